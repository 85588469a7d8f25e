"""Residents in a unit: do they act, or is something done for them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hyvinvointi_cli.model import Cue, Role, Unit
from hyvinvointi_cli.tagging.hits import Hit
from hyvinvointi_cli.tagging.qualifiers.cues import Cues, Seen
from hyvinvointi_cli.tagging.qualifiers.predicate import Tense, homonym, verb_forms

if TYPE_CHECKING:
    from hyvinvointi_cli.tagging.trees import Tree


def role(unit: Unit, doc: Tree | None, hits: Sequence[Hit], cues: Cues) -> tuple[Role, Cue | None]:
    """Actor where people or their bodies are the subject of an active verb, target where they are served."""
    acting = cues.find("role.acting", unit.text)
    if acting and _active(unit, acting):
        return Role.ACTOR, _cue(Role.ACTOR, acting.text, "subject of an active verb")
    people = cues.find("role.people", unit.text)
    if people is None:
        return Role.UNKNOWN, None
    served = cues.find("role.served", unit.text) or cues.find("role.target", unit.text)
    if served:
        return Role.TARGET, _cue(Role.TARGET, served.text, "served or asked")
    actor = cues.find("role.actor", unit.text)
    if actor:
        return Role.ACTOR, _cue(Role.ACTOR, actor.text, "role.actor")
    return Role.UNKNOWN, None


def _active(unit: Unit, subject: Seen) -> bool:
    """An active verb stands after the subject, and no passive before it."""
    forms = verb_forms(unit.text, unit.language)
    active = [forms[tense] for tense in (Tense.PAST, Tense.PRESENT) if tense in forms]
    if not forms and unit.language == "fi":
        alike = homonym(unit.text)
        active = [alike[1]] if alike else []
    passive = [forms[tense] for tense in (Tense.PAST_PASSIVE, Tense.PRESENT_PASSIVE) if tense in forms]
    after = [verb.span.start for verb in active if verb.span.start > subject.span.start]
    between = [verb for verb in passive if after and subject.span.start < verb.span.start < min(after)]
    return bool(after) and not between


def _cue(value: Role, text: str, rule: str) -> Cue:
    return Cue("role", value.value, text, rule)
