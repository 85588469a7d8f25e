"""Cells that seem merged over columns, a line between them lost: cut where the cells beside them are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hyvinvointi_cli.reading.pdf.raw import Word
from hyvinvointi_cli.reading.tables.cells import Rect, in_lines
from hyvinvointi_cli.reading.tables.chunks import runs_over
from hyvinvointi_cli.reading.tables.table import Table, TableCell

_ALIGNED = 3.0
"""Points by which the texts of one column may differ at the left."""


def parted_spans(table: Table) -> list[Rect] | None:
    """The cells with those cut that hold a text for each of the columns they span; None when none does.

    The texts begin where those of the cells right above or below begin, and none runs over a side: so
    stand the cells of a table within a cell, the frames of which touch.
    """
    wide = [c for c in table.cells if c.column_span > 1 and len(c.words) > 1]
    if not wide:
        return None
    starts = {(c.row, c.column): c for c in table.cells if c.column_span == 1 and c.words}
    parts = {id(cell): cut for cell in wide if (cut := _parts(cell, starts))}
    if not parts:
        return None
    return [rect for cell in table.cells for rect in parts.get(id(cell), (cell.box,))]


def _parts(cell: TableCell, starts: dict[tuple[int, int], TableCell]) -> tuple[Rect, ...]:
    columns = range(cell.column, cell.column + cell.column_span)
    for row in (cell.row - 1, cell.row + cell.row_span):
        beside = [starts.get((row, column)) for column in columns]
        own = [c for c in beside if c is not None]
        if len(own) < len(beside):
            continue
        x0, top, x1, bottom = cell.box
        xs = [x0, *(c.box[0] for c in own[1:]), x1]
        if _stand_apart(cell.words, own, xs):
            return tuple((a, top, b, bottom) for a, b in pairwise(xs))
    return ()


def _stand_apart(words: Sequence[Word], beside: Sequence[TableCell], xs: Sequence[float]) -> bool:
    """Whether the words keep to the columns, those of each begin where the cell beside does."""
    if any(runs_over(line, xs[1:-1]) for line in in_lines(words)):
        return False
    for other, (a, b) in zip(beside, pairwise(xs), strict=True):
        lefts = [w.x0 for w in words if a <= (w.x0 + w.x1) / 2 < b]
        if not lefts or abs(min(lefts) - min(w.x0 for w in other.words)) > _ALIGNED:
            return False
    return True
