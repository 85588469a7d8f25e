"""Slides: python-pptx printed by LibreOffice Impress. Needs soffice."""

import tempfile
from pathlib import Path
from typing import Any

from bench import About, measure, record, reported
from build_libreoffice import convert
from content_measures import take
from content_text import STAFF, paragraphs
from pptx import Presentation
from pptx.util import Cm, Pt

PLACE = "Ylä-Saarela"
SIGNS = {"done": "✓", "ongoing": "→", "partly": "●", "not_done": "✗"}


def box(slide: Any, left: float, top: float, width: float, height: float, text: str,
        size: float = 15) -> None:  # fmt: skip
    """A text box in centimetres; one paragraph a line."""
    frame = slide.shapes.add_textbox(Cm(left), Cm(top), Cm(width), Cm(height)).text_frame
    frame.word_wrap = True
    for i, line in enumerate(text.split("\n")):
        paragraph = frame.paragraphs[0] if i == 0 else frame.add_paragraph()
        paragraph.text = line
        paragraph.font.size = Pt(size)


def bullets(deck: Any, title: str, items: list[tuple[str, int]]) -> None:
    """A slide with bullets of two levels."""
    slide = deck.slides.add_slide(deck.slide_layouts[1])
    slide.shapes.title.text = title
    frame = slide.placeholders[1].text_frame
    for i, (text, level) in enumerate(items):
        paragraph = frame.paragraphs[0] if i == 0 else frame.add_paragraph()
        paragraph.text, paragraph.level = text, level
        paragraph.font.size = Pt(20 - 3 * level)
    box(slide, 0.5, 18, 24, 1, f"Ylä-Saarelan kunta 4.9.2025{len(deck.slides)}", 9)


def grid(deck: Any, title: str, rows: list[tuple[str, ...]], widths: list[float],
         footer: str = "Ylä-Saarelan kunta 4.9.2025") -> None:  # fmt: skip
    """A slide with a table."""
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = title
    shape = slide.shapes.add_table(len(rows), len(rows[0]), Cm(1), Cm(4.2), Cm(sum(widths)), Cm(len(rows)))
    for c, width in enumerate(widths):
        shape.table.columns[c].width = Cm(width)
        for r, values in enumerate(rows):
            cell = shape.table.cell(r, c)
            cell.text = values[c]
            cell.text_frame.paragraphs[0].font.size = Pt(12)
    box(slide, 0.5, 18, 24, 1, f"{footer}{len(deck.slides)}", 9)


def build(folder: Path) -> None:
    """Goals as slide titles, measures as bullets or table rows, notes drawn out of order."""
    deck = Presentation()
    body = paragraphs(PLACE, 3, 6)
    cover = deck.slides.add_slide(deck.slide_layouts[0])
    cover.shapes.title.text = "Ylä-Saarelan hyvinvointisuunnitelma 2025–2029"
    cover.placeholders[1].text = "Seminaari 4.9.2025\nHyvinvointikoordinaattori"
    for pair in (body[:2], body[2:4], body[4:6]):
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = "Missä olemme nyt"
        box(slide, 13, 4.5, 11.5, 12, pair[1])  # right box first in the stream
        box(slide, 1, 4.5, 11.5, 12, pair[0])
    truth = []
    for start, goal in ((8, "Jokaisella lapsella on harrastus"),
                        (31, "Arki liikuttaa kaikenikäisiä")):  # fmt: skip
        rows = [r for r in take(start, 3) if r.goal == goal]
        items: list[tuple[str, int]] = [("Toimenpiteet", 0)]
        for row in rows:
            items += [(row.action, 1), (f"Vastuu: {row.responsible}", 2),
                      (f"Mittari: {row.indicator}", 2)]  # fmt: skip
            truth.append(measure(row, "goal responsible indicator"))
        bullets(deck, f"Tavoite: {goal}", items)
    for start, goal in ((19, "Yksinäisyys vähenee"), (23, "Apua saa helposti ja ajoissa")):
        rows = [r for r in take(start, 3) if r.goal == goal]
        table = [("Toimenpide", "Vastuutaho", "Mittari", "Tilanne 9/2025")]
        for row in rows:
            table.append((row.action, row.responsible, row.indicator, SIGNS[row.status]))
            truth.append(reported(row, "goal responsible indicator", outturn=SIGNS[row.status]))
        grid(deck, goal, table, [9, 5.5, 5, 3.5])
    grid(deck, "Hyvinvointityöryhmä", list(STAFF), [9, 6, 8])
    deck.save(folder / "c.pptx")
    convert(folder / "c.pptx", "yla_saarela.pdf")
    record(
        About("yla_saarela.pdf", "LibreOffice Impress", "tune", "slides, titles as goals",
              PLACE, "suunnitelma", (2025, 2029), also_types=("esitys",)),
        body, truth, wrong_joins=["4.9.20252", "4.9.20255"],
    )  # fmt: skip


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        build(Path(name))
