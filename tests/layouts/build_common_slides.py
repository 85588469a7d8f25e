# ruff: noqa: E501
"""Everyday PowerPoint decks printed by LibreOffice Impress: tables with filled cells, cards. Needs soffice."""

import tempfile
from pathlib import Path
from typing import Any

from bench import About, record, reported
from build_libreoffice import convert
from build_slides import box
from content_common import BUDGET, GROUP, pick, prose, worded
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Cm, Pt

FILLS = {"done": "70AD47", "ongoing": "5B9BD5", "partly": "FFC000", "not_done": "E0504A", "moved": "A5A5A5",
         "ended": "7030A0"}  # fmt: skip


def colour(name: str) -> RGBColor:
    """A colour of six hex digits."""
    return RGBColor.from_string(name)


def wide() -> Any:
    """A deck of 16:9 slides."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Cm(33.87), Cm(19.05)
    return deck


def slide(deck: Any, title: str, section: str, footer: str) -> Any:
    """A blank slide with a title, a sideways section name at the right edge and a footer with its number."""
    new = deck.slides.add_slide(deck.slide_layouts[6])
    band = new.shapes.add_shape(MSO_SHAPE.RECTANGLE, 0, 0, Cm(33.87), Cm(0.6))
    band.fill.solid()
    band.fill.fore_color.rgb = colour("1F4E79")
    band.line.fill.background()
    box(new, 1.2, 0.9, 29, 1.6, title, 28)
    side = new.shapes.add_textbox(Cm(26.3), Cm(9), Cm(12), Cm(0.9))
    side.rotation = 270
    side.text_frame.text = section
    side.text_frame.paragraphs[0].font.size = Pt(10)
    box(new, 1.2, 18, 20, 0.8, f"{footer}{len(deck.slides)}", 9)
    return new


def grid(new: Any, rows: list[tuple[str, ...]], widths: list[float], size: float = 12) -> Any:
    """A table in the deck's style."""
    shape = new.shapes.add_table(len(rows), len(rows[0]), Cm(1.2), Cm(3.2), Cm(sum(widths)), Cm(len(rows)))
    for c, width in enumerate(widths):
        shape.table.columns[c].width = Cm(width)
        for r, values in enumerate(rows):
            shape.table.cell(r, c).text = values[c]
            shape.table.cell(r, c).text_frame.paragraphs[0].font.size = Pt(size)
    return shape.table


def key(new: Any) -> None:
    """What the fills mean, in small squares below the table."""
    words = (("done", "Toteutunut"), ("ongoing", "Käynnissä"), ("partly", "Osittain"), ("not_done", "Ei toteutunut"),
             ("moved", "Siirretty"), ("ended", "Lopetettu"))  # fmt: skip
    for i, (status, word) in enumerate(words):
        square = new.shapes.add_shape(MSO_SHAPE.RECTANGLE, Cm(1.4 + i * 4.6), Cm(17.2), Cm(0.5), Cm(0.5))
        square.fill.solid()
        square.fill.fore_color.rgb = colour(FILLS[status])
        box(new, 2 + i * 4.6, 16.95, 4, 0.8, word, 10)


def filled() -> None:
    """Slide titles are goals; the outturn is a filled cell, its key below; text in two boxes a slide."""
    body = prose("Tuulisaaren", "Tuulisaaressa", 3, 10)
    rows = pick(2, 24)
    foot = "Tuulisaaren kaupunki 17.3.2025"
    deck = wide()
    cover = deck.slides.add_slide(deck.slide_layouts[0])
    cover.shapes.title.text = "Tuulisaaren hyvinvointikertomus: vuosiraportti 2024"
    cover.placeholders[1].text = "Kaupunginvaltuusto 17.3.2025"
    for i in range(0, 10, 2):
        new = slide(deck, f"Hyvinvoinnin tilanne {i // 2 + 1}/5", "Kertomusosa", foot)
        box(new, 17.2, 3.4, 14.5, 12, body[i + 1], 17)
        box(new, 1.2, 3.4, 14.8, 12, body[i], 17)
    for goal in dict.fromkeys(r.goal for r in rows):
        own = [r for r in rows if r.goal == goal]
        new = slide(deck, goal, own[0].focus, foot)
        table = grid(new, [("Toimenpide", "Vastuutaho", "Mittari", "Aikataulu", "Tila"),
                           *((r.action, r.responsible, r.indicator, r.schedule, "") for r in own)],
                     [11, 6.5, 6, 4.5, 2.2])  # fmt: skip
        for i, r in enumerate(own, start=1):
            table.rows[i].height = Cm(2)
            if r.status in FILLS:
                table.cell(i, 4).fill.solid()
                table.cell(i, 4).fill.fore_color.rgb = colour(FILLS[r.status])
            else:
                table.cell(i, 4).fill.background()
        key(new)
    grid(slide(deck, "Hyvinvointityöryhmä", "Liitteet", foot), list(GROUP), [10, 10, 10], 14)
    grid(slide(deck, "Määrärahat", "Liitteet", foot), list(BUDGET), [10, 6, 6, 6], 14)
    with tempfile.TemporaryDirectory() as folder:
        deck.save(str(Path(folder) / "vuosi.pptx"))
        convert(Path(folder) / "vuosi.pptx", "tuulisaari.pdf")
    meaning = {"done": "Toteutunut", "ongoing": "Käynnissä", "partly": "Osittain", "not_done": "Ei toteutunut",
               "moved": "Siirretty", "ended": "Lopetettu"}  # fmt: skip
    truth = [
        reported(r, "goal responsible indicator schedule", outturn=meaning.get(r.status, ""))
        | ({"outturn_also": ["", "●"]} if r.status in meaning else {})
        for r in rows
    ]
    record(
        About("tuulisaari.pdf", "LibreOffice Impress", "tune", "16:9 slides, filled cells with a key, sideways names",
              "Tuulisaari", "vuosiraportti", report_year=2024, also_types=("esitys",), round="everyday"),
        body, truth, wrong_joins=["17.3.20252", "17.3.20253", "17.3.202510"],
    )  # fmt: skip


def card(new: Any, left: float, row: Any) -> None:
    """A rounded card: the measure in bold, then labels with their values."""
    shape = new.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, Cm(left), Cm(4.6), Cm(9.8), Cm(12.4))
    shape.fill.solid()
    shape.fill.fore_color.rgb = colour("EAF1F8")
    shape.line.color.rgb = colour("1F4E79")
    frame = shape.text_frame
    frame.word_wrap = True
    lines = [(row.action, True, 15), (f"Vastuu: {row.responsible}", False, 12), (f"Mittari: {row.indicator}", False, 12),
             (f"Aikataulu: {row.schedule}", False, 12), (f"Tilanne: {row.outturn}", False, 12)]  # fmt: skip
    for i, (text, bold, size) in enumerate(lines):
        paragraph = frame.paragraphs[0] if i == 0 else frame.add_paragraph()
        paragraph.text = text
        paragraph.alignment = 1
        paragraph.font.size, paragraph.font.bold = Pt(size), bold
        paragraph.font.color.rgb = colour("202020")


def cards() -> None:
    """Three cards a slide under the goal; their status in words; text slides with a pull quote."""
    body = prose("Oravisalon", "Oravisalossa", 9, 8)
    rows = [r for r in worded(pick(0, 30), 1) if r.outturn not in ("", "–")][:21]
    foot = "Oravisalon hyvinvointisuunnitelma | 24.2.2026 | "
    deck = wide()
    cover = deck.slides.add_slide(deck.slide_layouts[0])
    cover.shapes.title.text = "Hyvinvoiva Oravisalo 2025"
    cover.placeholders[1].text = "Hyvinvointisuunnitelman vuosiseuranta\nOravisalon kunta"
    for i in range(0, 8, 2):
        new = slide(deck, "Missä mennään", "Tilannekuva", foot)
        box(new, 22.5, 4, 8.5, 8, "”" + body[i].split(". ")[0] + ".”", 22)
        box(new, 1.2, 3.4, 20, 6, body[i], 16)
        box(new, 1.2, 10, 20, 6, body[i + 1], 16)
    for goal in dict.fromkeys(r.goal for r in rows):
        own = [r for r in rows if r.goal == goal]
        new = slide(deck, goal, own[0].focus, foot)
        for i in reversed(range(len(own))):
            card(new, 1.2 + i * 10.2, own[i])
    grid(slide(deck, "Työryhmä", "Liitteet", foot), list(GROUP), [10, 10, 10], 14)
    with tempfile.TemporaryDirectory() as folder:
        deck.save(str(Path(folder) / "kortit.pptx"))
        convert(Path(folder) / "kortit.pptx", "oravisalo.pdf")
    record(
        About("oravisalo.pdf", "LibreOffice Impress", "tune", "16:9 slides, cards in reversed order, pull quotes",
              "Oravisalo", "vuosiraportti", report_year=2025, also_types=("esitys",), round="everyday"),
        body, [reported(r, "goal responsible indicator schedule") for r in rows],
    )  # fmt: skip


if __name__ == "__main__":
    filled()
    cards()
