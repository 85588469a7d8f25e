"""Tables of many pages become bodies: one header, rows whole again, section rows and cards apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from hyvinvointi_cli.model import Column
from hyvinvointi_cli.reading.measures.bodies import Body, BodyRow, Piece, piece_of
from hyvinvointi_cli.reading.measures.card_bodies import cards
from hyvinvointi_cli.reading.measures.facing import side_joined
from hyvinvointi_cli.reading.measures.heads import Head, find_head
from hyvinvointi_cli.reading.measures.meanings import agreed, meant
from hyvinvointi_cli.reading.measures.split_cards import whole_cards
from hyvinvointi_cli.reading.measures.stacked import parted, side_by_side
from hyvinvointi_cli.reading.measures.told_below import told_below
from hyvinvointi_cli.reading.tables.columns import label_column
from hyvinvointi_cli.reading.tables.finding import is_card
from hyvinvointi_cli.reading.tables.table import Table, TableCell
from hyvinvointi_cli.reading.tables.titles import names_rows

_ALIGNED = 8.0
"""Points by which the columns of a table may shift from page to page."""


def stitch(tables: Iterable[Table], plan: bool | None = None) -> tuple[Body, ...]:
    """Tables in page order as bodies: continued ones joined, cards one body each."""
    bodies: list[Body] = []
    run: list[tuple[Table, Head | None]] = []
    for table in whole_cards(side_joined([part for whole in tables for part in parted(whole)])):
        if table.card or is_card(table):
            bodies += _close(run, plan)
            run = []
            bodies += cards(table)
            continue
        head = find_head(table)
        if run and head and not head.sure and _continues(run, table, None):
            head = None
        if run and not _continues(run, table, head):
            bodies += _close(run, plan)
            run = []
        run.append((table, head))
    return side_by_side(agreed(bodies + _close(run, plan)))


def _continues(run: Sequence[tuple[Table, Head | None]], table: Table, head: Head | None) -> bool:
    """Whether a table goes on from the one before: next page or right below, the same columns."""
    last, first_head = run[-1][0], run[0][1]
    if not 0 <= table.page - last.page <= last.pages or _title(table) not in ("", _title(run[0][0])):
        return False
    if table.page == last.page and (head is not None or not -2 < table.box[1] - last.box[3] < 24):
        return False
    if head is not None:
        if first_head is None or not head.named:
            return False
        if run[0][0].caption and not table.caption and not table.opens_page:
            return False  # what stands above it is its title
        return [_key(t) for t in head.texts] == [_key(t) for t in first_head.texts]
    whole = table.page == last.page or (last.ends_page and table.opens_page)
    return whole and _mapping(run[0][0], table) is not None


def _repeats(row: BodyRow, head: Head) -> bool:
    """Whether a row says the header again: over the next goal's rows, or in a table within a cell."""
    own = [(h, p) for h, p in zip(head.texts, row.pieces, strict=False) if p.parts and not p.shared]
    again = sum(_key(p.text) == _key(h) for h, p in own)
    return again > 1 and again >= len(own) - 1


def _title(table: Table) -> str:
    return " ".join(w.text for w in table.caption)


def _key(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _lefts(table: Table) -> list[float]:
    return sorted({c.box[0] for c in table.cells})


def _mapping(first: Table, table: Table) -> list[int] | None:
    """For each column of `table` the column of `first` it continues; None when they do not align."""
    lefts, own = _lefts(first), _lefts(table)
    if first.columns == table.columns:
        widths = first.box[2] - first.box[0], table.box[2] - table.box[0]
        if abs(widths[0] - widths[1]) < 0.1 * max(widths):
            shift = own[0] - lefts[0]
            if all(abs(a + shift - b) < 2 * _ALIGNED for a, b in zip(lefts, own, strict=True)):
                return list(range(table.columns))
    places = [min(range(len(lefts)), key=lambda i: abs(lefts[i] - x)) for x in own]
    aligned = all(abs(lefts[i] - x) < _ALIGNED for i, x in zip(places, own, strict=True))
    return places if aligned and len(set(places)) == len(places) > 1 else None


def _close(run: Sequence[tuple[Table, Head | None]], plan: bool | None) -> list[Body]:
    if not run:
        return []
    first, head = run[0]
    width = first.columns
    rows: list[BodyRow] = []
    for index, (table, own_head) in enumerate(run):
        start = own_head.end if own_head else 0
        places = list(range(width)) if index == 0 else (_mapping(first, table) or list(range(table.columns)))
        more = body_rows(table, start, places, width)
        if head and head.named:
            more = [row for row in more if not _repeats(row, head)]
        if index and rows and more and table.page != run[index - 1][0].page:
            named = head.columns if head else ()
            action = next((i for i, c in enumerate(named) if c[:1] == (Column.ACTION,)), None)
            if goes_on(rows[-1], more[0], action):
                rows[-1] = joined(rows[-1], more.pop(0))
        rows += _bands(table, own_head, places, rows) + more
    headers, rows = told_below(head.texts if head else ("",) * width, rows)
    caption = ((first.page, first.caption),) if first.caption else ()
    kicker = ((first.page, first.kicker),) if first.kicker else ()
    columns = meant(headers, rows, plan)
    columns = columns[:width] + tuple(named or (Column.OUTTURN,) for named in columns[width:])
    return [Body(headers, columns, tuple(rows), caption=caption, kicker=kicker)]


def _bands(table: Table, head: Head | None, places: Sequence[int], rows: Sequence[BodyRow]) -> list[BodyRow]:
    """Titles in cells over the whole width above the header, unless they repeat the title that holds."""
    if head is None or not head.named:
        return []
    above = body_rows(table, 0, places, len(places), head.begin)
    held = next((_key(r.text) for r in reversed(rows) if r.title), "")
    return [r for r in above if r.title and _key(r.text) != held and names_rows(r.parts)]


def body_rows(
    table: Table, start: int, places: Sequence[int], width: int, stop: int | None = None
) -> list[BodyRow]:
    """Rows of one page from grid row `start` to `stop`, their cells put under the whole table's columns."""
    grid: list[dict[int, TableCell]] = [{} for _ in range(table.rows)]
    for cell in table.cells:
        for row in range(cell.row, min(table.rows, cell.row + cell.row_span)):
            grid[row][cell.column] = cell
    rows: list[BodyRow] = []
    for r in range(start, table.rows if stop is None else stop):
        if not grid[r]:
            continue
        filled = [c for c in grid[r].values() if c.words]
        own = [c for c in filled if c.row == r]
        if not own and not any(c.rgb for c in grid[r].values()):
            continue
        pieces = [Piece()] * width
        for column, cell in grid[r].items():
            if column < len(places) and places[column] < width:
                pieces[places[column]] = piece_of(table.page, cell, shared=cell.row != r)
        top = (
            min(c.box[1] for c in grid[r].values() if c.row == r)
            if own
            else filled[0].box[1]
            if filled
            else 0
        )
        title = len(filled) == 1 == len(own) and own[0].column_span >= max(2, 0.6 * table.columns)
        rows.append(BodyRow(table.page, top, tuple(pieces), title))
    return rows


def goes_on(last: BodyRow, first: BodyRow, action: int | None) -> bool:
    """Whether the first row of a page is the rest of the row that ends the page before."""
    if last.title or first.title:
        return False
    begun = {i for i, p in enumerate(last.pieces) if p.parts and not p.shared}
    more = {i for i, p in enumerate(first.pieces) if p.parts and not p.shared}
    if any(_hyphenated(last.pieces[i]) for i in begun & more):
        return True
    if action is None:
        both = begun & more
        return bool(both) and all(first.pieces[i].text[:1].islower() for i in both)
    before, after = last.pieces[action], first.pieces[action]
    if after.shared or before.shared:
        return False
    if after.parts and (before.open_bottom or after.open_top) and 2 * len(more) <= len(begun):
        return True
    if after.parts and _starts_with_label(after):
        return True
    if not after.parts:
        return bool(before.parts and more)
    if not before.parts:
        return bool(begun) and len(begun) < len(last.pieces) - 1
    return after.text[:1].islower() and not before.text.endswith((".", "!", "?"))


def _starts_with_label(piece: Piece) -> bool:
    first = piece.words[0].text
    return first.endswith(":") and label_column(first) is not None


def _hyphenated(piece: Piece) -> bool:
    return piece.words[-1].text.endswith(("-", "\ufffe", "\u00ad")) if piece.words else False


def joined(last: BodyRow, first: BodyRow) -> BodyRow:
    """Two halves of a row as one; what the second page says again (a focus area written sideways) once."""
    pieces = tuple(
        replace(
            a,
            parts=a.parts + (() if b.shared or a.text == b.text else b.parts),
            rgb=a.rgb or b.rgb,
            open_bottom=b.open_bottom,
        )
        for a, b in zip(last.pieces, first.pieces, strict=True)
    )
    return replace(last, pieces=pieces)
