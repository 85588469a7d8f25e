# ruff: noqa: E501
"""Layouts from LibreOffice: a report in flat ODF and slides from python-pptx. Needs soffice."""

import subprocess
import tempfile
from html import escape
from pathlib import Path

from bench import HERE, About, measure, record, reported
from content_eight import pick, prose
from content_measures import Row
from pptx import Presentation
from pptx.util import Cm, Pt


def flat(styles: str, layout: str, body: str) -> str:
    """A flat ODF text."""
    names = ("office", "style", "text", "table")
    spaces = " ".join(f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in names)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {spaces} '
        'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2" '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:master-styles>{layout}"
        f"</office:master-styles><office:body><office:text>{body}</office:text></office:body></office:document>"
    )


def print_office(source: Path) -> None:
    """Print an office file to PDF here by LibreOffice."""
    profile = f"-env:UserInstallation=file://{source.parent}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(HERE), str(source)]
    subprocess.run(command, check=True, capture_output=True)


def font(name: str, size: float, bold: bool = False, extra: str = "", para: str = "") -> str:
    """A paragraph style."""
    weight = ' fo:font-weight="bold"' if bold else ""
    return (
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.15cm" {para}/>'
        f'<style:text-properties style:font-name="Liberation Sans" fo:font-family="Liberation Sans" fo:font-size="{size}pt"{weight} fo:language="fi" fo:country="FI" fo:hyphenate="false" {extra}/></style:style>'
    )


def t(style: str, text: str) -> str:
    """A paragraph."""
    return f'<text:p text:style-name="{style}">{escape(text)}</text:p>'


def writer() -> None:
    """A term's report from Writer: frames beside text, rows that break over pages, the goal and its indicator in one cell."""
    body, rows = prose("Turvesalon", "Turvesalossa", 6, 14), pick(11, 20)
    reason = "Perustelu: {} Seuraavan kauden suunnittelussa on syytä pohtia, riittääkö nykyinen henkilöstö vai jaetaanko vastuu naapurikuntien kanssa."
    shown = [
        f"{r.outturn}. " + reason.format(body[i % 5]) if i % 4 == 1 else r.outturn for i, r in enumerate(rows)
    ]
    widths = (4.6, 6.2, 4.0, 3.0, 8.9)
    styles = (
        font("b", 10, para='fo:text-align="justify"')
        + font("h1", 24, True)
        + font("h2", 15, True, 'fo:letter-spacing="0.12cm"')
        + font("c", 9)
        + font("cb", 9, True)
    )
    styles += '<style:style style:name="s" style:family="section"><style:section-properties><style:columns fo:column-count="3" fo:column-gap="0.5cm"/></style:section-properties></style:style>'
    styles += '<style:style style:name="x" style:family="table-cell"><style:table-cell-properties fo:border-bottom="0.5pt solid #999999" fo:padding="0.1cm"/></style:style>'
    styles += '<style:style style:name="w" style:family="table"><style:table-properties style:width="26.7cm" table:align="left"/></style:style>'
    styles += "".join(
        f'<style:style style:name="k{i}" style:family="table-column"><style:table-column-properties style:column-width="{w}cm"/></style:style>'
        for i, w in enumerate(widths)
    )
    styles += '<style:page-layout style:name="l"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" fo:margin="1.5cm"/><style:footer-style><style:header-footer-properties fo:min-height="0.6cm"/></style:footer-style></style:page-layout>'
    foot = '<style:footer><text:p text:style-name="c">Turvesalo, hyvinvointikertomus 2021–2025, valtuusto 18.11.2025<text:page-number/></text:p></style:footer>'

    def cell(inner: str) -> str:
        return f'<table:table-cell table:style-name="x" office:value-type="string">{inner}</table:table-cell>'

    head = "".join(
        cell(t("cb", h))
        for h in ("Tavoite", "Toimenpiteet", "Vastuutaho", "Ajoitus", "Miten toteutui kaudella?")
    )
    lines, goal = [], ""
    for r, text in zip(rows, shown, strict=True):
        first, goal = ("" if r.goal == goal else r.goal), r.goal
        lines.append(
            "<table:table-row>"
            + "".join(cell(t("c", v)) for v in (first, r.action, r.responsible, r.schedule, text))
            + "</table:table-row>"
        )
    grid = (
        '<table:table table:style-name="w">' + "".join(f'<table:table-column table:style-name="k{i}"/>' for i in range(5))
        + f"<table:table-header-rows><table:table-row>{head}</table:table-row></table:table-header-rows>" + "".join(lines) + "</table:table>"
    )  # fmt: skip
    content = (
        t("h1", "Turvesalon laaja hyvinvointikertomus 2021–2025") + t("h2", "Päättyvä kausi") + '<text:section text:style-name="s" text:name="a">'
        + "".join(t("b", x) for x in body[:9]) + "</text:section>" + t("h2", "Tavoitteiden toteutuminen") + grid
        + t("h2", "Johtopäätökset") + '<text:section text:style-name="s" text:name="c">' + "".join(t("b", x) for x in body[9:]) + "</text:section>"
    )  # fmt: skip
    layout = f'<style:master-page style:name="Standard" style:page-layout-name="l">{foot}</style:master-page>'
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "turvesalo.fodt"
        source.write_text(flat(styles, layout, content), encoding="utf-8")
        print_office(source)
    truth = [reported(r, "goal responsible schedule", outturn=x) for r, x in zip(rows, shown, strict=True)]
    record(
        About("turvesalo.pdf", "LibreOffice Writer", "tune", "landscape, three columns, long cells over page breaks, goals said once",
              "Turvesalo", "laaja_kertomus", (2021, 2025), also_types=("vuosiraportti",), round="third"),
        body, truth, wrong_joins=["18.11.20251", "18.11.20252", "18.11.20253"],
    )  # fmt: skip


def impress() -> None:
    """Slides: the goal is the title, the focus a kicker above it; text boxes in columns below small headings, notes aside."""
    body, rows = prose("Hanhijoen", "Hanhijoella", 12, 8), pick(0, 26)
    goals: dict[str, list[Row]] = {}
    for r in rows:
        goals.setdefault(r.goal, []).append(r)
    deck = Presentation()
    deck.slide_width, deck.slide_height = Cm(33.87), Cm(19.05)

    def slide(*boxes: tuple[float, float, float, tuple[str, ...], float, bool]) -> None:
        """A slide of text boxes: left, top and width in cm, paragraphs, size in points, bold."""
        page = deck.slides.add_slide(deck.slide_layouts[6])
        for left, top, width, texts, size, bold in boxes:
            frame = page.shapes.add_textbox(Cm(left), Cm(top), Cm(width), Cm(1)).text_frame
            frame.word_wrap = True
            for k, text in enumerate(texts):
                paragraph = frame.paragraphs[0] if k == 0 else frame.add_paragraph()
                paragraph.text, paragraph.space_after = text, Pt(5)
                paragraph.font.size, paragraph.font.bold, paragraph.font.name = (
                    Pt(size),
                    bold,
                    "Liberation Sans",
                )

    def foot() -> tuple[float, float, float, tuple[str, ...], float, bool]:
        return 28, 17.8, 5, (f"8.12.2025{len(deck.slides) + 1}",), 10, False

    title = "Hanhijoen kaupunki: hyvinvointisuunnitelma 2026–2029"
    slide((2, 6, 28, (title,), 30, True), (2, 10, 25, ("Kaupunginvaltuusto 8.12.2025",), 14, False))
    for k, head in ((0, "Mistä lähdemme"), (4, "Mitä opimme")):
        halves = (tuple(body[k : k + 2]), tuple(body[k + 2 : k + 4]))
        slide(
            (1.5, 1, 28, (head,), 26, True),
            (17.4, 3.4, 15, halves[1], 14, False),
            (1.5, 3.4, 15, halves[0], 14, False),
            foot(),
        )
    xs, ws, ys = (1.5, 14.5, 22.4, 27.6), (12.4, 7.4, 4.8, 5.8), (6.0, 8.6, 11.2)
    heads = ("Mitä teemme?", "Kuka vastaa?", "Milloin?", "Mistä tiedämme?")
    for goal, group in goals.items():
        frames = [(x, 4.8, w, (h,), 11, True) for x, w, h in zip(xs, ws, heads, strict=True)]
        for y, r in zip(ys, group, strict=False):
            values = (r.action, r.responsible, r.schedule, r.indicator)
            frames += [(x, y, w, (v,), 11, False) for x, w, v in zip(xs, ws, values, strict=True)]
        slide(
            foot(),
            *frames,
            (1.5, 1.9, 30, (goal,), 26, True),
            (1.5, 0.9, 20, (group[0].focus.upper(),), 11, False),
        )
    with tempfile.TemporaryDirectory() as folder:
        deck.save(f"{folder}/hanhijoki.pptx")
        print_office(Path(folder) / "hanhijoki.pptx")
    record(
        About("hanhijoki.pdf", "LibreOffice Impress", "held", "slides, the goal is the title, text boxes as columns, drawn before the title",
              "Hanhijoki", "suunnitelma", (2026, 2029), round="third"),
        body, [measure(r, "focus goal responsible schedule indicator") for r in rows],
        wrong_joins=["8.12.20252", "8.12.20253", "8.12.20254", "8.12.20259"],
    )  # fmt: skip


if __name__ == "__main__":
    writer()
    impress()
