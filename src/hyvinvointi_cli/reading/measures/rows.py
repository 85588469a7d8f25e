"""Tables become rows, and rows that are units become measures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from hyvinvointi_cli.model import Cell, Column, Measure, Status, Unit
from hyvinvointi_cli.reading.measures.bodies import Body, BodyRow, Parts, Piece
from hyvinvointi_cli.reading.measures.inside import split_cell
from hyvinvointi_cli.reading.measures.legends import Rgb
from hyvinvointi_cli.reading.measures.listing import (
    DASHES,
    is_measure,
    is_measure_table,
    levelled,
    tells_acts,
)
from hyvinvointi_cli.reading.measures.lists import listed_rows
from hyvinvointi_cli.reading.measures.marks import Marks
from hyvinvointi_cli.reading.measures.numbered import join_numbered
from hyvinvointi_cli.reading.measures.owners import owner_columns
from hyvinvointi_cli.reading.measures.siblings import focus_headings, labelled
from hyvinvointi_cli.reading.measures.stitching import stitch
from hyvinvointi_cli.reading.tables.cells import flat
from hyvinvointi_cli.reading.tables.content import states_aim
from hyvinvointi_cli.reading.tables.table import RowCell, Table, TableRow
from hyvinvointi_cli.reading.tables.titles import goal_title, split_label

_MARK = 3
"""Characters of a mark at most, under a year in which something is to be done."""
_BARE_YEAR = re.compile(r"(?:\D{1,7}\s*)?20\d\d")
_HELD = frozenset({Column.FOCUS, Column.GOAL})


def rows(
    tables: Iterable[Table],
    legends: Iterable[tuple[Rgb, Status]] = (),
    signs: Iterable[tuple[str, Status]] = (),
    plan: bool | None = None,
) -> tuple[TableRow, ...]:
    """Every body row of a document's tables, in order; `measure` marks those that are measures.

    `legends` are what colours stand for on pages without tables, `signs` what signs stand for;
    `plan` tells a plan from a yearly report.
    """
    ordered = list(tables)
    if len({flat(t.kicker) for t in ordered if t.kicker}) == 1:  # a running header
        ordered = [replace(t, kicker=()) for t in ordered]
    marks = Marks.of(ordered, legends, signs)
    found: list[TableRow] = []
    bodies = join_numbered(stitch(ordered, plan))
    aims = levelled(bodies)
    for body in bodies:
        among_levels = body.headers in aims
        measured = is_measure_table(body) and (not among_levels or tells_acts(body))
        found += _rows(body, marks, measured, among_levels)
    return tuple(found)


def _rows(body: Body, marks: Marks, measured: bool, among_levels: bool) -> list[TableRow]:
    key = body.place(Column.ACTION)
    if key is None and measured:
        key = body.place(Column.GOAL)
    body_rows = _merged(body.rows, key) if measured and not body.card else body.rows
    held = _Held(body, measured)
    symbols = marks.symbols_of(body)
    owned = owner_columns(body) if measured else frozenset()
    if measured:
        body_rows = [item for row in body_rows for item in listed_rows(row, key, body)]
    found = []
    for place, row in enumerate(body_rows, start=1):
        if row.title:
            opens = place < len(body_rows) and body_rows[place].title
            found.append(TableRow(row.page, row.top, (_title_cell(row, held, opens),), False))
            continue
        cells = held.cells(row)
        measure = measured and is_measure(row, key, body, among_levels=among_levels)
        if measured:
            cells = [part for cell in cells for part in _split(cell, body, owned)]
            cells = [marks.marked(cell, row, body, symbols) for cell in cells]
            cells += marks.told_by_fill(row, body)
        found.append(TableRow(row.page, row.top, tuple(cells), measure))
    return found


def _split(cell: RowCell, body: Body, owned: frozenset[int]) -> list[RowCell]:
    if cell.header not in body.headers:
        return [cell]
    place = body.headers.index(cell.header)
    return split_cell(cell, body.columns[place], owned=place in owned)


def _merged(body_rows: Sequence[BodyRow], key: int | None) -> list[BodyRow]:
    """Grid rows beside one merged action cell are one row."""
    merged: list[BodyRow] = []
    for row in body_rows:
        if key is not None and merged and row.pieces[key].shared and not row.title and not merged[-1].title:
            last = merged[-1]
            pieces = tuple(
                a if b.shared or not b.parts else Piece(a.parts + b.parts, a.rgb or b.rgb, a.shared)
                for a, b in zip(last.pieces, row.pieces, strict=True)
            )
            merged[-1] = BodyRow(last.page, last.top, pieces)
        else:
            merged.append(row)
    return merged


class _Held:
    """Focus and goal that hold for the rows below: merged cells, title rows, captions."""

    def __init__(self, body: Body, measured: bool) -> None:
        self._body = body
        self._fills = measured
        self._last: dict[int, Piece] = {}
        self._titles: dict[Column, tuple[str, Parts]] = {}
        self._after_title = False
        self._paired = False
        """True once a title without a label has stood right under another: a goal under its focus area."""
        self._aims = measured and _titled_by_aims(body)
        if measured and body.caption:
            label, column, parts = split_label(body.caption)
            if column is not None:
                self._titles[column] = (label, parts)
            elif body.place(Column.GOAL) is None and goal_title(body.caption):
                self._titles[Column.GOAL] = ("", body.caption)
                if body.kicker and body.place(Column.FOCUS) is None:
                    self._titles[Column.FOCUS] = ("", body.kicker)

    def title(self, parts: Parts, *, opens: bool = False) -> Column:
        """Take a title row over; the column it stands for. It `opens` a pair when a title follows."""
        label, column, rest = split_label(parts)
        if column is None:
            free = [c for c in (Column.FOCUS, Column.GOAL) if self._body.place(c) is None]
            under = self._fills and self._after_title and goal_title(parts)
            self._paired = self._paired or (under and len(free) > 1)
            goal = under or self._aims or (self._paired and not opens)
            column = free[-1 if goal else 0] if free else None
        self._after_title = True
        if column is None:
            return Column.OTHER
        self._titles[column] = (label, rest)
        if column is Column.FOCUS:
            self._titles.pop(Column.GOAL, None)
        self._last = {}
        return column

    def cells(self, row: BodyRow) -> list[RowCell]:
        """The row's cells with what it inherits filled in."""
        self._after_title = False
        body = self._body
        cells = []
        new_focus = False
        for i, piece in enumerate(row.pieces):
            column = body.columns[i][0] if body.columns[i] else Column.OTHER
            inherited = piece.shared
            if self._fills and column in _HELD:
                if not piece.parts and i in self._last and not (column is Column.GOAL and new_focus):
                    piece, inherited = self._last[i], True
                elif piece.parts:
                    new_focus = new_focus or (column is Column.FOCUS and not piece.shared)
                    self._last[i] = piece
            cells.append(RowCell(column, body.headers[i], piece.parts, inherited and bool(piece.parts)))
        present = {c.column for c in cells if c.parts}
        above = [
            RowCell(column, label, parts, inherited=True)
            for column, (label, parts) in self._titles.items()
            if column not in present
        ]
        return above + [c for c in cells if c.header or c.parts or c.column is Column.OUTTURN]


def _titled_by_aims(body: Body) -> bool:
    """Whether the titles among the rows stand each alone, and most say what will be so: they are goals."""
    alone = all(not (a.title and b.title) for a, b in pairwise(body.rows))
    titles = [r.text for r in body.rows if r.title]
    return alone and len(titles) > 1 and 2 * sum(map(states_aim, titles)) > len(titles)


def _title_cell(row: BodyRow, held: _Held, opens: bool) -> RowCell:
    parts = tuple(part for piece in row.pieces for part in piece.parts)
    return RowCell(held.title(parts, opens=opens), "", parts)


def measures(units: Sequence[Unit]) -> tuple[Measure, ...]:
    """The measures that row units hold; status only where a mark says it, the rest is tagging's."""
    told = focus_headings(units)
    return tuple(_measure(unit, told.get(unit.number)) for unit in units if unit.measure)


def _measure(unit: Unit, heading_focus: str | None) -> Measure:
    values: dict[Column, str] = {}
    status = Status.UNKNOWN
    latest = max((_year(c) for c in unit.cells if _tells(c)), default=0)
    for cell in unit.cells:
        text = cell.text.strip()
        if cell.column is Column.OUTTURN and latest and _year(cell) not in (0, latest):
            continue
        if cell.mark is not None and cell.column is Column.OUTTURN:
            status = cell.mark
        if not text.strip(DASHES) or cell.column is Column.OTHER:
            continue
        if (
            cell.column is Column.SCHEDULE
            and len(text) <= _MARK
            and _BARE_YEAR.fullmatch(cell.header.strip())
        ):
            text = ", ".join(filter(None, (values.pop(cell.column, ""), cell.header.strip())))
        if cell.column is Column.OUTTURN and cell.column in values:
            values[cell.column] += f"; {text}"
        values.setdefault(cell.column, text)
    for heading in reversed(unit.section):
        column, text = labelled(heading)
        if column is not None and column not in values:
            values[column] = text
    if heading_focus is not None:
        values.setdefault(Column.FOCUS, heading_focus)
    return Measure(
        page=unit.page,
        unit=unit.number,
        focus=values.get(Column.FOCUS),
        goal=values.get(Column.GOAL),
        action=values.get(Column.ACTION),
        responsible=values.get(Column.RESPONSIBLE),
        resource=values.get(Column.RESOURCE),
        indicator=values.get(Column.INDICATOR),
        baseline=values.get(Column.BASELINE),
        target=values.get(Column.TARGET),
        schedule=values.get(Column.SCHEDULE),
        outturn=values.get(Column.OUTTURN),
        status=status,
        section=unit.section,
    )


def _tells(cell: Cell) -> bool:
    """Whether a cell says anything: words, or a mark with a meaning."""
    return bool(cell.text.strip(DASHES)) or cell.mark not in (None, Status.UNKNOWN)


def _year(cell: Cell) -> int:
    """The year of an outturn column ("Toteuma 2025"); 0 for a cell without one."""
    return (
        max(map(int, re.findall(r"20\d\d", cell.header)), default=0) if cell.column is Column.OUTTURN else 0
    )
