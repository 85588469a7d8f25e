"""Makes the builders of `made.py` importable for every room's tests; keeps them out of the user's cache."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """One cache for the tests of a session, which the programs they start inherit."""
    monkeypatch.setenv("HYTE_CACHE_DIR", str(tmp_path_factory.getbasetemp() / "hyte-cache"))
