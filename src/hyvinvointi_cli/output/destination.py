"""Where an answer goes and in which format; checked before the first page is read."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from hyvinvointi_cli.errors import OutputError, UsageError

TEXT_FORMATS = ("table", "csv", "tsv", "json", "jsonl", "md")
BINARY_FORMATS = ("xlsx", "parquet")
_SUFFIXES: Mapping[str, str] = {f".{format}": format for format in (*TEXT_FORMATS[1:], *BINARY_FORMATS)}


@dataclass(frozen=True, slots=True)
class Destination:
    """A format and a file, or standard output when `target` is None."""

    format: str = "table"
    target: Path | None = None
    excel: bool = False

    @property
    def misnamed(self) -> bool:
        """Tell whether the suffix of the file promises another of the formats than the one it holds."""
        suffix = self.target.suffix.casefold() if self.target else ""
        return _SUFFIXES.get(suffix, self.format) != self.format


def destination(format: str | None, target: Path | None, excel: bool = False) -> Destination:
    """Choose the format by `format`, else by the suffix of `target`.

    UsageError for an unknown or unfit format; OutputError for a place that cannot be written, or a
    format whose library is not installed.
    """
    chosen = _format(format, target, excel)
    if chosen in BINARY_FORMATS and target is None:
        raise UsageError(f"{chosen} is not text: name a file, -o results.{chosen}")
    if excel and chosen not in ("csv", "table"):
        raise UsageError(f"--excel is for CSV, not for {chosen}")
    if target is not None:
        check_writable(target)
    if chosen == "parquet":
        _check_pyarrow()
    return Destination(chosen, target, excel)


def check_writable(target: Path) -> None:
    """Raise OutputError when `target` is no file, or its folder is missing or closed to us."""
    folder = target.parent
    if not folder.is_dir():
        raise OutputError(f"{target}: the folder {folder} does not exist; make it first: mkdir -p '{folder}'")
    if target.is_dir():
        raise OutputError(f"{target}: is a folder; name a file in it")
    if target.exists() and not target.is_file():  # it would be replaced by a file
        raise OutputError(f"{target}: is a pipe or a device; leave -o out and redirect standard output to it")
    if not os.access(folder, os.W_OK):
        raise OutputError(f"{target}: no permission to write in {folder}; choose another place")


def _format(format: str | None, target: Path | None, excel: bool) -> str:
    known = (*TEXT_FORMATS, *BINARY_FORMATS)
    if format is not None:
        if format not in known:
            raise UsageError(f"unknown format {format}: use one of {', '.join(known)}")
        return format
    if target is None:
        return "csv" if excel else "table"
    if (suffix := target.suffix.casefold()) not in _SUFFIXES:
        raise UsageError(
            f"{target}: unknown suffix; end it with one of {' '.join(_SUFFIXES)}, or give --format"
        )
    return _SUFFIXES[suffix]


def _check_pyarrow() -> None:
    from importlib.util import find_spec

    if find_spec("pyarrow") is None:
        raise OutputError("Parquet needs pyarrow: pip install 'hyte[parquet]', or write .csv instead")
