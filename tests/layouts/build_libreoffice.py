"""Word and PowerPoint style reports: python-docx and python-pptx printed by LibreOffice.

Needs soffice, gs and qpdf. The Ghostscript and qpdf copies stand for files which somebody has
"optimised" before publishing.
"""

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from bench import HERE, About, measure, record, reported
from content_measures import SV_ROWS, take
from content_text import BUDGET, INDICATORS, MEETINGS, STAFF, paragraphs, swedish
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from syllables import soft


def convert(path: Path, target: str) -> Path:
    """Print an office file to PDF here."""
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{profile}", "--headless",
             "--convert-to", "pdf", "--outdir", str(path.parent), str(path)],
            check=True, capture_output=True,
        )  # fmt: skip
    return path.with_suffix(".pdf").rename(HERE / target)


def field(paragraph: Any, code: str) -> None:
    """Append a field such as PAGE."""
    element = OxmlElement("w:fldSimple")
    element.set(qn("w:instr"), code)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    element.append(run)
    paragraph._p.append(element)


def start(font: str, header: str, footer: str) -> Any:
    """A document whose footer glues a date to the page number."""
    doc = Document()
    doc.styles["Normal"].font.name = font
    doc.styles["Normal"].font.size = Pt(11.5)
    section = doc.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.header.paragraphs[0].text = header
    paragraph = section.footer.paragraphs[0]
    paragraph.add_run(footer)
    field(paragraph, "PAGE")
    return doc


def contents(doc: Any, heading: str, lines: list[tuple[str, int]]) -> None:
    """A table of contents with dot leaders."""
    doc.add_heading(heading, 1)
    for text, page in lines:
        paragraph = doc.add_paragraph()
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(16), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
        paragraph.add_run(f"{text}\t{page}")
    doc.add_page_break()


def table(doc: Any, rows: list[tuple[str, ...]], widths: list[float], size: float = 10.5) -> Any:
    """A ruled table; the first row is the header, in bold."""
    grid = doc.add_table(rows=len(rows), cols=len(rows[0]))
    grid.style, grid.autofit = "Table Grid", False
    for c, width in enumerate(widths):
        grid.columns[c].width = Cm(width)
    for r, values in enumerate(rows):
        for c, value in enumerate(values):
            cell = grid.cell(r, c)
            cell.width = Cm(widths[c])
            cell.text = value
            for run in cell.paragraphs[0].runs:
                run.font.size, run.font.bold = Pt(size), r == 0
    doc.add_paragraph()
    return grid


def merge_equal(grid: Any, column: int, within: int | None = None) -> None:
    """Merge equal neighbours of a column downwards."""
    texts = [tuple(grid.cell(r, c).text for c in {within or column, column})
             for r in range(len(grid.rows))]  # fmt: skip
    top = 1
    for r in range(2, len(texts) + 1):
        if r == len(texts) or texts[r] != texts[top]:
            for k in range(top + 1, r):
                grid.cell(k, column).text = ""
            if r - 1 > top:
                merged = grid.cell(top, column).merge(grid.cell(r - 1, column))
                for extra in merged.paragraphs[1:]:
                    extra._p.getparent().remove(extra._p)
            top = r


def ruled(tmp: Path) -> None:
    """Rows split by page breaks, the header only on the first page."""
    place = "Kuivalampi"
    doc = start("Carlito", "Kuivalammen kunta – Hyvinvointikertomus ja -suunnitelma", "13.10.2025")
    doc.add_paragraph("\n\n\nKuivalammen kunta")
    doc.add_heading("Laaja hyvinvointikertomus 2021–2025 ja hyvinvointisuunnitelma 2025–2029", 0)
    doc.add_paragraph("Hyväksytty kunnanvaltuustossa 10.11.2025 § 87")
    heads = ["Johdanto", "Väestön hyvinvointi", "Päättyneen kauden toimenpiteiden toteutuminen",
             "Hyvinvointisuunnitelma 2025–2029", "Seuranta ja arviointi"]  # fmt: skip
    contents(doc, "Sisällys", [(f"{i + 1} {h}", i + 2) for i, h in enumerate(heads)])
    body = paragraphs(place, 0, 12)
    doc.add_heading("1 " + heads[0], 1)
    for text in body[:4]:
        doc.add_paragraph(soft(text)).alignment = 3
    doc.add_heading("2 " + heads[1], 1)
    for text in body[4:9]:
        doc.add_paragraph(soft(text)).alignment = 3
    table(doc, list(INDICATORS), [7, 2, 2, 2, 2.5])
    table(doc, list(STAFF), [5, 5, 6])
    doc.add_heading("3 " + heads[2], 1)
    old = take(26, 6)
    table(doc, [("Toimenpide", "Toteutuminen vuosina 2021–2025"),
                *((r.action, r.outturn) for r in old)], [8.5, 8])  # fmt: skip
    doc.add_heading("4 " + heads[3], 1)
    new = take(0, 18)
    table(doc, [("Tavoite", "Toimenpide", "Vastuutaho", "Mittari", "Aikataulu"),
                *((r.goal, r.action, r.responsible, r.indicator, r.schedule) for r in new)],
          [3.4, 4.6, 2.7, 3.2, 2.6], 11)  # fmt: skip
    doc.add_heading("5 " + heads[4], 1)
    for text in body[9:]:
        doc.add_paragraph(soft(text)).alignment = 3
    table(doc, list(MEETINGS), [3, 5, 8])
    doc.save(tmp / "a.docx")
    convert(tmp / "a.docx", "kuivalampi.pdf")
    record(
        About("kuivalampi.pdf", "LibreOffice Writer", "tune", "ruled table over pages",
              place, "laaja_kertomus", (2025, 2029)),
        body,
        [reported(r, "") for r in old]
        + [measure(r, "goal responsible indicator schedule") for r in new],
        wrong_joins=["13.10.20253", "13.10.20254", "soteuudistus"],
    )  # fmt: skip


def merged(tmp: Path) -> None:
    """Landscape, focus and goal merged downwards, re-distilled by Ghostscript."""
    place = "Honkaniemi"
    doc = start("Caladea", "Honkaniemen kaupunki", "Hyvinvointisuunnitelma 2025–2029  Sivu ")
    doc.add_heading("Honkaniemen hyvinvointisuunnitelma 2025–2029", 0)
    body = paragraphs(place, 7, 8)
    for text in body[:6]:
        doc.add_paragraph(text)
    section = doc.add_section()
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    doc.add_heading("Painopistealueet, tavoitteet ja toimenpiteet", 1)
    rows = take(8, 17)
    head = ("Painopistealue", "Tavoitteet", "Toimenpiteet", "Toteuttajat", "Resursointi",
            "Seuranta-mittari", "Lähtötaso", "Tavoitetaso")  # fmt: skip
    grid = table(doc, [head, *((r.focus, r.goal, r.action, r.responsible, r.resource, r.indicator,
                 r.baseline, r.target) for r in rows)],
                 [3, 3.2, 5.6, 3.2, 2.6, 3.2, 2, 2.2], 9.5)  # fmt: skip
    merge_equal(grid, 1, within=0)
    merge_equal(grid, 0)
    grid.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    doc.add_heading("Talous ja seuranta", 1)
    for text in body[6:]:
        doc.add_paragraph(text)
    table(doc, list(BUDGET), [7, 4, 4, 4])
    doc.save(tmp / "b.docx")
    plain = convert(tmp / "b.docx", "b.pdf")
    subprocess.run(["gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite",
                    f"-o{HERE / 'honkaniemi.pdf'}", str(plain)], check=True)  # fmt: skip
    plain.unlink()
    record(
        About("honkaniemi.pdf", "LibreOffice, Ghostscript", "held", "landscape, merged cells",
              place, "suunnitelma", (2025, 2029)),
        body,
        [measure(r, "focus goal responsible resource indicator baseline target") for r in rows],
        wrong_joins=["tasaarvo"],
    )  # fmt: skip


def svenska(tmp: Path) -> None:
    """A bilingual municipality's Swedish plan, goals as headings, linearised by qpdf."""
    doc = start("Liberation Serif", "Sundviks kommun", "Välfärdsplan 2025–2029")
    doc.add_heading("Välfärdsberättelse 2021–2025 och välfärdsplan 2025–2029", 0)
    doc.add_paragraph("Sundviks kommun (Salmilahden kunta)\nGodkänd av fullmäktige 8.12.2025 § 61")
    contents(doc, "Innehåll", [("Inledning", 2), ("Mål och åtgärder", 3), ("Uppföljning", 5)])
    body = swedish(0, 8)
    doc.add_heading("Inledning", 1)
    for text in body[:6]:
        doc.add_paragraph(text).alignment = 3
    doc.add_heading("Mål och åtgärder", 1)
    for goal in dict.fromkeys(r.goal for r in SV_ROWS):
        doc.add_heading(f"Mål: {goal}", 2)
        part = [r for r in SV_ROWS if r.goal == goal]
        table(doc, [("Åtgärd", "Ansvarig", "Mätare", "Tidtabell", "Resurser"),
                    *((r.action, r.responsible, r.indicator, r.schedule, r.resource)
                      for r in part)], [5.2, 3.2, 3.2, 2.6, 2.4])  # fmt: skip
    doc.add_heading("Uppföljning", 1)
    for text in body[6:]:
        doc.add_paragraph(text).alignment = 3
    table(doc, [("Indikator", "2021", "2025", "Hela landet"),
                ("Ingen nära vän, % av eleverna i årskurs 8 och 9", "7,9", "9,1", "8,4"),
                ("Valdeltagande i kommunalvalet, %", "61,0", "60,2", "54,2")],
          [9, 2, 2, 3])  # fmt: skip
    doc.save(tmp / "d.docx")
    plain = convert(tmp / "d.docx", "d.pdf")
    subprocess.run(["qpdf", "--linearize", "--object-streams=generate", "--deterministic-id",
                    str(plain), str(HERE / "salmilahti_sv.pdf")], check=True)  # fmt: skip
    plain.unlink()
    record(
        About("salmilahti_sv.pdf", "LibreOffice, qpdf", "held", "Swedish, goals as headings",
              "Salmilahti", "laaja_kertomus", (2025, 2029), also_types=("suunnitelma",)),
        body, [measure(r, "goal responsible indicator schedule resource") for r in SV_ROWS],
        wrong_joins=["2025–20292", "2025–20293"],
    )  # fmt: skip


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        for build in (ruled, merged, svenska):
            if len(sys.argv) < 2 or build.__name__ in sys.argv[1:]:
                build(Path(folder))
