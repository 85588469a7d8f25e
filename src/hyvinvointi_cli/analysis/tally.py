"""Mentions, units and measures counted for one row of a matrix."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from hyvinvointi_cli.analysis.missing import unread_pages
from hyvinvointi_cli.analysis.selection import Selection
from hyvinvointi_cli.model import Mention, Report, TaggedUnit


@dataclass(slots=True)
class Tally:
    """Counts by column, and what they are out of."""

    mentions: Counter[str] = field(default_factory=Counter)
    units: Counter[str] = field(default_factory=Counter)
    """Units with at least one mention of the column."""
    measures: Counter[str] = field(default_factory=Counter)
    """Measures with at least one mention of the column."""
    all_units: int = 0
    all_measures: int = 0
    words: int = 0
    types: set[str | None] = field(default_factory=set)
    unread: bool = False
    """Some page could not be read."""

    def add_report(self, report: Report) -> None:
        """Count the words and note what kind of document it is and whether it could be read."""
        self.words += sum(page.words for page in report.pages)
        self.types.add(report.metadata.document_type)
        self.unread |= not report.pages or bool(unread_pages(report))

    def add_unit(
        self,
        unit: TaggedUnit,
        selection: Selection,
        columns: Callable[[Mention], Iterable[str]],
        *,
        measure: bool,
    ) -> None:
        """Count the selected mentions of one unit, and the unit itself."""
        self.all_units += 1
        self.all_measures += measure
        found = Counter(c for mention in unit.mentions if selection.takes(mention) for c in columns(mention))
        self.mentions += found
        self.units.update(found.keys())
        if measure:
            self.measures.update(found.keys())
