"""Measures that share no word, but one body answers for both by one indicator."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hyvinvointi_cli.analysis.similarity import contradicts, subject
from hyvinvointi_cli.analysis.wording import words
from hyvinvointi_cli.model import Measure

_Answer = tuple[str, str]
"""Who is responsible and the indicator."""


def same_answer(pairs: Mapping[int, int], old: Sequence[Measure], new: Sequence[Measure]) -> dict[int, int]:
    """Return pairs of measures not in `pairs` that name the same body and indicator, as no others do.

    Those for other people or of other kinds of things are left out.
    """
    before, after = _places(old), _places(new)
    taken = set(pairs.values())
    found = {}
    for answer, olds in before.items():
        news = after.get(answer, [])
        if len(olds) != 1 or len(news) != 1 or olds[0] in pairs or news[0] in taken:
            continue
        if not contradicts(words(subject(old[olds[0]])), words(subject(new[news[0]]))):
            found[olds[0]] = news[0]
    return found


def _places(measures: Sequence[Measure]) -> dict[_Answer, list[int]]:
    places: dict[_Answer, list[int]] = {}
    for n, measure in enumerate(measures):
        if measure.responsible and measure.indicator:
            places.setdefault((_plain(measure.responsible), _plain(measure.indicator)), []).append(n)
    return places


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
