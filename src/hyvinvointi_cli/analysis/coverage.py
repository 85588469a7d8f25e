"""How much of one text stands in another: words found by their form or meaning, weighed by rarity."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from hyvinvointi_cli.analysis.wording import Word, same_word, shared_prefix

_PREFIX = 4
"""Letters from the start that two words of one family share at least."""
_INNER = 5
"""The same where one word stands inside the other or ends like it."""
_COMPOUND = 6
"""Letters at the start of two compounds of one subject (leikkipuisto, leikkipaikka)."""
_FAMILY = 6
_RARE = 0.35
"""Weight left of a word that nearly every measure has."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How much a word tells one measure of the documents from another: rare words much, common little."""

    counts: Mapping[str, int] = field(default_factory=dict)
    total: int = 0
    single: frozenset[str] = frozenset()
    """Beginnings of words that stand in one measure of each document at most."""
    names: frozenset[str] = frozenset()
    """Beginnings of the names of places that the measures speak of."""

    def of(self, word: Word) -> float:
        """Return the word's weight; a word in one measure of each document keeps its whole weight."""
        often = self.counts.get(word.stem, 0)
        if often <= 2 or self.total <= 4:
            return word.weight
        return word.weight * max(_RARE, 1 - math.log(often / 2) / math.log(self.total / 2))


def beginning(word: Word) -> str:
    """Return what the words of one family begin with."""
    return word.stem[:_FAMILY]


def mass(text: Sequence[Word], weights: Weights) -> float:
    """Return the sum of the words' weights."""
    return sum(weights.of(word) for word in text)


def coverage(text: Sequence[Word], other: Sequence[Word], weights: Weights) -> float:
    """Return the share of the text's weight that stands in the other text in some form."""
    total = mass(text, weights)
    if not total:
        return 0.0
    return sum(weights.of(word) * covered(word, tuple(other)) for word in text) / total


def covered(word: Word, other: Sequence[Word]) -> float:
    """Return the share of the word's letters that its relatives in the other text cover."""
    best = 0.0
    spans: list[tuple[int, int]] = []
    for relative in other:
        if word.marks.isdisjoint(relative.marks) and not (word.stem[-1] == "-" or relative.stem[-1] == "-"):
            continue  # most pairs: ten times as fast
        found = _meeting(word, relative)
        if not found:
            continue
        if found == ((0, len(word.stem)),):
            return 1.0
        spans += found
    if spans:
        best = _length(spans) / len(word.stem)
    return best if best >= 0.4 else 0.0


@lru_cache(maxsize=1 << 18)
def _meeting(word: Word, relative: Word) -> tuple[tuple[int, int], ...]:
    """Return the parts of the word's stem that the relative shares by form or meaning."""
    a, b = word.stem.rstrip("-"), relative.stem.rstrip("-")
    whole = ((0, len(word.stem)),)
    if same_word(a, b) or (a != word.stem and b.startswith(a)):
        return whole
    if a[0].isdigit() or b[0].isdigit():
        return ()
    spans: list[tuple[int, int]] = []
    if b != relative.stem and a.startswith(b):
        spans.append((0, len(b)))
    shared = shared_prefix(a, b)
    if shared >= _COMPOUND or (shared >= _PREFIX and shared >= 0.7 * min(len(a), len(b))):
        spans.append((0, shared))
    if inner := _prefix_inside(b, a):  # a compound's later part begins as the relative does
        at = a.index(b[:inner], 1)
        spans.append((at, at + inner))
    if inner := _prefix_inside(a, b):
        if inner >= len(a) - 2:
            return whole
        spans.append((0, inner))
    tail = shared_prefix(a[::-1], b[::-1])
    if tail >= _INNER:  # the kind of thing (suunnitelma), not which: half of it counts
        spans.append((len(a) - (tail + 1) // 2, len(a)))
    meanings = {group for group, _ in relative.groups}
    spans += [(s.start, min(s.end, len(a))) for group, s in word.groups if group in meanings]
    return tuple(span for span in spans if span[0] < span[1])


def _prefix_inside(word: str, compound: str) -> int:
    """Return the length of the longest start of `word` that stands further on in `compound`."""
    for length in range(min(len(word), len(compound) - 1), _INNER - 1, -1):
        if compound.find(word[:length], 1) > 0:
            return length
    return 0


def _length(spans: Iterable[tuple[int, int]]) -> int:
    ordered = sorted(spans)
    merged = [ordered[0]]
    for start, end in ordered[1:]:
        if start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return sum(end - start for start, end in merged)
