"""Status from marks in the outturn column: symbols, percentages and fill colours."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hyvinvointi_cli.model import Column, Status
from hyvinvointi_cli.reading.measures.legends import Rgb, is_vivid, nearest, traffic_light
from hyvinvointi_cli.reading.tables.columns import is_numbering
from hyvinvointi_cli.reading.tables.symbols import (
    BESIDE_TICKS,
    DASHES,
    SIGNS,
    SYMBOLS,
    Symbols,
    symbol_status,
)
from hyvinvointi_cli.reading.tables.table import RowCell, Table

if TYPE_CHECKING:
    from hyvinvointi_cli.reading.measures.bodies import Body, BodyRow

_PERCENT = re.compile(r"^\s*(\d{1,3})(?:[.,]\d+)?\s*%\s*$")
_PERCENT_HEADER = re.compile(r"aste|toteutu|valmi|status|tilanne|grad|läge|complet|progress", re.IGNORECASE)


def percent_status(percent: int) -> Status:
    """How far a measure is: nothing, something, all."""
    if percent >= 100:
        return Status.DONE
    return Status.PARTLY if percent > 0 else Status.NOT_DONE


@dataclass(frozen=True, slots=True)
class Marks:
    """What colours stand for in a document, gathered from the legends on its pages."""

    legend: tuple[tuple[tuple[int, int, int], Status], ...] = ()
    signs: tuple[tuple[str, Status], ...] = ()
    """What signs stand for, when a line of the document says so."""

    @staticmethod
    def of(
        tables: Iterable[Table],
        legends: Iterable[tuple[Rgb, Status]] = (),
        signs: Iterable[tuple[str, Status]] = (),
    ) -> Marks:
        """Legends of all pages together, those of pages without tables given apart."""
        colours = {*legends, *(entry for table in tables for entry in table.legend)}
        return Marks(tuple(sorted(colours)), tuple(signs))

    def symbols_of(self, body: Body) -> Symbols:
        """Symbols whose meaning depends on what else stands in the outturn column."""
        cells = [
            "".join(r.pieces[i].text.split())
            for i, named in enumerate(body.columns)
            if named[:1] == (Column.OUTTURN,)
            for r in body.rows
        ]
        symbols: Symbols = {}
        if any(c and all(x in SYMBOLS for x in c) for c in cells):
            symbols |= {k: v for k, v in BESIDE_TICKS.items() if k not in DASHES}
        if any(c in ("+", "++") for c in cells):
            symbols |= SIGNS
        told = dict(self.signs)
        return symbols | {sign.swapcase(): status for sign, status in told.items()} | told

    def marked(self, cell: RowCell, row: BodyRow, body: Body, symbols: Symbols) -> RowCell:
        """The cell with the status that its symbol, percentage or fill colour stands for."""
        if cell.column is not Column.OUTTURN and not self._is_light(cell, body):
            return cell
        text = " ".join(w.text for _, words in cell.parts for w in words)
        colour = self._colour(cell, row, body)
        percent = _PERCENT.match(text)
        status = symbol_status(text, symbols)
        if percent and _PERCENT_HEADER.search(cell.header):
            status = percent_status(int(percent.group(1)))
        if colour is not None and status in (None, Status.UNKNOWN):
            status = colour
        return replace(cell, column=Column.OUTTURN, mark=status)

    def _is_light(self, cell: RowCell, body: Body) -> bool:
        """A column without a known header whose cells are empty and coloured: traffic lights.

        Several strong colours tell them, or one that a legend explains (a slide may hold a single row).
        """
        if cell.column is not Column.OTHER or cell.parts:
            return False
        i = body.headers.index(cell.header) if cell.header in body.headers else None
        if i is None:
            return False
        colours = {rgb for r in body.rows if (rgb := r.pieces[i].rgb)}
        lights = sum(map(is_vivid, colours)) > 1 or any(rgb in colours for rgb, _ in self.legend)
        return lights and not any(r.pieces[i].parts for r in body.rows if not r.title)

    def told_by_fill(self, row: BodyRow, body: Body) -> tuple[RowCell, ...]:
        """The status of a row whose number or action is filled with a colour of the legend.

        Only where no column tells outturns, and cells of the column have two of its colours or more; a
        cell without one of them is unknown.
        """
        firsts = [named[:1] for named in body.columns]
        if not self.legend or row.title or (Column.OUTTURN,) in firsts:
            return ()
        for i, header in enumerate(body.headers):
            if not is_numbering(header) and firsts[i] != (Column.ACTION,):
                continue
            told = [nearest(rgb, self.legend) if (rgb := r.pieces[i].rgb) else None for r in body.rows]
            if len({status for status in told if status is not None}) > 1:
                rgb = row.pieces[i].rgb
                status = nearest(rgb, self.legend) if rgb else None
                return (RowCell(Column.OUTTURN, "", (), mark=status or Status.UNKNOWN),)
        return ()

    def _colour(self, cell: RowCell, row: BodyRow, body: Body) -> Status | None:
        places = [i for i, h in enumerate(body.headers) if h == cell.header]
        rgb = row.pieces[places[-1]].rgb if places else None
        if rgb is None:
            return None
        told = [i for i, named in enumerate(body.columns) if named[:1] == (Column.OUTTURN,)]
        others = [p.rgb for i, p in enumerate(row.pieces) if i not in places and i not in told]
        if rgb in others:  # a band over the whole row says nothing
            return None
        return nearest(rgb, self.legend) or traffic_light(rgb)
