"""The hand-made pairs and whole documents that alignment is measured on."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from hyvinvointi_cli.analysis.alignment import Link
from hyvinvointi_cli.model import Measure, Status

_ROOT = Path(__file__).parents[2]
_GOLD = _ROOT / "tests" / "gold"
_PARTS = ("focus", "goal", "action", "responsible", "indicator", "schedule", "outturn")


@dataclass(frozen=True)
class Pair:
    set: str
    kind: str
    old: Measure
    new: Measure


@dataclass(frozen=True)
class Documents:
    """Two lists of measures and the links between their places."""

    name: str
    set: str
    old: tuple[Measure, ...]
    new: tuple[Measure, ...]
    truth: tuple[tuple[str, tuple[int, ...], tuple[int, ...]], ...]


def measure(record: dict[str, str], unit: int = 1) -> Measure:
    status = Status(record.get("status") or "unknown")
    return Measure(page=1, unit=unit, status=status, **{part: record.get(part) for part in _PARTS})


def pairs() -> list[Pair]:
    lines = (_GOLD / "measure_pairs.jsonl").read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    return [Pair(r["set"], r["kind"], measure(r["old"]), measure(r["new"])) for r in records]


def documents() -> list[Documents]:
    return [*_own(), *_samples()]


def _own() -> list[Documents]:
    found = []
    for path in sorted((_GOLD / "alignments").glob("*.json")):
        d = json.loads(path.read_text(encoding="utf-8"))
        truth = [(t["kind"], t["old"], t["new"]) for t in d["truth"]]
        found.append(_documents(path.stem, d["set"], d["old"], d["new"], truth))
    return found


def _samples() -> list[Documents]:
    """Of the sample reports only Kuuslahti was looked at while thresholds were set."""
    d = json.loads((_ROOT / "samples" / "truth.json").read_text(encoding="utf-8"))
    by_id = {
        m["id"]: {**m, "action": m["measure"], "focus": m["priority"]}
        for r in d["reports"]
        for m in r["measures"]
    }
    found = []
    for name, links in d["alignment"].items():
        truth = []
        for t in links:
            kind = t["relation"]
            kind = "merged" if len(t["plan"]) > 1 else "split" if len(t["report"]) > 1 else kind
            truth.append((kind, t["plan"], t["report"]))
        sides = [[by_id[i] for i in sorted(i for t in links for i in t[s])] for s in ("plan", "report")]
        found.append(_documents(name, "dev" if name == "Kuuslahti" else "held", *sides, truth))
    return found


def _documents(name: str, set: str, old: list, new: list, truth: list) -> Documents:  # type: ignore[type-arg]
    places = [{m["id"]: n for n, m in enumerate(side)} for side in (old, new)]
    links = tuple(
        (kind, tuple(places[0][i] for i in olds), tuple(places[1][j] for j in news))
        for kind, olds, news in truth
    )
    return Documents(
        name,
        set,
        tuple(measure(m, n) for n, m in enumerate(old)),
        tuple(measure(m, n) for n, m in enumerate(new)),
        links,
    )


def pair_f1(found: tuple[Link, ...], documents: Documents) -> float:
    got = {(i, j) for link in found for i in link.old for j in link.new}
    want = {(i, j) for _, olds, news in documents.truth for i in olds for j in news}
    return 2 * len(got & want) / (len(got) + len(want))


def kind_accuracy(found: tuple[Link, ...], documents: Documents) -> tuple[int, int]:
    """Return how many measures of both documents have the right kind, and of how many."""
    got = {("old", i): link.change.value for link in found for i in link.old}
    got |= {("new", j): link.change.value for link in found for j in link.new}
    want = {("old", i): kind for kind, olds, _ in documents.truth for i in olds}
    want |= {("new", j): kind for kind, _, news in documents.truth for j in news}
    return sum(got[key] == kind for key, kind in want.items()), len(want)


def parts() -> list[tuple[str, list[str], bool]]:
    """Return wholes, two texts each, and whether the whole was split into the two."""
    lines = (_GOLD / "measure_parts.jsonl").read_text(encoding="utf-8").splitlines()
    return [(r["whole"], r["parts"], r["split"]) for r in map(json.loads, lines)]
