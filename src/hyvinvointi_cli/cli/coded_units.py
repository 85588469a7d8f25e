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
        why = (
            f"{error.strerror}); check the path"
            if isinstance(error, OSError)
            else "no UTF-8); save it as UTF-8"
        )
        raise InputError(f"{path}: cannot read coded units ({why}", "unreadable") from error
    numbered = _of_csv(path, text) if path.suffix.casefold() == ".csv" else _of_lines(path, text)
    rows: list[dict[str, str]] = []
    seen: set[str] = set()
    for number, row in numbered:
        fault = _fault(row, codes, seen)
        if fault:
            raise InputError(f"{path}:{number}: {fault}", "unreadable")
        seen.add(row["id"])
        rows.append(row)
    if not rows:
        raise InputError(
            f"{path}: no coded units in it; hyte eval --help tells how they are written", "empty"
        )
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


def _of_csv(path: Path, text: str) -> Iterable[tuple[int, dict[str, str]]]:
    separator = ";" if text.partition("\n")[0].count(";") else ","
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=separator)
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise InputError(
                f"{path}:{reader.reader.line_num}: not a line of CSV ({error}); check its quotes",
                "unreadable",
            ) from error
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
                yield number, {_encodable(key): _cell(value) for key, value in row.items()}
            except (ValueError, AttributeError, TypeError, RecursionError) as error:
                raise InputError(f"{path}:{number}: not a coded unit ({error})", "unreadable") from error


def _cell(value: object) -> str:
    if value is None:
        return ""
    return _encodable(" ".join(value) if isinstance(value, list) else str(value))


def _encodable(text: str) -> str:
    """The text with a question mark for half a surrogate pair, which JSON may hold and no file."""
    return text.encode(errors="replace").decode()


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
