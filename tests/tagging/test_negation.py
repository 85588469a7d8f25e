"""Negation: the reach of a negative verb, lack words, privatives, and outturns of rows."""

from __future__ import annotations

import pytest

from hyvinvointi_cli.model import Span
from hyvinvointi_cli.tagging.hits import Hit
from hyvinvointi_cli.tagging.qualifiers.cues import load_cues
from hyvinvointi_cli.tagging.qualifiers.kind import kind
from hyvinvointi_cli.tagging.qualifiers.negation import negation
from hyvinvointi_cli.tagging.qualifiers.status import status
from hyvinvointi_cli.tagging.units import unit_from_text

CASES = [
    ("Kunnassa ei ole nimetty [osallisuusvastaavaa].", True),
    ("[Asukasraatia] ei ole.", True),
    ("Ei ole [asukasraatia].", True),
    ("Suunnitelmasta puuttuvat [mittarit].", True),
    ("Tilaisuus oli avoin, mutta [kuljetusta] ei järjestetty.", True),
    ("[Tapahtuma] oli avoin, mutta kuljetusta ei järjestetty.", False),
    ("[Arviointi] jäi tekemättä.", True),
    ("Ulkopuolinen arvio on tehty, eikä [seurantaa] ole laiminlyöty.", True),
    ("Kyse ei ole ainoastaan viestinnästä vaan myös [osallisuudesta].", False),
    ("Mukaan pääsee [ilmoittautumatta].", False),
    ("[Kohtaamispaikka] on niille, jotka eivät osallistu muuhun toimintaan.", False),
    ("[Aluetoimikunnat] lakkautettiin.", True),
    ("[Osallistuvaa budjetointia] ei enää jatketa, koska raha poistettiin.", True),
    ("[Asukasraati] perustettiin.", False),
    ("[Kyläavustuksia] ei ole leikattu.", False),
    ("[Asukasilloista] ei luovuta, vaikka rahaa on vähän.", False),
    ("Kukaan ei ole jäänyt ilman [digitukea].", False),
    ("[Vanhusneuvostoa] kuulematta tehtiin kolme päätöstä.", True),
    ("[Lapsivaikutukset] arvioimatta tehty päätös ei ilahduttanut.", True),
]

ROWS = [
    ("Toimenpide: [Asukasraati] | Toteuma: Ei toteutunut", True),
    ("Toimenpide: [Asukasraati] | Toteuma: Lopetettu", True),
    ("Toimenpide: [Asukasraati] | Toteuma: Siirretty vuodelle 2024", False),
    ("Toimenpide: [Asukasraati] | Toteuma: Osittain", False),
    ("Toimenpide: [Asukasraati] | Toteuma: Ei pidetty, tila suljettiin", True),
    ("Toimenpide: [Asukasraati] | Toteuma: Pienimpiä kyliä lukuun ottamatta toteutui", False),
    ("Toimenpide: [Asukasraati] | Toteuma: Toteutui", False),
    ("Tavoite: [Palvelut] eivät pompottele ihmistä | Toimenpide: Yksi luukku", False),
    ("Tavoite: Osallisuus | Mittari: Ei yhtään läheistä ystävää, [osuus]", False),
]


def denied(marked: str, form: str, language: str = "fi") -> bool:
    start, end = marked.index("["), marked.index("]") - 1
    unit = unit_from_text(1, marked.replace("[", "").replace("]", ""), form, language)
    cell = next((n for n, c in enumerate(unit.cells) if c.span.start <= start < c.span.end), 0)
    column = unit.cells[cell].column if unit.cells else None
    hit = Hit("os_a", "a", "a:1", Span(start, end), cell, column)
    cues = load_cues(language)
    state, _ = status(unit, None, (hit,), cues, kind(unit, None, (hit,), cues)[0])
    return negation(unit, None, (hit,), cues, state)[0] is not None


@pytest.mark.parametrize(("marked", "value"), CASES, ids=[text for text, _ in CASES])
def test_negative_reaches_its_clause_only(marked: str, value: bool) -> None:
    assert denied(marked, "sentence") is value


SWEDISH = [
    ("[Byarådet] hördes inte.", True),
    ("[Byarådet] ger inte bara råd utan tar också initiativ.", False),
    ("[Byarådet] kräver inte anmälan.", False),
    ("Kommunen saknar [byaråd].", True),
    ("Inget [byaråd] har grundats.", True),
    ("[Byarådet] är öppet för dem som inte hör till någon förening.", False),
]


@pytest.mark.parametrize(("marked", "value"), SWEDISH, ids=[text for text, _ in SWEDISH])
def test_swedish_negative_reaches_its_clause_only(marked: str, value: bool) -> None:
    assert denied(marked, "sentence", "sv") is value


@pytest.mark.parametrize(("marked", "value"), ROWS, ids=[text for text, _ in ROWS])
def test_outturn_denies_the_measure(marked: str, value: bool) -> None:
    assert denied(marked, "row") is value
