"""Years, the document's period and the headings that turn a statement into an aim."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hyvinvointi_cli.model import Metadata
from hyvinvointi_cli.tagging.qualifiers.cues import load_cues
from hyvinvointi_cli.tagging.qualifiers.kind import kind
from hyvinvointi_cli.tagging.qualifiers.setting import setting_of
from hyvinvointi_cli.tagging.qualifiers.status import status
from hyvinvointi_cli.tagging.units import unit_from_text

REPORT = Metadata(document_type="vuosiraportti", report_year=2024)
PLAN = Metadata(document_type="suunnitelma", period_start=2025, period_end=2029)


def read(text: str, metadata: Metadata | None, heading: str = "", language: str = "fi") -> str:
    unit = replace(unit_from_text(1, text, "sentence", language), section=(heading,) if heading else ())
    cues = load_cues(language)
    setting = setting_of(unit, metadata)
    return status(unit, None, (), cues, kind(unit, None, (), cues)[0], setting)[0].value


YEARS = [
    ("Kunta palkkaa yhteisötyöntekijän vuonna 2026.", None, "promised"),
    ("Kaupunki tarjoaa kyläkummin tuen vuoden 2026 alussa.", REPORT, "promised"),
    ("Seurakunta tukee ryhmää vuodesta 2021 alkaen.", REPORT, "ongoing"),
    ("Seurakunta tukee ryhmää vuodesta 2026 alkaen.", REPORT, "promised"),
    ("Ryhmää ohjataan vuodesta 2021 alkaen yhdessä.", REPORT, "ongoing"),
    ("Kunta on vuodesta 2015 tukenut kylien talkoita.", None, "ongoing"),
    ("Koordinaattori on nimetty 1.3.2024 alkaen.", None, "done"),
    ("Ryhmä on toiminut kirjastossa kolme vuotta.", None, "ongoing"),
    ("Asukkaat eivät saa tietoa ajoissa.", None, "none"),
]


@pytest.mark.parametrize(("text", "metadata", "value"), YEARS, ids=[text for text, _, _ in YEARS])
def test_year_tells_what_is_to_come(text: str, metadata: Metadata | None, value: str) -> None:
    assert read(text, metadata) == value


AIMS = [
    ("Tavoitetila", "Raati on perustettu.", None, "none"),
    ("Seuranta", "Raati on perustettu.", PLAN, "none"),
    ("Seuranta", "Raati on perustettu.", REPORT, "done"),
    ("Seuranta", "Raati on perustettu.", None, "done"),
    ("Seuranta", "Raati perustettiin kuudella kylällä 14.3.", PLAN, "done"),
]


@pytest.mark.parametrize(("heading", "text", "metadata", "value"), AIMS)
def test_statement_under_a_heading_of_aims_reports_nothing(
    heading: str, text: str, metadata: Metadata | None, value: str
) -> None:
    assert read(text, metadata, heading) == value


def test_yearly_report_plans_for_the_years_after_its_own() -> None:
    unit = unit_from_text(1, "Kylätalo.", "sentence", "fi")
    assert (setting_of(unit, REPORT).planned_from, setting_of(unit, PLAN).planned_from) == (2025, 2025)


PERSON = [
    ("Lisäämme kohtaamisia kylillä.", "promised"),
    ("Otamme käyttöön yhteisen kalenterin.", "promised"),
    ("Kehitämme lupapalveluja asukkaiden kanssa.", "promised"),
    ("Tapaamme yhdistykset joka kevät.", "ongoing"),
    ("Kuuntelemme asukkaita.", "ongoing"),
    ("Haluamme kuulla asukkaita.", "none"),
    ("Järjestimme kolme asukasiltaa.", "done"),
    ("Kuntamme kasvaa hitaasti.", "none"),
]


@pytest.mark.parametrize(("text", "value"), PERSON, ids=[text for text, _ in PERSON])
def test_first_person_plural_promises_unless_it_recurs(text: str, value: str) -> None:
    assert read(text, None) == value


TRENDS = [
    ("Koettu yksinäisyys lisääntyi hieman.", "none"),
    ("Osallistuminen järjestöihin väheni.", "none"),
    ("Seura lisäsi vuoroja.", "done"),
    ("Väkiluku laski edelleen, ja kylätalo kunnostettiin.", "done"),
]


@pytest.mark.parametrize(("text", "value"), TRENDS, ids=[text for text, _ in TRENDS])
def test_how_things_went_by_themselves_is_no_deed(text: str, value: str) -> None:
    assert read(text, None) == value


DUTIES = [
    ("Kylien yhteyksiä tulee tiivistää.", "need"),
    ("Avustusten perusteita pitää avata yhdistyksille.", "need"),
    ("Kylätalolle tulee kävijöitä monesta kunnasta.", "ongoing"),
]


@pytest.mark.parametrize(("text", "value"), DUTIES, ids=[text for text, _ in DUTIES])
def test_obligation_needs_an_infinitive(text: str, value: str) -> None:
    assert read(text, None) == value


NOTIONS = [
    ("Osallisuus lisää luottamusta.", "none"),
    ("Talkoisiin osallistuminen tuo iloa.", "none"),
    ("Kylätoimikunta ylläpitää latuja.", "ongoing"),
    ("Ihminen päättää itse.", "ongoing"),
]


@pytest.mark.parametrize(("text", "value"), NOTIONS, ids=[text for text, _ in NOTIONS])
def test_what_a_notion_does_is_no_activity(text: str, value: str) -> None:
    assert read(text, None) == value
