"""Files that went through a second program: broken ligature maps, cairo copies, fake bold.

Needs soffice and pdftocairo (poppler-utils). Measures stand in bullets, in text boxes beside
each other and in tables with a status in percent.
"""

import os
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import pikepdf
from bench import HERE, About, measure, record, reported
from build_libreoffice import contents, convert, merge_equal, start, table
from build_slides import box
from content_measures import take
from content_text import BUDGET, INDICATORS, MEETINGS, STAFF, paragraphs
from pptx import Presentation
from syllables import soft

# what Word's Calibri subset says of its ligatures when the map is broken
WRONG = {"tti": "ƫ", "ti": "Ɵ", "tt": "Ʃ", "ft": "Ō"}
PERCENT = {"done": "100 %", "ongoing": "Käynnissä", "partly": "60 %", "not_done": "0 %",
           "moved": "Siirtyy", "ended": "Päättynyt", "unknown": "–"}  # fmt: skip


def break_ligatures(path: Path) -> None:
    """Map ligature glyphs to single wrong letters, as broken ToUnicode tables do."""
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        for item in pdf.objects:
            if not isinstance(item, pikepdf.Stream) or item.get("/Type") == "/XObject":
                continue
            data = item.read_bytes()
            if b"begincmap" not in data:
                continue
            for right, wrong in WRONG.items():
                a, b = (f"<{t.encode('utf-16-be').hex().upper()}>" for t in (right, wrong))
                data = data.replace(a.encode(), b.encode())
            item.write(data)
        pdf.save(path, deterministic_id=True)


def cairo(path: Path, target: str) -> None:
    """A copy by pdftocairo."""
    subprocess.run(["pdftocairo", "-pdf", str(path), str(HERE / target)], check=True,
                   env=os.environ | {"SOURCE_DATE_EPOCH": "1767225600"})  # fmt: skip
    path.unlink()


def older_people(tmp: Path) -> None:
    """A plan for older people whose ti and tt glyphs have wrong letters behind them."""
    place = "Hiidenlampi"
    body = paragraphs(place, 4, 9)
    doc = start("Carlito", "Hiidenlammen kaupunki", "Hyväksytty 15.9.2025, sivu ")
    doc.add_heading("Suunnitelma ikääntyneen väestön tukemiseksi 2026–2029", 0)
    doc.add_paragraph("Hiidenlammen kaupunki")
    contents(doc, "SISÄLLYSLUETTELO", [("Nykytila", 2), ("Toimenpidetaulukko", 3)])
    doc.add_heading("Nykytila", 1)
    for text in body:
        doc.add_paragraph(soft(text)).alignment = 3
    doc.add_heading("Toimenpidetaulukko", 1)
    rows = take(16, 15)
    grid = table(doc, [("Mihin pyritään", "Toimenpiteet", "Yhteistyö-tahot", "Talousarvio-vaikutus",
                        "Arviointi"),
                 *((r.goal, r.action, r.responsible, r.resource, r.indicator) for r in rows)],
                 [3.2, 5, 3, 2.6, 2.8])  # fmt: skip
    merge_equal(grid, 0)
    table(doc, list(STAFF), [5, 5, 6])
    doc.save(tmp / "e.docx")
    convert(tmp / "e.docx", "hiidenlampi.pdf")
    record(
        About("hiidenlampi.pdf", "LibreOffice Writer, pikepdf", "tune", "broken ligature map",
              place, "erillissuunnitelma", (2026, 2029)),
        body, [measure(r, "goal responsible resource indicator") for r in rows],
    )  # fmt: skip
    break_ligatures(HERE / "hiidenlampi.pdf")


def three_boxes(deck: Any, goal: str, rows: list[Any]) -> None:
    """A slide whose title, drawn twice, is the goal; one text box a measure, last one first."""
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    for k in reversed(range(len(rows))):
        row = rows[k]
        text = (
            f"Toimenpide\n{row.action}\nVastuutaho\n{row.responsible}\nMittari\n{row.indicator}"
            f"\nAikataulu\n{row.schedule}"
        )
        box(slide, 0.8 + 8.1 * k, 5, 7.6, 11, text, 13)
    for shift in (0, 0.02):
        box(slide, 1 + shift, 1.2, 22, 2.5, goal, 26)
    box(slide, 0.5, 18, 24, 1, f"Kaislajärven kunta 2.10.2025{len(deck.slides)}", 9)


def young_people(tmp: Path) -> None:
    """Slides of a children's plan: boxes beside each other, headings with doubled letters."""
    place = "Kaislajärvi"
    body = paragraphs(place, 13, 6)
    deck = Presentation()
    cover = deck.slides.add_slide(deck.slide_layouts[0])
    cover.shapes.title.text = "Lasten ja nuorten hyvinvointisuunnitelma 2025–2028"
    cover.placeholders[1].text = "Kaislajärven kunta\nLautakunta 2.10.2025"
    for trio in (body[:3], body[3:]):
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = "Lähtökohtia"
        for k in (1, 0, 2):
            box(slide, 0.8 + 8.1 * k, 4.2, 7.7, 13, trio[k], 12)
    groups: dict[str, list[Any]] = {}
    for row in take(8, 8):
        groups.setdefault(row.goal, []).append(row)
    for row in take(19, 4):
        groups.setdefault(row.goal, []).append(row)
    for goal, rows in groups.items():
        three_boxes(deck, goal, rows)
    deck.save(tmp / "f.pptx")
    cairo(convert(tmp / "f.pptx", "f.pdf"), "kaislajarvi.pdf")
    record(
        About("kaislajarvi.pdf", "LibreOffice Impress, cairo", "held", "slides, boxes, fake bold",
              place, "erillissuunnitelma", (2025, 2028), also_types=("esitys",)),
        body,
        [measure(r, "goal responsible indicator schedule") for rows in groups.values()
         for r in rows],
        wrong_joins=["2.10.20252", "2.10.20255", "JJookkaaiisseellllaa"],
    )  # fmt: skip


def county(tmp: Path) -> None:
    """A wellbeing services county: no municipality; measures as bullets and as a status table."""
    body = [t.replace("Koivulammen", "hyvinvointialueen").replace("Koivulammella", "Alueella")
            for t in paragraphs("Koivulampi", 1, 14)]  # fmt: skip
    doc = start("Lato", "Järvirannan hyvinvointialue", "Aluevaltuusto 16.2.2026 § 12  ")
    doc.add_heading("Alueellinen hyvinvointikertomus 2023–2025 ja -suunnitelma 2026–2029", 0)
    doc.add_paragraph("Järvirannan hyvinvointialue")
    doc.add_heading("Kertomusosa", 1)
    for text in body[:8]:
        doc.add_paragraph(text)
    table(doc, list(INDICATORS), [7, 2, 2, 2, 2.5])
    doc.add_heading("Edellisen kauden toimenpiteiden tilanne", 1)
    old, new = take(30, 14), take(8, 9)
    table(doc, [("Nro", "Toimenpide", "Vastuu", "Toteutumisaste"),
                *((f"{i}.", r.action, r.responsible, PERCENT[r.status])
                  for i, r in enumerate(old, 1))], [1.3, 8, 4, 3.2])  # fmt: skip
    doc.add_heading("Suunnitelmaosa", 1)
    for goal in dict.fromkeys(r.goal for r in new):
        doc.add_heading(f"Tavoite: {goal}", 2)
        doc.add_paragraph("Toimenpiteet:")
        for row in (r for r in new if r.goal == goal):
            doc.add_paragraph(f"{row.action} (vastuu: {row.responsible})", style="List Bullet")
    for text in body[8:]:
        doc.add_paragraph(text)
    table(doc, list(BUDGET), [7, 3, 3, 3])
    table(doc, list(MEETINGS), [3, 5, 8])
    doc.save(tmp / "g.docx")
    cairo(convert(tmp / "g.docx", "g.pdf"), "jarviranta_hva.pdf")
    record(
        About("jarviranta_hva.pdf", "LibreOffice Writer, cairo", "held",
              "county, bullets, percent status", None, "alueellinen", (2026, 2029)),
        body,
        [reported(r, "responsible", outturn=PERCENT[r.status]) for r in old]
        + [measure(r, "goal responsible") for r in new],
    )  # fmt: skip


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        for build in (older_people, young_people, county):
            build(Path(folder))
