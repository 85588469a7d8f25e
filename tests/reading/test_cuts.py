"""Words that a narrow cell breaks without a hyphen."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from tabled import SIZE, STEP, document, read_measures
from typeset import HEIGHT, lines

XS = (50, 200, 380)
TEXT = (
    "Hyvinvointikoordinaattorin tehtävät kuvataan. Yhteiset kesäpäivät järjestetään elokuussa.",
    "Kunta maksaa avustuksia kylien yhdistyksille hakemusten perusteella. Valtuustokokous on",
    "toukokuussa, ja toimintapäivä alkaa päivänavauksella.",
)


def _draw(page: Canvas, owner: tuple[str, str], head: tuple[str, ...] = ("Vastuutaho",)) -> None:
    """A paragraph, then one measure whose last cell is as wide as the longer line of its owner."""
    lines(page, TEXT, top=40)
    right = XS[-1] + 8 + max(page.stringWidth(text, "Helvetica", SIZE) for text in (*owner, *head))
    top = 120.0
    for row in ((("Tavoite",), ("Toimenpide",), head), (("Arki liikuttaa",), ("Kuntopolku",), owner)):
        high = max(map(len, row)) * STEP + 8
        for k, (cell, x) in enumerate(zip(row, XS, strict=True)):
            page.rect(x, HEIGHT - top - high, (*XS, right)[k + 1] - x, high)
            page.setFont("Helvetica", SIZE)
            for n, text in enumerate(cell):
                page.drawString(x + 4, HEIGHT - top - 4 - SIZE - n * STEP, text)
        top += high


@pytest.mark.parametrize(
    ("owner", "whole"),
    [
        (("Liikuntakoordinaat", "tori"), "Liikuntakoordinaattori"),
        (("Virkistyspä", "ivät/kk"), "Virkistyspäivät/kk"),
        (("Liikuntaneuvonta", "tutuksi"), "Liikuntaneuvonta tutuksi"),
        (("Vapaa-aikatoimi", "kylineen"), "Vapaa-aikatoimi kylineen"),
        (("Vammaisneuvosto", "kokoontuu"), "Vammaisneuvosto kokoontuu"),
        (("Isovanhempitoiminta", "päivällä"), "Isovanhempitoiminta päivällä"),
    ],
)
def test_word_is_whole_only_where_the_document_writes_what_stands_at_the_break(
    tmp_path: Path, owner: tuple[str, str], whole: str
) -> None:
    head = ("Vastuu",)
    (measure,) = read_measures(tmp_path, lambda page: _draw(page, owner, head))
    assert measure.responsible == whole


@pytest.mark.parametrize(
    ("lines_of_head", "whole"),
    [
        (("Vastuualue ja yhteistyö", "kumppanit"), "Vastuualue ja yhteistyökumppanit"),
        (("Vastuuta", "ho ja toteut", "tajat"), "Vastuutaho ja toteuttajat"),
        (("Vastuut", "ja toimijat"), "Vastuut ja toimijat"),
    ],
)
def test_broken_words_of_a_header_are_whole(
    tmp_path: Path, lines_of_head: tuple[str, ...], whole: str
) -> None:
    read = document(tmp_path, lambda page: _draw(page, ("Kunnanhallitus", "ja koulut"), lines_of_head))
    (row,) = [unit for unit in read.units if unit.measure]
    assert row.cells[-1].header == whole
