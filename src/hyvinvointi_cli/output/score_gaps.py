"""`hyte score --gaps`: what a report lacks, the most pressing first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hyvinvointi_cli.analysis.gaps import Gap, first_gaps
from hyvinvointi_cli.analysis.scorecards import ItemScore
from hyvinvointi_cli.model import Report
from hyvinvointi_cli.output.answer import Answer, Field, Scalar, Table
from hyvinvointi_cli.output.labels import label, named
from hyvinvointi_cli.output.names import Names
from hyvinvointi_cli.output.period import report_name
from hyvinvointi_cli.output.score_text import cut, missing_of, of_total, score_notes, text_of
from hyvinvointi_cli.output.unread import unread_note

SHOWN = 12
"""Gaps of a report that people are shown: what a coordinator can take up at one meeting."""
Found = Sequence[tuple[Report, tuple[Gap, ...]]]


def gaps_answer(found: Found, names: Names, whole: bool = False) -> Answer:
    """Return the gaps of each report, the most pressing first; people see all of them if `whole`."""
    language = names.language
    fields = (
        Field("report", label("report", language), group=True),
        Field("gap", label("gap", language), values="gap_"),
        Field("framework", label("framework", language), drop=2),
        Field("item", label("item_id", language), drop=3),
        Field("label", label("item", language), elide="end", width=34),
        Field("grade", label("grade", language), number=True),
        Field("missing", label("missing", language), elide="end", width=30, drop=1),
        Field("page", label("page_short", language), number=True),
    )
    rows = [(report_name(report), *_gap_row(gap, names)) for report, many in found for gap in many]
    files = [report.file for report, many in found for _ in many]
    keys = [field.key for field in fields]
    value = [
        {"file": file, **dict(zip(keys, row, strict=True))} for file, row in zip(files, rows, strict=True)
    ]
    reports = [report for report, _ in found]
    notes = (
        score_notes(reports, language)
        if rows or not reports
        else (label("score_no_gaps", language), *unread_note(reports, language))
    )
    shown = [(report, many if whole else first_gaps(many, SHOWN)) for report, many in found]
    hidden = len(rows) - sum(len(many) for _, many in shown)
    more = (named("score_gaps_more", language, shown=SHOWN, n=hidden),) if hidden else ()
    table = Table("score", fields, tuple(rows), notes=notes)
    labels = [text_of(gap.card.framework.label, language) for _, many in found for gap in many]
    read = replace(
        table, rows=tuple((*row[:2], name, *row[3:]) for row, name in zip(rows, labels, strict=True))
    )
    return Answer(table, value, _shown_gaps(shown, names, notes, more), read)


def _shown_gaps(found: Found, names: Names, notes: tuple[str, ...], hints: tuple[str, ...]) -> Table:
    """For people the frameworks go by their names, without ids."""
    language = names.language
    fields = (
        Field("report", label("report", language), group=True),
        Field("gap", label("gap", language), values="gap_"),
        Field("label", label("item", language), elide="end", width=36),
        Field("framework", label("framework", language), elide="end", width=26, drop=1),
        Field("grade", "0–3", number=True),
        Field("page", label("page_short", language), number=True),
    )
    rows = tuple(
        (
            *(report_name(report), gap.kind, text_of(gap.score.item.label, language)),
            *(text_of(gap.card.framework.label, language), gap.score.grade),
            gap.score.quotes[0].page if gap.score.quotes else None,
        )
        for report, many in found
        for gap in many
    )
    return Table("score", fields, rows, notes=notes, hints=hints)


def _gap_row(gap: Gap, names: Names) -> tuple[Scalar, ...]:
    score = gap.score
    return (
        gap.kind,
        gap.card.framework.id,
        score.item.id,
        text_of(score.item.label, names.language),
        score.grade,
        cut(_lacking(score, names), 200) or None,
        score.quotes[0].page if score.quotes else None,
    )


def _lacking(score: ItemScore, names: Names) -> str:
    if score.finding.total:
        return of_total(score, names.language)
    return missing_of(score, names)
