"""The notation of phrases in frameworks: words, `word*`, `*word`, and `..` for up to five words between."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

_WORD = re.compile(r"\*?[\w€§][\w\-.:/’'+&]*\*?|%|\.\.")
_GAP = r"\W+(?:[\w\-]+\W+){0,5}?"


def is_phrase(text: str) -> bool:
    """Tell whether a text is in the notation."""
    words = text.split()
    return bool(words) and ".." not in (words[0], words[-1]) and all(map(_WORD.fullmatch, words))


class Phrases:
    """Phrases such as `osuuskun* .. tuke*`, looked for in casefolded texts; `..` lets five words pass.

    Only those phrases are looked for whose longest word stands in the text: in most texts none, in others
    one or two, and trying fifty at every letter would take ten times as long.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = tuple(phrase.casefold() for phrase in phrases)
        self._by_word: dict[str, list[str]] = {}
        for phrase in self._phrases:
            self._by_word.setdefault(_longest(phrase), []).append(phrase)
        self._patterns: dict[tuple[str, ...], re.Pattern[str]] = {}
        self._hash = hash(self._phrases)

    def __eq__(self, other: object) -> bool:
        """The same phrases ask the same; frameworks share questions."""
        return isinstance(other, Phrases) and self._phrases == other._phrases

    def __hash__(self) -> int:
        return self._hash

    @property
    def longest(self) -> Iterable[str]:
        """Letters of which a text must have one for a phrase to stand there."""
        return self._by_word.keys()

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first place of a phrase."""
        pattern = self._pattern(text)
        return pattern.search(text) if pattern else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return all places of phrases that do not overlap, in order."""
        pattern = self._pattern(text)
        return pattern.finditer(text) if pattern else iter(())

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the match when the whole text is a phrase."""
        pattern = self._pattern(text)
        return pattern.fullmatch(text) if pattern else None

    def sub(self, other: str, text: str) -> str:
        """Return the text with every phrase replaced."""
        pattern = self._pattern(text)
        return pattern.sub(other, text) if pattern else text

    def _pattern(self, text: str) -> re.Pattern[str] | None:
        """The expression of the phrases that may stand in a text, tried in the order they were given."""
        words = tuple(word for word in self._by_word if word in text)
        if not words:
            return None
        if words not in self._patterns:
            possible = {phrase for word in words for phrase in self._by_word[word]}
            tried = [phrase for phrase in self._phrases if phrase in possible]
            self._patterns[words] = re.compile("|".join(map(_expression, tried)))
        return self._patterns[words]


class Texts:
    """Casefolded texts that many phrases are looked for in, all texts in one pass a word."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = tuple(texts)
        self._all = "\n".join(self._texts)
        self._ends = tuple(accumulate(len(text) + 1 for text in self._texts))
        self._with_word: dict[str, tuple[int, ...]] = {}

    def with_phrase(self, phrases: Phrases) -> list[int]:
        """Return the numbers of the texts in which one of the phrases stands, in order."""
        possible = sorted({number for word in phrases.longest for number in self._with(word)})
        return [number for number in possible if phrases.search(self._texts[number])]

    def _with(self, word: str) -> tuple[int, ...]:
        """Numbers of the texts that hold the letters of a word."""
        if word not in self._with_word:
            found: list[int] = []
            place = self._all.find(word)
            while place >= 0 and len(found) < len(self._texts):
                found.append(bisect_right(self._ends, place))
                place = self._all.find(word, self._ends[found[-1]])
            self._with_word[word] = tuple(found)
        return self._with_word[word]


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
