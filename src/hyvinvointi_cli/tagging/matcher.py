"""Tokens -> sightings of terms -> hits of codes: sequences with gaps, longest match, company, exceptions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from hyvinvointi_cli.model import Span
from hyvinvointi_cli.tagging.lexemes import Lexemes, Lookup
from hyvinvointi_cli.tagging.terms import Term, WordPattern
from hyvinvointi_cli.tagging.tokens import Tokens

Shape = tuple[tuple[tuple[WordPattern, ...], ...], tuple[int, ...]]
"""Words and gaps of a term: terms of one shape are looked for once."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """One place where a shape stands: its number, its characters and its table cell."""

    shape: int
    span: Span
    cell: int


Steps = tuple[tuple[int, frozenset[int]], ...]
"""Words that must follow: of each the gap before it and the patterns that do."""


@dataclass(frozen=True, slots=True)
class _Rest:
    """What must follow the first word of a shape: the second within a gap, then the others."""

    shape: int
    gap: int
    others: Steps


@dataclass(slots=True)
class _Pairs:
    """Shapes that begin with one pattern, by the pattern of their second word."""

    reach: int = 0
    """Tokens after the first among which a second word may stand."""
    rests: dict[int, list[_Rest]] = field(default_factory=dict)


class Matcher:
    """Finds every place of every term of one language in a unit's tokens."""

    def __init__(self, terms: Iterable[Term], lookup: Lookup) -> None:
        shapes: dict[Shape, int] = {}
        for term in terms:
            shapes.setdefault(shape_of(term), len(shapes))
        self.shapes = shapes
        self._lexemes = Lexemes((p for words, _ in shapes for word in words for p in word), lookup)
        numbers = {pattern: number for number, pattern in enumerate(self._lexemes.patterns)}
        self._alone: dict[int, list[int]] = {}
        self._pairs: dict[int, _Pairs] = {}
        for (words, gaps), shape in shapes.items():
            steps = tuple(
                (gap, frozenset(numbers[pattern] for pattern in word))
                for gap, word in zip(gaps, words[1:], strict=True)
            )
            for pattern in words[0]:
                if steps:
                    self._add(numbers[pattern], shape, steps)
                else:
                    self._alone.setdefault(numbers[pattern], []).append(shape)

    def _add(self, first: int, shape: int, steps: Steps) -> None:
        pairs = self._pairs.setdefault(first, _Pairs())
        (gap, second), others = steps[0], steps[1:]
        pairs.reach = max(pairs.reach, gap + 1)
        rest = _Rest(shape, gap, others)
        for pattern in second:
            pairs.rests.setdefault(pattern, []).append(rest)

    @property
    def patterns(self) -> tuple[WordPattern, ...]:
        """The words of all terms."""
        return self._lexemes.patterns

    def find(self, tokens: Tokens) -> list[Sighting]:
        """All sightings, in the order of their first tokens."""
        meet = self._lexemes.meet
        met = [meet(text) for text in tokens.texts]
        found: list[Sighting] = []
        for index, patterns in enumerate(met):
            if patterns:
                self._from(index, patterns, met, tokens, found)
        for index, completion in sorted(tokens.completions.items()):
            for pattern in self._lexemes.complete(completion.keys):
                for shape in self._alone.get(pattern, ()):
                    found.append(Sighting(shape, completion.span, tokens.cells[index]))
        return found

    def _from(
        self,
        index: int,
        patterns: tuple[int, ...],
        met: Sequence[tuple[int, ...]],
        tokens: Tokens,
        found: list[Sighting],
    ) -> None:
        start, cell = tokens.starts[index], tokens.cells[index]
        for pattern in patterns:
            for shape in self._alone.get(pattern, ()):
                found.append(Sighting(shape, Span(start, tokens.ends[index]), cell))
            pairs = self._pairs.get(pattern)
            if pairs:
                for shape, last in _completed(pairs, index, met, tokens.cells).items():
                    found.append(Sighting(shape, Span(start, tokens.ends[last]), cell))


def shape_of(term: Term) -> Shape:
    """The words and gaps of a term, gaps filled in."""
    return term.words, term.gaps or (0,) * (len(term.words) - 1)


def _completed(
    pairs: _Pairs, index: int, met: Sequence[tuple[int, ...]], cells: Sequence[int]
) -> dict[int, int]:
    """Shapes whose words stand from `index` on within its cell, each with the index of its last token."""
    found: dict[int, int] = {}
    for other in range(index + 1, min(index + pairs.reach + 1, len(met))):
        if cells[other] != cells[index]:
            break
        for pattern in met[other]:
            for rest in pairs.rests.get(pattern, ()):
                if other - index <= rest.gap + 1 and rest.shape not in found:
                    last = _follow(rest.others, other, met, cells)
                    if last is not None:
                        found[rest.shape] = last
    return found


def _follow(steps: Steps, index: int, met: Sequence[tuple[int, ...]], cells: Sequence[int]) -> int | None:
    """Index of the last token when the steps can be taken from `index` within its cell, else None."""
    if not steps:
        return index
    gap, wanted = steps[0]
    for other in range(index + 1, min(index + gap + 2, len(met))):
        if cells[other] != cells[index]:
            return None
        if not wanted.isdisjoint(met[other]):
            last = _follow(steps[1:], other, met, cells)
            if last is not None:
                return last
    return None
