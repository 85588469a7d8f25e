"""Tables as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hyvinvointi_cli.output.answer import Field, Scalar, Table
from hyvinvointi_cli.output.cells import shown
from hyvinvointi_cli.output.clean import printable

_SIGNS = re.compile(r"([\\`*_\[\]<>|])")


def markdown(table: Table, language: str) -> str:
    """Return a pipe table, title and lead above it and notes below; text of a PDF never acts as markup."""
    lines = [_line(_escape(f.heading) for f in table.fields)]
    lines.append(_line("--:" if f.number else "---" for f in table.fields))
    for row in table.rows:
        pairs = zip(row, table.fields, strict=True)
        lines.append(_line(_cell(value, field, language) for value, field in pairs))
    title = [f"## {_escape(table.title)}", ""] if table.title else []
    lead = [*_bullets(table.lead), ""] if table.lead else []
    below = (*table.notes, *table.hints)
    notes = ["", *_bullets(below)] if below else []
    return "\n".join([*title, *lead, *lines, *notes]) + "\n"


def _bullets(sentences: Iterable[str]) -> list[str]:
    return [f"- {_escape(sentence)}" for sentence in sentences]


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _cell(value: Scalar, field: Field, language: str) -> str:
    """Return a cell; the lines of a page or passage stay lines."""
    parts = value.splitlines() if isinstance(value, str) else [value]
    return "<br>".join(_escape(shown(part, field, language)) for part in parts)


def _escape(text: str) -> str:
    return _SIGNS.sub(r"\\\1", printable(text))
