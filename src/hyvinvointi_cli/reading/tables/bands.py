"""One row of a table as a band across the page: do the words in it stand in its columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from hyvinvointi_cli.reading.pdf.raw import Word
from hyvinvointi_cli.reading.tables.chunks import VisualLine, visual_lines
from hyvinvointi_cli.reading.tables.headers import header_score

TALLEST = 170.0
"""Points: no row is higher."""
_WORD_SPACE = 0.4
"""Font sizes between two words of one text."""


class Strip(NamedTuple):
    """The cells of one row: where they begin and end across, and the row's top and bottom."""

    xs: tuple[float, ...]
    top: float
    bottom: float
    head: float | None = None
    """Top of the header that is drawn right above the row."""


def is_row(strip: Strip, words: Sequence[Word], least: int, spaces: int = 1) -> bool:
    """Whether the words between two heights stand in the columns, at least so many of them filled.

    So many column sides may fall into a mere space between the words of a line.
    """
    if not 4 < strip.bottom - strip.top < TALLEST:
        return False
    inside = words_in(strip, words)
    if any(w.x0 + 1.5 < x < w.x1 - 1.5 for w in inside for x in strip.xs[1:-1]):
        return False
    for line in visual_lines(inside):
        if any(_run_over(c.words, strip.xs) > spaces for c in line.chunks):
            return False
    filled = {sum(w.x0 > x - 1 for x in strip.xs) for w in inside}
    return len(filled) >= least


def _run_over(words: Sequence[Word], xs: Sequence[float]) -> int:
    """How many column sides fall into a mere word space."""
    return sum(
        a.x1 - 1.5 <= x <= b.x0 + 1.5 and b.x0 - a.x1 < _WORD_SPACE * a.size
        for x in xs[1:-1]
        for a, b in pairwise(words)
    )


def words_in(strip: Strip, words: Sequence[Word]) -> list[Word]:
    """The words that stand in a row."""
    left, right = strip.xs[0] - 2, strip.xs[-1] + 2
    return [w for w in words if left < w.x0 < right and strip.top - 1 < (w.top + w.bottom) / 2 < strip.bottom]


def names_columns(strip: Strip, words: Sequence[Word]) -> bool:
    """Whether a row is the header of a measure table."""
    inside = words_in(strip, words)
    cells = [[w for w in inside if a - 1 < w.x0 < b] for a, b in pairwise(strip.xs)]
    return header_score([" ".join(w.text for w in cell) for cell in cells]) >= 2


def next_row(run: Sequence[Strip], words: Sequence[Word], *, below: bool) -> Strip | None:
    """The unshaded row right below the last, or right above the first, shaded one."""
    pads, _ = _spacing(run, words)
    if not pads:
        return None
    pad = median(pads)
    apart = row_gap(run, words)
    edge = run[-1].bottom if below else run[0].top
    xs = run[-1].xs
    reach = Strip(xs, edge, edge + TALLEST) if below else Strip(xs, edge - TALLEST, edge)
    lines = visual_lines(words_in(reach, words))
    block: list[VisualLine] = []
    at = edge
    for line in lines if below else reversed(lines):
        gap = line.top - at if below else at - line.bottom
        if gap > (apart if block else pad + 0.6 * line.size):
            break
        block.append(line)
        at = line.bottom if below else line.top
    if not block:
        return None
    found = Strip(xs, edge, at + pad) if below else Strip(xs, at - pad, edge)
    return found if is_row(found, words, 2) else None


def row_gap(run: Sequence[Strip], words: Sequence[Word]) -> float:
    """White space between two lines that parts rows: more than within a cell, less than two margins."""
    pads, leadings = _spacing(run, words)
    pad = median(pads) if pads else 0.0
    return (max(leadings, default=pad) + 2 * pad) / 2


def is_one_row(strip: Strip, apart: float, words: Sequence[Word]) -> bool:
    """Whether no white space parts the words between two heights into rows."""
    lines = visual_lines(words_in(strip, words))
    gaps = [low.top - max(ln.bottom for ln in lines[: i + 1]) for i, low in enumerate(lines[1:])]
    return all(gap <= max(apart, 0.5 * lines[0].size) for gap in gaps)


def _spacing(run: Sequence[Strip], words: Sequence[Word]) -> tuple[list[float], list[float]]:
    """White space over the first line of each shaded row, and between the lines within its cells."""
    pads: list[float] = []
    leadings: list[float] = []
    for strip in run:
        inside = words_in(strip, words)
        if inside:
            pads.append(max(0.0, min(w.top for w in inside) - strip.top))
        for a, b in pairwise(strip.xs):
            lines = visual_lines([w for w in inside if a - 1 < w.x0 < b])
            leadings += [low.top - high.bottom for high, low in pairwise(lines)]
    return pads, leadings
