"""Tables at the foot of a page: notes below them do not end them, a header may stand there alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from tabled import HEAD, ROWS, draw_table, read_measures
from typeset import HEIGHT, lines


@pytest.mark.parametrize("rule", [True, False], ids=["notes below a short rule", "a paragraph"])
def test_rows_go_on_below_notes(tmp_path: Path, rule: bool) -> None:
    def first(page: Canvas) -> None:
        draw_table(page, (HEAD, *ROWS), 560)
        if rule:
            page.line(50, HEIGHT - 720, 190, HEIGHT - 720)
        text = "1 Luvut ovat ennakkotietoja." if rule else "Luvut ovat ennakkotietoja."
        lines(page, [text], 50, 726, 8)

    def second(page: Canvas) -> None:
        draw_table(page, (("", "Avataan ulkokuntosali", "Liikuntatoimi", "Kävijät"),), 80, head=False)

    found = read_measures(tmp_path, first, second)
    assert len(found) == (4 if rule else 3)
    assert not rule or found[-1].goal == "Arki liikuttaa"


def test_header_alone_at_the_end_of_a_page_heads_the_next(tmp_path: Path) -> None:
    def first(page: Canvas) -> None:
        draw_table(page, (HEAD,), 700, rules="rows")

    def second(page: Canvas) -> None:
        draw_table(page, ROWS, 80, rules="rows", head=False)

    assert [m.action for m in read_measures(tmp_path, first, second)] == [row[1] for row in ROWS]
