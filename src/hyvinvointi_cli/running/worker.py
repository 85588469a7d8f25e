"""The program of a worker process: takes tasks from standard input, gives answers on standard output.

It is started as `python -m hyvinvointi_cli.running.worker` and not through multiprocessing, which would run
the caller's main module once more and may not be used inside the daemon processes of a Dask worker.
"""

from __future__ import annotations

import os
import pickle
import struct
import sys
from queue import SimpleQueue
from threading import Thread
from typing import Any, BinaryIO

from hyvinvointi_cli.collector import collect_seldom
from hyvinvointi_cli.errors import HyteError
from hyvinvointi_cli.running.cache import forget_trouble, store_trouble
from hyvinvointi_cli.running.limits import set_memory_backstop

_LENGTH = struct.Struct("<Q")


def send(stream: BinaryIO, value: object) -> None:
    """Write one pickled value with its length before it."""
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    stream.write(_LENGTH.pack(len(data)) + data)
    stream.flush()


def receive(stream: BinaryIO) -> bytes | None:
    """Read one pickled value; None when the other side has gone."""
    try:
        head = stream.read(_LENGTH.size)
        if len(head) < _LENGTH.size:
            return None
        (length,) = _LENGTH.unpack(head)
        data = stream.read(length)
    except (OSError, ValueError):  # closed while we waited
        return None
    return data if len(data) == length else None


def main() -> None:
    """Work until standard input ends, which it also does when the parent dies."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints must not mix with the answers
    setup = receive(sys.stdin.buffer)
    if setup is None:
        return
    path, limits = pickle.loads(setup)
    sys.path[:] = path
    collect_seldom()
    set_memory_backstop(limits)
    orders: SimpleQueue[bytes] = SimpleQueue()
    Thread(target=_listen, args=(sys.stdin.buffer, orders), daemon=True).start()
    send(answers, (True, None, None))
    while True:
        work, task = pickle.loads(orders.get())
        forget_trouble()
        send(answers, (*_answer(work, task), store_trouble()))


def _listen(stream: BinaryIO, orders: SimpleQueue[bytes]) -> None:
    """Pass orders on; end the process at once when the parent has gone, whatever it is doing."""
    while (order := receive(stream)) is not None:
        orders.put(order)
    os._exit(0)


def _answer(work: Any, task: Any) -> tuple[bool, object]:
    """Return (True, result), or (False, error) for an error that ends the run."""
    try:
        return True, work(task)
    except HyteError as error:
        return False, error


if __name__ == "__main__":
    main()
