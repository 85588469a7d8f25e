"""The two quotations of an item are its best evidence, and say what made them so."""

from __future__ import annotations

from dataclasses import replace

from hyvinvointi_cli.analysis.evidence import Evidence
from hyvinvointi_cli.analysis.frameworks import Item, Method, Part, Rule
from hyvinvointi_cli.analysis.phrases import Phrases
from hyvinvointi_cli.analysis.quotations import Quote, best_quotes
from hyvinvointi_cli.model import Form, Kind, Measure, Status, TaggedUnit
from made import unit

RAAD = Rule(codes=("os_raadit_tilaisuudet",))


def item(**facts: object) -> Item:
    return Item("kohta", {"fi": "Kohta"}, {"fi": ""}, "lähde", (RAAD,), **facts)  # type: ignore[arg-type]


def raati(number: int, text: str, status: Status = Status.DONE, **facts: object) -> TaggedUnit:
    marks = [("raati", "os_raadit_tilaisuudet")] if "raati" in text else []
    return unit(number, text, *marks, status=status, **facts)  # type: ignore[arg-type]


def quoted(*found: Evidence, one: Item | None = None) -> list[str]:
    return [quote.text for quote in best_quotes(one or item(), found)]


def test_done_stands_before_going_on_and_promised() -> None:
    made = [
        Evidence(raati(n, text, status), None, 2, rule=RAAD)
        for n, (text, status) in enumerate(
            [
                ("raati perustetaan", Status.PROMISED),
                ("raati toimii", Status.ONGOING),
                ("raati kävi", Status.DONE),
            ]
        )
    ]
    assert quoted(*made) == ["raati kävi", "raati toimii"]


def test_sentence_stands_before_heading_of_the_same_grade() -> None:
    heading = raati(1, "raati", form=Form.HEADING, kind=Kind.HEADING)
    assert quoted(
        Evidence(heading, None, 1, rule=RAAD), Evidence(raati(2, "raati mainitaan"), None, 1, rule=RAAD)
    )[0] == ("raati mainitaan")


def test_figure_goes_before_none() -> None:
    plain, counted = raati(1, "raati kokoontui syksyllä"), raati(2, "raati kokoontui 4 kertaa")
    assert (
        quoted(Evidence(plain, None, 3, rule=RAAD), Evidence(counted, None, 3, rule=RAAD, counted=True))[0]
        == counted.text
    )


def test_second_quotation_is_from_another_section() -> None:
    units = (
        raati(1, "raati kokoontui 1 kerran", section=("A",)),
        raati(2, "raati kokoontui 2 kertaa", section=("A",)),
        raati(3, "raati kokoontui 3 kertaa", section=("B",)),
    )
    assert quoted(*(Evidence(one, None, 3, rule=RAAD) for one in units)) == [units[0].text, units[2].text]


def test_parts_are_quoted_before_the_same_part_twice() -> None:
    good, bad = (Rule(words=Phrases([word])) for word in ("hyvä", "huono"))
    one = item(method=Method.PARTS, parts=(Part("a", {}, (good,)), Part("b", {}, (bad,))))
    found = [
        Evidence(raati(n, text), None, 2, rule=rule)
        for n, (text, rule) in enumerate([("hyvä raati", good), ("hyvä foorumi", good), ("huono ilta", bad)])
    ]
    assert quoted(*found, one=one) == ["hyvä raati", "huono ilta"]


def test_measure_is_quoted_with_the_field_that_is_asked() -> None:
    row = raati(
        1, "Toimenpide: raati | Mittari: kokoukset | Toteuma: kokoontui", form=Form.ROW, kind=Kind.ROW
    )
    measure = Measure(1, 1, action="raati", indicator="kokoukset", outturn="kokoontui")
    rule = Rule(place="measure", filled=("indicator",))
    assert quoted(Evidence(row, measure, 2, rule=rule)) == ["raati | Mittari: kokoukset"]
    assert quoted(Evidence(row, measure, 2, rule=RAAD)) == ["raati → kokoontui"]


def test_focus_is_where_the_words_stand() -> None:
    rule = Rule(words=Phrases(["kommento*"]))
    text = "Luonnos oli nähtävillä, ja sitä kommentoi 214 asukasta."
    (quote,) = best_quotes(item(), [Evidence(raati(1, text), None, 3, rule=rule)])
    assert isinstance(quote, Quote) and quote.focus is not None
    assert text[quote.focus.start : quote.focus.end] == "kommentoi"


def a_row_that_speaks_of_it_in_its_goal() -> Evidence:
    row = raati(1, "Toimenpide: ilta | Tavoite: raati kuulee | Mittari: illat", form=Form.ROW, kind=Kind.ROW)
    return Evidence(row, Measure(1, 1, action="ilta", goal="raati kuulee", indicator="illat"), 2, rule=RAAD)


def test_measure_is_quoted_with_the_cell_that_speaks_of_the_theme() -> None:
    (quote,) = best_quotes(item(), [a_row_that_speaks_of_it_in_its_goal()])
    assert quote.text == "ilta | Tavoite: raati kuulee" and quote.focus is not None
    assert quote.text[quote.focus.start : quote.focus.end] == "raati"


def test_item_on_groups_does_not_ask_in_which_cell_the_theme_stands() -> None:
    (quote,) = best_quotes(item(over=("ik_nuoret",)), [a_row_that_speaks_of_it_in_its_goal()])
    assert (quote.text, quote.focus) == ("ilta", None)


def test_denied_mention_is_no_focus_and_its_status_ranks_nothing() -> None:
    denied = Evidence(raati(1, "raati ei kokoontunut", Status.DONE, negated=True), None, 1, rule=RAAD)
    promised = Evidence(raati(2, "raati perustetaan", Status.PROMISED), None, 1, rule=RAAD)
    first, second = best_quotes(
        item(), [replace(denied, unit=replace(denied.unit, status=Status.NONE)), promised]
    )
    assert (first.text, second.focus) == ("raati perustetaan", None)
