"""`hyte mentions`: one row a mention, with all that is known of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Literal

from hyvinvointi_cli.analysis.concordance import Concordance, Line
from hyvinvointi_cli.output.answer import Answer, Field, Scalar, Table
from hyvinvointi_cli.output.labels import label, named
from hyvinvointi_cli.output.period import period, report_name
from hyvinvointi_cli.output.reason import reason_of
from hyvinvointi_cli.output.text import page_cell
from hyvinvointi_cli.output.unread import nothing_note, unread_note
from hyvinvointi_cli.tagging.terms import Codebook

_NUMBERS = frozenset({"page", "start", "end", "unit", "score"})
_WIDE = {"unit_text": 70, "boxes": 16, "section": 22, "lexicon": 16, "term": 22, "facets": 20, "reason": 22}
_QUALIFIERS = ("form", "kind", "status", "role", "duration", "commitment")
_VALUES = {"document_type": "", "family": "", **{key: f"{key}_" for key in _QUALIFIERS}}
"""Fields whose values are ids with a name, and how the labels of the names begin."""
_STORED: dict[str, Literal["real", "flag"]] = {"negated": "flag", "weak": "flag", "score": "real"}
_KEYS = (
    *("file", "municipality", "region", "document_type", "period", "page", "page_label", "section"),
    *("code", "family", "term", "rule", "text", "start", "end", "unit", "unit_text", "form", "kind"),
    *("status", "negated", "role", "duration", "commitment", "weak", "source", "score", "reason"),
    *("language", "column", "facets", "boxes", "lexicon"),
)


def mentions_answer(found: Concordance, codebook: Codebook, language: str) -> Answer:
    """Return the mentions as a table, as JSON (section, facets and boxes as lists), and shown in short."""
    records = list(_records(found.lines, codebook))
    return Answer(table=_table(records, language), value=records, shown=_shown(found, language))


def mentions_table(lines: Iterable[Line], codebook: Codebook, language: str) -> Table:
    """Return the mentions as a table alone: half a million of them need a third of the memory."""
    return _table(_records(lines, codebook), language)


def _records(lines: Iterable[Line], codebook: Codebook) -> Iterator[dict[str, object]]:
    families = {code.id: code.family for code in codebook.codes}
    return (_record(line, families.get(line.found.mention.code)) for line in lines)


def _table(records: Iterable[dict[str, object]], language: str) -> Table:
    rows = tuple(tuple(_flat(record[key], key) for key in _KEYS) for record in records)
    return Table("mentions", tuple(_field(key, language) for key in _KEYS), rows)


def _field(key: str, language: str) -> Field:
    heading = label("hit" if key == "text" else key, language)
    values, stored = _VALUES.get(key), _STORED.get(key)
    return Field(key, heading, key in _NUMBERS, _WIDE.get(key), values=values, stored=stored)


def _record(line: Line, family: str | None) -> dict[str, object]:
    report, unit, mention = line.found.report, line.found.unit, line.found.mention
    return {
        "file": report.file,
        "municipality": report.metadata.municipality,
        "region": report.metadata.region,
        "document_type": report.metadata.document_type,
        "period": period(report.metadata) or None,
        "page": mention.page,
        "page_label": line.page_label,
        "section": list(unit.section),
        "code": mention.code,
        "family": family,
        "term": mention.term,
        "rule": mention.rule,
        "text": mention.text,
        "start": mention.span.start,
        "end": mention.span.end,
        "unit": unit.number,
        "unit_text": unit.text,
        "form": unit.form.value,
        "kind": mention.kind.value,
        "status": mention.status.value,
        "negated": mention.negated,
        "role": mention.role.value,
        "duration": mention.duration.value,
        "commitment": mention.commitment.value,
        "weak": mention.weak,
        "source": mention.source,
        "score": mention.score,
        "reason": mention.reason or None,
        "language": mention.language,
        "column": mention.column.value if mention.column else None,
        "facets": list(mention.facets),
        "boxes": [box._asdict() for box in mention.boxes],
        "lexicon": report.provenance.lexicon_digest,
    }


def _flat(value: object, key: str) -> Scalar:
    """Lists become text: sections with `>`, ids with `;`, boxes as JSON lists [page, x0, top, x1, bottom]."""
    if key == "boxes" and isinstance(value, list):
        return json.dumps([list(box.values()) for box in value]) if value else None
    if isinstance(value, list):
        return (" > " if key == "section" else "; ").join(map(str, value)) or None
    return value if isinstance(value, str | int | float | bool) else None


def _shown(found: Concordance, language: str) -> Table:
    reasons = any(line.found.mention.weak for line in found.lines)
    fields = (
        Field("report", label("report", language), group=True),
        Field("page", label("page_short", language), number=True),
        Field("code", label("code", language), style="code"),
        Field("text", label("hit", language), elide="end", width=28, style="hit"),
        Field("status", label("status", language)),
        Field("negated", label("negated", language), drop=1),
        Field("kind", label("kind", language), elide="end", width=16, drop=2),
        Field("rule", label("rule", language), elide="start", style="quiet", drop=3),
        *((Field("reason", label("reason", language), whole=True),) if reasons else ()),
    )
    total = (
        named("mentions_total", language, n=len(found.lines))
        if found.lines
        else nothing_note(found.searched, found.others, language)
    )
    rows = tuple(_shown_row(line, reasons, language) for line in found.lines)
    unread = unread_note(found.searched, language)
    return Table("mentions", fields, rows, notes=(total, *unread, *weak_note(found.passed_over, language)))


def _shown_row(line: Line, reasons: bool, language: str) -> tuple[Scalar, ...]:
    report, mention = line.found.report, line.found.mention
    return (
        report_name(report),
        page_cell(mention.page, line.page_label),
        mention.code,
        mention.text,
        label(f"status_{mention.status.value}", language),
        label("negated_yes", language) if mention.negated else "",
        label(f"kind_{mention.kind.value}", language),
        mention.rule,
        *((reason_of(mention, language) if mention.weak else None,) if reasons else ()),
    )


def weak_note(weak: int, language: str) -> tuple[str, ...]:
    """Say how many hits were passed over, and how to see them; nothing when there are none."""
    return (named("mentions_weak", language, n=weak),) if weak else ()
