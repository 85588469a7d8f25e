"""`hyte measures`: one row a measure of the plans and follow-up tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from hyvinvointi_cli.analysis.inventory import Listed, inventory
from hyvinvointi_cli.model import Report
from hyvinvointi_cli.output.answer import Answer, Field, Scalar, Table
from hyvinvointi_cli.output.labels import label, named
from hyvinvointi_cli.output.period import period, report_name
from hyvinvointi_cli.output.text import page_cell
from hyvinvointi_cli.output.unread import unread_note

_PARTS = (
    "focus",
    "goal",
    "action",
    "responsible",
    "resource",
    "indicator",
    "baseline",
    "target",
    "schedule",
    "outturn",
)
_KEYS = (
    *("file", "municipality", "period", "page", "page_label"),
    *_PARTS,
    *("status", "codes", "negated", "section"),
)
_WIDE = {
    "focus": 24,
    "goal": 34,
    "action": 44,
    "responsible": 24,
    "indicator": 28,
    "outturn": 40,
    "section": 22,
    "codes": 22,
}
_VALUES = {"status": "status_"}


def measures_answer(reports: Sequence[Report], language: str) -> Answer:
    """Return the measures of the reports as a table, as a list of records, and shown in short."""
    listed = inventory(reports)
    records = [_record(item) for item in listed]
    fields = tuple(
        Field(key, label(key, language), key == "page", _WIDE.get(key), values=_VALUES.get(key))
        for key in _KEYS
    )
    rows = tuple(tuple(_flat(record[key], key) for key in _KEYS) for record in records)
    return Answer(
        table=Table("measures", fields, rows), value=records, shown=_shown(listed, reports, language)
    )


def _record(item: Listed) -> dict[str, object]:
    report, measure = item.report, item.measure
    return {
        "file": report.file,
        "municipality": report.metadata.municipality,
        "period": period(report.metadata) or None,
        "page": measure.page,
        "page_label": item.page_label,
        **{part: getattr(measure, part) for part in _PARTS},
        "status": measure.status.value,
        "codes": list(measure.codes),
        "negated": list(measure.negated),
        "section": list(measure.section),
    }


def _flat(value: object, key: str) -> Scalar:
    if isinstance(value, list):
        return (" > " if key == "section" else "; ").join(value) or None
    return value if isinstance(value, str | int) else None


def _shown(listed: Sequence[Listed], reports: Sequence[Report], language: str) -> Table:
    fields = (
        Field("report", label("report", language), group=True),
        Field("page", label("page_short", language), number=True),
        Field("action", label("action", language)),
        Field("responsible", label("responsible", language), drop=1),
        Field("schedule", label("schedule", language), drop=2),
        Field("outturn", label("outturn", language)),
        Field("status", label("status", language), whole=True),
    )
    rows = tuple(
        (
            report_name(item.report),
            page_cell(item.measure.page, item.page_label),
            item.measure.action or item.measure.goal,
            item.measure.responsible,
            item.measure.schedule,
            item.measure.outturn,
            label(f"status_{item.measure.status.value}", language),
        )
        for item in listed
    )
    filled = [
        n for n, field in enumerate(fields) if field.key in ("page", "report") or any(row[n] for row in rows)
    ]
    return Table(
        "measures",
        tuple(fields[n] for n in filled),
        tuple(tuple(row[n] for n in filled) for row in rows),
        notes=(_total(listed, reports, language), *unread_note(reports, language)),
    )


def _total(listed: Sequence[Listed], reports: Sequence[Report], language: str) -> str:
    if not listed:
        return label("measures_none" if reports else "none_read", language)
    counts = Counter(item.measure.status for item in listed)
    parts = ", ".join(
        f"{label(f'status_{status.value}', language)} {n}"
        for status, n in sorted(counts.items(), key=lambda p: (-p[1], p[0]))
    )
    return f"{named('measures_total', language, n=len(listed))}: {parts}"
