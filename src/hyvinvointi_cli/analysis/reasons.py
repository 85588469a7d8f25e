"""Why a measure was not done, in the words of the report (DOMAIN C10)."""

from __future__ import annotations

import re

from hyvinvointi_cli.model import Status

_EXPLAINED = frozenset({Status.NOT_DONE, Status.PARTLY, Status.MOVED, Status.ENDED, Status.ONGOING})
_SENTENCE = re.compile(r"(?<=[^\d\s][.!?;])\s+|(?<=\d\d[.;])\s+(?=[A-ZÅÄÖ])")
_FROM = re.compile(
    r"\b(?:koska|sillä(?=\s+\w)|kun(?=\s+\w)|eftersom|på grund av|till följd av)\b", re.IGNORECASE
)
"""The reason begins here."""
_AFTER = re.compile(
    r"\b(?:vuoksi|takia|johdosta|johtuen|seurauksena|syynä|syystä|perusteella(?= päätettiin))\b",
    re.IGNORECASE,
)
"""The reason stands around it: the whole sentence tells it."""
_LACK = re.compile(
    r"\b(?:puut(?:e|tu|tt)\w*|\w*pula(?:n|sta)?|ei(?:kä|vät)?\s+(?:ole\s+)?(?:saatu|löyty\w*|riittä\w*|ehdi\w*|myönne\w*|"
    r"tullut)|jäi\s+saamatta|korona\w*|pandemia\w*|säästö\w*|henkilöstövaj\w*|rekrytoi\w*|vakans\w*|"
    r"rahoitu\w*\s+(?:päätty|loppu)\w*|hank\w+\s+päätty\w*|brist\w*|pandemi\w*)",
    re.IGNORECASE,
)
_MOVED = re.compile(r"\b(?:siirt|siirr|övergå|överför|flytt)\w*", re.IGNORECASE)
_COUNTY = re.compile(r"\bhyvinvointialue|\bvälfärdsområde", re.IGNORECASE)
_REFORM = 2023
"""Year from which the wellbeing services counties have social and health services."""


def reason(text: str | None, status: Status) -> str | None:
    """Return the words that say why an activity of this status was not (wholly) done, or None."""
    if not text or status not in _EXPLAINED:
        return None
    sentences = [part.strip() for part in _SENTENCE.split(text) if part.strip()]
    for pattern in (_FROM, _AFTER, _LACK):
        for sentence in sentences:
            if match := pattern.search(sentence):
                return sentence[match.start() :] if pattern is _FROM else sentence
    return None


def moved_to_county(text: str | None, year: int | None) -> bool:
    """Tell whether an outturn says that a wellbeing services county has taken the activity over."""
    if not text or (year is not None and year < _REFORM - 1):
        return False
    return any(
        _MOVED.search(sentence) is not None and _COUNTY.search(sentence) is not None
        for sentence in _SENTENCE.split(text)
    )
