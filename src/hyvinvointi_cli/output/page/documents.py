"""The documents of the page: what was read, and what could not be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hyvinvointi_cli.analysis.matrix import counted
from hyvinvointi_cli.analysis.missing import unread_pages
from hyvinvointi_cli.analysis.selection import Selection, select
from hyvinvointi_cli.model import Failure, Report
from hyvinvointi_cli.output import numbers
from hyvinvointi_cli.output.labels import label
from hyvinvointi_cli.output.period import period
from hyvinvointi_cli.output.warnings import sentence


@dataclass(frozen=True, slots=True)
class Entry:
    """One document as a heading of a column and a row of the table of documents."""

    place: str
    period: str
    file: str
    type: str
    pages: str
    words: str
    word_count: int
    mentions: str
    """Counted as in the heat map: without headings, law text and contents."""
    measures: str
    unread: int
    """Pages that could not be read."""

    @property
    def name(self) -> str:
        """Return `Kuuslahti 2021–2025`."""
        return f"{self.place} {self.period}".strip()


@dataclass(frozen=True, slots=True)
class Unread:
    """What could not be read: files with the reason, and pages of files that were read otherwise."""

    files: tuple[str, ...]
    notes: tuple[str, ...]


def entry(report: Report, language: str) -> Entry:
    """Return what the page says of a document."""
    facts = report.metadata
    words = sum(page.words for page in report.pages)
    return Entry(
        place=facts.municipality or facts.region or Path(report.file).stem,
        period=period(facts),
        file=report.file,
        type=label(facts.document_type, language) if facts.document_type else "–",
        pages=numbers.count(len(report.pages), language),
        words=numbers.count(words, language),
        word_count=words,
        mentions=numbers.count(sum(1 for _ in select([report], counted(Selection()))), language),
        measures=numbers.count(len(report.measures), language),
        unread=len(unread_pages(report)),
    )


def unread(reports: Sequence[Report], failures: Sequence[Failure], language: str) -> Unread:
    """Return the files and pages that nothing on the page is based on."""
    notes = (sentence(n, report.file, language) for report in reports for n in report.warnings)
    return Unread(tuple(_told(failure, language) for failure in failures), tuple(notes))


def _told(failure: Failure, language: str) -> str:
    """Return why a file is missing in the reader's language; its message where that has no words."""
    key = f"html_reason_{failure.reason}"
    words = label(key, language)
    return failure.message if words == key else f"{failure.file}: {words}"
