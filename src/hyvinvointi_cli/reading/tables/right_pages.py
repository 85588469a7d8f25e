"""The right half of a table without lines that is drawn over two facing pages."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hyvinvointi_cli.model import Column
from hyvinvointi_cli.reading.pdf.raw import RawPage, Word
from hyvinvointi_cli.reading.tables.cells import cell_text, make_cell
from hyvinvointi_cli.reading.tables.chunks import Chunk, VisualLine
from hyvinvointi_cli.reading.tables.columns import columns_of
from hyvinvointi_cli.reading.tables.table import Table

_LEVEL = 3.0
"""Points by which lines may stand higher or lower on the facing page."""
_FEWEST = 3
_LEADING = frozenset({Column.ACTION, Column.GOAL, Column.FOCUS})


def right_half(page: RawPage, lines: Sequence[VisualLine], before: Table | None) -> Table | None:
    """The table whose header and rows stand as high as those of `before`, under further columns."""
    if before is None or before.card or before.ruled or before.rows < _FEWEST or not lines:
        return None
    tops = [_first_line(before, row) for row in range(before.rows)]
    start = next((i for i, ln in enumerate(lines) if abs(ln.top - tops[0]) < _LEVEL), None)
    filled = {c.row for c in before.cells if c.words}
    if start is None or not _begin_rows(lines[start:], [y for row, y in enumerate(tops) if row in filled]):
        return None
    top = [c for c in before.cells if c.row == 0]
    heads = _heads([ln for ln in lines[start:] if ln.top < tops[1] - _LEVEL])
    if not heads or not _complement([cell_text(c.words) for c in top], heads):
        return None
    return _cut(page, heads, [ln for ln in lines[start:] if ln.top >= tops[1] - _LEVEL], tops, before)


def _first_line(table: Table, row: int) -> float:
    """Where the first line of a row begins."""
    cells = [c for c in table.cells if c.row == row]
    return min((w.top for c in cells for w in c.words), default=min(c.box[1] for c in cells) + 1)


def _begin_rows(lines: Sequence[VisualLine], tops: Sequence[float]) -> bool:
    """Whether a line begins at the height of nearly every row."""
    met = sum(any(abs(ln.top - y) < _LEVEL for ln in lines) for y in tops)
    return met >= max(_FEWEST, 0.8 * len(tops))


def _heads(lines: Sequence[VisualLine]) -> list[list[Chunk]]:
    """Headers, each of them its lines from the top."""
    heads: list[list[Chunk]] = []
    for piece in (c for ln in lines for c in ln.chunks):
        over = [h for h in heads if piece.x0 < max(c.x1 for c in h) and piece.x1 > min(c.x0 for c in h)]
        if len(over) > 1:
            return []
        if over:
            over[0].append(piece)
        else:
            heads.append([piece])
    return sorted(heads, key=lambda h: min(c.x0 for c in h))


def _complement(before: Sequence[str], heads: Sequence[Sequence[Chunk]]) -> bool:
    """Whether all headers name columns that the left page has not, and that do not lead a table."""
    there = {c for text in before for c in columns_of(text)[:1]}
    named = [columns_of("\n".join(c.text for c in head))[:1] for head in heads]
    known = {n[0] for n in named if n}
    if not all(named) or known & (_LEADING | (there - {Column.OTHER})):
        return False
    return bool(there & {Column.ACTION, Column.GOAL}) and bool(known - {Column.OTHER})


def _cut(
    page: RawPage,
    heads: Sequence[Sequence[Chunk]],
    lines: Sequence[VisualLine],
    tops: Sequence[float],
    before: Table,
) -> Table | None:
    """The cells under the headers, cut at the rows of the page before, whose first lines begin at `tops`."""
    lefts = [min(c.x0 for c in head) - 1 for head in heads]
    bottom = before.box[3]
    rows = [ln for ln in lines if ln.top < bottom]
    if any(_astray(piece, lefts) for ln in rows for piece in ln.chunks):
        return None
    held: dict[tuple[int, int], list[Word]] = {}
    for word in (w for ln in rows for w in ln.words):
        row = sum(word.top > y - _LEVEL for y in tops[1:])
        held.setdefault((row, sum(word.x0 >= x - 1 for x in lefts[1:])), []).append(word)
    for k, head in enumerate(heads):
        held[0, k] = [w for c in head for w in c.words]
    right = max(w.x1 for words in held.values() for w in words) + 1
    ys = [min(c.box[1] for c in before.cells if c.row == row) for row in range(before.rows)]
    ys, xs = [*ys, bottom], [*lefts, right]
    cells = [
        make_cell(page, r, k, (a, top, b, low), held.get((r, k), ()))
        for r, (top, low) in enumerate(pairwise(ys))
        for k, (a, b) in enumerate(pairwise(xs))
    ]
    box = (lefts[0], ys[0], right, bottom)
    return Table(page.number, box, tuple(cells), len(tops), len(heads), ruled=False)


def _astray(piece: Chunk, lefts: Sequence[float]) -> bool:
    """Whether a text stands left of all columns or runs on over the beginning of the next."""
    return piece.x0 < lefts[0] - _LEVEL or any(piece.x0 < x - _LEVEL and piece.x1 > x + _LEVEL for x in lefts)
