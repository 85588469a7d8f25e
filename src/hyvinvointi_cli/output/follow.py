"""`hyte follow`: one row a measure with its status in each document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hyvinvointi_cli.analysis.following import Step, Thread, in_order, place_of
from hyvinvointi_cli.model import Report
from hyvinvointi_cli.output.answer import Answer, Field, Passage, Run, Scalar, Table
from hyvinvointi_cli.output.labels import label, named
from hyvinvointi_cli.output.marks import mark_of_step, marks_of_parts
from hyvinvointi_cli.output.period import period
from hyvinvointi_cli.output.unread import nothing_note
from hyvinvointi_cli.output.warnings import sentence


def follow_answer(
    threads: Sequence[Thread], reports: Sequence[Report], language: str, others: Sequence[Report] = ()
) -> Answer:
    """Return the follow-up table over the documents and its JSON; `others` were read but not asked for."""
    if not reports:
        notes = (nothing_note(reports, others, language),)
        return Answer(replace(_table((), (), language, (), full=True), notes=notes), [], Passage((), notes))
    ordered = in_order(reports)
    columns = tuple(dict.fromkeys(_column(report) for report in ordered))
    places = {place_of(report) for report in reports}
    return Answer(
        table=_table(threads, columns, language, reports, full=True),
        shown=_table(threads, columns, language, reports, full=False)
        if len(places) < 2
        else _passage(threads, ordered, language),
        value=[_record(thread, ordered) for thread in threads],
    )


def _record(thread: Thread, reports: Sequence[Report]) -> dict[str, object]:
    own = [report for report in reports if place_of(report) == thread.municipality]
    return {
        "municipality": thread.municipality,
        "action": _subject(thread.steps[0]),
        "first": _column(thread.steps[0].report),
        "statuses": {
            _column(report): (step.status.value if (step := thread.step(report)) else None) for report in own
        },
        "steps": [
            {
                "file": step.report.file,
                "period": _column(step.report),
                "page": step.measures[0].page,
                "kind": step.change.value if step.change else None,
                "action": _subject(step),
                "status": step.status.value,
                "outturn": step.measures[0].outturn,
                "reason": step.reason,
                "parts": [{"action": m.action, "status": m.status.value} for m in step.parts],
                "postponed": step.postponed,
            }
            for step in thread.steps
        ],
    }


def _passage(threads: Sequence[Thread], reports: Sequence[Report], language: str) -> Passage:
    """The documents of each municipality are of other years: a line a measure instead of columns."""
    lines: list[tuple[Run, ...]] = []
    short = label("page_short", language)
    for name in dict.fromkeys(thread.municipality for thread in threads):
        columns = dict.fromkeys(_column(report) for report in reports if place_of(report) == name)
        lines += [(), (Run(name, "heading"),), ()]
        for thread in (thread for thread in threads if thread.municipality == name):
            told = [(column, status) for column in columns if (status := _status(thread, column, reports))]
            pages = {_column(step.report): step.measures[0].page for step in thread.steps}
            places = {column: f" ({short} {page})" for column, page in pages.items()}
            words = "  ".join(
                f"{column} {label(f'mark_{status}', language)}{places.get(column, '')}"
                for column, status in told
            )
            lines += [(Run(_subject(thread.steps[0]) or "–"),), (Run(f"      {words}", "quiet"),)]
            if why := _told(thread, language):
                lines.append((Run("      " + label("diff_reason", language), "quiet"), Run(why)))
    return Passage(tuple(lines[1:]), _notes(threads, reports, language))


def _notes(threads: Sequence[Thread], reports: Sequence[Report], language: str) -> tuple[str, ...]:
    notes = [sentence(n, report.file, language) for report in reports for n in report.warnings]
    undated = [report.file for report in reports if not period(report.metadata)]
    notes += [named("follow_no_year", language, file=file) for file in undated]
    for name in dict.fromkeys(thread.municipality for thread in threads):
        own = [thread for thread in threads if thread.municipality == name]
        kept = sum(len(thread.steps) > 1 for thread in own)
        notes.append(named("follow_total", language, municipality=name, n=len(own), kept=kept))
    return (*notes, label("diff_confirm", language))


def _table(
    threads: Sequence[Thread],
    columns: Sequence[str],
    language: str,
    reports: Sequence[Report],
    *,
    full: bool,
) -> Table:
    fields = (
        Field("municipality", label("municipality", language), group=not full),
        Field("action", label("action", language), width=44),
        *(Field(column, column, values="mark_") for column in columns),
        Field("reason", label("why", language), width=30, drop=1),
        Field("pages", label("pages_of", language), drop=2),
        *((Field("first", label("first_year", language)),) if full else ()),
    )
    rows = tuple(_row(thread, columns, reports, language, full=full) for thread in threads)
    title, notes = label("follow_title", language), _notes(threads, reports, language)
    return Table("follow", fields, rows, title=title, notes=notes)


def _row(
    thread: Thread, columns: Sequence[str], reports: Sequence[Report], language: str, *, full: bool
) -> tuple[Scalar, ...]:
    at = {_column(step.report): step.measures[0].page for step in thread.steps}
    if full:
        pages = "; ".join(f"{column} s. {page}" for column, page in at.items())
    else:  # in the order of the columns that stand beside them
        pages = " → ".join(str(at.get(column, "–")) for column in columns)
    return (
        thread.municipality,
        _subject(thread.steps[0]),
        *(_status(thread, column, reports) for column in columns),
        _reasons(thread) if full else _told(thread, language),
        pages,
        *((_column(thread.steps[0].report),) if full else ()),
    )


def _told(thread: Thread, language: str) -> str | None:
    """Return what became of the parts of a measure that was split, and the reasons."""
    parts = [found for step in thread.steps if (found := marks_of_parts(step, language))]
    why = _reasons(thread)
    return "; ".join((*parts, why) if why else parts) or None


def _reasons(thread: Thread) -> str | None:
    """Return why the measure was not done; with the year where a later document speaks of it again."""
    last = thread.steps[-1]
    told = [
        step.reason if step is last else f"{_column(step.report)}: {step.reason}"
        for step in thread.steps
        if step.reason
    ]
    return "; ".join(told) or None


def _status(thread: Thread, column: str, reports: Sequence[Report]) -> str | None:
    """The status; "not_mentioned" after the first mention; nothing before it or without a document."""
    own = [r for r in in_order(reports) if place_of(r) == thread.municipality]
    steps = [thread.step(report) for report in own]
    here = [n for n, report in enumerate(own) if _column(report) == column]
    told = [step for n in here if (step := steps[n])]
    if told:
        return mark_of_step(told[-1])
    return "not_mentioned" if any(any(steps[:n]) for n in here) else None


def _column(report: Report) -> str:
    return period(report.metadata) or report.file


def _subject(step: Step) -> str | None:
    measure = step.measures[0]
    return measure.action or measure.goal or measure.outturn
