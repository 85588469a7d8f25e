"""The trained component: proposes codes the lexicon missed, vetoes hits found for the wrong reason."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hyvinvointi_cli.model import Span, Unit
from hyvinvointi_cli.tagging.linear import Linear
from hyvinvointi_cli.tagging.ngrams import stems_of, words_of
from hyvinvointi_cli.tagging.review import MODEL_FILE, Opinion, Verdict
from hyvinvointi_cli.tagging.weighing import Weighing

PROPOSE, VETO = 0.6, 0.25
"""Probability above which a code is added, and below which a hit of the lexicon is not counted.

A hit can be explained by its rule: it takes more doubt to lose one than a proposal needs to be made.
"""
ANY = "any"
"""The pseudo code of units that carry any code at all; the last of a model's codes."""
_FEWEST = 2
"""Words of a unit that the model has an opinion of: a lone year or header tells it nothing."""
_LETTERS = re.compile(r"[^\W\d_]{3,}")
_SHOWN_EXAMPLES = 2
_COMMON = 200
"""Sentences that a stem may stand in and still make two alike: headers of tables stand in thousands."""


class Examples:
    """Training sentences by code, found by the stems they share with a text."""

    def __init__(self, coded: Sequence[tuple[str, Sequence[str]]]) -> None:
        self._sentences = [sentence for sentence, _ in coded]
        self._codes = [frozenset(codes) for _, codes in coded]
        self._by_stem: dict[str, list[int]] = {}
        for number, sentence in enumerate(self._sentences):
            for stem in sorted(stems_of(sentence)):
                self._by_stem.setdefault(stem, []).append(number)
        self._by_stem = {s: found for s, found in self._by_stem.items() if len(found) <= _COMMON}

    def nearest(self, text: str, code: str) -> tuple[str, ...]:
        """Return the sentences of a code that share most stems with a text, the rare ones counting more."""
        shared: Counter[int] = Counter()
        for stem in sorted(stems_of(text)):
            numbers = self._by_stem.get(stem, ())
            for number in numbers:
                if code in self._codes[number]:
                    shared[number] += 1 + 1000 // len(numbers)
        best = sorted(shared, key=lambda number: (-shared[number], number))[:_SHOWN_EXAMPLES]
        return tuple(self._sentences[number] for number in best)


@dataclass(frozen=True, slots=True)
class Classifier:
    """A linear model over words and a weighing of its log-odds against the lexicon; call it as a Reviewer."""

    codes: tuple[str, ...]
    """The codes in the order of the model's columns; the last is ANY."""
    linear: Linear
    weighing: Weighing
    examples: Examples
    digest: str
    """What it was trained on (train.py)."""

    def __call__(self, units: Sequence[Unit], counted: Sequence[tuple[str, ...]]) -> list[Opinion]:
        """Return what the model makes of each unit, given the codes the lexicon counted there."""
        opinions = [Opinion()] * len(units)
        told = [n for n, unit in enumerate(units) if _tells_enough(unit)]
        for number, opinion in zip(
            told, self._opinions([units[n] for n in told], [counted[n] for n in told]), strict=True
        ):
            opinions[number] = opinion
        return opinions

    def _opinions(self, units: Sequence[Unit], counted: Sequence[tuple[str, ...]]) -> list[Opinion]:
        column = {code: number for number, code in enumerate(self.codes[:-1])}
        hits = np.zeros((len(units), len(column)), bool)
        for number, codes in enumerate(counted):
            hits[number, [column[code] for code in codes if code in column]] = True
        scores = self.weighing.scores(self.linear.logits(units), hits)
        differ = np.where(hits, scores < VETO, scores > PROPOSE)
        opinions = [Opinion()] * len(units)
        for number in np.flatnonzero(differ.any(axis=1)).tolist():
            opinions[number] = self._opinion(units[number], scores[number], hits[number], differ[number])
        return opinions

    def scores(self, unit: Unit, counted: Sequence[str] = ()) -> dict[str, float]:
        """Return the probability of every code, given the codes the lexicon counted in the unit."""
        hits = np.array([[code in counted for code in self.codes[:-1]]])
        found = self.weighing.scores(self.linear.logits([unit]), hits)[0]
        return dict(zip(self.codes, found.tolist(), strict=False))

    def _opinion(
        self, unit: Unit, scores: NDArray[np.float32], hits: NDArray[np.bool_], differ: NDArray[np.bool_]
    ) -> Opinion:
        proposed = tuple(
            Verdict(
                self.codes[column],
                round(float(scores[column]), 4),
                " / ".join(self.examples.nearest(unit.text, self.codes[column])),
                self._strongest_word(unit, column),
            )
            for column in np.flatnonzero(differ & ~hits).tolist()
        )
        vetoed = tuple(
            Verdict(self.codes[column], round(float(scores[column]), 4))
            for column in np.flatnonzero(differ & hits).tolist()
        )
        return Opinion(proposed, vetoed)

    def _strongest_word(self, unit: Unit, column: int) -> Span:
        """Return the word that speaks most for the code: where a reader should look."""
        found = [
            (float(self.linear.item(item)[column]), -start, end) for start, end, item in words_of(unit.text)
        ]
        if not found:
            return Span(0, len(unit.text))
        _, start, end = max(found)
        return Span(-start, end)


def _tells_enough(unit: Unit) -> bool:
    return unit.language != "other" and len(_LETTERS.findall(unit.text)) >= _FEWEST


@cache
def load_classifier(path: Path = MODEL_FILE) -> Classifier:
    """Load the shipped model once a process."""
    with np.load(path) as data:
        return Classifier(
            codes=tuple(data["codes"].tolist()),
            linear=Linear(
                {feature: row for row, feature in enumerate(data["vocabulary"].tolist())},
                data["idf"],
                data["weights"],
                data["scale"],
                data["bias"],
            ),
            weighing=Weighing(data["slopes"], data["offsets"], data["hit_offsets"]),
            examples=Examples(json.loads(data["examples"].tobytes().decode())),
            digest=str(data["digest"]),
        )
