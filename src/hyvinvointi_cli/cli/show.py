"""`hyte show`: from a number to the page."""

from __future__ import annotations

from typing import Annotated

import typer

from hyvinvointi_cli.cli import parameters as p
from hyvinvointi_cli.cli.documents import codebook_of, finish, read_all, reports_of
from hyvinvointi_cli.cli.settings import Settings


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @app.command()
    def show(
        context: typer.Context,
        paths: p.Paths,
        code: p.Code = None,
        family: p.Family = None,
        dimension: p.Dimension = None,
        facet: p.Facet = None,
        status: p.Statuses = None,
        kind: p.Kinds = None,
        negated: p.Negated = None,
        municipality: p.Municipality = None,
        year: p.Year = None,
        grep: p.Grep = None,
        around: Annotated[
            str | None,
            typer.Option(
                "--context",
                metavar="CONTEXT",
                help="Whole sentence, row (a cell a line) or page, hits marked.",
            ),
        ] = None,
        format: p.Format = None,
        output: p.Output = None,
        excel: p.Excel = False,
        lexicon: p.Lexicons = None,
        rules_only: p.RulesOnly = False,
        manifest: p.Manifest = None,
        password: p.Password = None,
        ocr: p.Ocr = False,
        max_pages: p.MaxPages = p.MAX_PAGES,
    ) -> None:
        """Where the reports speak of a theme: a concordance.

        Each hit with its page, its status and the words around it.

        JSON: a list of {file, municipality, period, page, page_label, section, pre, keyword, post, code,
        status, negated, kind}, and context with --context.
        """
        from hyvinvointi_cli.analysis.concordance import concordance
        from hyvinvointi_cli.output.destination import destination
        from hyvinvointi_cli.output.show import CONTEXTS, show_answer

        settings: Settings = context.obj
        if around is not None:
            p.check_choice("--context", around, CONTEXTS)
        where = destination(format, output, excel)
        options = p.options_of(context)
        codebook = codebook_of(options)
        selection = p.selection_of(context, codebook)
        results = read_all(paths, options, settings, manifest)
        found = concordance(reports_of(results), selection)
        answer = show_answer(found, around, settings.language)
        finish(context, answer, results, codebook, where)
