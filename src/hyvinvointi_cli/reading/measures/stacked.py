"""A measure told in two tables: what is done, and below it in a table of its own what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from hyvinvointi_cli.model import Column
from hyvinvointi_cli.reading.measures.bodies import Body, BodyRow, Piece
from hyvinvointi_cli.reading.tables.cells import cell_text
from hyvinvointi_cli.reading.tables.columns import columns_of
from hyvinvointi_cli.reading.tables.table import Table, TableCell

_PLANNED = frozenset({Column.FOCUS, Column.GOAL, Column.ACTION})
_TOLD = ("toteutui",)
"""Values under which a header that may mean an outturn does."""
_HEADER_WORDS = 6


def parted(table: Table) -> tuple[Table, ...]:
    """The table cut above each row inside it that is a second header ("Arviointi | Tila")."""
    rows: list[list[TableCell]] = [[] for _ in range(table.rows)]
    for cell in table.cells:
        rows[cell.row].append(cell)
    starts = [r for r in range(1, table.rows - 1) if _is_second_header(rows[r], rows[r + 1], table.columns)]
    if not starts or table.card:
        return (table,)
    bounds = [0, *starts, table.rows]
    return tuple(_part(table, a, b) for a, b in pairwise(bounds))


def _is_second_header(row: Sequence[TableCell], below: Sequence[TableCell], width: int) -> bool:
    """A row of headers from side to side, set off from below; half of a two-level header is none."""
    if sum(c.column_span for c in row) < width:
        return False
    filled = [c for c in row if c.words]
    under = [c for c in below if c.words]
    if not filled or not under or any(len(c.words) > _HEADER_WORDS for c in filled):
        return False
    named = [columns_of(cell_text(c.words), _TOLD)[:1] for c in filled]
    if not all(named) or any(_PLANNED & set(n) for n in named) or (Column.OUTTURN,) not in named:
        return False
    bold = all(w.bold for c in filled for w in c.words) and not all(w.bold for c in under for w in c.words)
    fills = {c.rgb for c in filled}
    return bold or (len(fills) == 1 and None not in fills and not fills & {c.rgb for c in under})


def _part(table: Table, start: int, end: int) -> Table:
    """Grid rows [start, end) as a table, its columns counted anew."""
    cells = [c for c in table.cells if start <= c.row < end]
    places = {column: k for k, column in enumerate(sorted({c.column for c in cells}))}
    moved = []
    for cell in cells:
        last = max(p for column, p in places.items() if column < cell.column + cell.column_span)
        span = last - places[cell.column] + 1
        row_span = min(cell.row_span, end - cell.row)
        moved.append(replace(cell, row=cell.row - start, column=places[cell.column], row_span=row_span,
                             column_span=span))  # fmt: skip
    box = (table.box[0], min(c.box[1] for c in cells), table.box[2], max(c.box[3] for c in cells))
    first, last_part = start == 0, end == table.rows
    return replace(
        table,
        box=box,
        cells=tuple(moved),
        rows=end - start,
        columns=len(places),
        caption=table.caption if first else (),
        opens_page=table.opens_page and first,
        ends_page=table.ends_page and last_part,
    )


def side_by_side(bodies: Iterable[Body]) -> tuple[Body, ...]:
    """The bodies with each verdict put beside the measures right above it."""
    found: list[Body] = []
    for body in bodies:
        if found and _is_verdict(body) and _awaits(found[-1], body):
            found[-1] = _joined(found[-1], body)
        else:
            found.append(body)
    return tuple(found)


def _is_verdict(body: Body) -> bool:
    """A body of outturns alone, whose measures must stand elsewhere."""
    named = [columns_of(h, _TOLD)[:1] for h in body.headers if h.strip()]
    plain = not body.card and not body.caption and bool(body.rows)
    return plain and (Column.OUTTURN,) in named and all(n and n[0] not in _PLANNED for n in named)


def _awaits(body: Body, verdict: Body) -> bool:
    """Whether a body holds measures without outturns, as many as the verdict that follows it."""
    named = {c for columns in body.columns for c in columns}
    if body.card or not body.rows or Column.OUTTURN in named or not named & {Column.ACTION, Column.GOAL}:
        return False
    near = 0 <= verdict.rows[0].page - body.rows[-1].page <= 1
    counts = len(body.rows), len(verdict.rows)
    return near and not any(r.title for r in verdict.rows) and (counts[0] == counts[1] or 1 in counts)


def _joined(body: Body, verdict: Body) -> Body:
    told = list(verdict.rows)
    rows = list(body.rows)
    if len(rows) == 1 < len(told):
        told = [_merged(told)]
    elif len(told) == 1 < len(rows):
        told = told * len(rows)
    columns = tuple(columns_of(h, _TOLD) for h in verdict.headers)
    return replace(
        body,
        headers=body.headers + verdict.headers,
        columns=body.columns + columns,
        rows=tuple(replace(a, pieces=a.pieces + b.pieces) for a, b in zip(rows, told, strict=True)),
    )


def _merged(rows: Sequence[BodyRow]) -> BodyRow:
    """Rows of one verdict as one."""
    pieces = [
        Piece(
            tuple(p for piece in column if not piece.shared for p in piece.parts),
            next((p.rgb for p in column if p.rgb), None),
        )
        for column in zip(*(r.pieces for r in rows), strict=True)
    ]
    return replace(rows[0], pieces=tuple(pieces))
