# ruff: noqa: E501
"""LibreOffice, fresh: a small table a measure, as in annual accounts (Writer); columns that go over to the next page (Calc, pikepdf)."""

import tempfile
from pathlib import Path
from typing import Any

import pikepdf
from bench import HERE, About, commented, measure, record
from build_libreoffice import contents, convert, start, table
from build_spreadsheet import fill
from content_fresh import CONTACTS, INDICATORS, MONEY, PEOPLE, YEAR_CLOCK, pick, prose, worded
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from openpyxl import Workbook

FILL = {"done": "92D050", "ongoing": "BDD7EE", "partly": "FFFF66", "not_done": "FF7C80", "moved": "D9D9D9",
        "ended": "A6A6A6", "unknown": "FFFFFF"}  # fmt: skip


def shade(cell: Any, colour: str) -> None:
    """Fill a cell."""
    element = OxmlElement("w:shd")
    element.set(qn("w:val"), "clear")
    element.set(qn("w:fill"), colour)
    cell._tc.get_or_add_tcPr().append(element)


def stacked(doc: Any, goal: str, action: str, owner: str, told: str, word: str, status: str) -> None:
    """Header and value row, then another header and value row with other widths."""
    grid = doc.add_table(rows=4, cols=4)
    grid.style, grid.autofit = "Table Grid", False
    lines = (("Tavoite", "Toimenpide", "", "Vastuutaho"), (goal, action, "", owner),
             ("Arviointi", "", "", "Tila"), (told, "", "", word))  # fmt: skip
    for r, values in enumerate(lines):
        if r < 2:
            grid.cell(r, 1).merge(grid.cell(r, 2))
        else:
            grid.cell(r, 0).merge(grid.cell(r, 2))
        for c, (value, width) in enumerate(zip(values, (4.2, 4, 5, 3.4), strict=True)):
            cell = grid.cell(r, c)
            cell.width = Cm(width)
            if value:
                run = cell.paragraphs[0].add_run(value)
                run.font.size, run.font.bold = Pt(9.5), r % 2 == 0
                run.font.color.rgb = RGBColor(255, 255, 255) if r % 2 == 0 else RGBColor(0, 0, 0)
            if r % 2 == 0:
                shade(cell, "2F5D3A")
    shade(grid.cell(3, 3), FILL[status])
    doc.add_paragraph()


def accounts() -> None:
    """A yearly report built like the goals of annual accounts; lists of people and money between."""
    body = prose("Joutsenniemen", "Joutsenniemessä", 10, 10)
    rows = pick(16, 18)
    doc = start("Liberation Serif", "Joutsenniemen kunta\tHyvinvointityö 2025", "Sivu ")
    doc.add_heading("Hyvinvointitavoitteiden toteutuminen 2025", 0)
    doc.add_paragraph("Joutsenniemen kunta, hyvinvointikertomuksen vuosiraportti")
    doc.add_paragraph("Kunnanhallitus 23.3.2026, valtuusto 15.6.2026")
    contents(doc, "Sisällys", [("Yleistä", 2), ("Toiminnalliset tavoitteet", 3), ("Henkilöstö", 6)])
    doc.add_heading("Yleistä", 1)
    for text in body[:7]:
        doc.add_paragraph(text).alignment = 3
    doc.add_heading("Toiminnalliset tavoitteet", 1)
    truth = []
    for i, (r, w) in enumerate(zip(rows, worded(rows, 1), strict=True)):
        stacked(doc, r.goal, r.action, r.responsible, r.outturn, w.outturn, r.status)
        truth.append(commented(r, "goal responsible", w.outturn, r.outturn))
        if i == 8:
            doc.add_paragraph(body[7])
    doc.add_heading("Henkilöstö", 1)
    table(doc, list(PEOPLE), [5, 4, 3.5, 4])
    for text in body[8:]:
        doc.add_paragraph(text)
    table(doc, list(MONEY), [6, 3, 3, 3])
    table(doc, list(CONTACTS), [4.5, 4.5, 3, 4.5], 9)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "tavoitteet.docx"
        doc.save(str(path))
        convert(path, "joutsenniemi.pdf")
    record(
        About("joutsenniemi.pdf", "LibreOffice Writer", "held", "a small table a measure, two headers in it",
              "Joutsenniemi", "vuosiraportti", report_year=2025),
        body, truth,
    )  # fmt: skip


def over_pages() -> None:
    """A workbook whose columns do not fit: the last ones are printed on pages of their own; turned pages."""
    body = prose("Sinivaaran", "Sinivaarassa", 13, 8)
    rows = pick(10, 16)
    book = Workbook()
    sheet = book.active
    sheet.title = "Ohjelma"
    head = (
        "Nro",
        "Painopistealue",
        "Tavoite",
        "Toimenpide",
        "Vastuualue",
        "Mittari",
        "Nykytila",
        "Tavoitetaso",
        "Toteutusaika",
        "Rahoitus",
    )
    lines = [(str(i), r.focus, r.goal, r.action, r.responsible, r.indicator, r.baseline, r.target, r.schedule, r.resource)
             for i, r in enumerate(rows, 1)]  # fmt: skip
    for letter, width in zip("ABCDEFGHIJ", (5, 16, 20, 40, 24, 22, 11, 12, 18, 20), strict=True):
        sheet.column_dimensions[letter].width = width
    fill(sheet, [head, *lines], 1)
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.pageOrder = "downThenOver"
    sheet.print_title_rows, sheet.print_title_cols = "1:1", "A:A"
    second = book.create_sheet("Tunnusluvut")
    for letter, width in zip("ABCDE", (60, 12, 12, 12, 10), strict=True):
        second.column_dimensions[letter].width = width
    fill(second, INDICATORS, 1)
    fill(second, YEAR_CLOCK, 10)
    doc = start("Carlito", "", "Sinivaara – ")
    doc.add_paragraph("\n\n\nSinivaaran kaupunki")
    doc.add_heading("Osallisuus- ja hyvinvointiohjelma vuosille 2025–2028", 0)
    doc.add_paragraph("Hyväksytty kaupunginvaltuustossa 8.9.2025 § 71")
    contents(doc, "Sisältö", [("Johdanto", 2), ("Liite 1. Toimenpiteet", 3), ("Liite 2. Tunnusluvut", 6)])
    for text in body:
        doc.add_paragraph(text)
    with tempfile.TemporaryDirectory() as folder:
        book.save(Path(folder) / "liite.xlsx")
        doc.save(str(Path(folder) / "runko.docx"))
        convert(Path(folder) / "runko.docx", "sinivaara.pdf")
        convert(Path(folder) / "liite.xlsx", "sinivaara_liite.pdf")
    with pikepdf.open(HERE / "sinivaara.pdf", allow_overwriting_input=True) as pdf:
        with pikepdf.open(HERE / "sinivaara_liite.pdf") as more:
            for sheet_page in more.pages:
                pdf.pages.append(sheet_page)
        pdf.docinfo["/Producer"] = "pikepdf"
        pdf.save(
            HERE / "sinivaara.pdf",
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    (HERE / "sinivaara_liite.pdf").unlink()
    record(
        About("sinivaara.pdf", "LibreOffice Calc, pikepdf", "held", "last columns on pages of their own", "Sinivaara",
              "suunnitelma", (2025, 2028), also_types=("erillissuunnitelma",)),
        body, [measure(r, "focus goal responsible indicator baseline target schedule resource") for r in rows],
    )  # fmt: skip


if __name__ == "__main__":
    accounts()
    over_pages()
