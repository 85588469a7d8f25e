"""What must stand in a text for a cue to be found there: nearly all cues are ruled out without a search."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+|[^\w\s]")
_RUN = re.compile(r"\w+")
_LENGTHS = range(2, 9)
"""Letters of the starts and ends of words that are looked up."""
_GAP = ".."
_ANY = "*"


def words_of(text: str) -> set[str]:
    """The words and signs of a text, casefolded."""
    return set(_WORD.findall(text.casefold()))


def keys_of(word: str) -> set[str]:
    """A casefolded word with its starts and ends, marked so that they do not mix."""
    starts = {word[:length] + ">" for length in _LENGTHS}
    return {word, *starts, *("<" + word[-length:] for length in _LENGTHS)}


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
    if (open_left and open_right) or len(letters) < _LENGTHS[0]:
        return ""
    return letters[: _LENGTHS[-1]] + ">" if open_right else "<" + letters[-_LENGTHS[-1] :]
