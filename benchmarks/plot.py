"""Draws curves as a small SVG: number on a logarithmic axis, cost of a page on a linear one."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

_WIDTH, _HEIGHT, _LEFT, _BELOW = 560, 260, 56, 36
_COLOURS = ("#1b5e8a", "#b4531a")


@dataclass(frozen=True, slots=True)
class Curve:
    """A named line of (number, milliseconds a page)."""

    name: str
    points: Sequence[tuple[int, float]]


def draw(curves: Sequence[Curve]) -> str:
    """Return the SVG of the curves with axes and a legend."""
    numbers = sorted({n for curve in curves for n, _ in curve.points})
    top = 1.15 * max(ms for curve in curves for _, ms in curve.points)
    span = math.log10(numbers[-1] / numbers[0]) or 1.0

    def place(n: int, ms: float) -> tuple[float, float]:
        x = _LEFT + (_WIDTH - _LEFT - 16) * math.log10(n / numbers[0]) / span
        return x, (_HEIGHT - _BELOW) * (1 - ms / top) + 8

    parts = [f'<line x1="{_LEFT}" y1="{_HEIGHT - 28}" x2="{_WIDTH}" y2="{_HEIGHT - 28}" stroke="#888"/>']
    parts += [_text(place(n, 0)[0], _HEIGHT - 12, f"{n}", "middle") for n in numbers]
    for mark in range(5):
        ms = top * mark / 4
        parts.append(_text(_LEFT - 6, place(numbers[0], ms)[1] + 4, f"{ms:.0f}", "end"))
    for number, curve in enumerate(curves):
        colour = _COLOURS[number % len(_COLOURS)]
        spots = [place(n, ms) for n, ms in curve.points]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in spots)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in spots]
        parts.append(_text(_LEFT + 12 + 130 * number, 20, curve.name, "start", colour))
    title = "CPU milliseconds a page, without start-up, by the number of pages or documents"
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img">'
    return f"{head}<title>{title}</title>{''.join(parts)}</svg>\n"


def _text(x: float, y: float, text: str, anchor: str, colour: str = "#333") -> str:
    style = f'font-family="sans-serif" font-size="12" fill="{colour}" text-anchor="{anchor}"'
    return f'<text x="{x:.1f}" y="{y:.1f}" {style}>{text}</text>'
