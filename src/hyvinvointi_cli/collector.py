"""Python's collector of cycles, held off where plain data is made in bulk."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_YOUNG = 100_000
"""Objects made between two searches for cycles in a worker (Python: 700)."""


@contextmanager
def without_collector() -> Iterator[None]:
    """Pause it: pages, units and records are plain data without cycles (it took 20 % of the reading).

    What was made meanwhile counts as old afterwards; else the next object made would have it all searched.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            if not gc.get_freeze_count():  # nobody else keeps objects out of the collector's sight
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def collect_seldom() -> None:
    """Let it search less often in this process from now on."""
    gc.set_threshold(_YOUNG)
