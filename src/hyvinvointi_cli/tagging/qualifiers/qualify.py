"""All qualifiers of a unit, in order; each is one plain function of its own module."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hyvinvointi_cli.model import Cell, Commitment, Cue, Duration, Form, Kind, Metadata, Role, Status, Unit
from hyvinvointi_cli.tagging.hits import Hit
from hyvinvointi_cli.tagging.qualifiers.commitment import commitment
from hyvinvointi_cli.tagging.qualifiers.cues import load_cues
from hyvinvointi_cli.tagging.qualifiers.duration import duration
from hyvinvointi_cli.tagging.qualifiers.kind import kind
from hyvinvointi_cli.tagging.qualifiers.negation import may_deny, negation
from hyvinvointi_cli.tagging.qualifiers.role import role
from hyvinvointi_cli.tagging.qualifiers.row_negation import says_nothing
from hyvinvointi_cli.tagging.qualifiers.setting import setting_of
from hyvinvointi_cli.tagging.qualifiers.status import hit_states, status, undecided
from hyvinvointi_cli.tagging.terms import Codebook

if TYPE_CHECKING:
    from hyvinvointi_cli.tagging.trees import Tree


@dataclass(frozen=True, slots=True)
class QualifiedHit:
    """What the qualifiers say of one hit."""

    status: Status
    negated: bool
    role: Role
    duration: Duration
    commitment: Commitment
    cues: tuple[Cue, ...]


@dataclass(frozen=True, slots=True)
class Qualified:
    """What the qualifiers say of a unit and, in order, of its hits."""

    kind: Kind
    status: Status
    cues: tuple[Cue, ...]
    hits: tuple[QualifiedHit, ...]


class Qualifier:
    """The qualifiers of one language with their cues."""

    def __init__(self, language: str, codebook: Codebook) -> None:
        self._cues = load_cues("sv" if language == "sv" else "fi")
        self._families = {code.id: code.family for code in codebook.codes}

    def names_people(self, text: str) -> bool:
        """Residents or a like group stand in the text: support for a weak term."""
        return self._cues.find("support.people", text) is not None

    def says_nothing(self, cell: Cell) -> bool:
        """An outturn cell says only that there is no information: its words name no theme."""
        return says_nothing(cell, self._cues)

    def needs_parser(self, unit: Unit, hits: Sequence[Hit]) -> bool:
        """True where only the sentence's tree can decide a negation's reach or the status."""
        if unit.form in (Form.ROW, Form.HEADING):
            return False
        value, _ = kind(unit, None, hits, self._cues)
        return may_deny(unit, self._cues) or undecided(unit, self._cues, value)

    def qualify(
        self, unit: Unit, doc: Tree | None, hits: Sequence[Hit], metadata: Metadata | None = None
    ) -> Qualified:
        """Kind and status of the unit; negation, role, duration and commitment of every hit.

        `metadata` of the document tells which years are still to come.
        """
        cues = self._cues
        what, kind_cue = kind(unit, doc, hits, cues)
        state, status_cue = status(unit, doc, hits, cues, what, setting_of(unit, metadata))
        if not hits:
            return Qualified(what, state, (kind_cue, status_cue), ())
        denials = negation(unit, doc, hits, cues, state)
        states = hit_states(unit, hits, denials, state, cues)
        who, role_cue = role(unit, doc, hits, cues)
        lasting, duration_cue = duration(unit, doc, hits, cues)
        firm, commitment_cue = commitment(unit, doc, hits, cues)
        shared = tuple(c for c in (kind_cue, status_cue, role_cue, duration_cue, commitment_cue) if c)
        return Qualified(
            what,
            state,
            shared,
            tuple(
                QualifiedHit(
                    own, denial is not None, who, lasting, firm, (*shared, *((denial,) if denial else ()))
                )
                for denial, own in zip(denials, states, strict=True)
            ),
        )
