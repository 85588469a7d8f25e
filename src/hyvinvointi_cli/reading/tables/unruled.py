"""Tables without a full grid: white-space columns under a recognised header, rules or gaps between rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from hyvinvointi_cli.model import Column
from hyvinvointi_cli.reading.pdf.raw import RawPage, Word
from hyvinvointi_cli.reading.tables.abreast import Side, sides_of
from hyvinvointi_cli.reading.tables.captions import label_line
from hyvinvointi_cli.reading.tables.carried import carried_header
from hyvinvointi_cli.reading.tables.cells import make_cell, split_at_sides
from hyvinvointi_cli.reading.tables.chunks import VisualLine, chunk, parted, visual_lines
from hyvinvointi_cli.reading.tables.drawn_headers import drawn_headers, in_cells
from hyvinvointi_cli.reading.tables.grid import drawn_lines
from hyvinvointi_cli.reading.tables.headers import Extents, HeaderRow, header_rows, is_held
from hyvinvointi_cli.reading.tables.labels import read_label
from hyvinvointi_cli.reading.tables.notes import notes_top
from hyvinvointi_cli.reading.tables.reach import Rule, before_other, beside, table_body
from hyvinvointi_cli.reading.tables.right_pages import right_half
from hyvinvointi_cli.reading.tables.slices import slices
from hyvinvointi_cli.reading.tables.strips import by_rules, inner_rules, rules_part
from hyvinvointi_cli.reading.tables.table import Table, TableCell

_LOW, _FOOTER = 0.6, 0.91
"""Shares of the page's height: a header may stand without rows below one, running footers below the other."""
_EDGE = 6.0
"""Points from the left edge of a column within which it begins, where nothing else tells."""
_PAGE_NUMBER = re.compile(r"^(?:\w{1,5}\.?\s+)?\d{1,3}(?:\s*[(/]\s*\d{1,3}\)?)?$")


def find_unruled(
    page: RawPage,
    words: Sequence[Word],
    before: Table | None = None,
    stops: Sequence[float] = (),
    heads: Sequence[Table] = (),
) -> list[Table]:
    """Tables under each recognised header row that no full grid holds.

    `before` is the last table of the page before: it may go on at the top without its header. `stops`
    are the tops of other tables, sorted: nothing goes on below them. `heads` are headers of which the
    cells are drawn, and nothing below them.
    """
    lines = visual_lines(words)
    abreast = sides_of(lines)
    if abreast:
        return _abreast(page, words, before, stops, heads, abreast)
    if lines and lines[-1].top > 0.85 * page.height_pt and _PAGE_NUMBER.match(lines[-1].chunks[-1].text):
        lines = lines[:-1]
    foot = notes_top(page, words) if lines else page.height_pt
    lines = [ln for ln in lines if ln.top < foot]
    headers = drawn_headers(heads, header_rows(lines))
    turned = [w for w in words if w.angle]
    first = headers[0].top if headers else page.height_pt
    carried = carried_header(before, lines, first) if before is not None else None
    if carried is None and not headers:
        half = right_half(page, lines, before)
        return [half] if half is not None else []
    rules = [h for h in drawn_lines(page)[1] if h[2] - h[1] > 12]
    tables = []
    if carried is not None:
        start = carried.top
        below = [ln for ln in lines if start - 1 <= ln.top < first - 1]
        tables.append(_table(page, carried, below, rules, turned))
    for k, header in enumerate(headers):
        end = _start(headers[k + 1], lines) if k + 1 < len(headers) else page.height_pt
        end = min([end, *(y for y in stops if y > header.bottom)])
        below = [ln for ln in lines if header.bottom - 1 <= ln.top < end - 1]
        tables.append(_table(page, header, below, rules, turned) or _lone(page, header, below))
    return [t for t in tables if t is not None]


def _abreast(
    page: RawPage,
    words: Sequence[Word],
    before: Table | None,
    stops: Sequence[float],
    heads: Sequence[Table],
    sides: Sequence[Side],
) -> list[Table]:
    """The tables of a page on which some stand side by side: each of those by itself, then the others."""
    tables: list[Table] = []
    for side in sides:
        own = [h for h in heads if side.left <= h.box[0] and h.box[2] <= side.right + 1]
        tables += find_unruled(page, side.words, None, stops, own)
    taken = {w.start for side in sides for w in side.words}
    return [*tables, *find_unruled(page, [w for w in words if w.start not in taken], before, stops, heads)]


def _start(header: HeaderRow, lines: Sequence[VisualLine]) -> float:
    """Where a table begins: at its header, or at the line above that says its goal or focus area."""
    label = label_line(lines, header.top, header.extents[0][0])
    return label.top if label else header.top


def _table(
    page: RawPage,
    header: HeaderRow,
    lines: Sequence[VisualLine],
    rules: Sequence[Rule],
    turned: Sequence[Word],
) -> Table | None:
    lines = before_other(page, header, lines)
    if header.sides:
        lines = [in_cells(ln, header.sides) for ln in lines]
    names = _names_beside(header, lines, turned)
    if names:
        header = header.led_by(names)
    lines = [parted(ln, [x for x, _ in header.extents]) for ln in lines]
    left = header.extents[0][0]
    right = max(header.extents[-1][1], *(ln.chunks[-1].x1 for ln in lines[:3])) if lines else left
    near = [
        r
        for r in rules
        if r[0] > header.top - 8 and min(r[2], right) - max(r[1], left) > 0.15 * (right - left)
    ]
    body = table_body(lines, header, near, turned)
    if not body:
        return None
    heads = [w for column in header.chunks for c in column for w in c.words]
    titles = _titles(body, header)
    words = [w for i, ln in enumerate(body) if i not in titles for w in ln.words]
    sides = list(header.sides) or column_sides(header.extents, words, heads)
    body = [ln if i in titles else _split_line(ln, sides, page) for i, ln in enumerate(body)]
    bottom = beside(max(ln.bottom for ln in body), turned, header.bottom)
    sideways = [
        w for w in turned if header.bottom - 2 < (w.top + w.bottom) / 2 < bottom + 2 and w.x0 > left - 30
    ]
    return _assemble(page, header, body, titles, sides, near, sideways)


def _lone(page: RawPage, header: HeaderRow, below: Sequence[VisualLine]) -> Table | None:
    """A header that ends its page, as a table of one row: its rows stand on the next page."""
    rest = [ln for ln in below if ln.top > header.bottom - 1 and ln.top < _FOOTER * page.height_pt]
    if rest or header.top < _LOW * page.height_pt or not all(header.chunks):
        return None
    heads = [w for column in header.chunks for c in column for w in c.words]
    xs = [header.extents[0][0] - 1, *column_sides(header.extents, (), heads), header.extents[-1][1] + 1]
    boxes = [(a, header.top - 1, b, header.bottom) for a, b in pairwise(xs)]
    words = [[w for c in column for w in c.words] for column in header.chunks]
    cells = [make_cell(page, 0, k, box, own) for k, (box, own) in enumerate(zip(boxes, words, strict=True))]
    box = (xs[0], header.top - 1, xs[-1], header.bottom)
    return Table(page.number, box, tuple(cells), 1, len(cells), ruled=False)


def _names_beside(header: HeaderRow, lines: Sequence[VisualLine], turned: Sequence[Word]) -> list[Word]:
    """Words written sideways right before the first column, level with the rows."""
    if not turned or header.sides or header.carried or not lines:
        return []
    left = min(header.extents[0][0], *(ln.chunks[0].x0 for ln in lines[:3]))
    low = max(ln.bottom for ln in lines)
    return [
        w for w in turned
        if -1 < left - w.x1 < 1.6 * w.size and w.top < low and header.bottom - 2 < (w.top + w.bottom) / 2
    ]  # fmt: skip


def _split_line(line: VisualLine, sides: Sequence[float], page: RawPage) -> VisualLine:
    """The line with words cut where two cells touch."""
    if not any(w.x0 + 1.5 < x < w.x1 - 1.5 for w in line.words for x in sides):
        return line
    pieces = [chunk(split_at_sides(c.words, sides, page)) for c in line.chunks]
    return VisualLine(tuple(pieces), line.top, line.bottom)


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
        label = read_label(piece)
        labelled = label is not None and bool(label.value) and label.column in (Column.GOAL, Column.FOCUS)
        if over or labelled or (piece.bold and not bold):
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
    inner = inner_rules(rules, body, titles, bottom)
    if inner and rules_part(rows, inner):
        return by_rules(page, header, body, titles, sides, rules, (left, right, bottom), turned)
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


def column_sides(extents: Extents, words: Sequence[Word], heads: Sequence[Word]) -> list[float]:
    """Where one column ends and the next begins: the emptiest strip between their headers."""
    spans = [(w.x0, w.x1, 1) for w in words] + [(w.x0, w.x1, 50) for w in heads]
    return [
        _emptiest(spans, a0 + 2, b1 - 1, b0 - 2)
        if a1 <= b0  # else words of a column ran over the next on the page before, and may do so here
        else _emptiest(spans, b0 - _EDGE, b0 + _EDGE, b0 - 2)
        for (a0, a1), (b0, b1) in pairwise(extents)
    ]


def _emptiest(spans: Sequence[tuple[float, float, int]], left: float, right: float, wanted: float) -> float:
    """The x in [left, right] that the fewest words cross, nearest to `wanted`."""
    steps = max(2, int((right - left) / 1.5))
    best = (10**6, 0.0, wanted)
    for i in range(steps + 1):
        x = left + (right - left) * i / steps
        crossing = sum(weight for a, b, weight in spans if a < x < b)
        best = min(best, (crossing, abs(x - wanted), x))
    return best[2]
