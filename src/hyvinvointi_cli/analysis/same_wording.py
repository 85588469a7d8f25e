"""When two texts say a thing in the same words, whatever their inflection and order: kept, not reworded."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hyvinvointi_cli.analysis.wording import Word, mended, same_word, shared_prefix, tokens, words

_KEPT = 0.9
"""Share of the words, inflected or not, that two wordings of the same share."""
_KEPT_LETTERS = 0.96
"""The same in letters: a broken or misread character is no new wording."""
_GENERIC = 0.25
_VERB = 0.2
"""What a verb of doing (avataan, laaditaan) weighs in a wording: reports leave it out."""
_VERB_LETTERS = 5
_GRADATED = 3
"""Letters that forms of one verb share at least: jaetaan, jakaminen have two, avataan, avaaminen three."""
_ACTIVITY = re.compile(r"(?<=\w{6})toimin\w*$")
"""What makes an activity of anything: lukukaverit, lukukaveritoiminta."""


def same_wording(old: str, new: str) -> bool:
    """Tell whether two texts have the same words: inflection, order and line breaks do not matter."""
    from rapidfuzz.fuzz import ratio

    a, b = words(old), words(new)
    if {w.stem for w in a if w.stem[0].isdigit()} != {w.stem for w in b if w.stem[0].isdigit()}:
        return False
    joined = "".join(tokens(old)), "".join(tokens(new))
    if ratio(*joined) >= 100 * _KEPT_LETTERS:
        return True
    pairs = ((old.replace("-", " "), new.replace("-", " ")), (mended(old, new), mended(new, old)))
    return _same_forms(a, b) or any(_same_forms(words(one), words(two)) for one, two in pairs)


def _same_forms(a: Sequence[Word], b: Sequence[Word]) -> bool:
    return bool(a and b) and min(_formed(a, b), _formed(b, a)) >= _KEPT and not _other_deed(a, b)


def _other_deed(a: Sequence[Word], b: Sequence[Word]) -> bool:
    """Tell whether each text does what the other does not: `perustetaan` is not `kokoontuu`."""
    mine, theirs = ([w for w in one if _deed(w, other)] for one, other in ((a, b), (b, a)))
    groups = ({group for word in side for group, _ in word.groups} for side in (mine, theirs))
    return bool(mine and theirs) and not set.intersection(*groups)


def _deed(word: Word, other: Sequence[Word]) -> bool:
    return word.doing and word.weight <= _GENERIC and not any(_same_form(word, o) for o in other)


def _formed(text: Sequence[Word], other: Sequence[Word]) -> float:
    """Return the share of the text's weight whose words stand in the other text in some inflection."""
    weights = [min(word.weight, _VERB) if word.weight <= _GENERIC else word.weight for word in text]
    found = [any(_same_form(word, o) for o in other) for word in text]
    return sum(w for w, same in zip(weights, found, strict=True) if same) / sum(weights)


def _same_form(word: Word, other: Word) -> bool:
    """Generic words are verbs and their nouns (päivitetään, päivitys), which share less of the stem."""
    a, b = _ACTIVITY.sub("", word.stem), _ACTIVITY.sub("", other.stem)
    if same_word(a, b):
        return True
    shared = shared_prefix(word.stem, other.stem)
    if word.doing and other.doing and shared >= _GRADATED:
        return True
    return word.weight <= _GENERIC and other.weight <= _GENERIC and shared >= _VERB_LETTERS
