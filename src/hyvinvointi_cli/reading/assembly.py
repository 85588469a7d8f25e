"""Sheets become pages, headings and units: what needs the whole document is decided here."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from hyvinvointi_cli.model import Heading, Page, PageSource, Unit
from hyvinvointi_cli.reading.layout.blocks import Block, Shape, read_blocks
from hyvinvointi_cli.reading.layout.flow import in_reading_order
from hyvinvointi_cli.reading.layout.furniture import Furniture, find_furniture, split_glued
from hyvinvointi_cli.reading.layout.headings import mark_headings
from hyvinvointi_cli.reading.layout.joining import lines_of
from hyvinvointi_cli.reading.layout.language import main_language
from hyvinvointi_cli.reading.layout.passages import Passage, read_passages
from hyvinvointi_cli.reading.layout.vocabulary import Vocabulary, vocabulary_of
from hyvinvointi_cli.reading.measures.rows import rows
from hyvinvointi_cli.reading.measures.signs import find_signs
from hyvinvointi_cli.reading.metadata.facts import is_plan
from hyvinvointi_cli.reading.pdf.raw import Word
from hyvinvointi_cli.reading.sheets import STAND_IN, Sheet
from hyvinvointi_cli.reading.tables.table import Table, TableRow
from hyvinvointi_cli.reading.units import UnitMaker, cell_text

_RUNNING_KEPT = 6


@dataclass(frozen=True, slots=True)
class Assembled:
    """The parts of a Document that come from its pages."""

    pages: tuple[Page, ...]
    headings: tuple[Heading, ...]
    units: tuple[Unit, ...]
    running: tuple[str, ...] = ()
    """Running headers and footers, most frequent first: out of the text, yet they name the document."""


def assemble(sheets: Sequence[Sheet]) -> Assembled:
    """Order lines, find furniture and headings, join paragraphs, cut units."""
    furniture = find_furniture([s.lines for s in sheets], [s.height_pt for s in sheets])
    vocabulary = vocabulary_of(_all_lines(sheets))
    blocks = mark_headings([_blocks(s, f) for s, f in zip(sheets, furniture, strict=True)])
    passages = read_passages([block for page in blocks for block in page], vocabulary)
    pages = _pages(sheets, furniture, passages, vocabulary)
    titles = [Heading(p.page, p.level, p.text) for p in passages if p.shape is Shape.HEADING]
    rows_of = _rows(sheets, is_plan(pages, titles))
    language = main_language([p.text for p in passages if p.text != STAND_IN])
    ocr = frozenset(s.number for s in sheets if s.source is PageSource.OCR)
    maker = UnitMaker(vocabulary, language, ocr)
    for passage in passages:
        if passage.text == STAND_IN:
            for row in rows_of.get(_place(passage), ()):
                maker.add(row)
        else:
            maker.add(passage)
    return Assembled(pages, tuple(maker.headings), tuple(maker.units), _running(sheets, furniture))


def _running(sheets: Sequence[Sheet], furniture: Sequence[Furniture]) -> tuple[str, ...]:
    texts = Counter(
        split_glued(sheet.lines[i].text)
        for sheet, found in zip(sheets, furniture, strict=True)
        for i in sorted(found.lines)
    )
    named = (text for text, _ in texts.most_common() if sum(map(str.isalpha, text)) > 2)
    return tuple(islice(named, _RUNNING_KEPT))


def _blocks(sheet: Sheet, furniture: Furniture) -> tuple[Block, ...]:
    lines = [line for i, line in enumerate(sheet.lines) if i not in furniture.lines]
    return read_blocks(sheet.number, in_reading_order(lines))


def _all_lines(sheets: Iterable[Sheet]) -> Iterable[Sequence[Word]]:
    for sheet in sheets:
        for line in sheet.lines:
            yield line.words
        for table in sheet.tables:
            for cell in table.cells:
                yield from lines_of(cell.words)


def _rows(sheets: Sequence[Sheet], plan: bool | None) -> dict[tuple[int, int], list[TableRow]]:
    """Table rows by the table they start in: (page, index of the table on it)."""
    found: dict[tuple[int, int], list[TableRow]] = defaultdict(list)
    by_page = {sheet.number: sheet for sheet in sheets}
    owner = {
        (sheet.number, word.start): index
        for sheet in sheets
        for index, table in enumerate(sheet.tables)
        for cell in table.cells
        for word in cell.words
    }
    legends = [entry for sheet in sheets for entry in sheet.legend]
    signs = find_signs(line.words for sheet in sheets for line in sheet.lines)
    for row in rows((table for sheet in sheets for table in sheet.tables), legends, signs, plan):
        own = [
            (page, w.start) for c in row.cells if not c.inherited for page, words in c.parts for w in words
        ]
        tables = by_page[row.page].tables
        beside = next((i for i, t in enumerate(tables) if t.box[1] - 2 <= row.top <= t.box[3] + 2), 0)
        placed = (owner[key] for key in own if key[0] == row.page and key in owner)
        found[row.page, next(placed, beside)].append(row)
    return found


def _place(stand_in: Passage) -> tuple[int, int]:
    return stand_in.page, stand_in.joined.boxes[0].word.start


def _pages(
    sheets: Sequence[Sheet],
    furniture: Sequence[Furniture],
    passages: Sequence[Passage],
    vocabulary: Vocabulary,
) -> tuple[Page, ...]:
    texts: dict[int, list[str]] = defaultdict(list)
    by_page = {sheet.number: sheet for sheet in sheets}
    for passage in passages:
        if passage.text == STAND_IN:
            page, index = _place(passage)
            texts[page].append(_table_text(by_page[page].tables[index], vocabulary))
            continue
        for page in sorted(set(passage.pages)):
            mark = f"{passage.mark} " if passage.mark and page == passage.page else ""
            texts[page].append(mark + passage.on_page(page))
    return tuple(
        Page(
            number=sheet.number,
            text="\n".join(texts[sheet.number]),
            source=sheet.source,
            label=found.label,
            width_pt=round(sheet.width_pt, 2),
            height_pt=round(sheet.height_pt, 2),
        )
        for sheet, found in zip(sheets, furniture, strict=True)
    )


def _table_text(table: Table, vocabulary: Vocabulary) -> str:
    """A table cell by cell, row by row, so that what stands in a cell stays together."""
    cells = sorted(table.cells, key=lambda cell: (cell.row, cell.column))
    texts = (cell_text(cell, vocabulary) for cell in cells)
    return "\n".join(text for text in texts if text)
