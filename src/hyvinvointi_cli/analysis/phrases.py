"""The notation of phrases in frameworks: words, `word*`, `*word`, and `..` for up to five words between."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"\*?[\w€§][\w\-.:/’'+&]*\*?|%|\.\.")
_GAP = r"\W+(?:[\w\-]+\W+){0,5}?"


def is_phrase(text: str) -> bool:
    """Tell whether a text is in the notation."""
    words = text.split()
    return bool(words) and ".." not in (words[0], words[-1]) and all(map(_WORD.fullmatch, words))


def phrase_pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return one pattern for phrases such as `osuuskun* .. tuke*`; `..` lets five words pass."""
    alternatives = []
    for phrase in phrases:
        pattern, gap = "", ""
        for word in phrase.casefold().split():
            if word == "..":
                gap = _GAP
                continue
            head, tail = word.startswith("*"), word.endswith("*")
            middle = re.escape(word.strip("*"))
            piece = (r"[\w\-]*" if head else r"(?<!\w)") + middle + (r"[\w\-]*" if tail else r"(?!\w)")
            pattern += (gap or r"\s+" if pattern else "") + piece
            gap = ""
        alternatives.append(pattern)
    return re.compile("|".join(alternatives) or r"(?!)")
