"""Words and lines broken by the layout: soft hyphens, narrow columns, wide pages, rivers, cells."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas
from tabled import document, draw_table
from typeset import HEIGHT, lines, raw_pdf, read, texts, typeset

COLUMNS = (
    ("Asukkaiden osallisuus", "vahvistuu, kun kyläillat", "pidetään kahdesti vuodessa", "joka kylässä."),
    ("Järjestöjen avustukset", "jaetaan keväällä, ja", "tilat ovat maksuttomia", "yhdistyksille."),
    ("Nuorisovaltuusto antaa", "lausunnon talousarviosta", "ennen valtuuston kokousta", "marraskuussa."),
)


def _flat(path: Path) -> str:
    return " ".join(read(path).pages[0].text.split())


@pytest.mark.parametrize("by_rows", [False, True], ids=["column by column", "row by row"])
def test_three_columns_are_read_one_after_the_other(tmp_path: Path, by_rows: bool) -> None:
    def draw(page: Canvas) -> None:
        if not by_rows:
            for x, column in zip((50, 225, 400), COLUMNS, strict=True):
                lines(page, column, x=x)
            return
        for row in range(4):
            for x, column in zip((50, 225, 400), COLUMNS, strict=True):
                page.drawString(x, HEIGHT - 100 - 15 * row, column[row])

    text = _flat(typeset(tmp_path / "a.pdf", draw))
    assert "pidetään kahdesti vuodessa joka kylässä. Järjestöjen avustukset jaetaan" in text
    assert "yhdistyksille. Nuorisovaltuusto antaa" in text


def test_landscape_page_with_columns_is_read_column_by_column(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        page.setPageSize(landscape(A4))
        page.setFont("Helvetica", 11)
        for x, column in ((60, COLUMNS[0]), (450, COLUMNS[1])):
            for row, text in enumerate(column):
                page.drawString(x, A4[0] - 100 - 15 * row, text)

    assert "kahdesti vuodessa joka kylässä. Järjestöjen" in _flat(typeset(tmp_path / "a.pdf", draw))


def test_soft_hyphen_inside_a_line_goes(tmp_path: Path) -> None:
    path = raw_pdf(tmp_path / "a.pdf", b"Hyvin\x81vointi\x81kertomus", {0x81: "\u00ad"})
    assert "Hyvinvointikertomus" in _flat(path)


def test_soft_hyphen_at_a_line_end_joins(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        lines(page, ("Kunnan hyvinvointikerto\u00ad", "mus valmistuu keväällä."))

    assert "Kunnan hyvinvointikertomus valmistuu keväällä." in _flat(typeset(tmp_path / "a.pdf", draw))


@pytest.mark.parametrize(
    ("above", "below", "text"),
    [
        pytest.param("sovittu sote-", "uudistuksen jälkeen", "sote-uudistuksen", id="clipped word"),
        pytest.param("edistää tasa-", "arvoa kaikissa", "tasa-arvoa", id="same vowel"),
        pytest.param("edistää kumppanu-", "uspöytien käyttöä", "kumppanuuspöytien", id="ending of a noun"),
        pytest.param("asukkaat Pohjois-", "Pohjanmaalla ovat", "Pohjois-Pohjanmaalla", id="name"),
        pytest.param("tukevat asukas-", "ja asiakasraateja", "asukas- ja asiakasraateja", id="suspended"),
        pytest.param("hakijoita oli 34 ja paikko-", "ja 16.", "paikkoja 16", id="ending before a number"),
    ],
)
def test_hyphen_at_a_line_end_is_read_as_written(tmp_path: Path, above: str, below: str, text: str) -> None:
    def draw(page: Canvas) -> None:
        lines(page, (f"Kunnassa on {above}", below))

    assert text in _flat(typeset(tmp_path / "a.pdf", draw))


def test_word_cut_by_a_cell_without_a_hyphen_is_whole(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        action = "Avataan kahvila kylätaloon ja kutsutaan asukkaat"
        rows = (("Tavoite", "Toimenpide", "Vastuutaho"), ("Arki sujuu", action, ""))
        draw_table(page, rows, widths=(110, 130, 76))
        for y, text in ((113, "Hyvinvointilautaku"), (124, "nta")):
            page.drawString(294, HEIGHT - y, text)
        lines(page, ("Hyvinvointilautakunta päättää avustuksista.",), top=300)

    rows = [u.text for u in document(tmp_path, draw).units if u.measure]
    assert rows[0].endswith("| Vastuutaho: Hyvinvointilautakunta")


def test_letters_with_swapped_bytes_are_put_right(tmp_path: Path) -> None:
    swapped = {0x81: "\u7400\u6900"}  # the ti ligature of a producer that mixed up its bytes
    path = raw_pdf(tmp_path / "a.pdf", b"Hyvinvoin\x81suunnitelma", swapped)
    assert "Hyvinvointisuunnitelma" in _flat(path)


def test_river_in_justified_text_is_no_gutter(tmp_path: Path) -> None:
    def justified(page: Canvas, row: int, words: str) -> None:
        parts = words.split()
        width = sum(page.stringWidth(w, "Helvetica", 11) for w in parts)
        x, gap = 60.0, (240 - width) / (len(parts) - 1)
        for word in parts:
            page.drawString(x, HEIGHT - 100 - 14 * row, word)
            x += page.stringWidth(word, "Helvetica", 11) + gap

    def draw(page: Canvas) -> None:
        page.setFont("Helvetica", 11)
        for row, words in enumerate((
            "kunnan kyläilloissa puhutaan palveluista usein", "yksinäisyyttä on mökeissä",
            "yksinäisyyttä ja surua kotona", "yksinäisyyttä ei ole mitattu", "yksinäisyyttä voi aina torjua",
            "yhdessä tekemällä ja kyselemällä kuulumisia",
        )):  # fmt: skip
            justified(page, row, words)

    assert "surua kotona yksinäisyyttä ei ole mitattu" in _flat(typeset(tmp_path / "a.pdf", draw))


def test_scrap_of_a_shadow_is_dropped(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        page.setFont("Helvetica-Bold", 20)
        page.drawString(60, 700, "Taidot karttuvat")
        shift = page.stringWidth("Taidot kart", "Helvetica-Bold", 20)
        page.drawString(60.4, 699.8, "Taidot")
        page.drawString(60.4 + shift + page.stringWidth("t", "Helvetica-Bold", 20), 700, "uvat")

    assert texts(read(typeset(tmp_path / "a.pdf", draw))) == ["Taidot karttuvat"]


def test_line_stretched_to_two_words_over_a_long_word_is_one_line(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        lines(page, ["Tasa-arvo-"], 60, 80, 10)
        lines(page, ["ja"], 212, 80, 10)
        lines(page, ["yhdenvertaisuussuunnitelma", "päivitettiin kerralla, joten arvio"], 60, 93, 10)

    expected = "Tasa-arvo- ja yhdenvertaisuussuunnitelma päivitettiin kerralla, joten arvio"
    assert " ".join(texts(read(typeset(tmp_path / "a.pdf", draw)))) == expected


def test_paragraph_goes_on_behind_a_pull_quote(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        lines(page, ["Digituki on siirtynyt kyläkauppoihin, joissa opasta-"], top=200)
        lines(page, ["En olisi uskonut."], top=240, size=16)
        lines(page, ["jat päivystävät joka toinen keskiviikko."], top=300)

    found = texts(read(typeset(tmp_path / "nosto.pdf", draw)))
    assert found == [
        "Digituki on siirtynyt kyläkauppoihin, joissa opastajat päivystävät joka toinen keskiviikko.",
        "En olisi uskonut.",
    ]
