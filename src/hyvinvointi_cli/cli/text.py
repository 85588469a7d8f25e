"""`hyte text`: what the tool reads, for checking."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from hyvinvointi_cli.cli import parameters as p
from hyvinvointi_cli.cli.settings import Settings


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @app.command()
    def text(
        context: typer.Context,
        file: Annotated[Path, typer.Argument(metavar="FILE", help="A PDF or text file.")],
        format: p.Format = None,
        output: p.Output = None,
        password: p.Password = None,
        ocr: p.Ocr = False,
        max_pages: p.MaxPages = None,
    ) -> None:
        """Print the text of a file as hyte reads it: in reading order, words mended, page by page.

        JSON: {file, pages: [{number, text, source: "text"|"ocr"|"none"}], headings: [{page, level, text}],
        warnings}.
        """
        from hyvinvointi_cli.output.destination import destination
        from hyvinvointi_cli.output.text import text_answer
        from hyvinvointi_cli.output.write import write_answer
        from hyvinvointi_cli.reading.document import read_document

        settings: Settings = context.obj
        where = destination(format, output)
        document = read_document(file, name=str(file), password=password, max_pages=max_pages, ocr=ocr)
        write_answer(text_answer(document, settings.language), where, language=settings.language)
