"""Answers to a terminal, a pipe or a file, in the format that was asked for."""

from __future__ import annotations

import csv
import io
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

from hyvinvointi_cli.errors import OutputError, UsageError
from hyvinvointi_cli.output.answer import Answer, Scalar, Table
from hyvinvointi_cli.output.clean import inert, printable

FORMATS = ("table", "csv", "tsv", "json", "jsonl", "md")
_BY_SUFFIX = {".csv": "csv", ".tsv": "tsv", ".json": "json", ".jsonl": "jsonl", ".md": "md"}


def write_answer(answer: Answer, format: str | None, target: Path | None, excel: bool = False) -> None:
    """Write `answer` to `target`, or to standard output when there is none.

    The suffix of `target` chooses the format unless one is given. UsageError for an unknown format,
    OutputError when the place cannot be written; an existing file is replaced only whole.
    """
    chosen = _format(format, target)
    if target is None and chosen == "table":
        from hyvinvointi_cli.output.terminal import print_table

        print_table(answer.shown or answer.table)
        return
    data = _serialise(answer, chosen, excel).encode("utf-8-sig" if excel and chosen == "csv" else "utf-8")
    if target is None:
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
    else:
        replace_file(target, lambda path: path.write_bytes(data))


def replace_file(target: Path, write: Callable[[Path], object]) -> None:
    """Let `write` fill a temporary file beside `target`, then put it in its place at once."""
    temporary = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        write(temporary)
        temporary.replace(target)
    except OSError as error:
        raise OutputError(f"{target}: cannot write ({error.strerror or error}); choose another place") from error
    finally:
        temporary.unlink(missing_ok=True)


def _format(format: str | None, target: Path | None) -> str:
    chosen = format or (_BY_SUFFIX.get(target.suffix.casefold()) if target else "table")
    if chosen not in FORMATS:
        raise UsageError(f"unknown format {format or target}: use one of {', '.join(FORMATS)}")
    return chosen


def _serialise(answer: Answer, format: str, excel: bool) -> str:
    if format == "json":
        return json.dumps(answer.value, ensure_ascii=False, indent=1) + "\n"
    if format == "jsonl":
        keys = [f.key for f in answer.table.fields]
        rows = answer.value if isinstance(answer.value, list) else [dict(zip(keys, r, strict=True)) for r in answer.table.rows]
        return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    if format == "csv":
        return _separated(answer.table, ";" if excel else ",", excel)
    if format == "tsv":
        return _separated(answer.table, "\t", excel=False)
    return _markdown(answer.shown or answer.table)


def _separated(table: Table, separator: str, excel: bool) -> str:
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=separator, lineterminator="\r\n" if excel else "\n")
    writer.writerow([f.key for f in table.fields])
    writer.writerows([_plain(value, excel) for value in row] for row in table.rows)
    return buffer.getvalue()


def _plain(value: Scalar, excel: bool) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, float):
        return f"{value:.6g}".replace(".", "," if excel else ".")
    return inert(value) if isinstance(value, str) else str(value)


def _markdown(table: Table) -> str:
    def cells(values: object) -> str:
        return "| " + " | ".join(str(v).replace("|", "\\|") for v in values) + " |"  # type: ignore[attr-defined]

    lines = [cells([f.heading for f in table.fields])]
    lines.append(cells(["--:" if f.number else "---" for f in table.fields]))
    lines += [cells(["" if v is None else printable(str(v)) for v in row]) for row in table.rows]
    title = [f"## {table.title}", ""] if table.title else []
    notes = ["", *(f"- {note}" for note in table.notes)] if table.notes else []
    return "\n".join([*title, *lines, *notes]) + "\n"
