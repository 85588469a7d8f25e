"""Shares of the measures of tables drawn at random that are read; they may only rise."""

from __future__ import annotations

from functools import lru_cache

import pytest
from random_tables import shares

FLOORS = {
    "all": (1.0, 1.0),
    "rows": (0.99, 0.99),
    "columns": (0.95, 0.97),
    "frame": (0.94, 0.97),
    "header": (0.95, 0.98),
    "stripes": (0.94, 0.97),
    "none": (0.98, 0.97),
}
"""Recall and precision of the actions of seeds 0-99."""


@lru_cache(maxsize=1)
def _shares() -> dict[str, tuple[float, float]]:
    return shares(range(100))


@pytest.mark.parametrize("rules", FLOORS)
def test_share_of_measures_read_stays(rules: str) -> None:
    recall, precision = _shares()[rules]
    assert recall >= FLOORS[rules][0] and precision >= FLOORS[rules][1], (recall, precision)
