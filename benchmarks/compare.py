"""Prints what reading one report costs, against other ways to do it, as ratios measured in one run.

    python benchmarks/compare.py REPORT.pdf [--repeat N]

Figures of one machine say little on another, and nothing while others use it: only the ratios count.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from programs import ROOT, Cost, hyte, run

NAIVE = ROOT / "benchmarks" / "naive.py"
_WORDS = "osallis|valtuusto|neuvosto|raati|kysely|palaute|arvioi|mittari|seuran"


def main() -> None:
    """Measure every way `--repeat` times and print the medians as a Markdown table."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("report", type=Path, help="a PDF of a hundred pages or so")
    options.add_argument("--repeat", type=int, default=3)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        rows = measure(asked.report.resolve(), Path(folder), asked.repeat)
    print_table(rows)


def measure(report: Path, folder: Path, repeat: int) -> dict[str, Cost]:
    """Return the median cost of each way, in the order of the table."""
    own = folder / "own"
    scan = hyte("scan", str(report), "--lexicon", str(own), "-f", "json")
    environment = {"HYTE_CACHE_DIR": str(folder / "cache")}
    edits = iter(range(1_000_000))

    def edited() -> Cost:
        write_lexicon(own, f"koontisana{next(edits)}")
        return run(scan, environment)

    def cold() -> Cost:
        shutil.rmtree(folder / "cache", ignore_errors=True)
        return run(scan, environment)

    ways: dict[str, Callable[[], Cost]] = {
        "hyte --help": lambda: run(hyte("--help")),
        "pdftotext, grep": lambda: run(["sh", "-c", f"pdftotext '{report}' - | grep -icE '{_WORDS}'"]),
        "hyte, cold": cold,
        "hyte, warm": lambda: run(scan, environment),
        "hyte, lexicon edited": edited,
        "naive script": lambda: run([sys.executable, str(NAIVE), str(report)]),
    }
    write_lexicon(own, "koontisana")
    costs: dict[str, list[Cost]] = {name: [] for name in ways}
    for _ in range(repeat):
        for name, way in ways.items():
            if name == "pdftotext, grep" and shutil.which("pdftotext") is None:
                continue
            costs[name].append(way())
    return {name: middle(found) for name, found in costs.items() if found}


def write_lexicon(folder: Path, term: str) -> None:
    """Write a user's folder with one term; a prefix, as generating the forms of a word takes seconds."""
    (folder / "codes").mkdir(parents=True, exist_ok=True)
    page = folder / "codes" / "lisat.yaml"
    page.write_text(f"adds_to: os_toimielimet\nterms:\n  fi:\n    - {term}*\n", encoding="utf-8")


def middle(costs: list[Cost]) -> Cost:
    """Return the run with the median processor time."""
    wanted = statistics.median_low(cost.cpu_s for cost in costs)
    return next(cost for cost in costs if cost.cpu_s == wanted)


def print_table(rows: dict[str, Cost]) -> None:
    """Print costs and the ratios that issue and documentation name."""
    cold = rows["hyte, cold"]
    print("| way | CPU s | wall s | peak MB | CPU against hyte, cold |")
    print("|---|---:|---:|---:|---:|")
    for name, cost in rows.items():
        print(
            f"| {name} | {cost.cpu_s:.2f} | {cost.wall_s:.2f} | {cost.peak_mb:.0f} | {cost.ratio(cold):.2f} |"
        )
    print()
    print(f"naive / cold: {rows['naive script'].ratio(cold):.1f} (at least 8)")
    print(f"cold / warm: {cold.ratio(rows['hyte, warm']):.1f} (at least 12)")
    print(f"cold / lexicon edited: {cold.ratio(rows['hyte, lexicon edited']):.1f} (at least 2)")
    print(f"peak of a cold run: {cold.peak_mb:.0f} MB (at most 700)")
    print(f"--help: {rows['hyte --help'].cpu_s:.2f} s (at most 0.3)")


if __name__ == "__main__":
    main()
