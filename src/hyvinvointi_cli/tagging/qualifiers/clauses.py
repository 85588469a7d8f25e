"""Main clauses told from subordinate ones by comma and conjunction; masks keep every offset."""

from __future__ import annotations

import re
from functools import lru_cache

from hyvinvointi_cli.model import Span

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
_FI_RELATIVE = re.compile(rf"[\s,]*(?:{_RELATIVE})\b", re.IGNORECASE)
_SV_RELATIVE = re.compile(r"[\s,]*(?:som|där|vilk[ae]t?)\b", re.IGNORECASE)
_INITIAL = {
    "fi": re.compile(rf"^\W*(?:{_CONJUNCTION}|mikäli)\b[^,;.]*,", re.IGNORECASE),
    "sv": re.compile(r"^\W*(?:eftersom|när|om|då|medan|trots\s+att)\b[^,;.]*,", re.IGNORECASE),
}


@lru_cache(maxsize=1024)
def main_text(text: str, language: str) -> str:
    """The text with subordinate clauses blanked; the whole text where nothing would be left."""
    inside, initial = _INSIDE.get(language, _INSIDE["fi"]), _INITIAL.get(language, _INITIAL["fi"])
    masked = initial.sub(_blank, text)
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


def segments(text: str, language: str, within: Span) -> list[Span]:
    """Clauses of a stretch of text; a comma that only lists things does not divide."""
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
