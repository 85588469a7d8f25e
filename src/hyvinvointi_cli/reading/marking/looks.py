"""How highlights look on the page: joined words, colours that never mix, lines below one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

from hyvinvointi_cli.model import Box

Rgb = tuple[int, int, int]
_Key = TypeVar("_Key", bool, int | None)
_SAME_LINE = 0.5
"""Boxes whose heights overlap this much stand on the same line …"""
_WORD_GAP = 1.2
"""… and are one stretch when the gap between them is under so many heights."""


@dataclass(frozen=True, slots=True)
class Colour:
    """How a highlight looks: light on white paper, and a line under it that dark paper shows, too."""

    fill: Rgb
    line: Rgb


@dataclass(frozen=True, slots=True)
class Mark:
    """One highlight: the boxes of the words, the colour, the subject and the note that opens on it."""

    boxes: tuple[Box, ...]
    colour: Colour
    subject: str
    note: str


@dataclass(frozen=True, slots=True)
class Look:
    """What of a mark is drawn: every box can be opened; fills and lines stand where no other mark's do."""

    boxes: tuple[Box, ...]
    filled: tuple[Box, ...]
    lines: tuple[tuple[int, Box], ...]
    """How many lines stand above this one, and the box it stands under."""

    def on(self, page: int) -> Look:
        """The part on one page."""
        return Look(
            tuple(box for box in self.boxes if box.page == page),
            tuple(box for box in self.filled if box.page == page),
            tuple((lane, box) for lane, box in self.lines if box.page == page),
        )


def looks(marks: Sequence[Mark]) -> list[Look]:
    """How each mark is drawn.

    A word is filled once, by the shortest mark that holds it, so that no two colours make a third; the
    lines of other families stand below one another.
    """
    owners: dict[Box, int] = {}
    lined: dict[Box, list[Rgb]] = {}
    drawn: dict[int, Look] = {}
    for number in sorted(range(len(marks)), key=lambda number: len(marks[number].boxes)):
        mark = marks[number]
        filled = [owners.setdefault(box, number) == number for box in mark.boxes]
        lanes = [_lane(lined.setdefault(box, []), mark.colour.line) for box in mark.boxes]
        drawn[number] = Look(
            stretches(mark.boxes),
            tuple(box for is_filled, box in _runs(filled, mark.boxes) if is_filled),
            tuple((lane, box) for lane, box in _runs(lanes, mark.boxes) if lane is not None),
        )
    return [drawn[number] for number in range(len(marks))]


def _lane(lines: list[Rgb], line: Rgb) -> int | None:
    """The place of a new line under the others of a word; None when it has one of this colour."""
    if line in lines:
        return None
    lines.append(line)
    return len(lines) - 1


def _runs(keys: Sequence[_Key], boxes: Sequence[Box]) -> Iterator[tuple[_Key, Box]]:
    """Stretches of neighbouring words that are drawn alike."""
    for key, run in groupby(zip(keys, boxes, strict=True), lambda pair: pair[0]):
        for stretch in stretches([box for _, box in run]):
            yield key, stretch


def stretches(boxes: Sequence[Box]) -> tuple[Box, ...]:
    """Boxes of words that follow one another on a line as one box; in the order given."""
    joined: list[Box] = []
    for box in boxes:
        last = joined[-1] if joined else None
        if last is not None and _follows(last, box):
            joined[-1] = Box(
                box.page,
                min(last.x0, box.x0),
                min(last.top, box.top),
                max(last.x1, box.x1),
                max(last.bottom, box.bottom),
            )
        else:
            joined.append(box)
    return tuple(joined)


def _follows(left: Box, right: Box) -> bool:
    height = min(left.bottom - left.top, right.bottom - right.top)
    shared = min(left.bottom, right.bottom) - max(left.top, right.top)
    gap = right.x0 - left.x1
    return left.page == right.page and shared > _SAME_LINE * height and -height < gap < _WORD_GAP * height
