"""Header cells drawn over rows with nothing but rules below; justified text leaves wide gaps in cells."""

from __future__ import annotations

from pathlib import Path

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from tabled import SIZE, STEP, document, read_measures
from typeset import HEIGHT, lines

from hyvinvointi_cli.reading.measures.rows import measures

XS = (50, 140, 330, 430, 530)
HEAD = (("Mitä tavoittelem-", "me?"), ("Mitä teemme?",), ("Kuka tekee?",), ("Milloin?",))
GROUPS = (
    (
        ("Jokaisella lapsella", "on turvallinen arki"),
        (
            (("Kiusaamisen vastainen malli käyttöön", "kaikissa kouluissa"), "Koulut", "2026"),
            (("Maksuton aamupala yläkoululaisille",), "Ruokapalvelut", "2027"),
        ),
    ),
    (("Kylät elävät",), ((("Avustetaan kylätaloja",), "Elinvoimapalvelut", "2026"),)),
)


def _justified(page: Canvas, text: str, x: float, right: float, y: float) -> None:
    """One line whose words are spread to the right side."""
    words = text.split()
    gap = (right - x - sum(stringWidth(w, "Helvetica", SIZE) for w in words)) / max(len(words) - 1, 1)
    for word in words:
        page.drawString(x, y, word)
        x += stringWidth(word, "Helvetica", SIZE) + gap


def _cell(page: Canvas, column: int, texts: tuple[str, ...], top: float) -> None:
    """All lines but the last spread over the cell."""
    for k, text in enumerate(texts):
        y = HEIGHT - top - 4 - SIZE - k * STEP
        if k + 1 < len(texts):
            _justified(page, text, XS[column] + 4, XS[column + 1] - 4, y)
        else:
            page.drawString(XS[column] + 4, y, text)


def _table(page: Canvas, top: float = 80) -> None:
    page.setFont("Helvetica", SIZE)
    high = 2 * STEP + 8
    for k, head in enumerate(HEAD):
        page.setFillColorRGB(0.5, 0.2, 0.3)
        page.rect(XS[k], HEIGHT - top - high, XS[k + 1] - XS[k], high, stroke=0, fill=1)
        page.setFillColorRGB(1, 1, 1)
        _cell(page, k, head, top)
    page.setFillColorRGB(0, 0, 0)
    top += high
    for goal, rows in GROUPS:
        _cell(page, 0, goal, top)
        for action, owner, year in rows:
            for column, texts in enumerate((action, (owner,), (year,)), 1):
                _cell(page, column, texts, top)
            top += len(action) * STEP + 8
            page.line(XS[0] if action is rows[-1][0] else XS[1], HEIGHT - top, XS[-1], HEIGHT - top)


def test_rows_stand_in_the_columns_of_the_drawn_header(tmp_path: Path) -> None:
    read = document(tmp_path, _table)
    assert all(unit.measure for unit in read.units)
    found = measures(read.units)
    assert [(m.goal, m.action, m.responsible, m.schedule) for m in found] == [
        (" ".join(goal), " ".join(action), owner, year)
        for goal, rows in GROUPS
        for action, owner, year in rows
    ]


def test_title_of_a_wide_page_holds_no_further_than_the_next_title(tmp_path: Path) -> None:
    def wide(page: Canvas) -> None:
        page.setPageSize(landscape(A4))
        lines(page, ["Kärki 1: Lapset ja nuoret"], top=300, size=22)
        page.translate(0, -270)
        _table(page)

    def upright(page: Canvas) -> None:
        page.setPageSize(A4)
        lines(page, ["Kärki 2: Elinvoimaiset kylät"], top=100, size=22)
        _table(page, 150)

    found = read_measures(tmp_path, wide, upright)
    assert [m.focus for m in found] == ["Lapset ja nuoret"] * 3 + ["Elinvoimaiset kylät"] * 3
