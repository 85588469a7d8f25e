"""Visual lines across a page, cut to chunks at white space: what tables without rules are seen in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from hyvinvointi_cli.reading.pdf.raw import Word, around

_SPACE_OVER = 0.5
"""Font sizes: white over a side that two words of one text may have between them."""


class Chunk(NamedTuple):
    """Words of one visual line without a wide gap between them."""

    words: tuple[Word, ...]
    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def text(self) -> str:
        """The words with single spaces."""
        return " ".join(w.text for w in self.words)

    @property
    def bold(self) -> bool:
        """True when all its words are bold."""
        return all(w.bold for w in self.words)


class VisualLine(NamedTuple):
    """Everything that stands at one height of the page, left to right."""

    chunks: tuple[Chunk, ...]
    top: float
    bottom: float

    @property
    def words(self) -> tuple[Word, ...]:
        """Its words, left to right."""
        return tuple(w for c in self.chunks for w in c.words)

    @property
    def size(self) -> float:
        """The largest font size on it, points."""
        return max(w.size for c in self.chunks for w in c.words)


def visual_lines(words: Iterable[Word], gap: float = 0.85) -> list[VisualLine]:
    """Upright words as lines from the top; a gap of `gap` font sizes parts chunks."""
    lines: list[list[Word]] = []
    last: Word | None = None
    for word in sorted([w for w in words if not w.angle], key=lambda w: (w.top + w.bottom, w.x0)):
        if last is not None and _level(last, word):
            lines[-1].append(word)
        else:
            lines.append([word])
        last = word
    return [_line(line, gap) for line in lines]


def _level(last: Word, word: Word) -> bool:
    if last.top == word.top and last.bottom == word.bottom:
        return True
    reach = 0.35 * max(min(last.bottom - last.top, word.bottom - word.top), 4.0)
    return abs((last.top + last.bottom) - (word.top + word.bottom)) / 2 <= reach


def _line(words: list[Word], gap: float) -> VisualLine:
    words.sort(key=lambda w: w.x0)
    last = words[0]
    runs = [[last]]
    for word in words[1:]:
        white = word.x0 - last.x1
        if white < gap * 4.0 or white < gap * min(last.size, word.size):
            runs[-1].append(word)
        else:
            runs.append([word])
        last = word
    return VisualLine(
        tuple([chunk(run) for run in runs]), min([w.top for w in words]), max([w.bottom for w in words])
    )


def parted(line: VisualLine, starts: Sequence[float]) -> VisualLine:
    """The line with chunks cut where a word begins a column: cells may stand a mere space apart."""
    pieces: list[Chunk] = []
    for piece in line.chunks:
        run = [piece.words[0]]
        for word in piece.words[1:]:
            if word.x0 - run[-1].x1 > 0.2 * word.size and any(abs(word.x0 - x) < 1.5 for x in starts):
                pieces.append(chunk(run))
                run = []
            run.append(word)
        pieces.append(chunk(run))
    return VisualLine(tuple(pieces), line.top, line.bottom)


def chunk(words: Sequence[Word]) -> Chunk:
    """A chunk of words given left to right."""
    return Chunk(tuple(words), *around(words))


def runs_over(words: Sequence[Word], sides: Sequence[float]) -> bool:
    """Whether words of one line cross a side, or stand close on both of its sides."""
    if any(w.x0 < x < w.x1 for w in words for x in sides):
        return True
    return any(
        a.x1 <= x <= b.x0 and b.x0 - a.x1 < _SPACE_OVER * a.size for a, b in pairwise(words) for x in sides
    )
