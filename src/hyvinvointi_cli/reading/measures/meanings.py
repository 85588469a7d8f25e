"""What the columns of a whole table mean, told by its headers, its cells and the columns beside them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from hyvinvointi_cli.model import Column
from hyvinvointi_cli.reading.measures.bodies import Body, BodyRow
from hyvinvointi_cli.reading.measures.legends import status_phrase
from hyvinvointi_cli.reading.tables.columns import columns_of
from hyvinvointi_cli.reading.tables.content import (
    is_count,
    is_milestone,
    names_figure,
    reports_outturn,
    states_aim,
)

Columns = tuple[tuple[Column, ...], ...]
_EITHER: Columns = ((Column.OUTTURN,), (Column.INDICATOR,))
_DEVELOPED = ("kehittämis", "utvecklings")
"""What a header begins with under which themes or goals may stand."""
_YEAR = re.compile(r"(?:v\.?\s*|vuonna\s+|vuosi\s+|år\s+)?20\d\d", re.IGNORECASE)
_REASON = re.compile(r"(?:perustel|selit|selvitys|lisätie|motivering|förklaring|tilläggs)", re.IGNORECASE)
_LONGEST_MARK = 3
_FEW_WORDS = 4
_DEED = ("Toteutettiin",)
"""A cell that tells an outturn, under whatever header."""
_LEVELS = {Column.TARGET, Column.BASELINE}


def meant(headers: Sequence[str], rows: Sequence[BodyRow], plan: bool | None = None) -> Columns:
    """Every column that each header names, first named first; `plan` tells a plan from a report."""
    values = [_values(rows, place) for place in range(len(headers))]
    columns = tuple(columns_of(h, v) for h, v in zip(headers, values, strict=True))
    columns = _aims(headers, _unnamed_first(headers, columns, rows), rows)
    columns = _reasons(headers, _years(headers, columns, values))
    return _reported(headers, _milestones(headers, columns, values, plan), values, plan)


def agreed(bodies: Sequence[Body]) -> list[Body]:
    """The bodies with one meaning of a label such as "Arviointi 2025" on all cards: what most of them say."""
    counts: dict[str, Counter[tuple[Column, ...]]] = defaultdict(Counter)
    for body in bodies:
        for header, named in zip(body.headers, body.columns, strict=True):
            if body.card and named in _EITHER:
                counts[header][named] += 1
    common = {header: max(_EITHER, key=lambda n: found[n]) for header, found in counts.items()}
    return [
        replace(
            body,
            columns=tuple(
                common[header] if named in _EITHER else named
                for header, named in zip(body.headers, body.columns, strict=True)
            ),
        )
        if body.card
        else body
        for body in bodies
    ]


def _values(rows: Sequence[BodyRow], place: int) -> list[str]:
    return [r.pieces[place].text for r in rows if not r.title and not r.pieces[place].shared]


def _years(headers: Sequence[str], columns: Columns, values: Sequence[Sequence[str]]) -> Columns:
    """Marks under bare years: several kinds tell what came of it each year, one kind when it is done."""
    places = [i for i, h in enumerate(headers) if not columns[i] and _YEAR.fullmatch(h.strip())]
    if len(places) < 2 or not any(named[:1] == (Column.ACTION,) for named in columns):
        return columns
    marks = {text for i in places for v in values[i] if (text := v.strip())}
    if not marks or not all(map(_is_mark, marks)):
        return columns
    told = len({mark.casefold() for mark in marks}) > 1 or any(map(status_phrase, marks))
    if not told and (Column.SCHEDULE,) in [named[:1] for named in columns]:
        return columns
    kind = (Column.OUTTURN if told else Column.SCHEDULE,)
    return tuple(kind if i in places else named for i, named in enumerate(columns))


def _reasons(headers: Sequence[str], columns: Columns) -> Columns:
    """Reasons right behind what came of it say why: "Perustelut" beside a plan's acts are none."""
    return tuple(
        (Column.OUTTURN,)
        if named in ((), (Column.OTHER,))
        and i
        and columns[i - 1][:1] == (Column.OUTTURN,)
        and _REASON.match(headers[i].strip())
        else named
        for i, named in enumerate(columns)
    )


def _is_mark(text: str) -> bool:
    """A sign or a letter or two, or a few words of state."""
    if len(text) <= _LONGEST_MARK:
        return not any(char.isdigit() for char in text)
    return len(text.split()) <= _FEW_WORDS and status_phrase(text) is not None


def _milestones(
    headers: Sequence[str], columns: Columns, values: Sequence[Sequence[str]], plan: bool | None
) -> Columns:
    """Under "Seuranta" indicators may sound like outturns ("Virka täytetty"): in a plan, or before levels.

    A report tells outturns, whatever stands beside.
    """
    firsts = [named[0] if named else Column.OTHER for named in columns]
    if plan is False or Column.INDICATOR in firsts or firsts.count(Column.OUTTURN) != 1:
        return columns
    place = firsts.index(Column.OUTTURN)
    levelled = place + 1 < len(firsts) and firsts[place + 1] in _LEVELS
    if not (plan or levelled) or columns_of(headers[place]) != (Column.INDICATOR,):
        return columns
    filled = [v for v in values[place] if v.strip(" –—-")]
    told = sum(reports_outturn(v) and not is_milestone(v) for v in filled)
    if 4 * told >= len(filled):
        return columns
    return (*columns[:place], (Column.INDICATOR,), *columns[place + 1 :])


def _reported(
    headers: Sequence[str], columns: Columns, values: Sequence[Sequence[str]], plan: bool | None
) -> Columns:
    """In a report that tells of outturns nowhere else, "Seuranta" does where some of its cells tell deeds.

    Beside a column of indicators, and in "Seuranta 2024", it does unless its cells name figures to follow.
    """
    firsts = [named[:1] for named in columns]
    if plan is not False or (Column.ACTION,) not in firsts or (Column.OUTTURN,) in firsts:
        return columns
    places = [i for i, header in enumerate(headers) if columns_of(header, _DEED) == (Column.OUTTURN,)]
    if not places:
        return columns
    place = places[-1]
    filled = [v for v in values[place] if v.strip(" –—-")]
    beside = (Column.INDICATOR,) in (*firsts[:place], *firsts[place + 1 :])
    likely = (beside or _YEAR.search(headers[place])) and 2 * sum(map(names_figure, filled)) < len(filled)
    if not likely and 4 * sum(map(reports_outturn, filled)) < max(1, len(filled)):
        return columns
    return (*columns[:place], (Column.OUTTURN,), *columns[place + 1 :])


def _aims(headers: Sequence[str], columns: Columns, rows: Sequence[BodyRow]) -> Columns:
    """Under "Kehittämiskohde" stand goals where nothing else is one and most of its cells are sentences."""
    firsts = [named[:1] for named in columns]
    if (Column.FOCUS,) not in firsts or (Column.GOAL,) in firsts or (Column.ACTION,) not in firsts:
        return columns
    place = firsts.index((Column.FOCUS,))
    if not headers[place].casefold().startswith(_DEVELOPED):
        return columns
    texts = {r.pieces[place].text for r in rows if not r.title and r.pieces[place].parts}
    if 2 * sum(map(states_aim, texts)) <= len(texts):
        return columns
    return (*columns[:place], (Column.GOAL,), *columns[place + 1 :])


def _unnamed_first(headers: Sequence[str], columns: Columns, rows: Sequence[BodyRow]) -> Columns:
    """A first column without a header beside actions holds the focus areas (or the goals)."""
    named = {c for column in columns for c in column[:1]}
    if headers[0].strip() or columns[0] or Column.ACTION not in named:
        return columns
    texts = [r.pieces[0].text for r in rows if not r.title and r.pieces[0].parts]
    if not texts or any(len(t) < 4 or is_count(t) for t in texts):
        return columns
    free = [c for c in (Column.FOCUS, Column.GOAL) if c not in named]
    kind = free[0] if len(free) == 1 else Column.GOAL
    return ((kind,), *columns[1:]) if free else columns
