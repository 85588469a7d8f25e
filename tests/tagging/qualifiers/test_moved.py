"""What is put off told from what another body has taken over; both are moved."""

from __future__ import annotations

import pytest

from hyvinvointi_cli.tagging.qualifiers.cues import load_cues
from hyvinvointi_cli.tagging.qualifiers.kind import kind
from hyvinvointi_cli.tagging.qualifiers.moved import Destination
from hyvinvointi_cli.tagging.qualifiers.status import status
from hyvinvointi_cli.tagging.units import unit_from_text

CELLS = [
    ("Jää vuodelle 2027", Destination.LATER),
    ("Siirretty vuodelle 2024", Destination.LATER),
    ("Siirtyy seuraavalle valtuustokaudelle", Destination.LATER),
    ("Lykättiin, koska hyvinvointialueelle siirtyminen vei ajan", Destination.LATER),
    ("Siirretty vuodelle 2024 hyvinvointialueen käynnistymisen vuoksi", Destination.LATER),
    ("Siirtynyt hyvinvointialueelle", Destination.COUNTY),
    ("Siirretty 1.1.2023 hyvinvointialueen vastuulle", Destination.COUNTY),
    ("Siirtyi seurakunnalle", Destination.OTHER),
]


def read(text: str, form: str, language: str = "fi") -> tuple[str, str]:
    unit = unit_from_text(1, text, form, language)
    cues = load_cues(language)
    value, cue = status(unit, None, (), cues, kind(unit, None, (), cues)[0])
    return value.value, cue.rule


@pytest.mark.parametrize(("cell", "where"), CELLS, ids=[cell for cell, _ in CELLS])
def test_outturn_says_where_the_measure_went(cell: str, where: Destination) -> None:
    value, rule = read(f"Toimenpide: Perhekerho | Toteuma: {cell}", "row")
    assert value == "moved"
    assert rule.endswith(where)


def test_prose_says_where_the_activity_went() -> None:
    value, rule = read("Perhekerhon vetovastuu siirtyi hyvinvointialueelle.", "sentence")
    assert (value, rule.rpartition(": ")[2]) == ("moved", "to the county")


def test_swedish_prose_says_where_the_activity_went() -> None:
    value, rule = read("Familjeklubben sköts upp till nästa år.", "sentence", "sv")
    assert (value, rule.rpartition(": ")[2]) == ("moved", "put off")


@pytest.mark.parametrize(
    ("cell", "became"),
    [
        ("Kaiteet korjattiin kesällä, portaiden uusiminen siirtyi vuodelle 2028", "partly"),
        ("Neuvonta järjestettiin, ohjaus siirtyi hyvinvointialueelle", "moved"),
        ("Vetäjää ei saatu, kerhosta luovuttiin", "ended"),
        ("Vetäjää ei saatu", "not_done"),
    ],
    ids=["rest put off", "rest at another body", "given up", "failed"],
)
def test_parts_of_a_cell_are_weighed_together(cell: str, became: str) -> None:
    assert read(f"Toimenpide: Kerho ja portaat | Toteuma: {cell}", "row")[0] == became
