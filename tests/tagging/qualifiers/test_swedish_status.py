"""Swedish: tense, voice and negation by conjugation, to the same contract as Finnish."""

from __future__ import annotations

import pytest

from hyvinvointi_cli.tagging.qualifiers.cues import load_cues
from hyvinvointi_cli.tagging.qualifiers.kind import kind
from hyvinvointi_cli.tagging.qualifiers.status import status
from hyvinvointi_cli.tagging.qualifiers.swedish_verbs import swedish_forms
from hyvinvointi_cli.tagging.qualifiers.tense import Tense
from hyvinvointi_cli.tagging.units import unit_from_text

CASES = [
    ("Vi inrättar en byapanel.", "promised"),
    ("Kommunen anställer en samordnare år 2027.", "promised"),
    ("Kommunen anställer en samordnare.", "promised"),
    ("Panelen ska sammanträda oftare.", "promised"),
    ("Föreningarna kallas till samråd.", "promised"),
    ("Föreningarna kallas till samråd varje vår.", "ongoing"),
    ("Rådet sammanträder varje månad.", "ongoing"),
    ("Panelen tillsattes i maj.", "done"),
    ("Kommunen har kartlagt byarnas lokaler.", "done"),
    ("Byarna har sedan 2018 drivit egna forum.", "ongoing"),
    ("Rådet hördes inte.", "not_done"),
    ("Planen har inte uppdaterats.", "not_done"),
    ("Inga samråd ordnades.", "not_done"),
    ("Rådet uttalade sig inte bara om vägar utan hörde också invånarna.", "done"),
    ("Samrådet har skjutits upp till hösten.", "moved"),
    ("Bidraget har lagts ned.", "ended"),
    ("Åtgärden genomfördes delvis.", "partly"),
    ("Byarna behöver fler lokaler.", "need"),
    ("I byn finns ingen lokal.", "none"),
    ("Valdeltagandet sjönk.", "none"),
]


@pytest.mark.parametrize(("text", "value"), CASES, ids=[text for text, _ in CASES])
def test_swedish_status(text: str, value: str) -> None:
    unit = unit_from_text(1, text, "sentence", "sv")
    cues = load_cues("sv")
    assert status(unit, None, (), cues, kind(unit, None, (), cues)[0])[0].value == value


FORMS = [
    ("ordnas", Tense.PRESENT_PASSIVE),
    ("ordnades", Tense.PAST_PASSIVE),
    ("har ordnats", Tense.PERFECT),
    ("är inledd, har inletts", Tense.PERFECT),
    ("ges", Tense.PRESENT_PASSIVE),
    ("hålls inte", Tense.DENIED),
    ("gjordes aldrig", Tense.DENIED_PAST),
    ("planerar vi", Tense.WE),
]


@pytest.mark.parametrize(("text", "tense"), FORMS, ids=[text for text, _ in FORMS])
def test_form_tells_tense_and_voice(text: str, tense: Tense) -> None:
    assert list(swedish_forms(text)) == [tense]


def test_supine_without_har_is_no_predicate() -> None:
    assert swedish_forms("ett väl ordnat bibliotek") == {}
