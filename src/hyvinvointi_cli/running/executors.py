"""Where tasks are carried out: this process, worker processes or a cluster; results in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from hyvinvointi_cli.running.pipeline import Result, Task


class Executor(Protocol):
    """Carries out tasks; gives results in the order of the tasks, a Failure for one that was lost."""

    def run(
        self,
        work: Callable[[Task], Result],
        tasks: Sequence[Task],
        started: Callable[[Task], None] = lambda task: None,
    ) -> Iterator[Result]:
        """Yield one result a task, in order; `started` hears of each task when its work begins."""
        ...


class Serial:
    """One task after the other in this process: for debugging, and where no process can be started."""

    def run(
        self,
        work: Callable[[Task], Result],
        tasks: Sequence[Task],
        started: Callable[[Task], None] = lambda task: None,
    ) -> Iterator[Result]:
        """Yield the results; a task that hangs hangs the run."""
        for task in tasks:
            started(task)
            yield work(task)
