"""What a cell of the outturn column says became of the measure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hyvinvointi_cli.model import Cell, Column, Cue, Span, Status
from hyvinvointi_cli.reading.tables.content import is_milestone
from hyvinvointi_cli.tagging.qualifiers.cues import Cues
from hyvinvointi_cli.tagging.qualifiers.levels import against_goal, by_figures, shares_in
from hyvinvointi_cli.tagging.qualifiers.parts import EMPTY
from hyvinvointi_cli.tagging.qualifiers.planned import fewer_than_named
from hyvinvointi_cli.tagging.qualifiers.predicate import Tense, verb_forms
from hyvinvointi_cli.tagging.qualifiers.verdict import goal_reached, told


def outturn_status(cells: Sequence[Cell], cues: Cues, language: str = "fi") -> tuple[Status, Cue] | None:
    """The status that a row's outturn cells tell, the last filled one first; None without such a cell."""
    outturns = [cell for cell in cells if cell.column is Column.OUTTURN]
    if not outturns:
        return _remark(cells, cues, language)
    filled = [cell for cell in outturns if cell.text.strip(EMPTY)]
    marked = [cell for cell in outturns if cell.mark not in (None, Status.UNKNOWN)]
    if marked and (mark := marked[-1].mark):  # a colour or symbol speaks where the cell has no words
        cell = marked[-1]
        worded = mark is Status.DONE and any(map(str.isalpha, cell.text))
        short = _short(filled, cell, cues, language) if worded else None
        if short is None:
            return mark, _cue(mark, cell.text, "mark in the outturn cell", cell.span)
        filled = [short]
    if not filled:
        cell = outturns[-1]
        return Status.UNKNOWN, _cue(Status.UNKNOWN, cell.header, "empty outturn cell", None)
    cell = _verdict(filled, cues, language) or filled[-1]
    if cell.mark:
        return cell.mark, _cue(cell.mark, cell.text, "mark in the outturn cell", cell.span)
    counted = by_figures(cell, cells)
    if counted and not (counted is Status.PARTLY and goal_reached(cell.text)):
        return counted, _cue(counted, cell.text, "figures in the outturn cell", cell.span)
    status, seen = told(cell.text, cues, language)
    if status in (Status.DONE, Status.ONGOING) and fewer_than_named(cell, cells):
        return Status.PARTLY, _cue(Status.PARTLY, cell.text, "fewer than the measure names", cell.span)
    span = Span(cell.span.start + seen.span.start, cell.span.start + seen.span.end) if seen else cell.span
    return status, _cue(status, seen.text if seen else cell.text, "words in the outturn cell", span)


_VERDICTS = tuple(f"outturn.{s}" for s in (Status.DONE, Status.ONGOING, Status.PARTLY, Status.NOT_DONE,
                                           Status.MOVED, Status.ENDED))  # fmt: skip
_FIRST = re.compile(r".*?[^\W\d_]{2}[.;,](?=\s)", re.DOTALL)
_ITSELF = re.compile(r"\b(?:toteut|toteun|tavoit|genomför|förverklig|mål)", re.IGNORECASE)
"""Words of the measure's own realisation."""
_YEAR = re.compile(r"\b20\d\d\b")


def _verdict(filled: Sequence[Cell], cues: Cues, language: str) -> Cell | None:
    """The cell of a bare status word that stands beside one of comments; years are no such pair.

    A comment that opens with a shortfall is heard before a word that may only say that it was written
    ("Valmis").
    """
    years = {year for cell in filled for year in _YEAR.findall(cell.header)}
    if len(filled) < 2 or len(years) > 1:
        return None
    bare = [c for c in filled if any(cues.whole(group, c.text.strip(EMPTY)) for group in _VERDICTS)]
    if not bare or not cues.whole("outturn.done", bare[-1].text.strip(EMPTY)):
        return bare[-1] if bare else None
    return _short(filled, bare[-1], cues, language) or bare[-1]


def _short(filled: Sequence[Cell], verdict: Cell, cues: Cues, language: str) -> Cell | None:
    """A comment whose first sentence says that the measure or its goal fell short, not some detail of it."""
    for cell in filled:
        first = _FIRST.match(cell.text)
        opening = first[0] if first else cell.text
        if cell is verdict or not _ITSELF.search(opening):
            continue
        if told(opening, cues, language)[0] in (Status.NOT_DONE, Status.PARTLY):
            return cell
    return None


_LEVEL = re.compile(r"lähtö|nyky|taso|nuläge|utgångs", re.IGNORECASE)
"""Words of levels that a plan sets out: no outturn is counted there."""


def _remark(cells: Sequence[Cell], cues: Cues, language: str) -> tuple[Status, Cue] | None:
    """A cell of remarks or evaluation that reports in so many words, in a row without an outturn column."""
    for cell in cells:
        milestone = cell.column is Column.INDICATOR and is_milestone(cell.text)
        if milestone and not cues.find("outturn.partly", cell.text):
            continue
        if cell.column in (Column.INDICATOR, Column.OTHER) and cues.starts("outturn.header", cell.header):
            counted = shares_in(cell.text) or (None if _LEVEL.search(cell.text) else against_goal(cell.text))
            status, seen = told(cell.text, cues, language)
            planned = Tense.PRESENT_PASSIVE in verb_forms(cell.text, language)
            planned = planned and status not in (Status.MOVED, Status.ENDED, Status.NOT_DONE)
            if counted or (seen and not planned and status is not Status.PROMISED):
                status = counted or status
                return status, _cue(status, cell.text, "words in a cell of remarks", cell.span)
    return None


def _cue(status: Status, text: str, rule: str, span: Span | None) -> Cue:
    return Cue("status", status.value, text, rule, span)
