"""What stands beside the cells: names written sideways without a grid, fills under numbers, kickers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from tabled import document, draw_table, read_measures
from typeset import HEIGHT, Draw, lines

from hyvinvointi_cli.model import Status

HEAD = ("Tavoite", "Toimenpide", "Vastuutaho")
WIDTHS = (130, 230, 100)
ROWS = (
    ("Kuntalaiset ovat mukana", "Perustetaan asukasraati kyliin", "Kunnanhallitus"),
    ("Kuntalaiset ovat mukana", "Avataan kylätalot iltaisin", "Kirjasto"),
    ("Arki liikuttaa kaikkia", "Kunnostetaan kuntopolut", "Tekninen toimi"),
    ("Arki liikuttaa kaikkia", "Avataan maksuttomat kerhot", "Nuorisotyö"),
)
GREEN, RED = (0.2, 0.7, 0.3), (0.9, 0.3, 0.3)


def _sideways(page: Canvas, text: str, x: float, bottom: float) -> None:
    page.saveState()
    page.translate(x, HEIGHT - bottom)
    page.rotate(90)
    page.setFont("Helvetica-Bold", 9)
    page.drawString(0, 0, text)
    page.restoreState()


def test_names_written_sideways_before_the_first_column_are_focus_areas(tmp_path: Path) -> None:
    rows = [row for row in ROWS for _ in range(2)]

    def draw(page: Canvas) -> None:
        draw_table(page, [HEAD, *rows], 80, widths=WIDTHS, rules="none")
        for text, top in (("Osallisuus", 103), ("Hyvä arki", 181)):
            _sideways(page, text, 50, top + page.stringWidth(text, "Helvetica-Bold", 9))

    found = read_measures(tmp_path, draw)
    assert [m.focus for m in found] == ["Osallisuus"] * 4 + ["Hyvä arki"] * 4
    assert [m.goal for m in found] == [row[0] for row in rows]


def test_words_written_sideways_in_the_margin_are_no_focus_area(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        draw_table(page, [HEAD, *ROWS], 80, widths=WIDTHS, rules="none")
        _sideways(page, "Hyvinvointi", 25, 160)

    assert {m.focus for m in read_measures(tmp_path, draw)} == {None}


def _numbered(head: Sequence[str], colours: Sequence[tuple[float, float, float] | None]) -> Draw:
    """A table whose numbers are filled, and the key of the colours below it."""

    def draw(page: Canvas) -> None:
        rows = [(str(k), *row[1:]) for k, row in enumerate(ROWS, start=1)]
        fills = {(k, 0): rgb for k, rgb in enumerate(colours, start=1) if rgb}
        draw_table(page, [head, *rows], 80, widths=(40, 230, 100), fills=fills)
        for x, rgb, word in ((60, GREEN, "tehty"), (160, RED, "jäi tekemättä")):
            page.setFillColorRGB(*rgb)
            page.rect(x, HEIGHT - 310, 10, 10, stroke=0, fill=1)
            page.setFillColorRGB(0, 0, 0)
            lines(page, [word], x + 16, 299)

    return draw


def test_fill_under_the_number_is_the_status_that_the_key_gives_it(tmp_path: Path) -> None:
    found = read_measures(tmp_path, _numbered(("Nro", "Toimenpide", "Vastuutaho"), (GREEN, RED, None, GREEN)))
    assert [m.status for m in found] == [Status.DONE, Status.NOT_DONE, Status.UNKNOWN, Status.DONE]


def test_one_colour_under_all_numbers_tells_nothing(tmp_path: Path) -> None:
    found = read_measures(tmp_path, _numbered(("Nro", "Toimenpide", "Vastuutaho"), (GREEN,) * 4))
    assert {m.status for m in found} <= {Status.UNKNOWN, Status.PROMISED}


def test_status_told_by_a_fill_adds_no_words_to_the_row(tmp_path: Path) -> None:
    draw = _numbered(("Nro", "Toimenpide", "Vastuutaho"), (GREEN, RED, None, GREEN))
    texts = [unit.text for unit in document(tmp_path, draw).units if unit.measure]
    assert texts[0] == "Nro: 1 | Toimenpide: Perustetaan asukasraati kyliin | Vastuutaho: Kunnanhallitus"


def _slide(kicker: str, goal: str, rows: Sequence[Sequence[str]]) -> Draw:
    def draw(page: Canvas) -> None:
        page.setPageSize((HEIGHT * 1.4, HEIGHT))
        draw_table(page, [HEAD[1:], *rows], 180, widths=WIDTHS[1:], rules="none")
        lines(page, [goal], 50, 90, 26, bold=True)
        lines(page, [kicker], 50, 60, 11)

    return draw


@pytest.mark.parametrize(
    ("kickers", "focus"),
    [(("OSALLISUUS", "HYVÄ ARKI"), ["OSALLISUUS", "HYVÄ ARKI"]), (("Rantala", "Rantala"), [None, None])],
    ids=["focus areas", "running header"],
)
def test_small_line_over_the_title_of_a_slide_is_its_focus_area(
    tmp_path: Path, kickers: tuple[str, str], focus: list[str | None]
) -> None:
    slides = [_slide(k, r[0], [r[1:]]) for k, r in zip(kickers, (ROWS[0], ROWS[2]), strict=True)]
    found = read_measures(tmp_path, *slides)
    assert [(m.focus, m.goal) for m in found] == list(zip(focus, (ROWS[0][0], ROWS[2][0]), strict=True))
