"""Every measure of the documents with the document it stands in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hyvinvointi_cli.analysis.concordance import page_labels
from hyvinvointi_cli.model import Measure, Report


@dataclass(frozen=True, slots=True)
class Listed:
    """A measure, its document and the printed number of its page."""

    report: Report
    measure: Measure
    page_label: str | None


def inventory(reports: Iterable[Report]) -> tuple[Listed, ...]:
    """Return all measures in the order of documents and pages."""
    listed = []
    for report in reports:
        labels = page_labels(report)
        listed += [Listed(report, measure, labels.get(measure.page)) for measure in report.measures]
    return tuple(listed)
