"""What kind of text a unit is: headings, law, definitions and names say less than sentences and rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from hyvinvointi_cli.model import Column, Cue, Form, Kind, Unit
from hyvinvointi_cli.tagging.hits import Hit
from hyvinvointi_cli.tagging.qualifiers.clauses import main_text
from hyvinvointi_cli.tagging.qualifiers.cues import Cues
from hyvinvointi_cli.tagging.qualifiers.predicate import Tense, verb_forms

if TYPE_CHECKING:
    from hyvinvointi_cli.tagging.trees import Tree

_CUED = (Kind.ZONING, Kind.LAW, Kind.DEFINITION, Kind.VALUE)
_CONTENTS = re.compile(r"(?:\.{4,}|…{2,}|(?:\. ){4,})\s*\d*\s*$|^\d+(?:\.\d+)*\.?\s+\S.*\s\d{1,3}$")
_NAMES = re.compile(r"(?:\b[A-ZÅÄÖ][a-zåäö]+ [A-ZÅÄÖ][a-zåäö]+\b(?:, |; | ja )?){3,}")
_LABEL_WORDS = 14


def kind(unit: Unit, doc: Tree | None, hits: Sequence[Hit], cues: Cues) -> tuple[Kind, Cue]:
    """The kind of a unit's text and the cue that decided it."""
    if unit.hint is not None:
        return unit.hint, _cue(unit.hint, "", "place in the document")
    if unit.form is Form.ROW:
        return _row(unit)
    if unit.form is Form.HEADING:
        if _CONTENTS.search(unit.text):
            return Kind.CONTENTS, _cue(Kind.CONTENTS, "", "page number at the end")
        return Kind.HEADING, _cue(Kind.HEADING, "", "form")
    if _NAMES.search(unit.text):
        return Kind.NAMES, _cue(Kind.NAMES, "", "row of proper names")
    for value in _CUED:
        seen = cues.find(f"kind.{value}", unit.text)
        if seen and not (value is Kind.LAW and _reports(unit)):
            return value, Cue("kind", value.value, seen.text, f"kind.{value}", seen.span)
    seen = cues.find("kind.indicator", unit.text)
    if seen and len(unit.text.split()) <= _LABEL_WORDS and not unit.text.rstrip().endswith("."):
        return Kind.INDICATOR, Cue("kind", Kind.INDICATOR.value, seen.text, "kind.indicator", seen.span)
    return Kind.SENTENCE, _cue(Kind.SENTENCE, "", "form")


def _reports(unit: Unit) -> bool:
    """What was done as the law asks is a report, not law text."""
    forms = verb_forms(main_text(unit.text, unit.language), unit.language)
    return not forms.keys().isdisjoint((Tense.PAST_PASSIVE, Tense.PAST, Tense.PERFECT, Tense.DENIED_PAST))


def _row(unit: Unit) -> tuple[Kind, Cue]:
    columns = {cell.column for cell in unit.cells if cell.text}
    if columns and columns <= {Column.INDICATOR, Column.BASELINE, Column.TARGET, Column.OTHER} - {
        Column.OTHER
    }:
        return Kind.INDICATOR, _cue(Kind.INDICATOR, "", "row of an indicator and its figures")
    return Kind.ROW, _cue(Kind.ROW, "", "form")


def _cue(value: Kind, text: str, rule: str) -> Cue:
    return Cue("kind", value.value, text, rule)
