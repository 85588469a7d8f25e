# ruff: noqa: E501
"""Everyday Word reports printed by LibreOffice Writer: a broad report, a yearly report. Needs soffice."""

import tempfile
from pathlib import Path
from typing import Any

from bench import About, measure, record, reported
from build_libreoffice import contents, convert, merge_equal, start, table
from content_common import BUDGET, GROUP, INDICATORS, MEETINGS, pick, prose
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from syllables import soft

FILLS = {"done": "92D050", "ongoing": "9DC3E6", "partly": "FFD966", "not_done": "FF7C80", "moved": "D9D9D9",
         "ended": "7F7F7F"}  # fmt: skip
KEY = (("done", "Toteutunut"), ("ongoing", "Käynnissä"), ("partly", "Osittain toteutunut"),
       ("not_done", "Ei toteutunut"), ("moved", "Siirtynyt"), ("ended", "Lopetettu"))  # fmt: skip


def columns(section: Any, count: int, gap_cm: float) -> None:
    """Set a section in columns."""
    cols = section._sectPr.find(qn("w:cols"))
    cols.set(qn("w:num"), str(count))
    cols.set(qn("w:space"), str(round(gap_cm * 567)))


def turn(cell: Any) -> None:
    """Text running upwards."""
    direction = OxmlElement("w:textDirection")
    direction.set(qn("w:val"), "btLr")
    cell._tc.get_or_add_tcPr().append(direction)


def shade(cell: Any, colour: str) -> None:
    """Fill a cell."""
    shading = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shading.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shading)


def repeat(row: Any) -> None:
    """Repeat a header row on every page."""
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)


def section(doc: Any, landscape: bool) -> Any:
    """A new section on a new page, upright or landscape, in one column."""
    new = doc.add_section(WD_SECTION.NEW_PAGE)
    columns(new, 1, 1)
    sides = (Cm(29.7), Cm(21)) if landscape else (Cm(21), Cm(29.7))
    new.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    new.page_width, new.page_height = sides
    return new


def broad() -> None:
    """Text in two columns, then landscape plans: the focus sideways, goals merged, the header repeated."""
    body = prose("Leppäsalon", "Leppäsalossa", 0, 12)
    rows = pick(0, 26)
    doc = start(
        "Carlito", "Leppäsalon kunta", "Hyvinvointikertomus ja -suunnitelma | Valtuusto 10.11.2025 § 68 | "
    )
    doc.styles["Heading 1"].font.color.rgb = RGBColor(0x1F, 0x5C, 0x4A)
    doc.add_paragraph("\n\n\n\nLeppäsalon kunta")
    doc.add_heading("Laaja hyvinvointikertomus 2021–2025 ja hyvinvointisuunnitelma 2026–2029", 0)
    doc.add_page_break()
    contents(doc, "Sisällys", [("1 Johdanto", 3), ("2 Kuntalaisten hyvinvointi", 3), ("3 Hyvinvointitiedot", 4),
                               ("4 Hyvinvointisuunnitelma 2026–2029", 5), ("5 Seuranta ja arviointi", 9)])  # fmt: skip
    doc.add_heading("1 Johdanto", 1)
    for text in body[:2]:
        doc.add_paragraph(text)
    two = doc.add_section(WD_SECTION.CONTINUOUS)
    columns(two, 2, 0.7)
    doc.add_heading("2 Kuntalaisten hyvinvointi", 1)
    for i, text in enumerate(body[2:9]):
        doc.add_paragraph(soft(text)).alignment = 3 if i % 2 else 0
    section(doc, False)
    doc.add_heading("3 Hyvinvointitiedot", 1)
    table(doc, list(INDICATORS), [8.0, 2, 2, 2, 2.4], 9.5)
    doc.add_paragraph(body[9])
    section(doc, True)
    doc.add_heading("4 Hyvinvointisuunnitelma 2026–2029", 1)
    head = ("Painopiste", "Tavoite", "Toimenpiteet", "Vastuutaho", "Mittarit", "Aikataulu")
    grid = table(doc, [head, *((r.focus, r.goal, r.action, r.responsible, r.indicator, r.schedule) for r in rows)],
                 [1.5, 4.6, 7.6, 4.6, 4.0, 3.0], 10)  # fmt: skip
    merge_equal(grid, 1, 0)
    merge_equal(grid, 0)
    repeat(grid.rows[0])
    for r in range(1, len(grid.rows)):
        if grid.cell(r, 0).text:
            turn(grid.cell(r, 0))
    for cell in grid.rows[0].cells:
        shade(cell, "D5E8E0")
    section(doc, False)
    doc.add_heading("5 Seuranta ja arviointi", 1)
    for text in body[10:]:
        doc.add_paragraph(text)
    table(doc, list(MEETINGS), [3, 7, 6])
    table(doc, list(GROUP), [6, 5, 5])
    with tempfile.TemporaryDirectory() as folder:
        doc.save(str(Path(folder) / "laaja.docx"))
        convert(Path(folder) / "laaja.docx", "leppasalo.pdf")
    record(
        About("leppasalo.pdf", "LibreOffice Writer", "tune", "landscape plan, focus sideways, header repeated",
              "Leppäsalo", "laaja_kertomus", (2026, 2029), round="everyday"),
        body, [measure(r, "focus goal responsible indicator schedule") for r in rows],
    )  # fmt: skip


def yearly() -> None:
    """A yearly report: a table a focus area, outturn cells filled by a key, rows split over pages, no header again."""
    body = prose("Hepokankaan", "Hepokankaalla", 6, 9)
    rows = pick(5, 25)
    doc = start("Liberation Sans", "HEPOKANKAAN KUNTA", "Hyvinvointiraportti 2024")
    doc.add_heading("Hyvinvointiraportti vuodelta 2024", 0)
    doc.add_paragraph("Hyvinvointisuunnitelman 2022–2025 toimenpiteiden toteutuminen")
    doc.add_paragraph("Hepokankaan kunnanhallitus 7.4.2025")
    doc.add_heading("Vuoden 2024 yhteenveto", 1)
    for text in body[:5]:
        doc.add_paragraph(text, style="List Bullet" if len(text) < 300 else None)
    doc.add_heading("Toimenpiteiden toteutuminen", 1)
    doc.add_paragraph("Värien selitykset:")
    key = doc.add_table(rows=1, cols=len(KEY))
    for c, (status, word) in enumerate(KEY):
        key.cell(0, c).text = word
        key.cell(0, c).paragraphs[0].runs[0].font.size = Pt(9)
        shade(key.cell(0, c), FILLS[status])
    for number, focus in enumerate(dict.fromkeys(r.focus for r in rows), start=1):
        doc.add_heading(f"Painopiste {number}: {focus}", 2)
        own = [r for r in rows if r.focus == focus]
        grid = table(doc, [("Tavoite", "Toimenpide", "Vastuu", "Toteutuminen 2024"),
                           *((r.goal, r.action, r.responsible, r.outturn or "Ei tietoa") for r in own)],
                     [3.6, 5.2, 3.4, 4.4], 10)  # fmt: skip
        for r, row in enumerate(own, start=1):
            if row.status in FILLS:
                shade(grid.cell(r, 3), FILLS[row.status])
        merge_equal(grid, 0)
        doc.add_paragraph(body[4 + number % 4])
    doc.add_heading("Indikaattorit", 1)
    table(doc, list(INDICATORS), [7.6, 2, 2, 2, 3], 9)
    table(doc, list(BUDGET), [6, 3, 3, 3], 9)
    with tempfile.TemporaryDirectory() as folder:
        doc.save(str(Path(folder) / "raportti.docx"))
        convert(Path(folder) / "raportti.docx", "hepokangas.pdf")
    record(
        About("hepokangas.pdf", "LibreOffice Writer", "held", "a table a focus area, sentences on filled cells",
              "Hepokangas", "vuosiraportti", report_year=2024, round="everyday"),
        body, [reported(r, "focus goal responsible", outturn=r.outturn or "Ei tietoa") for r in rows],
        wrong_joins=["20242", "20243"],
    )  # fmt: skip


if __name__ == "__main__":
    broad()
    yearly()
