"""A dashboard printed by Chromium: cards in a grid, each a list of terms. Needs chromium."""

from html import escape

from bench import About, record, reported
from build_chromium import print_page
from content_measures import OTHER_ROWS, Row, take
from content_text import INDICATORS, paragraphs
from html_parts import p, page, table

CSS = """
@page { size: A4; margin: 14mm } body { font: 9.5pt 'DejaVu Sans', sans-serif; color: #222 }
.grid { display: grid; grid-template-columns: 1fr 1fr; gap: 10px }
.card { border: 1px solid #ccd; border-left: 6px solid #357; border-radius: 6px; padding: 8px;
        break-inside: avoid; background: #fafbff }
dl { display: grid; grid-template-columns: 34% 66%; margin: 0 } dt { color: #666; font-size: 8pt }
dd { margin: 0 0 3px 0 } h1 { font-size: 20pt } h2 { font-size: 14pt; color: #246; margin: 12px 0 6px }
.two { columns: 2; column-gap: 9mm; text-align: justify; hyphens: manual }
table { border-collapse: collapse; width: 100% } th { text-align: left; border-bottom: 2px solid #246 }
td { border-bottom: 1px solid #dde; padding: 3px 6px 3px 0 }
"""


def card(row: Row) -> str:
    """One measure as a card of terms and values."""
    fields = (
        ("Toimenpide", row.action), ("Vastuutaho", row.responsible), ("Mittari", row.indicator),
        ("Aikataulu", row.schedule), ("Toteuma", row.outturn),
    )  # fmt: skip
    terms = "".join(f"<dt>{k}</dt><dd>{escape(v) or '–'}</dd>" for k, v in fields)
    return f'<div class="card"><dl>{terms}</dl></div>'


def build() -> None:
    """Goals as headings over two columns of cards; a yearly report."""
    place, rows = "Lumikangas", take(8, 14, OTHER_ROWS)
    body = paragraphs(place, 2, 8)
    html = "<h1>Lumikankaan kunta<br>Hyvinvointikertomuksen vuosiraportti 2025</h1>"
    html += f'<div class="two">{p(body, mark=True)}</div>'
    goals = list(dict.fromkeys(r.goal for r in rows))
    for goal in goals:
        cards = "".join(card(r) for r in rows if r.goal == goal)
        html += f'<h2>Tavoite: {escape(goal)}</h2><div class="grid">{cards}</div>'
    html += "<h2>Indikaattorit</h2>" + table(INDICATORS)
    print_page(page("Lumikangas", CSS, html), "lumikangas.pdf")
    record(
        About("lumikangas.pdf", "Chromium", "held", "card grid of terms and values, two columns", place,
              "vuosiraportti", report_year=2025),
        body, [reported(r, "goal responsible indicator schedule") for r in rows],
    )  # fmt: skip


if __name__ == "__main__":
    build()
