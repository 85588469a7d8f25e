"""Cue words of the qualifiers: read from `lexicons/cues.yaml`, looked for only where their words stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from heapq import heapify, heappop, heapreplace
from pathlib import Path
from typing import Any

from hyvinvointi_cli.errors import LexiconError
from hyvinvointi_cli.model import Span
from hyvinvointi_cli.tagging.qualifiers.anchors import Anchors, anchors_of, choices_of, words_of

FILE = "cues.yaml"
_GAP = r"(?:[^\w|]+\w[\w-]*){0,3}?"
_WORDS = "verbs."
"""Groups of base forms: word forms, not cues."""
_REMEMBERED = 8192
"""Texts whose possible cues are kept at a time."""
_WORDS_REMEMBERED = 100_000


@dataclass(frozen=True, slots=True)
class Seen:
    """A cue found in a text: the words and where they stand."""

    text: str
    span: Span

    @classmethod
    def of(cls, match: re.Match[str]) -> Seen:
        """What an expression found."""
        return cls(match.group(), Span(*match.span()))

    @classmethod
    def first(cls, pattern: re.Pattern[str], text: str) -> Seen | None:
        """What an expression finds first; None when it finds nothing."""
        match = pattern.search(text)
        return cls.of(match) if match else None

    def moved(self, by: int) -> Seen:
        """The same words in a text that begins so many characters earlier."""
        return Seen(self.text, Span(self.span.start + by, self.span.end + by))


class Cues:
    """The cues of one language by group, such as `status.ongoing`.

    Of the thousands of cues a text can hold only those whose anchor words stand in it, mostly none or a few:
    each is an expression of its own, compiled when a text first needs it.
    """

    def __init__(self, groups: dict[str, tuple[str, ...]]) -> None:
        self._cues: list[str] = []
        self._groups: list[str] = []
        self._always: list[int] = []
        self._by_key: dict[str, list[int]] = {}
        self._by_word: dict[str, tuple[int, ...]] = {}
        self._seen: dict[str, dict[str, list[int]]] = {}
        for name, cues in groups.items():
            for cue in in_order(cues):
                number = len(self._cues)
                self._cues.append(cue)
                self._groups.append(name)
                keys = anchors_of(cue)
                if not keys:
                    self._always.append(number)
                for key in keys:
                    self._by_key.setdefault(key, []).append(number)
        self._anchors = Anchors(self._by_key)

    def _possible(self, text: str) -> dict[str, list[int]]:
        """Numbers of the cues that may stand in a text, by group and in the order in which they are tried.

        It is remembered, as one text is asked for many groups.
        """
        found = self._seen.get(text)
        if found is None:
            if len(self._seen) >= _REMEMBERED:
                self._seen.clear()
            numbers = set(self._always)
            known = self._by_word
            for word in words_of(text):
                held = known[word] if word in known else self._with(word)
                if held:
                    numbers.update(held)
            found = self._seen[text] = {}
            for number in sorted(numbers):
                found.setdefault(self._groups[number], []).append(number)
        return found

    def _with(self, word: str) -> tuple[int, ...]:
        """Numbers of the cues that a word of a text may belong to, remembered; most words belong to none."""
        if len(self._by_word) >= _WORDS_REMEMBERED:
            self._by_word.clear()
        keys = self._anchors.of(word)
        self._by_word[word] = tuple(number for key in keys for number in self._by_key[key])
        return self._by_word[word]

    def _first(self, numbers: Iterable[int], text: str, start: int = 0) -> re.Match[str] | None:
        """The leftmost match of one of the cues; of those that begin together the first."""
        best: re.Match[str] | None = None
        for number in numbers:
            match = compile_cue(self._cues[number]).search(text, start)
            if match and (best is None or match.start() < best.start()):
                best = match
        return best

    def find(self, group: str, text: str, start: int = 0) -> Seen | None:
        """The first cue of a group at or after `start`; None when there is none."""
        numbers = self._possible(text).get(group)
        match = self._first(numbers, text, start) if numbers else None
        return Seen.of(match) if match else None

    def find_all(self, group: str, text: str) -> list[Seen]:
        """All cues of a group, in order."""
        patterns = [compile_cue(self._cues[number]) for number in self._possible(text).get(group, ())]
        waiting = [(m.start(), rank, m) for rank, p in enumerate(patterns) if (m := p.search(text))]
        heapify(waiting)
        found: list[Seen] = []
        place = 0
        while waiting:
            start, rank, match = waiting[0]
            if start >= place:  # the leftmost; of those that begin together the first
                found.append(Seen.of(match))
                place = match.end()
            after = patterns[rank].search(text, place)
            if after:
                heapreplace(waiting, (after.start(), rank, after))
            else:
                heappop(waiting)
        return found

    def find_all_unless(self, group: str, veto: str, text: str) -> list[Seen]:
        """All cues of a group that no cue of another group explains away."""
        found = self.find_all(group, text)
        vetoes = self.find_all(veto, text) if found else []
        return [seen for seen in found if not any(v.span.overlaps(seen.span) for v in vetoes)]

    def unless(self, group: str, veto: str, text: str) -> Seen | None:
        """The first cue of a group that no cue of another group explains away."""
        return next(iter(self.find_all_unless(group, veto, text)), None)

    def whole(self, group: str, text: str) -> Seen | None:
        """A cue of a group that is the whole text."""
        for number in self._possible(text).get(group, ()):
            match = compile_cue(self._cues[number]).fullmatch(text)
            if match:
                return Seen.of(match)
        return None

    def starts(self, group: str, text: str) -> Seen | None:
        """A cue of a group that begins the text."""
        seen = self.find(group, text)
        return seen if seen and not text[: seen.span.start].strip(" -–•") else None


_REACH = 300
"""Characters before a place: more than the few words between a form and its negative take."""


def ending_at(pattern: re.Pattern[str], text: str, end: int) -> re.Match[str] | None:
    """Where an expression that closes with `$` ends right before a place, within reach of it."""
    return pattern.search(text, max(0, end - _REACH), end)


def is_pseudo(seen: Seen, text: str, cues: Cues) -> bool:
    """True for a negative word that denies nothing (ei ainoastaan, eikä tarvitse ilmoittautua)."""
    return any(start <= seen.span.end and seen.span.start <= end for start, end in _pseudo_places(text, cues))


@lru_cache(maxsize=256)  # of the unit in hand, asked once for each of its negatives
def _pseudo_places(text: str, cues: Cues) -> tuple[tuple[int, int], ...]:
    return tuple((seen.span.start, seen.span.end) for seen in cues.find_all("negation.pseudo", text))


def in_order(cues: Iterable[str]) -> list[str]:
    """Cues in the order in which they are tried at one place: the longest first."""
    return sorted(cues, key=lambda cue: (-len(cue), cue))


@cache
def compile_cue(cue: str) -> re.Pattern[str]:
    """The expression of a cue: `*` stands for letters, `..` for up to three words, a space for a break."""
    return re.compile(rf"(?<![\w-])(?:{_expression(cue)})(?![\w])", re.IGNORECASE)


def _expression(cue: str) -> str:
    parts: list[str] = []
    for word in cue.split():
        if word == "..":
            parts.append(_GAP)
            continue
        if parts:
            parts.append(r"[^\w|]+")
        choices = (re.escape(choice).replace(r"\*", r"[\w-]*") for choice in choices_of(word))
        parts.append(f"(?:{'|'.join(choices)})")
    return "".join(parts)


@lru_cache(maxsize=4)
def load_cues(language: str, folder: Path | None = None) -> Cues:
    """The shipped cues of a language; LexiconError when the file is not a tree of lists."""
    from hyvinvointi_cli.tagging.codebook import find_lexicons

    path = (folder or find_lexicons()) / FILE
    groups = read_groups(path, language)
    return Cues({name: cues for name, cues in groups.items() if not name.startswith(_WORDS)})


def read_groups(path: Path, language: str) -> dict[str, tuple[str, ...]]:
    """Groups of cues in one language: `qualifier: value: language: [cue, …]` in the file."""
    groups = _read(path)
    return {name: languages.get(language, ()) for name, languages in groups.items()}


@lru_cache(maxsize=2)  # asked for each language, and for the verbs
def _read(path: Path) -> dict[str, dict[str, tuple[str, ...]]]:
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        data: Any = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
        return {
            f"{qualifier}.{value}": {language: tuple(cues or ()) for language, cues in languages.items()}
            for qualifier, values in data.items()
            for value, languages in values.items()
        }
    except (OSError, yaml.YAMLError, AttributeError, TypeError) as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 1
        raise LexiconError((f"{path}:{line}:1: the cues cannot be read ({error})",)) from error
