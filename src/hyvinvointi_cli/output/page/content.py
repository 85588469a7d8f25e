"""All that the page says, put together from the reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from shlex import quote

from hyvinvointi_cli.analysis.evidence import Evidences
from hyvinvointi_cli.analysis.frameworks import Frameworks
from hyvinvointi_cli.model import Failure, Report
from hyvinvointi_cli.output.labels import label, named
from hyvinvointi_cli.output.manifest import Manifest
from hyvinvointi_cli.output.names import Names
from hyvinvointi_cli.output.page import figures
from hyvinvointi_cli.output.page.balance import Panel, balance
from hyvinvointi_cli.output.page.cards import Card, cards, grade_groups, scorecards
from hyvinvointi_cli.output.page.documents import Entry, Unread, entry, unread
from hyvinvointi_cli.output.page.flow import Flow, flows, shown_measures
from hyvinvointi_cli.output.page.heat import Heat, heat, theme_groups
from hyvinvointi_cli.output.page.pictures import Picture
from hyvinvointi_cli.output.page.quotation import Group, Quotation, fitting, quotations
from hyvinvointi_cli.tagging.terms import Codebook


@dataclass(frozen=True, slots=True)
class Shelf:
    """The quotations of one report, number by number."""

    entry: Entry
    groups: tuple[tuple[Group, tuple[Quotation, ...]], ...]
    report: Report

    @property
    def path(self) -> str:
        """Return the file as a shell takes it."""
        return quote(self.report.file)

    @property
    def quoted(self) -> tuple[Quotation, ...]:
        """Return all quotations, those of one unit as often as it is quoted."""
        return tuple(quotation for _, mine in self.groups for quotation in mine)


@dataclass(frozen=True, slots=True)
class Content:
    """The page before it is written as HTML."""

    language: str
    title: str
    lead: str
    entries: tuple[Entry, ...]
    heat: Heat
    cards: tuple[Card, ...]
    flows: tuple[Flow, ...]
    most_measures: int
    """Measures an outcome may have."""
    panels: tuple[Panel, ...]
    shelves: tuple[Shelf, ...]
    pictures: Mapping[str, Picture]
    most: int
    """Quotations a number may have."""
    unread: Unread
    manifest: Manifest


def content(
    results: Sequence[Report | Failure],
    codebook: Codebook,
    frameworks: Frameworks,
    names: Names,
    manifest: Manifest,
) -> Content:
    """Compute all that the page shows but the pictures; a file given twice counts once."""
    language = names.language
    reports = tuple({r.sha256: r for r in results if isinstance(r, Report)}.values())
    failures = [result for result in results if isinstance(result, Failure)]
    entries = tuple(entry(report, language) for report in reports)
    heat_map = heat(reports, codebook, names)
    evidences = [Evidences(report, frameworks.general) for report in reports]
    scored = [(one.report, scorecards(one, frameworks)) for one in evidences]
    panels, parts = balance(reports, evidences, frameworks, names)
    found = flows(reports, codebook, language)
    groups = [
        [*theme_groups(n, report, names), *grade_groups(n, report, mine, evidences[n], names), *parts[n]]
        for n, (report, mine) in enumerate(scored)
    ]
    most = fitting([group for mine in groups for group in mine])
    shelves = tuple(
        Shelf(
            one,
            tuple((group, quotations(group, most, language)) for group in mine),
            report,
        )
        for report, one, mine in zip(reports, entries, groups, strict=True)
    )
    return Content(
        language=language,
        title=_title(entries, language),
        lead=_lead(reports, heat_map, language),
        entries=entries,
        heat=heat_map,
        cards=cards(scored, names),
        flows=found,
        most_measures=shown_measures(found),
        panels=panels,
        shelves=shelves,
        pictures={},
        most=most,
        unread=unread(reports, failures, language),
        manifest=manifest,
    )


def _title(entries: Sequence[Entry], language: str) -> str:
    places = list(dict.fromkeys(one.place for one in entries))
    if len(places) == 1:
        return named("html_title_one", language, place=places[0])
    return label("html_title", language)


def _lead(reports: Sequence[Report], heat_map: Heat, language: str) -> str:
    return named(
        "html_lead",
        language,
        documents=figures.count(len(reports), language),
        pages=figures.count(sum(len(report.pages) for report in reports), language),
        words=figures.count(sum(page.words for report in reports for page in report.pages), language),
        mentions=figures.count(heat_map.total, language),
        negated=figures.count(heat_map.negated, language),
    )
