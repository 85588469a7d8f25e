# ruff: noqa: E501
"""Typesets one document of headings, paragraphs and tables with different programs.

Needs typst, weasyprint, reportlab, fpdf2, python-docx, soffice, chromium, groff and pdflatex.
"""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

EPOCH = os.environ | {"SOURCE_DATE_EPOCH": "1767225600"}


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under headers; equal first cells one after the other are merged where `merged`."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    merged: bool = False

    def spans(self) -> list[int]:
        """How many rows the first cell of each row covers; 0 where the one above covers it."""
        firsts = [row[0] for row in self.rows]
        starts = [n for n, v in enumerate(firsts) if n == 0 or v != firsts[n - 1]]
        ends = [*starts[1:], len(firsts)]
        spans = dict(zip(starts, [b - a for a, b in zip(starts, ends, strict=True)], strict=True))
        return [spans.get(n, 0) for n in range(len(firsts))]


Block = tuple[str, str] | Table
"""("h1" | "h2" | "h3" | "p", text) or a table."""


def typst(blocks: Sequence[Block], target: Path, ruled: bool = True) -> None:
    """Typst; without rules only horizontal lines."""
    import typst as engine

    def quote(text: str) -> str:
        return "[" + re.sub(r"([\\#*_@$<>\[\]~])", r"\\\1", text) + "]"

    out = ['#set document(date: none)\n#set text(lang: "fi", hyphenate: true, size: 10pt)\n'
           "#set page(margin: 18mm, numbering: \"1\")\n"]  # fmt: skip
    for block in blocks:
        if isinstance(block, Table):
            columns = "(" + ", ".join(f"{w}fr" for w in block.widths) + ")"
            stroke = "0.5pt" if ruled else "(x, y) => (bottom: 0.6pt)"
            spans = block.spans()
            cells = []
            for row, span in zip(block.rows, spans, strict=True):
                values = [quote(v) for v in row]
                if block.merged:
                    values[0] = f"table.cell(rowspan: {span}, {values[0]})" if span else ""
                cells.append(", ".join(v for v in values if v))
            head = ", ".join(f"strong({quote(h)})" for h in block.head)
            out.append(f"#table(columns: {columns}, stroke: {stroke}, inset: 4pt, align: left + top,\n"
                       f"table.header({head}),\n" + ",\n".join(cells) + ")\n")  # fmt: skip
        elif block[0] == "p":
            out.append(quote(block[1])[1:-1] + "\n")
        else:
            out.append("=" * int(block[0][1]) + " " + quote(block[1])[1:-1] + "\n")
    engine.compile("\n".join(out).encode(), output=target)


def _html(blocks: Sequence[Block]) -> str:
    out = []
    for block in blocks:
        if isinstance(block, Table):
            head = "".join(f"<th style='width:{w}%'>{escape(h)}</th>"
                           for h, w in zip(block.head, block.widths, strict=True))  # fmt: skip
            body = []
            for row, span in zip(block.rows, block.spans(), strict=True):
                cells = [f"<td>{escape(v)}</td>" for v in row]
                if block.merged:
                    cells[0] = f"<td rowspan={span}>{escape(row[0])}</td>" if span else ""
                body.append("<tr>" + "".join(cells) + "</tr>")
            out.append(f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(body)}</tbody></table>")
        else:
            out.append(f"<{block[0]}>{escape(block[1])}</{block[0]}>")
    return "<meta charset=utf-8>" + "\n".join(out)


def weasyprint(blocks: Sequence[Block], target: Path, css: str) -> None:
    """WeasyPrint."""
    from weasyprint import HTML

    HTML(string=f"<style>{css}</style>" + _html(blocks)).write_pdf(target)


def chromium(blocks: Sequence[Block], target: Path) -> None:
    """A web page printed."""
    css = ("@page{size:A4;margin:16mm} body{font:9.5pt sans-serif} table{border-collapse:collapse;width:100%}"
           "td,th{border:1px solid #888;padding:3px;vertical-align:top;text-align:left}")  # fmt: skip
    with tempfile.TemporaryDirectory() as name:
        source = Path(name, "r.html")
        source.write_text(f"<style>{css}</style>" + _html(blocks), encoding="utf-8")
        subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                        f"--user-data-dir={name}/p", f"--print-to-pdf={target}", source.as_uri()],
                       check=True, capture_output=True)  # fmt: skip
    data = re.sub(rb"\(D:\d{14}([^)]*)\)", rb"(D:20251110120000\1)", target.read_bytes())
    target.write_bytes(data)


def reportlab(blocks: Sequence[Block], target: Path, ruled: bool = True) -> None:
    """ReportLab's flowing layout."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer
    from reportlab.platypus import Table as Flow

    fonts = Path("/usr/share/fonts/truetype/dejavu")
    pdfmetrics.registerFont(TTFont("T", fonts / "DejaVuSans.ttf"))
    pdfmetrics.registerFont(TTFont("B", fonts / "DejaVuSans-Bold.ttf"))
    sizes = {"h1": 15, "h2": 12, "h3": 10, "p": 9}
    styles = {k: ParagraphStyle(k, fontName="T" if k == "p" else "B", fontSize=s, leading=s * 1.3,
                                spaceBefore=4, spaceAfter=4) for k, s in sizes.items()}  # fmt: skip
    cell = ParagraphStyle("c", fontName="T", fontSize=8, leading=10)
    bold = ParagraphStyle("b", fontName="B", fontSize=8, leading=10)
    out: list[object] = []
    for block in blocks:
        if isinstance(block, Table):
            rows = [[Paragraph(escape(h), bold) for h in block.head],
                    *([Paragraph(escape(v), cell) for v in row] for row in block.rows)]  # fmt: skip
            rules = [("GRID", (0, 0), (-1, -1), 0.5, "#555555")] if ruled else []
            total = sum(block.widths)
            out += [Flow(rows, [500 * w / total for w in block.widths], repeatRows=1,
                         style=[("VALIGN", (0, 0), (-1, -1), "TOP"), *rules]), Spacer(1, 8)]  # fmt: skip
        else:
            out.append(Paragraph(escape(block[1]), styles[block[0]]))
    SimpleDocTemplate(str(target), invariant=1, leftMargin=45, rightMargin=45).build(out)


def fpdf(blocks: Sequence[Block], target: Path) -> None:
    """fpdf2, tables with horizontal lines only."""
    import datetime

    from fpdf import FPDF

    pdf = FPDF()
    pdf.set_creation_date(datetime.datetime(2025, 11, 10, tzinfo=datetime.UTC))
    for style, file in (("", "DejaVuSans.ttf"), ("B", "DejaVuSans-Bold.ttf")):
        pdf.add_font("T", style, f"/usr/share/fonts/truetype/dejavu/{file}")
    pdf.add_page()
    for block in blocks:
        if isinstance(block, Table):
            pdf.set_font("T", size=8)
            with pdf.table(col_widths=block.widths, borders_layout="HORIZONTAL_LINES", text_align="LEFT",
                           line_height=4.2, padding=1) as grid:  # fmt: skip
                for row in (block.head, *block.rows):
                    grid.row(row)
            pdf.ln(4)
        else:
            size = {"h1": 17, "h2": 13, "h3": 11, "p": 10}[block[0]]
            pdf.set_font("T", "" if block[0] == "p" else "B", size)
            pdf.multi_cell(0, size * 0.5, block[1], new_x="LMARGIN", new_y="NEXT", align="L")
            pdf.ln(2)
    pdf.output(str(target))


def libreoffice(blocks: Sequence[Block], target: Path, landscape: bool = False) -> None:
    """A Word file printed by LibreOffice; its bytes differ from run to run."""
    from docx import Document
    from docx.shared import Cm

    doc = Document()
    section = doc.sections[0]
    section.page_width, section.page_height = (Cm(29.7), Cm(21)) if landscape else (Cm(21), Cm(29.7))
    section.left_margin = section.right_margin = Cm(2)
    doc.styles["Normal"].font.name = "Liberation Sans"
    for block in blocks:
        if isinstance(block, Table):
            grid = doc.add_table(rows=1, cols=len(block.head), style="Table Grid")
            for row in (block.head, *block.rows):
                cells = grid.rows[0].cells if row is block.head else grid.add_row().cells
                for cell, value, width in zip(cells, row, block.widths, strict=True):
                    cell.text = value
                    cell.width = Cm(width * (25.7 if landscape else 17) / sum(block.widths))
            doc.add_paragraph("")
        elif block[0] == "p":
            doc.add_paragraph(block[1])
        else:
            doc.add_heading(block[1], int(block[0][1]))
    with tempfile.TemporaryDirectory() as name:
        source = Path(name, "r.docx")
        doc.save(str(source))
        subprocess.run(["soffice", f"-env:UserInstallation=file://{name}/profile", "--headless",
                        "--convert-to", "pdf", "--outdir", name, str(source)],
                       check=True, capture_output=True)  # fmt: skip
        target.write_bytes(Path(name, "r.pdf").read_bytes())


def groff(blocks: Sequence[Block], target: Path) -> None:
    """groff and tbl; words break as English would."""
    out = [".nr PS 11p", ".nr VS 13.5p", ".nr LL 16.5c", ".nr PO 2.2c"]
    for block in blocks:
        if isinstance(block, Table):
            widths = [16 * w / sum(block.widths) for w in block.widths]
            layout = " ".join(f"lw({w:.1f}c)" for w in widths)
            out += [".TS H", "allbox;", layout.replace("lw", "lBw"), layout + "."]
            for n, row in enumerate((block.head, *block.rows)):
                out.append("\t".join(f"T{{\n.ad l\n{c or chr(92) + '&'}\nT}}" for c in row))
                out += [".TH"] if n == 0 else []
            out.append(".TE")
        elif block[0] == "p":
            out += [".LP", block[1]]
        else:
            out += [".TL" if block[0] == "h1" else ".SH", block[1]]
    done = subprocess.run(["groff", "-Tpdf", "-ms", "-t", "-k", "-Kutf8"],
                          input=("\n".join(out) + "\n").encode(), capture_output=True, check=True, env=EPOCH)  # fmt: skip
    target.write_bytes(done.stdout)


def latex(blocks: Sequence[Block], target: Path) -> None:
    """pdfLaTeX with ligatures and hyphenation; the header stands on the first page of a table only."""

    def tex(text: str) -> str:
        return re.sub(r"([%&#$_{}])", r"\\\1", text).replace("€", r"\texteuro{}").replace("–", "--")

    out = [r"\documentclass[11pt,a4paper]{article}\usepackage[utf8]{inputenc}\usepackage[T1]{fontenc}",
           r"\usepackage{lmodern,longtable,array,textcomp,microtype}\usepackage[finnish]{babel}",
           r"\usepackage[margin=20mm]{geometry}\pdfinfoomitdate=1\pdftrailerid{}\pdfsuppressptexinfo=-1",
           r"\begin{document}"]  # fmt: skip
    names = {"h1": "section*", "h2": "subsection*", "h3": "subsubsection*"}
    for block in blocks:
        if isinstance(block, Table):
            widths = [15 * w / sum(block.widths) for w in block.widths]
            columns = "|".join(rf">{{\raggedright\arraybackslash}}p{{{w:.1f}cm}}" for w in widths)
            out.append(rf"\begin{{longtable}}{{|{columns}|}}\hline")
            for row in (block.head, *block.rows):
                out.append(" & ".join(map(tex, row)) + r"\\ \hline")
            out.append(r"\end{longtable}")
        elif block[0] == "p":
            out += [tex(block[1]), ""]
        else:
            out.append(rf"\{names[block[0]]}{{{tex(block[1])}}}")
    with tempfile.TemporaryDirectory() as name:
        Path(name, "r.tex").write_text("\n".join([*out, r"\end{document}"]), encoding="utf-8")
        for _ in range(2):
            subprocess.run(["pdflatex", "-halt-on-error", "r.tex"], cwd=name, check=True, capture_output=True,
                           env=EPOCH)  # fmt: skip
        target.write_bytes(Path(name, "r.pdf").read_bytes())


Producer = Callable[[Sequence[Block], Path], None]
