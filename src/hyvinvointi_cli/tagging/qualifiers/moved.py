"""Where a moved activity went: to a later time, to the wellbeing services county, or to another body."""

from __future__ import annotations

import re
from dataclasses import replace
from enum import StrEnum

from hyvinvointi_cli.model import Cue, Unit


class Destination(StrEnum):
    """How a moved activity's cue says where it went; its rule ends in this."""

    LATER = "put off"
    COUNTY = "to the county"
    OTHER = "to another body"


_DELAY = re.compile(r"\b(?:lyk[ätk]|viiväst|myöh|uppskju|senarelag|skjut|sköts)", re.IGNORECASE)
_COUNTY = re.compile(
    r"\bhyvinvointialue(?:elle|ille|iden|en\s+(?:vastuu|tehtäv|hoide|järjest|al(?:le|la|ai)|toimin|palvel|tuote"
    r"|organis|lukuun|kanssa\s+sovit))|\b(?:hva|hyva)(?::lle|:n\s+vastuu|lle)|\bsote-?(?:alueelle|kuntayhtymälle)"
    r"|\b[\w-]*sotelle\b|\bvälfärdsområde(?:t|na)\b",
    re.IGNORECASE,
)
_TAKEN_OVER = re.compile(
    r"\b(?:vastuulle|hoidettavaksi|tehtäväksi|järjestettäväksi|ylläpidettäväksi|kuntayhtymälle|naapurikuntaan"
    r"|valtiolle|seurakunnalle|yhdistykselle|järjestölle|yritykselle|yhtiölle|kunnalle)\b",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\b(?:20\d\d|vuo(?:delle|teen|della|sille)|kaudelle|kauteen|ensi|seuraava\w*|syks\w+|kevä\w+|kesä\w+|talv\w+"
    r"|\w+kuu(?:lle|hun)|myöhem\w+|nästa|till\s+år\w*|senare)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[a-zåäö)]{2}[.!?;])\s+")


def destination(text: str) -> Destination:
    """Where the words of a move say that the activity went; a delay where they name nobody."""
    if _DELAY.search(text):
        return Destination.LATER
    if _COUNTY.search(text):
        return Destination.COUNTY
    taken = _TAKEN_OVER.search(text)
    return Destination.OTHER if taken and not _LATER.search(text) else Destination.LATER


def is_put_off(text: str) -> bool:
    """Whether the words of a move name the later time it is put off to."""
    return destination(text) is Destination.LATER and bool(_LATER.search(text))


def is_taken_over(text: str) -> bool:
    """Whether the words of a move name the wellbeing services county."""
    return destination(text) is Destination.COUNTY


def with_destination(cue: Cue, unit: Unit) -> Cue:
    """The cue of a move with where it went at the end of its rule."""
    return replace(cue, rule=f"{cue.rule}: {destination(_around(cue, unit))}")


def _around(cue: Cue, unit: Unit) -> str:
    """The sentence of the cue, within its cell in a row."""
    if cue.span is None:
        return cue.text
    text, place = unit.text, cue.span.start
    for cell in unit.cells:
        if cell.span.start <= place < cell.span.end:
            text, place = cell.text, place - cell.span.start
    start = 0
    for part in _SENTENCE.split(text):
        if place <= start + len(part):
            return part
        start += len(part) + 1
    return text
