"""The header rows of a table found on a page: where they end and what stands in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from hyvinvointi_cli.model import Column
from hyvinvointi_cli.reading.layout.joining import Vocabulary, join
from hyvinvointi_cli.reading.pdf.raw import Word
from hyvinvointi_cli.reading.tables.cells import cell_text, in_lines
from hyvinvointi_cli.reading.tables.columns import columns_of, is_foreign, label_column
from hyvinvointi_cli.reading.tables.content import is_count
from hyvinvointi_cli.reading.tables.headers import header_score
from hyvinvointi_cli.reading.tables.table import Table, TableCell

_BULLETS = "•▪◦‣·●○■□➢➤*–- "
_BROKEN_OFF = 3
"""Letters that a narrow cell may leave for the line below."""
_YEAR = re.compile(r"(?:(?:TP|TA|KS|TAE|TS)\s*)?(?:19|20)\d\d\*?")


@dataclass(frozen=True, slots=True)
class Head:
    """Headers as printed, one a grid column; body rows begin at grid row `end`."""

    texts: tuple[str, ...]
    columns: tuple[tuple[Column, ...], ...]
    end: int
    named: bool
    """True when the headers are those of a measure table."""
    sure: bool = False
    """True when it is set off from the rows below, so that it opens a table of its own."""
    begin: int = 0
    """The grid row of its first line; a band above it may name the focus area of the table."""


def header_text(words: Sequence[Word]) -> str:
    """A header as printed, on one line, without bullets and the colon at its end."""
    lines = in_lines(words)
    if not lines:
        return ""
    text = _mended(join(lines, Vocabulary()).text, lines)
    return " ".join(text.split()).lstrip(_BULLETS).rstrip(_BULLETS + ":")


def _mended(text: str, lines: Sequence[Sequence[Word]]) -> str:
    """Words that a narrow cell broke without a hyphen, whole again: "Painopisteal" over "ue ja"."""
    for above, below in pairwise(lines):
        first, rest = above[-1].text, below[0].text
        if not (first[-1].isalpha() and rest.isalpha() and rest.islower()):
            continue
        parts = label_column(first) is not None and label_column(rest) is not None
        broken = not parts and label_column(first + rest) is not None
        if broken or (
            len(rest) <= _BROKEN_OFF and label_column(text.replace(f"{first} {rest}", first + rest))
        ):
            text = text.replace(f"{first} {rest}", first + rest, 1)
    return text


def find_head(table: Table) -> Head | None:
    """The header of a table among its first rows; None when the table goes straight to its matter."""
    rows: list[list[TableCell]] = [[] for _ in range(table.rows)]
    for cell in table.cells:
        rows[cell.row].append(cell)
    for r in range(min(3, table.rows)):
        if header_score([cell_text(c.words) for c in rows[r]]) >= 2:
            return _head(table, rows, r, named=True)
        if sum(bool(c.words) for c in rows[r]) > 1 and all(c.column_span == 1 for c in rows[r]):
            break
    first = next((r for r in range(table.rows) if any(c.words for c in rows[r])), 0)
    return _head(table, rows, first, named=False) if _looks_like_header(rows, first) else None


def _looks_like_header(rows: Sequence[Sequence[TableCell]], r: int) -> bool:
    """Short texts over other matter: bold over plain, or words and years over figures."""
    top = [c for c in rows[r] if c.words]
    below = [c for row in rows[r + 1 : r + 4] for c in row if c.words]
    if len(top) < 2 or not below or any(len(c.words) > 9 for c in top):
        return False
    if all(w.bold for c in top for w in c.words) and not all(w.bold for c in below for w in c.words):
        return True
    texts = [cell_text(c.words, " ") for c in top]
    if any(is_count(t) and not _YEAR.fullmatch(t) for t in texts):
        return False
    figures = sum(is_count(cell_text(c.words, " ")) for c in below)
    if any(_YEAR.fullmatch(t) for t in texts[1:]) and 3 * figures > len(below):
        return True
    filled = {c.rgb for c in top} - {c.rgb for c in below}
    return figures > 0.5 * len(below) or (bool(filled) and len({c.rgb for c in top}) == 1)


def _head(table: Table, rows: Sequence[Sequence[TableCell]], r: int, *, named: bool) -> Head:
    """Texts of one header row, or of two when cells over several columns have headers of their own below."""
    texts = [""] * table.columns
    beside = [c for row in rows[:r] for c in row if c.row + c.row_span > r]
    for cell in (*beside, *rows[r]):
        texts[cell.column] = header_text(cell.words)
    end = (
        r + max((min(c.row_span for c in rows[r] if c.words)), 1) if any(c.words for c in rows[r]) else r + 1
    )
    wide = [c for c in rows[r] if c.column_span > 1 and c.words]
    if wide and end < table.rows:
        below = [c for c in rows[end] if c.words and (c.row_span == 1 or _under(c, wide))]
        under = [c for c in below if _under(c, wide)]
        whole = len(under) == len(below) or header_score([cell_text(c.words) for c in below]) >= 2
        if under and whole and all(len(c.words) <= 9 for c in below):
            for cell in wide:
                for column in range(cell.column, cell.column + cell.column_span):
                    texts[column] = header_text(cell.words)
            for cell in below:
                own = header_text(cell.words)
                texts[cell.column] = own if columns_of(own) else f"{texts[cell.column]} {own}".strip()
            end += 1
    sure = named or _set_off(rows, r) or any(_YEAR.fullmatch(t) or is_foreign(t) for t in texts)
    return Head(tuple(texts), tuple(columns_of(t) for t in texts), end, named, sure, r)


def _under(cell: TableCell, wide: Sequence[TableCell]) -> bool:
    return any(w.column <= cell.column < w.column + w.column_span for w in wide)


def _set_off(rows: Sequence[Sequence[TableCell]], r: int) -> bool:
    """Bold over plain, or on a colour that no row below has."""
    top = [c for c in rows[r] if c.words]
    below = [c for row in rows[r + 1 : r + 5] for c in row if c.words]
    if all(w.bold for c in top for w in c.words) and not all(w.bold for c in below for w in c.words):
        return True
    colours = {c.rgb for c in top}
    return len(rows) > r + 2 and len(colours) == 1 and not colours & {None, *(c.rgb for c in below)}
