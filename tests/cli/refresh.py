"""Writes the outputs of the README's walk-through and the golden CSV anew: python tests/cli/refresh.py."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden_families.csv"
GOLDEN_COMMAND = "hyte -q matrix samples/*.pdf --by family --format csv"
_BLOCK = re.compile(r"(<!-- walk-through -->\n```console\n)\$ (.*)\n(?:.*\n)*?(```)")


def output_of(command: str, folder: Path) -> str:
    """Return what a command prints, results before notes."""
    environment = {
        **os.environ,
        "COLUMNS": "96",
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
    }
    done = subprocess.run(
        command, shell=True, cwd=folder, env=environment, capture_output=True, text=True, check=True
    )
    return "".join(f"{line.rstrip()}\n" for line in (done.stdout + done.stderr).splitlines())


def main() -> None:
    """Run every command in a folder that holds the samples."""
    readme = ROOT / "README.md"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "samples").symlink_to(ROOT / "samples")
        text = _BLOCK.sub(
            lambda block: f"{block[1]}$ {block[2]}\n{output_of(block[2], folder)}{block[3]}",
            readme.read_text(encoding="utf-8"),
        )
        readme.write_text(text, encoding="utf-8")
        GOLDEN.write_text(output_of(GOLDEN_COMMAND, folder), encoding="utf-8")


if __name__ == "__main__":
    main()
