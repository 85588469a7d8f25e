"""Focus areas that only headings tell: the same table again under headings side by side."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from hyvinvointi_cli.model import Column, Unit
from hyvinvointi_cli.reading.tables.columns import columns_of
from hyvinvointi_cli.reading.tables.titles import is_plain_title

_NUMBERING = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})*\.?|[a-zA-Z][.)])\s+")
_HELD = frozenset({Column.GOAL, Column.FOCUS})


def sibling_focus(units: Sequence[Unit]) -> Mapping[int, str]:
    """Unit number -> focus area, for measures with a goal of their own but no focus area.

    Where tables with one header stand under two or more headings of one level and one parent, what tells
    them apart is the heading: the template has a table a focus area. A lone heading says nothing.
    """
    goals: set[str] = set()
    groups: dict[tuple[tuple[str, ...], tuple[str, ...]], dict[str, list[int]]] = {}
    for unit in units:
        if not unit.measure or not unit.section:
            continue
        named = {cell.column for cell in unit.cells if cell.text.strip()}
        if named & _HELD != {Column.GOAL}:
            continue
        goals |= {cell.text.strip().casefold() for cell in unit.cells if cell.column is Column.GOAL}
        headers = tuple(sorted({c.header for c in unit.cells if c.header}))
        headings = groups.setdefault((unit.section[:-1], headers), {})
        headings.setdefault(unit.section[-1], []).append(unit.number)
    found: dict[int, str] = {}
    for headings in groups.values():
        titles = {h: _NUMBERING.sub("", h).strip() for h in headings}
        if len(titles) < 2 or not all(is_plain_title(t) and not columns_of(t) for t in titles.values()):
            continue
        if goals & {t.casefold() for t in titles.values()}:  # slides have their goals for titles
            continue
        found |= {number: titles[h] for h, numbers in headings.items() for number in numbers}
    return found
