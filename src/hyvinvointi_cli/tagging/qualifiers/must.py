"""What must or should be done: a verb of obligation and the infinitive that it governs."""

from __future__ import annotations

import re

from hyvinvointi_cli.model import Span
from hyvinvointi_cli.tagging.qualifiers.active import base_verbs
from hyvinvointi_cli.tagging.qualifiers.cues import Seen

_MUST = re.compile(r"\b(?:tulee|pitää|täytyy|on\s+syytä|syytä|tulisi|pitäisi|täytyisi)\b", re.IGNORECASE)
_AFTER = re.compile(r"[^\w,;.|]+(\w+)")
_WORDS = 5
"""Words after the verb among which its infinitive stands."""


def must(text: str) -> Seen | None:
    """`Yhteistyötä tulee tiivistää`: the verb and its infinitive; None where no listed verb follows."""
    for match in _MUST.finditer(text):
        end = match.end()
        for _ in range(_WORDS):
            word = _AFTER.match(text, end)
            if not word:
                break
            end = word.end()
            if word[1].casefold() in base_verbs():
                return Seen(text[match.start() : end], Span(match.start(), end))
    return None
