# ruff: noqa: E501
"""Chromium, fresh: spreads of cards with lights, three beside each other, as a layout program sets them."""

from html import escape

from bench import About, record, reported
from build_chromium import print_page
from content_fresh import CONTACTS, INDICATORS, MONEY, pick, prose
from content_measures import Row
from html_parts import p, page, table

COLOUR = {"done": "#1a9850", "ongoing": "#4575b4", "partly": "#fdae61", "not_done": "#d73027",
          "moved": "#999", "ended": "#333", "unknown": "#fff"}  # fmt: skip
KEY = {"done": "valmis", "ongoing": "työn alla", "partly": "osin valmis", "not_done": "tekemättä",
       "moved": "siirtynyt", "ended": "lopetettu"}  # fmt: skip
CSS = """
@page { size: A4 landscape; margin: 0 } body { margin: 0; font: 9.5pt/1.35 'Lato', sans-serif }
.sheet { width: 297mm; height: 209mm; box-sizing: border-box; padding: 14mm; break-after: page; position: relative }
.cover { background: #1d4e57; color: #fff } .cover h1 { font-size: 34pt; margin-top: 50mm }
.band { background: #1d4e57; color: #fff; padding: 4mm 6mm; font-size: 15pt; margin: 0 0 4mm }
.cards { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 5mm } .card { background: #f2f2ee; padding: 4mm }
.dot { width: 5mm; height: 5mm; border-radius: 50%; float: right; border: 0.5px solid #555 }
.act { font-weight: bold; font-size: 10.5pt; margin: 0 0 2mm } .l { color: #1d4e57; font-size: 7.5pt;
  text-transform: uppercase; letter-spacing: 1.5px } .v { margin: 0 0 1.5mm } .no { position: absolute; bottom: 6mm; right: 14mm }
.flow { columns: 3; column-gap: 6mm; hyphens: auto; text-align: justify } table { border-collapse: collapse; width: 60% }
td, th { border-bottom: 0.5px solid #888; text-align: left; padding: 2px 6px } .key span { margin-right: 6mm }
.key i { display: inline-block; width: 3.5mm; height: 3.5mm; border-radius: 50%; margin-right: 1.5mm }
h2 { letter-spacing: 6px; font-weight: 300; font-size: 17pt } .quote { font-size: 14pt; color: #1d4e57; break-inside: avoid }
"""


def card(r: Row) -> str:
    """One measure: a light, the action, labels above values."""
    rows = (("Tekijät", r.responsible), ("Mistä tiedetään", r.indicator), ("Missä mennään", r.outturn or "–"))
    told = "".join(f"<div class=l>{a}</div><div class=v>{escape(b)}</div>" for a, b in rows)
    return (
        f'<div class=card><div class=dot style="background:{COLOUR[r.status]}"></div>'
        f"<div class=act>{escape(r.action)}</div>{told}</div>"
    )


def sheets(rows: list[Row]) -> str:
    """A band for each goal over its cards; a new sheet after about six cards."""
    out, current, count = "", "", 0
    for goal in dict.fromkeys(r.goal for r in rows):
        own = [r for r in rows if r.goal == goal]
        if count and count + -(-len(own) // 3) > 2:
            out, current, count = out + f"<div class=sheet>{current}</div>", "", 0
        current += f"<div class=band>{escape(goal)}</div><div class=cards>{''.join(map(card, own))}</div><br>"
        count += -(-len(own) // 3)
    return out + f"<div class=sheet>{current}</div>"


def cards() -> None:
    """A designed yearly review in landscape."""
    body = prose("Mustarannan", "Mustarannassa", 5, 9)
    rows = pick(0, 24)
    quote = "”Kukaan ei ole ennen kysynyt minulta, millaisen pihan haluaisin.”"
    key = "".join(f'<span><i style="background:{COLOUR[k]}"></i>{w}</span>' for k, w in KEY.items())
    html = (
        "<div class='sheet cover'><h1>Näin voimme</h1><p>Mustarannan kaupungin hyvinvointiraportti</p>"
        "<p>Katsaus vuoteen 2024</p></div>"
        f"<div class=sheet><h2>Hyvinvoinnin tila</h2><div class=flow>{p(body[:4])}<p class=quote>{quote}</p>{p(body[4:6])}</div></div>"
        f"<div class=sheet><h2>Taustaa ja lukuja</h2><div class=flow>{p(body[6:])}</div>{table(INDICATORS)}<h2>Lupausten tilanne</h2>"
        f"<p>Jokaisen kortin kulmassa oleva väri kertoo, miten pitkällä työ on.</p><p class=key>{key}</p></div>"
        + sheets(rows)
        + f"<div class=sheet><h2>Talous</h2>{table(MONEY)}<h2>Kysy lisää</h2>{table(CONTACTS)}</div>"
    )  # fmt: skip
    print_page(page("Näin voimme", CSS, html), "mustaranta.pdf")
    truth = []
    for r in rows:
        row = reported(r, "goal responsible indicator")
        if r.outturn:
            row["outturn_also"] = [f"{KEY[r.status]} {r.outturn}", f"{r.outturn} {KEY[r.status]}"]
        truth.append(row)
    record(
        About("mustaranta.pdf", "Chromium", "tune", "cards three abreast, lights, bands of goals", "Mustaranta",
              "vuosiraportti", report_year=2024),
        [*body, quote], truth,
    )  # fmt: skip


if __name__ == "__main__":
    cards()
