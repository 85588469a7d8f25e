"""Entries: a title set off from the text below it, which begins with labels, and no box around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from hyvinvointi_cli.model import Column
from hyvinvointi_cli.reading.pdf.raw import RawPage, Word
from hyvinvointi_cli.reading.tables.cells import cell_text
from hyvinvointi_cli.reading.tables.chunks import Chunk, VisualLine, chunk
from hyvinvointi_cli.reading.tables.columns import label_column
from hyvinvointi_cli.reading.tables.labels import Labelled, read_label, regions
from hyvinvointi_cli.reading.tables.table import Table
from hyvinvointi_cli.reading.tables.tiles import LONGEST_TITLE, TELL, Tile, tile_table

_CLOSE = 1.1
"""Font sizes of white between a title and its first label, or between the lines of a value."""
_MARGIN = 30.0
"""Points left of a column of text in which a light may stand."""
_INDENT = 40.0
"""Points by which labels may stand in from their title at most."""
_CONTEXT = frozenset({Column.GOAL, Column.FOCUS})
_FEWEST = 2
"""Entries with the same labels: one alone may be anything."""


class _Run(NamedTuple):
    """Labels and values one below the other: an entry under its title, or the rest of one without it."""

    title: tuple[Word, ...]
    fields: tuple[tuple[Labelled, tuple[Word, ...]], ...]
    end: int
    """The place of the first piece after it in its column of text."""

    @property
    def columns(self) -> set[Column]:
        return {label.column for label, _ in self.fields}

    @property
    def top(self) -> float:
        return self.fields[0][0].piece.top


def find_entries(
    page: RawPage, lines: Sequence[VisualLine], labels: Sequence[Labelled], before: Table | None = None
) -> list[Table]:
    """A Table (card=True, titled=True) for each title with labelled lines below that tell a measure.

    The title is bold or larger than the values, and the same labels come under several titles. What goes
    on at the top of the next column is one entry; the rest of `before`, the last table of the page before,
    is a card without a title.
    """
    goes_on = before if before is not None and before.titled and before.ends_page else None
    named = {label.column for label in labels}
    if not labels or Column.ACTION in named or (goes_on is None and not _may_tell(labels, named)):
        return []
    columns = [
        (left, right, _runs([c for ln in lines for c in ln.chunks if left - _INDENT <= c.x0 < right]))
        for left, right in regions(labels, page.width_pt)
    ]
    whole = _over_columns([runs for _, _, runs in columns])
    tiles = [
        _with_light(page, tile, left, right)
        for (left, right, _), runs in zip(columns, whole, strict=True)
        for run in runs
        if (tile := _tile(run)) is not None
    ]
    known = _told(goes_on) if goes_on else set()
    found = _alike(tiles) or any(len(known & {f[0] for f in tile.fields}) > 1 for tile in tiles)
    tables = [tile_table(page, tile) for tile in tiles] if found else []
    rest = next((run for run in whole[0][:1] if not run.title), None) if whole else None
    if goes_on is None or rest is None or known & rest.columns:
        return tables
    return [_rest(page, rest), *tables]


def _may_tell(labels: Sequence[Labelled], named: set[Column]) -> bool:
    return len(labels) >= 2 * _FEWEST and any(told <= named for told in TELL)


def _told(table: Table) -> set[Column]:
    """What the labels of a card name."""
    texts = (cell_text(c.words) for c in table.cells if c.column == 0 and c.words)
    return {column for text in texts if (column := label_column(text)) is not None}


def _over_columns(columns: Sequence[Sequence[_Run]]) -> list[list[_Run]]:
    """The runs of each column, with the rests at the top of a column put to the entry that they complete.

    That entry is cut at the foot of the column before: together they have the labels that others have.
    """
    whole = [list(runs) for runs in columns]
    sets = [frozenset(run.columns) for runs in columns for run in runs if run.title]
    usual = max(sets, key=lambda s: (sets.count(s), len(s)), default=frozenset())
    for left, right in pairwise(whole):
        for rest in [run for run in right if not run.title]:
            cut = [
                run
                for run in left
                if run.title and run.top > rest.top and not run.columns & rest.columns
                and run.columns | rest.columns >= usual
            ]  # fmt: skip
            if cut:
                first = min(cut, key=lambda run: run.top)
                left[left.index(first)] = first._replace(fields=first.fields + rest.fields)
                right.remove(rest)
    return whole


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


def _runs(pieces: Sequence[Chunk]) -> list[_Run]:
    """The entries of one column of text from the top, and the labels that stand under no title."""
    read = [read_label(piece) for piece in pieces]
    starts = [k for k, label in enumerate(read) if label and (not k or read[k - 1] is None)]
    opened = [(begin, k) for k in starts if (begin := _title_start(pieces, read, k)) < k]
    found: list[_Run] = []
    done = 0
    for begin, first in [*opened, (len(pieces), len(pieces))]:
        loose = next((k for k in range(done, begin) if _tells_field(read[k])), None)
        if loose is not None:
            found.append(_run((), pieces[loose:begin], read[loose:begin], loose))
        end = next((b for b, _ in opened if b > begin), len(pieces))
        if first < len(pieces):
            title = tuple(w for piece in pieces[begin:first] for w in piece.words)
            found.append(_run(title, pieces[first:end], read[first:end], first))
            done = found[-1].end
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
        white = _CLOSE * piece.words[0].size
        if start == first and first + 1 < len(pieces) and read[first + 1]:  # paragraphs set apart
            apart = pieces[first + 1].top - pieces[first].bottom
            white = max(white, min(_CLOSE * apart, 2 * white))
        near = -2 < under.top - piece.bottom < white
        if not alike or not near or not -12 <= pieces[first].x0 - piece.x0 <= _INDENT:
            break
        start -= 1
    return start


def _set_off(piece: Chunk, value: Sequence[Word]) -> bool:
    bolder = piece.bold and not all(w.bold for w in value)
    return bolder or piece.words[0].size > 1.12 * value[0].size


def _same_look(a: Chunk, b: Chunk) -> bool:
    return a.bold == b.bold and abs(a.words[0].size - b.words[0].size) < 0.5


def _run(
    title: tuple[Word, ...], pieces: Sequence[Chunk], read: Sequence[Labelled | None], start: int
) -> _Run:
    """One entry: its fields end at a wide gap, where a label comes again, or at the next goal."""
    fields: list[tuple[Labelled, list[Word]]] = []
    bottom = pieces[0].top
    end = start
    for piece, label in zip(pieces, read, strict=True):
        far = piece.top - bottom > 2 * _CLOSE * piece.words[0].size
        if far or (label and (label.column in {f.column for f, _ in fields} or _heads(label, fields))):
            break
        if label is not None:
            fields.append((label, list(label.value)))
        elif piece.top - bottom > _CLOSE * piece.words[0].size:
            break
        else:
            fields[-1][1].extend(piece.words)
        bottom = piece.bottom
        end += 1
    return _Run(title, tuple((label, tuple(value)) for label, value in fields), end)


def _tile(run: _Run) -> Tile | None:
    """The entry as a tile; None when it has no title, or its labels tell no measure."""
    if not run.title or len(run.title) > LONGEST_TITLE or not any(told <= run.columns for told in TELL):
        return None
    fields = tuple((label.column, label.label, value) for label, value in run.fields)
    words = [*run.title, *(w for _, label, value in fields for w in (*label, *value))]
    whole = chunk(words)
    return Tile((whole.x0 - 2, whole.top - 2, whole.x1 + 2, whole.bottom + 2), run.title, fields)


def _rest(page: RawPage, run: _Run) -> Table:
    """What a page break cut off an entry, as a card of labels and values."""
    whole = chunk([w for label, value in run.fields for w in (*label.label, *value)])
    box = (whole.x0 - 2, whole.top - 2, whole.x1 + 2, whole.bottom + 2)
    tile = Tile(box, run.fields[0][0].label, tuple((f.column, f.label, value) for f, value in run.fields))
    table = tile_table(page, tile)
    cells = tuple(replace(c, row=c.row - 1) for c in table.cells if c.row)
    return replace(table, cells=cells, rows=table.rows - 1, titled=False)


def _heads(label: Labelled, fields: Sequence[tuple[Labelled, list[Word]]]) -> bool:
    """Whether "Tavoite 2: …" is set larger than the labels before it: it heads the entries that follow."""
    usual = fields[0][0].label[0].size if fields else label.label[0].size
    return label.column in _CONTEXT and label.label[0].size > 1.08 * usual


def _tells_field(label: Labelled | None) -> bool:
    return label is not None and label.column not in _CONTEXT
