"""Prints how the cost grows with pages and with documents, and what a second process gains.

    python benchmarks/scale.py REPORT.pdf [--pages 10,100,1000] [--documents 1,10,100] [--plot FILE.svg]

Documents are cut from the pages of REPORT.pdf, which are repeated where it has too few. Nothing is cached.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from plot import Curve, draw
from programs import Cost, hyte, run

_PAGES_EACH = 3
_PAIRS = ((16, 3), (24, 10))
"""Documents, and pages of each, for the comparison of one process with two."""


def main() -> None:
    """Measure, print Markdown tables, draw the curves."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("report", type=Path)
    options.add_argument("--pages", type=_numbers, default=(10, 30, 100, 300, 1000))
    options.add_argument("--documents", type=_numbers, default=(1, 10, 30, 100, 300))
    options.add_argument("--plot", type=Path, help="write both curves as SVG")
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as name, pikepdf.open(asked.report) as report:
        folder = Path(name)
        start = run(_scan(cut(report, folder / "start", 0, 1))).cpu_s
        print_head("pages of one document")
        pages = [measured([cut(report, folder / "pages", 0, n)], n, n, start) for n in asked.pages]
        print_head(f"documents of {_PAGES_EACH} pages")
        many = ((n, cut_many(report, folder / f"documents{n}", n)) for n in asked.documents)
        made = [measured(files, n, n * _PAGES_EACH, start) for n, files in many]
        for number, each in _PAIRS:
            print_pair(cut_many(report, folder / f"pair{each}", number, each), each)
    if asked.plot:
        named = (("pages", pages), ("documents", made))
        curves = [Curve(name, [(p.number, p.ms_a_page(start)) for p in points]) for name, points in named]
        asked.plot.write_text(draw(curves), encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Point:
    """One run: the number on the axis, the pages it read, and what it took."""

    number: int
    pages: int
    cost: Cost

    def ms_a_page(self, start_s: float) -> float:
        """Return the cost of a page beyond the first, whose run took `start_s`."""
        return 1000 * (self.cost.cpu_s - start_s) / max(1, self.pages - 1)


def cut(report: pikepdf.Pdf, folder: Path, first: int, number: int) -> Path:
    """Write `number` pages of the report from `first` on as a file of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"raportti_{first:04d}_{number}.pdf"
    with pikepdf.new() as copy:
        for page in range(first, first + number):
            copy.pages.append(report.pages[page % len(report.pages)])
        copy.remove_unreferenced_resources()
        copy.save(path)
    return path


def cut_many(report: pikepdf.Pdf, folder: Path, number: int, each: int = _PAGES_EACH) -> list[Path]:
    """Write documents of a few pages each, no two with the same bytes."""
    step = max(1, len(report.pages) // number)
    return [cut(report, folder, n * step + n // len(report.pages), each) for n in range(number)]


def print_head(what: str) -> None:
    """Print the head of a table of points."""
    print(f"\n| {what} | CPU s | CPU ms a page | without start | peak MB |")
    print("|---:|---:|---:|---:|---:|", flush=True)


def measured(files: Sequence[Path], number: int, pages: int, start_s: float) -> Point:
    """Scan the files and print the row: total cost, and the cost of a page without what starting up takes."""
    point = Point(number, pages, run(_scan(*files)))
    cost, rate = point.cost, point.ms_a_page(start_s)
    whole = 1000 * cost.cpu_s / pages
    print(f"| {number} | {cost.cpu_s:.1f} | {whole:.0f} | {rate:.0f} | {cost.peak_mb:.0f} |", flush=True)
    return point


def print_pair(files: list[Path], each: int) -> None:
    """Print what two processes gain on one, in time on the wall."""
    one, two = (run(_scan(*files, jobs=jobs)) for jobs in (1, 2))
    print(f"\n{len(files)} documents of {each} pages: ", end="")
    print(f"-j 1 {one.wall_s:.1f} s, -j 2 {two.wall_s:.1f} s on the wall, ", end="")
    print(f"{one.wall_s / two.wall_s:.2f} times as fast (at least 1.7)")


def _scan(*files: Path, jobs: int = 1) -> list[str]:
    # A busy machine must not turn into a failure: the clock on the wall runs on while others compute.
    wait = ("--timeout", "7200")
    return hyte("scan", *map(str, files), "--no-cache", *wait, "-j", str(jobs), "-f", "json")


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(number) for number in text.split(","))


if __name__ == "__main__":
    main()
