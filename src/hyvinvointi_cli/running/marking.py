"""Marking a copy of a document, in a worker process: pages that hang or swell a PDF library harm no other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hyvinvointi_cli.running.inputs import shown
from hyvinvointi_cli.running.pipeline import Task

if TYPE_CHECKING:
    from hyvinvointi_cli.reading.marking.highlights import Bookmark
    from hyvinvointi_cli.reading.marking.legend_page import Legend
    from hyvinvointi_cli.reading.marking.looks import Mark


def mark(marks: Sequence[Mark], bookmarks: Sequence[Bookmark], legend: Legend | None, task: Task) -> bytes:
    """Return the task's file with the marks, as `mark_pdf` does; InputError when it cannot be marked."""
    from hyvinvointi_cli.reading.marking.highlights import mark_pdf

    password = task.options.password
    return mark_pdf(task.path, shown(task.path), marks, bookmarks, legend=legend, password=password)
