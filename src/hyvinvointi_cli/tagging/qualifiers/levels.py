"""What figures in an outturn cell say: shares, numbers of things, a level against the target."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hyvinvointi_cli.model import Cell, Column, Status
from hyvinvointi_cli.tagging.qualifiers.shares import share, short_of_goal, status_of

_SHARE = re.compile(r"(?<![\d.,/])(\d+)\s*/\s*(\d+)(?![\d/]|[.,]\d|\s*/)")
_COUNTED = re.compile(
    r"\s(?!\w*(?:st[aä]|n[aä]|ss[aä]|ll[aä])\b)[a-zåäö-]{3,}(?:[eiouyöaä][aä]|t[aä]|j[aä])\b"
)
"""A noun in the partitive."""
_PERCENT = re.compile(
    r"(\d{1,3})(?:[.,]\d+)?\s?(?:%(?::sti|:n)?|-?prosent(?:tia|tisesti|ttisesti)|-?\s?procent(?:igt)?)",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"\b(?:noin|n\.|ca|cirka|arviolta|lähes|yli|vajaa|reilu|alle|toteutu(?:misaste|ma|nut|i)|toteutettu|valmiusaste|valmiina"
    r"|valmis|suunnitelmasta|suunnitellusta|tavoitteesta|genomfört|förverkligat|klart)(?!\w)",
    re.IGNORECASE,
)
"""Words beside a bare share of the measure (`noin 60 %`, `toteutumisaste 75 %`)."""
_CLIPPED = re.compile(r"^\W*(?:on\s+)?[^\W\d_]+(?:ttu|tty|[lnrs]tu|[lnrs]ty|tehty|saatu)\b")
"""`Tarkastettu 60 %`"""
_NUMBER = re.compile(r"[-–−]?\d[\d\s]*(?:[.,]\d+)?")
_GOAL = re.compile(
    r"(?:tav\.|tavoite|tavoitteena|suunnitelmassa|suunniteltu|målet|mål)\s*:?\s*(\d+)", re.IGNORECASE
)
_THINGS = re.compile(
    r"\d[\d\s]*\s(?!%|prosent|euro)([^\W\d_]{4,})\b(?:\s*(?:vuodessa|kaudessa|vuosittain|/\s?v\w*))?[\s.]*$",
    re.IGNORECASE,
)
_DEED = (
    r"(?:\w+(?:ttu|tty|[lnrs]tu|[lnrs]ty|tehty|saatu|[aeiouyäölnrsh]t?tiin)"
    r"|(?:on|ovat)\s+(?!oll|koke|anta|arvio|vasta|ilmoit)\w+(?:nut|nyt|neet))\b"
)
_PERCENT_OF = re.compile(
    rf"(?P<a>\d{{1,3}})\s?(?:%|prosenttia)\s+[\w-]+st[aä]\s+(?:[\w-]+\s+){{0,2}}?{_DEED}"
    rf"|\b\w+st[aä]\s+(?:on\s+)?{_DEED}\s+(?:[a-zåäö.]+\s+)?(?P<b>\d{{1,3}})\s?(?:%|prosenttia)"
    r"|\b(?:genomför\w+|förverklig\w+|verkställ\w+|utför\w+)\s+till\s+(?:cirka\s+|ca\s+|ungefär\s+)?(?P<c>\d{1,3})\s?(?:%|procent)",
    re.IGNORECASE,
)
"""A part in per cent of which something was done: `40 % henkilöstöstä koulutettu`."""
_STEM = 5
"""Letters by which two forms of a noun are the same thing."""
_REACHED = 0.9
"""The part of a target level that counts as reached."""
_NOTHING = re.compile(r"0(?:\s+(?!€|euro)[a-zåäö]+)?\s*$", re.IGNORECASE)


def by_figures(cell: Cell, cells: Sequence[Cell]) -> Status | None:
    """Shares (2/4, kaksi kolmesta) and a bare figure against the target level."""
    text = cell.text
    if _NOTHING.match(text):
        return Status.NOT_DONE
    counted = shares_in(text) or _bare_percent(text, cells)
    if counted:
        return counted
    if short_of_goal(text):
        return Status.PARTLY
    return against_goal(text) or _against_target(text, cells)


def against_goal(text: str) -> Status | None:
    """A figure set against the one aimed at in the same cell: `5 kertaa (tavoite 8)`."""
    goal = _GOAL.search(text)
    first = _NUMBER.search(text)
    if goal and first and first.start() < goal.start():
        return status_of(int(_plain(first.group())), int(goal.group(1)))
    return None


def _bare_percent(text: str, cells: Sequence[Cell]) -> Status | None:
    """`75 %` alone says how far a measure is, where no indicator or level says what is counted."""
    bare = _PERCENT.fullmatch(_CLIPPED.sub("", _HEDGE.sub("", text)).strip(" .:,()"))
    counted = {Column.INDICATOR, Column.TARGET, Column.BASELINE}
    if not bare or any(cell.column in counted and cell.text.strip("–—- ") for cell in cells):
        return None
    return status_of(int(bare.group(1)), 100)


def _is_date(share: re.Match[str], text: str) -> bool:
    """5/2023 is a month; so is 11/24 beside other words than what is counted (`11/30 esihenkilöä`)."""
    if _COUNTED.match(text, share.end()):
        return False
    month, year = int(share.group(1)), int(share.group(2))
    return year > 1900 or (month <= 12 and 20 <= year <= 35 and share.group() != text.strip())


def shares_in(text: str) -> Status | None:
    """Shares told in figures or words: 2/5, kolme viidestä, sex av tio, 40 % henkilöstöstä koulutettu."""
    part = _SHARE.search(text)
    if part and not _is_date(part, text):
        return status_of(int(part.group(1)), int(part.group(2)))
    reached = _PERCENT_OF.search(text)
    if reached:
        return status_of(int(reached["a"] or reached["b"] or reached["c"]), 100)
    for language in ("fi", "sv"):
        found = share(text, language)
        if found:
            return found[0]
    return None


def _against_target(text: str, cells: Sequence[Cell]) -> Status | None:
    """A figure alone in the outturn cell, measured against the row's target (and base line) figures."""
    reached = _lone_number(text)
    levels = {
        column: _first_number(cell.text)
        for column in (Column.BASELINE, Column.TARGET)
        for cell in cells
        if cell.column is column
    }
    for cell in cells:
        if cell.column is not Column.INDICATOR:
            continue
        goal = _GOAL.search(cell.text)
        if goal:
            levels.setdefault(Column.TARGET, float(goal.group(1)))
        elif reached is not None and _same_things(cell.text, text):
            levels.setdefault(Column.TARGET, _first_number(cell.text))
    target, base = levels.get(Column.TARGET), levels.get(Column.BASELINE)
    if reached is None or target is None:
        return None
    falling = base is not None and target < base
    met = reached <= target if falling else reached >= _REACHED * target
    if met:
        return Status.DONE
    if base is not None and reached == base:
        return Status.NOT_DONE
    return Status.PARTLY


def _same_things(indicator: str, outturn: str) -> bool:
    """A number of the same things in both cells: `20 koulutettua` and `11 koulutettua`."""
    aimed, counted = _THINGS.match(indicator.strip()), _THINGS.match(outturn.strip())
    return bool(aimed and counted and aimed[1].casefold()[:_STEM] == counted[1].casefold()[:_STEM])


def _first_number(text: str) -> float | None:
    match = _NUMBER.match(text.strip())
    return _plain(match.group()) if match else None


def _lone_number(text: str) -> float | None:
    match = _NUMBER.match(text.strip())
    if not match or len(text.strip()) > len(match.group()) + 12:
        return None
    return _plain(match.group())


def _plain(number: str) -> float:
    return float(re.sub(r"\s", "", number).replace(",", ".").replace("–", "-").replace("−", "-"))
