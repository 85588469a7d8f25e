"""The frame of a page as shown: from PDF space to points from its upper left corner."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from hyvinvointi_cli.reading.pdf.matrices import Matrix


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
        low = np.minimum(across[:, 0], across[:, 1]), np.minimum(down[:, 0], down[:, 1])
        high = np.maximum(across[:, 0], across[:, 1]), np.maximum(down[:, 0], down[:, 1])
        return np.stack((*low, *high), axis=1).astype(np.float32)
