"""Follow-up sheets: openpyxl workbooks printed by LibreOffice Calc. Needs soffice."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench import About, measure, record, reported
from build_libreoffice import convert
from content_measures import OTHER_ROWS, take
from content_text import BUDGET, INDICATORS, paragraphs
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

SIDE = Side(style="thin", color="888888")
BORDER = Border(left=SIDE, right=SIDE, top=SIDE, bottom=SIDE)
WRAP = Alignment(wrap_text=True, vertical="top")


def fill(sheet: Worksheet, rows: Sequence[Sequence[str]], top: int, border: bool = True) -> int:
    """Write rows from `top`, the first in bold; the row below."""
    for r, values in enumerate(rows):
        for c, value in enumerate(values, start=1):
            cell = sheet.cell(top + r, c, value)
            cell.alignment = WRAP
            cell.font = Font(name="Carlito", size=10, bold=r == 0)
            if border:
                cell.border = BORDER
            if r == 0:
                cell.fill = PatternFill("solid", fgColor="D9E2F3")
        fit(sheet, top + r)
    return top + len(rows) + 1


def fit(sheet: Worksheet, row: int) -> None:
    """Make a row as high as its fullest cell: files not saved by a spreadsheet have no heights."""
    lines = 1
    for cell in sheet[row]:
        width = sheet.column_dimensions[cell.column_letter].width or 10
        lines = max(lines, -(-len(str(cell.value or "")) * 12 // (10 * int(width))) if cell.value else 1)
    sheet.row_dimensions[row].height = 14.0 * lines + 2


def setup(sheet: Worksheet, widths: Sequence[float], landscape: bool) -> None:
    """Column widths in characters, one page wide, the footer a date glued to the page."""
    for letter, width in zip("ABCDEFGHIJ", widths, strict=False):
        sheet.column_dimensions[letter].width = width
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddFooter.left.text = "Seuranta 3.3.2026&P"


def print_book(book: Workbook, target: str) -> None:
    """Save and print."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "seuranta.xlsx"
        book.save(path)
        convert(path, target)


def sheets() -> None:
    """Text in merged cells, then a bordered sheet over pages with focus rows, then figures."""
    place, rows = "Ahvensuo", take(0, 20, OTHER_ROWS)
    body = paragraphs(place, 5, 6)
    book = Workbook()
    text = book.active
    text.title = "Johdanto"
    setup(text, [85], False)
    text["A1"] = "Ahvensuon kunta: hyvinvointikertomuksen vuosiraportti 2025"
    text["A1"].font = Font(name="Carlito", size=15, bold=True)
    for i, paragraph in enumerate(body, start=3):
        text.cell(i, 1, paragraph).alignment = WRAP
        text.row_dimensions[i].height = 62
    plan = book.create_sheet("Toimenpiteet")
    setup(plan, [24, 38, 24, 22, 13, 13, 36], True)
    head = ("Tavoite", "Toimenpide", "Vastuu", "Mittari", "Lähtötaso", "Tavoitetaso", "Toteuma 2025")
    lines = [(r.goal, r.action, r.responsible, r.indicator, r.baseline, r.target, r.outturn) for r in rows]
    end = fill(plan, [head, *lines], 1)
    plan.print_title_rows = "1:1"
    fill(plan, [row[:4] for row in BUDGET], end + 2)
    figures = book.create_sheet("Indikaattorit")
    setup(figures, [60, 10, 10, 10, 10], False)
    fill(figures, INDICATORS, 1, border=False)
    print_book(book, "ahvensuo.pdf")
    record(
        About("ahvensuo.pdf", "LibreOffice Calc", "held", "spreadsheet, repeated title row", place,
              "vuosiraportti", report_year=2025),
        body, [reported(r, "goal responsible indicator baseline target") for r in rows],
    )  # fmt: skip


def bands() -> None:
    """A plan without borders: the focus in merged cells, goals as rows over the width."""
    place, rows = "Koskenperä", take(16, 18)
    body = paragraphs(place, 12, 11)
    book = Workbook()
    sheet = book.active
    setup(sheet, [22, 44, 28, 24, 16, 16], True)
    sheet["A1"] = "Koskenperän kunnan hyvinvointisuunnitelma 2026–2029"
    sheet["A1"].font = Font(name="Carlito", size=16, bold=True)
    row = 3
    for paragraph in body:
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=6)
        sheet.cell(row, 1, paragraph).alignment = WRAP
        sheet.row_dimensions[row].height = 48
        row += 1
    row += 1
    head = ("Painopistealue", "Mitä tehdään?", "Kuka vastaa?", "Miten seurataan?", "Milloin?", "Rahoitus")
    row = fill(sheet, [head], row, border=False) - 1
    truth = []
    for focus in dict.fromkeys(r.focus for r in rows):
        own, first = [r for r in rows if r.focus == focus], row
        for r in own:
            values = ("", r.action, r.responsible, r.indicator, r.schedule, r.resource)
            for c, value in enumerate(values, start=1):
                cell = sheet.cell(row, c, value)
                cell.alignment, cell.font = WRAP, Font(name="Carlito", size=10)
                cell.border = Border(bottom=SIDE) if c > 1 else Border()
            fit(sheet, row)
            row += 1
            truth.append(measure(r, "focus responsible indicator schedule resource"))
        sheet.merge_cells(start_row=first, end_row=row - 1, start_column=1, end_column=1)
        sheet.cell(first, 1, focus).alignment = Alignment(wrap_text=True, vertical="center")
        for c in range(1, 7):
            sheet.cell(row - 1, c).border = Border(bottom=SIDE)
    print_book(book, "koskenpera.pdf")
    record(
        About("koskenpera.pdf", "LibreOffice Calc", "tune", "spreadsheet, merged focus centred", place,
              "suunnitelma", (2026, 2029)),
        body, truth,
    )  # fmt: skip


if __name__ == "__main__":
    sheets()
    bands()
