"""`hyte codebook`: the codes, their terms, and the codebook for other programs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hyvinvointi_cli.cli import parameters as p
from hyvinvointi_cli.cli.documents import manifest_for
from hyvinvointi_cli.cli.options import LEXICON, WHERE, WRITING, taking
from hyvinvointi_cli.cli.settings import Settings
from hyvinvointi_cli.errors import ExitCode, LexiconError, UsageError

if TYPE_CHECKING:
    from hyvinvointi_cli.output.answer import Answer
    from hyvinvointi_cli.output.names import Names
    from hyvinvointi_cli.tagging.terms import Codebook

_SUFFIXES = {".yml": "quanteda", ".yaml": "quanteda", ".dic": "liwc", ".qdc": "refi"}


def register(app: typer.Typer) -> None:
    """Add the group of commands to the program."""
    group = typer.Typer(
        name="codebook",
        no_args_is_help=True,
        rich_markup_mode=None,
        help="Codes, facets, terms: list, facets, show, check, export.",
    )
    group.command("list")(_list)
    group.command("facets")(_facets)
    group.command("show")(_show)
    group.command("check")(_check)
    group.command("export")(_export)
    app.add_typer(group)


@taking(WRITING, LEXICON)
def _list(context: typer.Context) -> None:
    """List the codes with family, dimensions and number of terms.

    JSON: a list of {code, label_fi, label_sv, label_en, family, parent, dimensions, definition, include,
    exclude, source, terms}.
    """
    from hyvinvointi_cli.output.code_page import codes_answer

    _answer(context, codes_answer)


@taking(WRITING, LEXICON)
def _facets(context: typer.Context) -> None:
    """List the groups and sectors that --facet takes.

    JSON: a list of {facet, group, label_fi, label_sv, label_en, note, terms}.
    """
    from hyvinvointi_cli.output.codebook import facets_answer

    _answer(context, facets_answer)


def _answer(context: typer.Context, make: Callable[[Codebook, Names], Answer]) -> None:
    """Write what is made of the codebook and the names in it."""
    from hyvinvointi_cli.output.names import names_of
    from hyvinvointi_cli.output.write import write_answer
    from hyvinvointi_cli.tagging.codebook import load_codebook

    settings: Settings = context.obj
    where = p.destination_of(context)
    codebook = load_codebook(context.params["lexicon"] or ())
    answer = make(codebook, names_of(codebook, settings.language))
    write_answer(answer, where, manifest_for(context, (), codebook), settings.language, quiet=settings.quiet)


@taking(WHERE, LEXICON)
def _show(
    context: typer.Context,
    id: Annotated[str, typer.Argument(metavar="ID", help="A code, as os_toimielimet.")],
) -> None:
    """Show one code: definition, terms, exceptions, examples.

    Each term with the file and line it stands on.

    JSON: {code, family, parent, dimensions, label, definition, include, exclude, source, terms: [{term,
    language, weak, exception, rule}], examples, counterexamples}.
    """
    from hyvinvointi_cli.analysis.selection import read_selection
    from hyvinvointi_cli.output.code_page import code_answer
    from hyvinvointi_cli.output.write import write_answer
    from hyvinvointi_cli.tagging.codebook import load_codebook

    settings: Settings = context.obj
    where = p.destination_of(context)
    codebook = load_codebook(context.params["lexicon"] or ())
    read_selection(codebook, codes=(id,))
    codes = [code for code in codebook.codes if code.id == id]
    if not codes:
        raise UsageError(f"{id}: name one code; hyte codebook list shows them")
    answer = code_answer(codes[0], settings.language)
    write_answer(answer, where, manifest_for(context, (), codebook), settings.language, quiet=settings.quiet)


def _check(
    context: typer.Context,
    folders: Annotated[
        list[Path] | None, typer.Argument(metavar="DIR", help="Folders that add to the shipped lexicons.")
    ] = None,
    examples: Annotated[
        bool, typer.Option("--examples/--no-examples", help="Try the examples and counterexamples too.")
    ] = True,
) -> None:
    """Check lexicons and frameworks; end with 4 at a problem.

    Every problem is printed as path:line:column: message.
    """
    from hyvinvointi_cli.analysis.framework_reader import load_frameworks
    from hyvinvointi_cli.output.labels import named
    from hyvinvointi_cli.tagging.codebook import find_lexicons, load_codebook
    from hyvinvointi_cli.tagging.codebook_trial import try_examples

    settings: Settings = context.obj
    problems: Sequence[str] = ()
    try:
        codebook = load_codebook(folders or ())
        problems = try_examples(codebook) if examples else ()
        frameworks = load_frameworks([find_lexicons(), *(folders or ())], codebook)
    except LexiconError as error:
        problems = (*problems, *error.problems)
    for problem in problems:
        typer.echo(problem)
    if problems:
        raise typer.Exit(ExitCode.LEXICON)
    if not settings.quiet:
        counts = {"n": len(codebook.codes), "frameworks": len(frameworks.frameworks)}
        sys.stderr.write(named("codebook_sound", settings.language, **counts) + "\n")


def _export(
    context: typer.Context,
    format: Annotated[
        str | None,
        typer.Option("--format", "-f", metavar="FORMAT", help="quanteda (.yml), liwc (.dic) or refi (.qdc)."),
    ] = None,
    output: p.Output = None,
    lexicon: p.Lexicons = None,
) -> None:
    """Write the codebook for quanteda (R), LIWC or REFI-QDA.

    REFI-QDA is read by NVivo, ATLAS.ti, MAXQDA and others.

    The suffix of -o chooses the format: .yml quanteda, .dic LIWC, .qdc REFI-QDA. The manifest with the
    lexicon's digest is written beside the file.
    """
    from hyvinvointi_cli.output.destination import check_writable
    from hyvinvointi_cli.output.write import replace_file, write_manifest
    from hyvinvointi_cli.tagging import codebook_export as made
    from hyvinvointi_cli.tagging.codebook import find_lexicons, load_codebook, parent_labels
    from hyvinvointi_cli.tagging.forms_store import SHIPPED, load_store

    settings: Settings = context.obj
    chosen = format or (_SUFFIXES.get(output.suffix.casefold()) if output else None)
    if chosen not in ("quanteda", "liwc", "refi"):
        raise UsageError("say which: --format quanteda, liwc or refi, or -o NAME.yml, .dic or .qdc")
    if output:
        check_writable(output)
    codebook = load_codebook(lexicon or ())
    if chosen == "refi":
        branches: dict[str, str] = {}
        for folder in (find_lexicons(), *(lexicon or ())):
            branches |= parent_labels(folder)
        text = made.refi_qdc(codebook, branches, settings.language)
    else:
        store = load_store(SHIPPED)
        write = made.quanteda_yaml if chosen == "quanteda" else made.liwc_dic
        text = write(codebook, store.forms() if store else {})
    if output:
        replace_file(output, lambda path: path.write_text(text, encoding="utf-8", newline="\n"))
        write_manifest(output, manifest_for(context, (), codebook))
    else:
        sys.stdout.buffer.write(text.encode())
