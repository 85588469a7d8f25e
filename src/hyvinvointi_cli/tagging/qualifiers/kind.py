"""What kind of text a unit is: headings, law, definitions and names say less than sentences and rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from hyvinvointi_cli.model import Column, Cue, Form, Kind, Span, Unit
from hyvinvointi_cli.tagging.hits import Hit
from hyvinvointi_cli.tagging.qualifiers.clauses import main_text
from hyvinvointi_cli.tagging.qualifiers.cues import Cues, Seen
from hyvinvointi_cli.tagging.qualifiers.predicate import Tense, verb_forms

if TYPE_CHECKING:
    from hyvinvointi_cli.tagging.trees import Tree

_CUED = (Kind.ZONING, Kind.LAW, Kind.DEFINITION, Kind.VALUE)
_LEADERS = re.compile(r"(?:\.{4,}|…{2,}|(?:\. ){4,})\s*\d*\s*$")
_NUMBERED = re.compile(r"^\W*\d+(?:\.\d+)*\.?\s+[A-ZÅÄÖ][^.:;|]*\s\d{1,3}$")
"""3.1 Lapset ja nuoret 14"""
_ENTRY_WORDS = 9
_APPENDIX = re.compile(r"^\W*(?:liite|liitteet|liitetaulukko|liitetiedosto|bilaga|bilagor)\b", re.IGNORECASE)
_SURNAME = r"[A-ZÅÄÖ][a-zåäö]{1,}(?:-[A-ZÅÄÖ][a-zåäö]+)?"
_NAME = re.compile(rf"\b(?:{_SURNAME}|[A-ZÅÄÖ]\.)\s+(?:af\s+|von\s+|de\s+)?{_SURNAME}(?=\W|$)")
_GLUED = re.compile(r"(?<=[a-zåäö.])(?=[A-ZÅÄÖ])|(?<=[A-ZÅÄÖ]{3})(?=[A-ZÅÄÖ][a-zåäö])")
_FEW_NAMES = 3
_YEAR = re.compile(r"\s*(?:19|20)\d\d\b")
_SLOGAN_WORDS = 10
_PER_RESIDENT = re.compile(r"(?:€|euroa|[a-zåäö]+)\s*/\s*(?:asukas|as\.|invånare)", re.IGNORECASE)
_LABEL_WORDS = 14


def kind(unit: Unit, doc: Tree | None, hits: Sequence[Hit], cues: Cues) -> tuple[Kind, Cue]:
    """The kind of a unit's text and the cue that decided it."""
    if unit.hint is not None:
        return unit.hint, _cue(unit.hint, "", "place in the document")
    if unit.form is Form.ROW:
        return _row(unit, cues)
    if _is_entry(unit):
        return Kind.CONTENTS, _cue(Kind.CONTENTS, "", "page number at the end")
    if unit.form is Form.HEADING:
        if _APPENDIX.match(unit.text):
            return Kind.APPENDIX, _cue(Kind.APPENDIX, "", "heading of an appendix")
        return Kind.HEADING, _cue(Kind.HEADING, "", "form")
    if _lists_names(unit):
        return Kind.NAMES, _cue(Kind.NAMES, "", "row of proper names")
    for value in _CUED:
        seen = cues.find(f"kind.{value}", unit.text)
        if seen and not (value is Kind.LAW and _reports(unit)):
            return value, Cue("kind", value.value, seen.text, f"kind.{value}", seen.span)
    if unit.text.rstrip().endswith("!") and len(unit.text.split()) <= _SLOGAN_WORDS:
        return Kind.VALUE, _cue(Kind.VALUE, "!", "a slogan")
    per = _PER_RESIDENT.search(unit.text)
    seen = Seen(per.group(), Span(*per.span())) if per else cues.find("kind.indicator", unit.text)
    if seen and len(unit.text.split()) <= _LABEL_WORDS and not unit.text.rstrip().endswith("."):
        return Kind.INDICATOR, Cue("kind", Kind.INDICATOR.value, seen.text, "kind.indicator", seen.span)
    return Kind.SENTENCE, _cue(Kind.SENTENCE, "", "form")


def _reports(unit: Unit) -> bool:
    """What was done as the law asks is a report, not law text."""
    forms = verb_forms(main_text(unit.text, unit.language), unit.language)
    return not forms.keys().isdisjoint((Tense.PAST_PASSIVE, Tense.PAST, Tense.PERFECT, Tense.DENIED_PAST))


def _is_entry(unit: Unit) -> bool:
    """A line of a table of contents: dots before the page, or a number before a title and a page."""
    if _LEADERS.search(unit.text):
        return True
    return len(unit.text.split()) <= _ENTRY_WORDS and _NUMBERED.match(unit.text.strip()) is not None


def _lists_names(unit: Unit) -> bool:
    """Three names or more and no verb, whatever titles stand between them."""
    text = _GLUED.sub(" ", unit.text) if unit.form is Form.BROKEN else unit.text
    if len(_NAME.findall(text)) < _FEW_NAMES and not _few_but_only(text):
        return False
    return not verb_forms(text, unit.language) and not re.search(r"\b(?:on|ovat|oli|är|var)\b", text)


def _few_but_only(text: str) -> bool:
    """Surname first (Virtanen Anna) reads as names too; two names are a list where little else stands."""
    names = _NAME.findall(text)
    return len(names) == _FEW_NAMES - 1 and len(text.split()) <= 2 * len(names) + 1


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
