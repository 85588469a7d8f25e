# ruff: noqa: E501
"""Layouts drawn by hand: MuPDF column by column, fpdf2 line by line with upright rules only."""

from itertools import pairwise

import pymupdf
from bench import HERE, About, measure, record
from build_fpdf import start, write
from content_common import FI_SV
from content_eight import INDICATORS, MONEY, QUOTES, pick, prose
from content_measures import SV_ROWS
from fpdf import FPDF

LIBERATION = "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"


ASK = (
    "Mihin haluamme muutosta?",
    "Mitä teemme sen eteen?",
    "Kuka tarttuu toimeen?",
    "Milloin valmista?",
    "Mistä näemme onnistuneemme?",
)


def columnwise() -> None:
    """A plan whose tables are drawn column by column without lines, bold by drawing twice, three columns with quotes."""
    body, rows = prose("Marjarannan", "Marjarannassa", 4, 19), pick(8, 17)
    pdf = pymupdf.open()
    font = pymupdf.Font(fontfile=LIBERATION)
    own = {"fontname": "Own", "fontfile": LIBERATION}

    def bold(page: pymupdf.Page, x: float, y: float, text: str, size: float) -> None:
        for shift in (0, 0.35):
            page.insert_text((x + shift, y), text, **own, fontsize=size)

    def wrap(text: str, width: float, size: float) -> list[str]:
        lines = [""]
        for word in text.split():
            joined = f"{lines[-1]} {word}".strip()
            if font.text_length(joined, size) > width and lines[-1]:
                lines.append(word)
            else:
                lines[-1] = joined
        return lines

    def spaced(page: pymupdf.Page, x: float, y: float, text: str, size: float) -> None:
        for letter in text.upper():
            if letter != " ":
                page.insert_text((x, y), letter, **own, fontsize=size)
            x += font.text_length(letter, size) + 3.2

    page = pdf.new_page(width=595, height=842)
    bold(page, 42, 80, "Marjarannan hyvinvointisuunnitelma 2025–2029", 22)
    spaced(page, 42, 130, "Kunnan suunta ja tila", 13)
    x, y = 42.0, 160.0
    for i, text in enumerate(body):
        if i in (3, 8):
            for line in wrap(QUOTES[i // 5], 150, 14):
                page.insert_text((x, y + 8), line, fontname="tiit", fontsize=14, color=(0.5, 0.1, 0.3))
                y += 17
            y += 16
        for line in wrap(text, 158, 9):
            if y > 800:
                x, y = x + 176, 160.0
            if x > 500:
                page, x, y = pdf.new_page(width=595, height=842), 42.0, 60.0
            page.insert_text((x, y), line, **own, fontsize=9)
            y += 11.4
        y += 6
    widths, size = (112, 160, 110, 74, 92), 8.6
    for part in (rows[:9], rows[9:]):
        page = pdf.new_page(width=595, height=842)
        spaced(page, 28, 50, "Näin etenemme", 13)
        grid = [
            [
                wrap(v, w - 12, size)
                for v, w in zip(
                    (r.goal, r.action, r.responsible, r.schedule, r.indicator), widths, strict=True
                )
            ]
            for r in part
        ]
        heads = [wrap(h, w - 12, size) for h, w in zip(ASK, widths, strict=True)]
        tops = [80.0 + 11 * max(map(len, heads)) + 8]
        for line in grid:
            tops.append(tops[-1] + 11 * max(map(len, line)) + 9)
        x = 28.0
        for c, width in enumerate(widths):
            for k, text in enumerate(heads[c]):
                bold(page, x, 80 + 11 * k, text, size)
            for r, line in enumerate(grid):
                for k, text in enumerate(line[c]):
                    page.insert_text((x, tops[r] + 11 * k), text, **own, fontsize=size)
            x += width
    page = pdf.new_page(width=595, height=842)
    spaced(page, 42, 60, "Tunnusluvut", 13)
    for r, line in enumerate([*INDICATORS, *MONEY]):
        for value, at in zip(line, (42, 330, 385, 440, 495), strict=False):
            page.insert_text((at, 90 + 16 * r), value, **own, fontsize=8.5)
    pdf.save(HERE / "marjaranta.pdf", garbage=4, deflate=True, no_new_id=True)
    record(
        About("marjaranta.pdf", "MuPDF", "tune", "column by column, letters drawn twice, headers as questions, quotes in three columns",
              "Marjaranta", "suunnitelma", (2025, 2029), round="third"),
        [*body, *QUOTES[:2]], [measure(r, "goal responsible schedule indicator") for r in rows],
    )  # fmt: skip


def across(line: str, following: str) -> str:
    """Three words on each side of a line end, without stops at the ends; empty where there are fewer."""
    before, after = line.split()[-3:], following.split()[:3]
    return " ".join(before + after).strip(".,;") if len(before) == len(after) == 3 else ""


def upright_rules(pdf: FPDF, head: tuple[str, ...], rows: list[tuple[str, ...]], widths: list[float]) -> None:
    """Lines between the columns and none between the rows; a row is drawn line by line across all its cells."""

    def row(cells: tuple[str, ...], style: str) -> None:
        pdf.set_font("Text", style, 8)
        split = [
            pdf.multi_cell(w - 3, 4, c, dry_run=True, output="LINES", align="L")
            for c, w in zip(cells, widths, strict=True)
        ]
        height = 4 * max(map(len, split)) + 2.6
        if pdf.get_y() + height > 275:
            pdf.add_page()
        top = pdf.get_y()
        for k in range(max(map(len, split))):
            x = pdf.l_margin
            for lines, width in zip(split, widths, strict=True):
                if k < len(lines):
                    pdf.set_xy(x + 1, top + 4 * k)
                    pdf.cell(width - 2, 4, lines[k])
                x += width
        x = pdf.l_margin
        for width in widths[:-1]:
            x += width
            pdf.line(x, top, x, top + height)
        pdf.set_xy(pdf.l_margin, top + height)

    row(head, "B")
    for cells in rows:
        row(cells, "")


def both_languages() -> None:
    """Finnish and Swedish side by side, drawn line by line over a gutter of 3 mm; the Swedish measures in Swedish."""
    rows, swedish = pick(3, 12), list(SV_ROWS[:7])
    pdf = start("Kuukkala–Kukkala 9.12.2025")
    write(pdf, "Kuukkalan kaupungin hyvinvointikertomus ja -suunnitelma 2025–2029", 17, "B")
    write(pdf, "Kukkala stads välfärdsberättelse och välfärdsplan 2025–2029", 13)
    pairs = list(FI_SV)
    finnish = prose("Kuukkalan", "Kuukkalassa", 1, 3)
    pdf.set_font("Text", size=9)
    hard: list[tuple[int, str]] = []
    straight: list[str] = []
    for fi, sv in pairs:
        split = [pdf.multi_cell(86, 4.4, t, dry_run=True, output="LINES", align="L") for t in (fi, sv)]
        top = pdf.get_y()
        for lines in split:
            hard += [(1, phrase) for a, b in pairwise(lines) if (phrase := across(a, b))]
        straight += [" ".join(a.split()[-2:] + b.split()[:2]) for a, b in zip(*split, strict=False)]
        for k in range(max(map(len, split))):
            for side, lines in enumerate(split):
                if k < len(lines):
                    pdf.set_xy(pdf.l_margin + 89 * side, top + 4.4 * k)
                    pdf.cell(86, 4.4, lines[k])
        pdf.set_xy(pdf.l_margin, top + 4.4 * max(map(len, split)) + 3)
    pdf.add_page()
    write(pdf, "Suunnitelma", 13, "B")
    for text in finnish:
        write(pdf, text, 9)
    upright_rules(
        pdf, ("Kärki", "Tavoitetila", "Teot", "Vetäjä", "Seurantatieto", "Tavoite 2029"),
        [(r.focus, r.goal, r.action, r.responsible, r.indicator, r.target) for r in rows], [24, 32, 50, 30, 28, 18],
    )  # fmt: skip
    pdf.add_page()
    write(pdf, "Plan", 13, "B")
    upright_rules(
        pdf, ("Mål", "Åtgärder", "Ansvar", "Tidtabell"),
        [(r.goal, r.action, r.responsible, r.schedule) for r in swedish], [48, 66, 38, 30],
    )  # fmt: skip
    pdf.output(str(HERE / "kuukkala.pdf"))
    truth = [measure(r, "focus goal responsible indicator target") for r in rows]
    truth += [measure(r, "goal responsible schedule") for r in swedish]
    record(
        About("kuukkala.pdf", "fpdf2", "tune", "parallel languages line by line, upright rules only, a table each language",
              "Kuukkala", "laaja_kertomus", (2025, 2029), round="third"),
        [t for pair in pairs for t in pair] + finnish, truth, phrases=hard, wrong_joins=["9.12.20251", "9.12.20252", *straight],
    )  # fmt: skip


if __name__ == "__main__":
    columnwise()
    both_languages()
