"""Warnings of reading in the user's language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hyvinvointi_cli.model import Notice
from hyvinvointi_cli.output.labels import label

_MOST_FILES = 12


def sentence(notice: Notice, file: str, language: str) -> str:
    """Return one warning as a sentence that names the file, the pages and the next step."""
    key = f"warn_{notice.id}"
    words = label(key, language)
    template = label("warn_other", language) if words == key else words
    return template.format(file=file, id=notice.id, pages=_ranges(notice.pages), detail=notice.detail).strip()


def sentences(notices: Iterable[tuple[str, Notice]], language: str) -> tuple[str, ...]:
    """Return the warnings of many files as sentences; one that several files share is said once."""
    files: dict[Notice, list[str]] = {}
    for file, notice in notices:
        files.setdefault(notice, []).append(file)
    return tuple(sentence(notice, _listed(named), language) for notice, named in files.items())


def _listed(files: Sequence[str]) -> str:
    return ", ".join(files[:_MOST_FILES]) + (f" … ({len(files)})" if len(files) > _MOST_FILES else "")


def _ranges(pages: Iterable[int]) -> str:
    """1, 2, 3, 7 -> `1–3, 7`."""
    runs: list[list[int]] = []
    for page in sorted(set(pages)):
        if runs and page == runs[-1][1] + 1:
            runs[-1][1] = page
        else:
            runs.append([page, page])
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in runs)
