"""`hyte follow`: measures over the years."""

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
    def follow(
        context: typer.Context,
        paths: p.Paths,
        municipality: p.Municipality = None,
    ) -> None:
        """Follow the measures of each municipality through the years.

        JSON: a list of {municipality, action, first, statuses: {period: status|null}, steps: [{file, period,
        page, kind, action, status, outturn, reason, parts: [{action, status}], postponed}]}; null means that
        the document does not mention the measure, and parts are those of a split measure that went different
        ways. A file given twice counts once.
        """
        from hyvinvointi_cli.analysis.following import follow as follow_measures
        from hyvinvointi_cli.analysis.selection import Selection, part
        from hyvinvointi_cli.output.follow import follow_answer

        settings: Settings = context.obj
        where = p.destination_of(context)
        options = p.options_of(context)
        results = read_all(context, paths, options)
        selection = Selection(municipalities=frozenset(name.casefold() for name in municipality or ()))
        once = {report.sha256: report for report in reports_of(results)}
        reports, others = part(once.values(), selection)
        answer = follow_answer(follow_measures(reports), reports, settings.language, others)
        finish(context, answer, results, codebook_of(options), where)
