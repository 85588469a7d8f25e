"""Words that OCR misread: matched near on pages read by OCR, and nowhere else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hyvinvointi_cli.model import TaggedUnit
from hyvinvointi_cli.running.pipeline import load_tagger
from hyvinvointi_cli.tagging.repair import NEAR
from hyvinvointi_cli.tagging.units import unit_from_text


def tag(text: str, ocr: bool = True) -> TaggedUnit:
    (tagged,) = load_tagger((), True).tag([replace(unit_from_text(1, text), ocr=ocr)])
    return tagged


@pytest.mark.parametrize(
    ("text", "code", "read"),
    [
        ("Asukasraaii kokoontui neljä kertaa.", "os_raadit_tilaisuudet", "asukasraati"),
        ("Kuntalaisten osaliisuutta vahvistetaan.", "os_yleinen", "osallisuutta"),
        ("Nuorisovaltuusio antoi lausunnon.", "os_toimielimet", "nuorisovaltuusto"),
        ("Ungdomsfullmäktlge och kommunen träffades i maj.", "os_toimielimet", "ungdomsfullmäktige"),
    ],
)
def test_misread_word_finds_its_code_as_fuzzy(text: str, code: str, read: str) -> None:
    mention = next(m for m in tag(text).mentions if m.code == code)
    assert mention.source == "fuzzy"
    assert mention.score is not None
    assert NEAR <= mention.score < 1
    assert mention.reason == f"read as: {read}"
    assert text[mention.span.start : mention.span.end] == mention.text


def test_text_that_no_ocr_read_is_never_repaired() -> None:
    assert tag("Asukasraaii kokoontui neljä kertaa.", ocr=False).codes == ()


@pytest.mark.parametrize(
    "text",
    [
        "Seuraavaksi siirryttiin mittaustuloksiin.",
        "Osallistujat palautettiin lähtöpaikkaan linja-autolla.",
        "Yhteisöveron tuotto väheni arviolta 12 prosenttia.",
    ],
)
def test_finnish_words_near_the_lexicons_are_left_alone(text: str) -> None:
    assert not [m for m in tag(text).mentions if m.source == "fuzzy"]


def test_word_read_right_stays_a_hit_of_the_lexicon() -> None:
    (mention,) = tag("Asukasraati kokoontui.").mentions
    assert (mention.source, mention.score) == ("lexicon", None)
