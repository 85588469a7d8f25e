"""Office files with hard tables: two-level headers (Writer), a table a slide (Impress). Needs soffice."""

import tempfile
from pathlib import Path

from bench import About, measure, record, reported
from build_libreoffice import convert, start
from build_slides import grid
from content_measures import OTHER_ROWS, take
from content_text import BUDGET, INDICATORS, STAFF, paragraphs
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt
from pptx import Presentation

FOOTER = "Vuorilammen kunta 12.3.2026"


def two_levels() -> None:
    """A header of two rows with merged cells; focus rows over the width; justified text."""
    place, rows = "Kallioranta", take(21, 16)
    body = paragraphs(place, 7, 8)
    doc = start("Liberation Serif", "Kalliorannan kaupunki", "Kaupunginhallitus 9.2.2026")
    doc.add_heading("Kalliorannan kaupungin hyvinvointisuunnitelma 2026–2029", 0)
    for text in body:
        doc.add_paragraph(text).alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    doc.add_page_break()
    doc.add_heading("Toimenpideohjelma", 1)
    count = len(rows) + len({r.focus for r in rows}) + 2
    table = doc.add_table(rows=count, cols=6)
    table.style, table.autofit = "Table Grid", False
    top = ("Tavoite", "Toimenpide", "Toimeenpano", "", "Seuranta", "")
    below = ("", "", "Vastuutaho", "Aikataulu", "Mittari", "Lähtötaso")
    lines: list[tuple[str, ...]] = [top, below]
    truth, focus = [], ""
    for r in rows:
        if r.focus != focus:
            focus = r.focus
            lines.append((f"Painopiste: {focus}", "", "", "", "", ""))
        lines.append((r.goal, r.action, r.responsible, r.schedule, r.indicator, r.baseline))
        truth.append(measure(r, "focus goal responsible schedule indicator baseline"))
    for a, b in (((0, 0), (1, 0)), ((0, 1), (1, 1)), ((0, 2), (0, 3)), ((0, 4), (0, 5))):
        table.cell(*a).merge(table.cell(*b))
    for i, values in enumerate(lines):
        if values[0].startswith("Painopiste"):
            table.cell(i, 0).merge(table.cell(i, 5))
        for k, (value, width) in enumerate(zip(values, (3.2, 4.6, 2.9, 2.2, 2.9, 1.8), strict=True)):
            if not value:
                continue
            cell = table.cell(i, k)
            cell.width = Cm(width)
            run = cell.paragraphs[0].add_run(value)
            run.font.size, run.font.bold = Pt(9), i < 2 or value.startswith("Painopiste")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "suunnitelma.docx"
        doc.save(str(path))
        convert(path, "kallioranta.pdf")
    record(
        About("kallioranta.pdf", "LibreOffice Writer", "held", "two-level header, merged cells", place,
              "suunnitelma", (2026, 2029)),
        body, truth,
    )  # fmt: skip


def slides() -> None:
    """A table a slide: some slides hold measures under a goal, others figures, staff and budgets."""
    place, rows = "Vuorilampi", take(11, 15, OTHER_ROWS)
    body = paragraphs(place, 1, 4)
    deck = Presentation()
    cover = deck.slides.add_slide(deck.slide_layouts[0])
    cover.shapes.title.text = "Vuorilammen kunta"
    cover.placeholders[1].text = "Hyvinvointikertomuksen vuosiraportti 2025\nValtuuston seminaari 12.3.2026"
    for text in body:
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = "Havaintoja vuodesta"
        slide.placeholders[1].text = text
    head = ("Toimenpide", "Vastuu", "Mittari", "Tilanne 2025")
    for goal in dict.fromkeys(r.goal for r in rows):
        own = [(r.action, r.responsible, r.indicator, r.outturn) for r in rows if r.goal == goal]
        grid(deck, f"Tavoite: {goal}", [head, *own], [8.5, 4.5, 4.5, 5.5], FOOTER)
    grid(deck, "Hyvinvointi-indikaattorit", list(INDICATORS), [11, 3, 3, 3, 3], FOOTER)
    grid(deck, "Työryhmä", list(STAFF), [8, 7, 8], FOOTER)
    grid(deck, "Määrärahat", list(BUDGET), [10, 4, 4, 4], FOOTER)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "seminaari.pptx"
        deck.save(str(path))
        convert(path, "vuorilampi.pdf")
    record(
        About("vuorilampi.pdf", "LibreOffice Impress", "tune", "a table a slide, titles with goals", place,
              "vuosiraportti", report_year=2025),
        body, [reported(r, "goal responsible indicator") for r in rows],
    )  # fmt: skip


if __name__ == "__main__":
    two_levels()
    slides()
