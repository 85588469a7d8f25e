# ruff: noqa: E501
"""ReportLab, fresh: a landscape plan without outturns; two tables of measures side by side."""

from html import escape

from bench import HERE, About, measure, record
from content_fresh import CONTACTS, INDICATORS, PEOPLE, pick, prose
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    FrameBreak,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,  # fmt: skip
    Spacer,
    Table,
    TableStyle,
)

# Indicators that sound like what was done.
SOUNDS_DONE = ("Virka täytetty", "Ohje hyväksytty ja julkaistu", "Koulutus pidetty", "Toteutuneet käynnit",
               "Sopimus allekirjoitettu", "Malli otettu käyttöön", "Kysely tehty vuosittain",
               "Raportti käsitelty valtuustossa", "Valmis / kesken / ei aloitettu")  # fmt: skip
FONT = "/usr/share/fonts/truetype/liberation/LiberationSansNarrow-{}.ttf"
GREY = colors.HexColor("#e4e4e4")
LINES = TableStyle([("GRID", (0, 0), (-1, -1), 0.4, colors.grey), ("VALIGN", (0, 0), (-1, -1), "TOP"),
                    ("BACKGROUND", (0, 0), (-1, 0), GREY)])  # fmt: skip


def styles() -> tuple[ParagraphStyle, ParagraphStyle, ParagraphStyle]:
    """Text, table text that may break words, and headings with letters set apart."""
    pdfmetrics.registerFont(TTFont("Narrow", FONT.format("Regular")))
    pdfmetrics.registerFont(TTFont("NarrowB", FONT.format("Bold")))
    text = ParagraphStyle("text", fontName="Narrow", fontSize=10.5, leading=13.5, spaceAfter=6, alignment=4)
    small = ParagraphStyle("small", fontName="Narrow", fontSize=8.5, leading=10, splitLongWords=1)
    head = ParagraphStyle("head", fontName="NarrowB", fontSize=13, leading=17, spaceBefore=8, spaceAfter=6)
    return text, small, head


def cells(rows: list[tuple[str, ...]], widths: list[float], small: ParagraphStyle, repeat: int = 1) -> Table:
    """A ruled table of paragraphs."""
    body = [[Paragraph(escape(c), small) for c in r] for r in rows]
    return Table(body, colWidths=widths, repeatRows=repeat, style=LINES)


def plan() -> None:
    """Cover, contents, two columns; a plan whose indicators sound like outturns; tables side by side."""
    text, small, head = styles()
    body = prose("Saukkolan", "Saukkolassa", 3, 11)
    rows, left, right = pick(6, 18), pick(26, 6), pick(33, 5)
    marks = [SOUNDS_DONE[i % len(SOUNDS_DONE)] for i in range(len(rows))]
    width, height = landscape(A4)
    column = (width - 90) / 2
    frames = {
        "one": [Frame(36, 40, width - 72, height - 76, id="a")],
        "two": [
            Frame(36, 40, column, height - 76, id="l"),
            Frame(54 + column, 40, column, height - 76, id="r"),
        ],
    }
    doc = BaseDocTemplate(str(HERE / "saukkola.pdf"), pagesize=(width, height), invariant=1)

    def foot(canvas, _):  # type: ignore[no-untyped-def]
        canvas.setFont("Narrow", 8)
        canvas.drawString(36, 22, "Hyvinvointi- ja turvallisuussuunnitelma")
        canvas.drawRightString(width - 36, 22, f"Saukkola {canvas.getPageNumber()}")

    doc.addPageTemplates([PageTemplate(k, f, onPage=foot) for k, f in frames.items()])
    title = ParagraphStyle("t", parent=head, fontSize=26, leading=32)
    dots = [Paragraph(f"{t} {'. ' * 50} {n}", text) for t, n in
            (("Lähtökohdat", 2), ("Suunnitelmataulukot", 3), ("Kylät ja kumppanit", 5))]  # fmt: skip
    spaced = lambda s: Paragraph("\u00a0".join(s.upper().replace(" ", "\u00a0")), head)  # noqa: E731
    table_rows = [("Strateginen päämäärä", "Osatavoite", "Mitä tehdään?", "Vastuuhenkilö", "Onnistumisen mittari",
                   "Milloin?", "Kustannukset"),
                  *((r.focus, r.goal, r.action, r.responsible, m, r.schedule, r.resource)
                    for r, m in zip(rows, marks, strict=True))]  # fmt: skip
    half_left = cells([("Kylien teot", "Toteuttajat", "Aikataulu"),
                       *((r.action, r.responsible, r.schedule) for r in left)], [160, 110, 80], small)  # fmt: skip
    half_right = cells([("Tavoite", "Järjestöjen toimet", "Seurantamittari"),
                        *((r.goal, r.action, r.indicator) for r in right)], [105, 160, 85], small)  # fmt: skip
    pair = Table([[half_left, half_right]], colWidths=[382, 382], style=[("VALIGN", (0, 0), (-1, -1), "TOP")])
    third = cells(list(PEOPLE), [90, 100, 80, 90], small)
    fourth = cells(list(CONTACTS), [100, 100, 70, 105], small)
    flow = [
        Spacer(1, 120), Paragraph("Saukkolan hyvinvointi- ja turvallisuussuunnitelma", title),
        Paragraph("Voimassa 2026–29", text), Spacer(1, 40), *dots, NextPageTemplate("two"), PageBreak(),
        spaced("Lähtökohdat"), *(Paragraph(t, text) for t in body[:5]), FrameBreak(),
        *(Paragraph(t, text) for t in body[5:9]), NextPageTemplate("one"), PageBreak(),
        spaced("Suunnitelmataulukot"), cells(table_rows, [88, 98, 190, 105, 105, 72, 78], small),
        spaced("Kylät ja kumppanit"), *(Paragraph(t, text) for t in body[9:]), pair, Spacer(1, 14),
        Table([[third, fourth]], colWidths=[382, 382], style=[("VALIGN", (0, 0), (-1, -1), "TOP")]),
        Spacer(1, 12), cells(list(INDICATORS), [330, 80, 80, 80, 60], small),
    ]  # fmt: skip
    doc.build(flow)
    truth = [measure(r, "focus goal responsible schedule resource indicator", indicator=m)
             for r, m in zip(rows, marks, strict=True)]  # fmt: skip
    truth += [measure(r, "responsible schedule") for r in left] + [
        measure(r, "goal indicator") for r in right
    ]
    record(
        About("saukkola.pdf", "ReportLab Platypus", "tune", "indicators like outturns, tables side by side",
              "Saukkola", "suunnitelma", (2026, 2029)),
        body, truth, auto_joins=20,
    )  # fmt: skip


if __name__ == "__main__":
    plan()
