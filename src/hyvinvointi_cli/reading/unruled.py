"""Tables without a full grid: white-space columns under a recognised header, rules or gaps between rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from hyvinvointi_cli.model import Column
from hyvinvointi_cli.reading.cells import build_table, cell_text, make_cell, split_at_sides
from hyvinvointi_cli.reading.chunks import Chunk, VisualLine, chunk, visual_lines
from hyvinvointi_cli.reading.columns import columns_of, label_column
from hyvinvointi_cli.reading.grid import merged_lines, ruled_cells
from hyvinvointi_cli.reading.raw import Edge, RawPage, Word
from hyvinvointi_cli.reading.slices import Slice, slices
from hyvinvointi_cli.reading.table import Table, TableCell

Rule = tuple[float, float, float]
"""A horizontal line: its height, left and right end."""
_LONGEST_HEADER = 9
"""Words; more is a sentence."""
_FAR = 2.6
"""A white gap of so many font sizes ends a table that no rule closes, unless rows go on below it."""
_VERY_FAR = 9.0
_PAGE_NUMBER = re.compile(r"^(?:\w{1,5}\.?\s+)?\d{1,3}(?:\s*[(/]\s*\d{1,3}\)?)?$")


class HeaderRow(NamedTuple):
    """A row of column headers found in the white space: its chunks may have several lines."""

    chunks: tuple[tuple[Chunk, ...], ...]
    top: float
    bottom: float
    carried: tuple[tuple[float, float], ...] = ()
    """Extents of the columns when the header itself stands on an earlier page."""
    held: tuple[int, ...] = ()
    """Columns whose cells may reach over rows: focus and goal."""

    @property
    def texts(self) -> tuple[str, ...]:
        """Each header as printed, its lines joined by newlines."""
        return tuple("\n".join(c.text for c in column) for column in self.chunks)

    @property
    def extents(self) -> tuple[tuple[float, float], ...]:
        """Left and right end of each header, points."""
        if self.carried:
            return self.carried
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
        if score > best_score or (best and score == best_score and _wraps(lines, i, extra)):
            best, best_score = row, score
    if best and best.bottom > lines[i].bottom + 1 and i + 1 < len(lines):
        alone = header_score([c.text for c in lines[i + 1].chunks])
        if alone >= best_score:  # a legend or caption stands right above the header
            return None
    return best


def header_score(texts: Sequence[str]) -> int:
    """How many columns a row of texts names when it can be the header of a measure table, else 0."""
    named: list[Column] = []
    sure = 0
    filled = [t for t in texts if t.strip()]
    for text in filled:
        if len(text.split()) > _LONGEST_HEADER or text.rstrip().endswith((".", ":")):
            continue
        columns = [c for c in columns_of(text)[:1] if c is not Column.OTHER]
        named += columns
        sure += bool(columns) and (label_column(text) is not None or len(columns_of(text)) > 1)
    distinct = set(named)
    few = len(distinct) < max(2, 0.6 * len(named)) or 2 * len(named) < len(filled)
    if few or not sure or not distinct & {Column.ACTION, Column.GOAL}:
        return 0
    return len(distinct)


def _near(above: VisualLine, below: VisualLine) -> bool:
    alike = abs(above.size - below.size) < 0.1 * above.size
    return alike and below.top - above.bottom < 0.6 * max(above.size, 4.0)


def _wraps(lines: Sequence[VisualLine], i: int, extra: int) -> bool:
    """Whether a further line still belongs to the header: bold above a plain body, or set closer to it."""
    if not extra or i + extra + 1 >= len(lines):
        return False
    bold = [all(c.bold for c in lines[i + k].chunks) for k in range(extra + 2)]
    if bold[0] != bold[extra]:
        return False
    if all(bold[: extra + 1]) and not bold[extra + 1]:
        return True
    before = lines[i + extra].top - max(lines[i + k].bottom for k in range(extra))
    after = lines[i + extra + 1].top - lines[i + extra].bottom
    short = all(len(c.words) <= 4 for c in lines[i + extra].chunks)
    return short and before + 0.15 * lines[i].size < after


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


def find_unruled(page: RawPage, words: Sequence[Word], before: Table | None = None) -> list[Table]:
    """Tables under each recognised header row that no full grid holds.

    `before` is the last table of the page before: it may go on at the top without its header.
    """
    lines = visual_lines(words)
    if lines and lines[-1].top > 0.85 * page.height_pt and _PAGE_NUMBER.match(lines[-1].chunks[-1].text):
        lines = lines[:-1]
    headers = header_rows(lines)
    turned = [w for w in words if w.angle]
    rules = [h for h in merged_lines(page.edges)[1] if h[2] - h[1] > 12]
    tables = []
    first = headers[0].top if headers else page.height_pt
    carried = _carried(before, lines, first) if before is not None else None
    if carried is not None:
        start = carried.top
        below = [ln for ln in lines if start - 1 <= ln.top < first - 1]
        tables.append(_table(page, carried, below, rules, turned))
    for k, header in enumerate(headers):
        end = headers[k + 1].top if k + 1 < len(headers) else page.height_pt
        below = [ln for ln in lines if header.bottom - 1 <= ln.top < end - 1]
        tables.append(_table(page, header, below, rules, turned))
    return [t for t in tables if t is not None]


def _carried(before: Table, lines: Sequence[VisualLine], end: float) -> HeaderRow | None:
    """The columns of a table that goes on from the page before, when the first lines stand in them."""
    if before.card or before.columns < 2:
        return None
    extents: list[tuple[float, float]] = []
    for column in range(before.columns):
        words = [w for c in before.cells if c.column == column and c.column_span == 1 for w in c.words]
        if not words:
            return None
        extents.append((min(w.x0 for w in words), max(w.x1 for w in words)))
    top = [c for c in sorted(before.cells, key=lambda c: c.column) if c.row == 0]
    named = header_score([cell_text(c.words) for c in top]) >= 2
    held = tuple(c.column for c in top if is_held(cell_text(c.words))) if named else before.held
    for i, line in enumerate(lines[:6]):
        if line.top >= end or all(c.bold for c in line.chunks):
            break
        block = [ln for ln in lines[i : i + 5] if ln.top < end]
        starts = {
            k for ln in block for c in ln.chunks for k, (x, _) in enumerate(extents) if abs(c.x0 - x) < 5
        }
        if _in_columns(line, extents) and len(starts) >= max(2, 0.6 * len(extents)):
            return HeaderRow(tuple(() for _ in extents), line.top, line.top, tuple(extents), held)
    return None


def _in_columns(line: VisualLine, extents: Sequence[tuple[float, float]]) -> bool:
    """Every chunk of a line begins a column, and none runs on into the next."""
    for piece in line.chunks:
        at = [k for k, (x, _) in enumerate(extents) if abs(piece.x0 - x) < 5]
        if not at or (at[0] + 1 < len(extents) and piece.x1 > extents[at[0] + 1][0] + 2):
            return False
    return True


def _table(
    page: RawPage,
    header: HeaderRow,
    lines: Sequence[VisualLine],
    rules: Sequence[Rule],
    turned: Sequence[Word],
) -> Table | None:
    left = header.extents[0][0]
    right = max(header.extents[-1][1], *(ln.chunks[-1].x1 for ln in lines[:3])) if lines else left
    near = [
        r
        for r in rules
        if r[0] > header.top - 8 and min(r[2], right) - max(r[1], left) > 0.15 * (right - left)
    ]
    body = _body(lines, header, near, turned)
    if not body:
        return None
    heads = [w for column in header.chunks for c in column for w in c.words]
    titles = _titles(body, header)
    words = [w for i, ln in enumerate(body) if i not in titles for w in ln.words]
    sides = column_sides(header.extents, words, heads)
    body = [ln if i in titles else _split_line(ln, sides, page) for i, ln in enumerate(body)]
    bottom = _beside(max(ln.bottom for ln in body), turned, header.bottom)
    sideways = [
        w for w in turned if header.bottom - 2 < (w.top + w.bottom) / 2 < bottom + 2 and w.x0 > left - 30
    ]
    return _assemble(page, header, body, titles, sides, near, sideways)


def _split_line(line: VisualLine, sides: Sequence[float], page: RawPage) -> VisualLine:
    """The line with words cut where two cells touch."""
    if not any(w.x0 + 1.5 < x < w.x1 - 1.5 for w in line.words for x in sides):
        return line
    pieces = [chunk(split_at_sides(c.words, sides, page)) for c in line.chunks]
    return VisualLine(tuple(pieces), line.top, line.bottom)


def is_held(header: str) -> bool:
    """Whether a column's cells may hold for several rows."""
    return bool(set(columns_of(header)[:1]) & {Column.FOCUS, Column.GOAL})


def _titles(body: Sequence[VisualLine], header: HeaderRow) -> set[int]:
    """Lines that head the rows below: one chunk from the left that runs over a column or is alone in bold."""
    starts = [x for x, _ in header.extents]
    bold = sum(c.bold for ln in body for c in ln.chunks) > 0.5 * sum(len(ln.chunks) for ln in body)
    found = set()
    for i, line in enumerate(body):
        if len(line.chunks) != 1 or line.chunks[0].x0 > starts[0] + 6:
            continue
        piece = line.chunks[0]
        over = len(starts) > 1 and piece.x1 > starts[1] + 4
        if over or (piece.bold and not bold):
            found.add(i)
    return found


def _assemble(
    page: RawPage,
    header: HeaderRow,
    body: Sequence[VisualLine],
    titles: set[int],
    sides: Sequence[float],
    rules: Sequence[Rule],
    turned: Sequence[Word],
) -> Table:
    """The table's cells: in the strips between rules where rules part the rows, else by gaps."""
    own = {i for i, text in enumerate(header.texts) if is_held(text)}
    held = set(header.held) if header.carried else own
    if len(held) > len(sides):
        held = set()
    rows = slices(body, sides, held, titles, turned)
    bottom = max(ln.bottom for ln in body) + 1
    left = min(w.x0 for ln in body for w in ln.words) - 1
    left = min([left, header.extents[0][0] - 1])
    right = max([*(w.x1 for ln in body for w in ln.words), header.extents[-1][1]]) + 1
    inner = _inner_rules(rules, body, titles, bottom)
    if inner and _rules_part(rows, inner):
        return _by_rules(page, header, body, titles, sides, rules, (left, right, bottom), turned)
    ys = [*(r.top - 1 for r in rows), bottom]
    cells: list[TableCell] = []
    shift = 1 if header.chunks else 0
    xs = [left, *sides, right]
    for k, column in enumerate(header.chunks):
        box = (xs[k], header.top - 1, xs[k + 1], header.bottom)
        cells.append(make_cell(page, 0, k, box, [w for c in column for w in c.words]))
    for i, row in enumerate(rows):
        if row.title:
            box = (left, ys[i], right, ys[i + 1])
            cells.append(make_cell(page, i + shift, 0, box, row.words[0], len(xs) - 1))
            continue
        for k in range(len(xs) - 1):
            box = (xs[k], ys[i], xs[k + 1], ys[i + 1])
            cells.append(make_cell(page, i + shift, k, box, row.words.get(k, ())))
    box = (left, header.top - 1, right, bottom)
    kept = tuple(sorted(held))
    return Table(page.number, box, tuple(cells), len(rows) + shift, len(xs) - 1, ruled=False, held=kept)


def _inner_rules(
    rules: Sequence[Rule], body: Sequence[VisualLine], titles: set[int], bottom: float
) -> list[float]:
    """Heights of rules between body lines, those beside title rows left out."""
    first = body[0].top
    beside = [y for i in titles for y in (body[i].top, body[i].bottom)]
    ys = sorted({r[0] for r in rules if first + 4 < r[0] < bottom - 4})
    return [y for y in ys if not any(abs(y - t) < 9 for t in beside)]


def _rules_part(rows: Sequence[Slice], inner: Sequence[float]) -> bool:
    """Whether rules stand between all rows; when rows in one strip lie as far apart, they part groups only."""
    ruled: list[float] = []
    bare: list[float] = []
    for above, below in pairwise(rows):
        if above.title or below.title:
            continue
        between = any(above.bottom - 3 < y < below.top + 3 for y in inner)
        if between:
            ruled.append(below.top - above.bottom)
        elif len(below.words) > 1:
            bare.append(below.top - above.bottom)
    return not bare or not ruled or median(bare) < 0.8 * median(ruled)


def _by_rules(
    page: RawPage,
    header: HeaderRow,
    body: Sequence[VisualLine],
    titles: set[int],
    sides: Sequence[float],
    rules: Sequence[Rule],
    frame: tuple[float, float, float],
    turned: Sequence[Word],
) -> Table:
    """Cells between horizontal rules and the white columns; a rule over some columns leaves others merged."""
    left, right, bottom = frame
    left = min([left, *(r[1] for r in rules)])
    right = max([right, *(r[2] for r in rules)])
    low = [r[0] for r in rules if bottom - 4 <= r[0] < bottom + 12]
    end = min(low) if low else bottom
    xs = [left, *sides, right]
    edges = [Edge(x, header.top - 1, x, end, "v") for x in xs]
    edges += [Edge(left, y, right, y, "h") for y in (header.top - 1, end)]
    if header.chunks:
        edges.append(Edge(left, header.bottom + 0.5, right, header.bottom + 0.5, "h"))
    for y, x0, x1 in rules:
        if header.bottom + 2 < y < end - 2:
            edges.append(Edge(_snapped(x0, xs), y, _snapped(x1, xs), y, "h"))
    for i in titles:
        line = body[i]
        edges += [Edge(left, y, right, y, "h") for y in (line.top - 0.5, line.bottom + 0.5)]
    grids = ruled_cells(edges)
    rects = [r for grid in grids for r in grid]
    wide = [body[i] for i in titles]
    kept = [
        r
        for r in rects
        if not any(r[1] - 2 < (w.top + w.bottom) / 2 < r[3] + 2 and r[3] - r[1] < 2.5 * w.size for w in wide)
    ]
    kept += [
        (left, min(r[1] for r in over), right, max(r[3] for r in over))
        for w in wide
        if (over := [r for r in rects if r[1] - 2 < (w.top + w.bottom) / 2 < r[3] + 2 and r not in kept])
    ]
    heads = [w for column in header.chunks for c in column for w in c.words]
    words = [*heads, *(w for ln in body for w in ln.words), *turned]
    open_edges = () if low else (end,)
    return build_table(
        page, sorted(set(kept), key=lambda r: (r[1], r[0])), words, ruled=False, open_edges=open_edges
    )


def _snapped(x: float, xs: Sequence[float]) -> float:
    """A rule's end on the nearest column side."""
    return min(xs, key=lambda side: abs(side - x))


def _beside(bottom: float, turned: Sequence[Word], top: float) -> float:
    """How far down a table reaches when words written sideways stand beside its rows."""
    for word in sorted(turned, key=lambda w: w.top):
        if word.top > top - 2 and word.top < bottom + 1.5 * word.size:
            bottom = max(bottom, word.bottom)
    return bottom


def _body(
    lines: Sequence[VisualLine], header: HeaderRow, rules: Sequence[Rule], turned: Sequence[Word]
) -> list[VisualLine]:
    """Lines under the header up to the last rule, a wide gap, or text that runs across the columns."""
    below = [r[0] for r in rules if r[0] > header.bottom + 2]
    bands = [ln for ln in lines if len(ln.chunks) == 1 and _stands_in_band(ln, below)]
    parting = [y for y in below if not any(-9 < y - ln.bottom < 9 or -9 < y - ln.top < 9 for ln in bands)]
    last_rule = max(below, default=None)
    extents = header.extents
    body: list[VisualLine] = []
    bottom = header.bottom
    for i, line in enumerate(lines):
        ruled = last_rule is not None and line.top < last_rule
        across = _runs_across(line, extents) and not _heads_rows(lines, i, extents)
        if ruled and not _stands_in_band(line, below) and (across or _larger(line, body)):
            last_rule = max((y for y in below if y < line.top), default=header.bottom)
            ruled = False
        if not ruled and (
            _is_far(line, _beside(bottom, turned, header.bottom), extents, body)
            or (len(parting) > 1 and not _tabular(line, header) and not _goes_with(line, bottom, extents))
            or across
            or _larger(line, body)
        ):
            break
        body.append(line)
        bottom = max(bottom, line.bottom)
    while body and _runs_across(body[-1], extents):  # a paragraph's last line, not a row
        body.pop()
    return body


def _is_far(
    line: VisualLine, bottom: float, extents: Sequence[tuple[float, float]], body: Sequence[VisualLine]
) -> bool:
    """A white gap that ends the table; a full row of cells in place goes on over a wider one."""
    gap = (line.top - bottom) / max(min(line.size, body[-1].size if body else line.size), 4.0)
    if gap <= _FAR:
        return False
    whole = len(line.chunks) >= max(2, 0.6 * len(extents)) and _in_columns(line, extents)
    return gap > _VERY_FAR or not whole


def _heads_rows(lines: Sequence[VisualLine], i: int, extents: Sequence[tuple[float, float]]) -> bool:
    """Whether a line over the columns is a title within the table: rows go on right below it."""
    after = lines[i + 1 : i + 4]
    if not after or after[0].top - lines[i].bottom > 2.2 * lines[i].size or len(lines[i].words) > 12:
        return False
    rows = [ln for ln in after if len(ln.chunks) > 1 and _in_columns(ln, extents)]
    return bool(rows) and not _runs_across(after[0], extents)


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


def _goes_with(line: VisualLine, bottom: float, extents: Sequence[tuple[float, float]]) -> bool:
    """A line of one cell, close under the last: tables that draw rules only over their rows end so."""
    return line.top - bottom < 1.2 * line.size and _in_columns(line, extents)


def _runs_across(line: VisualLine, extents: Sequence[tuple[float, float]]) -> bool:
    """One chunk over the beginnings of two further columns is running text, not a row."""
    over = [sum(c.x0 + 2 < x < c.x1 - 2 for x, _ in extents) for c in line.chunks]
    return max(over) >= 2 or (max(over) >= 1 and len(line.chunks) == 1 and len(extents) <= 3)


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
