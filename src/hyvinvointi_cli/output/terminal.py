"""Tables and passages on a terminal by rich; plain text of a fixed width when piped."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from hyvinvointi_cli.output.answer import Field, Passage, Scalar, Table
from hyvinvointi_cli.output.cells import shown
from hyvinvointi_cli.output.clean import printable, printable_lines
from hyvinvointi_cli.output.fitting import broken, cut, fit
from hyvinvointi_cli.output.labels import named

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table as RichTable
    from rich.text import Text

_PIPED_WIDTH = 200
_MOST_NAMED = 8
_STYLES = {
    "": "",
    "heading": "bold",
    "hit": "bold yellow",
    "quiet": "dim",
    "code": "cyan",
    "good": "green",
    "bad": "red",
}
_SHADES = ("#20403c", "#1f5c55", "#1d7a70", "#1a988b", "#14b8a6")
"""Backgrounds from a few to many, read with white letters on dark and light terminals."""


def console() -> Console:
    """Return the console of standard output; when piped COLUMNS (or 200) wide and without colours."""
    from rich.console import Console

    class Patient(Console):
        """Rich ends the program with 1 when the reader (head, less) has gone: that is no failure."""

        def on_broken_pipe(self) -> None:
            raise BrokenPipeError

    if sys.stdout.isatty() or os.environ.get("FORCE_COLOR"):
        return Patient(highlight=False, markup=False, emoji=False)
    width = os.environ.get("COLUMNS", "")
    return Patient(
        highlight=False,
        markup=False,
        emoji=False,
        no_color=True,
        width=int(width) if width.isdigit() and int(width) else _PIPED_WIDTH,
    )


def print_table(table: Table, language: str = "fi", *, quiet: bool = False) -> None:
    """Print a table, nothing of one without rows; notes go to standard error, unless `quiet`."""
    from rich.cells import cell_len
    from rich.text import Text

    out = console()
    texts = [
        [shown(value, f, language) for value, f in zip(row, table.fields, strict=True)] for row in table.rows
    ]
    grouped = [n for n, field in enumerate(table.fields) if field.group]
    columns = [n for n, field in enumerate(table.fields) if not field.group]
    fields = [table.fields[n] for n in columns]
    widths = fit(fields, [[row[n] for n in columns] for row in texts], out.width, cell_len)
    kept = {columns[n]: width for n, width in widths.items()}
    heats = ((v, f) for row in table.rows for v, f in zip(row, table.fields, strict=True) if f.heat)
    most = max((_amount(value) for value, _ in heats), default=0)
    if table.title:
        out.print(Text(printable(table.title), style="bold"))
    rows = list(zip(table.rows, texts, strict=True))
    for place, (names, members) in enumerate(groupby(rows, key=lambda pair: [pair[1][n] for n in grouped])):
        if grouped:
            out.print(Text(("\n" if place else "") + "  ".join(names), style="bold"))
        out.print(_grid(table.fields, list(members), kept, most, header=place == 0))
    dropped = [fields[n].heading for n in range(len(fields)) if rows and n not in widths]
    if quiet:
        return
    print_notes([*table.notes, *table.hints, *([_dropped(dropped, language)] if dropped else [])])


def _dropped(headings: Sequence[str], language: str) -> str:
    """Name the columns that the terminal had no room for, the first of them when they are many."""
    names = ", ".join(headings[:_MOST_NAMED])
    if len(headings) > _MOST_NAMED:
        return named("columns_dropped_many", language, names=names, n=len(headings) - _MOST_NAMED)
    return named("columns_dropped", language, names=names)


def _grid(
    fields: Sequence[Field],
    rows: Sequence[tuple[Sequence[Scalar], Sequence[str]]],
    widths: Mapping[int, int],
    most: float,
    *,
    header: bool,
) -> RichTable:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table as RichTable
    from rich.text import Text

    grid = RichTable(
        box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), show_header=header
    )
    for n, width in widths.items():
        right = fields[n].number or fields[n].elide == "start"
        heading = Text(broken(fields[n].heading, width), justify="right" if right else "left")
        grid.add_column(heading, justify="right" if right else "left", width=width, overflow="fold")
    for values, cells in rows:
        grid.add_row(*(_cell(values[n], cells[n], fields[n], width, most) for n, width in widths.items()))
    return grid


def print_passage(passage: Passage, *, quiet: bool = False) -> None:
    """Print lines of text, wrapped at the width; notes go to standard error, unless `quiet`."""
    from rich.text import Text

    out = console()
    for line in passage.lines:
        text = Text()
        for run in line:
            text.append(printable_lines(run.text), style=_STYLES[run.style])
        if out.is_terminal and text.cell_len > out.width:
            # What does not fit goes on under its own beginning.
            indent = len(text.plain) - len(text.plain.lstrip())
            for part in text[indent:].wrap(out, out.width - indent):
                part.rstrip()
                out.print(Text(" " * indent) + part)
        else:
            out.print(text, soft_wrap=not out.is_terminal)
    if not quiet:
        print_notes(passage.notes)


def _cell(value: Scalar, text: str, field: Field, width: int, most: float) -> Text:
    from rich.cells import cell_len
    from rich.text import Text

    style = _STYLES[field.style]
    if field.heat:
        style = "dim"
        if amount := _amount(value):
            style = f"white on {_SHADES[min(int(amount / most * len(_SHADES)), len(_SHADES) - 1)]}"
    fitting = cut(text, width, field.elide, cell_len) if field.elide else broken(text, width, cell_len)
    return Text(fitting, style=style)


def _amount(value: Scalar) -> float:
    return abs(value) if isinstance(value, int | float) else 0.0


def print_notes(notes: Sequence[str]) -> None:
    """Print what a reader must know, a line each, to standard error."""
    for note in notes:
        sys.stderr.write(printable(note) + "\n")
