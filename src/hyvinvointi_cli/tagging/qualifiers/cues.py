"""Cue words of the qualifiers: read from `lexicons/cues.yaml`, looked for with one expression a group."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from hyvinvointi_cli.errors import LexiconError
from hyvinvointi_cli.model import Span
from hyvinvointi_cli.tagging.qualifiers.anchors import anchors_of, choices_of, keys_of

FILE = "cues.yaml"
_GAP = r"(?:[^\w|]+\w[\w-]*){0,3}?"
_WORDS = "verbs."
"""Groups of base forms: word forms, not cues."""
_REMEMBERED = 8192
"""Texts whose possible groups are kept at a time."""
_NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Seen:
    """A cue found in a text: the words and where they stand."""

    text: str
    span: Span


class Cues:
    """The cues of one language by group, such as `status.ongoing`."""

    def __init__(self, groups: dict[str, tuple[str, ...]]) -> None:
        self._groups = groups
        self._patterns: dict[str, re.Pattern[str]] = {}
        self._always: set[str] = set()
        self._by_key: dict[str, set[str]] = {}
        self._seen: dict[str, set[str]] = {}
        for name, cues in groups.items():
            for cue in cues:
                keys = anchors_of(cue)
                if not keys:
                    self._always.add(name)
                for key in keys:
                    self._by_key.setdefault(key, set()).add(name)

    def _possible(self, text: str) -> set[str]:
        """Groups that may stand in a text, by its words; remembered, as one text is asked many times."""
        found = self._seen.get(text)
        if found is None:
            if len(self._seen) >= _REMEMBERED:
                self._seen.clear()
            found = self._always.union(*(self._by_key[key] for key in keys_of(text) & self._by_key.keys()))
            self._seen[text] = found
        return found

    def _pattern(self, group: str) -> re.Pattern[str]:
        """A group's expression, compiled when a text first needs it."""
        if group not in self._patterns:
            self._patterns[group] = compile_cues(self._groups.get(group, ()))
        return self._patterns[group]

    def find(self, group: str, text: str, start: int = 0) -> Seen | None:
        """The first cue of a group at or after `start`; None when there is none."""
        if group not in self._possible(text):
            return None
        match = self._pattern(group).search(text, start)
        return Seen(match.group(), Span(*match.span())) if match else None

    def find_all(self, group: str, text: str) -> list[Seen]:
        """All cues of a group, in order."""
        if group not in self._possible(text):
            return []
        pattern = self._pattern(group)
        return [Seen(match.group(), Span(*match.span())) for match in pattern.finditer(text)]

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
        match = self._pattern(group).fullmatch(text)
        return Seen(match.group(), Span(*match.span())) if match else None

    def starts(self, group: str, text: str) -> Seen | None:
        """A cue of a group that begins the text."""
        seen = self.find(group, text)
        return seen if seen and not text[: seen.span.start].strip(" -–•") else None


def is_pseudo(seen: Seen, text: str, cues: Cues) -> bool:
    """True for a negative word that denies nothing (ei ainoastaan, eikä tarvitse ilmoittautua)."""
    return any(
        pseudo.span.start <= seen.span.end and seen.span.start <= pseudo.span.end
        for pseudo in cues.find_all("negation.pseudo", text)
    )


def compile_cues(cues: tuple[str, ...]) -> re.Pattern[str]:
    """One expression for cues: `*` stands for letters, `..` for up to three words, a space for a break."""
    if not cues:
        return _NOTHING
    longest_first = sorted(cues, key=lambda cue: (-len(cue), cue))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(_expression, longest_first))})(?![\w])", re.IGNORECASE)


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
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        data: Any = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
        return {
            f"{qualifier}.{value}": tuple(languages.get(language) or ())
            for qualifier, values in data.items()
            for value, languages in values.items()
        }
    except (OSError, yaml.YAMLError, AttributeError, TypeError) as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 1
        raise LexiconError((f"{path}:{line}:1: the cues cannot be read ({error})",)) from error
