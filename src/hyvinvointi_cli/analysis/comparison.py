"""Two documents of one municipality: what was promised, what became of it, which themes changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from hyvinvointi_cli.analysis.alignment import Change, Link, align
from hyvinvointi_cli.analysis.changes import FieldChange, field_changes
from hyvinvointi_cli.analysis.promises import Promise, found_in_prose, promises, told_in_prose
from hyvinvointi_cli.analysis.reasons import moved_to_county, postponed, reason
from hyvinvointi_cli.analysis.similarity import county_answers
from hyvinvointi_cli.analysis.themes import Theme, Trend, themes
from hyvinvointi_cli.model import Measure, Metadata, Report, Status
from hyvinvointi_cli.tagging.terms import Codebook

_CLOSED = (Status.DONE, Status.MOVED, Status.ENDED)


@dataclass(frozen=True, slots=True)
class Followed:
    """One measure of OLD beside one of NEW; a merged or split measure has a row for each part."""

    change: Change
    old: Measure | None
    new: Measure | None
    similarity: float
    reason: str | None = None
    county: bool = False
    """Moved to the wellbeing services county, which is no failure of the municipality."""
    changes: tuple[FieldChange, ...] = ()
    told: Measure | None = None
    """The sentence of NEW that says what became of a measure its tables leave out."""

    @property
    def later(self) -> Measure | None:
        """What NEW says of the measure, in a table or in its text."""
        return self.new or self.told


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts for a reader in a hurry. `outcomes` has each old measure once, None = not mentioned later."""

    old: int
    new: int
    outcomes: Mapping[Status | None, int]
    kinds: Mapping[Change, int]
    """Old measures by what became of them, and the new ones."""
    reasoned: int
    """Measures not done, or done in part, for which a reason is given."""
    unexplained: int
    closed: int = 0
    """Measures not mentioned later that were done, moved or ended already."""
    postponed: int = 0
    """Of those moved, the ones moved to another time, not to another body."""
    county: int = 0
    """Of those moved, the ones that a wellbeing services county took over."""
    county_parts: int = 0
    """Split measures of which a wellbeing services county took over a part only."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that `hyte diff` tells."""

    old: Report
    new: Report
    measures: tuple[Followed, ...]
    promises: tuple[Promise, ...]
    themes: tuple[Theme, ...]
    summary: Summary

    @property
    def differs(self) -> bool:
        """Tell whether anything changed in the measures or in how often a theme is spoken of."""
        return any(_changed(row) for row in self.measures) or any(t.old != t.new for t in self.themes)


def compare(old: Report, new: Report, codebook: Codebook) -> Comparison:
    """Set two documents side by side; `compare(new, old)` mirrors measures and themes."""
    before, after = measures_of(old), measures_of(new)
    links = align(before, after)
    rows = tuple(row for link in links for row in _rows(link, before, after))
    if before and not after:  # no table in NEW: its sentences may tell what became of the measures
        rows = tuple(_explained(row) for row in found_in_prose(before, new, rows))
    else:
        rows = tuple(_explained(row) for row in told_in_prose(new, rows))
    return Comparison(
        old, new, rows, promises(old, new, rows), themes(old, new, codebook), summarise(links, rows)
    )


def measures_of(report: Report) -> tuple[Measure, ...]:
    """Return the measures, those taken over by a wellbeing services county as moved.

    A row that tells a goal alone is a heading among rows that tell what is done.
    """
    when = year(report.metadata)
    named = [m for m in report.measures if m.action or m.outturn]
    failing = (Status.NOT_DONE, Status.UNKNOWN, Status.ENDED, Status.PROMISED, Status.NONE)
    return tuple(
        replace(m, status=Status.MOVED) if m.status in failing and moved_to_county(m.outturn, when) else m
        for m in named or report.measures
    )


def year(metadata: Metadata) -> int | None:
    """Return the year a document speaks of: the report's year, or the first of its term."""
    return metadata.report_year or metadata.period_start


def outcome(statuses: Iterable[Status]) -> Status:
    """Return one status for the parts of a measure; parts that differ make it partly done."""
    found = set(statuses) - {Status.UNKNOWN, Status.NONE} or {Status.UNKNOWN}
    if len(found) == 1:
        return found.pop()
    if found & {Status.DONE, Status.PARTLY}:
        return Status.PARTLY
    return min(found, key=list(Status).index)


def summarise(links: Sequence[Link], rows: Sequence[Followed]) -> Summary:
    """Count each old measure once, by what NEW says of it."""
    by_old: dict[int, list[Followed]] = {}
    for row in rows:
        if row.old is not None:
            by_old.setdefault(id(row.old), []).append(row)
    statuses = [
        outcome(row.later.status for row in parts if row.later) if any(row.later for row in parts) else None
        for parts in by_old.values()
    ]
    kinds = Counter(parts[0].change for parts in by_old.values())
    kinds[Change.NEW] = sum(row.change is Change.NEW for row in rows)
    short = [
        parts
        for parts, status in zip(by_old.values(), statuses, strict=True)
        if status in (Status.NOT_DONE, Status.PARTLY, Status.ENDED)
    ]
    moved = [p for p, status in zip(by_old.values(), statuses, strict=True) if status is Status.MOVED]
    reasoned = sum(any(row.reason for row in parts) for parts in short)
    return Summary(
        old=len(by_old),
        new=sum(len(link.new) for link in links),
        outcomes=Counter(statuses),
        kinds={change: kinds[change] for change in Change if kinds[change]},
        reasoned=reasoned,
        unexplained=len(short) - reasoned,
        postponed=sum(any(row.later and postponed(row.later) for row in parts) for parts in moved),
        county=sum(any(row.county for row in parts) for parts in moved),
        county_parts=sum(
            status is not Status.MOVED and any(row.county for row in parts)
            for parts, status in zip(by_old.values(), statuses, strict=True)
        ),
        closed=sum(row.later is None and row.old is not None and row.old.status in _CLOSED for row in rows),
    )


def _rows(link: Link, old: Sequence[Measure], new: Sequence[Measure]) -> list[Followed]:
    if not link.old or not link.new:
        return [Followed(link.change, old[i], None, 0.0) for i in link.old] + [
            Followed(link.change, None, new[j], 0.0) for j in link.new
        ]
    return [
        _explained(Followed(link.change, old[i], new[j], link.similarity)) for i in link.old for j in link.new
    ]


def _explained(row: Followed) -> Followed:
    later = row.later
    if row.old is None or later is None:
        return row
    return replace(
        row,
        reason=reason(later.outturn, later.status) or reason(later.action, later.status),
        county=later.status is Status.MOVED and _taken_over(row.old, later),
        changes=field_changes(row.old, row.new) if row.new else (),
    )


def _taken_over(old: Measure, later: Measure) -> bool:
    """Tell whether a wellbeing services county has the measure now: the outturn says so, or who answers."""
    answers = county_answers(later.responsible) and not county_answers(old.responsible)
    return moved_to_county(later.outturn or later.action, None) or (answers and not postponed(later))


def _changed(row: Followed) -> bool:
    if row.change is not Change.KEPT or row.old is None or row.new is None:
        return True
    return bool(row.changes) or row.old.status != row.new.status


def clear_changes(found: Iterable[Theme]) -> tuple[Theme, ...]:
    """Return the themes that appeared, vanished or clearly changed."""
    clear = (Trend.APPEARED, Trend.VANISHED, Trend.MORE, Trend.LESS)
    return tuple(theme for theme in found if theme.trend in clear)
