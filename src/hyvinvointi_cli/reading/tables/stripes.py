"""Grids of which only some cells are drawn: every other row shaded, a header over rows with rules alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from hyvinvointi_cli.reading.pdf.raw import Line, RawPage, Strokes, Word, strokes
from hyvinvointi_cli.reading.tables.bands import (
    TALLEST,
    Strip,
    is_one_row,
    is_row,
    names_columns,
    next_row,
    row_gap,
    words_in,
)
from hyvinvointi_cli.reading.tables.cells import fill_of
from hyvinvointi_cli.reading.tables.grid import Rect, drawn_lines
from hyvinvointi_cli.reading.tables.headers import header_score

_SAME = 3.0
_LONGEST_TITLE = 12
"""Words of a row over the whole width; more is a paragraph."""


def missing_edges(page: RawPage, grids: Sequence[Sequence[Rect]], words: Sequence[Word]) -> Strokes | None:
    """The sides of rows that are not drawn, beside rows that are; None when nothing is missing."""
    up: list[Line] = []
    across: list[Line] = []
    strips = [strip for grid in grids if (strip := _strip(page, grid, words))]
    strips += [below for strip in strips if strip.head is not None for below in _undivided(page, strip)]
    for run in _runs(strips, words):
        for strip in _rows(run, words):
            up += [(x, strip.top, strip.bottom) for x in strip.xs]
            across += [(y, strip.xs[0], strip.xs[-1]) for y in (strip.top, strip.bottom)]
    for grid in grids:
        if _two_levels(grid, words):
            up += _below(page, grid, words)
    return strokes(up, across) if up else None


def _strip(page: RawPage, grid: Sequence[Rect], words: Sequence[Word]) -> Strip | None:
    """One row of cells, or a header and the shaded row below it."""
    tops = sorted({r[1] for r in grid})
    rows = [[r for r in grid if r[1] == top] for top in tops]
    last = rows[-1]
    first = rows[0]
    xs = (*sorted(r[0] for r in first), max(r[2] for r in first))
    alike = len(last) == len(first) or (len(last) == 1 and abs(last[0][2] - xs[-1]) < _SAME)
    flat = all(len({r[3] for r in row}) == 1 for row in rows)
    if len(rows) > 2 or len(first) < 2 or not alike or not flat:
        return None
    if len(rows) == 1:
        return Strip(xs, tops[0], last[0][3])
    shades = [fill_of(row[0], page.fills) for row in rows]
    if None in shades or shades[0] == shades[1] or not names_columns(Strip(xs, tops[0], tops[1]), words):
        return None
    return Strip(xs, tops[1], last[0][3], tops[0])


def _undivided(page: RawPage, strip: Strip) -> list[Strip]:
    """Bands of the colour of a row under a header, as wide as it, whose cells are not drawn."""
    shade = fill_of((strip.xs[0], strip.top, strip.xs[-1], strip.bottom), page.fills)
    return [
        Strip(strip.xs, f.top, f.bottom)
        for f in page.fills
        if f.rgb == shade and f.top > strip.bottom
        and abs(f.x0 - strip.xs[0]) < _SAME and abs(f.x1 - strip.xs[-1]) < _SAME
    ]  # fmt: skip


def _runs(strips: Sequence[Strip], words: Sequence[Word]) -> list[list[Strip]]:
    """Shaded rows of one table, one unshaded row between each two."""
    runs: list[list[Strip]] = []
    for strip in sorted(strips, key=lambda s: s.top):
        last = next((run for run in runs if _fits(run[-1], strip)), None)
        if last is not None and strip.head is None and _follows(last, strip, words):
            last.append(strip)
        else:
            runs.insert(0, [strip])
    return runs


def _follows(run: Sequence[Strip], strip: Strip, words: Sequence[Word]) -> bool:
    """Whether one unshaded row stands between the last shaded row and the next."""
    between = Strip(strip.xs, run[-1].bottom, strip.top)
    return is_row(between, words, 1) and is_one_row(between, row_gap([*run, strip], words), words)


def _fits(above: Strip, below: Strip) -> bool:
    """Whether two rows have the same cells."""
    same = len(above.xs) == len(below.xs)
    return same and all(abs(a - b) < _SAME for a, b in zip(above.xs, below.xs, strict=True))


def _rows(run: Sequence[Strip], words: Sequence[Word]) -> Iterator[Strip]:
    """The shaded rows of a run, and those between, below and above them."""
    yield from run
    yield from (Strip(a.xs, a.bottom, b.top) for a, b in pairwise(run))
    headed = run[0].head is not None
    if (len(run) > 1 or headed) and (tail := next_row(run, words, below=True)):
        yield tail
    if headed:
        return
    above, first = list(run), True
    while (head := next_row(above, words, below=False)) and (first or names_columns(head, words)):
        if len(run) == 1 and not names_columns(head, words):
            return
        yield head
        if names_columns(head, words):
            return
        above, first = [head, *above], False


def _two_levels(grid: Sequence[Rect], words: Sequence[Word]) -> bool:
    """A header of two rows, of which some cells are as high as two others, with at most one row below."""
    tops = sorted({r[1] for r in grid})
    if not 2 <= len(tops) <= 3 or len(grid) < 5:
        return False
    second = tops[1]
    whole = [r for r in grid if r[1] == tops[0] and r[3] > second + 2]
    heads = (
        [*whole, *(r for r in grid if r[1] == second and r[3] <= max(w[3] for w in whole) + 2)]
        if whole
        else []
    )
    cells = [
        [w for w in words if r[0] <= w.x0 < r[2] and r[1] <= (w.top + w.bottom) / 2 < r[3]] for r in heads
    ]
    return header_score([" ".join(w.text for w in cell) for cell in cells]) >= 2


def _below(page: RawPage, grid: Sequence[Rect], words: Sequence[Word]) -> list[Line]:
    """Column sides between the rules that go on below a drawn header, as far as rows stand in its columns."""
    xs = (*sorted({r[0] for r in grid}), max(r[2] for r in grid))
    at = max(r[3] for r in grid)
    rules = [
        y for y, x0, x1 in drawn_lines(page)[1]
        if y > at + 4 and abs(x0 - xs[0]) < 4 and abs(x1 - xs[-1]) < 4
    ]  # fmt: skip
    sides: list[Line] = []
    for y in rules:
        strip = Strip(xs, at, y)
        if is_row(strip, words, 1) and not _banded(page, strip):
            sides += [(x, at, y) for x in xs]
        elif y - at < TALLEST and 0 < len(words_in(strip, words)) <= _LONGEST_TITLE:
            sides += [(x, at, y) for x in (xs[0], xs[-1])]
        else:
            break
        at = y
    return sides


def _banded(page: RawPage, strip: Strip) -> bool:
    """One colour over the whole width: a title row."""
    return any(
        abs(f.x0 - strip.xs[0]) < 4 and abs(f.x1 - strip.xs[-1]) < 4
        and abs(f.top - strip.top) < 3 and abs(f.bottom - strip.bottom) < 3
        for f in page.fills
    )  # fmt: skip
