# ruff: noqa: E501
"""Three layouts of style sheets and markup: tables side by side, headings over definition lists, tables in tables. Needs chromium."""

from html import escape

import content_eight as eight
import content_fourth as fourth
from bench import HERE, About, measure, record, reported
from build_chromium import print_page
from build_sixth_office import by_goal
from build_typst import quote, write
from html_parts import p, page
from weasyprint import HTML

PAIR = """
@page { size: A4 landscape; margin: 14mm 15mm; @bottom-right { content: counter(page); font: 8pt 'Carlito' } }
body { font: 9pt/1.3 'Carlito' } .c { columns: 3; column-gap: 7mm; text-align: justify } h1 { font-size: 22pt; margin: 0 0 4mm } h2 { font-size: 14pt }
.pair { display: flex; gap: 8mm; break-before: page } .pair > div { flex: 1 } h3 { font-size: 12pt; color: #14516b; margin: 0 0 2mm }
table { border-collapse: collapse; width: 100% } th { text-align: left; border-bottom: 1pt solid #14516b; padding: 1mm } td { border-bottom: .3pt solid #888; padding: 1mm; vertical-align: top }
"""


def pairs() -> None:
    """A landscape spread: two tables of measures stand side by side, each under its focus area."""
    body, rows = fourth.prose("Lauttaharjun", "Lauttaharjussa", 3, 9), fourth.pick(0, 24)
    areas: dict[str, list] = {}  # type: ignore[type-arg]
    for r in rows:
        areas.setdefault(r.focus, []).append(r)

    def half(focus: str) -> str:
        lines = "".join(
            f"<tr><td>{escape(r.action)}</td><td>{escape(r.responsible)}</td><td>{escape(r.indicator)}</td></tr>"
            for r in areas[focus]
        )
        head = "".join(f"<th>{h}</th>" for h in ("Toimenpiteet", "Vastuutaho", "Mittari"))
        return f"<div><h3>Painopiste: {escape(focus)}</h3><table><thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table></div>"

    names = list(areas)
    html = "<h1>Lauttaharjun hyvinvointisuunnitelma 2026–2029</h1><div class=c>" + p(body) + "</div>"
    for k in (0, 2):
        html += "<div class=pair>" + "".join(half(n) for n in names[k : k + 2]) + "</div>"
    HTML(string=page("Suunnitelma", PAIR, html)).write_pdf(HERE / "lauttaharju.pdf")
    record(
        About("lauttaharju.pdf", "WeasyPrint", "tune", "landscape, two tables of measures side by side, each under its focus area",
              "Lauttaharju", "suunnitelma", (2026, 2029), round="sixth", unclear=("report_year",)),
        body, [measure(r, "focus responsible indicator") for r in rows],
    )  # fmt: skip


def definitions() -> None:
    """Acts as numbered headings, under each a list of terms in bold at the left and values right of them, no colons."""
    body, rows = fourth.prose("Nokisalmen", "Nokisalmella", 7, 12), fourth.pick(9, 15)
    source = (
        "#set page(margin: (x: 24mm, y: 22mm), footer: context align(center, counter(page).display()))\n"
        '#set text(font: "Carlito", size: 10.4pt)\n#set par(justify: true)\n#show heading.where(level: 3): set text(10.8pt)\n'
        "#text(24pt)[Nokisalmen hyvinvointiohjelma 2026–2029]\n= 1 Taustaa\n#columns(3, gutter: 6mm)["
        + "\n\n".join(quote(t)[1:-1] for t in body) + "]\n"
    )  # fmt: skip
    focus, areas, goals = "", 1, 0
    for goal, group in by_goal(rows).items():
        if group[0].focus != focus:
            focus, areas, goals = group[0].focus, areas + 1, 0
            source += f"= {areas} Painopiste: {quote(focus)[1:-1]}\n"
        goals += 1
        source += f"== {areas}.{goals} Tavoite: {quote(goal)[1:-1]}\n"
        for n, r in enumerate(group, 1):
            pairs_ = (
                ("Vastuutaho", r.responsible),
                ("Resurssit", r.resource if r.resource != "–" else "Ei lisäkustannuksia"),
                ("Ajankohta", r.schedule),
                ("Miten seurataan", r.indicator),
            )
            cells = ", ".join(f"strong({quote(a)}), {quote(b)}" for a, b in pairs_)
            source += f"=== {areas}.{goals}.{n} {quote(r.action)[1:-1]}\n#grid(columns: (34mm, 1fr), row-gutter: 5pt, {cells})\n"
    write(source, "nokisalmi.pdf")
    truth = [
        measure(r, "focus goal responsible schedule indicator", resource=r.resource if r.resource != "–" else "Ei lisäkustannuksia")
        for r in rows
    ]  # fmt: skip
    record(
        About("nokisalmi.pdf", "Typst", "tune", "acts as numbered headings, under each a definition list without colons", "Nokisalmi",
              "suunnitelma", (2026, 2029), round="sixth", unclear=("report_year",)),
        body, truth,
    )  # fmt: skip


NEST = """
@page { size: A4; margin: 18mm 16mm } body { font: 9.6pt/1.35 'Open Sans', 'DejaVu Sans' } h1 { font-size: 19pt } h2 { font-size: 14pt } .c { columns: 2; column-gap: 8mm }
table.o { border-collapse: separate; border-spacing: 2px; width: 100% } table.o > tbody > tr > td { border: 1px solid #777; padding: 2px; vertical-align: top }
table.n { border-collapse: collapse; width: 100% } table.n td, table.n th { border: 1px dotted #aaa; padding: 3px; text-align: left; vertical-align: top; font-size: 8.6pt }
table.n td, table.n th { width: 30% } table.n td:first-child { width: 40% } td.g { width: 22% }
"""


def nested() -> None:
    """A browser: the outer table has a row a goal, in which a table of its own holds the acts under small headers."""
    body, rows = eight.prose("Seulavaaran", "Seulavaarassa", 13, 9), eight.pick(8, 16)
    html = "<h1>Seulavaaran hyvinvointikertomuksen vuosiraportti 2024</h1><div class=c>" + p(body) + "</div>"
    html += "<h2>Suunnitelman toteutuminen</h2><table class=o><tbody><tr><td><b>Tavoite</b></td><td><b>Mitä tehtiin</b></td></tr>"
    for goal, group in by_goal(rows).items():
        inner = "<tr><th>Toimenpide</th><th>Vastuu</th><th>Toteuma 2024</th></tr>" + "".join(
            f"<tr><td>{escape(r.action)}</td><td>{escape(r.responsible)}</td><td>{escape(r.outturn or '–')}</td></tr>"
            for r in group
        )
        html += (
            f"<tr><td class=g>{escape(goal)}</td><td><table class=n><tbody>{inner}</tbody></table></td></tr>"
        )
    html += "</tbody></table>"
    print_page(page("Vuosiraportti", NEST, html), "seulavaara.pdf")
    record(
        About("seulavaara.pdf", "Chromium", "held", "a row a goal, and in its cell a table of the acts with headers of its own",
              "Seulavaara", "vuosiraportti", report_year=2024, round="sixth", unclear=("period_start", "period_end")),
        body, [reported(r, "goal responsible") for r in rows],
    )  # fmt: skip


if __name__ == "__main__":
    pairs()
    definitions()
    nested()
