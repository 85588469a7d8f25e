"""What is kept of a page once it is closed: lines in stream order, tables, and whether it had text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from hyvinvointi_cli.model import PageSource, Status
from hyvinvointi_cli.reading.layout.lines import Line, make_line, read_lines
from hyvinvointi_cli.reading.measures.legends import Rgb, find_legend
from hyvinvointi_cli.reading.measures.lights import lit
from hyvinvointi_cli.reading.pdf.glyphs import UNKNOWN
from hyvinvointi_cli.reading.pdf.raw import RawPage, Word
from hyvinvointi_cli.reading.pdf.words import read_words
from hyvinvointi_cli.reading.tables.finding import find_tables
from hyvinvointi_cli.reading.tables.table import Table

STAND_IN = "\ufffc"
"""The one word of a line that keeps a table's place in the reading order."""
_FEW_LETTERS = 25
_MUCH_IMAGE = 0.5


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: lines outside tables in stream order, and its tables."""

    number: int
    width_pt: float
    height_pt: float
    lines: tuple[Line, ...]
    tables: tuple[Table, ...]
    source: PageSource
    legend: tuple[tuple[Rgb, Status], ...] = ()
    """What fill colours stand for, when the page says so."""


def read_sheet(
    page: RawPage, ligatures: Mapping[str, str] | None = None, before: Table | None = None
) -> Sheet:
    """Find a page's tables and put the rest of its words on lines.

    `before` is the last table of the page before; it may go on here.
    """
    words = read_words(page, ligatures)
    legend = find_legend(page, words)
    tables = tuple(
        lit(replace(table, legend=legend), page.dots) for table in find_tables(page, words, before)
    )
    return Sheet(
        page.number,
        page.width_pt,
        page.height_pt,
        _lines(words, tables, page),
        tables,
        PageSource.NONE if _is_scan(page, words) else PageSource.TEXT,
        legend,
    )


def _is_scan(page: RawPage, words: Sequence[Word]) -> bool:
    """An image without text to speak of, or text in letters that the file does not tell."""
    texts = [word.text for word in words]
    unknown = sum([text.count(UNKNOWN) for text in texts]) if UNKNOWN in page.text else 0
    if unknown <= _FEW_LETTERS and page.image_cover <= _MUCH_IMAGE:
        return False
    letters = sum([char.isalpha() for text in texts for char in text])
    return (letters < _FEW_LETTERS and page.image_cover > _MUCH_IMAGE) or unknown > max(letters, _FEW_LETTERS)


def scanned_sheet(sheet: Sheet, words: Sequence[Word]) -> Sheet:
    """The page with the words that OCR read on its image; tables are not looked for there."""
    lines = read_lines(words, sheet.width_pt, sheet.height_pt)
    return replace(sheet, lines=lines, tables=(), source=PageSource.OCR)


def is_stand_in(line: Line) -> bool:
    """Whether the line keeps a table's place; its word's `start` is the table's index."""
    return len(line.words) == 1 and line.words[0].text == STAND_IN


def _lines(words: Sequence[Word], tables: Sequence[Table], page: RawPage) -> tuple[Line, ...]:
    """Lines of the words outside tables, with a stand-in where the stream comes to each table."""
    if not tables:
        return read_lines(words, page.width_pt, page.height_pt)
    owner: dict[int, int] = {}
    for index, table in enumerate(tables):
        for word in (word for cell in table.cells for word in cell.words):
            owner.setdefault(word.start, index)
    free = [word for word in words if word.start not in owner]
    lines = list(read_lines(free, page.width_pt, page.height_pt))
    first: dict[int, int] = {}
    for start, index in owner.items():
        first[index] = min(start, first.get(index, start))
    places = [
        (
            next(
                (i for i, ln in enumerate(lines) if ln.words[0].start > first.get(index, 10**9)), len(lines)
            ),
            index,
        )
        for index in range(len(tables))
    ]
    for place, index in sorted(places, reverse=True):
        lines.insert(place, _stand_in(tables[index], index))
    return tuple(lines)


def _stand_in(table: Table, index: int) -> Line:
    x0, top, x1, bottom = table.box
    return make_line([Word(STAND_IN, x0, top, x1, bottom, 10.0, False, 0.0, index, index)])
