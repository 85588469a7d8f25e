"""Tiles: cards drawn as boxes, often side by side: a title, labels with values below, perhaps a light."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from hyvinvointi_cli.model import Column
from hyvinvointi_cli.reading.pdf.raw import Fill, RawPage, Word
from hyvinvointi_cli.reading.tables.cells import Rect
from hyvinvointi_cli.reading.tables.chunks import VisualLine, chunk, visual_lines
from hyvinvointi_cli.reading.tables.grid import drawn_lines
from hyvinvointi_cli.reading.tables.labels import Labelled, read_label
from hyvinvointi_cli.reading.tables.table import Table, TableCell
from hyvinvointi_cli.reading.tables.titles import goal_title, split_label

_SMALLEST = (90.0, 45.0)
"""Width and height of a tile at least, points."""
_BAND = 90.0
"""Height of a band over tiles at most, points."""
_PATCH = 40.0
"""Width of a coloured square on a tile at most."""
_NEAR = 3.0
_STRIP, _GAP = 60.0, 6.0
"""Height of a title strip at most, and the white between it and the body of its card."""
_MOST_EDGES = 600
"""A page with more lines holds tables or a drawing."""
LONGEST_TITLE = 40
TELL = ({Column.RESPONSIBLE, Column.OUTTURN}, {Column.RESPONSIBLE, Column.INDICATOR},
         {Column.RESPONSIBLE, Column.SCHEDULE}, {Column.RESPONSIBLE, Column.RESOURCE},
         {Column.INDICATOR, Column.OUTTURN})  # fmt: skip
"""Labels that together make a titled box a measure: a figure's box has a level and a target, and no doer."""

Field = tuple[Column, tuple[Word, ...], tuple[Word, ...]]


class Tile(NamedTuple):
    """A box with the title that is its action, and its fields: column, label, value."""

    box: Rect
    title: tuple[Word, ...]
    fields: tuple[Field, ...]


def find_tiles(page: RawPage, words: Sequence[Word]) -> list[Table]:
    """A Table (card=True, titled=True) for each box drawn whose title and labels tell a measure."""
    filled = {(f.x0, f.top, f.x1, f.bottom) for f in page.fills}
    boxes = sorted(box for box in filled | _frames(page) if _is_large(box))
    if not boxes:
        return []
    chunks = (c for line in visual_lines(words, 1.4) for c in line.chunks)
    labels = [c.words[0] for c in chunks if read_label(c) is not None]
    boxes = [box for box in boxes if len(_inside(box, labels)) > 1]
    boxes += [whole for box in boxes for whole in _under_strips(page, box)]
    tiles = [tile for box in boxes if (tile := _tile(box, _inside(box, words))) is not None]
    inner = [t for t in tiles if not any(_holds(t.box, o.box) for o in tiles)]
    single = {t.title[0].start: t for t in inner}  # a box may be filled and framed
    return [tile_table(page, tile, _banner(page, words, tile)) for tile in single.values()]


def _is_large(box: Rect) -> bool:
    return box[2] - box[0] >= _SMALLEST[0] and box[3] - box[1] >= _SMALLEST[1]


def _under_strips(page: RawPage, box: Rect) -> list[Rect]:
    """The box together with a strip of its width that stands on it: the title may be there."""
    x0, top, x1, bottom = box
    return [
        (x0, f.top, x1, bottom)
        for f in page.fills
        if abs(f.x0 - x0) < _NEAR and abs(f.x1 - x1) < _NEAR
        and abs(f.bottom - top) < _GAP and f.bottom - f.top < _STRIP
    ]  # fmt: skip


def _frames(page: RawPage) -> set[Rect]:
    """Boxes of four drawn lines: rules of one width under each other with lines at both ends."""
    if not 2 <= len(page.edges.horizontal) <= _MOST_EDGES:
        return set()
    upright, level = drawn_lines(page)
    found = set()
    for k, (top, x0, x1) in enumerate(level):
        same = (y for y, a, b in level[k + 1 :] if abs(a - x0) < _NEAR and abs(b - x1) < _NEAR)
        bottom = next(same, None)
        if bottom is None or not _is_large((x0, top, x1, bottom)):
            continue
        sides = [x for x, a, b in upright if a < top + _NEAR and b > bottom - _NEAR]
        if all(any(abs(x - end) < _NEAR for x in sides) for end in (x0, x1)):
            found.add((x0, top, x1, bottom))
    return found


def _inside(box: Rect, words: Sequence[Word]) -> list[Word]:
    x0, top, x1, bottom = box
    return [w for w in words if x0 <= (w.x0 + w.x1) / 2 <= x1 and top <= (w.top + w.bottom) / 2 <= bottom]


def _holds(outer: Rect, inner: Rect) -> bool:
    """Whether one box lies within another."""
    within = outer[0] <= inner[0] and outer[1] <= inner[1] and inner[2] <= outer[2] and inner[3] <= outer[3]
    return within and outer != inner


def _tile(box: Rect, words: Sequence[Word]) -> Tile | None:
    """What a box says, when it has one column of lines: a title, then labels and values."""
    title: list[Word] = []
    fields: list[tuple[Labelled, list[Word]]] = []
    for line in visual_lines(words, 1.4):
        labels = [label for c in line.chunks if (label := read_label(c)) is not None]
        if len(labels) > 1 or (labels and not title):
            return None  # a box around tiles, or a card that begins with a label
        if labels and _is_next(labels[0], line, [f[0] for f in fields]):
            fields.append((labels[0], list(labels[0].value)))
        elif fields:
            fields[-1][1].extend(line.words)
        else:
            title.extend(line.words)
    named = {label.column for label, _ in fields}
    if Column.ACTION in named or not any(told <= named for told in TELL):
        return None
    if len(title) > LONGEST_TITLE or not any(c.isalpha() for w in title for c in w.text):
        return None
    return Tile(box, tuple(title), tuple((f.column, f.label, tuple(value)) for f, value in fields))


def _is_next(label: Labelled, line: VisualLine, before: Sequence[Labelled]) -> bool:
    """Whether a label opens a new field: another column than those before, set as they are."""
    if len(line.chunks) > 1 or label.column in {b.column for b in before}:
        return False
    looks = [(b.label[0].size, b.label[0].bold) for b in before]
    return all(abs(size - label.label[0].size) < 0.5 and bold == label.label[0].bold for size, bold in looks)


def _banner(page: RawPage, words: Sequence[Word], tile: Tile) -> tuple[Word, ...]:
    """The title over a tile that says its goal or focus: on the nearest band that is wider, or labelled."""
    x0, top, x1, _ = tile.box
    bands = [
        f
        for f in page.fills
        if f.x0 < x0 + 3 and f.x1 > x1 - 3 and f.x1 - f.x0 > 1.2 * (x1 - x0)
        and f.bottom < top + 3 and f.bottom - f.top < _BAND
    ]  # fmt: skip
    for band in sorted(bands, key=lambda f: -f.bottom):
        found = tuple(w for ln in visual_lines(_inside(band[:4], words)) for w in ln.words)
        if found:
            parts = ((page.number, found),)
            return found if split_label(parts)[1] is not None or goal_title(parts) else ()
    size = tile.title[0].size
    above = [ln for ln in visual_lines(words) if ln.bottom < top and ln.size > 1.12 * size]
    heading = above[-1].words if above else ()
    return heading if split_label(((page.number, heading),))[1] is not None else ()


def tile_table(page: RawPage, tile: Tile, banner: tuple[Word, ...] = ()) -> Table:
    """Labels in the first column, values in the second; a title and a lone light have no label."""
    light = _light(page, tile.box)
    cells = [_cell(0, 1, tile.title)]
    for row, (column, label, value) in enumerate(tile.fields, 1):
        cells.append(_cell(row, 0, label))
        rgb = light.rgb if light and column is Column.OUTTURN else None
        cells.append(_cell(row, 1, value, rgb) if value else _empty(row, label, rgb))
    rows = len(tile.fields) + 1
    if light and all(column is not Column.OUTTURN for column, _, _ in tile.fields):
        cells.append(TableCell(rows, 1, 1, 1, light[:4], (), light.rgb))
        rows += 1
    return Table(page.number, tile.box, tuple(cells), rows, 2, False, card=True, titled=True, caption=banner)


def _cell(row: int, column: int, words: Sequence[Word], rgb: tuple[int, int, int] | None = None) -> TableCell:
    whole = chunk(words)
    return TableCell(row, column, 1, 1, (whole.x0, whole.top, whole.x1, whole.bottom), tuple(words), rgb)


def _empty(row: int, label: Sequence[Word], rgb: tuple[int, int, int] | None) -> TableCell:
    """The empty value right of a label."""
    whole = chunk(label)
    return TableCell(row, 1, 1, 1, (whole.x1, whole.top, whole.x1, whole.bottom), (), rgb)


def _light(page: RawPage, box: Rect) -> Fill | None:
    """The one circle or coloured patch on a tile."""
    x0, top, x1, bottom = box
    small = [f for f in page.fills if f.x1 - f.x0 <= _PATCH and 4 < f.bottom - f.top <= _PATCH]
    own = [
        f
        for f in (*page.dots, *small)
        if x0 <= (f.x0 + f.x1) / 2 <= x1 and top <= (f.top + f.bottom) / 2 <= bottom and f.x1 - f.x0 > 4
    ]
    return own[0] if len(own) == 1 else None
