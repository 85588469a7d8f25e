"""A part of a counted whole, and figures short of a goal."""

from __future__ import annotations

import pytest

from hyvinvointi_cli.tagging.qualifiers.shares import share, short_of_goal, value_of

PARTS = [
    ("Kuudesta suunnitellusta kyläillasta toteutui neljä.", "fi"),
    ("Ryhmät saatiin käyntiin kolmella alueella viidestä.", "fi"),
    ("Ohjelman 30 kohteesta on kunnostettu kaksitoista.", "fi"),
    ("Yhteyshenkilö on valittu kuuteen yksikköön kymmenestä.", "fi"),
    ("Av programmets nio åtgärder har fem genomförts.", "sv"),
    ("I tre av fem skolor", "sv"),
    ("Kolme iltaa tavoitellun viiden sijaan", "fi"),
    ("Passi 18:lla 25 työntekijästä", "fi"),
    ("Två kvällar av planerade fem", "sv"),
    ("En dag i stället för tre", "sv"),
]

OTHERS = [
    ("Vuodesta 2019 on pidetty kolme iltaa.", "fi"),
    ("Osuus laski 12 prosentista 9 prosenttiin.", "fi"),
    ("Käynnit vähenivät 41:stä 26:een.", "fi"),
    ("Kyselyyn vastasi 612 kuntalaista, ja heistä joka kolmas toivoi kahvilaa.", "fi"),
    ("Asukasraati kokoontui neljä kertaa.", "fi"),
    ("Varenda en av de 57 fick besök", "sv"),
    ("Kaksi iltaa kahden sijaan", "fi"),
    ("Raatiin arvottiin 24 asukasta, jotka pohtivat kolmena iltana.", "fi"),
]

NUMERALS = [
    ("kahdestatoista", 12),
    ("kuuden", 6),
    ("1 200", 1200),
    ("kymmenelle", 10),
    ("ilta", 0),
    ("fem", 5),
]


@pytest.mark.parametrize(("text", "language"), PARTS, ids=[text for text, _ in PARTS])
def test_part_of_a_counted_whole_is_partly(text: str, language: str) -> None:
    found = share(text, language)
    assert found is not None and found[0].value == "partly"


@pytest.mark.parametrize(("text", "language"), OTHERS, ids=[text for text, _ in OTHERS])
def test_other_figures_are_no_share(text: str, language: str) -> None:
    assert share(text, language) is None


@pytest.mark.parametrize(("word", "value"), NUMERALS)
def test_numeral_has_its_value(word: str, value: int) -> None:
    assert value_of(word) == value


def test_figure_below_the_one_aimed_at_is_short_of_the_goal() -> None:
    assert short_of_goal("Kurssin suoritti 64 työntekijää, kun tavoitteena oli sata.")
    assert not short_of_goal("Kurssin suoritti 112 työntekijää, kun tavoitteena oli sata.")
