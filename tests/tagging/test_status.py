"""Status: table column first, then cues, then verb forms."""

from __future__ import annotations

import pytest

from hyvinvointi_cli.model import Kind, Status
from hyvinvointi_cli.tagging.qualifiers.cues import load_cues
from hyvinvointi_cli.tagging.qualifiers.kind import kind
from hyvinvointi_cli.tagging.qualifiers.status import status
from hyvinvointi_cli.tagging.units import unit_from_text

PROSE = [
    ("Nuorten ahdistus on lisääntynyt.", "none"),
    ("Kävijämäärät ovat kasvaneet tasaisesti.", "none"),
    ("Vapaaehtoiset käyvät kouluissa kerran viikossa.", "ongoing"),
    ("Osallisuustyön vastuut edellyttävät selkeyttämistä.", "need"),
    ("Asukasraati on tarkoitus perustaa vuoden 2025 loppuun mennessä.", "promised"),
    ("Kuntalaiskysely toteutetaan ensi syksynä.", "promised"),
    ("Osallisuusohjelma laaditaan yhdessä asukkaiden kanssa.", "promised"),
    ("Asukasilta järjestetään joka kevät.", "ongoing"),
    ("Nuorisovaltuusto kokoontuu kuukausittain.", "ongoing"),
    ("Kumppanuuspöydän valmistelu on käynnissä.", "ongoing"),
    ("Asukasilta järjestettiin lokakuussa.", "done"),
    ("Osallisuusohjelma on hyväksytty valtuustossa.", "done"),
    ("Nuorisovaltuusto antoi lausunnon liikuntapaikoista.", "done"),
    ("Kyläiltoja pitäisi järjestää useammin.", "need"),
    ("Vaikuttamisen kanavista olisi hyvä tiedottaa selkeämmin.", "need"),
    ("Asukasraatia ei perustettu.", "not_done"),
    ("Osallisuusvastaavaa ei ole vielä nimetty.", "not_done"),
    ("Kuulemistilaisuus jäi pitämättä sairastumisten vuoksi.", "not_done"),
    ("Asukasraati peruttiin vähäisen osallistumisen takia.", "not_done"),
    ("Aluetoimikunnat lakkautettiin säästösyistä.", "ended"),
    ("Osallistuvaa budjetointia ei enää jatketa.", "ended"),
    ("Kysely lykättiin seuraavalle vuodelle.", "moved"),
    ("Kokeilu toteutui vain osittain.", "partly"),
    ("Kolmelle kylälle saatiin opastaja, kahdelle ei.", "partly"),
    ("Kyselyyn ei vastattu, koska linkki ei toiminut.", "not_done"),
]

ROWS = [
    ("Toimenpide: Asukasraati | Toteuma:", "unknown"),
    ("Toimenpide: Asukasraati | Toteuma: –", "unknown"),
    ("Toimenpide: Asukasraati | Toteuma: Ei arvioitu", "unknown"),
    ("Toimenpide: Asukasraati | Toteuma: Toteutui", "done"),
    ("Toimenpide: Asukasraati | Toteuma: Toteutettu 11/2022", "done"),
    ("Toimenpide: Asukasraati | Toteuma: 7/8", "partly"),
    ("Toimenpide: Asukasraati | Seuranta: Toteutunut kyllä/ei", "promised"),
    ("Toimenpide: Asukasraati | Toteuma: Työn alla²", "ongoing"),
    ("Toimenpide: Asukasraati | Toteuma: Osin2)", "partly"),
    ("Toimenpide: Asukasraati | Toteuma: Ei tietoa a)", "unknown"),
    ("Toimenpide: Asukasraati | Toteuma: 8/8", "done"),
    ("Toimenpide: Asukasraati | Toteuma: Kaksi raatia kolmesta pidetty", "partly"),
    ("Toimenpide: Asukasraati | Toteuma: Osittain", "partly"),
    ("Toimenpide: Raati ja kysely | Toteuma: Kysely tehty, raati perustamatta", "partly"),
    ("Toimenpide: Asukasraati | Toteuma: Ei toteutunut", "not_done"),
    ("Toimenpide: Asukasraati | Toteuma: Jäi tekemättä, työntekijä vaihtui", "not_done"),
    ("Toimenpide: Asukasraati | Toteuma: Lopetettu 2022", "ended"),
    ("Toimenpide: Asukasraati | Toteuma: Siirretty vuodelle 2024", "moved"),
    ("Toimenpide: Asukasraati | Toteuma: Jää vuodelle 2027", "moved"),
    ("Toimenpide: Kerhot | Toteuma: Työn alla | Huomiot: Kerhoja on neljä, viides aloitettiin", "ongoing"),
    ("Toimenpide: Kerhot | Toteuma 2022: Kesken | Toteuma 2023: Kerhot järjestettiin", "done"),
    ("Toimenpide: Asukasraati | Toteuma: Käynnissä", "ongoing"),
    ("Toimenpide: Asukasraati | Toteuma: Kesken", "ongoing"),
    ("Toimenpide: Kerhot | Toteuma: Toteutunut. Kerhot toimivat neljällä koululla.", "done"),
    ("Toimenpide: Illat | Toteuma: Tehty – yhdyshenkilönä toimii sihteeri", "done"),
    ("Toimenpide: Kerhot | Toteuma: Toteutunut. Yksi kerho lopetettiin.", "ended"),
    ("Toimenpide: Kerhot | Toteuma: Kerhot toimivat neljällä koululla.", "ongoing"),
    ("Toimenpide: Raati | Mittari: Kokoukset | Lähtötaso: 0 | Tavoitetaso: 4 | Toteuma: 2", "partly"),
    ("Toimenpide: Raati | Mittari: Kokoukset | Lähtötaso: 0 | Tavoitetaso: 4 | Toteuma: 5", "done"),
    ("Tavoite: Osallisuus kasvaa | Toimenpide: Asukasraati | Vastuutaho: Kanslia", "promised"),
    ("Tavoite: Savuttomuus lisääntyy | Mittari: Tupakoivien osuus, % | Lähtötaso: 13", "none"),
    ("Toteuma 2022: Toteutui | Toimenpide: Raati | Toteuma 2023: Lopetettu", "ended"),
]

SWEDISH = [
    ("Äldrerådet sammanträdde fyra gånger och gav ett utlåtande.", "done"),
    ("Invånarkvällar ordnas varje höst.", "ongoing"),
    ("Ett program för delaktighet ska utarbetas.", "promised"),
    ("Enkäten genomfördes inte.", "not_done"),
    ("Byråden lades ned år 2022.", "ended"),
    ("Utvärderingen sköts upp till nästa år.", "moved"),
    ("Delaktigheten borde stärkas.", "need"),
]


def read(text: str, form: str, language: str) -> str:
    unit = unit_from_text(1, text, form, language)
    cues = load_cues(language)
    what, _ = kind(unit, None, (), cues)
    return status(unit, None, (), cues, what)[0].value


@pytest.mark.parametrize(("text", "value"), PROSE, ids=[text for text, _ in PROSE])
def test_prose_tells_its_status(text: str, value: str) -> None:
    assert read(text, "sentence", "fi") == value


@pytest.mark.parametrize(("text", "value"), ROWS, ids=[text for text, _ in ROWS])
def test_row_tells_its_status(text: str, value: str) -> None:
    assert read(text, "row", "fi") == value


@pytest.mark.parametrize(("text", "value"), SWEDISH, ids=[text for text, _ in SWEDISH])
def test_swedish_prose_tells_its_status(text: str, value: str) -> None:
    assert read(text, "sentence", "sv") == value


def test_heading_states_no_activity() -> None:
    assert read("Osallisuusohjelma laadittiin", "heading", "fi") == "none"


def test_cue_that_decided_is_kept_with_its_place() -> None:
    text = "Asukasraatia pitäisi kuulla."
    unit = unit_from_text(1, text, "sentence", "fi")
    value, cue = status(unit, None, (), load_cues("fi"), Kind.SENTENCE)
    assert value is Status.NEED
    assert cue.span is not None and text[cue.span.start : cue.span.end] == "pitäisi"
