"""Swedish verb forms: made from the listed verbs by conjugation, with what denies them and who acts."""

from __future__ import annotations

import re
from functools import lru_cache

from hyvinvointi_cli.model import Span
from hyvinvointi_cli.tagging.qualifiers.cues import FILE, Seen, ending_at, read_groups
from hyvinvointi_cli.tagging.qualifiers.tense import Tense

_WORD = re.compile(r"[^\W\d_]{2,}")
_HAVE = re.compile(r"\b(?:har|hade)\b(?:[^\w,;.|]+\w+){0,4}?[^\w,;.|]*$", re.IGNORECASE)
_BE = re.compile(r"\b(?:är|blev|blivit|blir)\b(?:[^\w,;.|]+\w+){0,2}?[^\w,;.|]*$", re.IGNORECASE)
_NEVER = (
    r"(?:inte|ej|aldrig|ingen|inget|inga|ingenting|varken)\b"
    r"(?!\s+(?:bara|enbart|endast|minst|heller\s+bara)\b)"
)
_DENIED_AFTER = re.compile(
    rf"(?:[^\w,;.|]+(?!(?:men|utan|och)\b)\w+){{0,3}}?[^\w,;.|]+{_NEVER}", re.IGNORECASE
)
_DENIED_BEFORE = re.compile(rf"\b{_NEVER}(?:[^\w,;.|]+\w+){{0,5}}?[^\w,;.|]*$", re.IGNORECASE)
_WE_BEFORE = re.compile(r"\bvi\b(?:\s+(?:också|även|alltid|nu))?\s*$", re.IGNORECASE)
_WE_AFTER = re.compile(r"\s+vi\b", re.IGNORECASE)
_SUPINE = "supine"


@lru_cache(maxsize=1)
def _table() -> dict[str, Tense | str]:
    """Forms of the listed verbs: `ordna` conjugates in -ar, others are given as present, past and supine."""
    from hyvinvointi_cli.tagging.codebook import find_lexicons

    table: dict[str, Tense | str] = {}
    for verb in read_groups(find_lexicons() / FILE, "sv")["verbs.activity"]:
        parts = verb.split()
        present, past, supine = parts if len(parts) == 3 else (verb + "r", verb + "de", verb + "t")
        passives = {past + "s": Tense.PAST_PASSIVE, supine + "s": _SUPINE}
        passives |= dict.fromkeys(_present_passives(present), Tense.PRESENT_PASSIVE)
        for form, tense in (passives | {present: Tense.PRESENT, past: Tense.PAST, supine: _SUPINE}).items():
            table.setdefault(form, tense)
    return table


def _present_passives(present: str) -> tuple[str, ...]:
    """ordnar -> ordnas, anställer -> anställs, ger -> ges, gör -> görs"""
    if present.endswith("er") and len(present) > len("ger"):
        stem = present[:-2]
        return (stem + "s",) if not stem.endswith("s") else (stem + "es",)
    return (present[:-1] + "s",) if present[-2] in "aeå" else (present + "s",)


def swedish_forms(text: str) -> dict[Tense, Seen]:
    """The first form of each tense; one that is denied counts as a denied tense."""
    found: dict[Tense, Seen] = {}
    table = _table()
    for match in _WORD.finditer(text):
        tense = table.get(match.group().casefold())
        if tense is None:
            continue
        seen = Seen.of(match)
        if tense == _SUPINE:
            have = ending_at(_HAVE, text, match.start()) or ending_at(_BE, text, match.start())
            if not have:
                continue
            tense, whole = Tense.PERFECT, Span(have.start(), match.end())
            seen = Seen(text[whole.start : whole.end], whole)
        found.setdefault(_denied(Tense(tense), seen, text), seen)
    return found


def _denied(tense: Tense, seen: Seen, text: str) -> Tense:
    """The tense under a negative of the same clause, and the present under `vi`."""
    start = seen.span.start
    denied = _DENIED_AFTER.match(text, seen.span.end) or ending_at(_DENIED_BEFORE, text, start)
    if denied or re.search(_NEVER, seen.text):
        return Tense.DENIED if tense in (Tense.PRESENT, Tense.PRESENT_PASSIVE) else Tense.DENIED_PAST
    ours = ending_at(_WE_BEFORE, text, start) or _WE_AFTER.match(text, seen.span.end)
    return Tense.WE if tense is Tense.PRESENT and ours else tense
