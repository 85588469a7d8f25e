"""Gaps: what a report lacks, the most pressing first."""

from __future__ import annotations

import pytest

from hyvinvointi_cli.analysis.finding import Finding
from hyvinvointi_cli.analysis.frameworks import Framework, Frameworks, Item, Rule
from hyvinvointi_cli.analysis.gaps import first_gaps, gaps
from hyvinvointi_cli.analysis.phrases import Phrases
from hyvinvointi_cli.analysis.scorecards import ItemScore, Scorecard, score
from hyvinvointi_cli.model import Metadata
from hyvinvointi_cli.running.pipeline import load_frameworks
from made import REPORTS, report

PLAN_TYPE = Metadata("Suvikoski", document_type="suunnitelma", period_start=2021, period_end=2025)
WORDS = load_frameworks(()).general


def item(id: str, *rules: Rule) -> Item:
    return Item(id, {"fi": "Kohta"}, {"fi": "Määritelmä"}, "lähde", rules)


def card(framework: str, *scores: ItemScore) -> Scorecard:
    return Scorecard(Framework(framework, {"fi": framework}, {"fi": ""}, "lähde", ()), None, scores)


def graded(grade: int | None, finding: Finding, *rules: Rule, n: int = 0) -> ItemScore:
    return ItemScore(item("kohta", *rules), grade, grade is not None, n, 0, 0, finding)


@pytest.mark.parametrize(
    ("framework", "found", "kind"),
    [
        pytest.param("lakiminimi", graded(0, Finding(0)), "law", id="asked by law"),
        pytest.param(
            "kriittiset",
            graded(1, Finding(1, total=2, flags=("recognised_without_measure",)), n=1),
            "recognised",
            id="recognised, unanswered",
        ),
        pytest.param("d3", graded(1, Finding(1, total=9), n=3), "fields", id="some of the measures"),
        pytest.param(
            "d2", graded(1, Finding(1, missing=("ik_lapset",)), n=3), "fields", id="some categories"
        ),
        pytest.param("d2", graded(0, Finding(0, missing=("ik_lapset",))), "absent", id="no category at all"),
        pytest.param("d4", graded(1, Finding(1), n=1), "named", id="only named"),
        pytest.param("d4", graded(0, Finding(0)), "absent", id="not found"),
    ],
)
def test_gap_is_of_the_most_pressing_kind_that_fits(framework: str, found: ItemScore, kind: str) -> None:
    assert [gap.kind for gap in gaps([card(framework, found)])] == [kind]


@pytest.mark.parametrize(
    "found",
    [
        pytest.param(graded(2, Finding(2)), id="planned concretely"),
        pytest.param(graded(None, Finding(0)), id="not graded"),
        pytest.param(graded(1, Finding(1), Rule(cap=1), n=1), id="can be no more than named"),
    ],
)
def test_what_nobody_can_mend_is_no_gap(found: ItemScore) -> None:
    assert gaps([card("d4", found)]) == ()


def test_pressing_kinds_come_first_and_rare_matters_last() -> None:
    absent, named = graded(0, Finding(0)), graded(1, Finding(1), n=1)
    found = gaps([card("niukkuus", named), card("d4", absent, named), card("lakiminimi", named)])
    assert [(gap.card.framework.id, gap.kind) for gap in found] == [
        ("lakiminimi", "law"),
        ("d4", "named"),
        ("d4", "absent"),
        ("niukkuus", "named"),
    ]


def test_gaps_begin_with_what_the_law_asks() -> None:
    cards = score(REPORTS[0], load_frameworks(()))
    kinds = [gap.kind for gap in gaps(cards)]
    assert kinds[0] == "law"


def test_matter_that_two_frameworks_ask_for_alike_is_one_gap_for_people() -> None:
    asked = [item("kohta", Rule(words=Phrases(["raati*"]))) for _ in (1, 2)]
    frameworks = tuple(
        Framework(name, {"fi": name}, {"fi": ""}, "lähde", (one,))
        for name, one in zip("ab", asked, strict=True)
    )
    cards = score(report("made.pdf", (), PLAN_TYPE), Frameworks(frameworks, WORDS))
    assert len(gaps(cards)) == 2 and len(first_gaps(gaps(cards), 12)) == 1
