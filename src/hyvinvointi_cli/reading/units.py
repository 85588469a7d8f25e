"""Passages and table rows become units with sections, languages and word boxes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from hyvinvointi_cli.model import Cell, Form, Heading, Kind, Span, Unit, WordBox
from hyvinvointi_cli.reading.layout.blocks import Shape
from hyvinvointi_cli.reading.layout.joining import Vocabulary, join, lines_of
from hyvinvointi_cli.reading.layout.language import language_of
from hyvinvointi_cli.reading.layout.passages import Passage, passage_of
from hyvinvointi_cli.reading.layout.sentences import sentence_spans
from hyvinvointi_cli.reading.tables.table import RowCell, TableCell, TableRow

_APPENDIX = re.compile(r"(?:liite|liitteet|bilaga|bilagor)\b", re.IGNORECASE)
_LINK_ONLY = re.compile(r"(?:https?://|www\.|mailto:)\S+|\S+@\S+", re.IGNORECASE)


@dataclass(slots=True)
class UnitMaker:
    """Numbers units in order and keeps the section path they stand under."""

    vocabulary: Vocabulary
    language: str = "fi"
    ocr_pages: frozenset[int] = frozenset()
    units: list[Unit] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    _path: list[tuple[int, str]] = field(default_factory=list)

    def add(self, item: Passage | TableRow) -> None:
        """Make the units of one passage or table row."""
        if isinstance(item, TableRow):
            self._add_row(item)
        elif item.shape is Shape.HEADING:
            self._add_heading(item)
        elif item.shape is Shape.CONTENTS:
            self._append(item.text, Form.SENTENCE, item.page, item.boxes(_whole(item)), Kind.CONTENTS)
        else:
            self._add_text(item)

    @property
    def _section(self) -> tuple[str, ...]:
        return tuple(text for _, text in self._path)

    def _add_heading(self, passage: Passage) -> None:
        text = passage.text
        while self._path and self._path[-1][0] >= passage.level:
            self._path.pop()
        self._append(text, Form.HEADING, passage.page, passage.boxes(_whole(passage)))
        self._path.append((passage.level, text))
        self.headings.append(Heading(passage.page, passage.level, text))

    def _add_text(self, passage: Passage) -> None:
        language = language_of(passage.text, self.language)
        spans = sentence_spans(passage.text)
        bullet = passage.shape is Shape.BULLET
        for span in spans:
            boxes = passage.boxes(span)
            form = Form.BULLET if bullet and len(spans) == 1 else Form.SENTENCE
            if bullet and len(spans) > 1 and span is spans[0]:
                form = Form.BULLET
            page = boxes[0].page if boxes else passage.page
            self._append(passage.text[span.start : span.end], form, page, boxes, language=language)

    def _add_row(self, row: TableRow) -> None:
        text = ""
        cells: list[Cell] = []
        boxes: list[WordBox] = []
        for cell in row.cells:
            value, placed = _value(cell, self.vocabulary)
            if cell.header or value:  # a status that a fill alone tells has no words
                text += (" | " if text else "") + (f"{cell.header}: " if cell.header else "")
            span = Span(len(text), len(text) + len(value))
            at = span.start
            boxes += [WordBox(b.start + at, b.end + at, b.page, b.x0, b.top, b.x1, b.bottom) for b in placed]
            text += value
            cells.append(Cell(cell.column, cell.header, value, span, cell.inherited, cell.mark))
        language = language_of(" ".join(cell.text for cell in cells), self.language)
        self._append(
            text.rstrip(), Form.ROW, row.page, tuple(boxes), None, language, tuple(cells), row.measure
        )

    def _append(
        self,
        text: str,
        form: Form,
        page: int,
        boxes: tuple[WordBox, ...],
        hint: Kind | None = None,
        language: str | None = None,
        cells: tuple[Cell, ...] = (),
        measure: bool = False,
    ) -> None:
        if not text.strip():
            return
        self.units.append(
            Unit(
                number=len(self.units),
                text=text,
                form=form,
                page=page,
                section=self._section,
                language=language or language_of(text, self.language),
                cells=cells,
                words=boxes,
                hint=hint or self._hint(measure),
                measure=measure,
                ocr=page in self.ocr_pages,
            )
        )

    def _hint(self, measure: bool) -> Kind | None:
        """Whatever stands under a heading `Liite` is an appendix, measures excepted."""
        if not measure and any(_APPENDIX.match(text) for _, text in self._path):
            return Kind.APPENDIX
        return None


def _value(cell: RowCell, vocabulary: Vocabulary) -> tuple[str, tuple[WordBox, ...]]:
    parts = [(page, line) for page, words in cell.parts for line in lines_of(words)]
    if not any(words for _, words in parts):
        return "", ()
    width = max(line[-1].x1 - line[0].x0 for _, line in parts)
    passage = passage_of(parts, vocabulary, Shape.TEXT, width=width)
    return passage.text, passage.boxes(_whole(passage))


def cell_text(cell: TableCell, vocabulary: Vocabulary) -> str:
    """The text of one cell of a table."""
    lines = lines_of(cell.words)
    if not lines:
        return ""
    padding = max(0.0, min(word.x0 for word in cell.words) - cell.box[0])
    return join(lines, vocabulary, width=cell.box[2] - cell.box[0] - 2 * padding).text


def _whole(passage: Passage) -> Span:
    return Span(0, len(passage.text))
