"""What an answer cannot speak of: pages not read, documents not asked for, text that says nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hyvinvointi_cli.analysis.missing import unread_pages
from hyvinvointi_cli.model import Report
from hyvinvointi_cli.output.labels import label, named
from hyvinvointi_cli.output.period import report_name

_MOST_NAMES = 12
_MOST_PAGES = 12


def nothing_note(searched: Sequence[Report], others: Sequence[Report], language: str) -> str:
    """Say why nothing is there; `searched` are the documents asked for, `others` what else was read."""
    if searched:
        return label("nothing_found", language)
    if not others:
        return label("none_read", language)
    names = list(dict.fromkeys(map(report_name, others)))
    told = ", ".join(names[:_MOST_NAMES]) + (" …" if len(names) > _MOST_NAMES else "")
    return named("none_of_these", language, names=told)


def unread_note(reports: Iterable[Report], language: str) -> tuple[str, ...]:
    """Name the documents and pages that were not read, and what reads them; nothing when there are none."""
    names = names_with_pages(reports, language)
    return (named("pages_unread", language, names=names),) if names else ()


def names_with_pages(reports: Iterable[Report], language: str) -> str:
    """Return the documents of which pages were not read, each with their numbers."""
    partly = [report for report in reports if unread_pages(report)]
    return ", ".join(f"{report_name(report)} ({_pages(report, language)})" for report in partly)


def _pages(report: Report, language: str) -> str:
    pages = unread_pages(report)
    told = ", ".join(map(str, pages[:_MOST_PAGES])) + (" …" if len(pages) > _MOST_PAGES else "")
    return f"{label('page_short', language)} {told}"
