"""How many times a year something was promised and done."""

from __future__ import annotations

import re

_ADVERBS = {"kerran": 1, "kahdesti": 2, "kolmesti": 3, "neljästi": 4, "viidesti": 5}
_NUMBERS = {
    **{"kaksi": 2, "kolme": 3, "neljä": 4, "viisi": 5, "kuusi": 6, "seitsemän": 7, "kahdeksan": 8},
    **{"yhdeksän": 9, "kymmenen": 10, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6},
}
_TIMES = re.compile(
    rf"\b(?:(?P<adverb>{'|'.join(_ADVERBS)})|(?P<number>\d{{1,2}}|{'|'.join(_NUMBERS)})\s+(?:kertaa|gånger))\b",
    re.IGNORECASE,
)
_OTHER_SPAN = re.compile(
    r"\s+(?:kuussa|kuukaude\w+|viikossa|\w*kaude\w+|lukukau\w+|i månaden|i veckan|under \w*perioden)",
    re.IGNORECASE,
)
"""A time in another span than a year does not compare with what a year's report tells."""


def times_a_year(text: str) -> int | None:
    """Return how many times a year a sentence speaks of; None where it does not say, or says it twice."""
    found = list(_TIMES.finditer(text))
    if len(found) != 1 or _OTHER_SPAN.match(text, found[0].end()):
        return None
    adverb, number = found[0].group("adverb"), found[0].group("number")
    if adverb:
        return _ADVERBS[adverb.casefold()]
    return int(number) if number.isdigit() else _NUMBERS[number.casefold()]


def fell_short(promised: str, told: str) -> bool:
    """Tell whether a sentence tells of fewer times than were promised."""
    often, was = times_a_year(promised), times_a_year(told)
    return often is not None and was is not None and was < often
