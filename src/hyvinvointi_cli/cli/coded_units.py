"""Coded units in files: JSON lines, or a CSV that a coder fills in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path

from hyvinvointi_cli.analysis.agreement import Coding
from hyvinvointi_cli.errors import InputError
from hyvinvointi_cli.model import Form, Status

COLUMNS = ("id", "text", "form", "lang", "codes", "optional", "status", "negated", "note")
_LISTS = ("codes", "optional", "negated")


def read_rows(path: Path, codes: Collection[str]) -> list[dict[str, str]]:
    """Read coded units; lists of codes as strings separated by spaces.

    InputError names the first line that cannot be read, has no id or text, a known id, or an unknown code,
    form or status.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise InputError(f"{path}: cannot read coded units ({why}); check the path", "unreadable") from error
    numbered = _of_csv(text) if path.suffix.casefold() == ".csv" else _of_lines(path, text)
    rows: list[dict[str, str]] = []
    seen: set[str] = set()
    for number, row in numbered:
        fault = _fault(row, codes, seen)
        if fault:
            raise InputError(f"{path}:{number}: {fault}", "unreadable")
        seen.add(row["id"])
        rows.append(row)
    return rows


def coding_of(row: Mapping[str, str]) -> Coding:
    """Return what the coder said of a unit; an empty status is none."""
    codes, optional, negated = (frozenset(row.get(key, "").split()) for key in _LISTS)
    return Coding(
        codes,
        optional,
        row.get("status") or Status.NONE.value,
        negated,
        row["text"],
        frozenset(row.get("status_accept", "").split()),
    )


def empty_sheet(rows: Iterable[Mapping[str, str]]) -> str:
    """Return a CSV of the units without codes, for a coder; semicolons, as Finnish spreadsheets want."""
    sheet = io.StringIO()
    writer = csv.DictWriter(sheet, COLUMNS, delimiter=";", lineterminator="\r\n", extrasaction="ignore")
    writer.writeheader()
    for row in rows:
        kept = {key: row.get(key, "") for key in ("id", "form", "lang")}
        # A formula would be run by the spreadsheet: the apostrophe is taken off when it is read again.
        text = row["text"]
        writer.writerow({**kept, "text": f"'{text}" if text.startswith(("=", "+", "-", "@", "'")) else text})
    return sheet.getvalue()


def _of_csv(text: str) -> Iterable[tuple[int, dict[str, str]]]:
    separator = ";" if text.partition("\n")[0].count(";") else ","
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=separator)
    for row in reader:
        if any(value for key, value in row.items() if key):
            cells = {key.strip(): (value or "").strip() for key, value in row.items() if key}
            cells |= {key: cells.get(key, "").replace(",", " ").replace(";", " ") for key in _LISTS}
            cells["text"] = cells.get("text", "").removeprefix("'")
            yield reader.line_num, cells


def _of_lines(path: Path, text: str) -> Iterable[tuple[int, dict[str, str]]]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                row = json.loads(line)
                yield (
                    number,
                    {
                        key: " ".join(value) if isinstance(value, list) else str(value)
                        for key, value in row.items()
                    },
                )
            except (ValueError, AttributeError, TypeError) as error:
                raise InputError(f"{path}:{number}: not a coded unit ({error})", "unreadable") from error


def _fault(row: Mapping[str, str], codes: Collection[str], seen: Collection[str]) -> str | None:
    """Tell what is wrong with a row; None where nothing is."""
    for key in ("id", "text"):
        if not row.get(key):
            return f"no {key}"
    if row["id"] in seen:
        return f"id {row['id']} stands twice"
    unknown = [code for key in _LISTS for code in row.get(key, "").split() if code not in codes]
    if unknown:
        return f"unknown code {unknown[0]}; `hyte codebook list` prints them"
    for key, words in (("form", _values(Form)), ("status", _values(Status))):
        if row.get(key) and row[key] not in words:
            return f"unknown {key} {row[key]}: use one of {', '.join(words)}"
    return None


def _values(kind: type[Form] | type[Status]) -> Sequence[str]:
    return [member.value for member in kind]
