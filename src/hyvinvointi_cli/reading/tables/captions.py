"""Lines right above a table that say the focus area or goal of its rows: "Kehittämiskohde: …"."""

from __future__ import annotations

import math
from collections.abc import Sequence

from hyvinvointi_cli.reading.pdf.raw import Word
from hyvinvointi_cli.reading.tables.chunks import VisualLine
from hyvinvointi_cli.reading.tables.table import Table
from hyvinvointi_cli.reading.tables.titles import split_label

_LINES = 2
"""How many lines may stand above a table; the one between names groups of columns."""
_NEAR = 1.2
"""White between such lines, font sizes."""
_MORE = 0.6
"""White between the lines of one label, font sizes."""
_LONGEST = 14
"""Words; more is a sentence."""


def label_above(table: Table, lines: Sequence[VisualLine]) -> tuple[Word, ...]:
    """The words of a labelled line above the table, lines from the top; empty without one."""
    line = label_line(lines, table.box[1], table.box[0], table.box[2])
    if line is None:
        return ()
    low = line.top + 0.5 * line.size
    below = [ln for ln in lines if ln.top > low and ln.bottom < table.box[1] + 2]
    return (*line.words, *_more(line, below))


def _more(line: VisualLine, below: Sequence[VisualLine]) -> list[Word]:
    """The rest of a labelled line that goes on below it: set as it is, from the same left edge."""
    first = line.chunks[0]
    words: list[Word] = []
    foot = first.bottom
    for under in below:
        piece = next((c for c in under.chunks if abs(c.x0 - first.x0) < 2), None)
        if piece is None or piece.top - foot > _MORE * line.size:
            continue
        if abs(piece.words[0].size - line.size) > 0.5 or piece.bold != first.bold:
            break
        words += piece.words
        foot = piece.bottom
    return words if len(line.words) + len(words) <= _LONGEST else []


def _between(line: VisualLine, left: float, right: float) -> VisualLine | None:
    """The line without what begins beyond `right`, or right before `left` when something begins there."""
    if right == math.inf:
        return line
    kept = tuple(c for c in line.chunks if c.x0 < right)
    over = tuple(c for c in kept if c.x0 > left - 12)
    kept = over if over and all(c.x1 < left - 12 for c in kept if c not in over) else kept
    return line._replace(chunks=kept) if kept else None


def label_line(
    lines: Sequence[VisualLine], top: float, left: float, right: float = math.inf
) -> VisualLine | None:
    """The labelled line above a header that begins at `top` and `left`; None without one.

    What begins left of the header or beyond its `right` end stands over another table.
    """
    above = [own for ln in lines if ln.bottom < top + 2 and (own := _between(ln, left, right)) is not None]
    for line in reversed(above[-_LINES:]):
        if top - line.bottom > _NEAR * line.size:
            break
        words = line.words
        alone = len(line.chunks) == 1 and line.chunks[0].x0 < left + 12
        if alone and len(words) <= _LONGEST and split_label(((0, words),))[1] is not None:
            return line
        top = line.top
    return None
