# ruff: noqa: E501
"""Two layouts of office programs: tables with their headings in the first column, a matrix on slides. Needs soffice."""

import tempfile
from pathlib import Path

import content_eight as eight
import content_fourth as fourth
from bench import About, measure, record
from build_eight_office import print_office
from content_measures import Row
from docx import Document
from docx.enum.section import WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from pptx import Presentation
from pptx.util import Cm as SlideCm
from pptx.util import Pt as SlidePt


def by_goal(rows: list[Row]) -> dict[str, list[Row]]:
    """The rows of each goal, in order."""
    groups: dict[str, list[Row]] = {}
    for r in rows:
        groups.setdefault(r.goal, []).append(r)
    return groups


def transposed() -> None:
    """Word: a table a goal, what the rows hold stands in the first column, every further column is a measure."""
    body, rows = fourth.prose("Hirsiniemen", "Hirsiniemessä", 1, 7), fourth.pick(0, 15)
    doc = Document()
    doc.styles["Normal"].font.name, doc.styles["Normal"].font.size = "Carlito", Pt(10)
    doc.add_heading("Hirsiniemen hyvinvointisuunnitelma 2026–2029", 0)
    new = doc.add_section(WD_SECTION.CONTINUOUS)
    cols = OxmlElement("w:cols")
    cols.set(qn("w:num"), "2")
    old = new._sectPr.find(qn("w:cols"))
    new._sectPr.replace(old, cols)
    for text in body:
        doc.add_paragraph(text)
    last = doc.add_section(WD_SECTION.CONTINUOUS)
    last._sectPr.find(qn("w:cols")).set(qn("w:num"), "1")
    focus = ""
    for goal, group in by_goal(rows).items():
        if group[0].focus != focus:
            focus = group[0].focus
            doc.add_heading(f"Painopiste: {focus}", 2)
        labels = ("Tavoite", "Toimenpide", "Kuka tekee", "Mittari", "Lähtötaso", "Tavoitetaso", "Aikataulu")
        grid = doc.add_table(rows=len(labels), cols=len(group) + 1)
        grid.style = "Table Grid"
        for k, label in enumerate(labels):
            grid.cell(k, 0).paragraphs[0].add_run(label).bold = True
        merged = grid.cell(0, 1).merge(grid.cell(0, len(group)))
        merged.text = goal
        for c, r in enumerate(group, 1):
            values = (r.action, r.responsible, r.indicator, r.baseline, r.target, r.schedule)
            for k, value in enumerate(values, 1):
                grid.cell(k, c).text = value
        doc.add_paragraph("")
    with tempfile.TemporaryDirectory() as folder:
        doc.save(f"{folder}/hirsiniemi.docx")
        print_office(Path(folder) / "hirsiniemi.docx")
    fields = "focus goal responsible indicator baseline target schedule"
    record(
        About("hirsiniemi.pdf", "LibreOffice Writer", "tune", "a table a goal, headings in its first column, a column a measure",
              "Hirsiniemi", "suunnitelma", (2026, 2029), round="sixth", unclear=("report_year",)),
        body, [measure(r, fields) for r in rows],
    )  # fmt: skip


def matrix() -> None:
    """Slides: a column a focus area, rows for goal, bulleted acts, owners and indicators named at the left."""
    body, rows = eight.prose("Kytölahden", "Kytölahdessa", 4, 8), eight.pick(0, 26)
    goals = list(by_goal(rows).items())
    chosen = [goals[k] for k in (0, 2, 4, 6, 8, 9)]
    deck = Presentation()
    deck.slide_width, deck.slide_height = SlideCm(33.87), SlideCm(19.05)

    def text(
        new, left: float, top: float, width: float, texts: list[str], size: float, bold: bool = False
    ) -> None:  # type: ignore[no-untyped-def]
        frame = new.shapes.add_textbox(SlideCm(left), SlideCm(top), SlideCm(width), SlideCm(1)).text_frame
        frame.word_wrap = True
        for k, value in enumerate(texts):
            paragraph = frame.paragraphs[0] if k == 0 else frame.add_paragraph()
            paragraph.text, paragraph.space_after = value, SlidePt(5)
            paragraph.font.size, paragraph.font.bold, paragraph.font.name = SlidePt(size), bold, "Carlito"

    def slide(title: str):  # type: ignore[no-untyped-def]
        new = deck.slides.add_slide(deck.slide_layouts[6])
        text(new, 1.5, 0.8, 30, [title], 26, True)
        return new

    first = slide("Kytölahden kaupungin hyvinvointisuunnitelma 2025–2028")
    text(first, 1.5, 4, 15, body[:3], 14)
    text(first, 17.3, 4, 15, body[3:6], 14)
    text(slide("Miten valmistelimme"), 1.5, 4, 15, body[6:], 14)
    truth = []
    for k in (0, 3):
        new = slide("Painopisteet ja toimenpiteet")
        part = chosen[k : k + 3]
        grid = new.shapes.add_table(5, 4, SlideCm(1.5), SlideCm(3), SlideCm(30.8), SlideCm(12)).table
        for c, width in enumerate((4.4, 8.8, 8.8, 8.8)):
            grid.columns[c].width = SlideCm(width)

        def put(row: int, column: int, texts: list[str], bold: bool = False, grid=grid) -> None:  # type: ignore[no-untyped-def]
            frame = grid.cell(row, column).text_frame
            for n, value in enumerate(texts):
                paragraph = frame.paragraphs[0] if n == 0 else frame.add_paragraph()
                paragraph.text = value
                paragraph.font.size, paragraph.font.bold, paragraph.font.name = SlidePt(11), bold, "Carlito"

        for row, label in enumerate(("", "Tavoite", "Toimenpiteet", "Vastuutahot", "Mittarit")):
            put(row, 0, [label], True)
        for c, (goal, group) in enumerate(part, 1):
            owners = ", ".join(dict.fromkeys(r.responsible for r in group))
            figures = "; ".join(r.indicator for r in group)
            put(0, c, [group[0].focus], True)
            put(1, c, [goal])
            put(2, c, [f"• {r.action}" for r in group])
            put(3, c, [owners])
            put(4, c, [figures])
            truth += [measure(r, "focus goal", responsible=owners, indicator=figures) for r in group]
    with tempfile.TemporaryDirectory() as folder:
        deck.save(f"{folder}/kytolahti.pptx")
        print_office(Path(folder) / "kytolahti.pptx")
    record(
        About("kytolahti.pdf", "LibreOffice Impress", "held", "a matrix on a slide: a column a focus area, acts as bullets in its cells, headings at the left",
              "Kytölahti", "suunnitelma", (2025, 2028), round="sixth", unclear=("report_year",)),
        body, truth,
    )  # fmt: skip


if __name__ == "__main__":
    transposed()
    matrix()
