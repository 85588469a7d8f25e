"""What becomes of a document that takes too much, or whose process ends."""

from __future__ import annotations

from hyvinvointi_cli.model import Failure
from hyvinvointi_cli.running.limits import Limits


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
