"""Ctrl-C ends a run at once: what is finished is written, no process is left behind."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")

HANGING = (
    b"%PDF-1.7\n1 0 obj\n1 0 R\nendobj\n"
    b"xref\n0 2\n0000000000 65535 f \n0000000009 00000 n \n"
    b"trailer << /Size 2 /Root 1 0 R >>\nstartxref\n31\n%%EOF"
)
"""An object that is a reference to itself: PDFium looks for its end for ever."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A damaged file, which is done at once, and one that hangs."""
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Type")
    (tmp_path / "b.pdf").write_bytes(HANGING)
    return tmp_path


def start(*words: str) -> subprocess.Popen[str]:
    program = "from hyvinvointi_cli.cli import main; main()"
    return subprocess.Popen(
        [sys.executable, "-c", program, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def hanging_worker(parent: subprocess.Popen[str]) -> psutil.Process:
    """Wait until a worker has been busy for longer than it takes to start."""
    for _ in range(600):
        for child in psutil.Process(parent.pid).children():
            if "running.worker" in " ".join(child.cmdline()) and child.cpu_times().user > 2:
                return child
        time.sleep(0.1)
    raise AssertionError("no worker hangs")


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_interrupt_writes_what_is_finished_and_leaves_no_process(folder: Path, sign: signal.Signals) -> None:
    parent = start("scan", str(folder), "--format", "json")
    worker = hanging_worker(parent)
    begun = time.monotonic()
    parent.send_signal(sign)
    out, err = parent.communicate(timeout=60)
    assert parent.returncode == 130
    assert [(Path(row["file"]).name, row["error"].partition(": ")[2][:15]) for row in json.loads(out)] == [
        ("a.pdf", "the PDF is dama"),
        ("b.pdf", "not read, becau"),
    ]
    assert "1 of 2 files are done" in err
    assert "Traceback" not in err
    assert not worker.is_running()
    assert time.monotonic() - begun < 20


def test_interrupt_before_anything_is_finished_writes_nothing(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    parent = start("scan", str(folder / "b.pdf"), "-o", str(target))
    hanging_worker(parent)
    parent.send_signal(signal.SIGINT)
    _, err = parent.communicate(timeout=60)
    assert (parent.returncode, target.exists()) == (130, False)
    assert err.splitlines()[0] == "hyte: interrupted; 0 of 1 files are done"


def test_hanging_pdf_is_a_row_with_its_reason(folder: Path) -> None:
    parent = start("--timeout", "20", "scan", str(folder), "--format", "json")
    out, err = parent.communicate(timeout=120)
    assert parent.returncode == 3
    assert ["not read within 20 s" in row["error"] for row in json.loads(out)] == [False, True]
    assert "Traceback" not in err
