"""The parts of an outturn cell, and what the words of each tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from hyvinvointi_cli.model import Status
from hyvinvointi_cli.tagging.qualifiers.clauses import has_verb, main_text
from hyvinvointi_cli.tagging.qualifiers.cues import Cues, Seen, is_pseudo
from hyvinvointi_cli.tagging.qualifiers.predicate import Tense, participle, verb_forms
from hyvinvointi_cli.tagging.qualifiers.progress import under_way

EMPTY = "–—-−.…/ "
_SINCE = re.compile(r"alkaen|lähtien", re.IGNORECASE)
PARTS = re.compile(
    r"[,;]\s+|(?<=[^\W\d_]{4})\.\s+|\.\s+(?=[A-ZÅÄÖ])|,?\s+(?:mutta|vaan|men|medan|utan\s+att|dock)\s+|\s+[–-]\s+"
)
_AND = re.compile(r"\s+(?:ja|sekä|och|samt)\s+")
_SEASON = re.compile(
    r"\b(?:kevää|syksy|kesä|talve)ll[aä]\b(?!\s+(?:ja|sekä)\b)|\b(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuussa\b"
    r"|\b(?:alku|loppu)vuo(?:desta|nna)\b",
    re.IGNORECASE,
)
_DECIDED = re.compile(r"päätet|sovit|suunnit|ajoit|esitet|besl|planer|bestäm", re.IGNORECASE)
"""What was only decided on may lie ahead (`päätettiin järjestää seuraavalla kaudella`)."""
_ADVERBIAL = re.compile(r"(?:uuden|seuraavan|tulevan|ensi)\s+\w+|[^\W\d_]+ss[aä]", re.IGNORECASE)
_MISHAP = re.compile(
    r"sairastu|irtisanou|muutti\b|jääty|valit(?:ti|ettiin)\b|kallistu|ehti(?:vät)?\b|oli(?:vat)?\b|jäi\b|putosi|menehty|vaihtui"
    r"|kului|insjukn|flyttade\b|slutade\b|fördröj|försvann|överklaga",
    re.IGNORECASE,
)
"""What befell a measure is no deed."""
_LEFT = re.compile(r"\bjäi(?:vät)?(?=\W*$)", re.IGNORECASE)
"""`…ja asia jäi`"""
_ZERO = re.compile(r"(?<![\d.,/–-])\b(?:0|nolla|noll)(?:\s+(?!€|euro|%)[^\W\d_]+)?(?=\W*$)", re.IGNORECASE)
"""`Ilmoittautuneita nolla`, `0 kpl`"""
_HARM = re.compile(
    r"onnettomuu|tapatur|valitu|haitta|keskeyt|häiriö|vahinko|ongelm|olyck|klagomål|skad", re.IGNORECASE
)
"""What is better not counted."""
_YEAR = re.compile(r"\b20\d\d\b")
_AFTER = re.compile(r",\s(?:(?:jonka|minkä)\s+jälkeen|joista|joiden|av\s+vilka)\b", re.IGNORECASE)
"""Relative clauses that go on with the tale (`…, jonka jälkeen sitä ei enää järjestetty`)."""
_WHILE = re.compile(r",(?=\s+medan\b)")
"""A contrast tells as much as a main clause (`…, medan den andra uteblev`)."""
_FOUND = re.compile(
    r"^\W*(?:\w+\s+){0,3}?(?:todettiin|todettu|havaittiin|havaittu|päädyttiin|katsottiin|ilmeni|selvisi|konstaterades|beslöts)"
    r"[^,.;]*?,?\s+(?:että|att)\b",
    re.IGNORECASE,
)
"""What was found is the outturn, not that it was found (`todettiin, että ryhmää ei voitu perustaa`)."""
_ORDER = (Status.ENDED, Status.MOVED, Status.NOT_DONE, Status.PROMISED, Status.ONGOING, Status.DONE)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a cell: its words, what they tell (None where they add detail), and by what."""

    text: str
    status: Status | None
    seen: Seen | None
    worded: bool = False
    """True where a cue tells it, not a verb form alone."""


def _as_main(match: re.Match[str]) -> str:
    """The opening of a relative clause as one of a main clause, as long as before."""
    words = match[0][2:]
    return f"; sen{match[0][5:]}" if words.endswith("jälkeen") else f"; {words.replace('jo', 'ni', 1)}"


def told_text(text: str, language: str) -> str:
    """The main clauses of a cell, with the relative clauses that go on with the tale."""
    return main_text(_WHILE.sub(";", _AFTER.sub(_as_main, text)), language)


def parts_of(text: str, cues: Cues, language: str) -> Iterator[Part]:
    """The parts of a cell without its subordinate clauses, with their spans in the cell."""
    main = _FOUND.sub(lambda match: " " * len(match[0]), told_text(text, language))
    start = 0
    edges = [match.span() for match in PARTS.finditer(main)]
    for left, right in (*edges, (len(main), len(main))):
        for begin, end in _at_and(main, start, left, language):
            part = main[begin:end]
            if part.strip():
                yield _placed(_part(part, cues, language), begin)
        start = right
    if not main.strip():
        yield Part(text, None, None)


def _at_and(text: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    """A stretch divided at an `and` that has a verb on both sides."""
    found: list[tuple[int, int]] = []
    for match in _AND.finditer(text, start, end):
        if has_verb(text[start : match.start()], language) and has_verb(text[match.end() : end], language):
            found.append((start, match.start()))
            start = match.end()
    return [*found, (start, end)]


def _placed(part: Part, start: int) -> Part:
    if part.seen is None:
        return part
    return replace(part, seen=part.seen.moved(start))


def _part(text: str, cues: Cues, language: str) -> Part:
    """What one part of a cell tells."""
    forms = verb_forms(text, language)
    carried = forms.get(Tense.PAST_PASSIVE) or (
        None if Tense.PRESENT in forms else cues.find("outturn.done", text)
    )
    for status in _ORDER:
        for seen in _cues_of(status, text, cues):
            if (
                status in (Status.ONGOING, Status.MOVED)
                and carried
                and _circumstance(seen, carried, text, cues)
            ):
                continue
            return Part(text, status, seen, worded=True)
    denied = forms.get(Tense.DENIED_PAST)
    if denied and not _explained(denied, text, cues):
        return Part(text, Status.NOT_DONE, denied)
    done = (participle(text) if language != "sv" else None) or forms.get(Tense.PAST_PASSIVE)
    done = done or forms.get(Tense.PAST) or (forms.get(Tense.PERFECT) if language == "sv" else None)
    if done and not (denied and denied.span.overlaps(done.span)) and not _MISHAP.match(done.text):
        return Part(text, Status.DONE, done)
    going = forms.get(Tense.PRESENT_PASSIVE)
    if going:
        later = _YEAR.search(text) or _SEASON.search(text) or cues.find("outturn.later", text)
        return Part(text, Status.PROMISED if later else Status.ONGOING, going)
    nothing = (None if _HARM.search(text) else Seen.first(_ZERO, text)) or Seen.first(_LEFT, text)
    if nothing:
        return Part(text, Status.NOT_DONE, nothing, worded=True)
    going = under_way(text) if language != "sv" else forms.get(Tense.PRESENT)
    if going and cues.find("outturn.later", text):
        return Part(text, Status.PROMISED, going)
    return Part(text, Status.ONGOING if going else None, going)


def _circumstance(seen: Seen, carried: Seen, text: str, cues: Cues) -> bool:
    """Since when, how often, where or in which term something was done, after the word that says that it was.

    `täytettiin 1.8. alkaen`, `pidettiin viikoittain`, `otettiin käyttöön lautakuntien valmistelussa`,
    `järjestettiin uuden valtuustokauden alkajaisiksi`
    """
    if _AND.search(text, 0, seen.span.start):
        return False  # perustettiin keväällä ja tapaa kuukausittain
    if _SINCE.fullmatch(seen.text) or cues.whole("status.recurring", seen.text):
        return True
    after = carried.span.end <= seen.span.start and not _DECIDED.match(carried.text)
    return after and _ADVERBIAL.fullmatch(seen.text) is not None


def _explained(denied: Seen, text: str, cues: Cues) -> bool:
    """A denial that denies nothing of the measure (`yksikään perhe ei keskeyttänyt`)."""
    vetoes = cues.find_all("outturn.not_not_done", text)
    return is_pseudo(denied, text, cues) or any(veto.span.overlaps(denied.span) for veto in vetoes)


def _cues_of(status: Status, text: str, cues: Cues) -> Iterator[Seen]:
    """The cues of a status that nothing explains away; a sign of one letter only where it stands alone."""
    vetoes = [v.span for group in ("status", "outturn") for v in cues.find_all(f"{group}.not_{status}", text)]
    for seen in cues.find_all(f"outturn.{status}", text):
        if any(veto.overlaps(seen.span) for veto in vetoes):
            continue
        if status is Status.NOT_DONE and is_pseudo(seen, text, cues):
            continue
        if status in (Status.DONE, Status.ONGOING) and _denied(text[: seen.span.start], cues):
            continue
        if len(seen.text) == 1 and seen.text.isalpha() and seen.text != text.strip(EMPTY):
            continue
        yield seen


def _denied(before: str, cues: Cues) -> bool:
    """A negative verb stands before the cue (`eikä jatkoa saatu`)."""
    return any(not is_pseudo(seen, before, cues) for seen in cues.find_all("negation.verb", before))
