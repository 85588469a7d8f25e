"""Marks under bare years: what came of a measure each year, or when it is to be done."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from tabled import draw_table, read_measures
from typeset import lines

from hyvinvointi_cli.model import Status
from hyvinvointi_cli.reading.measures.signs import find_signs
from hyvinvointi_cli.reading.pdf.raw import Word

HEAD = ("Tavoite", "Toimenpide", "Vastuutaho", "2024", "2025")
WIDTHS = (110, 180, 100, 50, 50)
KEY = ("x = toteutunut", "(x) = toteutunut", "osittain", "– = ei toteutunut", "o = käynnissä")


def _row(*marks: str) -> tuple[str, ...]:
    return ("Arki liikuttaa", "Kunnostetaan kuntopolku", "Tekninen toimi", *marks)


def test_last_year_with_a_mark_tells_the_status_by_the_key(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        rows = (HEAD, _row("o", "x"), _row("", "(x)"), _row("o", "–"), _row("o", ""))
        lines(page, KEY, 60, draw_table(page, rows, widths=WIDTHS) + 20, 9)

    found = read_measures(tmp_path, draw)
    assert [m.status for m in found] == [Status.DONE, Status.PARTLY, Status.NOT_DONE, Status.ONGOING]


def test_one_kind_of_mark_says_when_it_is_done(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        draw_table(page, (HEAD, _row("x", "x"), _row("", "x")), widths=WIDTHS)

    assert [m.schedule for m in read_measures(tmp_path, draw)] == ["2024, 2025", "2025"]


def test_figures_under_years_are_no_marks(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        draw_table(page, (HEAD, _row("12", "14"), _row("3", "9")), widths=WIDTHS)

    assert [(m.schedule, m.outturn) for m in read_measures(tmp_path, draw)] == [(None, None)] * 2


def _line(text: str, top: float) -> list[Word]:
    xs = [50.0 + 30 * k for k in range(len(text.split()))]
    return [
        Word(t, x, top, x + 25, top + 10, 10, False, 0, 0, 1) for t, x in zip(text.split(), xs, strict=True)
    ]


@pytest.mark.parametrize(
    "key",
    [
        ["x = toteutunut, (x) = toteutunut osittain, E = ei toteutunut"],
        ["x = toteutunut", "(x) = toteutunut", "osittain", "E = ei toteutunut"],
        ["x=toteutunut (x)=toteutunut osittain E=ei toteutunut"],
    ],
    ids=["one line", "a line each", "no spaces"],
)
def test_key_sets_signs_and_letters_equal_to_words(key: list[str]) -> None:
    found = find_signs([_line(text, 12.0 * k) for k, text in enumerate(key)])
    assert dict(found) == {"x": Status.DONE, "(x)": Status.PARTLY, "E": Status.NOT_DONE}


def test_lone_equation_is_no_key() -> None:
    assert find_signs([_line("n = toteutunut otos", 0)]) == ()
