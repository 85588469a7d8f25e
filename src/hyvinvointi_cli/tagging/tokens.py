"""Unit text -> tokens: letters and digits with inner hyphens; links masked, suspended hyphens completed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from hyvinvointi_cli.model import Cell, Column, Span

_LINK = re.compile(
    r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|\b[\w-]+(?:\.[\w-]+)*\.(?:fi|com|org|net|eu|ax|se)\b(?:/\S*)?",
    re.IGNORECASE,
)
_LINK_SIGNS = ("://", "www.", "@", ".fi", ".com", ".org", ".net", ".eu", ".ax", ".se", "WWW.")
_TOKEN = re.compile(
    r"[^\W_]+(?:['’‐‑-][^\W_]+|\.(?<=\d\.)\d+)*"
    r"(?::(?:n|t|a|ä|ta|tä|na|nä|ssa|ssä|sta|stä|lle|lla|llä|lta|ltä|ksi|een|iin|hin|han|hän|en|in|an|ien|ien|s)(?!\w))?|[§%]"
)
# Words that extraction glued together: osallisuuttaInfo, 2022Tavoite, osallisuus2 (a footnote mark).
_GLUED = re.compile(
    r"(?<=[a-zåäö]{3})(?=[A-ZÅÄÖ][a-zåäö]{2})|(?<=\d{4})(?=[^\W\d_]{3})|(?<=\d)(?=[A-ZÅÄÖ][a-zåäö]{3})"
    r"|(?<=[a-zåäö]{4})(?=\d{1,2}$)"
)
_GLUE_SIGN = re.compile(r"[a-zåäö][A-ZÅÄÖ0-9]|\d[^\W\d_]")
_HYPHENS = str.maketrans("‐‑’", "--'")
_COORDINATORS = frozenset(
    ["ja", "tai", "sekä", "eli", "ynnä", "taikka", "och", "eller", "samt", "respektive"]
)
_SHORTEST = 3
"""Letters of a compound part that a suspended hyphen may stand for."""
_REACH = 8
"""Tokens looked at for the other part of a suspended compound."""


@dataclass(frozen=True, slots=True)
class Completion:
    """Compounds that a suspended hyphen may stand for (asukas- ja asiakasraadit: asukasraadit, ...)."""

    keys: tuple[str, ...]
    span: Span


@dataclass(slots=True)
class Tokens:
    """Parallel lists over the tokens of a unit; `cells[i]` is the table cell of token i (0 without cells)."""

    texts: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    cells: list[int] = field(default_factory=list)
    completions: dict[int, Completion] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.texts)


def fold(text: str) -> str:
    """The key a token is looked up by: casefolded, plain hyphens, without the ending after a colon."""
    return text.partition(":")[0].casefold().translate(_HYPHENS)


def tokenize(text: str, cells: Sequence[Cell] = ()) -> Tokens:
    """Tokens of a unit; of a row the headers of recognised columns are left out.

    Links and e-mail addresses give no tokens, and a token never reaches over a cell's edge.
    """
    if any(sign in text for sign in _LINK_SIGNS):
        text = _LINK.sub(lambda link: " " * len(link.group()), text)
    tokens = Tokens()
    if not cells:
        _collect(tokens, text, 0, len(text), 0)
    else:
        end = 0
        for number, cell in enumerate(cells):
            start = end if cell.column is Column.OTHER else cell.span.start
            end = cell.span.end
            _collect(tokens, text, start, end, number)
    if "-" in text:
        _complete(tokens, text)
    return tokens


def _collect(tokens: Tokens, text: str, start: int, end: int, cell: int) -> None:
    before = len(tokens)
    matches = list(_TOKEN.finditer(text, start, end))
    if _GLUE_SIGN.search(text, start, end):
        for match in matches:
            _split(tokens, match.group(), match.start())
    else:
        tokens.texts += [match.group() for match in matches]
        tokens.starts += [match.start() for match in matches]
        tokens.ends += [match.end() for match in matches]
    tokens.cells += [cell] * (len(tokens) - before)


def _split(tokens: Tokens, word: str, offset: int) -> None:
    glued = _GLUED.finditer(word) if _GLUE_SIGN.search(word) else ()
    begin = 0
    for cut in (*(glue.start() for glue in glued), len(word)):
        tokens.texts.append(word[begin:cut])
        tokens.starts.append(offset + begin)
        tokens.ends.append(offset + cut)
        begin = cut


def _complete(tokens: Tokens, text: str) -> None:
    for index, (start, end) in enumerate(zip(tokens.starts, tokens.ends, strict=True)):
        if text[end : end + 1] == "-" and not text[end + 1 : end + 2].isalnum():
            completion = _forward(tokens, index, text)
        elif start and text[start - 1] == "-" and (start < 2 or text[start - 2] in " (/"):
            completion = _backward(tokens, index, text)
        else:
            continue
        if completion:
            tokens.completions[index] = completion


def _forward(tokens: Tokens, index: int, text: str) -> Completion | None:
    """`asukas-` takes its head from the next whole word behind a coordinator or a comma."""
    joined = False
    for other in range(index + 1, min(index + _REACH, len(tokens))):
        if tokens.cells[other] != tokens.cells[index]:
            return None
        word, end = fold(tokens.texts[other]), tokens.ends[other]
        if word in _COORDINATORS:
            joined = True
            continue
        if text[end : end + 1] == "-" and not text[end + 1 : end + 2].isalnum():
            continue
        if not joined:
            return None
        stem = fold(tokens.texts[index])
        keys = tuple(stem + word[cut:] for cut in range(0, len(word) - _SHORTEST + 1))
        return Completion(keys, Span(tokens.starts[index], end)) if keys else None
    return None


def _backward(tokens: Tokens, index: int, text: str) -> Completion | None:
    """`-suunnitelma` takes its modifier from the last whole word before the coordinator."""
    joined = False
    for other in range(index - 1, max(index - _REACH, -1), -1):
        if tokens.cells[other] != tokens.cells[index]:
            return None
        word, start = fold(tokens.texts[other]), tokens.starts[other]
        if word in _COORDINATORS:
            joined = True
            continue
        if start and text[start - 1] == "-" and (start < 2 or text[start - 2] == " "):
            continue
        if not joined:
            return None
        head = fold(tokens.texts[index])
        keys = tuple(word[:cut] + head for cut in range(_SHORTEST, len(word) + 1))
        return Completion(keys, Span(start, tokens.ends[index])) if keys else None
    return None
