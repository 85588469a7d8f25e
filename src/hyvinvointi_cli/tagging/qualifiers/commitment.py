"""How firmly an activity is promised: a hedge makes it soft, a number or a date hard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hyvinvointi_cli.model import Commitment, Cue, Unit
from hyvinvointi_cli.tagging.hits import Hit
from hyvinvointi_cli.tagging.qualifiers.cues import Cues

if TYPE_CHECKING:
    from hyvinvointi_cli.tagging.trees import Tree


def commitment(
    unit: Unit, doc: Tree | None, hits: Sequence[Hit], cues: Cues
) -> tuple[Commitment, Cue | None]:
    """Soft where a hedge stands, hard where a number, date or binding word does, else normal."""
    for value in (Commitment.SOFT, Commitment.HARD):
        seen = cues.find(f"commitment.{value}", unit.text)
        if seen:
            return value, Cue("commitment", value.value, seen.text, f"commitment.{value}", seen.span)
    return Commitment.NORMAL, None
