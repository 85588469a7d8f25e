"""How many quotations a page has room for, and whose numbers go without when there are too many reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hyvinvointi_cli.output.page.quotation import LONGEST, Candidate, Group

PAGE_BUDGET = 4_800_000
"""Bytes that a page may have and still go with a mail."""
TEXT_BUDGET = 3_800_000
"""Bytes of all quotations; the rest is for pictures."""
_MOST = 12
"""Quotations behind one number, however few reports there are."""
_FIXED, _TABLES = 60_000, 22_000
"""Bytes of a page without quotations, and how many more each report makes them."""
_MARKUP = 195
"""Bytes of markup, place and rule that go with a quotation; _HEAD of them that go with a number."""
_HEAD = 290


@dataclass(frozen=True, slots=True)
class Fit:
    """Quotations a number may have, and the ids of the numbers that have any."""

    most: int
    opened: frozenset[str]


def text_budget(reports: int, used: int = 0) -> int:
    """Return the bytes of quotations for which a page of so many reports has room beside `used` others."""
    return max(0, min(TEXT_BUDGET, PAGE_BUDGET - _FIXED - _TABLES * reports - used))


def fit(groups: Sequence[Sequence[Group]], budget: int = TEXT_BUDGET) -> Fit:
    """Return what of the groups of each report keeps to `budget` bytes.

    Where even one quotation a number is too much, grades keep theirs before themes and themes before bars,
    the numbers that count most first, alike in all reports.
    """
    every = [group for mine in groups for group in mine]
    for most in range(_MOST, 0, -1):
        if sum(_weight(group, most) for group in every) <= budget:
            return Fit(most, frozenset(group.id for group in every))
    places = {group.id: place for mine in groups for place, group in enumerate(_by_worth(mine))}
    opened = set()
    for group in sorted(every, key=lambda group: places[group.id]):
        budget -= _weight(group, 1)
        if budget < 0:
            break
        opened.add(group.id)
    return Fit(1, frozenset(opened))


def anchors(groups: Sequence[Group], opened: frozenset[str]) -> Mapping[str, str]:
    """Return, by the id of a group, the anchor of the family or framework that begins with it."""
    first: dict[str, str] = {}
    for group in groups:
        if group.id in opened and group.whole:
            first.setdefault(group.whole, group.id)
    return {id: anchor for anchor, id in first.items()}


def _by_worth(groups: Sequence[Group]) -> Sequence[Group]:
    return sorted(groups, key=lambda group: (group.rank, -len(group.candidates), group.id))


def _weight(group: Group, most: int) -> int:
    head = _HEAD + len(group.title) + len(group.note) + len(group.command)
    return head + sum(map(_candidate_weight, group.chosen(most)))


def _candidate_weight(candidate: Candidate) -> int:
    section = sum(len(title) + 3 for title in candidate.unit.section)
    return _MARKUP + section + min(len(candidate.unit.text), LONGEST) * 11 // 10
