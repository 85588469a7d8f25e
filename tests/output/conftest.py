"""Terminals of the tests are 80 columns wide."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def narrow_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
