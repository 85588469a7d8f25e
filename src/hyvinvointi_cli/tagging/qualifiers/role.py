"""Residents in a unit: do they act, or is something done for them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hyvinvointi_cli.model import Cue, Role, Unit
from hyvinvointi_cli.tagging.hits import Hit
from hyvinvointi_cli.tagging.qualifiers.cues import Cues

if TYPE_CHECKING:
    from hyvinvointi_cli.tagging.trees import Tree

_SUBJECTS = ("nsubj", "nsubj:cop")
_SUBJECT_CASES = ("Nom", "Par")


def role(unit: Unit, doc: Tree | None, hits: Sequence[Hit], cues: Cues) -> tuple[Role, Cue | None]:
    """Actor where people are the subject of an active verb or act together; target where served."""
    people = cues.find("role.people", unit.text)
    if people is None:
        return Role.UNKNOWN, None
    if doc is not None:
        for token in doc:
            if token.dep_ in _SUBJECTS and cues.find("role.people", token.text):
                voice = token.head.morph.get("Voice", [])
                if "Pass" not in voice and cues.find("role.actor", token.head.text):
                    return Role.ACTOR, _cue(Role.ACTOR, token.text, "subject of an active verb")
    target = cues.find("role.target", unit.text)
    actor = cues.find("role.actor", unit.text)
    if actor and not target:
        return Role.ACTOR, _cue(Role.ACTOR, actor.text, "role.actor")
    if target:
        return Role.TARGET, _cue(Role.TARGET, target.text, "role.target")
    return Role.UNKNOWN, None


def _cue(value: Role, text: str, rule: str) -> Cue:
    return Cue("role", value.value, text, rule)
