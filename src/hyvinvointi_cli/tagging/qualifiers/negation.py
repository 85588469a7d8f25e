"""Which hits a unit denies: in prose by the reach of the negative verb, in rows by what the outturn says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hyvinvointi_cli.model import Cue, Form, Span, Status, Unit
from hyvinvointi_cli.tagging.hits import Hit
from hyvinvointi_cli.tagging.qualifiers.cues import Cues, Seen

if TYPE_CHECKING:
    from spacy.tokens import Doc

_FAILED = (Status.NOT_DONE, Status.ENDED)


def negation(
    unit: Unit, doc: Doc | None, hits: Sequence[Hit], cues: Cues, status: Status
) -> tuple[Cue | None, ...]:
    """For each hit the cue that denies it, or None."""
    if unit.form is Form.ROW and unit.cells:
        return tuple(_row(unit, hit, cues, status) for hit in hits)
    denied = _reach(unit.text, doc, cues, status)
    return tuple(_first(hit.span, denied) for hit in hits)


def may_deny(unit: Unit, cues: Cues) -> bool:
    """True where a negative verb stands that is no pseudo-negation: its reach needs the tree."""
    return any(not _is_pseudo(seen, unit.text, cues) for seen in cues.find_all("negation.verb", unit.text))


def _row(unit: Unit, hit: Hit, cues: Cues, status: Status) -> Cue | None:
    return None


def _reach(text: str, doc: Doc | None, cues: Cues, status: Status) -> list[tuple[Span, Cue]]:
    return []


def _is_pseudo(seen: Seen, text: str, cues: Cues) -> bool:
    return any(
        pseudo.span.start <= seen.span.end and seen.span.start <= pseudo.span.end
        for pseudo in cues.find_all("negation.pseudo", text)
    )


def _first(span: Span, denied: Sequence[tuple[Span, Cue]]) -> Cue | None:
    for reach, cue in denied:
        if reach.start < span.end and span.start < reach.end:
            return cue
    return None
