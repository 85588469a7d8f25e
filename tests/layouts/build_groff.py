"""A yearly report typeset by groff and tbl, with hyphenation of the wrong language.

groff has no Finnish patterns, so words break where English would break them, as in a Word file
whose language was never set. Needs groff.
"""

import os
import subprocess

from bench import HERE, About, record, reported
from content_measures import OTHER_ROWS, take
from content_text import BUDGET, INDICATORS, MEETINGS, paragraphs


def roff(text: str) -> str:
    """Text safe at the beginning of a line."""
    return text.replace("\\", r"\e").replace("'", r"\(aq")


def table(rows: list[tuple[str, ...]], layout: str, box: str = "allbox") -> str:
    """A tbl table of text blocks, with its header repeated."""
    out = [".TS H", f"{box};", " ".join("lB" + w for w in layout.split()),
           " ".join("l" + w for w in layout.split()) + "."]  # fmt: skip
    for n, row in enumerate(rows):
        out.append("\t".join(f"T{{\n.ad l\n{roff(c) or '~'}\nT}}" for c in row).replace("~", r"\&"))
        if n == 0:
            out.append(".TH")
    return "\n".join([*out, ".TE"])


def yearly() -> None:
    """The term's plan is mentioned everywhere, but the report is about one year."""
    place = "Koivulampi"
    body = paragraphs(place, 2, 15)
    rows, later = take(1, 14, OTHER_ROWS), take(25, 6, OTHER_ROWS)
    source = "\n".join([
        ".nr PS 11p", ".nr VS 13.5p", ".nr LL 16.5c", ".nr PO 2.2c", ".ds FAM T",
        ".ds LH Koivulammen kunta", ".ds RH 4.5.2026\\\\n%", ".ds CH", ".ds CF - \\\\n% -",
        ".TL", "Hyvinvointikertomuksen vuosiraportti 2025",
        ".AI", "Koivulammen kunta",
        ".AB no", "Raportti perustuu valtuustokauden 2025–2029 hyvinvointisuunnitelmaan ja "
        "edellisen kauden 2021–2025 laajaan hyvinvointikertomukseen.", ".AE",
        ".2C", *(f".PP\n{roff(t)}" for t in body[:9]), ".1C",
        ".SH", "Hyvinvointisuunnitelman 2025–2029 toimenpiteet vuonna 2025",
        table([("Tavoite", "Toimenpide", "Vastuutaho", "Toteutuminen vuonna 2025"),
               *((r.goal, r.action, r.responsible, r.outturn) for r in rows)],
              "w(3.2c) w(5.2c) w(3.2c) w(4.2c)"),
        ".SH", "Kylien ja järjestöjen toimet",
        table([("Keino", "Väliarviointi", "Mittari"),
               *((r.action, r.outturn, r.indicator) for r in later)],
              "w(6c) w(6c) w(3.5c)", "center"),
        ".SH", "Mitä seuraavaksi", ".2C", *(f".PP\n{roff(t)}" for t in body[9:]), ".1C",
        table(list(INDICATORS), "w(8c) w(1.6c) w(1.6c) w(1.6c) w(2c)"), ".SP",
        table(list(BUDGET), "w(6c) w(3c) w(3c) w(3c)"), ".SP",
        table(list(MEETINGS), "w(3c) w(4c) w(8c)"), "",
    ])  # fmt: skip
    done = subprocess.run(
        ["groff", "-Tpdf", "-ms", "-t", "-k", "-Kutf8"], input=source.encode(),
        capture_output=True, check=True, env=os.environ | {"SOURCE_DATE_EPOCH": "1767225600"},
    )  # fmt: skip
    (HERE / "koivulampi.pdf").write_bytes(done.stdout)
    record(
        About("koivulampi.pdf", "groff", "held", "yearly report, wrong hyphenation", place,
              "vuosiraportti", report_year=2025),
        body,
        [reported(r, "goal responsible") for r in rows] + [reported(r, "indicator") for r in later],
        wrong_joins=["4.5.20262", "4.5.20263", "4.5.20264"], auto_phrases=40,
    )  # fmt: skip


if __name__ == "__main__":
    yearly()
