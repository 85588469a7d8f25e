"""What pdf hands on: one page's characters, rules and fills, before any layout is decided."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Line = tuple[float, float, float]
"""A drawn line: its position across (x of a vertical, y of a horizontal one), then from and to along it."""


class Strokes(NamedTuple):
    """Drawn lines and rectangle sides, one a row (see Line); points, origin upper left."""

    vertical: NDArray[np.float64]
    horizontal: NDArray[np.float64]

    def __add__(self, other: object) -> Strokes:
        """These and the others."""
        if not isinstance(other, Strokes):
            return NotImplemented
        return Strokes(*(np.concatenate(pair) for pair in zip(self, other, strict=True)))


def strokes(vertical: Iterable[Line] = (), horizontal: Iterable[Line] = ()) -> Strokes:
    """Strokes from lines."""
    return Strokes(*(np.array([*lines], np.float64).reshape(-1, 3) for lines in (vertical, horizontal)))


class Fill(NamedTuple):
    """A filled rectangle with its colour, 0-255 a channel, points, origin upper left."""

    x0: float
    top: float
    x1: float
    bottom: float
    rgb: tuple[int, int, int]


@dataclass(frozen=True, slots=True, eq=False)
class RawPage:
    """One page as pdfium gives it, in stream order.

    `text[i]` is the character whose box is `boxes[i]` (x0, top, x1, bottom; points from the upper
    left corner of the page as shown, /Rotate and CropBox applied; NaN for characters that pdfium
    made up, such as line breaks). U+FFFE marks a line-end hyphen. `sizes[i]` is the font size in
    points, `bold[i]` the font weight >= 600, `angles[i]` the direction of writing in degrees.
    """

    number: int
    width_pt: float
    height_pt: float
    text: str
    boxes: NDArray[np.float32]
    sizes: NDArray[np.float32]
    bold: NDArray[np.bool_]
    angles: NDArray[np.float32]
    edges: Strokes
    fills: tuple[Fill, ...]
    image_cover: float
    """Share of the page's area under images, 0-1."""
    dots: tuple[Fill, ...] = ()
    """Small filled circles."""


class Word(NamedTuple):
    """A run of characters without white space on one line; `start`, `end` index RawPage.text."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool
    angle: float
    start: int
    end: int


def around(words: Sequence[Word]) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of one or more words, points."""
    if len(words) == 1:
        return words[0][1:5]
    return (
        min([w.x0 for w in words]),
        min([w.top for w in words]),
        max([w.x1 for w in words]),
        max([w.bottom for w in words]),
    )
