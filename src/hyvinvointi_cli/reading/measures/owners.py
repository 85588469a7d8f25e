"""Owners on a line of their own at the end of a merged cell: "Toimenpiteet ja vastuutaho" without a label."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from hyvinvointi_cli.model import Column
from hyvinvointi_cli.reading.measures.bodies import Body, Parts
from hyvinvointi_cli.reading.pdf.raw import Word
from hyvinvointi_cli.reading.tables.cells import in_lines
from hyvinvointi_cli.reading.tables.table import RowCell

_MERGED = (Column.ACTION, Column.RESPONSIBLE)
_GOES_ON = ("-", "\ufffe", "\u00ad", ",", "/", "&", ":", ";")
"""What a line ends with that is not the last of its text."""
_JOINTS = frozenset({"ja", "sekä", "tai", "eli", "och", "samt", "eller"})
_PROMISE = re.compile(r"\w{2,}(?:[tdlnrs]aan|[tdlnrs]ään)$", re.IGNORECASE)
"""A verb that opens a second action, not an owner: "Kootaan"."""
_LONGEST_OWNER = 12
_WORD_SPACE = 0.25
"""Font sizes."""
_MOST = 0.8
"""Share of the cells that must end so."""
_ENOUGH = 4
"""Cells which all end so: one sure end is enough."""

_Lines = list[tuple[int, tuple[Word, ...]]]


def owner_columns(body: Body) -> frozenset[int]:
    """The merged columns of actions and owners whose cells end with their owner on lines of its own.

    Sure where the line before had room for the owner's first word, so that somebody ended it there.
    """
    merged = [i for i, named in enumerate(body.columns) if named[:2] == _MERGED]
    return frozenset(i for i in merged if _ends_with_owners(body, i))


def _ends_with_owners(body: Body, column: int) -> bool:
    cells = [_lines(r.pieces[column].parts) for r in body.rows if not r.title and not r.pieces[column].shared]
    cells = [lines for lines in cells if len(lines) > 1]
    sides: dict[int, float] = {}
    for page, line in (placed for lines in cells for placed in lines):
        sides[page] = max(sides.get(page, 0.0), line[-1].x1)
    starts = [(lines, start) for lines in cells if (start := _start(lines)) is not None]
    sure = sum(_had_room(lines[k - 1], lines[k], sides) for lines, k in starts)
    if len(starts) == len(cells) >= _ENOUGH:
        return sure > 0
    return bool(sure) and len(starts) >= _MOST * len(cells) and 4 * sure >= len(cells)


def at_owner(cell: RowCell) -> list[RowCell]:
    """ "Perustetaan raati" over "Kunnanhallitus": what the lines of its own hold is the owner."""
    lines = _lines(cell.parts)
    start = _start(lines)
    if start is None:
        return [cell]
    owner = RowCell(Column.RESPONSIBLE, "", _parts(lines[start:]))
    return [replace(cell, parts=_parts(lines[:start])), owner]


def _lines(parts: Parts) -> _Lines:
    return [(page, line) for page, words in parts for line in in_lines(words)]


def _parts(lines: _Lines) -> Parts:
    pages = dict.fromkeys(page for page, _ in lines)
    return tuple((page, tuple(w for p, line in lines if p == page for w in line)) for page in pages)


def _start(lines: _Lines) -> int | None:
    """The last line that may begin an owner: a capital after a line that ends its text."""
    for k in range(len(lines) - 1, 0, -1):
        last, first = lines[k - 1][1][-1].text, lines[k][1][0].text
        if last.endswith(_GOES_ON) or last in _JOINTS or not first[0].isupper():
            continue
        words = [w for _, line in lines[k:] for w in line]
        return k if len(words) <= _LONGEST_OWNER and not _PROMISE.match(first) else None
    return None


def _had_room(
    above: tuple[int, Sequence[Word]], line: tuple[int, Sequence[Word]], sides: dict[int, float]
) -> bool:
    """Whether a line's first word would have fitted at the end of the line above it, or is set otherwise."""
    (page, before), (_, after) = above, line
    if after[0].bold != before[-1].bold:
        return True
    needed = _WORD_SPACE * after[0].size + after[0].x1 - after[0].x0
    return before[-1].x1 + needed <= sides[page]
