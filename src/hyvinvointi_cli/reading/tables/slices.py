"""The body of a table without a grid, cut into rows: by gaps, by how lines begin, merged cells by height."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise
from statistics import median

from hyvinvointi_cli.reading.pdf.raw import Word
from hyvinvointi_cli.reading.tables.chunks import VisualLine
from hyvinvointi_cli.reading.tables.held_cells import JUMP, Block, Slice, by_top, centred, place_held

_TIME = re.compile(
    r"(?:syksy|kevä|kesä|talvi|vuosi|vuonna|vuoden|kuukausi|viikoi|päivi|jatkuv|säännöl|toistaise|kerran|loppuv|alkuv|koko)"
    r"|(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuu"
    r"|(?:hösten|våren|sommaren|vintern|årlig|löpande|varje|januari|februari|mars|april|maj|juni|juli|augusti"
    r"|september|oktober|november|december)\b",
    re.IGNORECASE,
)
"""Times, which begin a cell with a small letter."""
_LOOSE, _FAR = 0.5, 0.7
"""Gap, in sizes of type, wider than between the lines of one cell: where all are, each line is a row."""
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,2}){0,2}[.)]?$")


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
            if not (rows and rows[-1].title and i - 1 in titles and _goes_on(body, i)):
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
    place_held(rows, body, pieces, held, titles)
    plain = [row for row in rows if not row.title]
    for column, blocks in _sideways(turned, sides).items():
        free = plain and not any(column in row.words for row in plain)
        if free and not by_top(plain, blocks, column):
            centred(plain, blocks, column)
    return rows


def _goes_on(body: Sequence[VisualLine], i: int) -> bool:
    """Whether a title line is the rest of the one above, which had no room for its first word."""
    above, words = body[i - 1].words, body[i].words
    if words[0].text[0].islower() or above[-1].text.endswith(("-", "\ufffe")):
        return True
    needed = words[0].x1 - words[0].x0 + 0.25 * words[0].size
    return above[-1].x1 + needed > max(ln.chunks[-1].x1 for ln in body)


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
    numbered = _numbered(pieces, keyed, held)
    if numbered:
        return numbered
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
        cut = [c for c, w in pieces[a].items() if w[-1].text.endswith(("-", "\ufffe")) and c in pieces[b]]
        if any(c not in held or b == a + 1 for c in cut):  # a merged cell may go on between the two
            gaps.pop(b, None)
    leading = _leading(pieces, [i for i in range(len(body)) if i not in titles])
    if leading is None:
        return {b for b, gap in gaps.items() if gap > 0}
    wide = sorted(gap for gap in gaps.values() if gap > leading + JUMP * size)
    lone = len({c for i in keyed for c in pieces[i] if c not in held}) == 1
    if leading > _LOOSE * size and not lone:
        apart = {b for b, gap in gaps.items() if gap > leading + JUMP * size}
        least = 1 if leading > _FAR * size else 2
        return apart | {b for b in gaps if _opens(pieces[b], held, least)}
    if wide:
        threshold = (leading + wide[0]) / 2 if wide[0] > leading else wide[0]
        found = {b for b, gap in gaps.items() if gap > threshold}
        if 6 * len(found) >= len(keyed):
            return found | _filled(pieces, keyed, held, gaps.keys(), found)
    merged = () if lone else held  # beside goals alone, only both together show where a row begins
    begun = {b for a, b in pairwise(keyed) if b in gaps and _begins(pieces[a], pieces[b], merged)}
    return begun | _filled(pieces, keyed, held, gaps.keys(), begun)


def _filled(
    pieces: Sequence[dict[int, list[Word]]],
    keyed: Sequence[int],
    held: Collection[int],
    open_to: Collection[int],
    found: set[int],
) -> set[int]:
    """Lines of `open_to` with words in every column below lines without, where rows `found` begin so.

    Typesetters leave no more white below a cell of many lines than between its lines.
    """
    columns = {c for i in keyed for c in pieces[i] if c not in held}
    full = {i for i in keyed if columns <= pieces[i].keys()}
    if len(columns) < 3 or not {keyed[0], *found} <= full:
        return set()
    below = {b for a, b in pairwise(keyed) if b in open_to and b in full and a not in full}
    small = {i: [c for c in columns if pieces[i][c][0].text[0].islower()] for i in below}
    return {i for i in below if min(columns) not in small[i] and len(columns) - len(small[i]) > 1}


def _numbered(
    pieces: Sequence[dict[int, list[Word]]], keyed: Sequence[int], held: Collection[int]
) -> set[int]:
    """Lines that begin with the number of their row, where the first column holds nothing else."""
    if 0 in held:
        return set()
    led = [i for i in keyed if 0 in pieces[i]]
    columns = {c for i in keyed for c in pieces[i] if c not in held}
    for i in led:
        filled = sum(c not in held for c in pieces[i])
        if len(pieces[i][0]) != 1 or not _NUMBER.match(pieces[i][0][0].text) or 2 * filled < len(columns):
            return set()
    numbers = {pieces[i][0][0].text for i in led}
    return set(led) if 3 <= len(led) == len(numbers) else set()


def _top(piece: dict[int, list[Word]], held: Collection[int]) -> float:
    return min(w.top for c, words in piece.items() if c not in held for w in words)


def _bottom(piece: dict[int, list[Word]], held: Collection[int]) -> float:
    return max(w.bottom for c, words in piece.items() if c not in held for w in words)


def _leading(pieces: Sequence[dict[int, list[Word]]], keyed: Sequence[int]) -> float | None:
    """The usual gap between two lines of one cell: the smallest that occurs again and again."""
    gaps: list[float] = []
    last: dict[int, float] = {}
    for i in keyed:
        for column, words in pieces[i].items():
            if column in last:
                gaps.append(min(w.top for w in words) - last[column])
            last[column] = max(w.bottom for w in words)
    size = median(w.size for i in keyed for words in pieces[i].values() for w in words)
    close = [gap for gap in gaps if -0.5 * size < gap < 0.9 * size]
    return min(close, default=None)


def _opens(line: dict[int, list[Word]], held: Collection[int], least: int) -> bool:
    """Whether one of lines set far apart begins a row: words in some columns, the first no rest of a text."""
    keyed = {c: w for c, w in line.items() if c not in held}
    return len(keyed) >= least and not keyed[min(keyed)][0].text[0].islower()


def _begins(above: dict[int, list[Word]], line: dict[int, list[Word]], held: Collection[int]) -> bool:
    """Top-aligned cells set solid: a row begins where most columns have words that begin with capitals."""
    keyed = {c: w for c, w in line.items() if c not in held}
    before = {c: w for c, w in above.items() if c not in held}
    if any(w[-1].text.endswith(("-", "\ufffe")) for c, w in before.items() if c in keyed):
        return False
    if len(keyed) < 2 or len(keyed) < len(before):
        return False
    capitals = sum(not w[0].text[0].islower() or bool(_TIME.match(w[0].text)) for w in keyed.values())
    return capitals >= 0.75 * len(keyed)
