"""Where a mention stands on its pages."""

from __future__ import annotations

from collections.abc import Iterable

from hyvinvointi_cli.model import Box, Cell, Span, Unit, WordBox


def boxes_of(unit: Unit, span: Span) -> tuple[Box, ...]:
    """Return the boxes of the words of a span; none only where nothing of the unit has a place.

    A column's name is printed once, far above the row that repeats it: a mention of it stands where its
    value does, and in the whole row where the value is empty.
    """
    words = _within(unit.words, span)
    if not words and (cell := _headed(unit.cells, span)) is not None:
        words = _within(unit.words, cell.span)
    return tuple(Box(w.page, w.x0, w.top, w.x1, w.bottom) for w in words or unit.words)


def _within(words: Iterable[WordBox], span: Span) -> tuple[WordBox, ...]:
    return tuple(word for word in words if word.start < span.end and span.start < word.end)


def _headed(cells: Iterable[Cell], span: Span) -> Cell | None:
    """The cell whose header the span is a part of: the first that ends behind it."""
    return next((cell for cell in cells if span.start < cell.span.end), None)
