"""Affine maps of points, as PDF has them."""

from __future__ import annotations

from typing import NamedTuple


class Matrix(NamedTuple):
    """An affine map of points: x' = ax + cy + e, y' = bx + dy + f."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    @property
    def is_upright(self) -> bool:
        """Whether level and upright lines stay so, or change places."""
        return not (self.b or self.c) or not (self.a or self.d)

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


AS_IT_IS = Matrix(1, 0, 0, 1, 0, 0)
