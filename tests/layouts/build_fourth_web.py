# ruff: noqa: E501
"""Layouts of the fourth round from a browser (numbered acts as headings with labelled paragraphs) and WeasyPrint (parallel languages, words broken anywhere)."""

from html import escape

from bench import About, record, reported
from build_chromium import print_page
from content_fourth import INDICATORS, MONEY, NOTES, pick, prose, swedish
from html_parts import page, table
from weasyprint import HTML

from bench import HERE  # isort: skip

ACTS_CSS = """
@page { size: A4; margin: 18mm 15mm 20mm } body { font: 10.2pt/1.35 'DejaVu Serif', serif; margin: 0 } h1 { font-size: 24pt; margin: 0 0 4mm }
h2 { font: bold 15pt 'DejaVu Sans'; column-span: all; border-bottom: 2px solid #275; margin: 6mm 0 3mm } h3 { font: bold 11.5pt 'DejaVu Sans'; color: #275; margin: 4mm 0 2mm }
h4 { font: bold 10pt 'DejaVu Sans'; margin: 3mm 0 1mm; break-after: avoid } p { margin: 0 0 1.6mm; hyphens: auto; text-align: justify }
.two { columns: 2; column-gap: 8mm } .side { float: right; width: 50mm; margin: 0 0 3mm 5mm; background: #e3efe6; padding: 3mm; font: 8.8pt 'DejaVu Sans' } .side p { text-align: left }
table { border-collapse: collapse; width: 100%; font: 9pt 'DejaVu Sans'; margin: 3mm 0 } td, th { border-top: .5pt solid #888; padding: 2px 4px; text-align: left } .wide { column-span: all }
"""


def acts() -> None:
    """Two columns: focus over both, goal, then each act as a numbered heading with "Vastuu:", "Aikataulu:", "Mittari:", "Toteuma:" in paragraphs."""
    body, rows = prose("Havupuron", "Havupurossa", 5, 10), pick(0, 30)
    html = f"<h1>Havupuron hyvinvointikertomus</h1><p><b>Vuosiraportti 2025</b></p><div class='side'>{''.join(f'<p>{escape(n)}</p>' for n in NOTES)}</div>"
    html += (
        "".join(f"<p>{escape(x)}</p>" for x in body[:2])
        + "<div class='two'>"
        + "".join(f"<p>{escape(x)}</p>" for x in body[2:6])
    )
    html += f"<div class='wide'>{table(INDICATORS)}</div>" + "".join(f"<p>{escape(x)}</p>" for x in body[6:])
    focus = goal = ""
    major = minor = act = 0
    for r in rows:
        if r.focus != focus:
            focus, major, minor = r.focus, major + 1, 0
            html += f"<h2>{major} {escape(focus)}</h2>"
        if r.goal != goal:
            goal, minor, act = r.goal, minor + 1, 0
            html += f"<h3>Tavoite {major}.{minor}: {escape(goal)}</h3>"
        act += 1
        html += f"<h4>{major}.{minor}.{act} {escape(r.action)}</h4>"
        html += f"<p><b>Vastuu:</b> {escape(r.responsible)}</p><p><b>Aikataulu:</b> {escape(r.schedule)}</p><p><b>Mittari:</b> {escape(r.indicator)}</p><p><b>Toteuma:</b> {escape(r.outturn or 'ei tietoa')}</p>"
    html += "</div>"
    print_page(page("Hyvinvointikertomus", ACTS_CSS, html), "havupuro.pdf")
    record(
        About("havupuro.pdf", "Chromium", "tune", "two columns, acts as numbered headings with labelled paragraphs, a sidebar, a table over both columns",
              "Havupuro", "vuosiraportti", report_year=2025, round="fourth", unclear=("period_start", "period_end")),
        body, [reported(r, "focus goal responsible schedule indicator", outturn=r.outturn or "ei tietoa") for r in rows],
    )  # fmt: skip


ANY_CSS = """
@page { size: A4; margin: 20mm 14mm; @top-left { content: 'Kaarnalahti · Kaarnavik'; font-size: 8pt } @bottom-center { content: 'Vuosiraportti 2025 – Årsrapport 2025, 8.6.2026' counter(page); font-size: 8pt } }
body { font: 10.5pt/1.35 'Liberation Serif' } h1 { font-size: 20pt } .par { display: flex; gap: 7mm } .par p { flex: 1; margin: 0 0 2mm; text-align: justify }
table { border-collapse: collapse; width: 100%; table-layout: fixed; font: 8.2pt 'Liberation Sans'; margin: 3mm 0 } td, th { border: .4pt solid #333; padding: 2.2px; vertical-align: top; text-align: left; word-break: break-all }
th { background: #ddd } th small { font-weight: normal; display: block } tr { break-inside: avoid } thead { display: table-row-group }
"""


def anywhere() -> None:
    """Parallel paragraphs in two languages, a table with two-language headers once, narrow cells whose words break anywhere."""
    body, rows, other = prose("Kaarnalahden", "Kaarnalahdella", 0, 10), pick(9, 21), swedish()
    html = "<h1>Kaarnalahden kaupunki – Kaarnavik stad</h1><h1>Hyvinvointikertomuksen vuosiraportti 2025</h1><h1>Välfärdsberättelsens årsrapport 2025</h1>"
    html += "".join(
        f"<div class='par'><p>{escape(f)}</p><p lang='sv'>{escape(s)}</p></div>"
        for f, s in zip(body, other, strict=False)
    )
    heads = (
        "Painopiste<small>Insatsområde</small>",
        "Tavoite<small>Mål</small>",
        "Toimenpide<small>Åtgärd</small>",
        "Vastuutaho<small>Ansvarig</small>",
        "Mittari<small>Mätare</small>",
        "Toteutuminen<small>Utfall</small>",
    )
    widths = (10, 15, 24, 15, 13, 23)
    lines = ["<tr>" + "".join(f"<th>{h}</th>" for h in heads) + "</tr>"]
    for k, r in enumerate(rows):
        cells = [r.action, r.responsible, r.indicator, r.outturn or "–"]
        merged = (
            f"<td rowspan=3>{escape(r.focus)}</td><td rowspan=3>{escape(r.goal)}</td>" if k % 3 == 0 else ""
        )
        lines.append("<tr>" + merged + "".join(f"<td>{escape(c)}</td>" for c in cells) + "</tr>")
    html += (
        "<table><colgroup>"
        + "".join(f"<col style='width:{w}%'>" for w in widths)
        + "</colgroup>"
        + "".join(lines)
        + "</table>"
    )
    html += "".join(f"<p>{escape(x)}</p>" for x in body[6:]) + table(MONEY)
    HTML(string=page("Kaarnalahti", ANY_CSS, html)).write_pdf(HERE / "kaarnalahti.pdf")
    record(
        About("kaarnalahti.pdf", "WeasyPrint", "held", "parallel languages, two-language headers once, merged cells over page breaks, words broken anywhere",
              "Kaarnalahti", "vuosiraportti", report_year=2025, round="fourth", unclear=("period_start", "period_end")),
        [*body, *other], [reported(r, "focus goal responsible indicator") for r in rows],
        wrong_joins=["8.6.20261", "8.6.20262", "8.6.20263"],
    )  # fmt: skip


if __name__ == "__main__":
    acts()
    anywhere()
