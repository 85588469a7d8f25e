"""The notation of terms, e.g. `*raati`, `osallisuus*`, `=EVA`, `kysely .. asukas|kuntalainen`."""

from __future__ import annotations

import re
from functools import lru_cache

from hyvinvointi_cli.tagging.terms import Match, WordPattern

GAP = 3
"""Tokens that `..` lets pass."""
_GAP = re.compile(r"\.\.([1-9]?)$")
_WORD = re.compile(r"(?:[^\W_](?:[\w\-.:/’'+&]*[\w\-])?|[%§])$")
_PIECE = re.compile(r"\S+")


class TermError(ValueError):
    """A term that cannot be read; `offset` counts characters from the start of the term."""

    def __init__(self, offset: int, message: str) -> None:
        super().__init__(message)
        self.offset = offset


@lru_cache(maxsize=16384)  # a company of support words stands at many terms
def parse_term(text: str) -> tuple[tuple[tuple[WordPattern, ...], ...], tuple[int, ...]]:
    """Return the words of a term (alternatives each) and the gaps between them; raises TermError."""
    words: list[tuple[WordPattern, ...]] = []
    gaps: list[int] = []
    gap: int | None = None
    for piece in _PIECE.finditer(text):
        token, offset = piece.group(), piece.start()
        marker = _GAP.match(token)
        if marker:
            if not words or gap is not None:
                raise TermError(offset, "`..` stands between two words")
            gap = int(marker.group(1) or GAP)
            continue
        if words:
            gaps.append(gap or 0)
        gap = None
        words.append(_alternatives(token, offset))
    if not words:
        raise TermError(0, "the term is empty; write a word or delete the line")
    if gap is not None:
        raise TermError(len(text) - 1, "`..` stands between two words")
    return tuple(words), tuple(gaps)


def _alternatives(token: str, offset: int) -> tuple[WordPattern, ...]:
    patterns: list[WordPattern] = []
    for part in token.split("|"):
        if not part:
            raise TermError(offset, "`|` stands between two words without spaces: `asukas|kuntalainen`")
        patterns.append(_word(part, offset))
        offset += len(part) + 1
    return tuple(dict.fromkeys(patterns))


def _word(part: str, offset: int) -> WordPattern:
    if part.startswith("="):
        return WordPattern(_checked(part[1:], offset, 2), Match.EXACT)
    head, prefix = part.startswith("*"), part.endswith("*")
    bare = part.strip("*")
    if len(part) - len(bare) != head + prefix:
        raise TermError(offset, "one `*` at the start or the end of a word is enough")
    if not (head or prefix):
        # `osallistumis-` is a suspended compound: a token ends before its hyphen.
        return WordPattern(_checked(part, offset, 1).casefold().removesuffix("-"), Match.INFLECTED)
    # Figures may be short: `20*` is the start of a year.
    shortest = 2 if bare[:1].isdigit() or (head and not prefix) else 3
    text = _checked(bare, offset, shortest).casefold()
    if head and prefix:
        return WordPattern(text, Match.INSIDE)
    return WordPattern(text, Match.HEAD if head else Match.PREFIX)


def _checked(text: str, offset: int, shortest: int) -> str:
    if "*" in text:
        raise TermError(offset, "`*` stands only at the start or the end of a word")
    if "[" in text or "]" in text:
        raise TermError(offset, "letter classes are not used: write the base form, inflection is automatic")
    if len(text) < shortest:
        raise TermError(offset, f"`{text}` is too short: at least {shortest} letters")
    if not _WORD.match(text):
        raise TermError(offset, f"`{text}` is not a word: letters, digits and inner hyphens only")
    return text
