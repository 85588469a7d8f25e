"""Files, folders and globs on the command line become a list of documents to read."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

SUFFIXES = frozenset({".pdf", ".txt"})


def expand(paths: Iterable[str]) -> tuple[Path, ...]:
    """Return the documents that `paths` name: files as given, folders searched recursively, globs expanded.

    Folders and globs give .pdf and .txt files sorted by name; a path that names nothing is kept, so that
    it becomes a row with its error. A file that is named twice comes once.
    """
    seen: dict[str, Path] = {}
    for text in paths:
        for path in _expand_one(text):
            seen.setdefault(os.path.normpath(path), path)
    return tuple(seen.values())


def _expand_one(text: str) -> Iterator[Path]:
    path = Path(text)
    if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises for a name that is too long
        yield from _documents_below(path)
    elif any(sign in text for sign in "*?[") and not os.path.lexists(path):
        import glob

        found = sorted(Path(name) for name in glob.glob(text, recursive=True))  # noqa: PTH207 - absolute globs
        for match in found:
            yield from _documents_below(match) if match.is_dir() else (match,)
        if not found:
            yield path
    else:
        yield path


def _documents_below(folder: Path) -> list[Path]:
    """Walk without following links to folders, so that a loop of links ends.

    A folder that cannot be opened comes itself, so that it becomes a row with its error.
    """
    found: list[Path] = []
    closed: list[Path] = []
    for root, folders, files in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        folders.sort()
        found += [Path(root, name) for name in files if Path(name).suffix.casefold() in SUFFIXES]
    return sorted(found + closed)


def shown(path: Path) -> str:
    """Return the name of a file as results and messages give it: bytes that are no UTF-8 as \\xNN."""
    return os.fsencode(path).decode("utf-8", errors="backslashreplace")
