# ruff: noqa: E501
"""A sheet as spreadsheet programs print it: cells clipped at their sides, comments that run over empty cells, lines of dots."""

import content_eight as eight
from bench import About, commented, record
from build_sixth_drawn import SAYS, Sheet
from reportlab.lib.pagesizes import A4, landscape


def overflowing() -> None:
    """Comments are not wrapped and run over the empty cells right of them, hair lines of dots around the other cells."""
    body, rows = eight.prose("Rautapuron", "Rautapurossa", 9, 8), eight.pick(3, 16)
    sheet = Sheet("rautapuro.pdf", landscape(A4))
    canvas = sheet.canvas
    xs, size = (36, 150, 330, 450, 510, 806), 7.6
    sheet.text(36, 34, 700, "Rautapuron kunnan hyvinvointikertomus, vuosiraportti 2025", 14, "LibB")
    y = 70.0
    for n, x in enumerate((36, 299, 562)):
        y = 70.0
        for text in body[n * 3 : n * 3 + 3]:
            y = sheet.text(x, y, 244, text, size) + 6

    def row(values: tuple[str, ...], font: str = "Lib") -> None:
        nonlocal y
        high = max(sheet.height(v, size, b - a - 4, font) for v, a, b in zip(values[:4], xs, xs[1:], strict=False)) + 4  # fmt: skip
        if y + high > 560:
            canvas.showPage()
            y = 40.0
        for k, value in enumerate(values):
            canvas.saveState()
            path = canvas.beginPath()
            path.rect(xs[k], sheet.high - y - high, xs[k + 1] - xs[k], high)
            canvas.clipPath(path, stroke=0)
            if k < 4:
                sheet.text(xs[k] + 2, y + 1, xs[k + 1] - xs[k] - 4, value, size, font)
            else:
                sheet.text(xs[k] + 2, y + 1, 2000, value, size, font)
            canvas.restoreState()
        canvas.setLineWidth(0.3)
        canvas.setDash(0.6, 1.2)
        for x in xs[:5]:
            canvas.line(x, sheet.high - y, x, sheet.high - y - high)
        for edge in (y, y + high):
            canvas.line(xs[0], sheet.high - edge, xs[4], sheet.high - edge)
        canvas.setDash()
        y += high

    y = 250.0
    row(("Mihin pyritään", "Mitä tehdään", "Vastaa", "Tilanne", "Kommentit"), "LibB")
    for r in rows:
        row((r.goal, r.action, r.responsible, SAYS[r.status], r.outturn))
    canvas.save()
    record(
        About("rautapuro.pdf", "ReportLab", "held", "a sheet whose comments run over the empty cells beside them, dotted lines around the other cells",
              "Rautapuro", "vuosiraportti", report_year=2025, round="sixth", unclear=("period_start", "period_end")),
        body, [commented(r, "goal responsible", SAYS[r.status], r.outturn) for r in rows],
    )  # fmt: skip


if __name__ == "__main__":
    overflowing()
