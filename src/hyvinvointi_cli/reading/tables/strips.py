"""Tables with horizontal rules only: cells between rules and white columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from hyvinvointi_cli.reading.pdf.raw import RawPage, Word, strokes
from hyvinvointi_cli.reading.tables.cells import build_table
from hyvinvointi_cli.reading.tables.chunks import VisualLine
from hyvinvointi_cli.reading.tables.grid import ruled_cells
from hyvinvointi_cli.reading.tables.headers import HeaderRow
from hyvinvointi_cli.reading.tables.held_cells import Slice
from hyvinvointi_cli.reading.tables.reach import Rule
from hyvinvointi_cli.reading.tables.table import Table


def by_rules(
    page: RawPage,
    header: HeaderRow,
    body: Sequence[VisualLine],
    titles: set[int],
    sides: Sequence[float],
    rules: Sequence[Rule],
    frame: tuple[float, float, float],
    turned: Sequence[Word],
) -> Table:
    """Cells between horizontal rules and the white columns; a rule over some columns leaves others merged."""
    left, right, bottom = frame
    left = min([left, *(r[1] for r in rules)])
    right = max([right, *(r[2] for r in rules)])
    low = [r[0] for r in rules if bottom - 4 <= r[0] < bottom + 12]
    end = min(low) if low else bottom
    xs = [left, *sides, right]
    across = [(y, left, right) for y in (header.top - 1, end)]
    if header.chunks:
        across.append((header.bottom + 0.5, left, right))
    for y, x0, x1 in rules:
        if header.bottom + 2 < y < end - 2:
            across.append((y, _snapped(x0, xs), _snapped(x1, xs)))
    for i in titles:
        line = body[i]
        across += [(y, left, right) for y in (line.top - 0.5, line.bottom + 0.5)]
    grids = ruled_cells(strokes([(x, header.top - 1, end) for x in xs], across))
    rects = [r for grid in grids for r in grid]
    wide = [body[i] for i in titles]
    kept = [
        r
        for r in rects
        if not any(r[1] - 2 < (w.top + w.bottom) / 2 < r[3] + 2 and r[3] - r[1] < 2.5 * w.size for w in wide)
    ]
    kept += [
        (left, min(r[1] for r in over), right, max(r[3] for r in over))
        for w in wide
        if (over := [r for r in rects if r[1] - 2 < (w.top + w.bottom) / 2 < r[3] + 2 and r not in kept])
    ]
    heads = [w for column in header.chunks for c in column for w in c.words]
    words = [*heads, *(w for ln in body for w in ln.words), *turned]
    open_edges = () if low else (end,)
    return build_table(
        page, sorted(set(kept), key=lambda r: (r[1], r[0])), words, ruled=False, open_edges=open_edges
    )


def inner_rules(
    rules: Sequence[Rule], body: Sequence[VisualLine], titles: set[int], bottom: float
) -> list[float]:
    """Heights of rules between body lines, those beside title rows left out."""
    first = body[0].top
    beside = [y for i in titles for y in (body[i].top, body[i].bottom)]
    ys = sorted({r[0] for r in rules if first + 4 < r[0] < bottom - 4})
    return [y for y in ys if not any(abs(y - t) < 9 for t in beside)]


def rules_part(rows: Sequence[Slice], inner: Sequence[float]) -> bool:
    """Whether rules stand between all rows; rows in one strip as far apart mean that rules part groups."""
    ruled: list[float] = []
    bare: list[float] = []
    whole = 0
    for place, (above, below) in enumerate(pairwise(rows)):
        rest = place == 0 and len(above.words) == 1  # a merged cell goes on from the page before
        if above.title or below.title or rest:
            continue
        between = any(above.bottom - 3 < y < below.top + 3 for y in inner)
        if between:
            ruled.append(below.top - above.bottom)
        elif len(below.words) > 1:
            bare.append(below.top - above.bottom)
            whole += _is_whole(below, rows)
    if whole >= max(3, 0.8 * len(bare)):
        return False  # typesetters leave more white beside a rule than between rows
    return not bare or not ruled or median(bare) < 0.8 * median(ruled)


def _is_whole(row: Slice, rows: Sequence[Slice]) -> bool:
    """Whether a row has most columns, and its cells begin in capitals: no further lines of the row above."""
    most = max(len(r.words) for r in rows)
    small = sum(words[0].text[0].islower() for words in row.words.values())
    return len(row.words) >= max(3, 0.6 * most) and 4 * small <= len(row.words)


def _snapped(x: float, xs: Sequence[float]) -> float:
    """A rule's end on the nearest column side."""
    return min(xs, key=lambda side: abs(side - x))
