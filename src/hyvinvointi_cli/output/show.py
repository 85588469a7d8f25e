"""`hyte show`: the concordance as aligned lines, or each sentence, row or page with its hits marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hyvinvointi_cli.analysis.concordance import Concordance, Line, Place, places
from hyvinvointi_cli.model import Form, Mention, Report, Status, TaggedUnit
from hyvinvointi_cli.output.answer import Answer, Field, Passage, Run, Scalar, Table
from hyvinvointi_cli.output.explanation import marked
from hyvinvointi_cli.output.labels import label, named
from hyvinvointi_cli.output.mentions import weak_note
from hyvinvointi_cli.output.period import period, report_name
from hyvinvointi_cli.output.text import page_cell, page_name
from hyvinvointi_cli.output.unread import nothing_note, unread_note

CONTEXTS = ("sentence", "row", "page")
_NUMBERS = frozenset({"page"})
_VALUES = {"status": "status_", "kind": "kind_"}


def show_answer(found: Concordance, context: str | None, language: str) -> Answer:
    """Return the concordance and its JSON; with a `context` whole units are shown, their mentions marked."""
    records = [_record(line, context) for line in found.lines]
    keys = tuple(records[0]) if records else (*_record_keys, *(("context",) if context else ()))
    fields = tuple(
        Field(key, label(key, language), key in _NUMBERS, _width(key), values=_VALUES.get(key))
        for key in keys
    )
    rows = tuple(tuple(_flat(value) for value in record.values()) for record in records)
    notes = (*_notes(found, language), *weak_note(found.passed_over, language))
    shown = (
        Passage(tuple(_passage(places(found.lines), context, language)), notes)
        if context
        else _kwic(found.lines, notes, language)
    )
    return Answer(table=Table("show", fields, rows), value=records, shown=shown)


_record_keys = (
    *("file", "municipality", "period", "page", "page_label", "section"),
    *("pre", "keyword", "post", "code", "status", "negated", "kind"),
)


def _record(line: Line, context: str | None) -> dict[str, object]:
    report, unit, mention = line.found.report, line.found.unit, line.found.mention
    values = (
        *(report.file, report.metadata.municipality, period(report.metadata) or None, mention.page),
        *(line.page_label, list(unit.section), line.pre, line.keyword, line.post),
        *(mention.code, mention.status.value, mention.negated, mention.kind.value),
    )
    record: dict[str, object] = dict(zip(_record_keys, values, strict=True))
    if context:
        units = _page_units(report, unit.page) if context == "page" else (unit,)
        record["context"] = "\n".join(u.text for u in units)
    return record


def _flat(value: object) -> Scalar:
    if isinstance(value, list):
        return " > ".join(value) or None
    return value if isinstance(value, str | int | float | bool) else None


def _width(key: str) -> int | None:
    return {"pre": 50, "post": 50, "section": 22, "context": 70}.get(key)


def _kwic(lines: Sequence[Line], notes: tuple[str, ...], language: str) -> Table:
    several = len({line.found.mention.code for line in lines}) > 1
    fields = (
        Field("report", label("report", language), group=True),
        Field("page", label("page_short", language), number=True),
        Field("pre", "", elide="start"),
        Field("keyword", label("keyword", language), elide="end", width=24, style="hit"),
        Field("post", "", elide="end"),
        Field("status", label("status", language), whole=True),
        *(
            (Field("code", label("code", language), elide="end", width=24, style="code", drop=1),)
            if several
            else ()
        ),
    )
    return Table("show", fields, tuple(_kwic_row(line, several, language) for line in lines), notes=notes)


def _kwic_row(line: Line, several: bool, language: str) -> tuple[Scalar, ...]:
    mention = line.found.mention
    return (
        report_name(line.found.report),
        page_cell(mention.page, line.page_label),
        line.pre.rstrip(),
        line.keyword,
        line.post.lstrip(),
        _status(mention, language),
        *((mention.code,) if several else ()),
    )


def _status(mention: Mention, language: str) -> str:
    """Name the status, and the denial where the status does not say it already."""
    status = label(f"status_{mention.status.value}", language)
    if not mention.negated or mention.status in (Status.NOT_DONE, Status.ENDED):
        return status
    denial = label("negated_yes", language)
    return denial if mention.status is Status.NONE else f"{status}, {denial}"


def _passage(found: Sequence[Place], context: str, language: str) -> Iterator[tuple[Run, ...]]:
    report: Report | None = None
    page = 0
    for place in found:
        if place.report is not report:
            report, page = place.report, 0
            yield (Run(report_name(report), "heading"), Run(f"  {report.file}", "quiet"))
            yield ()
        if context == "page":
            if place.unit.page != page:
                page = place.unit.page
                yield (Run(f"── {page_name(page, place.page_label, language)} ──", "quiet"),)
                yield from _whole_page(report, page, found)
                yield ()
            continue
        yield _where(place, language)
        yield from (
            _row(place) if context == "row" and place.unit.form is Form.ROW else (_text(place.unit, place),)
        )
        yield ()


def _where(place: Place, language: str) -> tuple[Run, ...]:
    codes = sorted({found.mention.code for found in place.found})
    status = place.unit.status
    where = page_name(place.unit.page, place.page_label, language)
    return (
        Run(where, "quiet"),
        *((Run(" · " + " › ".join(place.unit.section), "quiet"),) if place.unit.section else ()),
        *(
            (Run(f" · {label(f'status_{status.value}', language)}", "quiet"),)
            if status is not Status.NONE
            else ()
        ),
        *(
            (Run(f" · {label('negated_yes', language)}", "bad"),)
            if any(f.mention.negated for f in place.found)
            else ()
        ),
        Run(" · " + ", ".join(codes), "code"),
    )


def _text(unit: TaggedUnit, place: Place | None) -> tuple[Run, ...]:
    return marked(unit.text, place.spans if place else ())


def _row(place: Place) -> Iterator[tuple[Run, ...]]:
    """A table row, a cell a line."""
    start = 0
    for cell in place.unit.text.split(" | "):
        end = start + len(cell)
        spans = [
            s.__class__(max(s.start - start, 0), min(s.end, end) - start)
            for s in place.spans
            if s.start < end and s.end > start
        ]
        yield (Run("  "), *marked(cell, spans))
        start = end + len(" | ")


def _whole_page(report: Report, page: int, found: Sequence[Place]) -> Iterator[tuple[Run, ...]]:
    here = {place.unit.number: place for place in found if place.report is report and place.unit.page == page}
    for unit in _page_units(report, page):
        line = _text(unit, here.get(unit.number))
        yield (
            tuple(Run(run.text, run.style or "heading") for run in line)
            if unit.form is Form.HEADING
            else line
        )


def _page_units(report: Report, page: int) -> tuple[TaggedUnit, ...]:
    return tuple(unit for unit in report.units if unit.page == page)


def _notes(found: Concordance, language: str) -> tuple[str, ...]:
    files = {id(line.found.report) for line in found.lines}
    total = (
        named("show_total", language, n=len(found.lines), reports=len(files))
        if found.lines
        else nothing_note(found.searched, found.others, language)
    )
    return (total, *unread_note(found.searched, language))
