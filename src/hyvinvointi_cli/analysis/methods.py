"""How the grade of an item comes from its evidence: one function a method of the framework files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from hyvinvointi_cli.analysis.evidence import Evidence, Evidences
from hyvinvointi_cli.analysis.frameworks import Item, Method
from hyvinvointi_cli.model import Measure, Status

_SIX = ("responsible", "indicator", "target", "schedule", "resource", "outturn")
_KNOWN = frozenset(Status) - {Status.UNKNOWN, Status.NONE, Status.PROMISED, Status.NEED}


@dataclass(frozen=True, slots=True)
class How:
    """What a method makes of the evidence; the fields are those of an item's score."""

    grade: int
    total: int | None = None
    evenness: float | None = None
    breakdown: tuple[tuple[str, int], ...] = ()
    missing: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    unasked: tuple[str, ...] = ()


def evenness(counts: Sequence[int]) -> float | None:
    """Return Shannon entropy over its greatest value, 0 to 1; None for fewer than two units or categories."""
    total = sum(counts)
    if total < 2 or len(counts) < 2:
        return None
    entropy = -sum(count / total * log(count / total) for count in counts if count)
    return round(abs(entropy) / log(len(counts)), 3)


def _best(item: Item, found: Sequence[Evidence], evidences: Evidences) -> How:
    return How(max((evidence.grade for evidence in found), default=0))


def _step(item: Item, value: float) -> int:
    return sum(value > 0 and value >= step for step in item.steps)


def _share(item: Item, found: Sequence[Evidence], evidences: Evidences) -> How:
    total = len({evidence.unit.number for evidence in evidences.find(item.of)})
    counted = sum(not evidence.capped for evidence in found)
    grade = _step(item, counted / total if total else 0.0)
    return How(max(grade, min(1, len(found))), total)


def _ratio(item: Item, found: Sequence[Evidence], evidences: Evidences) -> How:
    against = len(evidences.find(item.against))
    total = len(found) + against
    counts = (("for", len(found)), ("against", against))
    return How(_step(item, len(found) / total if total else 0.0), total, breakdown=counts)


def _coverage(item: Item, found: Sequence[Evidence], evidences: Evidences) -> How:
    counts: Counter[str] = Counter(dict.fromkeys(item.over, 0))
    for evidence in found:
        carried = {*evidence.unit.facets, *evidence.unit.codes}
        counts.update(id for id in item.over if id in carried)
    covered = sum(count > 0 for count in counts.values())
    missing = tuple(id for id in item.over if not counts[id])
    return How(
        _step(item, covered),
        evenness=evenness(list(counts.values())),
        breakdown=tuple((id, counts[id]) for id in item.over if counts[id]),
        missing=missing,
    )


def _answered(item: Item, found: Sequence[Evidence], evidences: Evidences) -> How:
    asked = _carried(item, evidences.find(item.rules))
    given = _carried(item, [e for e in evidences.find(item.answers) if not e.negative])
    both = [id for id in item.over if asked[id] and given[id]]
    total = sum(count > 0 for count in asked.values())
    return How(
        _step(item, len(both) / total if total else 0.0),
        total,
        breakdown=tuple((id, given[id]) for id in both),
        missing=tuple(id for id in item.over if asked[id] and not given[id]),
        unasked=tuple(id for id in item.over if given[id] and not asked[id]),
    )


def _carried(item: Item, found: Iterable[Evidence]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for evidence in found:
        carried = {*evidence.unit.facets, *evidence.unit.codes, *evidence.unit.negated}
        counts.update(id for id in item.over if id in carried)
    return counts


def _parts(item: Item, found: Sequence[Evidence], evidences: Evidences) -> How:
    counts = {
        part.id: sum(not evidence.negative for evidence in evidences.find(part.rules)) for part in item.parts
    }
    present = sum(count > 0 for count in counts.values())
    return How(
        _step(item, present),
        evenness=evenness(list(counts.values())),
        breakdown=tuple((id, count) for id, count in counts.items() if count),
        missing=tuple(id for id, count in counts.items() if not count),
    )


def _chain(item: Item, found: Sequence[Evidence], evidences: Evidences) -> How:
    measures = [evidence.measure for evidence in evidences.find(item.rules) if evidence.measure is not None]
    counts = (
        ("recognised", sum(evidence.measure is None for evidence in found)),
        ("indicator", sum(bool(measure.indicator) for measure in measures)),
        ("goal", sum(bool(measure.goal) for measure in measures)),
        ("measure", len(measures)),
        ("responsible", sum(bool(measure.responsible) for measure in measures)),
        ("outturn", sum(measure.status in _KNOWN for measure in measures)),
    )
    flags = []
    if found and not measures:
        flags.append("recognised_without_measure")
    if any(not measure.indicator for measure in measures):
        flags.append("measure_without_indicator")
    return How(_best(item, found, evidences).grade, breakdown=counts, flags=tuple(flags))


def _completeness(item: Item, found: Sequence[Evidence], evidences: Evidences) -> How:
    filled = Counter(_filled(e.measure) for e in evidences.find(item.rules) if e.measure is not None)
    return How(0, sum(filled.values()), breakdown=tuple((str(n), filled[n]) for n in range(7)))


def _filled(measure: Measure) -> int:
    """How many of the six fields a measure fills; a dash in the outturn is not an outturn."""
    fields = sum(bool(getattr(measure, name)) for name in _SIX[:-1])
    return fields + (measure.status in _KNOWN)


METHODS: Mapping[Method, Callable[[Item, Sequence[Evidence], Evidences], How]] = {
    Method.EVIDENCE: _best,
    Method.SHARE: _share,
    Method.RATIO: _ratio,
    Method.COVERAGE: _coverage,
    Method.PARTS: _parts,
    Method.ANSWERED: _answered,
    Method.CHAIN: _chain,
    Method.COMPLETENESS: _completeness,
}
"""Every method by its name in the files."""
