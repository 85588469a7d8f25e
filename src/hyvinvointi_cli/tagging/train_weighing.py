"""Fit how the lexicon's hits are weighed against the linear model (weighing.py); part of train.py."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from hyvinvointi_cli.tagging.weighing import FEATURES, Weighing, features

if TYPE_CHECKING:
    from hyvinvointi_cli.tagging.train import Coded

_STRENGTH = 0.1
_OFFSET = 0.35
"""What an offset's column counts: the less, the more the offsets of the codes stay together."""


def fit_weighing(coded: Sequence[Coded], codes: Sequence[str], unseen: NDArray[np.float32]) -> Weighing:
    """Fit on units the linear model was not trained on; `unseen` are its log-odds, units x codes.

    Pairs that coders may disagree on are left out, and those that a table's column gives.
    """
    from scipy.sparse import csr_matrix, hstack
    from sklearn.linear_model import LogisticRegression

    hits, given = _lexicon(coded, codes)
    count = hits.shape[1]
    wanted = np.array([[code in item.codes for code in codes[:-1]] for item in coded])
    doubtful = np.array([[code in item.optional for code in codes[:-1]] for item in coded])
    used = ~(given | doubtful).ravel()
    own = np.tile(np.arange(count), len(coded))
    rows = np.arange(len(own))
    offsets = csr_matrix((np.full(len(own), _OFFSET), (rows, own)))
    hit_offsets = csr_matrix((_OFFSET * hits.ravel(), (rows, own)))
    shared = csr_matrix(features(unseen, hits).reshape(-1, FEATURES))
    matrix = hstack([shared, offsets, hit_offsets]).tocsr()
    model = LogisticRegression(C=_STRENGTH, solver="liblinear", random_state=0)
    model.fit(matrix[used], wanted.ravel()[used])
    weights = model.coef_[0].astype(np.float32)
    first, second = FEATURES, FEATURES + count
    return Weighing(
        weights[:first],
        weights[first:second] * np.float32(_OFFSET) + np.float32(model.intercept_[0]),
        weights[second:] * np.float32(_OFFSET),
    )


def _lexicon(coded: Sequence[Coded], codes: Sequence[str]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """What the lexicon alone counts, and what of it stands in a column of that name; units x codes."""
    from hyvinvointi_cli.tagging.codebook import load_codebook
    from hyvinvointi_cli.tagging.tagger import Tagger

    tagger = Tagger(load_codebook(), rules_only=True)
    column = {code: number for number, code in enumerate(codes[:-1])}
    hits = np.zeros((len(coded), len(column)), bool)
    given = np.zeros_like(hits)
    for number, unit in enumerate(tagger.tag([item.unit for item in coded])):
        for mention in unit.mentions:
            if not mention.weak and mention.code in column:
                hits[number, column[mention.code]] = True
                given[number, column[mention.code]] |= mention.source == "column"
    return hits, given
