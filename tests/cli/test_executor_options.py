"""How documents are carried out changes nothing in the results; what does not fit together is said."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest


def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
    program = "from hyvinvointi_cli.cli import main; main()"
    command = [sys.executable, "-c", program, *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Four texts of rising size and a damaged file."""
    root = tmp_path / "in"
    root.mkdir()
    for n in range(4):
        (root / f"{n}.txt").write_text("Kokous pidettiin.\n\n" * (n + 1), encoding="utf-8")
    (root / "2b.pdf").write_bytes(b"%PDF-1.7\n")
    return root


def test_workers_give_the_same_bytes_as_one_process(folder: Path) -> None:
    serial, one, two = (
        run("--no-cache", "-q", *words, "scan", folder, "--format", "json")
        for words in (["--executor", "serial"], ["-j", "1"], ["-j", "2"])
    )
    assert (serial.returncode, serial.stderr) == (7, "")
    assert serial.stdout == one.stdout == two.stdout


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--executor", "cloud"], "processes, serial, dask"),
        (["--scheduler", "tcp://a:1"], "--executor dask"),
        (["--executor", "dask"], "--scheduler tcp://"),
        (["--timeout", "0"], "--timeout"),
        (["--max-memory", "lots"], "--max-memory"),
        (["-j", "-1"], "--jobs"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_options_that_do_not_fit_are_exit_code_2(folder: Path, words: list[str], says: str) -> None:
    result = run("scan", folder, *words)
    assert result.returncode == 2
    assert says in result.stderr


def test_too_little_memory_for_any_worker_says_so(folder: Path) -> None:
    result = run("--max-memory", "10", "scan", folder)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.startswith("hyte: --max-memory 10 is too little")


@pytest.mark.skipif(sys.platform == "win32", reason="terminals of POSIX")
def test_progress_on_a_terminal_counts_files_and_failures(folder: Path) -> None:
    import pty

    main, side = pty.openpty()
    program = "from hyvinvointi_cli.cli import main; main()"
    words = ["--no-cache", "scan", str(folder), "--format", "json"]
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100"}
    with subprocess.Popen(
        [sys.executable, "-c", program, *words], stdout=subprocess.DEVNULL, stderr=side, env=environment
    ) as child:
        os.close(side)
        seen = b""
        while True:
            try:
                part = os.read(main, 4096)
            except OSError:  # the terminal has been closed
                break
            if not part:
                break
            seen += part
    os.close(main)
    assert child.returncode == 7
    assert b"5/5" in seen
    assert "✗ 1".encode() in seen
    assert re.search(rb"\d sivua/s", seen)
