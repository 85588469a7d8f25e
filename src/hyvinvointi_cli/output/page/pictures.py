"""Pictures of the pages behind the quotations, each kept once, as many as fit."""

from __future__ import annotations

import base64
import io
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from hyvinvointi_cli.model import Box, Report, TaggedUnit

PICTURES_BUDGET = 2_800_000
"""Bytes of all pictures as they stand in the page."""
_LARGEST = 40_000
"""Bytes of one picture; a photograph must not take the room of ten others."""
_SMALLEST = 2_500
"""Bytes that hardly any picture of a page is below."""
_MARKUP = 160
"""Bytes of the reference to a picture, each time it is shown."""

Place = tuple[int, tuple[Box, ...]]
"""A page and the boxes to draw on it."""
Draw = Callable[[Sequence[tuple[Report, Sequence[Place]]]], Sequence[Sequence[bytes | None]]]
"""Draws places of each report; None where that cannot be done."""


class Shown(Protocol):
    """A passage that a picture may go with; `boxes` are outlined in it."""

    @property
    def unit(self) -> TaggedUnit:
        """The unit of the text."""
        ...

    @property
    def boxes(self) -> tuple[Box, ...]:
        """What is marked on its page."""
        ...


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture; `id` is what the quotations refer to."""

    id: str
    width: int
    height: int
    source: str
    """A data: URI."""


def picture_id(n: int, unit: int) -> str:
    """Return the anchor of the picture of a unit of the n-th report."""
    return f"p{n + 1}-{unit}"


def pictures(
    reports: Sequence[Report],
    quoted: Sequence[Sequence[Shown]],
    draw: Draw,
    budget: int = PICTURES_BUDGET,
) -> dict[str, Picture]:
    """Return pictures by id, the reports in turn, what is quoted most often first, to `budget` bytes."""
    often = [Counter(quotation.unit.number for quotation in mine) for mine in quoted]
    most = 1 + budget // (_SMALLEST * max(1, len(reports)))
    wanted = [list(_wanted(mine, counts))[:most] for mine, counts in zip(quoted, often, strict=True)]
    places = [[(one.unit.page, one.boxes) for one in mine] for mine in wanted]
    images = draw(list(zip(reports, places, strict=True)))
    drawn: dict[str, Picture] = {}
    for turn in range(most):
        for n, mine in enumerate(wanted):
            image = images[n][turn] if turn < min(len(mine), len(images[n])) else None
            if image is None or len(image) > _LARGEST:
                continue
            number = mine[turn].unit.number
            made = _picture(picture_id(n, number), image)
            budget -= len(made.source) + _MARKUP * often[n][number]
            if budget < 0:
                return drawn
            drawn[made.id] = made
    return drawn


def _wanted(quoted: Sequence[Shown], often: Mapping[int, int]) -> Iterator[Shown]:
    """Yield each unit of the text once, with boxes for all that is marked in it."""
    first: dict[int, Shown] = {}
    for quotation in quoted:
        if quotation.boxes:
            first.setdefault(quotation.unit.number, quotation)
    for number in sorted(first, key=lambda number: (-often[number], number)):
        yield first[number]


def _picture(id: str, image: bytes) -> Picture:
    from PIL import Image

    with Image.open(io.BytesIO(image)) as opened:
        width, height = opened.size
        kind = (opened.format or "").lower()
    return Picture(id, width, height, f"data:image/{kind};base64,{base64.b64encode(image).decode('ascii')}")
