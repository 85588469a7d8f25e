"""Where tasks are carried out: this process, worker processes or a cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

from hyvinvointi_cli.model import Failure
from hyvinvointi_cli.running.pipeline import Task

T = TypeVar("T")


def unheard(task: Task) -> None:
    """Listen to no beginning of a task."""


class Executor(Protocol):
    """Carries out tasks; a task that is lost comes out as a Failure, and the others go on."""

    def start(self, tasks: int) -> None:
        """Begin to get ready for a number of tasks, while the caller does something else."""
        ...

    def run(
        self, work: Callable[[Task], T], tasks: Sequence[Task], started: Callable[[Task], None] = unheard
    ) -> Iterator[tuple[int, T | Failure]]:
        """Yield the place of each task in `tasks` and its result, as they finish.

        `started` hears of each task when its work begins. A HyteError that `work` raises ends the run.
        """
        ...

    def close(self) -> None:
        """Let go of processes and connections, also when a run was cut short."""
        ...


class Serial:
    """One task after the other in this process: for debugging, and where no process can be started."""

    def start(self, tasks: int) -> None:
        """Do nothing: this process runs already."""

    def run(
        self, work: Callable[[Task], T], tasks: Sequence[Task], started: Callable[[Task], None] = unheard
    ) -> Iterator[tuple[int, T | Failure]]:
        """Yield the results in order; a task that hangs hangs the run."""
        for place, task in enumerate(tasks):
            started(task)
            yield place, work(task)

    def close(self) -> None:
        """Do nothing: there is nothing to let go of."""
