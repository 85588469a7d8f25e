"""Rows of comment: what became of a measure, or who answers for it, told in a row of its own right below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from hyvinvointi_cli.model import Column
from hyvinvointi_cli.reading.measures.bodies import BodyRow, Parts, Piece
from hyvinvointi_cli.reading.pdf.raw import Word
from hyvinvointi_cli.reading.tables.columns import columns_of, label_column
from hyvinvointi_cli.reading.tables.content import reports_outturn

_LONGEST_LABEL = 4
_HEADS = frozenset({Column.ACTION, Column.GOAL, Column.FOCUS, Column.OTHER})
"""What a row over the whole width says of the rows below it, not of the one above."""
_FEWEST, _MOSTLY = 3, 0.6
"""Comments without a label, and the share of measures that have one, which are no titles by chance."""


class _Comment(NamedTuple):
    """A row that tells of the row above: its label ("Arviointi 2025") and what follows it."""

    label: str
    parts: Parts


def told_below(headers: Sequence[str], rows: Sequence[BodyRow]) -> tuple[tuple[str, ...], list[BodyRow]]:
    """Headers and rows with each comment put into its measure, under its label as one more column.

    The label is empty for comments without one, which tell outturns.
    Comments stand over the whole width, or beside their label in the first cell. Labelled rows that
    stand above the measures of which they tell stay titles.
    """
    comments = _labelled(rows) or _unlabelled(headers, rows)
    if not comments:
        return tuple(headers), list(rows)
    labels = tuple(dict.fromkeys(c.label for c in comments.values()))
    width = len(headers)
    found: list[BodyRow] = []
    for k, row in enumerate(rows):
        comment = comments.get(k)
        if comment is None:
            found.append(replace(row, pieces=row.pieces + (Piece(),) * len(labels)))
            continue
        place = width + labels.index(comment.label)
        pieces = list(found[-1].pieces)
        pieces[place] = Piece(pieces[place].parts + comment.parts)
        found[-1] = replace(found[-1], pieces=tuple(pieces))
    return (*headers, *labels), found


def _labelled(rows: Sequence[BodyRow]) -> dict[int, _Comment]:
    """The comments by their rows: each right below a measure or another comment, the first below one."""
    found: dict[int, _Comment] = {}
    for k, row in enumerate(rows):
        comment = _comment(row)
        if comment is None:
            continue
        if not k or (rows[k - 1].title and k - 1 not in found):
            return {}
        found[k] = comment
    plain = sum(not row.title for k, row in enumerate(rows) if k not in found)
    followed = {k for k in found if k - 1 not in found}
    return found if followed and (2 * len(followed) >= plain or len(rows) - 1 in found) else {}


def _comment(row: BodyRow) -> _Comment | None:
    pieces = [p for p in row.pieces if p.parts and not p.shared]
    if row.title and len(pieces) == 1:
        page, words = pieces[0].parts[0]
        for end, word in enumerate(words[:_LONGEST_LABEL], start=1):
            if word.text.endswith(":"):
                rest: Parts = ((page, words[end:]), *pieces[0].parts[1:])
                return _told(words[:end], tuple(part for part in rest if part[1]))
    elif len(pieces) == 2 and pieces[0] is row.pieces[0] and len(pieces[0].words) <= _LONGEST_LABEL:
        return _told(pieces[0].words, pieces[1].parts)
    return None


def _told(label: Sequence[Word], parts: Parts) -> _Comment | None:
    text = " ".join(w.text for w in label).rstrip(": ")
    return None if label_column(text) in {None, *_HEADS} else _Comment(text, parts)


def _unlabelled(headers: Sequence[str], rows: Sequence[BodyRow]) -> dict[int, _Comment]:
    """Comments without labels: one below every measure, most of which tell what was done."""
    named = [columns_of(h)[:1] for h in headers]
    if (Column.OUTTURN,) in named or (Column.ACTION,) not in named:
        return {}
    found = {
        k: _Comment("", row.parts) for k, row in enumerate(rows) if k and row.title and not rows[k - 1].title
    }
    plain = sum(not row.title for row in rows)
    if len(found) < max(_FEWEST, _MOSTLY * plain):
        return {}
    told = {k for k, c in found.items() if reports_outturn(" ".join(w.text for _, p in c.parts for w in p))}
    return found if len(told) >= _MOSTLY * len(found) else {}
