"""Runs programs and measures them: processor time and peak memory of a whole tree of processes."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

import psutil

ROOT = Path(__file__).resolve().parents[1]
_SAMPLE_S = 0.05


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run took; children are included, and memory shared between them is counted twice."""

    cpu_s: float
    wall_s: float
    peak_mb: float

    def ratio(self, other: Cost) -> float:
        """Return how many times the processor time of `other` this one took."""
        return self.cpu_s / other.cpu_s


def run(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Cost:
    """Run a program to its end; RuntimeError with its last words when it fails."""
    began = time.perf_counter()
    # Errors go to a file of no name: a pipe that nobody empties would stop the program.
    with TemporaryFile() as errors:
        process = subprocess.Popen(
            command,
            stdout=subprocess.DEVNULL,
            stderr=errors,
            env=_surroundings() | dict(environment or {}),
            cwd=ROOT,
        )
        peak = _Peak(process.pid)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        peak_mb = peak.stop()
        if process.returncode:
            errors.seek(0)
            said = errors.read().decode(errors="replace")[-500:]
            raise RuntimeError(f"{' '.join(command)}: exit {process.returncode}: {said}")
    return Cost(usage.ru_utime + usage.ru_stime, time.perf_counter() - began, peak_mb)


def output_of(command: Sequence[str]) -> str:
    """Return what a program prints; CalledProcessError when it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=_surroundings(), cwd=ROOT)
    return done.stdout


def _surroundings() -> dict[str, str]:
    """The environment as a user has it: what is installed is not compiled anew at every start."""
    return {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


def hyte(*words: str) -> list[str]:
    """Return the command of hyte in this interpreter."""
    return [sys.executable, "-m", "hyvinvointi_cli", "-q", *words]


class _Peak:
    """Watches the resident memory of a process and its children, added up."""

    def __init__(self, pid: int) -> None:
        self._root = psutil.Process(pid)
        self._ended = threading.Event()
        self._peak = 0
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def stop(self) -> float:
        """Return the peak in megabytes."""
        self._ended.set()
        self._thread.join()
        return self._peak / 1_000_000

    def _watch(self) -> None:
        while not self._ended.wait(_SAMPLE_S):
            try:
                family = [self._root, *self._root.children(recursive=True)]
                self._peak = max(self._peak, sum(_resident(process) for process in family))
            except psutil.Error:
                return


def _resident(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.Error:
        return 0
