"""A later table under the numbers of a measure table is its rest: facing pages, outturns told by number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from hyvinvointi_cli.model import Column
from hyvinvointi_cli.reading.measures.bodies import Body, BodyRow, Piece
from hyvinvointi_cli.reading.tables.columns import columns_of, is_numbering

_NUMBER = re.compile(r"^\W?(\d{1,3}(?:\.\d{1,2}){0,2}[a-e]?)[.)]?$")
_ENOUGH = 3
"""Numbered rows below which equal numbers are no sign of anything."""
_SHARE = 0.8


def join_numbered(bodies: Iterable[Body]) -> tuple[Body, ...]:
    """Put the columns of a table without actions beside the measures that bear its numbers."""
    found: list[Body] = []
    numbers: list[set[str]] = []
    for body in bodies:
        headed = _headed(body)
        own = set(_numbers(headed))
        place = _partner(list(zip(found, numbers, strict=True)), headed, own)
        if place is None:
            found.append(body)
            numbers.append(own if headed is body else set(_numbers(body)))
        else:
            found[place] = _beside(found[place], headed)
    return tuple(found)


def _headed(body: Body) -> Body:
    """Take the first row for the header where it heads a column of numbers: no measures, so nobody has."""
    if body.card or any(h.strip() for h in body.headers) or not body.rows:
        return body
    first, rest = body.rows[0], body.rows[1:]
    heads = tuple(piece.text for piece in first.pieces)
    if not is_numbering(heads[0]):
        return body
    columns = tuple(
        columns_of(h, [r.pieces[i].text for r in rest if not r.title]) for i, h in enumerate(heads)
    )
    return replace(body, headers=heads, columns=columns, rows=rest)


def _partner(before: Sequence[tuple[Body, set[str]]], body: Body, numbers: set[str]) -> int | None:
    """The nearest earlier measure table with the same numbers and none of the columns of `body`."""
    named = {c for columns in body.columns for c in columns[:1]} - {Column.OTHER}
    if body.card or not named or Column.ACTION in named or len(numbers) < _ENOUGH:
        return None
    for index in range(len(before) - 1, -1, -1):
        first, own = before[index]
        if first.card or first.place(Column.ACTION) is None:
            continue
        if named & {c for columns in first.columns for c in columns}:
            continue
        if len(own & numbers) >= _SHARE * max(len(own), len(numbers)):
            return index
    return None


def _numbers(body: Body) -> dict[str, BodyRow]:
    """Rows by the number in the first column; none when it is no column of numbers."""
    if not body.headers or not (is_numbering(body.headers[0]) or not body.headers[0].strip()):
        return {}
    rows = [r for r in body.rows if not r.title]
    found = {number: r for r in rows if (number := _number(r)) is not None}
    return found if len(found) >= max(_ENOUGH, _SHARE * len(rows)) else {}


def _number(row: BodyRow) -> str | None:
    match = _NUMBER.match(row.pieces[0].text.strip())
    return match[1] if match and not row.title else None


def _beside(first: Body, second: Body) -> Body:
    """The first table with the columns of the second after its own."""
    told = _numbers(second)
    empty = (Piece(),) * (len(second.headers) - 1)
    rows = []
    for row in first.rows:
        other = told.get(_number(row) or "")
        rows.append(replace(row, pieces=row.pieces + (other.pieces[1:] if other else empty)))
    return replace(
        first,
        headers=first.headers + second.headers[1:],
        columns=first.columns + second.columns[1:],
        rows=tuple(rows),
    )
