"""A RawPage's characters become Words: repaired, NFC, in stream order."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from hyvinvointi_cli.reading.pdf.hyphens import with_hyphens
from hyvinvointi_cli.reading.pdf.ligatures import repaired
from hyvinvointi_cli.reading.pdf.raw import RawPage, Word
from hyvinvointi_cli.reading.pdf.spacing import close_spaced, close_torn, close_turned

_RUN = re.compile(r"[^\s\ufffe]+\ufffe?|\ufffe")
_LIGATURES = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
    0x01C6: "dž",
    0x2011: "-",
    0x2010: "-",
    0x00A0: " ",
    0x200B: None,
    0x200C: None,
    0x200D: None,
    0x2060: None,
    0xFEFF: None,
}
_SWAPPED = re.compile(r"[\u4100-\u7a00]+")
"""Letters written with their bytes swapped: U+7400 U+6900 for a `ti` ligature."""
_ACCENTS = {"¨": "\u0308", "˚": "\u030a", "´": "\u0301", "ˇ": "\u030c"}
_ACCENT = re.compile(r"([¨˚´ˇ])([aouAOUeEsSzZ])|([aouAOU])([¨˚])(?![aouAOU])")
_NOTE = re.compile(r"[a-z]\)")
"""What a raised mark of a note may be beside a number: "Valmis" with a small "b)"."""
GLUED_DATE = re.compile(r"(?<!\d)(\d{1,2}\.\d{1,2}\.(?:19|20)\d\d)(\d{1,3})(?!\d)")
"""A date with the page number right behind it: 13.10.20205."""
_GAP = 0.75
"""A gap this many font sizes wide parts words even when the file has no space there."""

_Style = tuple[float, bool, float]


def read_words(page: RawPage, ligatures: Mapping[str, str] | None = None) -> tuple[Word, ...]:
    """The page's words in stream order; U+FFFE stays at the end of a word cut at a line end.

    `ligatures` says what the document's strange letters stand for.
    """
    runs = [match.span() for match in _RUN.finditer(page.text)]
    if not runs:
        return ()
    exact = page.boxes.astype(np.float64).round(2)
    if "\u00ad" in page.text:
        page = replace(page, text=with_hyphens(page.text, exact, page.sizes))
    words: list[Word] = []
    last_seen: dict[str, Word] = {}
    shadowed = False
    found = zip(runs, _bounds(runs, exact), _broken(runs, exact, page), _styles(page, runs), strict=True)
    for (start, end), box, broken, style in found:
        parts = _parts(page.text, exact, start, end, page) if broken else [(start, end)]
        for first, last in parts:
            if len(parts) > 1:
                box = _bound(exact[first:last].tolist())
                style = _styles(page, [(first, last)])[0]
            word = _word(page, exact, style, first, last, box, ligatures)
            if word is None:
                continue
            if _repeats(last_seen.get(word.text), word):
                shadowed = True
                continue
            last_seen[word.text] = word
            words.append(word)
    if shadowed:
        words = _without_scraps(words)
    words = close_spaced(close_torn(words, page.text, exact), page.text, exact)
    return tuple(close_turned(words) if any(word.angle for word in words) else words)


def _styles(page: RawPage, runs: Sequence[tuple[int, int]]) -> list[_Style]:
    """Size, weight and direction of each run's first letter."""
    starts = [start for start, _ in runs]
    styles = (page.sizes[starts], page.bold[starts], page.angles[starts])
    return list(zip(*(style.tolist() for style in styles), strict=True))


def _bounds(runs: Sequence[tuple[int, int]], boxes: NDArray[np.float64]) -> list[list[float]]:
    """The box around each run; the space between runs has no boxes and does not count."""
    starts = np.array([start for start, _ in runs])
    low = np.fmin.reduceat(boxes[:, :2], starts)
    high = np.fmax.reduceat(boxes[:, 2:], starts)
    bounds: list[list[float]] = np.hstack((low, high)).tolist()
    return bounds


def _bound(boxes: Sequence[Sequence[float]]) -> list[float]:
    placed = [box for box in boxes if box[0] == box[0]]
    if not placed:
        return [math.nan] * 4
    x0, top, x1, bottom = zip(*placed, strict=True)
    return [min(x0), min(top), max(x1), max(bottom)]


def _broken(runs: Sequence[tuple[int, int]], boxes: NDArray[np.float64], page: RawPage) -> list[bool]:
    """Which runs have a step between letters that is not the next one's place, or a `)` or date inside."""
    x0, top, x1, bottom = boxes.T
    size = np.where(page.sizes[1:] > 0, page.sizes[1:], 10.0)
    with np.errstate(invalid="ignore"):
        away = (x0[1:] - x1[:-1] > _GAP * size) | (x0[1:] < x0[:-1] - size)
        away |= (top[1:] > bottom[:-1]) | (bottom[1:] < top[:-1])
        away |= bottom[1:] - top[1:] < 0.8 * (bottom[:-1] - top[:-1])
    steps = np.concatenate(([0], np.cumsum(away | np.isnan(x0[1:]))))
    firsts, ends = np.array(runs).T
    stepped: list[bool] = (steps[ends - 1] != steps[firsts]).tolist()
    text = page.text
    glued = {match.end(1) for match in GLUED_DATE.finditer(text)}
    return [
        step or ")" in text[start : end - 1] or any(start < place < end for place in glued)
        for step, (start, end) in zip(stepped, runs, strict=True)
    ]


def _parts(
    text: str, boxes: NDArray[np.float64], start: int, end: int, page: RawPage
) -> list[tuple[int, int]]:
    """Cut a run of characters where the pen moves away, or where a raised footnote mark begins."""
    if end - start < 2:
        return [(start, end)]
    if page.angles[start]:
        return [(start, end)]
    size = float(page.sizes[start]) or 10.0
    date = GLUED_DATE.search(text, start, end)
    cuts = [start]
    last, *rest = boxes[start:end].tolist()
    for i, box in enumerate(rest, start=start + 1):
        if box[0] != box[0]:
            continue
        gap, height = box[0] - last[2], last[3] - last[1]
        away = gap > _GAP * size or box[0] < last[0] - size or box[1] > last[3] or box[3] < last[1]
        mark = text[i].isdigit() or _NOTE.fullmatch(text, i, end)
        raised = mark and text[i - 1].isalpha() and box[3] - box[1] < 0.8 * height
        tip = text[i - 1] == ")" and text[i].isupper()  # a tool-tip glued on: `(2012)Info`
        glued = date is not None and i == date.end(1)
        if away or tip or glued or (raised and box[3] < last[3] - 0.15 * height):
            cuts.append(i)
        last = box
    return list(zip(cuts, [*cuts[1:], end], strict=True))


def _word(
    page: RawPage,
    boxes: NDArray[np.float64],
    style: _Style,
    start: int,
    end: int,
    box: Sequence[float],
    ligatures: Mapping[str, str] | None,
) -> Word | None:
    x0, top, x1, bottom = box
    if not (x1 >= 0 and bottom >= 0 and x0 <= page.width_pt and top <= page.height_pt):
        return None  # off the page, or nowhere at all
    text = page.text[start:end]
    if len(text) > 3 and text[0] == text[1]:
        text = _undoubled(text, boxes[start:end].tolist())
    text = mend(text)
    if ligatures:
        text = repaired(text, ligatures)
    if not text:
        return None
    return Word(text, x0, top, x1, bottom, *style, start, end)


def mend(text: str) -> str:
    """Ligatures expanded, loose accents put on their letters, NFC."""
    if text.isascii():
        return text
    text = _SWAPPED.sub(_swapped, text).translate(_LIGATURES)
    if _ACCENT.search(text):
        text = _ACCENT.sub(_accented, text)
    return unicodedata.normalize("NFC", text).replace("\u00a0", " ").strip()


def _swapped(match: re.Match[str]) -> str:
    letters = [ord(char) for char in match[0]]
    whole = all(code & 0xFF == 0 and chr(code >> 8).isalpha() for code in letters)
    return "".join(chr(code >> 8) for code in letters) if whole else match[0]


def _accented(match: re.Match[str]) -> str:
    letter = match[2] or match[3]
    return letter + _ACCENTS[match[1] or match[4]]


def _undoubled(text: str, boxes: Sequence[Sequence[float]]) -> str:
    """`HHyyvviinn` -> `Hyvin`: bold made by printing every letter twice."""
    core = text.rstrip("\ufffe")
    if len(core) < 4 or len(core) % 2 or core[0::2] != core[1::2]:
        return text
    on_top = sum(_overlap(a, b) > 0.5 for a, b in zip(boxes[0::2], boxes[1::2], strict=False))
    if on_top >= 0.8 * len(core) / 2 or (len(core) >= 8 and core.isalpha()):
        return core[0::2] + text[len(core) :]
    return text


def _overlap(first: Sequence[float], second: Sequence[float]) -> float:
    width = min(first[2], second[2]) - max(first[0], second[0])
    height = min(first[3], second[3]) - max(first[1], second[1])
    least = min(
        (first[2] - first[0]) * (first[3] - first[1]), (second[2] - second[0]) * (second[3] - second[1])
    )
    return width * height / least if width > 0 and height > 0 and least > 0 else 0.0


def _without_scraps(words: Sequence[Word]) -> list[Word]:
    """The words without scraps of shadows: `kar` and `uvat` on top of `karttuvat`, `tt` a lost ligature."""
    kept: list[Word] = []
    by_line: dict[float, list[Word]] = {}
    for word in words:
        line = by_line.setdefault(word.top, [])
        if not any(old.x0 - 1 < word.x0 and word.x1 < old.x1 + 1 and word.text in old.text for old in line):
            kept.append(word)
        line.append(word)
    return kept


def _repeats(old: Word | None, word: Word) -> bool:
    """A shadow: the same word drawn again in the same place."""
    return old is not None and _overlap(old[1:5], word[1:5]) > 0.7
