"""Why a hit does not count, or how misread words were read: written and read back in one place."""

from __future__ import annotations

import re

UNSUPPORTED = "no support in the unit"
"""A weak term alone."""
_VETO = re.compile(r"vetoed by the model \((?P<score>\d\.\d+)\)")
_READ_AS = "read as: "


def veto(score: float) -> str:
    """Return the ground of a hit that the model vetoed; `score` is its probability of the code, 0 to 1."""
    return f"vetoed by the model ({score:.2f})"


def vetoed_at(ground: str) -> float | None:
    """Return the score of a veto, None for every other ground."""
    found = _VETO.fullmatch(ground)
    return float(found["score"]) if found else None


def reading(words: str) -> str:
    """Return the ground of a hit in misread words: what they were read as."""
    return _READ_AS + words


def read_as(ground: str) -> str | None:
    """Return what misread words were read as, None for every other ground."""
    return ground.removeprefix(_READ_AS) if ground.startswith(_READ_AS) else None
