"""How far down a table without a grid reaches: to its last rule, a wide gap, or running text."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from hyvinvointi_cli.reading.pdf.raw import RawPage, Word
from hyvinvointi_cli.reading.tables.carried import in_columns
from hyvinvointi_cli.reading.tables.chunks import VisualLine
from hyvinvointi_cli.reading.tables.headers import Extents, HeaderRow

Rule = tuple[float, float, float]
"""A horizontal line: its height, left and right end."""
_FAR = 2.6
"""A white gap of so many font sizes ends a table that no rule closes, unless rows go on below it."""
_VERY_FAR = 9.0


def table_body(
    lines: Sequence[VisualLine], header: HeaderRow, rules: Sequence[Rule], turned: Sequence[Word]
) -> list[VisualLine]:
    """Lines under the header up to the last rule, a wide gap, or text that runs across the columns."""
    below = [r[0] for r in rules if r[0] > header.bottom + 2]
    bands = [ln for ln in lines if len(ln.chunks) == 1 and _stands_in_band(ln, below)]
    parting = [y for y in below if not any(-9 < y - ln.bottom < 9 or -9 < y - ln.top < 9 for ln in bands)]
    last_rule = max(below, default=None)
    extents = header.extents
    framed = any(r[0] <= header.top for r in rules) and any(y > header.bottom + 24 for y in below)
    closed = framed or len(parting) > 1
    body: list[VisualLine] = []
    bottom = header.bottom
    for i, line in enumerate(lines):
        ruled = last_rule is not None and line.top < last_rule
        across = _runs_across(line, extents) and not _heads_rows(lines, i, extents)
        if ruled and not _stands_in_band(line, below) and (across or _larger(line, body)):
            last_rule = max((y for y in below if y < line.top), default=header.bottom)
            ruled = False
        if (not ruled and _stands_alone(lines, i, bottom, body, extents)) or _heads_other(line, bottom, body):
            break
        if not ruled and (
            _is_far(line, beside(bottom, turned, header.bottom), extents, body)
            or (closed and not _tabular(line, header) and not _goes_with(line, bottom, extents))
            or across
            or _larger(line, body)
        ):
            break
        body.append(line)
        bottom = max(bottom, line.bottom)
    while body and _runs_across(body[-1], extents) and not _stands_in_band(body[-1], below):
        body.pop()  # a paragraph's last line, not a row
    return body


def before_other(page: RawPage, header: HeaderRow, lines: Sequence[VisualLine]) -> Sequence[VisualLine]:
    """The lines above the header of another table: a later line on the band of colour of this header."""
    bands = [
        f
        for f in page.fills
        if min(f.rgb) < 240 and f.top <= header.top + 1 and f.bottom >= header.bottom - 1
    ]
    colours = {f.rgb for f in bands if f.x1 > header.extents[0][0] and f.x0 < header.extents[-1][1]}
    if not colours or header.carried:
        return lines
    same = [f for f in page.fills if f.rgb in colours and f.top > header.bottom]
    bold = all(c.bold for column in header.chunks for c in column)
    marked = [
        i
        for i, ln in enumerate(lines)
        if len(ln.chunks) > 1
        and (not bold or all(c.bold for c in ln.chunks))
        and all(
            any(f.top < (ln.top + ln.bottom) / 2 < f.bottom and f.x0 < c.x1 and f.x1 > c.x0 for f in same)
            for c in ln.chunks
        )
    ]
    banded = 4 * len(marked) > len(lines)  # every other row has it
    return lines[: marked[0]] if marked and marked[0] and not banded else lines


def beside(bottom: float, turned: Sequence[Word], top: float) -> float:
    """How far down a table reaches when words written sideways stand beside its rows."""
    for word in sorted(turned, key=lambda w: w.top):
        if word.top > top - 2 and word.top < bottom + 1.5 * word.size:
            bottom = max(bottom, word.bottom)
    return bottom


def _is_far(line: VisualLine, bottom: float, extents: Extents, body: Sequence[VisualLine]) -> bool:
    """A white gap that ends the table; a full row of cells in place goes on over a wider one."""
    gap = (line.top - bottom) / max(min(line.size, body[-1].size if body else line.size), 4.0)
    if gap <= _FAR:
        return False
    return gap > _VERY_FAR or not _whole_row(line, extents)


def _whole_row(line: VisualLine, extents: Extents) -> bool:
    """Whether most columns have a cell on a line, each in its place."""
    return len(line.chunks) >= max(2, 0.6 * len(extents)) and in_columns(line, extents)


def _stands_alone(
    lines: Sequence[VisualLine], i: int, bottom: float, body: Sequence[VisualLine], extents: Extents
) -> bool:
    """A heading after the table: one chunk with more white above and below it than between any rows."""
    line = lines[i]
    if len(line.chunks) > 1 or len(body) < 3 or i + 1 >= len(lines):
        return False
    if _whole_row(lines[i + 1], extents):
        return False  # it heads the rows below it
    widest = max((b.top - max(ln.bottom for ln in body[:k]) for k, b in enumerate(body) if k), default=0.0)
    least = max(line.size, 2 * widest)
    return line.top - bottom > least and lines[i + 1].top - line.bottom > least


def _heads_other(line: VisualLine, bottom: float, body: Sequence[VisualLine]) -> bool:
    """The header of another table: bold cells under a white gap, below rows that are not bold."""
    if len(line.chunks) < 2 or len(body) < 2 or line.top - bottom < 1.2 * line.size:
        return False
    bold = sum(c.bold for ln in body for c in ln.chunks)
    return all(c.bold for c in line.chunks) and 4 * bold < sum(len(ln.chunks) for ln in body)


def _heads_rows(lines: Sequence[VisualLine], i: int, extents: Extents) -> bool:
    """Whether a line over the columns is a title within the table: rows go on right below it."""
    after = lines[i + 1 : i + 4]
    if not after or after[0].top - lines[i].bottom > 2.2 * lines[i].size or len(lines[i].words) > 12:
        return False
    rows = [ln for ln in after if len(ln.chunks) > 1 and in_columns(ln, extents)]
    return bool(rows) and not _runs_across(after[0], extents)


def _stands_in_band(line: VisualLine, rules: Sequence[float]) -> bool:
    """A line with rules right above and below it: a row over the whole width of the table."""
    return any(0 <= line.top - y < 9 for y in rules) and any(0 <= y - line.bottom < 9 for y in rules)


def _larger(line: VisualLine, body: Sequence[VisualLine]) -> bool:
    """A heading, not a row; signs of a status may be larger than the words beside them."""
    heads = any(c.isalnum() for w in line.words for c in w.text)
    return bool(body) and heads and line.size > 1.25 * median(w.size for w in body[-1].words)


def _tabular(line: VisualLine, header: HeaderRow) -> bool:
    """A line under the last rule still belongs when it has words under several headers."""
    under = sum(any(c.x0 < b and c.x1 > a for c in line.chunks) for a, b in header.extents)
    return under > 1 and len(line.chunks) > 1


def _goes_with(line: VisualLine, bottom: float, extents: Extents) -> bool:
    """A line of one cell, close under the last: tables that draw rules only over their rows end so."""
    return line.top - bottom < 1.2 * line.size and in_columns(line, extents)


def _runs_across(line: VisualLine, extents: Extents) -> bool:
    """One chunk over the beginnings of two further columns is running text, not a row."""
    over = [sum(c.x0 + 2 < x < c.x1 - 2 for x, _ in extents) for c in line.chunks]
    return max(over) >= 2 or (max(over) >= 1 and len(line.chunks) == 1 and len(extents) <= 3)
