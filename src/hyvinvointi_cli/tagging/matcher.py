"""Tokens -> sightings of terms -> hits of codes: sequences with gaps, longest match, company, exceptions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class _Rest:
    """What must follow the first word of a shape: (gap before it, the patterns that do) a word."""

    shape: int
    steps: tuple[tuple[int, frozenset[int]], ...]


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
        self._first: dict[int, list[_Rest]] = {}
        for (words, gaps), shape in shapes.items():
            steps = tuple(
                (gap, frozenset(numbers[pattern] for pattern in word))
                for gap, word in zip(gaps, words[1:], strict=True)
            )
            for pattern in words[0]:
                if steps:
                    self._first.setdefault(numbers[pattern], []).append(_Rest(shape, steps))
                else:
                    self._alone.setdefault(numbers[pattern], []).append(shape)

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
            for rest in self._first.get(pattern, ()):
                last = _follow(rest.steps, index, met, tokens.cells)
                if last is not None:
                    found.append(Sighting(rest.shape, Span(start, tokens.ends[last]), cell))


def shape_of(term: Term) -> Shape:
    """The words and gaps of a term, gaps filled in."""
    return term.words, term.gaps or (0,) * (len(term.words) - 1)


def _follow(
    steps: tuple[tuple[int, frozenset[int]], ...],
    index: int,
    met: Sequence[tuple[int, ...]],
    cells: Sequence[int],
) -> int | None:
    """Index of the last token when the steps can be taken from `index` within its cell, else None."""
    gap, wanted = steps[0]
    for other in range(index + 1, min(index + gap + 2, len(met))):
        if cells[other] != cells[index]:
            return None
        if not wanted.isdisjoint(met[other]):
            if len(steps) == 1:
                return other
            last = _follow(steps[1:], other, met, cells)
            if last is not None:
                return last
    return None
