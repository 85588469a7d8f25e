"""Tables set by typesetters: no white below cells of many lines, small raised marks of notes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from tabled import read_measures
from typeset import HEIGHT, lines, read, texts, typeset

XS = (50, 270, 420)
SIZE, LEADING, STRUT = 10, 12, 2
ROWS = (
    (("Asukasraati kokoontuu kylillä",), ("Kunnanhallitus",), ("11/2026",)),
    (("Avustusten hakuaikaa aikaistetaan ja", "lomake uudistetaan"), ("Vapaa-aikapalvelut",), ("1.3.2026",)),
    (("Kerhojen kuljetukset kootaan", "yhteen"), ("Kuljetussuunnittelija",), ("lv 2026–2027",)),
    (("Lähetekäytäntö sovitaan kaikkien", "terveysasemien kanssa"), ("Rehtorit",), ("jatkuva",)),
    (("Kiitosilta vapaaehtoisille",), ("Hyvinvointilautakunta",), ("5.12.",)),
)


def _solid(page: Canvas, rows: Sequence[Sequence[Sequence[str]]]) -> None:
    """Rows under a header; only below rows of one line there is more white than between lines."""
    y = HEIGHT - 90
    page.setFont("Helvetica", SIZE)
    for x, head in zip(XS, ("Teot", "Vastuutaho", "Ajankohta"), strict=True):
        page.drawString(x, y, head)
    page.line(XS[0], y - 4, 520, y - 4)
    y -= 18
    for row in rows:
        for x, cell in zip(XS, row, strict=True):
            for k, text in enumerate(cell):
                page.drawString(x, y - k * LEADING, text)
        deepest = max(map(len, row))
        y -= deepest * LEADING + (STRUT if deepest == 1 else 0)
    page.line(XS[0], y + 8, 520, y + 8)


def test_rows_without_white_between_them_stay_apart(tmp_path: Path) -> None:
    found = read_measures(tmp_path, lambda page: _solid(page, ROWS))
    assert [(m.action, m.responsible, m.schedule) for m in found] == [
        (" ".join(action), owner[0], when[0]) for action, owner, when in ROWS
    ]


@pytest.mark.parametrize("mark", ["b)", "2", "2)"])
def test_raised_mark_of_a_note_is_no_part_of_the_word(tmp_path: Path, mark: str) -> None:
    def draw(page: Canvas) -> None:
        lines(page, ["Valmis"])
        page.setFont("Helvetica", 7)
        page.drawString(60 + page.stringWidth("Valmis", "Helvetica", 11), HEIGHT - 87, mark)

    assert texts(read(typeset(tmp_path / "a.pdf", draw))) == [f"Valmis {mark}"]


def test_letter_in_brackets_of_the_same_size_stays_in_the_word(tmp_path: Path) -> None:
    found = read(typeset(tmp_path / "a.pdf", lambda page: lines(page, ["Toimija(t) sovitaan"])))
    assert texts(found) == ["Toimija(t) sovitaan"]


def test_goal_cut_by_a_hyphen_beside_a_new_row_does_not_hold_the_rows_together(tmp_path: Path) -> None:
    goal = ("Kuntalaiset kokevat voi-", "vansa vaikuttaa palve-", "luihin")
    table = (
        (("Perustetaan asukasraati", "kaikkiin kyliin"), "Kirjasto"),
        (("Avataan kylätalot", "iltaisin"), "Seurat"),
    )

    def draw(page: Canvas) -> None:
        page.setFont("Helvetica", SIZE)
        for x, head in zip((50, 190, 400), ("Tavoite", "Toimenpide", "Vastuutaho"), strict=True):
            page.drawString(x, HEIGHT - 90, head)
        for r, (action, owner) in enumerate(table * 3):
            y = HEIGHT - 108 - r * 3 * LEADING
            for x, cell in ((50, goal), (190, action), (400, (owner,))):
                for k, text in enumerate(cell):
                    page.drawString(x, y - k * LEADING, text)

    found = read_measures(tmp_path, draw)
    assert [m.action for m in found] == [" ".join(action) for action, _ in table * 3]


def test_rules_between_groups_with_more_white_beside_them_part_no_single_rows(tmp_path: Path) -> None:
    groups = [
        [(f"Avataan kylätalo {g}{k}", "asukkaille"), f"Seura {g}{k}", f"202{k}"] for g in "AB" for k in "567"
    ]

    def draw(page: Canvas) -> None:
        page.setFont("Helvetica", SIZE)
        y = HEIGHT - 90
        for x, head in zip(XS, ("Teot", "Vastuutaho", "Ajankohta"), strict=True):
            page.drawString(x, y, head)
        for r, ((first, rest), owner, year) in enumerate(groups):
            if r % 3 == 0:
                page.line(XS[0], y - 8, 520, y - 8)
                y -= 6
            y -= LEADING + 3
            for x, text in zip(XS, (first, owner, year), strict=True):
                page.drawString(x, y, text)
            y -= LEADING
            page.drawString(XS[0], y, rest)
        page.line(XS[0], y - 8, 520, y - 8)

    found = read_measures(tmp_path, draw)
    assert [m.action for m in found] == [" ".join(action) for action, *_ in groups]
