"""Which hits a unit denies: in prose by a negative's reach, in rows by what cells say (DOMAIN B9)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hyvinvointi_cli.model import Cell, Column, Cue, Form, Span, Status, Unit
from hyvinvointi_cli.tagging.hits import Hit
from hyvinvointi_cli.tagging.qualifiers.clauses import begins_relative, segments
from hyvinvointi_cli.tagging.qualifiers.cues import Cues, Seen
from hyvinvointi_cli.tagging.qualifiers.outturn import EMPTY
from hyvinvointi_cli.tagging.qualifiers.parsed import reach_of
from hyvinvointi_cli.tagging.qualifiers.predicate import Tense, verb_forms

if TYPE_CHECKING:
    from hyvinvointi_cli.tagging.trees import Tree

_FAILED = (Status.NOT_DONE, Status.ENDED)
_HALF = (Status.PARTLY, Status.MOVED)
"""Statuses that never deny a hit."""
_MEASURE = (Column.ACTION, Column.OTHER, Column.FOCUS, Column.GOAL)
"""Columns whose codes a failed measure denies; goals, those responsible and indicators still stand."""
_SAID = (Column.ACTION, Column.OTHER, Column.FOCUS, Column.OUTTURN)
"""Columns whose own words may deny; a goal that nothing is in the way is no denial."""
_REPORTED = ("ar_toteuma", "ar_kertaluonteinen", "ka_heikoimmassa_asemassa")
"""Codes that a failure or an end reports rather than denies: the project ended, the group is still named."""
_RUPTURE = "os_m_"
"""Codes whose own description is a negative; only an act that was not carried out denies them."""

Denial = tuple[Span, Cue]


def negation(
    unit: Unit, doc: Tree | None, hits: Sequence[Hit], cues: Cues, status: Status
) -> tuple[Cue | None, ...]:
    """For each hit the cue that denies it, or None."""
    if unit.form is Form.ROW and unit.cells:
        return tuple(_in_row(unit, hit, cues, status) for hit in hits)
    if status in _HALF or unit.form is Form.HEADING:
        return (None,) * len(hits)
    denials = _denials(unit.text, unit.language, cues, doc)
    return tuple(_first(hit, denials) for hit in hits)


def may_deny(unit: Unit, cues: Cues) -> bool:
    """True where a negative verb stands in a clause whose parts only the tree can tell apart."""
    for seen in cues.find_all("negation.verb", unit.text):
        if _is_pseudo(seen, unit.text, cues):
            continue
        for part in segments(unit.text, unit.language, Span(0, len(unit.text))):
            clause = unit.text[part.start : part.end].strip(",")
            if part.start <= seen.span.start < part.end and "," in clause:
                return True
    return False


def says_nothing(cell: Cell, cues: Cues) -> bool:
    """True for an outturn cell that says only that there is no information (ei arvioitu)."""
    return cell.column is Column.OUTTURN and _empty_by_words(cell, cues) is not None


def _in_row(unit: Unit, hit: Hit, cues: Cues, status: Status) -> Cue | None:
    cell = unit.cells[hit.cell] if hit.cell < len(unit.cells) else None
    if cell is None:
        return None
    if hit.source == "column":
        return _empty_by_words(cell, cues)
    if cell.column is Column.OUTTURN and hit.code in _REPORTED and says_nothing(cell, cues):
        return _empty_by_words(cell, cues)
    if cell.column in _MEASURE and status in _FAILED and hit.code not in _REPORTED:
        return Cue("negated", "true", status.value, "the measure's outturn", cell.span)
    if status in _HALF or cell.column not in _SAID:
        return None
    return _first(hit, _denials(unit.text, unit.language, cues, None, cell.span))


def _empty_by_words(cell: Cell, cues: Cues) -> Cue | None:
    """A column's code is denied where its cell says that there is none (ei mittaria, ei arvioitu)."""
    group = "outturn.unknown" if cell.column is Column.OUTTURN else "negation.cell"
    seen = cues.starts(group, cell.text.strip(EMPTY))
    return Cue("negated", "true", seen.text, group, cell.span) if seen else None


def _denials(
    text: str, language: str, cues: Cues, doc: Tree | None, within: Span | None = None
) -> list[Denial]:
    """Parts of a text that are denied, each with its cue."""
    parts = segments(text, language, within or Span(0, len(text)))
    found: list[Denial] = []
    for number, part in enumerate(parts):
        denials = _in_clause(text, part, language, cues, doc)
        found += denials
        if denials:
            found += [
                (other, denials[0][1]) for other in _attached(text, parts, number, denials[0][1], language)
            ]
    return found


def _attached(text: str, parts: Sequence[Span], number: int, cue: Cue, language: str) -> list[Span]:
    """Clauses that belong to a denied one: its relative clause, and what it resumes (Sitä, mitä …)."""
    attached = []
    for after in parts[number + 1 : number + 2]:
        if begins_relative(text[after.start : after.end], language):
            attached.append(after)
    if number and cue.span is not None and not text[parts[number].start : cue.span.start].strip(" ,"):
        attached.append(parts[number - 1])
    return attached


def _in_clause(text: str, part: Span, language: str, cues: Cues, doc: Tree | None) -> list[Denial]:
    clause = text[part.start : part.end]
    for group in ("status.ended", "status.not_done", "negation.lack"):
        seen = cues.find(group, clause)
        if seen and not _is_pseudo(_moved(seen, part), text, cues):
            return [(part, _cue(seen, part, group))]
    return _by_verb(text, part, language, cues, doc)


def _moved(seen: Seen, part: Span) -> Seen:
    return Seen(seen.text, Span(part.start + seen.span.start, part.start + seen.span.end))


def _by_verb(text: str, part: Span, language: str, cues: Cues, doc: Tree | None) -> list[Denial]:
    clause = text[part.start : part.end]
    for seen in cues.find_all("negation.verb", clause):
        placed = _moved(seen, part)
        if _is_pseudo(placed, text, cues):
            continue
        act = language == "fi" and Tense.DENIED_PAST in verb_forms(clause, language)
        rule = "denied act" if act else "negative verb"
        reach = reach_of(doc, placed.span) if doc is not None else None
        return [(span, _cue(seen, part, rule)) for span in (reach or [part])]
    return []


def _cue(seen: Seen, part: Span, rule: str) -> Cue:
    return Cue("negated", "true", seen.text, rule, _moved(seen, part).span)


def _is_pseudo(seen: Seen, text: str, cues: Cues) -> bool:
    return any(
        pseudo.span.start <= seen.span.end and seen.span.start <= pseudo.span.end
        for pseudo in cues.find_all("negation.pseudo", text)
    )


def _first(hit: Hit, denials: Sequence[Denial]) -> Cue | None:
    for reach, cue in denials:
        if reach.start < hit.span.end and hit.span.start < reach.end:
            if hit.code.startswith(_RUPTURE) and cue.rule in ("negative verb", "negation.lack"):
                continue
            if hit.code in _REPORTED and cue.rule in ("status.ended", "status.not_done", "denied act"):
                continue
            return cue
    return None
