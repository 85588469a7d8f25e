"""Chooses the passages that show an item best, and words them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hyvinvointi_cli.analysis.evidence import Evidence
from hyvinvointi_cli.analysis.frameworks import Item
from hyvinvointi_cli.analysis.grades import STATEMENTS
from hyvinvointi_cli.model import Form, Measure, Span, Status

QUOTES = 2
_SURE = {Status.DONE: 0, Status.PARTLY: 1, Status.ONGOING: 1, Status.PROMISED: 2, Status.MOVED: 2}
"""What is done shows more than what goes on, and that more than a promise."""
_UNSURE = 3
_READABLE = range(40, 321)
"""Characters of a passage that says enough and can be read at a glance."""
_BEGINNING = 30
"""Characters before the term in a sentence that is about it."""
_SPECIFIC = 9
"""Letters of a term that is seldom said of anything else."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage that shows an item, with its page."""

    page: int
    text: str
    grade: int
    section: str = ""
    focus: Span | None = None
    """The characters of the text that made it evidence, where they stand in it."""


def best_quotes(item: Item, found: Sequence[Evidence]) -> tuple[Quote, ...]:
    """Return the two best: highest grade, stated and done, about different things in different places."""
    chosen: list[Evidence] = []
    texts: list[str] = []
    left = sorted(found, key=lambda evidence: _rank(item, evidence))
    while left and len(chosen) < QUOTES:
        topics = frozenset[str]().union(*(_topics(item, evidence) for evidence in chosen))
        sections = {evidence.unit.section for evidence in chosen}
        best = min(
            left,
            key=lambda e: (
                -e.grade,
                bool(topics) and _topics(item, e) <= topics,
                e.unit.section in sections,
                _rank(item, e),
            ),
        )
        left.remove(best)
        if best.unit.text not in texts:
            chosen.append(best)
            texts.append(best.unit.text)
    return tuple(_quote(evidence, bool(item.over)) for evidence in chosen)


def _rank(item: Item, evidence: Evidence) -> tuple[bool | int, ...]:
    """Order the evidence of an item from the best; the last key is the place in the text."""
    measure, unit = evidence.measure, evidence.unit
    focus = _focus(evidence)
    statuses = {measure.status} if measure else {m.status for m in evidence.mentions if not m.negated}
    return (
        -evidence.grade,
        unit.kind not in STATEMENTS or unit.form in (Form.HEADING, Form.BROKEN),
        bool(item.over) and not _topics(item, evidence),
        min(_SURE.get(status, _UNSURE) for status in statuses or {unit.status}) + (not evidence.counted),
        all(mention.source == "model" for mention in evidence.mentions) and bool(evidence.rule.codes),
        max((len(m.text) for m in evidence.mentions), default=_SPECIFIC) < _SPECIFIC,
        measure is None and len(unit.text) not in _READABLE,
        measure is None and focus is not None and focus.start > _BEGINNING,
        unit.number,
    )


def _topics(item: Item, evidence: Evidence) -> frozenset[str]:
    """What of the item a unit speaks of: its parts, its categories, else the codes asked for."""
    parts = {part.id for part in item.parts if evidence.rule in part.rules}
    if parts:
        return frozenset(parts)
    carried = {*evidence.unit.codes, *evidence.unit.facets}
    return frozenset(carried & set(item.over or evidence.rule.codes))


def _quote(evidence: Evidence, brief: bool) -> Quote:
    unit = evidence.unit
    section = unit.section[-1] if unit.section else ""
    text, focus = _worded(evidence, brief)
    return Quote(unit.page, text, evidence.grade, section, focus)


def _worded(evidence: Evidence, brief: bool) -> tuple[str, Span | None]:
    """A measure is quoted by its action and the cells that the item asks about, else its outturn.

    `brief`: an item on groups or sectors does not ask in which cell the theme stands.
    """
    unit, measure = evidence.unit, evidence.measure
    focus = _focus(evidence)
    if measure is None or not measure.action:
        return unit.text, focus
    cells = [cell for cell in unit.text.split(" | ") if _asked(cell, evidence, measure)]
    said = focus and unit.text[focus.start : focus.end]
    shown = (measure.action, measure.outturn or "", *cells)
    if said and not cells and not brief and not any(said in text for text in shown):
        cells += [cell for cell in unit.text.split(" | ") if said in cell][:1]
    text = " | ".join([measure.action, *cells])
    if measure.outturn and not (cells and _names(evidence)):
        text += f" → {measure.outturn}"
    place = text.find(said) if said else -1
    return text, Span(place, place + len(said)) if said and place >= 0 else None


def _asked(cell: str, evidence: Evidence, measure: Measure) -> bool:
    values = {getattr(measure, name) for name in _names(evidence)} - {None, ""}
    return ": " in cell and any(cell.endswith(value) for value in values)


def _names(evidence: Evidence) -> set[str]:
    """The fields of a measure that the rule is about, those apart that are always quoted."""
    return {evidence.rule.within, *evidence.rule.filled} - {"", "action", "outturn"}


def _focus(evidence: Evidence) -> Span | None:
    """Return where the unit says it: the longest mention that is not denied, else the words of the rule."""
    spans = [m.span for m in evidence.mentions if not m.negated]
    if spans:
        return max(spans, key=lambda span: (span.end - span.start, -span.start))
    words = evidence.rule.words
    text = evidence.unit.text
    match = words.search(text.casefold()) if words else None
    if match is None or len(text) != len(text.casefold()):
        return None
    return Span(match.start(), match.end())
