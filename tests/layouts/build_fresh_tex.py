# ruff: noqa: E501
"""TeX, fresh: outturns told under the number of the measure, pages later (LuaLaTeX)."""

import os
import subprocess
import tempfile
from pathlib import Path

from bench import HERE, About, record, reported
from build_latex import tex
from content_fresh import INDICATORS, PEOPLE, YEAR_CLOCK, pick, prose
from content_measures import Row

PREAMBLE = r"""\documentclass[10pt,a4paper]{article}
\usepackage{fontspec}\setmainfont{Latin Modern Roman}[Ligatures={Common,TeX}]
\usepackage[finnish]{babel}\usepackage{longtable,booktabs,array,multicol,fancyhdr,microtype}
\usepackage[margin=22mm]{geometry}\pagestyle{fancy}\fancyhf{}
\fancyhead[L]{Ruskoveden kunta\quad Hyvinvointiraportti}\fancyhead[R]{\thepage}\setlength{\columnsep}{6mm}
\newcommand{\band}[2]{\multicolumn{#1}{l}{\textsc{#2}}\\ \midrule}
"""


def compile_tex(source: str, target: str) -> None:
    """Run LuaLaTeX twice, for the table of contents."""
    with tempfile.TemporaryDirectory() as name:
        Path(name, "r.tex").write_text(source, encoding="utf-8")
        for _ in range(2):
            subprocess.run(["lualatex", "-interaction=nonstopmode", "-halt-on-error", "r.tex"], cwd=name,
                           check=True, capture_output=True,
                           env=os.environ | {"SOURCE_DATE_EPOCH": "1767225600", "FORCE_SOURCE_DATE": "1"})  # fmt: skip
        (HERE / target).write_bytes(Path(name, "r.pdf").read_bytes())


def long(head: tuple[str, ...], lines: list[str], widths: tuple[float, ...]) -> str:
    """Rules only above, below and under the header, repeated on every page."""
    columns = "".join(rf">{{\raggedright\arraybackslash}}p{{{w}cm}}" for w in widths)
    top = " & ".join(rf"\textbf{{{tex(h)}}}" for h in head)
    return "\n".join([rf"\begin{{longtable}}{{@{{}}{columns}@{{}}}}\toprule {top}\\ \midrule\endhead",
                      *lines, r"\bottomrule\end{longtable}"])  # fmt: skip


def plain(rows: tuple[tuple[str, ...], ...], widths: tuple[float, ...]) -> str:
    """A table that is not of measures."""
    return long(rows[0], [" & ".join(tex(c) for c in r) + r"\\" for r in rows[1:]], widths)


def numbered(rows: list[Row]) -> tuple[str, str]:
    """The plan with focus areas as bands, and the outturns under the same numbers."""
    plan, told, focus, count = [], [], "", [0, 0]
    for r in rows:
        if r.focus != focus:
            focus, count = r.focus, [count[0] + 1, 0]
            plan.append(rf"\band{{4}}{{{tex(focus)}}}")
        count[1] += 1
        number = f"{count[0]}.{count[1]}"
        plan.append(" & ".join([number, tex(r.goal), tex(r.action), tex(r.responsible)]) + r"\\[3pt]")
        told.append(f"{number} & {tex(r.outturn or 'Ei tietoa')}" + r"\\")
    return (
        long(("Nro", "Tavoite", "Toimenpide", "Vastuu"), plan, (0.9, 4.2, 7.2, 3.6)),
        long(("Nro", "Toteutuminen vuonna 2023"), told, (0.9, 13)),
    )


def ruskovesi() -> None:
    """A yearly report: two columns with ligatures, a plan by numbers, the outturns on the next page."""
    body = prose("Ruskoveden", "Ruskovedellä", 6, 12)
    rows, others = pick(8, 18), pick(27, 9)
    plan, told = numbered(rows)
    para = lambda texts: "\n\n".join(tex(t) for t in texts)  # noqa: E731
    simple = [" & ".join(tex(c) for c in (r.action, r.responsible, r.outturn or "–")) + r"\\" for r in others]
    source = (
        PREAMBLE + r"\begin{document}\begin{titlepage}\vspace*{5cm}{\Huge Ruskovesi voi hyvin\par}\bigskip"
        r"{\Large Hyvinvoinnin vuosikatsaus 2023\par}\vfill Ruskoveden kunta\par Valtuusto 10.6.2024 § 27"
        r"\end{titlepage}\tableofcontents\clearpage"
        r"\section{Asukkaiden hyvinvointi}\begin{multicols}{2}" + para(body[:8]) + r"\end{multicols}"
        + plain(INDICATORS, (8, 2, 2, 2, 1.4)) + r"\section{Suunnitelman toimenpiteet}" + plan
        + r"\clearpage\section{Toimenpiteiden toteutuminen}" + told
        + r"\section{Kylien ja seurojen teot}" + para(body[8:10])
        + long(("Teko", "Tekijä", "Miten kävi?"), simple, (6.5, 4, 5))
        + r"\section{Voimavarat}\begin{multicols}{2}" + para(body[10:]) + r"\end{multicols}"
        + plain(PEOPLE, (5, 4, 3, 4)) + plain(YEAR_CLOCK, (4, 6, 5)) + r"\end{document}"
    )  # fmt: skip
    compile_tex(source, "ruskovesi.pdf")
    truth = []
    for r in rows:
        row = reported(r, "focus goal responsible", outturn=r.outturn or "Ei tietoa")
        truth.append(row)
    record(
        About("ruskovesi.pdf", "LuaTeX", "tune", "bands, outturns by number on the next page", "Ruskovesi",
              "vuosiraportti", report_year=2023),
        body, truth + [reported(r, "responsible") for r in others],
    )  # fmt: skip


if __name__ == "__main__":
    ruskovesi()
