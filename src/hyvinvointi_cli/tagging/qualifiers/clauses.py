"""Main clauses told from subordinate ones by comma and conjunction; masks keep every offset."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import itemgetter

from hyvinvointi_cli.model import Span
from hyvinvointi_cli.tagging.qualifiers.predicate import verb_forms

_RELATIVE = (
    r"jo(?:ka|nka|ta|ssa|sta|hon|lla|lta|lle|na|ksi|tka|iden|ita|issa|ista|ihin|illa|ilta|ille|ina|iksi)"
    r"(?:kin|kaan)?|mi(?:kä|nkä|tä|ssä|hin|stä|llä|lle|ten|ksi)|kuka|kenet|kenellä"
)
_CONJUNCTION = (
    r"koska|sillä|kun(?!\s+taas)|jotta|jottei|vaikka|jos|kuten|niin\s+kuin|ennen\s+kuin|samalla\s+kun"
)
_SV = r"som|vilk[ae]t?|eftersom|för\s+att|när|om|då|därför\s+att|medan|trots\s+att"
_END = r"[^,;.!?]*(?:,(?=\s*(?:ja|mutta|eikä|eivätkä|joten|och|men)\b)|(?=[,;.!?])|$)"
_INSIDE = {
    "fi": re.compile(
        rf",\s+(?:[a-zåäö-]+\s+)?(?:{_RELATIVE}|{_CONJUNCTION})\b(?:\s+taas)?{_END}", re.IGNORECASE
    ),
    "sv": re.compile(rf",\s+(?:{_SV})\b{_END}", re.IGNORECASE),
}
_FINITE = re.compile(
    r"\b(?:on|ovat|oli|olivat|ei|eivät|sai|saivat|piti|voi|voivat|saa|saavat|är|var|har|hade|ska|kan|fick)\b",
    re.IGNORECASE,
)
_COMMA = re.compile(r",\s+(?!ja\b|tai\b|och\b|eller\b)", re.IGNORECASE)
_DIVIDER = re.compile(rf"{_COMMA.pattern}|\s+(?:ja|och)\s+", re.IGNORECASE)
_FI_RELATIVE = re.compile(rf"[\s,]*(?:{_RELATIVE})\b", re.IGNORECASE)
_SV_RELATIVE = re.compile(r"[\s,]*(?:som|där|vilk[ae]t?)\b", re.IGNORECASE)
_SAID = {
    "fi": re.compile(
        r"(?P<verb>\b(?:arvostel|kritiso|moitti|moitit|valitti|valitet|valittiv|harmitel|pahoittel|toivo(?!tta)|pelkä|epäil"
        r"|koki|kokevat|kokee|huomautt|mielestä|palautteessa|palaute)\w*[^,.;]*),\s+(?:että|ettei\w*)\b[^,.;]*",
        re.IGNORECASE,
    ),
    "sv": re.compile(
        r"(?P<verb>\b(?:kritiser|klag|tyck|ansåg|anser|upplev|önsk|befar)\w*[^,.;]*?),?\s+att\b[^,.;]*",
        re.IGNORECASE,
    ),
}
"""What people felt or faulted (`arvostelivat sitä, että niitä ei kuultu`) tells nothing of the deed."""
_INITIAL = {
    "fi": re.compile(rf"^\W*(?:{_CONJUNCTION}|mikäli)\b[^,;.]*,", re.IGNORECASE),
    "sv": re.compile(r"^\W*(?:eftersom|när|om|då|medan|trots\s+att)\b[^,;.]*,", re.IGNORECASE),
}


@lru_cache(maxsize=8192)
def main_text(text: str, language: str) -> str:
    """The text with subordinate clauses blanked; the whole text where nothing would be left."""
    inside, initial = _INSIDE.get(language, _INSIDE["fi"]), _INITIAL.get(language, _INITIAL["fi"])
    said = _SAID.get(language, _SAID["fi"])
    masked = said.sub(lambda match: match["verb"] + " " * (match.end() - match.end("verb")), text)
    masked = initial.sub(_blank, masked)
    masked = inside.sub(_blank, masked)
    return masked if len(masked.split()) > 1 else text


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


_BOUNDARY = {
    "fi": re.compile(
        r"[;:.!?](?=\s|$)|\s[–—]\s"
        r"|,\s+(?=(?:ja|mutta|vaan|eikä|eivätkä|joten|sekä|että|ettei|etteivät|vaikka|koska|sillä|kun|jotta|jottei|jos"
        rf"|kuten|kukin|{_RELATIVE}|[a-zåäö-]+\s+(?:{_RELATIVE}))\b)"
        r"|\s+(?=(?:mutta|eikä|eivätkä|vaan|joten)\b)",
        re.IGNORECASE,
    ),
    "sv": re.compile(
        r"[;:.!?](?=\s|$)|\s[–—]\s|,\s+(?=(?:och|men|utan|så|som|eftersom|när|om|medan|att|vilke[nt])\b)"
        r"|\s+(?=(?:men|eftersom|medan)\b)",
        re.IGNORECASE,
    ),
}


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: its stretches of text (a relative clause may stand between them) and how it begins."""

    stretches: tuple[Span, ...]
    relative: bool = False

    @property
    def start(self) -> int:
        """Where the clause begins in the text."""
        return self.stretches[0].start

    def words(self, text: str) -> str:
        """The clause's own words in the text it was read from."""
        return " ".join(text[span.start : span.end] for span in self.stretches)


@lru_cache(maxsize=64)  # of the unit in hand, asked for its denials and for the status of each clause
def clauses_of(text: str, language: str, within: Span) -> tuple[Clause, ...]:
    """Clauses of a stretch of text; a comma that only lists things does not divide.

    A relative clause inside another (`Talo, jossa kokoonnuttiin, suljettiin`) leaves the other whole.
    """
    found: list[Clause] = []
    for part in _divided(text, language, _segments(text, language, within)):
        if not begins_relative(text[part.start : part.end], language):
            found.append(Clause((part,)))
            continue
        end = _end_of_relative(text, part, language)
        found.append(Clause((Span(part.start, end),), relative=True))
        if end < part.end:
            before = next((n for n in range(len(found) - 2, -1, -1) if not found[n].relative), None)
            rest = Span(end, part.end)
            if before is None:
                found.append(Clause((rest,)))
            else:
                found[before] = replace(found[before], stretches=(*found[before].stretches, rest))
    return tuple(found)


def clauses_at(clauses: Sequence[Clause], positions: Sequence[int]) -> list[Clause | None]:
    """The clause that holds each position of a text; None between clauses."""
    stretches = sorted(
        ((span.start, span.end, clause) for clause in clauses for span in clause.stretches),
        key=itemgetter(0),
    )
    starts = [start for start, _, _ in stretches]
    found: list[Clause | None] = []
    for position in positions:
        place = bisect_right(starts, position) - 1
        inside = place >= 0 and position < stretches[place][1]
        found.append(stretches[place][2] if inside else None)
    return found


def _divided(text: str, language: str, parts: list[Span]) -> list[Span]:
    """Parts divided further at a comma or `and` that has a verb on both sides.

    `Kysely tehtiin, lausuntoa ei pyydetty ja raportti julkaistiin` are three.
    """
    found: list[Span] = []
    for part in parts:
        start = part.start
        if not begins_relative(text[part.start : part.end], language):
            for match in _DIVIDER.finditer(text, part.start + 1, part.end):
                left, right = text[start : match.start()], text[match.end() : part.end]
                if has_verb(left, language) and has_verb(right, language):
                    found.append(Span(start, match.start()))
                    start = match.end()
        found.append(Span(start, part.end))
    return found


def _end_of_relative(text: str, part: Span, language: str) -> int:
    """The comma after which the clause around a relative one goes on with its own verb."""
    for match in re.finditer(r",\s", text[part.start + 1 : part.end]):
        comma = part.start + 1 + match.start()
        inside, rest = text[part.start : comma], text[comma : part.end]
        if has_verb(inside, language) and has_verb(rest, language):
            return comma
    return part.end


def has_verb(text: str, language: str) -> bool:
    """True where a finite verb or another form that reports stands in the text."""
    return bool(_FINITE.search(text) or verb_forms(text, language))


def _segments(text: str, language: str, within: Span) -> list[Span]:
    pattern = _BOUNDARY.get(language, _BOUNDARY["fi"])
    found: list[Span] = []
    start = within.start
    for match in pattern.finditer(text, within.start, within.end):
        if match.start() > start:
            found.append(Span(start, match.start()))
        start = match.end()
    if start < within.end:
        found.append(Span(start, within.end))
    return found


def begins_relative(clause: str, language: str) -> bool:
    """True for a clause that begins with a relative pronoun."""
    pattern = _SV_RELATIVE if language == "sv" else _FI_RELATIVE
    return pattern.match(clause) is not None
