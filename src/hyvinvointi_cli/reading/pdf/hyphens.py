"""Hyphens that a font's map calls soft: U+00AD where a hyphen is printed and nothing is broken."""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

_SOFT = "\u00ad"
_INSIDE = re.compile(rf"(?<=\d){_SOFT}(?=[^\W\d_])|(?<=([aeiouyäöå])){_SOFT}(?=\1)", re.IGNORECASE)
"""Where Finnish writes a hyphen and no one breaks a word: 75-vuotiaat, tasa-arvo."""
_SUSPENDED = re.compile(rf"(?<=\w){_SOFT}(?=[ \u00a0](?:ja|tai|sekä|eli|och|eller|samt)\b)")
_WIDTH = 0.15
"""A printed hyphen is this wide at least, in font sizes; a soft hyphen that is not shown has no width."""
_SPACE = 0.6
"""The next word of the same line is no further away, in font sizes; else it may stand in another column."""


def with_hyphens(text: str, boxes: NDArray[np.float64], sizes: NDArray[np.float32]) -> str:
    """The page's text, of the same length, with hyphens where it has printed soft ones.

    Fonts have one glyph for both, and some producers map it to U+00AD. That is told by one printed in the
    middle of a line where a soft one has no place; without such a one the page's are left as they are.
    """
    if _SOFT not in text:
        return text
    printed = [m.start() for m in _INSIDE.finditer(text) if _goes_on(boxes, sizes, m.start(), 1)]
    printed += [m.start() for m in _SUSPENDED.finditer(text) if _goes_on(boxes, sizes, m.start(), 2)]
    return text.replace(_SOFT, "-") if printed else text


def _goes_on(boxes: NDArray[np.float64], sizes: NDArray[np.float32], at: int, step: int) -> bool:
    """Whether a hyphen has a width and the character `step` further follows it on its line."""
    x0, top, x1, bottom = boxes[at].tolist()
    after_x0, after_top, _, after_bottom = boxes[at + step].tolist()
    size = float(sizes[at]) or 10.0
    level = bool(abs((top + bottom) - (after_top + after_bottom)) < 0.3 * size)
    near = bool(-0.1 * size < after_x0 - x1 < (0.1 if step == 1 else _SPACE) * size)
    return bool(x1 - x0 > _WIDTH * size) and level and near
