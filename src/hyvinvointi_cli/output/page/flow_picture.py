"""The flow from one status to another as shapes: a bar for each status on both sides, a ribbon between."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

WIDTH = 560
_LEFT, _RIGHT, _BAR = 140, 322, 12
_GAP = 16
_TOP = 8
_TALLEST = 260
"""Height of all measures together; a few measures are drawn at _EACH."""
_EACH = 14


@dataclass(frozen=True, slots=True)
class Bar:
    """One status on one side, with its words beside it."""

    status: str
    x: int
    y: float
    height: float
    text: str
    text_x: int
    text_y: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Ribbon:
    """Measures that go from one status to another."""

    status: str
    """What became of them."""
    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """All shapes; coordinates are units of the view box WIDTH x height."""

    height: float
    bars: tuple[Bar, ...]
    ribbons: tuple[Ribbon, ...]
    width: int = WIDTH


def picture(
    ways: Mapping[tuple[str, str], int],
    before: Sequence[str],
    after: Sequence[str],
    name: Callable[[str], str],
) -> Picture:
    """Lay out the counts of `ways` (status before, status after), sides in the given orders."""
    total = sum(ways.values())
    scale = min(_EACH, _TALLEST / total)
    left = {s: n for s in before if (n := sum(c for (a, _), c in ways.items() if a == s))}
    right = {s: n for s in after if (n := sum(c for (_, b), c in ways.items() if b == s))}
    height = max(_height(side, scale) for side in (left, right))
    starts = _places(left, scale, height), _places(right, scale, height)
    bars = [
        *(_bar(s, _LEFT, starts[0][s], n, scale, name, outward=-1) for s, n in left.items()),
        *(_bar(s, _RIGHT, starts[1][s], n, scale, name, outward=1) for s, n in right.items()),
    ]
    ribbons = []
    for a in left:
        for b in right:
            if count := ways.get((a, b), 0):
                thick = count * scale
                ribbons.append(
                    Ribbon(b, _ribbon(starts[0][a], starts[1][b], thick), f"{name(a)} → {name(b)}: {count}")
                )
                starts[0][a] += thick
                starts[1][b] += thick
    return Picture(round(height + 2 * _TOP, 1), tuple(bars), tuple(ribbons))


def _height(side: Mapping[str, int], scale: float) -> float:
    """Thin bars still need the room of their words."""
    return sum(max(n * scale, _GAP * 0.5) for n in side.values()) + _GAP * (len(side) - 1)


def _places(side: Mapping[str, int], scale: float, height: float) -> dict[str, float]:
    y = _TOP + (height - _height(side, scale)) / 2
    places = {}
    for status, n in side.items():
        places[status] = y
        y += max(n * scale, _GAP * 0.5) + _GAP
    return places


def _bar(
    status: str, x: int, y: float, count: int, scale: float, name: Callable[[str], str], *, outward: int
) -> Bar:
    thick = count * scale
    return Bar(
        status=status,
        x=x,
        y=round(y, 1),
        height=round(thick, 1),
        text=f"{name(status)} {count}",
        text_x=x - 8 if outward < 0 else x + _BAR + 8,
        text_y=round(y + thick / 2 + 5, 1),
        anchor="end" if outward < 0 else "start",
    )


def _ribbon(left: float, right: float, thick: float) -> str:
    x0, x1 = _LEFT + _BAR, _RIGHT
    middle = (x0 + x1) // 2
    a, b, c, d = (round(y, 1) for y in (left, right, right + thick, left + thick))
    return f"M{x0} {a}C{middle} {a} {middle} {b} {x1} {b}V{c}C{middle} {c} {middle} {d} {x0} {d}Z"
