"""Words that OCR misread are read as the lexicon's word they are nearest to; only on pages read by OCR."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from hyvinvointi_cli.tagging.grounds import reading
from hyvinvointi_cli.tagging.hits import Hit
from hyvinvointi_cli.tagging.language import PACKAGE
from hyvinvointi_cli.tagging.lexemes import Lookup
from hyvinvointi_cli.tagging.terms import Match, WordPattern
from hyvinvointi_cli.tagging.tokens import Tokens, fold

NEAR = 0.85
"""Share of a word's letters that must be right (docs/codebook.md has the table it was chosen from)."""
_SHORTEST = 7
"""Letters of a word that is repaired: shorter ones have too many neighbours."""
_STEM_NEAR = 0.6
_ENDING = 3
"""Letters at the end of a base form that inflection may change."""
_CANDIDATES = 8


class Repairer:
    """Repairs the tokens of one language.

    A form of a lexicon's word is left alone, and so is a Finnish word of the language model's list.
    Candidates come from stems of the same length, so that a token is compared with the stems and with the
    forms of a few, never with all forms.
    """

    def __init__(
        self,
        patterns: Iterable[WordPattern],
        words: Lookup,
        language: str,
        near: float = NEAR,
    ) -> None:
        self._words = words
        self._listed = language == "fi"
        self._near = near
        self._stems: dict[int, list[str]] = {}
        self._prefixes: frozenset[str] = frozenset(
            p.text for p in patterns if p.match in (Match.PREFIX, Match.INSIDE) and len(p.text) >= _SHORTEST
        )
        stems = {
            p.text[: max(len(p.text) - _ENDING, _ENDING)]
            for p in patterns
            if p.match in (Match.INFLECTED, Match.HEAD) and len(p.text) >= _SHORTEST
        }
        for stem in sorted(stems | self._prefixes):
            self._stems.setdefault(len(stem), []).append(stem)
        self._repaired = lru_cache(maxsize=20_000)(self._repair)

    def mend(self, tokens: Tokens) -> tuple[Tokens, dict[int, float]]:
        """Return the tokens with misread ones replaced, and how near each of those was (0-1)."""
        texts = list(tokens.texts)
        scores: dict[int, float] = {}
        for index, text in enumerate(tokens.texts):
            if len(text) >= _SHORTEST:
                word, score = self._repaired(text)
                if word:
                    texts[index], scores[index] = word, score
        return (replace(tokens, texts=texts) if scores else tokens), scores

    def _near_stems(self, key: str) -> list[str]:
        """Stems like the beginning of a word, best first; of stems within each other the shortest."""
        from rapidfuzz.distance import Levenshtein
        from rapidfuzz.process import extract

        found: list[tuple[float, int, str]] = []
        for length, stems in self._stems.items():
            if length <= len(key) + 1:
                near = extract(
                    key[:length],
                    stems,
                    scorer=Levenshtein.normalized_similarity,
                    score_cutoff=_STEM_NEAR,
                    limit=_CANDIDATES,
                )
                found += [(-round(score, 2), length, stem) for stem, score, _ in near]
        chosen: list[str] = []
        for score, _, stem in sorted(found):
            within = any(stem.startswith(other) for other in chosen if other not in self._prefixes)
            if not within and not (stem in self._prefixes and score == -1):
                chosen.append(stem)
        return chosen[:_CANDIDATES]

    def _is_word(self, text: str, key: str) -> bool:
        if self._words.words_of(key):
            return True
        return self._listed and (text in finnish_words() or key in finnish_words())

    def _repair(self, text: str) -> tuple[str, float]:
        from rapidfuzz.distance import Levenshtein
        from rapidfuzz.process import extractOne

        key = fold(text)
        if len(key) < _SHORTEST or key.isdigit() or self._is_word(text, key):
            return "", 0.0
        best = ("", 0.0)
        for stem in self._near_stems(key):
            if stem in self._prefixes:
                # The rest of the compound is not the lexicon's business: only the prefix is compared.
                forms = [stem + key[cut:] for cut in (len(stem) - 1, len(stem), len(stem) + 1)]
                score = Levenshtein.normalized_similarity(stem, key[: len(stem)])
                form = max(forms, key=lambda form: Levenshtein.normalized_similarity(form, key))
            else:
                hit = extractOne(key, self._words.forms_from(stem), scorer=Levenshtein.normalized_similarity)
                form, score = (hit[0], hit[1]) if hit else ("", 0.0)
            if score >= self._near and score > best[1]:
                best = (form, round(score, 3))
        return best if best[0] != key else ("", 0.0)


@lru_cache(maxsize=1)
def finnish_words() -> frozenset[str]:
    """Words that the language model has seen in print, from its list of strings; the model is not loaded."""
    from importlib.util import find_spec

    package = find_spec(PACKAGE)
    places = package.submodule_search_locations if package else None
    for place in places or ():
        for path in sorted(Path(place).glob("*/vocab/strings.json")):
            return frozenset(json.loads(path.read_text(encoding="utf-8")))
    return frozenset()


def mark_repaired(hit: Hit, tokens: Tokens, scores: Mapping[int, float]) -> Hit:
    """Return a hit that stands on misread words marked as fuzzy, with the least of their scores."""
    under = [n for n in scores if tokens.starts[n] < hit.span.end and hit.span.start < tokens.ends[n]]
    if not under:
        return hit
    words = ", ".join(tokens.texts[n] for n in under)
    return replace(hit, source="fuzzy", score=min(scores[n] for n in under), reason=reading(words))
