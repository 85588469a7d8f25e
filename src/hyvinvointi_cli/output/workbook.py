"""Tables as sheets of one Excel workbook."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from hyvinvointi_cli.output.answer import Field, Missing, Scalar, Table
from hyvinvointi_cli.output.cells import shown
from hyvinvointi_cli.output.clean import printable_lines

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_MOST_ROWS = 1_048_500
"""A sheet has 1,048,576; the header and the notes need some."""
_MANY_ROWS = 100_000
"""From here on rows go to the disk one by one: a third more time, but 0.2 GB instead of 0.5 for 100,000."""
_MOST_CHARACTERS = 32_767
_WIDEST = 60
_WRAPPED = 24
"""Columns of at least this width wrap their texts."""
_LINE_PT = 15
_MOST_LINES = 20
_HEAT_WIDTH = 6
_HEAT_HEADER_PT = 260
"""Room for the name of a theme, written upwards."""
_WIDTH_SAMPLE = 200
"""Rows that decide a column's width; long tables would otherwise be read twice for nothing."""
_CREATED = datetime(2020, 1, 1)
"""Fixed: same input, same bytes."""
_OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def write_workbook(
    path: Path, tables: Sequence[Table], language: str, *, most_rows: int = _MOST_ROWS
) -> None:
    """Write a sheet a table: frozen, filtered header, column widths, number formats, a heat scale.

    Texts are written as texts, so no cell can act as a formula. A table of more than `most_rows` goes on
    in further sheets, `mentions 2` and so on.
    """
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    many = sum(len(table.rows) for table in tables) > _MANY_ROWS
    buffer = io.BytesIO()  # on a full disk the library would leave its own file half open
    book = Workbook(buffer, {**_OPTIONS, "constant_memory": many})
    book.set_properties({"created": _CREATED, "title": "hyte"})
    formats = _Formats(book)
    for table in tables:
        for part in _parts(table, most_rows):
            _fill(book.add_worksheet(part.name[:31]), part, formats, language)
    try:
        book.close()
    except FileCreateError as error:
        raise OSError(str(error)) from error
    path.write_bytes(buffer.getbuffer())


def _parts(table: Table, most_rows: int) -> Iterator[Table]:
    """The table in pieces that fit a sheet; the notes stand under the last."""
    starts = range(0, max(1, len(table.rows)), most_rows)
    for n, start in enumerate(starts, 1):
        yield replace(
            table,
            name=table.name if n == 1 else f"{table.name} {n}",
            rows=table.rows[start : start + most_rows],
            notes=(*table.lead, *table.notes) if n == len(starts) else (),
        )


class _Formats:
    """The few cell formats of a workbook, made once."""

    def __init__(self, book: Workbook) -> None:
        self.header: Format = book.add_format(
            {"bold": True, "bg_color": "#E7EEF0", "bottom": 1, "text_wrap": True, "valign": "top"}
        )
        self.upwards: Format = book.add_format(
            {"bold": True, "bg_color": "#E7EEF0", "bottom": 1, "rotation": 90, "valign": "bottom"}
        )
        self.text: Format = book.add_format({"valign": "top"})
        self.long: Format = book.add_format({"valign": "top", "text_wrap": True})
        self.whole: Format = book.add_format({"valign": "top", "num_format": "0"})
        self.decimal: Format = book.add_format({"valign": "top", "num_format": "0.0"})
        self.percent: Format = book.add_format({"valign": "top", "num_format": "0.0 %"})
        self.missing: Format = book.add_format({"valign": "top", "font_color": "#7F7F7F", "align": "right"})
        self.note: Format = book.add_format({"italic": True, "font_color": "#595959"})

    def of(self, field: Field, value: Scalar, wide: bool) -> Format:
        if value is None or isinstance(value, Missing):
            return self.missing
        if isinstance(value, str):
            return self.long if wide else self.text
        if field.percent:
            return self.percent
        return self.decimal if isinstance(value, float) else self.whole


def _fill(sheet: Worksheet, table: Table, formats: _Formats, language: str) -> None:
    widths = [_width(table, n, language) for n in range(len(table.fields))]
    wrapped = [(field.width or 0) >= _WRAPPED or widths[n] >= _WIDEST for n, field in enumerate(table.fields)]
    for n, field in enumerate(table.fields):
        sheet.set_column(n, n, widths[n])
        header = formats.upwards if field.heat else formats.header
        sheet.write_string(0, n, printable_lines(field.heading), header)
    for r, row in enumerate(table.rows, 1):
        lines = max((_lines(row[n], widths[n]) for n in range(len(row)) if wrapped[n]), default=1)
        if lines > 1:
            sheet.set_row(r, _LINE_PT * min(lines, _MOST_LINES))
        for n, (value, field) in enumerate(zip(row, table.fields, strict=True)):
            _write(sheet, (r, n), value, field, formats.of(field, value, wrapped[n]), language)
    last = len(table.rows)
    if table.rows:
        sheet.autofilter(0, 0, last, len(table.fields) - 1)
    heat = [n for n, field in enumerate(table.fields) if field.heat]
    sheet.freeze_panes(1, heat[0] if heat else 0)
    if heat:
        sheet.set_row(0, _HEAT_HEADER_PT)
    if heat and table.rows:
        scale = {
            "type": "2_color_scale",
            "min_type": "num",
            "min_value": 0,
            "min_color": "#FFFFFF",
            "max_color": "#5FA8A0",
        }
        sheet.conditional_format(1, heat[0], last, heat[-1], scale)
    for n, note in enumerate(table.notes):
        sheet.write_string(last + 2 + n, 0, printable_lines(note)[:_MOST_CHARACTERS], formats.note)
    sheet.set_landscape()
    sheet.set_paper(8 if heat else 9)  # A3, A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _write(
    sheet: Worksheet, place: tuple[int, int], value: Scalar, field: Field, format: Format, language: str
) -> None:
    if value is None and not field.blank:
        return
    if isinstance(value, int | float):
        sheet.write_number(*place, int(value) if isinstance(value, bool) else value, format)
        return
    named = value is None or isinstance(value, Missing) or field.values is not None
    text = shown(value, field, language) if named else printable_lines(str(value))
    if len(text) > _MOST_CHARACTERS:
        text = text[: _MOST_CHARACTERS - 1] + "…"
    sheet.write_string(*place, text, format)


def _lines(value: Scalar, width: float) -> int:
    """Lines that a wrapped text needs: LibreOffice does not find the height of a row by itself."""
    return (
        sum(-(-len(line) // int(width)) or 1 for line in value.split("\n")) if isinstance(value, str) else 1
    )


def _width(table: Table, n: int, language: str) -> float:
    """Wide enough for most cells; the header may wrap, but not inside a word."""
    field = table.fields[n]
    if field.heat:
        return _HEAT_WIDTH
    if field.width:
        return field.width
    heading = max((len(word) for word in field.heading.split()), default=0) + 3  # room for the filter arrow
    lengths = [len(shown(row[n], field, language)) for row in table.rows[:_WIDTH_SAMPLE]]
    return min(max(heading, *lengths, 6) + 1 if lengths else heading + 1, _WIDEST)
