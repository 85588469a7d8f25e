"""What the trained component sees of a unit: items (words, neighbours, words of a column) made of pieces."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from hyvinvointi_cli.model import Column, Unit

_WORD = re.compile(r"[^\W_]+(?:[-.:§%][^\W_]+)*")
_SHORTEST, _LONGEST = 2, 5
_STEM = 6
"""Letters of a word that stand for it beside its neighbour: most Finnish endings fall off."""
# In these columns a word means something else than in running text (an association that answers for a
# measure is no cooperation), so it counts a second time under its column.
_MARKED = {Column.RESPONSIBLE: "r", Column.OUTTURN: "o", Column.INDICATOR: "i", Column.RESOURCE: "e"}


def items(unit: Unit) -> Counter[str]:
    """Count the items of a unit: `=word`, `stem_stem` of neighbours, `mark|stem` of some columns.

    A unit's vector is the weighted sum of its items' vectors, so that each item is scored once a process.
    """
    words = [match[0] for match in _WORD.finditer(unit.text.casefold())]
    counts = Counter(f"={word}" for word in words)
    stems = [word[:_STEM] for word in words]
    counts.update(f"{a}_{b}" for a, b in pairwise(stems))
    for cell in unit.cells:
        if mark := _MARKED.get(cell.column):
            counts.update(f"{mark}|{match[0][:_STEM]}" for match in _WORD.finditer(cell.text.casefold()))
    return counts


def pieces(item: str) -> list[str]:
    """Return the features of an item: of a word also its n-grams of 2-5 letters, edges marked by spaces."""
    if not item.startswith("="):
        return [item]
    padded = f" {item[1:]} "
    length = len(padded)
    grams = [
        padded[start : start + size]
        for size in range(_SHORTEST, _LONGEST + 1)
        for start in range(length - size + 1)
    ]
    return [item, *grams]


def words_of(text: str) -> list[tuple[int, int, str]]:
    """Return (start, end, item) for every word of a text, as `items` sees them."""
    return [(match.start(), match.end(), f"={match[0].casefold()}") for match in _WORD.finditer(text)]


def stems_of(text: str) -> set[str]:
    """Return the stems of the longer words of a text: what makes two sentences alike."""
    return {match[0][:_STEM] for match in _WORD.finditer(text.casefold()) if len(match[0]) >= _STEM - 1}
