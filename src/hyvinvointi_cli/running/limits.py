"""What one document may take."""

from __future__ import annotations

import sys
from contextlib import suppress
from dataclasses import dataclass

TIMEOUT_S = 300.0
"""Three times what the longest document that is read (2,000 pages) takes on a machine of 2020."""
MEMORY_MB = 2048
"""A worker with the language model takes 450 MB and a document of 1,000 pages less than as much again."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Wall clock and resident memory of the worker process that reads one document."""

    timeout_s: float = TIMEOUT_S
    memory_mb: int = MEMORY_MB


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
