"""HTML set by MuPDF's Story: a producer of its own. Needs pymupdf."""

from html import escape

import pymupdf
from bench import HERE, About, measure, record
from content_measures import Row, take
from content_text import STAFF, paragraphs
from html_parts import p

CSS = """
body { font-family: serif; font-size: 10pt } h1 { font-size: 17pt } h2 { font-size: 13pt }
td, th { border: 0.7px solid #000; padding: 3px; font-size: 9pt; text-align: left }
"""
A4 = pymupdf.paper_rect("a4")


def grid(rows: list[tuple[str, ...]]) -> str:
    """A bordered table, its header in bold."""
    head, *rest = rows
    html = "<tr>" + "".join(f"<th>{escape(c)}</th>" for c in head) + "</tr>"
    html += "".join("<tr>" + "".join(f"<td>{escape(c)}</td>" for c in r) + "</tr>" for r in rest)
    return f"<table>{html}</table>"


def place_rows(rows: list[Row]) -> list[tuple[str, ...]]:
    """Two headers put as questions, one merged: measures and their owners."""
    return [
        ("Tavoitetila", "Toimenpiteet ja vastuutaho", "Arviointimittari", "Toteutusaika"),
        *((r.goal, f"{r.action} ({r.responsible})", r.indicator, r.schedule) for r in rows),
    ]


def build() -> None:
    """A child and family plan: two text columns, then bordered tables with a merged header."""
    place, rows = "Tammisuo", take(8, 16)
    body = paragraphs(place, 9, 9)
    text = "<h1>Tammisuon lasten ja nuorten hyvinvointisuunnitelma 2025–2028</h1>" + p(body)
    tables = "<h2>Toimenpiteet</h2>" + grid(place_rows(rows)) + "<h2>Työryhmä</h2>" + grid(list(STAFF))
    writer = pymupdf.DocumentWriter(str(HERE / "tammisuo.pdf"))
    left = pymupdf.Rect(50, 60, A4.width / 2 - 8, A4.height - 60)
    right = pymupdf.Rect(A4.width / 2 + 8, 60, A4.width - 50, A4.height - 60)
    whole = pymupdf.Rect(50, 60, A4.width - 50, A4.height - 60)
    for html, frames in ((text, (left, right)), (tables, (whole,))):
        story, more = pymupdf.Story(html, user_css=CSS), True
        while more:
            device = writer.begin_page(A4)
            for frame in frames:
                more, _ = story.place(frame)
                story.draw(device)
                if not more:
                    break
            writer.end_page()
    writer.close()
    record(
        About("tammisuo.pdf", "MuPDF", "held", "story, merged header with brackets", place,
              "erillissuunnitelma", (2025, 2028)),
        body, [measure(r, "goal responsible indicator schedule") for r in rows],
    )  # fmt: skip


if __name__ == "__main__":
    build()
