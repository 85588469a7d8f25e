"""Which hits a unit denies: in prose by a negative's reach, in rows by what cells say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from hyvinvointi_cli.model import Cue, Form, Span, Status, Unit
from hyvinvointi_cli.tagging.hits import Hit
from hyvinvointi_cli.tagging.qualifiers.clauses import clauses_at, clauses_of
from hyvinvointi_cli.tagging.qualifiers.cues import Cues, is_pseudo
from hyvinvointi_cli.tagging.qualifiers.denials import (
    STANDING,
    Denial,
    denials_in,
    failed,
    first_denial,
)
from hyvinvointi_cli.tagging.qualifiers.row_negation import FAILED, HALF, row_negation

if TYPE_CHECKING:
    from hyvinvointi_cli.tagging.trees import Tree

_ABOUT = ("ar_hyodyntaminen", "ar_pysyva", "ar_vaikuttavuus", "os_p_vaikuttaminen_ulos")
"""Codes that speak about something else, which stands when they are denied (kyselyn tuloksia ei käytetty)."""
_TURN = re.compile(
    r"\b(?:mutta|muttei|sen\s+sijaan|kuitenkaan|tosin|silti|taas|puolestaan|men|däremot)\b", re.IGNORECASE
)
_INTENDED = re.compile(
    r"\b(?:piti|oli\s+tarkoitus|oli\s+määrä|luvat|suunnitel|aiot|kaavail|kirjattiin|puhuttiin|skulle)",
    re.IGNORECASE,
)


def negation(
    unit: Unit, doc: Tree | None, hits: Sequence[Hit], cues: Cues, status: Status
) -> tuple[Cue | None, ...]:
    """For each hit the cue that denies it, or None."""
    if unit.form is Form.ROW and unit.cells:
        return row_negation(unit, hits, cues, status)
    if status is Status.UNKNOWN:
        return tuple(_unknown(hit) for hit in hits)
    if status is Status.PARTLY and unit.form is not Form.HEADING:
        return _other_clause(unit, hits, denials_in(unit.text, unit.language, cues, doc, status))
    if status in HALF or unit.form is Form.HEADING:
        return (None,) * len(hits)
    denials = denials_in(unit.text, unit.language, cues, doc, status)
    found = [first_denial(hit, denials, unit.text) for hit in hits]
    if status in FAILED:
        found = _with_the_rest(unit, found, hits, status)
    return _spare(found, hits)


def _with_the_rest(
    unit: Unit, found: list[Cue | None], hits: Sequence[Hit], status: Status
) -> list[Cue | None]:
    """A failed act is all that a unit speaks of, unless a clause before `mutta` affirms something else."""
    denied = [hit for cue, hit in zip(found, hits, strict=True) if cue and not hit.weak]
    if any(hit.code in _ABOUT for hit in denied):
        return found
    affirmed = _affirmed(unit.text, [cue for cue in found if cue])
    return [
        cue
        or (
            None
            if affirmed.start <= hit.span.start < affirmed.end or (denied and _aside(hit))
            else failed(hit, status)
        )
        for cue, hit in zip(found, hits, strict=True)
    ]


def _affirmed(text: str, denials: Sequence[Cue]) -> Span:
    """The side of `mutta` on which nothing is denied, when it tells more than an intention."""
    turn = _TURN.search(text)
    if not turn:
        return Span(0, 0)
    before = [cue.span.start < turn.start() for cue in denials if cue.span]
    if before and all(before):
        return Span(turn.end(), len(text))
    if any(before) or (not denials and _INTENDED.search(text, 0, turn.start())):
        return Span(0, 0)
    return Span(0, turn.start())


def _other_clause(unit: Unit, hits: Sequence[Hit], denials: Sequence[Denial]) -> tuple[Cue | None, ...]:
    """Of two acts told of in one unit the one left undone is denied; two parts of one act are not."""
    found = [first_denial(hit, denials, unit.text) for hit in hits]
    pairs = [(hit, cue) for hit, cue in zip(hits, found, strict=True) if not hit.weak]
    done = {hit.code for hit, cue in pairs if not cue and hit.code not in STANDING}
    undone = {hit.code for hit, cue in pairs if cue}
    if not done or not undone or done & undone:
        return (None,) * len(hits)
    return tuple(found)


def _aside(hit: Hit) -> bool:
    """Codes of evaluation that stand outside the denied clause speak of something else (koska resurssit…)."""
    return hit.code.startswith("ar_")


def _unknown(hit: Hit) -> Cue | None:
    """Nothing is known of the outcome: only its own code is denied."""
    return (
        Cue("negated", "true", "", "no information on the outcome", None)
        if hit.code == "ar_toteuma"
        else None
    )


def _spare(found: Sequence[Cue | None], hits: Sequence[Hit]) -> tuple[Cue | None, ...]:
    """What is only spoken about stands where its use, effect or permanence is denied by the same words."""
    about = {
        cue.span for cue, hit in zip(found, hits, strict=True) if cue and hit.code in _ABOUT and not hit.weak
    }
    return tuple(
        None if cue and cue.span in about and hit.code not in _ABOUT else cue
        for cue, hit in zip(found, hits, strict=True)
    )


def may_deny(unit: Unit, cues: Cues) -> bool:
    """True where a negative verb stands in a clause whose parts only the tree can tell apart."""
    verbs = [s for s in cues.find_all("negation.verb", unit.text) if not is_pseudo(s, unit.text, cues)]
    if not verbs:
        return False
    clauses = clauses_of(unit.text, unit.language, Span(0, len(unit.text)))
    held = clauses_at(clauses, [seen.span.start for seen in verbs])
    return any("," in clause.words(unit.text).strip(",") for clause in held if clause)
