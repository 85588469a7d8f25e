"""Drawn lines, filled rectangles and images of a PDFium page, in the frame of the page as shown."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from hyvinvointi_cli.reading.raw import Edge, Fill

_DEEPEST_FORM = 8
_MOST_OBJECTS = 60_000
"""A map or a chart may hold a million strokes; no table needs that many."""
_MOST_SEGMENTS = 2_000
_STRAIGHT = 0.01
_SHORTEST = 1.0
"""The ends of a rule are no edges: pdfplumber leaves out what is shorter, too."""
_THIN = 3.0
"""A filled box thinner than this many points is a rule, not a cell's colour."""


class Matrix(NamedTuple):
    """An affine map of points: x' = ax + cy + e, y' = bx + dy + f."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def then(self, outer: Matrix) -> Matrix:
        """This map followed by `outer`."""
        return Matrix(
            self.a * outer.a + self.b * outer.c,
            self.a * outer.b + self.b * outer.d,
            self.c * outer.a + self.d * outer.c,
            self.c * outer.b + self.d * outer.d,
            self.e * outer.a + self.f * outer.c + outer.e,
            self.e * outer.b + self.f * outer.d + outer.f,
        )


class Frame(NamedTuple):
    """The visible rectangle of a page in PDF space and its clockwise rotation in degrees."""

    left: float
    bottom: float
    right: float
    top: float
    rotation: int

    @property
    def width(self) -> float:
        """Width as shown, points."""
        return self.top - self.bottom if self.rotation in (90, 270) else self.right - self.left

    @property
    def height(self) -> float:
        """Height as shown, points."""
        return self.right - self.left if self.rotation in (90, 270) else self.top - self.bottom

    @property
    def matrix(self) -> Matrix:
        """From PDF space to points from the upper left corner as shown."""
        if self.rotation == 90:
            return Matrix(0, 1, 1, 0, -self.bottom, -self.left)
        if self.rotation == 180:
            return Matrix(-1, 0, 0, 1, self.right, -self.bottom)
        if self.rotation == 270:
            return Matrix(0, -1, -1, 0, self.top, self.right)
        return Matrix(1, 0, 0, -1, -self.left, self.top)

    def boxes(self, flat: NDArray[np.float32]) -> NDArray[np.float32]:
        """Boxes (left, top, right, bottom) in PDF space as (x0, top, x1, bottom) as shown."""
        m = self.matrix
        xs, ys = flat[:, 0::2], flat[:, 1::2]
        across = m.a * xs + m.c * ys + m.e
        down = m.b * xs + m.d * ys + m.f
        columns = (across.min(1), down.min(1), across.max(1), down.max(1))
        return np.stack(columns, axis=1).astype(np.float32)


def read_shapes(page: Any, frame: Frame) -> tuple[tuple[Edge, ...], tuple[Fill, ...], float]:
    """Edges, fills and the share of the page under images."""
    import pypdfium2.raw as pdfium

    paths = _Paths()
    covered = 0.0
    for item, matrix in _objects(page, frame.matrix):
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            paths.add(item, matrix)
        else:
            covered += _image_area(item, matrix, frame)
    area = frame.width * frame.height
    return tuple(paths.edges), tuple(paths.fills), min(1.0, covered / area) if area else 0.0


def _objects(page: Any, outer: Matrix) -> Iterator[tuple[Any, Matrix]]:
    """Paths and images of the page and of its form XObjects, with the map to the page as shown."""
    import pypdfium2.raw as pdfium

    kind_of, wanted = pdfium.FPDFPageObj_GetType, (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE)
    left = _MOST_OBJECTS

    def walk(count: int, get: Any, holder: Any, matrix: Matrix, depth: int) -> Iterator[tuple[Any, Matrix]]:
        nonlocal left
        for index in range(count):
            item = get(holder, index)
            kind = kind_of(item)
            if kind in wanted:
                left -= 1
                if left < 0:
                    return
                yield item, matrix
            elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
                inner = _matrix(item, matrix)
                inside = pdfium.FPDFFormObj_CountObjects(item)
                yield from walk(inside, pdfium.FPDFFormObj_GetObject, item, inner, depth + 1)

    yield from walk(pdfium.FPDFPage_CountObjects(page), pdfium.FPDFPage_GetObject, page, outer, 0)


def _matrix(item: Any, outer: Matrix) -> Matrix:
    """The object's own map followed by `outer`."""
    import pypdfium2.raw as pdfium

    raw = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, ctypes.byref(raw)):
        return outer
    if raw.a == raw.d == 1 and raw.b == raw.c == raw.e == raw.f == 0:
        return outer
    return Matrix(raw.a, raw.b, raw.c, raw.d, raw.e, raw.f).then(outer)


class _Paths:
    """Reads path objects; functions and buffers are kept at hand, since a page may have thousands."""

    def __init__(self) -> None:
        import pypdfium2.raw as pdfium

        self._pdfium = pdfium
        self._point = (ctypes.c_float(), ctypes.c_float())
        self._bounds = tuple(ctypes.c_float() for _ in range(4))
        self._colour = tuple(ctypes.c_uint() for _ in range(4))
        self._filled, self._stroked = ctypes.c_int(), ctypes.c_int()
        self.edges: list[Edge] = []
        self.fills: list[Fill] = []

    def add(self, item: Any, outer: Matrix) -> None:
        """Add a path's straight edges, and its rectangles with the colour they are filled with."""
        count = self._pdfium.FPDFPath_CountSegments(item)
        self._pdfium.FPDFPath_GetDrawMode(item, self._filled, self._stroked)
        filled = self._filled.value and not self._stroked.value
        if filled and 4 <= count <= 5 and self._add_thin(item, outer):
            return
        boxes: list[tuple[float, float, float, float]] = []
        for ring in self._rings(item, count, _matrix(item, outer)):
            self._add_edges(ring)
            box = _rectangle(ring) if len(ring) >= 4 and self._filled.value else None
            if box and box[2] - box[0] > _THIN and box[3] - box[1] > _THIN:
                boxes.append(box)
        rgb = self._rgb(item) if boxes else None
        if rgb:
            self.fills.extend(Fill(*box, rgb) for box in boxes)

    def _add_thin(self, item: Any, m: Matrix) -> bool:
        """Most paths are rules drawn as thin filled boxes: their bounds are enough."""
        if not self._pdfium.FPDFPageObj_GetBounds(item, *self._bounds):
            return False
        left, bottom, right, top = (value.value for value in self._bounds)
        if right - left > _THIN and top - bottom > _THIN:
            return False
        ax, ay = m.a * left + m.c * bottom + m.e, m.b * left + m.d * bottom + m.f
        bx, by = m.a * right + m.c * top + m.e, m.b * right + m.d * top + m.f
        x0, x1, y0, y1 = min(ax, bx), max(ax, bx), min(ay, by), max(ay, by)
        if x1 - x0 >= _SHORTEST:
            self.edges += (Edge(x0, y0, x1, y0, "h"), Edge(x0, y1, x1, y1, "h"))
        if y1 - y0 >= _SHORTEST:
            self.edges += (Edge(x0, y0, x0, y1, "v"), Edge(x1, y0, x1, y1, "v"))
        return True

    def _add_edges(self, ring: list[tuple[float, float]]) -> None:
        ax, ay = ring[0]
        for bx, by in ring[1:]:
            if abs(ay - by) <= _STRAIGHT:
                if abs(ax - bx) > _STRAIGHT:
                    self.edges.append(Edge(min(ax, bx), ay, max(ax, bx), ay, "h"))
            elif abs(ax - bx) <= _STRAIGHT:
                self.edges.append(Edge(ax, min(ay, by), ax, max(ay, by), "v"))
            ax, ay = bx, by

    def _rings(self, item: Any, count: int, m: Matrix) -> list[list[tuple[float, float]]]:
        """The path's subpaths as points on the page as shown; a curve only leaves a gap."""
        pdfium = self._pdfium
        segment_at, point_of = pdfium.FPDFPath_GetPathSegment, pdfium.FPDFPathSegment_GetPoint
        type_of, closes = pdfium.FPDFPathSegment_GetType, pdfium.FPDFPathSegment_GetClose
        line_to = pdfium.FPDF_SEGMENT_LINETO
        x_out, y_out = self._point
        rings: list[list[tuple[float, float]]] = []
        ring: list[tuple[float, float]] = []
        for index in range(min(count, _MOST_SEGMENTS)):
            segment = segment_at(item, index)
            point_of(segment, x_out, y_out)
            x, y = x_out.value, y_out.value
            at = (m.a * x + m.c * y + m.e, m.b * x + m.d * y + m.f)
            if ring and type_of(segment) == line_to:
                ring.append(at)
            else:
                ring = [at]
                rings.append(ring)
            if closes(segment) and ring[0] != at:
                ring.append(ring[0])
        return [ring for ring in rings if len(ring) > 1]

    def _rgb(self, item: Any) -> tuple[int, int, int] | None:
        if not self._pdfium.FPDFPageObj_GetFillColor(item, *self._colour):
            return None
        red, green, blue, alpha = (channel.value for channel in self._colour)
        return (red, green, blue) if alpha else None


def _rectangle(ring: list[tuple[float, float]]) -> tuple[float, float, float, float] | None:
    xs, ys = [p[0] for p in ring], [p[1] for p in ring]
    x0, y0, x1, y1 = min(xs), min(ys), max(xs), max(ys)
    for x, y in ring:
        if not (x - x0 < 0.5 or x1 - x < 0.5) or not (y - y0 < 0.5 or y1 - y < 0.5):
            return None
    return x0, y0, x1, y1


def _image_area(item: Any, outer: Matrix, frame: Frame) -> float:
    """Area of an image (the unit square under its matrix) inside the page as shown."""
    m = _matrix(item, outer)
    xs = [m.e, m.e + m.a, m.e + m.c, m.e + m.a + m.c]
    ys = [m.f, m.f + m.b, m.f + m.d, m.f + m.b + m.d]
    width = min(max(xs), frame.width) - max(min(xs), 0.0)
    height = min(max(ys), frame.height) - max(min(ys), 0.0)
    return max(width, 0.0) * max(height, 0.0)
