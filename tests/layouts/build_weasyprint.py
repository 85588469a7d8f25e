"""Magazine pages, cards and coloured tables typeset by WeasyPrint."""

from html import escape

from bench import HERE, About, commented, measure, record, reported
from content_measures import Row, take
from content_text import BUDGET, INDICATORS, STAFF, paragraphs
from html_parts import p, page, table
from weasyprint import HTML


def write(html: str, target: str) -> None:
    """Typeset without dates, so that the bytes stay the same."""
    HTML(string=html).write_pdf(HERE / target)


MAGAZINE_CSS = """
@page { size: A4; margin: 22mm 16mm 20mm;
  @top-left { content: 'Vesikallion kaupunki · Hyvinvointiraportti 2024'; font-size: 8pt }
  @bottom-right { content: '17.3.2025' counter(page); font-size: 8pt } }
body { font: 11.5pt/1.35 'EB Garamond', serif } h1 { font-size: 26pt; letter-spacing: 5px }
.cols { columns: 2; column-gap: 7mm; text-align: justify; hyphens: manual }
.cols p { margin: 0 0 5px } h2 { letter-spacing: 6px; text-transform: uppercase; font-size: 13pt }
.side { float: right; width: 52mm; background: #e6efe0; padding: 4mm; margin: 0 0 4mm 5mm;
  font: 8.6pt 'Lato'; text-align: left }
.in { float: none; width: auto; margin: 2mm 0; break-inside: avoid }
.quote { font-size: 15pt; border-top: 2px solid #484; border-bottom: 2px solid #484;
  padding: 3mm; margin: 3mm 0; break-inside: avoid; text-align: left }
table { border-collapse: collapse; width: 100%; font: 10pt 'Lato'; break-before: auto }
td { orphans: 1; widows: 1 }
td, th { border: 0.5pt solid #777; padding: 3px; vertical-align: top; text-align: left }
"""


def magazine() -> None:
    """Two justified columns with sidebars and pull quotes; a yearly report."""
    body = paragraphs("Vesikallio", 5, 16)
    side = [
        "Hyvinvointisuunnitelma 2021–2025 sisältää viisi painopistettä ja 48 toimenpidettä, "
        "joista kunnanvaltuusto seuraa kahtatoista.",
        "Lisätietoa antaa hyvinvointikoordinaattori. Raportin liitteet julkaistaan kaupungin "
        "verkkosivuilla tilinpäätöksen yhteydessä.",
    ]
    quote = "”Kukaan ei kysynyt minulta mitään ennen kuin kyläilta tuli meidän pihaan.”"
    rows, later = take(22, 9), take(3, 5)
    html = (
        "<h1>Vesikallion hyvinvointiraportti 2024</h1><h2>Katsaus vuoteen</h2>"
        f'<div class="side">{p(side[:1])}</div>{p(body[:2], True)}'
        f'<div class="cols">{p(body[2:5], True)}<div class="quote">{quote}</div>'
        f"{p(body[5:9], True)}</div>"
        f"<h2>Toimenpiteiden tilanne</h2>"
        + table([("Toimenpide", "Vastuutaho", "Mittari", "Arviointi 2024"),
                 *((r.action, r.responsible, r.indicator, r.outturn) for r in rows)],
                widths=(34, 20, 18, 28))
        + "<h2>Näin tästä eteenpäin</h2>"
        f'<div class="cols">{p(body[9:12], True)}<div class="side in">{p(side[1:])}</div>'
        f"{p(body[12:], True)}</div>"
        "<h2>Osallisuus</h2>"
        + table([("Mitä lupasimme", "Miten kävi"), *((r.action, r.outturn) for r in later)])
        + "<h2>Luvut</h2>" + table(INDICATORS) + table(STAFF)
    )  # fmt: skip
    write(page("raportti", MAGAZINE_CSS, html), "vesikallio.pdf")
    record(
        About("vesikallio.pdf", "WeasyPrint", "tune", "two columns, sidebars, pull quotes",
              "Vesikallio", "vuosiraportti", report_year=2024),
        [*body, *side, quote],
        [reported(r, "responsible indicator") for r in rows] + [reported(r, "") for r in later],
        auto_phrases=40, wrong_joins=["17.3.20252", "17.3.20253", "V e s i k a l l i o n"],
    )  # fmt: skip


CARD_CSS = """
@page { size: A4; margin: 16mm; @bottom-center { content: counter(page) } }
body { font: 10pt 'Lato' } h1 { font-size: 24pt; color: #163 } h2 { color: #163 }
.grid { display: grid; grid-template-columns: 1fr 1fr; gap: 5mm }
.card { border: 1px solid #7a9; border-radius: 3mm; padding: 3mm; break-inside: avoid }
.card b { color: #163; display: block; font-size: 8pt } .card div { margin-bottom: 4px }
.intro { columns: 2; column-gap: 6mm }
"""


def card(row: Row, number: int) -> str:
    """A block of labels and values; the label stands on its own line."""
    pairs = (("TAVOITE", row.goal), ("Toimenpide", row.action), ("Vastuu", row.responsible),
             ("Mittari", row.indicator), ("Aikataulu", row.schedule))  # fmt: skip
    lines = "".join(f"<div><b>{k}</b>{escape(v)}</div>" for k, v in pairs)
    return f'<div class="card"><div>Kortti {number}</div>{lines}</div>'


def cards() -> None:
    """Programme with measure cards, two beside each other."""
    body = paragraphs("Rantasuo", 9, 7)
    rows = take(16, 14)
    html = (
        "<h1>Hyvinvoiva Rantasuo -ohjelma 2026–2029</h1><p>Rantasuon kunta, kunnanvaltuusto "
        "15.12.2025 § 102</p>" + f'<div class="intro">{p(body[:5])}</div>'
        + '<h2>Toimenpidekortit</h2><div class="grid">'
        + "".join(card(r, i + 1) for i, r in enumerate(rows)) + "</div><h2>Seuranta</h2>"
        + p(body[5:]) + table(BUDGET)
    )  # fmt: skip
    write(page("ohjelma", CARD_CSS, html), "rantasuo.pdf")
    record(
        About("rantasuo.pdf", "WeasyPrint", "tune", "cards", "Rantasuo", "suunnitelma",
              (2026, 2029)),
        body, [measure(r, "goal responsible indicator schedule") for r in rows],
    )  # fmt: skip


COLOURS = {"done": "#8bc34a", "ongoing": "#8bc34a", "partly": "#ffd54f", "not_done": "#e57373",
           "moved": "#e57373", "ended": "#e57373", "unknown": "#ffffff"}  # fmt: skip
KEY = {"done": "toteutunut", "partly": "osittain toteutunut", "not_done": "ei toteutunut"}
COLOUR_CSS = """
@page { size: A4 landscape; margin: 15mm; @bottom-left { content: 'Sivu ' counter(page) } }
body { font: 11pt/1.4 'Open Sans' } table { border-collapse: collapse; width: 100% }
td { orphans: 1; widows: 1 }
td, th { border-bottom: 0.8pt solid #444; padding: 4px 6px; vertical-align: top; text-align: left }
.key span { display: inline-block; width: 5mm; height: 4mm; margin-right: 2mm }
"""


def coloured() -> None:
    """Horizontal rules only; the status is the fill of an empty cell, explained by a key."""
    body = paragraphs("Lehtomäki", 1, 9)
    rows = [r for r in take(8, 30) if r.status in ("done", "partly", "not_done")]
    key = "".join(
        f'<div><span style="background:{COLOURS[s]}"></span>{label}</div>' for s, label in KEY.items()
    )
    trs = "".join(
        f"<tr><td>{escape(r.goal)}</td><td>{escape(r.action)}</td><td>{escape(r.responsible)}</td>"
        f'<td style="background:{COLOURS[r.status]}"></td></tr>'
        for r in rows
    )
    html = (
        "<h1>Lehtomäen kunta: hyvinvointikertomuksen vuosiraportti 2025</h1>"
        "<p>Raportti kuvaa hyvinvointisuunnitelman 2022–2025 viimeistä vuotta.</p>"
        + p(body[:6]) + f'<h2>Toimenpiteet 2025</h2><div class="key">{key}</div>'
        "<table><thead><tr><th>Tavoite<th>Toimenpide<th>Toteuttaja<th>Tilanne</tr></thead>"
        f"{trs}</table><h2>Lopuksi</h2>" + p(body[6:]) + table(INDICATORS)
    )  # fmt: skip
    write(page("vuosiraportti", COLOUR_CSS, html), "lehtomaki.pdf")
    record(
        About("lehtomaki.pdf", "WeasyPrint", "tune", "horizontal rules, status by fill",
              "Lehtomäki", "vuosiraportti", report_year=2025),
        body, [
            measure(r, "goal responsible", r.status) | {"outturn_also": [KEY[r.status]]} for r in rows
        ],
    )  # fmt: skip


WORDS = {"done": "Toteutunut", "ongoing": "Käynnissä", "partly": "Osittain",
         "not_done": "Ei toteutunut", "moved": "Siirtyy", "ended": "Päättynyt",
         "unknown": ""}  # fmt: skip
TWO_LEVEL_CSS = """
@page { size: A4; margin: 18mm 14mm; @top-right { content: 'Kaarnaniemi' counter(page) } }
body { font: 11pt/1.35 'Open Sans' } table { border-collapse: collapse; width: 100% }
td { orphans: 1; widows: 1 }
td, th { border: 0.6pt solid #555; padding: 3px; vertical-align: top; text-align: left }
thead { display: table-row-group } th { background: #eee } .area td { background: #f4e9d8 }
.notes { border: 1pt dashed #999; padding: 3mm; font-size: 9pt }
"""


def two_level() -> None:
    """A header of two levels, focus bands across the table, a status word and a comment."""
    body = paragraphs("Kaarnaniemi", 6, 9)
    rows, truth, lines, area = take(4, 22), [], "", ""
    for n, row in enumerate(rows):
        if row.focus != area:
            area = row.focus
            lines += f'<tr class="area"><td colspan="5"><b>{escape(area)}</b></td></tr>'
        comment = "" if n % 3 == 1 or row.outturn in ("", "–") else row.outturn
        word = WORDS[row.status]
        cells = (row.goal, row.action, row.responsible, word, comment)
        lines += "<tr>" + "".join(f"<td>{escape(c)}</td>" for c in cells) + "</tr>"
        truth.append(commented(row, "focus goal responsible", word, comment))
    html = (
        "<h1>Kaarnaniemen kunta</h1><h1>Suppea hyvinvointikertomus vuodelta 2023</h1>"
        "<p>Valtuustokauden 2021–2025 hyvinvointisuunnitelman väliraportti, hyväksytty "
        "valtuustossa 17.6.2024 § 35</p>" + p(body[:5])
        + f'<div class="notes">{p(body[5:6])}</div><h2>Suunnitelman toteutuminen</h2>'
        '<table><thead><tr><th rowspan="2">Tavoite<th rowspan="2">Toimenpide'
        '<th rowspan="2">Vastuutaho<th colspan="2">Seuranta 31.12.2023</tr>'
        f"<tr><th>Tilanne<th>Huomiot</tr></thead><tbody>{lines}</tbody></table>"
        "<h2>Johtopäätökset</h2>" + p(body[6:]) + table(INDICATORS) + table(BUDGET)
    )  # fmt: skip
    write(page("kertomus", TWO_LEVEL_CSS, html), "kaarnaniemi.pdf")
    record(
        About("kaarnaniemi.pdf", "WeasyPrint", "tune", "two-level header, focus bands",
              "Kaarnaniemi", "vuosiraportti", report_year=2023),
        body, truth,
    )  # fmt: skip


if __name__ == "__main__":
    two_level()
    magazine()
    cards()
    coloured()
