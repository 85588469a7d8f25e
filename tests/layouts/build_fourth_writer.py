# ruff: noqa: E501
"""Layouts of the fourth round from LibreOffice Writer, in flat ODF: lists in cells, the electronic template, a form with lists. Needs soffice."""

import tempfile
from collections.abc import Iterable
from html import escape
from pathlib import Path

from bench import About, record, reported
from build_eight_office import flat, font, print_office, t
from content_fourth import BANK, INDICATORS, MONEY, NOTES, pick, prose
from content_measures import Row
from syllables import soft

CELL = (
    '<style:style style:name="x" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #444444" fo:padding="0.1cm"/></style:style>'
    '<style:style style:name="band" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #444444" fo:padding="0.12cm" fo:background-color="#d9e2c4"/></style:style>'
)


def columns(name: str, widths: Iterable[float]) -> str:
    """Styles of a table `name` and of its columns `name0` …; widths in cm."""
    widths = tuple(widths)
    return (
        f'<style:style style:name="{name}" style:family="table"><style:table-properties style:width="{sum(widths)}cm" table:align="left" style:may-break-between-rows="true"/></style:style>'
        + "".join(
            f'<style:style style:name="{name}{i}" style:family="table-column"><style:table-column-properties style:column-width="{w}cm"/></style:style>'
            for i, w in enumerate(widths)
        )
    )


def bullets(sign: str, name: str) -> str:
    """A list style of two levels."""
    levels = "".join(
        f'<text:list-level-style-bullet text:level="{k}" text:bullet-char="{sign if k == 1 else "–"}"><style:list-level-properties text:space-before="{0.35 * (k - 1):.2f}cm" text:min-label-width="0.35cm"/></text:list-level-style-bullet>'
        for k in (1, 2)
    )
    return f'<text:list-style style:name="{name}">{levels}</text:list-style>'


def listed(items: Iterable[str], look: str = "c", name: str = "dot") -> str:
    """A bulleted list."""
    return f'<text:list text:style-name="{name}">' + "".join(f"<text:list-item>{t(look, i)}</text:list-item>" for i in items) + "</text:list>"  # fmt: skip


def cell(inner: str, look: str = "x", rows: int = 1, cols: int = 1) -> str:
    """A cell, with the cells that it covers to its right."""
    spans = f' table:number-rows-spanned="{rows}"' * (
        rows > 1
    ) + f' table:number-columns-spanned="{cols}"' * (cols > 1)
    return f'<table:table-cell table:style-name="{look}"{spans} office:value-type="string">{inner}</table:table-cell>' + "<table:covered-table-cell/>" * (cols - 1)  # fmt: skip


def row(*cells: str) -> str:
    """A table row."""
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def grid(name: str, count: int, rows: Iterable[str]) -> str:
    """A table without repeated headers."""
    return f'<table:table table:style-name="{name}">' + "".join(f'<table:table-column table:style-name="{name}{i}"/>' for i in range(count)) + "".join(rows) + "</table:table>"  # fmt: skip


def noted(style: str, text: str, note: str, number: int) -> str:
    """A paragraph with a footnote after its first sentence."""
    first, rest = text.split(". ", 1)
    mark = f'<text:note text:id="n{number}" text:note-class="footnote"><text:note-citation>{number}</text:note-citation><text:note-body>{t("note", note)}</text:note-body></text:note>'
    return f'<text:p text:style-name="{style}">{escape(first)}.{mark} {escape(rest)}</text:p>'


def page_layout(head: str, foot: str, size: tuple[float, float] = (21, 29.7)) -> tuple[str, str]:
    """The page layout and its master page; the page number stands right behind the footer's text."""
    layout = (
        f'<style:page-layout style:name="l"><style:page-layout-properties fo:page-width="{size[0]}cm" fo:page-height="{size[1]}cm" fo:margin="1.9cm"/>'
        '<style:header-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-bottom="0.3cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.7cm"/></style:footer-style></style:page-layout>'
    )
    master = (
        '<style:master-page style:name="Standard" style:page-layout-name="l">'
        f'<style:header>{t("c", head)}</style:header><style:footer><text:p text:style-name="c">{escape(foot)}<text:page-number/></text:p></style:footer></style:master-page>'
    )
    return layout, master


FONTS = font("h1", 22, True) + font("h2", 14, True) + font("c", 9) + font("cb", 9, True) + font("note", 8)


def print_flat(name: str, styles: str, master: str, content: str) -> None:
    """Print a flat ODF text to PDF."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{name}.fodt"
        source.write_text(flat(styles, master, content), encoding="utf-8")
        print_office(source)


def plain(name: str, rows: tuple[tuple[str, ...], ...]) -> str:
    """A table that is not of measures."""
    return grid(name, len(rows[0]), [row(*(cell(t("cb" if k == 0 else "c", v)) for v in r)) for k, r in enumerate(rows)])  # fmt: skip


def triples(rows: list[Row]) -> list[list[Row]]:
    """Rows that share a goal."""
    return [rows[i : i + 3] for i in range(0, len(rows), 3)]


def lists() -> None:
    """A yearly report: one row a goal, its three acts and what came of each as bulleted lists in neighbouring cells."""
    body, rows = prose("Tuohikosken", "Tuohikoskella", 0, 10), BANK[:24]
    layout, master = page_layout(
        "Tuohikosken kunta – hyvinvointikertomuksen vuosiraportti 2025", "Kunnanvaltuusto 15.6.2026"
    )
    styles = (
        FONTS
        + font("b", 11, para='fo:text-align="justify"')
        + CELL
        + bullets("•", "dot")
        + columns("m", (3.0, 5.2, 3.4, 5.6))
        + columns("i", (7, 2, 2, 2, 4))
        + layout
    )
    content = t("h1", "Tuohikosken kunta: hyvinvointikertomuksen vuosiraportti 2025") + t("h2", "Vuosi 2025")
    content += "".join(noted("b", x, NOTES[k], k + 1) if k < 3 else t("b", x) for k, x in enumerate(body[:7]))
    focus = ""
    groups = triples(list(rows))
    for k, group in enumerate(groups):
        if group[0].focus == focus:
            continue
        focus = group[0].focus
        lines = [
            row(
                *(
                    cell(t("cb", h))
                    for h in ("Tavoite", "Toimenpiteet", "Vastuutahot", "Tilanne vuoden 2025 lopussa")
                )
            )
        ]
        for g in (g for g in groups[k:] if g[0].focus == focus):
            owners = dict.fromkeys(o for r in g for o in [r.responsible])
            lines.append(row(
                cell(t("c", g[0].goal)), cell(listed(r.action for r in g)),
                cell("".join(t("c", o) for o in owners)), cell(listed(r.outturn or "Ei tietoa" for r in g)),
            ))  # fmt: skip
        content += t("h2", f"Painopiste: {focus}") + grid("m", 4, lines)
    content += t("h2", "Tunnuslukuja") + plain("i", INDICATORS) + "".join(t("b", x) for x in body[7:])
    print_flat("tuohikoski", styles, master, content)
    truth = []
    for g in groups:
        owners = " ".join(dict.fromkeys(r.responsible for r in g))
        truth += [reported(r, "focus goal", outturn=r.outturn or "Ei tietoa", responsible=owners) for r in g]
    record(
        About("tuohikoski.pdf", "LibreOffice Writer", "tune", "acts and what came of each as bulleted lists in cells, footnotes, rows over page breaks",
              "Tuohikoski", "vuosiraportti", report_year=2025, round="fourth", unclear=("period_start", "period_end")),
        body, truth, wrong_joins=["15.6.20261", "15.6.20262", "15.6.20263"],
    )  # fmt: skip


REASON = " Seuraavalla kaudella toimintaa jatketaan nykyisin resurssein, ja vastuuryhmä raportoi etenemisestä lautakunnalle kevään ja syksyn kokouksissa sekä tilinpäätöksen yhteydessä."


def template() -> None:
    """The electronic template: a goal is a band, five narrow columns below, the header once, rows and words over page breaks."""
    body, rows = prose("Hopeasuon", "Hopeasuolla", 3, 9), pick(3, 27)
    shown = [f"{r.outturn}.{REASON}" if i % 3 == 1 and r.outturn else r.outturn for i, r in enumerate(rows)]
    layout, master = page_layout(
        "Hopeasuon hyvinvointikertomus 2021–2024 ja hyvinvointisuunnitelma 2025–2028", "KV 9.12.2024 § 7"
    )
    styles = (
        FONTS
        + font("b", 10.5)
        + font("w", 10, para='fo:orphans="0" fo:widows="0"')
        + CELL
        + columns("m", (4.2, 2.4, 3.2, 2.8, 4.6))
        + columns("i", (7, 3, 3, 4))
        + layout
    )
    head = row(
        *(cell(t("cb", h)) for h in ("Toimenpide", "Resurssi", "Vastuutaho", "Arviointimittari", "Arviointi"))
    )
    lines, goal, focus = [head], "", ""
    for r, text in zip(rows, shown, strict=True):
        if r.focus != focus:
            focus = r.focus
            lines.append(row(cell(t("cb", f"Painopistealue: {focus}"), "band", cols=5)))
        if r.goal != goal:
            goal = r.goal
            lines.append(row(cell(t("cb", f"Tavoite: {goal}"), "x", cols=5)))
        values = (r.action, r.resource, r.responsible, r.indicator, text)
        lines.append(row(*(cell(t("w", soft(v, longer_than=6))) for v in values)))
    content = (
        t("h1", "Hopeasuon hyvinvointikertomus 2021–2024") + t("h2", "OSA I Päättyvän valtuustokauden arviointi") + t("h2", "1. Hyvinvointitiedon ja tehtyjen toimenpiteiden arviointi")
        + "".join(t("b", soft(x)) for x in body[:6]) + t("h2", "2. Hyvinvointisuunnitelman toteutuminen") + grid("m", 5, lines)
        + t("h2", "3. Talous") + plain("i", MONEY) + "".join(t("b", soft(x)) for x in body[6:])
    )  # fmt: skip
    print_flat("hopeasuo", styles, master, content)
    record(
        About("hopeasuo.pdf", "LibreOffice Writer", "tune", "SHVK template, goals as bands, header once, rows and words over page breaks",
              "Hopeasuo", "laaja_kertomus", (2021, 2024), round="fourth", unclear=("period_start", "period_end", "report_year")),
        body, [reported(r, "focus goal resource responsible indicator", outturn=x) for r, x in zip(rows, shown, strict=True)],
        wrong_joins=["§ 71", "§ 72", "§ 73"],
    )  # fmt: skip


def nested() -> None:
    """A form a goal: two columns of name and value; the acts are a list with the owner and the outturn as lists within it."""
    body, rows = prose("Lepikkovaaran", "Lepikkovaarassa", 6, 10), pick(6, 24)
    layout, master = page_layout("Lepikkovaara", "Hyvinvointiraportti 2024, valtuusto 16.6.2025")
    styles = (
        FONTS
        + font("b", 11)
        + font("l", 10)
        + CELL
        + bullets("▪", "dot")
        + columns("m", (3.4, 5.0, 4.2, 4.6))
        + columns("i", (7, 2, 2, 2, 4))
        + layout
    )
    content = t("h1", "Lepikkovaaran kaupunki") + t("h1", "Hyvinvointiraportti 2024")
    content += "".join(
        noted("b", x, NOTES[k], k + 1) if k < 2 else t("b", x) for k, x in enumerate(body[:6])
    ) + t("h2", "Tavoitteiden edistyminen")
    lines, focus = (
        [
            row(
                cell(t("cb", "Tavoite")),
                cell(t("cb", "Keskeiset toimet")),
                cell(t("cb", "Toteuttaja")),
                cell(t("cb", "Toteutuminen 2024")),
            )
        ],
        "",
    )
    for g in triples(rows):
        if g[0].focus != focus:
            focus = g[0].focus
            lines.append(row(cell(t("cb", focus), "band", cols=4)))
        for k, r in enumerate(g):
            first = [cell(t("l", r.goal), rows=3)] if k == 0 else ["<table:covered-table-cell/>"]
            lines.append(
                row(
                    *first,
                    cell(listed([r.action], "l")),
                    cell(listed(r.responsible.split(", "), "l")),
                    cell(listed([r.outturn or "Ei raportoitu"], "l")),
                )
            )
    content += (
        grid("m", 4, lines)
        + t("h2", "Tunnuslukuja")
        + plain("i", INDICATORS)
        + "".join(t("b", x) for x in body[6:])
    )
    print_flat("lepikkovaara", styles, master, content)
    truth = []
    for r in rows:
        item = reported(
            r,
            "focus goal",
            outturn=r.outturn or "Ei raportoitu",
            responsible=r.responsible.replace(", ", " "),
        )
        truth.append(item)
    record(
        About("lepikkovaara.pdf", "LibreOffice Writer", "held", "focus bands, goals merged over page breaks, every cell a bulleted list, footnotes",
              "Lepikkovaara", "vuosiraportti", report_year=2024, round="fourth", unclear=("period_start", "period_end")),
        body, truth, wrong_joins=["16.6.20251", "16.6.20252", "16.6.20253"],
    )  # fmt: skip


if __name__ == "__main__":
    lists()
    template()
    nested()
