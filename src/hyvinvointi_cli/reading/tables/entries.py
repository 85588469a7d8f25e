"""Entries: a title set off from the text below it, which begins with labels, and no box around them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hyvinvointi_cli.model import Column
from hyvinvointi_cli.reading.pdf.raw import RawPage, Word
from hyvinvointi_cli.reading.tables.chunks import Chunk, VisualLine, chunk
from hyvinvointi_cli.reading.tables.labels import Labelled, read_label, regions
from hyvinvointi_cli.reading.tables.table import Table
from hyvinvointi_cli.reading.tables.tiles import LONGEST_TITLE, TELL, Tile, tile_table

_CLOSE = 1.1
"""Font sizes of white between a title and its first label, or between the lines of a value."""
_MARGIN = 30.0
"""Points left of a column of text in which a light may stand."""
_FEWEST = 2
"""Entries with the same labels: one alone may be anything."""


def find_entries(page: RawPage, lines: Sequence[VisualLine], labels: Sequence[Labelled]) -> list[Table]:
    """A Table (card=True, titled=True) for each title with labelled lines below that tell a measure.

    The title is bold or larger than the values, and the same labels come under several titles.
    """
    named = {label.column for label in labels}
    if len(labels) < 2 * _FEWEST or Column.ACTION in named or not any(told <= named for told in TELL):
        return []
    tiles = [
        _with_light(page, tile, left, right)
        for left, right in regions(labels, page.width_pt)
        for tile in _entries([c for ln in lines for c in ln.chunks if left - 12 <= c.x0 < right])
    ]
    return [tile_table(page, tile) for tile in tiles] if _alike(tiles) else []


def _with_light(page: RawPage, tile: Tile, left: float, right: float) -> Tile:
    """The entry with the circles beside it, in its column of text, within its box."""
    x0, top, x1, bottom = tile.box
    beside = [
        d
        for d in page.dots
        if left - _MARGIN < d.x0 and d.x1 < right and top < (d.top + d.bottom) / 2 < bottom
    ]
    box = (min([x0, *(d.x0 for d in beside)]), top, max([x1, *(d.x1 for d in beside)]), bottom)
    return tile._replace(box=box)


def _alike(tiles: Sequence[Tile]) -> bool:
    """Whether several entries have two labels or more in common."""
    columns = [{column for column, _, _ in tile.fields} for tile in tiles]
    return sum(any(len(a & b) > 1 for b in columns if b is not a) for a in columns) >= _FEWEST


def _entries(pieces: Sequence[Chunk]) -> list[Tile]:
    """The entries of one column of text from the top."""
    read = [read_label(piece) for piece in pieces]
    starts = [k for k, label in enumerate(read) if label and (not k or read[k - 1] is None)]
    opened = [(begin, k) for k in starts if (begin := _title_start(pieces, read, k)) < k]
    found = []
    for (begin, first), (end, _) in pairwise([*opened, (len(pieces), 0)]):
        title = [w for piece in pieces[begin:first] for w in piece.words]
        tile = _entry(title, pieces[first:end], read[first:end])
        if tile is not None:
            found.append(tile)
    return found


def _title_start(pieces: Sequence[Chunk], read: Sequence[Labelled | None], first: int) -> int:
    """The first line of the title right above a label, set off from the value below; `first` without one."""
    label = read[first]
    below = (
        label.value if label and label.value else pieces[first + 1].words if first + 1 < len(pieces) else ()
    )
    start = first
    while start and below and read[start - 1] is None and _set_off(pieces[start - 1], below):
        piece, under = pieces[start - 1], pieces[start]
        alike = start == first or _same_look(piece, under)
        near = -2 < under.top - piece.bottom < _CLOSE * piece.words[0].size
        if not alike or not near or abs(piece.x0 - pieces[first].x0) > 12:
            break
        start -= 1
    return start


def _set_off(piece: Chunk, value: Sequence[Word]) -> bool:
    bolder = piece.bold and not all(w.bold for w in value)
    return bolder or piece.words[0].size > 1.12 * value[0].size


def _same_look(a: Chunk, b: Chunk) -> bool:
    return a.bold == b.bold and abs(a.words[0].size - b.words[0].size) < 0.5


def _entry(title: Sequence[Word], pieces: Sequence[Chunk], read: Sequence[Labelled | None]) -> Tile | None:
    """One entry: its fields end at a wide gap, or where a label comes again."""
    fields: list[tuple[Labelled, list[Word]]] = []
    bottom = pieces[0].top
    for piece, label in zip(pieces, read, strict=True):
        far = piece.top - bottom > 2 * _CLOSE * piece.words[0].size
        if far or (label and label.column in {f.column for f, _ in fields}):
            break
        if label is not None:
            fields.append((label, list(label.value)))
        elif piece.top - bottom > _CLOSE * piece.words[0].size:
            break
        else:
            fields[-1][1].extend(piece.words)
        bottom = piece.bottom
    named = {label.column for label, _ in fields}
    if not any(told <= named for told in TELL) or len(title) > LONGEST_TITLE:
        return None
    words = [*title, *(w for label, value in fields for w in (*label.label, *value))]
    whole = chunk(words)
    box = (whole.x0 - 2, whole.top - 2, whole.x1 + 2, whole.bottom + 2)
    return Tile(box, tuple(title), tuple((f.column, f.label, tuple(value)) for f, value in fields))
