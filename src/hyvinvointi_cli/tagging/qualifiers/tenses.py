"""The status that the predicate's tense and voice tell, with the words about time beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hyvinvointi_cli.model import Cue, Form, Span, Status, Unit
from hyvinvointi_cli.tagging.qualifiers.clauses import main_text
from hyvinvointi_cli.tagging.qualifiers.cues import Cues, Seen
from hyvinvointi_cli.tagging.qualifiers.decision import decision
from hyvinvointi_cli.tagging.qualifiers.passive import present_passive
from hyvinvointi_cli.tagging.qualifiers.predicate import Tense, homonym, verb_forms

_TREND = re.compile(
    r"\b(?:vähenty|vähenny|lisäänty|heikenty|kasva(?=n)|paranty|parantu|nous|laske|hidastu|kiihty|horju|piden(?:ty|e)|pienenty"
    r"|suurentu|ikäänty|yleisty|synkenty|väsy|kasautu|kasaantu|eriyty)\w*(?:nut|nyt|neet|sut|seet)$",
    re.IGNORECASE,
)
"""on vähentynyt, ovat kasvaneet: how things have gone by themselves, no activity."""
_BEING = re.compile(r"\b(?:on|ovat)\b", re.IGNORECASE)


def told_by_endings(text: str, unit: Unit, cues: Cues) -> tuple[Status, Cue] | None:
    main = main_text(text, unit.language)
    forms = verb_forms(main, unit.language)
    order = (Tense.PAST_PASSIVE, Tense.PERFECT, Tense.PAST, Tense.PRESENT_PASSIVE, Tense.PRESENT)
    seen = [(forms[tense].span.start, tense) for tense in order if tense in forms]
    being = None if seen else _BEING.search(main)
    if being and unit.language == "fi":
        return by_tense(Tense.COPULA, Seen(being.group(), Span(*being.span())), main, cues)
    for place, tense in sorted(seen) if len(seen) > 1 else seen:
        if tense is Tense.PAST and (place, Tense.PRESENT) in seen and cues.find("status.recurring", main):
            tense = Tense.PRESENT  # arvioivat: both tenses have the form
        return by_tense(tense, forms[tense], main, cues, unit.section)
    alike = homonym(main) if unit.language == "fi" and unit.form is not Form.HEADING else None
    return by_tense(*alike, main, cues, unit.section) if alike else None


def by_tense(
    tense: Tense, seen: Seen, text: str, cues: Cues, section: Sequence[str] = ()
) -> tuple[Status, Cue]:
    """Past and perfect report; the present passive promises unless it recurs; the present is a practice."""
    if tense in (Tense.DENIED, Tense.DENIED_PAST):
        return decision(Status.NONE, seen, tense.value)
    statistic = cues.find("status.statistic", text)
    aim = cues.find("status.aim", text)
    if aim and aim.span.start < seen.span.end and seen.span.start < aim.span.end:
        return decision(Status.NONE, aim, "status.aim")
    if tense is Tense.PERFECT and cues.find("status.often", text):
        return decision(Status.ONGOING, seen, "status.often")
    if tense is Tense.PERFECT and _TREND.search(seen.text):
        return decision(Status.NONE, seen, "a trend")
    if tense in (Tense.PAST_PASSIVE, Tense.PERFECT):
        return decision(Status.DONE, seen, tense.value)
    if tense is Tense.PAST:
        if statistic and statistic.span.start < seen.span.end and seen.span.start < statistic.span.end:
            later = verb_forms(text, "fi").get(Tense.PAST_PASSIVE)
            if later:
                return decision(Status.DONE, later, Tense.PAST_PASSIVE.value)
            return decision(Status.NONE, statistic, "status.statistic")
        return decision(Status.DONE, seen, tense.value)
    if tense is Tense.PRESENT_PASSIVE:
        return present_passive(seen, text, cues, section)
    lack = cues.find("negation.lack", text)
    if lack:
        return decision(Status.NONE, lack, "negation.lack")
    for group, value in (("status.soon", Status.PROMISED), ("status.recurring", Status.ONGOING)):
        told = cues.find(group, text)
        if told:
            return decision(value, told, group)
    still = cues.find("status.ongoing", text)
    if still:
        return decision(Status.ONGOING, still, "status.ongoing")
    future = cues.find("status.future", text)
    if future:
        return decision(Status.PROMISED, future, "status.future")
    related = cues.find("status.relation", text)
    if tense is Tense.PRESENT and related and related.span == seen.span:
        return decision(Status.NONE, related, "status.relation")
    silent = cues.find("status.value", text) or statistic
    if silent or tense is Tense.COPULA:
        return decision(Status.NONE, silent or seen, "status.value" if silent else tense.value)
    return decision(Status.ONGOING, seen, tense.value)
