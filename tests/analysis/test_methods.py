"""How methods part the evidence of an item: by fields filled, by what is practice, by who acts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hyvinvointi_cli.analysis.finding import Finding
from hyvinvointi_cli.analysis.frameworks import Framework, Frameworks, Item, Method, Rule
from hyvinvointi_cli.analysis.scorecards import score
from hyvinvointi_cli.model import Form, Kind, Measure, Metadata, Role, Status, TaggedUnit
from hyvinvointi_cli.running.pipeline import load_frameworks
from made import report, unit

RAATI = Rule(codes=("os_raadit_tilaisuudet",))
PLAN_TYPE = Metadata("Suvikoski", document_type="suunnitelma", period_start=2021, period_end=2025)
WORDS = load_frameworks(()).general


def finding(
    method: Method, *units: TaggedUnit, measures: tuple[Measure, ...] = (), **facts: object
) -> Finding:
    one = Item("kohta", {"fi": "Kohta"}, {"fi": ""}, "lähde", (RAATI,), method, **facts)  # type: ignore[arg-type]
    framework = Framework("kehys", {"fi": "Kehys"}, {"fi": ""}, "lähde", (one,))
    made = report("made.pdf", units, PLAN_TYPE, measures=measures)
    return score(made, Frameworks((framework,), WORDS))[0].items[0].finding


def raati(number: int, text: str, status: Status = Status.NONE, **facts: object) -> TaggedUnit:
    return unit(number, text, ("raati", "os_raadit_tilaisuudet"), status=status, **facts)  # type: ignore[arg-type]


def row(number: int, **fields: object) -> tuple[TaggedUnit, Measure]:
    told = raati(number, "Toimenpide: raati", Status.PROMISED, form=Form.ROW, measure=True)
    return told, Measure(page=1, unit=number, action="raati", **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fields", "filled"),
    [
        pytest.param({}, "0", id="an action alone"),
        pytest.param({"responsible": "Kunta", "schedule": "2023"}, "2", id="two fields"),
        pytest.param({"baseline": "5"}, "0", id="a baseline is none of the six"),
        pytest.param({"outturn": "–", "status": Status.UNKNOWN}, "0", id="a dash is no outturn"),
        pytest.param({"outturn": "Pidettiin.", "status": Status.DONE}, "1", id="an outturn"),
        pytest.param({"status": Status.NOT_DONE}, "1", id="not done is known"),
        pytest.param(
            {
                **dict.fromkeys(("responsible", "indicator", "target", "schedule", "resource"), "x"),
                "status": Status.DONE,
            },
            "6",
            id="all six",
        ),
    ],
)
def test_completeness_counts_the_fields_that_are_filled(fields: dict[str, object], filled: str) -> None:
    told, measure = row(1, **fields)
    answer = finding(Method.COMPLETENESS, told, measures=(measure,))
    assert (answer.grade, answer.total) == (0, 1)
    assert dict(answer.breakdown) == {**{str(n): 0 for n in range(7)}, filled: 1}


def test_value_talk_is_told_from_intention_and_practice() -> None:
    answer = finding(
        Method.PRACTICE,
        raati(1, "raati on arvo", kind=Kind.VALUE),
        raati(2, "raati mainitaan"),
        raati(3, "raati olisi hyvä", Status.NEED),
        raati(4, "raati kokoontuu vuosittain", Status.ONGOING),
    )
    assert dict(answer.breakdown) == {"talk": 1, "named": 2, "practice": 1}
    assert answer.grade == 2


def test_mention_existence_and_activity_are_steps() -> None:
    answer = finding(
        Method.STEPS,
        raati(1, "raati mainitaan"),
        raati(2, "raati kokoontuu", Status.ONGOING),
        raati(3, "raati kokoontui 3 kertaa", Status.DONE),
    )
    assert dict(answer.breakdown) == {"mentioned": 1, "exists": 1, "active": 1, "effect": 0}


def test_units_in_which_residents_act_are_told_apart() -> None:
    acted = raati(1, "raati päätti 3 kertaa", Status.DONE)
    acted = replace(acted, mentions=tuple(replace(m, role=Role.ACTOR) for m in acted.mentions))
    answer = finding(Method.ACTORS, acted, raati(2, "raati kuultiin", Status.DONE))
    assert dict(answer.breakdown) == {"actors": 1, "no_actors": 1}


def test_theme_that_nothing_asks_for_and_nothing_answers_is_told_nowhere() -> None:
    themes = ("os_raadit_tilaisuudet", "os_toimielimet", "os_oma_elama")
    answered = Rule(codes=themes, place="measure")
    told, measure = row(2)
    answer = finding(
        Method.ANSWERED,
        raati(1, "raati puuttuu", Status.NEED),
        told,
        measures=(measure,),
        over=themes,
        answers=(answered,),
        steps=(0.01, 0.5, 0.9),
    )
    assert (answer.grade, answer.total, answer.missing, answer.unasked) == (3, 1, (), ())
    assert dict(answer.breakdown) == {"os_raadit_tilaisuudet": 1}
