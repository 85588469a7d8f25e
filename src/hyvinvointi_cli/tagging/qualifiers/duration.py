"""How long an activity lasts: permanent, recurring, for a term, once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hyvinvointi_cli.model import Cue, Duration, Unit
from hyvinvointi_cli.tagging.hits import Hit
from hyvinvointi_cli.tagging.qualifiers.cues import Cues

if TYPE_CHECKING:
    from hyvinvointi_cli.tagging.trees import Tree

_ORDER = (Duration.PERMANENT, Duration.RECURRING, Duration.FIXED_TERM, Duration.ONE_OFF)


def duration(unit: Unit, doc: Tree | None, hits: Sequence[Hit], cues: Cues) -> tuple[Duration, Cue | None]:
    """The longest duration that a cue of the unit tells."""
    for value in _ORDER:
        seen = cues.find(f"duration.{value}", unit.text)
        if seen:
            return value, Cue("duration", value.value, seen.text, f"duration.{value}", seen.span)
    return Duration.UNKNOWN, None
