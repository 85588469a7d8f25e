"""Stored surface forms: a succinct trie from form to base words, and the list of words it covers."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hyvinvointi_cli.tagging.inflection import GENERATION

SHIPPED = Path(__file__).with_name("data") / "forms.marisa"
"""The forms of every word of the shipped lexicons, made by `compile_forms`."""
_RECORD = "<H"
_MAGIC = b"hyte-forms\n"


@dataclass(frozen=True, slots=True)
class FormsStore:
    """Base words, sorted, and a trie whose values are positions in `words`."""

    words: tuple[str, ...]
    trie: Any

    def words_of(self, form: str) -> tuple[str, ...]:
        """Base words that have this form; empty when none has."""
        hits = self.trie.get(form)
        return tuple(self.words[index] for (index,) in hits) if hits else ()

    def forms_from(self, stem: str) -> list[str]:
        """All forms that begin so, sorted."""
        return sorted(set(self.trie.keys(stem)))

    def forms(self) -> dict[str, frozenset[str]]:
        """All forms by base word: what a rebuild keeps."""
        by_word: dict[str, set[str]] = {word: set() for word in self.words}
        for form, (index,) in self.trie.iteritems():
            by_word[self.words[index]].add(form)
        return {word: frozenset(forms) for word, forms in by_word.items()}


def build_store(forms: Mapping[str, Iterable[str]]) -> FormsStore:
    """Pack forms by base word; the same forms give the same bytes."""
    import marisa_trie

    words = tuple(sorted(forms))
    pairs = [(form, (index,)) for index, word in enumerate(words) for form in sorted(forms[word])]
    return FormsStore(words, marisa_trie.RecordTrie(_RECORD, pairs))


def save_store(store: FormsStore, path: Path) -> None:
    """Write a store under a temporary name, then replace."""
    listing = "\n".join((GENERATION, *store.words)).encode("utf-8")
    data = _MAGIC + struct.pack("<I", len(listing)) + listing + bytes(store.trie.tobytes())
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f"{path.name}.part")
    partial.write_bytes(data)
    partial.replace(path)


def load_store(path: Path) -> FormsStore | None:
    """Read a store; None when the file is missing, cut short, or of another generation of rules."""
    import marisa_trie

    try:
        data = path.read_bytes()
    except OSError:
        return None
    head = len(_MAGIC) + 4
    if not data.startswith(_MAGIC) or len(data) < head:
        return None
    (size,) = struct.unpack("<I", data[len(_MAGIC) : head])
    generation, *words = data[head : head + size].decode("utf-8").split("\n")
    if generation != GENERATION:
        return None
    try:
        return FormsStore(tuple(words), marisa_trie.RecordTrie(_RECORD).frombytes(data[head + size :]))
    except (RuntimeError, ValueError, EOFError):
        return None


def store_name(words: Iterable[str]) -> str:
    """File name of the store that holds exactly these words."""
    text = "\n".join((GENERATION, *sorted(words)))
    return f"forms-{hashlib.sha256(text.encode('utf-8')).hexdigest()[:16]}.marisa"
