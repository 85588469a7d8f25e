"""Two documents side by side say what became of promises, why, and which themes changed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hyvinvointi_cli.analysis.alignment import Change
from hyvinvointi_cli.analysis.changes import field_changes, marked, word_diff
from hyvinvointi_cli.analysis.comparison import Comparison, compare, measures_of, outcome
from hyvinvointi_cli.analysis.following import follow, in_order
from hyvinvointi_cli.analysis.reasons import moved_to_county, postponed, reason
from hyvinvointi_cli.analysis.themes import Trend
from hyvinvointi_cli.model import Duration, Kind, Measure, Metadata, Report, Status
from made import CODEBOOK, report, unit

_SENTENCE = "Asukasraati kokoontuu neljä kertaa vuodessa kirjaston salissa ja kylätaloilla."


def measure(action: str, status: Status = Status.PROMISED, **facts: object) -> Measure:
    return Measure(page=2, unit=9, action=action, status=status, **facts)  # type: ignore[arg-type]


def plan(*measures: Measure, units: tuple = ()) -> Report:  # type: ignore[type-arg]
    facts = Metadata("Suvikoski", document_type="suunnitelma", period_start=2021, period_end=2025)
    return report("plan.pdf", units, facts, measures=measures)


def yearly(*measures: Measure, year: int = 2023, units: tuple = ()) -> Report:  # type: ignore[type-arg]
    facts = Metadata("Suvikoski", document_type="vuosiraportti", report_year=year)
    return report(f"{year}.pdf", units, facts, measures=measures)


def compared(old: Report, new: Report) -> Comparison:
    return compare(old, new, CODEBOOK)


@pytest.mark.parametrize(
    ("text", "status", "expected"),
    [
        ("Ei toteutunut, koska ohjaajaa ei saatu.", Status.NOT_DONE, "koska ohjaajaa ei saatu."),
        (
            "Ei toteutunut. Tapahtuma peruttiin koronan vuoksi.",
            Status.NOT_DONE,
            "Tapahtuma peruttiin koronan vuoksi.",
        ),
        (
            "Osittain. Rahoituksen puute siirsi hankinnan.",
            Status.PARTLY,
            "Rahoituksen puute siirsi hankinnan.",
        ),
        ("Genomfördes inte på grund av personalbrist.", Status.NOT_DONE, "på grund av personalbrist."),
        ("Ei toteutunut.", Status.NOT_DONE, None),
        ("Käyntejä tehtiin 64, tavoite 150", Status.PARTLY, None),
        ("Kävijöitä oli 12, kun tavoite oli 20.", Status.PARTLY, None),
        ("Äänestystä ei ehditty järjestää.", Status.PARTLY, None),
        ("Ystäväpareja on 11; saattajia ei ole saatu mukaan.", Status.PARTLY, None),
        ("Kierroksia tehtiin kolme, puutteista korjattiin puolet.", Status.PARTLY, None),
        (
            "Kevään ryhmä toteutui, syksyn ryhmä peruttiin henkilöstövajeen takia.",
            Status.PARTLY,
            "syksyn ryhmä peruttiin henkilöstövajeen takia.",
        ),
        ("Ei toteutunut. Määräraha poistettiin.", Status.NOT_DONE, "Määräraha poistettiin."),
        (
            "Siirretty keväälle kouluttajan estyttyä.",
            Status.MOVED,
            "Siirretty keväälle kouluttajan estyttyä.",
        ),
        ("Ei aloitettu, sillä ohjaajaa ei löytynyt", Status.NOT_DONE, "sillä ohjaajaa ei löytynyt"),
        ("Toteutui, koska talkoolaisia oli paljon.", Status.DONE, None),
        (None, Status.NOT_DONE, None),
    ],
)
def test_reason_is_told_in_the_words_of_the_report(
    text: str | None, status: Status, expected: str | None
) -> None:
    assert reason(text, status) == expected


@pytest.mark.parametrize(
    ("text", "year", "expected"),
    [
        ("Siirtyi hyvinvointialueelle 1.1.2023.", 2023, True),
        ("Siirretty hyvinvointialueen järjestettäväksi.", None, True),
        ("Siirretään vuodelle 2024.", 2023, False),
        ("Tehdään yhdessä hyvinvointialueen kanssa.", 2023, False),
    ],
)
def test_move_to_the_county_is_recognised(text: str, year: int | None, expected: bool) -> None:
    assert moved_to_county(text, year) is expected


def test_move_to_the_county_is_no_failure() -> None:
    new = measure("Perhekahvila", Status.NOT_DONE, outturn="Siirtyi hyvinvointialueelle.")
    assert compared(plan(measure("Perhekahvila")), yearly(new)).summary.outcomes == {Status.MOVED: 1}


def test_measure_that_the_county_answers_for_now_has_moved_to_it() -> None:
    old = plan(measure("Terveystarkastukset työttömille", responsible="Terveyspalvelut"))
    facts = {"responsible": "Hyvinvointialue", "outturn": "Hoidetaan muualla"}
    new = yearly(measure("Terveystarkastukset työttömille", Status.MOVED, **facts))
    assert compared(old, new).summary.county == 1


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        ((Status.DONE, Status.DONE), Status.DONE),
        ((Status.DONE, Status.NOT_DONE), Status.PARTLY),
        ((Status.DONE, Status.UNKNOWN), Status.DONE),
        ((), Status.UNKNOWN),
    ],
)
def test_parts_of_a_measure_have_one_outcome(statuses: tuple[Status, ...], expected: Status) -> None:
    assert outcome(statuses) is expected


def test_dropped_measure_is_counted_as_not_mentioned() -> None:
    found = compared(
        plan(measure("Kyläkyyti"), measure("Uimakoulut")), yearly(measure("Uimakoulut", Status.DONE))
    )
    assert found.summary.outcomes == {None: 1, Status.DONE: 1}


def test_changed_fields_are_told_word_by_word() -> None:
    changes = field_changes(measure("X", schedule="keväällä 2022"), measure("X", schedule="keväällä 2023"))
    assert [(c.field, marked(c.pieces)) for c in changes] == [("schedule", "keväällä [-2022-] {+2023+}")]


def test_missing_column_is_no_change() -> None:
    assert field_changes(measure("X", responsible="Kirjasto"), measure("X")) == ()


def test_word_diff_gives_both_texts_back() -> None:
    pieces = word_diff("Kirjasto ja nuorisotoimi", "Nuorisotoimi ja koulu")
    assert " ".join(p.text for p in pieces if p.sign != "-") == "Nuorisotoimi ja koulu"


def test_document_beside_itself_does_not_differ() -> None:
    old = plan(measure("Uimakoulut"), units=(unit(1, _SENTENCE, ("Asukasraati", "os_raadit_tilaisuudet")),))
    found = compared(old, old)
    assert not found.differs
    assert {theme.change for theme in found.themes} == {0}


def test_themes_mirror() -> None:
    old = plan(units=(unit(1, _SENTENCE, ("Asukasraati", "os_raadit_tilaisuudet")),))
    there, back = compared(old, yearly()), compared(yearly(), old)
    assert [(t.id, t.old, t.new) for t in there.themes] == [(t.id, t.new, t.old) for t in back.themes]


def test_plan_cannot_lose_outturn() -> None:
    new = yearly(units=(unit(1, "Toteuma näkyy taulukossa.", ("Toteuma", "ar_toteuma")),))
    theme = next(t for t in compared(plan(), new).themes if t.id == "ar_toteuma")
    assert (theme.trend, theme.change) == (Trend.NOT_COMPARABLE, None)


@pytest.mark.parametrize(
    ("old", "new", "trend"), [(2, 5, Trend.FEW), (10, 40, Trend.MORE), (20, 24, Trend.SAME)]
)
def test_small_numbers_are_no_trend(old: int, new: int, trend: Trend) -> None:
    sides = [
        tuple(
            unit(n, f"Asukasraati {n} päättää.", ("Asukasraati", "os_raadit_tilaisuudet"))
            for n in range(count)
        )
        for count in (old, new)
    ]
    found = compared(plan(units=sides[0]), yearly(units=sides[1]))
    assert next(t for t in found.themes if t.id == "os_raadit_tilaisuudet").trend is trend


def test_text_used_again_word_for_word_is_marked() -> None:
    units = (unit(1, _SENTENCE, ("Asukasraati", "os_raadit_tilaisuudet")),)
    found = compared(plan(units=units), yearly(units=units))
    assert next(t for t in found.themes if t.id == "os_raadit_tilaisuudet").reused == 1


def test_promise_in_prose_is_found_in_the_later_report() -> None:
    made = unit(
        1,
        "Asukasraati perustetaan kirjaston yhteyteen keväällä.",
        ("Asukasraati", "os_raadit_tilaisuudet"),
        status=Status.PROMISED,
    )
    kept = unit(1, "Asukasraati perustettiin kirjaston yhteyteen jo tammikuussa.", status=Status.DONE)
    found = compared(plan(units=(made,)), yearly(units=(kept,))).promises
    assert [(p.new.status if p.new else None) for p in found] == [Status.DONE]


def test_habit_of_a_plan_is_a_promise_when_it_is_answered() -> None:
    text = "Asukasraati kokoontuu kirjaston yhteydessä neljä kertaa vuodessa."
    told = unit(1, text, ("Asukasraati", "os_raadit_tilaisuudet"), status=Status.ONGOING)
    often = tuple(replace(mention, duration=Duration.RECURRING) for mention in told.mentions)
    later = unit(1, "Asukasraati kokoontui kirjaston yhteydessä kolme kertaa.", status=Status.PARTLY)
    old = plan(units=(replace(told, mentions=often),))
    assert [p.new and p.new.status for p in compared(old, yearly(units=(later,))).promises] == [Status.PARTLY]
    assert compared(old, yearly()).promises == ()
    assert compared(plan(units=(told,)), yearly(units=(later,))).promises == ()


def test_wish_is_no_promise() -> None:
    wish = "Asukasraati tulisikin perustaa kirjaston yhteyteen keväällä."
    made = unit(1, wish, ("Asukasraati", "os_raadit_tilaisuudet"), status=Status.PROMISED)
    assert compared(plan(units=(made,)), yearly()).promises == ()


def test_promise_said_again_in_the_same_words_is_no_answer() -> None:
    text = "Asukasraati perustetaan kirjaston yhteyteen."
    made = unit(1, text, ("Asukasraati", "os_raadit_tilaisuudet"), status=Status.PROMISED)
    assert [p.reused for p in compared(plan(units=(made,)), yearly(units=(made,))).promises] == [True]


def test_word_broken_by_a_narrow_cell_is_no_change() -> None:
    sides = (measure("Kyläkyyti", responsible=who) for who in ("Koordinaattori", "Koordinaa ttori"))
    assert field_changes(*sides) == ()


def test_outturn_does_not_grow_from_a_plan() -> None:
    told = [unit(n, "toteuma on kirjattu taulukkoon", ("toteuma", "ar_toteuma")) for n in range(30)]
    found = compared(plan(units=tuple(told[:1])), yearly(units=tuple(told))).themes
    assert {t.trend for t in found if t.id == "ar_toteuma"} == {Trend.NOT_COMPARABLE}


def test_measure_is_sought_in_sentences_of_a_report_without_tables() -> None:
    told = unit(1, "Asukasraati perustettiin kirjaston yhteyteen jo tammikuussa.", status=Status.DONE)
    found = compared(plan(measure("Asukasraati perustetaan kirjaston yhteyteen")), yearly(units=(told,)))
    assert found.summary.outcomes == {Status.DONE: 1}


def test_measure_that_only_the_text_tells_of_is_not_forgotten() -> None:
    told = unit(1, "Asukasraati perustettiin kirjaston yhteyteen jo tammikuussa.", status=Status.DONE)
    old = plan(measure("Asukasraati perustetaan kirjaston yhteyteen"), measure("Kyläkyydin kokeilu"))
    found = compared(old, yearly(measure("Uimakoulut", Status.DONE), units=(told,)))
    assert [(row.change, row.told and row.told.unit) for row in found.measures if row.old] == [
        (Change.DROPPED, 1),
        (Change.DROPPED, None),
    ]
    assert found.summary.outcomes == {Status.DONE: 1, None: 1}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Vuonna 2023 kunta nimeää lapsiasiainvastaavan.", True),
        ("Liukuesteet hankitaan ensi talveksi ikäihmisille.", True),
        ("Liukuesteet hankitaan apteekista.", False),
        ("Kunnan esite käännetään viidelle kielelle.", True),
        ("Vuonna 2023 kunnassa asuu 4 100 ihmistä.", False),
    ],
)
def test_plain_promise_of_no_theme_counts(text: str, told: bool) -> None:
    found = compared(plan(units=(unit(1, text, status=Status.PROMISED),)), yearly()).promises
    assert bool(found) is told


def test_sentence_with_one_telling_word_answers_a_promise() -> None:
    made = unit(1, "Vuonna 2023 kunta nimeää lapsiasiainvastaavan.", status=Status.PROMISED)
    told = unit(1, "Lapsiasiainvastaava nimettiin maaliskuussa.", status=Status.DONE)
    (promise,) = compared(plan(units=(made,)), yearly(units=(told,))).promises
    assert promise.new is not None


def test_promise_that_a_table_makes_too_has_the_answer_of_its_row() -> None:
    text = "Nuorille perustetaan ohjaamo, josta saa apua työhön, asumiseen ja opintoihin."
    made = unit(1, text, status=Status.PROMISED)
    row, other = measure("Nuorten ohjaamo kirjaston tiloihin"), measure("Kylätalojen lämmitystuki")
    later = measure("Ohjaamo", Status.DONE), measure("Kylätalojen lämmitystuki", Status.DONE)
    (promise,) = compared(plan(row, other, units=(made,)), yearly(*later)).promises
    assert promise.new == later[0]


def test_meetings_held_fewer_times_than_promised_are_done_in_part() -> None:
    text = "Järjestöpöytä kokoontuu jatkossa kolmesti vuodessa."
    made = unit(1, text, ("Järjestöpöytä", "os_jarjestot"), status=Status.PROMISED)
    told = unit(1, "Järjestöpöytä kokoontui kerran.", status=Status.DONE)
    (promise,) = compared(plan(units=(made,)), yearly(units=(told,))).promises
    assert promise.new is not None
    assert promise.new.status is Status.PARTLY


def test_event_that_touches_one_of_many_things_promised_is_no_answer() -> None:
    text = "Jatkossa kylien kerhoille palkataan ohjaaja, latuja hoidetaan iltaisin ja uimaranta kunnostetaan."
    made = unit(1, text, status=Status.PROMISED)
    told = unit(1, "Uimaranta ei ollut suosittu sateisena kesänä.", status=Status.NOT_DONE)
    (promise,) = compared(plan(units=(made,)), yearly(units=(told,))).promises
    assert promise.new is None


def test_promise_about_zoning_counts() -> None:
    text = "Vanhusneuvostoa kuullaan jatkossa kaavoituksessa."
    made = unit(1, text, ("Vanhusneuvostoa", "os_toimielimet"), status=Status.PROMISED, kind=Kind.ZONING)
    assert [p.old.action for p in compared(plan(units=(made,)), yearly()).promises] == [text]


def test_promise_in_the_text_is_answered_by_a_row() -> None:
    made = unit(1, "Liukuesteet hankitaan ensi talveksi yli 75-vuotiaille.", status=Status.PROMISED)
    row = measure("Liukuesteitä jaetaan yli 75-vuotiaille maksutta", Status.DONE)
    (promise,) = compared(plan(units=(made,)), yearly(row)).promises
    assert promise.new is not None
    assert promise.new.action == row.action


def test_measure_is_followed_over_a_year_that_does_not_mention_it() -> None:
    reports = [
        yearly(measure("Uimakoulut ekaluokkalaisille", Status.DONE), year=2024),
        plan(measure("Uimakoulut ekaluokkalaisille")),
        yearly(measure("Kyläkyyti", Status.DONE), year=2022),
    ]
    thread = follow(reports)[0]
    assert [(step.report.file, step.status) for step in thread.steps] == [
        ("plan.pdf", Status.PROMISED),
        ("2024.pdf", Status.DONE),
    ]


def test_municipalities_are_followed_apart() -> None:
    other = replace(
        yearly(measure("Uimakoulut", Status.DONE)), metadata=Metadata("Hirvilahti", report_year=2023)
    )
    assert [t.municipality for t in follow([plan(measure("Uimakoulut")), other])] == [
        "Suvikoski",
        "Hirvilahti",
    ]


@pytest.mark.parametrize(
    ("outturn", "expected"),
    [
        ("Siirretty vuodelle 2024, koska kilpailutus viivästyi.", True),
        ("Lykätty ensi vuoteen.", True),
        ("Siirtyi seuraavalle kaudelle.", True),
        ("Framflyttat till 2024.", True),
        ("Siirtyi hyvinvointialueelle vuonna 2023.", False),
        ("Tehtävä siirtyi järjestölle.", False),
    ],
)
def test_what_is_put_off_is_told_from_what_moved_away(outturn: str, expected: bool) -> None:
    assert postponed(Measure(page=1, unit=1, status=Status.MOVED, outturn=outturn)) is expected


def test_row_with_a_goal_alone_is_no_measure() -> None:
    rows = (Measure(page=1, unit=1, goal="Kunta kuulee"), Measure(page=1, unit=2, action="Kyläillat"))
    assert [m.action for m in measures_of(report("plan.pdf", (), Metadata(), measures=rows))] == ["Kyläillat"]


def test_column_that_only_one_document_has_is_no_trend() -> None:
    found = ("Asukasraati", "os_raadit_tilaisuudet")
    row = unit(1, "Asukasraati", found)
    drawn = replace(row, mentions=tuple(replace(m, source="column") for m in row.mentions))
    rows = tuple(replace(drawn, number=n) for n in range(30))
    told = (unit(40, "Asukasraati päättää.", found),)
    themes = compared(plan(units=told), plan(units=(*told, *rows))).themes
    assert {t.trend for t in themes if t.id == found[1]} == {Trend.NOT_COMPARABLE}


def test_column_that_the_other_document_lacks_does_not_vanish() -> None:
    row = unit(1, "Asukasraati", ("Asukasraati", "os_raadit_tilaisuudet"))
    drawn = replace(row, mentions=tuple(replace(m, source="column") for m in row.mentions))
    rows = tuple(replace(drawn, number=n) for n in range(30))
    themes = compared(plan(units=rows), plan(units=(unit(40, "Vuosi oli hyvä."),))).themes
    assert {t.trend for t in themes if t.id == "os_raadit_tilaisuudet"} == {Trend.NOT_COMPARABLE}


def test_document_without_a_year_stands_last() -> None:
    dated = report("b.pdf", (), Metadata("Suvikoski", report_year=2023))
    undated = report("a.pdf", (), Metadata("Suvikoski"))
    assert in_order((undated, dated)) == (dated, undated)
