"""What a report lacks by the scorecards, in the order a coordinator would mend it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hyvinvointi_cli.analysis.scorecards import ItemScore, Scorecard

KINDS = ("law", "recognised", "fields", "named", "absent")
"""Why an item is a gap, the most pressing first: the law asks for it; a rupture point is recognised but no
measure answers it; a field of the measures or a category is incomplete; the matter is only named; it was not
found in the text."""


_RARE = frozenset({"vaikutukset", "niukkuus"})
"""Frameworks of which low counts are normal, since few reports speak of effects at all: they come last."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One item below grade 2 and why it is one."""

    kind: str
    card: Scorecard
    score: ItemScore


def gaps(cards: Iterable[Scorecard]) -> tuple[Gap, ...]:
    """Return the gaps of one report, the most pressing kind first, then in the order of the frameworks."""
    found = [Gap(_kind(card, score), card, score) for card in cards for score in card.items if _is_gap(score)]
    return tuple(sorted(found, key=lambda gap: (gap.card.framework.id in _RARE, KINDS.index(gap.kind))))


def first_gaps(found: Sequence[Gap], most: int) -> tuple[Gap, ...]:
    """Return the most pressing gaps, each matter once though several frameworks ask for it."""
    chosen: list[Gap] = []
    for gap in found:
        asked = gap.score.item.rules
        if not asked or all(asked != other.score.item.rules for other in chosen):
            chosen.append(gap)
    return tuple(chosen[:most])


def _is_gap(score: ItemScore) -> bool:
    """An item that is capped at 1 is none: nobody mends a report by one more claim on everybody."""
    if score.grade is None:
        return False
    caps = {rule.cap for rule in score.item.rules} or {3}
    return score.grade < 2 <= max(caps)


def _kind(card: Scorecard, score: ItemScore) -> str:
    if card.framework.id == "lakiminimi":
        return "law"
    if "recognised_without_measure" in score.finding.flags:
        return "recognised"
    if score.finding.total or (score.finding.missing and score.n):
        return "fields"
    return "named" if score.grade else "absent"
