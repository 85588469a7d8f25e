"""`hyte cache`: what is kept, how large it is, and what was removed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hyvinvointi_cli.output.answer import Answer, Field, Table
from hyvinvointi_cli.output.labels import label, named
from hyvinvointi_cli.output.numbers import decimal

_MEGABYTE = 1_000_000


def info_answer(
    path: Path, kinds: Sequence[tuple[str, int, int]], size_bytes: int, limit_bytes: int, language: str
) -> Answer:
    """Return the kinds of entries (name, number, bytes); the folder, its size and limit as notes."""
    fields = (
        Field("kind", label("cache_kind", language), values="cache_"),
        Field("entries", label("cache_entries", language), number=True),
        Field("megabytes", label("cache_megabytes", language), number=True, decimals=1),
    )
    rows = tuple((name, entries, size / _MEGABYTE) for name, entries, size in kinds)
    notes = (
        named("cache_place", language, path=path.parent),
        named(
            "cache_sizes",
            language,
            size=decimal(size_bytes / _MEGABYTE, 1, language),
            limit=decimal(limit_bytes / _MEGABYTE, 1, language),
        ),
    )
    return Answer(
        table=Table("cache", fields, rows, notes=notes),
        value={
            "path": str(path),
            "entries": sum(entries for _, entries, _ in kinds),
            "bytes": size_bytes,
            "limit_bytes": limit_bytes,
            "kinds": {name: {"entries": entries, "bytes": size} for name, entries, size in kinds},
        },
    )


def cleared_answer(removed: int, language: str) -> Answer:
    """Return how many entries were removed."""
    field = Field("removed", label("cache_removed", language), number=True)
    return Answer(table=Table("cache", (field,), ((removed,),)), value={"removed": removed})
