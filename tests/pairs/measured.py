"""Measures `hyte diff` on the PDFs of the pairs and the samples: from bytes to links.

python tests/pairs/measured.py            # totals of every pair
python tests/pairs/measured.py --misses   # and each miss, of the pairs that may be tuned on
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rapidfuzz.fuzz import ratio

from hyvinvointi_cli.analysis.comparison import Comparison, compare
from hyvinvointi_cli.model import Measure, Report
from hyvinvointi_cli.running.pipeline import Options, Task, process
from hyvinvointi_cli.tagging.codebook import load_codebook

HERE = Path(__file__).parent
SAMPLES = HERE.parents[1] / "samples"
_ALIKE = 90
"""Least likeness (of 100) of a measure read and one of the truth."""


@dataclass(frozen=True, eq=False)
class Truth:
    """What belongs together in two documents, by the ids of the measures."""

    name: str
    set: str
    files: tuple[Path, Path]
    texts: tuple[dict[str, str], dict[str, str]]
    links: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]
    sentences: tuple[tuple[dict[str, str], ...], tuple[dict[str, str], ...]] = ((), ())


@dataclass(frozen=True)
class Score:
    """How one alignment went. Measures that were not read count as misses."""

    found: int
    wanted: int
    right: int
    kinds_right: int
    kinds: int
    misses: tuple[str, ...]

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall of the pairs."""
        return 2 * self.right / (self.found + self.wanted)


def truths() -> list[Truth]:
    """The pairs of this folder and the three of the samples."""
    return [*_truths(HERE), *_truths(SAMPLES)]


def _truths(folder: Path) -> list[Truth]:
    data = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    found = []
    for place, alignment in data["alignment"].items():
        old, new = [r for r in data["reports"] if r["municipality"] == place]
        links = []
        for t in alignment:
            kind = "merged" if len(t["plan"]) > 1 else "split" if len(t["report"]) > 1 else t["relation"]
            links.append((kind, tuple(t["plan"]), tuple(t["report"])))
        found.append(
            Truth(
                place,
                old.get("set", "sample"),
                tuple(folder / Path(r["file"]).with_suffix(".pdf") for r in (old, new)),
                tuple({m["id"]: m["measure"] for m in r["measures"]} for r in (old, new)),
                tuple(links),
                tuple(tuple(r.get("sentences", ())) for r in (old, new)),
            )
        )
    return found


@cache
def read(path: Path) -> Report:
    """Read and tag one PDF."""
    report = process(Task(path, Options()))
    assert isinstance(report, Report), report
    return report


@cache
def compared(truth: Truth) -> Comparison:
    """Compare the two PDFs of a pair."""
    return compare(*map(read, truth.files), load_codebook([]))


def scored(truth: Truth) -> Score:
    """Hold the links that were found against the truth."""
    rows = compared(truth).measures
    wanted = {(i, j) for _, olds, news in truth.links for i in olds for j in news}
    got, kinds = set(), {}
    for row in rows:
        i, j = (_id(m, texts) for m, texts in zip((row.old, row.new), truth.texts, strict=True))
        if row.old and row.new:
            got.add((i or f"?{row.old.action}", j or f"?{row.new.action}"))
        for key in ((0, i), (1, j)):
            if key[1]:
                kinds[key] = row.change.value
    expected = {(0, i): kind for kind, olds, _ in truth.links for i in olds}
    expected |= {(1, j): kind for kind, _, news in truth.links for j in news}
    misses = [f"pair {i} {j} {'missed' if (i, j) in wanted else 'wrong'}" for i, j in sorted(wanted ^ got)]
    misses += [f"kind {id}: {kinds.get((s, id))} not {k}" for (s, id), k in expected.items()
               if kinds.get((s, id)) != k]  # fmt: skip
    right = sum(kinds.get(key) == kind for key, kind in expected.items())
    return Score(len(got), len(wanted), len(got & wanted), right, len(expected), tuple(misses))


def _id(measure: Measure | None, texts: dict[str, str]) -> str | None:
    if measure is None or not measure.action:
        return None
    best = max(texts, key=lambda id: ratio(texts[id], measure.action))
    return best if ratio(texts[best], measure.action) >= _ALIKE else None


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--set")
    arguments = parser.parse_args()
    for truth in truths():
        if arguments.set and truth.set != arguments.set:
            continue
        score = scored(truth)
        print(f"{truth.name:14} {truth.set:7} F1 {score.f1:.3f}  kinds {score.kinds_right}/{score.kinds}"
              f" {score.kinds_right / score.kinds:.2f}")  # fmt: skip
        if arguments.misses and truth.set != "held":
            print(*(f"    {miss}" for miss in score.misses), sep="\n")


if __name__ == "__main__":
    main()
