"""Ruled cells are pdfplumber's own, cell for cell."""

from __future__ import annotations

from pathlib import Path

import pdfplumber
import pytest
from pdfplumber.table import TableFinder
from tabled import HEAD, ROWS, draw_table
from typeset import typeset

from hyvinvointi_cli.reading.pdf.pages import open_pages
from hyvinvointi_cli.reading.pdf.raw import strokes
from hyvinvointi_cli.reading.tables.closing import closing_edges
from hyvinvointi_cli.reading.tables.grid import merged_lines, ruled_cells

_ROOT = Path(__file__).parents[2]
_FILES = [*sorted((_ROOT / "samples").glob("*.pdf")), *sorted((_ROOT / "tests/layouts").glob("*.pdf"))[::6]]
_PAGES = 12
"""Pages of a file that are compared; pdfplumber needs a tenth of a second for each."""


def _sets(tables: list[list[tuple[float, float, float, float]]]) -> list[set[tuple[int, ...]]]:
    """Half points; without the cells that have no width or height, of which pdfplumber keeps some."""
    cells = [{tuple(round(2 * side) for side in cell) for cell in table} for table in tables]
    return [{cell for cell in table if cell[0] < cell[2] and cell[1] < cell[3]} for table in cells]


def _close(ours: list[set[tuple[int, ...]]], theirs: list[set[tuple[int, ...]]]) -> bool:
    """Equal but for rounding: PDFium keeps 32 bits of a coordinate."""
    return len(ours) == len(theirs) and all(
        len(a) == len(b)
        and all(any(max(abs(x - y) for x, y in zip(p, q, strict=True)) <= 1 for q in b) for p in a)
        for a, b in zip(ours, theirs, strict=True)
    )


@pytest.mark.parametrize("path", _FILES, ids=lambda p: p.stem)
def test_cells_are_those_of_pdfplumber(path: Path) -> None:
    with pdfplumber.open(path) as plumber, open_pages(path) as (_, pages, _):
        for raw, theirs in zip(pages, plumber.pages[:_PAGES], strict=False):
            found = [list(table.cells) for table in TableFinder(theirs).tables]
            theirs.close()
            assert _close(_sets(ruled_cells(raw.edges)), _sets(found)), raw.number


def test_cells_from_the_same_edges_are_identical(tmp_path: Path) -> None:
    path = typeset(tmp_path / "a.pdf", lambda page: draw_table(page, (HEAD, *ROWS)))
    with pdfplumber.open(path) as plumber:
        page = plumber.pages[0]
        edges = strokes(
            [(e["x0"], e["top"], e["bottom"]) for e in page.edges if e["orientation"] == "v"],
            [(e["top"], e["x0"], e["x1"]) for e in page.edges if e["orientation"] == "h"],
        )
        assert _sets(ruled_cells(edges)) == _sets([list(t.cells) for t in TableFinder(page).tables])


def test_open_end_of_a_grid_is_closed() -> None:
    drawn = strokes([(x, 10, 100) for x in (10, 60, 110)], [(y, 10, 110) for y in (10, 40)])
    added, open_ys = closing_edges(*merged_lines(drawn))
    assert open_ys == [100]
    assert len(ruled_cells(drawn + added)[0]) == 4


def test_grid_without_outer_sides_is_closed() -> None:
    drawn = strokes([(x, 10, 100) for x in (60, 110)], [(y, 10, 160) for y in (10, 40, 100)])
    added, _ = closing_edges(*merged_lines(drawn))
    assert len(ruled_cells(drawn + added)[0]) == 6
