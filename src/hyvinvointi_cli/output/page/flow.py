"""What was promised and what became of it: two documents of one place, one after the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from shlex import quote

from hyvinvointi_cli.analysis.comparison import Comparison, Followed, compare, outcome
from hyvinvointi_cli.analysis.following import in_order, place_of
from hyvinvointi_cli.analysis.reasons import postponed
from hyvinvointi_cli.model import Report, Status
from hyvinvointi_cli.output.diff_summary import summary_lines
from hyvinvointi_cli.output.labels import label
from hyvinvointi_cli.output.marks import mark_of
from hyvinvointi_cli.output.page.flow_picture import Picture, picture
from hyvinvointi_cli.output.page.followups import Followup, Teller, followup
from hyvinvointi_cli.output.period import period, report_name
from hyvinvointi_cli.tagging.terms import Codebook

NOT_MENTIONED = "not_mentioned"
_POSTPONED = "postponed"
BEFORE = (
    *("promised", "need", "ongoing", "done", "partly", "not_done", "ended"),
    *("moved", _POSTPONED, "unknown"),
)
AFTER = (
    *("done", "ongoing", "partly", "moved", _POSTPONED, "promised", "need", "unknown"),
    *("not_done", "ended", NOT_MENTIONED),
)
"""What became of a measure, the best first; what is told of another body or not at all stands between."""
MEASURES_BUDGET = 600_000
"""Bytes of all measures on the page."""
_MOST = 200


@dataclass(frozen=True, slots=True)
class Bundle:
    """The measures behind one number."""

    id: str
    status: str
    measures: tuple[Followup, ...]


@dataclass(frozen=True, slots=True)
class Flow:
    """Two documents: the sentences that sum them up, the picture, and the measures by outcome."""

    id: str
    title: str
    old_name: str
    new_name: str
    summary: tuple[str, ...]
    picture: Picture | None
    """None where the older document has no measures."""
    counts: Mapping[str, int]
    """Measures of the older document by what became of them, in the order of AFTER."""
    bundles: tuple[Bundle, ...]
    command: str


def flows(reports: Sequence[Report], codebook: Codebook, language: str) -> tuple[Flow, ...]:
    """Return a flow for each two documents of one place that follow each other."""
    places: dict[str, list[Report]] = {}
    for report in reports:
        places.setdefault(place_of(report), []).append(report)
    pairs = [
        pair
        for owned in places.values()
        for pair in pairwise(in_order(owned))
        if period(pair[0].metadata) != period(pair[1].metadata) and (pair[0].measures or pair[1].measures)
    ]
    tellers = {report.sha256: Teller(n, report, language) for n, report in enumerate(reports)}
    return tuple(
        _flow(n, compare(old, new, codebook), tellers[old.sha256], tellers[new.sha256], language)
        for n, (old, new) in enumerate(pairs, 1)
    )


def shown_measures(found: Sequence[Flow], budget: int = MEASURES_BUDGET) -> int:
    """Return how many measures a number may show so that all together keep to `budget` bytes."""
    for most in (_MOST, 100, 60, 40, 25, 15, 10, 6, 4, 2):
        if _weight(found, most) <= budget:
            return most
    return 1


def measures_weight(found: Sequence[Flow]) -> int:
    """Return about how many bytes the measures take that are shown."""
    return _weight(found, shown_measures(found))


def _weight(found: Sequence[Flow], most: int) -> int:
    return sum(m.weight for flow in found for bundle in flow.bundles for m in bundle.measures[:most])


def _flow(n: int, comparison: Comparison, before: Teller, after: Teller, language: str) -> Flow:
    old, new = comparison.old, comparison.new
    ways: Counter[tuple[str, str]] = Counter()
    bundles: dict[str, list[Followup]] = {}
    for parts in _by_old(comparison):
        first = parts[0].old
        if first is None:
            bundles.setdefault("new", []).append(followup(parts, before, after))
            continue
        came = _outcome(parts)
        ways[_known(mark_of(first)), came] += 1
        bundles.setdefault(came, []).append(followup(parts, before, after))
    counts = {status: sum(n for (_, came), n in ways.items() if came == status) for status in AFTER}
    return Flow(
        id=f"f{n}",
        title=f"{report_name(old)} → {period(new.metadata) or report_name(new)}",
        old_name=period(old.metadata) or report_name(old),
        new_name=period(new.metadata) or report_name(new),
        summary=summary_lines(comparison, language),
        picture=picture(ways, BEFORE, AFTER, lambda id: label(f"mark_{id}", language)) if ways else None,
        counts={status: count for status, count in counts.items() if count},
        bundles=tuple(
            Bundle(f"f{n}-{status}", status, tuple(bundles[status]))
            for status in (*AFTER, "new")
            if status in bundles
        ),
        command=f"hyte diff {quote(old.file)} {quote(new.file)}",
    )


def _by_old(comparison: Comparison) -> Iterator[list[Followed]]:
    """Yield the rows of each old measure together, then each new measure by itself."""
    grouped: dict[int, list[Followed]] = {}
    for row in comparison.measures:
        if row.old is not None:
            grouped.setdefault(id(row.old), []).append(row)
    yield from grouped.values()
    yield from ([row] for row in comparison.measures if row.old is None)


def _outcome(parts: Sequence[Followed]) -> str:
    told = [row.later for row in parts if row.later is not None]
    if not told:
        return NOT_MENTIONED
    status = outcome(measure.status for measure in told)
    if status is Status.MOVED and any(map(postponed, told)):
        return _POSTPONED
    return _known(status.value)


def _known(status: str) -> str:
    return Status.UNKNOWN.value if status == Status.NONE else status
