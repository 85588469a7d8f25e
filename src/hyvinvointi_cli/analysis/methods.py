"""How the grade of an item comes from its evidence: one function a method of the framework files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from hyvinvointi_cli.analysis.evidence import Evidence, Evidences
from hyvinvointi_cli.analysis.figures import age, delay, points, readability
from hyvinvointi_cli.analysis.finding import Finding, evenness
from hyvinvointi_cli.analysis.frameworks import Item, Method
from hyvinvointi_cli.model import Kind, Measure, Role, Status

_SIX = ("responsible", "indicator", "target", "schedule", "resource", "outturn")
_EFFECTS = frozenset({"os_vaikutukset", "ar_vaikuttavuus", "ar_hyodyntaminen"})
_KNOWN = frozenset(Status) - {Status.UNKNOWN, Status.NONE, Status.PROMISED, Status.NEED}


def _best(item: Item, found: Sequence[Evidence], evidences: Evidences) -> Finding:
    return Finding(max((evidence.grade for evidence in found), default=0))


def _step(item: Item, value: float) -> int:
    return sum(value > 0 and value >= step for step in item.steps)


def _share(item: Item, found: Sequence[Evidence], evidences: Evidences) -> Finding:
    total = len({evidence.unit.number for evidence in evidences.find(item.of)})
    counted = sum(not evidence.capped for evidence in found)
    grade = _step(item, counted / total if total else 0.0)
    return Finding(max(grade, min(1, len(found))), total)


def _ratio(item: Item, found: Sequence[Evidence], evidences: Evidences) -> Finding:
    against = len(evidences.find(item.against))
    total = len(found) + against
    counts = (("for", len(found)), ("against", against))
    return Finding(_step(item, len(found) / total if total else 0.0), total, breakdown=counts)


def _coverage(item: Item, found: Sequence[Evidence], evidences: Evidences) -> Finding:
    counts: Counter[str] = Counter(dict.fromkeys(item.over, 0))
    for evidence in found:
        carried = {*evidence.unit.facets, *evidence.unit.codes}
        counts.update(id for id in item.over if id in carried)
    covered = sum(count > 0 for count in counts.values())
    missing = tuple(id for id in item.over if not counts[id])
    return Finding(
        _step(item, covered),
        evenness=evenness(list(counts.values())),
        breakdown=tuple((id, counts[id]) for id in item.over if counts[id]),
        missing=missing,
    )


def _answered(item: Item, found: Sequence[Evidence], evidences: Evidences) -> Finding:
    asked = _carried(item, evidences.find(item.rules))
    given = _carried(item, [e for e in evidences.find(item.answers) if not e.negative])
    both = [id for id in item.over if asked[id] and given[id]]
    total = sum(count > 0 for count in asked.values())
    return Finding(
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


def _parts(item: Item, found: Sequence[Evidence], evidences: Evidences) -> Finding:
    counts = {
        part.id: sum(not evidence.negative for evidence in evidences.find(part.rules)) for part in item.parts
    }
    present = sum(count > 0 for count in counts.values())
    return Finding(
        _step(item, present),
        evenness=evenness(list(counts.values())),
        breakdown=tuple((id, count) for id, count in counts.items() if count),
        missing=tuple(id for id, count in counts.items() if not count),
    )


def _chain(item: Item, found: Sequence[Evidence], evidences: Evidences) -> Finding:
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
    return Finding(_best(item, found, evidences).grade, breakdown=counts, flags=tuple(flags))


def _completeness(item: Item, found: Sequence[Evidence], evidences: Evidences) -> Finding:
    filled = Counter(_filled(e.measure) for e in evidences.find(item.rules) if e.measure is not None)
    return Finding(0, sum(filled.values()), breakdown=tuple((str(n), filled[n]) for n in range(7)))


def _filled(measure: Measure) -> int:
    """How many of the six fields a measure fills; a dash in the outturn is not an outturn."""
    fields = sum(bool(getattr(measure, name)) for name in _SIX[:-1])
    return fields + (measure.status in _KNOWN)


def _practice(item: Item, found: Sequence[Evidence], evidences: Evidences) -> Finding:
    """Value talk, a norm and a bare intention are grade 1; who does what is practice."""
    practice = sum(evidence.grade > 1 for evidence in found)
    talk = sum(evidence.unit.kind is Kind.VALUE for evidence in found if evidence.grade < 2)
    counts = (("talk", talk), ("named", len(found) - practice - talk), ("practice", practice))
    return Finding(_best(item, found, evidences).grade, breakdown=counts)


def _steps(item: Item, found: Sequence[Evidence], evidences: Evidences) -> Finding:
    shown = [evidence for evidence in found if evidence.grade == 3]
    effect = sum(bool(_EFFECTS & set(evidence.unit.codes)) for evidence in shown)
    counts = (
        ("mentioned", sum(evidence.grade == 1 for evidence in found)),
        ("exists", sum(evidence.grade == 2 for evidence in found)),
        ("active", len(shown) - effect),
        ("effect", effect),
    )
    return Finding(_best(item, found, evidences).grade, breakdown=counts)


def _actors(item: Item, found: Sequence[Evidence], evidences: Evidences) -> Finding:
    acting = sum(any(m.role is Role.ACTOR for m in evidence.unit.mentions) for evidence in found)
    counts = (("actors", acting), ("no_actors", len(found) - acting))
    return Finding(_best(item, found, evidences).grade, breakdown=counts)


def _balance(item: Item, found: Sequence[Evidence], evidences: Evidences) -> Finding:
    """A report that tells nothing negative is flagged (Ahlgren); so is one that tells nothing positive."""
    against = evidences.find(item.against)
    fors, others = (
        Counter(evidences.chapter(evidence.unit) for evidence in many) for many in (found, against)
    )
    told = {"nothing_negative": bool(against), "nothing_positive": bool(found)}
    flags = tuple(flag for flag, any_told in told.items() if not any_told) if any(told.values()) else ()
    return Finding(
        0,
        len(found) + len(against),
        flags=flags,
        value=round(len(found) / len(against), 2) if against else None,
        chapters=tuple(
            (name, fors[name], others[name]) for name in evidences.chapters if fors[name] or others[name]
        ),
    )


METHODS: Mapping[Method, Callable[[Item, Sequence[Evidence], Evidences], Finding]] = {
    Method.EVIDENCE: _best,
    Method.SHARE: _share,
    Method.RATIO: _ratio,
    Method.COVERAGE: _coverage,
    Method.PARTS: _parts,
    Method.ANSWERED: _answered,
    Method.CHAIN: _chain,
    Method.COMPLETENESS: _completeness,
    Method.PRACTICE: _practice,
    Method.STEPS: _steps,
    Method.ACTORS: _actors,
    Method.BALANCE: _balance,
    Method.POINTS: points,
    Method.AGE: age,
    Method.DELAY: delay,
    Method.READABILITY: readability,
}
"""Every method by its name in the files."""
