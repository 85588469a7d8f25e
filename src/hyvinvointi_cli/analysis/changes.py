"""What changed in the wording of a measure and what stands beside it, word by word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from hyvinvointi_cli.model import Measure

FIELDS = ("action", "responsible", "indicator", "schedule")
"""Parts of a measure whose changes are told."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that both texts have (""), that only the old has ("-") or only the new ("+")."""

    sign: str
    text: str


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One changed part of a measure."""

    field: str
    old: str
    new: str
    pieces: tuple[Piece, ...]


def field_changes(old: Measure, new: Measure) -> tuple[FieldChange, ...]:
    """Return the parts that both documents give and that differ; a column that is missing is no change.

    Nor is a word that a narrow cell broke (`koordinaa ttori`).
    """
    found = []
    for name in FIELDS:
        before, after = getattr(old, name), getattr(new, name)
        if before and after and _letters(before) != _letters(after):
            found.append(FieldChange(name, before, after, word_diff(before, after)))
    return tuple(found)


def word_diff(old: str, new: str) -> tuple[Piece, ...]:
    """Return the words of both texts in order, told apart by where they stand."""
    a, b = old.split(), new.split()
    matcher = SequenceMatcher(a=[_bare(w) for w in a], b=[_bare(w) for w in b], autojunk=False)
    pieces: list[Piece] = []
    for tag, a0, a1, b0, b1 in matcher.get_opcodes():
        if tag == "equal":
            pieces.append(Piece("", " ".join(b[b0:b1])))
            continue
        if a1 > a0:
            pieces.append(Piece("-", " ".join(a[a0:a1])))
        if b1 > b0:
            pieces.append(Piece("+", " ".join(b[b0:b1])))
    return tuple(pieces)


def marked(pieces: Sequence[Piece]) -> str:
    """Return the diff on one line: `[-old-] {+new+}`, as git writes word diffs."""
    signs = {"": "{}", "-": "[-{}-]", "+": "{{+{}+}}"}
    return " ".join(signs[piece.sign].format(piece.text) for piece in pieces)


def _bare(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .,;:•")


def _letters(text: str) -> str:
    return _bare(text).replace(" ", "").replace("-", "").replace("\u00ad", "")
