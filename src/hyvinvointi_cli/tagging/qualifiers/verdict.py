"""What the words of an outturn cell say, weighed part by part."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hyvinvointi_cli.model import Span, Status
from hyvinvointi_cli.tagging.qualifiers.cues import Cues, Seen
from hyvinvointi_cli.tagging.qualifiers.moved import is_put_off, is_taken_over
from hyvinvointi_cli.tagging.qualifiers.parts import EMPTY, PARTS, Part, parts_of, told_text
from hyvinvointi_cli.tagging.qualifiers.shares import SPELLED
from hyvinvointi_cli.tagging.qualifiers.untold import tells_nothing, unknown_in

_ELLIPSIS = re.compile(
    r"\w\w[^,;]*[,;]\s+[^,;]+\b(?:ei|eivät|ei\s+yhtään|ei\s+vielä|eivät\s+vielä)\.?$", re.IGNORECASE
)
"""Tulkkaus järjestyi, kuljetuksia ei."""
_NOTE = re.compile(r"(?<=[^\W\d_])(?:[¹²³⁰⁴-⁹]+[⁾)]?|(?<=\w\w\w)\d\)?$)")
"""The number of a note set right behind a word: "Kesken²"."""
_NEVER = re.compile(
    r"\W*(?:ei|eivät)\s+(?:ole\s+|ollut\s+)?(?!vakiintu|juurtu|jatku|jäänyt\s+pysy)\w", re.IGNORECASE
)
"""`Ei pidetty, keskus suljettiin`: the measure itself did not come about; `vetäjää ei saatu` is a cause."""
_NOT_ALL = re.compile(
    r"\b(?:ei|eivät)\b[^,.;]{0,40}\b(?:kaik(?:ille|kiin|issa|illa|kia|kialla|ilta)|jokaise(?:lle|ssa|lla))\b",
    re.IGNORECASE,
)
"""`Ei riittänyt kaikille`"""
_COUNTED = re.compile(
    rf"(?<![\d.:/])(?:(?!(?:19|20)\d\d\b)\d{{1,4}}(?![\d.:/]|\s?%)|{SPELLED}|två|tre|fyra|fem)\s+\w{{3}}",
    re.IGNORECASE,
)
_PROJECT = re.compile(r"hank|projekt|rahoitu|kokeil|pilot|försök", re.IGNORECASE)
_THEREFORE = re.compile(
    r",?\s+(?:joten|minkä\s+(?:vuoksi|takia|johdosta))\s+"
    r"|,\s+(?:niinpä|siksi|sen\s+vuoksi|därför|så(?=\s+(?!att\b|mycket|länge)))\s+",
    re.IGNORECASE,
)
"""What follows is what became of the measure; before it stands the cause."""
_PREPARED = re.compile(
    r"hakemu|suunnitel|tarjou|haku\b|haettavana|varattu|varattiin|valmis\b|valmiina\b|ehti|puhut|keskustel|kysyt|kyselt|tarkoitu"
    r"|piti\s+\w|yrit|esity|edelleen|avoinna|vastust|petti|puuttu"
    r"|haki\b|haettiin|ansök|sökt|anmäl|förfråg|prata|diskut|plan(?:en|erna)?\b|försök|tänkt|skulle|obesatt|vakant|stampar|väntar|fortfarande",
    re.IGNORECASE,
)
"""Steps towards a measure, or what kept it from coming about (`Hakemus jätettiin, rahoitusta ei saatu`)."""
_UNDER_WAY = re.compile(
    r"käynni|alkoi|alkanut|aloitet|meneill|menossa|valmistelu|valmistella|kesken|etene|työn\s+alla|tekeill|vireill"
    r"|pågå|påbörj|inle(?:d|t)|under\s+arbete|på\s+gång",
    re.IGNORECASE,
)
_READY = re.compile(r"\b(?:valmi|klar|färdig)", re.IGNORECASE)
_REACHED = re.compile(r"\W*(?:tavoit\w+\s+(?:saavut|ylit|täyt)\w+|mål\w*\s+(?:uppnå|nå)\w+)", re.IGNORECASE)
"""`Målet nått: andelen sjönk från 32 till 18 procent`"""
_AGAINST = re.compile(r"\W*(?:mutta|men)\b", re.IGNORECASE)
_INSTEAD = re.compile(r"\b(?:sijaan|sijasta|tilalla|tilalle|korva\w+|istället|ersatt\w*)\b", re.IGNORECASE)
_WAITED = re.compile(
    r"\b(?:odot(?:et)?(?:ta|aa|el)|yrit|tarkoitus|haettiin|haettu|suunniteltiin|piti\b|försök|ansökte|söktes|var\s+tänkt)\w*",
    re.IGNORECASE,
)
"""`Odotetaan yhä päätöstä, mitään ei ole tapahtunut`: nothing was done."""
_YET = re.compile(r"\b(?:vielä|ännu)\b", re.IGNORECASE)


def told(text: str, cues: Cues, language: str = "fi") -> tuple[Status, Seen | None]:
    """What the words of an outturn say; words without any cue report something done."""
    text = _NOTE.sub(lambda note: " " * len(note[0]), text)
    everything = Seen(text, Span(0, len(text)))
    if tells_nothing(text, cues):
        return Status.UNKNOWN, everything
    text = _without_cause(text, cues, language)
    parts = tuple(p for n, p in enumerate(parts_of(text, cues, language)) if not (n and _beside(p)))
    unknown = unknown_in(text, cues)
    if unknown and not _known_before(unknown, parts, text):
        return Status.UNKNOWN, unknown
    partly = cues.unless("outturn.partly", "outturn.not_partly", told_text(text, language))
    partly = partly or Seen.first(_NOT_ALL, text)
    if partly and not _opens_otherwise(text, partly, parts, cues):
        return Status.PARTLY, partly
    statuses = [part.status for part in parts]
    if _mixed(text, parts, cues):
        return Status.PARTLY, everything
    if statuses[:1] == [Status.PROMISED] and Status.NOT_DONE in statuses:
        return Status.MOVED, everything
    if statuses[:1] == [Status.NOT_DONE] and _taken_up_later(text, parts, cues):
        return Status.MOVED, everything
    if not any(statuses) and cues.find("outturn.later", text):
        return Status.MOVED, cues.find("outturn.later", text)
    for ranked in _ranks(text, parts, cues):
        for part in parts:
            if part.status is not None and part.status in ranked:
                return part.status, part.seen
    return Status.DONE, None


def goal_reached(text: str) -> bool:
    """Whether a cell opens with the goal reached, whatever figures follow."""
    return _REACHED.match(text) is not None


def _without_cause(text: str, cues: Cues, language: str) -> str:
    """The text with the clause blanked before `joten`, where what follows has words for its outcome."""
    match = _THEREFORE.search(text)
    if not match:
        return text
    start = max(text.rfind(sign, 0, match.start()) for sign in (". ", "; ", "! ")) + 1
    outcome = next(parts_of(text[match.end() :], cues, language))
    cause = [part.status for part in parts_of(text[start : match.start()], cues, language)]
    if (
        not outcome.worded
        or outcome.status is Status.ONGOING
        or Status.MOVED in cause
        or Status.ENDED in cause
    ):
        return text
    return text[:start] + " " * (match.end() - start) + text[match.end() :]


def _ranks(text: str, parts: Sequence[Part], cues: Cues) -> tuple[tuple[Status, ...], ...]:
    """Which statuses are heard first."""
    statuses = [part.status for part in parts]
    firm: tuple[tuple[Status, ...], ...] = (
        ((Status.ENDED, Status.MOVED),) if Status.MOVED in statuses else ((Status.ENDED,), (Status.NOT_DONE,))
    )
    if _NEVER.match(text):
        firm = ((Status.ENDED, Status.NOT_DONE), (Status.MOVED,))
    if _outlived(parts) or (statuses[:1] == [Status.NOT_DONE] and _YET.search(parts[0].text)):
        firm = ((Status.ONGOING,), *firm) if Status.ONGOING in statuses[1:] else firm
    if _not_ready(parts):
        firm = ((Status.ONGOING,), *firm)
    # A verdict of its own (Toteutunut. Ryhmät toimivat …) is not taken back by the details after it.
    opening = PARTS.split(text, maxsplit=1)[0].strip(EMPTY)
    details = all(p.status is not Status.ONGOING or not p.worded for p in parts)
    settled = (
        cues.whole("outturn.done", opening) or _outlived(parts) or (statuses[0] is Status.DONE and details)
    )
    first = Status.DONE if settled else Status.ONGOING
    if _outlived(parts) and Status.ONGOING not in statuses:
        firm = ((Status.DONE,), *firm)
    return (*firm, (first,), (Status.ONGOING,), (Status.DONE,), (Status.PROMISED,))


def _beside(part: Part) -> bool:
    """Who takes part is a detail of what was done (`…saatu käyttöön, myös kotihoidon asiakkaat mukana`)."""
    return part.seen is not None and part.seen.text.endswith("mukana")


def _outlived(parts: Sequence[Part]) -> bool:
    """`Hanke päättyi, toiminta jatkuu kunnan omana`: only the project is over."""
    return any(
        part.status is Status.ENDED
        and _PROJECT.search(part.text)
        and any(later.worded and later.status in (Status.ONGOING, Status.DONE) for later in parts[n + 1 :])
        and not any(later.status is Status.NOT_DONE for later in parts[n + 1 :])
        for n, part in enumerate(parts)
    )


def _known_before(unknown: Seen, parts: Sequence[Part], text: str) -> bool:
    """A verdict in so many words stands before what is not known (Toteutettu, kävijöistä ei tietoa)."""
    before = parts[0]
    place = text.find(before.text) + len(before.text)
    if place > unknown.span.start:
        return False
    against = before.status is Status.DONE and _AGAINST.match(text, place) is not None
    return against or (before.worded and before.status is not Status.NOT_DONE)


def _opens_otherwise(text: str, partly: Seen, parts: Sequence[Part], cues: Cues) -> bool:
    """A cell that begins with a failure or a move is not taken back by a part named later.

    The failure may be part of the cue: "Ei toteutunut kaikilta osin".
    """
    failed = cues.starts("outturn.not_done", text)
    within = failed is not None and partly.span.start <= failed.span.start
    if (failed is not None and not within) or cues.starts("outturn.moved", text) is not None:
        return True
    later = partly.span.start >= text.find(parts[0].text) + len(parts[0].text)
    return later and parts[0].status in (Status.NOT_DONE, Status.MOVED, Status.ENDED) and parts[0].worded


def _mixed(text: str, parts: Sequence[Part], cues: Cues) -> bool:
    """One part was done and another was not, or is left for later."""
    statuses = [part.status for part in parts]
    first = statuses[0] if statuses else None
    rest = statuses[1:]
    if first is not Status.NOT_DONE and _ELLIPSIS.search(text):
        return True
    if Status.NOT_DONE in rest and first in (Status.DONE, Status.ONGOING):
        return not _not_ready(parts) and not _WAITED.search(parts[0].text)
    if Status.NOT_DONE in rest and first is None and _tells_of_some(parts[0].text):
        return True
    if first is Status.DONE and any(p.status is Status.MOVED and is_put_off(p.text) for p in parts):
        return True
    if first is Status.DONE and (Status.PROMISED in rest or cues.find("outturn.later", text)):
        return True
    shortfall = len(parts) > 1 and cues.find("outturn.shortfall", parts[1].text)
    if shortfall and (first is Status.DONE or _set_going(parts[0], cues)):
        return True
    if first is not Status.NOT_DONE:
        return False
    if Status.DONE in rest and "mutta" in text:
        return True
    # Esite jäi painamatta, koulutuksista pidettiin kaksi: another thing was done, not one in its place.
    own = not _NEVER.match(text) and not _INSTEAD.search(text) and len(parts[0].text.split()) > 1
    return own and any(part.status is Status.DONE and part.worded for part in parts[1:])


def _not_ready(parts: Sequence[Part]) -> bool:
    """`Uudistus menossa, valmista ei vielä ole`: under way, and only the end is not there yet."""
    lacks = next((part for part in parts if part.status is Status.NOT_DONE), None)
    if lacks is None or parts[0].status is not Status.ONGOING or not _YET.search(lacks.text):
        return False
    return bool(_UNDER_WAY.search(parts[0].text) or _READY.search(lacks.text))


def _tells_of_some(text: str) -> bool:
    """Something of the measure is there: a number of things, or a clause of its own that is no mere step."""
    if _COUNTED.search(text):
        return True
    return len(text.split()) > 1 and not _PREPARED.search(text) and not _WAITED.search(text)


def _taken_up_later(text: str, parts: Sequence[Part], cues: Cues) -> bool:
    """Not done, but moved to a later time or to the county (ei ehditty, siirtyy vuodelle 2024)."""
    later = parts[1:]
    if cues.find("outturn.ended", text) or not later:
        return False
    if any(p.status is Status.MOVED and (is_put_off(p.text) or is_taken_over(p.text)) for p in later):
        return True
    return cues.find("outturn.later", later[0].text) is not None


def _set_going(part: Part, cues: Cues) -> bool:
    """The part tells that something is in use, not merely under way."""
    if cues.find("outturn.shortfall", part.text) or cues.find("outturn.not_done", part.text):
        return False
    if _UNDER_WAY.search(part.text):
        return False
    return cues.find("outturn.ongoing", part.text) is not None
