"""Small PDFs for the tests, typeset with ReportLab: text at points, columns, turned pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from hyvinvointi_cli.model import Document
from hyvinvointi_cli.reading.document import read_document

Draw = Callable[[Canvas], None]
WIDTH, HEIGHT = A4
BODY = (
    "Kunnan hyvinvointityötä johtaa johtoryhmä, joka kokoontuu kuusi kertaa",
    "vuodessa ja valmistelee suunnitelman seurannan yhdessä asukkaiden kanssa.",
    "Lausunnot on huomioitu tavoitteissa, ja valtuusto käsittelee raportin.",
)


def typeset(path: Path, *pages: Draw, **canvas: object) -> Path:
    """A PDF with one page for each drawing."""
    page = Canvas(str(path), pagesize=A4, invariant=1, **canvas)
    for draw in pages:
        page.setFont("Helvetica", 11)
        draw(page)
        page.showPage()
    page.save()
    return path


def lines(
    page: Canvas, texts: Iterable[str], x: float = 60, top: float = 80, size: float = 11, bold: bool = False
) -> None:
    """Lines under one another from `top` points below the page's upper edge."""
    page.setFont("Helvetica-Bold" if bold else "Helvetica", size)
    for place, text in enumerate(texts):
        page.drawString(x, HEIGHT - top - size - place * size * 1.3, text)


def read(path: Path) -> Document:
    """The document under its short name."""
    return read_document(path, name=path.name)


def texts(document: Document) -> list[str]:
    """The texts of the units in order."""
    return [unit.text for unit in document.units]


def raw_pdf(path: Path, codes: bytes, to_unicode: dict[int, str]) -> Path:
    """A one-line PDF in Helvetica whose ToUnicode map says what some character codes stand for."""
    rows = "".join(
        f"<{code:02X}> <{text.encode('utf-16-be').hex().upper()}>\n" for code, text in to_unicode.items()
    )
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
        "1 begincodespacerange <00> <FF> endcodespacerange\n"
        f"{len(to_unicode)} beginbfchar\n{rows}endbfchar\nendcmap end end"
    ).encode()
    content = b"BT /F1 12 Tf 60 700 Td <" + codes.hex().encode() + b"> Tj ET"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 3000 842] /Contents 5 0 R"
        b" /Resources << /Font << /F1 4 0 R >> >> >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 6 0 R >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(cmap), cmap),
    ]
    out = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)
    path.write_bytes(bytes(out))
    return path
