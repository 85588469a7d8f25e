"""The concordance: each mention with the words around it (quanteda's kwic: pre, keyword, post)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hyvinvointi_cli.analysis.selection import Found, Selection, select
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


def concordance(reports: Iterable[Report], selection: Selection) -> tuple[Line, ...]:
    """Return the selected mentions with their context, in reading order."""
    labels: dict[int, dict[int, str | None]] = {}
    lines = []
    for found in select(reports, selection):
        pages = labels.get(id(found.report))
        if pages is None:
            pages = labels[id(found.report)] = page_labels(found.report)
        text, span = found.unit.text, found.mention.span
        lines.append(
            Line(
                found,
                pages.get(found.mention.page),
                text[: span.start],
                text[span.start : span.end],
                text[span.end :],
            )
        )
    return tuple(lines)


def places(reports: Iterable[Report], selection: Selection) -> tuple[Place, ...]:
    """Return the units that hold selected mentions, each once."""
    grouped: dict[tuple[int, int], list[Line]] = {}
    for line in concordance(reports, selection):
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
