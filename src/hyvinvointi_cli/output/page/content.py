"""All that the page says, put together from the reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hyvinvointi_cli.analysis.evidence import Evidences
from hyvinvointi_cli.analysis.frameworks import Frameworks
from hyvinvointi_cli.model import Failure, Report
from hyvinvointi_cli.output import numbers
from hyvinvointi_cli.output.labels import label, named
from hyvinvointi_cli.output.manifest import Manifest
from hyvinvointi_cli.output.names import Names
from hyvinvointi_cli.output.page.balance import Panel, balance
from hyvinvointi_cli.output.page.cards import Card, cards, grade_groups, scorecards
from hyvinvointi_cli.output.page.documents import Entry, Unread, entry, unread
from hyvinvointi_cli.output.page.fitting import Fit, fit, text_budget
from hyvinvointi_cli.output.page.flow import Flow, flows, measures_weight, shown_measures
from hyvinvointi_cli.output.page.followups import Told
from hyvinvointi_cli.output.page.heat import Heat, heat, theme_groups
from hyvinvointi_cli.output.page.pictures import Picture
from hyvinvointi_cli.output.page.shelves import Shelf, best_of, shelf
from hyvinvointi_cli.tagging.terms import Codebook


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
    fit: Fit
    """Quotations a number may have, and the numbers that have any."""
    silent: int
    """Numbers whose quotations had no room."""
    unread: Unread
    manifest: Manifest

    @property
    def opened(self) -> frozenset[str]:
        """Return the anchors that a number may lead to."""
        whole = {quoted.opens for shelf in self.shelves for quoted in shelf.groups}
        return (self.fit.opened | whole) - {""}

    @property
    def told(self) -> tuple[tuple[Told, ...], ...]:
        """Return the passages of measures that are shown, report by report."""
        mine: list[list[Told]] = [[] for _ in self.entries]
        for flow in self.flows:
            for bundle in flow.bundles:
                for measure in bundle.measures[: self.most_measures]:
                    for told in measure.told:
                        mine[told.report].append(told)
        return tuple(map(tuple, mine))


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
    room = fit(groups, text_budget(len(reports), measures_weight(found)))
    shelves = tuple(
        shelf(one, report, mine, room, tuple(best_of(n, len(reports), mine, cards, names)), language)
        for n, (one, (report, cards), mine) in enumerate(zip(entries, scored, groups, strict=True))
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
        fit=room,
        silent=sum(map(len, groups)) - len(room.opened),
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
        documents=numbers.count(len(reports), language),
        pages=numbers.count(sum(len(report.pages) for report in reports), language),
        words=numbers.count(sum(page.words for report in reports for page in report.pages), language),
        mentions=numbers.count(heat_map.total, language),
        negated=numbers.count(heat_map.negated, language),
    )
