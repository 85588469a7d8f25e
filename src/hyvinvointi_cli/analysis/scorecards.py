"""Scores a report by the frameworks: one engine for all of them (DOMAIN C)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from hyvinvointi_cli.analysis.evidence import Evidence, Evidences
from hyvinvointi_cli.analysis.frameworks import Framework, Frameworks, Item, Method
from hyvinvointi_cli.analysis.methods import METHODS
from hyvinvointi_cli.model import Form, Report

QUOTES = 2


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage that shows an item, with its page."""

    page: int
    text: str
    grade: int
    section: str = ""


@dataclass(frozen=True, slots=True)
class ItemScore:
    """What the text shows of one item. `grade` is None where it does not apply or is never given."""

    item: Item
    grade: int | None
    applies: bool
    n: int
    """Units of evidence."""
    sections: int
    negative: int
    """Units that deny the matter or tell that it was not done or has ended."""
    quotes: tuple[Quote, ...] = ()
    total: int | None = None
    """What a share or ratio is of."""
    evenness: float | None = None
    """Normalised Shannon entropy over all categories asked for; None below two units."""
    breakdown: tuple[tuple[str, int], ...] = ()
    missing: tuple[str, ...] = ()
    """Categories or parts without evidence."""
    flags: tuple[str, ...] = ()
    unasked: tuple[str, ...] = ()
    """Categories that have an answer though nothing asks for one."""


@dataclass(frozen=True, slots=True)
class Scorecard:
    """One framework's answer for one report."""

    framework: Framework
    grade: int | None
    items: tuple[ItemScore, ...]


def score(
    report: Report, frameworks: Frameworks, chosen: Sequence[Framework] | None = None
) -> tuple[Scorecard, ...]:
    """Return the scorecards of a report, all frameworks or the chosen ones, in order."""
    evidences = Evidences(report, frameworks.general)
    cards = []
    for framework in frameworks.frameworks if chosen is None else chosen:
        items = tuple(_score_item(item, evidences, report) for item in framework.items)
        cards.append(Scorecard(framework, aggregate(framework, items), items))
    return tuple(cards)


def aggregate(framework: Framework, items: Iterable[ItemScore]) -> int | None:
    """Return the grade of a framework as its file defines it; None when no item is graded."""
    grades = sorted(item.grade for item in items if item.grade is not None)
    if not grades or framework.aggregate == "none":
        return None
    if framework.aggregate == "mean":
        return ceil(sum(grades) / len(grades) - 0.5)
    return grades[(len(grades) - 1) // 2]


def _score_item(item: Item, evidences: Evidences, report: Report) -> ItemScore:
    if report.metadata.document_type in item.not_applicable:
        return ItemScore(item, None, False, 0, 0, 0)
    rules = (*item.rules, *(rule for part in item.parts for rule in part.rules))
    found = evidences.find(rules)
    positive = tuple(evidence for evidence in found if not evidence.negative)
    negative = len(found) - len(positive)
    how = METHODS[item.method](item, positive, evidences)
    if how.total == 0 and item.method in (Method.SHARE, Method.ANSWERED):
        return ItemScore(item, None, False, 0, 0, negative, total=0)
    return ItemScore(
        item=item,
        grade=how.grade if item.graded else None,
        applies=True,
        n=len(positive),
        sections=len({evidence.unit.section for evidence in positive}),
        negative=negative,
        quotes=best_quotes(positive),
        total=how.total,
        evenness=how.evenness,
        breakdown=how.breakdown,
        missing=how.missing,
        flags=how.flags,
        unasked=how.unasked,
    )


def best_quotes(found: Sequence[Evidence]) -> tuple[Quote, ...]:
    """Return the two best: highest grade, whole sentences and rows first, then the order of the text."""
    ranked = sorted(
        enumerate(found),
        key=lambda pair: (
            -pair[1].grade,
            pair[1].unit.form in (Form.HEADING, Form.BROKEN),
            not 40 <= len(pair[1].unit.text) <= 320,
            pair[0],
        ),
    )
    chosen: list[Quote] = []
    for _, evidence in ranked:
        text = _quoted(evidence)
        if all(quote.text != text for quote in chosen):
            section = evidence.unit.section[-1] if evidence.unit.section else ""
            chosen.append(Quote(evidence.unit.page, text, evidence.grade, section))
        if len(chosen) == QUOTES:
            break
    return tuple(chosen)


def _quoted(evidence: Evidence) -> str:
    """A measure is quoted by its action and outturn; a row's other cells would bury them."""
    measure = evidence.measure
    if measure is None or not measure.action:
        return evidence.unit.text
    return f"{measure.action} → {measure.outturn}" if measure.outturn else measure.action
