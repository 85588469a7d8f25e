"""Token -> the word patterns it meets; each distinct token is looked up once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from hyvinvointi_cli.tagging.terms import Match, WordPattern
from hyvinvointi_cli.tagging.tokens import fold

_CASE_ENDING = re.compile(r":?(?:n|t|a|ä|ta|tä|ssa|ssä|sta|stä|lle|lla|llä|lta|ltä|ksi|an|en|in|hin|han|s)$")
_MOST_TYPES = 200_000
"""Distinct tokens remembered; a batch of documents has fewer."""
_MODIFIER = 2
"""Letters that a compound's first part has at least."""
_LONGEST_HEAD = 60
"""Letters at a token's end that may be a head: where a file has lost its spaces, a page is one token."""


class Lookup(Protocol):
    """Gives the base words of a token (Finnish: stored forms; Swedish: by rule)."""

    def words_of(self, token: str) -> tuple[str, ...]:
        """Base words that have this casefolded token as a form."""
        ...

    def forms_from(self, stem: str) -> list[str]:
        """Forms that begin so."""
        ...


class Lexemes:
    """Numbers of the patterns that a token meets; `patterns[n]` is pattern n."""

    def __init__(self, patterns: Iterable[WordPattern], lookup: Lookup) -> None:
        import marisa_trie

        self.patterns = tuple(dict.fromkeys(patterns))
        self._lookup = lookup
        self._known: dict[str, tuple[int, ...]] = {}
        self._endings: dict[str, tuple[str, ...]] = {}
        by_match: dict[Match, dict[str, int]] = {match: {} for match in Match}
        for number, pattern in enumerate(self.patterns):
            by_match[pattern.match][pattern.text] = number
        self._inflected = by_match[Match.INFLECTED]
        self._head = by_match[Match.HEAD]
        self._exact = by_match[Match.EXACT]
        self._prefix = by_match[Match.PREFIX]
        self._inside = by_match[Match.INSIDE]
        self._prefix_trie: Any = marisa_trie.Trie(sorted(self._prefix))
        self._exact_starts = frozenset(word[:1] for word in self._exact)

    def meet(self, text: str) -> tuple[int, ...]:
        """Numbers of the patterns met by a token as written."""
        known = self._known.get(text)
        if known is None:
            if len(self._known) > _MOST_TYPES:
                self._known.clear()
            known = self._known[text] = self._find(text)
        return known

    def complete(self, keys: Sequence[str]) -> tuple[int, ...]:
        """Numbers of the patterns met by one of the compounds that a suspended hyphen may stand for."""
        return tuple(sorted({number for key in keys for number in self._whole(key)}))

    def _find(self, text: str) -> tuple[int, ...]:
        key = fold(text)
        found = set(self._whole(key))
        if self._head and not key.isdigit():
            found.update(self._heads(key))
        found.update(number for part, number in self._inside.items() if part in key)
        if text[:1] in self._exact_starts:
            found.update(self._exactly(text.partition(":")[0]))
        return tuple(sorted(found))

    def _whole(self, key: str) -> set[int]:
        found = self._prefixes(key)
        words = self._lookup.words_of(key)
        if "-" in key:
            words += (*self._lookup.words_of(key.rpartition("-")[2]), key.rpartition("-")[2])
        for word in (*words, key):
            for table in (self._inflected, self._head):
                if word in table:
                    found.add(table[word])
        return found

    def _prefixes(self, key: str) -> set[int]:
        return {self._prefix[hit] for hit in self._prefix_trie.prefixes(key)}

    def _heads(self, key: str) -> set[int]:
        """Heads of compounds; not where the whole token is a form of another word (kuntalaisilta: `ilta`)."""
        found: set[int] = set()
        whole: tuple[str, ...] | None = None
        for word in self._heads_at_end(key[_MODIFIER:][-_LONGEST_HEAD:]):
            if whole is None:
                whole = self._lookup.words_of(key)
            if not whole or any(base.endswith(word) for base in whole):
                found.add(self._head[word])
        return found

    def _heads_at_end(self, key: str) -> tuple[str, ...]:
        """Heads that have an end of the key as a form; tokens share most of their ends, remembered here."""
        if len(self._endings) > _MOST_TYPES:
            self._endings.clear()
        new: list[str] = []
        while len(key) > 1 and key not in self._endings:
            new.append(key)
            key = key[1:]
        found = self._endings.get(key, ())
        for ending in reversed(new):
            heads = [word for word in self._lookup.words_of(ending) if word in self._head]
            found = self._endings[ending] = (*heads, *found)
        return found

    def _exactly(self, text: str) -> set[int]:
        found: set[int] = set()
        for part in (text, text.partition("-")[0]):
            if part in self._exact:
                found.add(self._exact[part])
                continue
            for end in range(len(part) - 1, max(len(part) - 5, 2), -1):
                pattern = part[:end]
                capitals = pattern != pattern.lower()
                if capitals and pattern in self._exact and _CASE_ENDING.fullmatch(part[end:]):
                    found.add(self._exact[pattern])
        return found
