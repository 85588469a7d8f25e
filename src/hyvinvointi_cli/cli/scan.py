"""`hyte scan`: one line a report."""

from __future__ import annotations

import typer

from hyvinvointi_cli.cli import parameters as p
from hyvinvointi_cli.cli.documents import codebook_of, finish, read_summarised
from hyvinvointi_cli.cli.options import OVERRIDING, READING, WRITING, taking
from hyvinvointi_cli.cli.settings import Settings


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @app.command()
    @taking(WRITING, READING, OVERRIDING)
    def scan(
        context: typer.Context,
        paths: p.Paths,
    ) -> None:
        """One line a report: whose, when, what kind, mentions, grades.

        JSON: a list of {file, municipality, municipality_code, region, document_type, period_start,
        period_end, report_year, language, pages, words, units, mentions: {family: n}, codes: {id: n},
        grades: {D1..D4: 0-3 or null}, warnings: [...], error}; a file that could not be read has error set
        and the other fields null.
        """
        from hyvinvointi_cli.output.scan import scan_answer

        settings: Settings = context.obj
        where = p.destination_of(context)
        options = p.options_of(context)
        results, summaries = read_summarised(context, paths, options, covers=True)
        codebook = codebook_of(options)
        answer = scan_answer(summaries, settings.language)
        finish(context, answer, results, codebook, where)
