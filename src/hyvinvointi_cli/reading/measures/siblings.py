"""Focus areas that only headings tell: labelled ones, and those over the same table side by side."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from hyvinvointi_cli.model import Column, Form, Unit
from hyvinvointi_cli.reading.tables.columns import columns_of, label_column
from hyvinvointi_cli.reading.tables.titles import is_plain_title

_NUMBERING = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})*\.?|[a-zA-Z][.)])\s+")
_LABEL = re.compile(r"^(?:\d+(?:\.\d+)*\.?\s+)?(\w[\w-]*)\s*(?:\d+(?:\.\d+)*\s*[.:)–-]?\s+|[:–]\s+)(?=\S)")
_FEW_WORDS = 7
_HELD = frozenset({Column.GOAL, Column.FOCUS})


def focus_headings(units: Sequence[Unit]) -> Mapping[int, str]:
    """Unit number -> the focus area of a measure that neither its table nor its section path tells."""
    return {**_lines_above(units), **_siblings(units), **_over_goals(units), **_above_goals(units)}


def labelled(heading: str) -> tuple[Column | None, str]:
    """ "Painopiste 1: Osallisuus" -> focus, Osallisuus; no column for a heading without a label."""
    match = _LABEL.match(heading)
    column = label_column(match.group(1)) if match else None
    if match is None or column not in _HELD:
        return None, heading
    return column, heading[match.end() :].strip()


def _above_goals(units: Sequence[Unit]) -> dict[int, str]:
    """Measures under "Tavoite: …" headings after a "Painopistealue: …" that is set no larger.

    Their section path has the goal alone, since headings of one size do not stand under one another.
    """
    found: dict[int, str] = {}
    focus, under_goal = None, False
    for unit in units:
        if unit.form is Form.HEADING:
            column, text = labelled(unit.text)
            focus = text if column is Column.FOCUS else focus if column is Column.GOAL else None
            under_goal = column is Column.GOAL
        elif unit.measure and focus is not None and under_goal:
            found[unit.number] = focus
    return found


def _over_goals(units: Sequence[Unit]) -> dict[int, str]:
    """Measures under "Tavoite: …" headings that stand under headings without a label: two or more of them."""
    found: dict[int, str] = {}
    for unit in units:
        if not unit.measure or any(c.column is Column.FOCUS and c.text.strip() for c in unit.cells):
            continue
        for above, heading in pairwise(unit.section):
            title = _NUMBERING.sub("", above).strip()
            if labelled(heading)[0] is Column.GOAL and labelled(above)[0] is None and is_plain_title(title):
                found[unit.number] = title
    return found if _name_themes(set(found.values())) else {}


def _name_themes(titles: set[str]) -> bool:
    """Two titles or more, most of which are no words of a header: one may be, as "Vireät vuodet"."""
    return len(titles) > 1 and 2 * sum(not columns_of(title) for title in titles) > len(titles)


def _lines_above(units: Sequence[Unit]) -> dict[int, str]:
    """Measures of tables with one header that each have a short line of their own right above them.

    Only where every such table has one, two or more are different, and the rows tell goals but no focus area.
    """
    tables: dict[tuple[str, ...], list[tuple[str, list[Unit]]]] = {}
    before: Unit | None = None
    for unit in units:
        if unit.measure:
            headers = tuple(sorted({c.header for c in unit.cells if c.header}))
            runs = tables.setdefault(headers, [])
            if before is None or before.form is not Form.ROW or not runs:
                near = before is not None and before.page == unit.page and before.form is not Form.ROW
                runs.append((before.text.strip() if before and near else "", []))
            runs[-1][1].append(unit)
        before = unit
    found: dict[int, str] = {}
    for runs in tables.values():
        rows = [unit for _, run in runs for unit in run]
        named = [{c.column for c in unit.cells if c.text.strip()} & _HELD for unit in rows]
        titles = {_NUMBERING.sub("", line) for line, _ in runs}
        if not _name_themes(titles) or not all(map(_is_theme_line, titles)):
            continue
        goals = {c.text.strip().casefold() for u in rows for c in u.cells if c.column is Column.GOAL}
        if any(held != {Column.GOAL} for held in named) or goals & {title.casefold() for title in titles}:
            continue
        for line, run in runs:
            found |= {unit.number: _NUMBERING.sub("", line) for unit in run}
    return found


def _is_theme_line(line: str) -> bool:
    """A few words that name a matter and end in no mark."""
    short = 0 < len(line.split()) <= _FEW_WORDS and line[:1].isupper() and line[-1:].isalpha()
    return short and labelled(line)[0] is None and is_plain_title(line)


def _siblings(units: Sequence[Unit]) -> dict[int, str]:
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
