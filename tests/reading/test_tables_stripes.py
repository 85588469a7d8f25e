"""Tables of which only some cells are drawn: shaded rows, a two-level header over rows with rules."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from tabled import HEAD, ROWS, WIDTHS, draw_table, fields, read_measures
from typeset import HEIGHT, lines

PALE = (0.93, 0.95, 0.92)
BAND = (0.15, 0.32, 0.28)
MORE = (
    ("Kylät elävät", "Avustetaan kylätaloja ja yhdistyksiä", "Elinvoimapalvelut", "Avustukset, euroa"),
    (
        "Arki on turvallista",
        "Kartoitetaan koulureittien vaaranpaikat",
        "Tekninen toimi",
        "Kartoitetut reitit",
    ),
)


def _shade(rows: int, first: int, *, header: bool) -> dict[tuple[int, int], tuple[float, float, float]]:
    shades = {(r, c): PALE for r in range(first, rows, 2) for c in range(4)}
    return shades | ({(0, c): BAND for c in range(4)} if header else {})


@pytest.mark.parametrize("header", [True, False], ids=["header on a band", "bare header"])
@pytest.mark.parametrize("first", [1, 2], ids=["first row shaded", "second row shaded"])
@pytest.mark.parametrize("count", [4, 5])
def test_rows_between_shaded_ones_are_rows(tmp_path: Path, header: bool, first: int, count: int) -> None:
    body = (*ROWS, *MORE)[:count]
    rows = (HEAD, *body)
    shades = _shade(len(rows), first, header=header)
    found = read_measures(tmp_path, lambda page: draw_table(page, rows, rules="none", fills=shades))  # type: ignore[arg-type]
    assert fields(found) == [tuple(row) for row in body]


def test_text_below_a_shaded_table_is_no_row(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        rows = (HEAD, *ROWS)
        below = draw_table(page, rows, rules="none", fills=_shade(len(rows), 1, header=True))
        lines(
            page, ["Hyvinvointiryhmä seuraa toimenpiteitä kokouksissaan ja raportoi vuosittain."], below + 30
        )

    assert [m.action for m in read_measures(tmp_path, draw)] == [row[1] for row in ROWS]


def test_rows_under_a_header_of_two_levels_end_at_their_rules(tmp_path: Path) -> None:
    assert fields(read_measures(tmp_path, _two_levels)) == [tuple(row) for row in ROWS]


def _two_levels(page: Canvas) -> None:
    """A header of filled cells over two rows; below it only rules from side to side."""
    xs = [50.0, 160.0, 340.0, 440.0, 540.0]
    low, middle, high = HEIGHT - 80, HEIGHT - 98, HEIGHT - 116
    boxes = [
        (xs[0], high, xs[1], low, "Tavoite"),
        (xs[1], high, xs[2], low, "Toimenpide"),
        (xs[2], middle, xs[4], low, "Toimeenpano"),
        (xs[2], high, xs[3], middle, "Vastuutaho"),
        (xs[3], high, xs[4], middle, "Mittari"),
    ]
    for x0, bottom, x1, top, text in boxes:
        page.setFillColorRGB(*PALE)
        page.rect(x0, bottom, x1 - x0, top - bottom, stroke=0, fill=1)
        page.setFillColorRGB(0, 0, 0)
        page.setFont("Helvetica-Bold", 9)
        page.drawString(x0 + 4, top - 13, text)
    draw_table(page, ROWS, 116, widths=WIDTHS, rules="rows", head=False)


def test_table_header_under_a_goal_labels_no_card(tmp_path: Path) -> None:
    rows = (("Toimenpide", "Vastuutaho", "Tilanne 2022"),
            ("Kyselytunnit", "Valtuuston puheenjohtaja", "Kevään tunti pidettiin"),
            ("Asukkaiden hyvinvointipaneeli", "Hyvinvointikoordinaattori", "Mukana 23 jäsentä"))  # fmt: skip

    def draw(page: Canvas) -> None:
        below = draw_table(page, rows, 120, widths=(170, 150, 170), rules="rows")
        page.setFont("Helvetica-Bold", 13)
        page.drawString(54, HEIGHT - 100, "Tavoite: Päätöksenteko on lähellä asukasta")
        page.drawString(54, HEIGHT - below - 40, "Seuranta")
        lines(page, ["Hyvinvointiryhmä seuraa toimenpiteitä kokouksissaan."], below + 60)

    assert [m.action for m in read_measures(tmp_path, draw)] == [row[0] for row in rows[1:]]


def test_outturn_of_the_latest_year_counts(tmp_path: Path) -> None:
    rows = (("Toimenpide", "Vastuutaho", "Toteuma 2023", "Toteuma 2024"),
            ("Perustetaan asukasraati", "Kunnanhallitus", "kesken", "valmis"),
            ("Avataan kohtaamispaikka", "Kirjasto", "aloitettu", ""))  # fmt: skip
    found = read_measures(tmp_path, lambda page: draw_table(page, rows))  # type: ignore[arg-type]
    assert [m.outturn for m in found] == ["valmis", "aloitettu"]
