"""Lines in reading order become blocks: paragraphs, bullets, contents lines and headings to be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from hyvinvointi_cli.model import Column
from hyvinvointi_cli.reading.layout.joining import HYPHENS
from hyvinvointi_cli.reading.layout.lines import Line, line_gap, make_line
from hyvinvointi_cli.reading.sheets import is_stand_in
from hyvinvointi_cli.reading.tables.columns import label_column

BULLETS = "•●○■□▪▫►▶➢➤✓✔◦‣⁃·∙◆◇★☐☑\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0e0\uf0a8\uf02d\u2043"
_BULLET = re.compile(
    rf"(?:[{BULLETS}*]+|[–—-](?=\s)|o(?=\s)|\(?\d{{1,2}}\)|\(?[a-zåäö]\)|[a-zåäö]\.(?=\s))\s*"
)
_GLUED_BULLET = re.compile(rf"[{BULLETS}]+")
_LEADERS = re.compile(r"(?:\.{4,}|(?:\. ){3,}|…{2,}|_{4,}|·{4,})\s*\d{0,4}\s*$")
_LISTED = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.?\s+[A-ZÅÄÖ][^\W\d_]*(?:$|\s|[,:])")
_LABEL = re.compile(r"([^\W\d_]{4,20})\s*(?:\d{1,2}(?:\.\d{1,2})*\s*[.:)–-]?|:)\s+\S")
_TERMINAL = re.compile(r"[.!?:;…][\"'”’»)\]]*$")


class Shape(StrEnum):
    """How a block stands on the page."""

    TEXT = "text"
    BULLET = "bullet"
    HEADING = "heading"
    CONTENTS = "contents"


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together on a page, in order; `mark` is the bullet that was taken off."""

    page: int
    lines: tuple[Line, ...]
    shape: Shape = Shape.TEXT
    mark: str = ""
    level: int = 0

    @property
    def text(self) -> str:
        """The lines with spaces, for patterns only: nothing is dehyphenated."""
        return " ".join(line.text for line in self.lines)

    @property
    def size(self) -> float:
        """Font size of the first line."""
        return self.lines[0].size

    @property
    def bold(self) -> bool:
        """Whether every line is bold."""
        return all(line.bold for line in self.lines)


def read_blocks(page: int, lines: Sequence[Line]) -> tuple[Block, ...]:
    """Group a page's lines in reading order."""
    step = line_gap(lines)
    right = max((line.x1 for line in lines), default=0.0)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and not _parts(groups[-1], line, step, right):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(_block(page, group) for group in groups)


@lru_cache(maxsize=256)
def opening_label(text: str) -> Column | None:
    """The column that a line's first word labels: "Painopiste 1: Osallisuus", "Tavoite: …"; else None."""
    match = _LABEL.match(text)
    return label_column(match[1]) if match else None


def bullet_of(text: str) -> str:
    """The bullet or list number that `text` begins with, or nothing."""
    match = _BULLET.match(text)
    return match[0] if match else ""


def _block(page: int, group: Sequence[Line]) -> Block:
    first = group[0]
    if _LEADERS.search(" ".join(line.text for line in group)):
        return Block(page, tuple(_without_leaders(line) for line in group), Shape.CONTENTS)
    mark = bullet_of(first.text)
    if not mark:
        return Block(page, tuple(group))
    words = list(first.words)
    rest = mark.strip()
    while words and rest and rest.startswith(words[0].text):
        rest = rest[len(words[0].text) :].strip()
        words.pop(0)
    if rest and words and _GLUED_BULLET.match(words[0].text):
        words[0] = words[0]._replace(text=words[0].text[len(rest) :])
    if not words:
        if len(group) == 1:
            return Block(page, tuple(group))
        return Block(page, tuple(group[1:]), Shape.BULLET, mark.strip())
    trimmed = replace(make_line(words), x0=first.x0, angle=first.angle)
    return Block(page, (trimmed, *group[1:]), Shape.BULLET, mark.strip())


def _without_leaders(line: Line) -> Line:
    words = [word for word in line.words if word.text.strip("._…·")]
    return replace(line, words=tuple(words)) if words else line


def _parts(group: Sequence[Line], line: Line, step: float, right: float) -> bool:
    """Whether `line` begins a new block after `group`."""
    last, first = group[-1], group[0]
    if is_stand_in(line) or is_stand_in(last):
        return True
    text = line.text
    if bullet_of(text) and not _hyphenated(last):
        return not (len(group) == 1 and last.text.strip() in BULLETS)
    if _LISTED.match(text) and not _hyphenated(last):
        return True
    if opening_label(text) and opening_label(first.text):
        return True  # "Tavoite 1.1: …" right below "Painopiste 1: …"
    if line.angle != last.angle or _has_leaders(last.text) or _has_leaders(text):
        return True
    lower = text[:1].islower()
    if abs(line.size - last.size) > max(0.6, 0.08 * last.size) and not (lower and _hyphenated(last)):
        return True
    open_end = not _TERMINAL.search(last.text)
    down = line.top - last.top
    if down < -0.5 * line.height or down > 6 * step * line.size:  # another column or frame
        return not (lower and open_end and line.bold == last.bold)
    if abs(down) <= 0.5 * line.height and line.x0 > last.x1:
        return len(group) > 1 or not bullet_of(last.text)
    if line.x0 > last.x1 or line.x1 < last.x0:
        return not _hyphenated(last)
    if line.bold != last.bold and len(line.words) > 1 and not (lower and open_end):
        return True
    if _hyphenated(last):
        return False
    if down > 1.35 * step * max(line.size, last.size):
        return True
    if lower and open_end:
        return False
    if line.bold and last.bold and down > 1.2 * step * line.size and right - last.x1 > 0.4 * right:
        return True  # a heading right below another: the line before had room for more
    return _breaks(first, last, line, right, is_bullet=bool(bullet_of(first.text)))


@lru_cache(maxsize=64)  # each line is asked about twice in a row
def _has_leaders(text: str) -> bool:
    return bool(_LEADERS.search(text))


def _breaks(first: Line, last: Line, line: Line, right: float, *, is_bullet: bool) -> bool:
    """Paragraphs told apart by indents and short last lines."""
    ended = bool(_TERMINAL.search(last.text))
    size = max(line.size, 1.0)
    if is_bullet and line.x0 < first.x0 + 0.3 * size and ended:
        return True
    short = last.x1 < max(first.x1, line.x1) - 0.25 * (max(first.x1, line.x1) - min(first.x0, line.x0))
    if ended and short:
        return True
    indented = line.x0 - last.x0 > 0.9 * size and not is_bullet
    return ended and indented


def _hyphenated(line: Line) -> bool:
    text = line.text
    return len(text) > 1 and text[-1] in HYPHENS and text[-2].isalpha()
