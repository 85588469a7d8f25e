"""Columns whose header may mean an indicator or an outturn, in a plan and in a report."""

from __future__ import annotations

import pytest

from hyvinvointi_cli.model import Column
from hyvinvointi_cli.reading.measures.bodies import BodyRow, Piece
from hyvinvointi_cli.reading.measures.meanings import meant
from hyvinvointi_cli.reading.pdf.raw import Word

FRAGMENTS = ("Pilotoitu yhdellä toimialalla", "Odottaa rahoitusta", "Väki väheni puoleen")
TOLD = ("Kiosk stängd", "Kvällen ordnad, 40 deltog", "Halkade efter", "Startar i mars")
FIGURES = ("Kävijämäärä", "Osallistuneiden osuus, %", "Palautteen keskiarvo")


def last_column(header: str, cells: tuple[str, ...], plan: bool | None, beside: str = "") -> Column:
    """What the last header of a table of measures means."""
    headers = ("Toimenpide", *([beside] if beside else []), header)
    rows = [_row("Järjestetään ilta", *(["Kävijät"] if beside else []), cell) for cell in cells]
    return meant(headers, rows, plan)[-1][0]


def _row(*cells: str) -> BodyRow:
    return BodyRow(1, 0.0, tuple(Piece(((1, _words(cell)),)) for cell in cells))


def _words(text: str) -> tuple[Word, ...]:
    return tuple(
        Word(word, 60.0 * i, 10.0, 60.0 * i + 50, 20.0, 10.0, False, 0.0, 0, 0)
        for i, word in enumerate(text.split())
    )


def test_followup_beside_indicators_tells_the_outturn_in_a_report() -> None:
    assert last_column("Seuranta", FRAGMENTS, plan=False, beside="Mittari") is Column.OUTTURN
    assert last_column("Seuranta", FRAGMENTS, plan=True, beside="Mittari") is Column.INDICATOR


def test_followup_of_a_year_tells_the_outturn_in_a_report() -> None:
    assert last_column("Arviointi 2024", FRAGMENTS, plan=False) is Column.OUTTURN


@pytest.mark.parametrize("beside", ["", "Mittari"])
def test_names_of_figures_stay_indicators_in_a_report(beside: str) -> None:
    assert last_column("Seuranta", FIGURES, plan=False, beside=beside) is Column.INDICATOR


@pytest.mark.parametrize("header", ["Uppföljning", "Utvärdering"])
def test_a_deed_among_the_cells_is_enough_in_a_report(header: str) -> None:
    assert last_column(header, TOLD, plan=False) is Column.OUTTURN


def test_situation_is_an_outturn() -> None:
    assert last_column("Läget 31.12.2024", FRAGMENTS, plan=None) is Column.OUTTURN


def test_visits_are_no_state() -> None:
    assert last_column("Seuranta", ("Käynnit", "Käynnit/kk"), plan=None) is Column.INDICATOR


def test_direction_of_an_indicator_is_no_outturn() -> None:
    cells = [_row("Yksinäisyys, %", "10,8", "oikea suunta"), _row("Luottamus, %", "43,0", "väärä suunta")]
    assert meant(("Indikaattori", "2023", "Tila"), cells, False)[-1] == (Column.OTHER,)
