"""Measure tables drawn by hand with ReportLab, with and without rules, for the tests of tables."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas
from typeset import HEIGHT, Draw, typeset

from hyvinvointi_cli.model import Document, Measure
from hyvinvointi_cli.reading.document import read_document
from hyvinvointi_cli.reading.measures.rows import measures

HEAD = ("Tavoite", "Toimenpide", "Vastuutaho", "Mittari")
ROWS = (
    ("Osallisuus vahvistuu", "Perustetaan asukasraati kunnan kyliin", "Kunnanhallitus", "Kokousten määrä"),
    ("Yksinäisyys vähenee", "Käynnistetään ystäväpalvelu järjestöjen kanssa", "Kirjasto", "Ystäväparit"),
    (
        "Arki liikuttaa",
        "Kunnostetaan kuntopolku ja lisätään valaistusta",
        "Tekninen toimi",
        "Kunnostetut reitit",
    ),
)
WIDTHS = (110, 180, 100, 100)
SIZE = 9
STEP = 11.5


def draw_table(
    page: Canvas,
    rows: Sequence[Sequence[str]],
    top: float = 80,
    *,
    widths: Sequence[float] = WIDTHS,
    rules: str = "all",
    head: bool = True,
    fills: dict[tuple[int, int], tuple[float, float, float]] | None = None,
    by_columns: bool = False,
) -> float:
    """Draw rows from `top` points below the upper edge; the y below them.

    `rules` is all, rows (horizontal only) or none; `fills` colours cells by (row, column).
    """
    xs = [50.0]
    for width in widths:
        xs.append(xs[-1] + width)
    placed: list[tuple[int, int, float, list[str]]] = []
    y = top
    edges = [y]
    for r, row in enumerate(rows):
        cells = [simpleSplit(text, "Helvetica", SIZE, w - 8) for text, w in zip(row, widths, strict=True)]
        placed += [(r, c, y, cell) for c, cell in enumerate(cells)]
        y += max(len(cell) for cell in cells) * STEP + 8
        edges.append(y)
    for (r, c), rgb in (fills or {}).items():
        page.setFillColorRGB(*rgb)
        page.rect(xs[c], HEIGHT - edges[r + 1], widths[c], edges[r + 1] - edges[r], stroke=0, fill=1)
        page.setFillColorRGB(0, 0, 0)
    for r, c, at, cell in sorted(placed, key=lambda p: (p[1], p[0]) if by_columns else (p[0], p[1])):
        page.setFont("Helvetica-Bold" if head and r == 0 else "Helvetica", SIZE)
        for k, text in enumerate(cell):
            page.drawString(xs[c] + 4, HEIGHT - at - 4 - SIZE - k * STEP, text)
    if rules in ("all", "rows"):
        for edge in edges:
            page.line(xs[0], HEIGHT - edge, xs[-1], HEIGHT - edge)
    if rules == "all":
        for x in xs:
            page.line(x, HEIGHT - edges[0], x, HEIGHT - edges[-1])
    return y


def document(folder: Path, *pages: Draw) -> Document:
    """The document that the drawn pages make."""
    path = typeset(folder / "taulukko.pdf", *pages)
    return read_document(path, name=path.name)


def read_measures(folder: Path, *pages: Draw) -> tuple[Measure, ...]:
    """The measures of the drawn pages."""
    return measures(document(folder, *pages).units)


def fields(found: Sequence[Measure]) -> list[tuple[str | None, ...]]:
    """Goal, action, responsible and indicator of each measure."""
    return [(m.goal, m.action, m.responsible, m.indicator) for m in found]
