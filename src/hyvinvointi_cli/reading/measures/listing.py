"""Which tables list measures, and which of their rows are measures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hyvinvointi_cli.model import Column
from hyvinvointi_cli.reading.measures.bodies import Body, BodyRow
from hyvinvointi_cli.reading.tables.columns import is_foreign
from hyvinvointi_cli.reading.tables.content import is_count, is_level, states_act
from hyvinvointi_cli.reading.tables.titles import split_label

DASHES = " –—-−.…"
_TOTALS = re.compile(
    r"^(?:yhteensä|summa|kaikki yhteensä|keskiarvo|total|totalt|summa totalt)\b", re.IGNORECASE
)
_TOLD = frozenset({Column.GOAL, Column.FOCUS, Column.RESPONSIBLE, Column.INDICATOR, Column.OUTTURN,
                   Column.RESOURCE, Column.SCHEDULE, Column.TARGET, Column.BASELINE})  # fmt: skip
_MONTH = r"(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)"
_DATE = re.compile(
    rf"\d{{1,2}}\.\s?\d{{1,2}}\.(?:\s?\d{{4}})?(?!\d)|{_MONTH}-?(?:\s*[–-]\s*{_MONTH})?kuu\w*\b|(?:viikko|vko|vk)\s\d",
    re.IGNORECASE,
)
_CONTACT = re.compile(r"\S@\w|(?:\+358|\b0\d{1,2})[\s-]?\d{3}[\s-]?\d{2}")
"""E-mail addresses and telephone numbers."""
_RISK = re.compile(
    r"(?:tunnist\w+\s+|keskei\w+\s+|merkittäv\w+\s+)?(?:riski(?:t|en\b.*|tekijä\w*)?|uhka(?:t|kuva\w*)?|uhat"
    r"|risk(?:er|en|faktor\w*)?)$",
    re.IGNORECASE,
)
_ENOUGH = 3
_MOSTLY = 2 / 3
"""So many cells, and such a share of them, show what a column holds."""


def is_measure_table(body: Body) -> bool:
    """Whether a table lists measures; indicator tables, staff lists, budgets and timetables do not."""
    named = {c for columns in body.columns for c in columns}
    told = named & _TOLD
    if Column.ACTION not in named:
        return Column.GOAL in named and Column.RESPONSIBLE in named and len(told) >= 3
    if body.card and body.caption and split_label(body.caption)[1] is Column.GOAL:
        return True
    if not told or (told == {Column.SCHEDULE} and not body.card):
        return False
    filled = [h for h in body.headers if h.strip()]
    foreign = sum(map(is_foreign, filled))
    if foreign >= 2 and 2 * foreign >= len(filled):
        return False
    if _is_calendar(body, told) or _lists_people(body) or _guards_risks(body, told):
        return False
    return bool(told & {Column.GOAL, Column.FOCUS, Column.RESPONSIBLE}) or not _all_figures(body)


def _guards_risks(body: Body, told: set[Column]) -> bool:
    """A register of risks: what may go wrong leads, and what is done guards the plan; it aims at nothing."""
    leads = any(_RISK.match(h.strip()) for h in body.headers[:2])
    return leads and not told & {Column.GOAL, Column.FOCUS}


def _is_calendar(body: Body, told: set[Column]) -> bool:
    """An annual clock or meeting timetable: the date leads, and nothing is aimed at or followed."""
    if not body.columns or not (Column.SCHEDULE in body.columns[0] or _leads_with_dates(body)):
        return False
    return not told & {Column.GOAL, Column.FOCUS, Column.INDICATOR, Column.RESOURCE, Column.OUTTURN}


def _leads_with_dates(body: Body) -> bool:
    firsts = [t for r in body.rows if not r.title and (t := r.pieces[0].text.strip())]
    return bool(firsts) and sum(bool(_DATE.match(t)) for t in firsts) >= _MOSTLY * len(firsts)


def _lists_people(body: Body) -> bool:
    """Contacts, or members of a group whose tasks in it are roles ("Puheenjohtaja", "Jäsen")."""
    reached = [any(_CONTACT.search(p.text) for p in r.pieces) for r in body.rows if not r.title]
    if reached and 2 * sum(reached) >= len(reached):
        return True
    action = body.place(Column.ACTION)
    if action is None:
        return False
    tasks = [t for r in body.rows if (t := r.pieces[action].text.strip(DASHES))]
    return bool(tasks) and 2 * sum(map(is_foreign, tasks)) >= len(tasks)


def _all_figures(body: Body) -> bool:
    """Budgets and statistics: figures in most cells beside the first column."""
    action = body.place(Column.ACTION)
    texts = [
        p.text for r in body.rows for i, p in enumerate(r.pieces) if i != action and p.text.strip(DASHES)
    ]
    return bool(texts) and 2 * sum(map(is_count, texts)) > len(texts)


def is_measure(row: BodyRow, key: int | None, body: Body, *, among_levels: bool = False) -> bool:
    """Whether a row of a measure table is a measure: no total, no figure, no aim, nothing merged from above.

    `key` is the column that must say it; `among_levels`, and among aims, the row must begin with an act.
    """
    if key is None or row.pieces[key].shared:
        return False
    text = row.pieces[key].text.strip(DASHES)
    if len(text) < 3 or is_count(text) or _TOTALS.match(text):
        return False
    if among_levels or (body.columns[key][:1] == (Column.GOAL,) and not _lists_acts(body, key)):
        return states_act(text)
    return not (_shares_levels(body, key) and is_level(text))


def _lists_acts(body: Body, key: int) -> bool:
    """Whether goals stand for measures: their outturn is told, or most of them say what is done.

    "Yksinäisyys vähenee" is an aim; "Laaditaan ohjelma" under "Tavoite" is a measure.
    """
    if any(Column.OUTTURN in named for named in body.columns):
        return True
    texts = [t for r in body.rows if not r.title and (t := r.pieces[key].text.strip(DASHES))]
    return 2 * sum(map(states_act, texts)) > len(texts)


def tells_acts(body: Body) -> bool:
    """Whether any row of a table of levels begins with an act."""
    key = body.place(Column.ACTION)
    return key is not None and any(states_act(r.pieces[key].text) for r in body.rows if not r.title)


def _shares_levels(body: Body, key: int) -> bool:
    """Under "Toimenpide/mittari" a cell may hold a level to reach: an aim, no measure."""
    return bool(set(body.columns[key]) & {Column.INDICATOR, Column.TARGET})


def levelled(bodies: Sequence[Body]) -> frozenset[tuple[str, ...]]:
    """Headers such as "Toimenpide/mittari" under which the document's tables hold levels for the most part.

    What else stands there are mostly aims told in words: goals set to companies and their indicators.
    """
    texts: dict[tuple[str, ...], list[str]] = {}
    for body in bodies:
        key = body.place(Column.ACTION)
        if key is not None and _shares_levels(body, key):
            cells = [r.pieces[key].text for r in body.rows if not r.title and not r.pieces[key].shared]
            texts.setdefault(body.headers, []).extend(t for t in cells if t.strip(DASHES))
    return frozenset(
        headers
        for headers, found in texts.items()
        if len(found) >= _ENOUGH and sum(map(is_level, found)) >= _MOSTLY * len(found)
    )
