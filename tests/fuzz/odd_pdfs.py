"""Small PDFs that are odd on purpose: loops, bombs, absurd numbers, torn structure."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

TEXT = b"BT /F1 12 Tf 72 700 Td (Vanhusneuvosto kokoontui.) Tj ET"
CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
FONTS = b"<< /Font << /F1 5 0 R >> >>"


def pdf(objects: Sequence[bytes], trailer: bytes = b"", root: int = 1) -> bytes:
    """A file of these objects, numbered from 1, with a cross-reference table that is right."""
    data = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    end = b"trailer << /Size %d /Root %d 0 R " % (len(objects) + 1, root) + trailer
    return data + head + table + end + b" >>\nstartxref\n%d\n%%%%EOF" % len(data)


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """A stream object."""
    return b"<< /Length %d " % len(content) + entries + b" >>\nstream\n" + content + b"\nendstream"


def packed(content: bytes, entries: bytes = b"") -> bytes:
    """A compressed stream object."""
    return stream(zlib.compress(content, 9), entries + b" /Filter /FlateDecode")


def page(
    content: bytes = stream(TEXT),
    *more: bytes,
    box: bytes = b"[0 0 595 842]",
    entries: bytes = b"",
    resources: bytes = FONTS,
) -> bytes:
    """A file of one page; `more` are the objects from 6 on."""
    head = b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /MediaBox " + box
    return pdf(
        [
            CATALOG,
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            head + b" /Resources " + resources + b" " + entries + b" >>",
            content,
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            *more,
        ]
    )


def bomb(megabytes: int) -> bytes:
    """Compressed spaces, made without holding them."""
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(b" " * 2**20) for _ in range(megabytes)) + packer.flush()


def tree(depth: int, width: int) -> bytes:
    """A page tree in which each node names the next one `width` times."""
    nodes = [
        b"<< /Type /Pages /Kids [" + b"%d 0 R " % (level + 3) * width + b"] /Count %d >>" % width**depth
        for level in range(depth)
    ]
    return pdf([CATALOG, *nodes, b"<< /Type /Page /MediaBox [0 0 595 842] >>"])


def forms(depth: int, width: int) -> bytes:
    """A page that draws a form that draws the next one `width` times."""
    kind = b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X %d 0 R >> >>"
    chain = [stream(b"/X Do " * width, kind % (7 + level)) for level in range(depth)]
    last = stream(TEXT, b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources " + FONTS)
    return page(stream(b"/X Do"), *chain, last, resources=b"<< /XObject << /X 6 0 R >> >>")


def image(content: bytes, side: int, filter: bytes) -> bytes:
    """A page with one grey image over it."""
    size = b"/Width %d /Height %d" % (side, side)
    kind = b"/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /" + filter
    drawn = stream(b"595 0 0 842 0 0 cm /I Do")
    return page(drawn, stream(content, kind + b" " + size), resources=b"<< /XObject << /I 6 0 R >> >>")


_GOOD = page()
_LOOPED = _GOOD.replace(b"/Root 1", b"/Prev %d /Root 1" % _GOOD.index(b"xref\n0"))
_WITHOUT_PAGES = (b"/Pages 2 0 R", b"")
"""PDFium refuses such a file; pdfplumber looks for page objects."""
_SLIDE = page(
    stream(TEXT.replace(b"/F1 12 Tf 72 700", b"/F1 100000000000000000 Tf 72 500")), box=b"[0 0 842 595]"
)
_KIDS = b"<< /Type /Pages /Kids [3 0 R] /Count %d >>"
_PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"

READ = {
    "good": _GOOD,
    "junk before the signature": b"<html>junk\r\n" * 50 + _GOOD,
    "junk after the end": _GOOD + b"\x00\xff" * 5000,
    "two files in one": _GOOD + _GOOD,
    "cut short": _GOOD[: _GOOD.index(b"xref")],
    "no cross-reference table": _GOOD.replace(b"xref\n0 6", b"lost"),
    "cross-reference table that points to itself": _LOOPED,
    "startxref beyond the end": _GOOD[: _GOOD.rindex(b"startxref")] + b"startxref\n999999999\n%%EOF",
    "size of two billion objects": _GOOD.replace(b"/Size 6", b"/Size 2147483647"),
    "catalog without pages": _GOOD.replace(*_WITHOUT_PAGES),
    "slide without a page tree in type as large as a planet": _SLIDE.replace(*_WITHOUT_PAGES),
    "version from the future": _GOOD.replace(b"%PDF-1.7", b"%PDF-9.9"),
    "page box of a thousand million points": page(box=b"[0 0 1000000000 1000000000]"),
    "page box of a thousandth point": page(box=b"[0 0 0.001 0.001]"),
    "page box upside down": page(box=b"[595 842 0 0]"),
    "page box of words": page(box=b"[0 0 nan inf]"),
    "crop box outside the page": page(entries=b"/CropBox [1000 1000 1001 1001]"),
    "rotation that is none": page(entries=b"/Rotate 45"),
    "negative type size": page(stream(TEXT.replace(b" 12 ", b" -12 "))),
    "type size 0": page(stream(TEXT.replace(b" 12 ", b" 0 "))),
    "type as large as a planet": page(stream(TEXT.replace(b" 12 ", b" 1e30 "))),
    "text far away": page(stream(TEXT.replace(b"72 700", b"1e20 1e20"))),
    "control characters": page(stream(b"BT /F1 12 Tf 72 700 Td (a\x00\x01\x1b[31m\x07) Tj ET")),
    "no font": page(resources=b"<< >>"),
    "font that is the page": page(resources=b"<< /Font << /F1 3 0 R >> >>"),
    "content that is itself": page(b"[4 0 R 4 0 R]"),
    "length that lies": page(b"<< /Length 99999999999 >>\nstream\n" + TEXT + b"\nendstream"),
    "predictor of two billion columns": page(
        packed(TEXT, b"/DecodeParms << /Predictor 15 /Columns 2000000000 /Colors 32 >>")
    ),
    "form that draws itself": forms(0, 1).replace(b"/Resources << /Font", b"/R << /XObject", 1),
    "forms a thousand deep": forms(1000, 1),
    "arrays a hundred thousand deep": page(entries=b"/A " + b"[" * 100_000 + b"]" * 100_000),
    "brackets in a string": page(stream(b"BT /F1 12 Tf " + b"(" * 99_999 + b")" * 99_999 + b" Tj ET")),
    "saved states without end": page(packed(b"q " * 100_000)),
    "many lines": page(packed(b"0 0 m 595 842 l S\n" * 20_000)),
    "map of 30,000 coloured shapes": page(
        packed(b"".join(b"1 0 .%d rg %d %d 9 9 re f\n" % (n % 97, n % 580, n % 830) for n in range(30_000)))
    ),
    "drawn table of 2,000 columns": page(
        packed(
            b"".join(b"%d 0 m %d 800 l S\n" % (9 * n, 9 * n) for n in range(2000))
            + b"".join(b"0 %d m 18000 %d l S\n" % (100 * n, 100 * n) for n in range(9))
        ),
        box=b"[0 0 18000 842]",
    ),
    "page of an image of 60,000 dots square": image(zlib.compress(bytes(1000)), 60_000, b"FlateDecode"),
    "image that is noise": image(bytes(range(256)), 100, b"JPXDecode"),
    "image with more dots than a number holds": image(zlib.compress(bytes(9)), 2**31 - 1, b"FlateDecode"),
}
"""Files that a reader of good will opens."""

REFUSED = {
    "nothing": (b"", "empty"),
    "signature only": (b"%PDF-1.7", "damaged"),
    "zeros": (b"%PDF-1.7\n" + bytes(100_000), "damaged"),
    "40 MB of zeros": (b"%PDF-1.7\n" + bytes(40_000_000), "damaged"),
    "numbers without end": (b"%PDF-1.4\n" + b"1 0 obj " * 20_000, "damaged"),
    "zip": (b"PK\x03\x04" + bytes(1000), "not_pdf"),
    "text": (b"Hyvinvointikertomus", "not_pdf"),
    "half a file": (_GOOD[: len(_GOOD) // 3], "damaged"),
    "no pages": (pdf([b"<< /Type /Catalog >>"]), "damaged"),
    "zero pages": (pdf([CATALOG, b"<< /Type /Pages /Kids [] /Count 0 >>"]), "damaged"),
    "page box of words without a page tree": (
        page(box=b"[1 e38 0 612 792]").replace(*_WITHOUT_PAGES),
        "damaged",
    ),
    "unknown encryption": (
        _GOOD.replace(b"/Root 1", b"/Encrypt << /Filter /Foo /V 9 >> /Root 1"),
        "encrypted",
    ),
    "object that is itself": (
        b"%PDF-1.7\n1 0 obj\n1 0 R\nendobj\nxref\n0 2\n0000000000 65535 f \n0000000009 00000 n \n"
        b"trailer << /Size 2 /Root 1 0 R >>\nstartxref\n31\n%%EOF",
        "timeout",
    ),
    "4 kB that become 2 GB": (
        page(stream(zlib.compress(bomb(2048), 9), b"/Filter [/FlateDecode /FlateDecode]")),
        "memory",
    ),
}
"""Files that cannot be read, and why."""

EITHER = {
    "page tree that is its own child": pdf([CATALOG, b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]),
    "two billion pages": pdf([CATALOG, _KIDS % 2147483647, _PAGE]),
    "minus five pages": pdf([CATALOG, _KIDS % -5, _PAGE]),
    "hundred million pages in a small tree": tree(8, 10),
    "page tree two thousand deep": tree(2000, 1),
    "forms that multiply": forms(9, 10),
    "root missing": pdf([CATALOG], root=9),
    "kids that are none": pdf([CATALOG, b"<< /Type /Pages /Kids [null 99 0 R (a)] /Count 3 >>"]),
    "object stream bomb": page(stream(TEXT), packed(b" " * 10**8, b"/Type /ObjStm /N 99999999 /First 9")),
}
"""Files of which any answer will do that comes."""
