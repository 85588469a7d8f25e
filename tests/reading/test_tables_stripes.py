"""Tables of which only some cells are drawn: shaded rows, a two-level header over rows with rules."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from tabled import HEAD, ROWS, SIZE, WIDTHS, draw_table, fields, read_measures
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


STATUSED = ("Tavoite", "Toimenpide", "Vastuutaho", "Mittari", "Tila")
GREEN, YELLOW, RED = (0.3, 0.7, 0.3), (1.0, 0.8, 0.1), (0.85, 0.2, 0.2)


@pytest.mark.parametrize("header_filled", [True, False], ids=["header filled", "header plain"])
@pytest.mark.parametrize("odd", [True, False], ids=["first row shaded", "second row shaded"])
def test_rows_shaded_cell_by_cell_beside_a_coloured_status_column(
    tmp_path: Path, header_filled: bool, odd: bool
) -> None:
    rows = [*((*row, "") for row in ROWS), ("Nuoret mukaan", "Ideabudjetti kouluihin", "Koulut", "Ideat", "")]
    fills = {(0, c): (0.2, 0.35, 0.5) for c in range(5)} if header_filled else {}
    fills |= {(r, c): (0.92, 0.92, 0.92) for r in range(1, 5) if (r % 2 == 1) is odd for c in range(4)}
    fills |= {(r + 1, 4): rgb for r, rgb in enumerate((GREEN, YELLOW, RED, GREEN))}
    table = (STATUSED, *rows)
    widths = (100, 170, 90, 90, 50)
    found = read_measures(
        tmp_path, lambda page: draw_table(page, table, widths=widths, rules="none", fills=fills)
    )
    assert fields(found) == [row[:4] for row in rows]
    assert [m.status.value for m in found] == ["done", "partly", "not_done", "done"]


def test_text_under_a_stacked_verdict_is_not_cut_at_the_columns_above(tmp_path: Path) -> None:
    told = "Raati toimii, kokouksia oli kymmenen"
    side = 3 + stringWidth("Raati toimii, kokouksia ", "Helvetica", SIZE)  # falls into a space of the verdict

    def draw(page: Canvas) -> None:
        band = {(0, c): BAND for c in range(3)}
        above = (HEAD[:3], ROWS[0][:3])
        y = draw_table(page, above, widths=(side, 310 - side, 120), fills=band)
        verdict = (("Arviointi", "Tila"), (told, "Valmis"))
        draw_table(page, verdict, y, widths=(310, 120), fills={k: v for k, v in band.items() if k[1] < 2})

    assert [m.outturn for m in read_measures(tmp_path, draw)] == [f"{told}; Valmis"]
