"""Grids with holes: rows shaded cell by cell, beside a column that is coloured in every row."""

from __future__ import annotations

from collections.abc import Sequence

from hyvinvointi_cli.reading.pdf.raw import Line, RawPage, Strokes, Word, strokes
from hyvinvointi_cli.reading.tables.bands import Strip, is_row, names_columns, next_row
from hyvinvointi_cli.reading.tables.cells import fill_of
from hyvinvointi_cli.reading.tables.grid import Rect

_SAME = 3.0
_FEWEST = 3
"""Columns of a table in which rows can be told from paragraphs."""


def hole_edges(page: RawPage, grids: Sequence[Sequence[Rect]], words: Sequence[Word]) -> Strokes | None:
    """The sides of the cells that a grid lacks in rows which stand in its columns; None without any."""
    up: list[Line] = []
    across: list[Line] = []
    for grid in grids:
        for row in _completed(page, grid, words) if len(grid) > _FEWEST else ():
            up += [(x, row.top, row.bottom) for x in row.xs]
            across += [(y, row.xs[0], row.xs[-1]) for y in (row.top, row.bottom)]
    return strokes(up, across) if up else None


def _completed(page: RawPage, grid: Sequence[Rect], words: Sequence[Word]) -> list[Strip]:
    """The rows with holes, and the header above; none where no coloured row shows what they lack."""
    rows: dict[float, list[Rect]] = {}
    for rect in grid:
        rows.setdefault(rect[1], []).append(rect)
    widest = max(rows.values(), key=len)
    if len(widest) < _FEWEST or all(len(row) == len(widest) for row in rows.values()):
        return []
    if len({r[3] for r in grid}) != len(rows):  # cells merged over rows are drawn: nothing is left out
        return []
    xs = (*sorted(r[0] for r in widest), max(r[2] for r in widest))
    strips = [Strip(xs, top, rows[top][0][3]) for top in sorted(rows)]
    plain = [s for s in strips if len(rows[s.top]) < len(widest) and _lacks(page, rows[s.top], xs)]
    holes = [s for s in plain if is_row(s, words, 2, spaces=0)]
    coloured = [s for s in strips if len(rows[s.top]) == len(widest) and fill_of(widest[0], page.fills)]
    if not holes or not coloured:
        return []
    head = None if names_columns(strips[0], words) else next_row(strips, words, below=False)
    return [head, *holes] if head is not None and names_columns(head, words) else holes


def _lacks(page: RawPage, row: Sequence[Rect], xs: Sequence[float]) -> bool:
    """Whether a row has nothing but cells at its right end, and before them one uncoloured cell or none."""
    cells = sorted(row)
    first = cells[0]
    wide = sum(first[0] - _SAME < x < first[2] - _SAME for x in xs[:-1]) > 1
    rest = cells[1:] if wide else cells
    if wide and (first[0] > xs[0] + _SAME or fill_of(first, page.fills) is not None):
        return False
    right = xs[len(xs) - 1 - len(rest) : -1]
    return 2 * len(rest) < len(xs) and all(abs(r[0] - x) < _SAME for r, x in zip(rest, right, strict=True))
