"""Scorecards grade by evidence, count what is denied apart, and agree with a reader of the samples."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from hyvinvointi_cli.analysis.frameworks import Framework, Frameworks, Item, Method, Rule
from hyvinvointi_cli.analysis.methods import evenness
from hyvinvointi_cli.analysis.phrases import Phrases, Texts
from hyvinvointi_cli.analysis.scorecards import ItemScore, grades, score
from hyvinvointi_cli.model import Form, Kind, Measure, Metadata, Report, Status, TaggedUnit
from hyvinvointi_cli.running.pipeline import Options, Task, load_frameworks, process
from made import REPORTS, report, unit

HERE = Path(__file__).parent
PLAN_TYPE = Metadata("Suvikoski", document_type="suunnitelma", period_start=2021, period_end=2025)
RAAD = Rule(codes=("os_raadit_tilaisuudet",))
WORDS = load_frameworks(()).general


def item(*rules: Rule, **facts: object) -> Item:
    return Item("kohta", {"fi": "Kohta"}, {"fi": "Määritelmä"}, "lähde", rules, **facts)  # type: ignore[arg-type]


def scored(
    one: Item, units: tuple[TaggedUnit, ...], *measures: Measure, metadata: Metadata = PLAN_TYPE
) -> ItemScore:
    framework = Framework("kehys", {"fi": "Kehys"}, {"fi": ""}, "lähde", (one,))
    made = report("made.pdf", units, metadata, measures=measures)
    return score(made, Frameworks((framework,), WORDS))[0].items[0]


def raati(text: str, status: Status = Status.NONE, **facts: object) -> TaggedUnit:
    return unit(1, text, ("raati", "os_raadit_tilaisuudet"), status=status, **facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("found", "grade"),
    [
        pytest.param(raati("raati kokoontui neljästi", Status.DONE), 3, id="done with a number"),
        pytest.param(raati("raati kokoontui", Status.DONE), 2, id="done without a number"),
        pytest.param(raati("raati kokoontuu vuosittain", Status.ONGOING), 2, id="a habit, only its rhythm"),
        pytest.param(raati("raati jakaa 300 euroa", Status.ONGOING), 3, id="going on, with a number"),
        pytest.param(raati("raati perustetaan 2023", Status.PROMISED), 2, id="promised with a year"),
        pytest.param(raati("raati perustetaan", Status.PROMISED), 1, id="promised without anything"),
        pytest.param(raati("raati olisi tarpeen 2023", Status.NEED), 1, id="a need is no promise"),
        pytest.param(raati("raati toimi 2023", Status.DONE, kind=Kind.LAW), 1, id="law text"),
        pytest.param(raati("raati 2023", Status.DONE, kind=Kind.HEADING, form=Form.HEADING), 1, id="heading"),
        pytest.param(raati("raati 2023", Status.DONE, kind=Kind.CONTENTS), 1, id="contents"),
        pytest.param(raati("raati lopetettiin 2023", Status.ENDED), 0, id="ended"),
        pytest.param(raati("raati ei kokoontunut 2023", Status.DONE, negated=True), 0, id="negated"),
        pytest.param(raati("raati jäi pitämättä 2023", Status.NOT_DONE), 0, id="not done"),
        pytest.param(raati("raati lopettaminen säästi 300 euroa", Status.DONE), 0, id="its ending"),
        pytest.param(raati("raati on lain 22 §:ssä", Status.ONGOING), 2, id="a section number is no figure"),
        pytest.param(raati("raati on yli 65-vuotiaille", Status.ONGOING), 2, id="an age is no figure"),
        pytest.param(
            raati("raati toimii vuosina 2021–2025", Status.ONGOING), 2, id="a habit, only its years"
        ),
        pytest.param(
            raati("Raportissa kuvataan raati 3 kertaa", Status.DONE), 1, id="the document of itself"
        ),
    ],
)
def test_statement_gets_the_grade_of_the_general_rules(found: TaggedUnit, grade: int) -> None:
    assert scored(item(RAAD), (found,)).grade == grade


@pytest.mark.parametrize(
    ("measure", "grade"),
    [
        pytest.param({"responsible": "sivistystoimi", "status": Status.PROMISED}, 2, id="planned"),
        pytest.param({"status": Status.PROMISED}, 1, id="nothing but the action"),
        pytest.param(
            {"outturn": "Kokoontui 4 kertaa.", "status": Status.DONE}, 3, id="outturn with a number"
        ),
        pytest.param({"outturn": "Toteutui.", "status": Status.DONE}, 2, id="outturn in a word"),
        pytest.param({"indicator": "kokoukset", "status": Status.UNKNOWN}, 2, id="a dash is no failure"),
        pytest.param({"indicator": "kokoukset", "status": Status.MOVED}, 1, id="moved to another"),
    ],
)
def test_measure_gets_the_grade_of_its_fields(measure: dict[str, object], grade: int) -> None:
    row = raati("Toimenpide: raati", form=Form.ROW)
    assert scored(item(RAAD), (row,), Measure(1, 1, action="raati", **measure)).grade == grade  # type: ignore[arg-type]


def test_denied_evidence_is_counted_apart() -> None:
    units = (
        raati("raati kokoontui 3 kertaa", Status.DONE),
        replace(raati("raati lopetettiin", Status.ENDED), number=2),
    )
    answer = scored(item(RAAD), units)
    assert (answer.n, answer.negative, answer.grade) == (1, 1, 3)


def test_weak_mention_is_no_evidence() -> None:
    found = raati("raati kokoontui 3 kertaa", Status.DONE)
    weak = replace(found, mentions=tuple(replace(m, weak=True) for m in found.mentions))
    assert scored(item(RAAD), (weak,)).n == 0


def test_what_only_the_trained_component_reads_is_not_shown() -> None:
    found = raati("raati kokoontui 3 kertaa", Status.DONE)
    read = replace(found, mentions=tuple(replace(m, source="model", rule="model") for m in found.mentions))
    assert scored(item(RAAD), (read,)).grade == 2


def test_units_are_told_by_grade() -> None:
    units = (
        raati("raati mainitaan"),
        replace(raati("raati kokoontui", Status.DONE), number=2),
        replace(raati("raati kokoontui 3 kertaa", Status.DONE), number=3),
    )
    assert scored(item(RAAD), units).grades == (1, 1, 1)


def test_cap_holds_a_claim_at_named() -> None:
    rule = replace(RAAD, cap=1)
    assert scored(item(rule), (raati("raati kokoontui 3 kertaa", Status.DONE),)).grade == 1


def test_item_that_the_type_cannot_show_does_not_apply() -> None:
    answer = scored(item(RAAD, not_applicable=("suunnitelma",)), (raati("raati toimi 2023", Status.DONE),))
    assert (answer.applies, answer.grade) == (False, None)


def test_share_counts_evidence_among_what_is_asked() -> None:
    filled = Rule(place="measure", filled=("responsible",))
    units = tuple(replace(raati("raati", form=Form.ROW), number=n) for n in (1, 2))
    measures = (Measure(1, 1, responsible="x"), Measure(1, 2))
    one = item(filled, method=Method.SHARE, of=(Rule(place="measure"),), steps=(0.01, 0.5, 0.9))
    answer = scored(one, units, *measures)
    assert (answer.n, answer.finding.total, answer.grade) == (1, 2, 2)


def test_coverage_names_what_is_missing() -> None:
    one = item(RAAD, method=Method.COVERAGE, over=("ik_nuoret", "ik_lapset"), steps=(1, 2, 2))
    answer = scored(one, (raati("raati", facets=("ik_nuoret",)),))
    assert (answer.grade, answer.finding.missing) == (1, ("ik_lapset",))


def test_chain_flags_what_is_recognised_without_measure() -> None:
    answer = scored(item(RAAD, method=Method.CHAIN), (raati("raati puuttuu", Status.NEED),))
    assert answer.finding.flags == ("recognised_without_measure",)


def test_two_best_quotations_have_their_pages() -> None:
    units = (
        raati("raati mainitaan", page=1),
        replace(raati("raati kokoontui 3 kertaa", Status.DONE, page=4), number=2),
        replace(raati("raati kokoontui hyvin", Status.DONE, page=5), number=3),
    )
    assert [quote.page for quote in scored(item(RAAD), units).quotes] == [4, 5]


@given(st.lists(st.integers(0, 50), min_size=2, max_size=12))
def test_evenness_lies_between_none_and_all_alike(counts: list[int]) -> None:
    value = evenness(counts)
    assert value is None if sum(counts) < 2 else 0 <= value <= 1  # type: ignore[operator]


@pytest.mark.parametrize(
    ("counts", "value"),
    [([3, 3, 3], 1.0), ([3, 1], 0.811), ([2, 1, 1], 0.946), ([5, 0, 0], 0.0), ([1, 1], 1.0), ([1, 0], None)],
)
def test_evenness_is_shannon_entropy_over_its_greatest_value(counts: list[int], value: float | None) -> None:
    assert evenness(counts) == value


@pytest.mark.parametrize(
    ("phrase", "text", "fits"),
    [
        ("lasten parlament*", "lasten parlamentti kokoontui", True),
        ("osuuskun* .. tuke*", "osuuskunnille annetaan tukea", True),
        ("nuva", "nuvan", False),
        ("*kuussa", "toukokuussa", True),
        ("*kuussa", "kuussakin", False),
    ],
)
def test_phrase_finds_what_its_notation_says(phrase: str, text: str, fits: bool) -> None:
    assert bool(Phrases([phrase]).search(text)) is fits


def test_phrases_of_many_texts_are_those_of_each() -> None:
    phrases = [Phrases(["osuuskun* .. tuke*", "nuva"]), Phrases(["*kuussa"]), Phrases(["tuke*", "%"])]
    lines = ["osuuskunnille annetaan tukea", "", "nuva kokoontui toukokuussa", "tukea tukea 5 %", "nuvan"]
    texts = Texts(lines)
    for asked in phrases:
        assert texts.with_phrase(asked) == [n for n, line in enumerate(lines) if asked.search(line)]
    assert [len(texts.with_phrase(asked)) for asked in phrases] == [2, 1, 2]


@pytest.mark.parametrize("made", REPORTS, ids=lambda made: made.file)
def test_grades_alone_are_those_of_the_scorecards(made: Report) -> None:
    frameworks = load_frameworks(())
    cards = score(made, frameworks)
    assert grades(made, frameworks, frameworks.frameworks) == {c.framework.id: c.grade for c in cards}


def row(number: int, **facts: object) -> tuple[TaggedUnit, Measure]:
    made = replace(raati("Toimenpide: raati", Status.NONE), number=number, form=Form.ROW, kind=Kind.ROW)
    given = Measure(page=1, unit=number, action="raati", **facts)  # type: ignore[arg-type]
    return replace(made, measure=True), given


def test_words_are_sought_in_the_field_that_the_rule_names() -> None:
    rule = Rule(place="measure", within="indicator", words=Phrases(["kokoukse*"]))
    (first, one), (second, two) = row(1, indicator="kokoukset"), row(2, outturn="kokoukset pidettiin")
    assert scored(item(rule), (first, second), one, two).n == 1


def test_timetable_that_never_ends_gives_one_at_most() -> None:
    dated = Rule(place="measure", filled=("schedule",), within="schedule", not_words=Phrases(["jatkuv*"]))
    capped = Rule(place="measure", filled=("schedule",), cap=1)
    share = {"method": Method.SHARE, "of": (Rule(place="measure"),), "steps": (0.01, 0.5, 0.9)}
    grades = []
    for schedules in (("jatkuva", "jatkuva"), ("2025", "jatkuva"), ("2025", "2026")):
        rows = [row(n, schedule=schedule) for n, schedule in enumerate(schedules, 1)]
        units, measures = zip(*rows, strict=True)
        grades.append(scored(item(dated, capped, **share), units, *measures).grade)
    assert grades == [1, 2, 3]


def test_reason_is_told_from_a_shortfall() -> None:
    rows = [
        row(1, status=Status.NOT_DONE, outturn="Ei pidetty, koska ohjaajaa ei saatu."),
        row(2, status=Status.PARTLY, outturn="Käyntejä 64, tavoite 150."),
    ]
    units, measures = zip(*rows, strict=True)
    rule = Rule(place="measure", reasoned=True, denied=True, floor=3)
    found = scored(item(rule), units, *measures)
    assert (found.n, found.grade) == (1, 3)


def test_asked_themes_are_held_against_their_answers() -> None:
    codes = ("os_raadit_tilaisuudet", "os_toimielimet")
    told = unit(2, "toimielin puuttuu", ("toimielin", "os_toimielimet"), status=Status.NEED)
    made, measure = row(1)
    asked = item(
        Rule(codes=codes, place="prose"),
        method=Method.ANSWERED,
        over=codes,
        answers=(Rule(codes=codes, place="measure"),),
        steps=(0.01, 0.5, 0.9),
    )
    found = scored(asked, (made, told), measure)
    assert (found.grade, found.finding.total, found.finding.missing, found.finding.unasked) == (
        0,
        1,
        (codes[1],),
        (codes[0],),
    )


def test_measure_under_a_heading_of_the_theme_counts() -> None:
    heading = unit(2, "Raati", ("Raati", "os_raadit_tilaisuudet"), form=Form.HEADING, kind=Kind.HEADING)
    bare = unit(1, "Toimenpide: kahvila", form=Form.ROW, kind=Kind.ROW)
    bare = replace(bare, measure=True, section=("Raati",))
    given = Measure(page=1, unit=1, action="kahvila")
    for under, n in ((False, 0), (True, 1)):
        rule = Rule(codes=("os_raadit_tilaisuudet",), place="measure", under=under)
        assert scored(item(rule), (heading, bare), given).n == n


def test_unit_below_the_least_grade_does_not_count() -> None:
    named, done = raati("raati perustetaan", Status.PROMISED), raati("raati jakoi 300 euroa", Status.DONE)
    rule = Rule(codes=("os_raadit_tilaisuudet",), least=2)
    assert [scored(item(rule), (one,)).n for one in (named, done)] == [0, 1]


def test_every_framework_scores_every_made_report() -> None:
    frameworks = load_frameworks(())
    for made in REPORTS:
        assert len(score(made, frameworks)) == len(frameworks.frameworks) == 17


def test_score_is_the_same_twice() -> None:
    frameworks = load_frameworks(())
    assert score(REPORTS[0], frameworks) == score(REPORTS[0], frameworks)


@pytest.fixture(
    scope="module",
    params=[
        ("samples", "scorecard_expectations.yaml"),
        ("tests/pairs", "scorecard_expectations_pairs.yaml"),
        ("tests/pairs", "scorecard_expectations_fresh.yaml"),
    ],
    ids=["samples", "pairs", "fresh"],
)
def differences(request: pytest.FixtureRequest) -> Counter[int]:
    """Grades by how far the engine is from the reader; `na` against a grade is 9 apart."""
    folder, name = request.param
    expected = yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    frameworks = load_frameworks(())
    grades: dict[str, dict[str, object]] = {}
    for stem in {stem for by_report in expected.values() for stem in by_report}:
        read = process(Task(HERE.parents[1] / folder / f"{stem}.pdf", Options()))
        assert isinstance(read, Report)
        items = [one for card in score(read, frameworks) for one in card.items]
        grades[stem] = {one.item.id: one.grade if one.applies else "na" for one in items}
    found: Counter[int] = Counter()
    for id, by_report in expected.items():
        for stem, (grade, _) in by_report.items():
            given_grade = grades[stem][id]
            if given_grade == grade:
                found[0] += 1
            else:
                found[9 if "na" in (grade, given_grade) else abs(grade - given_grade)] += 1  # type: ignore[operator]
    return found


def test_nine_grades_of_ten_are_those_of_the_reader(differences: Counter[int]) -> None:
    assert differences[0] / differences.total() >= 0.90, differences


def test_grades_are_within_one_of_the_reader(differences: Counter[int]) -> None:
    assert (differences[0] + differences[1]) / differences.total() >= 0.98, differences


def test_reader_graded_at_least_forty_items_a_report_in_every_framework() -> None:
    expected = yaml.safe_load((HERE / "scorecard_expectations.yaml").read_text(encoding="utf-8"))
    per_report = Counter(name for by_report in expected.values() for name in by_report)
    missing = [
        framework.id
        for framework in load_frameworks(()).frameworks
        if not any(one.id in expected for one in framework.items)
    ]
    assert min(per_report.values()) >= 40 and missing == []
