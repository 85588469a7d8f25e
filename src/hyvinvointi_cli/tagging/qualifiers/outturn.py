"""What a cell of the outturn column says became of the measure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from hyvinvointi_cli.model import Cell, Column, Cue, Span, Status
from hyvinvointi_cli.reading.tables.content import is_milestone
from hyvinvointi_cli.tagging.qualifiers.cues import Cues, Seen, is_pseudo
from hyvinvointi_cli.tagging.qualifiers.levels import by_figures, shares_in
from hyvinvointi_cli.tagging.qualifiers.moved import is_put_off
from hyvinvointi_cli.tagging.qualifiers.predicate import Tense, participle, verb_forms
from hyvinvointi_cli.tagging.qualifiers.shares import SPELLED, value_of

EMPTY = "–—-−.…/ "
_ELLIPSIS = re.compile(
    r"\w\w[^,;]*[,;]\s+[^,;]+\b(?:ei|eivät|ei\s+yhtään|ei\s+vielä|eivät\s+vielä)\.?$", re.IGNORECASE
)
"""Tulkkaus järjestyi, kuljetuksia ei."""
_SPELLED = re.compile(rf"\b(?:{SPELLED})\b", re.IGNORECASE)
_NOTE = re.compile(r"(?<=[^\W\d_])(?:[¹²³⁰⁴-⁹]+[⁾)]?|(?<=\w\w\w)\d\)?$)")
"""The number of a note set right behind a word: "Kesken²"."""
_NEVER = re.compile(
    r"\W*(?:ei|eivät)\s+(?:ole\s+|ollut\s+)?(?!vakiintu|juurtu|jatku|jäänyt\s+pysy)\w", re.IGNORECASE
)
"""`Ei pidetty, keskus suljettiin`: the measure itself did not come about; `vetäjää ei saatu` is a cause."""
_SINCE = re.compile(r"alkaen|lähtien", re.IGNORECASE)
"""`Virka täytettiin 1.8. alkaen`: since when holds what was done."""
_PARTS = re.compile(r"[,;]\s+|(?<!\d)\.\s+|\.\s+(?=[A-ZÅÄÖ])|\s+mutta\s+|\s+men\s+|\s+–\s+")


def outturn_status(cells: Sequence[Cell], cues: Cues, language: str = "fi") -> tuple[Status, Cue] | None:
    """The status that a row's outturn cells tell, the last filled one first; None without such a cell."""
    outturns = [cell for cell in cells if cell.column is Column.OUTTURN]
    if not outturns:
        return _remark(cells, cues, language)
    filled = [cell for cell in outturns if cell.text.strip(EMPTY)]
    marked = [cell for cell in outturns if cell.mark not in (None, Status.UNKNOWN)]
    if marked and (mark := marked[-1].mark):  # a colour or symbol speaks where the cell has no words
        cell = marked[-1]
        worded = mark is Status.DONE and any(map(str.isalpha, cell.text))
        short = _short(filled, cell, cues, language) if worded else None
        if short is None:
            return mark, _cue(mark, cell.text, "mark in the outturn cell", cell.span)
        filled = [short]
    if not filled:
        cell = outturns[-1]
        return Status.UNKNOWN, _cue(Status.UNKNOWN, cell.header, "empty outturn cell", None)
    cell = _verdict(filled, cues, language) or filled[-1]
    if cell.mark:
        return cell.mark, _cue(cell.mark, cell.text, "mark in the outturn cell", cell.span)
    counted = by_figures(cell, cells)
    if counted:
        return counted, _cue(counted, cell.text, "figures in the outturn cell", cell.span)
    status, seen = told(cell.text, cues, language)
    if status in (Status.DONE, Status.ONGOING) and _fewer_than_planned(cell, cells):
        return Status.PARTLY, _cue(Status.PARTLY, cell.text, "fewer than the measure names", cell.span)
    span = Span(cell.span.start + seen.span.start, cell.span.start + seen.span.end) if seen else cell.span
    return status, _cue(status, seen.text if seen else cell.text, "words in the outturn cell", span)


_VERDICTS = tuple(f"outturn.{s}" for s in (Status.DONE, Status.ONGOING, Status.PARTLY, Status.NOT_DONE,
                                           Status.MOVED, Status.ENDED))  # fmt: skip
_FIRST = re.compile(r".*?[^\W\d_]{2}[.;,](?=\s)", re.DOTALL)
_ITSELF = re.compile(r"\b(?:toteut|toteun|tavoit|genomför|förverklig|mål)", re.IGNORECASE)
"""Words of the measure's own realisation."""
_YEAR = re.compile(r"\b20\d\d\b")


def _verdict(filled: Sequence[Cell], cues: Cues, language: str) -> Cell | None:
    """The cell of a bare status word that stands beside one of comments; years are no such pair.

    A comment that opens with a shortfall is heard before a word that may only say that it was written
    ("Valmis").
    """
    years = {year for cell in filled for year in _YEAR.findall(cell.header)}
    if len(filled) < 2 or len(years) > 1:
        return None
    bare = [c for c in filled if any(cues.whole(group, c.text.strip(EMPTY)) for group in _VERDICTS)]
    if not bare or not cues.whole("outturn.done", bare[-1].text.strip(EMPTY)):
        return bare[-1] if bare else None
    return _short(filled, bare[-1], cues, language) or bare[-1]


def _short(filled: Sequence[Cell], verdict: Cell, cues: Cues, language: str) -> Cell | None:
    """A comment whose first sentence says that the measure or its goal fell short, not some detail of it."""
    for cell in filled:
        first = _FIRST.match(cell.text)
        opening = first[0] if first else cell.text
        if cell is verdict or not _ITSELF.search(opening):
            continue
        if told(opening, cues, language)[0] in (Status.NOT_DONE, Status.PARTLY):
            return cell
    return None


def _remark(cells: Sequence[Cell], cues: Cues, language: str) -> tuple[Status, Cue] | None:
    """A cell of remarks or evaluation that reports in so many words, in a row without an outturn column."""
    for cell in cells:
        if cell.column is Column.INDICATOR and is_milestone(cell.text):
            continue
        if cell.column in (Column.INDICATOR, Column.OTHER) and cues.starts("outturn.header", cell.header):
            counted = shares_in(cell.text)
            status, seen = told(cell.text, cues, language)
            planned = Tense.PRESENT_PASSIVE in verb_forms(cell.text, language)
            if counted or (seen and not planned and status is not Status.PROMISED):
                status = counted or status
                return status, _cue(status, cell.text, "words in a cell of remarks", cell.span)
    return None


def told(text: str, cues: Cues, language: str = "fi") -> tuple[Status, Seen | None]:
    """What the words of an outturn say; words without any cue report something done."""
    text = _NOTE.sub(lambda note: " " * len(note[0]), text)
    if cues.whole("outturn.whole_unknown", text.strip(EMPTY + "()")):
        return Status.UNKNOWN, Seen(text, Span(0, len(text)))
    for whole in (Status.UNKNOWN, Status.PARTLY):
        cue = cues.find(f"outturn.{whole}", text)
        if cue and (whole is Status.UNKNOWN or not _opens_otherwise(text, cue, cues)):
            return whole, cue
    verdicts = [_part(part, cues, language) for part in _PARTS.split(text) if part.strip()]
    statuses = [status for status, _ in verdicts]
    if _mixed(text, statuses, cues):
        return Status.PARTLY, Seen(text, Span(0, len(text)))
    if statuses[:1] == [Status.NOT_DONE] and _put_off(text, cues):
        return Status.MOVED, Seen(text, Span(0, len(text)))
    firm: tuple[tuple[Status, ...], ...] = (
        ((Status.ENDED, Status.MOVED),) if Status.MOVED in statuses else ((Status.ENDED,), (Status.NOT_DONE,))
    )
    if _NEVER.match(text):
        firm = ((Status.ENDED, Status.NOT_DONE), (Status.MOVED,))
    opening = _PARTS.split(text, maxsplit=1)[0].strip(EMPTY)
    # A verdict of its own (Toteutunut. Ryhmät toimivat …) is not taken back by the details after it.
    first = Status.DONE if cues.whole("outturn.done", opening) else Status.ONGOING
    for ranked in (*firm, (first,), (Status.ONGOING,), (Status.DONE,), (Status.PROMISED,)):
        for status, seen in verdicts:
            if status is not None and status in ranked:
                return status, seen
    return Status.DONE, None


def _opens_otherwise(text: str, partly: Seen, cues: Cues) -> bool:
    """A cell that begins with a failure or a move is not taken back by a part named later.

    The failure may be part of the cue: "Ei toteutunut kaikilta osin".
    """
    failed = cues.starts("outturn.not_done", text)
    within = failed is not None and partly.span.start <= failed.span.start
    return (failed is not None and not within) or cues.starts("outturn.moved", text) is not None


def _part(text: str, cues: Cues, language: str) -> tuple[Status | None, Seen | None]:
    """The status of one part of a cell; None where it only adds detail."""
    forms = verb_forms(text, language)
    done = participle(text) or forms.get(Tense.PAST_PASSIVE) or forms.get(Tense.PAST)
    for status in (Status.ENDED, Status.MOVED, Status.NOT_DONE, Status.PROMISED, Status.ONGOING, Status.DONE):
        seen = cues.unless(f"outturn.{status}", f"status.not_{status}", text)
        if not seen or (status is Status.NOT_DONE and is_pseudo(seen, text, cues)):
            continue
        if status is Status.ONGOING and _SINCE.fullmatch(seen.text) and _carried_out(text, forms, cues):
            continue
        return status, seen
    denied = forms.get(Tense.DENIED_PAST)
    if denied and not is_pseudo(denied, text, cues):
        return Status.NOT_DONE, denied
    if done:
        return Status.DONE, done
    going = forms.get(Tense.PRESENT_PASSIVE)
    if not going:
        return None, None
    later = _YEAR.search(text) or cues.find("outturn.later", text)
    return Status.PROMISED if later else Status.ONGOING, going


def _carried_out(text: str, forms: Mapping[Tense, Seen], cues: Cues) -> bool:
    return Tense.PAST_PASSIVE in forms or cues.find("outturn.done", text) is not None


def _mixed(text: str, statuses: Sequence[Status | None], cues: Cues) -> bool:
    """One part was done and another was not, or is left for later."""
    first = statuses[0] if statuses else None
    if first is not Status.NOT_DONE and _ELLIPSIS.search(text):
        return True
    if Status.NOT_DONE in statuses[1:] and first in (Status.DONE, Status.ONGOING):
        return True
    if first is Status.DONE and _rest_put_off(text, statuses):
        return True
    if first is Status.DONE and (Status.PROMISED in statuses[1:] or cues.find("outturn.later", text)):
        return True
    rest = _PARTS.split(text, maxsplit=1)[1:]
    if rest and (first is Status.DONE or _set_going(text, cues)) and cues.find("outturn.shortfall", rest[0]):
        return True
    return first is Status.NOT_DONE and Status.DONE in statuses[1:] and "mutta" in text


def _rest_put_off(text: str, statuses: Sequence[Status | None]) -> bool:
    """A later part was moved to a later time (valaistus siirtyi vuodelle 2027), not to another body."""
    parts = [part for part in _PARTS.split(text) if part.strip()]
    return any(
        status is Status.MOVED and is_put_off(part) for status, part in zip(statuses, parts, strict=True)
    )


def _put_off(text: str, cues: Cues) -> bool:
    """Not done yet, but a later time is named (ei vielä pidetty, toteutetaan ensi keväänä)."""
    rest = _PARTS.split(text, maxsplit=1)[1:]
    return (
        bool(rest)
        and (cues.find("outturn.later", rest[0]) is not None)
        and not cues.find("outturn.ended", text)
    )


def _set_going(text: str, cues: Cues) -> bool:
    """The first part tells that something is in use, not merely under way."""
    first = _PARTS.split(text, maxsplit=1)[0]
    if cues.find("outturn.shortfall", first) or cues.find("outturn.not_done", first):
        return False
    return cues.find("outturn.ongoing", first) is not None


def _fewer_than_planned(cell: Cell, cells: Sequence[Cell]) -> bool:
    """The measure names how many (`kuudelle kylälle`) and the outturn begins with fewer (`neljällä`)."""
    planned = {
        value
        for other in cells
        if other.column is Column.ACTION
        for value in map(value_of, _SPELLED.findall(other.text))
        if value > 1
    }
    if len(planned) != 1 or re.search(r"\d", cell.text):
        return False
    reached = [value for value in map(value_of, _SPELLED.findall(cell.text)) if value]
    return len(reached) == 1 and reached[0] < planned.pop()


def _cue(status: Status, text: str, rule: str, span: Span | None) -> Cue:
    return Cue("status", status.value, text, rule, span)
