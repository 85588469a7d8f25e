"""The status that the predicate's tense and voice tell, with the words about time beside it."""

from __future__ import annotations

import re

from hyvinvointi_cli.model import Cue, Form, Status, Unit
from hyvinvointi_cli.tagging.qualifiers.clauses import main_text
from hyvinvointi_cli.tagging.qualifiers.cues import Cues, Seen
from hyvinvointi_cli.tagging.qualifiers.decision import decision
from hyvinvointi_cli.tagging.qualifiers.passive import present_passive
from hyvinvointi_cli.tagging.qualifiers.predicate import Tense, homonym, verb_forms
from hyvinvointi_cli.tagging.qualifiers.present import present
from hyvinvointi_cli.tagging.qualifiers.setting import Setting, begun_by

_TREND = re.compile(
    r"\b(?:vähenty|vähenny|lisäänty|heikenty|kasva(?=n)|paranty|parantu|nous|laske|hidastu|kiihty|horju|piden(?:ty|e)|pienenty"
    r"|suurentu|ikäänty|yleisty|synkenty|väsy|kasautu|kasaantu|eriyty)\w*(?:nut|nyt|neet|sut|seet)$",
    re.IGNORECASE,
)
"""on vähentynyt, ovat kasvaneet: how things have gone by themselves, no activity."""
_READ = (
    Tense.PAST_PASSIVE,
    Tense.PERFECT,
    Tense.PAST,
    Tense.PRESENT_PASSIVE,
    Tense.WE,
    Tense.PRESENT,
    Tense.DENIED,
)
_BEING = re.compile(r"\b(?:on|ovat)\b", re.IGNORECASE)


def told_by_endings(text: str, unit: Unit, cues: Cues, setting: Setting) -> tuple[Status, Cue] | None:
    """The status that the first verb form of the main clause tells; None without one."""
    main = main_text(text, unit.language)
    forms = verb_forms(main, unit.language)
    seen = [(forms[tense].span.start, tense) for tense in _READ if tense in forms]
    being = None if seen else _BEING.search(main)
    if being and unit.language == "fi":
        return by_tense(Tense.COPULA, Seen.of(being), main, cues, setting)
    for place, tense in sorted(seen) if len(seen) > 1 else seen:
        if tense is Tense.PAST and (place, Tense.PRESENT) in seen and _not_past(main, cues):
            tense = Tense.PRESENT  # arvioivat: both tenses have the form
        return by_tense(tense, forms[tense], main, cues, setting)
    if unit.form is Form.HEADING:
        return None
    # palkkaa: also a noun, but here the only word that can be the predicate
    begins = cues.unless("status.begins", "status.not_begins", main)
    if begins:
        return by_tense(Tense.PRESENT, begins, main, cues, setting)
    alike = homonym(main) if unit.language == "fi" else None
    return by_tense(*alike, main, cues, setting) if alike else None


def _not_past(text: str, cues: Cues) -> bool:
    """A time that no past tense stands beside: every year, next year."""
    return any(cues.find(group, text) for group in ("status.recurring", "status.soon"))


def by_tense(tense: Tense, seen: Seen, text: str, cues: Cues, setting: Setting) -> tuple[Status, Cue]:
    """Past and perfect report; the present passive promises unless it recurs; the present is a practice."""
    if tense in (Tense.DENIED, Tense.DENIED_PAST):
        return decision(Status.NONE, seen, tense.value)
    aim = cues.find("status.aim", text)
    if aim and aim.span.overlaps(seen.span):
        return decision(Status.NONE, aim, "status.aim")
    if tense is Tense.PERFECT:
        return _perfect(seen, text, cues)
    if tense is Tense.PAST_PASSIVE:
        return decision(Status.DONE, seen, tense.value)
    if tense is Tense.PAST:
        return _past(seen, text, cues)
    if tense in (Tense.PRESENT_PASSIVE, Tense.WE):
        return present_passive(tense, seen, text, cues, setting)
    return present(tense, seen, text, cues, setting)


def _perfect(seen: Seen, text: str, cues: Cues) -> tuple[Status, Cue]:
    """Done, unless it has been going on since a year, or tells how things have gone by themselves."""
    if cues.find("status.often", text):
        return decision(Status.ONGOING, seen, "status.often")
    trend = cues.find("status.trend", text)
    if _TREND.search(seen.text) or (trend and trend.span.start < seen.span.end <= trend.span.end):
        return decision(Status.NONE, seen, "a trend")
    since = begun_by(text) or cues.find("status.since", text)
    if since:
        return decision(Status.ONGOING, since, "perfect since a time")
    return decision(Status.DONE, seen, Tense.PERFECT.value)


def _past(seen: Seen, text: str, cues: Cues) -> tuple[Status, Cue]:
    """Done, unless the verb tells of a figure or of how things went by themselves."""
    for group in ("status.statistic", "status.trend"):
        figure = cues.find(group, text)
        if figure and figure.span.overlaps(seen.span):
            later = verb_forms(text, "fi").get(Tense.PAST_PASSIVE)
            if later:
                return decision(Status.DONE, later, Tense.PAST_PASSIVE.value)
            return decision(Status.NONE, figure, group)
    return decision(Status.DONE, seen, Tense.PAST.value)
