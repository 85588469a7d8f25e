"""Status and kind of the units coded for them, by the rules alone: floors that may only rise."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from hyvinvointi_cli.model import TaggedUnit
from hyvinvointi_cli.tagging.units import unit_from_text

_GOLD = Path(__file__).parents[2] / "gold"


def tagged(name: str) -> list[tuple[dict[str, str], TaggedUnit]]:
    from hyvinvointi_cli.running.pipeline import load_tagger

    rows = [json.loads(line) for line in (_GOLD / name).read_text(encoding="utf-8").splitlines()]
    units = [
        replace(
            unit_from_text(number, row["text"], row["form"], row["lang"]),
            section=(row["section"],) if "section" in row else (),
        )
        for number, row in enumerate(rows)
    ]
    return list(zip(rows, load_tagger((), True).tag(units), strict=True))


@pytest.mark.parametrize(("name", "right"), [("extra_q7.jsonl", 200), ("extra_q8.jsonl", 50)])
def test_status_of_coded_units_stays_above_the_floor(name: str, right: int) -> None:
    assert sum(row["status"] == unit.status.value for row, unit in tagged(name)) >= right


@pytest.mark.parametrize(("name", "right"), [("extra_q7.jsonl", 32), ("extra_q8.jsonl", 15)])
def test_kind_of_coded_units_stays_above_the_floor(name: str, right: int) -> None:
    assert sum(row["kind"] == unit.kind.value for row, unit in tagged(name) if "kind" in row) >= right
