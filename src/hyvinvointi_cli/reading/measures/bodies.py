"""Whole tables: what a row has in each column, rows under one header, the header and what it means."""

from __future__ import annotations

from dataclasses import dataclass

from hyvinvointi_cli.model import Column
from hyvinvointi_cli.reading.pdf.raw import Word
from hyvinvointi_cli.reading.tables.cells import flat
from hyvinvointi_cli.reading.tables.table import TableCell

Parts = tuple[tuple[int, tuple[Word, ...]], ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """What one row has in one column; `shared` when a cell merged over rows above reaches down here."""

    parts: Parts = ()
    rgb: tuple[int, int, int] | None = None
    shared: bool = False
    open_top: bool = False
    open_bottom: bool = False

    @property
    def words(self) -> tuple[Word, ...]:
        """Its words on all pages."""
        return tuple(w for _, words in self.parts for w in words)

    @property
    def text(self) -> str:
        """Its words on one line, for looking at content."""
        return " ".join(filter(None, (flat(words) for _, words in self.parts)))


def piece_of(page: int, cell: TableCell, *, shared: bool = False) -> Piece:
    """What a table of `page` has in a cell; `shared` when the cell begins in a row above."""
    parts: Parts = ((cell.page or page, cell.words),) if cell.words else ()
    return Piece(parts, cell.rgb, shared, cell.open_top and not shared, cell.open_bottom)


@dataclass(frozen=True, slots=True)
class BodyRow:
    """One row under the header; a `title` is a cell over the whole width that heads the rows below."""

    page: int
    top: float
    pieces: tuple[Piece, ...]
    title: bool = False

    @property
    def parts(self) -> Parts:
        """Its words with their pages, cell by cell."""
        return tuple(part for piece in self.pieces for part in piece.parts)

    @property
    def text(self) -> str:
        """Its words on one line, for looking at content."""
        return " ".join(filter(None, (piece.text for piece in self.pieces)))


@dataclass(frozen=True, slots=True)
class Body:
    """A whole table: headers as printed, what they mean, and its rows."""

    headers: tuple[str, ...]
    columns: tuple[tuple[Column, ...], ...]
    rows: tuple[BodyRow, ...]
    card: bool = False
    caption: Parts = ()
    kicker: Parts = ()
    """The line above a slide's title."""

    def place(self, column: Column) -> int | None:
        """The first grid column that means `column`."""
        return next((i for i, named in enumerate(self.columns) if column in named[:1]), None)
