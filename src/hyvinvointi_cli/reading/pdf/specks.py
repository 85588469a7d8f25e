"""Dotted rules drawn dot by dot, as word processors print them: squares smaller than a point, in rows."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_GAP = 3.0
"""White between two dots of one rule at most, points."""
_FEWEST, _SHORTEST = 6, 10.0
"""Dots, and points of length, of a rule; less may be anything."""
_LEVELS = 4.0
"""Steps in a point within which dots stand at one height."""


def dotted_lines(boxes: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Vertical and horizontal rules (position, start, end) whose dots are `boxes` (x0, top, x1, bottom)."""
    return _runs(boxes[:, [0, 2, 1, 3]]), _runs(boxes[:, [1, 3, 0, 2]])


def _runs(dots: NDArray[np.float64]) -> NDArray[np.float64]:
    """Rows of dots (side, other side, start, end), each at one position and without a gap, as rules."""
    level = np.round((dots[:, 0] + dots[:, 1]) / 2 * _LEVELS)
    order = np.lexsort((dots[:, 2], level))
    level, dots = level[order], dots[order]
    breaks = (np.diff(level) != 0) | (dots[1:, 2] - dots[:-1, 3] > _GAP)
    firsts = np.concatenate(([0], np.flatnonzero(breaks) + 1))
    counts = np.diff(np.append(firsts, len(dots)))
    lasts = firsts + counts - 1
    middle = (dots[firsts, 0] + dots[firsts, 1]) / 2
    lines = np.column_stack((middle, dots[firsts, 2], dots[lasts, 3]))
    found: NDArray[np.float64] = lines[(counts >= _FEWEST) & (lines[:, 2] - lines[:, 1] >= _SHORTEST)]
    return found
