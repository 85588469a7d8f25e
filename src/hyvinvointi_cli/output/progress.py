"""Progress on standard error: files in hand, how many of how many, rate, time left, failures."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from hyvinvointi_cli.output.clean import printable
from hyvinvointi_cli.output.labels import named
from hyvinvointi_cli.output.numbers import rate

if TYPE_CHECKING:
    from rich.progress import Progress

_SHOWN_FILES = 2


class Listener(Protocol):
    """Hears of each file when it is begun and when it is done."""

    def begin(self, path: Path) -> None:
        """A file is being read."""
        ...

    def end(self, path: Path, *, pages: int, failed: bool) -> None:
        """A file has been read, or could not be."""
        ...


class _Silent:
    def begin(self, path: Path) -> None:
        pass

    def end(self, path: Path, *, pages: int, failed: bool) -> None:
        pass


class _Bar:
    def __init__(self, bar: Progress, total: int, language: str) -> None:
        self._bar = bar
        self._language = language
        self._task = bar.add_task("", total=total, file="", rate="", failed="")
        self._in_hand: dict[Path, None] = {}
        self._pages = self._failures = 0

    def begin(self, path: Path) -> None:
        self._in_hand[path] = None
        self._show()

    def end(self, path: Path, *, pages: int, failed: bool) -> None:
        self._in_hand.pop(path, None)
        self._pages += pages
        self._failures += failed
        self._bar.advance(self._task)
        self._show()

    def _show(self) -> None:
        names = [printable(path.name) for path in self._in_hand]
        more = f" +{len(names) - _SHOWN_FILES}" if len(names) > _SHOWN_FILES else ""
        elapsed_s = self._bar.tasks[0].elapsed or 0.0
        self._bar.update(
            self._task,
            file=", ".join(names[:_SHOWN_FILES]) + more,
            rate=self._rate(elapsed_s),
            failed=f"✗ {self._failures}" if self._failures else "",
        )

    def _rate(self, elapsed_s: float) -> str:
        if not self._pages or not elapsed_s:
            return ""
        pages_per_s = rate(self._pages / elapsed_s, self._language)
        return named("progress_rate", self._language, n=pages_per_s)


@contextmanager
def progress(total: int, *, quiet: bool, language: str = "fi") -> Iterator[Listener]:
    """Yield who is to hear of each file; a bar on a terminal, nothing when quiet or without one."""
    if quiet or not total or not sys.stderr.isatty():
        yield _Silent()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}", markup=False),
        TimeRemainingColumn(),
        TextColumn("{task.fields[failed]}", style="red", markup=False),
        TextColumn("{task.fields[file]}", markup=False),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield _Bar(bar, total, language)
