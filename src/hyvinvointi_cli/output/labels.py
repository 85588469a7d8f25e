"""Words for people in Finnish, Swedish and English; machine keys stay as they are.

The words stand in `words/*.toml`, a file a topic, each line `key = [fi, sv, en]`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

LANGUAGES = ("fi", "sv", "en")


def label(key: str, language: str = "fi") -> str:
    """Return the words for `key`; the key itself where there are none."""
    words = _labels().get(key)
    return words[LANGUAGES.index(language)] if words else key


def named(key: str, language: str, **values: object) -> str:
    """Return the words for `key` with the values put in their places."""
    return label(key, language).format(**values)


def id_of(word: str, ids: Iterable[str], prefix: str = "") -> str:
    """Return the id that people call `word` in any of the languages; the word itself where they call none so.

    The words of an id stand under the key `prefix` + id.
    """
    folded = word.casefold()
    for id in ids:
        if folded in map(str.casefold, (id, *_labels().get(prefix + id, ()))):
            return id
    return word


@lru_cache(maxsize=1)
def _labels() -> Mapping[str, list[str]]:
    import tomllib

    labels: dict[str, list[str]] = {}
    for path in sorted((Path(__file__).parent / "words").glob("*.toml")):
        labels |= tomllib.loads(path.read_text(encoding="utf-8"))
    return labels
