"""Every table of a page: which finder serves, and which grids are only layout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from hyvinvointi_cli.reading.pdf.raw import RawPage, Word
from hyvinvointi_cli.reading.tables.captions import label_above
from hyvinvointi_cli.reading.tables.cards import find_cards
from hyvinvointi_cli.reading.tables.cells import Rect, build_table, cell_text
from hyvinvointi_cli.reading.tables.chunks import visual_lines
from hyvinvointi_cli.reading.tables.closing import closing_edges
from hyvinvointi_cli.reading.tables.columns import label_column
from hyvinvointi_cli.reading.tables.grid import cells_between, drawn_lines, ruled_cells
from hyvinvointi_cli.reading.tables.headers import header_rows, header_score
from hyvinvointi_cli.reading.tables.holes import hole_edges
from hyvinvointi_cli.reading.tables.notes import notes_top
from hyvinvointi_cli.reading.tables.slices import slices
from hyvinvointi_cli.reading.tables.slides import slide_title
from hyvinvointi_cli.reading.tables.spans import parted_spans
from hyvinvointi_cli.reading.tables.stripes import missing_edges
from hyvinvointi_cli.reading.tables.table import Table
from hyvinvointi_cli.reading.tables.tiles import find_tiles
from hyvinvointi_cli.reading.tables.titles import names_rows
from hyvinvointi_cli.reading.tables.unruled import find_unruled

_HEADER_ZONE, _FOOTER_ZONE = 0.095, 0.91
"""Shares of the page's height where running headers and page numbers stand."""
_LONG_ROW = 25
"""Words of a cell that is hardly of one measure alone."""
_LONG_CELL = 45
"""Mean words a cell of a grid that is only a page layout."""


def find_tables(page: RawPage, words: Sequence[Word], before: Table | None = None) -> tuple[Table, ...]:
    """The tables of a page from the top: ruled grids, then cards, then white-space tables.

    `before` is the last table of the page before, which may go on at the top of this one.

    Frames, text boxes and charts are left out: their words are running text.
    """
    if not words:
        return ()
    ruled = [t for t in ruled_tables(page, words, before) if is_table(t)]
    found = _with_bodies(ruled, words)
    heads = [t for t in ruled if t not in found] if len(found) < len(ruled) else []
    rest = _outside(words, found)
    tiles = find_tiles(page, rest)
    rest = _outside(rest, tiles)
    cards = find_cards(page, rest, before)
    rest = _outside(rest, cards)
    unruled = find_unruled(page, rest, before, sorted(t.box[1] for t in found), heads)
    rest = _outside(rest, unruled)
    kicker, title = slide_title(page, rest)
    tables = sorted([*found, *unruled, *cards, *tiles], key=lambda t: (t.box[1], t.box[0]))
    lines = visual_lines(rest) if tables else []
    tables = [replace(t, caption=t.caption or label_above(t, lines)) for t in tables]
    foot = min(notes_top(page, words), _FOOTER_ZONE * page.height_pt) if tables else 0.0
    placed = [_placed(t, page, words, title, foot) for t in tables]
    return tuple(replace(t, kicker=kicker) if kicker and t.caption == title else t for t in placed)


def _with_bodies(tables: Sequence[Table], words: Sequence[Word]) -> list[Table]:
    """The tables without lone header rows: shaded cells over a table that nothing else is drawn of."""
    kept = []
    for table in tables:
        foot = table.box[3]
        heads = table.rows == 1 and header_score(first_row(table)) >= 2
        follows = any(abs(other.box[1] - foot) < 24 for other in tables if other is not table)
        if not heads or follows or not any(-1 < w.top - foot < 1.5 * w.size for w in words):
            kept.append(table)
    return kept


def _placed(
    table: Table, page: RawPage, words: Sequence[Word], title: tuple[Word, ...], foot: float
) -> Table:
    """The table with its caption, and whether it opens the page or ends it but for what is below `foot`."""
    top, bottom = table.box[1], table.box[3]
    above = any(w.bottom < top + 1 and w.bottom > _HEADER_ZONE * page.height_pt for w in words)
    below = any(bottom - 1 < w.top < foot for w in words)
    caption = table.caption or (title if _stands_over(title, table) else ())
    return replace(table, caption=caption, opens_page=not above, ends_page=not below)


def _stands_over(title: Sequence[Word], table: Table) -> bool:
    """Whether a title above a table can say its goal or focus."""
    if not title or (title[-1].top + title[-1].bottom) / 2 > table.box[1]:
        return False
    return names_rows(((table.page, tuple(title)),))


def ruled_tables(page: RawPage, words: Sequence[Word], before: Table | None = None) -> list[Table]:
    """Every grid of drawn lines with its words; sides that a page break left open are closed.

    `before` is the last table of the page before: it tells the columns of one that goes on here.
    """
    if sum(map(len, page.edges)) < 4:
        return []
    closings, open_ys = closing_edges(*drawn_lines(page))
    tables = []
    closed = sum(map(len, closings)) > 0
    grids = ruled_cells(page.edges + closings) if closed else cells_between(*drawn_lines(page))
    missing = [
        m for m in (missing_edges(page, grids, words), hole_edges(page, grids, words)) if m is not None
    ]
    if missing:
        grids = ruled_cells(sum(missing, page.edges + closings))
    for rects in grids:
        table = build_table(page, rects, words, ruled=True, open_edges=open_ys)
        parted = _parted_header(table) or _parted_body(table, before) or parted_spans(table)
        if parted is not None:
            table = build_table(page, parted, words, ruled=True, open_edges=open_ys)
        tables.append(table)
    return tables


def _parted_header(table: Table) -> list[Rect] | None:
    """The cells with an undivided header band cut at the columns of the rows below it; None without one."""
    if table.columns < 3:
        return None
    for cell in table.cells:
        if cell.row > 1 or cell.column or cell.column_span < table.columns or len(cell.words) < 2:
            continue
        below = sorted(c.box[0] for c in table.cells if c.row == cell.row + cell.row_span)
        if len(below) < 2 or not header_rows(visual_lines(cell.words)):
            continue
        x0, top, x1, bottom = cell.box
        cut = [(a, top, b, bottom) for a, b in pairwise([x0, *below[1:], x1])]
        return [*(c.box for c in table.cells if c is not cell), *cut]
    return None


def _parted_body(table: Table, before: Table | None) -> list[Rect] | None:
    """The cells with those under several headers cut at the headers: lines drawn for a few columns only."""
    heads = sorted((c for c in table.cells if c.row == 0), key=lambda c: c.column)
    if len(heads) == table.columns and header_score([cell_text(c.words) for c in heads]) >= 2:
        drawn = {c.column for c in table.cells if c.row}
        missing = [c.box[0] for c in heads if c.column not in drawn]
        headed = 1
    elif before is not None and before.ruled and _alike(before, table):
        drawn = {c.column for c in table.cells}
        lefts = {c.box[0] for c in table.cells}
        missing = sorted({c.box[0] for c in before.cells if all(abs(c.box[0] - x) > 3 for x in lefts)})
        headed = 0
    else:
        return None
    if not missing or not drawn:
        return None
    rects: list[Rect] = []
    for cell in table.cells:
        x0, top, x1, bottom = cell.box
        cuts = [x for x in missing if x0 + 2 < x < x1 - 2] if cell.row >= headed else []
        whole = any(w.x0 + 1.5 < x < w.x1 - 1.5 for w in cell.words for x in cuts)
        parts = {sum(w.x0 > x for x in cuts) for w in cell.words}
        if whole or len(parts) < 2:
            rects.append(cell.box)
        else:
            rects += [(a, top, b, bottom) for a, b in pairwise([x0, *cuts, x1])]
    return rects


def _alike(before: Table, table: Table) -> bool:
    """Whether two tables reach from the same left to the same right side, the first with more columns."""
    sides = abs(before.box[0] - table.box[0]) < 3 and abs(before.box[2] - table.box[2]) < 3
    return sides and before.ends_page and before.page + 1 == table.page and before.columns > table.columns


def is_table(table: Table) -> bool:
    """Whether a grid holds tabular matter: not a frame, a text box, a chart, or a table it cannot part."""
    filled = [c for c in table.cells if c.words]
    columns = {c.column for c in filled}
    rows = {c.row for c in filled}
    if table.rows == 1 and table.ruled and table.columns >= 3 and filled:
        return sum(len(c.words) for c in filled) <= _LONG_CELL * len(filled) and not _hides_columns(table)
    if table.rows == 1 and table.ruled and len(filled) == table.columns == 2 and _is_labelled(table):
        return True
    if len(columns) < 2 or _hides_columns(table) or _hides_rows(table):
        return False
    if header_score(first_row(table)) >= 2 or is_card(table):
        return True
    if len(rows) < 2 and len(columns) < 3:
        return False
    words = [len(c.words) for c in filled]
    if sum(words) / len(words) > _LONG_CELL or max(words) > 0.8 * sum(words) > 50:
        return False
    return len(filled) >= 4 and 3 * len(filled) >= len(table.cells)


def first_row(table: Table) -> list[str]:
    """The texts of the topmost row."""
    return [cell_text(c.words) for c in table.cells if c.row == 0]


def _is_labelled(table: Table) -> bool:
    """One row of a form, the rest of which may stand on the next page."""
    label, value = first_row(table)
    return label_column(label) is not None and label_column(value) is None and len(value) > len(label)


def is_card(table: Table) -> bool:
    """A grid whose first column holds the headers."""
    labels = [c for c in table.cells if c.column == 0 and c.words and len(c.words) <= 6]
    named = [k for c in labels if (k := label_column(cell_text(c.words, " ")))]
    heads = sum(label_column(text) is not None for text in first_row(table))
    return len(set(named)) >= 3 and 2 * len(named) >= table.rows and heads < 2


def _hides_columns(table: Table) -> bool:
    """A cell that holds a whole header row or card: only some of the table's lines are drawn."""
    for cell in table.cells:
        if len(cell.words) < 3 or cell.box[2] - cell.box[0] < 120:
            continue
        lines = visual_lines(cell.words)
        if cell.row <= 1 and header_rows(lines[:4]):
            return True
        labels = {label_column(ln.chunks[0].text.split(":")[0]) for ln in lines if len(ln.chunks) == 1}
        if len(labels - {None}) >= 3:
            return True
    return False


def _hides_rows(table: Table) -> bool:
    """A measure table in which no line parts the rows: one long row under the header."""
    if table.rows > 3 or header_score(first_row(table)) < 2:
        return False
    sides = sorted({c.box[0] for c in table.cells})[1:]
    words = [w for c in table.cells if c.row == table.rows - 1 for w in c.words]
    found = slices(visual_lines(words), sides, (), ())
    if any(len(c.words) > _LONG_ROW for c in table.cells):
        return sum(len(row.words) >= 2 for row in found) >= 3
    full = [row for row in found if len(row.words) >= max(2, table.columns - 1)]
    return table.rows == 2 and len(full) >= 2 and len(full) == len(found)


def _outside(words: Sequence[Word], tables: Sequence[Table]) -> list[Word]:
    taken = {(w.start, w.text) for t in tables for c in t.cells for w in c.words}
    starts = {start for start, _ in taken}
    return [w for w in words if w.start not in starts]
