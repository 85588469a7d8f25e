"""The present passive and `we`, which promise in a plan and tell of a practice elsewhere."""

from __future__ import annotations

from hyvinvointi_cli.model import Cue, Status
from hyvinvointi_cli.tagging.qualifiers.cues import Cues, Seen
from hyvinvointi_cli.tagging.qualifiers.decision import decision
from hyvinvointi_cli.tagging.qualifiers.headings import told_by_heading
from hyvinvointi_cli.tagging.qualifiers.predicate import Tense
from hyvinvointi_cli.tagging.qualifiers.setting import Setting, told_by_year


def present_passive(tense: Tense, seen: Seen, text: str, cues: Cues, setting: Setting) -> tuple[Status, Cue]:
    """Promised unless time, frequency, the verb, the setting or the heading above tells of a practice."""
    for group, value in (("status.soon", Status.PROMISED), ("status.recurring", Status.ONGOING)):
        told = cues.find(group, text)
        if told and not (value is Status.ONGOING and _mere_hours(text, cues)):
            return decision(value, told, group)
    year = told_by_year(text, setting)
    if year and year[0] is Status.ONGOING:
        return decision(*year, "year beside a present tense")
    silent = _silent(tense, seen, text, cues)
    if silent:
        return decision(Status.NONE, silent, "status.silent_passive")
    if not cues.find("status.change", text):
        for group in ("status.practice", "status.setting"):
            told = cues.find(group, text)
            if told and (group == "status.practice" or told.span.start < seen.span.start):
                return decision(Status.ONGOING, told, group)
    above = told_by_heading(setting.section, cues)
    if above and above[0] in (Status.ONGOING, Status.DONE, Status.NEED):
        value = Status.ONGOING if above[0] is Status.DONE else above[0]
        return decision(value, above[1], "heading above")
    return decision(Status.PROMISED, seen, tense.value)


def _mere_hours(text: str, cues: Cues) -> bool:
    """Hours of the day or week beside a verb of change: saleja avataan iltaisin is a promise."""
    return cues.find("status.change", text) is not None and not cues.unless(
        "status.recurring", "status.hours", text
    )


def _silent(tense: Tense, seen: Seen, text: str, cues: Cues) -> Seen | None:
    """What people feel, what a norm asks, what a text tells of, what we want or value: no activity."""
    if tense is Tense.WE:
        return next((c for c in cues.find_all("status.relation", text) if c.span == seen.span), None)
    felt = cues.find("status.silent_passive", text)
    if felt:
        return felt
    return cues.find("status.telling", text) if cues.find("status.document", text) else None
