"""One worker process as its parent sees it: started, given work, watched, stopped."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Thread
from typing import IO, Any

from hyvinvointi_cli.errors import HyteError
from hyvinvointi_cli.model import Failure
from hyvinvointi_cli.running.limits import Limits
from hyvinvointi_cli.running.worker import receive, send

_START_S = 120.0
"""A worker that cannot even start in this time never will."""


@dataclass(frozen=True, slots=True)
class Word:
    """What a worker said: the pickled answer, or None when its process has ended."""

    hand: Hand
    data: bytes | None


class Hand:
    """A worker process; it has a pipe of its own, so that its death can harm no other.

    pebble's pool and concurrent.futures share one pipe and its lock: there a worker killed while it
    writes takes the lock with it (measured with pebble 5.2: 60 s of silence, then innocent tasks lost).
    """

    def __init__(self, limits: Limits, words: SimpleQueue[Word], *, quiet: bool) -> None:
        self.place: int | None = None
        """Which task it has in hand."""
        self.ready = False
        self.verdict: Failure | None = None
        """Why its parent stopped it."""
        self._retired = False
        self._limits = limits
        self._since_s = time.monotonic()
        self._process = _start(quiet)
        Thread(target=self._listen, args=(words,), daemon=True).start()
        self._send((sys.path, limits))

    def give(self, place: int, work: Any, task: Any) -> None:
        """Let it carry out one task; the clock starts."""
        self.place = place
        self._since_s = time.monotonic()
        self._send((work, task))

    @property
    def is_idle(self) -> bool:
        """Whether it has started and has nothing in hand."""
        return self.ready and self.place is None

    @property
    def is_free(self) -> bool:
        """Whether it can be given a task."""
        return self.is_idle and not self._retired

    @property
    def is_late(self) -> bool:
        """Whether its task, or its start, takes longer than allowed."""
        if self.is_idle:
            return False
        allowed = self._limits.timeout_s if self.ready else _START_S
        return time.monotonic() - self._since_s > allowed

    def memory_mb(self) -> float:
        """Resident memory in use; 0 when the process has ended."""
        import psutil

        try:
            return float(psutil.Process(self._process.pid).memory_info().rss) / 2**20
        except psutil.Error:
            return 0.0

    def retire(self) -> None:
        """Give it no more tasks and let it end by itself."""
        self._retired = True
        try:
            _pipe(self._process.stdin).close()
        except OSError:  # it has gone already
            self.kill()

    def kill(self) -> None:
        """End the process at once, and whatever it has started itself."""
        if sys.platform == "win32":
            _kill_children(self._process.pid)
        else:
            with suppress(ProcessLookupError, PermissionError):  # macOS says the latter of a zombie
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()

    def end(self) -> str:
        """Wait for the process that was retired, killed or has died; say how it ended."""
        try:
            code = self._process.wait(2)
        except subprocess.TimeoutExpired:
            self.kill()
            code = self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            _close(stream)
        return _how(code)

    def _send(self, value: object) -> None:
        with suppress(OSError):  # it has died: its pipe ends, and that is heard
            send(_pipe(self._process.stdin), value)

    def _listen(self, words: SimpleQueue[Word]) -> None:
        stream = _pipe(self._process.stdout)
        while (data := receive(stream)) is not None:
            words.put(Word(self, data))
        words.put(Word(self, None))


def _start(quiet: bool) -> subprocess.Popen[bytes]:
    """Start a worker in a process group of its own, so that Ctrl-C reaches the parent alone."""
    apart: dict[str, Any] = (
        {"creationflags": 0x200}  # CREATE_NEW_PROCESS_GROUP
        if sys.platform == "win32"
        else {"process_group": 0}
    )
    try:
        return subprocess.Popen(
            [sys.executable, "-P", "-m", "hyvinvointi_cli.running.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL if quiet else None,
            **apart,
        )
    except OSError as error:  # too many processes, no memory
        raise HyteError(
            f"no worker process can be started ({error.strerror}); to do without: --executor serial"
        ) from error


def _pipe(stream: IO[bytes] | None) -> Any:
    assert stream is not None
    return stream


def _close(stream: IO[bytes] | None) -> None:
    with suppress(OSError):  # what was not yet flushed has nowhere to go
        _pipe(stream).close()


def _kill_children(pid: int) -> None:
    import psutil

    try:
        children = psutil.Process(pid).children(recursive=True)
    except psutil.Error:
        return
    for child in children:
        try:
            child.kill()
        except psutil.Error:
            continue


def _how(code: int) -> str:
    if code >= 0:
        return f"exit code {code}"
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"
