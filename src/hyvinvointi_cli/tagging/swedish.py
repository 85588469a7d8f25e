"""Swedish inflection by ending: enough for the nouns, adjectives and verbs of a word list."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

_WHOLE = (
    "", "s", "en", "ens", "n", "ns", "et", "ets", "t", "ts", "ar", "ars", "arna", "arnas", "er", "ers",
    "erna", "ernas", "r", "rs", "rna", "rnas", "na", "nas", "a", "as", "e", "es", "de", "des", "dde", "tt",
    "ddes",
)  # fmt: skip
_AFTER_A = (
    "a", "as", "an", "ans", "or", "ors", "orna", "ornas", "ar", "ade", "ades", "at", "ats", "ad", "er", "te",
    "tes", "t", "ts", "de", "des", "d", "ande", "s", "", "es",
)  # fmt: skip
_AFTER_E = ("e", "es", "en", "ens", "ar", "ars", "arna", "arnas", "er", "et", "ets", "ena", "na", "nas")
_SYNCOPE = ("el", "er", "en")
_SYNCOPATED = ("en", "et", "ar", "arna", "arnas", "a", "er", "erna", "or")


class SwedishForms:
    """Base words of Swedish tokens, from forms made by rule."""

    def __init__(self, words: Iterable[str]) -> None:
        forms: dict[str, list[str]] = {}
        for word in sorted(set(words)):
            for form in swedish_forms(word):
                forms.setdefault(form, []).append(word)
        self._words = {form: tuple(found) for form, found in forms.items()}
        self._sorted = sorted(self._words)

    def words_of(self, token: str) -> tuple[str, ...]:
        """Base words that have `token` (casefolded) as a form."""
        return self._words.get(token, ())

    def forms_from(self, stem: str) -> list[str]:
        """Forms that begin so."""
        first = bisect_left(self._sorted, stem)
        return self._sorted[first : bisect_left(self._sorted, stem + "\U0010ffff", first)]


def swedish_forms(word: str) -> frozenset[str]:
    """Forms of a Swedish base word; a few that do not exist do no harm in a word list."""
    if len(word) < 3 or not word[-1].isalpha():
        return frozenset({word})
    forms = {word + ending for ending in _WHOLE}
    if word.endswith("a"):
        forms |= {word[:-1] + ending for ending in _AFTER_A if len(word) > 3 or ending}
    if word.endswith("e"):
        forms |= {word[:-1] + ending for ending in _AFTER_E}
    if word.endswith(_SYNCOPE):
        forms |= {word[:-2] + word[-1] + ending for ending in _SYNCOPATED}
    if word.endswith(("mm", "nn")):
        forms |= {word[:-1] + ending for ending in ("", "s")}
    elif word.endswith(("m", "n")):
        forms |= {word + word[-1] + ending for ending in ("en", "et", "ar", "er", "arna", "erna", "a", "e")}
    return frozenset(forms)
