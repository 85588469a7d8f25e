"""Measures followed over the years: each with what every later document says of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from hyvinvointi_cli.analysis.alignment import Change, align
from hyvinvointi_cli.analysis.comparison import measures_of, outcome, year
from hyvinvointi_cli.analysis.reasons import postponed, reason
from hyvinvointi_cli.model import Measure, Report, Status

_UNKNOWN = 9999
"""Stands for the year of a document that does not say it."""


@dataclass(frozen=True, slots=True)
class Step:
    """What one document says of a measure; the parts of a split measure together."""

    report: Report
    measures: tuple[Measure, ...]
    change: Change | None
    """How the measure came here from the last document that spoke of it; None in its first."""
    status: Status
    reason: str | None

    @property
    def parts(self) -> tuple[Measure, ...]:
        """The parts of a split measure that went different ways; none where all went the same."""
        differ = len({measure.status for measure in self.measures}) > 1
        return self.measures if self.change is Change.SPLIT and differ else ()

    @property
    def postponed(self) -> bool:
        """Tell whether it was moved to another time, and not to another body."""
        return self.status is Status.MOVED and any(postponed(measure) for measure in self.measures)


@dataclass(slots=True)
class Thread:
    """One measure through the documents of a municipality, the oldest step first."""

    municipality: str
    steps: list[Step] = field(default_factory=list)

    @property
    def latest(self) -> Measure:
        """The wording of the last document that speaks of it."""
        return self.steps[-1].measures[0]

    def step(self, report: Report) -> Step | None:
        """Return what the document says of it, None when it does not mention it."""
        return next((step for step in self.steps if step.report is report), None)


def follow(reports: Sequence[Report]) -> tuple[Thread, ...]:
    """Follow the measures of each municipality through its documents in the order of time."""
    places: dict[str, list[Report]] = {}
    for report in reports:
        places.setdefault(place_of(report), []).append(report)
    return tuple(thread for name, owned in places.items() for thread in _threads(name, in_order(owned)))


def place_of(report: Report) -> str:
    """Return the municipality or region a document is of; the file where it does not say."""
    return report.metadata.municipality or report.metadata.region or report.file


def in_order(reports: Sequence[Report]) -> tuple[Report, ...]:
    """Return the documents by year, those that do not say theirs last.

    A plan stands before the yearly report of its first year.
    """
    return tuple(
        sorted(
            reports, key=lambda r: (year(r.metadata) or _UNKNOWN, r.metadata.report_year is not None, r.file)
        )
    )


def _threads(name: str, reports: Sequence[Report]) -> list[Thread]:
    threads: list[Thread] = []
    for report in reports:
        measures = measures_of(report)
        # Merged measures go on as one: all their threads have the same latest measure.
        standing = {id(thread.latest): thread.latest for thread in threads}
        owners = [[t for t in threads if id(t.latest) == key] for key in standing]
        for link in align(list(standing.values()), measures):
            found = tuple(measures[j] for j in link.new)
            if not found:
                continue
            for thread in [t for i in link.old for t in owners[i]] or [_begin(threads, name)]:
                thread.steps.append(_step(report, found, link.change if link.old else None))
    return threads


def _begin(threads: list[Thread], name: str) -> Thread:
    threads.append(Thread(name))
    return threads[-1]


def _step(report: Report, measures: tuple[Measure, ...], change: Change | None) -> Step:
    reasons = (reason(m.outturn, m.status) or reason(m.action, m.status) for m in measures)
    return Step(
        report=report,
        measures=measures,
        change=change,
        status=outcome(measure.status for measure in measures),
        reason=next((words for words in reasons if words), None),
    )
