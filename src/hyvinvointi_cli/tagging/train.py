"""Train the component that reviews the lexicon: `python -m hyvinvointi_cli.tagging.train tests/gold`.

One logistic regression a code over the features of ngrams.py, on the coded units of tests/gold. The last
150 units of dev.jsonl are never trained on: the tests measure with them. Needs scikit-learn (extra `dev`).
"""

from __future__ import annotations

import hashlib
import json
import math
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hyvinvointi_cli.model import Unit
from hyvinvointi_cli.tagging.classifier import ANY, MODEL_FILE
from hyvinvointi_cli.tagging.ngrams import features
from hyvinvointi_cli.tagging.units import unit_from_text

KEPT_ASIDE = frozenset(f"d{number:03}" for number in range(151, 301))
_STRENGTH = 10.0
_SEEN_AT_LEAST = 2
_BITS = 127


@dataclass(frozen=True, slots=True)
class Coded:
    """A coded unit: what a human coder assigned, and the codes that coders may disagree on."""

    unit: Unit
    codes: frozenset[str]
    optional: frozenset[str]


def read_coded(paths: Sequence[Path], leave_out: frozenset[str] = KEPT_ASIDE) -> list[Coded]:
    """Read coded units in file order, without the units kept aside."""
    coded: list[Coded] = []
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row["id"] in leave_out:
                continue
            unit = unit_from_text(len(coded), row["text"], row.get("form", "sentence"), row.get("lang", "fi"))
            codes = frozenset(row["codes"])
            coded.append(Coded(unit, codes, frozenset(row.get("optional") or ()) - codes))
    return coded


def digest(paths: Sequence[Path]) -> str:
    """Return the sha256 over the coded files, which the model keeps: it tells what trained it."""
    return hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()


def train(coded: Sequence[Coded]) -> dict[str, NDArray[np.generic]]:
    """Fit one balanced logistic regression a code, and one for "any code"; return the model's arrays.

    `vocabulary` (features, sorted), `idf` (float32), `weights` (features x codes, int8), `scale` and `bias`
    (a value a code), `codes`.
    """
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    counts = [features(item.unit) for item in coded]
    vocabulary, idf = _vocabulary(counts)
    matrix = csr_matrix(_rows(counts, vocabulary, idf), shape=(len(counts), len(vocabulary)))
    codes = [*sorted({code for item in coded for code in item.codes}), ANY]
    weights = np.zeros((len(vocabulary), len(codes)), np.float32)
    bias = np.zeros(len(codes), np.float32)
    for column, code in enumerate(codes):
        wanted = np.array([bool(c.codes) if code == ANY else code in c.codes for c in coded])
        sure = np.array([code not in c.optional for c in coded])
        fit = LogisticRegression(C=_STRENGTH, class_weight="balanced", solver="liblinear")
        fit.fit(matrix[sure], wanted[sure])
        weights[:, column], bias[column] = fit.coef_[0], fit.intercept_[0]
    scale = np.abs(weights).max(axis=0) / _BITS
    return {
        "vocabulary": np.array(sorted(vocabulary, key=vocabulary.__getitem__)),
        "idf": idf,
        "weights": np.round(weights / scale).astype(np.int8),
        "scale": scale.astype(np.float32),
        "bias": bias,
        "codes": np.array(codes),
    }


def _vocabulary(counts: Sequence[Counter[str]]) -> tuple[dict[str, int], NDArray[np.float32]]:
    seen: Counter[str] = Counter(feature for count in counts for feature in count)
    kept = sorted(feature for feature, times in seen.items() if times >= _SEEN_AT_LEAST)
    idf = [math.log((1 + len(counts)) / (1 + seen[feature])) + 1 for feature in kept]
    return {feature: number for number, feature in enumerate(kept)}, np.array(idf, np.float32)


def _rows(
    counts: Sequence[Counter[str]], vocabulary: dict[str, int], idf: NDArray[np.float32]
) -> tuple[NDArray[np.float64], NDArray[np.int64], NDArray[np.int64]]:
    values: list[float] = []
    columns: list[int] = []
    ends = [0]
    for count in counts:
        known = [
            (vocabulary[f], (1 + math.log(n)) * idf[vocabulary[f]])
            for f, n in count.items()
            if f in vocabulary
        ]
        length = math.sqrt(sum(value * value for _, value in known)) or 1.0
        columns += [column for column, _ in known]
        values += [value / length for _, value in known]
        ends.append(len(columns))
    return np.array(values), np.array(columns), np.array(ends)


def main(folder: Path, target: Path = MODEL_FILE) -> None:
    """Train on every file of `folder` and write the model beside the code."""
    # The measure_*.jsonl beside them are pairs of measures, not coded units.
    paths = sorted(path for path in folder.glob("*.jsonl") if not path.name.startswith("measure_"))
    coded = read_coded(paths)
    sentences = [[item.unit.text, sorted(item.codes)] for item in coded if item.codes]
    examples = json.dumps(sentences, ensure_ascii=False).encode()
    arrays = train(coded)
    arrays |= {"examples": np.frombuffer(examples, np.uint8), "digest": np.array(digest(paths))}
    np.savez_compressed(target, allow_pickle=False, **arrays)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
