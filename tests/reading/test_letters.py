"""Letters that a producer broke come out as they are printed."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
from reportlab.pdfgen.canvas import Canvas
from typeset import BODY, HEIGHT, lines, raw_pdf, read, texts, typeset

from hyvinvointi_cli.reading.pdf.ligatures import is_broken, learn, repaired
from hyvinvointi_cli.reading.pdf.raw import Word
from hyvinvointi_cli.reading.pdf.spacing import close_spaced
from hyvinvointi_cli.reading.pdf.words import mend

PROSE = (
    "Hyvinvointikertomus kokoaa kunnan hyvinvointityön. Kuntien vastuulla on edistää hyvinvointia. "
    "Ottaa käyttöön mittarit ja tieto, jotta sama tiimi käsittelee viisi osiota. "
    "Viestintä ja tilat ovat kuntalaisten käytössä, mutta tieto ei tavoita kaikkia. "
    "Kansalaiset toteuttavat tilaisuudet, yrittäjät otettiin mukaan."
)


def _mapped(folder: Path, text: str, letters: dict[str, str]) -> Path:
    """A PDF of `text` in which the producer maps some letters to others."""
    printed = {ord(letter): mapped for letter, mapped in letters.items()}
    plain = {code: chr(code) for code in text.encode("latin-1") if code not in printed}
    return raw_pdf(folder / "a.pdf", text.encode("latin-1"), plain | printed)


@pytest.mark.parametrize(
    ("broken", "text"),
    [
        ("ika\u0308a\u0308ntyneet", "ikääntyneet"),
        ("A\u030aland", "Åland"),
        ("k\u00a8aynniss\u00a8a", "käynnissä"),
        ("e\ufb03cient \ufb01lmi", "efficient filmi"),
        ("perus\u200bopetus", "perusopetus"),
    ],
    ids=["NFD", "NFD ring", "loose accents", "ligature characters", "zero width space"],
)
def test_letters_are_composed(broken: str, text: str) -> None:
    assert mend(broken) == text


def test_decomposed_letters_on_a_page_are_composed(tmp_path: Path) -> None:
    path = _mapped(tmp_path, "Ikääntyneet pääsevät mukaan.", {"ä": "a\u0308"})
    assert texts(read(path)) == ["Ikääntyneet pääsevät mukaan."]


@pytest.mark.parametrize(
    "text",
    ["Lähi- ja perheväkivalta vähenee.", "Tasa-arvo- ja 75-vuotiaat", "Päihde- sekä mielenterveystyö"],
)
def test_hyphen_that_the_font_calls_soft_is_a_hyphen(tmp_path: Path, text: str) -> None:
    assert texts(read(_mapped(tmp_path, text, {"-": "\u00ad"}))) == [text]


@pytest.mark.parametrize("spacing", [2.5, 6.0, 11.0])
def test_letter_spaced_heading_is_closed(tmp_path: Path, spacing: float) -> None:
    def draw(page: Canvas) -> None:
        heading = page.beginText(60, HEIGHT - 60)
        heading.setFont("Helvetica-Bold", 16)
        heading.setCharSpace(spacing)
        heading.textLine("HYVINVOINTI JA OSALLISUUS")
        heading.setCharSpace(0)
        page.drawText(heading)
        lines(page, BODY)

    assert texts(read(typeset(tmp_path / "a.pdf", draw)))[0] == "HYVINVOINTI JA OSALLISUUS"


def test_small_heading_in_spaced_capitals_is_closed() -> None:
    """PDFium tells spaces between only some of its letters: "T EKI JÄT"."""
    text = "T EKI JÄT MUUT"
    x = 50.0
    boxes = np.full((len(text), 4), np.nan)
    for i, letter in enumerate(text):
        if letter != " ":
            boxes[i] = x, 100.0, x + 4.4, 107.5
            x += 5.5
        elif i > 8:
            x += 3.0  # the one space that was typed
    words = [
        Word(m[0], boxes[m.start()][0], 100.0, boxes[m.end() - 1][2], 107.5, 7.5, False, 0.0, *m.span())
        for m in re.finditer(r"\S+", text)
    ]
    assert [w.text for w in close_spaced(words, text, boxes)] == ["TEKIJÄT", "MUUT"]


def test_letters_spaced_by_spaces_are_closed(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        lines(page, ("O S A L L I S U U S   J A   T O I M I J U U S",), top=40, size=16)
        lines(page, BODY)

    assert texts(read(typeset(tmp_path / "a.pdf", draw)))[0] == "OSALLISUUS JA TOIMIJUUS"


def test_word_torn_apart_by_kerning_is_whole(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        page.setFont("Helvetica", 12)
        x = 60.0
        for part in ("Ta", "voitteet ovat selvät"):
            page.drawString(x, 700, part)
            x += page.stringWidth(part, "Helvetica", 12) - 0.4
        page.drawString(60, 650, "Mit")
        page.drawString(200, 600, "Muuta tekstiä.")
        page.drawString(60 + page.stringWidth("Mit", "Helvetica", 12), 650, "tarit")

    text = read(typeset(tmp_path / "a.pdf", draw)).pages[0].text
    assert "Tavoitteet ovat selvät" in text


def test_doubled_letters_are_single(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        x = 60.0
        page.setFont("Helvetica", 16)
        for letter in "Hyvinvointi":
            page.drawString(x, 700, letter)
            page.drawString(x + 0.4, 700, letter)
            x += page.stringWidth(letter, "Helvetica", 16)

    assert texts(read(typeset(tmp_path / "a.pdf", draw))) == ["Hyvinvointi"]


def test_shadow_of_a_line_is_dropped(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        page.setFont("Helvetica", 16)
        for shift in (0.0, 0.7):
            page.drawString(60 + shift, 700 - shift, "Yhteinen hyvinvointi")

    assert read(typeset(tmp_path / "a.pdf", draw)).pages[0].text == "Yhteinen hyvinvointi"


def test_double_consonants_are_kept(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        page.drawString(60, 700, "Kaappi täyttyy ja mutta otetaan.")

    assert "Kaappi täyttyy ja mutta otetaan." in read(typeset(tmp_path / "a.pdf", draw)).pages[0].text


@pytest.mark.parametrize(
    ("ti", "tt"),
    [("Ɵ", "Ʃ"), ("\ufffd", "\ufffd"), ("\ue001", "\ue002"), ("\u08a2", "\x82")],
    ids=["known", "unmapped", "private", "numbers of glyphs"],
)
def test_ligature_mapped_to_the_wrong_letter_is_written_out(tmp_path: Path, ti: str, tt: str) -> None:
    path = _mapped(tmp_path, PROSE.replace("ti", "#").replace("tt", "*"), {"#": ti, "*": tt})
    assert " ".join(texts(read(path))) == PROSE


def test_unknown_ligatures_are_learned_from_the_document() -> None:
    broken = PROSE.replace("ti", "\ue001").replace("tt", "\ue002")
    assert learn([broken] * 3) == {"\ue001": "ti", "\ue002": "tt"}


def test_three_ligatures_are_told_apart_by_their_neighbours() -> None:
    letters = {"tti": "\u08b0", "ti": "\u08a2", "tt": "\x82"}
    prose = PROSE + " Sovittiin mittarit. Otettiin ja annettiin. Konsertti pidettiin, tontti myytiin."
    broken = prose
    for pair, letter in letters.items():
        broken = broken.replace(pair, letter)
    assert learn([broken] * 3) == {letter: pair for pair, letter in letters.items()}


@pytest.mark.parametrize("text", ["Ласкаво просимо kuntaan", "Καλημέρα ja tervetuloa", "اهلا وسهلا"])
def test_other_scripts_are_no_ligatures(text: str) -> None:
    assert not is_broken(text)


def test_symbols_between_words_are_no_ligatures() -> None:
    assert repaired("\uf0b7 kunta \uf0fc", {"\uf0b7": "ti"}) == "\uf0b7 kunta \uf0fc"


def test_tool_tip_glued_to_a_year_is_parted(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        page.drawString(60, 700, "Lapsiperheet, % perheistä (2012)Info 36,7")

    assert "(2012) Info" in read(typeset(tmp_path / "a.pdf", draw)).pages[0].text
