"""What must stand in a text for a cue to be found there: nearly all cues are ruled out without a search."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

_WORD = re.compile(r"\w+|[^\w\s]")
_RUN = re.compile(r"\w+")
_SHORTEST = 2
"""Letters of the starts and ends of words that are looked up."""
_GAP = ".."
_ANY = "*"


def words_of(text: str) -> set[str]:
    """The words and signs of a text, casefolded."""
    return set(_WORD.findall(text.casefold()))


class Anchors:
    """Many keys: whole words, and starts (`abc>`) and ends (`<abc`) of words."""

    def __init__(self, keys: Iterable[str]) -> None:
        import marisa_trie

        keys = set(keys)
        self._whole = frozenset(key for key in keys if key[-1] != ">" and key[0] != "<")
        self._starts: Any = marisa_trie.Trie(sorted(key[:-1] for key in keys if key[-1] == ">"))
        self._ends: Any = marisa_trie.Trie(sorted(key[:0:-1] for key in keys if key[0] == "<"))

    def of(self, word: str) -> list[str]:
        """The keys that a casefolded word bears."""
        found = [f"{start}>" for start in self._starts.prefixes(word)]
        found += [f"<{end[::-1]}" for end in self._ends.prefixes(word[::-1])]
        return [word, *found] if word in self._whole else found


def anchors_of(cue: str) -> tuple[str, ...]:
    """Keys of which a text must have one where the cue stands; empty when the cue has nothing to go by.

    The most telling word of the cue is taken: the longest, a whole one before a beginning.
    """
    best: tuple[tuple[int, int], tuple[str, ...]] = ((0, 0), ())
    for word in cue.split():
        if word == _GAP:
            continue
        choices = [_anchor(choice) for choice in choices_of(word)]
        if all(choices):
            rank = min(map(_rank, choices))
            if rank > best[0]:
                best = (rank, tuple(choices))
    return best[1]


def choices_of(word: str) -> list[str]:
    """The alternatives of `a/b`; a fraction such as 1/2 is one word."""
    parts = word.split("/")
    return parts if all(parts) and not any(part[0].isdigit() for part in parts) else [word]


def _rank(key: str) -> tuple[int, int]:
    letters = len(key.strip("<>"))
    return letters, int(letters == len(key))


def _anchor(word: str) -> str:
    """The most telling key of a word of a cue: of its letters between signs, and beside a `*`."""
    word = word.casefold()
    keys = [_key(word, run) for run in _RUN.finditer(word)]
    if not keys and _ANY not in word and len(word) == 1:
        return word
    return max(keys, key=_rank, default="")


def _key(word: str, run: re.Match[str]) -> str:
    """A run of letters as a whole word, the start or the end of one; empty between two `*`."""
    letters = run.group()
    open_left = word[: run.start()].endswith(_ANY)
    open_right = word[run.end() :].startswith(_ANY)
    if not (open_left or open_right):
        return letters
    if (open_left and open_right) or len(letters) < _SHORTEST:
        return ""
    return f"{letters}>" if open_right else f"<{letters}"
