"""The linear model under the trained component: items of a unit -> one log-odds a code, items scored once."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from hyvinvointi_cli.model import Unit
from hyvinvointi_cli.tagging.ngrams import items, pieces

_BATCH = 512
_MOST_ITEMS = 200_000
"""Distinct items remembered: about 50 MB, more than a batch of documents has."""


@dataclass(slots=True)
class _Known:
    """What was scored before: item -> row; of a row its scores and its squared length."""

    rows: dict[str, int] = field(default_factory=dict)
    scores: NDArray[np.float32] = field(default_factory=lambda: np.zeros((0, 0), np.float32))
    squares: NDArray[np.float32] = field(default_factory=lambda: np.zeros(0, np.float32))
    filled: int = 1
    """Rows in use, with the first, which is empty."""


@dataclass(frozen=True, slots=True)
class Linear:
    """Weights of features by code; a unit's vector is the sum of its items', brought to length 1."""

    vocabulary: dict[str, int]
    idf: NDArray[np.float32]
    weights: NDArray[np.int8]
    """Features x codes, to be multiplied by `scale` of the code."""
    scale: NDArray[np.float32]
    bias: NDArray[np.float32]
    _known: _Known = field(default_factory=_Known)

    def logits(self, units: Sequence[Unit]) -> NDArray[np.float32]:
        """Return units x codes, log-odds; the bias alone where no feature of a unit is known."""
        found = np.tile(self.bias, (len(units), 1))
        for start in range(0, len(units), _BATCH):
            self._batch(units[start : start + _BATCH], found[start : start + _BATCH])
        return found

    def item(self, item: str) -> NDArray[np.float32]:
        """Return what one item speaks for each code, before a unit's length is taken out."""
        if not len(self._known.squares):
            self._grow(1024)
        row = self._row(item)
        found: NDArray[np.float32] = self._known.scores[row]
        return found

    def _batch(self, units: Sequence[Unit], found: NDArray[np.float32]) -> None:
        known = self._known
        if len(known.rows) > _MOST_ITEMS:
            known.rows.clear()
            known.filled = 1
        if not len(known.squares):
            self._grow(1024)
        rows: list[int] = []
        times: list[float] = []
        starts: list[int] = []
        filled: list[int] = []
        for number, unit in enumerate(units):
            counts = items(unit)
            if counts:
                filled.append(number)
                starts.append(len(rows))
                rows += map(self._row, counts)
                times += map(weight_of, counts.values())
        if not filled:
            return
        weights = np.array(times, np.float32)
        sums = np.add.reduceat(known.scores[rows] * weights[:, None], starts)
        squares = np.add.reduceat(known.squares[rows] * weights * weights, starts)
        found[filled] += sums / np.sqrt(np.maximum(squares, 1e-9))[:, None]

    def _row(self, item: str) -> int:
        known = self._known
        row = known.rows.get(item)
        if row is None:
            features = self._features(item)
            # What the model does not know shares the first row, which says nothing.
            row = known.rows[item] = known.filled if features else 0
            if features:
                if row >= len(known.squares):
                    self._grow(max(1024, 2 * row))
                known.scores[row], known.squares[row] = self._score(features)
                known.filled += 1
        return row

    def _grow(self, size: int) -> None:
        scores = np.zeros((size, len(self.bias)), np.float32)
        squares = np.zeros(size, np.float32)
        scores[: len(self._known.squares)] = self._known.scores.reshape(-1, len(self.bias))
        squares[: len(self._known.squares)] = self._known.squares
        self._known.scores, self._known.squares = scores, squares

    def _features(self, item: str) -> list[int]:
        """The rows of an item's known features; twice where a feature stands twice in it."""
        row_of = self.vocabulary.get
        if not item.startswith("="):
            row = row_of(item)
            return [] if row is None else [row]
        return [row for row in map(row_of, pieces(item)) if row is not None]

    def _score(self, features: list[int]) -> tuple[NDArray[np.float32], float]:
        rows, values = features, self.idf[features]
        if len(set(features)) < len(features):
            counts = Counter(features)
            rows = list(counts)
            values = self.idf[rows] * np.array(list(counts.values()), np.float32)
        return (values @ self.weights[rows].astype(np.float32)) * self.scale, float(values @ values)


def weight_of(times: int) -> float:
    """Return what an item counts that stands in a unit so many times."""
    return 1 + math.log(times)
