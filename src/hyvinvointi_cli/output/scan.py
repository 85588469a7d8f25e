"""`hyte scan`: the summaries as one table and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hyvinvointi_cli.analysis.selection import DIMENSIONS, FAMILIES
from hyvinvointi_cli.analysis.summary import Summary
from hyvinvointi_cli.model import Metadata
from hyvinvointi_cli.output.answer import Answer, Field, Missing, Scalar, Table
from hyvinvointi_cli.output.labels import label, named
from hyvinvointi_cli.output.period import period
from hyvinvointi_cli.output.warnings import sentence, sentences

_DROP = {"osallisuus": 2, "arviointi": 2, "tasapainoisuus": 3, "kaikkia_osallistava": 3}
"""Counts leave a narrow terminal before the grades, first those of which D2 and D4 say more."""
_NAME = 21
"""A longer name is that of a file; it stands whole in the last column and in the notes."""
_GRADES = tuple(f"grade_{dimension.casefold()}" for dimension in DIMENSIONS)


def scan_answer(summaries: Sequence[Summary], language: str) -> Answer:
    """Return the scan table (one row a file) and the JSON of `--help`."""
    notes = (
        *((label("scan_grades", language),) if any(s.grades for s in summaries) else ()),
        *sentences(((s.file, notice) for s in summaries for notice in s.warnings), language),
        *(s.error for s in summaries if s.error),
    )
    return Answer(
        table=Table("scan", _fields(language), tuple(_row(s, language) for s in summaries)),
        shown=Table(
            "scan",
            _shown_fields(language),
            tuple(_shown_row(s, language) for s in summaries),
            title=label("scan_title", language),
            notes=notes,
        ),
        value=[_record(s, language) for s in summaries],
    )


def _record(summary: Summary, language: str) -> dict[str, object]:
    m = summary.metadata
    return {
        "file": summary.file,
        "municipality": m and m.municipality,
        "municipality_code": m and m.municipality_code,
        "region": m and m.region,
        "document_type": m and m.document_type,
        "period_start": m and m.period_start,
        "period_end": m and m.period_end,
        "report_year": m and m.report_year,
        "language": m and m.language,
        "pages": summary.pages,
        "words": summary.words,
        "units": summary.units,
        "mentions": summary.families,
        "codes": summary.codes,
        "grades": summary.grades,
        "warnings": [sentence(n, summary.file, language) for n in summary.warnings] if m else None,
        "error": summary.error,
    }


def _fields(language: str) -> tuple[Field, ...]:
    texts = ("file", "municipality", "municipality_code", "region", "document_type")
    numbers = ("period_start", "period_end", "report_year")
    counts = ("pages", "words", "units", *FAMILIES)
    return (
        *(Field(key, label(key, language), values="" if key == "document_type" else None) for key in texts),
        *(Field(key, label(key, language), number=True) for key in numbers),
        Field("language", label("language", language)),
        *(Field(key, label(key, language), number=True) for key in counts),
        *(Field(key, _mentions(key, language), number=True) for key in DIMENSIONS),
        *(Field(key, label(key, language), number=True) for key in _GRADES),
        Field("warnings", label("warnings", language)),
        Field("error", label("error", language)),
    )


def _mentions(dimension: str, language: str) -> str:
    """`D1 mainintoja`: the grade of the dimension stands beside it, under its bare name."""
    return named("dimension_mentions", language, dimension=dimension)


def _row(summary: Summary, language: str) -> tuple[Scalar, ...]:
    m = summary.metadata or Metadata()
    families, dimensions = summary.families or {}, summary.dimensions or {}
    return (
        *(summary.file, m.municipality, m.municipality_code, m.region, m.document_type),
        *(m.period_start, m.period_end, m.report_year, m.language),
        *(summary.pages, summary.words, summary.units),
        *(families.get(f) for f in FAMILIES),
        *(dimensions.get(d) for d in DIMENSIONS),
        *((summary.grades or {}).get(d) for d in DIMENSIONS),
        " ".join(sentence(n, summary.file, language) for n in summary.warnings) or None,
        summary.error,
    )


def _shown_fields(language: str) -> tuple[Field, ...]:
    return (
        Field("municipality", label("municipality", language), elide="end", width=_NAME),
        *(Field(key, label(key, language), whole=True) for key in ("period", "document_type")),
        Field("pages", label("pages", language), number=True, drop=4),
        *(Field(key, label(key, language), number=True, drop=_DROP.get(key, 0)) for key in FAMILIES),
        *(Field(key, _mentions(key, language), number=True, drop=5) for key in DIMENSIONS),
        *(Field(key, key[-2:].upper(), number=True, drop=1) for key in _GRADES),
        Field("file", label("file", language), elide="start", width=40, drop=6),
    )


def _shown_row(summary: Summary, language: str) -> tuple[Scalar, ...]:
    m = summary.metadata or Metadata()
    if summary.error:
        unread = label(f"missing_{Missing.UNREADABLE.value}", language)
        numbers = [""] * (1 + len(FAMILIES) + 2 * len(DIMENSIONS))
        return (Path(summary.file).name, "", unread, *numbers, summary.file)
    return (
        m.municipality or m.region or Path(summary.file).name,  # a row of dashes would name no file
        period(m) or "–",
        label(m.document_type, language) if m.document_type else "–",
        summary.pages,
        *((summary.families or {}).get(f) for f in FAMILIES),
        *((summary.dimensions or {}).get(d) for d in DIMENSIONS),
        *((summary.grades or {}).get(d) for d in DIMENSIONS),
        summary.file,
    )
