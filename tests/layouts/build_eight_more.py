# ruff: noqa: E501
"""Siblings of the held third layouts from other producers, to look at: Typst, WeasyPrint, ReportLab."""

from html import escape

from bench import HERE, About, measure, record, reported
from build_eight_set import PAINT, SAYS, WIDE
from build_typst import quote, running_text, write
from content_eight import INDICATORS, MONEY, QUOTES, pick, prose
from content_measures import Row
from html_parts import p, page
from html_parts import table as html_table
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from weasyprint import HTML

WORDS = {
    "done": "Kyllä",
    "ongoing": "Kesken",
    "partly": "Osittain",
    "not_done": "Ei",
    "moved": "Siirretty",
    "ended": "Päättynyt",
    "unknown": "",
}
LIBERATION = "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"


def sideways() -> None:
    """Rules between the focus areas only, their names sideways in a column without a header, word and comment."""
    body, rows = prose("Korppisaaren", "Korppisaaressa", 5, 13), pick(13, 19)
    groups: dict[str, list[Row]] = {}
    for r in rows:
        groups.setdefault(r.focus, []).append(r)
    cells = []
    for focus, group in groups.items():
        for k, r in enumerate(group):
            name = (
                f"place(dx: -2pt, rotate(-90deg, reflow: true, strong({quote(focus)})))" if k == 0 else "[]"
            )
            cells += [
                name,
                *(quote(v) for v in (r.goal, r.action, r.responsible, WORDS[r.status], r.outturn or "–")),
            ]
        cells.append("table.hline(stroke: 0.5pt)")
    head = ", ".join(
        f"strong({quote(h)})"
        for h in ("", "Tavoitetila", "Keskeiset teot", "Vastaa", "Toteutuiko", "Huomioita")
    )
    source = (
        "#set page(margin: (x: 16mm, y: 20mm), header: context [#set text(8pt); Korppisaari#h(1fr)Hyvinvointiraportti 2024#counter(page).display()])\n"
        '#set text(font: "Liberation Serif", size: 9.6pt)\n#set par(justify: true)\n#show heading: set text(tracking: 2.6pt)\n#show table: set par(justify: false)\n'
        "#text(24pt)[Korppisaaren hyvinvointiraportti 2024]\n= Vuosi pähkinänkuoressa\n#columns(2, gutter: 6mm)[" + running_text(body[:4])
        + f"#align(right, block(width: 40%, text(13pt, style: \"italic\", {quote(QUOTES[1])})))\n" + running_text(body[4:8]) + "]\n= Toimenpiteet\n"
        + "#table(columns: (6mm, 1.5fr, 2.4fr, 1.4fr, 1fr, 2fr), stroke: none, inset: (x: 3pt, y: 2.4pt), align: left + top, table.hline(), table.header("
        + head + "), table.hline(stroke: 0.5pt),\n" + ",\n".join(cells) + ")\n= Lopuksi\n#columns(2, gutter: 6mm)[" + running_text(body[8:]) + "]\n"
        + "#table(columns: 5, stroke: none, " + ", ".join(quote(c) for row in INDICATORS for c in row) + ")\n"
    )  # fmt: skip
    write(source, "korppisaari.pdf")
    truth = []
    for r in rows:
        word, comment = WORDS[r.status], r.outturn
        also = [word, f"{word} {comment}", f"{word}. {comment}", f"{word}; {comment}"]
        truth.append(reported(r, "focus goal responsible") | ({"outturn_also": also} if comment else {}))
    record(
        About("korppisaari.pdf", "Typst", "tune", "rules between focus areas only, their names sideways, word and comment", "Korppisaari",
              "vuosiraportti", report_year=2024, round="third"),
        [*body, QUOTES[1]], truth, wrong_joins=["raportti 20241", "raportti 20242"],
    )  # fmt: skip


def numbers() -> None:
    """Narrow cells whose words break anywhere, the row's number filled by status, the key below the table."""
    body, rows = prose("Ketunniemen", "Ketunniemessä", 15, 20), pick(17, 18)
    head = ("Nro", "Tavoite", "Toimenpide", "Vastuu", "Resurssit", "Aikataulu", "Mittari")
    lines = []
    for i, r in enumerate(rows):
        paint = f' style="background:{PAINT[r.status]}"' if r.status in PAINT else ""
        cells = "".join(
            f"<td>{escape(v)}</td>"
            for v in (r.goal, r.action, r.responsible, r.resource, r.schedule, r.indicator)
        )
        lines.append(f"<tr><td{paint}>{i + 1}</td>{cells}</tr>")
    cols = "".join(f'<col style="width:{w}%">' for w in (4, 18, 29, 15, 12, 9, 13))
    key = "".join(f'<span style="background:{PAINT[s]}"></span>{w}' for s, w in SAYS.items())
    html = (
        "<h1>Ketunniemen hyvinvointisuunnitelman seuranta 2025</h1><div class=two>" + p(body[:13]) + "</div><h2>Tilanne</h2><table class=w><colgroup>"
        + cols + "</colgroup><thead><tr>" + "".join(f"<th>{h}</th>" for h in head) + "</tr></thead><tbody>" + "".join(lines)
        + f"</tbody></table><p class=key>Numeron pohjaväri kertoo tilanteen: {key}</p><h2>Lukuja</h2><div class=two>" + p(body[13:]) + "</div>" + html_table(MONEY)
    )  # fmt: skip
    css = WIDE.replace("8.4pt/1.25 'Liberation Sans'", "8.6pt/1.3 'DejaVu Sans'")
    HTML(string=page("Ketunniemi", css, html)).write_pdf(HERE / "ketunniemi.pdf")
    truth = [
        reported(r, "goal responsible resource schedule indicator", outturn=SAYS.get(r.status, ""))
        | {"outturn_also": [""]}
        for r in rows
    ]
    record(
        About("ketunniemi.pdf", "WeasyPrint", "tune", "words broken anywhere in cells, filled numbers with a key below the table",
              "Ketunniemi", "vuosiraportti", report_year=2025, round="third"),
        body, truth,
    )  # fmt: skip


def slides() -> None:
    """Slides: focus over the title, which is the goal; columns of boxes drawn before it; date and number far right below."""
    pdfmetrics.registerFont(TTFont("Lib", LIBERATION))
    body, rows = prose("Suovaaran", "Suovaarassa", 3, 9), pick(5, 21)
    canvas = Canvas(str(HERE / "suovaara.pdf"), pagesize=(960, 540), invariant=1)
    number = 0

    def box(x: float, y: float, width: float, text: str, size: float) -> float:
        canvas.setFont("Lib", size)
        for line in simpleSplit(text, "Lib", size, width):
            canvas.drawString(x, 540 - y - size, line)
            y += 1.22 * size
        return y + 6

    def close() -> None:
        nonlocal number
        number += 1
        box(850, 508, 100, f"24.11.2025{number}", 10)
        canvas.showPage()

    box(60, 200, 800, "Suovaaran kaupunki: hyvinvointisuunnitelma 2025–2029", 30)
    close()
    for k in (0, 4):
        for column in (1, 0):
            y = 100.0
            for text in body[k + 2 * column : k + 2 * column + 2]:
                y = box(45 + 440 * column, y, 400, text, 14)
        box(45, 30, 800, "Missä olemme" if k == 0 else "Mitä kuulimme", 26)
        close()
    goals: dict[str, list[Row]] = {}
    for r in rows:
        goals.setdefault(r.goal, []).append(r)
    xs, ws = (45, 420, 640, 770), (350, 205, 120, 170)
    for goal, group in goals.items():
        for x, w, h in zip(
            xs, ws, ("Mitä teemme?", "Kuka vastaa?", "Milloin?", "Mistä tiedämme?"), strict=True
        ):
            box(x, 130, w, h, 12)
        for k, r in enumerate(group):
            for x, w, v in zip(xs, ws, (r.action, r.responsible, r.schedule, r.indicator), strict=True):
                box(x, 165 + 75 * k, w, v, 12)
        box(45, 60, 860, goal, 26)
        box(45, 30, 500, group[0].focus.upper(), 12)
        close()
    canvas.save()
    record(
        About("suovaara.pdf", "ReportLab", "tune", "slides, focus above the goal as title, boxes as columns drawn before it", "Suovaara",
              "suunnitelma", (2025, 2029), round="third"),
        body, [measure(r, "focus goal responsible schedule indicator") for r in rows],
        wrong_joins=[f"24.11.2025{n}" for n in (2, 3, 4, 9)],
    )  # fmt: skip


if __name__ == "__main__":
    sideways()
    numbers()
    slides()
