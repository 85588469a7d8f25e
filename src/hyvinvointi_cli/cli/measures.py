"""`hyte measures`: one row a measure."""

from __future__ import annotations

import typer

from hyvinvointi_cli.cli import parameters as p
from hyvinvointi_cli.cli.documents import codebook_of, finish, read_all, reports_of
from hyvinvointi_cli.cli.options import OVERRIDING, READING, WRITING, taking
from hyvinvointi_cli.cli.settings import Settings


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @app.command()
    @taking(WRITING, READING, OVERRIDING)
    def measures(
        context: typer.Context,
        paths: p.Paths,
    ) -> None:
        """The measures of plans and follow-up tables, one a row.

        JSON: a list of {file, municipality, period, page, page_label, focus, goal, action, responsible,
        resource, indicator, baseline, target, schedule, outturn, status, codes, negated, section}; texts are
        as printed, null where the table has none.
        """
        from hyvinvointi_cli.output.measures import measures_answer

        settings: Settings = context.obj
        where = p.destination_of(context)
        options = p.options_of(context)
        results = read_all(context, paths, options)
        answer = measures_answer(reports_of(results), settings.language)
        finish(context, answer, results, codebook_of(options), where)
