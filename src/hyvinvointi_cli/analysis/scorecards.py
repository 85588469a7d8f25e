"""Scores a report by the frameworks: one engine for all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from hyvinvointi_cli.analysis.evidence import Evidences
from hyvinvointi_cli.analysis.finding import Finding
from hyvinvointi_cli.analysis.frameworks import Framework, Frameworks, Item, Method
from hyvinvointi_cli.analysis.methods import METHODS
from hyvinvointi_cli.analysis.quotations import Quote, best_quotes
from hyvinvointi_cli.model import Report


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
    finding: Finding
    """What the item's method made of the evidence; its grade stands even where `grade` is None."""
    quotes: tuple[Quote, ...] = ()
    grades: tuple[int, int, int] = (0, 0, 0)
    """Units of evidence with grade 1, 2 and 3; a claim below 1 counts in none."""


@dataclass(frozen=True, slots=True)
class Scorecard:
    """One framework's answer for one report."""

    framework: Framework
    grade: int | None
    items: tuple[ItemScore, ...]


def score(
    report: Report,
    frameworks: Frameworks,
    chosen: Sequence[Framework] | None = None,
    evidences: Evidences | None = None,
) -> tuple[Scorecard, ...]:
    """Return the scorecards of a report, all frameworks or the chosen ones, in order.

    `evidences` of the report may be handed in by who asks them more afterwards.
    """
    evidences = evidences or Evidences(report, frameworks.general)
    cards = []
    for framework in frameworks.frameworks if chosen is None else chosen:
        items = tuple(_score_item(item, evidences, report) for item in framework.items)
        cards.append(Scorecard(framework, aggregate(framework, items), items))
    return tuple(cards)


def grades(report: Report, frameworks: Frameworks, chosen: Iterable[Framework]) -> dict[str, int | None]:
    """Return only the grades of the chosen frameworks by id: without quotations and items never graded."""
    evidences = Evidences(report, frameworks.general)
    return {
        framework.id: aggregate(
            framework,
            [_score_item(item, evidences, report, quoted=False) for item in framework.items if item.graded],
        )
        for framework in chosen
    }


def aggregate(framework: Framework, items: Iterable[ItemScore]) -> int | None:
    """Return the grade of a framework as its file defines it; None when no item is graded."""
    grades = sorted(item.grade for item in items if item.grade is not None)
    if not grades or framework.aggregate == "none":
        return None
    if framework.aggregate == "mean":
        return ceil(sum(grades) / len(grades) - 0.5)
    return grades[(len(grades) - 1) // 2]


def _score_item(item: Item, evidences: Evidences, report: Report, *, quoted: bool = True) -> ItemScore:
    if report.metadata.document_type in item.not_applicable:
        return ItemScore(item, None, False, 0, 0, 0, Finding(0))
    rules = (*item.rules, *(rule for part in item.parts for rule in part.rules))
    found = evidences.find(rules)
    positive = tuple(evidence for evidence in found if not evidence.negative)
    negative = len(found) - len(positive)
    finding = METHODS[item.method](item, positive, evidences)
    if finding.total == 0 and item.method in (Method.SHARE, Method.ANSWERED):
        return ItemScore(item, None, False, 0, 0, negative, Finding(0, total=0))
    return ItemScore(
        item=item,
        grade=finding.grade if item.graded else None,
        applies=True,
        n=len(positive),
        sections=len({evidence.unit.section for evidence in positive}),
        negative=negative,
        finding=finding,
        quotes=best_quotes(item, positive) if quoted else (),
        grades=_by_grade(evidence.grade for evidence in positive),
    )


def _by_grade(grades: Iterable[int]) -> tuple[int, int, int]:
    counts = Counter(grades)
    return counts[1], counts[2], counts[3]
