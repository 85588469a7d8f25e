"""The `[marked]` words of examples."""

from __future__ import annotations


class MarkError(ValueError):
    """The `[marks]` of an example do not pair up; `offset` counts characters of the marked text."""

    def __init__(self, offset: int, message: str) -> None:
        super().__init__(message)
        self.offset = offset


def parse_marks(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Take the `[…]` marks out of an example; raises MarkError when unbalanced, nested or empty."""
    plain: list[str] = []
    spans: list[tuple[int, int]] = []
    start: int | None = None
    for offset, character in enumerate(marked):
        if character == "[":
            if start is not None:
                raise MarkError(offset, "`[` inside `[`: marks do not nest")
            start = len(plain)
        elif character == "]":
            if start is None:
                raise MarkError(offset, "`]` without `[`")
            if start == len(plain):
                raise MarkError(offset, "`[]` marks nothing")
            spans.append((start, len(plain)))
            start = None
        else:
            plain.append(character)
    if start is not None:
        raise MarkError(marked.rindex("["), "`[` is never closed")
    return "".join(plain), tuple(spans)
