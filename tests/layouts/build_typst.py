"""Three columns, horizontal rules and label-value cards typeset by Typst."""

from collections.abc import Iterable

import typst
from bench import HERE, About, commented, measure, record, reported
from content_measures import OTHER_ROWS, Row, take
from content_text import BUDGET, INDICATORS, MEETINGS, STAFF, paragraphs


def quote(text: str) -> str:
    """Text as a Typst content block."""
    for sign in "\\#*_@$<>[]~":
        text = text.replace(sign, "\\" + sign)
    return f"[{text}]"


def running_text(texts: Iterable[str]) -> str:
    """Paragraphs as Typst markup."""
    return "\n\n".join(quote(text)[1:-1] for text in texts) + "\n"


def write(source: str, target: str) -> None:
    """Compile without dates, so that the bytes stay the same."""
    head = '#set document(date: none)\n#set text(lang: "fi", hyphenate: true)\n'
    typst.compile((head + source).encode(), output=HERE / target)


def table(rows: list[tuple[str, ...]], columns: str, stroke: str = "0.5pt") -> str:
    """A table with a repeated header."""
    head = ", ".join(f"strong({quote(c)})" for c in rows[0])
    cells = ",\n".join(", ".join(quote(c) for c in row) for row in rows[1:])
    return (
        f"#table(columns: {columns}, stroke: {stroke}, inset: 5pt, align: left + top,\n"
        f"table.header({head}),\n{cells})\n"
    )


def three_columns() -> None:
    """Three narrow columns with a banner and a box; a yearly report with one plain table."""
    place = "Hirvilahti"
    body = paragraphs(place, 6, 16)
    box = (
        "Laaja hyvinvointikertomus laaditaan kerran valtuustokaudessa, ja seuraavan kerran se "
        "valmistuu vuonna 2029. Vuosittain raportoidaan poikkihallinnollisista toimenpiteistä."
    )
    rows = take(3, 13, OTHER_ROWS)
    source = (
        '#set page(margin: (x: 14mm, y: 20mm), header: [#set text(8pt); Hirvilahden kunta '
        "– hyvinvointiraportti 2025#h(1fr)12.3.2026#context counter(page).display()])\n"
        '#set text(font: "Libertinus Serif", size: 10.2pt)\n#set par(justify: true)\n'
        "#show heading.where(level: 2): set text(tracking: 2.5pt)\n"
        "= Hirvilahden hyvinvointiraportti 2025\n"
        "#outline(title: [Sisällys], indent: 1em)\n"
        "== Vuosi lyhyesti\n#columns(3, gutter: 4.5mm)[" + "\n\n".join(quote(t)[1:-1] for t in body[:8])
        + "\n\n#block(fill: luma(225), inset: 6pt)" + quote(box) + "\n"
        + "\n\n".join(quote(t)[1:-1] for t in body[8:13]) + "]\n"
        "== Toimenpiteiden toteutuminen\n"
        + table([("Tavoite", "Toimenpide", "Vastuu", "Seuranta 2025"),
                 *((r.goal, r.action, r.responsible, r.outturn or "–") for r in rows)],
                "(2.4fr, 4fr, 2.2fr, 3.4fr)")
        + "== Talous ja seuranta\n#columns(3, gutter: 4.5mm)["
        + "\n\n".join(quote(t)[1:-1] for t in body[13:]) + "]\n"
        + table(list(BUDGET), "4") + table(list(MEETINGS), "(1fr, 2fr, 4fr)")
    )  # fmt: skip
    write(source, "hirvilahti.pdf")
    record(
        About("hirvilahti.pdf", "Typst", "held", "three columns", place, "vuosiraportti",
              report_year=2025),
        [*body, box], [reported(r, "goal responsible") for r in rows],
        auto_phrases=45, auto_joins=24, wrong_joins=["12.3.20261", "12.3.20262", "12.3.20263"],
    )  # fmt: skip


def horizontal() -> None:
    """Only horizontal rules, goal cells spanning rows, baseline and target columns."""
    place = "Tervavirta"
    body = paragraphs(place, 11, 8)
    rows = take(13, 17)
    head = ("Tavoitetila", "Konkreettiset toimenpiteet", "Aktiivinen vastuutaho", "Indikaattori",
            "Lähtötilanne 2024", "Tavoite 2029", "Toteutus-aika")  # fmt: skip
    cells, spans = [], goal_spans(rows)
    for row, span in zip(rows, spans, strict=True):
        if span:
            cells.append(f"table.cell(rowspan: {span}, {quote(row.goal)})")
        values = (row.action, row.responsible, row.indicator, row.baseline, row.target,
                  row.schedule)  # fmt: skip
        cells += [quote(v) for v in values]
        cells.append("table.hline(stroke: 0.4pt)")
    header = ", ".join(f"strong({quote(h)})" for h in head)
    source = (
        "#set page(margin: 17mm, footer: context [Tervavirran kaupunki | Hyvinvointisuunnitelma "
        "| #counter(page).display() (#counter(page).final().first())])\n"
        '#set text(font: "Libertinus Serif", size: 10.5pt)\n#set par(justify: true)\n'
        "= Tervavirran kaupunki\n== Hyvinvointi- ja turvallisuussuunnitelma 2025–2029\n"
        + "\n\n".join(quote(t)[1:-1] for t in body[:6])
        + "\n#page(flipped: true)[\n== Toimenpidetaulukko\n#table(columns: (2.2fr, 4fr, 2.2fr, "
        "2.2fr, 1.3fr, 1.3fr, 1.6fr), stroke: none, align: left, table.hline(), table.header("
        f"{header}), table.hline(),\n" + ",\n".join(cells) + ")]\n== Tunnusluvut\n"
        + table(list(INDICATORS), "(5fr, 1fr, 1fr, 1fr, 1fr)", "(x: none, y: 0.5pt)")
        + "\n\n".join(quote(t)[1:-1] for t in body[6:])
        + table(list(STAFF), "3", "(x: none, y: 0.5pt)")
    )  # fmt: skip
    write(source, "tervavirta.pdf")
    record(
        About("tervavirta.pdf", "Typst", "held", "horizontal rules, merged goals", place,
              "suunnitelma", (2025, 2029)),
        body,
        [measure(r, "goal responsible indicator baseline target schedule") for r in rows],
    )  # fmt: skip


def goal_spans(rows: list[Row]) -> list[int]:
    """Length of each run of equal goals at its first row, 0 inside the run."""
    from html_parts import spans

    return spans(rows, "goal")


def cards() -> None:
    """Cards with run-in labels and a status line, one under the other."""
    place = "Pikku-Lehtola"
    body = paragraphs(place, 0, 7)
    rows = take(17, 12, OTHER_ROWS)
    cards = ""
    for number, row in enumerate(rows, 1):
        lines = (("Tavoite", row.goal), ("Toimenpide", row.action), ("Vastuutaho", row.responsible),
                 ("Mittari", row.indicator), ("Toteutuminen 2024", row.outturn or "–"))  # fmt: skip
        text = " \\\n".join(f"*{label}:* {quote(value)[1:-1]}" for label, value in lines)
        cards += f"#block(stroke: 0.5pt, inset: 6pt, width: 100%)[*{number}.* \\\n{text}]\n"
    source = (
        "#set page(paper: \"a5\", margin: 14mm, numbering: \"1\")\n"
        '#set text(font: "Libertinus Serif", size: 9.5pt)\n#set par(justify: true)\n'
        "= Pikku-Lehtolan kunta\n== Vuosittainen hyvinvointikertomus 2024\n"
        "Hyvinvointisuunnitelman 2021–2025 seuranta\n\n"
        + "\n\n".join(quote(t)[1:-1] for t in body) + "\n== Mitä teimme\n" + cards
        + "== Mittarit\n" + table(list(INDICATORS), "(4fr, 1fr, 1fr, 1fr, 1.2fr)")
    )  # fmt: skip
    write(source, "pikku_lehtola.pdf")
    record(
        About("pikku_lehtola.pdf", "Typst", "held", "cards with run-in labels", place,
              "vuosiraportti", report_year=2024),
        body, [reported(r, "goal responsible indicator") for r in rows],
    )  # fmt: skip


WORDS = {"done": "Tehty", "ongoing": "Kesken", "partly": "Osittain tehty",
         "not_done": "Ei tehty", "moved": "Siirretty", "ended": "Lopetettu",
         "unknown": ""}  # fmt: skip


def minutes() -> None:
    """An extract of minutes: preparation, decision, and the follow-up table as its annex."""
    place = "Vehkasalmi"
    body = [
        "Valmistelija: hyvinvointikoordinaattori. Hyvinvointityöryhmä on käsitellyt vuosiraportin "
        "luonnoksen maaliskuussa, ja vanhusneuvosto sekä nuorisovaltuusto ovat antaneet siitä "
        "lausuntonsa.",
        *paragraphs(place, 12, 7),
        "Kunnanhallitus päättää merkitä hyvinvointikertomuksen vuosiraportin tiedoksi ja esittää "
        "valtuustolle, että se hyväksyy tarkennetut toimenpiteet ja lähettää raportin tiedoksi "
        "hyvinvointialueelle.",
        *paragraphs(place, 3, 2),
    ]
    rows = take(14, 15, OTHER_ROWS)
    lines, truth = [], []
    for n, row in enumerate(rows):
        comment = "" if n % 4 == 2 or row.outturn in ("", "–") else row.outturn
        lines.append((str(n + 1), row.action, row.responsible, WORDS[row.status], comment))
        truth.append(commented(row, "responsible", WORDS[row.status], comment))
    source = (
        '#set page(margin: (x: 24mm, y: 22mm), header: [Vehkasalmen kunta#h(1fr)Ote pöytäkirjasta '
        "4/2026#h(1fr)#context counter(page).display()])\n"
        '#set text(font: "Libertinus Serif", size: 11pt)\n#set par(justify: true)\n'
        "Kunnanhallitus #h(1fr) § 58 #h(1fr) 13.4.2026\n\n"
        "*Hyvinvointikertomuksen vuosiraportti 2025*\n\nVEHKDno-2026-112\n\n"
        + "\n\n".join(quote(t)[1:-1] for t in body[:8])
        + "\n\n*Päätösehdotus* " + quote(body[8])[1:-1]
        + "\n\n*Päätös* Hyväksyttiin.\n\n#pagebreak()\n*Liite 1, kh 13.4.2026 § 58*\n"
        + table([("Nro", "Teko", "Vastuu-henkilö", "Status", "Kommentit"), *lines],
                "(0.7fr, 4fr, 2.4fr, 1.4fr, 3fr)", "(x: none, y: 0.4pt)")
        + "\n".join(quote(t)[1:-1] + "\n" for t in body[9:]) + table(list(MEETINGS), "3")
    )  # fmt: skip
    write(source, "vehkasalmi.pdf")
    record(
        About("vehkasalmi.pdf", "Typst", "held", "minutes with an annex table", place,
              "poytakirja", also_types=("vuosiraportti",), report_year=2025,
              unclear=("report_year", "period_start", "period_end")),
        body, truth,
    )  # fmt: skip


if __name__ == "__main__":
    minutes()
    three_columns()
    horizontal()
    cards()
