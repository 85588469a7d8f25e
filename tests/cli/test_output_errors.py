"""What cannot be written ends with exit code 6 before anything is read."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parents[2] / "samples" / "Kuuslahti_2023.pdf"


def run(*words: str, **options: object) -> subprocess.CompletedProcess[str]:
    program = "from hyvinvointi_cli.cli import main; main()"
    return subprocess.run(
        [sys.executable, "-c", program, *words], stderr=subprocess.PIPE, text=True, check=False, **options
    )  # type: ignore[call-overload, no-any-return]


@pytest.mark.parametrize("command", ["scan", "mentions", "measures", "matrix", "export", "text"])
def test_missing_folder_is_exit_code_6(tmp_path: Path, command: str) -> None:
    target = tmp_path / "missing" / "results.xlsx"
    result = run(command, str(SAMPLE), "-o", str(target))
    assert (result.returncode, target.parent.exists()) == (6, False)
    assert "mkdir -p" in result.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_full_disk_is_exit_code_6() -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        result = run("text", str(SAMPLE), "--format", "json", stdout=full)
    assert (result.returncode, "No space left" in result.stderr) == (6, True)


def test_wrong_words_are_exit_code_2(tmp_path: Path) -> None:
    assert run("matrix", str(SAMPLE), "--by", "kunta").returncode == 2
    assert run("scan", str(SAMPLE), "-o", str(tmp_path / "a.doc")).returncode == 2
