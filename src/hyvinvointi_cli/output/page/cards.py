"""The scorecards D1 to D4 side by side, each grade with the units it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hyvinvointi_cli.analysis.evidence import Evidence, Evidences
from hyvinvointi_cli.analysis.frameworks import Frameworks, Item, Rule
from hyvinvointi_cli.analysis.missing import Missing
from hyvinvointi_cli.analysis.scorecards import ItemScore, Scorecard, score
from hyvinvointi_cli.model import Report, Span, TaggedUnit
from hyvinvointi_cli.output.labels import label, named
from hyvinvointi_cli.output.names import Names
from hyvinvointi_cli.output.page.quotation import Candidate, Group, group_id
from hyvinvointi_cli.output.period import report_name
from hyvinvointi_cli.output.score_text import DOTS, grade_cell, part_name, text_of

SHOWN = ("d1", "d2", "d3", "d4")


@dataclass(frozen=True, slots=True)
class Grade:
    """One item, or a whole framework, of one report."""

    text: str
    """The grade; for an item that is never graded how many units there are; a sign where there is none."""
    shade: str
    """`g0` to `g3`, `n` for a count, `na` or `unread`."""
    dots: str = ""
    group: str = ""
    said: str = ""
    """What the sign means, in words."""


@dataclass(frozen=True, slots=True)
class Line:
    """One item over the reports."""

    id: str
    name: str
    definition: str
    graded: bool
    grades: tuple[Grade, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One framework over the reports."""

    id: str
    name: str
    definition: str
    grades: tuple[Grade, ...]
    lines: tuple[Line, ...]


def scorecards(evidences: Evidences, frameworks: Frameworks) -> tuple[Scorecard, ...]:
    """Return the scorecards of a report that the page shows."""
    shown = [framework for framework in frameworks.frameworks if framework.id in SHOWN]
    return score(evidences.report, frameworks, shown, evidences)


def cards(scored: Sequence[tuple[Report, Sequence[Scorecard]]], names: Names) -> tuple[Card, ...]:
    """Return the scorecards D1 to D4 of all reports, an item a line."""
    first = scored[0][1] if scored else ()
    return tuple(
        Card(
            card.framework.id,
            text_of(card.framework.label, names.language),
            text_of(card.framework.definition, names.language),
            tuple(_overall(n, mine[place]) for n, (_, mine) in enumerate(scored)),
            tuple(
                _line(item, [(report, mine[place].items[n]) for report, mine in scored], names)
                for n, item in enumerate(card.framework.items)
            ),
        )
        for place, card in enumerate(first)
    )


def grade_groups(
    n: int, report: Report, scored: Sequence[Scorecard], evidences: Evidences, names: Names
) -> Iterator[Group]:
    """Yield the units that the grades of the n-th report rest on, item by item."""
    for card in scored:
        for one in card.items:
            item = one.item
            if not one.n and not one.negative:
                continue
            rules = rules_of(item)
            yield Group(
                id=group_id(n, item.id),
                report=report,
                title=f"{report_name(report)}: {text_of(item.label, names.language)}",
                command=f"hyte score … --item {item.id}",
                candidates=[candidate(evidence, rules, item.place) for evidence in evidences.find(rules)],
                note=" ".join(_notes(one, names)),
                whole=group_id(n, card.framework.id),
            )


def _notes(score: ItemScore, names: Names) -> Iterator[str]:
    """Say what the quotations do not show: what a grade is out of, what is missing, what is negative."""
    language = names.language
    if score.finding.total:
        yield named("html_of", language, n=score.n, total=score.finding.total)
    if score.finding.breakdown:
        items = ", ".join(f"{part_name(score, id, names)} {count}" for id, count in score.finding.breakdown)
        yield named("html_breakdown", language, items=items)
    if score.finding.missing:
        items = ", ".join(part_name(score, id, names) for id in score.finding.missing)
        yield named("html_missing", language, items=items)
    if score.negative:
        yield named("html_negative", language, n=score.negative)


def rules_of(item: Item) -> tuple[Rule, ...]:
    """Return all rules of an item, those of its parts too."""
    return (*item.rules, *(rule for part in item.parts for rule in part.rules))


def _line(item: Item, scores: Sequence[tuple[Report, ItemScore]], names: Names) -> Line:
    return Line(
        id=item.id,
        name=text_of(item.label, names.language),
        definition=text_of(item.definition, names.language),
        graded=item.graded,
        grades=tuple(_cell(n, report, score, names) for n, (report, score) in enumerate(scores)),
    )


def _cell(n: int, report: Report, score: ItemScore, names: Names) -> Grade:
    value = grade_cell(report, score)
    group = group_id(n, score.item.id) if score.n or score.negative else ""
    if value is Missing.NOT_APPLICABLE:
        return Grade("–", "na", said=label("score_na", names.language))
    if value is Missing.UNREADABLE:
        return Grade("?", "unread", said=label("score_unread", names.language))
    if score.grade is None:
        n_units = score.n or score.negative  # an item that looks for what has ended has nothing else
        return Grade(str(n_units), "n", group=group, said=named("html_units_n", names.language, n=n_units))
    return _grade(score.grade, group)


def _overall(n: int, card: Scorecard) -> Grade:
    told = any(item.n or item.negative for item in card.items)
    return _grade(card.grade, group_id(n, card.framework.id) if told else "")


def _grade(grade: int | None, group: str = "") -> Grade:
    return Grade("–", "na") if grade is None else Grade(str(grade), f"g{grade}", DOTS[grade], group)


def candidate(evidence: Evidence, rules: Iterable[Rule], place: str) -> Candidate:
    """Return a unit of evidence with the mentions, or else the words, that the rules look for."""
    rules = tuple(rules)
    codes = {code for rule in rules for code in rule.codes}
    unit = evidence.unit
    return Candidate(
        unit=unit,
        mentions=tuple(m for m in unit.mentions if m.code in codes and not m.weak),
        spans=tuple(_words(unit, rules)),
        rule=place,
        grade=None if evidence.negative else evidence.grade,
        negative=evidence.negative,
    )


def _words(unit: TaggedUnit, rules: Iterable[Rule]) -> Iterator[Span]:
    lower = unit.text.casefold()
    if len(lower) != len(unit.text):  # ß: places would be off
        return
    for rule in rules:
        if rule.words is not None and (found := rule.words.search(lower)):
            yield Span(*found.span())
