"""Notes at the foot of a page: numbered, below a short rule, and no part of what stands above."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hyvinvointi_cli.reading.pdf.raw import RawPage, Word
from hyvinvointi_cli.reading.tables.grid import drawn_lines

_MARK = re.compile(r"(?:\d{1,2}|[*†‡]{1,3})(?:[A-ZÅÄÖ].*)?")
"""The number of a note, perhaps with its first word right behind it."""
_WIDTHS = 0.1, 0.45
"""Shares of the page's width that the rule over notes may take."""
_LOWER = 0.5
_NEAR, _LEFT = 24.0, 24.0
"""Points from the rule to the first note, down and to the side."""


def notes_top(page: RawPage, words: Sequence[Word]) -> float:
    """Where the notes of a page begin, points from its top; its height when it has none.

    Their rule is the last line across that is drawn on the page, but for one over a running footer.
    """
    level = [line for line in drawn_lines(page)[1] if line[0] > _LOWER * page.height_pt]
    for y, x0, x1 in sorted(level, reverse=True)[:2]:
        alone = not any(abs(other - y) < 2 and a != x0 for other, a, _ in level)
        if not alone or not _WIDTHS[0] < (x1 - x0) / page.width_pt < _WIDTHS[1]:
            continue
        below = [w for w in words if not w.angle and w.bottom - y > 0 and w.top - y < _NEAR]
        first = min(below, key=lambda w: (round(w.bottom / 3), w.x0), default=None)
        if (
            first is not None
            and first.top > y - 3
            and abs(first.x0 - x0) < _LEFT
            and _MARK.fullmatch(first.text)
        ):
            return y
    return page.height_pt
