"""The theme matrix: documents, municipalities, regions or sections by codes and what groups them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from hyvinvointi_cli.analysis.applicability import applies
from hyvinvointi_cli.analysis.missing import Missing, unread_pages
from hyvinvointi_cli.analysis.selection import DIMENSIONS, FAMILIES, UNSCORED, Selection, part
from hyvinvointi_cli.analysis.tally import Tally
from hyvinvointi_cli.model import Failure, Kind, Mention, Report, TaggedUnit
from hyvinvointi_cli.tagging.terms import Codebook

ROWS = ("report", "municipality", "region", "section")
BY = ("code", "family", "dimension", "level", "facet", "code-facet")
VALUES = ("count", "per-1000", "share", "share-measures", "binary")
LEVELS = ("os_oma_elama", "os_yhteisot_vaikuttaminen", "os_yhteinen_hyva")
"""The three levels of participation, from one's own life to the common good (Wiens and Tuulos 2020)."""

Number = int | float | Missing


@dataclass(frozen=True, slots=True)
class Row:
    """A row's key: a file, a municipality, a region, or a section of a file."""

    name: str
    section: str | None = None
    report: Report | None = None
    """The document, when the row is one or a part of one."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """`values[i][j]` belongs to `rows[i]` and `columns[j]`."""

    rows: tuple[Row, ...]
    columns: tuple[str, ...]
    values: tuple[tuple[Number, ...], ...]
    value: str = "count"
    by: str = "code"
    total: int = 0
    """Selected mentions, each counted once."""
    negated: int = 0
    left_out: Mapping[Kind, int] = field(default_factory=dict)
    """Mentions left out because of the kind of text they stand in."""
    searched: tuple[Report, ...] = ()
    """Documents of the places and years asked for."""
    others: tuple[Report, ...] = ()
    """Documents of other places and years: they are not counted."""

    @property
    def unread(self) -> tuple[Report, ...]:
        """Documents with pages that could not be read: their counts may be too low."""
        return tuple(report for report in self.searched if unread_pages(report))


def counted(selection: Selection) -> Selection:
    """Return the selection without headings, law text and contents, unless kinds are asked for."""
    if selection.kinds:
        return selection
    return replace(selection, kinds=frozenset(Kind) - UNSCORED)


def matrix(
    results: Sequence[Report | Failure],
    codebook: Codebook,
    selection: Selection,
    *,
    rows: str = "report",
    by: str = "code",
    value: str = "count",
) -> Matrix:
    """Count the selected mentions by `rows` and `by`; each cell is a number or why there is none.

    `count` is mentions; `per-1000` mentions per 1,000 words of the documents (of the units, in sections);
    `share` the share of units with a mention; `share-measures` the share of measures with one; `binary`
    1 or 0. A zero in a document with unread pages is UNREADABLE.
    """
    columns, columns_of = _columns(codebook, by, selection)
    tallies: dict[Row, Tally] = {}
    for result in results:
        if isinstance(result, Failure):
            if rows == "report":
                tallies.setdefault(Row(result.file), Tally()).unread = True
        elif selection.takes_report(result):
            _add_report(tallies, result, selection, rows, columns_of)
    if rows == "section":  # a section of headings or law text only has nothing to count
        tallies = {row: tally for row, tally in tallies.items() if tally.all_units}
    if by == "code-facet":
        columns = tuple(sorted({column for tally in tallies.values() for column in tally.mentions}))
    codes = {column: _codes_of(column, by, codebook) for column in columns}
    searched, others = part(results, selection)
    taken = list(_mentions(searched, selection))
    return Matrix(
        rows=tuple(tallies),
        columns=columns,
        values=tuple(tuple(_cell(tally, c, codes[c], value) for c in columns) for tally in tallies.values()),
        value=value,
        by=by,
        total=len(taken),
        negated=sum(mention.negated for _, mention in taken),
        left_out=_left_out(searched, selection),
        searched=searched,
        others=others,
    )


def _add_report(
    tallies: dict[Row, Tally],
    report: Report,
    selection: Selection,
    rows: str,
    columns_of: Callable[[Mention], tuple[str, ...]],
) -> None:
    measures = {measure.unit for measure in report.measures}
    unread = bool(unread_pages(report))
    if rows != "section":
        tally = tallies.setdefault(_row(report, rows), Tally())
        tally.add_report(report)
    for unit in report.units:
        if rows == "section":
            section = unit.section[0] if unit.section else ""
            tally = tallies.setdefault(Row(report.file, section, report), Tally())
            tally.types.add(report.metadata.document_type)
            tally.words += unit.words
            tally.unread = unread  # the section may go on there
        if selection.takes_unit(unit):
            tally.add_unit(unit, selection, columns_of, measure=unit.number in measures)


def _row(report: Report, rows: str) -> Row:
    if rows == "municipality":
        return Row(report.metadata.municipality or "")
    if rows == "region":
        return Row(report.metadata.region or "")
    return Row(report.file, report=report)


def _columns(
    codebook: Codebook, by: str, selection: Selection
) -> tuple[tuple[str, ...], Callable[[Mention], tuple[str, ...]]]:
    """Return the columns and the function from a mention to those it counts in."""
    codes = {code.id: code for code in codebook.codes}
    wanted = [code for code in codebook.codes if not selection.codes or code.id in selection.codes]
    if by == "family":
        families = tuple(
            dict.fromkeys(code.family for code in sorted(wanted, key=lambda c: _place(c.family)))
        )
        return families, lambda m: (codes[m.code].family,) if m.code in codes else ()
    if by == "dimension":
        return DIMENSIONS, lambda m: codes[m.code].dimensions if m.code in codes else ()
    if by == "level":
        return LEVELS, lambda m: (m.code,) if m.code in LEVELS else ()
    if by == "facet":
        facets = tuple(f.id for f in codebook.facets if not selection.facets or f.id in selection.facets)
        return facets, lambda m: tuple(facet for facet in m.facets if facet in facets)
    if by == "code-facet":
        return (), lambda m: tuple(
            f"{m.code}.{f}" for f in m.facets if not selection.facets or f in selection.facets
        )
    return tuple(code.id for code in wanted), lambda m: (m.code,)


def _place(family: str) -> int:
    return FAMILIES.index(family) if family in FAMILIES else len(FAMILIES)


def _codes_of(column: str, by: str, codebook: Codebook) -> tuple[str, ...]:
    """Return the codes that can fill a column; none for a facet, which any code can."""
    if by == "family":
        return tuple(code.id for code in codebook.codes if code.family == column)
    if by == "dimension":
        return tuple(code.id for code in codebook.codes if column in code.dimensions)
    return () if by == "facet" else (column.partition(".")[0],)


def _cell(tally: Tally, column: str, codes: Sequence[str], value: str) -> Number:
    if not tally.mentions[column]:
        if codes and tally.types and not any(applies(c, type) for c in codes for type in tally.types):
            return Missing.NOT_APPLICABLE
        if tally.unread:
            return Missing.UNREADABLE
    if value == "binary":
        return int(tally.mentions[column] > 0)
    if value == "per-1000":
        return _ratio(tally.mentions[column] * 1000, tally.words)
    if value == "share":
        return _ratio(tally.units[column], tally.all_units)
    if value == "share-measures":
        return _ratio(tally.measures[column], tally.all_measures)
    return tally.mentions[column]


def _ratio(part: int, whole: int) -> Number:
    return part / whole if whole else Missing.NOT_APPLICABLE


def _left_out(reports: Sequence[Report], selection: Selection) -> Mapping[Kind, int]:
    anywhere = replace(selection, kinds=frozenset())
    kinds = Counter(unit.kind for unit, _ in _mentions(reports, anywhere) if unit.kind not in selection.kinds)
    return dict(sorted(kinds.items())) if selection.kinds else {}


def _mentions(reports: Sequence[Report], selection: Selection) -> Iterator[tuple[TaggedUnit, Mention]]:
    for report in reports:
        for unit in report.units:
            if selection.takes_unit(unit):
                yield from ((unit, mention) for mention in unit.mentions if selection.takes(mention))
