"""A heading right below another of its size is a heading of its own; a wrapped one stays whole."""

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from typeset import BODY, lines, read, typeset

CASES = [
    (("Tavoitteet ja toimenpiteet", "Terveelliset valinnat"), 25.5, 2),
    (("Tavoitteet ja toimenpiteet", "Terveelliset valinnat"), 19.5, 1),
    (("Tavoitteet, toimenpiteet, vastuut, mittarit ja aikataulut sekä", "Toteuma vuonna 2023"), 25.5, 1),
]


@pytest.mark.parametrize(("texts", "step", "count"), CASES, ids=["two", "set solid", "wrapped"])
def test_headings_are_told_apart_by_white_and_room(
    tmp_path: Path, texts: tuple[str, str], step: float, count: int
) -> None:
    def draw(page: Canvas) -> None:
        lines(page, BODY, top=40)
        for i, text in enumerate(texts):
            lines(page, (text,), top=120 + step * i, size=15, bold=True)
        lines(page, BODY, top=190)

    assert len(read(typeset(tmp_path / "a.pdf", draw)).headings) == count
