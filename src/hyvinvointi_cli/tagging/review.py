"""The hook of the trained component: it sees units with their lexicon codes and gives an opinion on each."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from hyvinvointi_cli.model import Span, Unit
from hyvinvointi_cli.tagging.grounds import veto
from hyvinvointi_cli.tagging.hits import Hit

MODEL_FILE = Path(__file__).with_name("data") / "classifier.npz"


@cache
def model_digest() -> str:
    """Return the sha256 of the trained component as shipped, by which a result can name what made it."""
    return hashlib.sha256(MODEL_FILE.read_bytes()).hexdigest()


@dataclass(frozen=True, slots=True)
class Verdict:
    """A code that the model proposes or vetoes, with its score (0-1) and the nearest training sentences."""

    code: str
    score: float
    reason: str = ""
    span: Span | None = None
    """Characters of the unit that speak most for the code; None is the whole unit."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the model makes of one unit: codes to add, and lexicon codes found for the wrong reason."""

    proposed: tuple[Verdict, ...] = ()
    vetoed: tuple[Verdict, ...] = ()


Reviewer = Callable[[Sequence[Unit], Sequence[tuple[str, ...]]], Sequence[Opinion]]
"""Units and the codes counted in each -> one opinion a unit, in the same order.

The opinion of a unit must not depend on the other units: it is remembered by the unit's own facts.
"""

UNKNOWN_KIND = 0.95
"""Score below which the model adds nothing to a document of no known kind.

It has learnt from welfare reports: in accounts and programmes 20 of 60 additions were right, above this
9 of 21.
"""
_VETOED = ("lexicon", "fuzzy")
"""Sources of hits that the model may veto: what a column or the model itself says stays."""


def counted_codes(hits: Sequence[Hit]) -> tuple[str, ...]:
    """The codes of the hits that count, sorted."""
    return tuple(sorted({hit.code for hit in hits if not hit.weak}))


def reviewed(
    hits: Sequence[Hit], opinion: Opinion, unit: Unit, closed: frozenset[str], bar: float = 0.0
) -> tuple[Hit, ...]:
    """The hits after the model's opinion: what it vetoes is weak, what it adds stands where it says.

    Codes that are `closed` to it are not added, nor those it scores below `bar`. A term that the user's own
    folder brought is not vetoed: the model has not learnt it.
    """
    vetoed = {verdict.code: verdict for verdict in opinion.vetoed}
    kept = [
        replace(hit, weak=True, reason=veto(vetoed[hit.code].score))
        if hit.code in vetoed and hit.source in _VETOED and not (hit.weak or hit.own)
        else hit
        for hit in hits
    ]
    counted = set(counted_codes(kept))
    whole = Span(0, len(unit.text))
    kept += [
        Hit(v.code, "", "model", v.span or whole, source="model", reason=v.reason, score=v.score)
        for v in opinion.proposed
        if v.code not in counted and v.code not in closed and v.score >= bar
    ]
    return tuple(kept)
