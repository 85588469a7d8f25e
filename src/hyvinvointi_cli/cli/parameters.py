"""Arguments and options that several commands take, written once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Paths = Annotated[list[str], typer.Argument(metavar="PATH", help="PDF or text files, folders or globs.")]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        help="table, csv, tsv, json, jsonl, md; with -o also xlsx, parquet. The suffix of -o chooses too.",
    ),
]
Output = Annotated[
    Path | None, typer.Option("-o", "--output", help="Write to this file instead of the screen.")
]
Excel = Annotated[
    bool, typer.Option("--excel", help="CSV for Finnish Excel: BOM, semicolons, decimal commas.")
]
Lexicons = Annotated[
    list[Path] | None,
    typer.Option("--lexicon", help="Folder whose codes add to or override the shipped ones; repeatable."),
]
RulesOnly = Annotated[bool, typer.Option("--rules-only", help="Lexicon only, without the trained model.")]
Password = Annotated[str | None, typer.Option("--password", help="Password of encrypted PDF files.")]
Ocr = Annotated[bool, typer.Option("--ocr", help="Read pages without text by OCR (extra hyte[ocr]).")]
Manifest = Annotated[
    Path | None,
    typer.Option("--manifest", help="CSV file,municipality,period,type that overrides what the text says."),
]
MaxPages = Annotated[
    int | None, typer.Option("--max-pages", min=1, help="Read at most this many pages a file.")
]
