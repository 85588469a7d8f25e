"""Which mentions a question is about: by code, who, when, status, kind and words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from hyvinvointi_cli.errors import UsageError
from hyvinvointi_cli.model import Failure, Kind, Mention, Metadata, Report, Status, TaggedUnit
from hyvinvointi_cli.tagging.terms import Codebook

_CODES_LISTED = "hyte codebook list shows them"
_FACETS_LISTED = "hyte codebook facets shows them"
DIMENSIONS = ("D1", "D2", "D3", "D4")
FAMILIES = ("osallisuus", "arviointi", "tasapainoisuus", "kaikkia_osallistava")
"""The codebook's families in the order people read them; those of a user's own come behind."""
UNSCORED = frozenset({Kind.HEADING, Kind.LAW, Kind.CONTENTS})
"""Kinds that counts leave out unless they are asked for: they name themes without saying anything of them."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Conditions on a mention; an empty one takes all. Values of one condition are alternatives."""

    codes: frozenset[str] = frozenset()
    facets: frozenset[str] = frozenset()
    statuses: frozenset[Status] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    negated: bool | None = None
    municipalities: frozenset[str] = frozenset()
    """Casefolded names or codes of municipalities."""
    years: frozenset[int] = frozenset()
    grep: re.Pattern[str] | None = None
    weak: bool = False
    """Candidates (weak hits without support) too."""

    def takes_report(self, report: Report) -> bool:
        """Tell whether the document is about one of the municipalities and years."""
        return self._takes_place(report.metadata) and self._takes_year(report.metadata)

    def takes_unit(self, unit: TaggedUnit) -> bool:
        """Tell whether the unit is of one of the kinds and matches the words."""
        if self.kinds and unit.kind not in self.kinds:
            return False
        return self.grep is None or self.grep.search(unit.text) is not None

    def takes(self, mention: Mention) -> bool:
        """Tell whether the mention itself fits."""
        return (
            (self.weak or not mention.weak)
            and (not self.codes or mention.code in self.codes)
            and (not self.statuses or mention.status in self.statuses)
            and (self.negated is None or mention.negated == self.negated)
            and (not self.facets or not self.facets.isdisjoint(mention.facets))
        )

    def _takes_place(self, metadata: Metadata) -> bool:
        names = {(metadata.municipality or "").casefold(), metadata.municipality_code or ""}
        return not self.municipalities or not self.municipalities.isdisjoint(names)

    def _takes_year(self, metadata: Metadata) -> bool:
        if not self.years or metadata.report_year in self.years:
            return True
        if metadata.period_start is None or metadata.period_end is None:
            return False
        return any(metadata.period_start <= year <= metadata.period_end for year in self.years)


@dataclass(frozen=True, slots=True)
class Found:
    """A mention with the unit and the document it stands in."""

    report: Report
    unit: TaggedUnit
    mention: Mention


def select(reports: Iterable[Report], selection: Selection) -> Iterator[Found]:
    """Yield the selected mentions in the order of the documents, pages and words."""
    for report in reports:
        if selection.takes_report(report):
            for unit in report.units:
                if selection.takes_unit(unit):
                    for mention in sorted(unit.mentions, key=lambda m: (m.span, m.code, m.rule)):
                        if selection.takes(mention):
                            yield Found(report, unit, mention)


def part(
    results: Iterable[Report | Failure], selection: Selection
) -> tuple[tuple[Report, ...], tuple[Report, ...]]:
    """Return the documents of the places and years asked for, and those of others."""
    reports = [result for result in results if isinstance(result, Report)]
    return (
        tuple(report for report in reports if selection.takes_report(report)),
        tuple(report for report in reports if not selection.takes_report(report)),
    )


def read_selection(
    codebook: Codebook,
    *,
    codes: Sequence[str] = (),
    families: Sequence[str] = (),
    dimensions: Sequence[str] = (),
    facets: Sequence[str] = (),
    statuses: Sequence[str] = (),
    kinds: Sequence[str] = (),
    negated: bool | None = None,
    municipalities: Sequence[str] = (),
    years: Sequence[int] = (),
    grep: str | None = None,
    weak: bool = False,
) -> Selection:
    """Check the words of a question against the codebook; UsageError says what they could be instead.

    `codes` may end in `*`; codes, families and dimensions narrow each other. `facets` are ids or groups.
    `kinds` may hold `all`.
    """
    return Selection(
        codes=_codes(codebook, codes, families, dimensions),
        facets=_facets(codebook, facets),
        statuses=frozenset(Status(one_of(word, list(Status), "status")) for word in statuses),
        kinds=_kinds(kinds),
        negated=negated,
        municipalities=frozenset(name.casefold() for name in municipalities),
        years=frozenset(years),
        grep=_pattern(grep),
        weak=weak,
    )


def _codes(
    codebook: Codebook, codes: Sequence[str], families: Sequence[str], dimensions: Sequence[str]
) -> frozenset[str]:
    if not (codes or families or dimensions):
        return frozenset()
    ids = [code.id for code in codebook.codes]
    for word in families:
        one_of(word, sorted({code.family for code in codebook.codes}), "family")
    named = {id for word in codes for id in _matching(word, ids, "code", _CODES_LISTED)}
    upper = {one_of(word.upper(), DIMENSIONS, "dimension") for word in dimensions}
    kept = frozenset(
        code.id
        for code in codebook.codes
        if (not codes or code.id in named)
        and (not families or code.family in families)
        and (not dimensions or not upper.isdisjoint(code.dimensions))
    )
    if not kept:
        raise UsageError("no code fits --code, --family and --dimension together")
    return kept


def _kinds(words: Sequence[str]) -> frozenset[Kind]:
    known = {one_of(word, [*Kind, "all"], "kind") for word in words}
    return frozenset(Kind) if "all" in known else frozenset(map(Kind, known))


def _facets(codebook: Codebook, words: Sequence[str]) -> frozenset[str]:
    groups: dict[str, list[str]] = {}
    for facet in codebook.facets:
        groups.setdefault(facet.group, []).append(facet.id)
    ids = [facet.id for facet in codebook.facets]
    return frozenset(
        id
        for word in words
        for id in (groups.get(word) or _matching(word, [*ids, *groups], "facet", _FACETS_LISTED))
    )


def _matching(word: str, ids: Sequence[str], what: str, listed: str = "") -> list[str]:
    if word.endswith("*") and (found := [id for id in ids if id.startswith(word[:-1])]):
        return found
    return [one_of(word, ids, what, listed)]


def one_of(word: str, words: Sequence[str], what: str, listed: str = "") -> str:
    """Return the word if it is one of `words`; UsageError names the nearest ones otherwise.

    With none near it names all, or where they are `listed`.
    """
    if word in words:
        return word
    close = get_close_matches(word, words, 3, 0.5)
    hint = f"did you mean {', '.join(close)}?" if close else listed or f"known: {', '.join(words)}"
    raise UsageError(f"unknown {what} {word!r}; {hint}")


def _pattern(grep: str | None) -> re.Pattern[str] | None:
    if grep is None:
        return None
    try:
        return re.compile(grep, re.IGNORECASE)
    except re.error as error:
        raise UsageError(f"--grep {grep!r} is not a regular expression ({error})") from error
