"""Where a measure is done: names with a capital, parts of a municipality, and houses of its services."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hyvinvointi_cli.analysis.wording import Word

_NAME = re.compile(r"(?<=[\w,)] )[A-ZÅÄÖ][a-zåäö]{4,}")
_FIRST = re.compile(r"^\W*([A-ZÅÄÖ][a-zåäö]{4,})")
_PARTS = (
    re.compile(
        r"\b(?:keskusta(?:n|an|ssa|sta|lla)?\b|taajam|kirkonkyl|kirkol[lt]|kuntakesku|centrum|kyrkby)",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?:sivukyl|haja-?asutus|syrjäkyl|glesbygd|skärgård)", re.IGNORECASE),
)
"""Parts of any municipality, which stand in the place of a name: the middle and the outskirts."""
_LETTERS = 5
"""Letters of a name that its forms share: Mäntyrinne, Mäntyrinteen."""


def names(texts: Iterable[str]) -> frozenset[str]:
    """Return the beginnings of the words that stand with a capital inside a text."""
    return frozenset(_beginning(name) for text in texts for name in _NAME.findall(text))


def other_place(old: str, new: str, known: frozenset[str]) -> bool:
    """Tell whether each text names a place that the other does not.

    The first word of a text has a capital anyway: it is a name when it is one in another text, in `known`.
    """
    a, b = _named(old, known), _named(new, known)
    inside = any(name in text.casefold() for names, text in ((a, new), (b, old)) for name in names)
    return bool(a and b) and not a & b and not inside


def other_venue(old: Iterable[Word], new: Iterable[Word]) -> bool:
    """Tell whether both are done in a house of the municipality's services, and not in the same."""
    a, b = (frozenset[int]().union(*(word.venues for word in text)) for text in (old, new))
    return bool(a and b and not a & b)


def _named(text: str, known: frozenset[str]) -> set[str]:
    found = {_beginning(name) for name in _NAME.findall(text)}
    first = _FIRST.match(text)
    parts = {str(n) for n, part in enumerate(_PARTS) if part.search(text)}
    return found | parts | ({_beginning(first[1])} & known if first else set())


def _beginning(name: str) -> str:
    return name.casefold()[:_LETTERS]
