"""Tables without a full grid: white-space columns under a recognised header, rules or gaps between rows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from hyvinvointi_cli.model import Column
from hyvinvointi_cli.reading.cells import Rect, build_table
from hyvinvointi_cli.reading.chunks import Chunk, VisualLine, chunk, visual_lines
from hyvinvointi_cli.reading.columns import columns_of, is_foreign
from hyvinvointi_cli.reading.grid import merged_lines
from hyvinvointi_cli.reading.raw import RawPage, Word
from hyvinvointi_cli.reading.table import Table

_LONGEST_HEADER = 9
"""Words; more is a sentence."""
_FAR = 2.6
"""A white gap of so many line pitches ends a table that no rule closes."""


class HeaderRow(NamedTuple):
    """A row of column headers found in the white space: its chunks may have several lines."""

    chunks: tuple[tuple[Chunk, ...], ...]
    top: float
    bottom: float

    @property
    def texts(self) -> tuple[str, ...]:
        """Each header as printed, its lines joined by newlines."""
        return tuple("\n".join(c.text for c in column) for column in self.chunks)

    @property
    def extents(self) -> tuple[tuple[float, float], ...]:
        """Left and right end of each header, points."""
        return tuple((min(c.x0 for c in column), max(c.x1 for c in column)) for column in self.chunks)


def header_rows(lines: Sequence[VisualLine]) -> list[HeaderRow]:
    """Header rows on a page: lines whose chunks name two columns or more of a measure table."""
    found: list[HeaderRow] = []
    i = 0
    while i < len(lines):
        row = _header_at(lines, i)
        if row is None:
            i += 1
            continue
        found.append(row)
        while i < len(lines) and lines[i].top < row.bottom - 1:
            i += 1
    return found


def _header_at(lines: Sequence[VisualLine], i: int) -> HeaderRow | None:
    """The header row that begins on line i, with up to two more lines of wrapped headers."""
    best: HeaderRow | None = None
    best_score = 0
    columns: list[tuple[Chunk, ...]] = [(c,) for c in lines[i].chunks]
    for extra in range(3):
        if extra:
            if i + extra >= len(lines) or not _near(lines[i + extra - 1], lines[i + extra]):
                break
            columns = _under(columns, lines[i + extra].chunks)
            if not columns:
                break
        row = HeaderRow(tuple(columns), lines[i].top, max(c.bottom for col in columns for c in col))
        score = header_score(row.texts)
        if score > best_score or (best and score == best_score and _same_style(lines, i, extra)):
            best, best_score = row, score
    if best and best.bottom > lines[i].bottom + 1 and i + 1 < len(lines):
        alone = header_score([c.text for c in lines[i + 1].chunks])
        if alone >= best_score:  # a legend or caption stands right above the header
            return None
    return best


def header_score(texts: Sequence[str]) -> int:
    """How many columns a row of texts names when it can be the header of a measure table, else 0."""
    named: list[Column] = []
    filled = [t for t in texts if t.strip()]
    for text in filled:
        if len(text.split()) > _LONGEST_HEADER or text.rstrip().endswith((".", ":")):
            continue
        named += [c for c in columns_of(text)[:1] if c is not Column.OTHER]
    distinct = set(named)
    if (
        len(distinct) < max(2, 0.6 * len(named))
        or 2 * len(named) < len(filled)
        or not distinct & {Column.ACTION, Column.GOAL}
    ):
        return 0
    return len(distinct)


def _near(above: VisualLine, below: VisualLine) -> bool:
    return below.top - above.bottom < 0.6 * max(above.size, 4.0)


def _same_style(lines: Sequence[VisualLine], i: int, extra: int) -> bool:
    """Whether a further header line is bold like the first while the table below is not."""
    if not extra or i + extra + 1 >= len(lines):
        return False
    bold = [all(c.bold for c in lines[i + k].chunks) for k in range(extra + 2)]
    return all(bold[: extra + 1]) and not bold[extra + 1]


def _under(columns: Sequence[tuple[Chunk, ...]], chunks: Sequence[Chunk]) -> list[tuple[Chunk, ...]]:
    """Chunks of the next line put under the headers they overlap; empty when one fits nowhere."""
    grown = list(columns)
    for piece in chunks:
        owners = [
            k
            for k, column in enumerate(grown)
            if min(piece.x1, max(c.x1 for c in column)) - max(piece.x0, min(c.x0 for c in column)) > 0
        ]
        if not owners:
            right = [k for k, column in enumerate(grown) if min(c.x0 for c in column) > piece.x1]
            grown.insert(right[0] if right else len(grown), (piece,))
            continue
        if len(owners) > 1:
            return []
        grown[owners[0]] = (*grown[owners[0]], piece)
    return grown


def find_unruled(page: RawPage, words: Sequence[Word]) -> list[Table]:
    """Tables under each recognised header row that no full grid holds."""
    lines = visual_lines(words)
    headers = header_rows(lines)
    rules = [h for h in merged_lines(page.edges)[1] if h[2] - h[1] > 30]
    tables = []
    for k, header in enumerate(headers):
        end = headers[k + 1].top if k + 1 < len(headers) else page.height_pt
        table = _table(page, header, [ln for ln in lines if header.bottom - 1 <= ln.top < end - 1], rules)
        if table is not None:
            tables.append(table)
    return tables


def _table(
    page: RawPage, header: HeaderRow, lines: Sequence[VisualLine], rules: Sequence[tuple[float, float, float]]
) -> Table | None:
    left, right = header.extents[0][0], header.extents[-1][1]
    own = [r for r in rules if r[1] <= left + 12 and r[2] >= right - 12 and r[0] > header.top - 6]
    body = _body(lines, header, own)
    if not body:
        return None
    heads = [w for column in header.chunks for c in column for w in c.words]
    sides = column_sides(header.extents, [w for ln in body for w in ln.words], heads)
    words = [w for ln in body for w in ln.words]
    x0 = min([left, *(r[1] for r in own), *(w.x0 for w in words)]) - 1
    x1 = max([right, *(r[2] for r in own), *(w.x1 for w in words)]) + 1
    tops = _row_tops(body, sides, own, page)
    bottom = max(ln.bottom for ln in body) + 1
    closing = [r[0] for r in own if r[0] > bottom - 4]
    bottom = min(closing) if closing and min(closing) < bottom + 12 else bottom
    ys = [header.top - 1, *tops, bottom]
    xs = [x0, *sides, x1]
    rects: list[Rect] = [
        (a, top, b, low) for top, low in pairwise(ys) for a, b in pairwise(xs) if low > top and b > a
    ]
    open_edges = () if closing or not own else (bottom,)
    return build_table(page, rects, [*heads, *words], ruled=False, open_edges=open_edges)


def _body(
    lines: Sequence[VisualLine], header: HeaderRow, rules: Sequence[tuple[float, float, float]]
) -> list[VisualLine]:
    """Lines under the header up to the last rule, a wide gap, or text that runs across the columns."""
    below = [r[0] for r in rules if r[0] > header.bottom + 2]
    last_rule = max(below, default=None)
    starts = [x for x, _ in header.extents]
    body: list[VisualLine] = []
    bottom = header.bottom
    pitches = [b.top - a.top for a, b in pairwise(lines[:12]) if b.top - a.top > 2]
    pitch = median(pitches) if pitches else 14.0
    for line in lines:
        ruled = last_rule is not None and line.top < last_rule
        if ruled and not _stands_in_band(line, below) and (_runs_across(line, starts) or _larger(line, body)):
            last_rule = max((y for y in below if y < line.top), default=header.bottom)
            ruled = False
        if not ruled and (
            line.top - bottom > _FAR * min(pitch, 16.0)
            or (len(below) > 1 and not _tabular(line, header))
            or _runs_across(line, starts)
            or _larger(line, body)
        ):
            break
        body.append(line)
        bottom = max(bottom, line.bottom)
    return body


def _stands_in_band(line: VisualLine, rules: Sequence[float]) -> bool:
    """A line with rules right above and below it: a row over the whole width of the table."""
    return any(0 <= line.top - y < 9 for y in rules) and any(0 <= y - line.bottom < 9 for y in rules)


def _larger(line: VisualLine, body: Sequence[VisualLine]) -> bool:
    """A heading, not a row."""
    return bool(body) and line.size > 1.25 * median(w.size for w in body[-1].words)


def _tabular(line: VisualLine, header: HeaderRow) -> bool:
    """A line under the last rule still belongs when it has words under several headers."""
    under = sum(any(c.x0 < b and c.x1 > a for c in line.chunks) for a, b in header.extents)
    return under > 1 and len(line.chunks) > 1


def _runs_across(line: VisualLine, starts: Sequence[float]) -> bool:
    """One chunk over the beginnings of two further columns is running text, not a row."""
    return any(sum(c.x0 + 2 < x < c.x1 - 2 for x in starts) >= 2 for c in line.chunks)


def column_sides(
    extents: Sequence[tuple[float, float]], words: Sequence[Word], heads: Sequence[Word]
) -> list[float]:
    """Where one column ends and the next begins: the emptiest strip between their headers."""
    spans = [(w.x0, w.x1, 1) for w in words] + [(w.x0, w.x1, 50) for w in heads]
    return [_emptiest(spans, a0 + 2, b1 - 1, b0 - 2) for (a0, _), (b0, b1) in pairwise(extents)]


def _emptiest(spans: Sequence[tuple[float, float, int]], left: float, right: float, wanted: float) -> float:
    """The x in [left, right] that the fewest words cross, nearest to `wanted`."""
    steps = max(2, int((right - left) / 1.5))
    best = (10**6, 0.0, wanted)
    for i in range(steps + 1):
        x = left + (right - left) * i / steps
        crossing = sum(weight for a, b, weight in spans if a < x < b)
        best = min(best, (crossing, abs(x - wanted), x))
    return best[2]


def _row_tops(
    body: Sequence[VisualLine],
    sides: Sequence[float],
    rules: Sequence[tuple[float, float, float]],
    page: RawPage,
) -> list[float]:
    """Where body rows begin: under rules, on bands of colour, after wide gaps, or by how lines begin."""
    first, last = body[0].top, body[-1].bottom
    between = sorted({r[0] for r in rules if first - 8 < r[0] < last - 2})
    inner = [y for y in between if y > first + 4]
    if len(inner) >= 1:
        return [first - 1, *inner]
    bands = sorted(
        {
            f.top
            for f in page.fills
            if f.top > first + 4
            and f.top < last - 2
            and f.x1 - f.x0 > 0.6 * (body[0].chunks[-1].x1 - body[0].chunks[0].x0)
        }
        | {
            f.bottom
            for f in page.fills
            if first + 4 < f.bottom < last - 2
            and f.x1 - f.x0 > 0.6 * (body[0].chunks[-1].x1 - body[0].chunks[0].x0)
        }
    )
    bands = [y for i, y in enumerate(bands) if i == 0 or y - bands[i - 1] > 3]
    if bands:
        return [first - 1, *bands]
    return [first - 1, *(ln.top - 1 for ln in _row_starts(body, sides))]


def _row_starts(body: Sequence[VisualLine], sides: Sequence[float]) -> list[VisualLine]:
    """Lines after the first on which a row begins, without rules to tell."""
    gaps = [max(0.0, b.top - a.bottom) for a, b in pairwise(body)]
    if not gaps:
        return []
    wide = _threshold(gaps, median(ln.size for ln in body))
    if wide is not None:
        return [ln for ln, gap in zip(body[1:], gaps, strict=True) if gap > wide]
    return [ln for above, ln in pairwise(body) if _begins_row(above, ln, sides)]


def _threshold(gaps: Sequence[float], size: float) -> float | None:
    """The gap that parts rows when gaps fall in two groups (within and between rows), else None."""
    ordered = sorted(gaps)
    jumps = [(b - a, (a + b) / 2) for a, b in pairwise(ordered)]
    if not jumps:
        return None
    jump, middle = max(jumps)
    return middle if jump > 0.18 * size else None


def _begins_row(above: VisualLine, line: VisualLine, sides: Sequence[float]) -> bool:
    """Top-aligned cells: a row begins where most columns have words and most begin with a capital."""
    cells = _by_column(line, sides)
    if len(cells) < max(2, round(0.5 * (len(sides) + 1))):
        return False
    capitals = sum(not c.text[0].islower() for c in cells.values())
    if above.words and any(c.text.endswith(("-", "\ufffe")) for c in _by_column(above, sides).values()):
        return False
    return capitals >= 0.6 * len(cells)


def _by_column(line: VisualLine, sides: Sequence[float]) -> dict[int, Chunk]:
    held: dict[int, list[Word]] = {}
    for word in line.words:
        held.setdefault(sum((word.x0 + word.x1) / 2 > x for x in sides), []).append(word)
    return {k: chunk(words) for k, words in held.items()}


def foreign_share(texts: Sequence[str]) -> float:
    """Share of headers that belong to other tables than measures."""
    filled = [t for t in texts if t.strip()]
    return sum(map(is_foreign, filled)) / len(filled) if filled else 0.0
