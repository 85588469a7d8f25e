"""Tables side by side: a line of headers that begins anew further right, and the words of each side."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from hyvinvointi_cli.reading.pdf.raw import Word
from hyvinvointi_cli.reading.tables.chunks import Chunk, VisualLine, runs_over
from hyvinvointi_cli.reading.tables.headers import header_score

_MARGIN = 2.0
"""Points left of its first header from which a table's words begin."""


class Side(NamedTuple):
    """The words that stand in one of several tables side by side, and how far it reaches."""

    words: tuple[Word, ...]
    left: float
    right: float


def repeats(texts: Sequence[str]) -> list[int]:
    """Where a row of headers begins anew with its first one, the start included; one place for one table."""
    starts = [k for k, text in enumerate(texts) if text == texts[0]]
    if len(starts) < 2:
        return [0]
    parts = [texts[a:b] for a, b in pairwise([*starts, len(texts)])]
    return starts if all(header_score(part) >= 2 for part in parts) else [0]


def sides_of(lines: Sequence[VisualLine]) -> list[Side]:
    """The words of each of the tables that stand side by side; empty when none do."""
    found: list[Side] = []
    done = 0.0
    for i, line in enumerate(lines):
        texts = [c.text for c in line.chunks]
        if line.top < done or len(texts) < 4 or texts[0] not in texts[2:]:
            continue
        starts = repeats(texts)
        if len(starts) < 2:
            continue
        cuts = [_cut(line.chunks[k - 1], line.chunks[k], lines[i:]) for k in starts[1:]]
        region = _region(lines[i:], cuts)
        done = region[-1].bottom
        bounds = [0.0, *cuts, float("inf")]
        inside = [w for ln in region for w in ln.words]
        found += [
            Side(tuple(w for w in inside if a <= (w.x0 + w.x1) / 2 < b), a, b) for a, b in pairwise(bounds)
        ]
    return found


def _cut(last: Chunk, first: Chunk, lines: Sequence[VisualLine]) -> float:
    """Where the table at the right begins: left of its header, or of words below that stand out from it."""
    middle = (last.x1 + first.x0) / 2
    return min([first.x0, *(c.x0 for ln in lines for c in ln.chunks if middle < c.x0 < first.x0)]) - _MARGIN


def _region(lines: Sequence[VisualLine], cuts: Sequence[float]) -> Sequence[VisualLine]:
    """The lines from the headers down to the first that runs on over a side."""
    end = next((i for i, ln in enumerate(lines) if i and _runs_over(ln, cuts)), len(lines))
    return lines[:end]


def _runs_over(line: VisualLine, cuts: Sequence[float]) -> bool:
    return any(runs_over(piece.words, cuts) for piece in line.chunks)
