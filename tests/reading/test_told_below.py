"""Rows of comment right below a measure: what became of it, or who answers, over the whole width."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas
from tabled import read_measures
from typeset import HEIGHT

XS = (50, 230, 370, 540)
HEAD = ("Toimenpide", "Vastuutaho", "Mittari")
ACTS = (
    ("Perustetaan asukasraati kunnan kyliin", "Kunnanhallitus", "Kokousten määrä"),
    ("Käynnistetään ystäväpalvelu", "Kirjasto", "Ystäväparit"),
    ("Kunnostetaan kuntopolku", "Tekninen toimi", "Reitit"),
)
TOLD = (
    "Raati kokoontui neljä kertaa ja antoi kuusi lausuntoa lautakunnille.",
    "Palvelua ei käynnistetty, koska vapaaehtoisia ei löytynyt riittävästi.",
    "Polku kunnostettiin kesällä yhdessä kylätoimikunnan kanssa.",
)


def _draw(page: Canvas, rows: Sequence[Sequence[str]], top: float = 80) -> None:
    """Ruled rows; one of a single text reaches over all columns, one of two from the second to the last."""
    for n, row in enumerate(rows):
        xs = {1: (XS[0], XS[-1]), 2: (XS[0], XS[1], XS[-1])}.get(len(row), XS)
        for text, a, b in zip(row, xs, xs[1:], strict=False):
            page.setFont("Helvetica-Bold" if not n else "Helvetica", 9)
            page.rect(a, HEIGHT - top - 20, b - a, 20)
            assert len(simpleSplit(text, "Helvetica", 9, b - a - 8)) < 2
            page.drawString(a + 4, HEIGHT - top - 13, text)
        top += 20


def _outturns(folder: Path, rows: Sequence[Sequence[str]]) -> list[tuple[str | None, str | None, str | None]]:
    found = read_measures(folder, lambda page: _draw(page, rows))
    return [(m.focus, m.action, m.outturn) for m in found]


@pytest.mark.parametrize(
    "comment",
    [
        lambda text: (f"Arviointi 2025: {text}",),
        lambda text: ("Toteutuminen 2025", text),
        lambda text: (text,),
    ],
    ids=["label in the cell", "label beside", "no label"],
)
def test_row_below_a_measure_tells_its_outturn(tmp_path: Path, comment) -> None:  # type: ignore[no-untyped-def]
    rows = [HEAD, *(row for act, text in zip(ACTS, TOLD, strict=True) for row in (act, comment(text)))]
    assert _outturns(tmp_path, rows) == [(None, a[0], t) for a, t in zip(ACTS, TOLD, strict=True)]


def test_goal_in_a_band_holds_for_the_measures_below_it(tmp_path: Path) -> None:
    bands = ("Tavoite: Arki on yhteistä", "Tavoite: Arki liikuttaa")
    rows = [HEAD]
    for band, acts in ((bands[0], (0, 1)), (bands[1], (2,))):
        rows.append((band,))  # type: ignore[arg-type]
        for k in acts:
            rows += [ACTS[k], (f"Seuranta 2025: {TOLD[k]}",)]  # type: ignore[list-item]
    found = read_measures(tmp_path, lambda page: _draw(page, rows))
    assert [(m.goal, m.outturn) for m in found] == [
        ("Arki on yhteistä", TOLD[0]),
        ("Arki on yhteistä", TOLD[1]),
        ("Arki liikuttaa", TOLD[2]),
    ]


def test_owner_above_the_measures_is_no_comment_of_the_row_before(tmp_path: Path) -> None:
    head = ("Toimenpide", "Tavoite", "Mittari")
    rows = [head]
    for owner, act in zip(("Sivistyslautakunta", "Tekninen lautakunta", "Kunnanhallitus"), ACTS, strict=True):
        rows += [(f"Vastuutaho: {owner}",), act]  # type: ignore[list-item]
    found = read_measures(tmp_path, lambda page: _draw(page, rows))
    assert [(m.action, m.responsible) for m in found] == [(act[0], None) for act in ACTS]
