"""Which base words a token may be a form of: stored Finnish forms, clitics, Swedish endings."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from hyvinvointi_cli.tagging.declension import guess_forms
from hyvinvointi_cli.tagging.forms_store import (
    SHIPPED,
    FormsStore,
    build_store,
    load_store,
    save_store,
    store_name,
)

_CLITIC = re.compile(r"(?<=...)(?:ko|kö)?(?:kin|kaan|kään|han|hän|ko|kö|pas|päs|pa|pä)$")
_CHILD_SECONDS = 900.0


class Forms:
    """Looks up the base words of Finnish tokens: the shipped store and, for a user's words, one more."""

    def __init__(self, stores: Iterable[FormsStore]) -> None:
        self._stores = tuple(stores)

    def words_of(self, token: str) -> tuple[str, ...]:
        """Base words that have `token` (casefolded) as a form, with or without a clitic."""
        found = self._exact(token)
        bare = _CLITIC.sub("", token)
        return found + self._exact(bare) if bare != token else found

    def forms_from(self, stem: str) -> list[str]:
        """Forms of any store that begin so."""
        return sorted({form for store in self._stores for form in store.forms_from(stem)})

    def _exact(self, token: str) -> tuple[str, ...]:
        for store in self._stores:
            hits = store.words_of(token)
            if hits:
                return hits + tuple(
                    word for other in self._stores if other is not store for word in other.words_of(token)
                )
        return ()


def load_forms(words: Iterable[str], cache: Path | None = None) -> Forms:
    """Forms of all `words`: shipped ones as they are, others made once and kept in the cache folder."""
    shipped = load_store(SHIPPED) or build_store({})
    missing = sorted(set(words) - set(shipped.words))
    if not missing:
        return Forms((shipped,))
    path = (cache or cache_folder()) / store_name(missing)
    extra = load_store(path)
    if extra is None:
        extra = build_store(generate_forms(missing))
        try:
            save_store(extra, path)
        except OSError:
            # A read-only home costs the time again next run, nothing else.
            return Forms((shipped, extra))
    return Forms((shipped, extra))


def cache_folder() -> Path:
    """The platform's cache folder of hyte's compiled word forms."""
    from hyvinvointi_cli import folders

    return folders.cache_folder() / "forms"


def generate_forms(words: Iterable[str]) -> dict[str, frozenset[str]]:
    """Inflect words in a child process, whose 2 GB go when it ends; by rule alone if the child fails."""
    wanted = sorted(set(words))
    command = [sys.executable, "-m", "hyvinvointi_cli.tagging.compile_forms", "--inflect"]
    try:
        done = subprocess.run(
            command,
            input="\n".join(wanted),
            capture_output=True,
            check=True,
            encoding="utf-8",
            timeout=_CHILD_SECONDS,
            env=_child_environment(),
        )
    except (OSError, subprocess.SubprocessError):
        return {word: frozenset(guess_forms(word)) for word in wanted}
    rows = (line.split("\t") for line in done.stdout.splitlines() if line)
    return {row[0]: frozenset(row[1:]) for row in rows}


def _child_environment() -> dict[str, str]:
    import os

    return {**os.environ, "PYTHONUTF8": "1", "PYTHONIOENCODING": "utf-8"}
