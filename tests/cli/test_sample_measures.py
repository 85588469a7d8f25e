"""The measures of the samples get the statuses that their sources state."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hyvinvointi_cli.model import Report
from hyvinvointi_cli.running.pipeline import Options, Task, process

_SAMPLES = Path(__file__).parents[2] / "samples"
_REPORTS = json.loads((_SAMPLES / "truth.json").read_text(encoding="utf-8"))["reports"]


def letters(text: str | None) -> str:
    return "".join(sign for sign in (text or "").casefold() if sign.isalnum())


@pytest.mark.parametrize("truth", _REPORTS, ids=[report["file"] for report in _REPORTS])
def test_every_measure_has_its_status(truth: dict[str, object]) -> None:
    file = (_SAMPLES / str(truth["file"])).with_suffix(".pdf")
    report = process(Task(file, Options(rules_only=True)))
    assert isinstance(report, Report)
    measures = truth["measures"]
    assert isinstance(measures, list)
    assert {letters(m.action): m.status.value for m in report.measures} == {
        letters(m["measure"]): m["status"] for m in measures
    }
