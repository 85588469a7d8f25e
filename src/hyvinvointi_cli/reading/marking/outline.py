"""Bookmarks put at the end of a PDF's outline; the lines that it has stay as they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from hyvinvointi_cli.reading.marking.highlights import Bookmark, unshown

if TYPE_CHECKING:
    from hyvinvointi_cli.reading.pdf.frame import Frame

_ABOVE_PT = 60.0
"""How much of the page is shown above the words that a bookmark leads to."""


def add_bookmarks(pdf: Any, bookmarks: Sequence[Bookmark], frames: Mapping[int, Frame]) -> None:
    """Link the bookmarks, closed, after the last line of the outline of a pikepdf document."""
    import pikepdf

    if not bookmarks:
        return
    root = pdf.Root.get("/Outlines")
    if not isinstance(root, pikepdf.Dictionary):
        root = pdf.Root.Outlines = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Outlines))
        if "/PageMode" not in pdf.Root:
            pdf.Root.PageMode = pikepdf.Name.UseOutlines
    items = _chain(pdf, bookmarks, root, frames)
    last = _last(root)
    if last is None:
        root.First = items[0]
    else:
        last.Next, items[0].Prev = items[0], last
    root.Last = items[-1]
    root.Count = max(0, int(root.get("/Count", 0))) + len(items)


def _last(root: Any) -> Any:
    """The last line of the outline by its links: some producers forget /Last."""
    item, seen = root.get("/First"), set()
    while item is not None and item.objgen not in seen:
        seen.add(item.objgen)
        if item.get("/Next") is None:
            return item
        item = item.Next
    return root.get("/Last")


def _chain(pdf: Any, bookmarks: Sequence[Bookmark], parent: Any, frames: Mapping[int, Frame]) -> list[Any]:
    items = [_item(pdf, bookmark, parent, frames) for bookmark in bookmarks]
    for left, right in pairwise(items):
        left.Next, right.Prev = right, left
    return items


def _item(pdf: Any, bookmark: Bookmark, parent: Any, frames: Mapping[int, Frame]) -> Any:
    import pikepdf

    item = pdf.make_indirect(pikepdf.Dictionary(Title=pikepdf.String(bookmark.title), Parent=parent))
    item.Dest = _destination(pdf, bookmark, frames)
    if bookmark.colour is not None:
        item.C = pikepdf.Array([round(part / 255, 3) for part in bookmark.colour])
    if bookmark.children:
        children = _chain(pdf, bookmark.children, item, frames)
        item.First, item.Last, item.Count = children[0], children[-1], -len(children)
    return item


def _destination(pdf: Any, bookmark: Bookmark, frames: Mapping[int, Frame]) -> Any:
    """The page with the words near the upper edge, at the zoom that the reader has."""
    import pikepdf

    place = bookmark.place
    x, y = unshown(frames[place.page], 0.0, max(0.0, place.top - _ABOVE_PT))
    page = pdf.pages[place.page - 1].obj
    return pikepdf.Array([page, pikepdf.Name.XYZ, round(x, 2), round(y, 2), 0])
