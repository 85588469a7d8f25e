"""Tables that go on at the top of a page without their header: its columns are those of the page before."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from hyvinvointi_cli.reading.tables.cells import cell_text
from hyvinvointi_cli.reading.tables.chunks import VisualLine, parted
from hyvinvointi_cli.reading.tables.headers import Extents, HeaderRow, header_score, is_held
from hyvinvointi_cli.reading.tables.table import Table

_FIRST = 6
"""Lines among which a table goes on: running headers may stand before it."""
_RUNNING, _UNLIKE = 2, 0.7
"""Lines at the top that may be a running header, told by a size that is not the table's, points."""
_LONGEST_REST = 25
"""Lines that the rest of one cell may take at the top of a page."""


def carried_header(before: Table, lines: Sequence[VisualLine], end: float) -> HeaderRow | None:
    """The columns of a table that goes on from the page before, when the first lines stand in them."""
    if before.card or before.columns < 2 or not before.ends_page:
        return None
    extents: list[tuple[float, float]] = []
    for column in range(before.columns):
        own = [c for c in before.cells if c.column == column and c.column_span == 1]
        if not own:
            return None
        words = [w for c in own for w in c.words]
        sides = [(w.x0, w.x1) for w in words] or [(c.box[0], c.box[2]) for c in own]
        extents.append((min(a for a, _ in sides), max(b for _, b in sides)))
    top = [c for c in sorted(before.cells, key=lambda c: c.column) if c.row == 0]
    named = header_score([cell_text(c.words) for c in top]) >= 2
    held = tuple(c.column for c in top if is_held(cell_text(c.words))) if named else before.held
    sizes = sorted(w.size for c in before.cells for w in c.words)
    usual = sizes[len(sizes) // 2] if sizes else 0.0
    near = [parted(ln, [x for x, _ in extents]) for ln in lines[: _FIRST + _LONGEST_REST]]
    for i, line in enumerate(near[:_FIRST]):
        if line.top >= end or all(c.bold for c in line.chunks):
            break
        if i < _RUNNING and all(abs(w.size - usual) > _UNLIKE for w in line.words):
            continue  # a running header, at the left edge of the table by chance
        rest = all(c.x0 > extents[0][1] for c in line.chunks)  # of a row: nothing in the first column
        block = [ln for ln in near[i : i + (_LONGEST_REST if rest else 5)] if ln.top < end]
        if rest:
            block = list(takewhile(lambda ln: in_columns(ln, extents), block))
        starts = {
            k for ln in block for c in ln.chunks for k, (x, _) in enumerate(extents) if abs(c.x0 - x) < 5
        }
        if in_columns(line, extents) and len(starts) >= max(2, 0.6 * len(extents)):
            return HeaderRow(tuple(() for _ in extents), line.top, line.top, tuple(extents), held)
    return None


def in_columns(line: VisualLine, extents: Extents) -> bool:
    """Every chunk of a line begins a column, and none runs on into the next."""
    for piece in line.chunks:
        at = [k for k, (x, _) in enumerate(extents) if abs(piece.x0 - x) < 5]
        if not at or (at[0] + 1 < len(extents) and piece.x1 > extents[at[0] + 1][0] + 2):
            return False
    return True
