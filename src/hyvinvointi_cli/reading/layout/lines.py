"""Words become lines: runs on one baseline, cut at column gutters, in the frame they are written in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from hyvinvointi_cli.reading.layout.stretched import stretched
from hyvinvointi_cli.reading.pdf.raw import Word, around

_WIDE = 2.5
"""A gap of this many font sizes parts two columns at once."""
_NARROW = 0.45
"""A gap this wide parts columns when the lines around have it in the same place …"""
_SUPPORT = 4
"""… at least so many of them with words that begin at one left edge …"""
_RIVER = 7
"""… or so many without a common edge: fewer are a river in justified text."""


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one baseline; the box is in the frame of writing, so sideways lines read across too."""

    words: tuple[Word, ...]
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool
    angle: float = 0.0

    @property
    def text(self) -> str:
        """The words with single spaces, line-end marks kept."""
        return " ".join([word.text for word in self.words])

    @property
    def height(self) -> float:
        """Height of the line's box, points."""
        return self.bottom - self.top


def read_lines(words: Sequence[Word], width: float, height: float) -> tuple[Line, ...]:
    """Lines in stream order; words written sideways come last, turned so that they read across."""
    straight = [w for w in words if w.angle == 0.0]
    lines = _lines(straight, straight)
    for angle in sorted({w.angle for w in words if w.angle}):
        turned = [w for w in words if w.angle == angle]
        lines += _lines([_turn(w, width, height) for w in turned], turned)
    return tuple(lines)


def make_line(words: Sequence[Word], boxes: Sequence[Word] | None = None) -> Line:
    """A line of `words`; `boxes` are the same words in the frame of writing."""
    boxes = boxes or words
    lengths = [len(w.text) for w in words]
    return Line(
        tuple(words),
        *around(boxes),
        words[lengths.index(max(lengths))].size,
        sum([n for n, w in zip(lengths, words, strict=True) if w.bold]) > 0.6 * sum(lengths),
        words[0].angle,
    )


def _lines(boxes: Sequence[Word], words: Sequence[Word]) -> list[Line]:
    runs: list[list[int]] = []
    for index, box in enumerate(boxes):
        if index and _continues(boxes[index - 1], box):
            runs[-1].append(index)
        else:
            runs.append([index])
    lines = [
        make_line([words[i] for i in run], [boxes[i] for i in run]) for run in _cut_at_gutters(runs, boxes)
    ]
    return _bridged(lines) if lines and not lines[0].angle else lines


def _bridged(lines: list[Line]) -> list[Line]:
    """Put together the pieces of a stretched justified line: the line above or below has no gap there."""
    rows: list[list[Line]] = []
    for line in lines:
        last = rows[-1][-1] if rows else None
        if last and abs(last.top - line.top) < 0.3 * line.height and line.x0 > last.x1:
            rows[-1].append(line)
        else:
            rows.append([line])
    out: list[Line] = []
    pulled = stretched(rows)
    for place, row in enumerate(rows):
        after = place + 2 if _cannot_stretch(rows[place + 1 : place + 2], row) else place + 1
        near = [
            r for r in (rows[place - 1 : place] + rows[after : after + 1]) if _near(r, row, after - place)
        ]
        whole = len(row) > 1 and any(_covers(r, row) for r in near) and all(len(r) < 2 for r in near)
        joined = whole or place in pulled
        out.extend([make_line([w for part in row for w in part.words])] if joined else row)
    return out


def _near(other: Sequence[Line], row: Sequence[Line], steps: int = 1) -> bool:
    apart = abs(other[0].top - row[0].top)
    return apart < 2.2 * steps * row[0].size and abs(other[0].size - row[0].size) < 0.5


def _cannot_stretch(below: Sequence[Sequence[Line]], row: Sequence[Line]) -> bool:
    """A long word alone on the next line, right under the gap: the line after it tells the column's width."""
    if not below or len(below[0]) > 1 or len(row) != 2:
        return False
    line = below[0][0]
    alone = len(line.words) == 1 and abs(line.x0 - row[0].x0) < row[0].size and _near(below[0], row)
    return alone and line.x1 - row[0].x1 > 0.5 * (row[1].x0 - row[0].x1)


def _covers(other: Sequence[Line], row: Sequence[Line]) -> bool:
    """One unbroken line with the same left edge that reaches as far right."""
    line, size = other[0], row[0].size
    return len(other) == 1 and abs(line.x0 - row[0].x0) < size and line.x1 > row[-1].x1 - 2 * size


def _continues(last: Word, word: Word) -> bool:
    back = last.x1 - word.x0
    if back > 0 and back >= 0.5 * max(last.size, word.size, 1.0):
        return False
    height = max(min(last.bottom - last.top, word.bottom - word.top), 1.0)
    return min(last.bottom, word.bottom) - max(last.top, word.top) > 0.5 * height


def _cut_at_gutters(runs: list[list[int]], boxes: Sequence[Word]) -> list[list[int]]:
    """Cut runs at a wide gap, or one that neighbouring runs share: two columns drawn row by row."""
    gaps: list[list[tuple[float, float, int]]] = [
        [
            (boxes[a].x1, boxes[b].x0, b)
            for a, b in pairwise(run)
            if boxes[b].x0 - boxes[a].x1 > _NARROW * max(boxes[b].size, 1.0)
        ]
        for run in runs
    ]
    if not any(gaps):
        return runs
    cuts = {at for row in gaps for x0, x1, at in row if x1 - x0 > _WIDE * max(boxes[at].size, 1.0)}
    for here in range(len(runs)):
        for x0, x1, at in gaps[here]:
            shared, found, there = (x0, x1), [at], here + 1
            misses, last = 0, here
            while there < len(runs) and misses < 2:
                best = _share(shared, gaps[there], boxes[at].size)
                if best is None:
                    misses += 1
                    if any(boxes[i].x0 < shared[1] and boxes[i].x1 > shared[0] for i in runs[there]):
                        break
                else:
                    misses, last = 0, there
                    shared, next_at = best
                    found.append(next_at)
                there += 1
            if len(found) >= _RIVER or (
                len(found) >= _SUPPORT
                and _aligned([boxes[i].x0 for i in found])
                and not _justified(runs, boxes, here, last)
            ):
                cuts.update(found)
    out: list[list[int]] = []
    for run in runs:
        out.append([])
        for index in run:
            if index in cuts and out[-1]:
                out.append([])
            out[-1].append(index)
    return out


def _justified(runs: Sequence[list[int]], boxes: Sequence[Word], first: int, last: int) -> bool:
    """Whether runs with a common gap go on in an unbroken line from the same left to the same right edge."""
    for inner, outer in ((first, first - 1), (last, last + 1)):
        if not 0 <= outer < len(runs):
            continue
        a, b = runs[inner], runs[outer]
        left, right = boxes[a[0]].x0 - boxes[b[0]].x0, boxes[a[-1]].x1 - boxes[b[-1]].x1
        down = abs(boxes[a[0]].bottom - boxes[b[0]].bottom)
        if abs(left) < 1.5 and abs(right) < 1.5 and down < 1.6 * boxes[a[0]].size:
            return True
    return False


def _share(
    shared: tuple[float, float], gaps: Sequence[tuple[float, float, int]], size: float
) -> tuple[tuple[float, float], int] | None:
    for x0, x1, at in gaps:
        left, right = max(x0, shared[0]), min(x1, shared[1])
        if right - left > 0.3 * size:
            return (left, right), at
    return None


def _aligned(edges: Sequence[float]) -> bool:
    middle = median(edges)
    return sum(abs(edge - middle) < 1.5 for edge in edges) >= 0.75 * len(edges)


def _turn(word: Word, width: float, height: float) -> Word:
    """The word's box as it stands when the page is turned so that the word reads across."""
    if 45 <= word.angle < 135:  # reads upwards
        return word._replace(x0=height - word.bottom, top=word.x0, x1=height - word.top, bottom=word.x1)
    if 135 <= word.angle < 225:  # upside down
        return word._replace(
            x0=width - word.x1, top=height - word.bottom, x1=width - word.x0, bottom=height - word.top
        )
    if 225 <= word.angle < 315:  # reads downwards
        return word._replace(x0=word.top, top=width - word.x1, x1=word.bottom, bottom=width - word.x0)
    return word


def body_size(lines: Sequence[Line]) -> float:
    """The font size most letters have, rounded to half points."""
    letters: dict[float, int] = {}
    for line in lines:
        size = round(line.size * 2) / 2
        letters[size] = letters.get(size, 0) + sum(len(w.text) for w in line.words)
    return max(letters, key=lambda s: (letters[s], -s)) if letters else 10.0


def line_gap(lines: Sequence[Line]) -> float:
    """Typical distance between the tops of two lines of a paragraph, in font sizes."""
    steps = [
        (b.top - a.top) / a.size
        for a, b in pairwise(lines)
        if a.size > 0 and 0.8 * a.size < b.top - a.top < 2.2 * a.size and abs(a.size - b.size) < 0.6
    ]
    return median(steps) if steps else 1.25
