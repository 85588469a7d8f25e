# ruff: noqa: E501
"""Everyday screens: the electronic template as forms (Chromium), follow-up sheets (LibreOffice Calc)."""

from html import escape

from bench import About, measure, record, reported
from build_chromium import print_page
from build_spreadsheet import BORDER, WRAP, fill, fit, print_book, setup
from content_common import BUDGET, GROUP, INDICATORS, pick, prose
from html_parts import p, page
from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill

CSS = """
@page { size: A4; margin: 16mm 14mm } body { font: 10pt/1.35 Roboto, sans-serif } h1 { font-size: 19pt }
h2 { border-bottom: 2px solid #00629b; color: #00629b } h3 { background: #e6f0f6; padding: 4px 6px; break-after: avoid }
.t { width: 100%; border-collapse: collapse; margin: 4px 0 12px } .t td, .t th { border: 1px solid #bbb; padding: 4px; vertical-align: top; text-align: left }
.t th { width: 23%; background: #f4f4f4; font-weight: 600 } .i td { padding: 1px 5px; font-size: 8.5pt } .info { color: #06c; font-size: 7pt }
.stamp { float: right; border: 2px solid #c00; color: #c00; padding: 2px 8px; font-weight: bold }
"""


def forms() -> None:
    """The electronic template: a two-column form a measure, under headings of focus areas and goals."""
    body = prose("Rantaperän", "Rantaperällä", 4, 11)
    rows = pick(20, 18)
    lines = "".join(
        f"<tr><td>{escape(name)} (2023)<span class=info>Info</span><td>{a}<td>{b}<td>{c}</tr>"
        for name, a, b, c, _ in INDICATORS[1:]
    )
    html = (
        "<div class=stamp>Keskeneräinen</div><p>Liite 1/kh 24.11.2025</p><h1>Hyvinvointikertomus valtuustokaudelta 2021–2025 ja "
        "hyvinvointisuunnitelma valtuustokaudelle 2025–2029</h1><p>Rantaperä</p><p>Kertomuksen vastuutaho ja laatijat: hyvinvointityöryhmä</p>"
        "<h2>OSA I Päättyvän valtuustokauden arviointi</h2><h3>1. Hyvinvointitiedon ja tehtyjen toimenpiteiden arviointi</h3>"
        + p(body[:6]) + "<h3>Paketti 1 Osallisuus ja vaikuttaminen</h3><table class=i><tr><td><td>Rant<td>Seutu<td>Koko</tr>" + lines + "</table>"
        + p(body[6:8]) + "<h2>OSA II Tuleva valtuustokausi</h2>"
    )  # fmt: skip
    focus = goal = ""
    for r in rows:
        if r.focus != focus:
            html += f"<h2>Painopistealue: {escape(r.focus)}</h2>"
        if r.goal != goal:
            html += f"<h3>Tavoite: {escape(r.goal)}</h3>"
        focus, goal = r.focus, r.goal
        pairs = (("Toimenpide", r.action), ("Vastuutaho", r.responsible), ("Resurssit", r.resource),
                 ("Aikataulu", r.schedule), ("Arviointimittari", r.indicator))  # fmt: skip
        html += "<table class=t>" + "".join(f"<tr><th>{k}<td>{escape(v)}</tr>" for k, v in pairs) + "</table>"
    html += "<h2>OSA III Valtuustokäsittely</h2>" + p(body[8:])
    print_page(page("hyvinvointikertomus.fi", CSS, html), "rantapera.pdf")
    record(
        About("rantapera.pdf", "Chromium", "tune", "SHVK template, a form a measure under headings", "Rantaperä",
              "laaja_kertomus", (2025, 2029), round="everyday"),
        body, [measure(r, "focus goal responsible resource schedule indicator") for r in rows],
    )  # fmt: skip


PERCENT = {
    "done": "100 %",
    "ongoing": "50 %",
    "partly": "60 %",
    "not_done": "0 %",
    "moved": "",
    "ended": "",
    "unknown": "",
}


def sheets() -> None:
    """A sheet a focus area: numbered measures, their per cent of completion and remarks; text on a sheet of its own."""
    body = prose("Niinikosken", "Niinikoskella", 8, 7)
    rows = pick(9, 22)
    book = Workbook()
    text = book.active
    text.title = "Yhteenveto"
    setup(text, [90], False)
    text["A1"] = "Niinikosken kaupunki – hyvinvointisuunnitelman seuranta 2024"
    text["A1"].font = Font(name="Carlito", size=16, bold=True)
    for i, paragraph in enumerate(body, start=3):
        text.cell(i, 1, paragraph).alignment = WRAP
        text.row_dimensions[i].height = 66
    for number, focus in enumerate(dict.fromkeys(r.focus for r in rows), start=1):
        sheet = book.create_sheet(f"PP{number}")
        setup(sheet, [6, 26, 42, 26, 26, 13, 40], True)
        sheet.cell(1, 1, f"Painopiste: {focus}").font = Font(name="Carlito", size=13, bold=True)
        sheet.cell(1, 1).fill = PatternFill("solid", fgColor="C6E0B4")
        sheet.merge_cells("A1:G1")
        own = [r for r in rows if r.focus == focus]
        head = ("Nro", "Tavoite", "Toimenpide", "Vastuutaho", "Mittari", "Toteuma-%", "Kommentit")
        fill(sheet, [head, *((f"{number}.{i}", r.goal, r.action, r.responsible, r.indicator, PERCENT[r.status], r.outturn)
                             for i, r in enumerate(own, 1))], 2)  # fmt: skip
        for cell in sheet[2]:
            cell.border = BORDER
        fit(sheet, 2)
    figures = book.create_sheet("Luvut")
    setup(figures, [60, 14, 14, 14, 16], True)
    end = fill(figures, INDICATORS, 1)
    end = fill(figures, BUDGET, end)
    fill(figures, GROUP, end)
    print_book(book, "niinikoski.pdf")
    truth = []
    for r in rows:
        number = PERCENT[r.status]
        also = [number, f"{number} {r.outturn}", f"{number}; {r.outturn}", f"{number}. {r.outturn}"]
        truth.append(reported(r, "focus goal responsible indicator", outturn=r.outturn or number)
                     | {"outturn_also": also if number else []})  # fmt: skip
    record(
        About("niinikoski.pdf", "LibreOffice Calc", "held", "a sheet a focus area, per cent and remarks", "Niinikoski",
              "vuosiraportti", report_year=2024, round="everyday"),
        body, truth,
    )  # fmt: skip


if __name__ == "__main__":
    forms()
    sheets()
