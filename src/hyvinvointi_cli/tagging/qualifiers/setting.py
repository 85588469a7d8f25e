"""What surrounds a unit and bears on its tense: the heading above, the document's type and its years."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hyvinvointi_cli.model import Metadata, Span, Status, Unit
from hyvinvointi_cli.tagging.qualifiers.cues import Cues, Seen

_PLANS = frozenset({"suunnitelma", "erillissuunnitelma"})
"""Types of documents in which follow-up tells how, not what was done."""
_SINCE = re.compile(
    r"\b(?:vuodesta\s+(?P<fi>(?:19|20)\d\d)|(?:alkaen|lähtien)\s+vuodesta\s+(?P<turned>(?:19|20)\d\d)"
    r"|(?P<date>(?:19|20)\d\d)\s+(?:alkaen|lähtien)|(?:sedan|från\s+och\s+med)\s+(?:år\s+)?(?P<sv>(?:19|20)\d\d))\b",
    re.IGNORECASE,
)
"""vuodesta 2019 lähtien, 1.1.2024 alkaen, sedan 2019"""
_AT = re.compile(
    r"\b(?:(?:vuonna|vuosina|vuoden|vuoteen|vuodelle|vuosille|viimeistään|lukuvuonna|talousarviovuonna|vuosien)"
    r"|[a-zäö]+kuun?(?:ssa|hun|lla)?|keväällä|kesällä|syksyllä|talvella|kevään|kesän|syksyn|talven"
    r"|år|åren|hösten|våren|sommaren|vintern|senast|under)\s+(?P<year>20\d\d)\b",
    re.IGNORECASE,
)
"""vuonna 2025, vuoden 2025 alussa, syksyllä 2025, hösten 2025"""
_MILESTONE_WORDS = 9


@dataclass(frozen=True, slots=True)
class Setting:
    """The headings above a unit, the first year that its document plans for, and whether it is a plan."""

    section: tuple[str, ...] = ()
    planned_from: int | None = None
    plan: bool = False

    @property
    def heading(self) -> str:
        """The nearest heading, empty without one."""
        return self.section[-1] if self.section else ""


def setting_of(unit: Unit, metadata: Metadata | None = None) -> Setting:
    """The setting of a unit; a yearly report plans for the years after its own, a plan from its first on."""
    if metadata is None:
        return Setting(unit.section)
    year = metadata.period_start or (metadata.report_year + 1 if metadata.report_year else None)
    return Setting(unit.section, year, metadata.document_type in _PLANS)


def told_by_year(text: str, setting: Setting) -> tuple[Status, Seen] | None:
    """What a year beside a present tense tells: begun before, or still to come; None where nothing."""
    since = _SINCE.search(text)
    if since:
        begun = int(next(year for year in since.groups() if year))
        if setting.planned_from is None:
            return (Status.ONGOING, Seen.of(since)) if "ähtien" in text else None
        return (Status.ONGOING if begun < setting.planned_from else Status.PROMISED), Seen.of(since)
    for at in _AT.finditer(text):
        if setting.planned_from is None or int(at["year"]) >= setting.planned_from:
            return Status.PROMISED, Seen.of(at)
    return None


def begun_by(text: str) -> Seen | None:
    """The year since which something has gone on; a bare date tells when it was done (1.3.2024 alkaen)."""
    since = _SINCE.search(text)
    return Seen.of(since) if since and not since["date"] else None


def aimed_at(text: str, setting: Setting, cues: Cues) -> Seen | None:
    """The heading that makes a short statement without time or figure a state aimed at, not a report.

    `Raati on perustettu` under `Tavoitetila` in any document, under `Seuranta` in a plan.
    """
    if len(text.split()) > _MILESTONE_WORDS or re.search(r"\d", text):
        return None
    groups: Sequence[str] = ("heading.aim", "heading.follow_up") if setting.plan else ("heading.aim",)
    for group in groups:
        seen = cues.find(group, setting.heading)
        if seen:
            return Seen(seen.text, Span(0, 0))
    return None
