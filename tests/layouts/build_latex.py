"""Headers put as questions, ligature glyphs and real line-end hyphenation: pdfLaTeX.

Needs texlive-latex-recommended, texlive-latex-extra, texlive-lang-european and lmodern.
"""

import os
import re
import subprocess
import tempfile
from pathlib import Path

from bench import HERE, About, measure, record, reported
from content_measures import OTHER_ROWS, Row, take
from content_text import INDICATORS, MEETINGS, STAFF, paragraphs


def tex(text: str) -> str:
    """Text with TeX's own signs escaped."""
    text = re.sub(r"([%&#$_{}])", r"\\\1", text)
    return text.replace("€", r"\texteuro{}").replace("–", "--")


def table(head: tuple[str, ...], rows: list[tuple[str, ...]], widths: tuple[float, ...]) -> str:
    """A ruled longtable; the header stands on the first page only."""
    columns = "|".join(rf">{{\raggedright\arraybackslash\hspace{{0pt}}}}p{{{w}cm}}" for w in widths)
    lines = [" & ".join(tex(c) for c in row) + r"\\ \hline" for row in rows]
    top = " & ".join(rf"\textbf{{{tex(h)}}}" for h in head) + r"\\ \hline"
    return "\n".join([rf"\begin{{longtable}}{{|{columns}|}}\hline", top, *lines,
                      r"\end{longtable}"])  # fmt: skip


PREAMBLE = r"""\documentclass[11pt,a4paper]{article}
\usepackage[utf8]{inputenc}\usepackage[T1]{fontenc}\usepackage{lmodern}\usepackage[finnish]{babel}
\usepackage{longtable,array,multicol,fancyhdr}\usepackage{textcomp}\usepackage{microtype}
\usepackage[margin=20mm]{geometry}\pagestyle{fancy}\setlength{\columnsep}{5mm}
\pdfinfoomitdate=1\pdftrailerid{}\pdfsuppressptexinfo=-1
"""


def write(source: str, target: str) -> None:
    """Run pdfLaTeX twice, for the table of contents."""
    with tempfile.TemporaryDirectory() as name:
        Path(name, "r.tex").write_text(source, encoding="utf-8")
        for _ in range(2):
            subprocess.run(["pdflatex", "-halt-on-error", "r.tex"], cwd=name, check=True,
                           capture_output=True,
                           env=os.environ | {"SOURCE_DATE_EPOCH": "1767225600"})  # fmt: skip
        (HERE / target).write_bytes(Path(name, "r.pdf").read_bytes())


def questions() -> None:
    """Question headers, goals as headings, an outturn column called Arviointi."""
    place = "Uusiketo"
    body = paragraphs(place, 1, 12)
    groups = goals(take(16, 10))
    old = take(33, 8, OTHER_ROWS)
    parts = []
    for number, (goal, rows) in enumerate(groups, 1):
        parts.append(rf"\subsection*{{Tavoite {number}. {tex(goal)}}}")
        parts.append(table(
            ("Mitä tehdään?", "Kuka vastaa?", "Milloin?", "Mistä tiedämme?"),
            [(r.action, r.responsible, r.schedule, r.indicator) for r in rows],
            (6, 3.2, 2.4, 3.6)))  # fmt: skip
    source = (
        PREAMBLE + r"\fancyhead[L]{Uudenkedon kunta}\fancyhead[R]{8.12.2025\thepage}\fancyfoot{}"
        r"\begin{document}\begin{center}{\Large Uudenkedon kunta}\\[1em]"
        r"{\LARGE\textls[250]{Hyvinvointikertomus} 2021--2025 ja\\ "
        r"\textls[250]{hyvinvointisuunnitelma} 2025--2029}"
        r"\end{center}\tableofcontents\section{Hyvinvointityön perusta}\begin{multicols}{2}"
        + "\n\n".join(tex(t) for t in body[:8]) + r"\end{multicols}"
        r"\section{Mitä edellisellä kaudella luvattiin ja tehtiin}"
        + table(("Toimenpide", "Arviointi"), [(r.action, r.outturn or "--") for r in old],
                (7.5, 8))
        + r"\section{Suunnitelma 2025--2029}" + "\n".join(parts)
        + r"\section{Miten seuraamme}\begin{multicols}{2}" + "\n\n".join(tex(t) for t in body[8:])
        + r"\end{multicols}" + table(INDICATORS[0], list(INDICATORS[1:]), (7, 1.6, 1.6, 1.6, 2))
        + table(STAFF[0], list(STAFF[1:]), (5, 5, 5)) + r"\end{document}"
    )  # fmt: skip
    write(source, "uusiketo.pdf")
    record(
        About("uusiketo.pdf", "pdfTeX", "held", "question headers, goals as headings", place,
              "laaja_kertomus", (2025, 2029)),
        body,
        [reported(r, "") for r in old]
        + [measure(r, "goal responsible schedule indicator") for _, rows in groups for r in rows],
        auto_phrases=40, wrong_joins=["8.12.20252", "8.12.20253", "8.12.20254"],
    )  # fmt: skip


def goals(rows: list[Row]) -> list[tuple[str, list[Row]]]:
    """Rows grouped by goal, in order."""
    names = list(dict.fromkeys(r.goal for r in rows))
    return [(name, [r for r in rows if r.goal == name]) for name in names]


def seuranta() -> None:
    """'Seuranta' as the indicator column of a plan; action and responsible in one cell."""
    place = "Isokangas"
    body = paragraphs(place, 8, 10)
    rows = take(28, 16)
    source = (
        PREAMBLE + r"\fancyhead[L]{Isonkankaan kaupunki \textbullet{} hyvinvointiohjelma}"
        r"\fancyfoot[C]{Sivu \thepage}\begin{document}"
        r"{\LARGE Isonkankaan hyvinvointiohjelma 2026--2029}\\[1em] Kaupunginvaltuusto 26.1.2026"
        r" \S\ 4\par\section*{\textls[250]{LÄHTÖKOHDAT}}\begin{multicols}{3}"
        + "\n\n".join(tex(t) for t in body) + r"\end{multicols}\section*{\textls[250]{TOIMENPITEET}}"
        + table(("Kärki", "Päämäärä", "Keinot ja toteuttajat", "Kustannukset", "Seuranta"),
                [(r.focus, r.goal, f"{r.action} ({r.responsible})", r.resource, r.indicator)
                 for r in rows], (2.6, 2.8, 5, 2.4, 2.6))
        + r"\section*{Kokousaikataulu}" + table(MEETINGS[0], list(MEETINGS[1:]), (3, 5, 7))
        + r"\end{document}"
    )  # fmt: skip
    write(source, "isokangas.pdf")
    record(
        About("isokangas.pdf", "pdfTeX", "held", "three columns, Seuranta as indicator", place,
              "suunnitelma", (2026, 2029)),
        body, [measure(r, "focus goal responsible resource indicator") for r in rows],
        auto_phrases=40, auto_joins=24,
    )  # fmt: skip


if __name__ == "__main__":
    questions()
    seuranta()
