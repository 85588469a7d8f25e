"""Held layouts that nobody tunes on: bands of goals without lines, a card a page, a narrow sidebar plan."""

from datetime import UTC, datetime
from html import escape
from pathlib import Path

from bench import HERE, About, measure, record, reported
from build_chromium import print_page
from content_measures import OTHER_ROWS, Row, take
from content_text import BUDGET, INDICATORS, MEETINGS, STAFF, paragraphs
from fpdf import FPDF
from html_parts import p, page, spans, table
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

GREEN = colors.HexColor("#d7e3d1")
FONTS = Path("/usr/share/fonts/truetype/dejavu")


def platypus() -> None:
    """ReportLab's own flowables: goals as bands, no lines, tables over pages, then other tables."""
    place, rows = "Korpisalo", take(5, 22, OTHER_ROWS)
    body = paragraphs(place, 4, 9)
    style = getSampleStyleSheet()["BodyText"]
    small = style.clone("small", fontSize=8.5, leading=10.5)
    head = ("Toimenpide", "Vastuutaho", "Mittari", "Toteutuma 2025")
    cells: list[list[object]] = [[Paragraph(f"<b>{h}</b>", small) for h in head]]
    look: list[tuple[object, ...]] = [("VALIGN", (0, 0), (-1, -1), "TOP"),
                                      ("LINEBELOW", (0, 0), (-1, 0), 1, colors.black)]  # fmt: skip
    goal = ""
    for r in rows:
        if r.goal != goal:
            goal = r.goal
            look += [("SPAN", (0, len(cells)), (-1, len(cells))),
                     ("BACKGROUND", (0, len(cells)), (-1, len(cells)), GREEN)]  # fmt: skip
            cells.append([Paragraph(f"<b>Tavoite: {escape(goal)}</b>", small), "", "", ""])
        cells.append([Paragraph(escape(v) or "–", small)
                      for v in (r.action, r.responsible, r.indicator, r.outturn)])  # fmt: skip
    plan = Table(cells, colWidths=[250, 150, 130, 210], repeatRows=1, style=TableStyle(look))
    others = [Table([[Paragraph(escape(c), small) for c in r] for r in t], style=TableStyle(
        [("LINEBELOW", (0, 0), (-1, 0), 1, colors.black)])) for t in (INDICATORS, STAFF, BUDGET)]  # fmt: skip
    doc = SimpleDocTemplate(str(HERE / "korpisalo.pdf"), pagesize=landscape(A4), invariant=1)
    title = Paragraph("Korpisalon kunnan hyvinvointikertomuksen vuosiraportti 2025",
                      getSampleStyleSheet()["Title"])  # fmt: skip
    flow = [title, *(Paragraph(t, style) for t in body), Spacer(1, 14), plan]
    for other in others:
        flow += [Spacer(1, 20), other]
    doc.build(flow)
    record(
        About("korpisalo.pdf", "ReportLab Platypus", "held", "goal bands, no lines, other tables below",
              place, "vuosiraportti", report_year=2025),
        body, [reported(r, "goal responsible indicator") for r in rows],
    )  # fmt: skip


CSS = """
@page { size: A4 landscape; margin: 12mm } body { font: 9pt 'Liberation Sans', sans-serif }
.wrap { display: grid; grid-template-columns: 62mm auto; gap: 8mm } aside { background: #eef; padding: 6px }
table { border-collapse: collapse; width: 100% } td, th { padding: 4px; vertical-align: middle;
  text-align: left }
th { background: #345; color: white }
tr { border-bottom: 1px solid #99a } td.f { border-right: 1px solid #99a }
"""


def middle(rows: list[Row]) -> str:
    """Merged focus and goal cells, everything centred in height."""
    heads = ("Kärki", "Tavoitetila", "Teot", "Toteuttajat", "Aikataulu", "Resurssit")
    html = f"<tr>{''.join(f'<th>{h}</th>' for h in heads)}</tr>"
    for r, f, g in zip(rows, spans(rows, "focus"), spans(rows, "goal"), strict=True):
        first = f'<td class="f" rowspan="{f}">{escape(r.focus)}</td>' if f else ""
        first += f'<td class="f" rowspan="{g}">{escape(r.goal)}</td>' if g else ""
        rest = (r.action, r.responsible, r.schedule, r.resource)
        html += f"<tr>{first}{''.join(f'<td>{escape(v)}</td>' for v in rest)}</tr>"
    return f"<table>{html}</table>"


def sidebar() -> None:
    """A landscape page: a sidebar beside two columns, then merged cells centred in height."""
    place, rows = "Haapalahti", take(2, 21)
    body, aside = paragraphs(place, 15, 6), paragraphs(place, 21, 2)
    html = "<h1>Haapalahden hyvinvointi- ja terveysohjelma 2026–2029</h1>"
    html += f'<div class="wrap"><aside>{p(aside)}</aside><div style="columns:2">{p(body)}</div></div>'
    html += f"<h2>Ohjelman toimeenpano</h2>{middle(rows)}<h2>Vuosikello</h2>{table(MEETINGS)}"
    print_page(page("Haapalahti", CSS, html), "haapalahti.pdf")
    record(
        About("haapalahti.pdf", "Chromium", "held", "landscape, sidebar, merged cells centred", place,
              "suunnitelma", (2026, 2029)),
        body + aside, [measure(r, "focus goal responsible schedule resource") for r in rows],
    )  # fmt: skip


def forms() -> None:
    """A form a measure, two on a page: grey labels above their values, boxes drawn first."""
    place, rows = "Rantakangas", take(18, 12, OTHER_ROWS)
    body = paragraphs(place, 0, 10)
    pdf = FPDF()
    for name, file in (("", "DejaVuSans.ttf"), ("B", "DejaVuSans-Bold.ttf")):
        pdf.add_font("DejaVu", name, FONTS / file)
    pdf.add_page()
    pdf.set_font("DejaVu", "B", 16)
    pdf.multi_cell(
        0,
        9,
        "Rantakankaan kaupunki\nHyvinvointisuunnitelman seurantaraportti 2025",
        new_x="LMARGIN",
        new_y="NEXT",
    )
    pdf.set_font("DejaVu", "", 10)
    for text in body:
        pdf.multi_cell(95, 5.2, text, new_x="LMARGIN", new_y="NEXT", align="J")
        pdf.ln(2)
    labels = ("Tavoite", "Toimenpide", "Vastuutaho", "Mittari", "Toteuma")
    for i, r in enumerate(rows):
        if i % 2 == 0:
            pdf.add_page()
        top = 20 + 130 * (i % 2)
        pdf.rect(15, top, 180, 118)
        for k, (label, value) in enumerate(
            zip(labels, (r.goal, r.action, r.responsible, r.indicator, r.outturn), strict=True)
        ):
            pdf.set_xy(19, top + 4 + 22 * k)
            pdf.set_font("DejaVu", "B", 8)
            pdf.cell(0, 5, label)
            pdf.set_xy(19, top + 9 + 22 * k)
            pdf.set_font("DejaVu", "", 10)
            pdf.multi_cell(170, 5, value or "–")
    pdf.set_creation_date(datetime(2026, 3, 2, tzinfo=UTC))
    pdf.output(str(HERE / "rantakangas.pdf"))
    record(
        About("rantakangas.pdf", "fpdf2", "held", "forms, labels above values", place, "vuosiraportti",
              report_year=2025),
        body, [reported(r, "goal responsible indicator") for r in rows],
    )  # fmt: skip


if __name__ == "__main__":
    platypus()
    sidebar()
    forms()
