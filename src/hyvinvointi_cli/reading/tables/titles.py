"""Titles over tables and cards: "Painopiste 1: …", "Tavoite: …", or a slide's title that is a goal."""

from __future__ import annotations

import re

from hyvinvointi_cli.model import Column
from hyvinvointi_cli.reading.pdf.raw import Word
from hyvinvointi_cli.reading.tables.columns import columns_of, label_column

Parts = tuple[tuple[int, tuple[Word, ...]], ...]
_HELD = (Column.GOAL, Column.FOCUS)
_NUMBER = re.compile(r"^\d{1,2}(?:\.\d{1,2})*[.:)]?$")
_SEPARATOR = re.compile(r"^[–—:-]$")
_NOT_GOAL = re.compile(
    r"\d|toimenpi|suunnitel|kertomu|raportt|taulu|toteu|seurant|arvioin|yhteenveto|tilanne|liite|sisäl|tiivistelmä"
    r"|työryhmä|åtgärd|uppfölj|rapport|bilaga|sammanfatt|measure|report|summary",
    re.IGNORECASE,
)


def split_label(parts: Parts) -> tuple[str, Column | None, Parts]:
    """The label before a title ("Tavoite 2:"), what it means, and the words after it."""
    if not parts:
        return "", None, parts
    page, words = parts[0]
    start = 1 if words and _NUMBER.match(words[0].text) and len(words) > 1 else 0
    for length in (1, 2):
        label = " ".join(w.text for w in words[start : start + length])
        column = label_column(label.rstrip(":.–-"))
        end = start + length
        if column not in _HELD:
            continue
        marked = label.endswith((":", "–"))
        while end < len(words) and (_NUMBER.match(words[end].text) or _SEPARATOR.match(words[end].text)):
            marked = True
            end += 1
        if marked and end < len(words):
            return label.rstrip(":–"), column, ((page, words[end:]), *parts[1:])
    return "", None, parts


def goal_title(parts: Parts) -> bool:
    """Whether a title without a label can be the goal of what stands under it."""
    text = " ".join(w.text for _, part in parts for w in part)
    if " " not in text or not is_plain_title(text):
        return False
    return not columns_of(text) or columns_of(text) == (Column.OTHER,)


def is_plain_title(text: str) -> bool:
    """Whether a short title names a matter, not a part of the document ("Seuranta", "Liite 2")."""
    return 0 < len(text.split()) <= 14 and not _NOT_GOAL.search(text)


def names_rows(parts: Parts) -> bool:
    """Whether a title can say the goal or focus of the rows under it."""
    return split_label(parts)[1] is not None or goal_title(parts)
