"""Tables and passages on a terminal by rich; plain text of a fixed width when piped."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from hyvinvointi_cli.output.answer import Field, Passage, Scalar, Table
from hyvinvointi_cli.output.cells import shown
from hyvinvointi_cli.output.clean import printable, printable_lines

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_PIPED_WIDTH = 200
_GAP = 2
_LEAST = 8
"""A column that is cut never gets narrower than this; then the line wraps instead."""
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

    if sys.stdout.isatty() or os.environ.get("FORCE_COLOR"):
        return Console(highlight=False, markup=False, emoji=False)
    width = os.environ.get("COLUMNS", "")
    return Console(
        highlight=False,
        markup=False,
        emoji=False,
        no_color=True,
        width=int(width) if width.isdigit() and int(width) else _PIPED_WIDTH,
    )


def print_table(table: Table, language: str = "fi") -> None:
    """Print a table to standard output; notes go to standard error."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table as RichTable
    from rich.text import Text

    out = console()
    grid = RichTable(
        box=SIMPLE_HEAD,
        title=Text(printable(table.title), style="bold") if table.title else None,
        title_justify="left",
        pad_edge=False,
        padding=(0, 1, 0, 0),
    )
    texts = [
        [shown(value, f, language) for value, f in zip(row, table.fields, strict=True)] for row in table.rows
    ]
    widths = _widths(table.fields, texts, out.width)
    for field, width in zip(table.fields, widths, strict=True):
        grid.add_column(
            Text(field.heading),
            justify="right" if field.number or field.elide == "start" else "left",
            width=width,
            no_wrap=field.elide is not None or field.number,
        )
    most = max(
        (_amount(v) for row in table.rows for v, f in zip(row, table.fields, strict=True) if f.heat),
        default=0,
    )
    for row, cells in zip(table.rows, texts, strict=True):
        columns = zip(row, cells, table.fields, widths, strict=True)
        grid.add_row(*(_cell(value, text, field, width, most) for value, text, field, width in columns))
    out.print(grid)
    _print_notes(table.notes)


def print_passage(passage: Passage) -> None:
    """Print lines of text, wrapped at the width; notes go to standard error."""
    from rich.text import Text

    out = console()
    for line in passage.lines:
        text = Text()
        for run in line:
            text.append(printable_lines(run.text), style=_STYLES[run.style])
        out.print(text, soft_wrap=not out.is_terminal)
    _print_notes(passage.notes)


def _cell(value: Scalar, text: str, field: Field, width: int | None, most: float) -> Text:
    from rich.text import Text

    cut = _cut(text, width, field.elide) if field.elide and width else text
    style = _STYLES[field.style]
    if field.heat:
        style = "dim"
        if amount := _amount(value):
            style = f"white on {_SHADES[min(int(amount / most * len(_SHADES)), len(_SHADES) - 1)]}"
    return Text(cut, style=style)


def _amount(value: Scalar) -> float:
    return abs(value) if isinstance(value, int | float) else 0.0


def _widths(fields: Sequence[Field], texts: Sequence[Sequence[str]], available: int) -> list[int | None]:
    """Give the columns that may be cut what the others leave, at most their content and `Field.width`."""
    from rich.cells import cell_len

    natural = [
        max([cell_len(f.heading), *(cell_len(row[n]) for row in texts)], default=0)
        for n, f in enumerate(fields)
    ]
    flexible = [n for n, f in enumerate(fields) if f.elide and f.width is None]
    if not any(f.elide for f in fields):
        return [f.width for f in fields]
    widths = [min(natural[n], f.width) if f.elide and f.width else natural[n] for n, f in enumerate(fields)]
    left = available - _GAP * len(fields) - sum(w for n, w in enumerate(widths) if n not in flexible)
    for place, n in enumerate(sorted(flexible, key=lambda n: natural[n])):
        share = max(left // (len(flexible) - place), _LEAST)
        widths[n] = min(natural[n], share)
        left -= widths[n]
    return list(widths)


def _cut(text: str, width: int, end: str | None) -> str:
    """Cut one end of `text` so that it fits, between words where one is near."""
    from rich.cells import cell_len

    if cell_len(text) <= width:
        return text
    room = width - 1
    if end == "start":
        kept = text[-room:] if room else ""
        space = kept.find(" ")
        return "…" + (kept[space:] if 0 <= space < room // 3 else kept)
    kept = text[:room]
    space = kept.rfind(" ")
    return (kept[: space + 1] if space > room - room // 3 else kept) + "…"


def _print_notes(notes: Sequence[str]) -> None:
    for note in notes:
        sys.stderr.write(printable(note) + "\n")
