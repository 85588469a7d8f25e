"""`hyte matrix`: themes by reports, municipalities, regions or sections."""

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
    def matrix(
        context: typer.Context,
        paths: p.Paths,
        rows: p.Rows = "report",
        by: p.By = "code",
        value: p.Value = "count",
        pairs: Annotated[
            bool, typer.Option("--cooccurrence", help="Code by code: units in which both are mentioned.")
        ] = False,
    ) -> None:
        """Count the themes by report, municipality, region or section.

        Headings, law text and contents are left out unless --kind asks for them. In CSV 0 is "not found in
        the text", NA "not applicable to such a document", and an empty cell "pages could not be read".

        Every number but a zero of a document with unread pages stays, and a note names the document.

        JSON: {rows, columns, values, not_applicable, unreadable, row_facts, value, by, unread_pages: {file:
        [page]}, left_out, notes}; values[i][j] is null where [i, j] stands in not_applicable or unreadable.
        """
        from hyvinvointi_cli.analysis import matrix as m
        from hyvinvointi_cli.analysis.cooccurrence import cooccurrence
        from hyvinvointi_cli.output.matrix import matrix_answer
        from hyvinvointi_cli.output.names import names_of

        settings: Settings = context.obj
        for option, word, known in (
            ("--rows", rows, m.ROWS),
            ("--by", by, m.BY),
            ("--value", value, m.VALUES),
        ):
            p.check_choice(option, word, known)
        where = p.destination_of(context)
        options = p.options_of(context)
        codebook = codebook_of(options)
        selection = p.selection_of(context, codebook)
        results = read_all(context, paths, options)
        reports_of(results)
        selection = m.counted(selection)
        if pairs:
            answered, rows = cooccurrence(results, codebook, selection), "code"
        else:
            answered = m.matrix(results, codebook, selection, rows=rows, by=by, value=value)
        answer = matrix_answer(answered, rows, names_of(codebook, settings.language))
        finish(context, answer, results, codebook, where)
