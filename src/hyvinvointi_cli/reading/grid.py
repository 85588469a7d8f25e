"""Ruled tables: edges -> cells -> tables, by pdfplumber's algorithm with its default settings.

The same steps as `pdfplumber.table` (merge_edges, edges_to_intersections, intersections_to_cells,
cells_to_tables) on plain tuples, five times faster; pdfplumber is the oracle in the tests.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter

from hyvinvointi_cli.reading.raw import Edge

_TOLERANCE = 3.0
"""Points within which pdfplumber snaps, joins and crosses edges."""
_MIN_LENGTH = 3.0
_MIN_LENGTH_BEFORE = 1.0

Rect = tuple[float, float, float, float]
"""x0, top, x1, bottom."""
_Line = tuple[float, float, float]
"""Position across, then from and to along the line."""
_Points = dict[tuple[float, float], tuple[int, int]]
"""(x, y) -> bit sets of the vertical and horizontal lines that meet there."""


def ruled_cells(edges: Iterable[Edge]) -> list[list[Rect]]:
    """Cells of every ruled table on a page, tables from the top down, cells in rows."""
    vertical, horizontal = merged_lines(edges)
    cells = _cells(_intersections(vertical, horizontal))
    return [sorted(table, key=itemgetter(1, 0)) for table in _tables(cells)]


def merged_lines(edges: Iterable[Edge]) -> tuple[list[_Line], list[_Line]]:
    """Vertical lines (x, top, bottom) and horizontal lines (y, x0, x1), snapped and joined."""
    vertical: list[_Line] = []
    horizontal: list[_Line] = []
    for edge in edges:
        if edge.orientation == "v":
            if edge.bottom - edge.top >= _MIN_LENGTH_BEFORE:
                vertical.append((edge.x0, edge.top, edge.bottom))
        elif edge.x1 - edge.x0 >= _MIN_LENGTH_BEFORE:
            horizontal.append((edge.top, edge.x0, edge.x1))
    return _joined(_snapped(vertical)), _joined(_snapped(horizontal))


def _snapped(lines: list[_Line]) -> list[_Line]:
    """Lines whose positions lie in one chain of small steps move to their average."""
    lines = sorted(lines)
    snapped: list[_Line] = []
    cluster: list[_Line] = []
    for line in lines:
        if cluster and line[0] > cluster[-1][0] + _TOLERANCE:
            snapped += _moved(cluster)
            cluster = []
        cluster.append(line)
    return snapped + _moved(cluster)


def _moved(cluster: list[_Line]) -> list[_Line]:
    if not cluster:
        return []
    position = sum(line[0] for line in cluster) / len(cluster)
    return [(position, line[1], line[2]) for line in cluster]


def _joined(lines: list[_Line]) -> list[_Line]:
    """Pieces on one infinite line become one when the gap between them is small."""
    joined: list[_Line] = []
    for position, group in groupby(lines, key=itemgetter(0)):
        start, end = 0.0, -1.0
        for _, piece_start, piece_end in sorted(group):
            if end >= start and piece_start <= end + _TOLERANCE:
                end = max(end, piece_end)
                continue
            if end - start >= _MIN_LENGTH:
                joined.append((position, start, end))
            start, end = piece_start, piece_end
        if end - start >= _MIN_LENGTH:
            joined.append((position, start, end))
    return joined


def _intersections(vertical: Sequence[_Line], horizontal: Sequence[_Line]) -> _Points:
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
    rights = [x1 for x1 in xs[bisect_left(xs, x) + 1 :] if hs & points[x1, y][1]]
    for y1 in ys[bisect_left(ys, y) + 1 :]:
        corner_v, corner_h = points[x, y1]
        if not vs & corner_v:
            continue
        for x1 in rights:
            opposite = points.get((x1, y1))
            if opposite and opposite[0] & points[x1, y][0] and opposite[1] & corner_h:
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
