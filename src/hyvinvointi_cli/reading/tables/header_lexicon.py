"""The lexicon of headers, `lexicons/columns.yaml`, ready for look-up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from hyvinvointi_cli.model import Column
from hyvinvointi_cli.reading.lexicon_files import lexicon_folder

_NOT_LETTERS = re.compile(r"[^a-zåäöé]+")


@dataclass(frozen=True, slots=True)
class Headers:
    """The header lexicon, ready for look-up; keys are letters only."""

    whole: dict[str, Column]
    heads: tuple[tuple[str, Column], ...]
    """Last parts of compounds, longest first."""
    endings: tuple[str, ...]
    """The same parts alone: most texts end in none."""
    patterns: tuple[tuple[tuple[str, ...], Column], ...]
    """Openings of questions: words with `*`, others may stand between."""
    openings: tuple[str, ...]
    """What the first word of a pattern begins with."""
    by_content: dict[str, Column]
    """Headers that mean this column unless their cells tell an outturn."""
    foreign: frozenset[str]


def letters(text: str) -> str:
    """A text's letters alone: how headers are compared."""
    return _NOT_LETTERS.sub("", text)


@lru_cache(maxsize=4)
def read_headers(path: Path | None = None) -> Headers:
    """The lexicon of headers; without `path` the one that ships with the program."""
    import yaml

    source = path or lexicon_folder() / "columns.yaml"
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    data = yaml.load(source.read_text(encoding="utf-8"), Loader=loader)
    whole: dict[str, Column] = {}
    heads: list[tuple[str, Column]] = []
    patterns: list[tuple[tuple[str, ...], Column]] = []
    for name, languages in data["columns"].items():
        column = Column(name)
        for entry in (e.casefold() for entries in languages.values() for e in entries):
            if entry.startswith("*"):
                heads.append((letters(entry), column))
                whole.setdefault(letters(entry), column)
            elif "*" in entry:
                patterns.append((tuple(entry.split()), column))
            else:
                whole.setdefault(letters(entry), column)
    heads.sort(key=lambda h: -len(h[0]))
    patterns.sort(key=lambda p: (-len(p[0]), -sum(map(len, p[0]))))
    by_content = {
        letters(entry.casefold()): Column(name)
        for name, languages in data["by_content"].items()
        for entries in languages.values()
        for entry in entries
    }
    foreign = frozenset(letters(e.casefold()) for entries in data["foreign"].values() for e in entries)
    openings = tuple(sorted({pattern[0].rstrip("*") for pattern, _ in patterns}))
    endings = tuple(head for head, _ in heads)
    return Headers(whole, tuple(heads), endings, tuple(patterns), openings, by_content, foreign)
