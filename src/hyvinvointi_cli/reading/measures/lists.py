"""Lists in the cells of one row: three acts as bullets, and beside them what came of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hyvinvointi_cli.model import Column
from hyvinvointi_cli.reading.measures.bodies import Body, BodyRow, Parts, Piece
from hyvinvointi_cli.reading.pdf.raw import Word
from hyvinvointi_cli.reading.tables.cells import in_lines
from hyvinvointi_cli.reading.tables.labels import split_bullet

_LEVEL = 3.0
"""Points by which the marks of a list may differ at the left, and lines side by side in height."""
_GOES_ON = ("-", "\ufffe", "\u00ad", ",", ";", ":", "/", "&")
"""What a line ends with that is not the last of its text."""

_Line = tuple[int, tuple[Word, ...]]


def listed_rows(row: BodyRow, key: int | None, body: Body) -> list[BodyRow]:
    """The row as one row an act, where its acts and its outturns are lists of the same length.

    Outturns without marks of their own stand level with the acts. What stands in the other columns holds
    for every act. In a table a list of acts with one outturn, or without any, stays one row; of a form or
    a matrix, every act is one.
    """
    if key is None or row.title or row.pieces[key].shared:
        return [row]
    acts = _items(_lines(row.pieces[key]))
    if len(acts) < 2:
        return [row]
    lists = {key: [_unmarked(item) for item in acts]}
    for place, named in enumerate(body.columns):
        if place == key or named[:1] in ((Column.GOAL,), (Column.FOCUS,)):
            continue
        lines = _lines(row.pieces[place])
        items = _items(lines)
        if not items and named[:1] == (Column.OUTTURN,):
            items = _level(lines, acts)
        if len(items) == len(acts):
            lists[place] = [_unmarked(item) for item in items]
    if not body.card and not any(body.columns[place][:1] == (Column.OUTTURN,) for place in lists):
        return [row]
    return [_row(row, k, lists) for k in range(len(acts))]


def _row(row: BodyRow, k: int, lists: dict[int, list[list[_Line]]]) -> BodyRow:
    """The row of the list's item `k`: what other columns say was said in the first."""
    pieces = tuple(
        replace(piece, parts=_parts(lists[i][k]))
        if i in lists
        else replace(piece, shared=bool(k) or piece.shared)
        for i, piece in enumerate(row.pieces)
    )
    first = next((item for items in lists.values() for item in items[k : k + 1] if item), None)
    if not k or first is None:
        return replace(row, pieces=pieces)
    page, words = first[0]
    return replace(row, page=page, top=words[0].top, pieces=pieces)


def _lines(piece: Piece) -> list[_Line]:
    return [(page, line) for page, words in piece.parts for line in in_lines(words)]


def _parts(lines: Sequence[_Line]) -> Parts:
    pages = dict.fromkeys(page for page, _ in lines)
    return tuple((page, tuple(w for p, line in lines if p == page for w in line)) for page in pages)


def _items(lines: Sequence[_Line]) -> list[list[_Line]]:
    """The items of a list that fills a cell: the mark of its first line begins each; [] without one."""
    if not lines or not (mark := split_bullet(lines[0][1])[0]):
        return []
    items: list[list[_Line]] = []
    for page, line in lines:
        own = split_bullet(line)[0]
        same = own and (own[0].text == mark[0].text or (_numbered(own) and _numbered(mark)))
        if same and abs(own[0].x0 - mark[0].x0) < _LEVEL:
            items.append([])
        items[-1].append((page, line))
    return items


def _numbered(mark: Sequence[Word]) -> bool:
    return mark[0].text[0].isdigit()


def _unmarked(item: Sequence[_Line]) -> list[_Line]:
    (page, line), *more = item
    return [(page, split_bullet(line)[1]), *more]


def _level(lines: Sequence[_Line], acts: Sequence[Sequence[_Line]]) -> list[list[_Line]]:
    """Texts that each begin level with an act, a new text every time; [] when they do not."""
    starts = [_at(lines, act[0]) for act in acts]
    if not lines or starts[0] != 0:
        return []
    found = [place for place in starts if place is not None]
    if len(found) < len(acts) or found != sorted(set(found)):
        return []
    for place in found[1:]:
        before, first = lines[place - 1][1][-1].text, lines[place][1][0].text
        if before.endswith(_GOES_ON) or first[0].islower():
            return []
    return [list(lines[a:b]) for a, b in zip(found, [*found[1:], len(lines)], strict=True)]


def _at(lines: Sequence[_Line], act: _Line) -> int | None:
    page, words = act
    level = ((k, p, line[0].top) for k, (p, line) in enumerate(lines))
    return next((k for k, p, top in level if p == page and abs(top - words[0].top) < _LEVEL), None)
