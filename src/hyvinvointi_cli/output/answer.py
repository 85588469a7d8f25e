"""One result in the two views that people and programs need: a flat table, and JSON by contract."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Scalar = str | int | float | bool | None


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


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of scalars under fields. `title` and `notes` are for people, never part of the data."""

    name: str
    fields: tuple[Field, ...]
    rows: tuple[tuple[Scalar, ...], ...]
    title: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command answers. `value` is the JSON of DESIGN section 4; `shown` replaces `table` where
    the terminal has room for fewer columns than a file."""

    table: Table
    value: Mapping[str, object] | Sequence[object]
    shown: Table | None = None
    extra: Mapping[str, object] = field(default_factory=dict)
