# ruff: noqa: E501
"""Everyday TeX: a term's evaluation with signs and the next plan, ligatures lost from the map (LuaLaTeX)."""

import re

import pikepdf
from bench import HERE, About, measure, record, reported
from build_fresh_tex import compile_tex, plain
from build_latex import tex
from content_common import GROUP, INDICATORS, MEETINGS, pick, prose
from content_measures import Row

PREAMBLE = r"""\documentclass[10.5pt,a4paper]{scrartcl}
\usepackage{fontspec}\setmainfont{Carlito}[Ligatures={Common,TeX}]
\newfontfamily\signs{DejaVu Sans}
\usepackage[finnish]{babel}\usepackage{longtable,array,multicol,booktabs,fancyhdr,microtype,xcolor,colortbl}
\usepackage[margin=20mm]{geometry}\pagestyle{fancy}\fancyhf{}\renewcommand{\headrulewidth}{0.4pt}
\fancyhead[L]{Selkäkosken kunta}\fancyhead[R]{Hyvinvointikertomus ja -suunnitelma}\fancyfoot[C]{16.12.2025\thepage}
\setlength{\columnsep}{5mm}\setlength{\tabcolsep}{4pt}\renewcommand{\arraystretch}{1.15}
"""
SIGNS = {
    "done": "✓",
    "ongoing": "→",
    "partly": "◐",
    "not_done": "✗",
    "moved": "»",
    "ended": "■",
    "unknown": "",
}
MEANING = {"✓": "toteutunut", "→": "käynnissä", "◐": "osittain toteutunut", "✗": "ei toteutunut", "»": "siirtyy",
           "■": "päättynyt"}  # fmt: skip


def lose_ligatures(name: str) -> None:
    """Take ligatures out of the ToUnicode maps, as some producers leave them."""
    with pikepdf.open(HERE / name, allow_overwriting_input=True) as pdf:
        for item in pdf.objects:
            if not isinstance(item, pikepdf.Stream) or b"begincmap" not in (data := item.read_bytes()):
                continue
            for text in ("tti", "ti", "tt", "fi", "ff", "ft", "ffi", "fj", "tf"):
                code = text.encode("utf-16-be").hex()
                data = re.sub(rb"(?i)<[0-9a-f]{4}> <%b>\n" % code.encode(), b"", data)
            counted = re.sub(
                rb"\d+ beginbfchar\n(.*?)endbfchar",
                lambda m: b"%d beginbfchar\n%bendbfchar" % (m[1].count(b"\n"), m[1]), data, flags=re.DOTALL)  # fmt: skip
            item.write(counted)
        pdf.save(HERE / name, deterministic_id=True)


def ruled(
    head: tuple[str, ...], rows: list[tuple[str, ...]], widths: tuple[float, ...], first: int | None
) -> str:
    """A ruled table with a grey header on every page; equal values of the first column are shown once."""
    columns = "|".join(rf">{{\raggedright\arraybackslash}}p{{{w}cm}}" for w in widths)
    top = " & ".join(rf"\textbf{{{tex(h)}}}" for h in head)
    out = [rf"\begin{{longtable}}{{|{columns}|}}\hline\rowcolor{{gray!25}} {top}\\ \hline\endhead"]
    for i, row in enumerate(rows):
        shown = [*row]
        last = i + 1 == len(rows)
        if first is not None and i and rows[i - 1][first] == row[first]:
            shown[first] = ""
        line = (
            r"\hline"
            if last or first is None or rows[i + 1][first] != row[first]
            else rf"\cline{{2-{len(head)}}}"
        )
        out.append(" & ".join(c if c in MEANING_TEX else tex(c) for c in shown) + rf"\\ {line}")
    return "\n".join([*out, r"\end{longtable}"])


MEANING_TEX = {rf"\centering {{\signs {s}}}\arraybackslash": s for s in MEANING}


def sign(row: Row) -> str:
    """The sign of a row, centred in its own font."""
    mark = SIGNS[row.status]
    return rf"\centering {{\signs {mark}}}\arraybackslash" if mark else ""


def selkakoski() -> None:
    """Two justified columns, last term's measures with signs and remarks, a plan under merged headers."""
    body = prose("Selkäkosken", "Selkäkoskella", 2, 13)
    old, new = pick(16, 16), pick(0, 15)
    para = lambda texts: "\n\n".join(tex(t) for t in texts)  # noqa: E731
    key = r"\quad ".join(rf"{{\signs {s}}} {w}" for s, w in MEANING.items())
    past = ruled(("Tavoite", "Toimenpide", "Arviointi", "Huomiot"),
                 [(r.goal, r.action, sign(r), r.outturn or "–") for r in old], (3.6, 5.4, 1.8, 5.2), 0)  # fmt: skip
    plan = ""
    for focus in dict.fromkeys(r.focus for r in new):
        own = [r for r in new if r.focus == focus]
        plan += rf"\subsection{{{tex(focus)}}}" + ruled(
            ("Tavoitteet", "Toimenpiteet ja vastuutaho", "Arviointi", "Resurssit"),
            [(r.goal, f"{r.action} ({r.responsible})", r.indicator, r.resource) for r in own], (3.6, 6.6, 3.2, 2.6), 0)  # fmt: skip
    source = (
        PREAMBLE + r"\begin{document}\begin{titlepage}\vspace*{6cm}{\Huge\bfseries Hyvinvointikertomus 2021–2025\\ ja hyvinvointisuunnitelma "
        r"2026–2029\par}\bigskip{\Large Selkäkosken kunta\par}\vfill Kunnanvaltuusto 16.12.2025 § 91\end{titlepage}\tableofcontents\clearpage"
        r"\section{Selkäkosken väestö ja hyvinvointi}\begin{multicols}{2}" + para(body[:9]) + r"\end{multicols}"
        + plain(INDICATORS, (8, 1.8, 1.8, 1.8, 2.2)) + r"\section{Kauden 2021–2025 toimenpiteiden arviointi}\noindent{\small " + key + r"\par}"
        + past + para(body[9:10]) + r"\section{Hyvinvointisuunnitelma 2026–2029}" + para(body[10:11]) + plan
        + r"\section{Toimeenpano}\begin{multicols}{2}" + para(body[11:]) + r"\end{multicols}" + plain(GROUP, (6, 5, 5))
        + plain(MEETINGS, (3, 7, 6)) + r"\end{document}"
    )  # fmt: skip
    compile_tex(source, "selkakoski.pdf")
    truth = []
    for r in old:
        mark = SIGNS[r.status]
        word = MEANING.get(mark, "")
        row = reported(r, "goal", outturn=r.outturn or mark)
        also = [
            mark,
            word,
            f"{mark} {r.outturn}",
            f"{word} {r.outturn}",
            f"{word}. {r.outturn}",
            f"{word}; {r.outturn}",
        ]
        truth.append(row | {"outturn_also": also if mark else []})
    record(
        About("selkakoski.pdf", "LuaTeX, pikepdf", "tune", "last term by signs, merged headers, ligatures not in the map",
              "Selkäkoski", "laaja_kertomus", (2026, 2029), round="everyday"),
        body, truth + [measure(r, "focus goal responsible indicator resource") for r in new],
        auto_phrases=40, auto_joins=20, wrong_joins=["16.12.20253", "16.12.20254"],
    )  # fmt: skip
    lose_ligatures("selkakoski.pdf")  # last: the tracing needs the letters


if __name__ == "__main__":
    selkakoski()
