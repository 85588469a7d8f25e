"""The present active, which tells of a practice unless a time, the verb or the meaning tells otherwise."""

from __future__ import annotations

import re

from hyvinvointi_cli.model import Cue, Status
from hyvinvointi_cli.tagging.qualifiers.cues import Cues, Seen
from hyvinvointi_cli.tagging.qualifiers.decision import decision
from hyvinvointi_cli.tagging.qualifiers.predicate import Tense
from hyvinvointi_cli.tagging.qualifiers.setting import Setting, told_by_year

_DENIED = re.compile(r"\b(?:ei|eivät|eikä|eivätkä|inte)\b(?:[^\w,;.]+\w+){0,3}?\W*$", re.IGNORECASE)
"""eikä verkossa voi kommentoida"""
_ABSTRACT = re.compile(
    r"^\W*(?:[\w-]+\s+)?[\w-]*(?:suus|syys|tuus|tyys|(?<!ih)minen|vuus|vyys|mus)\s+$", re.IGNORECASE
)
"""Osallisuus lisää luottamusta: a notion as the subject tells of an effect, not of an activity."""


def present(tense: Tense, seen: Seen, text: str, cues: Cues, setting: Setting) -> tuple[Status, Cue]:
    """A practice; a promise beside a time to come; nothing where a lack, a relation, a value or a figure."""
    lack = cues.find("negation.lack", text)
    if lack:
        return decision(Status.NONE, lack, "negation.lack")
    for group, value in (("status.soon", Status.PROMISED), ("status.recurring", Status.ONGOING)):
        told = cues.find(group, text)
        if told:
            return decision(value, told, group)
    year = told_by_year(text, setting) if tense is Tense.PRESENT else None
    if year:
        return decision(*year, "year beside a present tense")
    begins = cues.unless("status.begins", "status.not_begins", text)
    if begins and begins.span.overlaps(seen.span):
        return decision(Status.PROMISED, begins, "status.begins")
    related = cues.find("status.relation", text)
    bound = tense is Tense.PRESENT and related is not None and related.span.overlaps(seen.span)
    still = None if bound else cues.find("status.ongoing", text)
    if still and _DENIED.search(text, 0, still.span.start) and not cues.find("negation.pseudo", text):
        return decision(Status.NONE, still, Tense.DENIED.value)
    if still:
        return decision(Status.ONGOING, still, "status.ongoing")
    if tense is Tense.PRESENT and _ABSTRACT.search(text, 0, seen.span.start):
        return decision(Status.NONE, seen, "what a notion does")
    future = cues.find("status.future", text)
    if future:
        return decision(Status.PROMISED, future, "status.future")
    if bound and related:
        return decision(Status.NONE, related, "status.relation")
    for group in ("status.value", "status.statistic"):
        silent = cues.find(group, text)
        if silent:
            return decision(Status.NONE, silent, group)
    if tense is Tense.COPULA:
        return decision(Status.NONE, seen, tense.value)
    return decision(Status.ONGOING, seen, tense.value)
