"""The title of a slide, which says the goal of what stands below, and the small line above it."""

from __future__ import annotations

from collections.abc import Sequence

from hyvinvointi_cli.reading.pdf.raw import RawPage, Word
from hyvinvointi_cli.reading.tables.chunks import visual_lines
from hyvinvointi_cli.reading.tables.titles import is_plain_title


def slide_title(page: RawPage, words: Sequence[Word]) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """The small line above a slide's title, and the title: the largest text, at the top of a wide page.

    A page of many words is no slide.
    """
    if page.width_pt < 1.15 * page.height_pt or not words or len(words) > 150:
        return (), ()
    lines = visual_lines(words)
    if not lines:  # every word is written at an angle
        return (), ()
    size = max(ln.size for ln in lines)
    first = next(i for i, ln in enumerate(lines) if ln.size >= size - 0.5)
    title = [ln for ln in lines[first:] if ln.size >= size - 0.5]
    low = title[0].top > 0.3 * page.height_pt or title[-1].bottom - title[0].top > 4 * size
    if low or first > 1 or len(title) > 3 or size < 1.2 * min(ln.size for ln in lines):
        return (), ()
    above = lines[0] if first == 1 and title[0].top - lines[0].bottom < 1.5 * size else None
    kicker = above is not None and len(above.chunks) == 1 and is_plain_title(above.chunks[0].text)
    return (above.words if above and kicker else ()), tuple(w for ln in title for w in ln.words)
