"""Documents named on the command line become results, with progress on standard error."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

from hyvinvointi_cli.cli.carrying import INTERRUPTED, T, carry_out
from hyvinvointi_cli.cli.settings import Settings
from hyvinvointi_cli.errors import ExitCode, InputError
from hyvinvointi_cli.model import Failure, Notice, Report
from hyvinvointi_cli.running.cache import open_cache, troubles_elsewhere
from hyvinvointi_cli.running.inputs import expand, passed_over
from hyvinvointi_cli.running.overrides import read_overrides
from hyvinvointi_cli.running.pipeline import Options, Result, Task, answer, load_codebook, process

if TYPE_CHECKING:
    from hyvinvointi_cli.analysis.summary import Summary
    from hyvinvointi_cli.output.answer import Answer
    from hyvinvointi_cli.output.destination import Destination
    from hyvinvointi_cli.output.manifest import Manifest
    from hyvinvointi_cli.tagging.terms import Codebook

_NOT_OPTIONS = frozenset({"paths", "file", "gold", "coder", "output", "format", "password"})
"""Parameters that do not change what is computed, or must not be written down."""


def read_all(context: typer.Context, paths: Sequence[str], options: Options) -> tuple[Result, ...]:
    """Read and tag all documents in order; InputError when the paths name no document at all."""
    return _mark_duplicates(_carry_out(context, _named(context, paths), options, process, answer))


def read_summarised(
    context: typer.Context, paths: Sequence[str], options: Options, *, covers: bool = False
) -> tuple[tuple[Result, ...], tuple[Summary, ...]]:
    """Read, tag and summarise all documents in order, as `read_all`; `covers` leaves out the units."""
    from hyvinvointi_cli.analysis.summary import unread
    from hyvinvointi_cli.running import summarising as by

    if covers:
        found = _carry_out(context, _named(context, paths), options, by.process_scanned, by.answer_scanned)
    else:
        found = _carry_out(
            context, _named(context, paths), options, by.process_summarised, by.answer_summarised
        )
    results = _mark_duplicates([each if isinstance(each, Failure) else each.report for each in found])
    summaries = [unread(each) if isinstance(each, Failure) else each.summary for each in found]
    marked = zip(summaries, results, strict=True)
    return results, tuple(
        replace(line, warnings=result.warnings) if isinstance(result, Report) else line
        for line, result in marked
    )


def read_pair(context: typer.Context, old: str, new: str, options: Options) -> tuple[Result, ...]:
    """Read and tag two documents, be they one and the same; KeyboardInterrupt when one is not finished."""
    files = (*expand([old]), *expand([new]))
    results = _mark_duplicates(_carry_out(context, files, options, process, answer))
    if exit_code(results) is ExitCode.INTERRUPTED:
        raise KeyboardInterrupt
    return results


def _named(context: typer.Context, paths: Sequence[str]) -> tuple[Path, ...]:
    files, others = expand(paths), passed_over(paths)
    if not files:
        step = "; ".join(others) or "name files, folders or globs"
        raise InputError("no PDF or text file under " + ", ".join(paths) + f"; {step}", "missing")
    if not context.obj.quiet:
        sys.stderr.writelines(f"hyte: {told}\n" for told in others)
    return files


def _carry_out(
    context: typer.Context,
    files: Sequence[Path],
    options: Options,
    work: Callable[[Task], T | Failure],
    remembered: Callable[[Task], T | None],
) -> tuple[T | Failure, ...]:
    """Do the work on every file that no earlier run remembers."""
    settings: Settings = context.obj
    manifest: Path | None = context.params.get("manifest")
    overrides = read_overrides(manifest) if manifest else {}
    tasks = [Task(file, options, overrides.get(file.name)) for file in files]
    known = {n: found for n, task in enumerate(tasks) if (found := remembered(task))}
    # A faulty lexicon ends the run before the first page; its check goes on while the workers start.
    results = carry_out(work, tasks, settings, known, lambda: codebook_of(options))
    _tell_trouble(options, settings)
    return results


def reports_of(results: Sequence[Result]) -> tuple[Report, ...]:
    """Return the documents that could be read; name the others on standard error."""
    for result in results:
        if isinstance(result, Failure) and result.reason != INTERRUPTED:
            sys.stderr.write(f"hyte: {result.message}\n")
    return tuple(result for result in results if isinstance(result, Report))


def exit_code(results: Sequence[Result]) -> ExitCode:
    """Return 0, 3 when nothing could be read, 7 when a part could not, 130 after an interrupt."""
    if any(isinstance(result, Failure) and result.reason == INTERRUPTED for result in results):
        return ExitCode.INTERRUPTED
    failed = sum(isinstance(result, Failure) for result in results)
    if not failed:
        return ExitCode.OK
    return ExitCode.INPUT if failed == len(results) else ExitCode.PARTIAL


def codebook_of(options: Options) -> Codebook:
    """Return the codebook that the documents were read with."""
    return load_codebook(options.lexicons, options.cache)


def manifest_for(context: typer.Context, results: Sequence[Result], codebook: Codebook) -> Manifest:
    """Return the manifest of this run: the command, what was asked for and what was read."""
    from hyvinvointi_cli.analysis.framework_files import digest_frameworks
    from hyvinvointi_cli.output.manifest import manifest_of
    from hyvinvointi_cli.reading.lexicon_files import lexicon_folder

    settings: Settings = context.obj
    asked = {key: _plain(value) for key, value in context.params.items() if key not in _NOT_OPTIONS}
    options = {"lang": settings.language, **{key: value for key, value in sorted(asked.items()) if value}}
    folders = [lexicon_folder(), *(context.params.get("lexicon") or ())]
    lexicon, frameworks = (codebook.version, codebook.digest), digest_frameworks(folders)
    return manifest_of(results, context.info_name or "", options, lexicon, frameworks)


def finish(
    context: typer.Context, answer: Answer, results: Sequence[Result], codebook: Codebook, where: Destination
) -> NoReturn:
    """Write the answer with its manifest and end the command with the exit code of its results."""
    from hyvinvointi_cli.output.write import write_answer

    settings: Settings = context.obj
    write_answer(
        answer, where, manifest_for(context, results, codebook), settings.language, quiet=settings.quiet
    )
    raise typer.Exit(exit_code(results))


def _tell_trouble(options: Options, settings: Settings) -> None:
    """Say once that the cache is out of order; the run needs none."""
    trouble = open_cache(options.cache).trouble
    if trouble and not settings.quiet:
        sys.stderr.write(
            f"hyte: the cache is left out ({trouble}); set HYTE_CACHE_DIR to a folder that can be written\n"
        )
    for machine, trouble in troubles_elsewhere().items():
        if not settings.quiet:
            sys.stderr.write(
                f"hyte: the cache of the Dask workers on {machine} is left out "
                f"({trouble}); make room there, or start `dask worker` with HYTE_CACHE_DIR set "
                "to a folder that can be written\n"
            )


def _plain(value: object) -> object:
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value if isinstance(value, str | int | float | bool | None) else str(value)


def _mark_duplicates(results: Sequence[Result]) -> tuple[Result, ...]:
    first: dict[str, str] = {}
    marked: list[Result] = []
    for result in results:
        if isinstance(result, Report):
            warnings = list(result.warnings)
            if result.metadata.municipality is None and result.metadata.document_type != "alueellinen":
                warnings.append(Notice("unknown_municipality"))
            if result.sha256 in first:
                warnings.append(Notice("duplicate", detail=first[result.sha256]))
            first.setdefault(result.sha256, result.file)
            result = replace(result, warnings=tuple(warnings))
        marked.append(result)
    return tuple(marked)
