"""The body of a table without a grid, cut into rows: by gaps, by how lines begin, merged cells by height."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from hyvinvointi_cli.reading.chunks import VisualLine
from hyvinvointi_cli.reading.raw import Word

_JUMP = 0.17
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


def column_of_x(x: float, sides: Sequence[float]) -> int:
    """The column a place belongs to."""
    return sum(x > side for side in sides)


def slices(
    body: Sequence[VisualLine],
    sides: Sequence[float],
    held: Collection[int],
    titles: Collection[int],
    turned: Sequence[Word] = (),
) -> list[Slice]:
    """Rows of the body; `held` columns may have cells merged over rows, `titles` are lines by index.

    `turned` words, written sideways, are such merged cells too.
    """
    rows: list[Slice] = []
    key_lines: list[VisualLine] = []
    pieces = [_by_column(line, sides) for line in body]
    breaks = _breaks(body, pieces, held, titles)
    last_key: int | None = None
    for i, line in enumerate(body):
        if i in titles:
            joined = bool(rows and rows[-1].title and i - 1 in titles)
            if not joined:
                rows.append(Slice(line.top, line.bottom, title=True))
            rows[-1].words.setdefault(0, []).extend(line.words)
            rows[-1].bottom = line.bottom
            last_key = None
            continue
        keyed = {c: w for c, w in pieces[i].items() if c not in held}
        if not keyed:
            continue
        if last_key is None or i in breaks:
            rows.append(Slice(line.top, line.bottom))
        last_key = i
        key_lines.append(line)
        row = rows[-1]
        row.bottom = max(row.bottom, line.bottom)
        for column, words in keyed.items():
            row.words.setdefault(column, []).extend(words)
    _place_held(rows, body, pieces, held, titles)
    plain = [row for row in rows if not row.title]
    for column, blocks in _sideways(turned, sides).items():
        if plain and not any(column in row.words for row in plain):
            _centred(plain, blocks, column)
    return rows


def _sideways(turned: Sequence[Word], sides: Sequence[float]) -> dict[int, list[Block]]:
    """Words written sideways as blocks of their columns, from the top."""
    groups: dict[int, list[list[Word]]] = {}
    for word in sorted(turned, key=lambda w: w.top):
        blocks = groups.setdefault(column_of_x((word.x0 + word.x1) / 2, sides), [])
        if blocks and word.top - max(w.bottom for w in blocks[-1]) < word.size:
            blocks[-1].append(word)
        else:
            blocks.append([word])
    return {
        column: [Block(min(w.top for w in g), max(w.bottom for w in g), tuple(g)) for g in blocks]
        for column, blocks in groups.items()
    }


def _by_column(line: VisualLine, sides: Sequence[float]) -> dict[int, list[Word]]:
    """Words by column; one that runs over a side stays with the column it begins in."""
    held: dict[int, list[Word]] = {}
    for piece in line.chunks:
        for word in piece.words:
            middle = (word.x0 + word.x1) / 2
            held.setdefault(column_of_x(middle, sides), []).append(word)
    return held


def _breaks(
    body: Sequence[VisualLine],
    pieces: Sequence[dict[int, list[Word]]],
    held: Collection[int],
    titles: Collection[int],
) -> set[int]:
    """Indexes of lines on which a row begins after another row."""
    keyed = [i for i in range(len(body)) if i not in titles and any(c not in held for c in pieces[i])]
    if len(keyed) < 2:
        return set()
    size = median(body[i].size for i in keyed)
    gaps: dict[int, float] = {}
    reach = _bottom(pieces[keyed[0]], held)
    for a, b in pairwise(keyed):
        if any(a < t < b for t in titles):
            reach = _bottom(pieces[b], held)
            continue
        gaps[b] = _top(pieces[b], held) - reach
        reach = max(reach, _bottom(pieces[b], held))
    for a, b in pairwise(keyed):  # a word cut by a hyphen goes on
        if any(w[-1].text.endswith(("-", "\ufffe")) and c in pieces[b] for c, w in pieces[a].items()):
            gaps.pop(b, None)
    leading = _leading(pieces, keyed, held)
    if leading is None:
        return {b for b, gap in gaps.items() if gap > 0}
    wide = sorted(gap for gap in gaps.values() if gap > leading + _JUMP * size)
    if wide:
        threshold = (leading + wide[0]) / 2 if wide[0] > leading else wide[0]
        found = {b for b, gap in gaps.items() if gap > threshold}
        if 6 * len(found) >= len(keyed):
            return found
    return {b for a, b in pairwise(keyed) if b in gaps and _begins(pieces[a], pieces[b], held)}


def _top(piece: dict[int, list[Word]], held: Collection[int]) -> float:
    return min(w.top for c, words in piece.items() if c not in held for w in words)


def _bottom(piece: dict[int, list[Word]], held: Collection[int]) -> float:
    return max(w.bottom for c, words in piece.items() if c not in held for w in words)


def _leading(
    pieces: Sequence[dict[int, list[Word]]], keyed: Sequence[int], held: Collection[int]
) -> float | None:
    """The usual gap between two lines of one cell: the smallest that occurs again and again."""
    gaps: list[float] = []
    last: dict[int, float] = {}
    for i in keyed:
        for column, words in pieces[i].items():
            if column in held:
                continue
            if column in last:
                gaps.append(min(w.top for w in words) - last[column])
            last[column] = max(w.bottom for w in words)
    size = median(w.size for i in keyed for words in pieces[i].values() for w in words)
    close = [gap for gap in gaps if -0.5 * size < gap < 0.9 * size]
    return min(close, default=None)


def _begins(above: dict[int, list[Word]], line: dict[int, list[Word]], held: Collection[int]) -> bool:
    """Top-aligned cells set solid: a row begins where most columns have words that begin with capitals."""
    keyed = {c: w for c, w in line.items() if c not in held}
    before = {c: w for c, w in above.items() if c not in held}
    if any(w[-1].text.endswith(("-", "\ufffe")) for c, w in before.items() if c in keyed):
        return False
    if len(keyed) < 2 or len(keyed) < len(before):
        return False
    capitals = sum(not w[0].text[0].islower() for w in keyed.values())
    return capitals >= 0.75 * len(keyed)


def _place_held(
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
            _centred(plain, blocks, column)


def _centred(plain: Sequence[Slice], blocks: Sequence[Block], column: int) -> None:
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
            or gap > leading + _JUMP * size
            or (fresh and not hyphen and gap >= leading and len(gaps) > 0 and _new_row(words, plain))
        ):
            groups.append(list(words))
        else:
            groups[-1].extend(words)
    return [Block(min(w.top for w in g), max(w.bottom for w in g), tuple(g)) for g in groups]


def _new_row(words: Sequence[Word], plain: Sequence[Slice]) -> bool:
    """Whether a line of a merged cell stands where a row begins with words in every other column."""
    row = min(plain, key=lambda r: abs(r.top - words[0].top))
    return abs(row.top - words[0].top) < 1.5 and len(row.words) > 1
