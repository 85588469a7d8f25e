"""Where known text landed in a PDF: lines, breaks and neighbours, from pdfium's character boxes.

The truth of the reading bench is the source text; this module only finds the places where the
typesetter broke it, so that the hard places are asked for. It matches letters alone, so neither
hyphens, spaces, ligatures nor composed letters matter to it.
"""

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pypdfium2.raw as raw


def fold(text: str) -> str:
    """Letters and digits only, lower case, without diacritics and ligatures."""
    return "".join(c for c in unicodedata.normalize("NFKD", text).casefold() if c.isalnum() and c.isascii())


@dataclass(slots=True)
class Glyphs:
    """One page's folded letters with the middle and height of each glyph, as displayed."""

    number: int
    letters: str
    boxes: list[tuple[float, float, float]]


@dataclass(slots=True)
class Segment:
    """The part of a source that stands on one line of a page."""

    page: int
    x0: float
    x1: float
    y: float
    text: str
    whole_words: bool
    last: bool


def read_glyphs(path: Path) -> list[Glyphs]:
    """Folded letters of every page in stream order."""
    pages = []
    pdf = pypdfium2.PdfDocument(path)
    for index in range(len(pdf)):
        page = pdf[index]
        textpage = page.get_textpage()
        turn, (_, _, width, height) = page.get_rotation(), page.get_mediabox()
        letters, boxes = [], []
        for i in range(textpage.count_chars()):
            folded = fold(chr(raw.FPDFText_GetUnicode(textpage.raw, i)))
            if not folded:
                continue
            left, bottom, right, top = textpage.get_charbox(i, loose=True)
            if turn == 90:
                left, bottom, right, top = bottom, width - right, top, width - left
            elif turn == 270:
                left, bottom, right, top = height - top, left, height - bottom, right
            letters.extend(folded)
            boxes.extend([((left + right) / 2, (bottom + top) / 2, top - bottom)] * len(folded))
        pages.append(Glyphs(index + 1, "".join(letters), boxes))
    return pages


def is_break(a: tuple[float, float, float], b: tuple[float, float, float]) -> bool:
    """Whether glyph b starts a new line after glyph a."""
    return abs(a[1] - b[1]) > 0.6 * max(a[2], b[2], 4)


def segments(source: str, pages: list[Glyphs]) -> list[Segment]:
    """The lines of `source` on the first page that has it whole; [] when no page has."""
    folded = fold(source)
    for page in pages:
        start = page.letters.find(folded) if folded else -1
        if start < 0:
            continue
        boxes = page.boxes[start : start + len(folded)]
        cuts = [k + 1 for k in range(len(boxes) - 1) if is_break(boxes[k], boxes[k + 1])]
        at = letter_positions(source)
        found = []
        for a, b in zip([0, *cuts], [*cuts, len(boxes)], strict=True):
            end = at[b] if b < len(at) else len(source)
            whole = (a == 0 or not source[at[a] - 1].isalnum()) and (
                b >= len(at) or not source[end - 1].isalnum()
            )
            text = source[at[a] : end].strip()
            x0, x1, y = boxes[a][0], boxes[b - 1][0], boxes[a][1]
            found.append(Segment(page.number, x0, x1, y, text, whole, b >= len(at)))
        return found
    return []


def letter_positions(source: str) -> list[int]:
    """Index in `source` of every letter of fold(source)."""
    return [i for i, c in enumerate(source) for _ in fold(c)]


def hard_phrases(source: str, pages: list[Glyphs], words: int = 6) -> list[tuple[int, int, str]]:
    """(hardness, page, phrase) for every line break of `source` that a phrase can span."""
    found = []
    tokens = list(re.finditer(r"\S+", source))
    for i in range(max(1, len(tokens) - words + 1)):
        window = tokens[i : i + words]
        phrase = source[window[0].start() : window[-1].end()].strip(".,;:()")
        hit = place(phrase, pages)
        if hit is None:
            continue
        page, start = hit
        boxes = page.boxes[start : start + len(fold(phrase))]
        cuts = [k + 1 for k in range(len(boxes) - 1) if is_break(boxes[k], boxes[k + 1])]
        middle = len(boxes) / 2
        cuts = [c for c in cuts if abs(c - middle) <= len(boxes) * 0.3]
        if not cuts:
            continue
        cut = cuts[0]
        before = phrase[letter_positions(phrase)[cut] - 1]
        jump = boxes[cut][1] > boxes[cut - 1][1]
        hardness = 3 * jump + (2 if before == "-" or "- " in phrase else 1 if before != " " else 0)
        found.append((hardness, page.number, phrase))
    return found


def place(phrase: str, pages: list[Glyphs]) -> tuple[Glyphs, int] | None:
    """The only place of `phrase` in the document; None when absent or ambiguous."""
    folded = fold(phrase)
    hits = [(p, p.letters.find(folded)) for p in pages if folded in p.letters]
    if len(folded) < 12 or len(hits) != 1 or hits[0][0].letters.count(folded) != 1:
        return None
    return hits[0]


def neighbour_joins(sources: list[str], pages: list[Glyphs]) -> list[str]:
    """Text that reading straight across columns or cells would make, and nobody wrote."""
    lines = [(n, s) for n, source in enumerate(sources) for s in segments(source, pages)]
    everything = " ".join(" ".join(s.split()) for s in sources)
    joins = []
    for n, a in lines:
        if a.last or not a.whole_words:
            continue
        right = [
            (b.x0, b)
            for m, b in lines
            if m != n and b.page == a.page and abs(b.y - a.y) < 3 and b.x0 > a.x1 + 3
        ]
        if not right:
            continue
        b = min(right, key=lambda pair: pair[0])[1]
        if not b.whole_words:
            continue
        join = " ".join(a.text.split()[-2:] + b.text.split()[:2])
        if join not in everything and len(join) > 12:
            joins.append(join)
    return joins


def hyphen_joins(sources: list[str], pages: list[Glyphs]) -> list[str]:
    """Words whose own hyphen stands at a line end, written as naive dehyphenation would."""
    joins = []
    for source in sources:
        lines = segments(source, pages)
        for a, b in pairwise(lines):
            if re.search(r"\w-$", a.text) and b.text[:1].isalnum():
                joins.append(a.text.split()[-1].rstrip("-") + b.text.split()[0].strip(".,"))
    return joins
