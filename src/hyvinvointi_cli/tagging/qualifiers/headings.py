"""What the heading above a unit says of the activities listed under it."""

from __future__ import annotations

from collections.abc import Sequence

from hyvinvointi_cli.model import Span, Status
from hyvinvointi_cli.tagging.qualifiers.cues import Cues, Seen

_GROUPS = (
    ("heading.not_done", Status.NOT_DONE),
    ("heading.need", Status.NEED),
    ("heading.promised", Status.PROMISED),
    ("heading.done", Status.DONE),
    ("heading.ongoing", Status.ONGOING),
)


def told_by_heading(section: Sequence[str], cues: Cues) -> tuple[Status, Seen] | None:
    """The status that the nearest heading tells; None where it tells none or more than one."""
    if not section:
        return None
    told = [(value, seen) for group, value in _GROUPS if (seen := cues.find(group, section[-1]))]
    if len(told) != 1:
        return None
    value, seen = told[0]
    return value, Seen(seen.text, Span(0, 0))
