"""Followed lists: numbered goals or bulleted deeds, each with "Toteutuminen: …" set in under it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from hyvinvointi_cli.model import Column
from hyvinvointi_cli.reading.pdf.raw import RawPage, Word
from hyvinvointi_cli.reading.tables.chunks import Chunk, VisualLine, chunk
from hyvinvointi_cli.reading.tables.columns import columns_of
from hyvinvointi_cli.reading.tables.content import states_act
from hyvinvointi_cli.reading.tables.labels import Labelled, read_label, split_bullet
from hyvinvointi_cli.reading.tables.table import Table
from hyvinvointi_cli.reading.tables.tiles import LONGEST_TITLE, Field, Tile, tile_table

_FEWEST = 2
"""Followed items of a page: one alone may be anything."""
_INDENT = 4.0
"""Points by which an outturn stands right of the mark of its item."""
_LONGEST_LABEL = 5
_CLOSE, _APART = 1.1, 3.0
"""Font sizes of white within a text, and between an item and what became of it, at most."""


class _Item(NamedTuple):
    """A numbered or bulleted text: lines `start` to `end` of the page."""

    start: int
    end: int
    x0: float
    numbered: bool
    words: tuple[Word, ...]


def find_followed(page: RawPage, lines: Sequence[VisualLine]) -> list[Table]:
    """A Table (card=True, titled=True) for each item that says what is done and has its outturn below.

    An item without an act is left to the number above it, if that has no other outturn.
    """
    pieces = [line.chunks[0] for line in lines]
    read = [_label(line) for line in lines]
    told = [k for k, label in enumerate(read) if label and label.column is Column.OUTTURN]
    if len(told) < _FEWEST:
        return []
    items = _items(pieces, read)
    found = []
    for k in told:
        tile = _tile(pieces, read, items, told, k)
        if tile is not None:
            found.append(tile)
    return [tile_table(page, tile, goal) for tile, goal in found] if len(found) >= _FEWEST else []


def _label(line: VisualLine) -> Labelled | None:
    """The label that a line begins with; also one for two columns ("Mittarit ja tavoitetaso:")."""
    if len(line.chunks) > 1:
        return None
    piece = line.chunks[0]
    named = columns_of(piece.text) if piece.words[-1].text.endswith(":") else ()
    if len(piece.words) <= _LONGEST_LABEL and named:
        return Labelled(named[0], piece.words, (), piece)
    return read_label(piece)


def _items(pieces: Sequence[Chunk], read: Sequence[Labelled | None]) -> list[_Item]:
    """Marked lines with the lines that go on under their text."""
    items = []
    for k, piece in enumerate(pieces):
        mark, words = split_bullet(piece.words)
        if not mark or read[k] is not None:
            continue
        end, text = k + 1, list(words)
        while end < len(pieces) and read[end] is None and _goes_on(pieces[end - 1], pieces[end], piece.x0):
            text += pieces[end].words
            end += 1
        items.append(_Item(k, end, piece.x0, mark[0].text[0].isdigit(), tuple(text)))
    return items


def _goes_on(above: Chunk, piece: Chunk, x0: float) -> bool:
    near = piece.top - above.bottom < _CLOSE * piece.words[0].size
    return near and piece.x0 > x0 + _INDENT and not split_bullet(piece.words)[0]


def _tile(
    pieces: Sequence[Chunk],
    read: Sequence[Labelled | None],
    items: Sequence[_Item],
    told: Sequence[int],
    k: int,
) -> tuple[Tile, tuple[Word, ...]] | None:
    """The item that an outturn on line `k` belongs to, with the goal above it."""
    above = [item for item in items if item.start < k and item.x0 < pieces[k].x0 - _INDENT]
    if not above:
        return None
    number = next((item for item in reversed(above) if item.numbered), None)
    chosen = _followed_by(above, number, items, told, k)
    far = pieces[k].top - pieces[k - 1].bottom > _APART * pieces[k].words[0].size
    if chosen is None or far or len(chosen.words) > LONGEST_TITLE:
        return None
    fields = [f for f in _fields(pieces, read, chosen.end, k) if f[2]]
    if fields[-1:] == [] or fields[-1][0] is not Column.OUTTURN:
        return None
    whole = chunk([*chosen.words, *(w for _, label, value in fields for w in (*label, *value))])
    box = (whole.x0 - 2, whole.top - 2, whole.x1 + 2, whole.bottom + 2)
    goal = number.words if number is not None and not chosen.numbered else ()
    return Tile(box, chosen.words, tuple(fields)), goal


def _followed_by(
    above: Sequence[_Item], number: _Item | None, items: Sequence[_Item], told: Sequence[int], k: int
) -> _Item | None:
    """The one bullet that stands before an outturn, when it is an act, or the number over a sole outturn."""
    before = max((t for t in told if t < k), default=-1)
    own = [item for item in above if item.start > before and not item.numbered]
    if len(own) == 1 and own[0] is above[-1] and states_act(_text(own[0])):
        return own[0]
    if number is None or not states_act(_text(number)):
        return None
    end = next((item.start for item in items if item.numbered and item.start > number.start), told[-1] + 1)
    return number if [t for t in told if number.start < t < end] == [k] else None


def _fields(pieces: Sequence[Chunk], read: Sequence[Labelled | None], start: int, k: int) -> list[Field]:
    """The labelled values from an item to the end of its outturn, which begins on line `k`."""
    fields: list[Field] = []
    left = pieces[k].x0 - _INDENT
    for n in range(start, len(pieces)):
        piece, label = pieces[n], read[n]
        white = piece.top - pieces[n - 1].bottom
        if n > k and (label or piece.x0 < left or white > _CLOSE * piece.words[0].size):
            break
        if label:
            fields.append((label.column, label.label, label.value))
        elif fields:
            column, name, value = fields[-1]
            fields[-1] = (column, name, (*value, *piece.words))
    return fields


def _text(item: _Item) -> str:
    return " ".join(word.text for word in item.words)
