"""Where hyte keeps what it can make again; the one place that knows the variable HYTE_CACHE_DIR."""

from __future__ import annotations

import os
from pathlib import Path

VARIABLE = "HYTE_CACHE_DIR"


def cache_folder() -> Path:
    """Return the folder that HYTE_CACHE_DIR names, or the platform's cache folder for hyte."""
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named)
    import platformdirs

    return platformdirs.user_cache_path("hyte")
