# ruff: noqa: E501
"""Four layouts drawn by programs: a row of comment under each measure, lines of dots, a grid in a picture, tables in a two-column page."""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO

import content_eight as eight
import content_fourth as fourth
from bench import HERE, About, commented, measure, record, reported
from build_sixth_office import by_goal
from build_typst import quote, write
from content_measures import Row
from fpdf import FPDF
from PIL import Image, ImageDraw
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.utils import ImageReader, simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

SAYS = {"done": "Toteutunut", "ongoing": "Käynnissä", "partly": "Osittain", "not_done": "Ei toteutunut", "moved": "Siirtyy", "ended": "Päättynyt", "unknown": ""}  # fmt: skip
FONTS = "/usr/share/fonts/truetype/liberation/LiberationSans-"


def comments() -> None:
    """A grid with its header once; under each measure a row over all columns tells what became of it; goals as bands."""
    body, rows = fourth.prose("Pirttisuon", "Pirttisuolla", 5, 8), fourth.pick(12, 15)
    pdf = FPDF(format="A4")
    pdf.set_creation_date(datetime(2026, 2, 3, tzinfo=UTC))
    pdf.add_font("Lib", "", FONTS + "Regular.ttf")
    pdf.add_font("Lib", "B", FONTS + "Bold.ttf")
    pdf.set_auto_page_break(False)
    pdf.add_page()
    pdf.set_font("Lib", "B", 18)
    pdf.multi_cell(0, 9, "Pirttisuon kunnan hyvinvointiraportti vuodelta 2025", new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("Lib", size=9.5)
    for k, text in enumerate(body):
        if k == 4:
            pdf.set_xy(107, 28)
        pdf.set_x(10 if k < 4 else 107)
        pdf.multi_cell(92, 4.6, text, new_x="LEFT", new_y="NEXT")
        pdf.ln(2)
    pdf.add_page()
    pdf.set_font("Lib", "B", 13)
    pdf.text(10, 17, "Toimenpiteiden toteutuminen")
    widths = (78, 42, 42, 28)
    y, total = 22.0, sum(widths)

    def row(texts: Sequence[str], spans: Sequence[float], style: str = "", fill: bool = False) -> None:
        nonlocal y
        pdf.set_font("Lib", style, 8.5)
        cells = [pdf.multi_cell(w - 3, 4, t, dry_run=True, output="LINES") if t else [] for w, t in zip(spans, texts, strict=True)]  # fmt: skip
        height = max(map(len, cells)) * 4 + 3
        if y + height > 280:
            pdf.add_page()
            y = 15.0
        x = 10.0
        for width, lines in zip(spans, cells, strict=True):
            if fill:
                pdf.set_fill_color(222, 232, 220)
            pdf.rect(x, y, width, height, style="DF" if fill else "D")
            for n, line in enumerate(lines):
                pdf.text(x + 1.5, y + 4.4 + 4 * n, line)
            x += width
        y += height

    row(("Toimenpide", "Vastuu", "Seurantamittari", "Aikataulu"), widths, "B")
    for n, (goal, group) in enumerate(by_goal(rows).items(), 1):
        row((f"Tavoite {n}: {goal}",), (total,), "B", fill=True)
        for r in group:
            row((r.action, r.responsible, r.indicator, r.schedule), widths)
            row((f"Arviointi 2025: {r.outturn or 'Ei arvioitu'}.",), (total,))
    pdf.output(str(HERE / "pirttisuo.pdf"))
    truth = [
        reported(r, "goal responsible indicator schedule", outturn=f"{r.outturn or 'Ei arvioitu'}.")
        for r in rows
    ]
    record(
        About("pirttisuo.pdf", "fpdf2", "tune", "a row of comment over all columns under each measure, goals as bands, header once",
              "Pirttisuo", "vuosiraportti", report_year=2025, round="sixth", unclear=("period_start", "period_end")),
        body, truth,
    )  # fmt: skip


class Sheet:
    """A ReportLab canvas with text in boxes, measured from the top."""

    def __init__(self, target: str, size: tuple[float, float]) -> None:
        pdfmetrics.registerFont(TTFont("Lib", FONTS + "Regular.ttf"))
        pdfmetrics.registerFont(TTFont("LibB", FONTS + "Bold.ttf"))
        self.canvas, self.high = Canvas(str(HERE / target), pagesize=size, invariant=1), size[1]

    def text(
        self, x: float, y: float, width: float, text: str, size: float, font: str = "Lib", lead: float = 1.2
    ) -> float:
        self.canvas.setFont(font, size)
        for line in simpleSplit(text, font, size, width):
            self.canvas.drawString(x, self.high - y - size, line)
            y += lead * size
        return y

    def height(self, text: str, size: float, width: float, font: str = "Lib") -> float:
        return 1.2 * size * len(simpleSplit(text, font, size, width))


def dotted() -> None:
    """Lines made of a thousand small squares, double ones around the header; goals merged and centred, header once."""
    body, rows = fourth.prose("Kortelammen", "Kortelammella", 10, 8), fourth.pick(18, 24)
    sheet = Sheet("kortelampi.pdf", A4)
    canvas = sheet.canvas
    sheet.text(50, 45, 480, "Kortelammen kaupungin hyvinvointikertomus: vuosiraportti 2025", 19, "LibB")
    for x, part in ((50, body[:4]), (310, body[4:])):
        y = 110.0
        for text in part:
            y = sheet.text(x, y, 235, text, 9.5) + 7
    canvas.showPage()

    def across(y: float, x0: float, x1: float) -> None:
        path, x = canvas.beginPath(), x0
        while x < x1:
            path.rect(x, sheet.high - y, 0.6, 0.6)
            x += 1.8
        canvas.drawPath(path, stroke=0, fill=1)

    def down(x: float, y0: float, y1: float) -> None:
        path, y = canvas.beginPath(), y0
        while y < y1:
            path.rect(x, sheet.high - y, 0.6, 0.6)
            y += 1.8
        canvas.drawPath(path, stroke=0, fill=1)

    xs, size = (50, 150, 320, 405, 465, 548), 8.5
    heads = ("Tavoite", "Toimenpide", "Vastuutaho", "Tila", "Toteutuminen")
    y = 60.0
    sheet.text(50, 35, 400, "Toimenpiteiden tilanne", 13, "LibB")
    for gap in (0, 2.2):
        across(y - gap, xs[0], xs[-1])
    for x, head in zip(xs, heads, strict=False):
        sheet.text(x + 4, y + 3, 100, head, size, "LibB")
    for x in xs:
        down(x, y, y + 16)
    y += 16
    for gap in (0, 2.2):
        across(y - gap, xs[0], xs[-1])
    for goal, group in by_goal(rows).items():
        cells = [(r.action, r.responsible, SAYS[r.status], r.outturn) for r in group]
        heights = [
            max(sheet.height(t, size, b - a - 8) for t, a, b in zip(c, xs[1:], xs[2:], strict=False)) + 7
            for c in cells
        ]
        if y + sum(heights) > 790:
            canvas.showPage()
            y = 50.0
            across(y, xs[0], xs[-1])
        top = y
        middle = y + (sum(heights) - sheet.height(goal, size, xs[1] - xs[0] - 8)) / 2
        sheet.text(xs[0] + 4, middle, xs[1] - xs[0] - 8, goal, size)
        for c, height in zip(cells, heights, strict=True):
            for t, a, b in zip(c, xs[1:], xs[2:], strict=False):
                sheet.text(a + 4, y + 3, b - a - 8, t, size)
            y += height
            across(y, xs[0] if c is cells[-1] else xs[1], xs[-1])
        for x in xs:
            down(x, top, y)
    canvas.save()
    record(
        About("kortelampi.pdf", "ReportLab", "tune", "lines of small squares, double around the header, goals merged and centred, header once",
              "Kortelampi", "vuosiraportti", report_year=2025, round="sixth", unclear=("period_start", "period_end")),
        body, [commented(r, "goal responsible", SAYS[r.status], r.outturn) for r in rows],
    )  # fmt: skip


def pictured() -> None:
    """The grid, its colours and its rounded corners are a picture; the cells' texts stand on it, centred from top to bottom."""
    body, rows = eight.prose("Vuohisaaren", "Vuohisaaressa", 17, 7), eight.pick(13, 14)
    size = landscape(A4)
    sheet = Sheet("vuohisaari.pdf", size)
    canvas = sheet.canvas
    sheet.text(40, 40, 760, "Vuohisaaren kunta – hyvinvointisuunnitelma 2025–2028", 24, "LibB")
    for n, x in enumerate((40, 295, 550)):
        y = 100.0
        for text in body[n * 3 : n * 3 + 3] if n < 2 else body[6:]:
            y = sheet.text(x, y, 235, text, 10.5) + 8
    xs, points = (40, 190, 430, 570, 690, 802), 9.0
    heads = ("Tavoite", "Teot", "Vastuussa", "Aikataulu", "Mistä tunnistamme onnistumisen")

    def draw(lines: list[tuple[Row, float]]) -> None:
        canvas.showPage()
        sheet.text(40, 30, 500, "Näin teemme", 20, "LibB")
        total = sum(h for _, h in lines)
        image = Image.new("RGB", (1524, int(2 * (total + 34))), "white")
        pen = ImageDraw.Draw(image)
        pen.rounded_rectangle((0, 0, 1523, 64), 12, fill="#8a3b64")
        y = 34.0
        for n, (_, h) in enumerate(lines):
            pen.rectangle((0, int(2 * y), 1523, int(2 * (y + h)) - 6), fill="#f3e6ed" if n % 2 else "#fbf6f9")
            y += h
        for x in xs[1:-1]:
            pen.line((2 * (x - 40), 64, 2 * (x - 40), image.height), fill="#c9a6b9", width=2)
        data = BytesIO()
        image.quantize(16).save(data, "PNG", optimize=True)
        canvas.drawImage(ImageReader(data), 40, sheet.high - 70 - image.height / 2, 762, image.height / 2)
        canvas.setFillColorRGB(1, 1, 1)
        for x, head, end in zip(xs, heads, xs[1:], strict=False):
            sheet.text(x + 5, 86 - sheet.height(head, points, end - x - 10, "LibB") / 2, end - x - 10, head, points, "LibB")  # fmt: skip
        canvas.setFillColorRGB(0, 0, 0)
        y = 104.0
        for r, h in lines:
            values = (r.goal, r.action, r.responsible, r.schedule, r.indicator)
            for value, a, b in zip(values, xs, xs[1:], strict=False):
                high = sheet.height(value, points, b - a - 10)
                sheet.text(a + 5, y + (h - 3 - high) / 2, b - a - 10, value, points)
            y += h

    page: list[tuple[Row, float]] = []
    for r in rows:
        values = (r.goal, r.action, r.responsible, r.schedule, r.indicator)
        high = max(sheet.height(v, points, b - a - 10) for v, a, b in zip(values, xs, xs[1:], strict=False))
        if sum(h for _, h in page) + high + 14 > 440:
            draw(page)
            page = []
        page.append((r, high + 14))
    draw(page)
    canvas.save()
    record(
        About("vuohisaari.pdf", "ReportLab", "held", "landscape, the grid is a picture, the texts centred in its cells",
              "Vuohisaari", "suunnitelma", (2025, 2028), round="sixth", unclear=("report_year",)),
        body, [measure(r, "goal responsible schedule indicator") for r in rows],
    )  # fmt: skip


def in_columns() -> None:
    """A page of two columns of text, in which narrow tables stand under their goals and go on at the top of the next column."""
    body, rows = eight.prose("Kielolammen", "Kielolammella", 2, 10), eight.pick(5, 17)
    source = (
        "#set page(margin: (x: 17mm, y: 19mm), columns: 2, header: context [#set text(8pt); Kielolammen hyvinvointikatsaus 2024#h(1fr)#counter(page).display()])\n"
        '#set text(font: "Liberation Sans", size: 9.2pt)\n#set par(justify: true)\n#show table: set par(justify: false)\n#show table: set text(8.2pt)\n'
        "#place(top, scope: \"parent\", float: true, text(22pt)[Kielolammen hyvinvointikatsaus 2024])\n= Vuoden kulku\n" + "\n\n".join(quote(t)[1:-1] for t in body[:5]) + "\n"
    )  # fmt: skip
    for n, (goal, group) in enumerate(by_goal(rows).items()):
        head = ", ".join(f"strong({quote(h)})" for h in ("Toimenpide", "Vastuu", "Miten kävi"))
        cells = ", ".join(quote(v) for r in group for v in (r.action, r.responsible, r.outturn or "–"))
        source += (
            f"== Tavoite: {quote(goal)[1:-1]}\n#table(columns: (1.5fr, 1fr, 1.2fr), stroke: 0.4pt, inset: 3pt, align: left + top, table.header({head}), {cells})\n"
            + quote(body[5 + n % 5])[1:-1] * (n < 5) + "\n\n"
        )  # fmt: skip
    write(source, "kielolampi.pdf")
    record(
        About("kielolampi.pdf", "Typst", "held", "two columns of text with narrow tables in them, which go on at the top of the next column",
              "Kielolampi", "vuosiraportti", report_year=2024, round="sixth", unclear=("period_start", "period_end")),
        body, [reported(r, "goal responsible") for r in rows],
    )  # fmt: skip


if __name__ == "__main__":
    comments()
    dotted()
    pictured()
    in_columns()
