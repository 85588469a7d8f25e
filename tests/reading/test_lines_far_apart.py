"""Rows of one line each that no rule parts: set far apart, or between upright lines alone."""

from __future__ import annotations

from pathlib import Path

from reportlab.pdfgen.canvas import Canvas
from tabled import draw_table, read_measures
from typeset import HEIGHT, lines

HEAD = ("Toimenpide", "Tila", "Toteuma", "Vastuutaho")
GAPPED = (
    ("Työpaikkojen ohje kiusaamisesta", "Käynnissä", "", "Vanhusneuvosto"),
    ("Kylätalkkari sivukylille", "Toteutunut", "Kolme kylää", "Kunnanhallitus"),
    ("Lasten parlamentti", "Ei toteutunut", "", "Varhaiskasvatus"),
)
TIMED = ("Toimenpide", "Aikataulu", "Vastuutaho", "Mittari")
TIMES = (
    ("Retkeilykaverit", "kevät 2025", "Kirjasto", "Retkien määrä"),
    ("Puistojumpat", "vuosittain", "Liikuntapalvelut", "Kävijämäärä"),
    ("Uusi päiväkoti", "syksyllä 2024", "Tekninen toimi", "Rakennus valmis"),
)
WIDTHS = (180, 90, 120, 110)


def _far_apart(page: Canvas) -> None:
    draw_table(page, (HEAD, *GAPPED), 90, widths=WIDTHS, rules="none")


def _upright(page: Canvas) -> None:
    """A shaded header and lines between the columns; rows as close as the lines of a cell."""
    top, step = 90, 11.5
    xs = [50.0]
    for width in WIDTHS:
        xs.append(xs[-1] + width)
    page.setFillColorRGB(0.85, 0.9, 0.95)
    page.rect(xs[0], HEIGHT - top - 16, xs[-1] - xs[0], 16, stroke=0, fill=1)
    page.setFillColorRGB(0, 0, 0)
    for x in xs:
        page.line(x, HEIGHT - top, x, HEIGHT - top - 20 - step * len(TIMES))
    for c, head in enumerate(TIMED):
        lines(page, [head], xs[c] + 4, top + 3, 9)
        for r, row in enumerate(TIMES):
            lines(page, [row[c]], xs[c] + 4, top + 18 + step * r, 9)


def test_lines_far_apart_are_rows_though_a_cell_is_empty(tmp_path: Path) -> None:
    found = read_measures(tmp_path, _far_apart)
    assert [(m.action, m.responsible) for m in found] == [(row[0], row[3]) for row in GAPPED]


def test_lines_between_upright_lines_are_rows(tmp_path: Path) -> None:
    found = read_measures(tmp_path, _upright)
    assert [(m.action, m.schedule) for m in found] == [(row[0], row[1]) for row in TIMES]


def _beside_goals(page: Canvas) -> None:
    """Rows of one line, four points apart, beside goals of two lines set solid."""
    xs = (50, 190, 380, 500)
    for x, head in zip(xs, ("Tavoite", *HEAD[:1], "Vastuutaho", "Mittari"), strict=True):
        lines(page, [head], x, 90, 9)
    y = 107.0
    for n, (action, _, responsible, indicator) in enumerate(TIMES):
        goal = ("Liikunta lisääntyy kaikissa", "ikäryhmissä")[: 2 - n % 2]
        for k, text in enumerate(goal):
            lines(page, [text], xs[0], y + 10.4 * k, 9)
        for x, text in zip(xs[1:], (action, responsible, indicator), strict=True):
            lines(page, [text], x, y, 9)
        y += 10.4 * len(goal) + 4


def test_gap_between_rows_is_told_by_the_lines_of_goals(tmp_path: Path) -> None:
    found = read_measures(tmp_path, _beside_goals)
    assert [m.action for m in found] == [row[0] for row in TIMES]


def _framed(page: Canvas) -> None:
    """Rows close together in a frame, and a paragraph right below it."""
    xs = (54, 254, 384)
    for x, head in zip(xs, TIMED, strict=False):
        lines(page, [head], x, 92, 9)
    for n, row in enumerate((*TIMES, *TIMES)):
        for x, text in zip(xs, row, strict=False):
            lines(page, [text], x, 106 + 13 * n, 9)
    page.rect(50, HEIGHT - 186, 500, 98)
    lines(page, ["Seurannasta vastaa työryhmä."], 54, 198, 9)


def test_paragraph_below_a_frame_is_no_row(tmp_path: Path) -> None:
    found = read_measures(tmp_path, _framed)
    assert [m.action for m in found] == 2 * [row[0] for row in TIMES]
