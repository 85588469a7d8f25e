"""Files, folders and globs on the command line become a list of documents to read."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

SUFFIXES = frozenset({".pdf", ".txt"})
_OTHERS = {
    ".doc": "Word",
    ".docm": "Word",
    ".docx": "Word",
    ".odp": "OpenDocument",
    ".odt": "OpenDocument",
    ".pages": "Pages",
    ".ppt": "PowerPoint",
    ".pptx": "PowerPoint",
    ".rtf": "RTF",
}
"""Files that may hold a report but are not read, and what people call them."""


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


def passed_over(paths: Iterable[str]) -> tuple[str, ...]:
    """Return for each folder in `paths` which kinds of documents in it are not read, and the next step.

    A document that lies there as PDF, too, is not missed.
    """
    told: list[str] = []
    for text in dict.fromkeys(paths):
        counts = Counter(kind for _, _, names in os.walk(text) for kind in _unread_kinds(names))
        if counts:
            kinds = ", ".join(f"{kind} {n}" for kind, n in sorted(counts.items()))
            told.append(
                f"{shown(Path(text))}: holds documents that are not read ({kinds}); "
                "save them as PDF and give those files"
            )
    return tuple(told)


def _unread_kinds(names: Sequence[str]) -> Iterator[str]:
    files = [
        Path(name) for name in names if not name.startswith(("~$", "."))
    ]  # Word's own beside an open file
    read = {file.stem for file in files if file.suffix.casefold() in SUFFIXES}
    for file in files:
        kind = _OTHERS.get(file.suffix.casefold())
        if kind and file.stem not in read:
            yield kind


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
