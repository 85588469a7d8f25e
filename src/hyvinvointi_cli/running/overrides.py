"""A manifest CSV by which people correct what the text does not say (file,municipality,period,type)."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from hyvinvointi_cli.errors import UsageError
from hyvinvointi_cli.model import Metadata

_COLUMNS = ("file", "municipality", "period", "type")
_TERM = re.compile(r"(\d{4})\s*[-–]\s*(\d{4})")
_YEAR = re.compile(r"\d{4}")


def read_overrides(path: Path) -> Mapping[str, Mapping[str, str]]:
    """Return file name -> row of the manifest; UsageError names the line that cannot be read."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            sample = file.read()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot read the manifest ({error}); save it as UTF-8 CSV") from error
    separator = ";" if sample.partition("\n")[0].count(";") else ","
    rows = list(csv.DictReader(sample.splitlines(), delimiter=separator))
    if not rows or "file" not in rows[0]:
        raise UsageError(f"{path}:1: the first line must name the columns {','.join(_COLUMNS)}")
    for line, row in enumerate(rows, 2):
        period = (row.get("period") or "").strip()
        if period and not (_TERM.fullmatch(period) or _YEAR.fullmatch(period)):
            raise UsageError(f"{path}:{line}: period is a year (2023) or a term (2021-2025), not {period!r}")
    return {Path(row["file"]).name: row for row in rows if row.get("file")}


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
