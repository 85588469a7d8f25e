# ruff: noqa: E501
"""A layout on turned pages, drawn with ReportLab: eight columns, words cut in cells, a cell over the page break."""

from bench import HERE, About, record, reported
from content_eight import pick, prose
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

LIBERATION = "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"


def chop(text: str, width: float, size: float) -> list[str]:
    """Lines of a cell; a word that is too long is cut anywhere, without a hyphen."""
    lines = [""]
    for word in text.split():
        wide = lambda t: pdfmetrics.stringWidth(t, "Lib", size) > width  # noqa: E731
        joined = f"{lines[-1]} {word}".strip()
        if not wide(joined):
            lines[-1] = joined
            continue
        if lines[-1]:
            lines.append("")
        for letter in word:
            if wide(lines[-1] + letter):
                lines.append("")
            lines[-1] += letter
    return lines


WIDTHS = (24, 92, 160, 72, 62, 46, 62, 252)
HEAD = (
    "Teema",
    "Päämäärä",
    "Toimenpide",
    "Vastuutaho",
    "Mittari",
    "Lähtö-taso",
    "Aikataulu",
    "Toteuma ja huomiot",
)
NOTE = (
    ". Asiaa käsiteltiin hyvinvointilautakunnassa maaliskuussa ja uudelleen elokuussa, ja lautakunta pyysi"
    " valmistelijoilta vertailun siitä, miten naapurikunnissa on menetelty vastaavassa tilanteessa."
)


def turned() -> None:
    """Landscape tables on portrait pages with /Rotate 270, focus sideways, words cut in cells, a row over the break."""
    pdfmetrics.registerFont(TTFont("Lib", LIBERATION))
    body, rows = prose("Ilveskosken", "Ilveskoskella", 0, 11), pick(0, 24)
    long = {6, 9, 13, 19}
    shown = [r.outturn + NOTE if i in long else (r.outturn or "–") for i, r in enumerate(rows)]
    canvas = Canvas(str(HERE / "ilveskoski.pdf"), pagesize=A4, invariant=1)
    page = 0

    def open_page(turn: bool) -> None:
        nonlocal page
        page += 1
        canvas.setFont("Lib", 8)
        if turn:
            canvas.setPageSize((A4[1], A4[0]))  # ReportLab exchanges the two when a page is turned
            canvas.setPageRotation(270)
            canvas.rotate(-90)
            canvas.translate(-A4[1], 0)
        else:
            canvas.setPageRotation(0)
        canvas.drawString(
            36,
            18,
            f"Ilveskosken kunta, hyvinvointikertomuksen vuosiraportti 2025, kunnanvaltuusto 15.6.2026{page}",
        )

    open_page(False)
    canvas.setFont("Lib", 20)
    canvas.drawString(50, 780, "Ilveskosken kunta")
    canvas.drawString(50, 750, "Hyvinvointikertomuksen vuosiraportti 2025")
    y = [715.0, 715.0]
    for i, text in enumerate(body):
        side = 0 if i < 6 else 1
        canvas.setFont("Lib", 9.5)
        for line in chop(text, 240, 9.5):
            canvas.drawString(50 + 258 * side, y[side], line)
            y[side] -= 12.5
        y[side] -= 6
    canvas.showPage()
    open_page(True)
    top, bottom, size, lead = 560.0, 40.0, 8.4, 10.2
    xs = [36.0]
    for w in WIDTHS:
        xs.append(xs[-1] + w)

    def draw(cells: list[list[str]], y: float, height: float) -> None:
        for c, lines in enumerate(cells, 1):
            for k, line in enumerate(lines):
                canvas.drawString(xs[c] + 3, y - 9 - k * lead, line)
            canvas.rect(xs[c], y - height, WIDTHS[c], height)

    def header(y: float) -> float:
        canvas.setFont("Lib", size)
        for c, word in enumerate(HEAD):
            canvas.rect(xs[c], y - 24, WIDTHS[c], 24)
            if c:
                for k, line in enumerate(
                    word.replace("-", "-\n").split("\n") if c == 5 else chop(word, WIDTHS[c] - 6, size)
                ):
                    canvas.drawString(xs[c] + 3, y - 9 - k * lead, line)
            else:
                canvas.drawString(xs[0] + 1, y - 9, word)
        return y - 24

    def sideways(focus: str, y0: float, y1: float) -> None:
        canvas.rect(xs[0], y1, WIDTHS[0], y0 - y1)
        canvas.saveState()
        canvas.translate(xs[0] + 14, (y0 + y1) / 2)
        canvas.rotate(90)
        canvas.drawCentredString(0, 0, focus)
        canvas.restoreState()

    y0 = y = header(top)
    for i, r in enumerate(rows):
        values = (r.goal, r.action, r.responsible, r.indicator, r.baseline, r.schedule, shown[i])
        cells = [chop(v, WIDTHS[c] - 6, size) for c, v in enumerate(values, 1)]
        height = 5 + lead * max(map(len, cells))
        if y - height < bottom:
            room = int((y - bottom - 5) // lead)
            rest_height = 5 + lead * max(1, len(cells[-1]) - room)
            if i in long and room >= max(map(len, cells[:-1])):
                draw([*cells[:-1], cells[-1][:room]], y, y - bottom)
                sideways(r.focus, y0, bottom)
                rest: list[list[str]] = [[] for _ in cells[:-1]] + [cells[-1][room:]]
            else:
                sideways(rows[i - 1].focus, y0, y)
                rest, rest_height = cells, height
            canvas.showPage()
            open_page(True)
            y0 = y = header(top)
            draw(rest, y, rest_height)
            y -= rest_height
        else:
            draw(cells, y, height)
            y -= height
        if i + 1 == len(rows) or rows[i + 1].focus != r.focus:
            sideways(r.focus, y0, y)
            y0 = y
    canvas.showPage()
    canvas.save()
    truth = [
        reported(r, "focus goal responsible indicator baseline schedule", outturn=t)
        for r, t in zip(rows, shown, strict=True)
    ]
    record(
        About("ilveskoski.pdf", "ReportLab", "tune", "/Rotate 270, eight columns, words cut without a hyphen, a cell over the page break",
              "Ilveskoski", "vuosiraportti", report_year=2025, round="third"),
        body, truth, wrong_joins=["15.6.20261", "15.6.20262", "15.6.20263"],
    )  # fmt: skip


if __name__ == "__main__":
    turned()
