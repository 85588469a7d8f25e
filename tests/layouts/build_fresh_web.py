# ruff: noqa: E501
"""Web pages, fresh: zebra tables whose outturns are notes below (WeasyPrint); card spreads (Chromium)."""

from html import escape

from bench import HERE, About, record, reported
from content_fresh import CONTACTS, INDICATORS, MONEY, PEOPLE, pick, prose
from content_measures import Row
from html_parts import p, page, table
from weasyprint import HTML

SIGNS = {"done": "✓", "ongoing": "→", "partly": "±", "not_done": "✗", "moved": "»", "ended": "■",
         "unknown": ""}  # fmt: skip
KEY = "✓ toteutunut   → käynnissä   ± toteutunut osittain   ✗ ei toteutunut   » siirretty   ■ päättynyt"

ZEBRA_CSS = """
@page { size: A4; margin: 20mm 17mm 18mm; @bottom-left { content: "Teerikangas"; font-size: 8pt }
  @bottom-right { content: counter(page) "/" counter(pages); font-size: 8pt } }
@page cover { background: #f3e7d3 } .cover { page: cover; break-after: page; padding-top: 70mm }
body { font: 10pt/1.35 'DejaVu Sans Condensed', sans-serif } h1 { font-size: 24pt }
h2 { letter-spacing: 5px; text-transform: uppercase; font-size: 12pt }
.two { columns: 2; column-gap: 5mm; text-align: justify; hyphens: manual }
table { width: 100%; border-spacing: 0; font-size: 8.5pt; margin: 5px 0 10px }
tr:nth-child(even) td { background: #eef3ea } th { text-align: left; color: #4a6b3a }
td, th { padding: 4px 6px; vertical-align: top } .n { font-size: 7.5pt } .s { text-align: center }
.toc td { background: none !important }
"""


def noted(rows: list[Row], first: int) -> str:
    """Signs of the outturn, and a numbered note below the table where there is more to say."""
    html, notes = "<tr><th>Mihin pyritään<th>Keinot<th>Kuka vastaa<th>Tilanne</tr>", ""
    for i, r in enumerate(rows):
        sign = SIGNS[r.status]
        if sign and i % 3 == 0:
            sign += f"<sup>{first}</sup>"
            notes += f"<div class=n>{first} {escape(r.outturn)}.</div>"
            first += 1
        html += f"<tr><td>{escape(r.goal)}<td>{escape(r.action)}<td>{escape(r.responsible)}<td class=s>{sign}</tr>"
    return f"<table>{html}</table>{notes}"


def zebra() -> None:
    """Tables shaded row by row without a line; signs with numbered notes; other columns in the next one."""
    body = prose("Teerikankaan", "Teerikankaalla", 8, 10)
    signed, spoken = pick(5, 15), pick(22, 12)
    contents = "".join(
        f"<tr><td>{t} {'.' * 60} {n}</td></tr>"
        for t, n in (("Hyvinvointi Teerikankaalla", 3), ("Toimenpiteiden seuranta", 4), ("Yhteystiedot", 7))
    )
    html = (
        "<div class=cover><h1>Vuosittainen hyvinvointikertomus</h1><p>Raportointivuosi 2024</p>"
        "<p>Teerikankaan kunta</p><p>Kunnanvaltuusto 16.6.2025 § 33</p></div>"
        f"<h2>Sisällys</h2><table class=toc>{contents}</table>"
        f"<h2>Hyvinvointi Teerikankaalla</h2><div class=two>{p(body[:7], True)}</div>"
        + table(INDICATORS) + f"<h2>Toimenpiteiden seuranta</h2><p>{KEY}</p>"
        + noted(signed[:8], 1) + "<p>" + escape(body[7]) + "</p>" + noted(signed[8:], 4)
        + "<h2>Omat ohjelmat</h2>"
        + table([("Toimet", "Seuranta", "Toimijat", "Resursointi"),
                 *((r.action, r.outturn, r.responsible, r.resource) for r in spoken)],
                widths=(34, 30, 20, 16))
        + f"<h2>Henkilöstö ja talous</h2><div class=two>{p(body[8:], True)}</div>" + table(PEOPLE)
        + table(MONEY) + "<h2>Yhteystiedot</h2>" + table(CONTACTS)
    )  # fmt: skip
    HTML(string=page("Hyvinvointikertomus", ZEBRA_CSS, html)).write_pdf(HERE / "teerikangas.pdf")
    meaning = dict(s.strip().split(" ", 1) for s in KEY.split("   "))
    truth = []
    number = {}
    for part, first in ((signed[:8], 1), (signed[8:], 4)):
        for i, r in enumerate(part):
            if SIGNS[r.status] and i % 3 == 0:
                number[r.action] = first
                first += 1
    for r in signed:
        sign = SIGNS[r.status]
        row = reported(r, "goal responsible", outturn=sign)
        if sign:
            words = [meaning[sign]]
            if (n := number.get(r.action)) is not None:
                words += [f"{sign}{n}", f"{sign} {n}", r.outturn, f"{sign} {r.outturn}", f"{sign} {n} {r.outturn}",
                          f"{meaning[sign]}. {r.outturn}", f"{meaning[sign]} {n}"]  # fmt: skip
            row["outturn_also"] = words
        truth.append(row)
    record(
        About("teerikangas.pdf", "WeasyPrint", "tune", "zebra without lines, signs with notes below",
              "Teerikangas", "vuosiraportti", report_year=2024),
        body, truth + [reported(r, "responsible resource") for r in spoken],
        phrases=[(2, "Hyvinvointi Teerikankaalla")],
    )  # fmt: skip


if __name__ == "__main__":
    zebra()
