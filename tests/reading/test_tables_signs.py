"""White-space tables whose signs are larger than their words, and titles that come early on a page."""

from __future__ import annotations

from pathlib import Path

from reportlab.pdfgen.canvas import Canvas
from tabled import read_measures
from typeset import HEIGHT, lines

XS = (50, 250, 380, 480)
HEAD = ("Toimenpide", "Vastuutaho", "Aikataulu", "Tilanne")
FIRST = (("Avataan kylätalot", "kaikille asukkaille"), "Kirjasto", "2026", "✔")
SECOND = (("Perustetaan raati", "itäisiin kyliin"), "Kunnanhallitus", "2027", "✘")


def _row(page: Canvas, top: float, row: tuple[tuple[str, str], str, str, str]) -> None:
    """Two lines of the action, and between them a sign half as large again."""
    action, owner, year, sign = row
    lines(page, action, XS[0], top, 9)
    lines(page, [owner], XS[1], top, 9)
    lines(page, [year], XS[2], top, 9)
    page.setFont("ZapfDingbats", 15)
    page.drawString(XS[3], HEIGHT - top - 17, sign)


def _head(page: Canvas) -> None:
    for x, text in zip(XS, HEAD, strict=True):
        lines(page, [text], x, 80, 9, bold=True)


def test_large_sign_beside_a_row_does_not_end_the_table(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        _head(page)
        _row(page, 100, FIRST)
        _row(page, 134, SECOND)

    found = read_measures(tmp_path, draw)
    assert [m.action for m in found] == [" ".join(FIRST[0]), " ".join(SECOND[0])]
    assert [m.outturn for m in found] == ["✔", "✘"]


def test_title_under_the_first_row_heads_the_rows_below(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        _head(page)
        _row(page, 100, FIRST)
        lines(page, ["Painopiste: Osallisuus"], XS[0], 141, 9, bold=True)
        _row(page, 168, SECOND)

    found = read_measures(tmp_path, draw)
    assert [(m.action, m.focus) for m in found] == [
        (" ".join(FIRST[0]), None),
        (" ".join(SECOND[0]), "Osallisuus"),
    ]
