"""What became of the activity a unit speaks of: table cell, then cues, then predicate."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from hyvinvointi_cli.model import Cell, Column, Cue, Form, Kind, Span, Status, Unit
from hyvinvointi_cli.tagging.hits import Hit
from hyvinvointi_cli.tagging.qualifiers.clauses import Clause, clauses_at, clauses_of
from hyvinvointi_cli.tagging.qualifiers.cues import Cues
from hyvinvointi_cli.tagging.qualifiers.decision import decision
from hyvinvointi_cli.tagging.qualifiers.headings import told_by_heading
from hyvinvointi_cli.tagging.qualifiers.moved import with_destination
from hyvinvointi_cli.tagging.qualifiers.must import must
from hyvinvointi_cli.tagging.qualifiers.outturn import outturn_status
from hyvinvointi_cli.tagging.qualifiers.parsed import root_tense
from hyvinvointi_cli.tagging.qualifiers.parts import EMPTY
from hyvinvointi_cli.tagging.qualifiers.predicate import Tense, participle
from hyvinvointi_cli.tagging.qualifiers.setting import Setting, aimed_at
from hyvinvointi_cli.tagging.qualifiers.tenses import by_tense, told_by_endings
from hyvinvointi_cli.tagging.qualifiers.told import told_by_words

if TYPE_CHECKING:
    from hyvinvointi_cli.tagging.trees import Tree

_SILENT = frozenset(
    [
        Kind.HEADING,
        Kind.CONTENTS,
        Kind.LAW,
        Kind.DEFINITION,
        Kind.INDICATOR,
        Kind.NAMES,
        Kind.VALUE,
        Kind.APPENDIX,
    ]
)
"""Kinds of text that state no activity."""


_DONE_HEADER = re.compile(
    r"(?:[a-zåäö]+(?:ttu|tty|[lnrs]tu|[lnrs]ty)|tehty|saatu|valmistui)\s*:?$", re.IGNORECASE
)
"""A column such as Korjattu or Valmistui."""


def status(
    unit: Unit,
    doc: Tree | None,
    hits: Sequence[Hit],
    cues: Cues,
    kind: Kind,
    setting: Setting | None = None,
) -> tuple[Status, Cue]:
    """The status of the activity in a unit and the cue that decided it."""
    value, cue = _status(unit, doc, hits, cues, kind, setting or Setting(unit.section))
    return value, with_destination(cue, unit) if value is Status.MOVED else cue


def _status(
    unit: Unit, doc: Tree | None, hits: Sequence[Hit], cues: Cues, kind: Kind, setting: Setting
) -> tuple[Status, Cue]:
    if unit.form is Form.ROW and unit.cells:
        return _row(unit, cues)
    if kind in _SILENT or unit.form is Form.HEADING:
        return Status.NONE, Cue("status", Status.NONE.value, "", f"kind of text: {kind.value}")
    return _prose(unit.text, unit, doc, cues, hits, setting)


_DENIED_BY = {"status.ended": Status.ENDED, "negative verb": Status.NONE, "negation.lack": Status.NONE}


def hit_states(
    unit: Unit, hits: Sequence[Hit], denials: Sequence[Cue | None], state: Status, cues: Cues
) -> tuple[Status, ...]:
    """The status of each hit: the unit's, but its own clause's where only some of the hits are denied."""
    if unit.form is Form.ROW or all(denials) or not any(denials):
        return (state,) * len(hits)
    clauses = clauses_of(unit.text, unit.language, Span(0, len(unit.text)))
    held = clauses_at(clauses, [hit.span.start for hit in hits])
    told = {
        clause: _in_clause(unit, clause, cues)
        for clause, denial in zip(held, denials, strict=True)
        if clause and not denial
    }
    return tuple(
        _DENIED_BY.get(denial.rule, Status.NOT_DONE) if denial else (clause and told[clause]) or state
        for clause, denial in zip(held, denials, strict=True)
    )


def _in_clause(unit: Unit, clause: Clause, cues: Cues) -> Status | None:
    """What a clause says by itself; None where it says nothing."""
    text = clause.words(unit.text)
    told = told_by_words(text, unit.language, cues) or told_by_endings(
        text, unit, cues, Setting(unit.section)
    )
    return told[0] if told else None


def undecided(unit: Unit, cues: Cues, kind: Kind) -> bool:
    """True when neither cells, cues nor endings decide the status: the parser is worth its time."""
    if unit.form in (Form.ROW, Form.HEADING, Form.BULLET) or kind in _SILENT:
        return False
    return (
        told_by_words(unit.text, unit.language, cues) is None
        and told_by_endings(unit.text, unit, cues, Setting()) is None
    )


_MEASURE = frozenset({Column.ACTION, Column.GOAL, Column.FOCUS})


def _bare(outturn: tuple[Status, Cue], cells: Sequence[Cell]) -> bool:
    """An outturn cell without a word of what was done (`Toteuma: 42,0 M€`): done only of a measure."""
    return outturn[0] is Status.DONE and any(outturn[1].text == cell.text for cell in cells)


def _row(unit: Unit, cues: Cues) -> tuple[Status, Cue]:
    outturn = outturn_status(unit.cells, cues, unit.language)
    filled = [cell for cell in unit.cells if cell.text.strip(EMPTY)]
    columns = {cell.column for cell in filled}
    if outturn and (columns & _MEASURE or not _bare(outturn, filled)):
        return outturn
    if Column.ACTION in columns:
        return Status.PROMISED, Cue("status", Status.PROMISED.value, "", "measure cell without an outturn")
    for cell in filled:
        seen = cues.find("status.need", cell.text) or must(cell.text)
        if seen:
            return Status.NEED, Cue("status", Status.NEED.value, seen.text, "status.need")
        if Column.GOAL not in columns and cues.starts("heading.need", cell.header):
            return Status.NEED, Cue("status", Status.NEED.value, cell.header, "header of needs", cell.span)
    other = " ".join(cell.text for cell in filled if cell.column is Column.OTHER)
    if other and Column.RESPONSIBLE in columns and columns & {Column.GOAL, Column.FOCUS}:
        return Status.PROMISED, Cue("status", Status.PROMISED.value, "", "measure cell without an outturn")
    seen = cues.find("status.recurring", other)
    if seen:
        return Status.ONGOING, Cue("status", Status.ONGOING.value, seen.text, "status.recurring")
    done = next(
        (cell for cell in filled if cell.column is Column.OTHER and _DONE_HEADER.match(cell.header)), None
    )
    if done:
        return Status.DONE, Cue("status", Status.DONE.value, done.header, "header of a deed", done.span)
    return Status.NONE, Cue("status", Status.NONE.value, "", "row without a measure")


def _prose(
    text: str, unit: Unit, doc: Tree | None, cues: Cues, hits: Sequence[Hit], setting: Setting
) -> tuple[Status, Cue]:
    told = told_by_words(text, unit.language, cues, hits) or told_by_endings(text, unit, cues, setting)
    if told is None and unit.form is Form.BULLET:
        told = _noun_phrase(text, setting.section, cues)
    if told is None:
        told = _parsed(text, doc, cues, setting)
    aim = aimed_at(text, setting, cues) if told[0] is Status.DONE else None
    return decision(Status.NONE, aim, "a state aimed at, by the heading") if aim else told


def _parsed(text: str, doc: Tree | None, cues: Cues, setting: Setting) -> tuple[Status, Cue]:
    tense = root_tense(doc) if doc is not None else None
    if tense and tense[0] is Tense.DENIED_PAST and cues.find("negation.pseudo", text):
        return decision(Status.DONE, tense[1], "double negative")
    if tense:
        return by_tense(*tense, text, cues, setting)
    return decision(Status.NONE, None, "no predicate read")


def _noun_phrase(text: str, section: Sequence[str], cues: Cues) -> tuple[Status, Cue]:
    """A bullet without a verb: a report, a practice, a lack or a figure, and else a measure of the plan."""
    done = participle(text)
    if done:
        return decision(Status.DONE, done, "participle")
    for group, value in (("status.recurring", Status.ONGOING), ("status.in_use", Status.ONGOING)):
        seen = cues.find(group, text)
        if seen:
            return decision(value, seen, group)
    for group in ("negation.lack", "negation.verb", "status.statistic"):
        seen = cues.unless(group, "negation.pseudo", text)
        if seen:
            return decision(Status.NONE, seen, group)
    above = told_by_heading(section, cues)
    if above:
        return decision(*above, "heading above")
    return decision(Status.PROMISED, None, "noun phrase in a list")
