"""Drawn lines, filled rectangles and images of a PDFium page, in the frame of the page as shown."""

from __future__ import annotations

import ctypes
from array import array
from typing import Any

import numpy as np

from hyvinvointi_cli.reading.pdf.bindings import Bound, address, bindings
from hyvinvointi_cli.reading.pdf.boxes import is_rounded_box, rectangle
from hyvinvointi_cli.reading.pdf.frame import Frame
from hyvinvointi_cli.reading.pdf.matrices import AS_IT_IS, Matrix
from hyvinvointi_cli.reading.pdf.raw import Fill, Strokes
from hyvinvointi_cli.reading.pdf.specks import dotted_lines

_DEEPEST_FORM = 8
_MOST_OBJECTS, _MOST_SEGMENTS = 60_000, 2_000
"""A map or a chart may hold a million strokes; no table needs that many."""
_LINE_TO = 0  # FPDF_SEGMENT_LINETO
_STRAIGHT = 0.01
_SHORTEST = 1.0
"""The ends of a rule are no edges: pdfplumber leaves out what is shorter, too."""
_DOT, _CURVES = (5.0, 40.0), (12, 120)
"""How wide a circle that stands for a status is, points; how many points draw one."""
_THIN = 3.0
"""A filled box thinner than this many points is a rule, not a cell's colour."""


def read_shapes(page: Any, frame: Frame) -> tuple[Strokes, tuple[Fill, ...], tuple[Fill, ...], float]:
    """Edges, filled rectangles, small filled circles and the share of the page under images."""
    paths = _Paths()
    images = _add_objects(page, frame.matrix, paths)
    area = frame.width * frame.height
    covered = sum(_image_area(item, matrix, frame) for item, matrix in images)
    return paths.strokes, tuple(paths.fills), tuple(paths.dots), min(1.0, covered / area) if area else 0.0


def _add_objects(page: Any, outer: Matrix, paths: _Paths) -> list[tuple[int, Matrix]]:
    """Add the paths of the page and of its form XObjects; return the images, each with its map to it."""
    import pypdfium2.raw as pdfium

    do = bindings()
    kind_of, path, image = do.kind, pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE
    images: list[tuple[int, Matrix]] = []
    left = _MOST_OBJECTS

    def walk(count: int, get: Bound, holder: int, matrix: Matrix, depth: int) -> None:
        nonlocal left
        for index in range(count):
            item = get(holder, index)
            kind = kind_of(item)
            if kind in (path, image):
                left -= 1
                if left < 0:
                    return
                if kind == path:
                    paths.add(item, matrix)
                else:
                    images.append((item, matrix))
            elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
                inside = pdfium.FPDFFormObj_CountObjects(_handle(item))
                walk(inside, do.form_object_at, item, _matrix(item, matrix), depth + 1)

    walk(pdfium.FPDFPage_CountObjects(page), do.object_at, address(page), outer, 0)
    return images


def _handle(item: int) -> Any:
    """The page object at an address, as pypdfium2 takes it."""
    import pypdfium2.raw as pdfium

    return ctypes.cast(item, pdfium.FPDF_PAGEOBJECT)


def _matrix(item: int, outer: Matrix) -> Matrix:
    """The object's own map followed by `outer`."""
    raw = (ctypes.c_float * 6)()
    if not bindings().matrix(item, ctypes.addressof(raw)):
        return outer
    own = Matrix(*raw)
    return outer if own == AS_IT_IS else own.then(outer)


class _Paths:
    """Reads path objects; functions and buffers are kept at hand, since a page may have thousands."""

    def __init__(self) -> None:
        self._do = bindings()
        self._bounds = (ctypes.c_float * 4)()
        self._sides = [ctypes.addressof(self._bounds) + 4 * i for i in range(4)]
        self._point = (ctypes.c_float * 2)()
        self._point_sides = [ctypes.addressof(self._point) + 4 * i for i in range(2)]
        self._mode = (ctypes.c_int * 2)()
        self._modes = [ctypes.addressof(self._mode) + 4 * i for i in range(2)]
        self._colour = (ctypes.c_uint * 4)()
        self._channels = [ctypes.addressof(self._colour) + 4 * i for i in range(4)]
        self._vertical, self._horizontal = array("d"), array("d")
        self._specks = array("d")
        self.fills: list[Fill] = []
        self.dots: list[Fill] = []

    @property
    def strokes(self) -> Strokes:
        """The straight edges of all paths added, and the rules that are drawn in dots."""
        drawn = (np.array(flat).reshape(-1, 3) for flat in (self._vertical, self._horizontal))
        if not self._specks:
            return Strokes(*drawn)
        dotted = dotted_lines(np.array(self._specks).reshape(-1, 4))
        return Strokes(*(np.concatenate(pair) for pair in zip(drawn, dotted, strict=True)))

    def add(self, item: int, outer: Matrix) -> None:
        """Add a path's straight edges, and its rectangles with the colour they are filled with."""
        count = self._do.segments(item)
        self._do.draw_mode(item, *self._modes)
        filled, stroked = self._mode
        if filled and not stroked and 4 <= count <= 5 and self._add_box(item, outer):
            return
        boxes: list[tuple[float, float, float, float]] = []
        rings = self._rings(item, count, _matrix(item, outer))
        if filled and _CURVES[0] <= count <= _CURVES[1] and 2 * sum(map(len, rings)) <= count:
            self._add_dot(item, outer)
        for ring in rings:
            self._add_edges(ring)
            box = rectangle(ring) if filled and len(ring) >= 4 else None
            if box and box[2] - box[0] > _THIN and box[3] - box[1] > _THIN:
                boxes.append(box)
            elif box and box[2] - box[0] < _SHORTEST and box[3] - box[1] < _SHORTEST:
                self._specks.extend(box)
        curved = filled and not boxes and len(rings) >= 4 and count <= _CURVES[1]
        if curved and self._do.bounds(item, *self._sides):
            bounds = self._shown(outer)
            boxes += [bounds] if is_rounded_box(bounds, rings) else []
        rgb = self._rgb(item) if boxes else None
        if rgb:
            self.fills.extend(Fill(*box, rgb) for box in boxes)

    def _add_dot(self, item: int, outer: Matrix) -> None:
        """A filled path mostly of curves, as wide as high, is a circle."""
        if not self._do.bounds(item, *self._sides):
            return
        x0, y0, x1, y1 = self._shown(outer)
        wide = x1 - x0
        if _DOT[0] <= wide <= _DOT[1] and abs(wide - (y1 - y0)) < 0.1 * wide and (rgb := self._rgb(item)):
            self.dots.append(Fill(x0, y0, x1, y1, rgb))

    def _shown(self, m: Matrix) -> tuple[float, float, float, float]:
        """The bounds last asked for on the page as shown."""
        left, bottom, right, top = self._bounds
        ax, ay = m.a * left + m.c * bottom + m.e, m.b * left + m.d * bottom + m.f
        bx, by = m.a * right + m.c * top + m.e, m.b * right + m.d * top + m.f
        return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)

    def _add_box(self, item: int, m: Matrix) -> bool:
        """Add a filled outline of four points by its bounds alone, as nearly every path is one.

        A thin box is a rule, whatever its points; of a larger one each point has to be a corner. False for
        what is neither.
        """
        if not self._do.bounds(item, *self._sides):
            return False
        left, bottom, right, top = self._bounds
        if (
            right - left > _THIN
            and top - bottom > _THIN
            and not (m.is_upright and self._has_corners(item, left, bottom, right, top))
        ):
            return False
        ax, ay = m.a * left + m.c * bottom + m.e, m.b * left + m.d * bottom + m.f
        bx, by = m.a * right + m.c * top + m.e, m.b * right + m.d * top + m.f
        x0, x1 = (ax, bx) if ax < bx else (bx, ax)
        y0, y1 = (ay, by) if ay < by else (by, ay)
        if x1 - x0 >= _SHORTEST:
            self._horizontal.extend((y0, x0, x1, y1, x0, x1))
        if y1 - y0 >= _SHORTEST:
            self._vertical.extend((x0, y0, y1, x1, y0, y1))
        elif x1 - x0 < _SHORTEST:
            self._specks.extend((x0, y0, x1, y1))
        if x1 - x0 > _THIN and y1 - y0 > _THIN and (rgb := self._rgb(item)):
            self.fills.append(Fill(x0, y0, x1, y1, rgb))
        return True

    def _has_corners(self, item: int, left: float, bottom: float, right: float, top: float) -> bool:
        """Whether a path's first four points are the corners of its bounds, one after the other."""
        do, point, (x_out, y_out) = self._do, self._point, self._point_sides
        sides = []
        for index in range(4):
            do.point(do.segment_at(item, index), x_out, y_out)
            x, y = point
            if (x != left and x != right) or (y != bottom and y != top):
                return False
            sides.append((x == right) + 2 * (y == top))
        return sides[0] ^ sides[2] == 3 and len({*sides}) == 4

    def _add_edges(self, ring: list[tuple[float, float]]) -> None:
        ax, ay = ring[0]
        for bx, by in ring[1:]:
            if abs(ay - by) <= _STRAIGHT:
                if abs(ax - bx) > _STRAIGHT:
                    self._horizontal.extend((ay, ax, bx) if ax < bx else (ay, bx, ax))
            elif abs(ax - bx) <= _STRAIGHT:
                self._vertical.extend((ax, ay, by) if ay < by else (ax, by, ay))
            ax, ay = bx, by

    def _rings(self, item: int, count: int, m: Matrix) -> list[list[tuple[float, float]]]:
        """The path's subpaths as points on the page as shown; a curve only leaves a gap."""
        do, point, (x_out, y_out) = self._do, self._point, self._point_sides
        segment_at, point_of, kind_of, closes = do.segment_at, do.point, do.segment_kind, do.closes
        a, b, c, d, e, f = m
        rings: list[list[tuple[float, float]]] = []
        ring: list[tuple[float, float]] = []
        for index in range(min(count, _MOST_SEGMENTS)):
            segment = segment_at(item, index)
            point_of(segment, x_out, y_out)
            x, y = point[0], point[1]
            at = (a * x + c * y + e, b * x + d * y + f)
            if ring and kind_of(segment) == _LINE_TO:
                ring.append(at)
            else:
                ring = [at]
                rings.append(ring)
            if closes(segment) and ring[0] != at:
                ring.append(ring[0])
        return [ring for ring in rings if len(ring) > 1]

    def _rgb(self, item: int) -> tuple[int, int, int] | None:
        if not self._do.fill_colour(item, *self._channels):
            return None
        red, green, blue, alpha = self._colour
        return (red, green, blue) if alpha else None


def _image_area(item: int, outer: Matrix, frame: Frame) -> float:
    """Area of an image (the unit square under its matrix) inside the page as shown."""
    m = _matrix(item, outer)
    xs = [m.e, m.e + m.a, m.e + m.c, m.e + m.a + m.c]
    ys = [m.f, m.f + m.b, m.f + m.d, m.f + m.b + m.d]
    width = min(max(xs), frame.width) - max(min(xs), 0.0)
    height = min(max(ys), frame.height) - max(min(ys), 0.0)
    return max(width, 0.0) * max(height, 0.0)
