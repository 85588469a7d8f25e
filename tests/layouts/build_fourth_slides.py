# ruff: noqa: E501
"""A layout of the fourth round from LibreOffice Impress: slides with a column a year, marks in it and their key in a box. Needs soffice."""

import tempfile
from pathlib import Path
from typing import Any

from bench import About, record, reported
from build_eight_office import print_office
from content_fourth import BANK, prose
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Cm, Pt

MARKS = {
    "done": ("o", "(x)", "x"), "ongoing": ("", "o", "o"), "partly": ("", "o", "(x)"), "not_done": ("", "o", "–"),
    "moved": ("", "", "→"), "ended": ("o", "o", "#"), "unknown": ("", "", ""),
}  # fmt: skip
KEY = (("x", "toteutunut"), ("(x)", "toteutunut osittain"), ("o", "käynnissä"), ("–", "ei toteutunut"), ("→", "siirtyy"), ("#", "päättynyt"))  # fmt: skip


def text(
    slide: Any, left: float, top: float, width: float, lines: list[str], size: float, bold: bool = False
) -> None:
    """A text box; centimetres and points."""
    frame = slide.shapes.add_textbox(Cm(left), Cm(top), Cm(width), Cm(0.8)).text_frame
    frame.word_wrap = True
    for k, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if k == 0 else frame.add_paragraph()
        paragraph.text, paragraph.space_after = line, Pt(4)
        paragraph.font.size, paragraph.font.bold, paragraph.font.name = Pt(size), bold, "Carlito"


def years() -> None:
    """A slide a focus area, its name in an arrow; goals merged; marks under three years, the key in a box beside the table."""
    body = prose("Sorsakankaan", "Sorsakankaalla", 2, 8)
    deck = Presentation()
    deck.slide_width, deck.slide_height = Cm(33.87), Cm(19.05)

    def slide(title: str) -> Any:
        page = deck.slides.add_slide(deck.slide_layouts[6])
        text(page, 1.2, 0.8, 30, [title], 26, True)
        text(
            page,
            1.2,
            17.9,
            20,
            [f"Sorsakankaan kunta | Hyvinvointisuunnitelman seuranta 2025 | {len(deck.slides)}"],
            9,
        )
        return page

    cover = deck.slides.add_slide(deck.slide_layouts[6])
    text(
        cover,
        2,
        6,
        29,
        ["Sorsakankaan kunta", "Hyvinvointisuunnitelman seurantaraportti vuodelta 2025"],
        30,
        True,
    )
    text(cover, 2, 12, 29, ["Kunnanhallitus 16.3.2026"], 16)
    for k, title in ((0, "Toimintaympäristö"), (4, "Vuoden havaintoja")):
        page = slide(title)
        text(page, 1.2, 3, 14.5, body[k : k + 2], 14)
        text(page, 17.2, 3, 15, body[k + 2 : k + 4], 14)
    for start in range(0, 30, 6):
        rows = list(BANK[start : start + 6])
        page = slide("Toimenpiteiden eteneminen")
        arrow = page.shapes.add_shape(MSO_SHAPE.PENTAGON, Cm(1.2), Cm(2.6), Cm(9.5), Cm(1.1))
        arrow.fill.solid()
        arrow.fill.fore_color.rgb = RGBColor(0x1F, 0x5C, 0x5C)
        arrow.text_frame.text = rows[0].focus
        arrow.text_frame.paragraphs[0].font.size = Pt(14)
        widths = (5.6, 9.6, 5.6, 1.6, 1.6, 1.6)
        table = page.shapes.add_table(7, 6, Cm(1.2), Cm(4.1), Cm(sum(widths)), Cm(7)).table
        for c, (width, head) in enumerate(
            zip(widths, ("Tavoite", "Toimenpide", "Vastuutaho", "2023", "2024", "2025"), strict=True)
        ):
            table.columns[c].width = Cm(width)
            table.cell(0, c).text = head
        for k, r in enumerate(rows, 1):
            values = (r.goal if k % 3 == 1 else "", r.action, r.responsible, *MARKS[r.status])
            for c, value in enumerate(values):
                table.cell(k, c).text = value
        for row in table.rows:
            for cell in row.cells:
                cell.text_frame.paragraphs[0].font.size = Pt(11)
        for top in (1, 4):
            table.cell(top, 0).merge(table.cell(top + 2, 0))
        text(page, 27.8, 4.1, 5.2, ["Merkintöjen selitykset"], 11, True)
        text(page, 27.8, 4.9, 5.2, [f"{sign} = {word}" for sign, word in KEY], 11)
    with tempfile.TemporaryDirectory() as folder:
        deck.save(f"{folder}/sorsakangas.pptx")
        print_office(Path(folder) / "sorsakangas.pptx")
    truth = []
    for r in BANK:
        last = MARKS[r.status][2]
        item = reported(r, "focus goal responsible", outturn=last)
        shown = "; ".join(
            f"{y}: {v}" for y, v in zip(("2023", "2024", "2025"), MARKS[r.status], strict=True) if v
        )
        truth.append(
            item | {"outturn_also": [shown, shown.replace(";", ""), f"2025: {last}", dict(KEY).get(last)]}
            if last
            else item
        )
    record(
        About("sorsakangas.pdf", "LibreOffice Impress", "tune", "slides, a column a year with marks, their key in a box beside the table, focus in an arrow",
              "Sorsakangas", "vuosiraportti", report_year=2025, round="fourth", unclear=("period_start", "period_end")),
        body, truth, wrong_joins=["käynnissä Hallintosihteeri"],
    )  # fmt: skip


if __name__ == "__main__":
    years()
