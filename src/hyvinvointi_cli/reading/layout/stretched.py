"""Lines that justified setting pulled apart: few words, from one side of a column to the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hyvinvointi_cli.reading.layout.lines import Line

_SIDE = 1.0
"""Points by which the sides of a column's lines may differ."""
_FRAMED = 3
"""Unbroken lines that show a column, and pieces with one left edge that show a column within."""
_MOST_WORDS = 6


def stretched(rows: Sequence[Sequence[Line]]) -> frozenset[int]:
    """Places of the rows in pieces that reach both sides of a column which unbroken lines show.

    Not where a piece begins at the left edge of others: there two columns stand side by side.
    """
    broken = [
        k for k, row in enumerate(rows) if len(row) > 1 and sum(len(p.words) for p in row) <= _MOST_WORDS
    ]
    if not broken:
        return frozenset()
    whole = [row[0] for row in rows if len(row) == 1 and len(row[0].words) > 1]
    starts = [(piece.x0, piece.size) for row in rows for piece in row]
    return frozenset(k for k in broken if _fills(rows[k], whole) and not _in_columns(rows[k], starts))


def _fills(row: Sequence[Line], whole: Sequence[Line]) -> bool:
    x0, x1, size = row[0].x0, row[-1].x1, row[0].size
    framed = 0
    for line in whole:
        if abs(line.x0 - x0) < _SIDE and abs(line.x1 - x1) < _SIDE and abs(line.size - size) < 0.5:
            framed += 1
    return framed >= _FRAMED


def _in_columns(row: Sequence[Line], starts: Sequence[tuple[float, float]]) -> bool:
    for piece in row[1:]:
        same = [abs(x - piece.x0) < _SIDE / 2 and abs(size - piece.size) < _SIDE / 2 for x, size in starts]
        if sum(same) > _FRAMED:
            return True
    return False
