# ruff: noqa: E501
"""Layouts of the fourth round from Typst (A3, upright headers, dots a year) and ReportLab (frames, a sidebar, rows over page breaks)."""

from bench import HERE, About, record, reported
from build_typst import quote, running_text, write
from content_fourth import BANK, INDICATORS, NOTES, marked, pick, prose
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    FrameBreak,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Table,
)

HUES = {"done": "2e8b57", "ongoing": "2f6fc4", "partly": "f2b632", "not_done": "cc3333", "moved": "8a8a8a", "ended": "6b3fa0"}  # fmt: skip
WORDS = {"done": "toteutunut", "ongoing": "käynnissä", "partly": "osittain toteutunut", "not_done": "ei toteutunut", "moved": "siirtynyt", "ended": "päättynyt"}  # fmt: skip
BEFORE = {"done": "ongoing", "ongoing": "ongoing", "partly": "ongoing", "not_done": "not_done", "moved": "moved", "ended": "ongoing"}  # fmt: skip


def dot(status: str) -> str:
    """A coloured dot, drawn."""
    return f'circle(radius: 1.9mm, fill: rgb("#{HUES[status]}"))' if status in HUES else ""


def upright() -> None:
    """An A3 sheet: short columns under upright headers, a dot a year, the key above the table, focus and goal merged."""
    body, rows = prose("Vaahteraniemen", "Vaahteraniemessä", 4, 9), list(BANK)
    turn = lambda text: f"rotate(-90deg, reflow: true)[*{text}*]"  # noqa: E731
    heads = [
        "[*Painopiste*]",
        "[*Tavoite*]",
        "[*Toimenpiteet*]",
        "[*Vastuutaho*]",
        turn("Aikataulu"),
        turn("Resurssit"),
        "[*Mittari*]",
        turn("Lähtötaso"),
        turn("Tavoitetaso"),
        turn("Tilanne 2023"),
        turn("Tilanne 2024"),
        turn("Tilanne 2025"),
    ]
    cells = []
    for k, r in enumerate(rows):
        if k % 6 == 0:
            cells.append(f"table.cell(rowspan: 6)[#strong{quote(r.focus)}]")
        if k % 3 == 0:
            cells.append(f"table.cell(rowspan: 3){quote(r.goal)}")
        cells += [
            quote(v)
            for v in (r.action, r.responsible, r.schedule, r.resource, r.indicator, r.baseline, r.target)
        ]
        dots = ("", dot(BEFORE.get(r.status, "")), dot(r.status))
        cells += [f"align(center, {d})" if d else "[]" for d in dots]
    key = (
        "#stack(dir: ltr, spacing: 7mm, "
        + ", ".join(f"stack(dir: ltr, spacing: 1.5mm, {dot(s)}, [{w}])" for s, w in WORDS.items())
        + ")"
    )
    source = (
        '#set page(margin: (x: 22mm, y: 24mm), footer: context [#set text(8pt); Vaahteraniemi, valtuusto 22.6.2026#counter(page).display()])\n#set text(font: "DejaVu Sans", size: 10pt)\n'
        "= Vaahteraniemen hyvinvointisuunnitelman toteutuminen vuonna 2025\n== Lähtökohdat\n" + running_text(body[:4])
        + '#page("a3", flipped: true, margin: 15mm)[#set text(size: 8.5pt)\n== Toimenpiteet ja niiden tilanne\n' + key + "\n#v(3mm)\n"
        "#table(columns: (24mm, 34mm, 1.6fr, 1fr, 24mm, 27mm, 1fr, 15mm, 15mm, 10mm, 10mm, 10mm), stroke: 0.4pt, inset: 3pt, align: left + top,\n"
        + "table.header(" + ", ".join(heads) + "),\n" + ",\n".join(cells) + ")]\n== Johtopäätökset\n#columns(2)[" + running_text(body[4:]) + "]\n"
    )  # fmt: skip
    write(source, "vaahteraniemi.pdf")
    truth = []
    for r in rows:
        item = reported(
            r,
            "focus goal responsible schedule resource indicator baseline target",
            outturn=WORDS.get(r.status),
        )
        truth.append(item | {"outturn_also": [None]})
    record(
        About("vaahteraniemi.pdf", "Typst", "tune", "A3 landscape, twelve columns, upright headers, a dot a year, the key above the table",
              "Vaahteraniemi", "vuosiraportti", report_year=2025, round="fourth", unclear=("period_start", "period_end")),
        body, truth, wrong_joins=["22.6.20261", "22.6.20262", "22.6.20263"],
    )  # fmt: skip


SIGNS = {
    "done": "X",
    "ongoing": "O",
    "partly": "(X)",
    "not_done": "–",
    "moved": "»",
    "ended": "†",
    "unknown": "",
}


def frames() -> None:
    """Two columns and a sidebar; tables over the whole page whose rows go on over the page break, marks under years, a footnote below."""
    pdfmetrics.registerFont(TTFont("Sans", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"))
    body, rows = prose("Muikkusaaren", "Muikkusaaressa", 8, 11), pick(12, 24)
    text = ParagraphStyle("text", fontName="Sans", fontSize=9, leading=12, spaceAfter=5)
    small = ParagraphStyle("small", parent=text, fontSize=7.8, leading=9.6)
    head = ParagraphStyle("head", parent=text, fontSize=15, leading=19, spaceAfter=8)
    width = A4[0] - 36 * mm

    def furniture(canvas: Canvas, doc: BaseDocTemplate) -> None:
        canvas.setFont("Sans", 7.5)
        canvas.drawString(18 * mm, A4[1] - 12 * mm, "Muikkusaaren kunta")
        canvas.drawRightString(A4[0] - 18 * mm, A4[1] - 12 * mm, "Hyvinvointikertomus, vuosiseuranta 2024")
        canvas.line(18 * mm, 21 * mm, 60 * mm, 21 * mm)
        canvas.drawString(18 * mm, 17 * mm, f"{doc.page} {NOTES[doc.page % 3]}")
        canvas.drawString(18 * mm, 9 * mm, f"Kunnanhallitus 7.4.2025{doc.page}")
        if doc.page == 1:
            canvas.setFillColor(colors.HexColor("#dfe8ef"))
            canvas.rect(150 * mm, 30 * mm, 42 * mm, 110 * mm, fill=1, stroke=0)
            canvas.setFillColor(colors.black)

    column = (62 * mm, 225 * mm)
    first = [
        Frame(18 * mm, 26 * mm, *column, id="a"),
        Frame(84 * mm, 26 * mm, *column, id="b"),
        Frame(151 * mm, 32 * mm, 40 * mm, 106 * mm, id="side"),
    ]
    doc = BaseDocTemplate(str(HERE / "muikkusaari.pdf"), pagesize=A4, invariant=1, title="Muikkusaari")
    doc.addPageTemplates(
        [
            PageTemplate("first", first, onPage=furniture),
            PageTemplate("wide", [Frame(18 * mm, 26 * mm, width, 225 * mm)], onPage=furniture),
        ]
    )
    line = lambda x: Paragraph(x, small)  # noqa: E731
    heads = ["Päämäärä", "Toimenpide", "Vastuussa", "Seurantatieto", "2022", "2023", "2024", "Perustelu"]
    reasons = [f"{r.outturn}." if r.outturn else "" for r in rows]
    for k in range(1, len(rows), 4):
        reasons[k] += f" {body[(k + 1) % 5].split('. ')[0]}." if reasons[k] else ""
    cells, truth = marked(rows, reasons, SIGNS, 2024)
    for item, (*_, before, sign, why) in zip(truth, cells, strict=True):
        item["outturn_also"] += [f"2023: {before}; 2024: {sign}; {why}", f"2023: {before} 2024: {sign} {why}"]
    grid = [[line(f"<b>{h}</b>") for h in heads], *([line(x) for x in row] for row in cells)]
    widths = [26 * mm, 36 * mm, 26 * mm, 20 * mm, 9.5 * mm, 9.5 * mm, 9.5 * mm, width - 136.5 * mm - 12]
    table = Table(
        grid,
        widths,
        splitInRow=1,
        repeatRows=0,
        style=[
            ("LINEBELOW", (0, 0), (-1, -1), 0.4, colors.grey),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 2),
            ("RIGHTPADDING", (0, 0), (-1, -1), 3),
        ],
    )
    figures = Table(
        [[line(c) for c in r] for r in INDICATORS],
        [70 * mm, *[24 * mm] * 4],
        style=[("GRID", (0, 0), (-1, -1), 0.3, colors.grey)],
    )
    story = [Paragraph("Muikkusaaren hyvinvointikertomuksen vuosiseuranta 2024", head), *(Paragraph(x, text) for x in body[:7]), FrameBreak(), *(Paragraph(x, small) for x in NOTES), NextPageTemplate("wide"), PageBreak(),
             Paragraph("Toimenpiteiden toteutuminen", head), Paragraph("X = toteutunut, (X) = osittain toteutunut, O = käynnissä, – = ei toteutunut, » = siirretty, † = lopetettu", small),
             table, Paragraph("Luvut", head), figures, *(Paragraph(x, text) for x in body[7:])]  # fmt: skip
    doc.build(story)
    record(
        About("muikkusaari.pdf", "ReportLab Platypus", "held", "two columns and a sidebar, rows over page breaks in the middle of a sentence, marks under years and reasons beside, notes at the foot of every page",
              "Muikkusaari", "vuosiraportti", report_year=2024, round="fourth", unclear=("period_start", "period_end")),
        body, truth, wrong_joins=["7.4.20251", "7.4.20252", "7.4.20253"],
    )  # fmt: skip


if __name__ == "__main__":
    upright()
    frames()
