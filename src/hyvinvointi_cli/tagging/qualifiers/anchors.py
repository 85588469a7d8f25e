"""What must stand in a text for a cue to be found there: most groups are ruled out without a search."""

from __future__ import annotations

import re

_PART = re.compile(r"\w+")
_LENGTHS = (4, 3)
"""Letters of the starts and ends of words that are looked up."""
_GAP = ".."
_ANY = "*"


def keys_of(text: str) -> set[str]:
    """Whole words, starts and ends of the words of a text, marked so that they do not mix."""
    keys: set[str] = set()
    for word in set(_PART.findall(text.casefold())):
        keys.add(word)
        for length in _LENGTHS:
            keys.add(word[:length] + ">")
            keys.add("<" + word[-length:])
    return keys


def anchors_of(cue: str) -> tuple[str, ...]:
    """Keys of which a text must have one where the cue stands; empty when the cue has no letters to go by.

    The most telling word of the cue is taken: one without `*`, the longest first.
    """
    best: tuple[tuple[int, int], tuple[str, ...]] = ((0, 0), ())
    for word in cue.split():
        if word == _GAP:
            continue
        choices = [_anchor(choice) for choice in choices_of(word)]
        if choices and all(choices):
            exact = all(not key.endswith(">") and not key.startswith("<") for key in choices)
            rank = (int(exact), min(map(len, choices)))
            if rank > best[0]:
                best = (rank, tuple(choices))
    return best[1]


def choices_of(word: str) -> list[str]:
    """The alternatives of `a/b`; a fraction such as 1/2 is one word."""
    parts = word.split("/")
    return parts if all(parts) and not any(part[0].isdigit() for part in parts) else [word]


def _anchor(word: str) -> str:
    word = word.casefold()
    if _ANY not in word:
        return max(_PART.findall(word), key=len, default="")
    start, end = word.split(_ANY)[0], word.split(_ANY)[-1]
    start = start if start.isalnum() else ""
    end = end if end.isalnum() else ""
    for length in _LENGTHS:
        if len(start) >= length:
            return start[:length] + ">"
        if len(end) >= length:
            return "<" + end[-length:]
    return ""
