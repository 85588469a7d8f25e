"""Tables on a terminal by rich; plain, unwrapped text when piped."""

from __future__ import annotations

import sys

from hyvinvointi_cli.output.answer import Scalar, Table
from hyvinvointi_cli.output.clean import printable


def print_table(table: Table) -> None:
    """Print a table to standard output; notes go to standard error."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table as RichTable
    from rich.text import Text

    console = Console(highlight=False, markup=False)
    if not console.is_terminal:
        console = Console(highlight=False, markup=False, width=200, no_color=True)
    grid = RichTable(box=SIMPLE_HEAD, title=table.title or None, title_justify="left", pad_edge=False)
    for column in table.fields:
        grid.add_column(Text(column.heading), justify="right" if column.number else "left", width=column.width)
    for row in table.rows:
        grid.add_row(*(Text(shown(value)) for value in row))
    console.print(grid)
    for note in table.notes:
        sys.stderr.write(printable(note) + "\n")


def shown(value: Scalar) -> str:
    """Return a cell as people read it."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.1f}"
    return printable(str(value))
