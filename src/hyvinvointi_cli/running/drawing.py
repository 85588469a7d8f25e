"""Pictures of a document's pages, drawn in a worker process: a page that hangs PDFium harms no other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hyvinvointi_cli.errors import InputError
from hyvinvointi_cli.model import Box
from hyvinvointi_cli.running.pipeline import Task

Place = tuple[int, tuple[Box, ...]]
"""A page and the boxes to draw on it."""


def draw(places: Mapping[str, Sequence[Place]], task: Task) -> tuple[bytes | None, ...]:
    """Return the pictures of the task's file, None for each that cannot be drawn.

    A text file has no pages to draw, and a file may have gone since it was read.
    """
    from hyvinvointi_cli.reading.marking.pictures import page_picture

    drawn: list[bytes | None] = []
    for page, boxes in places[str(task.path)]:
        try:
            drawn.append(page_picture(task.path, page, boxes, password=task.options.password))
        except InputError:
            drawn.append(None)
    return tuple(drawn)
