"""Why a cell holds no number; a zero is a number: the text was read and nothing was found."""

from __future__ import annotations

from enum import Enum

from hyvinvointi_cli.model import PageSource, Report


class Missing(Enum):
    """NOT_APPLICABLE: such a document cannot say it. UNREADABLE: pages that might say it were not read."""

    NOT_APPLICABLE = "not_applicable"
    UNREADABLE = "unreadable"


def unread_pages(report: Report) -> tuple[int, ...]:
    """Return the pages without readable text and those beyond a page limit: what a zero cannot speak of."""
    silent = {page.number for page in report.pages if page.source is PageSource.NONE}
    beyond = {page for notice in report.warnings if notice.id == "page_cap" for page in notice.pages}
    return tuple(sorted(silent | beyond))
