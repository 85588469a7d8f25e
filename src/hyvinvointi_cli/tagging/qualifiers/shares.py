"""How much of a whole was reached: `kuudesta illasta neljä`, `tavoitteena oli sata`, `7/8`, `sex av tio`."""

from __future__ import annotations

import re

from hyvinvointi_cli.model import Status
from hyvinvointi_cli.tagging.qualifiers.cues import Seen

_DONE_SHARE = 0.9
"""A share above nine tenths counts as done."""
_FAR = 10
"""A part this many times its whole speaks of something else."""
_UNITS = (
    ("kahdeksa", 8), ("kahdeksi", 8), ("yhdeksä", 9), ("yhdeksi", 9), ("yksi", 1), ("yhde", 1), ("yhtä", 1),
    ("kaksi", 2), ("kahde", 2), ("kahta", 2), ("kahte", 2), ("kolm", 3), ("nelj", 4), ("viisi", 5),
    ("viide", 5), ("viite", 5), ("viittä", 5), ("kuusi", 6), ("kuude", 6), ("kuutta", 6), ("kuute", 6),
    ("seitsem", 7), ("kymmen", 10), ("sata", 100), ("sada", 100),
    ("ett", 1), ("en", 1), ("två", 2), ("tre", 3), ("fyra", 4), ("fem", 5), ("sex", 6), ("sju", 7),
    ("åtta", 8), ("nio", 9), ("tio", 10), ("elva", 11), ("tolv", 12), ("fjorton", 14),
)  # fmt: skip
SPELLED = (
    r"(?:kahdeksa|yhdeksä|yksi|yhde|yhtä|kaksi|kahde|kahta|kahte|kolm(?:e|i|a)|neljä|viisi|viide|viite|viittä|kuusi"
    r"|kuude|kuutta|kuute|seitsem|kymmen|sata\b|sada(?:sta|n)\b)(?!\w*(?:vuoti|kieli|vaihe|osai|päiv|jäsen))[a-zäö]*"
)
"""Finnish numerals written out, in any case."""
_PART = rf"\d{{1,6}}(?:\s\d{{3}})?(?::?(?:ssa|ssä|lla|llä|n|een|sta|stä|lle))?|{SPELLED}"
_WHOLE_WORD = (
    r"(?:yhde|kahde|kolme|neljä|viide|kuude|seitsemä|kahdeksa|yhdeksä|kymmene)(?:sta|stä)(?:toista)?"
    r"|kahdestakymmenestä"
)
_WHOLE = rf"{_WHOLE_WORD}|\d{{1,6}}:st[aä]"
_ELATIVE = (
    r"(?:ee|aa|ää|se|de|me|ke|te|re|no|lla|llä|ta|to|ti|ri|li|ni|ki|vi|va|jo|io|ppi|la|lä|ra|rä|na|nä|pu|ku|lu|ru|tu|ja|jä)"
    r"st[aä]"
)
_COUNTED = rf"\d{{1,6}}\s+(?!prosent)[\w-]*{_ELATIVE}"
"""A plain number and its noun in the elative (`30 kohteesta`), told from the partitive (`30 asukasta`)."""
_RISE = (
    r"(?!(?:\w*een|\w*iin)\b)(?!\w+\s+(?:prosent|\w+(?:een|(?<!t)iin|aan|ään|oon|uun)\b)|\w+:(?:een|iin|aan))"
)
"""Not the end of a change (`41:stä 26:een`, `12 prosentista 9 prosenttiin`)."""
_FI = (
    re.compile(rf"\b(?P<part>{_PART})\b(?:\s+[\wäö-]+){{0,2}}?\s+(?P<whole>{_WHOLE})\b", re.IGNORECASE),
    re.compile(
        rf"\b(?P<whole>{_WHOLE}|{_COUNTED})\b(?:[ ,]+[\wäö-]+){{0,9}}?[ ,:]+{_RISE}(?P<part>{_PART})\b",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?P<part>\d{{1,6}}(?::\w+)?)\s+(?P<whole>{_COUNTED})\b", re.IGNORECASE),
    re.compile(
        rf"\b(?P<part>{_PART})\b(?:[ ,]+[\wäö-]+){{0,4}}?[ ,]+(?:tavoitel\w+\s+|suunnitel\w+\s+|aiot\w+\s+)?"
        rf"(?P<whole>\d{{1,6}}(?::n)?|\w{{4,}}n)\s+(?:[\wäö-]+n\s+)?sija(?:an|sta)\b",
        re.IGNORECASE,
    ),
)
_OF_WHOLE = re.compile(r"st[aä]\b|\bsija(?:an|sta)\b", re.IGNORECASE)
"""The end of every Finnish whole, tried before the costly expressions above."""
_SV_NUMBER = r"\d{1,6}|ett|en|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|fjorton"
_SV = (
    re.compile(
        rf"\bav\s+(?:[\wåäö-]+\s+){{0,2}}?(?P<whole>{_SV_NUMBER})\b(?:\s+[\wåäö-]+){{0,9}}?\s+(?P<part>{_SV_NUMBER})\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<!varenda )(?<!var )\b(?P<part>{_SV_NUMBER})\s+(?:[\wåäö-]+\s+)?av\s+"
        rf"(?:(?:de|planerad[ea]|utlovade|avsedda)\s+){{0,2}}(?P<whole>{_SV_NUMBER})\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<part>{_SV_NUMBER})\b(?:\s+[\wåäö-]+){{0,3}}?,?\s+i\s+stället\s+för\s+(?:de\s+|planerade\s+){{0,2}}"
        rf"(?P<whole>{_SV_NUMBER})\b",
        re.IGNORECASE,
    ),
)
_AIM = (
    r"tavoitteena|tavoite|tavoiteltiin|luvattiin|luvattu|suunniteltiin|suunnitelmassa|tarkoitus|piti\b|varattu|tavoitteeksi"
    r"|toivottiin|målet|mål\b"
)
_GOAL = re.compile(rf"\b(?:{_AIM})(?:[^\w.;]+[\w-]+){{0,6}}?[^\w.;]+(?P<whole>{_PART})\b", re.IGNORECASE)
_REMAINED = re.compile(
    rf"\b(?P<whole>{_PART})\b(?:[^\w.;]+[\w-]+){{1,5}}?[^\w.;]+(?:jäi|jäivät|supistui|supistuivat)\b"
    rf"(?:[^\w.;]+[\w-]+){{0,3}}?[^\w.;]+(?P<part>{_PART})\b",
    re.IGNORECASE,
)
"""Kymmenen kylän kiertue jäi kuuden kylän mittaiseksi."""
_NUMBER = re.compile(
    rf"(?<![\w.,/–-])(?P<n>{_PART})(?![\w.,/]*\d|\s*(?:%|prosent|euro|€|vuo|kuukau|§))", re.IGNORECASE
)
_YEARS = range(1900, 2101)


def value_of(word: str) -> float:
    """The number that a numeral stands for; 0 for any other word."""
    digits = re.match(r"\d+(?:\s\d{3})*", word)
    if digits:
        return float(re.sub(r"\s", "", digits.group()))
    folded = word.casefold()
    for stem, value in _UNITS:
        if folded.startswith(stem):
            return value + (10 if "toista" in folded else 0)
    return 0


def status_of(part: float, whole: float) -> Status | None:
    """Done, partly or not done by the share reached; None where the numbers do not belong together."""
    if not whole or part > _FAR * whole:
        return None
    if part == 0:
        return Status.NOT_DONE
    return Status.DONE if part / whole >= _DONE_SHARE else Status.PARTLY


def share(text: str, language: str) -> tuple[Status, Seen] | None:
    """The status that a part of a counted whole tells, with its words."""
    if language != "sv" and not _OF_WHOLE.search(text):
        return None
    for pattern in _SV if language == "sv" else _FI:
        for match in pattern.finditer(text):
            part, whole = value_of(match["part"]), value_of(match["whole"])
            if part and part != whole and whole not in _YEARS and part < whole:
                found = status_of(part, whole)
                if found:
                    return found, Seen.of(match)
    return None


def short_of_goal(text: str) -> Seen | None:
    """A figure below one that the same sentence names as aimed at."""
    remained = _REMAINED.search(text)
    if remained and 0 < value_of(remained["part"]) < value_of(remained["whole"]):
        return Seen.of(remained)
    goal = _GOAL.search(text)
    if not goal:
        return None
    whole = value_of(goal["whole"])
    if not whole or whole in _YEARS:
        return None
    for match in _NUMBER.finditer(text):
        if goal.start() <= match.start() < goal.end():
            continue
        part = value_of(match["n"])
        if part and part not in _YEARS and _FAR * part >= whole and status_of(part, whole) is Status.PARTLY:
            return Seen.of(goal)
    return None
