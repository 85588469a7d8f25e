"""`hyte show`: from a number to the page."""

from __future__ import annotations

from typing import Annotated

import typer

from hyvinvointi_cli.cli import parameters as p
from hyvinvointi_cli.cli.documents import codebook_of, finish, read_all, reports_of
from hyvinvointi_cli.cli.options import OF_DOCUMENTS, OVERRIDING, READING, SELECTING, WRITING, taking
from hyvinvointi_cli.cli.settings import Settings


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @app.command()
    @taking(SELECTING, OF_DOCUMENTS, WRITING, READING, OVERRIDING)
    def show(
        context: typer.Context,
        paths: p.Paths,
        around: Annotated[
            str | None,
            typer.Option(
                "--context",
                metavar="CONTEXT",
                help="sentence, row (a cell a line) or page: the whole of it, hits marked.",
            ),
        ] = None,
    ) -> None:
        """Where the reports speak of a theme: a concordance.

        Each hit with its page, its status and the words around it.

        JSON: a list of {file, municipality, period, page, page_label, section, pre, keyword, post, code,
        status, negated, kind}, and context with --context.
        """
        from hyvinvointi_cli.analysis.concordance import concordance
        from hyvinvointi_cli.output.show import CONTEXTS, show_answer

        settings: Settings = context.obj
        if around is not None:
            p.check_choice("--context", around, CONTEXTS)
        where = p.destination_of(context)
        options = p.options_of(context)
        codebook = codebook_of(options)
        selection = p.selection_of(context, codebook)
        results = read_all(context, paths, options)
        found = concordance(reports_of(results), selection)
        answer = show_answer(found, around, settings.language)
        finish(context, answer, results, codebook, where)
