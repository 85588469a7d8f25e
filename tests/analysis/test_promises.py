"""Promises in sentences are told from what a plan merely describes."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from hyvinvointi_cli.analysis.frequency import fell_short, times_a_year
from hyvinvointi_cli.analysis.promises import promises
from hyvinvointi_cli.model import Report
from hyvinvointi_cli.running.pipeline import Options, Task, process

_GOLD = Path(__file__).parents[1] / "gold" / "prose_promises.jsonl"
RECORDS = [json.loads(line) for line in _GOLD.read_text(encoding="utf-8").splitlines()]


@cache
def _found(folder: Path) -> frozenset[str]:
    plan = folder / "suunnitelma.txt"
    text = "\n\n".join(
        ["Suvikosken hyvinvointisuunnitelma 2022–2025", *(record["text"] for record in RECORDS)]
    )
    plan.write_text(text, encoding="utf-8")
    later = folder / "raportti.txt"
    later.write_text("Suvikosken hyvinvointiraportti 2023\n\nVuosi oli hyvä.\n", encoding="utf-8")
    reports = [process(Task(path, Options())) for path in (plan, later)]
    assert all(isinstance(report, Report) for report in reports)
    return frozenset(promise.old.action or "" for promise in promises(*reports))  # type: ignore[arg-type]


def test_promises_in_prose_are_found(tmp_path: Path) -> None:
    wanted = [r["text"] for r in RECORDS if r["promise"]]
    assert sum(text in _found(tmp_path) for text in wanted) / len(wanted) >= 0.8


def test_descriptions_are_no_promises(tmp_path: Path) -> None:
    described = [r["text"] for r in RECORDS if not r["promise"]]
    assert sum(text in _found(tmp_path) for text in described) <= 2


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Järjestöpöytä kokoontuu kahdesti vuodessa.", 2),
        ("Raati kokoontui 4 kertaa.", 4),
        ("Foorumi pidettiin kerran, sillä syksyn kokous peruuntui.", 1),
        ("Rådet samlas tre gånger om året.", 3),
        ("Ryhmä kokoontuu kaksi kertaa kuussa.", None),
        ("Ryhmä kokoontui kahdesti keväällä ja kerran syksyllä.", None),
        ("Raati kokoontuu säännöllisesti.", None),
    ],
)
def test_times_a_year_are_read(text: str, times: int | None) -> None:
    assert times_a_year(text) == times


def test_fewer_times_than_promised_fall_short() -> None:
    assert fell_short("Pöytä kokoontuu kahdesti vuodessa.", "Pöytä kokoontui kerran.")
    assert not fell_short("Pöytä kokoontuu kahdesti vuodessa.", "Pöytä kokoontui neljä kertaa.")
    assert not fell_short("Pöytä kokoontuu kahdesti vuodessa.", "Pöytä kokoontui.")
