"""Web pages printed by Chromium: the electronic template (SHVK) and parallel languages."""

import re
import subprocess
import tempfile
from html import escape
from pathlib import Path

from bench import HERE, About, measure, record, reported
from content_measures import SV_ROWS, Row, take
from content_text import INDICATORS, MEETINGS, paragraphs, swedish
from html_parts import p, page, spans, table


def print_page(html: str, target: str) -> None:
    """Print HTML to PDF and fix the two dates, so that the bytes stay the same."""
    with tempfile.TemporaryDirectory() as name:
        source = Path(name) / "hyvinvointikertomus.html"
        source.write_text(html, encoding="utf-8")
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
             f"--user-data-dir={name}/profile", f"--print-to-pdf={HERE / target}",
             source.as_uri()], check=True, capture_output=True,
        )  # fmt: skip
    data = (HERE / target).read_bytes()
    fixed = re.sub(rb"\(D:\d{14}([^)]*)\)", rb"(D:20251110120000\1)", data)
    (HERE / target).write_bytes(fixed)


SHVK_CSS = """
@page { size: A4; margin: 18mm 15mm } body { font: 9.5pt 'Open Sans', sans-serif }
table { border-collapse: collapse; width: 100%; margin: 8px 0 } h1 { font-size: 17pt }
td, th { border: 1px solid #999; padding: 3px; vertical-align: top; text-align: left }
.stamp { color: #b00; font-weight: bold; font-size: 15pt } .pack td { border: 0; padding: 1px 4px }
.info { font-size: 7pt; color: #06c } h2 { background: #dfe8f2; padding: 4px } td.g { width: 17% }
"""


def package(number: int, name: str) -> str:
    """An indicator package with the tool-tip word glued between year and value."""
    lines = []
    for label, a, _, c, d in INDICATORS[1:]:
        lines.append(
            f"<tr><td>{escape(label)} (2020)<span class=info>Info</span></td>"
            f"<td>{a}</td><td>{c}</td><td>{d}</td></tr>"
        )
    head = "<tr><td></td><td>Karh</td><td>Pell</td><td>Posi</td></tr>"
    return f"<h3>Paketti {number} {name}</h3><table class=pack>{head}{''.join(lines)}</table>"


def focus_block(number: int, rows: list[Row]) -> str:
    """One focus area of the plan part; the goal spans its rows, the header is merged."""
    out = (
        f"<h3>Painopistealue {number}: {escape(rows[0].focus)}</h3><table><thead><tr><th>Tavoite"
        "<th>Toimenpiteet ja vastuutaho<th>Resurssit<th>Arviointimittarit</tr></thead>"
    )
    for row, span in zip(rows, spans(rows, "goal"), strict=True):
        goal = f"<td class=g rowspan={span}>{escape(row.goal)}</td>" if span else ""
        out += (
            f"<tr>{goal}<td>{escape(row.action)}<br>Vastuu: {escape(row.responsible)}</td>"
            f"<td>{escape(row.resource)}</td><td>{escape(row.indicator)}</td></tr>"
        )
    return out + "</table>"


def shvk() -> None:
    """OSA I and OSA II of the electronic template, still stamped as a draft."""
    body = paragraphs("Karhukoski", 2, 9)
    old, new = take(20, 8), take(0, 16)
    groups = [new[:8], new[8:]]
    old_rows = [(r.goal, r.action, r.outturn) for r in old]
    title = (
        "Hyvinvointikertomus valtuustokaudelta 2017–2021 ja "
        "hyvinvointisuunnitelma valtuustokaudelle 2021–2025"
    )
    html = (
        "<div>Liite 1/kh 8.11.2021 § 204</div><div class=stamp>Keskeneräinen</div>"
        f"<h1>{title}</h1><p>Karhukosken kunta</p>"
        "<h3>Kertomuksen vastuutaho ja laatijat (viranhaltijat, luottamushenkilöt, "
        "työryhmät)</h3>" + p(body[:2])
        + "<h2>OSA I Päättyvän valtuustokauden arviointi</h2>"
        "<h3>1. Hyvinvointitiedon ja tehtyjen toimenpiteiden arviointi</h3>" + p(body[2:6])
        + package(1, "Koko väestö") + package(2, "Lapset ja varhaisnuoret")
        + table([("Tavoitteet", "Toimenpiteet", "Toteutuminen valtuustokaudella"), *old_rows],
                widths=(25, 40, 35))
        + "<h2>OSA II Valtuustokauden hyvinvointisuunnitelma</h2>" + p(body[6:8])
        + "".join(focus_block(i + 1, g) for i, g in enumerate(groups))
        + "<h2>OSA III Valtuustokäsittely</h2>" + p(body[8:]) + table(MEETINGS)
    )  # fmt: skip
    print_page(page(title, SHVK_CSS, html), "karhukoski.pdf")
    record(
        About("karhukoski.pdf", "Chromium", "tune", "SHVK template", "Karhukoski",
              "laaja_kertomus", (2021, 2025)),
        body,
        [reported(r, "goal") for r in old]
        + [measure(r, "focus goal responsible resource indicator") for r in new],
        wrong_joins=["(2020)Info", "Info9,1"],
    )  # fmt: skip


PARALLEL_CSS = """
@page { size: A4; margin: 20mm 14mm } body { font: 10.8pt/1.35 'Carlito', sans-serif }
.pair { display: grid; grid-template-columns: 1fr 1fr; column-gap: 2.6mm }
.pair p { margin: 0 0 6px; hyphens: manual; text-align: justify } h1 { letter-spacing: 4px }
table { border-collapse: collapse; width: 100% } h2 { letter-spacing: 3px; font-size: 12pt }
td, th { border: 0.7px solid #333; padding: 3px; vertical-align: top; text-align: left }
"""


def parallel() -> None:
    """Finnish on the left and Swedish on the right with a gutter of 2.6 mm."""
    fi = paragraphs("Harmaavesi", 4, 8)
    sv = swedish(0, 8, "I Gråvattnet")
    pairs = "".join(
        f'<div class="pair"><div>{p([a], True)}</div><div lang="sv">{p([b])}</div></div>'
        for a, b in zip(fi, sv, strict=True)
    )
    rows = take(19, 15)
    bilingual = [("Tavoite / Mål", "Toimenpide / Åtgärd", "Vastuu / Ansvarig", "Mittari / Mätare",
                  "Aikataulu / Tidtabell")]  # fmt: skip
    bilingual += [(r.goal, r.action, r.responsible, r.indicator, r.schedule) for r in rows]
    swedish_rows = SV_ROWS[3:7]
    html = (
        "<h1>Harmaaveden kaupunki<br>Gråvattnets stad</h1>"
        "<h1>Hyvinvointisuunnitelma 2026–2029 Välfärdsplan 2026–2029</h1>"
        "<h2>Hyvinvointityön lähtökohdat – Utgångspunkter</h2>" + pairs
        + "<h2>Toimenpiteet – Åtgärder</h2>" + table(bilingual, widths=(18, 32, 17, 17, 16))
        + "<h2>Svenskspråkiga tjänster</h2>"
        + table([("Mål", "Åtgärd", "Ansvarig", "Mätare"),
                 *((r.goal, r.action, r.responsible, r.indicator) for r in swedish_rows)])
        + "<h2>Indikaattorit – Indikatorer</h2>" + table(INDICATORS)
    )  # fmt: skip
    print_page(page("Hyvinvointisuunnitelma", PARALLEL_CSS, html), "harmaavesi.pdf")
    record(
        About("harmaavesi.pdf", "Chromium", "tune", "parallel Finnish and Swedish", "Harmaavesi",
              "suunnitelma", (2026, 2029)),
        [*fi, *sv],
        [measure(r, "goal responsible indicator schedule") for r in rows]
        + [measure(r, "goal responsible indicator") for r in swedish_rows],
        auto_phrases=36,
    )  # fmt: skip


if __name__ == "__main__":
    shvk()
    parallel()
