"""Labels before values: "Vastuu: kirjasto", or "TAVOITE" with nothing else on its line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from hyvinvointi_cli.model import Column
from hyvinvointi_cli.reading.pdf.raw import Word
from hyvinvointi_cli.reading.tables.chunks import Chunk
from hyvinvointi_cli.reading.tables.columns import label_column

BULLET = re.compile(r"^(?:[•▪◦‣·●○■□➢➤\uf0b7\uf0a7*o–—-]|\d{1,2}[.)])$")
_LONGEST_LABEL = 6


class Labelled(NamedTuple):
    """A chunk that begins with a label: the label's words and what follows them on the line."""

    column: Column
    label: tuple[Word, ...]
    value: tuple[Word, ...]
    piece: Chunk


def split_bullet(words: Sequence[Word]) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """A leading bullet or number, and the rest."""
    if len(words) > 1 and BULLET.match(words[0].text):
        numbered, first = words[0].text[0].isdigit(), words[1].text[0]
        if not (numbered and first.islower()):  # "9. lk" goes on with a sentence
            return tuple(words[:1]), tuple(words[1:])
    return (), tuple(words)


def read_label(piece: Chunk) -> Labelled | None:
    """The label a chunk begins with: "Vastuu: kirjasto", or "TAVOITE" with nothing else on the line."""
    _, words = split_bullet(piece.words)
    for i, word in enumerate(words[:_LONGEST_LABEL]):
        if word.text.endswith(":"):
            column = label_column(" ".join(w.text for w in words[: i + 1]))
            return Labelled(column, words[: i + 1], words[i + 1 :], piece) if column else None
    if len(words) <= _LONGEST_LABEL and not words[0].text[0].islower():  # else a sentence goes on
        column = label_column(" ".join(w.text for w in words))
        if column:
            return Labelled(column, words, (), piece)
    return None


def regions(labels: Sequence[Labelled], width: float) -> list[tuple[float, float]]:
    """Bands of the page, side by side, that each hold one column of cards."""
    starts = sorted({round(lab.piece.x0, 1) for lab in labels})
    beside = [
        (a, b)
        for a in labels
        for b in labels
        if b.piece.x0 > a.piece.x1 and abs(a.piece.top - b.piece.top) < 60 and b.piece.x0 - a.piece.x0 > 60
    ]
    cuts = sorted({round(b.piece.x0, 1) for _, b in beside})
    lefts: list[float] = []
    for x in starts:
        if not lefts or (x - lefts[-1] > 60 and any(abs(x - c) < 4 for c in cuts)):
            lefts.append(x)
    return list(zip(lefts, [*(x - 4 for x in lefts[1:]), width], strict=True))
