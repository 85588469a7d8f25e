"""Header text -> canonical column, and rows written as text -> cells.

The headers stand in `lexicons/columns.yaml`, where an expert can add one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from hyvinvointi_cli.model import Cell, Column, Span
from hyvinvointi_cli.reading.tables.content import is_count, reports_outturn
from hyvinvointi_cli.reading.tables.header_lexicon import Headers, letters, read_headers
from hyvinvointi_cli.reading.tables.symbols import symbol_status

_YEARS = re.compile(
    r"\b(?:(?:vuo(?:nna|den|teen|sille|sien|delle)|kau(?:si|della|den|delle)|år|under|v\.?)\s+)?"
    r"(?:\d{1,2}\s*[./]\s*)?(?:\d{1,2}\s*[./]\s*)?(?:19|20)\d\d(?:\s*[–—/-]\s*(?:(?:19|20)?\d\d)?)?\b"
)
_ONE_YEAR = re.compile(r"(?<![\d–—-])(?:19|20)\d\d(?!\s*[–—-]\s*(?:\d|$)|\d)")
_DROPPED = re.compile(
    r"\([^)]*\)?|^[\divx]{1,4}[.)]\s*|[\u00ad\ufffe]|[?!:*•▪☺✓✔]|\bkpl\b|,?\s*%$", re.IGNORECASE
)
_BROKEN = re.compile(r"(?<=\w)-\s*\n\s*(?=\w)")
_JOINT = re.compile(r"\s+(?:ja|sekä|och|samt|and|eli)\s+|\s*[/,;&+|]\s*|\s+[–—-]\s+|-?\s+(?:ja|sekä|och)\s+-")
_SUSPENDED = re.compile(r"-\s+(?=(?:ja|tai|sekä|och)\s)|(?<=\s)-(?=\w)")
_QUESTION_WORD = re.compile(
    r"(?:mi(?:tä|ten|stä|hin|llä|lloin|ksi|ssä|nne)|kuka|ketkä|ken\w+|vad|vem|hur|när|var|what|who|how|when)\b"
)
_NUMBERING = re.compile(r"(?:nro|nr|no|n:o|numero|num|nummer|#|n°)\.?$", re.IGNORECASE)
_WORD = re.compile(r"[\wåäö-]+")
_ROW = re.compile(r"\s*\|\s*")
_OFFICES = frozenset({"toimi"})
"""Headers that end the names of offices: "tekninen toimi" is no act."""
_HEADER_MAX = 70
"""Longest header read before a colon; more is a sentence that happens to hold one."""


@lru_cache(maxsize=8192)
def plain(header: str) -> str:
    """A header without capitals, years, numbering, brackets and marks, on one line."""
    text = unicodedata.normalize("NFC", header).casefold()
    if "\n" in text:
        text = _BROKEN.sub("", text)
    text = " ".join(_DROPPED.sub(" ", text).split())
    if "19" in text or "20" in text:
        text = " ".join(_YEARS.sub(" ", text).split())
    return text.strip(" .,–—-")


def _question(words: list[str], headers: Headers) -> Column | None:
    """The column of a question: most words matched, then the latest verb, decides."""
    best: tuple[int, int, int] = (0, 0, 0)
    column = None
    if not words or not words[0].startswith(headers.openings):  # most texts are no question
        return None
    for pattern, named in headers.patterns:
        end = _matches(pattern, words)
        rank = (len(pattern), end, sum(map(len, pattern)))
        if end and rank > best:
            best, column = rank, named
    return column


def _matches(pattern: tuple[str, ...], words: list[str]) -> int:
    """How many words a pattern needs to be found in order, its first word first; 0 when it is not."""
    position = 0
    for i, word in enumerate(words):
        part = pattern[position]
        if word.startswith(part[:-1]) if part.endswith("*") else word == part:
            position += 1
            if position == len(pattern):
                return i + 1
        elif i == 0:
            return 0
    return 0


def _one(text: str, headers: Headers) -> Column | None:
    """The column of one header phrase: whole, question, last words (Finnish heads), first words."""
    key = letters(text)
    if not key:
        return None
    if key in headers.by_content:
        return headers.by_content[key]
    if key in headers.whole:
        return headers.whole[key]
    words = _WORD.findall(text)
    asked = _question(words, headers)
    if asked is not None:
        return asked
    bare = [letters(word) for word in words]
    for start in range(1, len(words)):
        tail = "".join(bare[start:])
        if headers.by_content.get(tail) is Column.INDICATOR:
            return Column.INDICATOR
        if tail in headers.whole and tail not in _OFFICES:
            return headers.whole[tail]
    last = bare[-1] if bare else ""
    if key.endswith(headers.endings) or last.endswith(headers.endings):
        return next(c for head, c in headers.heads if key.endswith(head) or last.endswith(head))
    for end in range(len(words) - 1, 0, -1):
        front = "".join(bare[:end])
        if len(front) > 3 and front in headers.whole:
            return headers.whole[front]
    return None


@lru_cache(maxsize=8192)
def _read(text: str) -> Column | None:
    """`_one` of the shipped headers: the same few texts are asked for on every page."""
    return _one(text, read_headers())


def columns_of(header: str, values: Sequence[str] = ()) -> tuple[Column, ...]:
    """Every column a header names, first named first; empty when it names none.

    `values` are the cells below: they decide between the readings of "Arviointi" and "Seuranta"
    (indicator or outturn) and of "Tavoite" (goal or target).
    """
    headers = read_headers()
    text = plain(header)
    if not letters(text):
        return ()
    otherwise = _by_content(text, headers)
    if otherwise is not None:
        return (_ambiguous(header, values, otherwise),)
    found = _read(text)
    merged = [c for c in map(_read, _parts(text)) if c]
    named = tuple(dict.fromkeys(c for c in merged if c is not Column.OTHER))
    if len(named) > 1 and letters(text) not in headers.whole:
        return named
    column = found or (named[0] if named else None)
    if column is None:
        return ()
    if column is Column.GOAL and _is_target(header, values):
        return (Column.TARGET,)
    return (column,)


def _parts(text: str) -> list[str]:
    """ "mitä tehdään ja kuka vastaa" in two; a question with a comma or "ja" inside it stays whole."""
    parts = [p for p in _JOINT.split(_SUSPENDED.sub(" ", text)) if p]
    if _QUESTION_WORD.match(text) and not all(map(_QUESTION_WORD.match, parts)):
        return [text]
    return parts


def _by_content(text: str, headers: Headers) -> Column | None:
    """What "arviointi" or "toimenpiteiden seuranta" is unless its cells tell an outturn."""
    key = letters(text)
    if key in headers.by_content or key in headers.whole:
        return headers.by_content.get(key)
    tail = headers.by_content.get(text.split()[-1])
    return tail if tail is Column.INDICATOR and not _JOINT.search(text) else None


def column_of(header: str, values: Sequence[str] = ()) -> Column:
    """The (first) canonical column of a header; OTHER when it names none."""
    named = columns_of(header, values)
    return named[0] if named else Column.OTHER


@lru_cache(maxsize=16384)
def label_column(label: str) -> Column | None:
    """The column of a label that stands before its value ("Vastuu:"); stricter than `columns_of`.

    Only whole entries and compounds count, so that a sentence that begins with such a word is none.
    """
    headers = read_headers()
    text = plain(re.sub(r"\s*\d{1,2}(?:\.\d{1,2})?\s*\.?:?$", "", label.strip()))
    key = letters(text)
    if key in headers.by_content:
        return headers.by_content[key] if headers.by_content[key] is not Column.OTHER else None
    column = headers.whole.get(key)
    if column is None and text.count(" ") < 2:
        compact = text.replace(" ", "")
        if compact.endswith(headers.endings):
            column = next(c for head, c in headers.heads if compact.endswith(head))
    asks = label.rstrip(": ").endswith("?") or label.isupper()
    if column is None and asks:  # small headings in capitals are set without the mark
        column = _question(text.split(), headers)
    return None if column is Column.OTHER else column


def is_whole_header(text: str) -> bool:
    """Whether a text says only what a column holds, in one language or two: "Vastuutaho / Ansvarig"."""
    return label_column(text) is not None or all(map(label_column, _parts(plain(text))))


def is_foreign(header: str) -> bool:
    """Whether a header belongs to staff lists, budgets, indicator or meeting tables."""
    key = letters(plain(header))
    return key in read_headers().foreign


def is_numbering(header: str) -> bool:
    """Whether a header stands over the numbers of rows: "Nro"."""
    return bool(_NUMBERING.match(header.strip()))


def _ambiguous(header: str, values: Sequence[str], otherwise: Column) -> Column:
    """The reading of "Arviointi 2024", "Seuranta", "Tila": what the cells say, then the year."""
    filled = [v for v in values if v.strip(" –—-")]
    if filled:
        told = sum(map(reports_outturn, filled))
        return Column.OUTTURN if 2 * told >= len(filled) else otherwise
    return Column.OUTTURN if _ONE_YEAR.search(header) else otherwise


def _is_target(header: str, values: Sequence[str]) -> bool:
    """ "Tavoite 2025" over numbers is a target level, over sentences a goal."""
    filled = [v for v in values if v.strip(" –—-")]
    if filled:
        return 2 * sum(map(is_count, filled)) > len(filled)
    return bool(_ONE_YEAR.search(header)) and "tavoitteet" not in header.casefold()


def parse_row(text: str) -> tuple[Cell, ...]:
    """The cells of "Tavoite: … | Toimenpide: … | Vastuutaho: …" with the spans of their values.

    A part without a header becomes a cell with an empty header under OTHER; never raises.
    """
    cells = []
    start = 0
    for separator in [*_ROW.finditer(text), None]:
        end = separator.start() if separator else len(text)
        cells.append(_part(text, start, end))
        start = separator.end() if separator else end
    return tuple(
        Cell(c.column, c.header, c.text, c.span, mark=symbol_status(c.text))
        if c.column is Column.OUTTURN
        else c
        for c in cells
    )


def _part(text: str, start: int, end: int) -> Cell:
    part = text[start:end]
    colon = re.search(r":(?=\s|$)", part)
    header = part[: colon.start()].strip() if colon and colon.start() <= _HEADER_MAX else ""
    offset = colon.end() if header and colon else 0
    value = part[offset:]
    left = start + offset + len(value) - len(value.lstrip())
    value = value.strip()
    column = column_of(header, (value,)) if header else Column.OTHER
    return Cell(column, header, value, Span(left, left + len(value)))
