"""Spaces that no one typed go: letter-spaced headings, and words that kerning tore apart."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

import numpy as np
from numpy.typing import NDArray

from hyvinvointi_cli.reading.pdf.raw import Word

_LEAST_WORDS = 4
_TRACKING = 0.05
"""Letters of one word stand this many font sizes apart at least when they are spaced."""
_SET_APART = 0.08
"""Letters of small headings in capitals stand so far apart, and PDFium sees spaces between some of them."""
_NO_SPACE = 0.03
_SIDEWAYS = 0.22
"""Two sideways letters of a word stand nearer than this many font sizes; a space is wider."""
_KERNING = 0.12
_APART = 0.45
"""Digits further apart are figures in columns."""
_SPACE = 0.17
"""A space adds at least this much to the gap between two spaced letters, in font sizes."""

Boxes = NDArray[np.float64]
Placed = tuple[int, list[float]]
"""A character's place in the page's text, and its box."""


def close_spaced(words: Sequence[Word], text: str, boxes: Boxes) -> list[Word]:
    """The words with spaced-out lines put back together; `boxes` are those of the characters of `text`."""
    out: list[Word] = []
    run: list[Word] = []
    for word in words:
        if run and not _follows(run[-1], word):
            out.extend(_closed(run, text, boxes))
            run = []
        run.append(word)
    out.extend(_closed(run, text, boxes))
    return out


def close_torn(words: Sequence[Word], text: str, boxes: Boxes) -> list[Word]:
    """`Ta` + `voite` become one word: the file tells a space, but there is none between them."""
    out: list[Word] = []
    for word in words:
        last = out[-1] if out else None
        if last is not None and _touches(last, word) and _is_torn(last, word, text, boxes):
            group = [*range(last.start, last.end), *range(word.start, word.end)]
            placed = [(i, box) for i, box in _boxes_of(group, boxes) if box[0] == box[0]]
            out[-1] = _word(placed, last, text)
            out[-1] = out[-1]._replace(text=last.text + word.text)
        else:
            out.append(word)
    return out


def close_turned(words: Sequence[Word]) -> list[Word]:
    """`A`, `i`, `k`, `a` become one word: browsers set each letter of sideways text by itself."""
    out: list[Word] = []
    for word in words:
        last = out[-1] if out else None
        if last is not None and word.angle and len(word.text) == 1 and _goes_on(last, word):
            top, bottom = min(last.top, word.top), max(last.bottom, word.bottom)
            out[-1] = last._replace(text=last.text + word.text, top=top, bottom=bottom, end=word.end)
        else:
            out.append(word)
    return out


def _goes_on(last: Word, word: Word) -> bool:
    """Whether a sideways letter is the next of a word: the letters' own boxes stand so near each other."""
    if word.angle != last.angle or abs(word.x0 - last.x0) > 0.5 or word.size != last.size:
        return False
    upwards = not 180 <= word.angle < 360
    gap = last.top - word.bottom if upwards else word.top - last.bottom
    return -_KERNING * word.size < gap < _SIDEWAYS * word.size


def _touches(last: Word, word: Word) -> bool:
    gap = word.x0 - last.x1
    return (
        -_KERNING * word.size < gap < _NO_SPACE * word.size
        and abs(word.bottom - last.bottom) < 0.1
        and abs(word.size - last.size) <= 0.08 * last.size
        and last.text[-1].isalpha()
        and word.text[0].islower()
        and word.angle == last.angle == 0.0
    )


def _is_torn(last: Word, word: Word, text: str, boxes: Boxes) -> bool:
    """Where the file breaks a line between letters that touch, or letters of a word do not overlap."""
    if "\n" in text[last.end : word.start]:
        return True
    longer = max(last, word, key=lambda w: w.end - w.start)
    gaps = [b[0] - a[2] for a, b in pairwise(boxes[longer.start : longer.end].tolist())]
    return len(gaps) > 1 and abs(median(gaps)) < 0.015 * word.size


def _follows(last: Word, word: Word) -> bool:
    return (
        abs(last.top - word.top) < 0.3 * (last.bottom - last.top)
        and -1 < word.x0 - last.x1 < 3 * max(word.size, 1.0)
        and abs(word.size - last.size) < max(0.5, 0.12 * last.size)  # Ä is higher than A in some fonts
        and word.angle == 0.0
    )


def _closed(run: Sequence[Word], text: str, boxes: Boxes) -> Sequence[Word]:
    torn = len(run) >= _LEAST_WORDS and sum(len(w.text) for w in run) <= 2.6 * len(run)
    capitals = len(run) > 1 and all(w.text.isupper() for w in run)
    if not torn and not capitals:
        return run
    every = [i for w in run for i in range(w.start, w.end)]
    places = [(i, box) for i, box in _boxes_of(every, boxes) if box[0] == box[0]]
    gaps = [b[0] - a[2] for (_, a), (_, b) in pairwise(places)]
    size = run[0].size
    # the narrow half of the gaps are those inside words
    tracking = median(sorted(gaps)[: max(1, round(len(gaps) * 0.8))])
    letters = sum(text[i].isalpha() for i, _ in places)
    year = len(places) == len(run) and tracking < _APART * size
    if tracking < (_TRACKING if torn else _SET_APART) * size or (letters < 0.4 * len(places) and not year):
        return run
    limit = tracking + _SPACE * size
    groups = [[places[0]]]
    for gap, place in zip(gaps, places[1:], strict=True):
        if gap > limit:
            groups.append([])
        groups[-1].append(place)
    return [_word(group, run[0], text) for group in groups]


def _boxes_of(places: Sequence[int], boxes: Boxes) -> list[Placed]:
    """Characters with their boxes, as plain floats."""
    return list(zip(places, boxes[places].tolist(), strict=True))


def _word(group: Sequence[Placed], first: Word, text: str) -> Word:
    return first._replace(
        text="".join(text[i] for i, _ in group),
        x0=group[0][1][0],
        top=min(box[1] for _, box in group),
        x1=group[-1][1][2],
        bottom=max(box[3] for _, box in group),
        start=group[0][0],
        end=group[-1][0] + 1,
    )
