"""Lists in the cells of one row: each act is a measure with what came of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from tabled import read_measures
from typeset import HEIGHT, lines

from hyvinvointi_cli.model import Measure

HEAD = ("Tavoite", "Toimenpiteet", "Vastuutaho", "Tilanne 2025")
XS = (50.0, 150.0, 330.0, 420.0, 560.0)


def _table(folder: Path, acts: list[str], outturns: list[str], step: float = 12) -> tuple[Measure, ...]:
    """A ruled table of one row, its lines drawn one below the other."""

    def draw(page: Canvas) -> None:
        for x, text in zip(XS, HEAD, strict=False):
            lines(page, [text], x + 4, 84, 9, bold=True)
        cells = (["Arki liikuttaa"], acts, ["Liikuntatoimi"], outturns)
        for x, texts in zip(XS, cells, strict=False):
            for k, text in enumerate(texts):
                lines(page, [text], x + 4, 104 + k * step, 9)
        for y in (80, 100, 240):
            page.line(XS[0], HEIGHT - y, XS[-1], HEIGHT - y)
        for x in XS:
            page.line(x, HEIGHT - 80, x, HEIGHT - 240)

    return read_measures(folder, draw)


@pytest.mark.parametrize("mark", ["•", "-", "1)"])
def test_bullets_are_paired_in_order(tmp_path: Path, mark: str) -> None:
    second = "2)" if mark == "1)" else mark
    acts = [f"{mark} Kunnostetaan kuntopolku", "ja lisätään valoja", f"{second} Avataan ulkokuntosali"]
    found = _table(tmp_path, acts, [f"{mark} Polku kunnostettiin", f"{second} Sali jäi avaamatta"])
    assert [(m.action, m.outturn) for m in found] == [
        ("Kunnostetaan kuntopolku ja lisätään valoja", "Polku kunnostettiin"),
        ("Avataan ulkokuntosali", "Sali jäi avaamatta"),
    ]
    assert {(m.goal, m.responsible) for m in found} == {("Arki liikuttaa", "Liikuntatoimi")}


def test_outturns_level_with_their_bullets_are_paired(tmp_path: Path) -> None:
    acts = ["• Kunnostetaan kuntopolku", "  ja lisätään valoja", "• Avataan ulkokuntosali"]
    found = _table(tmp_path, acts, ["Polku kunnostettiin", "", "Sali jäi avaamatta"])
    assert [m.outturn for m in found] == ["Polku kunnostettiin", "Sali jäi avaamatta"]


@pytest.mark.parametrize(
    "outturns",
    [["Työ etenee", "suunnitelman mukaan"], ["• Polku kunnostettiin"], []],
    ids=["one text", "one item", "nothing"],
)
def test_list_without_outturns_of_its_own_stays_one_row(tmp_path: Path, outturns: list[str]) -> None:
    found = _table(tmp_path, ["• Kunnostetaan kuntopolku", "• Avataan ulkokuntosali"], outturns)
    assert len(found) == 1
