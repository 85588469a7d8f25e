"""The grades of `hyte scan`: computed once a report, then remembered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hyvinvointi_cli.model import Failure, PageFacts, Report
from hyvinvointi_cli.running import keys
from hyvinvointi_cli.running.cache import open_cache
from hyvinvointi_cli.running.pipeline import (
    Options,
    Result,
    Task,
    answer,
    load_frameworks,
    or_failure,
    process,
)

if TYPE_CHECKING:
    from hyvinvointi_cli.analysis.summary import Summary
    from hyvinvointi_cli.tagging.terms import Codebook

Grades = Mapping[str, int | None]
_Kept = dict[str, int | None]


@dataclass(frozen=True, slots=True)
class Graded:
    """A report with its grades: both are made by the same worker, as grading takes a fifth of the time."""

    report: Report
    grades: Grades

    @property
    def pages(self) -> tuple[PageFacts, ...]:
        """The pages of the report."""
        return self.report.pages


def process_graded(task: Task) -> Graded | Failure:
    """Read, tag and grade one file; see `process`."""
    result = process(task)
    if isinstance(result, Failure):
        return result
    return or_failure(task, lambda: Graded(result, grades(result, task.options)))


def answer_graded(task: Task) -> Graded | None:
    """Return the report that an earlier run made, with its grades; see `answer`."""
    report = answer(task)
    return Graded(report, grades(report, task.options)) if report else None


def grades(report: Report, options: Options) -> Grades:
    """Return the grades 0-3 of the dimensions D1-D4; LexiconError when the frameworks are faulty.

    Grading reads every unit against every rule, as long as half a tagging: the frameworks are not even
    read when the grades are known.
    """
    cache = open_cache(options.cache)
    key = _key(report, options) if options.cache else ""
    known = cache.fetch(key, _Kept)
    if known is None:
        from hyvinvointi_cli.analysis.summary import grade_dimensions

        known = grade_dimensions(report, load_frameworks(options.lexicons, options.cache))
        cache.keep(key, "grades", known)
    return known


def summaries(
    results: Sequence[Result], grades: Sequence[Grades | None], codebook: Codebook
) -> list[Summary]:
    """Return one line a document, with its grades where it could be read."""
    from hyvinvointi_cli.analysis.summary import summarise

    return [summarise(result, codebook, grade) for result, grade in zip(results, grades, strict=True)]


def _key(report: Report, options: Options) -> str:
    """The report by what made it: to digest its units would take longer than to decode them."""
    document = keys.document_key(report.sha256, Path(report.file), options)
    made = keys.report_key(document, options, {"metadata": repr(report.metadata)})
    return keys.grades_key(made, options.lexicons)
