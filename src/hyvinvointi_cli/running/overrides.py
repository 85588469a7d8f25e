"""A manifest CSV by which people correct what the text does not say (file,municipality,period,type)."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from hyvinvointi_cli.errors import UsageError
from hyvinvointi_cli.model import Metadata

_COLUMNS = ("file", "municipality", "period", "type")
_TERM = re.compile(r"(\d{4})\s*[-–]\s*(\d{4})", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)


def read_overrides(path: Path) -> Mapping[str, Mapping[str, str]]:
    """Return file name -> row of the manifest; UsageError names the line that cannot be read."""
    try:
        sample = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot read the manifest ({error}); save it as UTF-8 CSV") from error
    head = sample.partition("\n")[0]
    separator = next((sign for sign in ";\t" if sign in head), ",")
    lines = csv.reader(io.StringIO(sample), delimiter=separator, strict=True)
    try:
        rows = [(lines.line_num, row) for row in lines if any(map(str.strip, row))]
    except csv.Error as error:
        raise UsageError(f"{path}:{lines.line_num}: not a line of CSV ({error}); check its quotes") from error
    columns = [name.strip().casefold() for name in rows[0][1]] if rows else []
    if len(rows) < 2 or "file" not in columns:
        raise UsageError(f"{path}:1: the first line must name the columns {','.join(_COLUMNS)}; files follow")
    found: dict[str, Mapping[str, str]] = {}
    for line, cells in rows[1:]:
        if any(map(str.strip, cells[len(columns) :])):
            raise UsageError(
                f"{path}:{line}: more cells than columns; text that holds a {separator!r} needs quotes"
            )
        row = dict(zip(columns, map(str.strip, cells), strict=False))
        if fault := _fault(row):
            raise UsageError(f"{path}:{line}: {fault}")
        if row.get("file"):
            found[Path(row["file"]).name] = row
    return found


def _fault(row: Mapping[str, str]) -> str | None:
    """Tell what is wrong with a row; None where nothing is."""
    period = row.get("period", "")
    if period and not (_TERM.fullmatch(period) or _YEAR.fullmatch(period)):
        return f"period is a year (2023) or a term (2021-2025), not {period!r}"
    return None


def override(metadata: Metadata, row: Mapping[str, str] | None) -> Metadata:
    """Return the metadata with the manifest's filled cells in place of what the text gave."""
    if row is None:
        return metadata
    if name := (row.get("municipality") or "").strip():
        from hyvinvointi_cli.reading.metadata.gazetteer import load_gazetteer

        known = load_gazetteer().find(name)
        metadata = replace(
            metadata,
            municipality=known.name if known else name,
            municipality_code=known.code if known else None,
            region=known.region if known else None,
            wellbeing_county=known.wellbeing_county if known else None,
        )
    if kind := (row.get("type") or "").strip():
        metadata = replace(metadata, document_type=kind)
    period = (row.get("period") or "").strip()
    if term := _TERM.fullmatch(period):
        metadata = replace(metadata, period_start=int(term[1]), period_end=int(term[2]), report_year=None)
    elif period:
        metadata = replace(metadata, period_start=None, period_end=None, report_year=int(period))
    return metadata
