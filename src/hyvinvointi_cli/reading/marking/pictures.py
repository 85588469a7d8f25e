"""Small pictures of a page with the words that were found in boxes."""

from __future__ import annotations

import io
import math
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from hyvinvointi_cli.errors import InputError
from hyvinvointi_cli.model import Box
from hyvinvointi_cli.reading.marking.looks import stretches

if TYPE_CHECKING:
    from PIL.Image import Image

_AROUND_PT = 40.0
"""Points of the page above and below the boxes: about three lines each."""
_BESIDE_PT = 24.0
_WIDEST_PT = 620.0
"""A strip is as wide as the page, but of a wide page (slide, spreadsheet) only this much is shown."""
_TALLEST = 2.0
"""A picture is at most this many times as high as wide, whatever the shape of the page."""
_OUTLINE = (0, 90, 181)
"""Blue that those who do not tell red from green see, 6.9:1 against white."""
_COLOURS = 16


class _Window(NamedTuple):
    """The part of the page that is shown: pixels from the upper left corner, at `scale` pixels a point."""

    left: int
    top: int
    right: int
    bottom: int
    scale: float


def page_picture(
    path: Path, page: int, boxes: Sequence[Box], *, width_px: int = 480, password: str | None = None
) -> bytes:
    """Return a WebP picture, `width_px` wide, of the strip of the page around `boxes`, each outlined.

    Boxes of other pages are left out; without boxes the whole page is shown. The same input gives the
    same bytes. Raises InputError for a file or page that cannot be shown.
    """
    import pypdfium2

    from hyvinvointi_cli.reading.pdf.pages import load

    document = load(path, path.name, password)
    try:
        shown = document[page - 1] if 0 < page <= len(document) else None
        if shown is None:
            raise InputError(f"{path.name}: there is no page {page}", "unreadable")
        here = _lines({box for box in boxes if box.page == page})
        window = _window(shown, here, width_px)
        picture = _few_colours(_render(shown, window))
        shown.close()
    except pypdfium2.PdfiumError as error:
        raise InputError(f"{path.name}: page {page} cannot be shown ({error})", "damaged") from error
    finally:
        document.close()
    _outline(picture, here, window)
    return _encoded(picture)


def _window(page: Any, boxes: Sequence[Box], width_px: int) -> _Window:
    """The strip around the boxes: lines above and below, the page's width, but no slide's whole width."""
    width, height = page.get_size()
    x0, top, x1, bottom = 0.0, 0.0, width, height
    if boxes:
        x0, x1 = min(box.x0 for box in boxes) - _BESIDE_PT, max(box.x1 for box in boxes) + _BESIDE_PT
        across = min(width, max(_WIDEST_PT, x1 - x0))
        x0 = min(max(0.0, (x0 + x1 - across) / 2), width - across)
        x1 = x0 + across
        top = min(max(0.0, min(box.top for box in boxes) - _AROUND_PT), height - 1)
        bottom = min(height, max(top + 1, max(box.bottom for box in boxes) + _AROUND_PT))
    scale = width_px / (x1 - x0)
    left, high = int(x0 * scale), int(top * scale)
    deep = min(max(1, round((bottom - top) * scale)), int(_TALLEST * width_px))
    return _Window(left, high, left + width_px, high + deep, scale)


def _render(page: Any, window: _Window) -> Image:
    """Render the window; PDFium is told what to cut off in points, of which it makes pixels again."""
    width, height = (math.ceil(side * window.scale) for side in page.get_size())
    cut = (window.left, height - window.bottom, width - window.right, window.top)
    crop = tuple(max(0.0, side - 0.5) / window.scale for side in cut)
    image: Image = page.render(scale=window.scale, crop=crop, rev_byteorder=True).to_pil()
    return image.convert("RGB")


def _few_colours(image: Image) -> Image:
    from PIL.Image import Dither, Quantize

    few = image.quantize(_COLOURS, method=Quantize.MEDIANCUT, dither=Dither.NONE)
    return few.convert("RGB")


def _lines(boxes: Iterable[Box]) -> Sequence[Box]:
    """Neighbouring words of a line in one frame, whichever mentions they belong to."""
    return stretches(sorted(boxes, key=lambda box: (round(box.bottom), box.x0)))


def _outline(image: Image, boxes: Sequence[Box], window: _Window) -> None:
    from PIL.ImageDraw import Draw

    draw = Draw(image)
    for box in boxes:
        x0, x1 = (round(x * window.scale) - window.left for x in (box.x0, box.x1))
        top, bottom = (round(y * window.scale) - window.top for y in (box.top, box.bottom))
        draw.rectangle((x0 - 2, top - 2, x1 + 1, bottom + 1), outline=_OUTLINE, width=2)


def _encoded(image: Image) -> bytes:
    """Few colours without loss: text is sharp, and smaller than with loss even at low quality."""
    out = io.BytesIO()
    # of eight formats measured the smallest that every browser shows
    image.save(out, "WEBP", lossless=True, quality=80, method=4)
    return out.getvalue()
