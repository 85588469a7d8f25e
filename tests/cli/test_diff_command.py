"""`hyte diff` refuses what cannot be compared, and tells by its exit code whether documents differ."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest

from hyvinvointi_cli.cli import main

SAMPLES = Path(__file__).parents[2] / "samples"
PLAN, YEARLY = SAMPLES / "Kuuslahti_2021.pdf", SAMPLES / "Kuuslahti_2023.pdf"
OTHER = SAMPLES / "Hietajarvi_2023.pdf"


def run(monkeypatch: pytest.MonkeyPatch, *words: object) -> int:
    monkeypatch.setattr(sys, "argv", ["hyte", "-q", *map(str, words)])
    with pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        pytest.param(PLAN, OTHER, "is of Kuuslahti", id="different municipalities"),
        pytest.param(PLAN, PLAN, "the same document", id="the same file twice"),
        pytest.param(YEARLY, PLAN, "wrong order", id="wrong order"),
    ],
)
def test_documents_that_do_not_fit_are_refused(
    old: Path, new: Path, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "diff", old, new) == 2
    error = capsys.readouterr().err
    assert said in error
    assert "--force" in error


def test_copy_of_a_document_shows_no_difference(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = shutil.copy(PLAN, tmp_path / "copy.pdf")
    words = ("diff", PLAN, copy, "--force", "--exit-code", "--format", "json")
    assert run(monkeypatch, *words) == 0
    value = json.loads(capsys.readouterr().out)
    assert {m["kind"] for m in value["measures"]} == {"kept"}
    assert {theme["change"] for theme in value["themes"]} == {0.0}


def test_exit_code_tells_that_documents_differ(monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(monkeypatch, "diff", PLAN, YEARLY, "--exit-code") == 1


def test_document_that_cannot_be_read_ends_the_comparison(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"not a PDF")
    assert run(monkeypatch, "diff", PLAN, broken) == 3


def test_follow_gives_each_measure_a_status_a_document(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "follow", YEARLY, PLAN, "--format", "json") == 0
    records = json.loads(capsys.readouterr().out)
    assert {tuple(record["statuses"]) for record in records} == {("2021–2025", "2023")}
