# ruff: noqa: E501
"""Three layouts made after the fourth round had been mended: Word by python-docx, a browser, fpdf2. Needs soffice and chromium."""

import tempfile
from datetime import UTC, datetime
from html import escape
from pathlib import Path

from bench import HERE, About, measure, record, reported
from build_chromium import print_page
from build_eight_office import print_office
from content_eight import pick, prose
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.shared import Cm, Pt
from fpdf import FPDF
from html_parts import page

YEARS = ("2026", "2027", "2028")


def word() -> None:
    """A plan in landscape: a heading "Tavoite n" over each table, crosses under the years in which an act is done."""
    body, rows = prose("Louhenvaaran", "Louhenvaarassa", 2, 18), pick(0, 26)
    doc = Document()
    doc.styles["Normal"].font.name, doc.styles["Normal"].font.size = "Carlito", Pt(10.5)
    section = doc.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Cm(29.7), Cm(21)
    section.header.paragraphs[0].text = "Louhenvaaran kunta | Hyvinvointisuunnitelma 2026–2029"
    doc.add_heading("Louhenvaaran hyvinvointisuunnitelma 2026–2029", 0)
    doc.add_heading("Johdanto", 1)
    for text in body:
        doc.add_paragraph(text)
    doc.add_heading("Toimenpideohjelma", 1)
    truth, goal, number, grid = [], "", 0, None
    for k, r in enumerate(rows):
        if r.goal != goal:
            goal, number = r.goal, number + 1
            doc.add_heading(f"Tavoite {number}. {goal}", 2)
            grid = doc.add_table(rows=1, cols=6)
            grid.style = "Table Grid"
            for cell, head in zip(
                grid.rows[0].cells, ("Toimenpide", "Vastuutaho", "Mittari", *YEARS), strict=True
            ):
                cell.text = head
        marks = [("x" if (k + n) % 3 != 1 else "") for n in range(3)]
        assert grid is not None
        for cell, value in zip(
            grid.add_row().cells, (r.action, r.responsible, r.indicator, *marks), strict=True
        ):
            cell.text = value
        for line in grid.rows:
            for cell, width in zip(line.cells, (9, 5.5, 5, 1.5, 1.5, 1.5), strict=True):
                cell.width = Cm(width)
        when = ", ".join(y for y, m in zip(YEARS, marks, strict=True) if m)
        truth.append(measure(r, "goal responsible indicator", schedule=when))
    with tempfile.TemporaryDirectory() as folder:
        doc.save(f"{folder}/louhenvaara.docx")
        print_office(Path(folder) / "louhenvaara.docx")
    record(
        About("louhenvaara.pdf", "LibreOffice Writer", "tune", "a goal as heading over each table, crosses under the years, landscape",
              "Louhenvaara", "suunnitelma", (2026, 2029), round="fifth", unclear=("report_year",)),
        body, truth,
    )  # fmt: skip


CSS = """
@page { size: A4; margin: 20mm 18mm } body { font: 10pt/1.4 'Liberation Serif' } h1 { font-size: 22pt } h2 { font-size: 15pt } h3 { font-size: 12pt } .c { columns: 2; column-gap: 9mm; text-align: justify }
ol { padding-left: 8mm } li { margin-bottom: 3mm } li b { font-weight: bold } .i { margin-left: 6mm; font-size: 9.5pt }
"""


def browser() -> None:
    """Numbered acts in bold with indented paragraphs below them, each with a label in italics; goals and focus areas as headings."""
    body, rows = prose("Kuusvaaran", "Kuusvaarassa", 6, 15), pick(5, 21)
    html = (
        "<h1>Kuusvaaran hyvinvointikertomuksen vuosiraportti 2025</h1><div class=c>"
        + "".join(f"<p>{escape(x)}</p>" for x in body)
        + "</div>"
    )
    focus = goal = ""
    for k, r in enumerate(rows, 1):
        if r.focus != focus:
            focus = r.focus
            html += f"<h2>Painopiste: {escape(focus)}</h2>"
        if r.goal != goal:
            goal = r.goal
            html += f"<h3>Tavoite: {escape(goal)}</h3>"
        html += f"<p><b>{k}. {escape(r.action)}</b></p>" + "".join(
            f"<p class=i><i>{label}:</i> {escape(value)}</p>"
            for label, value in (
                ("Vastuutaho", r.responsible),
                ("Resurssit", r.resource),
                ("Arviointi 2025", r.outturn or "Ei arvioitu"),
            )
        )
    print_page(page("Vuosiraportti", CSS, html), "kuusvaara.pdf")
    record(
        About("kuusvaara.pdf", "Chromium", "tune", "numbered acts in bold with indented labelled paragraphs over page breaks",
              "Kuusvaara", "vuosiraportti", report_year=2025, round="fifth", unclear=("period_start", "period_end")),
        body, [reported(r, "focus goal responsible resource", outturn=r.outturn or "Ei arvioitu") for r in rows],
        phrases=[(2, r.action) for r in rows[4:7]],
    )  # fmt: skip


HUES = {"done": (40, 150, 80), "ongoing": (50, 110, 200), "partly": (245, 190, 40), "not_done": (210, 50, 50), "moved": (140, 140, 140), "ended": (110, 60, 160)}  # fmt: skip
WORDS = {"done": "Toteutunut", "ongoing": "Käynnissä", "partly": "Osittain", "not_done": "Ei toteutunut", "moved": "Siirretty", "ended": "Lopetettu"}  # fmt: skip


def drawn() -> None:
    """Landscape, cells drawn one by one, a dot for the state and a comment with lists; the key at the foot of every page."""
    body, rows = prose("Hiirolan", "Hiirolassa", 9, 9), pick(10, 22)
    pdf = FPDF(orientation="L", format="A4")
    pdf.set_creation_date(datetime(2025, 5, 12, tzinfo=UTC))
    pdf.add_font("Lib", "", "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf")
    pdf.set_auto_page_break(False)
    pdf.add_page()
    pdf.set_font("Lib", size=20)
    pdf.multi_cell(
        0, 10, "Hiirolan kaupungin hyvinvointikertomus: vuosiraportti 2024", new_x="LMARGIN", new_y="NEXT"
    )
    pdf.set_font("Lib", size=10)
    for k, text in enumerate(body):
        if k == 5:
            pdf.set_xy(152, 40)
        pdf.set_x(10 if k < 5 else 152)
        pdf.multi_cell(130, 5, text, new_x="LEFT", new_y="NEXT")
        pdf.ln(2)
    widths, heads = (
        (42, 74, 44, 36, 14, 67),
        ("Tavoite", "Toimenpide", "Vastuutaho", "Mittari", "Tila", "Kommentit"),
    )

    def start() -> float:
        pdf.add_page()
        pdf.set_font("Lib", size=8.5)
        x = 10.0
        for word, kind in WORDS.items():
            pdf.set_fill_color(*HUES[word])
            pdf.ellipse(x, 199, 4, 4, style="F")
            pdf.text(x + 6, 202, kind)
            x += 34
        pdf.text(250, 206, f"Valtuusto 12.5.2025{pdf.page_no()}")
        x = 10.0
        for head, width in zip(heads, widths, strict=True):
            pdf.rect(x, 15, width, 8)
            pdf.text(x + 1.5, 20, head)
            x += width
        return 23.0

    y, goal, truth = start(), "", []
    for r in rows:
        texts = ("" if r.goal == goal else r.goal, r.action, r.responsible, r.indicator, "", r.outturn)
        lines = [
            pdf.multi_cell(w - 3, 4, t, dry_run=True, output="LINES") if t else []
            for w, t in zip(widths, texts, strict=True)
        ]
        height = max(map(len, lines)) * 4 + 4
        if y + height > 192:
            y = start()
            texts = (r.goal, *texts[1:])
            lines[0] = pdf.multi_cell(widths[0] - 3, 4, r.goal, dry_run=True, output="LINES")
            height = max(map(len, lines)) * 4 + 4
        goal, x = r.goal, 10.0
        for width, cell in zip(widths, lines, strict=True):
            pdf.rect(x, y, width, height)
            for n, line in enumerate(cell):
                pdf.text(x + 1.5, y + 5 + 4 * n, line)
            x += width
        if r.status in HUES:
            pdf.set_fill_color(*HUES[r.status])
            pdf.ellipse(10 + sum(widths[:4]) + 5, y + height / 2 - 2, 4, 4, style="F")
        y += height
        item = reported(r, "goal responsible indicator")
        truth.append(item | {"outturn_also": [WORDS.get(r.status), f"{WORDS.get(r.status)}; {r.outturn}"]})
    pdf.output(str(HERE / "hiirola.pdf"))
    record(
        About("hiirola.pdf", "fpdf2", "held", "landscape, a dot for the state and a comment, the key at the foot of every page",
              "Hiirola", "vuosiraportti", report_year=2024, round="fifth", unclear=("period_start", "period_end")),
        body, truth, wrong_joins=["12.5.20252", "12.5.20253", "12.5.20254"],
    )  # fmt: skip


if __name__ == "__main__":
    word()
    browser()
    drawn()
