"""Words of measures in a form that inflection and line breaks do not change."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from hyvinvointi_cli.model import Span

_TOKEN = re.compile(r"[^\W_]+(?:[-–][^\W_]+)*(?:-(?=\s+(?:ja|tai|sekä|och|eller)\b))?")
"""A word whose end stands in a later one keeps its hyphen: "ala- ja yläkoulut"."""
_NUMBERING = re.compile(
    r"^\s*(?:[•▪●○*–-]\s+|\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?=[^\W\d])|[a-zåäö]\)\s+)", re.IGNORECASE
)
_BROKEN = re.compile(r"(?<=[a-zåäö])[-\u00ad]\s+(?!(?:ja|tai|sekä|eli|och|eller)\b)(?=[a-zåäö])")
_CLITICS = re.compile(r"(?:kaan|kään|kin|nsa|nsä|mme)$")
_ENDINGS = re.compile(
    r"(?:miseksi|misesta|misestä|miseen|misen|minen|misessa|misessä|mista|mistä|etaan|etään|ttiin|taan|tään|"
    r"daan|dään|llaan|llään|rraan|rrään|nnaan|nnään|ettu|etty|tettu|tetty|ttu|tty|tiin|"
    r"issa|issä|ista|istä|illa|illä|ilta|iltä|ille|ihin|iden|itten|ksien|ksia|ksiä|kset|ksen|"
    r"ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|ksi|hin|seen|jen|ien|ja|jä|ia|iä|oja|öjä|"
    r"an|än|en|in|on|ön|un|yn|ta|tä|na|nä|t|n|a|ä|i|e|u|y|o|ö)$"
)
_SHORTEST = 4
"""Letters that an ending leaves at least: shorter stems meet words of other families."""
_CUT = 10
"""Letters of a word's beginning that fill a narrow cell; shorter ones are words spelt apart."""
_REST = 6
"""Letters of what is left of it on the next line."""
_CASE = re.compile(r"(?:[jit][aä]|ss[aä]|st[aä]|ll[aäe]|lt[aä]|ksi)$")
_DOING = re.compile(
    r"(?:t[aä]{2}n|[dlnr][aä]{2}n|t{1,2}iin|mi(?:nen|se\w+)|l[uy]n?|n[nt]an?|n[nt]än?|u[ks]s?en|us)$"
)
"""Endings of passives and of nouns made from verbs."""
_DOING_LETTERS = 5
_NUMBER = 0.4
"""What a figure weighs: the year after, it has changed."""
_INFLECTED = 5
"""Letters of an ending that may follow the last part of a compound."""
_PART = 5
"""Letters of a stem that may be recognised inside a compound; shorter ones occur by chance."""


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A content word: its stem, weight and the groups of meaning that parts of the stem belong to.

    Compared by identity: `words` gives the same value for the same word, and hashing it stays cheap.
    """

    stem: str
    weight: float
    groups: tuple[tuple[int, Span], ...] = ()
    people: frozenset[int] = frozenset()
    """Groups of people the word names."""
    kinds: frozenset[int] = frozenset()
    """Kinds of things or doings the word ends with: kesäleiri is a leiri."""
    venues: frozenset[int] = frozenset()
    """Houses of services that the word names: koululla, koulupäivystys."""
    topics: frozenset[int] = frozenset()
    """What it is about: ruokakerho, mielenterveys."""
    doing: bool = False
    """True of a passive or a noun of doing: avataan, avaaminen, käsittely."""
    marks: frozenset[str] = frozenset()
    """Pieces of which a related word has one at least; words without one in common need no closer look."""


@dataclass(frozen=True, slots=True)
class _Lists:
    stop: frozenset[str]
    generic: tuple[str, ...]
    common: tuple[str, ...]
    groups: Mapping[str, frozenset[int]]
    people: Mapping[str, frozenset[int]]
    kinds: Mapping[str, frozenset[int]]
    venues: Mapping[str, frozenset[int]]
    topics: Mapping[str, frozenset[int]]


def plain(text: str) -> str:
    """Return the text casefolded, without numbering, bullets and breaks inside words."""
    return _BROKEN.sub("", _NUMBERING.sub("", text)).casefold()


def tokens(text: str) -> tuple[str, ...]:
    """Return the words of a text as they are compared; a hyphen inside a word does not count."""
    return tuple(_tokens(plain(text)))


def mended(text: str, other: str) -> str:
    """Return the text with words that a narrow cell cut, or ran together, as the other text has them."""
    known = [stem(token) for token in tokens(other)]
    found: list[str] = []
    for token in tokens(text):
        broken = found and len(found[-1]) >= _CUT and len(token) <= _REST and not _known(token, known)
        if broken and _known(found[-1] + token, known):
            found[-1] += token
        elif not _known(token, known) and (cut := _cut(token, known)):
            found += [token[:cut], token[cut:]]
        else:
            found.append(token)
    return " ".join(found)


def _known(token: str, known: Sequence[str]) -> bool:
    root = stem(token)
    return any(same_word(root, word) for word in known)


def _cut(token: str, known: Sequence[str]) -> int | None:
    """Compounds are no words run together: their parts have no case ending but the genitive's."""
    places = [n for n in range(_PART, len(token) - _PART) if _CASE.search(token[:n])]
    return next((n for n in places if _known(token[:n], known) and _known(token[n:], known)), None)


def stem(token: str) -> str:
    """Cut clitic and ending so that the forms of a word mostly agree; a number stays as it is."""
    if token[0].isdigit() or token[-1] == "-" or len(token) <= _SHORTEST:
        return token
    bare = _CLITICS.sub("", token) if len(token) > 7 else token
    cut = _ENDINGS.sub("", bare)
    return cut if len(cut) >= _SHORTEST else bare[:_SHORTEST]


def same_word(a: str, b: str) -> bool:
    """Tell whether two stems are of one word in different forms."""
    if a == b:
        return True
    shared = shared_prefix(a, b)
    return not a[0].isdigit() and shared >= _SHORTEST and shared >= 0.7 * max(len(a), len(b))


def shared_prefix(a: str, b: str) -> int:
    """Return how many letters the two begin with alike."""
    for n, (x, y) in enumerate(zip(a, b, strict=False)):
        if x != y:
            return n
    return min(len(a), len(b))


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[Word, ...]:
    """Return the content words of a text in their order, stop words left out."""
    lists = _lists()
    return tuple(_word(token) for token in tokens(text) if token not in lists.stop and len(token) > 1)


@lru_cache(maxsize=16384)
def _word(token: str) -> Word:
    lists, root = _lists(), stem(token)
    if token[0].isdigit():
        return Word(root, _NUMBER, (), _named(token, lists.people), marks=frozenset((root,)))
    generic = any(token.startswith(known) and len(root) <= max(10, len(known) + 2) for known in lists.generic)
    weight = 0.25 if generic else min(len(root), 12) / 8
    if not generic and token.startswith(lists.common) and len(root) <= 12:
        weight /= 2
    doing = len(token) > _DOING_LETTERS and _DOING.search(token) is not None
    groups = tuple(_groups(token, lists.groups))
    named, kinds = _named(token, lists.people), _kinds(token, lists.kinds)
    venues, topics = _named(token, lists.venues), _named(token, lists.topics)
    return Word(root, weight, groups, named, kinds, venues, topics, doing, _marks(root, groups))


def _marks(root: str, groups: Sequence[tuple[int, Span]]) -> frozenset[str]:
    pieces = {root[n : n + _PART] for n in range(len(root) - _PART + 1)}
    return frozenset(pieces | {root, root[:_SHORTEST]} | {f"#{group}" for group, _ in groups})


def _named(token: str, lines: Mapping[str, frozenset[int]]) -> frozenset[int]:
    """A later part of a compound names people too (maahanmuuttajanaisille, nuorisotyöntekijät)."""
    named: frozenset[int] = frozenset()
    told = 0
    for start in range(len(token)):
        if start < told - 1:  # alakoululaiset are of no other school; koulun and nuoriso share a letter
            continue
        for end in range(len(token), start + 2, -1):
            if (start == 0 or end - start >= _PART) and (found := lines.get(token[start:end])) is not None:
                named |= found
                told = end
                break
    return named


def _kinds(token: str, kinds: Mapping[str, frozenset[int]]) -> frozenset[int]:
    """The last part of a compound tells what kind of thing it is; an ending may follow."""
    for start in range(len(token)):
        least = max(start + _SHORTEST, len(token) - _INFLECTED)
        for end in range(len(token), least - 1, -1):
            if (found := kinds.get(token[start:end])) is not None:
                return found
    return frozenset()


def _groups(token: str, groups: Mapping[str, frozenset[int]]) -> Iterator[tuple[int, Span]]:
    for start in range(len(token)):
        for end in range(len(token), start + 1, -1):
            if (start == 0 or end - start >= _PART) and (found := groups.get(token[start:end])) is not None:
                yield from ((group, Span(start, end)) for group in sorted(found))
                break


def _tokens(text: str) -> Iterator[str]:
    for match in _TOKEN.finditer(text):
        word, half = match.group(), match.group().endswith("-")
        yield word.replace("-", "").replace("–", "") + "-" * half


@lru_cache(maxsize=1)
def _lists() -> _Lists:
    import tomllib

    path = Path(__file__).parent / "words" / "wording.toml"
    lists = tomllib.loads(path.read_text(encoding="utf-8"))
    people = _lines(lists["people"])
    employed = frozenset[int]().union(*(people[named] for named in lists["employed"].split()))
    everyone = frozenset(range(len(lists["people"]))) - employed
    people |= dict.fromkeys(lists["residents"].split(), everyone)
    return _Lists(
        frozenset(lists["stop"].split()),
        tuple(lists["generic"].split()),
        tuple(lists["common"].split()),
        _lines(lists["groups"]),
        people,
        _lines(lists["kinds"]),
        _lines(lists["venues"]),
        _lines(lists["topics"]),
    )


def _lines(lines: Sequence[str]) -> dict[str, frozenset[int]]:
    """Return each stem with the numbers of the lines it stands on."""
    found: dict[str, frozenset[int]] = {}
    for n, line in enumerate(lines):
        for named in line.split():
            found[named] = found.get(named, frozenset()) | {n}
    return found
