"""What became of the activity a unit speaks of: table cell, then cues, then predicate (DOMAIN C10)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from hyvinvointi_cli.model import Column, Cue, Form, Kind, Span, Status, Unit
from hyvinvointi_cli.tagging.hits import Hit
from hyvinvointi_cli.tagging.qualifiers.clauses import Clause, clauses_of, main_text
from hyvinvointi_cli.tagging.qualifiers.cues import Cues, Seen
from hyvinvointi_cli.tagging.qualifiers.outturn import EMPTY, outturn_status
from hyvinvointi_cli.tagging.qualifiers.parsed import root_tense
from hyvinvointi_cli.tagging.qualifiers.partial import part_only
from hyvinvointi_cli.tagging.qualifiers.predicate import Tense, homonym, participle, verb_forms

if TYPE_CHECKING:
    from hyvinvointi_cli.tagging.trees import Tree

_SILENT = frozenset({Kind.HEADING, Kind.CONTENTS, Kind.LAW, Kind.DEFINITION, Kind.INDICATOR, Kind.NAMES})
"""Kinds of text that state no activity."""


_DONE_HEADER = re.compile(
    r"(?:[a-zåäö]+(?:ttu|tty|[lnrs]tu|[lnrs]ty)|tehty|saatu|valmistui)\s*:?$", re.IGNORECASE
)
"""A column such as Korjattu or Valmistui."""
_BEING = re.compile(r"\b(?:on|ovat)\b", re.IGNORECASE)


def status(unit: Unit, doc: Tree | None, hits: Sequence[Hit], cues: Cues, kind: Kind) -> tuple[Status, Cue]:
    """The status of the activity in a unit and the cue that decided it."""
    if unit.form is Form.ROW and unit.cells:
        return _row(unit, cues)
    if kind in _SILENT or unit.form is Form.HEADING:
        return Status.NONE, Cue("status", Status.NONE.value, kind.value, "kind of text")
    return _prose(unit.text, unit, doc, cues, hits)


_DENIED_BY = {"status.ended": Status.ENDED, "negative verb": Status.NONE, "negation.lack": Status.NONE}


def hit_states(
    unit: Unit, hits: Sequence[Hit], denials: Sequence[Cue | None], state: Status, cues: Cues
) -> tuple[Status, ...]:
    """The status of each hit: the unit's, but its own clause's where only some of the hits are denied."""
    if unit.form is Form.ROW or all(denials) or not any(denials):
        return (state,) * len(hits)
    clauses = clauses_of(unit.text, unit.language, Span(0, len(unit.text)))
    return tuple(
        _DENIED_BY.get(denial.rule, Status.NOT_DONE)
        if denial
        else _in_clause(unit, hit, clauses, state, cues)
        for hit, denial in zip(hits, denials, strict=True)
    )


def _in_clause(unit: Unit, hit: Hit, clauses: Sequence[Clause], state: Status, cues: Cues) -> Status:
    """What the clause of a hit says by itself; the unit's status where it says nothing."""
    for clause in clauses:
        if clause.holds(hit.span.start):
            text = " ".join(unit.text[span.start : span.end] for span in clause.stretches)
            told = _told(text, unit.language, cues) or _endings(text, unit, cues)
            return told[0] if told else state
    return state


def undecided(unit: Unit, cues: Cues, kind: Kind) -> bool:
    """True when neither cells, cues nor endings decide the status: the parser is worth its time."""
    if unit.form in (Form.ROW, Form.HEADING, Form.BULLET) or kind in _SILENT:
        return False
    return _told(unit.text, unit.language, cues) is None and _endings(unit.text, unit, cues) is None


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


def _prose(text: str, unit: Unit, doc: Tree | None, cues: Cues, hits: Sequence[Hit]) -> tuple[Status, Cue]:
    told = _told(text, unit.language, cues, hits) or _endings(text, unit, cues)
    if told:
        return told
    if unit.form is Form.BULLET:
        return _noun_phrase(text, cues)
    tense = root_tense(doc) if doc is not None else None
    if tense and tense[0] is Tense.DENIED_PAST and cues.find("negation.pseudo", text):
        return _decision(Status.DONE, tense[1], "double negative")
    if tense:
        return _by_tense(tense[0], tense[1], text, cues)
    return _decision(Status.NONE, None, "no predicate read")


def _noun_phrase(text: str, cues: Cues) -> tuple[Status, Cue]:
    """A bullet without a verb: a report, a practice, a lack or a figure, and else a measure of the plan."""
    done = participle(text)
    if done:
        return _decision(Status.DONE, done, "participle")
    for group, value in (("status.recurring", Status.ONGOING), ("status.in_use", Status.ONGOING)):
        seen = cues.find(group, text)
        if seen:
            return _decision(value, seen, group)
    for group in ("negation.lack", "negation.verb", "status.statistic"):
        seen = cues.unless(group, "negation.pseudo", text)
        if seen:
            return _decision(Status.NONE, seen, group)
    return _decision(Status.PROMISED, None, "noun phrase in a list")


def _told(text: str, language: str, cues: Cues, hits: Sequence[Hit] = ()) -> tuple[Status, Cue] | None:
    """Statuses that words tell whatever the verb form, the rarest first."""
    main = main_text(text, language)
    forms = verb_forms(main, language)
    failed = _failure(main, text, forms, cues)
    wish = cues.unless("status.need", "status.not_need", main)
    if wish and failed and wish.span.start < failed.span.start:
        return _decision(Status.NEED, wish, "status.need")
    short = part_only(main, text, language, forms, failed, cues)
    if short:
        return _decision(Status.PARTLY, short, "one part done, another not")
    for value in (Status.PARTLY, Status.UNKNOWN, Status.MOVED, Status.ENDED):
        seen = cues.unless(f"status.{value}", f"status.not_{value}", main)
        if value is Status.MOVED:
            seen = seen or _delayed(main, cues)
        if value is Status.ENDED and seen and failed and failed.span.end <= seen.span.start:
            continue
        if seen:
            return _decision(value, seen, f"status.{value}")
    if failed:
        if _beside_the_point(failed, main, forms, hits):
            return None
        return _decision(Status.NOT_DONE, failed, "status.not_done")
    reported = Tense.PAST_PASSIVE in forms or Tense.PERFECT in forms
    for group, value in (("need", Status.NEED), ("state", Status.ONGOING), ("plan", Status.PROMISED)):
        seen = wish if group == "need" else cues.unless(f"status.{group}", f"status.not_{group}", main)
        if group == "state" and seen and cues.find("status.soon", main):
            continue
        if seen and not (reported and group != "need" and not _covers(seen, forms)):
            return _decision(value, seen, f"status.{group}")
    return None


def _failure(main: str, text: str, forms: dict[Tense, Seen], cues: Cues) -> Seen | None:
    """Words or a denied past tense that tell of an act left undone."""
    for seen in cues.find_all_unless("status.not_done", "status.not_not_done", main):
        if not _harmless(seen, text, cues):
            return seen
    denied = forms.get(Tense.DENIED_PAST)
    return denied if denied and not _harmless(denied, text, cues) else None


def _delayed(main: str, cues: Cues) -> Seen | None:
    """`Siirtyi` tells of a delay beside a time or a cause; a place (`kaupan viereen`) is a mere move."""
    for seen in cues.find_all("status.moved_plain", main):
        after = main[seen.span.end :]
        moved = after.lstrip()[:1] in ("", ",", ".", ";") or cues.find("status.delay", after)
        if moved and cues.unless("status.moved_plain", "status.not_moved", main):
            return seen
    return None


def _beside_the_point(failed: Seen, main: str, forms: dict[Tense, Seen], hits: Sequence[Hit]) -> bool:
    """`Raportti käsiteltiin, eikä siihen tehty muutoksia`: what the unit is about was done."""
    told = [hit for hit in hits if not hit.weak]
    reports = [forms[tense] for tense in (Tense.PAST_PASSIVE, Tense.PERFECT, Tense.PAST) if tense in forms]
    return (
        failed.text.casefold().startswith(("eikä", "eivätkä"))
        and any(report.span.end <= failed.span.start for report in reports)
        and bool(told)
        and all(hit.span.end <= failed.span.start for hit in told)
    )


def _covers(seen: Seen, forms: dict[Tense, Seen]) -> bool:
    """The cue is part of the only reporting verb form (on vakiintunut)."""
    reports = [forms[t] for t in (Tense.PAST_PASSIVE, Tense.PERFECT) if t in forms]
    return all(r.span.start < seen.span.end and seen.span.start < r.span.end for r in reports)


def _harmless(seen: Seen, text: str, cues: Cues) -> bool:
    return any(
        pseudo.span.start < seen.span.end and seen.span.start < pseudo.span.end
        for pseudo in cues.find_all("negation.pseudo", text)
    )


def _endings(text: str, unit: Unit, cues: Cues) -> tuple[Status, Cue] | None:
    main = main_text(text, unit.language)
    forms = verb_forms(main, unit.language)
    order = (Tense.PAST_PASSIVE, Tense.PERFECT, Tense.PAST, Tense.PRESENT_PASSIVE, Tense.PRESENT)
    seen = [(forms[tense].span.start, tense) for tense in order if tense in forms]
    being = None if seen else _BEING.search(main)
    if being and unit.language == "fi":
        return _by_tense(Tense.COPULA, Seen(being.group(), Span(*being.span())), main, cues)
    for place, tense in sorted(seen) if len(seen) > 1 else seen:
        if tense is Tense.PAST and (place, Tense.PRESENT) in seen and cues.find("status.recurring", main):
            tense = Tense.PRESENT  # arvioivat: both tenses have the form
        return _by_tense(tense, forms[tense], main, cues)
    alike = homonym(main) if unit.language == "fi" and unit.form is not Form.HEADING else None
    return _by_tense(*alike, main, cues) if alike else None


def _by_tense(tense: Tense, seen: Seen, text: str, cues: Cues, language: str = "fi") -> tuple[Status, Cue]:
    """Past and perfect report; the present passive promises unless it recurs; the present is a practice."""
    if tense in (Tense.DENIED, Tense.DENIED_PAST):
        return _decision(Status.NONE, seen, tense.value)
    statistic = cues.find("status.statistic", text)
    aim = cues.find("status.aim", text)
    if aim and aim.span.start < seen.span.end and seen.span.start < aim.span.end:
        return _decision(Status.NONE, aim, "status.aim")
    if tense is Tense.PERFECT and cues.find("status.often", text):
        return _decision(Status.ONGOING, seen, "status.often")
    if tense in (Tense.PAST_PASSIVE, Tense.PERFECT):
        return _decision(Status.DONE, seen, tense.value)
    if tense is Tense.PAST:
        if statistic and statistic.span.start < seen.span.end and seen.span.start < statistic.span.end:
            later = verb_forms(text, language).get(Tense.PAST_PASSIVE)
            if later:
                return _decision(Status.DONE, later, Tense.PAST_PASSIVE.value)
            return _decision(Status.NONE, statistic, "status.statistic")
        return _decision(Status.DONE, seen, tense.value)
    lack = cues.find("negation.lack", text) if tense is not Tense.PRESENT_PASSIVE else None
    if lack:
        return _decision(Status.NONE, lack, "negation.lack")
    soon = cues.find("status.soon", text)
    if soon:
        return _decision(Status.PROMISED, soon, "status.soon")
    recurring = cues.find("status.recurring", text)
    if recurring:
        return _decision(Status.ONGOING, recurring, "status.recurring")
    practice = cues.find("status.practice", text)
    if tense is Tense.PRESENT_PASSIVE and practice:
        return _decision(Status.ONGOING, practice, "status.practice")
    if tense is Tense.PRESENT_PASSIVE:
        return _decision(Status.PROMISED, seen, tense.value)
    still = cues.find("status.ongoing", text)
    if still:
        return _decision(Status.ONGOING, still, "status.ongoing")
    future = cues.find("status.future", text)
    if future:
        return _decision(Status.PROMISED, future, "status.future")
    related = cues.find("status.relation", text)
    if tense is Tense.PRESENT and related and related.span == seen.span:
        return _decision(Status.NONE, related, "status.relation")
    silent = cues.find("status.value", text) or statistic
    if silent or tense is Tense.COPULA:
        return _decision(Status.NONE, silent or seen, "status.value" if silent else tense.value)
    return _decision(Status.ONGOING, seen, tense.value)


def _decision(value: Status, seen: Seen | None, rule: str) -> tuple[Status, Cue]:
    return value, Cue("status", value.value, seen.text if seen else "", rule, seen.span if seen else None)
