"""`hyte diff`: what was promised, what became of it."""

from __future__ import annotations

from typing import Annotated

import typer

from hyvinvointi_cli.cli import parameters as p
from hyvinvointi_cli.cli.documents import codebook_of, manifest_for, read_pair
from hyvinvointi_cli.cli.options import OVERRIDING, READING, WRITING, taking
from hyvinvointi_cli.cli.settings import Settings
from hyvinvointi_cli.errors import ExitCode, InputError

_Old = Annotated[str, typer.Argument(metavar="OLD", help="The older document, as a plan.")]
_New = Annotated[str, typer.Argument(metavar="NEW", help="The newer document, as a yearly report.")]
_BY = ("code", "family", "dimension", "level", "facet")


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @app.command()
    @taking(WRITING, READING, OVERRIDING)
    def diff(
        context: typer.Context,
        old: _Old,
        new: _New,
        by: Annotated[
            str,
            typer.Option(
                "--by", metavar="COLUMNS", help="Themes by code, family, dimension, level or facet."
            ),
        ] = "code",
        exit_code: Annotated[
            bool, typer.Option("--exit-code", help="End with 1 when the documents differ.")
        ] = False,
        force: Annotated[
            bool, typer.Option("--force", help="Compare even other municipalities, one file, wrong order.")
        ] = False,
    ) -> None:
        """Compare two documents: what was promised, what was done.

        Both of one municipality: each measure with what became of it, then the themes that changed.

        JSON: {old, new, themes: [{code, old, new, old_rate, new_rate, change, old_share, new_share, trend,
        reused}], measures: [{kind: kept|reworded|merged|split|dropped|new, old: {page, action, status,
        outturn}|null, new: {...}|null, told: {...}|null, similarity, reason, county, postponed,
        changes: [{field, old, new, diff}]}],
        promises: [{old, new|null, similarity, reused}], summary: {measures_old, measures_new, outcomes,
        kinds, reasons_given, reasons_missing, not_mentioned_closed, postponed, promises_in_text,
        promises_mentioned_later, promises_reused, differs, text}}; told is the sentence of NEW that says what
        became of a dropped measure, and a promise is reused when the new document only repeats it. A rate is
        mentions per 1,000 words and change the new rate less the old, null where
        a document cannot say. CSV is the table of measures; XLSX and Markdown have the themes too.
        """
        from hyvinvointi_cli.analysis.comparison import compare
        from hyvinvointi_cli.cli.comparable import check_pair, readable
        from hyvinvointi_cli.output.diff import diff_answer
        from hyvinvointi_cli.output.names import names_of
        from hyvinvointi_cli.output.write import write_answer

        settings: Settings = context.obj
        p.check_choice("--by", by, _BY)
        where = p.destination_of(context)
        options = p.options_of(context)
        results = read_pair(context, old, new, options)
        if len(results) != 2:
            raise InputError(f"diff compares two documents, but {old} and {new} name {len(results)}")
        before, after = readable(results)
        check_pair(before, after, force=force)
        codebook = codebook_of(options)
        comparison = compare(before, after, codebook)
        answer = diff_answer(comparison, names_of(codebook, settings.language), by)
        write_answer(
            answer, where, manifest_for(context, results, codebook), settings.language, quiet=settings.quiet
        )
        raise typer.Exit(ExitCode.DIFFERENT if exit_code and comparison.differs else ExitCode.OK)
