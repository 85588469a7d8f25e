"""One result in the two views that people and programs need: a flat table, and JSON by contract."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from hyvinvointi_cli.analysis.missing import Missing

Scalar = str | int | float | bool | Missing | None
"""A cell. For Missing, CSV and TSV write `NA` (not applicable) and an empty cell (unreadable), Parquet NaN
and null, so that pandas, R and Arrow read numbers; tables for people say it in words."""

__all__ = ["Answer", "Field", "Missing", "Passage", "Run", "Scalar", "Table"]


@dataclass(frozen=True, slots=True)
class Field:
    """A column: its stable key (CSV, JSON lines, Parquet), and its heading for people."""

    key: str
    heading: str
    number: bool = False
    width: int | None = None
    """Preferred width in characters on a terminal and in a workbook; None lets the content decide."""
    decimals: int | None = None
    """Digits after the decimal point where people read; None for whole numbers and text."""
    percent: bool = False
    """A share from 0 to 1 that people read as a percentage."""
    heat: bool = False
    """Shade the cells of all such columns by their size."""
    elide: Literal["start", "end"] | None = None
    """Keep the cell on one line of a terminal by cutting this end of it; `start` also aligns right."""
    whole: bool = False
    """Never break its cells over lines of a terminal."""
    style: str = ""
    """What the text is, in the words of `Run.style`."""
    values: str | None = None
    """Where people read, the value is said in the words of the label `values` + value; data keeps the id."""
    drop: int = 0
    """Columns with a higher number are the first to go where a terminal is too narrow; 0 always stays."""
    stored: Literal["real", "flag"] | None = None
    """Parquet type that does not depend on the rows: parts of one data set must agree in it."""
    blank: str = ""
    """What people read in an empty cell."""
    group: bool = False
    """On a terminal a line above the rows that share it, instead of a column."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of scalars under fields. `title`, `lead` and `notes` are for people, never part of the data."""

    name: str
    fields: tuple[Field, ...]
    rows: tuple[tuple[Scalar, ...], ...]
    title: str = ""
    notes: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    """What a memo (Markdown) says before the table; a workbook has it among the notes."""
    hints: tuple[str, ...] = ()
    """Where the rows are that people are not shown here; a file of data has them all."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line and what it is: "", heading, hit, quiet, code, good or bad."""

    text: str
    style: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """Text to read, line by line, each line in runs; a terminal wraps and colours it."""

    lines: tuple[tuple[Run, ...], ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command answers. `value` is the JSON that its `--help` describes; `shown` replaces `table`
    where people read (terminal and, when it is a table, Markdown)."""

    table: Table
    value: Mapping[str, object] | Sequence[object]
    shown: Table | Passage | None = None
    read: Table | None = None
    """Replaces `table` in a workbook and in Markdown: names for people where data keep ids."""
    more: tuple[Table, ...] = ()
    """Further tables: sheets of a workbook, sections of a Markdown file."""
