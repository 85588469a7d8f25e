"""Cells merged over rows of a table without a grid, put on the rows where they begin."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from hyvinvointi_cli.reading.pdf.raw import Word
from hyvinvointi_cli.reading.tables.chunks import VisualLine

JUMP = 0.17
"""A gap is between rows when it is so many font sizes wider than the gap between lines of a cell."""


@dataclass(slots=True)
class Slice:
    """One row: its words by column. `title` is set on a line that runs over the columns."""

    top: float
    bottom: float
    words: dict[int, list[Word]] = field(default_factory=dict)
    title: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one column that belong together."""

    top: float
    bottom: float
    words: tuple[Word, ...]


def place_held(
    rows: list[Slice],
    body: Sequence[VisualLine],
    pieces: Sequence[dict[int, list[Word]]],
    held: Collection[int],
    titles: Collection[int],
) -> None:
    """Put merged cells on the rows where they begin: by their top, or by their middle when centred."""
    plain = [row for row in rows if not row.title]
    if not plain:
        return
    for column in held:
        blocks = _blocks(body, pieces, column, titles, plain)
        if blocks and blocks[0].bottom < plain[0].top + 1 and rows[0] in plain:
            rest = blocks.pop(0)  # what a page break left of the row before
            rows.insert(0, Slice(rest.top, rest.bottom, {column: list(rest.words)}))
        if not blocks:
            continue
        reach = 0.4 * median(w.size for b in blocks for w in b.words)
        tops = sum(min(abs(b.top - r.top) for r in plain) < reach for b in blocks)
        middles = sum(
            min(abs(b.top + b.bottom - r.top - r.bottom) / 2 for r in plain) < reach for b in blocks
        )
        if tops >= max(middles, 0.8 * len(blocks)):
            for block in blocks:
                row = min(plain, key=lambda r: abs(r.top - block.top))
                row.words.setdefault(column, []).extend(block.words)
        elif middles == len(blocks):
            for block in blocks:
                row = min(plain, key=lambda r: abs(r.top + r.bottom - block.top - block.bottom))
                row.words.setdefault(column, []).extend(block.words)
        else:
            centred(plain, blocks, column)


def by_top(plain: Sequence[Slice], blocks: Sequence[Block], column: int) -> bool:
    """Put each merged cell on the row where it begins; False when one begins level with no row."""
    reach = 0.8 * median(w.size for b in blocks for w in b.words)
    rows = [min(plain, key=lambda r, b=b: abs(r.top - b.top)) for b in blocks]  # type: ignore[misc]
    level = all(abs(r.top - b.top) < reach for r, b in zip(rows, blocks, strict=True))
    if not level or len({id(r) for r in rows}) < len(rows):
        return False
    for row, block in zip(rows, blocks, strict=True):
        row.words.setdefault(column, []).extend(block.words)
    return True


def centred(plain: Sequence[Slice], blocks: Sequence[Block], column: int) -> None:
    """Each merged cell reaches as far below its middle as above it."""
    start = 0
    for block in blocks:
        if start >= len(plain):
            plain[-1].words.setdefault(column, []).extend(block.words)
            continue
        middle = (block.top + block.bottom) / 2
        options = range(start, len(plain))
        end = min(options, key=lambda e: abs((plain[start].top + plain[e].bottom) / 2 - middle))
        plain[start].words.setdefault(column, []).extend(block.words)
        start = end + 1


def _blocks(
    body: Sequence[VisualLine],
    pieces: Sequence[dict[int, list[Word]]],
    column: int,
    titles: Collection[int],
    plain: Sequence[Slice],
) -> list[Block]:
    """Lines of a column in groups that no row gap, title or new row's top divides."""
    lines = [(i, pieces[i][column]) for i in range(len(body)) if column in pieces[i] and i not in titles]
    if not lines:
        return []
    gaps = [min(w.top for w in b) - max(w.bottom for w in a) for (_, a), (_, b) in pairwise(lines)]
    size = median(w.size for _, words in lines for w in words)
    leading = min(gaps, default=0.0)
    tops = [row.top for row in plain]
    groups: list[list[Word]] = [list(lines[0][1])]
    for ((i, _), (j, words)), gap in zip(pairwise(lines), gaps, strict=True):
        fresh = not words[0].text[0].islower() and any(abs(words[0].top - t) < 0.3 * size for t in tops)
        cut = any(i < t < j for t in titles)
        hyphen = groups[-1][-1].text.endswith(("-", "\ufffe"))
        if (
            cut
            or gap > leading + JUMP * size
            or (fresh and not hyphen and gap >= leading and len(gaps) > 0 and _new_row(words, plain))
        ):
            groups.append(list(words))
        else:
            groups[-1].extend(words)
    return [Block(min(w.top for w in g), max(w.bottom for w in g), tuple(g)) for g in groups]


def _new_row(words: Sequence[Word], plain: Sequence[Slice]) -> bool:
    """Whether a line of a merged cell stands where a row begins with words in the other columns, if many."""
    row = min(plain, key=lambda r: abs(r.top - words[0].top))
    lone = all(len(r.words) == 1 for r in plain)
    return abs(row.top - words[0].top) < 1.5 and (lone or len(row.words) > 1)
