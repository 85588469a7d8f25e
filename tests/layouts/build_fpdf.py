"""Pages drawn with fpdf2: tables column by column, status by fill colour and by symbols."""

import datetime

from bench import HERE, About, measure, record, reported
from content_measures import Row, take
from content_text import BUDGET, INDICATORS, STAFF, paragraphs
from fpdf import FPDF

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans"
FILLS = {"done": (120, 190, 90), "partly": (250, 210, 80), "ongoing": (90, 160, 220),
         "not_done": (225, 100, 90)}  # fmt: skip
SIGNS = {"done": "✓", "ongoing": "●", "partly": "▲", "not_done": "✗"}
KEY = {"done": "valmis", "ongoing": "käynnissä", "partly": "osittain valmis",
       "not_done": "ei aloitettu"}  # fmt: skip


class Report(FPDF):
    """A page with a footer whose page number follows the date at once."""

    foot = ""

    def footer(self) -> None:
        self.set_y(-12)
        self.set_font("Text", size=8)
        self.cell(0, 5, f"{self.foot}{self.page_no()}")


def start(foot: str) -> Report:
    """An empty report."""
    pdf = Report()
    pdf.foot = foot
    pdf.set_creation_date(datetime.datetime(2025, 11, 10, tzinfo=datetime.UTC))
    pdf.add_font("Text", fname=f"{FONT}.ttf")
    pdf.add_font("Text", style="B", fname=f"{FONT}-Bold.ttf")
    pdf.set_margin(16)
    pdf.add_page()
    return pdf


def write(pdf: Report, text: str, size: float = 10, style: str = "") -> None:
    """A paragraph."""
    pdf.set_font("Text", style, size)
    pdf.multi_cell(0, size * 0.5, text, new_x="LMARGIN", new_y="NEXT", align="L")
    pdf.ln(2)


def height(pdf: Report, text: str, width: float) -> float:
    """How many millimetres a cell needs."""
    rows = pdf.multi_cell(width, 4.4, text, dry_run=True, output="LINES", align="L")
    return 4.4 * max(1, len(rows)) + 3


def by_columns(pdf: Report, head: list[str], rows: list[list[str]], widths: list[float]) -> None:
    """No rules; the whole first column is drawn first, then the second, and so on."""
    pdf.set_font("Text", size=8.5)
    tops, y = [], pdf.get_y()
    for row in [head, *rows]:
        tops.append(y)
        y += max(height(pdf, v, w - 3) for v, w in zip(row, widths, strict=True))
    x = pdf.l_margin
    for c, width in enumerate(widths):
        for r, row in enumerate([head, *rows]):
            pdf.set_font("Text", "B" if r == 0 else "", 8.5)
            pdf.set_xy(x, tops[r])
            pdf.multi_cell(width - 3, 4.4, row[c], align="L")
        x += width
    pdf.set_xy(pdf.l_margin, y + 4)


def column_order() -> None:
    """A plan whose whitespace tables lie column by column in the file."""
    place = "Valkeaharju"
    body = paragraphs(place, 12, 9)
    pdf = start("Valkeaharjun kunta, kunnanvaltuusto 3.11.2025")
    write(pdf, "Valkeaharjun kunta", 12)
    write(pdf, "Laaja hyvinvointikertomus 2022–2025 ja hyvinvointisuunnitelma 2026–2029", 17, "B")
    for text in body[:6]:
        write(pdf, text)
    rows = take(0, 18)
    head = ["Painopiste", "Tavoite", "Miten", "Kumppanit", "Aikataulu"]
    for part in (rows[:9], rows[9:]):
        pdf.add_page()
        write(pdf, "Tavoitteet ja teot", 13, "B")
        by_columns(pdf, head,
                   [[r.focus, r.goal, r.action, r.responsible, r.schedule] for r in part],
                   [32, 36, 56, 32, 22])  # fmt: skip
    pdf.add_page()
    for text in body[6:]:
        write(pdf, text)
    by_columns(pdf, list(INDICATORS[0]), [list(r) for r in INDICATORS[1:]], [90, 20, 20, 20, 25])
    by_columns(pdf, list(STAFF[0]), [list(r) for r in STAFF[1:]], [60, 50, 60])
    pdf.output(str(HERE / "valkeaharju.pdf"))
    record(
        About("valkeaharju.pdf", "fpdf2", "held", "whitespace tables column by column", place,
              "laaja_kertomus", (2026, 2029)),
        body, [measure(r, "focus goal responsible schedule") for r in rows],
        wrong_joins=["3.11.20252", "3.11.20253", "3.11.20251"],
    )  # fmt: skip


def box(pdf: Report, x: float, y: float, w: float, h: float, text: str,
        fill: tuple[int, int, int] | None = None) -> None:  # fmt: skip
    """A ruled cell with an optional fill."""
    if fill:
        pdf.set_fill_color(*fill)
    pdf.rect(x, y, w, h, style="DF" if fill else "D")
    if text:
        pdf.set_xy(x + 1, y + 1.5)
        pdf.multi_cell(w - 2, 4.4, text, align="L")


def status_table(pdf: Report, rows: list[Row], signs: bool) -> None:
    """Focus sideways in a merged cell; status as a sign, or as the fill of an empty cell."""
    widths, x0, y = [15, 42, 68, 37, 16], pdf.l_margin, pdf.get_y()
    head = ["", "Tavoite", "Toimenpide", "Vastuu", "Status"]
    pdf.set_font("Text", "B", 9)
    x = x0
    for text, width in zip(head, widths, strict=True):
        box(pdf, x, y, width, 7, text)
        x += width
    y += 7
    top, focus = y, rows[0].focus
    for row in [*rows, None]:
        if row is None or row.focus != focus:
            pdf.rect(x0, top, 15, y - top)
            pdf.set_font("Text", "B", 7)
            with pdf.rotation(90, x0 + 5, y - 2):
                pdf.set_xy(x0 + 4, y - 4)
                pdf.multi_cell(y - top - 3, 3.4, focus, align="L")
            if row is None:
                break
            top, focus = y, row.focus
        pdf.set_font("Text", size=9)
        values = [row.goal, row.action, row.responsible, SIGNS[row.status] if signs else ""]
        tall = max(height(pdf, v, w - 4) for v, w in zip(values, widths[1:], strict=True))
        x = x0 + 15
        for c, (value, width) in enumerate(zip(values, widths[1:], strict=True)):
            box(pdf, x, y, width, tall, value,
                FILLS[row.status] if c == 3 and not signs else None)  # fmt: skip
            x += width
        y += tall
    pdf.set_xy(x0, y + 5)


def coloured() -> None:
    """A yearly report: one table with signs, two with colours, each with its key."""
    place = "Myllyranta"
    body = paragraphs(place, 5, 9)
    pdf = start("Myllyrannan kaupunki · hyvinvointiraportti 2024 · ")
    write(pdf, "Myllyrannan hyvinvointiraportti 2024", 18, "B")
    write(pdf, "Vuosiraportti valtuustokauden 2021–2025 hyvinvointisuunnitelmasta", 10)
    for text in body[:6]:
        write(pdf, text)
    rows = [r for r in take(0, 37) if r.status in FILLS]
    parts = [(rows[:6], True), (rows[6:15], False), (rows[15:23], False)]
    for part, signs in parts:
        pdf.add_page()
        write(pdf, "Toimenpiteiden tilanne vuoden lopussa", 13, "B")
        pdf.set_font("Text", size=8)
        for status, word in KEY.items():
            if signs:
                pdf.cell(38, 5, f"{SIGNS[status]} {word}")
            else:
                pdf.set_fill_color(*FILLS[status])
                pdf.cell(5, 4, "", fill=True)
                pdf.cell(34, 4, f" {word}")
        pdf.ln(9)
        status_table(pdf, part, signs)
    pdf.add_page()
    for text in body[6:]:
        write(pdf, text)
    by_columns(pdf, list(BUDGET[0]), [list(r) for r in BUDGET[1:]], [70, 30, 30, 30])
    pdf.output(str(HERE / "myllyranta.pdf"))
    truth = []
    for part, signs in parts:
        for r in part:
            if signs:
                also = [KEY[r.status], f"{SIGNS[r.status]} {KEY[r.status]}"]
                row = reported(r, "focus goal responsible", outturn=SIGNS[r.status])
            else:
                also = [KEY[r.status]]
                row = measure(r, "focus goal responsible", r.status)
            truth.append(row | {"outturn_also": also})
    record(
        About("myllyranta.pdf", "fpdf2", "held", "status by fill and signs, sideways focus",
              place, "vuosiraportti", report_year=2024),
        body, truth,
    )  # fmt: skip


if __name__ == "__main__":
    column_order()
    coloured()
