"""Grades one unit of evidence: 1 named, 2 planned concretely or in being, 3 shown; denied, none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hyvinvointi_cli.analysis.frameworks import General, Rule
from hyvinvointi_cli.model import Kind, Measure, Mention, Status, TaggedUnit

STATEMENTS = (Kind.SENTENCE, Kind.ROW)
"""Kinds that can give more than grade 1."""
_SHOWN = frozenset({Status.DONE, Status.PARTLY, Status.ONGOING})
_FINISHED = frozenset({Status.DONE, Status.PARTLY})
_NEGATIVE = frozenset({Status.NOT_DONE, Status.ENDED})
_OF_A_PLAN = frozenset(
    {"ar_vastuut", "ar_aikataulu", "ar_resurssit", "ar_mittarit", "ar_seuranta_vuosikello"}
)
_NO_FIGURE = re.compile(
    r"\basteikko\w* \d+[–-]\d+|\b(?:\d+[–-])?\d+[ -]vuotia\w+|\b(?:\d+\. ja )?\d+\. luok\w+|"
    r"\b\d+[–-]?\d* ?§:?\w*|\(\d+/\d{4}\)|^\s*(?:\d+[.)]|\d+(?:\.\d+)+)\s+(?=[^\W\d])"
)
"""Numbers of scales, ages, school years, laws, sections and headings: they name, they count nothing."""
_YEAR = re.compile(r"\b(?:\d{1,2}\.){0,2}(?:19|20)\d\d\b(?:\s*[–-]\s*(?:(?:19|20)\d\d\b)?)?")
"""A year, a date with its year, or a term: when it is, not how much."""
_NEXT_WORDS = re.compile(r"\W*([\w\-]+)")


def has_value(text: str) -> bool:
    """Tell whether a text holds a figure that is no year, date or numbering."""
    return any(map(str.isdigit, _YEAR.sub(" ", _NO_FIGURE.sub(" ", text))))


class Grading:
    """Grades units by the general rules and the words of general.yaml."""

    def __init__(self, general: General) -> None:
        self._general = general

    def has_number(self, lower: str, years: bool = True) -> bool:
        """Tell whether the casefolded text holds a figure (no number of a law) or a number word."""
        bare = _NO_FIGURE.sub(" ", lower)
        if not years:
            bare = _YEAR.sub(" ", bare)
        return any(map(str.isdigit, bare)) or bool(self._general.concrete.search(bare))

    def is_concrete(self, lower: str, finished: bool = True) -> bool:
        """Tell whether a text says a number or a result; of a finished deed a rhythm or date is enough."""
        rhythm = self._general.rhythm
        if finished and rhythm.search(lower):
            return True
        counted = self.has_number(rhythm.sub(" ", lower), years=finished)
        return counted or bool(self._general.result.search(lower))

    def is_negative(self, unit: TaggedUnit, mentions: Sequence[Mention]) -> bool:
        """Tell whether all that a unit says of the matter is denied, undone or ended.

        Where the rule looked for words only, the unit's own status and denials decide.
        """
        if mentions:
            return all(self._denied(mention, unit) for mention in mentions)
        return unit.status in _NEGATIVE or (bool(unit.negated) and set(unit.negated) >= set(unit.codes))

    def grade(
        self, unit: TaggedUnit, measure: Measure | None, mentions: Sequence[Mention], rule: Rule
    ) -> int:
        """Return the grade of a unit that is not negative, between the rule's floor and cap."""
        lower = unit.text.casefold()
        if rule.figures and any(map(str.isdigit, _NO_FIGURE.sub(" ", lower))):
            return min(rule.cap, 3)
        if unit.kind not in STATEMENTS or self._general.itself.search(lower):
            return min(rule.cap, 1)
        if measure is not None:
            found = self._measure(measure)
        else:
            statuses = {m.status for m in mentions if not self._denied(m, unit)} or {unit.status}
            found = self._statement(unit, lower, statuses)
        return min(rule.cap, max(rule.floor, found))

    def _statement(self, unit: TaggedUnit, lower: str, statuses: set[Status]) -> int:
        if statuses & _SHOWN:
            return 3 if self.is_concrete(lower, finished=bool(statuses & _FINISHED)) else 2
        if Status.PROMISED in statuses:
            return 2 if self.is_concrete(lower) or _OF_A_PLAN & set(unit.codes) else 1
        return 1

    def _measure(self, measure: Measure) -> int:
        if measure.status in _SHOWN:
            outturn = (measure.outturn or "").casefold()
            return 3 if self.is_concrete(outturn) or len(outturn.split()) > 3 else 2
        if measure.status is Status.MOVED:
            return 1
        planned = (measure.responsible, measure.indicator, measure.schedule, measure.resource)
        return 2 if any(planned) else 1

    def _denied(self, mention: Mention, unit: TaggedUnit) -> bool:
        if mention.negated or mention.status in _NEGATIVE or mention.code in unit.negated:
            return True
        return self.ends(unit.text, mention.span.end)

    def ends(self, text: str, place: int) -> bool:
        """Tell whether the word after the place says that what stands before it ended or is missing."""
        after = _NEXT_WORDS.match(text, place)
        return after is not None and bool(self._general.ending.fullmatch(after.group(1).casefold()))
