"""The words a document writes unbroken: they decide how its broken words are mended."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache

from hyvinvointi_cli.reading.pdf.raw import Word

HYPHENS = "-\u2010\u2011\u00ad\ufffe\x02"
"""Characters that may break a word at a line end; U+FFFE and U+0002 are PDFium's own marks."""


_ONE_HYPHEN = {0xFFFE: "-", 0x2: "-", 0x2010: "-", 0x2011: "-", 0xAD: None}


class Vocabulary:
    """Words a document writes unbroken; it decides whether a hyphen at a line end belongs to the word."""

    def __init__(self, words: Iterable[str] = ()) -> None:
        words = tuple(words)
        self.counts: Counter[str] = Counter(bare(word) for word in words)
        self._lower = {bare(word) for word in words if word[:1].islower()}

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self.counts)

    @cached_property
    def _common(self) -> list[str]:
        return sorted(self._lower)

    def is_common(self, stem: str) -> bool:
        """Whether the document has a word in lower case that begins with `stem`: it is no proper name."""
        stem = bare(stem)
        found = bisect_left(self._common, stem)
        return found < len(self._common) and self._common[found].startswith(stem)

    def count(self, word: str) -> int:
        """How often `word` stands in the document, in any case."""
        return self.counts[bare(word)]

    def starting(self, prefix: str) -> int:
        """How many running words begin with `prefix`."""
        prefix = bare(prefix)
        found, total = bisect_left(self._sorted, prefix), 0
        while found < len(self._sorted) and self._sorted[found].startswith(prefix):
            total += self.counts[self._sorted[found]]
            found += 1
        return total


def vocabulary_of(lines: Iterable[Sequence[Word]]) -> Vocabulary:
    """The words that no line end can have cut: all but those at a hyphen and scraps alone on a line."""
    words: list[str] = []
    cut = False
    for line in lines:
        for place, word in enumerate(line):
            last = place == len(line) - 1 and word.text[-1] in HYPHENS
            scrap = len(line) == 1 and len(word.text) <= 3
            if not last and not scrap and not (cut and place == 0):
                words.append(word.text)
            cut = last
    return Vocabulary(words)


@lru_cache(maxsize=32768)
def bare(word: str) -> str:
    """A word for comparison: without punctuation around it, one kind of hyphen, case folded."""
    word = word.translate(_ONE_HYPHEN)
    return word.strip(".,;:!?()[]\"'”’“‘«»•/").casefold()
