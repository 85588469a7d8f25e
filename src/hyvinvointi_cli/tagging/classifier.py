"""The trained component: proposes codes the lexicon missed, vetoes hits found for the wrong reason."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hyvinvointi_cli.model import Span, Unit
from hyvinvointi_cli.tagging.ngrams import features, pieces, words_of
from hyvinvointi_cli.tagging.review import Opinion, Verdict

MODEL_FILE = Path(__file__).with_name("data") / "classifier.npz"
ANY = "any"
"""The pseudo code of units that carry any code at all."""
# Proposals stand above the first, vetoes below the second; a hit in a unit that looks codeless needs the
# last. Chosen with a model trained without t2_large_cities.jsonl and the units kept aside (train.py), on
# those two, of which the lexicon had by then been widened from t2.
PROPOSE, VETO, CODELESS, SURE = 0.5, 0.12, 0.4, 0.6
_SHOWN_EXAMPLES = 2


@dataclass(frozen=True, slots=True)
class Classifier:
    """A linear model over word pieces; call it as a Reviewer. Scores are probabilities, 0-1."""

    codes: tuple[str, ...]
    vocabulary: dict[str, int]
    idf: NDArray[np.float32]
    weights: NDArray[np.int8]
    scale: NDArray[np.float32]
    bias: NDArray[np.float32]
    examples: dict[str, tuple[str, ...]]
    """Training sentences by code."""
    digest: str

    def __call__(self, units: Sequence[Unit], counted: Sequence[tuple[str, ...]]) -> list[Opinion]:
        """Return what the model makes of each unit, given the codes the lexicon counted there."""
        return [self._opinion(unit, set(codes)) for unit, codes in zip(units, counted, strict=True)]

    def scores(self, unit: Unit) -> dict[str, float]:
        """Return the probability of every code, and of ANY."""
        found = self._features(unit)
        if found is None:
            return dict.fromkeys(self.codes, 0.0)
        rows, values = found
        logits = (values @ self.weights[rows].astype(np.float32)) * self.scale + self.bias
        return dict(zip(self.codes, (1 / (1 + np.exp(-logits))).tolist(), strict=True))

    def _opinion(self, unit: Unit, counted: set[str]) -> Opinion:
        if unit.language == "other" or not unit.text:
            return Opinion()
        scores = self.scores(unit)
        codeless = scores.pop(ANY, 1.0) < CODELESS
        proposed = [
            Verdict(code, score, self._nearest(unit.text, code), self._strongest_word(unit, code))
            for code, score in scores.items()
            if code not in counted and score > PROPOSE and not codeless
        ]
        vetoed = [
            Verdict(code, scores[code])
            for code in sorted(counted & scores.keys())
            if scores[code] < (SURE if codeless else VETO)
        ]
        return Opinion(tuple(proposed), tuple(vetoed))

    def _features(self, unit: Unit) -> tuple[list[int], NDArray[np.float32]] | None:
        known = [(self.vocabulary[f], n) for f, n in features(unit).items() if f in self.vocabulary]
        if not known:
            return None
        rows = [row for row, _ in known]
        values = self.idf[rows] * np.array([1 + math.log(n) for _, n in known], np.float32)
        return rows, values / float(np.linalg.norm(values))

    def _strongest_word(self, unit: Unit, code: str) -> Span:
        """Return the word whose pieces speak most for the code: where a reader should look."""
        column = self.codes.index(code)
        best, best_weight = Span(0, len(unit.text)), -math.inf
        for start, end, word in words_of(unit.text):
            rows = [self.vocabulary[piece] for piece in pieces(word) if piece in self.vocabulary]
            weight = float(self.weights[rows, column].astype(np.float32) @ self.idf[rows]) if rows else 0.0
            if weight > best_weight:
                best, best_weight = Span(start, end), weight
        return best

    def _nearest(self, text: str, code: str) -> str:
        from rapidfuzz import fuzz, process

        near = process.extract(
            text, self.examples.get(code, ()), scorer=fuzz.token_set_ratio, limit=_SHOWN_EXAMPLES
        )
        return " / ".join(sentence for sentence, _, _ in near)


@cache
def load_classifier(path: Path = MODEL_FILE) -> Classifier:
    """Load the shipped model once a process."""
    with np.load(path) as data:
        codes = tuple(data["codes"].tolist())
        examples: dict[str, list[str]] = {}
        for sentence, labels in json.loads(data["examples"].tobytes().decode()):
            for code in labels:
                examples.setdefault(code, []).append(sentence)
        return Classifier(
            codes=codes,
            vocabulary={feature: row for row, feature in enumerate(data["vocabulary"].tolist())},
            idf=data["idf"],
            weights=data["weights"],
            scale=data["scale"],
            bias=data["bias"],
            examples={code: tuple(sentences) for code, sentences in examples.items()},
            digest=str(data["digest"]),
        )
