"""Answers to a terminal, a pipe or a file, in the format that was asked for."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from hyvinvointi_cli.errors import OutputError
from hyvinvointi_cli.output.answer import Answer, Missing, Passage, Scalar, Table
from hyvinvointi_cli.output.clean import escape_json
from hyvinvointi_cli.output.destination import Destination
from hyvinvointi_cli.output.labels import named
from hyvinvointi_cli.output.manifest import Manifest, manifest_json, manifest_table
from hyvinvointi_cli.output.markdown import markdown
from hyvinvointi_cli.output.separated import separated


def write_answer(
    answer: Answer,
    where: Destination,
    manifest: Manifest | None = None,
    language: str = "fi",
    *,
    quiet: bool = False,
) -> None:
    """Write `answer` to the file of `where`, or to standard output when it has none.

    With a file goes its manifest: a sheet of a workbook, else `NAME.manifest.json` beside it. OutputError
    when the place cannot be written; an existing file is replaced only whole. The notes of what is shown go
    to standard error unless `quiet`.
    """
    notes = (answer.shown or answer.table).notes
    if where.target is None:
        _to_standard_output(answer, where, language, quiet=quiet)
    else:
        _to_file(answer, where, where.target, manifest and replace(manifest, notes=notes), language)
    if not quiet and (where.target is not None or where.format != "table"):  # a table prints its own
        from hyvinvointi_cli.output.terminal import print_notes

        print_notes(notes)
        if where.misnamed:
            print_notes([named("misnamed", language, file=where.target, format=where.format)])


def _to_file(
    answer: Answer, where: Destination, target: Path, manifest: Manifest | None, language: str
) -> None:
    if where.format == "xlsx":
        sheets = [
            answer.read or answer.table,
            *answer.more,
            *([manifest_table(manifest, language)] if manifest else []),
        ]
        write_sheets(target, sheets, language)
        return
    if where.format == "parquet":
        from hyvinvointi_cli.output.parquet import write_parquet

        metadata = {"hyte": manifest_json(manifest)} if manifest else {}
        replace_file(target, lambda path: write_parquet(path, answer.table, metadata))
    else:
        data = _encoded(answer, where, language)
        replace_file(target, lambda path: path.write_bytes(data))
    if manifest:
        write_manifest(target, manifest)


def write_manifest(target: Path, manifest: Manifest) -> None:
    """Write the manifest of the file `target` beside it, as NAME.manifest.json."""
    beside = target.with_name(target.name + ".manifest.json")
    replace_file(beside, lambda path: path.write_text(manifest_json(manifest), encoding="utf-8"))


def write_sheets(target: Path, tables: list[Table], language: str) -> None:
    """Write the tables as the sheets of one workbook."""
    from hyvinvointi_cli.output.workbook import write_workbook

    replace_file(target, lambda path: write_workbook(path, tables, language))


def replace_file(target: Path, write: Callable[[Path], object]) -> None:
    """Let `write` fill a temporary file beside `target`, then put it in its place at once."""
    temporary = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        write(temporary)
        temporary.replace(target)
    except OSError as error:
        raise OutputError(
            f"{target}: cannot write ({error.strerror or error}); choose another place"
        ) from error
    finally:
        temporary.unlink(missing_ok=True)


def _to_standard_output(answer: Answer, where: Destination, language: str, *, quiet: bool) -> None:
    try:
        if where.format == "table":
            from hyvinvointi_cli.output.terminal import print_passage, print_table

            shown = answer.shown or answer.table
            if isinstance(shown, Passage):
                print_passage(shown, quiet=quiet)
            else:
                print_table(shown, language, quiet=quiet)
        else:
            sys.stdout.buffer.write(_encoded(answer, where, language))
        sys.stdout.flush()
    except OSError as error:
        # What is still buffered would fail once more when Python flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            return  # the reader (head, less) has seen enough
        raise OutputError(f"standard output: cannot write ({error.strerror or error})") from error


def _encoded(answer: Answer, where: Destination, language: str) -> bytes:
    if where.format == "csv":
        text = separated(answer.table, ";" if where.excel else ",", excel=where.excel)
        return text.encode("utf-8-sig" if where.excel else "utf-8")
    if where.format == "tsv":
        return separated(answer.table, "\t").encode()
    if where.format == "json":
        return escape_json(json.dumps(answer.value, ensure_ascii=False, indent=1) + "\n").encode()
    if where.format == "jsonl":
        return escape_json(
            "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in _records(answer))
        ).encode()
    shown = answer.shown if isinstance(answer.shown, Table) else answer.read or answer.table
    return "\n".join(markdown(table, language) for table in (shown, *answer.more)).encode()


def _records(answer: Answer) -> list[object]:
    if isinstance(answer.value, list):
        return answer.value
    keys = [f.key for f in answer.table.fields]
    return [dict(zip(keys, map(_json_cell, row), strict=True)) for row in answer.table.rows]


def _json_cell(value: Scalar) -> Scalar:
    return value.value if isinstance(value, Missing) else value
