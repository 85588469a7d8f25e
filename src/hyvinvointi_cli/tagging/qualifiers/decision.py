"""A status with the words that decided it."""

from __future__ import annotations

from hyvinvointi_cli.model import Cue, Status
from hyvinvointi_cli.tagging.qualifiers.cues import Seen


def decision(value: Status, seen: Seen | None, rule: str) -> tuple[Status, Cue]:
    """A status and its cue: the words seen, where they stand, and the rule that read them."""
    return value, Cue("status", value.value, seen.text if seen else "", rule, seen.span if seen else None)
