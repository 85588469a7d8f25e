"""Law, definitions and values told from reports that mention them."""

from __future__ import annotations

import pytest

from hyvinvointi_cli.tagging.qualifiers.cues import load_cues
from hyvinvointi_cli.tagging.qualifiers.kind import kind
from hyvinvointi_cli.tagging.units import unit_from_text

CASES = [
    ("Kunnan on lain mukaan seurattava asukkaidensa hyvinvointia.", "law"),
    ("Nuorisolain 24 §:ssä säädetään nuorten kuulemisesta.", "law"),
    ("Vanhuspalvelulaki edellyttää, että kunnassa on vanhusneuvosto.", "law"),
    ("Nuorisovaltuusto on asetettu kuntalain mukaisesti.", "sentence"),
    ("Lakisääteiset toimielimet kokoontuivat säännöllisesti.", "sentence"),
    ("Ilmanvaihto säädetään syksyllä.", "sentence"),
    ("Osallisuudella tarkoitetaan mahdollisuutta vaikuttaa.", "definition"),
    ("Tunnusluku kuvaa asukasta kohti laskettua velkaa.", "definition"),
    ("Asiakaslähtöisyys on kunnan arvo.", "value"),
    ("Kirjastolaki turvaa jokaiselle pääsyn kirjastoon.", "law"),
    ("Kylälaki unohdettiin uudistaa.", "sentence"),
    ("Vaikuttamisella ymmärretään osuutta päätöksiin.", "definition"),
    ("Naapurisuus: kuulumista pihapiiriin ja kylään.", "definition"),
    ("Osallisuuden määritelmä hyväksyttiin maaliskuussa.", "sentence"),
    ("Visiota päivitetään asukkaiden kanssa.", "sentence"),
    ("Täällä jokainen kyläläinen on tärkeä.", "value"),
    ("Meillä on nuorisovaltuusto.", "sentence"),
]


@pytest.mark.parametrize(("text", "value"), CASES, ids=[text for text, _ in CASES])
def test_kind_is_told_by_cues_and_tense(text: str, value: str) -> None:
    unit = unit_from_text(1, text, "sentence", "fi")
    assert kind(unit, None, (), load_cues("fi"))[0].value == value


FORMS = [
    ("7 Kulttuurihyvinvointi ........ 39", "sentence", "contents"),
    ("2.4 Työikäisten elintavat 18", "bullet", "contents"),
    ("- 3 kyläiltaa, joissa 45 kävijää", "bullet", "sentence"),
    ("Liite 5 Osallisuuskyselyn tulokset", "heading", "appendix"),
    ("Liitynnät muihin ohjelmiin", "heading", "heading"),
    ("Rohkeasti yhdessä kohti tulevaa!", "sentence", "value"),
    ("Kuvat: Liisa Lumi, Matti Metsä ja Sirkka Suo", "sentence", "names"),
    ("Kylällä esiintyivät Liisa Lumi, Matti Metsä ja Sirkka Suo.", "sentence", "sentence"),
    ("Tunnusluku: Yhden hengen asuntokunnat, % | 2020: 41,2 | 2022: 43,0", "row", "indicator"),
    ("Kaavahanke: Asemanseutu | Vaihe: luonnos", "row", "zoning"),
    ("Järjestöavustukset, € / asukas", "sentence", "indicator"),
    ("Alkusanat 2 Väestö 4 Kylät 11 Lähteet 19", "broken", "contents"),
    ("Kylillä 4 taloa ja 11 seuraa", "sentence", "sentence"),
    ("Liitteet: kyselylomake, taulukot", "sentence", "appendix"),
    ("Liitteestä 2 ilmenee kyselyn tulos.", "sentence", "sentence"),
]


@pytest.mark.parametrize(("text", "form", "value"), FORMS, ids=[text for text, _, _ in FORMS])
def test_kind_is_told_by_form(text: str, form: str, value: str) -> None:
    assert kind(unit_from_text(1, text, form, "fi"), None, (), load_cues("fi"))[0].value == value
