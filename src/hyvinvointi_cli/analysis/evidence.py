"""Finds the units of a report that are evidence by a framework's rules."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hyvinvointi_cli.analysis.areas import Areas
from hyvinvointi_cli.analysis.frameworks import General, Rule
from hyvinvointi_cli.analysis.grades import STATEMENTS, Grading, has_value
from hyvinvointi_cli.analysis.phrases import Phrases, Texts
from hyvinvointi_cli.analysis.reasons import reason
from hyvinvointi_cli.model import Form, Kind, Measure, Mention, Report, Role, TaggedUnit

_UNTOLD = 2
"""What a unit shows at most when no word of the codebook but only the trained component reads it so."""
_FRAGMENT = 4
"""Words of the shortest text in which a mention of the trained model is trusted."""
_NUMBERING = re.compile(r"^(?:(?:tavoite|painopiste(?:alue)?)?\s*\d*[.:)]?\s*)", re.I)
_ANY = Rule()


@dataclass(frozen=True, slots=True)
class Evidence:
    """One unit that fits a rule: its grade, or `negative` when it is denied, undone or ended."""

    unit: TaggedUnit
    measure: Measure | None
    grade: int
    negative: bool = False
    rule: Rule = _ANY
    """The rule that found it; of several the one that gives the best grade."""
    counted: bool = False
    """A figure stands in it, in a measure in its outturn."""

    @property
    def capped(self) -> bool:
        """Tell whether only a rule whose cap is 1 finds it."""
        return self.rule.cap == 1

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The mentions of the unit that the rule asked for."""
        return tuple(m for m in self.unit.mentions if m.code in self.rule.codes and not m.weak)


class Evidences:
    """The units of one report, indexed once, asked by many rules."""

    def __init__(self, report: Report, general: General) -> None:
        self.report = report
        self._grading = Grading(general)
        self._measures = {measure.unit: measure for measure in report.measures}
        self._units = report.units
        self._measured = tuple(unit for unit in report.units if unit.number in self._measures)
        self._areas = Areas(report.metadata)
        self._place = {unit.number: n for n, unit in enumerate(report.units)}
        self._lower = {unit.number: unit.text.casefold() for unit in report.units}
        self._texts = Texts(self._lower[unit.number] for unit in report.units)
        self._found: dict[int, tuple[Rule, tuple[Evidence, ...]]] = {}
        self._mentions: dict[int, tuple[Mention, ...]] = {}
        self._by_code: dict[str, list[TaggedUnit]] = defaultdict(list)
        self._by_kind: dict[Kind, list[TaggedUnit]] = defaultdict(list)
        self._headings: dict[str, set[str]] = defaultdict(set)
        self._sections: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        self._depth = _depth(report.units)
        self.chapters = tuple(dict.fromkeys(self.chapter(unit) for unit in report.units))
        """The chapters in order."""
        for unit in report.units:
            mentions = tuple(mention for mention in unit.mentions if _counts(mention, unit))
            self._mentions[unit.number] = mentions
            self._by_kind[unit.kind].append(unit)
            for code in sorted({mention.code for mention in mentions}):
                self._by_code[code].append(unit)
                self._sections[code].add(unit.section)
                if unit.form is Form.HEADING:
                    self._headings[code].add(_plain(unit.text))

    def find(self, rules: Iterable[Rule]) -> tuple[Evidence, ...]:
        """Return the units that fit any of the rules, in order of the text, each at its best grade."""
        best: dict[int, Evidence] = {}
        for rule in rules:
            for found in self._known(rule):
                known = best.get(found.unit.number)
                if known is None or _rank(known) > _rank(found):
                    best[found.unit.number] = found
        return tuple(best[number] for number in sorted(best, key=self._place.__getitem__))

    def chapter(self, unit: TaggedUnit) -> str:
        """Return the chapter of a unit, the first level that parts the document; "" for none."""
        return unit.section[min(self._depth, len(unit.section) - 1)] if unit.section else ""

    def _known(self, rule: Rule) -> tuple[Evidence, ...]:
        """What fits a rule, looked for once: grades and the quotations behind them ask alike."""
        known = self._found.get(id(rule))  # the rule beside it stays alive, so that no other gets its id
        if known is None:
            known = self._found[id(rule)] = rule, tuple(self._fitting(rule))
        return known[1]

    def _fitting(self, rule: Rule) -> Iterator[Evidence]:
        for unit in self._candidates(rule):
            measure = self._measures.get(unit.number)
            mentions = tuple(m for m in self._mentions[unit.number] if m.code in rule.codes)
            if not self._fits(rule, unit, measure, mentions):
                continue
            ended = not mentions and rule.words is not None and self._ended(rule.words, self._text(unit))
            negative = not rule.denied and (ended or self._grading.is_negative(unit, mentions))
            grade = 0 if negative else self._grading.grade(unit, measure, mentions, rule)
            if mentions and rule.words is None and all(m.source == "model" for m in mentions):
                grade = min(grade, _UNTOLD)
            if grade >= rule.least:
                said = self._text(unit) if measure is None else (measure.outturn or "").casefold()
                counted = grade > 1 and self._grading.has_number(said, years=False)
                yield Evidence(unit, measure, grade, negative, rule, counted)

    def _candidates(self, rule: Rule) -> Iterable[TaggedUnit]:
        if not rule.codes:
            return self._without_codes(rule)
        numbers = {unit.number: unit for code in rule.codes for unit in self._by_code.get(code, ())}
        if rule.under:
            above = set[str]().union(*(self._headings[code] for code in rule.codes))
            numbers |= {unit.number: unit for unit in self._units if above & self._above(unit)}
        return numbers.values()

    def _without_codes(self, rule: Rule) -> Iterable[TaggedUnit]:
        """Units among which those that fit a rule without codes are, by what is quickest to look up."""
        if rule.place == "measure" or rule.filled:
            return self._measured
        if rule.words is not None and not rule.within:
            return [self._units[place] for place in self._texts.with_phrase(rule.words)]
        if rule.kinds:
            return [unit for kind in rule.kinds for unit in self._by_kind[kind]]
        return self._units

    def _above(self, unit: TaggedUnit) -> set[str]:
        measure = self._measures.get(unit.number)
        own = (measure.focus, measure.goal) if measure else ()
        return {_plain(text) for text in (*unit.section, *own) if text}

    def _fits(
        self, rule: Rule, unit: TaggedUnit, measure: Measure | None, mentions: tuple[Mention, ...]
    ) -> bool:
        if rule.place and (rule.place == "measure") != (measure is not None):
            return False
        if rule.filled and (measure is None or not all(getattr(measure, f) for f in rule.filled)):
            return False
        if rule.kinds and unit.kind not in rule.kinds:
            return False
        if rule.statuses and not self._has_status(rule, unit, measure, mentions):
            return False
        counted = self._mentions[unit.number]
        codes = {mention.code for mention in counted}
        if rule.also and not any(id in codes or id in unit.facets for id in rule.also):
            return False
        if any(id in codes or id in unit.facets for id in rule.without):
            return False
        if rule.nearby and not any(unit.section in self._sections.get(id, ()) for id in rule.nearby):
            return False
        if rule.durations and not any(m.duration in rule.durations for m in mentions):
            return False
        if rule.commitments and not any(m.commitment in rule.commitments for m in counted):
            return False
        if rule.actor and not any(m.role is Role.ACTOR for m in counted):
            return False
        if rule.reasoned and not _reasoned(unit, measure):
            return False
        return self._text_fits(rule, unit, measure)

    def _text_fits(self, rule: Rule, unit: TaggedUnit, measure: Measure | None) -> bool:
        if rule.words is None and rule.not_words is None and not (rule.number or rule.value or rule.compared):
            return True
        text = self._text(unit)
        if rule.within:
            text = (str(getattr(measure, rule.within) or "") if measure else "").casefold()
        if rule.compared and not self._areas.compared(unit.text):
            return False
        if rule.words is not None and not rule.words.search(text):
            return False
        if rule.not_words is not None and rule.not_words.search(text):
            return False
        if rule.value and not has_value(text):
            return False
        return not rule.number or self._grading.has_number(text)

    def _ended(self, words: Phrases, text: str) -> bool:
        """Tell whether every place of the words is followed by one that ends it: `kylärahan lopettaminen`."""
        found = list(words.finditer(text))
        return bool(found) and all(self._grading.ends(text, match.end()) for match in found)

    @staticmethod
    def _has_status(
        rule: Rule, unit: TaggedUnit, measure: Measure | None, mentions: tuple[Mention, ...]
    ) -> bool:
        if measure is not None:
            return measure.status in rule.statuses
        return unit.status in rule.statuses or any(m.status in rule.statuses for m in mentions)

    def _text(self, unit: TaggedUnit) -> str:
        return self._lower[unit.number]


def _depth(units: Iterable[TaggedUnit]) -> int:
    """A title above all else parts nothing: the level below it does."""
    sections = {unit.section for unit in units if unit.section}
    depth = 0
    deepest = max(map(len, sections), default=1)
    while depth + 1 < deepest and len({section[: depth + 1] for section in sections}) == 1:
        depth += 1
    return depth


def _rank(found: Evidence) -> tuple[bool, bool, int]:
    return found.negative, found.capped, -found.grade


def _plain(heading: str) -> str:
    """Headings stand as "Painopiste 2: Yksinäisyys" in one place and without the number in another."""
    return _NUMBERING.sub("", heading).strip().casefold()


def _reasoned(unit: TaggedUnit, measure: Measure | None) -> bool:
    if measure is None:
        return reason(unit.text, unit.status) is not None
    return any(reason(text, measure.status) for text in (measure.outturn, measure.action))


def _counts(mention: Mention, unit: TaggedUnit) -> bool:
    """Weak mentions never count; the model's own only where there is a statement to judge."""
    if mention.weak:
        return False
    return mention.source != "model" or (unit.kind in STATEMENTS and len(unit.text.split()) >= _FRAGMENT)
