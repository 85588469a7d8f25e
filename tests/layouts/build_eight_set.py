# ruff: noqa: E501
"""Layouts set by programs: WeasyPrint and Chromium from HTML, LuaTeX (as build_latex, with texlive-luatex and texlive-plain-generic)."""

import subprocess
import tempfile
from html import escape
from pathlib import Path

from bench import HERE, About, record, reported
from build_chromium import print_page
from content_eight import INDICATORS, MONEY, QUOTES, pick, prose
from content_measures import Row
from html_parts import p, page, spans
from html_parts import table as html_table
from weasyprint import HTML

FACES = {
    "done": "☺",
    "ongoing": "◔",
    "partly": "◑",
    "not_done": "☹",
    "moved": "➔",
    "ended": "■",
    "unknown": "",
}
SAYS = {"done": "tehty", "ongoing": "työn alla", "partly": "tehty osin", "not_done": "jäi tekemättä",
        "moved": "siirtyi", "ended": "lopetettu"}  # fmt: skip
BANDS = """
@page { size: A4; margin: 16mm 14mm 18mm; @bottom-right { content: "Pihlajaperän kunta 3.3.2026" counter(page); font-size: 8pt } }
body { font: 9pt/1.35 'DejaVu Sans', sans-serif } h1 { font-size: 23pt } h2 { letter-spacing: .28em; text-transform: uppercase; font-size: 13pt }
.three { columns: 3; column-gap: 4mm; text-align: justify; hyphens: auto } .pull { float: left; width: 30mm; margin: 0 3mm 2mm 0; font-size: 12pt; color: #8a2b52; text-align: left; hyphens: none }
aside { break-inside: avoid; background: #f1e8d9; padding: 2mm; margin: 2mm 0; font-size: 8pt; text-align: left }
table { border-collapse: collapse; width: 100% } .m td { vertical-align: top; padding: 1.5mm 2mm 3mm } .m th { text-align: left; padding: 1mm 2mm; border-bottom: 1.5pt solid #8a2b52 }
.q td { font-weight: bold; color: #8a2b52; padding-top: 4mm } .f { font-size: 15pt; text-align: center } .key { font-size: 8pt } .n td, .n th { text-align: left; padding: .5mm 2mm }
"""


def faces() -> None:
    """Questions as bands over their measures, faces and circles with the key on the last page, three columns with floats."""
    body, rows = prose("Pihlajaperän", "Pihlajaperällä", 2, 15), pick(2, 21)
    goals, lines, seen = {}, [], ""
    for r in rows:
        goals[r.goal] = r.goal
        if r.goal != seen:
            seen = r.goal
            lines.append(f'<tr class="q"><td colspan="4">{escape(r.goal)}</td></tr>')
        cells = "".join(f"<td>{escape(v)}</td>" for v in (r.action, r.responsible, r.schedule))
        lines.append(f'<tr>{cells}<td class="f">{FACES[r.status]}</td></tr>')
    aside = "Näin luet raporttia: Jokaisen tavoitteen alla ovat sen toimenpiteet, ja hymynaama kertoo, miten niille kävi. Merkkien selitykset ovat viimeisellä sivulla."
    html = (
        "<h1>Hyvinvoinnin vuosi 2025 Pihlajaperällä</h1><p>Hyvinvointisuunnitelman toteutumisen seurantaraportti</p><h2>Vuoden kulku</h2><div class='three'>"
        + p(body[:2]) + f"<div class='pull'>{QUOTES[2]}</div>" + p(body[2:7]) + f"<aside>{aside}</aside>" + p(body[7:10])
        + "</div><h2 style='break-before: page'>Teot</h2><table class='m'><thead><tr><th>Teot tavoitteittain</th><th>Toteuttajat</th><th>Ajankohta</th><th>Kuinka kävi</th></tr></thead>"
        + "".join(lines) + "</table><h2>Lopuksi</h2><div class='three'>" + p(body[10:]) + "</div>"
        + html_table(INDICATORS, "n") + "<p class='key'>" + "   ".join(f"{FACES[s]} {w}" for s, w in SAYS.items()) + "</p>"
    )  # fmt: skip
    HTML(string=page("Pihlajaperä", BANDS, html)).write_pdf(HERE / "pihlajapera.pdf")
    truth = [
        reported(r, "goal responsible schedule", outturn=SAYS.get(r.status, ""))
        | {"outturn_also": [FACES[r.status]]}
        for r in rows
    ]
    record(
        About("pihlajapera.pdf", "WeasyPrint", "tune", "goals as bands, faces with the key on the last page, floats in three columns",
              "Pihlajaperä", "vuosiraportti", report_year=2025, round="third"),
        [*body, aside], truth, wrong_joins=["3.3.20261", "3.3.20262", "3.3.20263"],
    )  # fmt: skip


PAINT = {
    "done": "#7cc57c",
    "ongoing": "#8fc1ea",
    "partly": "#f7d774",
    "not_done": "#ee8b80",
    "moved": "#c9c9c9",
    "ended": "#b79ad6",
}
WIDE = """
@page { size: A4 landscape; margin: 11mm } body { font: 8.4pt/1.25 'Liberation Sans', sans-serif } h1 { font-size: 24pt } h2 { letter-spacing: 3px }
.two { columns: 2; column-gap: 5mm; hyphens: auto; text-align: justify } table { border-collapse: collapse; table-layout: fixed; width: 100% }
.w td, .w th { border: .6px solid #777; padding: 3px; vertical-align: middle; word-break: break-all } .w th { background: #234; color: #fff; text-align: left; word-break: normal }
.w th.up { writing-mode: vertical-rl; transform: rotate(180deg); height: 70px } .key span { display: inline-block; width: 10px; height: 10px; margin: 0 4px 0 14px } tr { break-inside: avoid }
"""


def wide() -> None:
    """Eight columns, letters broken anywhere, upright headers, the number's cell filled by status, key after the table."""
    body, rows = prose("Kelosaaren", "Kelosaaressa", 9, 21), pick(5, 20)
    head = (
        "Nro",
        "Kehittämiskohde",
        "Tavoite",
        "Toimenpide",
        "Vastuu",
        "Resurssit",
        "Aikataulu",
        "Seurantatieto",
    )
    widths = (4, 11, 17, 25, 13, 10, 8, 12)
    starts = spans(rows, "focus")
    lines = []
    for i, r in enumerate(rows):
        paint = f' style="background:{PAINT[r.status]}"' if r.status in PAINT else ""
        focus = f'<td rowspan="{starts[i]}">{escape(r.focus)}</td>' if starts[i] else ""
        cells = "".join(
            f"<td>{escape(v)}</td>"
            for v in (r.goal, r.action, r.responsible, r.resource, r.schedule, r.indicator)
        )
        lines.append(f"<tr><td{paint}>{i + 1}</td>{focus}{cells}</tr>")
    cols = "".join(f'<col style="width:{w}%">' for w in widths)
    ths = "".join(f"<th{' class=up' if h in ('Nro', 'Aikataulu') else ''}>{h}</th>" for h in head)
    key = "".join(f'<span style="background:{PAINT[s]}"></span>{w}' for s, w in SAYS.items())
    html = (
        "<h1>Kelosaaren kaupungin hyvinvointisuunnitelman seuranta 2024</h1><div class=two>" + p(body[:14], True)
        + "</div><h2>Toimenpiteiden tilanne</h2><table class=w><colgroup>" + cols + "</colgroup><thead><tr>" + ths + "</tr></thead><tbody>"
        + "".join(lines) + f"</tbody></table><p class=key>Numeron pohjaväri kertoo tilanteen: {key}</p><h2>Lukuja</h2><div class=two>"
        + p(body[14:], True) + "</div>" + html_table(MONEY)
    )  # fmt: skip
    print_page(page("Kelosaari", WIDE, html), "kelosaari.pdf")
    truth = [
        reported(r, "focus goal responsible resource schedule indicator", outturn=SAYS.get(r.status, ""))
        | {"outturn_also": [""]}
        for r in rows
    ]
    record(
        About("kelosaari.pdf", "Chromium", "held", "eight columns landscape, words broken anywhere, upright headers, filled numbers with a key below",
              "Kelosaari", "vuosiraportti", report_year=2024, round="third"),
        body, truth,
    )  # fmt: skip


TEX = r"""\documentclass[a4paper,10pt]{article}
\usepackage{fontspec}\setmainfont{DejaVu Serif}[Scale=0.86]\setsansfont{DejaVu Sans}[Scale=0.86]
\usepackage[finnish]{babel}\usepackage[margin=17mm]{geometry}\usepackage{booktabs,longtable,array,multicol,multirow,graphicx,wrapfig,soul,fancyhdr}
\pagestyle{fancy}\fancyhf{}\fancyhead[L]{\small Nuottaniemi}\fancyhead[R]{\small Hyvinvointiraportti 2025\thepage}
\newcolumntype{L}[1]{>{\raggedright\arraybackslash}p{#1}}\setlength{\columnsep}{6mm}\emergencystretch=2em
\begin{document}{\Huge Nuottaniemen kunnan hyvinvointiraportti 2025}\tableofcontents
"""


def tex() -> None:
    """A yearly report by LuaTeX: letter-spaced headings, a figure cut into narrow text, a rotated focus, status and comment."""
    body, rows = prose("Nuottaniemen", "Nuottaniemessä", 14, 14), pick(6, 20)
    words = {
        "done": "Kyllä",
        "ongoing": "Kesken",
        "partly": "Osittain",
        "not_done": "Ei",
        "moved": "Siirretty",
        "ended": "Päättynyt",
        "unknown": "",
    }
    safe = lambda s: "".join("\\" + c if c in "%&#_$" else c for c in s).replace("€", "€")  # noqa: E731
    section = lambda s: f"\\section*{{\\so{{{s}}}}}\\addcontentsline{{toc}}{{section}}{{{s}}}\n"  # noqa: E731
    groups: dict[str, list[Row]] = {}
    for r in rows:
        groups.setdefault(r.focus, []).append(r)
    lines = []
    for focus, group in groups.items():
        for k, r in enumerate(group):
            first = f"\\smash{{\\rotatebox[origin=r]{{90}}{{\\bfseries {focus}}}}}" if k == 0 else ""
            lines.append(
                " & ".join(
                    [
                        first,
                        safe(r.goal),
                        safe(r.action),
                        safe(r.responsible),
                        words[r.status],
                        safe(r.outturn or "–"),
                    ]
                )
                + r" \\[3pt]"
            )
        lines.append(r"\midrule")
    head = " & ".join(
        f"\\textbf{{{h}}}" for h in ("", "Tavoitetila", "Keskeiset teot", "Vastaa", "Toteutui", "Huomioita")
    )
    side = r"\begin{wrapfigure}{r}{26mm}\raggedright\large\itshape " + QUOTES[0] + r"\end{wrapfigure}" + "\n"
    source = (
        TEX + section("Vuosi pähkinänkuoressa") + r"\begin{multicols}{2}" + safe("\n\n".join(body[:3])) + "\n\n" + side + safe("\n\n".join(body[3:9])) + r"\end{multicols}"
        + section("Toimenpiteet") + r"\begin{longtable}{@{}c L{30mm} L{46mm} L{28mm} L{17mm} L{36mm}@{}}\toprule " + head
        + r"\\\midrule\endhead\bottomrule\endfoot " + "\n".join(lines[:-1]) + r"\end{longtable}"
        + section("Luvut ja seuranta") + r"\begin{multicols}{2}" + safe("\n\n".join(body[9:])) + r"\end{multicols}"
        + r"\begin{tabular}{lrrrr}\toprule " + "\n".join(" & ".join(map(safe, row)) + r"\\" for row in INDICATORS) + r"\end{tabular}\end{document}"
    )  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "nuottaniemi.tex").write_text(source, encoding="utf-8")
        for _ in range(3):
            subprocess.run(
                ["lualatex", "-interaction=nonstopmode", "nuottaniemi.tex"],
                cwd=folder,
                capture_output=True,
                check=False,
            )
        (HERE / "nuottaniemi.pdf").write_bytes((Path(folder) / "nuottaniemi.pdf").read_bytes())
    truth = []
    for r in rows:
        word, comment = words[r.status], r.outturn
        also = [word, f"{word} {comment}", f"{word}. {comment}", f"{word}; {comment}"]
        truth.append(reported(r, "focus goal responsible") | ({"outturn_also": also} if comment else {}))
    record(
        About("nuottaniemi.pdf", "LuaTeX", "held", "letter-spaced headings, cut-in quotes, rotated focus, word and comment",
              "Nuottaniemi", "vuosiraportti", report_year=2025, round="third"),
        body, truth,
    )  # fmt: skip


if __name__ == "__main__":
    faces()
    wide()
    tex()
