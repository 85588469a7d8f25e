"""Forms that tell of work under way: the third infinitive (`valmistumassa`), stages, active presents."""

from __future__ import annotations

import re

from hyvinvointi_cli.tagging.qualifiers.cues import Seen
from hyvinvointi_cli.tagging.qualifiers.predicate import Tense, verb_forms

_DOING = re.compile(
    r"\b(?!\w*(?:l|ryh|tee|(?<=\b)ase|voi|elä|la|fir|sum|nor|näky|tapahtu|tuntu|ho|lo|sano|kuole|muuta|sa|o|skee|jäse|panora)"
    r"m(?:assa|ässä)\b)[a-zåäö]{2,}[aeiouyäö]m(?:assa|ässä)\b",
    re.IGNORECASE,
)
"""`ollaan tekemässä`, `valmistumassa`: not the inessive of nouns (ryhmässä, ohjelmassa)."""
_STAGE = re.compile(r"\b\w+vaihee(?:ssa|lla)\b|\b\d\.\s+vaihe\b", re.IGNORECASE)


def under_way(text: str) -> Seen | None:
    """The words that tell of work under way in a text without a word of what became of it."""
    for pattern in (_DOING, _STAGE):
        match = pattern.search(text)
        if match:
            return Seen.of(match)
    return verb_forms(text, "fi").get(Tense.PRESENT)
