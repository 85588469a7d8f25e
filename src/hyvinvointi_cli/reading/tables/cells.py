"""Words into cells: split at the cell's sides, ordered by lines; rectangles into a grid of TableCells."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

from hyvinvointi_cli.reading.pdf.raw import Fill, RawPage, Word
from hyvinvointi_cli.reading.tables.table import Table, TableCell

Rect = tuple[float, float, float, float]

_LEFT = attrgetter("x0")
_OVER = 1.5
"""Points a word may stand out of its cell before it is cut at the cell's side."""


def in_lines(words: Iterable[Word]) -> list[tuple[Word, ...]]:
    """Words of one cell as lines from the top, each from the left; sideways text by its own direction."""
    words = tuple(words)
    if len(words) < 2:
        return [words] if words else []
    if _on_one_line(words):
        return [tuple(sorted(words, key=_LEFT))]
    upright = [w for w in words if not w.angle]
    if not upright:
        return _sideways(words)
    lines: list[list[Word]] = []
    for word in sorted(upright, key=lambda w: (w.top + w.bottom, w.x0)):
        middle = (word.top + word.bottom) / 2
        if lines and _beside(lines[-1], middle, word.bottom - word.top):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [tuple(sorted(line, key=_LEFT)) for line in lines]


def _on_one_line(words: Sequence[Word]) -> bool:
    """Whether upright words are equally high and placed: most cells hold but a figure or a name."""
    top, bottom = words[0].top, words[0].bottom
    return all(w.top == top and w.bottom == bottom and not w.angle for w in words)


def _beside(line: Sequence[Word], middle: float, height: float) -> bool:
    last = line[-1]
    reach = 0.45 * max(min(last.bottom - last.top, height), 4.0)
    return abs((last.top + last.bottom) / 2 - middle) <= reach


def _sideways(words: Iterable[Word]) -> list[tuple[Word, ...]]:
    """Lines of text written upwards (left to right) or downwards (right to left)."""
    turned = sorted(words, key=lambda w: w.start)
    if not turned:
        return []
    upwards = not 180 <= turned[0].angle % 360 < 360
    lines: list[list[Word]] = []
    for word in sorted(turned, key=lambda w: w.x0 if upwards else -w.x0):
        if lines and abs(lines[-1][0].x0 - word.x0) < 0.5 * max(word.x1 - word.x0, 4.0):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [tuple(sorted(line, key=lambda w: -w.bottom if upwards else w.top)) for line in lines]


def ordered(words: Iterable[Word]) -> tuple[Word, ...]:
    """Words of one cell in reading order."""
    return tuple(word for line in in_lines(words) for word in line)


def cell_text(words: Sequence[Word], glue: str = "\n") -> str:
    """The words of a cell, lines joined by `glue`: for headers and for looking at content."""
    return glue.join(" ".join(w.text for w in line) for line in in_lines(words))


def flat(words: Sequence[Word]) -> str:
    """The words of a cell on one line, line-end hyphens closed: for looking at content only."""
    return cell_text(words).replace("\ufffe\n", "").replace("-\n", "-").replace("\n", " ")


def split_word(word: Word, x: float, page: RawPage) -> tuple[Word, ...]:
    """A word cut in two at `x` between its characters (cells set so tight that no space parts them)."""
    boxes = page.boxes[word.start : word.end]
    if len(boxes) != len(word.text):
        return (word,)
    near = sum(1 for box in boxes.tolist() if (box[0] + box[2]) / 2 < x)
    options = (near + step for step in (0, 1, -1, 2, -2, 3, -3) if 0 < near + step < len(word.text))
    cut = next((c for c in options if _two_words(word, c, boxes)), None)
    if cut is None:
        return (word,)
    middle = word.start + cut
    left_x = float(boxes[cut - 1][2])
    right_x = float(boxes[cut][0])
    return (
        word._replace(text=word.text[:cut], x1=left_x, end=middle),
        word._replace(text=word.text[cut:], x0=right_x, start=middle),
    )


def _two_words(word: Word, cut: int, boxes: NDArray[np.float32]) -> bool:
    """Whether two cells touch here, rather than one word standing out of its cell."""
    before, after = word.text[cut - 1], word.text[cut]
    if float(boxes[cut][0] - boxes[cut - 1][2]) > 0.12 * word.size:
        return True
    return not (before.isalpha() and after.isalpha()) or (before.islower() and after.isupper())


def split_at_sides(words: Iterable[Word], sides: Sequence[float], page: RawPage) -> list[Word]:
    """Cut words that run over a vertical side of the cell in which they stand."""
    pieces: list[Word] = []
    for word in words:
        rest = word
        if not word.angle:
            for x in sides[bisect_right(sides, word.x0 + _OVER) : bisect_left(sides, word.x1 - _OVER)]:
                first, *more = split_word(rest, x, page)
                if more:
                    pieces.append(first)
                    rest = more[0]
        pieces.append(rest)
    return pieces


def build_table(
    page: RawPage,
    rects: Sequence[Rect],
    words: Sequence[Word],
    *,
    ruled: bool,
    open_edges: Sequence[float] = (),
) -> Table:
    """A grid of cells from rectangles: spans, words by their middle, fill colours.

    `open_edges` are tops and bottoms that no drawn line closes.
    """
    lefts = sorted({r[0] for r in rects})
    tops = sorted({r[1] for r in rects})
    rights, bottoms = {r[2] for r in rects}, {r[3] for r in rects}
    box = (lefts[0], tops[0], max(rights), max(bottoms))
    x0, top, x1, bottom = box
    inside = [w for w in words if x0 <= (w.x0 + w.x1) / 2 < x1 and top <= (w.top + w.bottom) / 2 < bottom]
    held = _distribute(page, rects, inside)
    fills = [
        f for f in page.fills if f.x1 > box[0] and f.x0 < box[2] and f.bottom > box[1] and f.top < box[3]
    ]
    beside: dict[tuple[float, float], list[Fill]] = {}  # cells of a row share the fills at their height
    for _, top, _, bottom in rects:
        if (top, bottom) not in beside:
            beside[top, bottom] = [f for f in fills if f.bottom >= top - 1 and f.top <= bottom + 1]
    open_tops = {y for y in tops if any(abs(y - e) < 0.5 for e in open_edges)}
    open_bottoms = {y for y in bottoms if any(abs(y - e) < 0.5 for e in open_edges)}
    row_at, below = {y: i for i, y in enumerate(tops)}, {y: bisect_left(tops, y - 0.5) for y in bottoms}
    column_at, beyond = {x: i for i, x in enumerate(lefts)}, {x: bisect_left(lefts, x - 0.5) for x in rights}
    cells = [
        TableCell(
            row=row_at[rect[1]],
            column=column_at[rect[0]],
            row_span=max(1, below[rect[3]] - row_at[rect[1]]),
            column_span=max(1, beyond[rect[2]] - column_at[rect[0]]),
            box=rect,
            words=ordered(held[i]),
            rgb=fill_of(rect, beside[rect[1], rect[3]]),
            open_top=rect[1] in open_tops,
            open_bottom=rect[3] in open_bottoms,
        )
        for i, rect in enumerate(rects)
    ]
    return Table(page.number, box, tuple(cells), len(tops), len(lefts), ruled)


def make_cell(
    page: RawPage, row: int, column: int, box: Rect, words: Iterable[Word], column_span: int = 1
) -> TableCell:
    """One cell of known place, with its fill colour."""
    return TableCell(row, column, 1, column_span, box, ordered(words), fill_of(box, page.fills))


def _distribute(page: RawPage, rects: Sequence[Rect], words: Sequence[Word]) -> list[list[Word]]:
    """The words of each rectangle; a word over a side is cut there, one outside all is lost to none."""
    held: list[list[Word]] = [[] for _ in rects]
    by_top = sorted(range(len(rects)), key=lambda i: rects[i][1])
    rows: dict[float, tuple[list[tuple[float, float, int]], list[float]]] = {}  # a line shares its cells
    for word in words:
        middle = (word.top + word.bottom) / 2
        if middle not in rows:
            beside = [(rects[i][0], rects[i][2], i) for i in by_top if rects[i][1] <= middle < rects[i][3]]
            rows[middle] = beside, sorted({x0 for x0, _, _ in beside})
        row, sides = rows[middle]
        for piece in split_at_sides((word,), sides, page):
            x = (piece.x0 + piece.x1) / 2
            owner = next((i for x0, x1, i in row if x0 <= x < x1), None)
            if owner is None:
                owner = min(range(len(rects)), key=lambda i: _distance(rects[i], piece))
            held[owner].append(piece)
    return held


def _distance(rect: Rect, word: Word) -> float:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return max(rect[0] - x, x - rect[2], 0.0) + max(rect[1] - y, y - rect[3], 0.0)


def fill_of(rect: Rect, fills: Sequence[Fill]) -> tuple[int, int, int] | None:
    """Colour of the last fill that covers most of the cell or lies as a patch within it."""
    x, y = (rect[0] + rect[2]) / 2, (rect[1] + rect[3]) / 2
    left, high, right, low = rect[0] - 1, rect[1] - 1, rect[2] + 1, rect[3] + 1
    found = None
    for x0, top, x1, bottom, rgb in fills:
        if x1 < left or x0 > right or bottom < high or top > low:
            continue  # most fills: a page of tables has hundreds for each of its hundreds of cells
        over = x0 <= x <= x1 and top <= y <= bottom
        inside = x0 >= left and x1 <= right and top >= high and bottom <= low
        if over or (inside and x1 - x0 > 3 and bottom - top > 3):
            found = rgb
    return found
