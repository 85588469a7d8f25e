"""What kind of text a unit is: place and shape first, then words; headings, law and names say less."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from hyvinvointi_cli.model import Column, Cue, Form, Kind, Unit
from hyvinvointi_cli.tagging.hits import Hit
from hyvinvointi_cli.tagging.qualifiers.clauses import main_text
from hyvinvointi_cli.tagging.qualifiers.cues import Cues, Seen
from hyvinvointi_cli.tagging.qualifiers.shapes import (
    is_appendix,
    is_contents,
    lists_names,
    plans,
    reports,
    told_by_shape,
)

if TYPE_CHECKING:
    from hyvinvointi_cli.tagging.trees import Tree

_CUED = (Kind.ZONING, Kind.LAW, Kind.DEFINITION, Kind.VALUE)
_GLUED = re.compile(r"(?<=[a-zåäö.])(?=[A-ZÅÄÖ])|(?<=[A-ZÅÄÖ]{3})(?=[A-ZÅÄÖ][a-zåäö])")
_YEAR = re.compile(r"\s*(?:19|20)\d\d\b")
_PER_RESIDENT = re.compile(
    r"(?:€|euroa|(?<![a-zåäö])[a-zåäö]+)\s*/\s*(?:asukas|as\.|invånare)", re.IGNORECASE
)
_LABEL_WORDS = 14


def kind(unit: Unit, doc: Tree | None, hits: Sequence[Hit], cues: Cues) -> tuple[Kind, Cue]:
    """The kind of a unit's text and the cue that decided it: place, shape, then words."""
    if unit.hint is not None:
        return unit.hint, _cue(unit.hint, "", "place in the document")
    if unit.form is Form.ROW:
        return _row(unit, cues)
    if is_contents(unit.text):
        return Kind.CONTENTS, _cue(Kind.CONTENTS, "", "page number at the end")
    if is_appendix(unit.text, unit.language, unit.form is Form.HEADING):
        return Kind.APPENDIX, _cue(Kind.APPENDIX, "", "heading of an appendix")
    if unit.form is Form.HEADING:
        return Kind.HEADING, _cue(Kind.HEADING, "", "form")
    if lists_names(_GLUED.sub(" ", unit.text) if unit.form is Form.BROKEN else unit.text, unit.language):
        return Kind.NAMES, _cue(Kind.NAMES, "", "row of proper names")
    return _sentence(unit, hits, cues)


def _sentence(unit: Unit, hits: Sequence[Hit], cues: Cues) -> tuple[Kind, Cue]:
    """Law, definition, value, zoning or an indicator's name; a sentence that reports is none but zoning."""
    main = main_text(unit.text, unit.language)
    report = reports(main, unit.language)
    shaped = None if report else told_by_shape(unit.text, unit.language)
    if shaped:
        value, seen, rule = shaped
        return value, Cue("kind", value.value, seen.text, rule, seen.span)
    for value in _CUED:
        found = cues.find(f"kind.{value}", unit.text)
        told = plans(main, unit.language) if value is Kind.VALUE else False
        if found and not (_taken_up(found, hits) if value is Kind.ZONING else report or told):
            return value, Cue("kind", value.value, found.text, f"kind.{value}", found.span)
    per = _PER_RESIDENT.search(unit.text)
    label = Seen.of(per) if per else cues.find("kind.indicator", unit.text)
    if label and len(unit.text.split()) <= _LABEL_WORDS and not unit.text.rstrip().endswith("."):
        return Kind.INDICATOR, Cue("kind", Kind.INDICATOR.value, label.text, "kind.indicator", label.span)
    return Kind.SENTENCE, _cue(Kind.SENTENCE, "", "form")


def _taken_up(seen: Seen, hits: Sequence[Hit]) -> bool:
    """A channel of participation is the subject, and zoning what it took up (raati kommentoi kaavaa)."""
    return any(
        not hit.weak and hit.code.startswith("os_") and hit.span.end <= seen.span.start for hit in hits
    )


def _row(unit: Unit, cues: Cues) -> tuple[Kind, Cue]:
    filled = [cell for cell in unit.cells if cell.text]
    columns = {c.column for c in filled if not (c.column is Column.OTHER and _YEAR.match(c.header))}
    if columns and columns <= {Column.INDICATOR, Column.BASELINE, Column.TARGET}:
        return Kind.INDICATOR, _cue(Kind.INDICATOR, "", "row of an indicator and its figures")
    seen = cues.find("kind.zoning", unit.text)
    if seen and columns.isdisjoint((Column.ACTION, Column.GOAL, Column.OUTTURN)):
        return Kind.ZONING, Cue("kind", Kind.ZONING.value, seen.text, "kind.zoning", seen.span)
    return Kind.ROW, _cue(Kind.ROW, "", "form")


def _cue(value: Kind, text: str, rule: str) -> Cue:
    return Cue("kind", value.value, text, rule)
