"""Measures of two documents set side by side: kept, reworded, merged, split, dropped and new."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from hyvinvointi_cli.analysis.assignment import assign
from hyvinvointi_cli.analysis.coverage import Weights, covered, mass
from hyvinvointi_cli.analysis.same_answer import same_answer
from hyvinvointi_cli.analysis.same_wording import same_wording
from hyvinvointi_cli.analysis.similarity import Features, features, subject, weights_of
from hyvinvointi_cli.analysis.wording import words
from hyvinvointi_cli.model import Measure


class Change(StrEnum):
    """What became of a measure from one document to the other."""

    KEPT = "kept"
    REWORDED = "reworded"
    MERGED = "merged"
    SPLIT = "split"
    DROPPED = "dropped"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Link:
    """Places of the measures that belong together; one side is empty for DROPPED and NEW."""

    change: Change
    old: tuple[int, ...]
    new: tuple[int, ...]
    similarity: float
    """1 for the same words, 0 where there is nothing to compare with."""


_Groups = dict[int, tuple[tuple[int, ...], tuple[int, ...]]]
"""First old measure of a group -> its old and its new measures."""
_BIAS = -3.8
_COEFFICIENTS = {
    **{"contained": 2.0, "shared": 1.8, "wide": 3.0, "unique": 1.1},
    **{"apart": -7.0, "contrast": -1.4, "swapped": -1.2},
    **{"other_kind": -3.0, "other_place": -5.0, "other_venue": -1.5, "other_topic": -4.0},
}
_CONTEXT = {"goal": (1.5, 0.5), "focus": (0.4, 0.5), "responsible": (2.4, 0.5), "indicator": (3.0, 0.4)}
"""Weight and middle: a context that says nothing counts as its middle.

Logistic weights fitted on the development half of tests/gold/measure_pairs.jsonl, the development
documents of tests/gold/alignments and the pairs of tests/pairs to tune on, rounded.
"""
_UNTOLD = 0.6
"""What a pair gains where no column says who answers nor by what indicator: mostly it would speak for it."""
_SAME = 0.5
"""Least likelihood of a pair."""
_LEFT = 0.2
"""The same of two measures that nothing else answers: each is the other's likeliest of all."""
_AHEAD = 0.1
"""By how much they are."""
_BETTER = 0.3
"""By how much a match is clearly better."""
_ORDER = 0.1
"""What the same place in both documents adds: it decides between equals only."""
_PART = {"likely": 1.5, "explains": 0.8, "beside": 0.9, "several": 2.2, "whole": -2.0}
_PART_BIAS = -1.2
"""Logistic weights of a third measure that belongs to a pair too, fitted like those of pairs.

How likely it is the same as the other side (a logit), the share of the other side's words that it alone
explains, whether it stands next to its partner, whether the other side names several things, and whether
the pair says the same without it.
"""
_LEAST = 0.02
"""Likelihoods end here: nothing is ruled out by what a measure does not say."""
_SEVERAL = re.compile(r"(?<!-)\s(?:ja|sekä|och|samt)\s|[,;:(/]", re.IGNORECASE)


def align(old: Sequence[Measure], new: Sequence[Measure]) -> tuple[Link, ...]:
    """Set the measures of two documents side by side; every measure stands in exactly one link.

    Links follow the order of `old`, then the new ones in theirs. `align(b, a)` mirrors `align(a, b)`.
    """
    if _keys(new) < _keys(old):  # ties are decided on one side only, so that both directions agree
        links = [_mirrored(link) for link in _align(new, old)]
    else:
        links = list(_align(old, new))
    return tuple(sorted(links, key=lambda link: (not link.old, link.old or link.new)))


def likelihood(found: Features) -> float:
    """Return how likely two measures are the same, from 0 to 1."""
    score = _BIAS + sum(weight * getattr(found, name) for name, weight in _COEFFICIENTS.items())
    for name, (weight, middle) in _CONTEXT.items():
        value = getattr(found, name)
        if value is not None:
            score += weight * (value - middle)
    if found.responsible is None and found.indicator is None and found.dice:
        score += _UNTOLD
    return 1 / (1 + math.exp(-score))


def _align(old: Sequence[Measure], new: Sequence[Measure]) -> list[Link]:
    weights = weights_of(old, new)
    found = {(i, j): features(a, b, weights) for i, a in enumerate(old) for j, b in enumerate(new)}
    scores = {pair: likelihood(facts) for pair, facts in found.items()}
    gains = {
        (i, j): _logit(score) - _logit(_SAME) + _ORDER * (1 - abs(_place(i, old) - _place(j, new)))
        for (i, j), score in scores.items()
        if score >= _SAME
    }
    pairs = dict(assign(gains))
    pairs |= _left(pairs, scores, found)
    pairs |= same_answer(pairs, old, new)
    groups: dict[int, tuple[tuple[int, ...], tuple[int, ...]]] = {i: ((i,), (j,)) for i, j in pairs.items()}
    links = []
    _add_parts(groups, old, new, weights)
    for olds, news in groups.values():
        links.append(_link(olds, news, old, new, scores, found))
    paired_old = {i for olds, _ in groups.values() for i in olds}
    paired_new = {j for _, news in groups.values() for j in news}
    links += [Link(Change.DROPPED, (i,), (), 0.0) for i in range(len(old)) if i not in paired_old]
    links += [Link(Change.NEW, (), (j,), 0.0) for j in range(len(new)) if j not in paired_new]
    return links


def _left(
    pairs: Mapping[int, int],
    scores: Mapping[tuple[int, int], float],
    found: Mapping[tuple[int, int], Features],
) -> dict[int, int]:
    """Pair measures left alone with their likeliest, where no other comes near on either side.

    One that has a clearly better match of its own stands in nobody's way.
    """
    owners = {j: i for i, j in pairs.items()}
    best: dict[tuple[bool, int], list[float]] = {}
    for (i, j), score in scores.items():
        if j not in owners or scores[owners[j], j] < score + _BETTER:
            best[False, i] = sorted((score, *best.get((False, i), (0.0,))), reverse=True)[:2]
        if i not in pairs or scores[i, pairs[i]] < score + _BETTER:
            best[True, j] = sorted((score, *best.get((True, j), (0.0,))), reverse=True)[:2]
    return {
        i: j
        for (i, j), score in scores.items()
        if score >= _LEFT
        and i not in pairs
        and j not in owners
        and not _other(found[i, j])
        and all(best[key][0] == score > best[key][1] + _AHEAD for key in ((False, i), (True, j)))
    }


def _other(found: Features) -> bool:
    """Tell whether one thing at least says that two measures alike are not the same."""
    return max(found.apart, found.other_kind, found.other_place, found.other_topic, found.swapped) == 1


def _link(
    olds: tuple[int, ...],
    news: tuple[int, ...],
    old: Sequence[Measure],
    new: Sequence[Measure],
    scores: dict[tuple[int, int], float],
    found: dict[tuple[int, int], Features],
) -> Link:
    similarity = max(scores[i, j] for i in olds for j in news)
    if len(olds) > 1:
        return Link(Change.MERGED, olds, news, similarity)
    if len(news) > 1:
        return Link(Change.SPLIT, olds, news, similarity)
    if same_wording(subject(old[olds[0]]), subject(new[news[0]])):
        return Link(Change.KEPT, olds, news, 1.0)
    return Link(Change.REWORDED, olds, news, min(similarity, 0.99))


def _add_parts(
    groups: _Groups,
    old: Sequence[Measure],
    new: Sequence[Measure],
    weights: Weights,
) -> None:
    """Join measures left alone to the pair whose other side speaks of them too."""
    alone_old = set(range(len(old))) - set(groups)
    alone_new = set(range(len(new))) - {j for _, news in groups.values() for j in news}
    strengths: list[tuple[float, int, int, bool]] = []
    for i, (_, (j,)) in groups.items():
        for k in alone_old:
            strengths.append((_part(old[k], old[i], new[j], weights, abs(k - i) == 1), k, i, True))
        for k in alone_new:
            strengths.append((_part(new[k], new[j], old[i], weights, abs(k - j) == 1), k, i, False))
    taken: set[tuple[int, bool]] = set()
    for strength, k, i, merged in sorted(strengths, key=lambda s: (-s[0], s[3], s[1], s[2])):
        olds, news = groups[i]
        if not strength or (k, merged) in taken or (len(news) > 1 if merged else len(olds) > 1):
            continue
        taken.add((k, merged))
        groups[i] = (tuple(sorted((*olds, k))), news) if merged else (olds, tuple(sorted((*news, k))))


def _part(part: Measure, partner: Measure, whole: Measure, weights: Weights, beside: bool) -> float:
    """Return how likely `part` belongs to the pair of `partner` and `whole`; 0 when that is not likely."""
    facts = features(part, whole, weights)
    if facts.apart == 1:
        return 0.0
    mine, theirs, all = words(subject(part)), words(subject(partner)), words(subject(whole))
    gain = sum(weights.of(word) * max(0.0, covered(word, mine) - covered(word, theirs)) for word in all)
    likely = _LEAST + (1 - 2 * _LEAST) * likelihood(facts)
    found = {
        "likely": _logit(likely),
        "explains": gain / mass(all, weights),
        "beside": beside,
        "several": _SEVERAL.search(subject(whole)) is not None,
        "whole": same_wording(subject(partner), subject(whole)),
    }
    score = _PART_BIAS + sum(weight * found[name] for name, weight in _PART.items())
    return max(0.0, score)


def _place(index: int, measures: Sequence[Measure]) -> float:
    return index / len(measures)


def _logit(probability: float) -> float:
    return math.log(probability / (1 - probability))


def _mirrored(link: Link) -> Link:
    names = {
        Change.MERGED: Change.SPLIT,
        Change.SPLIT: Change.MERGED,
        Change.DROPPED: Change.NEW,
        Change.NEW: Change.DROPPED,
    }
    return Link(names.get(link.change, link.change), link.new, link.old, link.similarity)


def _keys(measures: Sequence[Measure]) -> list[tuple[str, ...]]:
    return [
        tuple(
            str(getattr(m, name) or "")
            for name in ("action", "goal", "focus", "responsible", "schedule", "outturn", "indicator")
        )
        for m in measures
    ]
