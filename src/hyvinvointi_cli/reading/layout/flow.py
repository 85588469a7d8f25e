"""The reading order of a page's lines: the stream's, unless it jumps; then columns by XY-cut."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hyvinvointi_cli.reading.layout.lines import Line, make_line
from hyvinvointi_cli.reading.sheets import is_stand_in

_GUTTER = 0.8
"""Narrowest column gutter, in font sizes."""
_NARROW_GUTTER = 0.4
"""The same where both columns have at least `_TALL` lines: parallel languages, three-column leaflets."""
_TALL = 4
_MOST_LINES = 5000
"""Fragments of a page that are put in order, in 5 s at worst; ten times as many as stand on a full page."""
Gap = tuple[float, float]


def in_reading_order(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines as a reader takes them; sideways lines stay last."""
    straight = [line for line in lines if line.angle == 0.0]
    turned = [line for line in lines if line.angle != 0.0]
    if len(straight) <= _MOST_LINES and jumps(straight):
        straight = _cut(straight)
    return (*rejoined(straight), *turned)


def jumps(lines: Sequence[Line]) -> bool:
    """True where the stream is not the reading order.

    A fragment that goes up without going right was drawn out of order; three fragments that go right
    on their own line are columns drawn row by row.
    """
    across = 0
    for last, line in pairwise(lines):
        up = last.top - line.top
        if up > 0.7 * max(last.height, line.height) and line.x0 < last.x1 - 1:
            return True
        if abs(up) < 0.5 * line.height and line.x0 > last.x1 and len(line.words) > 1 and len(last.words) > 1:
            across += 1
            if across >= 3:
                return True
    return False


def rejoined(lines: Sequence[Line]) -> list[Line]:
    """Put back together fragments of one line that follow each other (a number and its heading, a tab)."""
    out: list[Line] = []
    for line in lines:
        last = out[-1] if out else None
        if (
            last
            and not is_stand_in(last)
            and not is_stand_in(line)
            and abs(last.top - line.top) < 0.4 * line.height
            and 0 <= line.x0 - last.x1 < 6 * line.size
        ):
            short = len(last.words) == 1 and len(last.text) <= 6
            if short or len(line.words) == 1:
                out[-1] = make_line((*last.words, *line.words))
                continue
        out.append(line)
    return out


_DEEPEST = 200
"""Cuts within cuts: a page of a damaged file may fall into thousands of columns."""


def _cut(lines: list[Line], depth: int = 0) -> list[Line]:
    if len(lines) < 2 or depth > _DEEPEST:
        return lines
    gutter = _gutter(lines)
    if gutter is not None:
        middle = sum(gutter) / 2
        left = [line for line in lines if line.x0 < middle]
        right = [line for line in lines if line.x0 >= middle]
        return _cut(left, depth + 1) + _cut(right, depth + 1)
    bands = _bands(lines)
    if len(bands) == 1:
        return sorted(lines, key=lambda line: (round(line.top, 1), line.x0))
    runs = _runs(bands)
    if len(runs) == 1:
        return [line for band in bands for line in sorted(band, key=lambda line: (line.x0, line.top))]
    return [line for run in runs for line in _cut(run, depth + 1)]


def _gutter(lines: Sequence[Line]) -> Gap | None:
    """The widest vertical white strip that parts the lines into two columns of running text."""
    best: Gap | None = None
    for gap in _gaps(lines):
        left = [line for line in lines if line.x1 <= gap[0] + 0.1]
        right = [line for line in lines if line.x0 >= gap[1] - 0.1]
        tall = min(len(left), len(right)) >= _TALL
        narrow = gap[1] - gap[0] < _GUTTER * min(line.size for line in lines)
        if not left or not right or (narrow and not tall) or _is_list(left, right):
            continue
        if best is None or gap[1] - gap[0] > best[1] - best[0]:
            best = gap
    return best


def _gaps(lines: Sequence[Line]) -> list[Gap]:
    spans = sorted((line.x0, line.x1) for line in lines)
    least = _NARROW_GUTTER * min(line.size for line in lines)
    gaps: list[Gap] = []
    reach = spans[0][1]
    for x0, x1 in spans[1:]:
        if x0 - reach >= least:
            gaps.append((reach, x0))
        reach = max(reach, x1)
    return gaps


def _is_list(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Short entries with a partner on the same line are a list of pairs, read row by row."""
    few, many = sorted((len(left), len(right)))
    words = sum(len(line.words) for line in right) / len(right)
    if few < max(2, 0.8 * many) or words > 2.5 or _flows(left) or _flows(right):
        return False
    paired = sum(any(abs(a.top - b.top) < 0.4 * a.height for b in right) for a in left)
    return paired >= 0.8 * many


def _flows(lines: Sequence[Line]) -> bool:
    """Running text: lines that go on in lower case."""
    return sum(line.words[0].text[:1].islower() for line in lines) >= 0.4 * len(lines)


def _bands(lines: Sequence[Line]) -> list[list[Line]]:
    """Rows of lines that overlap vertically, from the top."""
    bands: list[list[Line]] = []
    reach = float("-inf")
    for line in sorted(lines, key=lambda line: (line.top, line.x0)):
        slack = 0.25 * line.height
        if bands and line.top + slack < reach:
            bands[-1].append(line)
        else:
            bands.append([line])
            reach = line.bottom
        reach = max(reach, line.bottom)
    return bands


def _runs(bands: Sequence[list[Line]]) -> list[list[Line]]:
    """Neighbouring bands that share a gutter go together; the others stand alone."""
    runs: list[list[Line]] = []
    place = 0
    while place < len(bands):
        end = _run_end(bands, place)
        alone = len(bands[place]) == 1 and place + 1 < end < len(bands)
        if alone and _run_end(bands, place + 1) > end:  # a title in the middle bars the columns below it
            end = place + 1
        runs.append([line for band in bands[place:end] for line in band])
        place = end
    return runs


def _run_end(bands: Sequence[list[Line]], place: int) -> int:
    """The end of the longest run of bands from `place` that a gutter parts; `place + 1` when none does."""
    end = place + 1
    gathered = list(bands[place])
    for there in range(place + 1, len(bands)):
        lone = bands[there][0] if len(bands[there]) == 1 else None
        if lone and lone.size > 1.3 * min(line.size for line in gathered) and len(gathered) > 2:
            break
        gathered = gathered + bands[there]
        if _gutter(gathered) is not None:
            end = there + 1
        elif (len(gathered) > 1 and end > place + 1) or not _gaps_possible(gathered):
            break
    return end


def _gaps_possible(lines: Sequence[Line]) -> bool:
    """False once a line bars every strip: all lines lie under one another."""
    widest = max(line.x1 for line in lines) - min(line.x0 for line in lines)
    return not any(line.x1 - line.x0 > 0.8 * widest for line in lines)
