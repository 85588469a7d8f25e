"""What a cell of the outturn column says became of the measure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hyvinvointi_cli.model import Cell, Column, Cue, Span, Status
from hyvinvointi_cli.tagging.qualifiers.cues import Cues, Seen
from hyvinvointi_cli.tagging.qualifiers.predicate import Tense, participle, verb_forms

EMPTY = "–—-−.…/ "
_SHARE = re.compile(r"(?<![\d.,/])(\d+)\s*/\s*(\d+)(?![\d.,/]|\s*/)")
_NUMBER = re.compile(r"[-–−]?\d[\d\s]*(?:[.,]\d+)?")
_GOAL = re.compile(
    r"(?:tavoite|tavoitteena|suunnitelmassa|suunniteltu|målet|mål)\s*:?\s*(\d+)", re.IGNORECASE
)
_WORDS = (
    ("kahdeks", 8), ("yhdeks", 9), ("yks", 1), ("yhd", 1), ("kaks", 2), ("kahd", 2), ("kolm", 3), ("nelj", 4),
    ("vii", 5), ("kuusi", 6), ("kuude", 6), ("seits", 7), ("kymmen", 10),
)  # fmt: skip
_COUNT = (
    r"\d+|(?:kahdeks|yhdeks|yksi|yhde|kaksi|kahde|kolm|nelj|viisi|viide|kuusi|kuude|seits|kymmen)[a-zäö]*"
)
_WHOLE = r"\d+:?st[aä]|(?:kahde|kolme|neljä|viide|kuude|seitsemä|kahdeksa|yhdeksä|kymmene)st[aä]"
_OF = re.compile(rf"\b(?P<part>{_COUNT})\b(?:\s+[\wäö-]+)?\s+(?P<whole>{_WHOLE})\b", re.IGNORECASE)
_OUT_OF = re.compile(rf"\b(?P<whole>{_WHOLE})(?:\s+[\wäö-]+){{1,3}}?\s+(?P<part>{_COUNT})\b", re.IGNORECASE)
_DONE_SHARE = 0.9
"""A share above nine tenths counts as done."""
_PARTS = re.compile(r"[,;.]\s+|\s+mutta\s+|\s+men\s+|\s+–\s+")


def outturn_status(cells: Sequence[Cell], cues: Cues) -> tuple[Status, Cue] | None:
    """The status that a row's outturn cells tell, the last filled one first; None without such a cell."""
    outturns = [cell for cell in cells if cell.column is Column.OUTTURN]
    if not outturns:
        return _remark(cells, cues)
    marked = [cell for cell in outturns if cell.mark not in (None, Status.UNKNOWN)]
    if marked and marked[-1].mark:  # a colour or symbol speaks where the cell has no words
        cell = marked[-1]
        return marked[-1].mark, _cue(marked[-1].mark, cell.text, "mark in the outturn cell", cell.span)
    filled = [cell for cell in outturns if cell.text.strip(EMPTY)]
    if not filled:
        cell = outturns[-1]
        return Status.UNKNOWN, _cue(Status.UNKNOWN, cell.header, "empty outturn cell", None)
    cell = filled[-1]
    if cell.mark:
        return cell.mark, _cue(cell.mark, cell.text, "mark in the outturn cell", cell.span)
    counted = _numbers(cell, cells)
    if counted:
        return counted, _cue(counted, cell.text, "figures in the outturn cell", cell.span)
    status, seen = told(cell.text, cues)
    span = Span(cell.span.start + seen.span.start, cell.span.start + seen.span.end) if seen else cell.span
    return status, _cue(status, seen.text if seen else cell.text, "words in the outturn cell", span)


def _remark(cells: Sequence[Cell], cues: Cues) -> tuple[Status, Cue] | None:
    """A cell of remarks or evaluation that reports in so many words, in a row without an outturn column."""
    for cell in cells:
        if cell.column in (Column.INDICATOR, Column.OTHER) and cues.starts("outturn.header", cell.header):
            counted = _numbers(cell, cells) if _OF.search(cell.text) else None
            status, seen = told(cell.text, cues)
            planned = Tense.PRESENT_PASSIVE in verb_forms(cell.text, "fi")
            if counted or (seen and not planned and status is not Status.PROMISED):
                status = counted or status
                return status, _cue(status, cell.text, "words in a cell of remarks", cell.span)
    return None


def told(text: str, cues: Cues) -> tuple[Status, Seen | None]:
    """What the words of an outturn say; words without any cue report something done."""
    for whole in (Status.UNKNOWN, Status.PARTLY):
        cue = cues.find(f"outturn.{whole}", text)
        if cue and (whole is Status.UNKNOWN or not cues.starts("outturn.not_done", text)):
            return whole, cue
    verdicts = [_part(part, cues) for part in _PARTS.split(text) if part.strip()]
    statuses = [status for status, _ in verdicts]
    if _mixed(text, statuses, cues):
        return Status.PARTLY, None
    firm = (Status.ENDED, Status.MOVED) if Status.MOVED in statuses else (Status.ENDED, Status.NOT_DONE)
    for ranked in (firm, (Status.ONGOING,), (Status.DONE,), (Status.PROMISED,)):
        for status, seen in verdicts:
            if status is not None and status in ranked:
                return status, seen
    return Status.DONE, None


def _part(text: str, cues: Cues) -> tuple[Status | None, Seen | None]:
    """The status of one part of a cell; None where it only adds detail."""
    for status in (Status.ENDED, Status.MOVED, Status.NOT_DONE, Status.PROMISED, Status.ONGOING, Status.DONE):
        seen = cues.find(f"outturn.{status}", text)
        if seen:
            return status, seen
    forms = verb_forms(text, "fi")
    done = participle(text) or forms.get(Tense.PAST_PASSIVE) or forms.get(Tense.PAST)
    return (Status.DONE, done) if done else (None, None)


def _mixed(text: str, statuses: Sequence[Status | None], cues: Cues) -> bool:
    """One part was done and another was not, or is left for later."""
    first = statuses[0] if statuses else None
    if Status.NOT_DONE in statuses[1:] and first is Status.DONE:
        return True
    if first is Status.DONE and cues.find("outturn.later", text):
        return True
    return first is Status.NOT_DONE and Status.DONE in statuses[1:] and "mutta" in text


def _numbers(cell: Cell, cells: Sequence[Cell]) -> Status | None:
    """Shares (2/4, kaksi kolmesta) and a bare figure against the target level."""
    text = cell.text
    share = _SHARE.search(text)
    if share and not _is_date(share, text):
        return _of(int(share.group(1)), int(share.group(2)))
    words = _OF.search(text) or _OUT_OF.search(text)
    if words:
        return _of(_value(words["part"]), _value(words["whole"]))
    goal = _GOAL.search(text)
    first = _NUMBER.search(text)
    if goal and first and first.start() < goal.start():
        return _of(int(_plain(first.group())), int(goal.group(1)))
    return _against_target(text, cells)


def _is_date(share: re.Match[str], text: str) -> bool:
    """5/2023 is a month; so is 11/24 beside other words."""
    month, year = int(share.group(1)), int(share.group(2))
    return year > 1900 or (month <= 12 and 20 <= year <= 35 and share.group() != text.strip())


def _value(word: str) -> int:
    digits = re.match(r"\d+", word)
    if digits:
        return int(digits.group())
    return next((value for stem, value in _WORDS if word.casefold().startswith(stem)), 0)


def _of(part: float, whole: float) -> Status | None:
    if not whole or part > 10 * whole:
        return None
    if part == 0:
        return Status.NOT_DONE
    return Status.DONE if part / whole >= _DONE_SHARE else Status.PARTLY


def _against_target(text: str, cells: Sequence[Cell]) -> Status | None:
    """A figure alone in the outturn cell, measured against the row's target (and base line) figures."""
    reached = _lone_number(text)
    levels = {
        column: _lone_number(cell.text)
        for column in (Column.BASELINE, Column.TARGET)
        for cell in cells
        if cell.column is column
    }
    for cell in cells:
        goal = _GOAL.search(cell.text) if cell.column is Column.INDICATOR else None
        if goal:
            levels.setdefault(Column.TARGET, float(goal.group(1)))
    target, base = levels.get(Column.TARGET), levels.get(Column.BASELINE)
    if reached is None or target is None:
        return None
    falling = base is not None and target < base
    met = reached <= target if falling else reached >= _DONE_SHARE * target
    if met:
        return Status.DONE
    if base is not None and reached == base:
        return Status.NOT_DONE
    return Status.PARTLY


def _lone_number(text: str) -> float | None:
    match = _NUMBER.match(text.strip())
    if not match or len(text.strip()) > len(match.group()) + 12:
        return None
    return _plain(match.group())


def _plain(number: str) -> float:
    return float(re.sub(r"\s", "", number).replace(",", ".").replace("–", "-").replace("−", "-"))


def _cue(status: Status, text: str, rule: str, span: Span | None) -> Cue:
    return Cue("status", status.value, text, rule, span)
