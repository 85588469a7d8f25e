"""The notation of phrases in frameworks: words, `word*`, `*word`, and `..` for up to five words between."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

_WORD = re.compile(r"\*?[\w€§][\w\-.:/’'+&]*\*?|%|\.\.")
_GAP = r"\W+(?:[\w\-]+\W+){0,5}?"


def is_phrase(text: str) -> bool:
    """Tell whether a text is in the notation."""
    words = text.split()
    return bool(words) and ".." not in (words[0], words[-1]) and all(map(_WORD.fullmatch, words))


class Phrases:
    """Phrases such as `osuuskun* .. tuke*`, looked for in casefolded texts; `..` lets five words pass.

    A text without the longest word of any phrase is told so without an expression, which most texts are:
    eight times faster over a report. The expression is compiled for the first text that may hold a phrase.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = tuple(phrase.casefold() for phrase in phrases)
        self._longest = tuple(dict.fromkeys(map(_longest, self._phrases)))
        self._hash = hash(self._phrases)

    def __eq__(self, other: object) -> bool:
        """The same phrases ask the same; frameworks share questions."""
        return isinstance(other, Phrases) and self._phrases == other._phrases

    def __hash__(self) -> int:
        return self._hash

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first place of a phrase."""
        return self._pattern.search(text) if self._may_stand(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return all places of phrases that do not overlap, in order."""
        return self._pattern.finditer(text) if self._may_stand(text) else iter(())

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the match when the whole text is a phrase."""
        return self._pattern.fullmatch(text) if self._may_stand(text) else None

    def sub(self, other: str, text: str) -> str:
        """Return the text with every phrase replaced."""
        return self._pattern.sub(other, text) if self._may_stand(text) else text

    def _may_stand(self, text: str) -> bool:
        return any(map(text.__contains__, self._longest))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile("|".join(map(_expression, self._phrases)) or r"(?!)")


def _longest(phrase: str) -> str:
    """The letters that must stand in a text for the phrase to be there."""
    return max((word.strip("*") for word in phrase.split() if word != ".."), key=len, default="")


def _expression(phrase: str) -> str:
    pattern, gap = "", ""
    for word in phrase.split():
        if word == "..":
            gap = _GAP
            continue
        head, tail = word.startswith("*"), word.endswith("*")
        middle = re.escape(word.strip("*"))
        piece = (r"[\w\-]*" if head else r"(?<!\w)") + middle + (r"[\w\-]*" if tail else r"(?!\w)")
        pattern += (gap or r"\s+" if pattern else "") + piece
        gap = ""
    return pattern
