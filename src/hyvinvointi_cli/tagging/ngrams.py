"""What the trained component sees of a unit: word pieces, words and neighbouring words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from hyvinvointi_cli.model import Column, Unit

_WORD = re.compile(r"[^\W_]+(?:[-.:§%][^\W_]+)*")
_SHORTEST, _LONGEST = 2, 5
_STEM = 6
"""Letters of a word that stand for it beside its neighbour: most Finnish endings fall off."""
# In these columns a word means something else than in running text (an association that answers for a
# measure is no cooperation), so it counts a second time under its column.
_MARKED = {Column.RESPONSIBLE: "r", Column.OUTTURN: "o", Column.INDICATOR: "i", Column.RESOURCE: "e"}


def features(unit: Unit) -> Counter[str]:
    """Count the features of a unit: n-grams of 2-5 letters within words, words, pairs of word stems."""
    counts: Counter[str] = Counter()
    words = list(_WORD.finditer(unit.text.casefold()))
    for match in words:
        counts.update(pieces(match[0]))
    stems = [match[0][:_STEM] for match in words]
    counts.update(f"{a}_{b}" for a, b in pairwise(stems))
    for cell in unit.cells:
        if mark := _MARKED.get(cell.column):
            counts.update(f"{mark}|{match[0][:_STEM]}" for match in _WORD.finditer(cell.text.casefold()))
    return counts


@lru_cache(maxsize=50_000)
def pieces(word: str) -> tuple[str, ...]:
    """Return the n-grams of a word with its edges marked by spaces, and the word itself."""
    return (f"={word}", *_ngrams(f" {word} "))


def words_of(text: str) -> list[tuple[int, int, str]]:
    """Return (start, end, casefolded word) for every word, as `features` sees them."""
    return [(match.start(), match.end(), match[0].casefold()) for match in _WORD.finditer(text)]


def _ngrams(padded: str) -> Iterator[str]:
    for length in range(_SHORTEST, _LONGEST + 1):
        for start in range(len(padded) - length + 1):
            yield padded[start : start + length]
