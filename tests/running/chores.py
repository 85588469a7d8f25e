"""Work for worker processes that does what odd documents do."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from hyvinvointi_cli.errors import LexiconError
from hyvinvointi_cli.folders import cache_folder
from hyvinvointi_cli.running.cache import open_store
from hyvinvointi_cli.running.pipeline import Options, Task


def task(order: str) -> Task:
    """A task whose path says what `carry_out` does with it."""
    return Task(Path(order), Options())


def carry_out(task: Task) -> str:
    """Obey the order in the task's path; the result names the process."""
    order, _, detail = task.path.name.partition("@")
    if order == "sleep":
        time.sleep(float(detail))
    elif order == "full disk":
        open_store(cache_folder()).trouble = detail
    elif order == "die":
        os._exit(int(detail))
    elif order == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    elif order == "kill the parent":
        os.kill(os.getppid(), signal.SIGKILL)
        time.sleep(60)
    elif order == "die in the middle of the answer":
        sys.stdout.flush()
        for fd in range(3, 16):
            try:
                os.write(fd, b"\x00\x00\x01")
            except OSError:
                continue
        os._exit(1)
    elif order == "swell":
        hoard = [bytearray(b"x" * 10_000_000) for _ in range(200) if time.sleep(0.01) is None]
        time.sleep(len(hoard))
    elif order == "grow":
        globals()["kept"] = bytearray(b"x") * (1_000_000 * int(detail))
    elif order == "child":
        subprocess.run([sys.executable, "-c", "import time; time.sleep(60)"], check=False)
    elif order == "lexicon":
        raise LexiconError(("a.yaml:1:1: first", "a.yaml:2:1: second"))
    elif order == "print":
        print("noise on standard output", flush=True)
        os.write(1, b"more noise\n")
    elif order == "big":
        return "x" * int(detail)
    return f"{order} {os.getpid()}"
