"""Scores a report by the frameworks: one engine for all of them (DOMAIN C)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import ceil, log

from hyvinvointi_cli.analysis.evidence import Evidence, Evidences
from hyvinvointi_cli.analysis.frameworks import Framework, Frameworks, Item, Method
from hyvinvointi_cli.model import Form, Measure, Report, Status

QUOTES = 2
_SIX = ("responsible", "indicator", "target", "schedule", "resource", "outturn")
_KNOWN = frozenset(Status) - {Status.UNKNOWN, Status.NONE, Status.PROMISED, Status.NEED}


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage that shows an item, with its page."""

    page: int
    text: str
    grade: int
    section: str = ""


@dataclass(frozen=True, slots=True)
class ItemScore:
    """What the text shows of one item. `grade` is None where it does not apply or is never given."""

    item: Item
    grade: int | None
    applies: bool
    n: int
    """Units of evidence."""
    sections: int
    negative: int
    """Units that deny the matter or tell that it was not done or has ended."""
    quotes: tuple[Quote, ...] = ()
    total: int | None = None
    """What a share or ratio is of."""
    evenness: float | None = None
    """Normalised Shannon entropy over all categories asked for; None below two units."""
    breakdown: tuple[tuple[str, int], ...] = ()
    missing: tuple[str, ...] = ()
    """Categories or parts without evidence."""
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scorecard:
    """One framework's answer for one report."""

    framework: Framework
    grade: int | None
    items: tuple[ItemScore, ...]


def score(
    report: Report, frameworks: Frameworks, chosen: Sequence[Framework] | None = None
) -> tuple[Scorecard, ...]:
    """Return the scorecards of a report, all frameworks or the chosen ones, in order."""
    evidences = Evidences(report, frameworks.general)
    cards = []
    for framework in frameworks.frameworks if chosen is None else chosen:
        items = tuple(_score_item(item, evidences, report) for item in framework.items)
        cards.append(Scorecard(framework, aggregate(framework, items), items))
    return tuple(cards)


def aggregate(framework: Framework, items: Iterable[ItemScore]) -> int | None:
    """Return the grade of a framework as its file defines it; None when no item is graded."""
    grades = sorted(item.grade for item in items if item.grade is not None)
    if not grades or framework.aggregate == "none":
        return None
    if framework.aggregate == "mean":
        return ceil(sum(grades) / len(grades) - 0.5)
    return grades[(len(grades) - 1) // 2]


def evenness(counts: Sequence[int]) -> float | None:
    """Return Shannon entropy over its greatest value, 0 to 1; None for fewer than two units or categories."""
    total = sum(counts)
    if total < 2 or len(counts) < 2:
        return None
    entropy = -sum(count / total * log(count / total) for count in counts if count)
    return round(abs(entropy) / log(len(counts)), 3)


def _score_item(item: Item, evidences: Evidences, report: Report) -> ItemScore:
    if report.metadata.document_type in item.not_applicable:
        return ItemScore(item, None, False, 0, 0, 0)
    rules = (*item.rules, *(rule for part in item.parts for rule in part.rules))
    found = evidences.find(rules)
    positive = tuple(evidence for evidence in found if not evidence.negative)
    negative = len(found) - len(positive)
    how = _METHODS[item.method](item, positive, evidences)
    if how.total == 0 and item.method is Method.SHARE:
        return ItemScore(item, None, False, 0, 0, negative, total=0)
    return ItemScore(
        item=item,
        grade=how.grade if item.graded else None,
        applies=True,
        n=len(positive),
        sections=len({evidence.unit.section for evidence in positive}),
        negative=negative,
        quotes=best_quotes(positive),
        total=how.total,
        evenness=how.evenness,
        breakdown=how.breakdown,
        missing=how.missing,
        flags=how.flags,
    )


def best_quotes(found: Sequence[Evidence]) -> tuple[Quote, ...]:
    """Return the two best: highest grade, whole sentences and rows first, then the order of the text."""
    ranked = sorted(
        enumerate(found),
        key=lambda pair: (
            -pair[1].grade,
            pair[1].unit.form in (Form.HEADING, Form.BROKEN),
            not 40 <= len(pair[1].unit.text) <= 320,
            pair[0],
        ),
    )
    chosen: list[Quote] = []
    for _, evidence in ranked:
        text = _quoted(evidence)
        if all(quote.text != text for quote in chosen):
            section = evidence.unit.section[-1] if evidence.unit.section else ""
            chosen.append(Quote(evidence.unit.page, text, evidence.grade, section))
        if len(chosen) == QUOTES:
            break
    return tuple(chosen)


def _quoted(evidence: Evidence) -> str:
    """A measure is quoted by its action and outturn; a row's other cells would bury them."""
    measure = evidence.measure
    if measure is None or not measure.action:
        return evidence.unit.text
    return f"{measure.action} → {measure.outturn}" if measure.outturn else measure.action


@dataclass(frozen=True, slots=True)
class _How:
    grade: int
    total: int | None = None
    evenness: float | None = None
    breakdown: tuple[tuple[str, int], ...] = ()
    missing: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()


def _best(item: Item, found: Sequence[Evidence], evidences: Evidences) -> _How:
    return _How(max((evidence.grade for evidence in found), default=0))


def _step(item: Item, value: float) -> int:
    return sum(value > 0 and value >= step for step in item.steps)


def _share(item: Item, found: Sequence[Evidence], evidences: Evidences) -> _How:
    total = len({evidence.unit.number for evidence in evidences.find(item.of)})
    return _How(_step(item, len(found) / total if total else 0.0), total)


def _ratio(item: Item, found: Sequence[Evidence], evidences: Evidences) -> _How:
    against = len(evidences.find(item.against))
    total = len(found) + against
    counts = (("for", len(found)), ("against", against))
    return _How(_step(item, len(found) / total if total else 0.0), total, breakdown=counts)


def _coverage(item: Item, found: Sequence[Evidence], evidences: Evidences) -> _How:
    counts: Counter[str] = Counter(dict.fromkeys(item.over, 0))
    for evidence in found:
        carried = {*evidence.unit.facets, *evidence.unit.codes}
        counts.update(id for id in item.over if id in carried)
    covered = sum(count > 0 for count in counts.values())
    missing = tuple(id for id in item.over if not counts[id])
    return _How(
        _step(item, covered),
        evenness=evenness(list(counts.values())),
        breakdown=tuple((id, counts[id]) for id in item.over if counts[id]),
        missing=missing,
    )


def _parts(item: Item, found: Sequence[Evidence], evidences: Evidences) -> _How:
    counts = {
        part.id: sum(not evidence.negative for evidence in evidences.find(part.rules)) for part in item.parts
    }
    present = sum(count > 0 for count in counts.values())
    return _How(
        _step(item, present),
        evenness=evenness(list(counts.values())),
        breakdown=tuple((id, count) for id, count in counts.items() if count),
        missing=tuple(id for id, count in counts.items() if not count),
    )


def _chain(item: Item, found: Sequence[Evidence], evidences: Evidences) -> _How:
    measures = [evidence.measure for evidence in evidences.find(item.rules) if evidence.measure is not None]
    counts = (
        ("recognised", len(found)),
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
    return _How(_best(item, found, evidences).grade, breakdown=counts, flags=tuple(flags))


def _completeness(item: Item, found: Sequence[Evidence], evidences: Evidences) -> _How:
    filled = Counter(_filled(e.measure) for e in evidences.find(item.rules) if e.measure is not None)
    return _How(0, sum(filled.values()), breakdown=tuple((str(n), filled[n]) for n in range(7)))


def _filled(measure: Measure) -> int:
    """How many of the six fields a measure fills; a dash in the outturn is not an outturn."""
    fields = sum(bool(getattr(measure, name)) for name in _SIX[:-1])
    return fields + (measure.status in _KNOWN)


_METHODS: dict[Method, Callable[[Item, Sequence[Evidence], Evidences], _How]] = {
    Method.EVIDENCE: _best,
    Method.SHARE: _share,
    Method.RATIO: _ratio,
    Method.COVERAGE: _coverage,
    Method.PARTS: _parts,
    Method.CHAIN: _chain,
    Method.COMPLETENESS: _completeness,
}
