"""Typst, fresh: bands under a two-level header with a status a year; a table over two facing pages."""

from bench import About, record, reported
from build_typst import quote, running_text, write
from content_fresh import INDICATORS, MONEY, YEAR_CLOCK, pick, prose
from content_measures import Row

YEARS = {
    "done": ("kesken", "kesken", "valmis"),
    "ongoing": ("", "alkanut", "käynnissä"),
    "partly": ("", "alkanut", "osittain"),
    "not_done": ("", "kesken", "ei toteutunut"),
    "moved": ("", "", "siirretty vuodelle 2026"),
    "ended": ("alkanut", "kesken", "lopetettu"),
    "unknown": ("", "", ""),
}


def bands(rows: list[Row]) -> str:
    """Focus areas as full-width bands; header cells over header cells; a status a year."""
    head = (
        "table.header(table.cell(rowspan: 2)[Tavoite], table.cell(rowspan: 2)[Toimenpide], "
        "table.cell(colspan: 2)[Toimeenpano], table.cell(colspan: 3)[Toteutumisen tila], "
        "[Vastuutaho], [Mittari], [2023], [2024], [2025]),\n"
    )
    cells, focus, goal = [], "", ""
    for r in rows:
        if r.focus != focus:
            focus, goal = r.focus, ""
            cells.append(f'table.cell(colspan: 7, fill: rgb("#cfe3e8"), strong{quote(focus)})')
        cells.append(quote(r.goal if r.goal != goal else ""))
        goal = r.goal
        cells += [quote(v) for v in (r.action, r.responsible, r.indicator, *YEARS[r.status])]
    return (
        "#show table.cell: it => if it.y < 2 { text(white, it) } else { it }\n"
        "#table(columns: (2fr, 3.6fr, 2.2fr, 1.9fr, 1.3fr, 1.3fr, 1.6fr), stroke: (x: none, y: 0.4pt), "
        'inset: 4pt, align: left + top, fill: (_, y) => if y < 2 { rgb("#2d5d6b") },\n'
        + head + ",\n".join(cells) + ")\n"
    )  # fmt: skip


def spread_table(rows: list[Row], first: int) -> str:
    """A left page with number, goal and action; a right page with number and the other columns."""
    size = "size: 9.5pt"
    left = ", ".join(f"[{first + i}.], {quote(r.goal)}, {quote(r.action)}" for i, r in enumerate(rows))
    right = ", ".join(
        f"[{first + i}.], {quote(r.responsible)}, {quote(r.indicator)}, {quote(r.outturn)}"
        for i, r in enumerate(rows)
    )
    look = "stroke: 0.5pt, rows: 15mm, align: left + horizon, inset: 3pt"
    return (
        f"#set text({size})\n#pagebreak()\n== Kaupungin omat teot (aukeama)\n"
        f"#table(columns: (10mm, 1fr, 2fr), {look}, table.header([Nro], [Tavoitetila], [Teko]), {left})\n"
        "#pagebreak()\n#v(8.3mm)\n"
        "#table(columns: (10mm, 1fr, 1fr, 1.8fr), " + look
        + f", table.header([Nro], [Toteuttaja], [Indikaattori], [Tilanne 31.12.2025]), {right})\n"
        "#pagebreak()\n#set text(size: 10.5pt)\n"
    )  # fmt: skip


def plain(rows: tuple[tuple[str, ...], ...]) -> str:
    """A table that is not of measures."""
    cells = ",\n".join(", ".join(quote(c) for c in row) for row in rows)
    return f"#table(columns: {len(rows[0])}, stroke: (x: none, y: 0.4pt), inset: 4pt, {cells})\n"


def programme() -> None:
    """A follow-up of a programme: cover, contents, text, a landscape table, a spread, figures."""
    body = prose("Kontiosaaren", "Kontiosaaressa", 1, 9)
    rows, own = pick(0, 16), pick(20, 10)
    source = (
        '#set page(margin: (x: 20mm, y: 22mm), footer: context [#set text(8pt); Kontiosaaren kaupunki'
        "#h(1fr)Kaupunginvaltuusto 15.6.2026#counter(page).display()])\n"
        '#set text(font: "Carlito", size: 10.5pt)\n#set par(justify: true)\n'
        "#show heading.where(level: 1): it => text(tracking: 3.5pt, upper(it.body))\n"
        "#v(60mm)#text(26pt)[Hyvinvoiva Kontiosaari 2023–2026]\n\n#text(15pt)[Ohjelman toteutuminen vuonna "
        "2025]\n\n#v(1fr)Kontiosaaren kaupunki\n#pagebreak()\n#outline(title: [Sisältö])\n#pagebreak()\n"
        "= Ohjelman johtaminen ja seuranta\n#columns(2, gutter: 6mm)[" + running_text(body[:5]) + "]\n"
        "#page(flipped: true, margin: 14mm)[\n= Toimenpiteiden eteneminen\n" + bands(rows) + "]\n"
        + spread_table(own, 17) + "= Talous ja tunnusluvut\n" + running_text(body[5:7]) + plain(MONEY)
        + running_text(body[7:]) + plain(INDICATORS) + plain(YEAR_CLOCK)
    )  # fmt: skip
    write(source, "kontiosaari.pdf")
    truth = []
    for r in rows:
        a, b, c = YEARS[r.status]
        row = reported(r, "focus goal responsible indicator", outturn=c)
        named = "; ".join(f"{y}: {v}" for y, v in (("2023", a), ("2024", b), ("2025", c)) if v)
        row["outturn_also"] = [named, named.replace(";", ""), f"2025: {c}"] if c else []
        truth.append(row)
    record(
        About("kontiosaari.pdf", "Typst", "tune", "bands, a status a year, facing pages", "Kontiosaari",
              "vuosiraportti", report_year=2025, unclear=("period_start", "period_end")),
        body, truth + [reported(r, "goal responsible indicator") for r in own],
        wrong_joins=["15.6.20263", "15.6.20264", "15.6.20265"],
    )  # fmt: skip


if __name__ == "__main__":
    programme()
