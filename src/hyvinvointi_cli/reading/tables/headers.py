"""Header rows of measure tables seen in the white space, on this page or carried over from the last."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from hyvinvointi_cli.model import Column
from hyvinvointi_cli.reading.pdf.raw import Word
from hyvinvointi_cli.reading.tables.chunks import Chunk, VisualLine, chunk
from hyvinvointi_cli.reading.tables.columns import columns_of, is_numbering, is_whole_header, label_column

Extents = Sequence[tuple[float, float]]
_LONGEST_HEADER = 9
"""Words; more is a sentence."""
HYPHENED = ("-", "\ufffe", "\u00ad")
"""What a word that goes on below ends with."""


_YEAR = re.compile(r"(?:TP |TA )?(?:19|20)\d\d(?!\d)(?:\s*(?:[–-]|tai|ja)?\s*(?:19|20)?\d\d)?$")


class HeaderRow(NamedTuple):
    """A row of column headers found in the white space: its chunks may have several lines."""

    chunks: tuple[tuple[Chunk, ...], ...]
    top: float
    bottom: float
    carried: tuple[tuple[float, float], ...] = ()
    """Extents of the columns when the header itself stands on an earlier page."""
    held: tuple[int, ...] = ()
    """Columns whose cells may reach over rows: focus and goal."""
    sides: tuple[float, ...] = ()
    """Where one column ends and the next begins, when the header's cells are drawn."""
    lead: tuple[float, float] | None = None
    """Left and right end of a first column that has no header: names written sideways beside the rows."""

    @property
    def texts(self) -> tuple[str, ...]:
        """Each header as printed, its lines joined by newlines."""
        return tuple("\n".join(c.text for c in column) for column in self.chunks)

    @property
    def extents(self) -> tuple[tuple[float, float], ...]:
        """Left and right end of each header, points."""
        if self.carried:
            return self.carried
        named = (column for column in self.chunks if column)
        own = tuple((min(c.x0 for c in column), max(c.x1 for c in column)) for column in named)
        return own if self.lead is None else (self.lead, *own)

    def led_by(self, names: Sequence[Word]) -> HeaderRow:
        """The header with a first column, without a header, for names written sideways."""
        lead = min(w.x0 for w in names), max(w.x1 for w in names)
        return self._replace(chunks=((), *self.chunks), lead=lead)


def header_rows(lines: Sequence[VisualLine]) -> list[HeaderRow]:
    """Header rows on a page: lines whose chunks name two columns or more of a measure table."""
    found: list[HeaderRow] = []
    i = 0
    while i < len(lines):
        row = _header_at(lines, i)
        i += 1
        if row is None or (found and _is_row_under(row, found[-1])):
            continue
        found.append(row)
        while i < len(lines) and lines[i].top < row.bottom - 1:
            i += 1
    return found


def _is_row_under(row: HeaderRow, header: HeaderRow) -> bool:
    """Whether what reads like a header is the first row under one that names the columns more surely."""
    size = row.chunks[0][0].words[0].size
    if row.top - header.bottom > 2 * size or row.texts == header.texts:
        return False
    lefts = [x for x, _ in header.extents]
    under = all(any(abs(x - left) < 6 for left in lefts) for x, _ in row.extents)
    surer = sum(map(is_whole_header, header.texts)) > sum(map(is_whole_header, row.texts))
    return under and surer and header_score(header.texts) >= header_score(row.texts)


def _header_at(lines: Sequence[VisualLine], i: int) -> HeaderRow | None:
    """The header row that begins on line i, with up to two more lines of wrapped headers."""
    if len(lines[i].chunks) < 2 and not any(_may_name(ln) for ln in lines[i : i + 3]):
        return None
    best: HeaderRow | None = None
    best_score = 0
    columns: list[tuple[Chunk, ...]] = [(c,) for piece in lines[i].chunks for c in _apart(piece)]
    for extra in range(3):
        if extra:
            if i + extra >= len(lines) or not _near(lines[i + extra - 1], lines[i + extra]):
                break
            grown = _under(columns, lines[i + extra].chunks)
            if not grown or (best and _is_title(columns, grown, lines[i + extra])):
                break
            columns = grown
        row = HeaderRow(tuple(columns), lines[i].top, max(c.bottom for col in columns for c in col))
        score = header_score(row.texts)
        if score > best_score or (best and score == best_score and _wraps(lines, i, extra)):
            best, best_score = row, score
    if best and best.bottom > lines[i].bottom + 1 and i + 1 < len(lines):
        alone = header_score([c.text for c in lines[i + 1].chunks])
        if alone >= best_score:  # a legend or caption stands right above the header
            return None
    return best


def _is_title(
    columns: Sequence[tuple[Chunk, ...]], grown: Sequence[tuple[Chunk, ...]], line: VisualLine
) -> bool:
    """Whether a line right below whole headers heads the rows: alone at the left, no part of a header."""
    first, *more = line.chunks
    if more or first.text[0].islower() or len(grown) != len(columns) or grown[0] == columns[0]:
        return False
    before, after = ("\n".join(c.text for c in column[0]) for column in (columns, grown))
    return is_whole_header(before) and not is_whole_header(after)


def _may_name(line: VisualLine) -> bool:
    return any(len(c.words) <= _LONGEST_HEADER and _names(c.text)[0] is not None for c in line.chunks)


def _apart(piece: Chunk) -> list[Chunk]:
    """Headers that stand little more than a space apart, each a header by itself."""
    for k in range(1, len(piece.words) if len(piece.words) <= _LONGEST_HEADER else 1):
        if piece.words[k].x0 - piece.words[k - 1].x1 <= 0.4 * piece.words[k].size:
            continue
        first, rest = chunk(piece.words[:k]), chunk(piece.words[k:])
        wrapped = first.text.endswith(HYPHENED) and label_column(rest.text)
        year = _YEAR.fullmatch(first.text)  # of a narrow column
        if (label_column(first.text) and columns_of(rest.text)) or wrapped or year:
            return [first, *_apart(rest)]
    return [piece]


def header_score(texts: Sequence[str]) -> int:
    """How many columns a row of texts names when it can be the header of a measure table, else 0.

    A row of an indicator's name and years heads a table too, though not one of measures.
    """
    named: list[Column] = []
    sure = 0
    filled = [t for t in texts if t.strip()]
    if not filled:
        return 0
    if len(filled) > 2 and label_column(filled[0]) is Column.INDICATOR:
        years = sum(bool(_YEAR.match(t)) for t in filled)
        if years >= 2 and 2 * years + 2 > len(filled):
            return 2
    for text in filled:
        if len(text.split()) > _LONGEST_HEADER or text.rstrip().endswith((".", ":")):
            continue
        column, certain = _names(text)
        if column is not None:
            named.append(column)
            sure += certain
    distinct = set(named)
    if is_numbering(filled[0]) and len(named) == len(distinct) == len(filled) - 1 > 0:
        return max(2, len(distinct))  # the rest of a table whose measures bear the same numbers
    few = len(distinct) < max(2, 0.6 * len(named)) or 2 * len(named) < len(filled)
    if few or not sure or not distinct & {Column.ACTION, Column.GOAL}:
        return 0
    return len(distinct)


@lru_cache(maxsize=8192)
def _names(text: str) -> tuple[Column | None, bool]:
    """The column a header names, and whether it does so as a whole."""
    columns = columns_of(text)
    if not columns or columns[0] is Column.OTHER:
        return None, False
    return columns[0], len(columns) > 1 or is_whole_header(text)


def _near(above: VisualLine, below: VisualLine) -> bool:
    alike = abs(above.size - below.size) < 0.1 * above.size
    return alike and below.top - above.bottom < 0.6 * max(above.size, 4.0)


def _wraps(lines: Sequence[VisualLine], i: int, extra: int) -> bool:
    """Whether a further line still belongs to the header: bold above a plain body, or set closer to it."""
    if not extra or i + extra + 1 >= len(lines):
        return False
    bold = [all(c.bold for c in lines[i + k].chunks) for k in range(extra + 2)]
    if bold[0] != bold[extra]:
        return False
    if all(bold[: extra + 1]) and not bold[extra + 1]:
        return True
    before = lines[i + extra].top - max(lines[i + k].bottom for k in range(extra))
    after = lines[i + extra + 1].top - lines[i + extra].bottom
    short = all(len(c.words) <= 4 for c in lines[i + extra].chunks)
    return short and before + 0.15 * lines[i].size < after


def _under(columns: Sequence[tuple[Chunk, ...]], chunks: Sequence[Chunk]) -> list[tuple[Chunk, ...]]:
    """Chunks of the next line put under the headers they overlap; empty when one fits nowhere."""
    grown = list(columns)
    for piece in chunks:
        owners = [
            k
            for k, column in enumerate(grown)
            if min(piece.x1, max(c.x1 for c in column)) - max(piece.x0, min(c.x0 for c in column)) > 0
        ]
        if not owners:
            right = [k for k, column in enumerate(grown) if min(c.x0 for c in column) > piece.x1]
            grown.insert(right[0] if right else len(grown), (piece,))
            continue
        if len(owners) > 1:
            return []
        grown[owners[0]] = (*grown[owners[0]], piece)
    return grown


def is_held(header: str) -> bool:
    """Whether a column's cells may hold for several rows."""
    return bool(set(columns_of(header)[:1]) & {Column.FOCUS, Column.GOAL})
