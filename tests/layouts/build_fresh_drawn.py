# ruff: noqa: E501
"""fpdf2, fresh: shaded rows without a line, letters composed of two signs, shares and colours as outturns."""

import unicodedata
from datetime import UTC, datetime
from pathlib import Path

from bench import HERE, About, record, reported
from content_fresh import CONTACTS, INDICATORS, MONEY, pick, prose
from fpdf import FPDF

FONTS = Path("/usr/share/fonts/truetype/dejavu")
SHARE = {"done": "100 %", "partly": "50 %", "not_done": "0 %", "ongoing": "käynnissä", "moved": "siirtyy vuodelle 2025",
         "ended": "lopetettu", "unknown": ""}  # fmt: skip
RED, YELLOW, GREEN, BLUE, GREY = (
    (226, 74, 60),
    (255, 217, 61),
    (99, 180, 92),
    (120, 170, 220),
    (190, 190, 190),
)
FILL = {"done": GREEN, "partly": YELLOW, "not_done": RED, "ongoing": BLUE, "moved": GREY}
MEANING = {"done": "toteutunut", "partly": "osittain toteutunut", "not_done": "ei toteutunut", "ongoing": "käynnissä",
           "moved": "siirtynyt"}  # fmt: skip


class Sheet(FPDF):
    """A running header with the place and a date glued to the page number."""

    def header(self) -> None:
        """Draw it."""
        self.set_font("D", "", 8)
        self.set_xy(15, 8)
        self.cell(100, 5, "Lokkiniemen kaupunki")
        self.set_xy(150, 8)
        self.cell(45, 5, f"4.3.2025{self.page_no()}", align="R")
        self.set_xy(15, 20)


def put(pdf: FPDF, text: str, x: float, y: float, width: float, size: float = 9, bold: bool = False,
        align: str = "L") -> float:  # fmt: skip
    """A wrapped text; where it ended."""
    pdf.set_font("D", "B" if bold else "", size)
    pdf.set_xy(x, y)
    pdf.multi_cell(width, size * 0.46, unicodedata.normalize("NFD", text), align=align)
    return float(pdf.get_y())


def grid(pdf: FPDF, head: tuple[str, ...], rows: list[tuple[str, ...]], widths: tuple[float, ...], y: float,
         fills: list[str] | None = None) -> float:  # fmt: skip
    """Every second row shaded; no line; the last column filled when `fills` says so."""
    left = [15 + sum(widths[:i]) for i in range(len(widths))]

    def draw(values: tuple[str, ...], y: float, bold: bool = False) -> float:
        return max(
            put(pdf, v, x, y, w - 3, 8.5, bold) for v, x, w in zip(values, left, widths, strict=True) if v
        )

    y = draw(head, y, True) + 2
    for i, values in enumerate(rows):
        with pdf.offset_rendering() as dummy:
            height = draw(values, 20) - 20 + 3
        del dummy
        if y + height > 280:
            pdf.add_page()
            y = draw(head, 20, True) + 2
        if i % 2 == 0:
            pdf.set_fill_color(238, 238, 238)
            pdf.rect(15, y - 1, sum(widths), height, style="F")
        if fills and fills[i] in FILL:
            pdf.set_fill_color(*FILL[fills[i]])
            pdf.rect(left[-1], y - 1, widths[-1], height, style="F")
        draw(values, y)
        y += height
    return y + 6


def drawn() -> None:
    """A yearly report: two text columns, a table with shares, one with fills and their key, other tables."""
    body = prose("Lokkiniemen", "Lokkiniemessä", 2, 9)
    shares, fills = pick(14, 14), [r for r in pick(28, 16) if r.status in FILL]
    pdf = Sheet()
    pdf.set_auto_page_break(False)
    for name, file in (("", "DejaVuSans.ttf"), ("B", "DejaVuSans-Bold.ttf")):
        pdf.add_font("D", name, FONTS / file)
    pdf.add_page()
    put(pdf, "Hyvinvointiraportti vuodelta 2024", 15, 90, 180, 24, True)
    put(pdf, "Katsaus laajan hyvinvointikertomuksen 2022–2025 toteutumiseen", 15, 125, 150, 13)
    put(
        pdf,
        "Sisältö\nAsukkaiden arki 2\nTavoitteiden toteutumisaste 3\nLautakuntien toimet 4",
        15,
        200,
        100,
        10,
    )
    pdf.add_page()
    put(pdf, "A s u k k a i d e n   a r k i", 15, 20, 180, 15, True)
    for x, texts in ((15, body[:4]), (109, body[4:8])):
        y = 34.0
        for text in texts:
            y = put(pdf, text, x, y, 86, 9.5, align="J") + 3
    pdf.add_page()
    y = put(pdf, "Tavoitteiden toteutumisaste", 15, 20, 180, 14, True) + 4
    y = grid(pdf, ("Kehittämiskohde", "Toimet", "Vastuualue", "Toteuma-aste"),
             [(r.goal, r.action, r.responsible, SHARE[r.status]) for r in shares], (42, 70, 40, 28), y)  # fmt: skip
    if y > 220:
        pdf.add_page()
        y = 20
    y = put(pdf, body[8], 15, y, 180, 9.5) + 5
    y = grid(pdf, MONEY[0], list(MONEY[1:]), (60, 35, 35, 35), y)
    pdf.add_page()
    y = put(pdf, "Lautakuntien toimet", 15, 20, 180, 14, True) + 3
    for k, (status, word) in enumerate(MEANING.items()):
        pdf.set_fill_color(*FILL[status])
        pdf.rect(15 + 37 * k, y + 0.5, 4, 4, style="F")
        put(pdf, word, 20 + 37 * k, y, 34, 8)
    y = grid(pdf, ("Toimenpide", "Mittari", "Lähtötilanne", "Tila 12/2024"),
             [(r.action, r.indicator, r.baseline, "") for r in fills], (82, 46, 26, 26), y + 10,
             [r.status for r in fills])  # fmt: skip
    y = grid(pdf, INDICATORS[0], list(INDICATORS[1:]), (84, 26, 26, 24, 18), y)
    grid(pdf, CONTACTS[0], list(CONTACTS[1:]), (44, 50, 34, 52), y)
    pdf.set_creation_date(datetime(2025, 3, 4, tzinfo=UTC))
    pdf.output(str(HERE / "lokkiniemi.pdf"))
    truth = [reported(r, "goal responsible", outturn=SHARE[r.status]) for r in shares]
    for r in fills:
        row = reported(r, "indicator baseline", outturn="")
        truth.append(row | {"outturn_also": [MEANING[r.status]]})
    record(
        About("lokkiniemi.pdf", "fpdf2", "tune", "shaded rows without lines, NFD, shares and fills", "Lokkiniemi",
              "vuosiraportti", report_year=2024),
        body, truth, wrong_joins=["4.3.20252", "4.3.20253"],
    )  # fmt: skip


if __name__ == "__main__":
    drawn()
