"""What made a file of results: enough to make it again, byte for byte."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from hyvinvointi_cli import __version__
from hyvinvointi_cli.errors import UsageError
from hyvinvointi_cli.model import Failure, Report
from hyvinvointi_cli.output.answer import Field, Table
from hyvinvointi_cli.output.labels import label


@dataclass(frozen=True, slots=True)
class Input:
    """A document that was read, by the sha256 of its bytes; a failed one has an error instead."""

    file: str
    sha256: str | None
    error: str | None = None


def input_of(path: Path) -> Input:
    """Return a file that is no document, such as coded units, by its bytes; OSError as `Path.read_bytes`."""
    return Input(str(path), sha256(path.read_bytes()).hexdigest())


@dataclass(frozen=True, slots=True)
class Manifest:
    """The provenance of an export. There is no clock in it: `date` is that of SOURCE_DATE_EPOCH."""

    command: str
    lexicon_version: str
    lexicon_digest: str
    language_model: str | None
    options: Mapping[str, object]
    inputs: tuple[Input, ...]
    date: str | None = None
    hyte_version: str = __version__
    frameworks_digest: str | None = None
    """sha256 of the scorecards' files."""
    trained_component: str | None = None
    """sha256 of the model beside the lexicon; None when the rules alone decided."""
    notes: tuple[str, ...] = ()
    """What a reader of the numbers must know: what was left out of them, which pages were not read."""


def manifest_of(
    results: Sequence[Report | Failure],
    command: str,
    options: Mapping[str, object],
    lexicon: tuple[str, str],
    frameworks: str | None = None,
) -> Manifest:
    """Return the manifest of what was computed from `results`.

    `lexicon` is (version, digest), `frameworks` the digest of the scorecards' files.
    """
    inputs = tuple(
        Input(r.file, r.sha256) if isinstance(r, Report) else Input(r.file, None, r.message) for r in results
    )
    made = [r.provenance for r in results if isinstance(r, Report)]
    return Manifest(
        command,
        *lexicon,
        _joined(p.language_model for p in made),
        options,
        inputs,
        _date(),
        frameworks_digest=frameworks,
        trained_component=_joined(p.trained_component for p in made),
    )


def manifest_json(manifest: Manifest) -> str:
    """Return the manifest as JSON with a line end."""
    value = {
        "hyte": manifest.hyte_version,
        "command": manifest.command,
        "options": dict(manifest.options),
        "lexicon": {"version": manifest.lexicon_version, "sha256": manifest.lexicon_digest},
        **({"frameworks": {"sha256": manifest.frameworks_digest}} if manifest.frameworks_digest else {}),
        "language_model": manifest.language_model,
        "trained_component": {"sha256": manifest.trained_component} if manifest.trained_component else None,
        **({"date": manifest.date} if manifest.date else {}),
        **({"notes": list(manifest.notes)} if manifest.notes else {}),
        "inputs": [
            {"file": i.file, "sha256": i.sha256, **({"error": i.error} if i.error else {})}
            for i in manifest.inputs
        ],
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def manifest_table(manifest: Manifest, language: str) -> Table:
    """Return the manifest as a sheet of keys and values."""
    rows = [
        ("hyte", manifest.hyte_version),
        ("command", manifest.command),
        ("lexicon_version", manifest.lexicon_version),
        ("lexicon_sha256", manifest.lexicon_digest),
        *([("frameworks_sha256", manifest.frameworks_digest)] if manifest.frameworks_digest else []),
        ("language_model", manifest.language_model or ""),
        ("trained_component_sha256", manifest.trained_component or ""),
        *([("date", manifest.date)] if manifest.date else []),
        *(
            (f"option {key}", json.dumps(value, ensure_ascii=False))
            for key, value in manifest.options.items()
        ),
        *(("note", note) for note in manifest.notes),
        *((i.file, i.sha256 or i.error or "") for i in manifest.inputs),
    ]
    fields = (Field("key", label("key", language)), Field("value", label("value", language), width=70))
    return Table("manifest", fields, tuple(rows))


def _joined(names: Iterable[str | None]) -> str | None:
    return ", ".join(sorted({name for name in names if name})) or None


def _date() -> str | None:
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return None
    try:
        return datetime.fromtimestamp(int(epoch), UTC).isoformat()
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(f"SOURCE_DATE_EPOCH is seconds since 1970, not {epoch!r}") from error
