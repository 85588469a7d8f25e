"""Tables as CSV and TSV that pandas, R and spreadsheets read without repair."""

from __future__ import annotations

import csv
import io

from hyvinvointi_cli.output.answer import Missing, Scalar, Table
from hyvinvointi_cli.output.clean import inert


def separated(table: Table, separator: str, *, excel: bool = False) -> str:
    """Return the table with its keys as the first line (RFC 4180 quoting).

    `excel` is for the Finnish Excel: decimal commas and CR LF; the caller adds the BOM. An unknown cell and
    an unreadable one are empty, one that does not apply is `NA`; true and false are 1 and 0.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=separator, lineterminator="\r\n" if excel else "\n")
    writer.writerow([inert(f.key) for f in table.fields])
    writer.writerows([_cell(value, excel) for value in row] for row in table.rows)
    return buffer.getvalue()


def _cell(value: Scalar, excel: bool) -> str:
    if value is None or value is Missing.UNREADABLE:
        return ""
    if value is Missing.NOT_APPLICABLE:
        return "NA"
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, float):
        return f"{value:.6g}".replace(".", "," if excel else ".")
    return inert(value) if isinstance(value, str) else str(value)
