"""Tasks are carried out by the executor that was asked for; an interrupt keeps what is finished."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from typing import Protocol, TypeVar

from hyvinvointi_cli.cli.settings import Settings
from hyvinvointi_cli.errors import UsageError
from hyvinvointi_cli.model import Failure
from hyvinvointi_cli.output.progress import progress
from hyvinvointi_cli.running.executors import Executor, Serial
from hyvinvointi_cli.running.inputs import shown
from hyvinvointi_cli.running.pipeline import Task


class Paged(Protocol):
    """What a task comes to: a document, or what was made of it."""

    @property
    def pages(self) -> Sequence[object]:
        """Its pages."""
        ...


T = TypeVar("T", bound=Paged)

INTERRUPTED = "interrupted"


def carry_out(
    work: Callable[[Task], T | Failure],
    tasks: Sequence[Task],
    settings: Settings,
    known: Mapping[int, T | Failure] | None = None,
    meanwhile: Callable[[], object] | None = None,
) -> tuple[T | Failure, ...]:
    """Return the results in the order of the tasks.

    `known` results are not made again; `meanwhile` is called while the workers start. After Ctrl-C the
    tasks that were not finished come out as Failures, unless none was: then KeyboardInterrupt.
    """
    results = dict(known or {})
    unknown = [place for place in range(len(tasks)) if place not in results]
    if settings.jobs > 1 or settings.executor == "dask":
        # The largest first, so that none is left alone at the end while the other workers have nothing to do.
        unknown.sort(key=lambda place: -_size(tasks[place]))
    try:
        chosen = executor_of(settings) if unknown else Serial()  # what is known needs no process
        with (
            closing(chosen) as executor,
            progress(len(unknown), quiet=settings.quiet, language=settings.language) as bar,
        ):
            executor.start(len(unknown))
            if meanwhile is not None:
                meanwhile()
            asked = [tasks[place] for place in unknown]
            for place, result in executor.run(work, asked, lambda task: bar.begin(task.path)):
                results[unknown[place]] = result
                if isinstance(result, Failure):
                    bar.end(asked[place].path, pages=0, failed=True)
                else:
                    bar.end(asked[place].path, pages=len(result.pages), failed=False)
    except KeyboardInterrupt:
        sys.stderr.write(f"hyte: interrupted; {len(results)} of {len(tasks)} files are done\n")
        if not results:
            raise
    return tuple(results[n] if n in results else _undone(task) for n, task in enumerate(tasks))


def executor_of(settings: Settings) -> Executor:
    """Return the executor that the global options name."""
    if settings.executor == "serial":
        return Serial()
    if settings.executor == "dask":
        from hyvinvointi_cli.running.executors.cluster import Cluster

        if settings.scheduler is None:
            raise UsageError("--executor dask needs the scheduler: --scheduler tcp://HOST:8786")
        return Cluster(settings.scheduler, settings.limits)
    from hyvinvointi_cli.running.executors.processes import Processes

    return Processes(settings.jobs, settings.limits, quiet=not settings.verbose)


def _undone(task: Task) -> Failure:
    name = shown(task.path)
    return Failure(name, INTERRUPTED, f"{name}: not read, because the run was interrupted")


def _size(task: Task) -> int:
    try:
        return task.path.stat().st_size
    except OSError:
        return 0
