"""How much two measures speak of the same: words covered by each other, and what stands beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from hyvinvointi_cli.analysis.coverage import Weights, beginning, coverage, covered, mass
from hyvinvointi_cli.analysis.places import names, other_place, other_venue
from hyvinvointi_cli.analysis.wording import Word, words
from hyvinvointi_cli.model import Measure

_MUCH = 3.0
_TELLING = 1.5
"""Weight of words no other measure has that tells two measures are one."""
_GENERIC = 0.25
_FOUND = 0.6
"""Share of a word found in the other text that makes it the same word."""
_FEW = 8
"""Measures of both documents up to which every word is the only one of its kind."""
_COUNTY = ("hyvinvointialue", "hyvinvointikuntayhtymä", "välfärdsområde")


@dataclass(frozen=True, slots=True)
class Features:
    """Agreement of two measures, each from 0 to 1; None where one of them does not say."""

    dice: float
    """Share of both actions' words that the other action has."""
    contained: float
    """The same for the action that is covered better: a title is contained in what it stands for."""
    shared: float
    """Weight of the words both actions have, full when it is as much as three long words."""
    wide: float
    """Share of the action's words found anywhere in the other measure, the better way round."""
    goal: float | None
    focus: float | None
    responsible: float | None
    indicator: float | None
    codes: float | None
    apart: float = 0.0
    """1 where the two name other people, as "Nuorten ilta" and "Ikääntyneiden ilta" do."""
    other_kind: float = 0.0
    """1 where the two are things of other kinds, as "Nuorten kesäleiri" and "Nuorten kesäkahvila" are."""
    other_place: float = 0.0
    """1 where each names a place (a word with a capital) that the other does not."""
    other_venue: float = 0.0
    """1 where each is done in a house of services (koulu, kirjasto) and not in the same."""
    other_topic: float = 0.0
    """1 where the two are about other things, as "Läksykerho" and "Pelikerho" are."""
    contrast: float = 0.0
    """Share of what the action says that the other says otherwise, the lesser of the two ways round."""
    swapped: float = 0.0
    """1 where the two are alike but for a word or two each, as "Kirjaston aukiolo", "Uimahallin aukiolo"."""
    unique: float = 0.0
    """Weight of the words they share that no other measure of either document has."""


_NOTHING = Features(0.0, 0.0, 0.0, 0.0, None, None, None, None, None)


def weights_of(old: Sequence[Measure], new: Sequence[Measure]) -> Weights:
    """Count in how many measures each word stands, and find the words that tell one from all others."""
    counts: Counter[str] = Counter()
    several: set[str] = set()
    known: set[str] = set()
    for side in (old, new):
        begun: Counter[str] = Counter()
        for measure in side:
            found = words(subject(measure))
            counts.update({word.stem for word in found})
            begun.update({beginning(word) for word in found})
        known |= begun.keys()
        several |= {start for start, n in begun.items() if n > 1}
    total = len(old) + len(new)
    single = frozenset(known - several) if total > _FEW else frozenset[str]()
    return Weights(counts, total, single, names(subject(measure) for measure in (*old, *new)))


def subject(measure: Measure) -> str:
    """Return the words that name a measure: its action, or what it has in place of one."""
    return measure.action or measure.goal or measure.outturn or measure.indicator or measure.focus or ""


def features(old: Measure, new: Measure, weights: Weights) -> Features:
    """Compare two measures; the order of the two does not matter."""
    a, b = words(subject(old)), words(subject(new))
    there, back = coverage(a, b, weights), coverage(b, a, weights)
    mass_a, mass_b = mass(a, weights), mass(b, weights)
    total = mass_a + mass_b
    if not there and not back:  # nine pairs of ten: what stands beside them cannot make them the same
        return _NOTHING
    return Features(
        dice=(there * mass_a + back * mass_b) / total if total else 0.0,
        contained=max(there, back),
        shared=min(1.0, (there * mass_a + back * mass_b) / 2 / _MUCH),
        wide=max(coverage(a, _all_words(new), weights), coverage(b, _all_words(old), weights)),
        goal=_agreement(old.goal, new.goal, weights),
        focus=_agreement(old.focus, new.focus, weights),
        responsible=None
        if county_answers(old.responsible) != county_answers(new.responsible)
        else _agreement(old.responsible, new.responsible, weights),
        indicator=_agreement(old.indicator, new.indicator, weights),
        codes=_jaccard(old.codes, new.codes),
        apart=_apart(a, b),
        other_kind=_other_kind(a, b),
        other_place=float(other_place(subject(old), subject(new), weights.names)),
        other_venue=float(other_venue(a, b)),
        other_topic=_other_topic(a, b),
        contrast=min(mass_a * (1 - there), mass_b * (1 - back)) / max(mass_a, mass_b, 1.0),
        swapped=_swapped(a, b),
        unique=min(1.0, (_unique(a, b, weights) + _unique(b, a, weights)) / 2 / _TELLING),
    )


def contradicts(old: Sequence[Word], new: Sequence[Word]) -> bool:
    """Tell whether two actions name other people or other kinds of things."""
    return _apart(old, new) == 1 or _other_kind(old, new) == 1


def _unique(text: Sequence[Word], other: Sequence[Word], weights: Weights) -> float:
    single = [
        w for w in text if w.weight > _GENERIC and not w.stem[0].isdigit() and beginning(w) in weights.single
    ]
    shares = [(word, covered(word, other)) for word in single]
    return sum(word.weight * share for word, share in shares if share >= _FOUND)


def _swapped(old: Sequence[Word], new: Sequence[Word]) -> float:
    for text, other in ((old, new), (new, old)):
        found = [covered(word, tuple(other)) for word in text if word.weight > _GENERIC]
        alone = sum(share < 0.5 for share in found)
        if not 1 <= alone <= 2 or alone == len(found) or any(0.5 <= share < 0.8 for share in found):
            return 0.0
    return 1.0


def _apart(old: Sequence[Word], new: Sequence[Word]) -> float:
    a, b = (frozenset[int]().union(*(word.people for word in text)) for text in (old, new))
    return (1 - len(a & b) / min(len(a), len(b))) ** 2 if a and b else 0.0


def _other_kind(old: Sequence[Word], new: Sequence[Word]) -> float:
    a, b = (frozenset[int]().union(*(word.kinds for word in text)) for text in (old, new))
    return float(bool(a and b and not a & b))


def _other_topic(old: Sequence[Word], new: Sequence[Word]) -> float:
    a, b = (frozenset[int]().union(*(word.topics for word in text)) for text in (old, new))
    return float(bool(a and b and not a & b))


def _all_words(measure: Measure) -> tuple[Word, ...]:
    parts = (measure.action, measure.goal, measure.indicator, measure.outturn, measure.responsible)
    return tuple(word for part in parts if part for word in words(part))


def _agreement(old: str | None, new: str | None, weights: Weights) -> float | None:
    if not old or not new:
        return None
    a, b = words(old), words(new)
    total = mass(a, weights) + mass(b, weights)
    if not total:
        return None
    return (coverage(a, b, weights) * mass(a, weights) + coverage(b, a, weights) * mass(b, weights)) / total


def county_answers(responsible: str | None) -> bool:
    """Tell whether a wellbeing services county answers: since 2023 it does for much of what was promised."""
    return responsible is not None and any(word in responsible.casefold() for word in _COUNTY)


def _jaccard(old: Sequence[str], new: Sequence[str]) -> float | None:
    if not old or not new:
        return None
    return len(set(old) & set(new)) / len(set(old) | set(new))
