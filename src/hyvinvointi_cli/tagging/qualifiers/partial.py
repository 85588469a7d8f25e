"""What shows that only a part was reached: a counted share, a missed figure, a clause set against another."""

from __future__ import annotations

import re

from hyvinvointi_cli.model import Status
from hyvinvointi_cli.tagging.qualifiers.cues import Cues, Seen
from hyvinvointi_cli.tagging.qualifiers.predicate import Tense, participle, verb_forms
from hyvinvointi_cli.tagging.qualifiers.shares import share, short_of_goal

_LEFT_OUT = re.compile(r",\s+(?:mutta\s+)?(?:[\w-]+\s+){1,3}ei\s*[.!]?$", re.IGNORECASE)
_COUNTED = re.compile(
    r"\b[\w-]+sta\s+(?:vain\s+|noin\s+)?(?:puolet|puolelle|kolmasosa|neljäsosa|neljännes|kolmannes)\w*"
)
_ANSWERS = re.compile(r"\bvastaaj|\bvastanne|kyselyn\s+mukaan", re.IGNORECASE)
_INTENDED = re.compile(r"\b(?:piti|tarkoitus|toivottiin|luvattiin|kaavailtiin)\b", re.IGNORECASE)
_BESIDE = re.compile(
    r"[,;]\s+(?!(?:ja|eikä|eivätkä|joten|koska|sillä|että|ettei|kun|jotta|vaikka|joka|jota|jossa|jonka|jotka)\b)[^,;]*$"
)


def part_only(
    main: str, text: str, language: str, forms: dict[Tense, Seen], failed: Seen | None, cues: Cues
) -> Seen | None:
    """The words that show it, or None; `failed` are words of an act left undone."""
    if failed and _reported_before(main, failed, language, cues):
        return failed
    reporting = bool(forms.keys() & {Tense.PAST_PASSIVE, Tense.PERFECT, Tense.PAST} or participle(main))
    reporting = reporting or language == "sv"
    counted = share(text, language)
    if counted and counted[0] is Status.PARTLY and reporting:
        figure = cues.find("status.statistic", text)
        if not figure or figure.span.start > counted[1].span.end:
            return counted[1]
    if not reporting and not cues.find("status.state", main):
        return None
    left_out = _LEFT_OUT.search(main) or _COUNTED.search(main)
    if left_out and not cues.find("status.statistic", text) and not _ANSWERS.search(text):
        return Seen.of(left_out)
    for seen in cues.find_all("status.shortfall", main):
        if _reported_before(main, seen, language, cues):
            return seen
    return short_of_goal(text) if reporting else None


def _reported_before(main: str, failed: Seen, language: str, cues: Cues) -> bool:
    """A clause before the failed one, set against it by a conjunction, reports something done."""
    before = main[: failed.span.start]
    turn = list(cues.find_all("status.contrast", before))
    joined = failed.text.casefold().startswith(("eikä", "eivätkä", "ettei"))
    first = before[: turn[-1].span.start] if turn else "" if joined else _set_beside(before)
    if not first or cues.find("status.ended", first) or cues.find("status.not_done", first):
        return False
    forms = verb_forms(first, language)
    return bool(
        forms.keys() & {Tense.PAST_PASSIVE, Tense.PERFECT}
        or cues.find("outturn.done", first)
        or cues.find("status.state", first)
        or (Tense.PAST in forms and not _INTENDED.search(first))
    )


def _set_beside(before: str) -> str:
    """What stands before a clause that is only set beside it (`…lukiossa, ammattiopisto jäi pois`)."""
    comma = _BESIDE.search(before)
    return before[: comma.start()] if comma else ""
