"""Which codes a table row denies: its scope is the cell, and the outturn speaks for the measure."""

from __future__ import annotations

from collections.abc import Sequence

from hyvinvointi_cli.model import Cell, Column, Cue, Status, Unit
from hyvinvointi_cli.tagging.hits import Hit
from hyvinvointi_cli.tagging.qualifiers.cues import Cues
from hyvinvointi_cli.tagging.qualifiers.denials import STANDING, denials_in, failed, first_denial
from hyvinvointi_cli.tagging.qualifiers.parts import EMPTY

FAILED = (Status.NOT_DONE, Status.ENDED)
"""Statuses of a measure that was not carried out or is over."""
HALF = (Status.PARTLY, Status.MOVED, Status.UNKNOWN)
"""Statuses that never deny a hit."""
_MEASURE = (Column.ACTION, Column.OTHER, Column.FOCUS, Column.GOAL)
"""Columns whose codes a failed measure denies; goals, those responsible and indicators still stand."""
_SAID = (Column.OTHER, Column.FOCUS, Column.OUTTURN)
"""Columns whose own words may deny; a measure without forms to fill is no denial."""


def row_negation(unit: Unit, hits: Sequence[Hit], cues: Cues, status: Status) -> tuple[Cue | None, ...]:
    """For each hit of a row the cue that denies it, or None."""
    found = [_in_row(unit, hit, cues, status) for hit in hits]
    if status not in FAILED:
        return tuple(found)
    measured = {
        hit.code for hit in hits if hit.column is Column.ACTION and hit.source != "column" and not hit.weak
    }
    for number, hit in enumerate(hits):
        if hit.column is Column.GOAL and hit.source != "column" and measured - {hit.code, *STANDING}:
            found[number] = None if hit.code not in measured else found[number]
    denied = {hit.code: cue for cue, hit in zip(found, hits, strict=True) if cue and hit.source != "column"}
    for number, hit in enumerate(hits):  # the same code told again by the indicator or the outturn
        if hit.source != "column" and hit.code in denied:
            found[number] = found[number] or denied[hit.code]
    return tuple(found)


def _in_row(unit: Unit, hit: Hit, cues: Cues, status: Status) -> Cue | None:
    cell = unit.cells[hit.cell] if hit.cell < len(unit.cells) else None
    if cell is None:
        return None
    if hit.source == "column":
        if cell.column is Column.OUTTURN and status is Status.UNKNOWN:
            return Cue("negated", "true", cell.text, "no information in the outturn cell", cell.span)
        return _empty_by_words(cell, cues)
    if cell.column is Column.OUTTURN and hit.code in STANDING and says_nothing(cell, cues):
        return _empty_by_words(cell, cues)
    if cell.column in _MEASURE and status in FAILED:
        return failed(hit, status, cell.span)
    if status in HALF or cell.column not in _SAID:
        return None
    return first_denial(hit, denials_in(unit.text, unit.language, cues, None, status, cell.span), unit.text)


def _empty_by_words(cell: Cell, cues: Cues) -> Cue | None:
    """A column's code is denied where its cell says that there is none (ei mittaria, ei arvioitu)."""
    group = "outturn.unknown" if cell.column is Column.OUTTURN else "negation.cell"
    text = cell.text.strip(EMPTY)
    if cell.column is Column.INDICATOR and cues.find("kind.indicator", text):
        return None
    seen = cues.starts(group, text) or cues.whole("negation.whole_cell", text)
    if not seen and cell.column not in (Column.OUTTURN, Column.GOAL, Column.ACTION):
        seen = cues.starts("negation.verb", text) or cues.find("negation.no_more", text)
    return Cue("negated", "true", seen.text, group, cell.span) if seen else None


def says_nothing(cell: Cell, cues: Cues) -> bool:
    """True for an outturn cell that says only that there is no information (ei arvioitu)."""
    return cell.column is Column.OUTTURN and _empty_by_words(cell, cues) is not None
