"""What became of the activity a unit speaks of: table cell, then section, then predicate, then cues (DOMAIN C10)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hyvinvointi_cli.model import Column, Cue, Form, Kind, Status, Unit
from hyvinvointi_cli.tagging.hits import Hit
from hyvinvointi_cli.tagging.qualifiers.cues import Cues, Seen
from hyvinvointi_cli.tagging.qualifiers.outturn import EMPTY, outturn_status
from hyvinvointi_cli.tagging.qualifiers.parsed import root_tense
from hyvinvointi_cli.tagging.qualifiers.predicate import Tense, participle, verb_forms

if TYPE_CHECKING:
    from spacy.tokens import Doc

_SILENT = frozenset({Kind.HEADING, Kind.CONTENTS, Kind.LAW, Kind.DEFINITION, Kind.INDICATOR, Kind.NAMES})
"""Kinds of text that state no activity."""


def status(unit: Unit, doc: Doc | None, hits: Sequence[Hit], cues: Cues, kind: Kind) -> tuple[Status, Cue]:
    """The status of the activity in a unit and the cue that decided it."""
    if unit.form is Form.ROW and unit.cells:
        return _row(unit, cues)
    if kind in _SILENT or unit.form is Form.HEADING:
        return Status.NONE, Cue("status", Status.NONE.value, kind.value, "kind of text")
    return _prose(unit.text, unit, doc, cues)


def undecided(unit: Unit, cues: Cues, kind: Kind) -> bool:
    """True when neither cells, cues nor endings decide the status: the parser is worth its time."""
    if unit.form is Form.ROW or kind in _SILENT or unit.form is Form.HEADING:
        return False
    return _told(unit.text, cues) is None and _endings(unit.text, unit.language, cues) is None


def _row(unit: Unit, cues: Cues) -> tuple[Status, Cue]:
    outturn = outturn_status(unit.cells, cues)
    if outturn:
        return outturn
    filled = [cell for cell in unit.cells if cell.text.strip(EMPTY)]
    columns = {cell.column for cell in filled}
    if Column.ACTION in columns:
        return Status.PROMISED, Cue("status", Status.PROMISED.value, "", "measure cell without an outturn")
    for cell in filled:
        seen = cues.find("status.need", cell.text)
        if seen:
            return Status.NEED, Cue("status", Status.NEED.value, seen.text, "status.need")
    other = " ".join(cell.text for cell in filled if cell.column is Column.OTHER)
    if other and columns & {Column.RESPONSIBLE, Column.SCHEDULE}:
        return Status.PROMISED, Cue("status", Status.PROMISED.value, "", "measure cell without an outturn")
    seen = cues.find("status.recurring", other)
    if seen:
        return Status.ONGOING, Cue("status", Status.ONGOING.value, seen.text, "status.recurring")
    return Status.NONE, Cue("status", Status.NONE.value, "", "row without a measure")


def _prose(text: str, unit: Unit, doc: Doc | None, cues: Cues) -> tuple[Status, Cue]:
    told = _told(text, cues) or _endings(text, unit.language, cues)
    if told:
        return told
    tense = root_tense(doc) if doc is not None else None
    if tense:
        return _by_tense(tense[0], tense[1], text, cues)
    if unit.form is Form.BULLET:
        done = participle(text)
        if done:
            return _decision(Status.DONE, done, "participle")
        return _decision(Status.PROMISED, None, "noun phrase in a list")
    return _decision(Status.NONE, None, "no predicate read")


def _told(text: str, cues: Cues) -> tuple[Status, Cue] | None:
    """Statuses that words tell whatever the verb form, the rarest first."""
    for value in (Status.PARTLY, Status.MOVED, Status.ENDED, Status.NEED, Status.NOT_DONE):
        seen = cues.find(f"status.{value}", text)
        if seen:
            return _decision(value, seen, f"status.{value}")
    seen = cues.find("status.plan", text)
    if seen and Tense.PAST_PASSIVE not in verb_forms(text, "fi"):
        return _decision(Status.PROMISED, seen, "status.plan")
    return None


def _endings(text: str, language: str, cues: Cues) -> tuple[Status, Cue] | None:
    forms = verb_forms(text, language)
    for tense in (Tense.PAST_PASSIVE, Tense.PERFECT, Tense.PAST, Tense.PRESENT_PASSIVE):
        if tense in forms:
            return _by_tense(tense, forms[tense], text, cues)
    return None


def _by_tense(tense: Tense, seen: Seen, text: str, cues: Cues) -> tuple[Status, Cue]:
    """Past and perfect report; the present passive promises unless it recurs; the present is a practice."""
    if tense in (Tense.PAST_PASSIVE, Tense.PERFECT, Tense.PAST):
        return _decision(Status.DONE, seen, tense.value)
    recurring = cues.find("status.recurring", text)
    if recurring:
        return _decision(Status.ONGOING, recurring, "status.recurring")
    if tense is Tense.PRESENT_PASSIVE:
        return _decision(Status.PROMISED, seen, tense.value)
    ongoing = cues.find("status.ongoing", text)
    if ongoing:
        return _decision(Status.ONGOING, ongoing, "status.ongoing")
    return _decision(Status.NONE, seen, tense.value)


def _decision(value: Status, seen: Seen | None, rule: str) -> tuple[Status, Cue]:
    return value, Cue("status", value.value, seen.text if seen else "", rule, seen.span if seen else None)
