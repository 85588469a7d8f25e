"""Tables as found on a page, and table rows on their way to becoming units."""

from __future__ import annotations

from dataclasses import dataclass

from hyvinvointi_cli.model import Column, Status
from hyvinvointi_cli.reading.pdf.raw import Word


@dataclass(frozen=True, slots=True)
class TableCell:
    """One cell: grid position, extent in points, its words line by line, and its fill colour."""

    row: int
    column: int
    row_span: int
    column_span: int
    box: tuple[float, float, float, float]
    words: tuple[Word, ...]
    rgb: tuple[int, int, int] | None = None
    open_top: bool = False
    open_bottom: bool = False
    """True when no line closes the cell there: its row or group goes on over a page break."""
    page: int | None = None
    """Its page when that is not the table's own."""


@dataclass(frozen=True, slots=True)
class Table:
    """A grid of cells on one page; `box` is (x0, top, x1, bottom) in points.

    `card` marks a block of labels and values: its first column holds the headers. `caption` is what a
    slide's title says above the table. `legend` gives the status that a fill colour stands for on the page.
    """

    page: int
    box: tuple[float, float, float, float]
    cells: tuple[TableCell, ...]
    rows: int
    columns: int
    ruled: bool
    card: bool = False
    titled: bool = False
    """A card whose first row is its title, the action; a last row without label and words is its light."""
    caption: tuple[Word, ...] = ()
    kicker: tuple[Word, ...] = ()
    """The small line above a slide's title."""
    opens_page: bool = True
    ends_page: bool = True
    """Nothing but running headers and page numbers stands above, or below, on the page."""
    held: tuple[int, ...] = ()
    """Columns of a table without a grid whose cells may reach over rows (focus and goal)."""
    legend: tuple[tuple[tuple[int, int, int], Status], ...] = ()
    pages: int = 1
    """2 for a table drawn over two facing pages."""


@dataclass(frozen=True, slots=True)
class RowCell:
    """A cell of a finished row: canonical column, header as printed, words with their pages.

    `parts` holds (page, words) pairs: a row split by a page break has two. `inherited` marks a merged
    focus or goal cell filled down; `mark` the status of a fill colour or symbol.
    """

    column: Column
    header: str
    parts: tuple[tuple[int, tuple[Word, ...]], ...]
    inherited: bool = False
    mark: Status | None = None


@dataclass(frozen=True, slots=True)
class TableRow:
    """A body row after stitching and filling down; `page`, `top` say where it starts."""

    page: int
    top: float
    cells: tuple[RowCell, ...]
    measure: bool
