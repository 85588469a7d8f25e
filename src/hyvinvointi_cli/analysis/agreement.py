"""How well predicted units agree with coded ones: precision, recall, F1, status, negation, kappa."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Coding:
    """What one coder (a person or hyte) says of one unit."""

    codes: frozenset[str]
    optional: frozenset[str] = frozenset()
    status: str = "none"
    negated: frozenset[str] = frozenset()
    text: str = ""
    status_accept: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Rates:
    """Counts of right, superfluous and missed pairs with the rates (0-1) that follow from them."""

    right: int
    superfluous: int
    missed: int

    @property
    def precision(self) -> float:
        """Share of the predicted pairs that are right; 0 where nothing is predicted."""
        return self.right / (self.right + self.superfluous) if self.right + self.superfluous else 0.0

    @property
    def recall(self) -> float:
        """Share of the coded pairs that are predicted; 0 where nothing is coded."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Agreement:
    """The figures of one comparison. `macro_f1` is the mean over the codes that the gold requires."""

    units: int
    codes: Mapping[str, Rates]
    micro: Rates
    macro_f1: float
    codeless_units: int
    specificity: float
    """Share of the units without codes for which nothing but optional codes is predicted."""
    status_accuracy: float
    status_macro_f1: float
    """Over units whose coded status is not none."""
    negation: Rates
    kappa: Mapping[str, float]
    """Cohen's kappa a code between the two coders, over all units, optional codes left out."""
    alpha: float
    """Krippendorff's alpha (nominal) over all (unit, code) decisions, optional codes left out."""


def agree(gold: Mapping[str, Coding], predicted: Mapping[str, Coding]) -> Agreement:
    """Compare codings by unit id; a unit without prediction counts as no codes and a wrong status.

    A predicted code that the gold lists as optional is dropped: neither right nor wrong.
    """
    absent = Coding(frozenset(), status="")
    right, superfluous, missed = Counter[str](), Counter[str](), Counter[str]()
    negation = Counter[str]()
    statuses: list[tuple[str, str]] = []
    codeless = clean = 0
    for id, coding in gold.items():
        other = predicted.get(id, absent)
        optional = coding.optional - coding.codes
        got = other.codes - optional
        right.update(coding.codes & got)
        superfluous.update(got - coding.codes)
        missed.update(coding.codes - got)
        codeless += not coding.codes
        clean += not coding.codes and not got
        denied = other.negated - optional
        negation["right"] += len(coding.negated & denied)
        negation["superfluous"] += len(denied - coding.negated)
        negation["missed"] += len(coding.negated - denied)
        accepted = other.status in coding.status_accept
        statuses.append((coding.status, coding.status if accepted else other.status))
    required = sorted(right.keys() | missed.keys())
    rates = {c: Rates(right[c], superfluous[c], missed[c]) for c in sorted({*required, *superfluous})}
    active = [(a, b) for a, b in statuses if a != "none"]
    return Agreement(
        units=len(gold),
        codes=rates,
        micro=Rates(right.total(), superfluous.total(), missed.total()),
        macro_f1=_mean([rates[code].f1 for code in required]),
        codeless_units=codeless,
        specificity=clean / codeless if codeless else 0.0,
        status_accuracy=_mean([a == b for a, b in active]),
        status_macro_f1=_status_macro_f1(active),
        negation=Rates(negation["right"], negation["superfluous"], negation["missed"]),
        kappa={code: _kappa(*_decisions(gold, predicted, (code,))) for code in required},
        alpha=_alpha(*_decisions(gold, predicted, required)),
    )


def _decisions(
    gold: Mapping[str, Coding], predicted: Mapping[str, Coding], codes: Iterable[str]
) -> tuple[list[bool], list[bool]]:
    absent = Coding(frozenset())
    pairs = [
        (code in coding.codes, code in predicted.get(id, absent).codes)
        for id, coding in gold.items()
        for code in codes
        if code not in coding.optional - coding.codes
    ]
    return [a for a, _ in pairs], [b for _, b in pairs]


def _kappa(first: Sequence[bool], second: Sequence[bool]) -> float:
    """Cohen (1960): agreement beyond chance of two coders with their own rates."""
    seen = _mean([a == b for a, b in zip(first, second, strict=True)])
    p, q = _mean(first), _mean(second)
    chance = p * q + (1 - p) * (1 - q)
    return (seen - chance) / (1 - chance) if chance < 1 else 1.0


def _alpha(first: Sequence[bool], second: Sequence[bool]) -> float:
    """Krippendorff (2004), nominal data, two coders, no missing values."""
    values = 2 * len(first)
    ones = sum(first) + sum(second)
    expected = 2 * ones * (values - ones) / (values * (values - 1)) if values > 1 else 0.0
    differing = _mean([a != b for a, b in zip(first, second, strict=True)])
    return 1 - differing / expected if expected else 1.0


def _status_macro_f1(pairs: Sequence[tuple[str, str]]) -> float:
    classes = sorted({coded for coded, _ in pairs})
    return _mean(
        [
            Rates(
                sum(a == b == status for a, b in pairs),
                sum(b == status != a for a, b in pairs),
                sum(a == status != b for a, b in pairs),
            ).f1
            for status in classes
        ]
    )


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
