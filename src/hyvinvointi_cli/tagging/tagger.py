"""Units -> tagged units: terms found, qualified and reviewed; the parser only where rules do not decide."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hyvinvointi_cli.model import Column, Form, Mention, Metadata, TaggedUnit, Unit
from hyvinvointi_cli.tagging.compile_forms import all_terms, inflected_words
from hyvinvointi_cli.tagging.forms import load_forms
from hyvinvointi_cli.tagging.hits import Found, Hit, Resolver
from hyvinvointi_cli.tagging.lexemes import Lookup
from hyvinvointi_cli.tagging.matcher import Matcher
from hyvinvointi_cli.tagging.places import boxes_of
from hyvinvointi_cli.tagging.qualifiers.qualify import Qualified, Qualifier
from hyvinvointi_cli.tagging.repair import Repairer, mark_repaired
from hyvinvointi_cli.tagging.review import UNKNOWN_KIND, Opinion, Reviewer, counted_codes, reviewed
from hyvinvointi_cli.tagging.swedish import SwedishForms
from hyvinvointi_cli.tagging.terms import Codebook, Match
from hyvinvointi_cli.tagging.tokens import tokenize
from hyvinvointi_cli.tagging.units import unit_from_text as unit_from_text

if TYPE_CHECKING:
    from hyvinvointi_cli.tagging.trees import Tree

    Parser = Callable[[Sequence[str]], Iterable[Tree]]

_NO_VALUE = "–—-−.…/ "
_MEASURE = frozenset({Column.FOCUS, Column.GOAL, Column.ACTION, Column.INDICATOR, Column.TARGET})
"""Columns of which a row of measures has at least one."""


@dataclass(frozen=True, slots=True)
class _Language:
    """What finds terms in units of one language."""

    matcher: Matcher
    resolver: Resolver
    lookup: Lookup


class Tagger:
    """Tags units with one codebook; `rules_only` leaves the trained component out.

    `forms_cache` is where compiled forms of words that do not ship are kept (default: the platform's).
    """

    def __init__(
        self,
        codebook: Codebook,
        *,
        rules_only: bool = False,
        reviewer: Reviewer | None = None,
        forms_cache: Path | None = None,
    ) -> None:
        self.codebook = codebook
        self._reviewer = None if rules_only else reviewer
        self._forms_cache = forms_cache
        self._languages: dict[str, _Language] = {}
        self._qualifiers: dict[str, Qualifier] = {}
        self._repairers: dict[str, Repairer] = {}
        self._columns = {column: code.id for code in codebook.codes for column in code.columns}
        self._codes = frozenset(code.id for code in codebook.codes)

    def tag(
        self,
        units: Sequence[Unit],
        parser: Parser | None = None,
        reviewer: Reviewer | None = None,
        metadata: Metadata | None = None,
    ) -> tuple[TaggedUnit, ...]:
        """Tag a batch, in order: terms on all units, the parser on the few that need it.

        `parser` and `reviewer` stand in for the language model's and the tagger's own: they may remember
        what they were asked before. A tagger without reviewer asks none. `metadata` of the document tells
        which years were still to come, and whether it is of a kind that the reviewer knows.
        """
        found = [self._find(unit) for unit in units]
        opinions = self._review(units, found, reviewer or self._reviewer)
        docs = self._parse(units, found, parser)
        return tuple(
            self._assemble(unit, f, opinion, doc, metadata)
            for unit, f, opinion, doc in zip(units, found, opinions, docs, strict=True)
        )

    def _find(self, unit: Unit) -> Found:
        if unit.language not in ("fi", "sv") or not unit.text:
            return Found()
        language = self._language(unit.language)
        qualifier = self._qualifier(unit.language)
        tokens = tokenize(unit.text, unit.cells)
        misread: dict[int, float] = {}
        if unit.ocr:
            tokens, misread = self._repairer(unit.language).mend(tokens)
        sightings = language.matcher.find(tokens)
        found = language.resolver.resolve(sightings, unit.cells, lambda: qualifier.names_people(unit.text))
        silent = {n for n, cell in enumerate(unit.cells) if qualifier.says_nothing(cell)}
        spoken: Iterable[Hit] = (hit for hit in found.hits if not silent or hit.cell not in silent)
        if misread:
            spoken = [mark_repaired(hit, tokens, misread) for hit in spoken]
        hits = (*spoken, *self._column_hits(unit))
        return Found(language.resolver.drop_fallbacks(hits), found.facets)

    def _closed(self, unit: Unit) -> frozenset[str]:
        """Codes that the model may not add: in coded rows 1 of 33 that a column gives was right,
        and 3 of 8 others in rows that are no measure (accounts, staff, addresses).
        """
        if unit.form is not Form.ROW:
            return frozenset()
        return frozenset(self._columns.values()) if unit.measure else self._codes

    def _column_hits(self, unit: Unit) -> list[Hit]:
        """A filled cell under a recognised column gives the column's code; a dash does not."""
        hits: list[Hit] = []
        if unit.form is not Form.ROW or not _may_be_measure(unit):
            return hits
        for number, cell in enumerate(unit.cells):
            code = self._columns.get(cell.column)
            if code and cell.text.strip(_NO_VALUE) and cell.span.start < cell.span.end:
                rule = f"column {cell.column.value}"
                hits.append(Hit(code, cell.header, rule, cell.span, number, cell.column, source="column"))
        return hits

    def _review(
        self, units: Sequence[Unit], found: Sequence[Found], reviewer: Reviewer | None
    ) -> Sequence[Opinion]:
        """An opinion a unit; the reviewer is not asked where it can neither add a code nor veto one."""
        opinions = [Opinion()] * len(units)
        if reviewer is None or self._reviewer is None:
            return opinions
        counted = [counted_codes(f.hits) for f in found]
        asked = [n for n, unit in enumerate(units) if counted[n] or self._closed(unit) != self._codes]
        told = reviewer([units[n] for n in asked], [counted[n] for n in asked])
        for number, opinion in zip(asked, told, strict=True):
            opinions[number] = opinion
        return opinions

    def _parse(
        self, units: Sequence[Unit], found: Sequence[Found], parser: Parser | None
    ) -> list[Tree | None]:
        wanted = [
            number
            for number, (unit, f) in enumerate(zip(units, found, strict=True))
            if unit.language == "fi" and f.hits and self._qualifier("fi").needs_parser(unit, f.hits)
        ]
        docs: list[Tree | None] = [None] * len(units)
        if wanted:
            from hyvinvointi_cli.tagging.language import parse

            texts = [units[n].text for n in wanted]
            for number, doc in zip(wanted, (parser or parse)(texts), strict=True):
                docs[number] = doc
        return docs

    def _assemble(
        self, unit: Unit, found: Found, opinion: Opinion, doc: Tree | None, metadata: Metadata | None
    ) -> TaggedUnit:
        bar = UNKNOWN_KIND if metadata and metadata.document_type is None else 0.0
        hits = reviewed(found.hits, opinion, unit, self._closed(unit), bar)
        qualified = self._qualifier(unit.language).qualify(unit, doc, hits, metadata)
        mentions = tuple(
            _mention(unit, hit, qualified, number, found.facets) for number, hit in enumerate(hits)
        )
        counted = sorted({m.code for m in mentions if not m.weak})
        affirmed = {m.code for m in mentions if not m.weak and not m.negated}
        negated = tuple(code for code in counted if code not in affirmed)
        return TaggedUnit(
            number=unit.number,
            text=unit.text,
            form=unit.form,
            kind=qualified.kind,
            page=unit.page,
            section=unit.section,
            language=unit.language,
            status=qualified.status,
            codes=tuple(counted),
            negated=negated,
            facets=found.facets if counted else (),
            mentions=mentions,
            measure=unit.measure,
            cues=qualified.cues,
            words=len(unit.text.split()),
            parsed=doc is not None,
        )

    def _language(self, language: str) -> _Language:
        if language not in self._languages:
            terms = [term for term in all_terms(self.codebook) if term.language == language]
            lookup = self._lookup(language)
            matcher = Matcher(terms, lookup)
            resolver = Resolver(self.codebook, matcher, language)
            self._languages[language] = _Language(matcher, resolver, lookup)
        return self._languages[language]

    def _repairer(self, language: str) -> Repairer:
        """What mends misread words of a language; made for the first page read by OCR."""
        if language not in self._repairers:
            found = self._language(language)
            self._repairers[language] = Repairer(found.matcher.patterns, found.lookup, language)
        return self._repairers[language]

    def _lookup(self, language: str) -> Lookup:
        if language == "fi":
            return load_forms(inflected_words(self.codebook), self._forms_cache)
        return SwedishForms(
            pattern.text
            for term in all_terms(self.codebook)
            if term.language == language
            for word in term.words
            for pattern in word
            if pattern.match in (Match.INFLECTED, Match.HEAD)
        )

    def _qualifier(self, language: str) -> Qualifier:
        if language not in self._qualifiers:
            self._qualifiers[language] = Qualifier(language, self.codebook)
        return self._qualifiers[language]


def _may_be_measure(unit: Unit) -> bool:
    """False where Toteuma is an account's and Vastuu a guarantee: foreign headers, and no goal or action."""
    columns = {cell.column for cell in unit.cells}
    return not columns.isdisjoint(_MEASURE) or Column.OTHER not in columns


def _mention(unit: Unit, hit: Hit, qualified: Qualified, number: int, facets: tuple[str, ...]) -> Mention:
    each = qualified.hits[number]
    return Mention(
        code=hit.code,
        term=hit.term,
        rule=hit.rule,
        text=unit.text[hit.span.start : hit.span.end],
        span=hit.span,
        unit=unit.number,
        page=unit.page,
        status=each.status,
        negated=each.negated,
        kind=qualified.kind,
        role=each.role,
        duration=each.duration,
        commitment=each.commitment,
        weak=hit.weak,
        source=hit.source,
        score=hit.score,
        reason=hit.reason,
        language=unit.language,
        column=hit.column,
        facets=facets,
        boxes=boxes_of(unit, hit.span),
        cues=each.cues,
    )
