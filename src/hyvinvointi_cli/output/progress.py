"""A progress bar on standard error; nothing when quiet or not a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def progress(total: int, *, quiet: bool) -> Iterator[Callable[[Path], None]]:
    """Yield a function to call with each file as it is begun."""
    if quiet or not sys.stderr.isatty():
        yield lambda path: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[file]}", markup=False),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total, file="")
        begun = 0

        def advance(path: Path) -> None:
            nonlocal begun
            bar.update(task, completed=begun, file=path.name)
            begun += 1

        yield advance
