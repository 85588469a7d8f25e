"""One measure of a plan and what the next document says of it, each with its place, status and rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hyvinvointi_cli.analysis.alignment import Change
from hyvinvointi_cli.analysis.comparison import Followed
from hyvinvointi_cli.analysis.concordance import page_labels
from hyvinvointi_cli.model import Box, Measure, Report, Span, TaggedUnit
from hyvinvointi_cli.output.answer import Run
from hyvinvointi_cli.output.labels import label
from hyvinvointi_cli.output.marks import mark_of
from hyvinvointi_cli.output.page.quotation import boxes_on_page, extract
from hyvinvointi_cli.output.score_text import cut
from hyvinvointi_cli.output.text import page_name

_LONGEST = 260
_MARKUP = 200
"""Bytes of markup of a measure, and of each passage it is told in."""


@dataclass(frozen=True, slots=True)
class Told:
    """What one document says of a measure."""

    report: int
    """Place of the report among those of the page."""
    unit: TaggedUnit
    boxes: tuple[Box, ...]
    page: str
    section: str
    action: str
    """The measure's wording; empty where it is the same as before."""
    outturn: tuple[Run, ...]
    """What is said to have come of it, the words that decided the status as hits."""
    status: str
    rule: str


@dataclass(frozen=True, slots=True)
class Followup:
    """One measure of the older document with what the newer says of it; or one that is new there."""

    change: str
    old: Told | None
    new: tuple[Told, ...]
    reason: str = ""

    @property
    def told(self) -> tuple[Told, ...]:
        """Return the passages in the order of the documents."""
        return (*([self.old] if self.old else []), *self.new)

    @property
    def weight(self) -> int:
        """Return about how many bytes it takes on the page."""
        return _MARKUP + len(self.reason) + sum(map(_weight, self.told))


class Teller:
    """Tells of the measures of one report."""

    def __init__(self, place: int, report: Report, language: str) -> None:
        self._place = place
        self._units: Mapping[int, TaggedUnit] = {unit.number: unit for unit in report.units}
        self._labels = page_labels(report)
        self._language = language

    def told(self, measure: Measure, known: str = "") -> Told | None:
        """Return what the report says of a measure whose wording `known` is shown already."""
        unit = self._units.get(measure.unit)
        if unit is None:
            return None
        action = subject(measure)
        words, rule = _decided(unit)
        return Told(
            report=self._place,
            unit=unit,
            boxes=boxes_on_page(unit),
            page=page_name(unit.page, self._labels.get(unit.page), self._language),
            section=" › ".join(unit.section),
            action="" if action == known else action,
            outturn=_outturn(measure.outturn or "", words),
            status=mark_of(measure),
            rule=_said(rule, self._language),
        )


def followup(parts: Sequence[Followed], before: Teller, after: Teller) -> Followup:
    """Return the rows of one measure of the older document, or one row of a new one, as one entry."""
    first = parts[0]
    known = subject(first.old) if first.old is not None else ""
    later = [row.later for row in parts if row.later is not None]
    reasons = [row.reason for row in parts if row.reason and row.reason not in _outturns(later)]
    return Followup(
        change=first.change.value,
        old=before.told(first.old) if first.old is not None else None,
        new=tuple(_new(later, after, known if first.change is not Change.NEW else "")),
        reason=cut(" ".join(dict.fromkeys(reasons)), _LONGEST),
    )


def subject(measure: Measure) -> str:
    """Return the wording of a measure, as much of it as the page shows."""
    return cut(measure.action or measure.goal or measure.outturn or "–", _LONGEST)


def _new(measures: Sequence[Measure], after: Teller, known: str) -> Iterator[Told]:
    for measure in measures:
        if (told := after.told(measure, known)) is not None:
            yield told


def _outturns(measures: Sequence[Measure]) -> set[str | None]:
    return {measure.outturn for measure in measures}


def _decided(unit: TaggedUnit) -> tuple[str, str]:
    """The words that decided the status of a unit, and the rule that read them."""
    cue = next((cue for cue in unit.cues if cue.qualifier == "status"), None)
    return (cue.text, cue.rule) if cue else ("", "")


def _outturn(text: str, words: str) -> tuple[Run, ...]:
    start = text.find(words) if words else -1
    spans = [Span(start, start + len(words))] if start >= 0 and len(words) < len(text) else []
    return extract(text, spans, _LONGEST) if text else ()


def _said(rule: str, language: str) -> str:
    """The rule, and the detail after its colon, in the reader's words; its own name where there are none."""
    return ": ".join(_worded(part, language) for part in rule.split(": "))


def _worded(part: str, language: str) -> str:
    key = f"html_cue_{part.replace(' ', '_').replace('.', '_')}"
    words = label(key, language)
    return part if words == key else words


def _weight(told: Told) -> int:
    texts = (told.section, told.action, *(run.text for run in told.outturn))
    return _MARKUP + sum(map(len, texts)) * 11 // 10
