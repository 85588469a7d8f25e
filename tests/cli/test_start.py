"""Start-up is light, and help says everything a caller relies on."""

from __future__ import annotations

import resource
import subprocess
import sys

import pytest

from hyvinvointi_cli.cli.app import COMMANDS

GROUPS = {"codebook": ("list", "show", "check", "export"), "cache": ("info", "clear")}
WITHIN = [[group, command] for group, commands in GROUPS.items() for command in commands]
_HEAVY = ("spacy", "pdfplumber", "pypykko", "numpy", "rich", "pydantic", "pyarrow", "xlsxwriter", "pypdfium2")
_PROGRAM = """
import sys
from hyvinvointi_cli.cli import main
sys.argv = ["hyte", *sys.argv[1:]]
try:
    main()
finally:
    print("IMPORTED", *sorted(name for name in {heavy!r} if name in sys.modules))
"""


def run(*words: str) -> subprocess.CompletedProcess[str]:
    program = _PROGRAM.format(heavy=_HEAVY)
    return subprocess.run(
        [sys.executable, "-c", program, *words], capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["scan", "--help"], ["matrix", "--help"]])
def test_help_imports_nothing_heavy(words: list[str]) -> None:
    assert run(*words).stdout.splitlines()[-1].strip() == "IMPORTED"


def _processor_s(program: str) -> float:
    """Return the least user time of three runs, in seconds."""
    times = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        subprocess.run([sys.executable, "-c", program, "--help"], stdout=subprocess.DEVNULL, check=False)
        times.append(resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before)
    return min(times)


def test_help_takes_little_more_than_the_import_of_typer() -> None:
    ours = _processor_s("from hyvinvointi_cli.cli import main; main()")
    assert ours < 2 * _processor_s("import typer")


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_the_program_names_the_command(command: str) -> None:
    assert f"\n  {command} " in run("--help").stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_program_says_of_a_command_what_the_command_says_of_itself(command: str) -> None:
    text = run(command, "--help").stdout
    assert text.split("\n\n", 1)[1].lstrip().startswith(COMMANDS[command])


def test_help_of_the_program_lists_the_exit_codes() -> None:
    assert "6 output not" in run("--help").stdout


@pytest.mark.parametrize(
    "words", [*([command] for command in COMMANDS if command not in GROUPS), *WITHIN], ids=" ".join
)
def test_help_of_a_command_documents_its_exit_codes_and_json(words: list[str]) -> None:
    text = run(*words, "--help").stdout
    assert "Exit codes: 0 done" in text
    assert ("JSON:" in text) == ("table, csv, tsv, json" in text)


def test_unknown_command_is_a_usage_error() -> None:
    assert run("scann").returncode == 2


@pytest.mark.parametrize("words", [[], ["codebook"], ["cache"]], ids=" ".join)
def test_help_of_a_group_says_what_each_command_does_to_the_end(words: list[str]) -> None:
    assert "..." not in run(*words, "--help").stdout.partition("Commands:")[2]


def test_help_of_a_command_names_the_options_of_every_command() -> None:
    assert "Options of every command, explained by hyte --help: --lang" in run("scan", "--help").stdout
