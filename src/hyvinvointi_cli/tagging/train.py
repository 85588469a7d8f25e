"""Train the component that reviews the lexicon: `python -m hyvinvointi_cli.tagging.train tests/gold`.

One logistic regression a code over the features of ngrams.py, on the coded units of tests/gold; over them
a weighing of its log-odds against the lexicon's hits, fitted where both are honest (see `HONEST`), each
of those files seen by a model that was trained without it. The last
150 units of dev.jsonl are never trained on: the tests measure with them. `--without NAME` holds a file out.
Needs scikit-learn (extra `dev`); two minutes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hyvinvointi_cli.model import Unit
from hyvinvointi_cli.tagging.classifier import ANY
from hyvinvointi_cli.tagging.linear import weight_of
from hyvinvointi_cli.tagging.ngrams import items, pieces
from hyvinvointi_cli.tagging.review import MODEL_FILE
from hyvinvointi_cli.tagging.train_weighing import fit_weighing
from hyvinvointi_cli.tagging.units import unit_from_text

KEPT_ASIDE = frozenset(f"d{number:03}" for number in range(151, 301))
HONEST = ("extra_c", "extra_f", "extra_f2", "extra_g2", "extra_r2", "extra_u2")
"""Files whose units the lexicon was not mined from: its hits there are as good as anywhere."""
_OTHERS = ("measure_", "prose_", "extra_q", "extra_v", "extra_w")
"""Files that train nothing: pairs of measures, promises, look-alikes, units for status and negation."""
_STRENGTH = 10.0
_SEEN_AT_LEAST = 2
_BITS = 127


@dataclass(frozen=True, slots=True)
class Coded:
    """A coded unit: what a human coder assigned, and the codes that coders may disagree on."""

    unit: Unit
    codes: frozenset[str]
    optional: frozenset[str]
    file: str


@dataclass(frozen=True, slots=True)
class Fitted:
    """Weights before rounding: features x codes, with what makes a unit's vector."""

    vocabulary: dict[str, int]
    idf: NDArray[np.float32]
    weights: NDArray[np.float32]
    bias: NDArray[np.float32]


def coded_files(folder: Path, without: Sequence[str] = ()) -> list[Path]:
    """Return the files of coded units of a folder in the order of their names, without those held out."""
    paths = sorted(path for path in folder.glob("*.jsonl") if not path.name.startswith(_OTHERS))
    return [path for path in paths if path.stem not in without]


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
            optional = frozenset(row.get("optional") or ()) - codes
            coded.append(Coded(unit, codes, optional, path.stem))
    return coded


def digest(paths: Sequence[Path]) -> str:
    """Return the sha256 over the coded files, which the model keeps: it tells what trained it."""
    return hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()


def code_names(coded: Sequence[Coded]) -> list[str]:
    """Return the codes in the order of the model's columns, ANY last."""
    return [*sorted({code for item in coded for code in item.codes}), ANY]


def fit(coded: Sequence[Coded], codes: Sequence[str]) -> Fitted:
    """Fit one balanced logistic regression a code, and one for "any code"."""
    from sklearn.linear_model import LogisticRegression

    counts = [items(item.unit) for item in coded]
    vocabulary, idf = _vocabulary(counts)
    matrix = vectors(counts, vocabulary, idf)
    weights = np.zeros((len(vocabulary), len(codes)), np.float32)
    bias = np.zeros(len(codes), np.float32)
    for column, code in enumerate(codes):
        wanted = np.array([bool(c.codes) if code == ANY else code in c.codes for c in coded])
        sure = np.array([code not in c.optional for c in coded])
        model = LogisticRegression(
            C=_STRENGTH, class_weight="balanced", solver="liblinear", dual=True, tol=1e-2, random_state=0
        )
        model.fit(matrix[sure], wanted[sure])
        weights[:, column], bias[column] = model.coef_[0], model.intercept_[0]
    return Fitted(vocabulary, idf, weights, bias)


def logits(fitted: Fitted, coded: Sequence[Coded]) -> NDArray[np.float32]:
    """Return units x codes, log-odds of units that may be unknown to the model."""
    matrix = vectors([items(item.unit) for item in coded], fitted.vocabulary, fitted.idf)
    return np.asarray(matrix @ fitted.weights + fitted.bias, np.float32)


def vectors(counts: Sequence[Counter[str]], vocabulary: dict[str, int], idf: NDArray[np.float32]) -> Any:
    """Return the units' vectors as a sparse matrix: what `Linear` computes without one."""
    from scipy.sparse import csr_matrix

    known: dict[str, tuple[list[int], NDArray[np.float32]]] = {}
    values: list[float] = []
    columns: list[int] = []
    ends = [0]
    for count in counts:
        row: dict[int, float] = {}
        length = 0.0
        for item, times in count.items():
            if item not in known:
                known[item] = _item(item, vocabulary, idf)
            places, parts = known[item]
            weighted = parts * weight_of(times)
            length += float(weighted @ weighted)
            for place, part in zip(places, weighted.tolist(), strict=True):
                row[place] = row.get(place, 0.0) + part
        columns += row
        values += [value / math.sqrt(length or 1.0) for value in row.values()]
        ends.append(len(columns))
    return csr_matrix((values, columns, ends), shape=(len(counts), len(vocabulary)))


def _item(item: str, vocabulary: dict[str, int], idf: NDArray[np.float32]) -> tuple[list[int], Any]:
    found = Counter(vocabulary[piece] for piece in pieces(item) if piece in vocabulary)
    places = list(found)
    return places, idf[places] * np.array([found[place] for place in places], np.float32)


def _vocabulary(counts: Sequence[Counter[str]]) -> tuple[dict[str, int], NDArray[np.float32]]:
    seen: Counter[str] = Counter()
    for count in counts:
        seen.update({piece for item in count for piece in pieces(item)})
    kept = sorted(feature for feature, times in seen.items() if times >= _SEEN_AT_LEAST)
    idf = [math.log((1 + len(counts)) / (1 + seen[feature])) + 1 for feature in kept]
    return {feature: number for number, feature in enumerate(kept)}, np.array(idf, np.float32)


def train(paths: Sequence[Path]) -> dict[str, NDArray[np.generic]]:
    """Fit everything; return the model's arrays (classifier.py reads them)."""
    coded = read_coded(paths)
    codes = code_names(coded)
    honest = [number for number, item in enumerate(coded) if item.file in HONEST]
    unseen = np.zeros((len(honest), len(codes)), np.float32)
    for file in HONEST:
        rows = [row for row, number in enumerate(honest) if coded[number].file == file]
        if rows:
            part = fit([item for item in coded if item.file != file], codes)
            unseen[rows] = logits(part, [coded[honest[row]] for row in rows])
    weighing = fit_weighing([coded[number] for number in honest], codes, unseen)
    fitted = fit(coded, codes)
    scale = np.abs(fitted.weights).max(axis=0) / _BITS
    sentences = [[item.unit.text, sorted(item.codes)] for item in coded if item.codes]
    examples = json.dumps(sentences, ensure_ascii=False).encode()
    return {
        "vocabulary": np.array(sorted(fitted.vocabulary, key=fitted.vocabulary.__getitem__)),
        "idf": fitted.idf,
        "weights": np.round(fitted.weights / scale).astype(np.int8),
        "scale": scale.astype(np.float32),
        "bias": fitted.bias,
        "codes": np.array(codes),
        "slopes": weighing.slopes,
        "offsets": weighing.offsets,
        "hit_offsets": weighing.hit_offsets,
        "examples": np.frombuffer(examples, np.uint8),
        "digest": np.array(digest(paths)),
    }


def main(arguments: Sequence[str] | None = None) -> None:
    """Train on the files of a folder and write the model beside the code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--without", action="append", default=[], metavar="NAME", help="a file to hold out")
    parser.add_argument("--output", type=Path, default=MODEL_FILE)
    options = parser.parse_args(arguments)
    arrays = train(coded_files(options.folder, options.without))
    np.savez_compressed(options.output, allow_pickle=False, **arrays)


if __name__ == "__main__":
    main()
