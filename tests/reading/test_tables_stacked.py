"""Measures told in two tables: the plan above, what became of it in a table of its own below."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from tabled import draw_table, read_measures

PLAN = ("Tavoite", "Toimenpide/mittari")
ACTIONS = (
    ("Asukkaat osallistuvat", "Perustetaan asukasraati kunnan kyliin"),
    ("Yksinäisyys vähenee", "Käynnistetään ystäväpalvelu järjestöjen kanssa"),
)
VERDICTS = (("Raati kokoontui neljä kertaa", "Valmis"), ("Palvelu siirtyy ensi vuoteen", "Kesken"))
BAND = {(0, 0): (0.15, 0.32, 0.28), (0, 1): (0.15, 0.32, 0.28)}


def _pair(page: Canvas, measure: int, top: float, gap: float, verdict: tuple[str, str]) -> float:
    at = draw_table(page, (PLAN, ACTIONS[measure]), top, widths=(150, 300), fills=BAND)
    rows = (verdict, VERDICTS[measure])
    return draw_table(page, rows, at + gap, widths=(350, 100), fills=BAND)


@pytest.mark.parametrize("gap", [0, 6], ids=["in one grid", "beneath"])
@pytest.mark.parametrize("verdict", [("Arviointi", "Tila"), ("Toteutuminen", "Status")], ids=" ".join)
def test_verdict_below_a_measure_is_its_outturn(tmp_path: Path, gap: float, verdict: tuple[str, str]) -> None:
    def draw(page: Canvas) -> None:
        below = _pair(page, 0, 80, gap, verdict)
        _pair(page, 1, below + 40, gap, verdict)

    found = [(m.action, m.outturn) for m in read_measures(tmp_path, draw)]
    told = ["; ".join(v) for v in VERDICTS]
    assert found == [(ACTIONS[0][1], told[0]), (ACTIONS[1][1], told[1])]


def test_verdict_on_the_next_page_is_the_outturn_of_the_measure_before(tmp_path: Path) -> None:
    def plan(page: Canvas) -> None:
        draw_table(page, (PLAN, ACTIONS[0]), 640, widths=(150, 300), fills=BAND)

    def verdict(page: Canvas) -> None:
        draw_table(page, (("Arviointi", "Tila"), VERDICTS[0]), 80, widths=(350, 100), fills=BAND)

    assert [m.outturn for m in read_measures(tmp_path, plan, verdict)] == ["; ".join(VERDICTS[0])]


@pytest.mark.parametrize(
    "aim",
    [
        "Omavaraisuusaste paranee vuosittain",
        "Katkoksen enimmäispituus 12 tuntia",
        "Quick ratio – tunnusluvun arvo on 1,5",
        "Tulos on positiivinen",
    ],
)
def test_level_under_a_merged_header_is_no_measure(tmp_path: Path, aim: str) -> None:
    rows = (PLAN, ("Talous on vakaa", aim), ACTIONS[0])
    found = read_measures(tmp_path, lambda page: draw_table(page, rows, widths=(150, 300)))  # type: ignore[arg-type]
    assert [m.action for m in found] == [ACTIONS[0][1]]
