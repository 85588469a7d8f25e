"""Grids that are not drawn whole: rows open at a page break, tables without outer sides."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hyvinvointi_cli.reading.pdf.raw import Line, Strokes, strokes

_NEAR = 3.0
_SHORTEST = 8.0


def closing_edges(vertical: Sequence[Line], horizontal: Sequence[Line]) -> tuple[Strokes, list[float]]:
    """Edges that close a grid where nothing is drawn, and the heights of those at tops and bottoms.

    A row cut by a page break has no line at its open end; many tables have no outer sides.
    """
    sides = _open_sides(vertical, horizontal)
    ends = _open_ends(sorted([*vertical, *sides]), horizontal)
    return strokes(sides, ends), sorted({y for y, _, _ in ends})


def _open_sides(vertical: Sequence[Line], horizontal: Sequence[Line]) -> list[Line]:
    """Left and right sides of grids whose horizontal lines run on beyond the last vertical one."""
    sides: list[Line] = []
    for ups, downs in _grids(vertical, horizontal):
        top, bottom = min(v[1] for v in ups), max(v[2] for v in ups)
        for x in (min(h[1] for h in downs), max(h[2] for h in downs)):
            drawn = sum(v[2] - v[1] for v in ups if abs(v[0] - x) <= _NEAR)
            if 2 * drawn < bottom - top:
                sides.append((x, top, bottom))
    return sides


def _grids(vertical: Sequence[Line], horizontal: Sequence[Line]) -> list[tuple[list[Line], list[Line]]]:
    """Lines in groups that cross each other."""
    groups: list[tuple[list[Line], list[Line]]] = []
    for v in vertical:
        if v[2] - v[1] < _SHORTEST:
            continue
        crossed = [
            h for h in horizontal
            if h[1] - _NEAR <= v[0] <= h[2] + _NEAR and v[1] - _NEAR <= h[0] <= v[2] + _NEAR
        ]  # fmt: skip
        if not crossed:
            continue
        kept: list[tuple[list[Line], list[Line]]] = []
        ups, downs = [v], crossed
        for group in groups:
            if any(h in group[1] for h in crossed):
                ups, downs = group[0] + ups, group[1] + [h for h in downs if h not in group[1]]
            else:
                kept.append(group)
        groups = [*kept, (ups, downs)]
    return groups


def _open_ends(vertical: Sequence[Line], horizontal: Sequence[Line]) -> list[Line]:
    """Where neighbouring vertical lines end side by side and nothing is drawn between their ends."""
    found: list[Line] = []
    for end in (1, 2):
        for group in _ending_together(vertical, end):
            for a, b in pairwise(sorted(group)):
                if b[0] - a[0] < 6:
                    continue
                y = a[end]
                over = [h[0] for h in horizontal if h[1] <= a[0] + _NEAR and h[2] >= b[0] - _NEAR]
                low, high = max(a[1], b[1]), min(a[2], b[2])
                if all(abs(h - y) > _NEAR for h in over) and any(
                    low - _NEAR <= h <= high + _NEAR for h in over
                ):
                    found.append((y, a[0], b[0]))
    return found


def _ending_together(lines: Sequence[Line], end: int) -> list[list[Line]]:
    groups: list[list[Line]] = []
    for line in sorted((ln for ln in lines if ln[2] - ln[1] > _SHORTEST), key=lambda ln: (ln[end], ln[0])):
        if groups and line[end] - groups[-1][-1][end] <= _NEAR:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups
