"""Tables in the cells of a table: a row a goal, and in it the acts under headers that come again."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from tabled import read_measures
from typeset import HEIGHT

XS = (50, 150, 320, 430, 545)
HEAD = ("Toimenpide", "Vastuu", "Toteuma 2024")
GOALS = (
    ("Osallisuus vahvistuu", (("Perustetaan raati", "Kunnanhallitus", "Raati perustettiin"),
                              ("Avataan kanava", "Viestintä", "Kanava avattiin"))),
    ("Arki liikuttaa", (("Kunnostetaan polku", "Tekninen toimi", "Polku kunnostettiin"),
                        ("Valaistaan latu", "Liikuntatoimi", "Latua ei valaistu"))),
)  # fmt: skip


def _draw(page: Canvas, inset: float) -> None:
    """The frame of each inner table stands `inset` points within the cell that holds it."""
    page.setFont("Helvetica", 9)

    def cell(x0: float, x1: float, y0: float, y1: float, text: str) -> None:
        page.rect(x0, HEIGHT - y1, x1 - x0, y1 - y0)
        page.drawString(x0 + 4, HEIGHT - y0 - 13, text)

    cell(XS[0], XS[1], 80, 100, "Tavoite")
    cell(XS[1], XS[-1] + 2 * inset, 80, 100, "Teot ja tulokset")
    top = 100.0
    for goal, acts in GOALS:
        below = top + 2 * inset + 20 * (len(acts) + 1)
        cell(XS[0], XS[1], top, below, goal)
        page.rect(XS[1], HEIGHT - below, XS[-1] + 2 * inset - XS[1], below - top)
        for n, row in enumerate((HEAD, *acts)):
            for text, a, b in zip(row, XS[1:], XS[2:], strict=False):
                cell(a + inset, b + inset, top + inset + 20 * n, top + inset + 20 * (n + 1), text)
        top = below


@pytest.mark.parametrize("inset", [0, 1.5, 2.5])
def test_acts_in_inner_tables_are_measures_of_the_outer_goal(tmp_path: Path, inset: float) -> None:
    found = read_measures(tmp_path, lambda page: _draw(page, inset))
    assert [(m.goal, m.action, m.responsible, m.outturn) for m in found] == [
        (goal, *act) for goal, acts in GOALS for act in acts
    ]
