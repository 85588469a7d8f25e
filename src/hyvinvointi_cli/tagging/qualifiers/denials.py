"""What a text denies: its clauses, the cue that denies each, and the codes that a denial may reach."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from hyvinvointi_cli.model import Cue, Span, Status
from hyvinvointi_cli.tagging.hits import Hit
from hyvinvointi_cli.tagging.qualifiers.clauses import Clause, clauses_of
from hyvinvointi_cli.tagging.qualifiers.cues import Cues, is_pseudo
from hyvinvointi_cli.tagging.qualifiers.parsed import reach_of
from hyvinvointi_cli.tagging.qualifiers.predicate import Tense, verb_forms

if TYPE_CHECKING:
    from hyvinvointi_cli.tagging.trees import Tree

STANDING = ("ar_toteuma", "ka_heikoimmassa_asemassa", "tp_vahvuudet_heikkoudet")
"""Codes that stand whatever is denied: the group is still named, the outcome still reported."""
_ENDED_ALONE = ("ar_kertaluonteinen", "ka_kaikki")
"""Codes that an end does not deny: the project is over, and it was one."""
_RUPTURE = ("os_m_", "os_p_omaehtoisuus")
"""Codes whose own description is a negative; only an act that was not carried out denies them."""
_SOURCE = re.compile(
    r"[\w-]*\s+(?:mukaan|perusteella|valossa|pohjalta|aineistossa|tulosten)\b|enligt\s", re.IGNORECASE
)
_BODIES = ("os_toimielimet", "os_jarjestot", "os_lapset_koulu")
_OWNER = re.compile(r"(?:lta|ltä|lla|llä)$", re.IGNORECASE)
"""A body that itself exists and lacks something: Nuorisovaltuustolta puuttuu määräraha."""
BARE = ("negative verb", "negation.lack")
"""Rules of a bare absence, as against an act that was not carried out."""
_TOLD = (("status.ended", "status.not_ended"), ("status.not_done", ""), ("negation.lack", ""))
"""Groups of cues that deny a clause, each with the group that explains a cue away."""
_VERBAL = ("negative verb", "denied act")

Denial = tuple[Span, Cue]


def denials_in(
    text: str, language: str, cues: Cues, doc: Tree | None, status: Status, within: Span | None = None
) -> list[Denial]:
    """Parts of a text that are denied, each with its cue."""
    found: list[Denial] = []
    missing: list[Denial] = []
    """Main clauses that tell of an absence: their relative clauses tell what is absent."""
    for clause in clauses_of(text, language, within or Span(0, len(text))):
        cue = _cue_in(text, clause, language, cues)
        if clause.relative and (cue is None or cue.rule in BARE):
            if missing and missing[-1][0].end <= clause.start <= missing[-1][0].end + 2:
                found.append((clause.stretches[0], missing[-1][1]))
            continue
        if cue is None:
            continue
        if cue.rule == "negative verb" and status is Status.NEED:
            continue
        reach = reach_of(doc, cue.span) if doc is not None and cue.span and cue.rule in _VERBAL else None
        found += [(span, cue) for span in (reach or clause.stretches)]
        if cue.rule in BARE:
            missing.append((clause.stretches[0], cue))
        if text[clause.stretches[-1].end : clause.stretches[-1].end + 1] == ":":
            found.append((Span(clause.stretches[-1].end, len(text)), cue))
    return found


def _cue_in(text: str, clause: Clause, language: str, cues: Cues) -> Cue | None:
    """What denies a clause: an end, an act left undone, a lack or a negative verb."""
    own = _only(text, clause)
    for group, veto in _TOLD:
        for found in cues.find_all_unless(group, veto, own):
            seen = found.moved(clause.start)
            if not is_pseudo(seen, text, cues):
                return Cue("negated", "true", seen.text, group, seen.span)
    for found in cues.find_all("negation.verb", own):
        seen = found.moved(clause.start)
        if not is_pseudo(seen, text, cues):
            act = Tense.DENIED_PAST in verb_forms(own.strip(), language)
            return Cue("negated", "true", seen.text, "denied act" if act else "negative verb", seen.span)
    return None


def _only(text: str, clause: Clause) -> str:
    """The clause from its start to its end, what stands between its stretches blanked."""
    parts: list[str] = []
    end = clause.start
    for span in clause.stretches:
        parts += [" " * (span.start - end), text[span.start : span.end]]
        end = span.end
    return "".join(parts)


def first_denial(hit: Hit, denials: Sequence[Denial], text: str) -> Cue | None:
    """The first denial that reaches a hit and may deny its code."""
    if hit.code in STANDING or _SOURCE.match(text, hit.span.end):
        return None
    for reach, cue in denials:
        if not reach.overlaps(hit.span):
            continue
        if cue.rule in BARE and (hit.code.startswith(_RUPTURE) or _within(cue, hit)):
            continue
        if cue.rule in BARE and hit.code in _BODIES and _OWNER.search(text, hit.span.start, hit.span.end):
            continue
        if cue.rule == "status.ended" and hit.code in _ENDED_ALONE:
            continue
        return cue
    return None


def _within(cue: Cue, hit: Hit) -> bool:
    """The negative is part of the term itself (ei mittaria)."""
    return cue.span is not None and hit.span.start <= cue.span.start and cue.span.end <= hit.span.end


def failed(hit: Hit, status: Status, place: Span | None = None) -> Cue | None:
    """The denial of a hit whose measure was not carried out or ended."""
    if hit.code in STANDING or (status is Status.ENDED and hit.code in _ENDED_ALONE):
        return None
    return Cue("negated", "true", status.value, "what became of the measure", place)
