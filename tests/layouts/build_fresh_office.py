# ruff: noqa: E501
"""Office files, fresh: the electronic template from Word, slides with lights (LibreOffice). Needs soffice."""

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench import About, commented, measure, record, reported
from build_libreoffice import contents, convert, merge_equal, start, table
from build_slides import box
from content_fresh import CONTACTS, INDICATORS, MONEY, PEOPLE, YEAR_CLOCK, pick, prose, worded
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Cm, Pt


def template() -> None:
    """The electronic template: comparison columns V1–V4, narrow cells that break words, merged headers."""
    body = prose("Petäjäkosken", "Petäjäkoskella", 4, 10)
    old, plan = pick(18, 11), pick(0, 14)
    doc = start("Liberation Sans", "Petäjäkoski, Hyvinvointikertomus", "Tulostettu 3.11.2025 sivu ")
    doc.add_paragraph("Liite 2 / kv 10.11.2025 § 61")
    doc.add_heading("Hyvinvointikertomus valtuustokaudelta 2021–2025 ja hyvinvointisuunnitelma "
                    "valtuustokaudelle 2025–2029", 0)  # fmt: skip
    doc.add_paragraph("Petäjäkoski")
    contents(doc, "Sisällysluettelo", [
        ("OSA I Päättyvän valtuustokauden arviointi", 2), ("1 Hyvinvointitiedon arviointi", 2),
        ("2 Toteutettujen toimenpiteiden arviointi", 4), ("OSA II Tulevan valtuustokauden suunnitelma", 5),
        ("OSA III Valtuustokäsittely", 7)])  # fmt: skip
    doc.add_heading("OSA I Päättyvän valtuustokauden arviointi", 1)
    doc.add_heading("1 Hyvinvointitiedon arviointi", 2)
    for text in body[:5]:
        doc.add_paragraph(text)
    doc.add_heading("Paketti 1: Kunta ja talous – Petä V1 V2 V3 V4", 3)
    lines = [(f"{name} (2024) Info", a, b, c, "33,0") for name, a, b, c, _ in INDICATORS[1:]]
    table(doc, [("", "Petä", "V1 Mänt", "V2 Kyyj", "V3 Maak"), *lines], [7.4, 2.2, 2.2, 2.2, 2.2], 9)
    doc.add_heading("2 Toteutettujen toimenpiteiden arviointi", 2)
    grid = [(r.focus, r.goal, r.action, w.outturn, r.outturn)
            for r, w in zip(old, worded(old), strict=True)]  # fmt: skip
    old_table = table(doc, [("Painopiste", "Tavoitteet", "Toimenpiteet", "Toteutuiko?", "Huomiot"), *grid],
                      [2.3, 3.2, 4.6, 2.1, 4.3], 9)  # fmt: skip
    merge_equal(old_table, 1, 0)
    merge_equal(old_table, 0)
    for text in body[5:7]:
        doc.add_paragraph(text)
    doc.add_heading("OSA II Tulevan valtuustokauden suunnitelma", 1)
    head = ("Painopistealue ja kehittämiskohteet", "Tavoite", "Toimenpiteet ja vastuutaho",
            "Resurssit", "Arviointimittarit")  # fmt: skip
    new = [(r.focus, r.goal, f"{r.action}\n{r.responsible}", r.resource, r.indicator) for r in plan]
    for part in (new[:8], new[8:]):
        grid2 = table(doc, [head, *part], [2.5, 2.9, 5.3, 2.0, 2.7], 10)
        merge_equal(grid2, 1, 0)
        merge_equal(grid2, 0)
        doc.add_paragraph(body[7] if part[0] == new[0] else body[8])
    doc.add_heading("OSA III Valtuustokäsittely", 1)
    doc.add_paragraph(body[9])
    table(doc, list(YEAR_CLOCK), [4, 6, 6], 10)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "hyke.docx"
        doc.save(str(path))
        convert(path, "petajakoski.pdf")
    truth = [commented(replace(r), "focus goal", w.outturn, r.outturn)
             for r, w in zip(old, worded(old), strict=True)]  # fmt: skip
    record(
        About("petajakoski.pdf", "LibreOffice Writer", "tune", "SHVK template, owner below the action",
              "Petäjäkoski", "laaja_kertomus", (2025, 2029)),
        body, truth + [measure(r, "focus goal responsible resource indicator") for r in plan],
    )  # fmt: skip


LIGHT = {"done": "00A651", "ongoing": "2E75B6", "partly": "FFC000", "not_done": "D00000",
         "moved": "7F7F7F", "ended": "000000"}  # fmt: skip
MEANING = {"done": "toteutunut", "ongoing": "käynnissä", "partly": "osittain toteutunut",
           "not_done": "ei toteutunut", "moved": "siirretty", "ended": "päättynyt"}  # fmt: skip


def light(slide: Any, left: float, top: float, status: str, size: float = 0.6) -> None:
    """A filled circle."""
    if status in LIGHT:
        shape = slide.shapes.add_shape(MSO_SHAPE.OVAL, Cm(left), Cm(top), Cm(size), Cm(size))
        shape.fill.solid()
        shape.fill.fore_color.rgb = RGBColor.from_string(LIGHT[status])
        shape.line.fill.background()


def lights() -> None:
    """A goal a slide; the outturn is a coloured light over the last cell, the key stands on the second slide."""
    body = prose("Kurkilahden", "Kurkilahdessa", 0, 8)
    rows = pick(3, 18)
    deck = Presentation()
    cover = deck.slides.add_slide(deck.slide_layouts[0])
    cover.shapes.title.text = "Hyvinvointisuunnitelman seuranta 2024"
    cover.placeholders[1].text = "Kurkilahti\nHyvinvointilautakunta 19.3.2025"
    key = deck.slides.add_slide(deck.slide_layouts[5])
    key.shapes.title.text = "Näin luet esitystä"
    for i, (status, word) in enumerate(MEANING.items()):
        light(key, 2, 5 + i * 1.5, status)
        box(key, 3, 4.8 + i * 1.5, 12, 1, word)
    for number, text in enumerate(body):
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = f"Huomioita {number + 1}"
        first, second = text.split(". ", 1)
        box(slide, 13.4, 4.5, 10.5, 9, second, 17)
        box(slide, 1, 4.5, 11.4, 9, first + ".", 20)
    head = ("Toimenpide", "Vastuutaho", "Mittari", "Toteuma")
    for goal in dict.fromkeys(r.goal for r in rows):
        own = [r for r in rows if r.goal == goal]
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = goal
        grid = slide.shapes.add_table(len(own) + 1, 4, Cm(1), Cm(4.5), Cm(23), Cm(1)).table
        for c, width in enumerate((9.5, 5.5, 5, 3)):
            grid.columns[c].width = Cm(width)
        for r, values in enumerate([head, *((x.action, x.responsible, x.indicator, "") for x in own)]):
            grid.rows[r].height = Cm(2 if r else 1)
            for c, value in enumerate(values):
                grid.cell(r, c).text = value
                grid.cell(r, c).text_frame.paragraphs[0].font.size = Pt(13)
        for r, x in enumerate(own):
            light(slide, 22.2, 6.2 + 2 * r, x.status, 0.8)
        box(slide, 0.5, 18, 20, 1, f"Kurkilahti | 19.3.2025 | {len(deck.slides)}", 9)
    for title, other, widths in (("Talous", MONEY, (9, 4, 4, 4)), ("Henkilöstö", PEOPLE, (8, 5, 5, 5)),
                                 ("Ota yhteyttä", CONTACTS, (6, 6, 4, 7))):  # fmt: skip
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = title
        grid = slide.shapes.add_table(len(other), 4, Cm(1), Cm(4.5), Cm(23), Cm(1)).table
        for r, values in enumerate(other):
            for c, value in enumerate(values):
                grid.columns[c].width = Cm(widths[c])
                grid.cell(r, c).text = value
                grid.cell(r, c).text_frame.paragraphs[0].font.size = Pt(13)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "seuranta.pptx"
        deck.save(str(path))
        convert(path, "kurkilahti.pdf")
    truth = []
    for r in rows:
        row = reported(r, "goal responsible indicator", outturn=MEANING.get(r.status, ""))
        truth.append(row | {"outturn_also": ["", "●"]} if r.status in MEANING else row)
    record(
        About("kurkilahti.pdf", "LibreOffice Impress", "tune", "slides, lights with a key elsewhere",
              "Kurkilahti", "vuosiraportti", report_year=2024, also_types=("esitys",)),
        body, truth,
    )  # fmt: skip


if __name__ == "__main__":
    template()
    lights()
