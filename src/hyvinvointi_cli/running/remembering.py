"""Parser and trained component of one document, which first ask what an earlier run was told.

What a parser says of a sentence does not depend on the lexicon, and the model's opinion of a unit only on
the codes counted there. After a lexicon edit nearly all is known, and the language model is not loaded.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

from hyvinvointi_cli.model import Unit
from hyvinvointi_cli.running.cache import Cache

if TYPE_CHECKING:
    from hyvinvointi_cli.tagging.review import Opinion, Reviewer
    from hyvinvointi_cli.tagging.trees import Tree


class RememberingParser:
    """Parses units; stands in for `tagging.language.parse`."""

    def __init__(self, cache: Cache, key: str) -> None:
        self._cache = cache
        self._key = key

    def __call__(self, texts: Sequence[str]) -> list[Tree]:
        """Return the trees of `texts`, in order; the language model is loaded only for new ones."""
        from hyvinvointi_cli.tagging.language import parse
        from hyvinvointi_cli.tagging.trees import Tree, Word

        known = self._cache.fetch(self._key, dict[str, tuple[Word, ...]]) or {}
        missing = [text for text in dict.fromkeys(texts) if text not in known]
        if missing:
            known |= {text: tree.words for text, tree in zip(missing, parse(missing), strict=True)}
            self._cache.keep(self._key, "parses", known)
        return [Tree(known[text]) for text in texts]


class RememberingReviewer:
    """Reviews units; stands in for the reviewer it is given."""

    def __init__(self, cache: Cache, key: str, reviewer: Reviewer) -> None:
        self._cache = cache
        self._key = key
        self._reviewer = reviewer

    def __call__(self, units: Sequence[Unit], counted: Sequence[tuple[str, ...]]) -> list[Opinion]:
        """Return an opinion a unit, in order; units are told apart by all that the model may look at."""
        from hyvinvointi_cli.tagging.review import Opinion

        known = self._cache.fetch(self._key, dict[str, Opinion]) or {}
        names = [_name(unit, codes) for unit, codes in zip(units, counted, strict=True)]
        missing = [number for number, name in enumerate(names) if name not in known]
        if missing:
            told = self._reviewer([units[n] for n in missing], [counted[n] for n in missing])
            known |= {names[n]: opinion for n, opinion in zip(missing, told, strict=True)}
            self._cache.keep(self._key, "opinions", {name: known[name] for name in dict.fromkeys(names)})
        return [known[name] for name in names]


def _name(unit: Unit, counted: tuple[str, ...]) -> str:
    """What a reviewer may know of a unit: everything but its number and where it stands on the page."""
    cells = tuple((cell.column.value, cell.header, cell.text, cell.inherited) for cell in unit.cells)
    told = (unit.section, unit.hint, unit.measure, unit.ocr, cells, counted)
    facts = (unit.text, unit.form.value, unit.language, *told)
    return hashlib.blake2b(repr(facts).encode(errors="surrogatepass"), digest_size=16).hexdigest()
