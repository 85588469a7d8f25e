"""Which drawn outlines are boxes: rectangles, and large ones with rounded corners."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

Point = tuple[float, float]
Box = tuple[float, float, float, float]
_CARD = (90.0, 25.0)
"""Width and height of a box with rounded corners that is a card or a band, not a button or a pill."""
_ON = 0.5
"""Points that a line may lie beside the side it draws."""


def rectangle(ring: Sequence[Point]) -> Box | None:
    """The box that a ring of points draws, None when one of them lies on no side of it.

    Slide programs begin their boxes in the middle of a side, so corners are not the only points.
    """
    xs, ys = [p[0] for p in ring], [p[1] for p in ring]
    x0, y0, x1, y1 = min(xs), min(ys), max(xs), max(ys)
    corners = []
    for x, y in ring:
        upright, level = x - x0 < _ON or x1 - x < _ON, y - y0 < _ON or y1 - y < _ON
        if not upright and not level:
            return None
        corners.append(upright and level)
    if not all(corners):
        met = {(2 * x > x0 + x1, 2 * y > y0 + y1) for (x, y), at in zip(ring, corners, strict=True) if at}
        if len(met) < 4 or not all(
            abs(a[0] - b[0]) < _ON or abs(a[1] - b[1]) < _ON for a, b in pairwise(ring)
        ):
            return None
    return x0, y0, x1, y1


def is_rounded_box(bounds: Box, rings: Sequence[Sequence[Point]]) -> bool:
    """Whether straight lines run along most of each side of a large outline: only its corners are round."""
    x0, y0, x1, y1 = bounds
    wide, high = x1 - x0, y1 - y0
    if wide < _CARD[0] or high < _CARD[1]:
        return False
    lines = [line for ring in rings for line in pairwise(ring)]
    upright = [(a[0], b[0]) for a, b in lines if 2 * abs(a[1] - b[1]) > high]
    level = [(a[1], b[1]) for a, b in lines if 2 * abs(a[0] - b[0]) > wide]
    return all(_is_drawn(x, upright) for x in (x0, x1)) and all(_is_drawn(y, level) for y in (y0, y1))


def _is_drawn(side: float, lines: Sequence[tuple[float, float]]) -> bool:
    return any(max(abs(a - side), abs(b - side)) < _ON for a, b in lines)
