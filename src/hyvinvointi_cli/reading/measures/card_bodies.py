"""Blocks of labels and values as bodies: a measure a column, and what stands over the columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from hyvinvointi_cli.model import Column
from hyvinvointi_cli.reading.measures.bodies import Body, BodyRow, Parts, Piece, piece_of
from hyvinvointi_cli.reading.measures.heads import header_text
from hyvinvointi_cli.reading.tables.cells import flat
from hyvinvointi_cli.reading.tables.columns import columns_of, label_column
from hyvinvointi_cli.reading.tables.content import is_count
from hyvinvointi_cli.reading.tables.table import Table, TableCell

_Grid = Mapping[int, Mapping[int, TableCell]]
"""Row -> column -> the cell that reaches there."""
_Field = tuple[str, Column, Piece]
_LONGEST_NAME = 9


def cards(table: Table) -> list[Body]:
    """A block of labels and values: every further column is a measure, and so is every new start.

    A value merged over several columns is one of each. Names over the columns say their focus areas, or
    what is done where no label does.
    """
    grid = _grid(table)
    named = _name(table, grid)
    bodies = []
    caption: Parts = ((table.page, table.caption),) if table.caption else ()
    for column in range(1, table.columns):
        fields: list[_Field] = []
        page = table.page
        for row in sorted(grid):
            label, value = grid[row].get(0), grid[row].get(column)
            name = header_text(label.words) if label else ""
            kind = label_column(name) or Column.OTHER
            if table.titled and not name:
                kind = Column.OUTTURN if row else Column.ACTION
            elif named is not None and not row:
                kind = named
            own = piece_of(table.page, value) if value else Piece()
            if any((c.page or table.page) > page for c in grid[row].values()):
                page += 1
                if not name and fields and not table.titled:
                    fields[-1] = _gone_on(fields[-1], own)
                    continue
            if kind is not Column.OTHER and any(f[1] is kind for f in fields):
                bodies.append(_card(table, fields, caption))
                fields = []
            if name or own.parts or (value and kind is Column.OUTTURN):
                fields.append((name, kind, own))
        if fields:
            bodies.append(_card(table, fields, caption))
    return bodies


def _grid(table: Table) -> _Grid:
    grid: dict[int, dict[int, TableCell]] = {}
    for cell in table.cells:
        for column in range(cell.column, cell.column + cell.column_span if cell.column else 1):
            grid.setdefault(cell.row, {})[column] = cell
    return grid


def _gone_on(field: _Field, rest: Piece) -> _Field:
    """A field with the rest of it that stands on the next page."""
    name, kind, piece = field
    return name, kind, replace(piece, parts=piece.parts + rest.parts)


def _name(table: Table, grid: _Grid) -> Column | None:
    """What the names in the first row stand for, which has no label; None when they are no names."""
    first = grid.get(0, {})
    label = first.get(0)
    if table.titled or table.columns < 3 or (label is not None and label.words):
        return None
    texts = [flat(cell.words) for column in range(1, table.columns) if (cell := first.get(column))]
    if len(texts) < table.columns - 1 or not all(0 < len(t.split()) <= _LONGEST_NAME for t in texts):
        return None
    if any(is_count(t) or columns_of(t) for t in texts):
        return None
    labels = {label_column(header_text(row[0].words)) for row in grid.values() if 0 in row}
    free = [c for c in (Column.ACTION, Column.FOCUS) if c not in labels]
    return free[0] if free else None


def _card(table: Table, fields: Sequence[_Field], caption: Parts) -> Body:
    words = [w for f in fields for w in f[2].words]
    top = min((w.top for w in words), default=table.box[1])
    columns = tuple(columns_of(f[0], (f[2].text,))[:1] or (f[1],) for f in fields)
    row = BodyRow(table.page, top, tuple(f[2] for f in fields))
    return Body(tuple(f[0] for f in fields), columns, (row,), card=True, caption=caption)
