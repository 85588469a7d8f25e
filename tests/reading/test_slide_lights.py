"""Slides whose status is the fill of an empty cell, told by squares that are drawn from mid-side."""

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from typeset import HEIGHT, lines, read, typeset

from hyvinvointi_cli.model import Status
from hyvinvointi_cli.reading.measures.rows import measures
from hyvinvointi_cli.reading.pdf.boxes import rectangle

RED, VIOLET = (0.88, 0.31, 0.29), (0.44, 0.19, 0.63)


def square(page: Canvas, x: float, top: float, rgb: tuple[float, float, float]) -> None:
    """A square of 14 points as a slide program draws it: the path begins in the middle of its upper side."""
    y = HEIGHT - top
    page.setFillColorRGB(*rgb)
    path = page.beginPath()
    path.moveTo(x + 7, y)
    for dx, dy in ((0, 0), (0, -14), (14, -14), (14, 0), (7, 0)):
        path.lineTo(x + dx, y + dy)
    path.close()
    page.drawPath(path, stroke=0, fill=1)
    page.setFillColorRGB(0, 0, 0)


def slide(page: Canvas, fill: tuple[float, float, float]) -> None:
    """One measure whose last cell is filled, and the key of the colours below the table."""
    sides = (40, 220, 380, 540)
    page.setFillColorRGB(*fill)
    page.rect(380, HEIGHT - 140, 160, 30, stroke=0, fill=1)
    page.setFillColorRGB(0, 0, 0)
    for row, texts in enumerate(
        (("Toimenpide", "Vastuutaho", "Tila"), ("Kuntalaiskyselyn tekeminen", "Viestintä", ""))
    ):
        for x0, x1, text in zip(sides, sides[1:], texts, strict=False):
            page.rect(x0, HEIGHT - 110 - 30 * row, x1 - x0, 30)
            lines(page, [text], x0 + 4, 88 + 30 * row)
    for x, rgb, word in ((50, RED, "Ei toteutunut"), (200, VIOLET, "Lopetettu")):
        square(page, x, 300, rgb)
        lines(page, [word], x + 20, 301)


@pytest.mark.parametrize(
    ("fill", "status"), [(RED, Status.NOT_DONE), (VIOLET, Status.ENDED)], ids=["red", "violet"]
)
def test_fill_of_a_lone_row_is_what_the_key_says(
    tmp_path: Path, fill: tuple[float, float, float], status: Status
) -> None:
    document = read(typeset(tmp_path / "dia.pdf", lambda page: slide(page, fill)))
    assert [m.status for m in measures(document.units)] == [status]


@pytest.mark.parametrize(
    ("ring", "box"),
    [
        ([(5, 0), (0, 0), (0, 9), (10, 9), (10, 0), (5, 0)], (0, 0, 10, 9)),
        ([(5, 0), (0, 9), (10, 9), (5, 0)], None),
        ([(5, 0), (0, 0), (0, 9), (10, 4), (10, 0), (5, 0)], None),
    ],
    ids=["from mid-side", "triangle", "slanted"],
)
def test_points_on_the_sides_draw_a_box(
    ring: list[tuple[float, float]], box: tuple[float, float, float, float] | None
) -> None:
    assert rectangle(ring) == box
