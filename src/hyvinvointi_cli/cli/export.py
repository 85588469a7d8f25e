"""`hyte export`: everything about the reports in one workbook."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from hyvinvointi_cli.cli import parameters as p
from hyvinvointi_cli.cli.documents import codebook_of, exit_code, manifest_for, read_summarised, reports_of
from hyvinvointi_cli.cli.options import OVERRIDING, READING, taking
from hyvinvointi_cli.cli.settings import Settings
from hyvinvointi_cli.errors import UsageError


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @app.command()
    @taking(READING, OVERRIDING)
    def export(
        context: typer.Context,
        paths: p.Paths,
        output: Annotated[
            Path, typer.Option("-o", "--output", metavar="FILE", help="The workbook to write, NAME.xlsx.")
        ],
    ) -> None:
        """Write everything to one Excel workbook.

        Sheets: matrix, mentions, measures, reports, codebook and manifest.

        The matrix counts mentions by code without headings, law text and contents, as `hyte matrix` does;
        the sheet of mentions has them all, with their kind.
        """
        from hyvinvointi_cli.analysis.concordance import concordance
        from hyvinvointi_cli.analysis.matrix import counted, matrix
        from hyvinvointi_cli.analysis.selection import Selection
        from hyvinvointi_cli.output.codebook import codebook_table
        from hyvinvointi_cli.output.destination import destination
        from hyvinvointi_cli.output.manifest import manifest_table
        from hyvinvointi_cli.output.matrix import matrix_answer
        from hyvinvointi_cli.output.measures import measures_answer
        from hyvinvointi_cli.output.mentions import mentions_table
        from hyvinvointi_cli.output.names import names_of
        from hyvinvointi_cli.output.scan import scan_answer
        from hyvinvointi_cli.output.write import write_sheets

        settings: Settings = context.obj
        language = settings.language
        if destination(None, output).format != "xlsx":
            raise UsageError(f"{output}: export writes a workbook; name it .xlsx")
        options = p.options_of(context)
        codebook = codebook_of(options)
        results, summaries = read_summarised(context, paths, options)
        reports = reports_of(results)
        counts = matrix(results, codebook, counted(Selection()))
        sheets = [
            matrix_answer(counts, "report", names_of(codebook, language)).table,
            mentions_table(concordance(reports, Selection()).lines, codebook, language),
            measures_answer(reports, language).table,
            replace(scan_answer(summaries, language).table, name="reports"),
            codebook_table(codebook, language),
            manifest_table(manifest_for(context, results, codebook), language),
        ]
        write_sheets(output, sheets, language)
        raise typer.Exit(exit_code(results))
