"""Promises that stand in sentences instead of tables, and the sentences that come back to them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hyvinvointi_cli.analysis.alignment import Change, likelihood
from hyvinvointi_cli.analysis.assignment import assign
from hyvinvointi_cli.analysis.coverage import Weights, coverage
from hyvinvointi_cli.analysis.frequency import fell_short
from hyvinvointi_cli.analysis.intents import is_plain_promise, is_promise
from hyvinvointi_cli.analysis.same_wording import same_wording
from hyvinvointi_cli.analysis.similarity import features, subject, weights_of
from hyvinvointi_cli.analysis.wording import words
from hyvinvointi_cli.model import Duration, Form, Kind, Measure, Report, Status, TaggedUnit

if TYPE_CHECKING:
    from hyvinvointi_cli.analysis.comparison import Followed

_TOLD = frozenset(
    {
        *(Status.PROMISED, Status.ONGOING, Status.DONE, Status.PARTLY, Status.NOT_DONE),
        *(Status.MOVED, Status.ENDED),
    }
)
_PLANS = frozenset({"suunnitelma", "laaja_kertomus", "erillissuunnitelma"})
_ANSWERS = frozenset({Status.DONE, Status.PARTLY, Status.NOT_DONE, Status.MOVED, Status.ENDED})
_LEAST = 0.5
"""Least likelihood of a promise and its answer."""
_SAID_AGAIN = 0.5
"""Least share of a promise's words that its answer has..."""
_TOGETHER = 1.25
"""... or that share and the share of the answer's words that the promise has: one clause comes back alone."""
_COVERED = 0.34
"""Least share of both sides' words that the other has."""
_REASON = re.compile(
    r",?\s*\b(?:koska|sillä|eftersom)\b.*|,\s*(?:jotta|jo(?:ka|ta|ssa|sta|hon|lla|lta|lle|nka|tka|iden|issa|ista|ihin|illa|ille)|mikäli)\b.*|"
    r"\s\S+(?:\s\S+)?\s(?:vuoksi|takia|johdosta)\b|\spå grund av\b.*",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\b(?:vuo(?:den|sien|nna|sina|teen)|åren?)\s+20\d\d(?:\s*[–-]\s*20\d\d)?"
    r"(?:\s+(?:aikana|alusta|alussa|alkuun|lopulla|loppuun|lopussa|mennessä|alkaen))*|"
    r"\b(?:ensi|viime|tänä|seuraavana|kuluvana)\s+vuonna\b|\b\w*kauden\s+(?:aikana|loppuun|lopussa|alussa)\b|"
    r"\b(?:\w{4,6}kuu(?:ssa|n)|(?:kevää|syksy|kesä|talve)ll[aä])\b(?:\s+20\d\d)?|"
    r"\b(?:ensimmäisen kerran|jatkossa|mennessä)\b|"
    r"\b(?:före utgången av|(?:under|på) (?:våren|sommaren|hösten|vintern|året)|nästa år)\b(?:\s+20\d\d)?",
    re.IGNORECASE,
)
_NEED = re.compile(
    r"\b(?:(?:tulisi|pitäisi|olisi|kannattaisi)(?:vat|vät)?(?:kin)?|tarvit(?:aan|see|sevat)|tarvetta|"
    r"(?:on|olisi) (?:tarpeen|\w+(?:tava|tävä))|edellyttä(?:ä|vät)|behövs|behöver|borde)\b",
    re.IGNORECASE,
)
"""What is wished for is no promise, whatever the rest of the sentence says."""
_SHORT, _LONGER = 5, 8
"""Letters at the start of words by which sentences of one thing are found; by the longer `järjestöfoorumi` is
not `järjestöt`."""
_RARELY = 4
"""Sentences of NEW up to which a word they share alone is enough to look closer."""
_GENERIC = 0.25
_WORDS = 2
"""Words of subject that a sentence needs to be told from others..."""
_TELLING = 0.4
"""... or the weight of the one it has: `lapsiasiainvastaava`, `kyläilta`."""


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise of OLD's sentences and the unit of NEW that comes back to it, if any."""

    old: Measure
    new: Measure | None
    similarity: float

    @property
    def reused(self) -> bool:
        """Tell whether NEW has the same words and still promises: boilerplate is no answer."""
        return self.new is not None and self.similarity == 1 and self.new.status is self.old.status


def promises(old: Report, new: Report, rows: Sequence[Followed] = ()) -> tuple[Promise, ...]:
    """Return the promises made in OLD's prose, each with what NEW says of it.

    Of what is no theme of the codebook only plain promises count: something begins at a time ahead.
    What is told in the present tense and may be a habit (`Vanhusneuvosto kokoontuu kahdesti vuodessa`) counts
    in a plan only when it has a rhythm and NEW says what became of it. What OLD promises in a table too has
    the answer of its row among `rows`.
    """
    plan = old.metadata.document_type in _PLANS
    habits = _habits(old) if plan else frozenset()
    told = [m for m in _told(old, _TOLD | {Status.NONE}) if not _NEED.search(m.action or "")]
    since = old.metadata.period_start or old.metadata.report_year
    sure = [
        is_promise(m.action or "", m.status, plan=plan, since=since)
        if m.codes and _subjects(m.action or "") >= _WORDS
        else is_plain_promise(m.action or "", m.status, plan=plan, since=since)
        for m in told
    ]
    made = [
        (replace(m, status=Status.PROMISED) if m.status is Status.NONE else m, yes)
        for m, yes in zip(told, sure, strict=True)
        if yes or (m.codes and m.unit in habits)
    ]
    later = [*_told(new), *new.measures]
    found = dict(_matched([m for m, _ in made], later))
    known = [row for row in rows if row.old and row.later]
    tabled = dict(_matched([m for m, _ in made], [row.old for row in known if row.old]))
    answered = []
    for i, (promise, yes) in enumerate(made):
        if i in found:
            j, similarity = found[i]
            answer = Promise(promise, _measured(promise, later[j]), similarity)
        elif i in tabled:
            j, similarity = tabled[i]
            answer = Promise(promise, known[j].later, min(similarity, 0.99))
        else:
            answer = Promise(promise, None, 0.0)
        if yes or (answer.new and answer.new.status in _ANSWERS):
            answered.append(answer)
    return tuple(answered)


def _measured(promise: Measure, answer: Measure) -> Measure:
    """What was done fewer times than promised is done in part."""
    done = answer.status is Status.DONE and fell_short(promise.action or "", answer.action or "")
    return replace(answer, status=Status.PARTLY) if done else answer


def _habits(report: Report) -> frozenset[int]:
    """Return the numbers of the units that tell how often something is done."""
    recurring = Duration.RECURRING
    return frozenset(
        u.number
        for u in report.units
        if u.status is Status.ONGOING and any(m.duration is recurring for m in u.mentions)
    )


def found_in_prose(old: Sequence[Measure], new: Report, rows: Sequence[Followed]) -> Iterator[Followed]:
    """Yield the rows of measures, with the sentence of NEW that speaks of each where there is one."""
    later = list(_told(new))
    found = dict(_matched(old, later))
    for i, row in enumerate(rows):
        if i in found:
            j, similarity = found[i]
            yield replace(row, change=Change.REWORDED, new=later[j], similarity=similarity)
        else:
            yield row


def told_in_prose(new: Report, rows: Sequence[Followed]) -> Iterator[Followed]:
    """Yield the rows, a dropped measure with the sentence of NEW that says what became of it."""
    dropped = [row for row in rows if row.change is Change.DROPPED and row.old]
    later = list(_told(new, _ANSWERS | {Status.ONGOING}))
    found = dict(_matched([row.old for row in dropped if row.old], later))
    answers = {id(dropped[i]): later[j] for i, (j, _) in found.items()}
    for row in rows:
        yield replace(row, told=answers[id(row)]) if id(row) in answers else row


def _told(report: Report, statuses: frozenset[Status] = _TOLD) -> Iterator[Measure]:
    """Yield the sentences that say what became of something, in the shape of measures."""
    for unit in report.units:
        if unit.status in statuses and _speaks(unit):
            yield Measure(
                page=unit.page,
                unit=unit.number,
                action=unit.text,
                status=unit.status,
                codes=unit.codes,
                negated=unit.negated,
                section=unit.section,
            )


def _speaks(unit: TaggedUnit) -> bool:
    return (
        not unit.measure
        and unit.kind in (Kind.SENTENCE, Kind.ZONING)
        and unit.form in (Form.SENTENCE, Form.BULLET)
        and _tells(unit.text)
    )


def _tells(text: str) -> bool:
    return _subjects(text) >= _WORDS or max((word.weight for word in words(text)), default=0.0) >= _TELLING


def _subjects(text: str) -> int:
    return sum(word.weight > _GENERIC for word in words(text))


def _matched(old: Sequence[Measure], new: Sequence[Measure]) -> Iterator[tuple[int, tuple[int, float]]]:
    weights = weights_of(old, new)
    scores: dict[tuple[int, int], float] = {}
    bare, rest = ([_without_reason(measure) for measure in side] for side in (old, new))
    keys = [_keys(measure, weights) for measure in rest]
    longer = [_keys(measure, weights, _LONGER) for measure in rest]
    rare = {key for key, n in Counter(key for found in longer for key in found).items() if n <= _RARELY}
    for i, a in enumerate(old):
        mine, telling = _keys(a, weights), _keys(a, weights, _LONGER) & rare
        for j, b in enumerate(new):
            if len(mine & keys[j]) < 2 and not telling & longer[j]:  # most pairs: 30 times as fast
                continue
            if not _answers(bare[i], rest[j], weights):
                continue
            facts = features(bare[i], rest[j], weights)
            same = same_wording(a.action or "", b.action or "")
            found = likelihood(replace(facts, swapped=0.0))  # sentences have other clauses too
            scores[i, j] = 1.0 if same else min(found, 0.99)
    gains = {pair: score - _LEAST for pair, score in scores.items() if score >= _LEAST}
    for i, j in assign(gains):
        yield i, (j, scores[i, j])


def _answers(promise: Measure, answer: Measure, weights: Weights) -> bool:
    """Tell whether the answer comes back to the promise and not to a part of it among other things."""
    a, b = words(subject(promise)), words(subject(answer))
    there, back = coverage(a, b, weights), coverage(b, a, weights)
    return min(there, back) >= _COVERED and (there >= _SAID_AGAIN or there + back >= _TOGETHER)


def _without_reason(measure: Measure) -> Measure:
    """Why and when a thing was not done names other people and things than the promise did."""
    if not measure.action:
        return measure
    return replace(measure, action=_WHEN.sub("", _REASON.sub("", measure.action)))


def _keys(measure: Measure, weights: Weights, letters: int = _SHORT) -> frozenset[str]:
    text = words(measure.action or measure.goal or "")
    return frozenset(word.stem[:letters] for word in text if weights.of(word) > 0.3)
