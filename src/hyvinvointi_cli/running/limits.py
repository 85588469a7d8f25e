"""What one document may take, and what becomes of one that takes more."""

from __future__ import annotations

import sys
from contextlib import suppress
from dataclasses import dataclass

from hyvinvointi_cli.model import Failure

TIMEOUT_S = 300.0
"""Three times what the longest document that is read (2,000 pages) takes on a machine of 2020."""
MEMORY_MB = 2048
"""A worker with the language model takes 450 MB and a document of 1,000 pages less than as much again."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Wall clock and resident memory of the worker process that reads one document."""

    timeout_s: float = TIMEOUT_S
    memory_mb: int = MEMORY_MB


def over_time(name: str, limits: Limits) -> Failure:
    """Return the failure of a document that was stopped by the clock."""
    return Failure(
        name,
        "timeout",
        f"{name}: not read within {limits.timeout_s:g} s and given up; "
        f"to wait longer: --timeout {2 * limits.timeout_s:g}, {_less(name)}",
    )


def over_memory(name: str, limits: Limits) -> Failure:
    """Return the failure of a document that was stopped for its memory."""
    return Failure(
        name,
        "memory",
        f"{name}: took more than {limits.memory_mb} MB of memory and was given up; "
        f"to allow more: --max-memory {2 * limits.memory_mb}, {_less(name)}",
    )


def _less(name: str) -> str:
    """How to read less of a file; a text has no pages to count."""
    if name.casefold().endswith(".txt"):
        return "or part it into smaller files"
    return "to read its beginning only: --max-pages 100"


def died(name: str, how: str) -> Failure:
    """Return the failure of a document whose worker process ended without an answer."""
    return Failure(
        name,
        "crashed",
        f"{name}: the process that read it ended ({how}); to see where: hyte -v --executor serial text FILE. "
        "If the file opens elsewhere, print it to a new PDF and read that",
    )


def set_memory_backstop(limits: Limits) -> None:
    """Let Linux refuse this process twice the limit, should memory grow faster than it is watched.

    RLIMIT_DATA counts what a process allocates; RLIMIT_AS would count the mapped models too. Elsewhere
    the watch alone holds the limit.
    """
    if sys.platform != "linux":
        return
    with suppress(ImportError, OSError, ValueError):  # a sandbox may do without; the watch holds the limit
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        wanted = 2 * limits.memory_mb * 1024 * 1024
        ceiling = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_DATA, (ceiling, hard))
