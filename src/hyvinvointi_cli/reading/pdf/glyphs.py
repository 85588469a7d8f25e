"""One PDFium page becomes a RawPage: characters with boxes, sizes, weights and directions."""

from __future__ import annotations

import ctypes
import math
import re
from collections import deque
from itertools import repeat
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hyvinvointi_cli.reading.pdf.bindings import address, bindings
from hyvinvointi_cli.reading.pdf.frame import Frame
from hyvinvointi_cli.reading.pdf.raw import RawPage
from hyvinvointi_cli.reading.pdf.shapes import read_shapes

_WORD = re.compile(r"[^\s\ufffe\x02]+[\ufffe\x02]?")
UNKNOWN = "\ufffd"
"""Stands for a glyph whose character the file does not tell."""
_UNREADABLE = re.compile(r"[\x00\x01\x03-\x08\x0b\x0c\x0e-\x1f]")
_NOTE = re.compile(r"(?<=[^\W\d_])(?:\d{1,2}\)?|[a-z]\))$")
_LEVEL, _TURN = math.radians(1), 2 * math.pi
_FEW_TIGHT = 0.03
_ASCENT = 0.78
_BOLD_WEIGHT = 600
_BOLD_NAME = re.compile(rb"bold|black|heavy|semibold|demi", re.IGNORECASE)


def read_page(page: Any, number: int) -> RawPage:
    """Everything that layout needs of a page; the caller closes the page."""
    frame = frame_of(page)
    textpage = page.get_textpage()
    try:
        text, boxes, sizes, bold, angles = _characters(textpage.raw, frame)
    finally:
        textpage.close()
    edges, fills, dots, cover = read_shapes(page.raw, frame)
    return RawPage(
        number, frame.width, frame.height, text, boxes, sizes, bold, angles, edges, fills, cover, dots
    )


def page_text(page: Any) -> str:
    """The page's characters alone."""
    textpage = page.get_textpage()
    try:
        return _text(textpage.raw)
    finally:
        textpage.close()


def frame_of(page: Any) -> Frame:
    """The page as shown: its crop box within the media box, both perhaps inherited, and its rotation."""
    left, bottom, right, top = page.get_bbox()
    return Frame(left, bottom, right, top, page.get_rotation())


def _characters(
    raw: Any, frame: Frame
) -> tuple[str, NDArray[np.float32], NDArray[np.float32], NDArray[np.bool_], NDArray[np.float32]]:
    text = _text(raw)
    count = len(text)
    flat = np.full((count, 4), np.nan, np.float32)  # left, top, right, bottom, as FS_RECTF has them
    bold = np.zeros(count, np.bool_)
    angles = np.zeros(count, np.float32)
    turned: list[tuple[int, int, float]] = []
    base, row, handle = flat.ctypes.data, flat.strides[0], address(raw)
    loose, angle_of = bindings().loose_box, bindings().char_angle
    ask = deque[object](maxlen=0).extend  # calls in C, for every character of the page
    weights = _Weights(raw)
    words = [match.span() for match in _WORD.finditer(text)]
    for start, end in words:
        radians = angle_of(handle, start)
        if weights.bold(start):
            bold[start:end] = True
        if radians < _LEVEL or radians > _TURN - _LEVEL:
            rows = range(base + row * start, base + row * end, row)
            ask(map(loose, repeat(handle), range(start, end), rows))
        else:
            turned.append((start, end, radians))
    sizes = np.abs(flat[:, 1] - flat[:, 3])  # a loose box is one font size high …
    for word in _tight_words(words, sizes):  # … but in some fonts the boxes are the letters' own
        for start, end in _without_note(raw, text, *word):
            if not math.isnan(sizes[start]):
                sizes[start:end] = _printed_size(raw, start)
                _heighten(raw, start, end, float(sizes[start]), flat)
    for start, end, radians in turned:
        size = _printed_size(raw, start)
        sizes[start:end] = size
        _turned_boxes(raw, start, end, -radians, size, flat)
    if turned or frame.rotation:
        for start, end, radians in turned:
            angles[start:end] = math.degrees(-radians)
        # PDFium tells the angle clockwise; the frame turns the page further.
        angles = (np.round(angles) - frame.rotation) % 360
    return text, frame.boxes(flat), np.nan_to_num(sizes), bold, angles.astype(np.float32)


def _tight_words(words: list[tuple[int, int]], heights: NDArray[np.float32]) -> list[tuple[int, int]]:
    """Words whose letters have boxes of different heights; where they are not few, all words."""
    if not words:
        return []
    starts = np.array([start for start, _ in words])
    highest = np.fmax.reduceat(heights, starts)
    tight = np.nonzero(highest - np.fmin.reduceat(heights, starts) > 0.1 * highest)[0]
    return words if len(tight) > _FEW_TIGHT * len(words) else [words[i] for i in tight]


def _without_note(raw: Any, text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The word, and by itself the small mark of a note set right behind it."""
    note = _NOTE.search(text, start, end)
    if note is None or _printed_size(raw, note.start()) > 0.8 * _printed_size(raw, start):
        return [(start, end)]
    return [(start, note.start()), (note.start(), end)]


def _heighten(raw: Any, start: int, end: int, size: float, flat: NDArray[np.float32]) -> None:
    """Boxes one font size high about the baseline of a word."""
    import pypdfium2.raw as pdfium

    x, y = ctypes.c_double(), ctypes.c_double()
    if pdfium.FPDFText_GetCharOrigin(raw, start, x, y):
        flat[start:end, 1] = y.value + _ASCENT * size
        flat[start:end, 3] = y.value - (1 - _ASCENT) * size


def _text(raw: Any) -> str:
    """The page's text with one Python character per PDFium character index."""
    import pypdfium2.raw as pdfium

    count = pdfium.FPDFText_CountChars(raw)
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(raw, 0, count, buffer) - 1
    units = np.frombuffer(buffer, np.uint16, count)
    if written == count and not np.any((units >= 0xD800) & (units <= 0xDFFF)):
        return _UNREADABLE.sub(UNKNOWN, units.tobytes().decode("utf-16-le"))
    unicode_of = pdfium.FPDFText_GetUnicode
    return "".join(_char(unicode_of(raw, i)) for i in range(count))


def _char(code: int) -> str:
    if code == 2:
        return "\ufffe"
    if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return UNKNOWN
    return _UNREADABLE.sub(UNKNOWN, chr(code))


def _printed_size(raw: Any, index: int) -> float:
    """The font size as printed: producers write size 1 or 1000 and scale it in the matrix."""
    import pypdfium2.raw as pdfium

    size = float(pdfium.FPDFText_GetFontSize(raw, index))
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFText_GetMatrix(raw, index, ctypes.byref(matrix)):
        return size
    return size * (math.hypot(matrix.c, matrix.d) or 1.0)


def _turned_boxes(
    raw: Any, start: int, end: int, radians: float, size: float, flat: NDArray[np.float32]
) -> None:
    """Boxes of characters written at an angle: glyph extents along the line, font height across it."""
    import pypdfium2.raw as pdfium

    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    x, y = ctypes.c_double(), ctypes.c_double()
    up_x, up_y = -math.sin(radians) * size, math.cos(radians) * size
    straight = abs(math.sin(2 * radians)) < 0.05
    for i in range(start, end):
        if not pdfium.FPDFText_GetCharBox(raw, i, left, right, bottom, top):
            continue
        box = [left.value, bottom.value, right.value, top.value]
        if straight and pdfium.FPDFText_GetCharOrigin(raw, i, x, y):
            across_x = sorted((x.value - (1 - _ASCENT) * up_x, x.value + _ASCENT * up_x))
            across_y = sorted((y.value - (1 - _ASCENT) * up_y, y.value + _ASCENT * up_y))
            if abs(up_x) > abs(up_y):
                box[0], box[2] = across_x
            else:
                box[1], box[3] = across_y
        flat[i] = box[0], box[3], box[2], box[1]


class _Weights:
    """Font weights by text object, so that each is asked for once."""

    def __init__(self, raw: Any) -> None:
        self._raw = raw
        self._names: dict[bytes, bool] = {}
        self._buffer = ctypes.create_string_buffer(256)
        self._flags = ctypes.c_int()
        self._ask = bindings().font_info
        self._addresses = address(raw), ctypes.addressof(self._buffer), ctypes.addressof(self._flags)

    def bold(self, index: int) -> bool:
        """Whether the character's font is bold, by weight or by name."""
        text, buffer, flags = self._addresses
        name = self._buffer.value if self._ask(text, index, buffer, 256, flags) else b""
        known = self._names.get(name)
        if known is None:
            known = self._names[name] = self._is_bold(index, name)
        return known

    def _is_bold(self, index: int, name: bytes) -> bool:
        import pypdfium2.raw as pdfium

        weight = pdfium.FPDFText_GetFontWeight(self._raw, index)
        return weight >= _BOLD_WEIGHT or bool(_BOLD_NAME.search(name)) or bool(self._flags.value & (1 << 18))
