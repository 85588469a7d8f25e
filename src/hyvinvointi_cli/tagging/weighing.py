"""How the lexicon's hits and the linear model's log-odds are weighed into one probability a code."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_FAR, _ANY_FAR = 6.0, 4.0
"""Log-odds beyond which more certainty changes nothing."""
FEATURES = 7


def features(logits: NDArray[np.float32], hits: NDArray[np.bool_]) -> NDArray[np.float32]:
    """Return units x codes x FEATURES: the code's log-odds, doubt that the unit carries any code, its rival,
    the hit, and the first three again where there is a hit.

    `logits` has one column more than `hits`: the last, of "any code". Doubt is its log-odds where negative.
    The rival is the strongest other code, halved: what explains the unit better makes this code less likely.
    """
    own = np.clip(logits[:, :-1], -_FAR, _FAR)
    doubt = np.broadcast_to(np.clip(logits[:, -1:], -_ANY_FAR, 0), own.shape)
    rival = _strongest_other(own) / 2
    told = np.stack([own, doubt, rival], axis=2).astype(np.float32)
    hit = hits[:, :, None].astype(np.float32)
    return np.concatenate([told, hit, told * hit], axis=2)


def _strongest_other(own: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return for every code the largest log-odds of the unit's other codes."""
    ordered = np.partition(own, -2, axis=1)
    first, second = ordered[:, -1:], ordered[:, -2:-1]
    return np.where(own >= first, second, first)


@dataclass(frozen=True, slots=True)
class Weighing:
    """A logistic regression shared by all codes, with an offset a code and one for its hits."""

    slopes: NDArray[np.float32]
    """Weights of the FEATURES."""
    offsets: NDArray[np.float32]
    hit_offsets: NDArray[np.float32]

    def scores(self, logits: NDArray[np.float32], hits: NDArray[np.bool_]) -> NDArray[np.float32]:
        """Return units x codes: the probability that a coder would give the code."""
        odds = features(logits, hits) @ self.slopes + self.offsets + hits * self.hit_offsets
        return (1 / (1 + np.exp(-odds))).astype(np.float32)
