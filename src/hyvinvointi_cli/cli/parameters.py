"""Arguments and options that several commands take, and what they ask for, written once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hyvinvointi_cli.errors import UsageError

if TYPE_CHECKING:
    from hyvinvointi_cli.analysis.selection import Selection
    from hyvinvointi_cli.output.destination import Destination
    from hyvinvointi_cli.running.pipeline import Options
    from hyvinvointi_cli.tagging.terms import Codebook

Paths = Annotated[list[str], typer.Argument(metavar="PATH", help="PDF or text files, folders or globs.")]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help="table, csv, tsv, json, jsonl, md; with -o also xlsx, parquet. The suffix of -o chooses too.",
    ),
]
Output = Annotated[
    Path | None,
    typer.Option("-o", "--output", metavar="FILE", help="Write to this file instead of the screen."),
]
Excel = Annotated[
    bool, typer.Option("--excel", help="CSV for Finnish Excel: BOM, semicolons, decimal commas.")
]
Lexicons = Annotated[
    list[Path] | None,
    typer.Option(
        "--lexicon", metavar="DIR", help="Folder whose codes add to or override the shipped ones; repeatable."
    ),
]
RulesOnly = Annotated[bool, typer.Option("--rules-only", help="Codebook only, without the trained model.")]
Password = Annotated[
    str | None, typer.Option("--password", metavar="WORD", help="Password of encrypted PDF files.")
]
Ocr = Annotated[bool, typer.Option("--ocr", help="Read pages without text by OCR (extra hyte[ocr]).")]
Manifest = Annotated[
    Path | None,
    typer.Option(
        "--manifest",
        metavar="FILE.csv",
        help="CSV file,municipality,period,type that overrides what the text says.",
    ),
]
MaxPages = Annotated[
    int,
    typer.Option(
        "--max-pages",
        metavar="N",
        min=1,
        help="Read at most this many pages a file; a warning names the rest.",
    ),
]
MAX_PAGES = 2000
"""Ten times a long report; what is behind is named in a warning."""

Code = Annotated[
    list[str] | None,
    typer.Option(
        "--code", metavar="ID", help="Codes, as os_toimielimet or os_* (hyte codebook list); repeatable."
    ),
]
Family = Annotated[
    list[str] | None,
    typer.Option(
        "--family",
        metavar="ID",
        help="osallisuus, arviointi, tasapainoisuus or kaikkia_osallistava; repeatable.",
    ),
]
Dimension = Annotated[
    list[str] | None,
    typer.Option(
        "--dimension",
        metavar="D1..D4",
        help="D1 permanence, D2 balance, D3 evaluation, D4 everyone included; repeatable.",
    ),
]
Facet = Annotated[
    list[str] | None,
    typer.Option(
        "--facet",
        metavar="ID",
        help="Groups or sectors, as ik_nuoret, kr_* or ikaryhma (hyte codebook facets); repeatable.",
    ),
]
Statuses = Annotated[
    list[str] | None,
    typer.Option(
        "--status",
        metavar="STATUS",
        help="need, promised, ongoing, done, partly, not_done, moved, ended, unknown or none, "
        'or as the answers say: "ei toteutunut"; repeatable.',
    ),
]
Kinds = Annotated[
    list[str] | None,
    typer.Option(
        "--kind",
        metavar="KIND",
        help="sentence, row, heading, contents, law, definition, indicator, value, names, appendix, zoning "
        "or all; repeatable.",
    ),
]
Negated = Annotated[
    bool | None, typer.Option("--negated/--affirmed", help="Only what is denied, or only what is not.")
]
Municipality = Annotated[
    list[str] | None, typer.Option("--municipality", metavar="NAME", help="Name or number of a municipality.")
]
Year = Annotated[
    list[int] | None,
    typer.Option(
        "--year", metavar="YEAR", help="Documents of this year, or whose term holds it; repeatable."
    ),
]
Grep = Annotated[
    str | None, typer.Option("--grep", metavar="REGEX", help="Sentences and rows that match, case ignored.")
]
Weak = Annotated[bool, typer.Option("--weak", help="Candidates without support too; they are never counted.")]
Rows = Annotated[str, typer.Option("--rows", metavar="ROWS", help="report, municipality, region or section.")]
By = Annotated[
    str, typer.Option("--by", metavar="COLUMNS", help="code, family, dimension, level, facet or code-facet.")
]
Value = Annotated[
    str,
    typer.Option(
        "--value",
        metavar="VALUE",
        help="count, per-1000 (words), share (of sentences and rows), share-measures or binary.",
    ),
]


def check_choice(option: str, word: str, words: Sequence[str]) -> None:
    """UsageError when the word given for an option is none of those it takes."""
    if word not in words:
        raise UsageError(f"{option} {word}: use one of {', '.join(words)}")


def destination_of(context: typer.Context) -> Destination:
    """Return where the running command is to write, and in which format; errors as of `destination`."""
    from hyvinvointi_cli.output.destination import destination

    asked = context.params
    return destination(asked["format"], asked.get("output"), asked.get("excel", False))


def options_of(context: typer.Context) -> Options:
    """Return how documents are to be read and tagged, from the parameters of the running command."""
    from hyvinvointi_cli.running.pipeline import Options

    asked = context.params
    return Options(
        lexicons=tuple(map(str, asked["lexicon"] or ())),
        rules_only=asked["rules_only"],
        password=asked["password"],
        ocr=asked["ocr"],
        max_pages=asked["max_pages"],
        cache=context.obj.cache,
    )


def selection_of(context: typer.Context, codebook: Codebook) -> Selection:
    """Return which mentions the running command asks for; UsageError for a word that names nothing.

    Families, statuses and kinds may be named as the answers name them: `--status "ei toteutunut"`.
    """
    from hyvinvointi_cli.analysis.selection import read_selection
    from hyvinvointi_cli.model import Kind, Status
    from hyvinvointi_cli.output.labels import id_of

    asked = context.params
    families = dict.fromkeys(code.family for code in codebook.codes)
    return read_selection(
        codebook,
        codes=asked["code"] or (),
        families=[id_of(word, families) for word in asked["family"] or ()],
        dimensions=asked["dimension"] or (),
        facets=asked["facet"] or (),
        statuses=[id_of(word, Status, "status_") for word in asked["status"] or ()],
        kinds=[id_of(word, Kind, "kind_") for word in asked["kind"] or ()],
        negated=asked["negated"],
        municipalities=asked.get("municipality") or (),
        years=asked.get("year") or (),
        grep=asked["grep"],
        weak=asked.get("weak", False),
    )
