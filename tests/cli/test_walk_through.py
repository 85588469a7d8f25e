"""The walk-through of the README runs as it is printed, and its files open."""

from __future__ import annotations

import csv
import re
import shlex
import sys
from pathlib import Path

import pytest

from hyvinvointi_cli.cli import main

ROOT = Path(__file__).parents[2]
_BLOCK = re.compile(r"<!-- walk-through -->\n```console\n(.*?)```", re.DOTALL)
COMMANDS = [
    line.removeprefix("$ hyte ")
    for block in _BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    for line in block.splitlines()
    if line.startswith("$ hyte ")
]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the samples in it."""
    folder = tmp_path_factory.mktemp("walk")
    (folder / "samples").symlink_to(ROOT / "samples")
    return folder


@pytest.mark.parametrize("command", COMMANDS)
def test_command_of_the_walk_through_ends_well(
    command: str, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(place)
    words = [
        str(path)
        for word in shlex.split(command.partition(" | ")[0])
        for path in (sorted(Path().glob(word)) if "*" in word else [word])
    ]
    monkeypatch.setattr(sys, "argv", ["hyte", *words])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code in (None, 0)


def test_walk_through_wrote_a_csv_with_a_row_a_report(place: Path) -> None:
    with (place / "teemat.csv").open(encoding="utf-8", newline="") as file:
        assert [row["municipality"] for row in csv.DictReader(file)] == [
            *("Hietajärvi", "Hietajärvi", "Kuuslahti", "Kuuslahti", "Raumankoski", "Raumankoski")
        ]


def test_walk_through_wrote_a_workbook_of_six_sheets(place: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    names = openpyxl.load_workbook(place / "tulokset.xlsx", read_only=True).sheetnames
    assert names == ["matrix", "mentions", "measures", "reports", "codebook", "manifest"]


def test_families_of_the_samples_agree_with_the_golden_file(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a change of lexicon or rules look at the difference, then run tests/cli/refresh.py."""
    monkeypatch.chdir(place)
    paths = sorted(map(str, Path("samples").glob("*.pdf")))
    monkeypatch.setattr(sys, "argv", ["hyte", "matrix", *paths, "--by", "family", "-o", "golden.csv"])
    with pytest.raises(SystemExit):
        main()
    golden = Path(__file__).with_name("golden_families.csv").read_text(encoding="utf-8")
    assert (place / "golden.csv").read_text(encoding="utf-8") == golden
