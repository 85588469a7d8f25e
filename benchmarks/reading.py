"""Prints what reading alone costs: text, tables and boxes by hyte, text and tables by pdfplumber.

    python benchmarks/reading.py REPORT.pdf [--repeat N]

Each reader has a process of its own, in turn, so that both meet the same machine. Seconds are processor time:
of the reading in the process, and of the whole program with its start.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from pathlib import Path

from programs import output_of

_READERS = ("pdfplumber", "hyte")


def main() -> None:
    """Measure both readers `--repeat` times and print the medians and their ratio."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("report", type=Path, help="a PDF of a hundred pages or so")
    options.add_argument("--repeat", type=int, default=3)
    options.add_argument("--reader", choices=_READERS, help="read once with this one, print its seconds")
    asked = options.parse_args()
    if asked.reader:
        print(*read(asked.report, asked.reader))
        return
    runs: dict[str, list[tuple[float, float]]] = {reader: [] for reader in _READERS}
    for _ in range(asked.repeat):
        for reader in _READERS:
            program = [sys.executable, __file__, str(asked.report.resolve()), "--reader", reader]
            inside, whole = map(float, output_of(program).split())
            runs[reader].append((inside, whole))
    print("| CPU s | pdfplumber | hyte | ratio |")
    print("|---|---:|---:|---:|")
    for place, name in enumerate(("reading alone", "with the start of the program")):
        slow, fast = (statistics.median(run[place] for run in runs[reader]) for reader in _READERS)
        print(f"| {name} | {slow:.2f} | {fast:.2f} | {slow / fast:.1f} |")


def read(report: Path, reader: str) -> tuple[float, float]:
    """Read every page; return the seconds since the imports and since the start of the program."""
    if reader == "hyte":
        from hyvinvointi_cli.reading.document import read_document

        began = time.process_time()
        read_document(report)
    else:
        import pdfplumber

        began = time.process_time()
        with pdfplumber.open(report) as pdf:
            for page in pdf.pages:
                page.extract_text()
                page.extract_tables()
                page.close()
    now = time.process_time()
    return now - began, now


if __name__ == "__main__":
    main()
