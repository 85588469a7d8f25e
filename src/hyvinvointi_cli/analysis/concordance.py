"""The concordance: each mention with the words around it (quanteda's kwic: pre, keyword, post)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from hyvinvointi_cli.analysis.selection import Found, Selection, part, select
from hyvinvointi_cli.model import Report, Span, TaggedUnit


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a concordance; `pre` + `keyword` + `post` is the unit's text."""

    found: Found
    page_label: str | None
    pre: str
    keyword: str
    post: str


@dataclass(frozen=True, slots=True)
class Concordance:
    """The selected mentions in reading order, and what they were sought in."""

    lines: tuple[Line, ...]
    passed_over: int = 0
    """Weak hits that fit, too, but were not asked for: they do not count."""
    searched: tuple[Report, ...] = ()
    """Documents of the places and years asked for."""
    others: tuple[Report, ...] = ()
    """Documents of other places and years."""


@dataclass(frozen=True, slots=True)
class Place:
    """A unit with the selected mentions in it."""

    report: Report
    unit: TaggedUnit
    page_label: str | None
    found: tuple[Found, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the mentions stand in the unit's text."""
        return tuple(found.mention.span for found in self.found)


def concordance(reports: Iterable[Report], selection: Selection) -> Concordance:
    """Return the selected mentions with their context."""
    searched, others = part(reports, selection)
    lines: list[Line] = []
    passed_over = 0
    for report in searched:
        labels = page_labels(report)
        for found in select([report], replace(selection, weak=True)):
            if found.mention.weak and not selection.weak:
                passed_over += 1
            else:
                lines.append(_line(found, labels.get(found.mention.page)))
    return Concordance(tuple(lines), passed_over, searched, others)


def _line(found: Found, page_label: str | None) -> Line:
    text, (start, end) = found.unit.text, found.mention.span
    return Line(found, page_label, text[:start], text[start:end], text[end:])


def places(lines: Iterable[Line]) -> tuple[Place, ...]:
    """Return the units that hold the mentions of the lines, each once."""
    grouped: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        grouped.setdefault((id(line.found.report), line.found.unit.number), []).append(line)
    return tuple(
        Place(
            lines[0].found.report,
            lines[0].found.unit,
            lines[0].page_label,
            tuple(line.found for line in lines),
        )
        for lines in grouped.values()
    )


def page_labels(report: Report) -> dict[int, str | None]:
    """Return page number -> the number printed on the page."""
    return {page.number: page.label for page in report.pages}
