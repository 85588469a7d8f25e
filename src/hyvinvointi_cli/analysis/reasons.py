"""Why a measure was not done, in the words of the report."""

from __future__ import annotations

import re

from hyvinvointi_cli.model import Measure, Status

_EXPLAINED = frozenset({Status.NOT_DONE, Status.PARTLY, Status.MOVED, Status.ENDED, Status.ONGOING})
_SENTENCE = re.compile(r"(?<=[^\d\s][.!?;])\s+|(?<=\d\d[.;])\s+(?=[A-ZÅÄÖ])")
_FROM = re.compile(
    r"\b(?:koska|sillä(?=\s+\w)|kun(?=\s+\w)(?!\s+(?:tavoite|edelli|viime|vuonna|vuoden|vielä|aiemmin|aikaisem))|"
    r"eftersom|på grund av|till följd av)",
    re.IGNORECASE,
)
"""The reason begins here; "oli 12, kun tavoite oli 20" gives none."""
_AFTER = re.compile(
    r"\b(?:vuoksi|takia|johdosta|johtuen|seurauksena|syynä|syystä|perusteella(?= päätettiin)|"
    r"(?:puuttu|viivästy)essä|puuttuessa|\w+(?:estyttyä|päätyttyä|loputtua|vaihduttua|irtisanouduttua|siirryttyä)|"
    r"estyttyä|päätyttyä|loputtua)\b",
    re.IGNORECASE,
)
"""The reason stands around it: the whole clause tells it."""
_MEANS = (
    r"(?:määrära|rahoitu|avustu|resurs|henkilös|hakij|osallistuj|ilmoittautu|raha[as]|rahoi|kouluttaj|"
    r"työntekij|ohjaaj)\w*"
)
_PERSON = r"\w+(?:jaa|jää|jia|jiä|joita|jöitä|riä|logia|tilaa|tiloja)"
_LACK = re.compile(
    r"\b(?:(?!osittain)\w*puut(?:e|tee\w*|tumi\w*|tui)\b|\w+pula(?:n|sta)?\b|\w*korona\w*|pandemi\w*|\w*vaje(?:en|esta)?\b|"
    r"(?:osana|talouden)\s+\w*(?:sopeut|säästö)\w*|säästö(?:sy|oh|to)\w*|"
    rf"{_MEANS}\s+(?:poistettiin|leikattiin|peruttiin|loppui\w*|päättyi\w*|evättiin|ei(?:vät)?\s+(?:ole\s+)?(?:saatu|riit\w+|"
    r"myönne\w+|varattu|löyty\w+|ollut))|"
    rf"ei(?:vät|kä)?\s+(?:ole\s+)?(?:saatu|myönnetty|varattu|riit\w+|ollut)\s+(?:\w+\s+)?{_MEANS}|"
    rf"{_PERSON}\s+ei\s+(?:ole\s+)?(?:saatu|löyty\w+|löydetty)(?!\s+(?:mukaan|kokoon))|"
    r"\w+\s+(?:oli|on)\s+(?:täyttämättä|avoinna|virkavapaalla|sairauslomalla)|"
    r"(?:hank\w+|projekti\w*)\s+(?:päätty\w+|mukana|loppu\w+)|päättyi\s+hankkeen|\w*brist\w*|pandemi\w*)",
    re.IGNORECASE,
)
"""Words that are a reason in themselves; that something fell short is none."""
_CLAUSE = re.compile(r"[,;]\s+(?=\w)")
_MOVED = re.compile(r"\b(?:siirt|siirr|övergå|överför|flytt)\w*", re.IGNORECASE)
_COUNTY = re.compile(r"\bhyvinvointialue|\bvälfärdsområde", re.IGNORECASE)
_LATER = re.compile(
    r"\blykät|\bmyöhem(?:p|m)|\b(?:ensi|seuraava\w*|tulevalle)\s+(?:vuo|kau|syks|kevä)|"
    r"\b(?:vuodelle|vuosille|vuoteen|keväälle|syksylle|kaudelle|alkuvuoteen|loppuvuoteen)\b|"
    r"\buppskju\w*|\bframflytt\w*|\btill\s+(?:år(?:et)?\s+)?20\d\d\b",
    re.IGNORECASE,
)
"""To another time: the municipality still means to do it."""
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
                start = match.start() if pattern is _FROM else _clause(sentence, match.start())
                return sentence[start:].rstrip(";,")
    return None


def _clause(sentence: str, place: int) -> int:
    """Return where the clause around the place begins."""
    return max((found.end() for found in _CLAUSE.finditer(sentence, 0, place)), default=0)


def postponed(measure: Measure) -> bool:
    """Tell whether a measure was moved to another time, and not to another body."""
    text = measure.outturn or measure.action or ""
    if measure.status is not Status.MOVED or moved_to_county(text, None):
        return False
    return _LATER.search(text) is not None


def moved_to_county(text: str | None, year: int | None) -> bool:
    """Tell whether an outturn says that a wellbeing services county has taken the activity over."""
    if not text or (year is not None and year < _REFORM - 1):
        return False
    return any(
        _MOVED.search(sentence) is not None and _COUNTY.search(sentence) is not None
        for sentence in _SENTENCE.split(text)
    )
