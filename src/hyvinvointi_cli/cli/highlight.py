"""`hyte highlight`: a copy of a PDF with every mention marked."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from hyvinvointi_cli import __version__
from hyvinvointi_cli.cli import parameters as p
from hyvinvointi_cli.cli.documents import codebook_of, exit_code, manifest_for, read_all, reports_of
from hyvinvointi_cli.cli.options import READING, SELECTING, taking
from hyvinvointi_cli.cli.settings import Settings
from hyvinvointi_cli.errors import InputError, UsageError
from hyvinvointi_cli.model import Failure
from hyvinvointi_cli.running.pipeline import Task


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @app.command()
    @taking(SELECTING, READING)
    def highlight(
        context: typer.Context,
        file: Annotated[Path, typer.Argument(metavar="FILE", help="The PDF to mark.")],
        output: Annotated[
            Path, typer.Option("-o", "--output", metavar="FILE", help="The marked copy to write, NAME.pdf.")
        ],
        legend: Annotated[
            bool, typer.Option("--legend", help="Add a page at the end that explains the colours.")
        ] = False,
    ) -> None:
        """Write a copy of a PDF with every mention highlighted.

        A colour a family, a note with theme, status and rule, and bookmarks by family, theme and page after
        the file's own.

        Text, pages, links, notes and bookmarks of the file stay as they are; an encrypted file stays
        encrypted. The manifest is written beside it as NAME.pdf.manifest.json.
        """
        from hyvinvointi_cli.analysis.selection import select
        from hyvinvointi_cli.output import highlight as shown
        from hyvinvointi_cli.output.labels import named
        from hyvinvointi_cli.output.names import names_of
        from hyvinvointi_cli.output.write import replace_file, write_manifest
        from hyvinvointi_cli.reading.marking.highlights import check_markable
        from hyvinvointi_cli.running.marking import mark

        settings: Settings = context.obj
        _check(file, output)
        check_markable(file, str(file))
        options = p.options_of(context)
        codebook = codebook_of(options)
        selection = p.selection_of(context, codebook)
        results = read_all(context, [str(file)], options)
        reports = reports_of(results)
        if not reports:
            raise typer.Exit(exit_code(results))
        found = tuple(select(reports, selection))
        names = names_of(codebook, settings.language)
        made = {"version": __version__, "digest": codebook.digest[:12]}
        key = shown.legend(found, names, named("highlight_made", names.language, **made)) if legend else None
        work = partial(mark, shown.marks(found, names), shown.bookmarks(found, names), key)
        data = _made(work, Task(file, options), settings)
        manifest = manifest_for(context, results, codebook)
        replace_file(output, lambda path: path.write_bytes(data))
        write_manifest(output, manifest)
        if not settings.quiet:
            sys.stderr.writelines(f"{line}\n" for line in shown.summary(found, settings.language))


def _made(work: Callable[[Task], bytes], task: Task, settings: Settings) -> bytes:
    """Return the marked copy, made in a worker process within the limits of reading."""
    from hyvinvointi_cli.cli.carrying import executor_of

    with closing(executor_of(settings)) as executor:
        ((_, made),) = executor.run(work, [task])
    if isinstance(made, Failure):
        raise InputError(made.message, made.reason)
    return made


def _check(file: Path, output: Path) -> None:
    """Say before the first page is read what cannot be: another format, the file over itself, no place."""
    from hyvinvointi_cli.output.destination import check_writable

    if output.suffix.casefold() != ".pdf":
        raise UsageError(f"{output}: highlight writes a PDF; name it .pdf")
    if output.exists() and file.exists() and output.samefile(file):
        raise UsageError(f"{output}: is the file itself; name another one, so that it stays as it is")
    check_writable(output)
