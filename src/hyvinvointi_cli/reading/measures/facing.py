"""Tables drawn over two facing pages: rows at the same heights, columns that complement each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hyvinvointi_cli.model import Column
from hyvinvointi_cli.reading.measures.heads import header_text
from hyvinvointi_cli.reading.tables.columns import columns_of, is_numbering
from hyvinvointi_cli.reading.tables.headers import header_score
from hyvinvointi_cli.reading.tables.table import Table, TableCell

_LEVEL = 4.0
"""Points by which rows may stand higher or lower on the facing page."""
_FEWEST = 3
"""Rows, the header among them, whose heights agree by chance no more."""
_LEADING = frozenset({Column.ACTION, Column.GOAL, Column.FOCUS})


def side_joined(tables: Sequence[Table]) -> list[Table]:
    """The tables in order, each with what stands beside it on the next page as one wide table."""
    found: list[Table] = []
    wide: tuple[Table, Table] | None = None  # the halves of the last wide table
    for table in tables:
        left = found[-1] if found else None
        if left is not None and _faces(left, table, wide):
            found[-1] = _wide(left, table)
            wide = left, table
        else:
            found.append(table)
    return found


def _faces(left: Table, right: Table, wide: tuple[Table, Table] | None) -> bool:
    """Whether a table is the right half of the one on the page before."""
    if left.pages > 1 or left.card or right.card or right.page != left.page + 1:
        return False
    tops, others = row_tops(left), row_tops(right)
    headed = header_score([header_text(c.words) for c in _top(left)]) >= 2
    if len(tops) != len(others) or len(tops) < (_FEWEST if headed else _FEWEST - 1):
        return False
    if any(abs(a - b) > _LEVEL for a, b in zip(tops, others, strict=True)):
        return False
    if headed:
        more = _named(right)
        return bool(more) and not more & (_named(left) | _LEADING) and _all_named(right)
    return wide is not None and _same_columns(wide[0], left) and _same_columns(wide[1], right)


def row_tops(table: Table) -> list[float]:
    """Where each grid row begins, from the top."""
    tops: dict[int, float] = {}
    for cell in table.cells:
        tops[cell.row] = min(cell.box[1], tops.get(cell.row, cell.box[1]))
    return [tops[row] for row in sorted(tops)]


def _top(table: Table) -> list[TableCell]:
    return sorted((c for c in table.cells if c.row == 0 and c.words), key=lambda c: c.column)


def _named(table: Table) -> set[Column]:
    return {c for cell in _top(table) for c in columns_of(header_text(cell.words))[:1]} - {Column.OTHER}


def _all_named(table: Table) -> bool:
    """Whether each filled cell of the first row is a header; numbered rows are joined by their numbers."""
    texts = [header_text(c.words) for c in _top(table)]
    return not is_numbering(texts[0]) and all(map(columns_of, texts))


def _same_columns(first: Table, table: Table) -> bool:
    a, b = sorted({c.box[0] for c in first.cells}), sorted({c.box[0] for c in table.cells})
    return len(a) == len(b) and all(abs(x - y) < 2 * _LEVEL for x, y in zip(a, b, strict=True))


def _wide(left: Table, right: Table) -> Table:
    """Both halves as one grid; the cells of the right one keep their page."""
    shift = left.box[2] - right.box[0]
    moved = tuple(
        replace(
            c,
            column=c.column + left.columns,
            box=(c.box[0] + shift, c.box[1], c.box[2] + shift, c.box[3]),
            page=right.page,
        )
        for c in right.cells
    )
    return replace(
        left,
        box=(left.box[0], left.box[1], right.box[2] + shift, max(left.box[3], right.box[3])),
        cells=left.cells + moved,
        columns=left.columns + right.columns,
        ends_page=left.ends_page and right.ends_page,
        pages=2,
        legend=tuple(sorted({*left.legend, *right.legend})),
    )
