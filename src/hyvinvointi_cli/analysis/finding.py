"""What a method makes of the evidence of an item."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log


@dataclass(frozen=True, slots=True)
class Finding:
    """What a method makes of the evidence."""

    grade: int
    total: int | None = None
    """What a share or ratio is of."""
    evenness: float | None = None
    """Normalised Shannon entropy over all categories asked for; None below two units."""
    breakdown: tuple[tuple[str, int], ...] = ()
    """Categories or parts with their units of evidence."""
    missing: tuple[str, ...] = ()
    """Categories or parts without evidence."""
    flags: tuple[str, ...] = ()
    unasked: tuple[str, ...] = ()
    """Categories that have an answer though nothing asks for one."""
    value: float | None = None
    """What the item measures: years, words, or a ratio."""
    chapters: tuple[tuple[str, int, int], ...] = ()
    """Chapters with how many units are evidence and how many are against it."""


def evenness(counts: Sequence[int]) -> float | None:
    """Return Shannon entropy over its greatest value, 0 to 1; None for fewer than two units or categories."""
    total = sum(counts)
    if total < 2 or len(counts) < 2:
        return None
    entropy = -sum(count / total * log(count / total) for count in counts if count)
    return round(abs(entropy) / log(len(counts)), 3)
