"""`hyte cache`: what earlier runs left on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from hyvinvointi_cli.cli import parameters as p
from hyvinvointi_cli.cli.options import FORMAT, WHERE, taking
from hyvinvointi_cli.cli.settings import Settings
from hyvinvointi_cli.errors import OutputError

if TYPE_CHECKING:
    from hyvinvointi_cli.running.store import Store


def register(app: typer.Typer) -> None:
    """Add the group of commands to the program."""
    group = typer.Typer(
        name="cache",
        no_args_is_help=True,
        rich_markup_mode=None,
        help="What earlier runs left on disk: info, clear.",
        epilog="The folder is the platform's, or the one that HYTE_CACHE_DIR names. HYTE_CACHE_LIMIT_MB "
        "sets its size (2048); what was used least recently goes first.",
    )
    group.command("info")(_info)
    group.command("clear")(_clear)
    app.add_typer(group)


@taking(WHERE)
def _info(context: typer.Context) -> None:
    """Show the folder, the number of entries and their size.

    JSON: {path, entries, bytes, limit_bytes, kinds: {name: {entries, bytes}}}.
    """
    from hyvinvointi_cli.output.cache import info_answer
    from hyvinvointi_cli.output.write import write_answer

    settings: Settings = context.obj
    where = p.destination_of(context)
    store = _store()
    info = store.info()
    _check(store)
    answer = info_answer(info.path, info.kinds, info.file_bytes, info.limit_bytes, settings.language)
    write_answer(answer, where, language=settings.language, quiet=settings.quiet)


@taking(FORMAT)
def _clear(context: typer.Context) -> None:
    """Remove everything that is kept; the next run reads its files anew.

    JSON: {removed}.
    """
    from hyvinvointi_cli.output.cache import cleared_answer
    from hyvinvointi_cli.output.write import write_answer

    settings: Settings = context.obj
    where = p.destination_of(context)
    store = _store()
    removed = store.clear()
    _check(store)
    write_answer(
        cleared_answer(removed, settings.language), where, language=settings.language, quiet=settings.quiet
    )


def _store() -> Store:
    from hyvinvointi_cli.folders import cache_folder
    from hyvinvointi_cli.running.cache import open_store

    return open_store(cache_folder())


def _check(store: Store) -> None:
    if store.trouble:
        raise OutputError(
            f"the cache cannot be used ({store.trouble}); set HYTE_CACHE_DIR to a folder that can be written"
        )
