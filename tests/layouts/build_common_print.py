# ruff: noqa: E501
"""Everyday design: a programme in three columns (Typst), a bilingual plan (WeasyPrint). Needs pikepdf."""

from html import escape

import pikepdf
from bench import HERE, About, measure, record
from build_typst import quote, running_text, write
from content_common import BUDGET, FI_SV, INDICATORS, MEETINGS, pick, prose
from content_measures import Row
from html_parts import page, table
from syllables import soft
from weasyprint import HTML

QUESTIONS = (
    "Mitä tavoittelemme?",
    "Mitä teemme?",
    "Kuka tekee?",
    "Milloin?",
    "Mistä tiedämme onnistuneemme?",
)


def turn_page(name: str, number: int) -> None:
    """Store a landscape page upright with /Rotate 90, as print shops and scanners of office files do."""
    with pikepdf.open(HERE / name, allow_overwriting_input=True) as pdf:
        sheet = pdf.pages[number - 1]
        width, height = float(sheet.MediaBox[2]), float(sheet.MediaBox[3])
        sheet.contents_coalesce()
        sheet.contents_add(pdf.make_stream(f"q 0 1 -1 0 {height:g} 0 cm\n".encode()), prepend=True)
        sheet.contents_add(pdf.make_stream(b"\nQ"))
        sheet.MediaBox = [0, 0, height, width]
        sheet.Rotate = 90
        pdf.save(HERE / name, deterministic_id=True)


def lined(rows: list[Row]) -> str:
    """A table with horizontal lines only, its header put as questions, goals merged."""
    cells, goal = [], ""
    for r in rows:
        if r.goal != goal:
            goal = r.goal
            span = sum(x.goal == goal for x in rows)
            cells.append(f"table.cell(rowspan: {span}, {quote(goal)})")
        cells += [quote(v) for v in (r.action, r.responsible, r.schedule, r.indicator)]
    head = ", ".join(f"text(white, weight: 700, {quote(q)})" for q in QUESTIONS)
    return (
        "#table(columns: (2.3fr, 4.2fr, 2.4fr, 1.6fr, 2.4fr), stroke: (x: none, y: 0.5pt + rgb(\"#7a2f4b\")), "
        'inset: (x: 4pt, y: 5pt), align: left + top, fill: (_, y) => if y == 0 { rgb("#7a2f4b") },\n'
        f"table.header({head}),\n" + ",\n".join(cells) + ")\n"
    )  # fmt: skip


def programme() -> None:
    """Three columns with a sidebar and pull quotes, spaced headings, a chapter a focus area, a turned page."""
    body = prose("Valkkosalmen", "Valkkosalmella", 5, 16)
    rows = pick(7, 25)
    pull = (
        '#block(inset: (y: 8pt), text(15pt, fill: rgb("#7a2f4b"), style: "italic", hyphenate: false)'
        "[”Pysyviä osallistumisen rakenteita toivottiin kaikissa illoissa”])\n"
    )
    aside = (
        "Näin ohjelma syntyi. Valmisteluun osallistui keväällä 2025 lähes 600 kuntalaista: kyselyyn vastattiin "
        "verkossa ja kirjastoissa, ja jokaisella yläkoululla pidettiin tulevaisuustyöpaja."
    )
    source = (
        "#set page(margin: (x: 16mm, y: 20mm), footer: context [#set text(7.5pt); #if calc.even(counter(page).get().first()) "
        "[#counter(page).display()#h(4pt)Hyvinvoiva Valkkosalmi] else [#h(1fr)Hyvinvointiohjelma 2025–2029#h(4pt)#counter(page).display()]])\n"
        '#set text(font: "Lato", size: 9.6pt)\n#set par(justify: true)\n'
        '#show heading.where(level: 1): it => text(20pt, fill: rgb("#7a2f4b"), it.body)\n'
        "#show heading.where(level: 2): it => text(11pt, tracking: 2.8pt, upper(it.body))\n"
        '#page(fill: rgb("#f3e4ea"), footer: none)[#v(80mm)#text(30pt, weight: 900)[Hyvinvoiva Valkkosalmi]\n\n'
        "#text(16pt)[Hyvinvointiohjelma 2025–2029]\n\n#v(1fr)Valkkosalmen kaupunki]\n"
        "#outline(title: [Sisältö], depth: 1)\n#pagebreak()\n"
        "= Valkkosalmelaisten hyvinvointi\n#columns(3, gutter: 5mm)[" + running_text(body[:3]) + "== Lapset ja nuoret\n"
        + running_text(body[3:5]) + pull + running_text(body[5:7])
        + "== Työikäiset\n" + running_text(body[7:9])
        + '#block(fill: rgb("#f3e4ea"), inset: 8pt)' + quote(aside) + "\n" + running_text(body[9:11]) + "]\n"
        "== Tunnusluvut\n"
        "#table(columns: (5fr, 1fr, 1fr, 1fr, 1.6fr), stroke: (x: none, y: 0.3pt), inset: 4pt, "
        + ", ".join(quote(c) for row in INDICATORS for c in row) + ")\n"
    )  # fmt: skip
    for number, focus in enumerate(dict.fromkeys(r.focus for r in rows), start=1):
        own = [r for r in rows if r.focus == focus]
        flip = "flipped: true" if number == 3 else "flipped: false"
        source += (f"#page({flip})[= Kärki {number}: {quote(focus)[1:-1]}\n#columns(2, gutter: 6mm)["
                   + quote(body[10 + number])[1:-1] + "]\n" + lined(own) + "]\n")  # fmt: skip
    write(source, "valkkosalmi.pdf")
    with pikepdf.open(HERE / "valkkosalmi.pdf") as pdf:
        wide = [n for n, sheet in enumerate(pdf.pages, 1) if sheet.MediaBox[2] > sheet.MediaBox[3]]
    for number in wide:
        turn_page("valkkosalmi.pdf", number)
    record(
        About("valkkosalmi.pdf", "Typst, pikepdf", "tune", "three columns, headers as questions, lines across, /Rotate",
              "Valkkosalmi", "suunnitelma", (2025, 2029), round="everyday"),
        [*body, aside], [measure(r, "focus goal responsible schedule indicator") for r in rows],
        auto_phrases=45, auto_joins=24, phrases=[(3, "Lapset ja nuoret"), (3, "Työikäiset")],
    )  # fmt: skip


CSS = """
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-left { content: "Pajuluoto – Videholm"; font-size: 8pt }
  @bottom-right { content: "17.11.2025" counter(page); font-size: 8pt } }
body { font: 10pt/1.38 'Open Sans', sans-serif } h1 { font-size: 23pt; color: #14507a } h2 { font-size: 14pt; color: #14507a }
.pair { display: flex; gap: 3.5mm } .pair div { width: 50%; text-align: justify; hyphens: manual }
table { width: 100%; border-spacing: 0; font-size: 8.8pt; margin: 6px 0 14px } th { text-align: left; vertical-align: bottom }
td, th { padding: 3px 9px 5px 0; vertical-align: top } .cover { break-after: page; padding-top: 75mm }
"""


def bilingual() -> None:
    """Finnish and Swedish beside each other with a narrow gutter; tables without lines under headers in both."""
    rows = pick(13, 20)
    own = prose("Pajuluodon", "Pajuluodossa", 11, 4)
    pairs = "".join(
        f"<div class=pair><div>{soft(escape(fi))}</div><div>{soft(escape(sv))}</div></div><br>"
        for fi, sv in FI_SV
    )
    head = (
        "Tavoite / Mål",
        "Toimenpide / Åtgärd",
        "Vastuutaho / Ansvarig",
        "Mittari / Mätare",
        "Aikataulu / Tidtabell",
    )
    tables = "".join(
        f"<h3>{escape(focus)}</h3>"
        + table([head, *((r.goal, r.action, r.responsible, r.indicator, r.schedule) for r in rows if r.focus == focus)],
                widths=(20, 32, 18, 17, 13))
        for focus in dict.fromkeys(r.focus for r in rows)
    )  # fmt: skip
    html = (
        "<div class=cover><h1>Hyvinvointisuunnitelma 2025–2029<br>Välfärdsplan 2025–2029</h1>"
        "<p>Pajuluodon kaupunki – Videholms stad</p></div><h2>Johdanto – Inledning</h2>" + pairs
        + "<h2>Toimenpiteet – Åtgärder</h2>" + tables + "<h2>Lopuksi</h2>"
        + "".join(f"<p>{escape(t)}</p>" for t in own) + table(BUDGET) + table(MEETINGS)
    )  # fmt: skip
    HTML(string=page("Hyvinvointisuunnitelma – Välfärdsplan", CSS, html)).write_pdf(HERE / "pajuluoto.pdf")
    truth = [measure(r, "focus goal responsible indicator schedule") for r in rows]
    record(
        About("pajuluoto.pdf", "WeasyPrint", "tune", "parallel languages, narrow gutter, no lines, headers in two languages",
              "Pajuluoto", "suunnitelma", (2025, 2029), round="everyday"),
        [text for pair in FI_SV for text in pair] + own, truth,
        auto_phrases=40, auto_joins=24, wrong_joins=["17.11.20252", "17.11.20253"],
    )  # fmt: skip


if __name__ == "__main__":
    programme()
    bilingual()
