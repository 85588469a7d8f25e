"""How participation work spreads over sectors, age groups and levels: one small chart a report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hyvinvointi_cli.analysis.evidence import Evidence, Evidences
from hyvinvointi_cli.analysis.frameworks import Frameworks, Item, Method
from hyvinvointi_cli.model import Report
from hyvinvointi_cli.output.names import Names
from hyvinvointi_cli.output.page.cards import candidate, rules_of
from hyvinvointi_cli.output.page.quotation import Group, group_id
from hyvinvointi_cli.output.period import report_name
from hyvinvointi_cli.output.score_text import text_of

SHOWN = ("d2a_toimialat", "d2b_ikaryhmat", "d2c_tasot")


@dataclass(frozen=True, slots=True)
class Bar:
    """One sector, age group or level of one report."""

    id: str
    name: str
    count: int
    length: float
    """Share of the longest bar of the panel over all reports, in percent."""
    group: str


@dataclass(frozen=True, slots=True)
class Panel:
    """One reading of balance: a chart for each report, all on one scale."""

    id: str
    name: str
    definition: str
    charts: tuple[tuple[Bar, ...], ...]


def balance(
    reports: Sequence[Report], evidences: Sequence[Evidences], frameworks: Frameworks, names: Names
) -> tuple[tuple[Panel, ...], tuple[tuple[Group, ...], ...]]:
    """Return the panels, and for each report the groups of quotations behind its bars."""
    items = {item.id: item for framework in frameworks.frameworks for item in framework.items}
    shown = [items[id] for id in SHOWN if id in items]
    found = [[dict(_parts(item, one)) for one in evidences] for item in shown]
    panels = tuple(_panel(item, counts, names) for item, counts in zip(shown, found, strict=True))
    groups = tuple(
        tuple(
            group
            for item, counts in zip(shown, found, strict=True)
            for group in _groups(n, report, item, counts[n], names)
        )
        for n, report in enumerate(reports)
    )
    return panels, groups


def _parts(item: Item, evidences: Evidences) -> Iterator[tuple[str, list[Evidence]]]:
    """Yield each category of an item with the units that speak of it and do not deny it."""
    if item.method is Method.PARTS:
        for part in item.parts:
            yield part.id, [e for e in evidences.find(part.rules) if not e.negative]
        return
    found = [e for e in evidences.find(item.rules) if not e.negative]
    for id in item.over:
        yield id, [e for e in found if id in e.unit.facets or id in e.unit.codes]


def _panel(item: Item, found: Sequence[Mapping[str, Sequence[Evidence]]], names: Names) -> Panel:
    longest = max((len(units) for parts in found for units in parts.values()), default=0)
    return Panel(
        item.id,
        text_of(item.label, names.language),
        text_of(item.definition, names.language),
        tuple(
            tuple(
                Bar(
                    id=id,
                    name=_name(item, id, names),
                    count=len(units),
                    length=round(100 * len(units) / longest, 1) if longest else 0.0,
                    group=group_id(n, f"{item.id}-{id}") if units else "",
                )
                for id, units in parts.items()
            )
            for n, parts in enumerate(found)
        ),
    )


def _groups(
    n: int, report: Report, item: Item, parts: Mapping[str, Sequence[Evidence]], names: Names
) -> Iterator[Group]:
    for id, units in parts.items():
        if units:
            yield Group(
                id=group_id(n, f"{item.id}-{id}"),
                report=report,
                title=f"{report_name(report)}: {_name(item, id, names)}",
                command=f"hyte score … --item {item.id}",
                candidates=[candidate(evidence, rules_of(item), item.place) for evidence in units],
                rank=2,
            )


def _name(item: Item, id: str, names: Names) -> str:
    for part in item.parts:
        if part.id == id:
            return text_of(part.label, names.language)
    return names.of(id)
