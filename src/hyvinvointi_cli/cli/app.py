"""The `hyte` program: global options, the commands, and the one place where errors end."""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated

import typer

from hyvinvointi_cli import __version__
from hyvinvointi_cli.cli.settings import EXECUTORS, Settings, hoist
from hyvinvointi_cli.errors import ExitCode, HyteError
from hyvinvointi_cli.running.limits import MEMORY_MB, TIMEOUT_S, Limits

EXIT_CODES = (
    "Exit codes: 0 done, 1 crash (or differences with --exit-code), 2 usage, 3 input unreadable, "
    "4 lexicon invalid, 5 language model missing, 6 output not writable, 7 some documents failed, "
    "130 interrupted."
)
EVERYWHERE = (
    "Options of every command, explained by hyte --help: --lang fi|sv|en, -q, -v, --no-cache, -j N, "
    "--timeout, --max-memory, --executor."
)

COMMANDS = {
    "scan": "One line a report: whose, when, what kind, mentions, grades.",
    "text": "The text of a file as hyte reads it, page by page.",
    "show": "Where the reports speak of a theme: a concordance.",
    "mentions": "Every mention with its page, words, rule and status.",
    "measures": "The measures of plans and follow-up tables, one a row.",
    "matrix": "Count the themes by report, municipality, region or section.",
    "score": "Score the reports by the frameworks, with quotations.",
    "diff": "Compare two documents: what was promised, what was done.",
    "follow": "Follow the measures of each municipality through the years.",
    "report": "Make one HTML page that opens in any browser.",
    "highlight": "Write a copy of a PDF with every mention highlighted.",
    "export": "Write everything to one Excel workbook.",
    "tag": "Tag one sentence, a text, or JSON lines, and explain it.",
    "eval": "Measure the tagging against units that people coded.",
    "codebook": "Codes, facets, terms: list, facets, show, check, export.",
    "cache": "What earlier runs left on disk: info, clear.",
}
"""Command -> first line of its help. The module of that name has `register(app)`; only the one in use is
imported, for the modules and the options of all commands take as long to build as the program to start."""

app = typer.Typer(
    name="hyte",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    rich_markup_mode=None,  # rich costs 0.3 s of start-up
    help="Reads Finnish municipal welfare reports and answers with evidence.",
    epilog=EXIT_CODES,
)


def _version(value: bool) -> None:
    if value:
        typer.echo(f"hyte {__version__}")
        raise typer.Exit


@app.callback()
def _globals(
    context: typer.Context,
    lang: Annotated[
        str, typer.Option("--lang", metavar="LANG", help="Language of labels: fi, sv or en.")
    ] = "fi",
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="No progress, no notes.")] = False,
    verbose: Annotated[bool, typer.Option("-v", "--verbose", help="Say more on standard error.")] = False,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Read and tag everything anew, and keep nothing.")
    ] = False,
    jobs: Annotated[
        int, typer.Option("-j", "--jobs", metavar="N", min=0, help="Documents at once; 0 = all cores.")
    ] = 1,
    timeout: Annotated[
        float, typer.Option("--timeout", metavar="SECONDS", min=1, help="Give a document up after this time.")
    ] = TIMEOUT_S,
    max_memory: Annotated[
        int, typer.Option("--max-memory", metavar="MB", min=1, help="Give a document up that takes more.")
    ] = MEMORY_MB,
    executor: Annotated[
        str,
        typer.Option(
            "--executor", metavar="NAME", help="processes, serial (no limits, for debugging) or dask."
        ),
    ] = "processes",
    scheduler: Annotated[
        str | None, typer.Option("--scheduler", metavar="ADDRESS", help="Dask scheduler, tcp://HOST:8786.")
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    if lang not in {"fi", "sv", "en"}:
        raise typer.BadParameter(f"{lang!r} is not one of fi, sv, en", param_hint="--lang")
    if executor not in EXECUTORS:
        raise typer.BadParameter(
            f"{executor!r} is not one of {', '.join(EXECUTORS)}", param_hint="--executor"
        )
    if scheduler is not None and executor != "dask":
        raise typer.BadParameter("a scheduler needs --executor dask", param_hint="--scheduler")
    context.obj = Settings(
        lang,
        quiet,
        verbose,
        not no_cache,
        jobs or os.cpu_count() or 1,
        Limits(timeout, max_memory),
        executor,
        scheduler,
    )


def _add_commands(named: str | None) -> None:
    """Register the named command, or for the help of the program the names and first lines of all."""
    if named:
        import_module(f"hyvinvointi_cli.cli.{named}").register(app)
        _tell_exit_codes(app)
        return
    for name, line in COMMANDS.items():
        app.command(name, help=line)(lambda: None)


def _tell_exit_codes(program: typer.Typer) -> None:
    """End the help of every command with what holds for all: common options and exit codes."""
    for command in program.registered_commands:
        command.epilog = f"{EVERYWHERE}\n\n{EXIT_CODES}"
    for group in program.registered_groups:
        if group.typer_instance is not None:
            _tell_exit_codes(group.typer_instance)


def _run(words: Sequence[str]) -> None:
    named = next((word for word in words if not word.startswith("-") and word in COMMANDS), None)
    _add_commands(named)
    if named and "--help" in words:
        # Asked directly: on the way through the program Typer imports pydantic for 0.25 s.
        command = typer.main.get_command(app).commands[named]  # type: ignore[attr-defined]
        command.main(args=list(words)[words.index(named) + 1 :] or ["--help"], prog_name=f"hyte {named}")
    app(args=list(words), prog_name="hyte")


def _show_any_letter() -> None:
    """Let what a terminal of an old code page (cp1252) cannot show become a question mark, and no error."""
    if isinstance(sys.stdout, io.TextIOWrapper) and sys.stdout.errors == "strict":
        sys.stdout.reconfigure(errors="replace")


def main() -> None:
    """Run the program; the only place that turns errors into exit codes."""
    _show_any_letter()
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # ends like Ctrl-C, without orphans
    try:
        _run(hoist(sys.argv[1:]))
    except HyteError as error:
        sys.stderr.write(f"hyte: {error}\n")
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.stderr.write("hyte: interrupted\n")
        sys.exit(ExitCode.INTERRUPTED)
    except BrokenPipeError:
        # The reader (head, less) has gone; Python would complain once more when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(ExitCode.OK)
