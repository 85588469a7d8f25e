"""A Dask cluster: the same pipeline on many machines that see the same folders under the same paths."""

from __future__ import annotations

import logging
import socket
import threading
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any

from hyvinvointi_cli.errors import HyteError, UsageError
from hyvinvointi_cli.model import Document, Failure, Report
from hyvinvointi_cli.running.cache import hear_trouble_of
from hyvinvointi_cli.running.executors import T, unheard
from hyvinvointi_cli.running.executors.processes import Processes
from hyvinvointi_cli.running.inputs import shown
from hyvinvointi_cli.running.limits import Limits
from hyvinvointi_cli.running.pipeline import Task
from hyvinvointi_cli.running.summarising import Summarised

if TYPE_CHECKING:
    from distributed import Client, Future

_MISSING = "--executor dask needs dask.distributed; type: pip install 'hyte[dask]'"
_CONNECT_S = 5.0
_ROUND_S = 1.0
_FORSAKEN_S = 120.0
"""How long a cluster may be without any worker before its documents are given up."""
_PER_THREAD = 2
"""Tasks sent ahead for each thread of the cluster, so that none waits for the next."""
_of_thread = threading.local()


class Cluster:
    """Sends tasks to a Dask scheduler; each runs in a worker process with limits on the machine it reaches.

    A task whose Dask worker dies is tried elsewhere; one that has met three such deaths is a Failure.
    """

    def __init__(self, scheduler: str, limits: Limits | None = None) -> None:
        self._scheduler = scheduler
        self._limits = limits or Limits()
        self._client: Client | None = None
        self._futures: dict[Future, int] = {}
        self._done: SimpleQueue[Future] = SimpleQueue()

    def start(self, tasks: int) -> None:
        """Connect; UsageError when distributed, the scheduler or its workers are not there."""
        if tasks and self._client is None:
            self._client = _connect(self._scheduler)

    def run(
        self, work: Callable[[Task], T], tasks: Sequence[Task], started: Callable[[Task], None] = unheard
    ) -> Iterator[tuple[int, T | Failure]]:
        """Yield the place and the result of each task as it finishes; keep a window of them on the way."""
        self.start(len(tasks))
        waiting = list(reversed(range(len(tasks))))
        run = uuid.uuid4().hex
        forsaken_s = 0.0
        while (waiting or self._futures) and self._client is not None:
            threads = sum(self._client.nthreads().values()) if waiting and self._is_connected() else 0
            while waiting and len(self._futures) < max(1, threads) * _PER_THREAD:
                place = waiting.pop()
                self._submit(work, place, tasks[place], f"hyte-{run}-{place}")
                started(tasks[place])
            try:
                future = self._done.get(timeout=_ROUND_S)
            except Empty:
                forsaken_s = 0.0 if self._has_workers() else forsaken_s + _ROUND_S
                if forsaken_s >= _FORSAKEN_S or not self._is_connected():
                    yield from self._given_up(tasks, waiting)
                    return
                continue
            place = self._futures.pop(future)
            yield place, self._result(future, tasks[place])

    def close(self) -> None:
        """Take back what is still on the way and disconnect."""
        client, self._client = self._client, None
        if client is not None:
            if self._futures and client.status == "running":
                client.cancel(list(self._futures), force=True)
            client.close(timeout=_CONNECT_S)
        self._futures.clear()

    def _submit(self, work: Callable[[Task], T], place: int, task: Task, key: str) -> None:
        assert self._client is not None
        future = self._client.submit(guarded, work, _absolute(task), self._limits, key=key, pure=False)
        self._futures[future] = place
        future.add_done_callback(self._done.put)

    def _result(self, future: Future, task: Task) -> Any:
        """Return what the task came to; a HyteError of its work ends the run."""
        from distributed import KilledWorker

        if future.status == "finished":
            result, machine, trouble = future.result()
            if trouble is not None:
                hear_trouble_of(machine, trouble)
            return _renamed(result, task)
        if future.status in ("cancelled", "lost"):
            return self._lost(task)
        error = future.exception()
        if isinstance(error, HyteError):
            raise error
        name = shown(task.path)
        how = (
            "every Dask worker that read it died"
            if isinstance(error, KilledWorker)
            else f"{type(error).__name__}: {error}"
        )
        return Failure(name, "crashed", f"{name}: could not be read on the cluster ({how})")

    def _lost(self, task: Task) -> Failure:
        name = shown(task.path)
        return Failure(
            name,
            "cluster",
            f"{name}: not read, because the Dask cluster {self._scheduler} was lost; "
            "start its scheduler and workers again and repeat the command",
        )

    def _given_up(self, tasks: Sequence[Task], waiting: Sequence[int]) -> Iterator[tuple[int, Failure]]:
        for place in sorted((*self._futures.values(), *waiting)):
            yield place, self._lost(tasks[place])
        self._futures.clear()

    def _is_connected(self) -> bool:
        return self._client is not None and self._client.status == "running"

    def _has_workers(self) -> bool:
        return self._client is not None and self._is_connected() and bool(self._client.nthreads())


def _absolute(task: Task) -> Task:
    """Return the task with paths that hold in another working folder."""
    lexicons = tuple(str(Path(folder).absolute()) for folder in task.options.lexicons)
    return replace(task, path=task.path.absolute(), options=replace(task.options, lexicons=lexicons))


def _renamed(result: Any, task: Task) -> Any:
    """Return the result under the name that the file was given by."""
    name = shown(task.path)
    if isinstance(result, Failure):
        return Failure(name, result.reason, result.message.replace(shown(task.path.absolute()), name))
    if isinstance(result, Summarised):
        return result.named(name)
    return replace(result, file=name) if isinstance(result, Report | Document) else result


def guarded(work: Callable[[Task], T], task: Task, limits: Limits) -> tuple[T | Failure, str, str | None]:
    """Carry out a task on a Dask worker, in a process of its own that may be killed; one for each thread.

    Returns the result, the machine's name, and why its store is out of order.
    """
    crew: Processes | None = getattr(_of_thread, "crew", None)
    if crew is None or getattr(_of_thread, "limits", None) != limits:
        if crew is not None:
            crew.close()
        crew = _of_thread.crew = Processes(1, limits, heard=_keep_trouble)
        _of_thread.limits = limits
    _keep_trouble(None)
    ((_, result),) = crew.run(work, [task])
    return result, socket.gethostname(), _of_thread.trouble


def _keep_trouble(trouble: str | None) -> None:
    _of_thread.trouble = trouble


def _connect(scheduler: str) -> Client:
    try:
        from distributed import Client
    except ImportError as error:
        raise UsageError(_MISSING) from error
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what is lost is told as Failures
    try:
        client = Client(scheduler, timeout=_CONNECT_S, set_as_default=False)
    except (OSError, ValueError) as error:
        raise UsageError(
            f"no Dask scheduler answers at {scheduler} ({error}); "
            "start one with `dask scheduler` and give the address it prints"
        ) from error
    try:
        client.wait_for_workers(1, timeout=_CONNECT_S)
    except TimeoutError as error:
        client.close()
        raise UsageError(
            f"the Dask scheduler at {scheduler} has no workers; on each machine type: "
            f"dask worker {scheduler} --nworkers auto --nthreads 1"
        ) from error
    return client
