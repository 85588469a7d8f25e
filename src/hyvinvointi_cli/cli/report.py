"""`hyte report`: one page to look at, in one file."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from hyvinvointi_cli.cli import parameters as p
from hyvinvointi_cli.cli.documents import codebook_of, exit_code, manifest_for, read_all, reports_of
from hyvinvointi_cli.cli.options import OVERRIDING, READING, taking
from hyvinvointi_cli.cli.settings import Settings
from hyvinvointi_cli.errors import UsageError
from hyvinvointi_cli.model import Failure

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from hyvinvointi_cli.model import Report
    from hyvinvointi_cli.output.page.pictures import Draw, Place
    from hyvinvointi_cli.running.pipeline import Options

_SUFFIXES = (".html", ".htm")


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @app.command()
    @taking(READING, OVERRIDING)
    def report(
        context: typer.Context,
        paths: p.Paths,
        output: p.Output = None,
        no_pictures: Annotated[
            bool, typer.Option("--no-pictures", help="Quotations without pictures of their pages.")
        ] = False,
    ) -> None:
        """Make one HTML page that opens in any browser.

        Themes, scorecards, what became of promises, and the quotations behind it all.

        The page needs no network and opens from a mailed attachment: it stays under 5 MB, and says how many
        numbers go without quotations when the reports are too many. Without -o it goes to standard output,
        where that is a file or a program.
        """
        from hyvinvointi_cli.output.names import names_of
        from hyvinvointi_cli.output.page.content import content
        from hyvinvointi_cli.output.page.render import html, illustrated, left_out
        from hyvinvointi_cli.running.pipeline import load_frameworks

        settings: Settings = context.obj
        _check(output)
        options = p.options_of(context)
        codebook = codebook_of(options)
        frameworks = load_frameworks(options.lexicons)
        results = read_all(context, paths, options)
        reports_of(results)  # names on standard error what could not be read
        names = names_of(codebook, settings.language)
        page = content(results, codebook, frameworks, names, manifest_for(context, results, codebook))
        if not no_pictures:
            page = illustrated(page, _drawing(options, settings))
        made = html(page)
        _write(made, output)
        if not settings.quiet:
            sys.stderr.writelines(f"{line}\n" for line in left_out(page, made))
        raise typer.Exit(exit_code(results))


def _drawing(options: Options, settings: Settings) -> Draw:
    """Return what draws the pages of quotations, in worker processes and within the limits of reading."""
    from contextlib import closing
    from functools import partial
    from pathlib import Path

    from hyvinvointi_cli.cli.carrying import executor_of
    from hyvinvointi_cli.running.drawing import draw
    from hyvinvointi_cli.running.pipeline import Task

    def drawn(wanted: Sequence[tuple[Report, Sequence[Place]]]) -> list[Sequence[bytes | None]]:
        images: list[Sequence[bytes | None]] = [()] * len(wanted)
        places = {report.file: tuple(here) for report, here in wanted}
        tasks = [Task(Path(report.file), options) for report, _ in wanted]
        with closing(executor_of(settings)) as executor:
            for n, made in executor.run(partial(draw, places), tasks):
                images[n] = () if isinstance(made, Failure) else made
        return images

    return drawn


def _check(output: Path | None) -> None:
    """Refuse a place that cannot be written, or a name that no browser opens, before reading."""
    from hyvinvointi_cli.output.destination import check_writable

    if output is None:
        if sys.stdout.isatty():
            raise UsageError("name a file for the page: -o report.html")
        return
    if output.suffix.casefold() not in _SUFFIXES:
        raise UsageError(f"{output}: the page is HTML; end the name with .html")
    check_writable(output)


def _write(page: bytes, output: Path | None) -> None:
    from hyvinvointi_cli.output.write import replace_file

    if output is None:
        sys.stdout.buffer.write(page)
        sys.stdout.flush()
    else:
        replace_file(output, lambda path: path.write_bytes(page))
