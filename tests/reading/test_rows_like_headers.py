"""Rows and headings that read like headers of columns, beside the header that is one."""

from __future__ import annotations

from pathlib import Path

from reportlab.pdfgen.canvas import Canvas
from tabled import draw_table, read_measures
from typeset import lines

HEAD = ("Toimenpide", "Tila", "Toteutuminen 2023", "Vastuutaho")
ROWS = (
    ("Selvitettiin, mitä yläkoululaiset haluavat tehdä", "Toteutunut", "Vastauksia 148", "Nuorisopalvelut"),
    ("Iltapäiväkerhoja joka alakoululle", "Osittain", "Neljällä koululla viidestä", "Sivistyspalvelut"),
    ("Päihdeillat vanhemmille", "Toteutunut", "Kaksi iltaa", "Nuorisopalvelut"),
)
WIDTHS = (200, 80, 130, 100)
SHORT = ("Toimenpide", "Tila", "Mitä tehtiin 2024")
DEEDS = (
    ("Turvallisuusviikko kouluissa", "Toteutunut", "Viikko pidettiin"),
    ("Istuimia ulkoilureiteille", "Toteutunut", "Penkkejä hankittiin 10"),
    ("Varautumiskoulutus kyläyhdistyksille", "Osittain toteutunut", "Yksi ilta kahdesta"),
)


def _with_words_of_headers(page: Canvas) -> None:
    lines(page, ["Lapset, nuoret ja perheet"], 50, 60, 14)
    draw_table(page, (HEAD, *ROWS), 90, widths=WIDTHS, rules="rows")


def _between_labels(page: Canvas) -> None:
    lines(page, ["Arki ja asuinympäristö"], 50, 50, 14)
    lines(page, ["Tavoite: Sujuva arki"], 50, 74, 11)
    bottom = draw_table(page, (SHORT, *DEEDS), 96, widths=(240, 110, 160), rules="rows")
    lines(page, ["Seuranta"], 50, bottom + 24, 14)
    lines(page, ["Asukkaita oli vuoden lopussa 2 960."], 50, bottom + 46, 10)


def test_first_row_with_words_of_headers_is_a_row(tmp_path: Path) -> None:
    found = read_measures(tmp_path, _with_words_of_headers)
    assert [(m.action, m.responsible) for m in found] == [(row[0], row[3]) for row in ROWS]


def test_heading_below_makes_no_card_of_the_first_column(tmp_path: Path) -> None:
    found = read_measures(tmp_path, _between_labels)
    assert [(m.action, m.outturn) for m in found] == [(row[0], f"{row[1]}; {row[2]}") for row in DEEDS]


def test_page_set_very_small_ends(tmp_path: Path) -> None:
    def tiny(page: Canvas) -> None:
        page.translate(100, 500)
        page.scale(0.08, 0.08)
        draw_table(page, (HEAD, *ROWS), 90, widths=WIDTHS, rules="none")

    assert read_measures(tmp_path, tiny) is not None


def _between_headings(page: Canvas) -> None:
    """Headings that read like the labels of a card, with a table among them."""
    lines(page, ["Seuranta"], 50, 60, 13)
    lines(page, ["Työryhmä käsitteli taulukon maaliskuussa."], 50, 82, 10)
    lines(page, ["Toimenpiteet"], 50, 110, 13)
    bottom = draw_table(page, (HEAD, *ROWS), 134, widths=WIDTHS, rules="none")
    lines(page, ["Resurssit"], 50, bottom + 24, 13)
    lines(page, ["Toimet tehdään talousarvion varoin."], 50, bottom + 46, 10)


def test_table_between_headings_is_no_value_of_a_card(tmp_path: Path) -> None:
    found = read_measures(tmp_path, _between_headings)
    assert [(m.action, m.responsible) for m in found] == [(row[0], row[3]) for row in ROWS]
