"""Pages drawn by hand with ReportLab: whitespace tables, interleaved columns, rotated pages."""

import unicodedata
from pathlib import Path

from bench import HERE, About, measure, record, reported
from content_measures import Row, take
from content_text import BUDGET, INDICATORS, MEETINGS, paragraphs
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONTS = Path("/usr/share/fonts/truetype")
WIDTH, HEIGHT = 595.0, 842.0


def canvas(target: str) -> Canvas:
    """A canvas with its fonts; invariant, so that the bytes stay the same."""
    pdfmetrics.registerFont(TTFont("Text", FONTS / "dejavu/DejaVuSerif.ttf"))
    pdfmetrics.registerFont(TTFont("Bold", FONTS / "dejavu/DejaVuSerif-Bold.ttf"))
    return Canvas(str(HERE / target), pagesize=(WIDTH, HEIGHT), invariant=1)


def lines(text: str, width: float, size: float, chop: bool = True) -> list[str]:
    """Wrapped lines; a word wider than its cell is cut without a hyphen."""
    out = []
    for line in simpleSplit(text, "Text", size, width):
        while chop and pdfmetrics.stringWidth(line, "Text", size) > width:
            n = len(line)
            while pdfmetrics.stringWidth(line[:n], "Text", size) > width:
                n -= 1
            out.append(line[:n])
            line = line[n:]
        out.append(line)
    return out


def heading(c: Canvas, x: float, y: float, text: str, size: float = 14, space: float = 0) -> None:
    """A heading, letter-spaced when `space` is given."""
    run = c.beginText(x, y)
    run.setFont("Bold", size)
    run.setCharSpace(space)
    run.textOut(text)
    run.setCharSpace(0)
    c.drawText(run)


def block(c: Canvas, x: float, y: float, rows: list[str], size: float, font: str = "Text") -> float:
    """Lines downwards from y; returns the y below them."""
    c.setFont(font, size)
    for line in rows:
        c.drawString(x, y, line)
        y -= size * 1.25
    return y


def whitespace_table(c: Canvas, y: float, head: list[str], rows: list[list[str]],
                     xs: list[float], size: float, line_by_line: bool) -> float:  # fmt: skip
    """A table of nothing but text; `line_by_line` draws across the cells, as Excel exports do."""
    for n, row in enumerate([head, *rows]):
        font = "Bold" if n == 0 else "Text"
        cells = [lines(v, b - a - 8, size) for v, a, b in zip(row, xs, xs[1:], strict=False)]
        height = max(len(cell) for cell in cells) * size * 1.25
        if line_by_line:
            for k in range(max(len(cell) for cell in cells)):
                for cell, x in zip(cells, xs, strict=False):
                    block(c, x, y - k * size * 1.25, cell[k : k + 1], size, font)
        else:
            for cell, x in zip(cells, xs, strict=False):
                block(c, x, y, cell, size, font)
        y -= height + 7
    return y


def interleaved(c: Canvas, page: int, y: float, left: list[str], right: list[str]) -> tuple[
        list[tuple[int, str]], list[str], float]:  # fmt: skip
    """Two columns drawn line by line across both; returns phrases, wrong joins and the y below."""
    phrases, joins = [], []
    columns = []
    for texts in (left, right):
        wrapped = [lines(t, 235, 10) for t in texts]
        for para in wrapped:
            for a, b in zip(para[::2], para[1::2], strict=False):
                phrases.append((page, " ".join([*a.split()[-3:], *b.split()[:3]])))
        columns.append([line for para in wrapped for line in [*para, ""]])
    for k in range(max(map(len, columns))):
        parts = [column[k] if k < len(column) else "" for column in columns]
        for x, part in zip((50, 310), parts, strict=True):
            block(c, x, y, [part], 10)
        y -= 12.5
        if all(parts) and k % 4 == 1:
            joins.append(" ".join([*parts[0].split()[-2:], *parts[1].split()[:2]]))
    return [p for p in phrases if "-" not in p[1]], joins, y


def plain_rows() -> None:
    """Whitespace tables in row order and line by line; decomposed letters throughout."""
    place = "Sarvijoki"
    body = paragraphs(place, 3, 14)
    c = canvas("sarvijoki.pdf")
    draw = c.drawString
    c.drawString = lambda x, y, s: draw(x, y, unicodedata.normalize("NFD", s))
    heading(c, 50, 780, "Sarvijoen kunta", 12)
    heading(c, 50, 740, "HYVINVOINTISUUNNITELMA 2026–2029", 15, 4)
    phrases, joins, y = interleaved(c, 1, 700, body[:4], body[4:8])
    block(c, 50, 40, ["Sarvijoen kunta1"], 8)
    c.showPage()
    rows, later = take(8, 9), take(23, 14)
    heading(c, 50, 790, "TOIMENPITEET", 13, 3)
    xs = [50, 160, 330, 440, 550]
    whitespace_table(
        c, 760, ["Päämäärä", "Toimet", "Toimijat", "Miten seurataan"],
        [[r.goal, r.action, r.responsible, r.indicator] for r in rows], xs, 9.5, False,
    )  # fmt: skip
    block(c, 50, 40, ["Sarvijoen kunta2"], 8)
    c.showPage()
    for page, part in ((3, later[:8]), (4, later[8:])):
        y = whitespace_table(
            c, 780, ["Toimenpide", "Vastuuhenkilö", "Ajankohta", "Rahoitus"],
            [[r.action, r.responsible, r.schedule, r.resource] for r in part],
            [50, 270, 390, 480, 570], 9.5, True,
        )  # fmt: skip
        block(c, 50, 40, [f"Sarvijoen kunta{page}"], 8)
        if page == 3:
            c.showPage()
    more, more_joins, y = interleaved(c, 4, y - 20, body[8:10], body[10:12])
    y = whitespace_table(c, y - 20, list(INDICATORS[0]), [list(r) for r in INDICATORS[1:]],
                         [50, 330, 380, 430, 480, 560], 8.5, False)  # fmt: skip
    c.save()
    record(
        About("sarvijoki.pdf", "ReportLab", "tune", "whitespace tables, interleaved columns, NFD",
              place, "suunnitelma", (2026, 2029)),
        body[:12],
        [measure(r, "goal responsible indicator") for r in rows]
        + [measure(r, "responsible schedule resource") for r in later],
        phrases=(phrases + more)[:28], wrong_joins=joins + more_joins, auto_phrases=20,
    )  # fmt: skip


def turned_table(c: Canvas, rows: list[Row], top: float) -> None:
    """A ruled landscape table; the focus is sideways in a cell over its rows."""
    xs = [40, 70, 190, 390, 510, 640, 800]
    head = ["", "Tavoitteet", "Toimenpiteet", "Vastuutaho", "Mittarit", "Toteuma 2025"]
    y = top
    for x, text in zip(xs, head, strict=False):
        block(c, x + 4, y - 12, [text], 9.5, "Bold")
    y -= 18
    c.rect(40, y, 760, 18)
    start, focus = y, rows[0].focus
    for row in [*rows, None]:
        if row is None or row.focus != focus:
            c.rect(40, y, 30, start - y)
            c.saveState()
            c.translate(49, y + 5)
            c.rotate(90)
            block(c, 0, 0, lines(focus, start - y - 10, 7.5, False), 7.5, "Bold")
            c.restoreState()
            if row is None:
                break
            start, focus = y, row.focus
        values = [row.goal, row.action, row.responsible, row.indicator, row.outturn]
        cells = [lines(v, b - a - 8, 9) for v, a, b in zip(values, xs[1:], xs[2:], strict=False)]
        height = max(max(len(cell) for cell in cells) * 11.25 + 8, 46)
        for cell, a, b in zip(cells, xs[1:], xs[2:], strict=False):
            c.rect(a, y - height, b - a, height)
            block(c, a + 4, y - 12, cell, 9)
        y -= height


def turned() -> None:
    """/Rotate 90 pages with sideways text; a yearly report."""
    place = "Kultasalmi"
    body = paragraphs(place, 10, 10)
    c = canvas("kultasalmi.pdf")
    heading(c, 50, 780, "Kultasalmen kaupunki", 12)
    heading(c, 50, 750, "Hyvinvointikertomuksen vuosiraportti 2025", 16)
    block(c, 50, 728, ["Hyvinvointisuunnitelma 2022–2025 · kaupunginvaltuusto 27.4.2026 § 31"], 9)
    y = 700.0
    for text in body[:7]:
        y = block(c, 50, y, lines(text, 490, 10.5), 10.5) - 6
    block(c, 50, 40, ["Vuosiraportti 27.4.20261"], 8)
    c.showPage()
    rows = take(4, 19)
    for page, part in ((2, rows[:7]), (3, rows[7:14]), (4, rows[14:])):
        c.setPageRotation(90)
        c.setPageSize((HEIGHT, WIDTH))  # ReportLab swaps the media box of a turned page
        c.translate(WIDTH, 0)
        c.rotate(90)
        heading(c, 40, 560, "Toimenpiteiden toteutuminen", 12)
        turned_table(c, part, 545)
        block(c, 40, 20, [f"Vuosiraportti 27.4.2026{page}"], 8)
        c.showPage()
        c.setPageRotation(0)
        c.setPageSize((WIDTH, HEIGHT))
    y = 780.0
    for text in body[7:]:
        y = block(c, 50, y, lines(text, 490, 10.5), 10.5) - 6
    y = whitespace_table(c, y - 20, list(BUDGET[0]), [list(r) for r in BUDGET[1:]],
                         [50, 260, 340, 420, 500], 9, False)  # fmt: skip
    whitespace_table(c, y - 20, list(MEETINGS[0]), [list(r) for r in MEETINGS[1:]],
                     [50, 130, 290, 560], 9, False)  # fmt: skip
    c.save()
    record(
        About("kultasalmi.pdf", "ReportLab", "tune", "/Rotate 90, sideways focus cells", place,
              "vuosiraportti", report_year=2025),
        body, [reported(r, "focus goal responsible indicator") for r in rows],
        wrong_joins=["27.4.20262", "27.4.20263", "tasaarvo"], auto_phrases=36,
    )  # fmt: skip


if __name__ == "__main__":
    plain_rows()
    turned()
