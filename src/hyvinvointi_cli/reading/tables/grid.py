"""Ruled tables: edges -> cells -> tables, by pdfplumber's algorithm with its default settings.

The same steps as `pdfplumber.table` (merge_edges, edges_to_intersections, intersections_to_cells,
cells_to_tables) on plain tuples, five times faster; pdfplumber is the oracle in the tests.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from hyvinvointi_cli.reading.pdf.raw import Line, RawPage, Strokes

_TOLERANCE = 3.0
"""Points within which pdfplumber snaps, joins and crosses edges."""
_MIN_LENGTH = 3.0
_MIN_LENGTH_BEFORE = 1.0

Rect = tuple[float, float, float, float]
"""x0, top, x1, bottom."""
_Points = dict[tuple[float, float], tuple[int, int]]
"""(x, y) -> bit sets of the vertical and horizontal lines that meet there."""


def ruled_cells(edges: Strokes) -> list[list[Rect]]:
    """Cells of every ruled table on a page, tables from the top down, cells in rows."""
    return cells_between(*merged_lines(edges))


def cells_between(vertical: Sequence[Line], horizontal: Sequence[Line]) -> list[list[Rect]]:
    """The same of lines that are merged already."""
    cells = _cells(_intersections(vertical, horizontal))
    return [sorted(table, key=itemgetter(1, 0)) for table in _tables(cells)]


@lru_cache(maxsize=1)
def drawn_lines(page: RawPage) -> tuple[list[Line], list[Line]]:
    """The lines of a page, which every finder of tables looks at; see `merged_lines`."""
    return merged_lines(page.edges)


def merged_lines(edges: Strokes) -> tuple[list[Line], list[Line]]:
    """Vertical lines (x, top, bottom) and horizontal lines (y, x0, x1), snapped and joined."""
    return _merged(edges.vertical), _merged(edges.horizontal)


def _merged(lines: NDArray[np.float64]) -> list[Line]:
    """Lines whose positions lie in one chain of small steps move to their average and join.

    Pieces on one infinite line become one when the gap between them is small.
    """
    lines = lines[lines[:, 2] - lines[:, 1] >= _MIN_LENGTH_BEFORE]
    if not len(lines):
        return []
    position = np.sort(lines[:, 0])
    opens = np.concatenate(([True], np.diff(position) > _TOLERANCE))
    firsts = np.flatnonzero(opens)
    counts = np.diff(np.append(firsts, len(lines)))
    averages = np.add.reduceat(position, firsts) / counts
    chain = np.searchsorted(position[firsts], lines[:, 0], side="right") - 1
    order = np.lexsort((lines[:, 2], lines[:, 1], chain))
    chain, starts, ends = chain[order], lines[order, 1], lines[order, 2]
    apart = chain * (np.ptp(lines[:, 1:]) + 2 * _TOLERANCE)  # so that no reach goes from chain to chain
    reach = np.maximum.accumulate(ends + apart)
    begins = np.flatnonzero(np.concatenate(([True], (starts + apart)[1:] > reach[:-1] + _TOLERANCE)))
    froms, tos = starts[begins], np.maximum.reduceat(ends, begins)
    long = tos - froms >= _MIN_LENGTH
    merged = np.column_stack((averages[chain[begins]], froms, tos))[long]
    return [tuple(line) for line in merged.tolist()]


def _intersections(vertical: Sequence[Line], horizontal: Sequence[Line]) -> _Points:
    """Points where lines meet within the tolerance."""
    points: _Points = {}
    tops = [line[0] for line in horizontal]
    for v, (x, top, bottom) in enumerate(vertical):
        for h in range(bisect_left(tops, top - _TOLERANCE), len(horizontal)):
            y, x0, x1 = horizontal[h]
            if y > bottom + _TOLERANCE:
                break
            if x0 - _TOLERANCE <= x <= x1 + _TOLERANCE:
                vs, hs = points.get((x, y), (0, 0))
                points[x, y] = (vs | 1 << v, hs | 1 << h)
    return points


def _cells(points: _Points) -> list[Rect]:
    """The smallest rectangle down and right of each point whose four sides are drawn."""
    below: dict[float, list[float]] = defaultdict(list)
    right: dict[float, list[float]] = defaultdict(list)
    for x, y in sorted(points):
        below[x].append(y)
        right[y].append(x)
    cells = []
    for x, y in sorted(points):
        cell = _smallest(points, x, y, below[x], right[y])
        if cell is not None:
            cells.append(cell)
    return cells


def _smallest(points: _Points, x: float, y: float, ys: list[float], xs: list[float]) -> Rect | None:
    vs, hs = points[x, y]
    rights = xs[bisect_left(xs, x) + 1 :]
    for y1 in ys[bisect_left(ys, y) + 1 :]:
        corner_v, corner_h = points[x, y1]
        if not vs & corner_v:
            continue
        for x1 in rights:
            opposite = points.get((x1, y1))
            if not opposite or not opposite[1] & corner_h:
                continue
            right_v, right_h = points[x1, y]
            if opposite[0] & right_v and hs & right_h:
                return (x, y, x1, y1)
    return None


def _tables(cells: Sequence[Rect]) -> list[list[Rect]]:
    """Groups of two or more cells that share corners, from the top left."""
    owner: dict[tuple[float, float], int] = {}
    parents = list(range(len(cells)))

    def root(i: int) -> int:
        while parents[i] != i:
            parents[i] = parents[parents[i]]
            i = parents[i]
        return i

    for i, (x0, top, x1, bottom) in enumerate(cells):
        for corner in ((x0, top), (x0, bottom), (x1, top), (x1, bottom)):
            parents[root(owner.setdefault(corner, i))] = root(i)
    groups: dict[int, list[Rect]] = defaultdict(list)
    for i, cell in enumerate(cells):
        groups[root(i)].append(cell)
    found = [group for group in groups.values() if len(group) > 1]
    return sorted(found, key=lambda group: min((c[1], c[0]) for c in group))
