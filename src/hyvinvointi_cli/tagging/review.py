"""The hook of the trained component: it sees units with their lexicon codes and gives an opinion on each."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from hyvinvointi_cli.model import Span, Unit

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
