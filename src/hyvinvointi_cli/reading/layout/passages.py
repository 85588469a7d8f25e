"""Blocks become passages: a paragraph that runs over a column or page is one again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hyvinvointi_cli.model import Span, WordBox
from hyvinvointi_cli.reading.layout.blocks import Block, Shape
from hyvinvointi_cli.reading.layout.joining import HYPHENS, Joined, Vocabulary, join
from hyvinvointi_cli.reading.pdf.raw import Word
from hyvinvointi_cli.reading.sheets import is_stand_in

_TERMINAL = re.compile(r"[.!?:;…][\"'”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class Passage:
    """A joined text with the page of each of its words."""

    joined: Joined
    pages: tuple[int, ...]
    shape: Shape
    level: int = 0
    mark: str = ""

    @property
    def text(self) -> str:
        """The text, dehyphenated."""
        return self.joined.text

    @property
    def page(self) -> int:
        """The page it begins on."""
        return self.pages[0]

    def on_page(self, page: int) -> str:
        """The part of the text on one page; a word broken over the page's end belongs to its first page."""
        placed = [box for box, number in zip(self.joined.boxes, self.pages, strict=True) if number == page]
        if len(placed) == len(self.pages):
            return self.text
        start, end = placed[0].start, placed[-1].end
        if start and not self.text[start - 1].isspace():
            start = _space(self.text, start)
        return self.text[start : max(start, _space(self.text, end))].strip()

    def boxes(self, span: Span) -> tuple[WordBox, ...]:
        """The words of [start, end) as boxes that index the slice; words of plain text have none."""
        start, end = span
        if start == 0 and end == len(self.text):
            return tuple([
                WordBox(first, last, page, word.x0, word.top, word.x1, word.bottom)
                for (first, last, word), page in zip(self.joined.boxes, self.pages, strict=True)
                if last > 0 and word.size and first < end
            ])  # fmt: skip
        out: list[WordBox] = []
        for (first, last, word), page in zip(self.joined.boxes, self.pages, strict=True):
            if last <= start or not word.size:
                continue
            if first >= end:
                break
            place = max(0, first - start), min(end, last) - start
            out.append(WordBox(*place, page, word.x0, word.top, word.x1, word.bottom))
        return tuple(out)


def read_passages(blocks: Sequence[Block], vocabulary: Vocabulary) -> tuple[Passage, ...]:
    """The blocks of the whole document in order, with broken paragraphs joined, also around a pull quote."""
    groups: list[list[Block]] = []
    for block in blocks:
        if groups and _continues(groups[-1][-1], block):
            groups[-1].append(block)
        elif len(groups) > 1 and _is_aside(groups[-1], groups[-2][-1]) and _continues(groups[-2][-1], block):
            groups[-2].append(block)
        else:
            groups.append([block])
    return tuple(_passage(group, vocabulary) for group in groups)


def _is_aside(group: Sequence[Block], last: Block) -> bool:
    """Whether text in another size stands between two parts of a paragraph, as a pull quote does."""
    return group[0].shape is Shape.TEXT and abs(group[0].lines[0].size - last.lines[-1].size) > 0.6


def _passage(group: Sequence[Block], vocabulary: Vocabulary) -> Passage:
    parts = [(block.page, line.words) for block in group for line in block.lines]
    return passage_of(parts, vocabulary, group[0].shape, group[0].level, group[0].mark)


def passage_of(
    parts: Iterable[tuple[int, Sequence[Word]]],
    vocabulary: Vocabulary,
    shape: Shape,
    level: int = 0,
    mark: str = "",
    width: float | None = None,
) -> Passage:
    """A passage of lines, each with its page; `width` is that of the narrow cell they stand in."""
    kept = [(page, words) for page, words in parts if words]
    joined = join([words for _, words in kept], vocabulary, width=width)
    pages = tuple(page for page, words in kept for _ in words)
    return Passage(joined, pages, shape, level, mark)


def _continues(last: Block, block: Block) -> bool:
    """Whether `block` goes on with the sentence that `last` left open."""
    if last.shape not in (Shape.TEXT, Shape.BULLET) or block.shape is not Shape.TEXT:
        return False
    if (
        is_stand_in(last.lines[0])
        or block.page - last.page > 1
        or block.lines[0].angle != last.lines[-1].angle
    ):
        return False
    before, after = last.lines[-1].text, block.lines[0].text
    if abs(last.lines[-1].size - block.lines[0].size) > 0.6:
        return False
    if after[:1].islower() and before[-1:] in HYPHENS and before[-2:-1].isalpha():
        return True
    return after[:1].islower() and not _TERMINAL.search(before) and last.bold == block.bold


def _space(text: str, start: int) -> int:
    found = text.find(" ", start)
    return len(text) if found < 0 else found
