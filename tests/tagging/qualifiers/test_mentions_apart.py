"""Negation and status of each mention in a unit that tells of several acts."""

from __future__ import annotations

import pytest

from hyvinvointi_cli.model import Mention
from hyvinvointi_cli.tagging.codebook import load_codebook
from hyvinvointi_cli.tagging.tagger import Tagger
from hyvinvointi_cli.tagging.units import unit_from_text

CASES = [
    (
        "Asukasraati ei kokoontunut, mutta nuorisovaltuusto kokoontui kuusi kertaa.",
        {"os_raadit_tilaisuudet": ("not_done", True), "os_toimielimet": ("done", False)},
    ),
    (
        "Kuntalaiskysely tehtiin, asukasraatia sen sijaan ei perustettu.",
        {"os_kyselyt_palaute": ("done", False), "os_raadit_tilaisuudet": ("not_done", True)},
    ),
    ("Kuudesta kyläillasta pidettiin neljä, kaksi peruttiin.", {"os_raadit_tilaisuudet": ("partly", False)}),
    ("Yhtään kuntalaisaloitetta ei jäänyt käsittelemättä.", {"os_aloitteet_aanestys": ("done", False)}),
    ("Asukasraati lakkautettiin.", {"os_raadit_tilaisuudet": ("ended", True)}),
    ("Nuorisovaltuustolta puuttuu oma määräraha.", {"os_toimielimet": ("none", False)}),
    ("Kunnasta puuttuu nuorisovaltuusto.", {"os_toimielimet": ("none", True)}),
]


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger(load_codebook(), rules_only=True)


def mentions(tagger: Tagger, text: str, form: str = "sentence") -> list[Mention]:
    (tagged,) = tagger.tag([unit_from_text(1, text, form, "fi")])
    return [mention for mention in tagged.mentions if not mention.weak]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_each_mention_has_its_own_status_and_negation(
    tagger: Tagger, text: str, expected: dict[str, tuple[str, bool]]
) -> None:
    found = {m.code: (m.status.value, m.negated) for m in mentions(tagger, text)}
    assert {code: found.get(code) for code in expected} == expected


ROWS = [
    ("Toimenpide: Asukasraati | Toteuma: Ei vielä pidetty, toteutetaan ensi keväänä", "moved", False),
    ("Toimenpide: Asukasraati | Toteuma: Ei huomautettavaa, pidetty kolmesti", "done", False),
    ("Toimenpide: Asukasraadit kuuteen kylään | Toteuma: Neljässä kylässä aloitettu", "partly", False),
    ("Toimenpide: Asukasraati | Toteuma: Määrärahaa ei myönnetty", "not_done", True),
    ("Toimenpide: Asukasraati | Mittari: Raati perustettu | Vastuutaho: Kanslia", "promised", False),
    ("Toimenpide: Asukasraati | Toteuma: 0", "not_done", True),
    ("Toimenpide: Asukasraati | Toteuma: seurantatiedot puuttuvat", "unknown", False),
]


@pytest.mark.parametrize(("text", "status", "negated"), ROWS, ids=[text for text, _, _ in ROWS])
def test_outturn_speaks_for_the_measure(tagger: Tagger, text: str, status: str, negated: bool) -> None:
    measure = [m for m in mentions(tagger, text, "row") if m.code == "os_raadit_tilaisuudet"]
    assert {(m.status.value, m.negated) for m in measure} == {(status, negated)}
