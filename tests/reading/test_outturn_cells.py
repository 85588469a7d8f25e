"""What officers write into "Arviointi": the statuses of 189 cells, read from tables on a page.

Each cell was written down with its status before any rule was looked at. Rules were first mended by the set
`read` (62 of 78 before, 76 after) while `aside` was kept away (52 of 72 before, 62 after); then by what
`aside` missed, with the set `later` written meanwhile (30 of 39 before, 33 after); and last by that.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from tabled import draw_table
from typeset import lines, typeset

from hyvinvointi_cli.reading.document import read_document
from hyvinvointi_cli.reading.measures.rows import measures
from hyvinvointi_cli.tagging.codebook import load_codebook
from hyvinvointi_cli.tagging.measures import with_statuses
from hyvinvointi_cli.tagging.tagger import Tagger

CELLS = [json.loads(line) for line in (Path(__file__).parent / "outturn_cells.jsonl").open(encoding="utf-8")]
HEADS = {"fi": ("Toimenpide", "Vastuutaho", "Arviointi"), "sv": ("Åtgärd", "Ansvarig", "Utvärdering")}
TITLES = {"fi": "Hyvinvointikertomuksen vuosiraportti 2024", "sv": "Välfärdsberättelse, årsrapport 2024"}
OWNERS = {"fi": "Hyvinvointi", "sv": "Välfärd"}
ROWS_A_PAGE = 12
STRIDE = 11
"""A table holds every eleventh cell, so that statuses stand mixed as on a real page."""
FLOORS = {"read": 76, "aside": 69, "later": 38}


def _page(language: str, cells: Sequence[dict[str, str]], page: Canvas) -> None:
    lines(page, [TITLES[language]], size=16, bold=True)
    body = [(cell["action"], OWNERS[language], cell["cell"]) for cell in cells]
    draw_table(page, (HEADS[language], *body), top=120, widths=(190, 80, 230))


@pytest.fixture(scope="module")
def statuses(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Action -> status, as read from one PDF a language."""
    tagger = Tagger(load_codebook(), rules_only=True)
    found: dict[str, str] = {}
    for language in HEADS:
        mine = [cell for cell in CELLS if cell["lang"] == language]
        mixed = [cell for first in range(STRIDE) for cell in mine[first::STRIDE]]
        pages = [mixed[n : n + ROWS_A_PAGE] for n in range(0, len(mixed), ROWS_A_PAGE)]
        path = typeset(
            tmp_path_factory.mktemp(language) / "raportti.pdf",
            *(partial(_page, language, cells) for cells in pages),
        )
        document = read_document(path, name=path.name)
        tagged = tagger.tag(document.units, metadata=document.metadata)
        for measure in with_statuses(measures(document.units), tagged):
            found[" ".join((measure.action or "").split())] = measure.status.value
    return found


def test_every_row_is_a_measure(statuses: dict[str, str]) -> None:
    assert {cell["action"] for cell in CELLS} == set(statuses)


@pytest.mark.parametrize("part", FLOORS)
def test_statuses_of_cells_reach_their_floor(statuses: dict[str, str], part: str) -> None:
    mine = [cell for cell in CELLS if cell["set"] == part]
    missed = [cell for cell in mine if statuses[cell["action"]] != cell["status"]]
    assert len(mine) - len(missed) >= FLOORS[part], missed
    assert {cell["status"] for cell in mine} >= {"done", "partly", "not_done", "ongoing", "moved", "ended"}
