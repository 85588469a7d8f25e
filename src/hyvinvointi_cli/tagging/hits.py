"""Sightings -> hits: which codes and facets a unit speaks of, after company, exceptions and longest match."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase

from hyvinvointi_cli.model import Cell, Column, Span
from hyvinvointi_cli.tagging.grounds import UNSUPPORTED
from hyvinvointi_cli.tagging.matcher import Matcher, Shape, Sighting, shape_of
from hyvinvointi_cli.tagging.terms import Code, Codebook, Facet, Term


@dataclass(frozen=True, slots=True)
class Hit:
    """A term of a code standing in a unit; a weak one without support is a candidate only."""

    code: str
    term: str
    rule: str
    span: Span
    cell: int = 0
    column: Column | None = None
    weak: bool = False
    source: str = "lexicon"
    reason: str = ""
    score: float | None = None
    own: bool = False
    """Found by a term of the user's own folder."""


@dataclass(frozen=True, slots=True)
class Found:
    """All hits of a unit in the order of their places, and the facets it carries."""

    hits: tuple[Hit, ...] = ()
    facets: tuple[str, ...] = ()


_NONE: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Use:
    """A shape's part in the codebook: a term of a code or facet."""

    owner: Code | Facet
    term: Term
    needs: frozenset[int]
    """Shapes of the words that the term needs."""
    unless: frozenset[int]
    named: bool
    """Whether a condition names codes, families or facets."""


class Resolver:
    """Decides which sightings count; one for a codebook and language."""

    def __init__(self, codebook: Codebook, matcher: Matcher, language: str) -> None:
        self._shapes: Mapping[Shape, int] = matcher.shapes
        self._families = {code.id: code.family for code in codebook.codes}
        self._fallbacks = frozenset(code.id for code in codebook.codes if code.fallback)
        self._terms: dict[int, list[tuple[Code | Facet, Term]]] = {}
        self._uses: dict[int, tuple[_Use, ...]] = {}
        """Of the shapes that were sighted: few of all."""
        self._exceptions: dict[int, list[str]] = {}
        owners: tuple[Code | Facet, ...] = (*codebook.facets, *codebook.codes)
        for owner in owners:
            for term in owner.terms:
                if term.language == language:
                    self._terms.setdefault(matcher.shapes[shape_of(term)], []).append((owner, term))
            for term in owner.exceptions:
                if term.language == language:
                    self._exceptions.setdefault(matcher.shapes[shape_of(term)], []).append(owner.id)

    def _uses_of(self, shape: int) -> tuple[_Use, ...]:
        if shape not in self._uses:
            self._uses[shape] = tuple(self._use(owner, term) for owner, term in self._terms.get(shape, ()))
        return self._uses[shape]

    def _use(self, owner: Code | Facet, term: Term) -> _Use:
        if not (term.needs or term.unless):
            return _Use(owner, term, _NONE, _NONE, False)
        named = any(isinstance(condition, str) for condition in (*term.needs, *term.unless))
        return _Use(owner, term, self._words(term.needs), self._words(term.unless), named)

    def _words(self, conditions: Iterable[Term | str]) -> frozenset[int]:
        """Shapes of the conditions that are words of the language."""
        shapes = (self._shapes.get(shape_of(c)) for c in conditions if isinstance(c, Term))
        return frozenset(shape for shape in shapes if shape is not None)

    def resolve(
        self, sightings: Sequence[Sighting], cells: Sequence[Cell] = (), supported: Callable[[], bool] = bool
    ) -> Found:
        """Hits and facets of one unit; `supported` tells that residents or a like group stand in it.

        It is asked only for a weak hit that nothing else supports.
        """
        present = frozenset(sighting.shape for sighting in sightings)
        blocked = self._blocked(sightings)
        facets: set[str] = set()
        plain: list[Hit] = []
        waiting: list[tuple[_Use, bool, Hit]] = []
        for sighting in sightings:
            for use in self._uses_of(sighting.shape):
                if blocked and _overlaps(sighting.span, blocked.get(use.owner.id, ())):
                    continue
                column = cells[sighting.cell].column if cells else None
                if use.term.columns and column not in use.term.columns:
                    continue
                if isinstance(use.owner, Code) and _told_by_place(use.owner, use.term, column):
                    continue
                if not _may_stand(use, sighting.shape, present):
                    continue
                if isinstance(use.owner, Facet):
                    facets.add(use.owner.id)
                    continue
                hit = Hit(
                    use.owner.id,
                    use.term.source,
                    use.term.rule,
                    sighting.span,
                    sighting.cell,
                    column,
                    use.term.weak,
                    own=use.term.own,
                )
                if use.named:
                    waiting.append((use, _word_met(use, sighting.shape, present), hit))
                else:
                    plain.append(hit)
        plain += self._with_named_company(waiting, plain, facets)
        return Found(self._choose(plain, supported), tuple(sorted(facets)))

    def drop_fallbacks(self, hits: Sequence[Hit]) -> tuple[Hit, ...]:
        """Leave out fallback hits whose words a more specific code of the family hits too."""
        specific: dict[str, list[Span]] = {}
        for hit in hits:
            if hit.code not in self._fallbacks and not hit.weak and hit.source != "column":
                specific.setdefault(self._families[hit.code], []).append(hit.span)
        told = {family: _apart(spans) for family, spans in specific.items()}
        return tuple(
            hit
            for hit in hits
            if hit.code not in self._fallbacks
            or not _overlaps(hit.span, told.get(self._families[hit.code], ()))
        )

    def _blocked(self, sightings: Iterable[Sighting]) -> dict[str, list[Span]]:
        blocked: dict[str, list[Span]] = {}
        for sighting in sightings:
            for owner in self._exceptions.get(sighting.shape, ()):
                blocked.setdefault(owner, []).append(sighting.span)
        return {owner: _apart(spans) for owner, spans in blocked.items()}

    def _with_named_company(
        self, waiting: Sequence[tuple[_Use, bool, Hit]], plain: Sequence[Hit], facets: set[str]
    ) -> list[Hit]:
        """Hits whose conditions name codes, families or facets, decided by the hits without such."""
        names: dict[str, set[str]] = {}
        for hit in plain:
            if not hit.weak:
                names.setdefault(hit.code, set()).add(hit.code)
                names.setdefault(self._families[hit.code], set()).add(hit.code)
        kept = []
        for use, word_met, hit in waiting:
            present = {name for name, codes in names.items() if codes - {hit.code}} | facets
            if any(isinstance(c, str) and _named(c, present) for c in use.term.unless):
                continue
            named = [c for c in use.term.needs if isinstance(c, str)]
            if word_met or not named or any(_named(c, present) for c in named):
                kept.append(hit)
        return kept

    def _choose(self, hits: Sequence[Hit], supported: Callable[[], bool]) -> tuple[Hit, ...]:
        """Support for weak hits, then the longest match within each code."""
        strong = {hit.code for hit in hits if not hit.weak}
        families = {self._families[code] for code in strong}
        settled = []
        for hit in hits:
            if hit.weak and (self._families[hit.code] in families or supported()):
                hit = replace(hit, weak=False)
            elif hit.weak:
                hit = replace(hit, reason=UNSUPPORTED)
            settled.append(hit)
        settled.sort(key=lambda h: (h.weak, h.span.start - h.span.end, h.span.start, h.code, h.rule))
        taken: dict[str, list[Span]] = {}
        kept = []
        for hit in settled:
            spans = taken.setdefault(hit.code, [])
            if not _overlaps(hit.span, spans):
                insort(spans, hit.span)
                kept.append(hit)
        return tuple(sorted(kept, key=lambda h: (h.span.start, h.span.end, h.code, h.rule)))


def _told_by_place(code: Code, term: Term, column: Column | None) -> bool:
    """True where the cell, not the word, says what it is: a name among the responsible is no participation.

    And a column's code is given by its header alone (`Aikataulu` in an action is no timetable).
    """
    if column is None or column is Column.OTHER or term.columns:
        return False
    return bool(code.columns) or (column is Column.RESPONSIBLE and code.family == "osallisuus")


def _may_stand(use: _Use, shape: int, present: frozenset[int]) -> bool:
    """No unwanted word stands in the unit, and a needed one does or a named company may still be met."""
    if not use.unless.isdisjoint(present):
        return False
    only_words = bool(use.term.needs) and not any(isinstance(c, str) for c in use.term.needs)
    return not only_words or _word_met(use, shape, present)


def _word_met(use: _Use, shape: int, present: frozenset[int]) -> bool:
    """A word that the term needs stands in the unit (the term's own words do not count)."""
    return any(need in present for need in use.needs if need != shape)


def _named(condition: str, present: Iterable[str]) -> bool:
    pattern = condition.removeprefix("@")
    return any(fnmatchcase(name, pattern) for name in present)


def _apart(spans: Iterable[Span]) -> list[Span]:
    """Spans in order that cover the same characters, none of which overlaps another."""
    apart: list[Span] = []
    for span in sorted(spans):
        if apart and span.start < apart[-1].end:
            apart[-1] = Span(apart[-1].start, max(apart[-1].end, span.end))
        else:
            apart.append(span)
    return apart


def _overlaps(span: Span, apart: Sequence[Span]) -> bool:
    """Whether the span overlaps one of those given, which are in order and apart: only two can be near."""
    place = bisect_left(apart, span)
    return any(span.overlaps(other) for other in apart[max(0, place - 1) : place + 1])
