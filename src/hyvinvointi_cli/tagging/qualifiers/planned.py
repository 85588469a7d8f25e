"""Whether an outturn counts fewer of what the measure itself names a number of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hyvinvointi_cli.model import Cell, Column, Status
from hyvinvointi_cli.tagging.qualifiers.shares import SPELLED, status_of, value_of

_NUMERAL = rf"(?:{SPELLED}|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)"
_SPELLED = re.compile(rf"\b{_NUMERAL}\b", re.IGNORECASE)
_PIECES = re.compile(r"(?<![\d.:/–-])(\d{1,3})\s*(?:kpl|st)\b", re.IGNORECASE)
_THINGS = re.compile(
    rf"(?<![\d.:/–-])(?P<n>\d{{1,3}}|\b{_NUMERAL})\s+(?:uutta\s+|nya\s+)?(?P<noun>[^\W\d_]{{4,}})",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"vuo[dst]|vuot|kuuka|luok|viik|päiv|tunti|tunni|euro|prosen|kauden|kaude|vecko|timm|dagar|måna",
    re.IGNORECASE,
)
"""Nouns that a number measures or names, not counts."""
_STEM = 4
"""Letters by which two forms of a noun are the same thing."""


def fewer_than_named(cell: Cell, cells: Sequence[Cell]) -> bool:
    """The measure names how many (`kuudelle kylälle`, `kuusi iltaa`) and the outturn counts fewer."""
    action = " ".join(other.text for other in cells if other.column is Column.ACTION)
    named, counted = _things(action), _things(cell.text)
    for noun, value in named.items():
        if counted.get(noun):
            return status_of(counted[noun], value) is Status.PARTLY and counted[noun] < value
    planned = {value_of(word) for word in _SPELLED.findall(action)} | set(map(float, _PIECES.findall(action)))
    planned = {value for value in planned if value > 1}
    if len(planned) != 1 or re.search(r"\d", cell.text):
        return False
    reached = [value for value in map(value_of, _SPELLED.findall(cell.text)) if value]
    return len(reached) == 1 and reached[0] < planned.pop()


def _things(text: str) -> dict[str, float]:
    """What is counted in a text, by the beginning of its noun, with how many."""
    found: dict[str, float] = {}
    for match in _THINGS.finditer(text):
        if not _TIME.match(match["noun"]):
            found.setdefault(match["noun"].casefold()[:_STEM], value_of(match["n"]))
    return found
