"""`hyte measures`: one row a measure."""

from __future__ import annotations

import typer

from hyvinvointi_cli.cli import parameters as p
from hyvinvointi_cli.cli.documents import codebook_of, finish, read_all, reports_of
from hyvinvointi_cli.cli.settings import Settings


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @app.command()
    def measures(
        context: typer.Context,
        paths: p.Paths,
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
        """The measures of plans and follow-up tables, one a row.

        JSON: a list of {file, municipality, period, page, page_label, focus, goal, action, responsible,
        resource, indicator, baseline, target, schedule, outturn, status, codes, negated, section}; texts are
        as printed, null where the table has none.
        """
        from hyvinvointi_cli.output.destination import destination
        from hyvinvointi_cli.output.measures import measures_answer

        settings: Settings = context.obj
        where = destination(format, output, excel)
        options = p.options_of(context)
        results = read_all(paths, options, settings, manifest)
        answer = measures_answer(reports_of(results), settings.language)
        finish(context, answer, results, codebook_of(options), where)
