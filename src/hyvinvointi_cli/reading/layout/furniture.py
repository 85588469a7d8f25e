"""Running headers, footers and page numbers: found among a page's outermost lines only."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from hyvinvointi_cli.reading.layout.lines import Line
from hyvinvointi_cli.reading.pdf.words import GLUED_DATE
from hyvinvointi_cli.reading.sheets import is_stand_in

_PAGE_NUMBER = re.compile(
    r"(?:(?:sivu|sida|page|s\.)\s*)?[-–|]?\s*(\d{1,4}|[ivxl]{1,6})\s*[-–|]?(?:\s*(?:[/(]|av|of)\s*\d{1,4}\)?)?",
    re.IGNORECASE,
)
_GLUED_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(\d{1,3})$")
_OUTER = 2
_EDGE = 0.13
"""Headers and footers stand within this share of the page's height from its edge."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """What to leave out of one page: indexes of its lines; `label` is the printed page number."""

    lines: frozenset[int]
    label: str | None


def split_glued(text: str) -> str:
    """Part a page number from the date or year it is glued to: 13.10.20205 -> 13.10.2020 5."""
    text = GLUED_DATE.sub(r"\1 \2", text)
    return _GLUED_YEAR.sub(r"\1 \2", text)


def find_furniture(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> tuple[Furniture, ...]:
    """The furniture of each page; `pages` are lines without table words, `heights` in points."""
    outer = [_outer(lines, height) for lines, height in zip(pages, heights, strict=True)]
    seen: Counter[tuple[bool, str]] = Counter()
    for lines, places in zip(pages, outer, strict=True):
        seen.update({(low, _pattern(lines[i].text)) for i, low in places})
    enough = 2 if len(pages) <= 5 else 3
    offset = _offset(pages, outer)
    found: list[Furniture] = []
    for index, (lines, places) in enumerate(zip(pages, outer, strict=True)):
        out: set[int] = set()
        label: str | None = None
        for i, low in places:
            text = split_glued(lines[i].text)
            number = _PAGE_NUMBER.fullmatch(text.strip())
            repeated = seen[low, _pattern(lines[i].text)] >= enough
            if number and (_is_label(number[1], index, offset) or repeated):
                label = label or number[1]
                out.add(i)
            elif repeated and not number:
                out.add(i)
                label = label or _label_in(text, index, offset)
        found.append(Furniture(frozenset(out), label))
    return tuple(found)


def _outer(lines: Sequence[Line], height: float) -> list[tuple[int, bool]]:
    """The first and last two rows near the page's edges: (index, whether at the foot)."""
    straight = [i for i, line in enumerate(lines) if line.angle == 0.0 and not is_stand_in(line)]
    rows: list[list[int]] = []
    for i in sorted(straight, key=lambda i: lines[i].top):
        if rows and abs(lines[rows[-1][0]].top - lines[i].top) < 0.5 * lines[i].height:
            rows[-1].append(i)
        else:
            rows.append([i])
    places: list[tuple[int, bool]] = []
    for place, row in enumerate(rows):
        for i in row:
            if place < _OUTER and lines[i].bottom < _EDGE * height:
                places.append((i, False))
            elif place >= len(rows) - _OUTER and lines[i].top > (1 - _EDGE) * height:
                places.append((i, True))
    return places


def _pattern(text: str) -> str:
    return re.sub(r"\d+", "#", split_glued(text)).casefold().strip()


def _offset(pages: Sequence[Sequence[Line]], outer: Sequence[list[tuple[int, bool]]]) -> int | None:
    """Printed number less page index, when several pages agree on it."""
    offsets: Counter[int] = Counter()
    for index, (lines, places) in enumerate(zip(pages, outer, strict=True)):
        numbers = {int(n) for i, _ in places for n in _numbers(split_glued(lines[i].text))}
        offsets.update({number - index for number in numbers})
    if not offsets:
        return None
    best, count = min(offsets.items(), key=lambda item: (-item[1], abs(item[0] - 1)))
    return best if count >= min(3, max(2, len(pages) - 1)) and count >= 0.3 * len(pages) else None


def _numbers(text: str) -> list[str]:
    return re.findall(r"(?<![\d.,])\d{1,4}(?![\d.,%]\d|\d)", text)


def _is_label(number: str, index: int, offset: int | None) -> bool:
    if not number.isdigit():
        return True
    if offset is not None:
        return int(number) - index == offset
    return abs(int(number) - index - 1) <= 1


def _label_in(text: str, index: int, offset: int | None) -> str | None:
    if offset is None:
        return None
    wanted = str(index + offset)
    return wanted if wanted in _numbers(text) else None
