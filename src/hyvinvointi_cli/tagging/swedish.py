"""Swedish inflection by ending: enough for the nouns, adjectives and verbs of a word list."""

from __future__ import annotations

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
_START = 2
"""Letters by which words are shelved."""


class SwedishForms:
    """Base words of Swedish tokens, from forms made by rule when a token first begins as they do."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words: dict[str, list[str]] = {}
        for word in sorted(set(words)):
            self._words.setdefault(_start(word), []).append(word)
        self._forms: dict[str, dict[str, tuple[str, ...]]] = {}

    def words_of(self, token: str) -> tuple[str, ...]:
        """Base words that have `token` (casefolded) as a form."""
        found = self._beginning(token[:_START]).get(token, ())
        short = self._beginning(token[:1]).get(token, ()) if len(token) > 1 else ()
        return tuple(sorted(found + short)) if short else found

    def forms_from(self, stem: str) -> list[str]:
        """Forms that begin so."""
        return sorted(
            {form for start in self._words for form in self._beginning(start) if form.startswith(stem)}
        )

    def _beginning(self, start: str) -> dict[str, tuple[str, ...]]:
        """The base words of each form, for the words with one start."""
        if start not in self._forms:
            forms: dict[str, list[str]] = {}
            for word in self._words.get(start, ()):
                for form in swedish_forms(word):
                    forms.setdefault(form, []).append(word)
            self._forms[start] = {form: tuple(found) for form, found in forms.items()}
        return self._forms[start]


def _start(word: str) -> str:
    """The letters that all forms of a word begin with: endings take two letters off at most."""
    return word[:_START] if len(word) > _START + 1 else word[:1]


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
