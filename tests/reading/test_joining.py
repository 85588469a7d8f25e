"""Lines become running text: which hyphens go, which stay, and that no letter is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hyvinvointi_cli.reading.layout.joining import Vocabulary, join, join_strings, lines_of
from hyvinvointi_cli.reading.pdf.raw import Word

NOTHING = Vocabulary()
CASES = {
    "syllable": (["Tasa-", "painoisuus"], "Tasapainoisuus"),
    "pdfium mark": (["vaikutusmahdolli\ufffe", "suudet"], "vaikutusmahdollisuudet"),
    "soft hyphen at the end": (["kehit\u00ad", "täminen"], "kehittäminen"),
    "soft hyphen inside": (["kehit\u00adtäminen"], "kehittäminen"),
    "three lines": (["Hyvin-", "vointi-", "sopimus"], "Hyvinvointisopimus"),
    "same vowel": (["tasa-", "arvoisemman"], "tasa-arvoisemman"),
    "same vowel, pdfium mark": (["vapaa\ufffe", "aikalautakunta"], "vapaa-aikalautakunta"),
    "ending with the same vowel": (["kunta-", "an"], "kuntaan"),
    "long ending with the same vowel": (["osallisu-", "utta"], "osallisuutta"),
    "itse": (["it-", "seään"], "itseään"),
    "abbreviation": (["sote-", "uudistushankkeessa"], "sote-uudistushankkeessa"),
    "acronym": (["HYTE-", "kertoimen"], "HYTE-kertoimen"),
    "place name": (["Pohjois-", "Pohjanmaalla"], "Pohjois-Pohjanmaalla"),
    "place name in capitals": (["POHJOIS-", "POHJANMAA"], "POHJOIS-POHJANMAA"),
    "capitals": (["HYVINVOINTI-", "KERTOMUS"], "HYVINVOINTIKERTOMUS"),
    "suspended": (["Osallistumis-", "ja vaikuttamistavat"], "Osallistumis- ja vaikuttamistavat"),
    "suspended, mark": (["asukas\ufffe", "tai asiakasraati"], "asukas- tai asiakasraati"),
    "suspended, Swedish": (["social-", "och hälsovård"], "social- och hälsovård"),
    "suspended within the line": (["koulu- ja luokkayh-", "teisö"], "koulu- ja luokkayhteisö"),
    "digit before": (["75-", "vuotiaat"], "75-vuotiaat"),
    "digit after": (["COVID-", "19"], "COVID-19"),
    "ordinal": (["5.-", "luokkalaisten"], "5.-luokkalaisten"),
    "years": (["2021–", "2025"], "2021–2025"),
    "months": (["touko–", "kesäkuu"], "touko–kesäkuu"),
    "open span": (["2025–", "jatkuu"], "2025– jatkuu"),
    "dash": (["luvataan –", "ja tehdään"], "luvataan – ja tehdään"),
    "one letter": (["C-", "vitamiini"], "C-vitamiini"),
    "name and its kind": (["kokeiltu Tenho-", "hankkeessa"], "kokeiltu Tenho-hankkeessa"),
    "hyphen on the next line": (["MiePäVäki", "-työryhmä"], "MiePäVäki -työryhmä"),
    "loose hyphen of the next line": (["ensiapu 1 -", "koulutus"], "ensiapu 1 -koulutus"),
    "loose hyphen after a name of two words": (
        ["Huoli puheeksi -", "materiaali"],
        "Huoli puheeksi -materiaali",
    ),
    "loose dash after plain words": (["kerhot ja kurssit -", "materiaali"], "kerhot ja kurssit - materiaali"),
    "clipped word": (["ja some-", "alustojen"], "ja some-alustojen"),
    "link": (
        ["https://kunta.example/ana", "lyysi-korona-kurittaa"],
        "https://kunta.example/analyysi-korona-kurittaa",
    ),
    "slash": (["lapset/", "nuoret"], "lapset/nuoret"),
}


@pytest.mark.parametrize(("lines", "text"), CASES.values(), ids=CASES.keys())
def test_line_end_closes_as_the_word_is_written(lines: list[str], text: str) -> None:
    assert join_strings(lines, NOTHING) == text


@pytest.mark.parametrize(
    ("written", "lines", "text"),
    [
        ("kirja", ["kir-", "ja"], "kirja"),
        ("toimijat", ["toimi-", "ja"], "toimija"),
        ("lähi-demokratia", ["lähi-", "demokratian"], "lähi-demokratian"),
        ("osallisuusohjelma", ["osallisuus-", "ohjelmassa"], "osallisuusohjelmassa"),
    ],
    ids=["ja that is no conjunction", "agent in -ja", "hyphen elsewhere", "joined elsewhere"],
)
def test_the_document_decides_what_the_rules_cannot(written: str, lines: list[str], text: str) -> None:
    assert join_strings(lines, Vocabulary([written])) == text


def _word(text: str, line: int, x: float = 0.0) -> Word:
    return Word(text, x, 14.0 * line, x + 6.0 * len(text), 14.0 * line + 10, 11.0, False, 0.0, line, line)


@pytest.mark.parametrize(
    ("cut", "text"),
    [
        (("nuorisopalvel", "ut"), "nuorisopalvelut"),
        (("opiskeluhuolt", "o"), "opiskeluhuolto"),
        (("hyvinvointialu", "eella"), "hyvinvointialueella"),
        (("Kirjasto", "nuorisotyö"), "Kirjasto nuorisotyö"),
        (("Osallistujat", "kpl"), "Osallistujat kpl"),
    ],
)
def test_word_cut_by_a_narrow_cell_is_mended(cut: tuple[str, str], text: str) -> None:
    lines = [[_word(part, place)] for place, part in enumerate(cut)]
    assert join(lines, NOTHING, width=6.0 * len(cut[0]) + 2).text == text


def test_each_word_knows_its_place_in_the_text() -> None:
    joined = join([[_word("Hyvin\ufffe", 0)], [_word("vointi", 1), _word("kasvaa", 1, 90)]], NOTHING)
    assert [joined.text[b.start : b.end] for b in joined.boxes] == ["Hyvin", "vointi", "kasvaa"]


def test_words_of_a_cell_fall_on_their_lines() -> None:
    words = [_word("a", 0), _word("b", 0, 20), _word("c", 1)]
    assert [[w.text for w in line] for line in lines_of(words)] == [["a", "b"], ["c"]]


_TEXT = st.text(alphabet="aeiouyäötksnlrJPHS-\u00ad\ufffe–.,/05", min_size=1, max_size=9)


@given(st.lists(st.lists(_TEXT, min_size=1, max_size=4), max_size=5), st.lists(_TEXT, max_size=4))
def test_joining_loses_no_letter(lines: list[list[str]], known: list[str]) -> None:
    placed = [[_word(text, row, 80.0 * i) for i, text in enumerate(line)] for row, line in enumerate(lines)]
    joined = join(placed, Vocabulary(known), width=60.0)
    letters = [c for line in lines for text in line for c in text if c.isalnum()]
    assert [c for c in joined.text if c.isalnum()] == letters
    assert all(0 <= b.start <= b.end <= len(joined.text) for b in joined.boxes)
