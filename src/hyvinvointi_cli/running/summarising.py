"""A report with its line of `hyte scan`: made by the worker that made the report, then remembered."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hyvinvointi_cli.analysis.summary import Summary, grade_dimensions, summarise
from hyvinvointi_cli.model import Failure, PageFacts, Report
from hyvinvointi_cli.running import keys
from hyvinvointi_cli.running.cache import open_cache
from hyvinvointi_cli.running.inputs import shown
from hyvinvointi_cli.running.pipeline import (
    Task,
    answer,
    keys_for,
    keys_of,
    load_codebook,
    load_frameworks,
    or_failure,
    process,
)


@dataclass(frozen=True, slots=True)
class Summarised:
    """A report with its summary; a scan of many files keeps no more of a report than its cover."""

    report: Report
    summary: Summary

    @property
    def pages(self) -> tuple[PageFacts, ...]:
        """The pages of the report."""
        return self.report.pages

    def named(self, name: str) -> Summarised:
        """The same of a file by another name."""
        return Summarised(replace(self.report, file=name), replace(self.summary, file=name))

    def cover(self) -> Summarised:
        """The same without what was found on the pages: a few kilobytes instead of a megabyte."""
        return replace(self, report=replace(self.report, headings=(), units=(), measures=()))


def process_summarised(task: Task) -> Summarised | Failure:
    """Read, tag and summarise one file; see `process`. Grading reads every unit against every rule."""
    result = process(task)
    if isinstance(result, Failure):
        return result
    return or_failure(task, lambda: Summarised(result, _summary(task, result)))


def process_scanned(task: Task) -> Summarised | Failure:
    """Do the same and return only the cover."""
    result = process_summarised(task)
    return result if isinstance(result, Failure) else result.cover()


def answer_summarised(task: Task) -> Summarised | None:
    """Return the report that an earlier run made, with its summary; see `answer`."""
    report = answer(task)
    return Summarised(report, _summary(task, report)) if report else None


def answer_scanned(task: Task) -> Summarised | None:
    """Return the cover that an earlier run made; the report itself is not even unpacked."""
    found = keys_of(task)
    return _kept(task, found.report) if found else None


def _summary(task: Task, report: Report) -> Summary:
    """Return the summary of a task's report, made once; LexiconError when the frameworks are faulty.

    What needed a password is not kept.
    """
    options = task.options
    kept_under = keys_for(task, report.sha256).report if options.cache and options.password is None else None
    if kept_under and (kept := _kept(task, kept_under)):
        return kept.summary
    codebook = load_codebook(options.lexicons, options.cache)
    graded = grade_dimensions(report, load_frameworks(options.lexicons, options.cache))
    made = Summarised(report, summarise(report, codebook, graded))
    if kept_under:
        key = keys.summary_key(kept_under, options.lexicons)
        open_cache(options.cache).keep(key, "summaries", made.cover().named(""))
    return made.summary


def _kept(task: Task, report: str) -> Summarised | None:
    """Return what is kept of the report with this key, under the task's name."""
    key = keys.summary_key(report, task.options.lexicons)
    kept = open_cache(task.options.cache).fetch(key, Summarised)
    return kept.named(shown(task.path)) if kept else None
