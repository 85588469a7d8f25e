"""How the lexicon's hits and the linear model's log-odds are weighed into one probability a code."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_FAR, _ANY_FAR = 6.0, 4.0
"""Log-odds beyond which more certainty changes nothing."""
FEATURES = 5


def features(logits: NDArray[np.float32], hits: NDArray[np.bool_]) -> NDArray[np.float32]:
    """Return units x codes x FEATURES: the code's log-odds, doubt that the unit carries any code, the hit,
    and both again where there is a hit.

    `logits` has one column more than `hits`: the last, of "any code". Doubt is its log-odds where negative.
    """
    own = np.clip(logits[:, :-1], -_FAR, _FAR)
    doubt = np.broadcast_to(np.clip(logits[:, -1:], -_ANY_FAR, 0), own.shape)
    return np.stack([own, doubt, hits, hits * own, hits * doubt], axis=2).astype(np.float32)


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
