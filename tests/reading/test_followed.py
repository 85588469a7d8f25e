"""Numbered goals and bulleted deeds with "Toteutuminen: …" set in below them, as accounts have them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from tabled import read_measures
from typeset import BODY, lines

from hyvinvointi_cli.model import Measure

Line = tuple[float, str]
"""How far a line is set in, points, and its text; an empty text is white space."""


def _read(folder: Path, listed: Sequence[Line]) -> list[tuple[str | None, ...]]:
    def draw(page: Canvas) -> None:
        lines(page, BODY)
        y = 140.0
        for indent, text in listed:
            lines(page, [text] if text else [], 60 + indent, y, 10)
            y += 13 if text else 8
        lines(page, BODY, top=y + 30)

    return [_told(m) for m in read_measures(folder, draw)]


def _told(measure: Measure) -> tuple[str | None, ...]:
    return (measure.goal, measure.action, measure.indicator, measure.outturn)


NUMBERED = (
    (0, "1. Kylien yhteistyön vahvistaminen"),
    (30, "Toteutuminen: Toteutui osittain. Kylät tapasivat"),
    (30, "kaksi kertaa."),
    (0, ""),
    (0, "2. Ikäihmisten ulkoilun lisääminen ja"),
    (14, "ystävien kouluttaminen"),
    (0, ""),
    (30, "Toteutuminen: Toteutui."),
)
BULLETED = (
    (0, "1. Lapset ja nuoret voivat hyvin"),
    (20, "• Kerhojen perustaminen kouluille: 4 kerhoa"),
    (34, "Toteutuminen: Toteutui suunnitellusti"),
    (20, "• Nuorisotilan kunnostaminen"),
    (34, "Toteutuminen: Ei toteutunut"),
    (20, "• Kouluruoan hinta: alle 3 euroa"),
    (34, "Toteutuminen: Toteutui"),
)
MEASURED = (
    (0, "1. Kotoutumisen edistäminen kunnassa"),
    (14, "Mittarit ja tavoitetaso:"),
    (14, "Kotouttamisohjelma ja kaksi ohjaajaa"),
    (14, "Toteutuminen:"),
    (14, "Toteutui. Ohjelma hyväksyttiin toukokuussa."),
    (0, ""),
    (0, "2. Yritysten kuuleminen ja neuvominen"),
    (14, "Mittarit ja tavoitetaso:"),
    (14, "Kuulemisten määrä"),
    (14, "Toteutuminen:"),
    (14, "Kesken"),
)


def test_number_with_its_outturn_below_is_a_measure(tmp_path: Path) -> None:
    assert _read(tmp_path, NUMBERED) == [
        (None, "Kylien yhteistyön vahvistaminen", None, "Toteutui osittain. Kylät tapasivat kaksi kertaa."),
        (None, "Ikäihmisten ulkoilun lisääminen ja ystävien kouluttaminen", None, "Toteutui."),
    ]


def test_bullets_under_a_goal_are_measures_where_they_say_what_is_done(tmp_path: Path) -> None:
    goal = "Lapset ja nuoret voivat hyvin"
    assert _read(tmp_path, BULLETED) == [
        (goal, "Kerhojen perustaminen kouluille: 4 kerhoa", None, "Toteutui suunnitellusti"),
        (goal, "Nuorisotilan kunnostaminen", None, "Ei toteutunut"),
    ]


def test_indicator_between_number_and_outturn_is_kept(tmp_path: Path) -> None:
    assert _read(tmp_path, MEASURED) == [
        (
            None,
            "Kotoutumisen edistäminen kunnassa",
            "Kotouttamisohjelma ja kaksi ohjaajaa",
            "Toteutui. Ohjelma hyväksyttiin toukokuussa.",
        ),
        (None, "Yritysten kuuleminen ja neuvominen", "Kuulemisten määrä", "Kesken"),
    ]


@pytest.mark.parametrize(
    "listed",
    [
        NUMBERED[:3],
        tuple((0.0, text) for _, text in NUMBERED),
        tuple((x, text.replace("Toteutuminen:", "Toteutuminen oli")) for x, text in NUMBERED),
        (
            (0, "1. Palveleva liikenneverkko"),
            (20, "• Hankkeita 10 km vuodessa"),
            (20, "• Perusparannusta 0,5 km vuodessa"),
            (34, "Toteutuminen: Ei toteutunut"),
            (0, "2. Vahva kuntatalous"),
            (34, "Toteutuminen: Toteutui"),
        ),
    ],
    ids=["one alone", "nothing set in", "no labels", "no acts"],
)
def test_what_is_no_followed_list_stays_text(tmp_path: Path, listed: Sequence[Line]) -> None:
    assert _read(tmp_path, listed) == []
