# ruff: noqa: E501
"""Three more layouts of the fourth round, to look at: lists in every cell (WeasyPrint), marks under years beside reasons (Typst, ReportLab)."""

from html import escape

from bench import HERE, About, record, reported
from build_typst import quote, running_text, write
from content_fourth import INDICATORS, NOTES, marked, pick, prose
from html_parts import page, table
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
from weasyprint import HTML

LIST_CSS = """
@page { size: A4; margin: 21mm 16mm; @top-right { content: 'Kertomus vuodelta 2025'; font-size: 8pt } @bottom-left { content: 'Tikkalammen kaupunginvaltuusto 18.5.2026' counter(page); font-size: 8pt } }
body { font: 10.5pt/1.4 'Nimbus Sans' } h1 { font-size: 22pt } h2 { font-size: 14pt } table { border-collapse: collapse; width: 100%; font-size: 9.4pt; margin: 3mm 0 }
td, th { border: .6pt solid #555; padding: 3px; vertical-align: top; text-align: left } td.band { background: #d5e3ea; font-weight: bold } ul { margin: 0; padding-left: 11px } thead { display: table-row-group } tr { break-inside: avoid }
"""


def items(texts: list[str]) -> str:
    """A list in a cell."""
    return "<td><ul>" + "".join(f"<li>{escape(t)}</li>" for t in texts) + "</ul></td>"


def listed() -> None:
    """Bands of focus areas, merged goals over page breaks, every cell a bulleted list, the header once."""
    body, rows = prose("Tikkalammen", "Tikkalammella", 1, 9), pick(15, 27)
    lines, focus = (
        [
            "<tr>"
            + "".join(f"<th>{h}</th>" for h in ("Tavoite", "Toimenpide", "Vastuutaho", "Eteneminen 2025"))
            + "</tr>"
        ],
        "",
    )
    for k, r in enumerate(rows):
        if r.focus != focus:
            focus = r.focus
            lines.append(f"<tr><td class=band colspan=4>{escape(focus)}</td></tr>")
        goal = f"<td rowspan=3>{escape(r.goal)}</td>" if k % 3 == 0 else ""
        lines.append(
            f"<tr>{goal}{items([r.action])}{items(r.responsible.split(', '))}{items([r.outturn or 'Tieto puuttuu'])}</tr>"
        )
    html = "<h1>Tikkalammen hyvinvointikertomus: vuosiraportti 2025</h1>" + "".join(
        f"<p>{escape(x)}</p>" for x in body[:6]
    )
    html += f"<h2>Toimenpiteet</h2><table><colgroup><col style='width:20%'><col style='width:33%'><col style='width:20%'><col style='width:27%'></colgroup>{''.join(lines)}</table>"
    html += "".join(f"<p>{escape(x)}</p>" for x in body[6:]) + table(INDICATORS)
    HTML(string=page("Tikkalampi", LIST_CSS, html)).write_pdf(HERE / "tikkalampi.pdf")
    record(
        About("tikkalampi.pdf", "WeasyPrint", "tune", "focus bands, goals merged over page breaks, every cell a bulleted list",
              "Tikkalampi", "vuosiraportti", report_year=2025, round="fourth", unclear=("period_start", "period_end")),
        body, [reported(r, "focus goal", responsible=r.responsible.replace(", ", " "), outturn=r.outturn or "Tieto puuttuu") for r in rows],
        wrong_joins=["18.5.20261", "18.5.20262", "18.5.20263"],
    )  # fmt: skip


SIGNS = {
    "done": "x",
    "ongoing": "o",
    "partly": "(x)",
    "not_done": "–",
    "moved": ">",
    "ended": "/",
    "unknown": "",
}


def reasons() -> None:
    """Lines across only, marks under three years and the reasons beside them; rows go on over the page break, notes at the foot."""
    body, rows = prose("Sorvasalmen", "Sorvasalmella", 7, 10), pick(3, 24)
    reasons = [f"{r.outturn}." if r.outturn else "" for r in rows]
    for k in range(1, len(rows), 3):
        if reasons[k]:
            reasons[k] += "".join(f" {body[(k + n) % 5].split('. ')[0]}." for n in range(2))
    values, truth = marked(rows, reasons, SIGNS, 2024)
    cells = [", ".join(quote(v) for v in row) for row in values]
    heads = ("Tavoitteet", "Toimet", "Vastuu", "Mittari", "2022", "2023", "2024", "Perustelut")
    notes = [
        quote(body[0].split(". ")[0])[1:-1]
        + f".#footnote{quote(NOTES[0])} "
        + quote(body[0].split(". ", 1)[1])[1:-1]
    ]
    source = (
        '#set page(margin: (x: 17mm, y: 24mm), header: [#set text(8pt); Sorvasalmen kunta#h(1fr)Hyvinvointikertomuksen vuosiseuranta 2024], footer: context [#set text(8pt); Kunnanvaltuusto 26.5.2025#counter(page).display()])\n'
        '#set text(font: "DejaVu Serif", size: 9.5pt)\n= Sorvasalmen hyvinvointikertomuksen vuosiseuranta 2024\n#columns(2)[' + notes[0] + "\n\n" + running_text(body[1:7]) + "]\n"
        "== Toimenpiteiden toteutuminen\n#text(8pt)[x = toteutunut, (x) = osittain toteutunut, o = käynnissä, – = ei toteutunut, \\> = siirtyy, / = lopetettu]\n"
        "#text(8pt)[#table(columns: (25mm, 36mm, 25mm, 20mm, 10mm, 10mm, 10mm, 1fr), stroke: (x: none, y: 0.4pt), inset: (x: 2pt, y: 4pt), align: left + top,\n"
        + ", ".join(f"strong{quote(h)}" for h in heads) + ",\n" + ",\n".join(cells) + ")]\n== Luvut\n" + running_text(body[7:])
    )  # fmt: skip
    write(source, "sorvasalmi.pdf")
    record(
        About("sorvasalmi.pdf", "Typst", "tune", "lines across, marks under years and reasons beside, rows over page breaks in the middle of a sentence, the key on one line",
              "Sorvasalmi", "vuosiraportti", report_year=2024, round="fourth", unclear=("period_start", "period_end")),
        body, truth, wrong_joins=["26.5.20251", "26.5.20252", "26.5.20253"],
    )  # fmt: skip


def split() -> None:
    """Frames beside a sidebar, then a table with lines below its rows; rows cut in the middle of a sentence in several columns."""
    pdfmetrics.registerFont(
        TTFont("Narrow", "/usr/share/fonts/truetype/liberation/LiberationSansNarrow-Regular.ttf")
    )
    body, rows = prose("Kettuharjun", "Kettuharjulla", 10, 9), pick(0, 27)
    text = ParagraphStyle("text", fontName="Narrow", fontSize=10, leading=13, spaceAfter=5)
    small = ParagraphStyle("small", parent=text, fontSize=9, leading=10.8)
    head = ParagraphStyle("head", parent=text, fontSize=16, leading=20, spaceAfter=8)
    width = A4[0] - 40 * mm

    def furniture(canvas: Canvas, doc: BaseDocTemplate) -> None:
        canvas.setFont("Narrow", 8)
        canvas.drawString(20 * mm, A4[1] - 11 * mm, "Kettuharjun kaupunki, hyvinvointiraportti 2023")
        canvas.line(20 * mm, 24 * mm, 70 * mm, 24 * mm)
        canvas.drawString(20 * mm, 19.5 * mm, f"{doc.page} {NOTES[doc.page % 3]}")
        canvas.drawRightString(A4[0] - 20 * mm, 8 * mm, f"Valtuusto 10.6.2024{doc.page}")

    first = [
        Frame(20 * mm, 28 * mm, 60 * mm, 235 * mm),
        Frame(84 * mm, 28 * mm, 60 * mm, 235 * mm),
        Frame(150 * mm, 150 * mm, 42 * mm, 100 * mm),
    ]
    doc = BaseDocTemplate(str(HERE / "kettuharju.pdf"), pagesize=A4, invariant=1, title="Kettuharju")
    doc.addPageTemplates(
        [
            PageTemplate("first", first, onPage=furniture),
            PageTemplate("wide", [Frame(20 * mm, 28 * mm, width, 245 * mm)], onPage=furniture),
        ]
    )
    line = lambda x: Paragraph(x, small)  # noqa: E731
    heads = ("Tavoite", "Teot", "Toteuttaja", "Mittari", "2021", "2022", "2023", "Kommentit")
    reasons = [
        f"{r.outturn}. {body[k % 4].split('. ')[0]}." if r.outturn and k % 2 else r.outturn
        for k, r in enumerate(rows)
    ]
    cells, truth = marked(rows, reasons, SIGNS, 2023)
    grid = [
        [line(f"<b>{h}</b>") for h in heads],
        *([line(x.replace(">", "&gt;")) for x in row] for row in cells),
    ]
    widths = [25 * mm, 35 * mm, 27 * mm, 21 * mm, 9.5 * mm, 9.5 * mm, 9.5 * mm, width - 136.5 * mm - 12]
    table_ = Table(
        grid,
        widths,
        splitInRow=1,
        style=[
            ("LINEBELOW", (0, 0), (-1, -1), 0.4, colors.grey),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 2),
            ("RIGHTPADDING", (0, 0), (-1, -1), 3),
        ],
    )
    key = "Selitteet: x = toteutunut, (x) = osittain toteutunut, o = käynnissä, – = ei toteutunut, &gt; = siirtyy, / = lopetettu"
    doc.build([Paragraph("Kettuharjun hyvinvointiraportti 2023", head), *(Paragraph(x, text) for x in body[:6]), FrameBreak(), *(Paragraph(x, small) for x in NOTES), NextPageTemplate("wide"), PageBreak(),
               Paragraph("Tekojen eteneminen", head), Paragraph(key, small), table_, Paragraph("Lopuksi", head), *(Paragraph(x, text) for x in body[6:])])  # fmt: skip
    record(
        About("kettuharju.pdf", "ReportLab Platypus", "tune", "columns and a sidebar, lines below rows, rows over page breaks in the middle of sentences in several columns, marks under years and comments, notes at every foot",
              "Kettuharju", "vuosiraportti", report_year=2023, round="fourth", unclear=("period_start", "period_end")),
        body, truth, wrong_joins=["10.6.20241", "10.6.20242", "10.6.20243"],
    )  # fmt: skip


if __name__ == "__main__":
    split()
    listed()
    reasons()
