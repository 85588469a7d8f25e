"""Legends: which status a fill colour stands for, said beside a small patch of it or by traffic lights."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Sequence
from functools import lru_cache

from hyvinvointi_cli.model import Status
from hyvinvointi_cli.reading.pdf.raw import Fill, RawPage, Word
from hyvinvointi_cli.reading.tables.chunks import visual_lines

Rgb = tuple[int, int, int]
_WIDEST_PATCH = 45.0
_HIGHEST_PATCH = 30.0
_WHITE = 245
_MOST_PATCHES = 2000
"""A page with more small coloured boxes and circles is a map or a picture, no table with a legend."""
_PHRASES: tuple[tuple[str, Status], ...] = (
    (r"\bosittain|\bosin\b|\bpuolittain|\bdelvis|\bpartly|\bpartial", Status.PARTLY),
    (r"\bsiirt|\bsiirr|\blykät|\bflytta|\bskjut|\bpostpon", Status.MOVED),
    (r"\blopete|\blakkaute|\bpäätty|\bavsluta|\bslopa", Status.ENDED),
    (r"\bei\s+(?:ole\s+)?(?:vielä\s+)?(?:toteut|aloit|tehty|käynnist|edenn|saavut)|\btoteutumat|\btekemät"
     r"|\bperu(?:ttu|tt|unt)|\binte\b|\bej\b|\bnot\s", Status.NOT_DONE),
    (r"\bei\s+(?:tieto|arvioi)|\bingen uppgift|\bno data", Status.UNKNOWN),
    (r"\bkesken|\bkäynni|\bjatku|\baloitet|\betene|\bvireill|\btyön\s+alla|\bpågå|\bongoing"
     r"|\bin progress", Status.ONGOING),
    (r"\btoteutu|\btoteutet|\bvalmis|\btehty|\bsaavutet|\bkunnossa|\bgenomför|\bklar|\bförverklig|\bdone|\bcompleted",
     Status.DONE),
)  # fmt: skip


def status_phrase(text: str) -> Status | None:
    """The status that a legend's words name, None when they name none."""
    lowered = text.casefold()
    return next((status for pattern, status in _PHRASES if re.search(pattern, lowered)), None)


def find_legend(page: RawPage, words: Sequence[Word]) -> tuple[tuple[Rgb, Status], ...]:
    """Colour -> status from small patches and circles with a status phrase right of them."""
    patches = [
        f
        for f in page.fills
        if 3 < f.x1 - f.x0 <= _WIDEST_PATCH and 3 < f.bottom - f.top <= _HIGHEST_PATCH and is_vivid(f.rgb)
    ]
    patches += [dot for dot in page.dots if min(dot.rgb) < _WHITE]
    if not patches or len(patches) > _MOST_PATCHES:
        return ()
    colours = {patch.rgb for patch in patches}
    patches += [fill for fill in page.fills if fill.rgb not in colours and _is_grey_of(fill, patches)]
    found: dict[Rgb, Status] = {}
    for line in visual_lines(words):
        middle = (line.top + line.bottom) / 2
        for patch in patches:
            if not patch.top - 2 <= middle <= patch.bottom + 2 or patch.rgb in found:
                continue
            right = [c for c in line.chunks if -1 <= c.x0 - patch.x1 < 25]
            status = status_phrase(right[0].text) if right and len(right[0].words) <= 8 else None
            if status is not None:
                found[patch.rgb] = status
    return tuple(sorted(found.items()))


def _is_grey_of(fill: Fill, patches: Sequence[Fill]) -> bool:
    """A grey or pale patch in a row of patches of its size."""
    wide, high = fill.x1 - fill.x0, fill.bottom - fill.top
    return any(
        abs(p.x1 - p.x0 - wide) < 1 and abs(p.bottom - p.top - high) < 1
        and min(abs(p.x0 - fill.x0), abs(p.top - fill.top)) < 1
        for p in patches
    )  # fmt: skip


@lru_cache(maxsize=1024)
def is_vivid(rgb: Rgb) -> bool:
    """A colour that can mean something: not white, grey, black or a pale band."""
    _, lightness, saturation = colorsys.rgb_to_hls(*(c / 255 for c in rgb))
    return saturation > 0.3 and 0.2 < lightness < 0.9


def traffic_light(rgb: Rgb) -> Status | None:
    """What a colour means where no legend says: green done, yellow partly, red not done."""
    if not is_vivid(rgb):
        return None
    hue = colorsys.rgb_to_hls(*(c / 255 for c in rgb))[0] * 360
    if hue < 20 or hue > 340:
        return Status.NOT_DONE
    if hue < 70:
        return Status.PARTLY
    return Status.DONE if hue < 165 else None


def nearest(rgb: Rgb, legend: Sequence[tuple[Rgb, Status]]) -> Status | None:
    """The legend's status for a colour, allowing for small differences of shade."""
    best = min(legend, key=lambda e: _distance(rgb, e[0]), default=None)
    return best[1] if best and _distance(rgb, best[0]) < 60 else None


def _distance(a: Rgb, b: Rgb) -> float:
    return float(sum((x - y) ** 2 for x, y in zip(a, b, strict=True)) ** 0.5)
