"""A page at the end of a marked PDF that says what the colours stand for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from hyvinvointi_cli.reading.marking.looks import Colour, Rgb

_WIDTH, _HEIGHT = 595, 842
_LEFT, _TOP = 60, 90
_LEADING = 26
_SWATCH = (34, 13)


@dataclass(frozen=True, slots=True)
class Legend:
    """A title, the colours with their meaning, and sentences below; each a line of under 90 letters."""

    title: str
    entries: tuple[tuple[Colour, str], ...]
    lines: tuple[str, ...] = ()


def add_legend(pdf: Any, legend: Legend) -> None:
    """Add the page to a pikepdf document; its font is one that every viewer has."""
    import pikepdf

    page = pdf.add_blank_page(page_size=(_WIDTH, _HEIGHT))
    fonts = {
        name: pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.Type1,
            BaseFont=pikepdf.Name(f"/{font}"),
            Encoding=pikepdf.Name.WinAnsiEncoding,
        )
        for name, font in (("/Bold", "Helvetica-Bold"), ("/Plain", "Helvetica"))
    }
    page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(fonts))
    page.obj.Contents = pdf.make_stream(b"\n".join(_drawn(legend)))


def _drawn(legend: Legend) -> Iterator[bytes]:
    y = _HEIGHT - _TOP
    yield _text("Bold", 16, _LEFT, y, legend.title)
    wide, high = _SWATCH
    for colour, meaning in legend.entries:
        y -= _LEADING
        yield f"{_rgb(colour.fill)} rg {_LEFT} {y - 3} {wide} {high} re f".encode()
        yield f"{_rgb(colour.line)} RG 0.8 w {_LEFT} {y - 3} m {_LEFT + wide} {y - 3} l S 0 g".encode()
        yield _text("Plain", 11, _LEFT + wide + 12, y, meaning)
    y -= _LEADING // 2
    for line in legend.lines:
        y -= _LEADING * 2 // 3
        yield _text("Plain", 10, _LEFT, y, line)


def _text(font: str, size: int, x: int, y: int, text: str) -> bytes:
    letters = text.encode("cp1252", "replace")
    for sign in (b"\\", b"(", b")"):
        letters = letters.replace(sign, b"\\" + sign)
    return b"BT /%s %d Tf %d %d Td (%s) Tj ET" % (font.encode(), size, x, y, letters)


def _rgb(rgb: Rgb) -> str:
    return " ".join(f"{part / 255:.3f}" for part in rgb)
