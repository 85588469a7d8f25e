"""`hyte matrix`: a table for files and a heat map for the terminal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from hyvinvointi_cli.analysis.matrix import Matrix, Number, Row
from hyvinvointi_cli.analysis.missing import Missing, unread_pages
from hyvinvointi_cli.model import Metadata
from hyvinvointi_cli.output.answer import Answer, Field, Scalar, Table
from hyvinvointi_cli.output.labels import label, named
from hyvinvointi_cli.output.names import Names
from hyvinvointi_cli.output.period import period, report_name
from hyvinvointi_cli.output.unread import names_with_pages, nothing_note

_MOST_ACROSS = 6
"""Columns that a terminal shows across; with more of them the matrix is turned."""
_MOST_PAIRS = 30
_OF_REPORTS = ("report", "section")
"""Rows that are a document or a part of one."""
_SHARES = frozenset({"share", "share-measures"})


def matrix_answer(matrix: Matrix, rows: str, names: Names) -> Answer:
    """Return the matrix as a table, as `{rows, columns, values}`, and shown as a heat map."""
    language = names.language
    identity = _identity(rows)
    fields = (
        *(Field(k, label(k, language), values="" if k == "document_type" else None) for k in identity),
        *(_number(column, names.of(column), matrix) for column in matrix.columns),
    )
    body = tuple(
        (*_named(row, rows), *values) for row, values in zip(matrix.rows, matrix.values, strict=True)
    )
    notes = _notes(matrix, language)
    turned = len(matrix.columns) > _MOST_ACROSS
    if matrix.value == "units":
        return Answer(
            Table("matrix", fields, body, notes=notes),
            _record(matrix, rows, notes),
            _pairs(matrix, names, notes),
        )
    shown = _turned(matrix, rows, names, notes) if turned else _across(matrix, rows, names, notes)
    return Answer(
        table=Table("matrix", fields, body, notes=notes),
        value=_record(matrix, rows, notes),
        shown=shown if matrix.searched else replace(shown, rows=()),
    )


def _identity(rows: str) -> tuple[str, ...]:
    """Keys of the columns that say what a row is."""
    if rows not in _OF_REPORTS:
        return (rows,)
    report = ("file", "municipality", "period", "document_type")
    return (*report, "section") if rows == "section" else report


def _named(row: Row, rows: str) -> tuple[Scalar, ...]:
    if rows not in _OF_REPORTS:
        return (row.name or None,)
    metadata = row.report.metadata if row.report else Metadata()
    report = (row.name, metadata.municipality, period(metadata) or None, metadata.document_type)
    return (*report, row.section) if rows == "section" else report


def _record(matrix: Matrix, rows: str, notes: tuple[str, ...]) -> dict[str, object]:
    places = [(r, c, value) for r, row in enumerate(matrix.values) for c, value in enumerate(row)]
    return {
        "rows": [" § ".join(filter(None, (row.name, row.section))) for row in matrix.rows],
        "columns": list(matrix.columns),
        "values": [[None if isinstance(v, Missing) else v for v in row] for row in matrix.values],
        "not_applicable": [[r, c] for r, c, value in places if value is Missing.NOT_APPLICABLE],
        "unreadable": [[r, c] for r, c, value in places if value is Missing.UNREADABLE],
        "row_facts": [dict(zip(_identity(rows), _named(row, rows), strict=True)) for row in matrix.rows],
        "value": matrix.value,
        "by": matrix.by,
        "unread_pages": {report.file: list(unread_pages(report)) for report in matrix.unread},
        "left_out": {kind.value: count for kind, count in matrix.left_out.items()},
        "notes": list(notes),
    }


def _number(key: str, heading: str, matrix: Matrix, drop: int = 0) -> Field:
    share = matrix.value in _SHARES
    decimals = 1 if share or matrix.value == "per-1000" else None
    return Field(key, heading, number=True, decimals=decimals, percent=share, heat=True, drop=drop)


def _across(matrix: Matrix, rows: str, names: Names, notes: tuple[str, ...]) -> Table:
    fields = (
        Field("row", label("report" if rows == "section" else rows, names.language), group=rows == "section"),
        *(
            (Field("section", label("section", names.language), elide="end", width=50),)
            if rows == "section"
            else ()
        ),
        *(_number(column, names.short(column), matrix) for column in matrix.columns),
    )
    body = tuple(
        (_shown_row(row), *((row.section or "–",) if rows == "section" else ()), *values)
        for row, values in zip(matrix.rows, matrix.values, strict=True)
    )
    return Table("matrix", fields, body, notes=notes)


def _turned(matrix: Matrix, rows: str, names: Names, notes: tuple[str, ...]) -> Table:
    """Columns downwards under their families; what is zero everywhere is named below instead."""
    total = matrix.value == "count"
    title, heading = _headings(matrix.rows) if rows == "section" else ("", _shown_row)
    fields = (
        Field("group", "", group=True),
        Field("id", label("code", names.language), style="code"),
        Field("label", label("theme", names.language), elide="end", width=44, drop=len(matrix.rows) + 1),
        *(_number(str(n), heading(row), matrix, drop=n) for n, row in enumerate(matrix.rows)),
        *((Field("total", label("total", names.language), number=True),) if total else ()),
    )
    body: list[tuple[Scalar, ...]] = []
    absent: list[str] = []
    for n, column in enumerate(matrix.columns):
        cells = [row[n] for row in matrix.values]
        if all(cell == 0 for cell in cells):
            absent.append(column)
            continue
        sums = (_sum(cells),) if total else ()
        body.append((names.group(column), column, names.of(column), *cells, *sums))
    body.sort(key=lambda row: names.group_place(str(row[1])))
    if absent and matrix.rows:
        notes = (*notes, f"{label('nothing_found', names.language)}: {', '.join(absent)}")
    return Table("matrix", fields, tuple(body), title=title, notes=notes)


def _headings(sections: Sequence[Row]) -> tuple[str, Callable[[Row], str]]:
    """Return the title of a table of sections, and the function to their headings.

    Of several documents each heading names its own; of a single one the title does.
    """
    if len({row.name for row in sections}) > 1:
        return "", lambda row: f"{_shown_row(row)}: {row.section or '–'}"
    return _shown_row(sections[0]) if sections else "", lambda row: row.section or "–"


def _pairs(matrix: Matrix, names: Names, notes: tuple[str, ...]) -> Table:
    """Code by code is too wide for a screen: the pairs that occur, the most frequent first."""
    language = names.language
    pairs = [
        (int(matrix.values[r][c]), a, b)  # type: ignore[arg-type]
        for r, a in enumerate(matrix.columns)
        for c, b in enumerate(matrix.columns)
        if r < c and matrix.values[r][c]
    ]
    pairs.sort(key=lambda pair: (-pair[0], pair[1:]))
    fields = (
        Field("n", label("units", language), number=True),
        Field("a", label("theme", language)),
        Field("b", label("theme", language)),
    )
    if not pairs and matrix.searched:
        notes = (label("matrix_no_pairs", language), *notes[1:])
    more = len(pairs) - _MOST_PAIRS
    hints = (named("matrix_more_pairs", language, n=more),) if more > 0 else ()
    rows = tuple((n, names.of(a), names.of(b)) for n, a, b in pairs[:_MOST_PAIRS])
    return Table("matrix", fields, rows, notes=notes, hints=hints)


def _sum(cells: Sequence[Number]) -> Number:
    """Return the sum of what could be counted; where nothing could, why: a zero would say too much."""
    counts = [cell for cell in cells if not isinstance(cell, Missing)]
    if cells and not counts:
        return Missing.UNREADABLE if Missing.UNREADABLE in cells else Missing.NOT_APPLICABLE
    return sum(counts)


def _shown_row(row: Row) -> str:
    return report_name(row.report) if row.report else row.name or "–"


def _notes(matrix: Matrix, language: str) -> tuple[str, ...]:
    if not matrix.rows or not matrix.searched:
        return (nothing_note(matrix.searched, matrix.others, language),)
    notes = [
        label(f"matrix_{matrix.value}", language),
        named("matrix_total", language, n=matrix.total, negated=matrix.negated),
    ]
    if matrix.value == "units":
        notes.pop()
    if matrix.left_out:
        kinds = ", ".join(
            f"{label(f'kind_{kind.value}', language)} {n}" for kind, n in matrix.left_out.items()
        )
        notes.append(named("matrix_left_out", language, kinds=kinds))
    for missing in Missing:
        if any(cell is missing for row in matrix.values for cell in row):
            notes.append(label(f"matrix_{missing.value}", language))
    if matrix.unread:
        names = names_with_pages(matrix.unread, language)
        notes.append(named("matrix_partly_read", language, names=names))
    return tuple(notes)
