"""Lights: small filled circles drawn over empty cells, as traffic lights in slides and designed reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hyvinvointi_cli.reading.pdf.raw import Fill
from hyvinvointi_cli.reading.tables.table import Table, TableCell


def lit(table: Table, dots: Sequence[Fill]) -> Table:
    """The table whose empty cells take the colour of the light that is drawn over them."""
    x0, top, x1, bottom = table.box
    inside = [d for d in dots if x0 < (d.x0 + d.x1) / 2 < x1 and top < (d.top + d.bottom) / 2 < bottom]
    if not inside:
        return table
    return replace(table, cells=tuple(_lit_cell(cell, inside) for cell in table.cells))


def _lit_cell(cell: TableCell, dots: Sequence[Fill]) -> TableCell:
    if cell.words:
        return cell
    x0, top, x1, bottom = cell.box
    own = [d for d in dots if x0 <= (d.x0 + d.x1) / 2 <= x1 and top <= (d.top + d.bottom) / 2 <= bottom]
    return replace(cell, rgb=own[0].rgb) if len(own) == 1 else cell
