"""Forms that a page break cut: the rest of their labels stands at the top of the next page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from hyvinvointi_cli.model import Column
from hyvinvointi_cli.reading.measures.heads import header_text
from hyvinvointi_cli.reading.tables.columns import columns_of, label_column
from hyvinvointi_cli.reading.tables.finding import is_card
from hyvinvointi_cli.reading.tables.table import Table, TableCell

_ALIGNED = 8.0
"""Points by which the columns may shift from page to page."""


def whole_cards(tables: Iterable[Table]) -> list[Table]:
    """The tables with forms whole again that begin at the end of a page and go on at the top of the next."""
    whole: list[Table] = []
    for table in tables:
        entry = _entry_before(whole, table)
        if entry is not None:
            whole[entry] = _joined(whole[entry], table)
        elif whole and _completes(whole[-1], table):
            whole[-1] = _joined(whole[-1], table)
        else:
            whole.append(table)
    return whole


def _entry_before(whole: Sequence[Table], rest: Table) -> int | None:
    """The place of the titled card on the page before of which an untitled one is the rest."""
    if not rest.card or rest.titled:
        return None
    page = rest.page - 1
    last = next((k for k in range(len(whole) - 1, -1, -1) if whole[k].page <= page), None)
    if last is None or whole[last].page != page or not (whole[last].titled and whole[last].ends_page):
        return None
    labels = _labels(rest)
    fresh = None not in labels and not set(labels) & set(_labels(whole[last]))
    return last if fresh else None


def _completes(first: Table, rest: Table) -> bool:
    """Whether two grids of labels and values are one form: the labels all known and none said twice."""
    if (
        rest.page != first.page + first.pages
        or not (first.ends_page and rest.opens_page)
        or first.card
        or rest.card
    ):
        return False
    sides = _sides(first), _sides(rest)
    if len(sides[0]) != len(sides[1]) or not all(abs(a - b) < _ALIGNED for a, b in zip(*sides, strict=True)):
        return False
    wide = first.columns > 2
    begun, more = _labels(first, wide), _labels(rest, wide)
    if wide and more[0] is None and not _first_label(rest).words:
        more = more[1:]  # the rest of a row that the page break cut
    labels = [*begun, *more]
    known = None not in labels and len(set(labels)) == len(labels)
    return known and Column.ACTION in begun and is_card(_joined(first, rest))


def _sides(table: Table) -> tuple[float, ...]:
    lefts = {c.column: c.box[0] for c in table.cells}
    return (*(lefts[column] for column in sorted(lefts)), table.box[2])


def _first_label(table: Table) -> TableCell:
    return min((c for c in table.cells if c.column == 0), key=lambda c: c.row)


def _labels(table: Table, wide: bool = False) -> list[Column | None]:
    """What the first column names; in a `wide` table, where every measure is a column, stand headers."""
    cells = sorted((c for c in table.cells if c.column == 0), key=lambda c: c.row)
    texts = [header_text(c.words) for c in cells]
    return [label_column(t) or (next(iter(columns_of(t)), None) if wide else None) for t in texts]


def _joined(first: Table, rest: Table) -> Table:
    below = tuple(replace(c, row=c.row + first.rows, page=c.page or rest.page) for c in rest.cells)
    return replace(
        first,
        cells=first.cells + below,
        rows=first.rows + rest.rows,
        pages=first.pages + rest.pages,
        ends_page=rest.ends_page,
    )
