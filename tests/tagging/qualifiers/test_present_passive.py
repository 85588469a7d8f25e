"""The present passive and the noun phrase of a list: promise or practice, by words and by the heading."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hyvinvointi_cli.tagging.qualifiers.cues import load_cues
from hyvinvointi_cli.tagging.qualifiers.kind import kind
from hyvinvointi_cli.tagging.qualifiers.status import status
from hyvinvointi_cli.tagging.units import unit_from_text

ALONE = [
    ("Tapahtumakalenteri julkaistaan verkossa.", "promised"),
    ("Koulun pihaa laajennetaan arkisin.", "promised"),
    ("Keittoa jaetaan arkisin.", "ongoing"),
    ("Digikioskissa opastetaan laitteiden käytössä.", "ongoing"),
    ("Opastusta annetaan jatkossa digikioskissa.", "promised"),
    ("Ohjelmassa kuvataan kunnan tavoitteet.", "none"),
    ("Lähiöissä viihdytään aiempaa paremmin.", "none"),
]
UNDER = [
    ("Toteutuneet toimenpiteet 2023", "asukaskahvilan avaaminen", "done"),
    ("Toteutumatta jääneet toimenpiteet", "asukaskahvilan avaaminen", "not_done"),
    ("Kehittämiskohteet", "tiedonkulku kylille", "need"),
    ("Vakiintuneet toimintatavat", "kylien yhteiset kokoukset", "ongoing"),
    ("Toteutuneet ja suunnitellut toimet", "asukaskahvilan avaaminen", "promised"),
    ("Toimenpiteet", "asukaskahvilan avaaminen", "promised"),
    ("Nykytila", "Kävijöiltä pyydetään palaute paperilla.", "ongoing"),
]


def read(text: str, form: str, section: tuple[str, ...]) -> tuple[str, str]:
    unit = replace(unit_from_text(1, text, form, "fi"), section=section)
    cues = load_cues("fi")
    value, cue = status(unit, None, (), cues, kind(unit, None, (), cues)[0])
    return value.value, cue.rule


@pytest.mark.parametrize(("text", "value"), ALONE, ids=[text for text, _ in ALONE])
def test_present_passive_is_told_by_time_setting_and_verb(text: str, value: str) -> None:
    assert read(text, "sentence", ())[0] == value


@pytest.mark.parametrize(("heading", "text", "value"), UNDER, ids=[heading for heading, _, _ in UNDER])
def test_heading_above_tells_where_the_words_do_not(heading: str, text: str, value: str) -> None:
    form = "sentence" if text.endswith(".") else "bullet"
    assert read(text, form, ("3 Osallisuus", heading))[0] == value


def test_heading_is_named_as_the_rule() -> None:
    assert read("tiedonkulku kylille", "bullet", ("Kehittämiskohteet",))[1] == "heading above"
