"""The quotations of each report: number by number, and the best few for paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from shlex import quote

from hyvinvointi_cli.analysis.scorecards import Scorecard
from hyvinvointi_cli.model import Form, Report, Status
from hyvinvointi_cli.output.names import Names
from hyvinvointi_cli.output.page.documents import Entry
from hyvinvointi_cli.output.page.fitting import Fit, anchors
from hyvinvointi_cli.output.page.quotation import (
    Candidate,
    Group,
    Quotation,
    group_id,
    merit,
    quotation,
    quotations,
)
from hyvinvointi_cli.output.score_text import text_of

_MANY = 12
"""More reports than this have but _FEW quotations each on paper."""
_FEW = 2
_DEEDS = frozenset({Status.DONE, Status.ONGOING, Status.PARTLY})


@dataclass(frozen=True, slots=True)
class Quoted:
    """A number and its quotations."""

    group: Group
    quotations: tuple[Quotation, ...]
    opens: str = ""
    """Anchor of the family or framework that begins here."""


@dataclass(frozen=True, slots=True)
class Best:
    """The quotation that speaks best for a dimension, printed where no number can be clicked."""

    dimension: str
    quotation: Quotation


@dataclass(frozen=True, slots=True)
class Shelf:
    """The quotations of one report."""

    entry: Entry
    report: Report
    groups: tuple[Quoted, ...]
    best: tuple[Best, ...]

    @property
    def path(self) -> str:
        """Return the file as a shell takes it."""
        return quote(self.report.file)

    @property
    def quoted(self) -> tuple[Quotation, ...]:
        """Return all quotations, those of one unit as often as it is quoted."""
        return tuple(quotation for quoted in self.groups for quotation in quoted.quotations)


def shelf(
    entry: Entry, report: Report, groups: Sequence[Group], fit: Fit, best: Sequence[Best], language: str
) -> Shelf:
    """Return the quotations of a report that fit."""
    opens = anchors(groups, fit.opened)
    quoted = (
        Quoted(group, quotations(group, fit.most, language), opens.get(group.id, ""))
        for group in groups
        if group.id in fit.opened
    )
    return Shelf(entry, report, tuple(quoted), tuple(best))


def best_of(
    n: int, reports: int, groups: Sequence[Group], cards: Sequence[Scorecard], names: Names
) -> Iterator[Best]:
    """Yield a quotation for each dimension of the n-th report, another unit each time."""
    taken: set[int] = set()
    for card in cards[: _FEW if reports > _MANY else None]:
        whole = group_id(n, card.framework.id)
        mine = [(group, one) for group in groups if group.whole == whole for one in group.candidates]
        told = [(group, one) for group, one in mine if _speaks(one) and one.unit.number not in taken]
        if told:
            group, one = min(told, key=lambda pair: _worth(pair[1]))
            taken.add(one.unit.number)
            yield Best(text_of(card.framework.label, names.language), quotation(one, group, names.language))


def _speaks(candidate: Candidate) -> bool:
    return not candidate.negative and bool(candidate.mentions or candidate.spans)


def _worth(candidate: Candidate) -> tuple[bool | int, ...]:
    """Deeds before plans and prose; a row of an indicator tells a reader of paper little."""
    unit = candidate.unit
    told = {mention.status for mention in candidate.mentions} or {unit.status}
    return (
        -(candidate.grade or 0),
        unit.form is Form.ROW and not unit.measure,
        told.isdisjoint(_DEEDS),
        *merit(candidate),
    )
