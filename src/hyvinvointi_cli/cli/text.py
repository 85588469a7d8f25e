"""`hyte text`: what the tool reads, for checking."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from hyvinvointi_cli.cli import parameters as p
from hyvinvointi_cli.cli.carrying import carry_out
from hyvinvointi_cli.cli.documents import codebook_of, manifest_for
from hyvinvointi_cli.cli.options import WHERE, taking
from hyvinvointi_cli.cli.settings import Settings
from hyvinvointi_cli.errors import InputError
from hyvinvointi_cli.model import Failure


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @app.command()
    @taking(WHERE)
    def text(
        context: typer.Context,
        file: Annotated[Path, typer.Argument(metavar="FILE", help="A PDF or text file.")],
        password: p.Password = None,
        ocr: p.Ocr = False,
        max_pages: p.MaxPages = p.MAX_PAGES,
    ) -> None:
        """The text of a file as hyte reads it, page by page.

        In reading order, with hyphenated words joined.

        JSON: {file, pages: [{number, text, source: "text"|"ocr"|"none"}], headings: [{page, level, text}],
        warnings}.
        """
        from hyvinvointi_cli.output.manifest import Input
        from hyvinvointi_cli.output.text import text_answer
        from hyvinvointi_cli.output.write import write_answer
        from hyvinvointi_cli.running.pipeline import Options, Task, process_text

        settings: Settings = context.obj
        where = p.destination_of(context)
        options = Options(password=password, max_pages=max_pages, ocr=ocr)
        (document,) = carry_out(process_text, [Task(file, options)], settings)
        if isinstance(document, Failure):
            raise InputError(document.message, document.reason)
        answer = text_answer(document, settings.language)
        read = Input(document.file, document.sha256)
        made_by = (
            replace(manifest_for(context, (), codebook_of(options)), inputs=(read,)) if where.target else None
        )
        write_answer(answer, where, made_by, settings.language, quiet=settings.quiet)
