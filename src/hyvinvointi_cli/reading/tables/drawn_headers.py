"""Headers of which the cells are drawn, over rows that stand in their columns without any line between."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hyvinvointi_cli.reading.pdf.raw import Word
from hyvinvointi_cli.reading.tables.cells import in_lines
from hyvinvointi_cli.reading.tables.chunks import VisualLine, chunk
from hyvinvointi_cli.reading.tables.headers import HeaderRow
from hyvinvointi_cli.reading.tables.slices import column_of_x
from hyvinvointi_cli.reading.tables.table import Table

_SPACE = 0.4
"""Font sizes: white on a side that two words of one text may have between them."""


def drawn_headers(heads: Sequence[Table], seen: Sequence[HeaderRow]) -> list[HeaderRow]:
    """The header rows seen in the white space, those in drawn cells by their cells instead."""
    drawn = [row for table in heads if (row := _row(table)) is not None]
    others = [s for s in seen if all(s.bottom < d.top - 1 or s.top > d.bottom + 1 for d in drawn)]
    return sorted([*others, *drawn], key=lambda row: row.top)


def _row(table: Table) -> HeaderRow | None:
    """The header in a table of one row; None where a cell is empty, and so its place unknown."""
    cells = sorted(table.cells, key=lambda c: c.column)
    if not all(c.words for c in cells):
        return None
    chunks = tuple(tuple(chunk(line) for line in in_lines(c.words)) for c in cells)
    words = [w for c in cells for w in c.words]
    sides = tuple(c.box[0] for c in cells[1:])
    return HeaderRow(chunks, min(w.top for w in words), table.box[3] - 0.5, sides=sides)


def in_cells(line: VisualLine, sides: Sequence[float]) -> VisualLine:
    """The line with one chunk in each column: justified text leaves wide gaps inside its cells.

    Unchanged when a text runs on over a side: a title, or a paragraph.
    """
    words = sorted((w for c in line.chunks for w in c.words), key=lambda w: w.x0)
    if any(w.x0 + 1.5 < x < w.x1 - 1.5 for w in words for x in sides) or _runs_on(words, sides):
        return line
    cells: dict[int, list[Word]] = {}
    for word in words:
        cells.setdefault(column_of_x((word.x0 + word.x1) / 2, sides), []).append(word)
    return VisualLine(tuple(chunk(cells[k]) for k in sorted(cells)), line.top, line.bottom)


def _runs_on(words: Sequence[Word], sides: Sequence[float]) -> bool:
    over = (
        a for a, b in pairwise(words) for x in sides if a.x1 <= x <= b.x0 and b.x0 - a.x1 < _SPACE * a.size
    )
    return next(over, None) is not None
