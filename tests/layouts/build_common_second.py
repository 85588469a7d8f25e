# ruff: noqa: E501
"""Everyday layouts, made after the first had been mended: Writer, Typst, WeasyPrint and Chromium."""

import tempfile
from html import escape
from pathlib import Path

from bench import HERE, About, measure, record, reported
from build_chromium import print_page
from build_common_word import columns, section
from build_libreoffice import contents, convert, start, table
from build_typst import quote, running_text, write
from content_common import BUDGET, GROUP, INDICATORS, MEETINGS, pick, prose
from docx.enum.section import WD_SECTION
from html_parts import p, page, spans
from html_parts import table as html_table
from weasyprint import HTML


def borderless() -> None:
    """A yearly report from Word: text in two columns, a landscape table without lines, goals said once."""
    body, rows = prose("Kivipuron", "Kivipurossa", 7, 10), pick(3, 22)
    doc = start("Caladea", "Kivipuron kaupunki", "Hyvinvoinnin vuosiraportti 2025 · 9.3.2026")
    doc.add_heading("Kivipuron hyvinvoinnin vuosiraportti 2025", 0)
    doc.add_paragraph("Kaupunginhallitus 9.3.2026 § 74")
    contents(doc, "Sisällys", [("Vuosi 2025 lyhyesti", 2), ("Miten tavoitteet toteutuivat", 3), ("Luvut", 5)])
    doc.add_heading("Vuosi 2025 lyhyesti", 1)
    columns(doc.add_section(WD_SECTION.CONTINUOUS), 2, 0.6)
    for text in body[:8]:
        doc.add_paragraph(text).alignment = 3
    section(doc, True)
    doc.add_heading("Miten tavoitteet toteutuivat", 1)
    head = ("Mihin pyritään", "Keinot", "Kenen vastuulla", "Milloin", "Miten onnistuttiin?")
    lines = [
        (
            "" if i and rows[i - 1].goal == r.goal else r.goal,
            r.action,
            r.responsible,
            r.schedule,
            r.outturn or "–",
        )
        for i, r in enumerate(rows)
    ]
    table(doc, [head, *lines], [5, 7.5, 4.2, 3, 5.6], 10).style = doc.styles["Normal Table"]
    section(doc, False)
    doc.add_heading("Luvut", 1)
    for text in body[8:]:
        doc.add_paragraph(text)
    table(doc, list(INDICATORS), [7.6, 2, 2, 2, 3], 9)
    table(doc, list(GROUP), [6, 5, 5])
    with tempfile.TemporaryDirectory() as folder:
        doc.save(str(Path(folder) / "r.docx"))
        convert(Path(folder) / "r.docx", "kivipuro.pdf")
    record(
        About("kivipuro.pdf", "LibreOffice Writer", "held", "landscape table without lines, goals said once", "Kivipuro",
              "vuosiraportti", report_year=2025, round="second everyday"),
        body, [reported(r, "goal responsible schedule") for r in rows],
    )  # fmt: skip


LIGHTS = {"done": ("2e9e4f", "toteutunut"), "ongoing": ("3d7dc8", "käynnissä"), "partly": ("f2b632", "toteutunut osittain"),
          "not_done": ("d23b3b", "ei toteutunut"), "moved": ("8e8e8e", "siirretty"), "ended": ("6b3fa0", "lopetettu")}  # fmt: skip


def lights() -> None:
    """A designed follow-up: two columns with a sidebar, focus and goal merged, a coloured circle for the outturn."""
    body, rows = prose("Lumirannan", "Lumirannassa", 1, 9), pick(11, 20)
    dot = lambda s: f'circle(radius: 5pt, fill: rgb("#{LIGHTS[s][0]}"))' if s in LIGHTS else "[]"  # noqa: E731
    key = ", ".join(f"{dot(s)}, {quote(word)}" for s, (_, word) in LIGHTS.items())
    cells, focus, goal = [], "", ""
    for i, r in enumerate(rows):
        if r.focus != focus:
            focus = r.focus
            span = next((k for k, x in enumerate(rows[i:]) if x.focus != focus), len(rows) - i)
            cells.append(f"table.cell(rowspan: {span}, breakable: true, {quote(focus)})")
        if r.goal != goal:
            goal = r.goal
            span = next((k for k, x in enumerate(rows[i:]) if x.goal != goal), len(rows) - i)
            cells.append(f"table.cell(rowspan: {span}, {quote(goal)})")
        cells += [quote(r.action), quote(r.responsible), quote(r.indicator), dot(r.status)]
    head = ", ".join(
        f"strong({quote(h)})"
        for h in ("Painopistealue", "Tavoitetila", "Teot", "Vastuutahot", "Seurantamittari", "Tilanne")
    )
    aside = "Mikä muuttui? Vuoden aikana hyvinvointityöryhmään nimettiin nuorten edustaja, ja seurantataulukko siirrettiin kaikkien nähtäville."
    source = (
        "#set page(margin: (x: 18mm, y: 20mm), footer: context [#set text(8pt); Lumirannan kunta#h(1fr)2.6.2025#counter(page).display()])\n"
        '#set text(font: "Open Sans", size: 9.6pt)\n#set par(justify: true)\n'
        "#show heading.where(level: 1): it => text(17pt, tracking: 2pt, upper(it.body))\n#show table: set par(justify: false)\n"
        "#text(26pt)[Hyvinvointisuunnitelman seurantaraportti 2024]\n\nLumirannan kunta\n"
        "= Kuulumisia\n#grid(columns: (2.6fr, 1fr), gutter: 7mm, columns(2, gutter: 5mm)[" + running_text(body[:6])
        + '], block(fill: rgb("#e6eef5"), inset: 8pt)' + quote(aside) + ")\n#page(flipped: true)[\n= Toimenpiteiden tila\n"
        + f"#grid(columns: 12, gutter: 5pt, align: horizon, {key})\n#v(6pt)\n"
        + "#table(columns: (1.4fr, 2fr, 3.6fr, 2.2fr, 2.2fr, 0.9fr), stroke: 0.4pt + gray, inset: 4pt, align: left + horizon, "
        + f"table.header({head}),\n" + ",\n".join(cells) + ")]\n= Lopuksi\n" + running_text(body[6:])
        + "#table(columns: 4, stroke: none, " + ", ".join(quote(c) for row in BUDGET for c in row) + ")\n"
    )  # fmt: skip
    write(source, "lumiranta.pdf")
    truth = [
        reported(
            r, "focus goal responsible indicator", outturn=LIGHTS[r.status][1] if r.status in LIGHTS else ""
        )
        | ({"outturn_also": ["", "●"]} if r.status in LIGHTS else {})
        for r in rows
    ]
    record(
        About("lumiranta.pdf", "Typst", "held", "two columns and a sidebar, merged cells, circles with a key", "Lumiranta",
              "vuosiraportti", report_year=2024, round="second everyday"),
        [*body, aside], truth, wrong_joins=["2.6.20252", "2.6.20253"],
    )  # fmt: skip


CARDS = """
@page { size: A4; margin: 17mm 15mm; @bottom-center { content: "Vihtaniemi " counter(page); font-size: 8pt } }
body { font: 9.8pt/1.4 'Liberation Sans', sans-serif } h1 { font-size: 25pt } h2 { color: #4b2e83 }
.three { columns: 3; column-gap: 5mm; text-align: justify } .quote { font-size: 14pt; color: #4b2e83; column-span: none; text-align: left }
.cards { display: grid; grid-template-columns: 1fr 1fr; gap: 5mm } .card { border: 1pt solid #4b2e83; border-radius: 6pt; padding: 7pt; break-inside: avoid }
.card b { display: block; font-size: 11pt; margin-bottom: 4pt } .card div { margin: 1pt 0 } .card span { color: #4b2e83; font-weight: bold }
td, th { text-align: left; padding: 2px 6px } .cover { break-after: page; padding-top: 90mm }
"""


def cards() -> None:
    """A designed plan: three columns with pull quotes, then two cards abreast with labels in colour."""
    body, rows = prose("Vihtaniemen", "Vihtaniemessä", 10, 9), pick(14, 20)
    html = (
        "<div class=cover><h1>Yhdessä parempi arki</h1><p>Vihtaniemen hyvinvointisuunnitelma 2025–2029</p></div>"
        f"<h2>Missä olemme nyt</h2><div class=three>{p(body[:4])}<p class=quote>”Kukaan ei jää yksin”</p>{p(body[4:7])}</div>"
    )  # fmt: skip
    for number, focus in enumerate(dict.fromkeys(r.focus for r in rows), 1):
        html += f"<h2>Teema {number}: {escape(focus)}</h2><div class=cards>"
        for r in (r for r in rows if r.focus == focus):
            pairs = (("Tavoite", r.goal), ("Kuka vastaa", r.responsible), ("Aikataulu", r.schedule),
                     ("Rahoitus", r.resource), ("Miten seurataan", r.indicator))  # fmt: skip
            html += (
                f"<div class=card><b>{escape(r.action)}</b>"
                + "".join(f"<div><span>{k}:</span> {escape(v)}</div>" for k, v in pairs)
                + "</div>"
            )
        html += "</div>"
    html += "<h2>Seuranta</h2>" + p(body[7:]) + html_table(MEETINGS) + html_table(BUDGET)
    HTML(string=page("Yhdessä parempi arki", CARDS, html)).write_pdf(HERE / "vihtaniemi.pdf")
    record(
        About("vihtaniemi.pdf", "WeasyPrint", "held", "three columns, two cards abreast with labels", "Vihtaniemi",
              "suunnitelma", (2025, 2029), round="second everyday"),
        body, [measure(r, "focus goal responsible schedule resource indicator") for r in rows],
    )  # fmt: skip


SHARE = {"done": "100 %", "ongoing": "Käynnissä", "partly": "50 %", "not_done": "0 %", "moved": "Siirtyy", "ended": "Päättynyt",
         "unknown": "–"}  # fmt: skip
PRINT = """
@page { size: A4; margin: 18mm 14mm } body { font: 9.6pt/1.4 Roboto, sans-serif } h1 { font-size: 22pt } h2 { color: #00695c }
table { border-collapse: collapse; width: 100%; margin: 6px 0 12px } td, th { border: 1px solid #b2c9c5; padding: 4px 5px; vertical-align: top; text-align: left }
th { background: #00695c; color: white } .two { columns: 2; column-gap: 5mm; text-align: justify; hyphens: auto }
"""


def web() -> None:
    """A web report printed: goals merged over rows, per cent or a word of the outturn, and remarks."""
    body, rows = prose("Ahosalon", "Ahosalossa", 13, 9), pick(24, 20)
    grid = "<table><thead><tr><th>Tavoitteet<th>Toimenpiteet 2024<th>Vastuu&shy;taho<th>Toteutumis&shy;aste<th>Huomiot</tr></thead>"
    for r, span in zip(rows, spans(rows, "goal"), strict=True):
        goal = f"<td rowspan={span}>{escape(r.goal)}" if span else ""
        grid += f"<tr>{goal}<td>{escape(r.action)}<td>{escape(r.responsible)}<td>{SHARE[r.status]}<td>{escape(r.outturn)}</tr>"
    html = (
        "<h1>Hyvinvointikertomuksen vuosiraportti 2024</h1><p>Ahosalon kunta · valtuusto 16.6.2025</p><h2>Katsaus vuoteen</h2>"
        f"<div class=two>{p(body[:6])}</div><h2>Vuoden toimenpiteet</h2>{grid}</table><h2>Tunnusluvut</h2>"
        + html_table(INDICATORS) + p(body[6:]) + html_table(GROUP)
    )  # fmt: skip
    print_page(page("Vuosiraportti", PRINT, html), "ahosalo.pdf")
    truth = []
    for r in rows:
        word = SHARE[r.status]
        also = [word, f"{word} {r.outturn}", f"{word}; {r.outturn}", f"{word}. {r.outturn}"]
        truth.append(
            reported(r, "goal responsible", outturn=r.outturn or word)
            | {"outturn_also": also if word != "–" else []}
        )
    record(
        About("ahosalo.pdf", "Chromium", "held", "goals merged, per cent or word and remarks", "Ahosalo", "vuosiraportti",
              report_year=2024, round="second everyday"),
        body, truth,
    )  # fmt: skip


if __name__ == "__main__":
    borderless()
    lights()
    cards()
    web()
