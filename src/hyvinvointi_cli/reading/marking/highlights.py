"""Mentions become highlight annotations in a copy of the PDF; its text and pages stay as they are."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hyvinvointi_cli.errors import InputError
from hyvinvointi_cli.model import Box
from hyvinvointi_cli.reading.marking.looks import Colour, Look, Mark, Rgb, looks

if TYPE_CHECKING:
    from hyvinvointi_cli.reading.marking.legend_page import Legend
    from hyvinvointi_cli.reading.pdf.frame import Frame

_PRINTED = 4
"""The annotation flag that lets a highlight appear on paper, too."""
_LINE_PT = 0.8
_DAMAGED = "the file is damaged and cannot be marked; print it to a new PDF and mark that"


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A line of the outline; opening it shows `place`."""

    title: str
    place: Box
    colour: Rgb | None = None
    children: tuple[Bookmark, ...] = ()


def check_markable(path: Path, name: str) -> None:
    """Raise InputError when the file is missing, empty or no PDF; no PDF library is asked."""
    from hyvinvointi_cli.reading.document import is_plain
    from hyvinvointi_cli.reading.pdf.pages import check_file

    check_file(path, name)
    if is_plain(path):
        message = f"{name}: only PDF files can be marked; hyte show '{name}' lists what a text file says"
        raise InputError(message, "not_pdf")


def mark_pdf(
    path: Path,
    name: str,
    marks: Sequence[Mark],
    bookmarks: Sequence[Bookmark] = (),
    *,
    legend: Legend | None = None,
    password: str | None = None,
) -> bytes:
    """Return the PDF with an annotation for each mark, the bookmarks after its own outline, and the legend.

    A mark whose words continue on another page has an annotation on each, which readers count by the
    name (`/NM`) before the slash. Encrypted files stay encrypted. Raises InputError.
    """
    import pikepdf

    from hyvinvointi_cli.reading.marking.legend_page import add_legend
    from hyvinvointi_cli.reading.marking.outline import add_bookmarks

    pages = {box.page for mark in marks for box in mark.boxes}
    count, frames = _frames(path, name, pages, password)
    try:
        with pikepdf.open(io.BytesIO(_from_signature(path)), password=password or "") as pdf:
            if len(pdf.pages) != count:  # a broken tree of pages, which each reader mends in its way
                raise InputError(f"{name}: {_DAMAGED}", "damaged")
            _annotate(pdf, marks, frames)
            add_bookmarks(pdf, bookmarks, frames)
            if legend is not None:
                add_legend(pdf, legend)
            return _saved(pdf)
    except pikepdf.PdfError as error:
        raise InputError(f"{name}: {_DAMAGED} ({error})", "damaged") from error


def _from_signature(path: Path) -> bytes:
    data = path.read_bytes()
    return data[max(0, data.find(b"%PDF")) :]


def _frames(path: Path, name: str, numbers: set[int], password: str | None) -> tuple[int, dict[int, Frame]]:
    """The count of pages and how each is shown, by PDFium, to whose pages the boxes belong."""
    import pypdfium2

    from hyvinvointi_cli.reading.pdf.glyphs import frame_of
    from hyvinvointi_cli.reading.pdf.pages import load

    document = load(path, name, password)
    try:
        frames = {}
        for number in sorted(numbers):
            page = document[number - 1]
            frames[number] = frame_of(page)
            page.close()
        return len(document), frames
    except pypdfium2.PdfiumError as error:
        raise InputError(f"{name}: {_DAMAGED} ({error})", "damaged") from error
    finally:
        document.close()


def _annotate(pdf: Any, marks: Sequence[Mark], frames: Mapping[int, Frame]) -> None:
    import pikepdf

    blend = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.ExtGState, BM=pikepdf.Name.Multiply))
    added: dict[int, list[tuple[int, Any]]] = {}
    for number, (mark, look) in enumerate(zip(marks, looks(marks), strict=True), start=1):
        pages = list(dict.fromkeys(box.page for box in mark.boxes))
        for place, page in enumerate(pages):
            name = f"hyte-{number}" + (f"/{place + 1}" if place else "")
            annotation = _annotation(pdf, mark, look.on(page), frames[page], name)
            annotation.AP.N.Resources = pikepdf.Dictionary(ExtGState=pikepdf.Dictionary(Multiply=blend))
            added.setdefault(page, []).append((len(mark.boxes), annotation))
    for page, marked in added.items():
        holder = pdf.pages[page - 1].obj
        before = holder.get("/Annots")
        before = list(before) if isinstance(before, pikepdf.Array) else []
        longest_first = sorted(marked, key=lambda pair: -pair[0])  # the last lies on top and opens
        notes = [annotation for _, annotation in longest_first]
        holder.Annots = pdf.make_indirect(pikepdf.Array([*before, *notes]))


def _quad(box: Box, frame: Frame) -> list[float]:
    """Upper left, upper right, lower left, lower right as shown, in PDF space.

    The standard asks for another order; every viewer draws this one.
    """
    corners = ((box.x0, box.top), (box.x1, box.top), (box.x0, box.bottom), (box.x1, box.bottom))
    return [round(value, 2) for corner in corners for value in unshown(frame, *corner)]


def unshown(frame: Frame, across: float, down: float) -> tuple[float, float]:
    """The point in PDF space that is shown at a point from the upper left corner of the page."""
    m = frame.matrix
    turned = m.a * m.d - m.b * m.c  # 1 or -1
    x, y = across - m.e, down - m.f
    return (m.d * x - m.c * y) / turned, (m.a * y - m.b * x) / turned


def _annotation(pdf: Any, mark: Mark, look: Look, frame: Frame, name: str) -> Any:
    import pikepdf

    quads = [_quad(stretch, frame) for stretch in look.boxes]
    edge = _LINE_PT * (1 + max((lane for lane, _ in look.lines), default=0))
    xs = [x for quad in quads for x in quad[0::2]]
    ys = [y for quad in quads for y in quad[1::2]]
    rect = [round(v, 2) for v in (min(xs) - edge, min(ys) - edge, max(xs) + edge, max(ys) + edge)]
    drawn = pikepdf.Stream(pdf, _drawn(mark.colour, look, frame))
    drawn.Type, drawn.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
    drawn.BBox = pikepdf.Array(rect)
    drawn.Group = pikepdf.Dictionary(S=pikepdf.Name.Transparency)
    return pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Highlight,
            Rect=pikepdf.Array(rect),
            QuadPoints=pikepdf.Array([value for quad in quads for value in quad]),
            C=pikepdf.Array([round(part / 255, 3) for part in mark.colour.fill]),
            F=_PRINTED,
            NM=pikepdf.String(name),
            T=pikepdf.String("hyte"),
            Subj=pikepdf.String(mark.subject),
            Contents=pikepdf.String(mark.note),
            AP=pikepdf.Dictionary(N=drawn),
        )
    )


def _drawn(colour: Colour, look: Look, frame: Frame) -> bytes:
    """The appearance: the fill darkens what is under it, the line covers it."""
    fill, line = (" ".join(f"{part / 255:.3f}" for part in rgb) for rgb in (colour.fill, colour.line))
    out = [f"q /Multiply gs {fill} rg"]
    for stretch in look.filled:
        x0, y0, x1, y1, x2, y2, x3, y3 = _quad(stretch, frame)
        out.append(f"{x0:.2f} {y0:.2f} m {x1:.2f} {y1:.2f} l {x3:.2f} {y3:.2f} l {x2:.2f} {y2:.2f} l h f")
    out.append(f"Q q {line} RG {_LINE_PT} w")
    for lane, stretch in look.lines:
        lowered = stretch._replace(bottom=stretch.bottom + lane * _LINE_PT)
        x0, y0, x1, y1 = _quad(lowered, frame)[4:]
        out.append(f"{x0:.2f} {y0:.2f} m {x1:.2f} {y1:.2f} l S")
    return "\n".join([*out, "Q"]).encode()


def _saved(pdf: Any) -> bytes:
    """The file with its streams as they were; the same input gives the same bytes unless encrypted."""
    import pikepdf

    out = io.BytesIO()
    as_it_was = {"deterministic_id": True, "stream_decode_level": pikepdf.StreamDecodeLevel.none}
    pdf.save(
        out,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,  # hundreds of notes: half the size
        fix_metadata_version=False,
        **({"encryption": True} if pdf.is_encrypted else as_it_was),
    )
    return out.getvalue()
