"""Methods that read figures: age of data, delay, balance by chapter, points, and sentence length."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hyvinvointi_cli.analysis.frameworks import Framework, Frameworks, Item, Method, Rule
from hyvinvointi_cli.analysis.grades import has_value
from hyvinvointi_cli.analysis.phrases import Phrases
from hyvinvointi_cli.analysis.scorecards import ItemScore, score
from hyvinvointi_cli.model import Form, Kind, Measure, Metadata, Status, TaggedUnit
from hyvinvointi_cli.running.pipeline import load_frameworks
from made import report, unit

YEARLY = Metadata("Suvikoski", document_type="vuosiraportti", report_year=2023)
WORDS = load_frameworks(()).general


def scored(one: Item, *units: TaggedUnit, measures: tuple[Measure, ...] = ()) -> ItemScore:
    framework = Framework("kehys", {"fi": "Kehys"}, {"fi": ""}, "lähde", (one,))
    made = report("made.pdf", units, YEARLY, measures=measures)
    return score(made, Frameworks((framework,), WORDS))[0].items[0]


def item(method: Method, *rules: Rule, **facts: object) -> Item:
    return Item("kohta", {"fi": "Kohta"}, {"fi": ""}, "lähde", rules, method, **facts)  # type: ignore[arg-type]


def line(number: int, text: str, **facts: object) -> TaggedUnit:
    marks = [(word, "ar_tietolahteet") for word in ("Sotkanet", "TEAviisari") if word in text]
    return unit(number, text, *marks, **facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("texts", "age", "grade"),
    [
        pytest.param(("Sotkanet 2022: 14 %", "Sotkanet 2019: 12 %"), 1, 3, id="newest counts"),
        pytest.param(("Sotkanet 2021: 14 %",), 2, 2, id="two years"),
        pytest.param(("Sotkanet 2015: 14 %",), 8, 1, id="old"),
        pytest.param(("Sotkanet 2022: 14 % ja tavoite 2025: 10 %",), 1, 3, id="a target is no datum"),
        pytest.param(("Sotkanet, 14 %",), None, 0, id="no year"),
    ],
)
def test_age_is_that_of_the_newest_figure(texts: tuple[str, ...], age: int | None, grade: int) -> None:
    units = [line(n, text) for n, text in enumerate(texts, 1)]
    one = item(Method.AGE, Rule(codes=("ar_tietolahteet",)), steps=(99, 2, 1))
    answer = scored(one, *units)
    assert (answer.finding.value, answer.grade) == (age, grade)


DONE, MOVED = Status.DONE, Status.MOVED


@pytest.mark.parametrize(
    ("measures", "median", "breakdown"),
    [
        pytest.param((("2022", DONE, "Toteutui."),), 1, (("1", 1),), id="done in the year reported on"),
        pytest.param((("2022", DONE, "Valmistui 12.12.2022."),), 0, (("0", 1),), id="outturn names the year"),
        pytest.param((("2023", MOVED, "Siirretty vuodelle 2025."),), 2, (("2", 1),), id="moved to a year"),
        pytest.param((("2023", MOVED, "Siirtyi hyvinvointialueelle."),), None, (), id="moved to the county"),
        pytest.param((("2021–2025", DONE, "Toteutui."),), 0, (("0", 1),), id="before its time is not late"),
        pytest.param((("2022–", DONE, "Toteutui."),), None, (("no_due", 1),), id="no end, never late"),
        pytest.param((("2021", Status.NOT_DONE, "Ei."),), None, (("overdue", 1),), id="late still"),
        pytest.param(
            (("2021", DONE, "Toteutui."), ("2022", DONE, "Toteutui."), ("2023", DONE, "Toteutui.")),
            1,
            (("0", 1), ("1", 1), ("2", 1)),
            id="median of three",
        ),
    ],
)
def test_delay_is_counted_from_the_last_year_of_the_timetable(
    measures: tuple[tuple[str, Status, str], ...], median: int | None, breakdown: object
) -> None:
    rows = [unit(n, "Toimenpide: raati", form=Form.ROW, kind=Kind.ROW) for n, _ in enumerate(measures, 1)]
    given = tuple(
        Measure(1, n, action="raati", schedule=schedule, status=status, outturn=outturn)
        for n, (schedule, status, outturn) in enumerate(measures, 1)
    )
    rule = Rule(place="measure", filled=("schedule",), denied=True)
    answer = scored(item(Method.DELAY, rule, graded=False), *rows, measures=given)
    assert (answer.finding.value, answer.finding.breakdown) == (median, breakdown)


def test_balance_is_told_chapter_by_chapter() -> None:
    units = (
        line(1, "Työ onnistui.", section=("Raportti", "1 Alku")),
        line(2, "Ohjaajista on puute.", section=("Raportti", "1 Alku")),
        line(3, "Rahasta on puute.", section=("Raportti", "2 Loppu", "Talous")),
    )
    for_, against = (Rule(words=Phrases([word])) for word in ("onnist*", "puut*"))
    answer = scored(item(Method.BALANCE, for_, against=(against,), graded=False), *units)
    assert answer.finding.chapters == (("1 Alku", 1, 1), ("2 Loppu", 0, 1)) and answer.finding.value == 0.5


def test_report_that_tells_nothing_negative_is_flagged() -> None:
    rules = Rule(words=Phrases(["onnist*"])), Rule(words=Phrases(["puut*"]))
    answer = scored(item(Method.BALANCE, rules[0], against=(rules[1],)), line(1, "Työ onnistui."))
    assert answer.finding.flags == ("nothing_negative",) and answer.finding.value is None


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        (
            "Indikaattori: Osallisuus, pistettä | Lähde: TEAviisari | Oma 2021: 54 | Tavoite 2025: 65",
            {"Osallisuus, pistettä, Oma 2021": 54},
        ),
        ("Vuonna 2022 liikunnan TEAviisari oli 74 pistettä.", {"liikunnan TEAviisari oli 2022": 74}),
        ("TEAviisarin tulos on 61/100.", {"TEAviisarin tulos on": 61}),
        ("TEAviisari täytettiin 2023.", {}),
    ],
    ids=["row without its target", "sentence", "of a hundred", "a year is no point"],
)
def test_points_are_listed_by_what_and_when(text: str, cited: dict[str, int]) -> None:
    assert (
        dict(scored(item(Method.POINTS, Rule(codes=("ar_tietolahteet",))), line(1, text)).finding.breakdown)
        == cited
    )


def test_readability_counts_sentences_alone() -> None:
    units = (
        line(1, "Raati kokoontui."),
        line(2, " ".join(["sana"] * 26)),
        line(3, "Otsikko", form=Form.HEADING, kind=Kind.HEADING),
    )
    answer = scored(item(Method.READABILITY, graded=False), *units)
    assert answer.finding.value == 14.0 and ("long_sentences", 1) in answer.finding.breakdown


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("tavoitetaso 70 prosenttia", True),
        ("tavoitetaso vuonna 2025", False),
        ("2. painopiste: mittarit ja tavoitetaso", False),
        ("hyväksytty 12.12.2022", False),
        ("kaudella 2021–2025", False),
        ("lain 6 §:n mukaan", False),
        ("38 vapaaehtoista auttoi", True),
    ],
)
def test_year_date_and_numbering_are_no_value(text: str, value: bool) -> None:
    assert has_value(text) is value


def test_activity_is_told_from_effect() -> None:
    shown = unit(1, "Raati muutti palvelua 3 kertaa.", ("Raati", "os_raadit_tilaisuudet"), status=DONE)
    effect = unit(2, "Raati muutti palvelua 3 kertaa.", ("Raati", "os_raadit_tilaisuudet"), status=DONE)
    effect = replace(effect, codes=(*effect.codes, "ar_hyodyntaminen"))
    answer = scored(item(Method.STEPS, Rule(codes=("os_raadit_tilaisuudet",))), shown, effect)
    assert dict(answer.finding.breakdown) == {"mentioned": 0, "exists": 0, "active": 1, "effect": 1}
