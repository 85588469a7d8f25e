"""What single forms and figures of an outturn cell say."""

from __future__ import annotations

import pytest

from hyvinvointi_cli.model import Status
from hyvinvointi_cli.reading.tables.columns import parse_row
from hyvinvointi_cli.reading.tables.content import is_milestone, reports_outturn
from hyvinvointi_cli.tagging.codebook import load_codebook
from hyvinvointi_cli.tagging.qualifiers.cues import load_cues
from hyvinvointi_cli.tagging.qualifiers.levels import shares_in
from hyvinvointi_cli.tagging.qualifiers.outturn import outturn_status, told
from hyvinvointi_cli.tagging.tagger import Tagger
from hyvinvointi_cli.tagging.units import unit_from_text


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Palvelupiste avattiin 15.9. alkaen", Status.DONE),
        ("Koronasta huolimatta leiri vietiin läpi", Status.DONE),
        ("Ryhmä pyörii jo kolmatta kautta", Status.ONGOING),
        ("Suunnitelma on valmistumassa", Status.ONGOING),
        ("Todettiin, että ryhmää ei voitu perustaa", Status.NOT_DONE),
        ("Ei ehditty, siirtyy v. 2024 työlistalle", Status.MOVED),
        ("Hanke päättyi, toiminta jatkuu seurakunnan voimin", Status.ONGOING),
        ("Neljä iltaa, viides peruuntui", Status.PARTLY),
        ("Opas jäi laatimatta, foorumeista toteutui yksi ja palautetta ei koottu", Status.PARTLY),
        ("Ei mitattavissa", Status.UNKNOWN),
        ("Ks. liite 3", Status.UNKNOWN),
        ("Ryhmä on toiminut 15.9. alkaen", Status.ONGOING),
        ("Lomake käytössä 2.5. alkaen", Status.DONE),
        ("Ollut käytössä vuodesta 2021", Status.ONGOING),
        ("Sali käytössä, keittiö vielä lukittuna", Status.PARTLY),
        ("Kerhoja ohjataan kolmella kylällä", Status.ONGOING),
        ("Ohjaajaa ei tavoitettu", Status.NOT_DONE),
        ("Jäi haaveeksi", Status.NOT_DONE),
        ("Jäi alle tavoitteen", Status.PARTLY),
        ("Ei enää kunnan tehtävä", Status.MOVED),
        ("Ei toteutunut kaikilta osin", Status.PARTLY),
        ("Siirretty, odottaa strategian valmistumista", Status.MOVED),
        ("Ohjaaja sairastui, joten kurssin alku siirtyi vuoteen 2026", Status.MOVED),
        ("Kokouksia 0 kpl", Status.NOT_DONE),
        ("Tapaturmia 0 kpl", Status.DONE),
        ("Tanssi ok, laulu jäi", Status.PARTLY),
        ("Remontti menossa, valmista ei vielä ole", Status.ONGOING),
        ("Avustusta haettiin, mutta rahaa ei saatu", Status.NOT_DONE),
        ("Pidettiin uuden valtuustokauden alkajaisiksi", Status.DONE),
        ("N/A", Status.UNKNOWN),
    ],
)
def test_finnish_outturn(text: str, status: Status) -> None:
    assert told(text, load_cues("fi"))[0] is status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Kursen ordnades inte", Status.NOT_DONE),
        ("Har ännu inte kommit i gång", Status.NOT_DONE),
        ("Lokalen hålls öppen varje kväll", Status.ONGOING),
        ("Två ledare har anställts, fler behövs", Status.PARTLY),
        ("Övergick till välfärdsområdet", Status.MOVED),
    ],
)
def test_swedish_outturn(text: str, status: Status) -> None:
    assert told(text, load_cues("sv"), "sv")[0] is status


@pytest.mark.parametrize(
    ("row", "status"),
    [
        ("Arviointi: Tavoite ei kaikilta osin toteudu. Kartoitus on tehty. | Status: Valmis", Status.PARTLY),
        ("Arviointi: Ei toteutunut, hinta nousi | Status: Valmis", Status.NOT_DONE),
        ("Arviointi: Toteutui, vaikka kaksi iltaa jäi pitämättä | Status: Valmis", Status.DONE),
        ("Arviointi: Ryhmiä pidetty neljä, viides ei toteutunut | Status: Valmis", Status.DONE),
        ("Arviointi: Toteutui hyvin | Status: Kesken", Status.ONGOING),
    ],
)
def test_comment_that_opens_with_a_shortfall_is_heard_before_the_word_beside_it(
    row: str, status: Status
) -> None:
    told_by = outturn_status(parse_row(f"Toimenpide: Saneeraus | {row}"), load_cues("fi"))
    assert told_by and told_by[0] is status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("60 % henkilöstöstä koulutettu", Status.PARTLY),
        ("Seteleistä käytettiin 95 %", Status.DONE),
        ("Noin 8 % nuorista kokee yksinäisyyttä", None),
        ("11/30 esihenkilöä kävi koulutuksen", Status.PARTLY),
        ("Hyväksytty 11/24", None),
        ("2/5 väylästä kunnostettu", Status.PARTLY),
    ],
)
def test_share_of_a_counted_whole(text: str, status: Status | None) -> None:
    assert shares_in(text) is status


@pytest.mark.parametrize(
    ("text", "outturn"),
    [
        ("Selkosivut julkaistu", True),
        ("Verkosto kokoontui kuusi kertaa", True),
        ("Toimintamalli käytössä kouluilla", True),
        ("Parken öppnades i augusti", True),
        ("Uppgifter saknas", True),
        ("Palvelun laatu", False),
        ("Koulutettu henkilöstö, lkm", False),
        ("Tyytyväisyyskysely ja käyntimäärät", False),
        ("Antal ordnade evenemang", False),
    ],
)
def test_words_that_make_an_evaluation_column_one_of_outturns(text: str, outturn: bool) -> None:
    assert reports_outturn(text) is outturn


def test_model_in_use_may_be_an_indicator() -> None:
    assert is_milestone("Toimintamalli käytössä")


@pytest.mark.parametrize(
    ("row", "status"),
    [
        ("Tili: Myyntituotot | Talousarvio: 4,2 M€ | Toteuma: 4,0 M€", Status.NONE),
        ("Toimenpide: Uintikurssit | Toteuma: 4 kurssia", Status.DONE),
        ("Tili: Myyntituotot | Toteuma: Ei toteutunut", Status.NOT_DONE),
    ],
)
def test_figure_without_a_measure_is_no_deed(row: str, status: Status) -> None:
    unit = unit_from_text(0, row, "row", "fi")
    assert Tagger(load_codebook(), rules_only=True).tag([unit])[0].status is status
