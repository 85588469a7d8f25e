"""Tables of measures side by side, and rules drawn dot by dot."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from tabled import read_measures
from typeset import HEIGHT

HEAD = ("Toimenpide", "Vastuutaho", "Mittari")
LEFT = (
    ("Perustetaan raati", "Kunnanhallitus", "Kokoukset"),
    ("Avataan olohuone", "Järjestöt", "Käynnit"),
    ("Pidetään iltakoulu", "Valtuusto", "Illat"),
)
RIGHT = (
    ("Kunnostetaan polku", "Tekninen toimi", "Reitit"),
    ("Valaistaan latu", "Liikuntatoimi", "Kilometrit"),
)
STEPS = (0, 100, 180)


def _columns(page: Canvas, x: float, focus: str, rows: Sequence[Sequence[str]], top: float = 100) -> None:
    page.setFont("Helvetica-Bold", 11)
    page.drawString(x, HEIGHT - top + 20, f"Painopiste: {focus}")
    for n, row in enumerate((HEAD, *rows)):
        page.setFont("Helvetica" if n else "Helvetica-Bold", 8)
        for step, text in zip(STEPS, row, strict=True):
            page.drawString(x + step, HEIGHT - top - 18 * n, text)


@pytest.mark.parametrize("ruled", [False, True], ids=["white", "lines across"])
def test_each_of_two_tables_side_by_side_is_read_by_itself(tmp_path: Path, ruled: bool) -> None:
    def draw(page: Canvas) -> None:
        _columns(page, 40, "Osallisuus", LEFT)
        _columns(page, 310, "Liikunta", RIGHT)
        for n in range(5 if ruled else 0):
            for x in (40, 310):
                page.line(x, HEIGHT - 95 - 18 * n + 6, x + 230, HEIGHT - 95 - 18 * n + 6)

    found = [(m.focus, m.action, m.responsible, m.indicator) for m in read_measures(tmp_path, draw)]
    assert found == [("Osallisuus", *r) for r in LEFT] + [("Liikunta", *r) for r in RIGHT]


def test_table_below_two_side_by_side_has_columns_of_its_own(tmp_path: Path) -> None:
    wide = ("Tavoite", "Toimenpide", "Vastuutaho", "Mittari")

    def draw(page: Canvas) -> None:
        _columns(page, 40, "Osallisuus", LEFT)
        _columns(page, 310, "Liikunta", RIGHT)
        page.setFont("Helvetica", 9)
        page.drawString(
            40,
            HEIGHT - 200,
            "Seuraavaksi kerrotaan toimista, jotka koskevat koko kuntaa ja sen kaikkia kyliä.",
        )
        for n, row in enumerate(
            (wide, ("Arki sujuu", "Lisätään vuoroja linjoille", "Joukkoliikenne", "Vuorot"))
        ):
            for x, text in zip((40, 160, 330, 450), row, strict=True):
                page.drawString(x, HEIGHT - 240 - 18 * n, text)

    found = read_measures(tmp_path, draw)
    assert [m.action for m in found][-1] == "Lisätään vuoroja linjoille"
    assert len(found) == len(LEFT) + len(RIGHT) + 1


def _dots(page: Canvas, x0: float, y0: float, x1: float, y1: float) -> None:
    """A rule of squares of half a point, each drawn by itself."""
    count = int(max(x1 - x0, y1 - y0) / 1.5)
    for k in range(count + 1):
        x, y = x0 + (x1 - x0) * k / count, y0 + (y1 - y0) * k / count
        page.rect(x, HEIGHT - y, 0.48, 0.48, stroke=0, fill=1)


def test_rules_of_dots_part_cells(tmp_path: Path) -> None:
    """Without the rules the two lines of a cell would be a row each."""
    xs, ys = (50, 170, 330, 450), (80, 100, 140, 180)
    rows = (
        ("Tavoite", "Toimenpide", "Vastuutaho"),
        ("Osallisuus", "Perustetaan\nJatketaan yhdessä", "Hallitus"),
        ("Liikunta", "Kunnostetaan\nValaistaan polku", "Tekniikka"),
    )

    def draw(page: Canvas) -> None:
        for x in xs:
            _dots(page, x, ys[0], x, ys[-1])
        for y in ys:
            _dots(page, xs[0], y, xs[-1], y)
        page.setFont("Helvetica", 9)
        for y, row in zip(ys, rows, strict=False):
            for x, text in zip(xs, row, strict=False):
                for n, line in enumerate(text.split("\n")):
                    page.drawString(x + 4, HEIGHT - y - 13 - 18 * n, line)

    found = [(m.goal, m.action, m.responsible) for m in read_measures(tmp_path, draw)]
    assert found == [tuple(text.replace("\n", " ") for text in row) for row in rows[1:]]
