# ruff: noqa: E501
"""Fresh: a landscape plan under a two-level header (groff); outturns with notes below (pdfTeX, Ghostscript)."""

import os
import subprocess

from bench import HERE, About, measure, record, reported
from build_groff import roff
from build_latex import tex, write
from content_fresh import CONTACTS, INDICATORS, MONEY, PEOPLE, pick, prose, worded
from content_measures import Row

SOUNDS_DONE = ("Virka täytetty", "Tilat avattu", "Ohjelma hyväksytty", "Käynnit toteutuneet", "Kysely tehty",
               "Järjestetyt illat", "Toteutunut kyllä/ei")  # fmt: skip


WIDTHS = ("3.8", "6.4", "3.8", "2.4", "3.4", "2.2")


def block(text: str, font: str = "R") -> str:
    """A text block of tbl."""
    return f"T{{\n.ft {font}\n.ad l\n{roff(text) or chr(92) + '&'}\nT}}"


def two_levels(rows: list[Row], marks: list[str]) -> str:
    """A table for each focus area: its name over the width, header cells over header cells."""
    out: list[str] = []
    columns = " ".join(f"lw({w}c)" for w in WIDTHS)
    for focus in dict.fromkeys(r.focus for r in rows):
        out += [".TS H", "allbox;", "lB s s s s s", "lB s lB s lB s", columns.replace("lw", "lBw"), f"{columns}.",
                f"Kehittämiskohde: {roff(focus)}", "Mitä tavoitellaan ja miten\tKuka ja milloin\tMistä tiedetään"]  # fmt: skip
        heads = ("Päämäärä", "Keinot", "Toimijat", "Ajankohta", "Seuranta", "Tavoitearvo")
        out += ["\t".join(block(h, "B") for h in heads), ".TH"]
        own = [(r, m) for r, m in zip(rows, marks, strict=True) if r.focus == focus]
        out += [
            "\t".join(block(v) for v in (r.goal, r.action, r.responsible, r.schedule, m, r.target))
            for r, m in own
        ]
        out += [".TE", ".SP"]
    return "\n".join(out)


def simple(rows: tuple[tuple[str, ...], ...], widths: str) -> str:
    """A boxed table that is not of measures."""
    layout = " ".join(f"l{w}" for w in widths.split())
    return "\n".join([".TS", "allbox;", layout + ".", *("\t".join(block(c) for c in r) for r in rows), ".TE"])


def plan() -> None:
    """groff: cover, letters set apart, two columns, a landscape plan without outturns."""
    body = prose("Vaskikosken", "Vaskikoskella", 7, 10)
    rows = pick(2, 19)
    marks = [SOUNDS_DONE[i % len(SOUNDS_DONE)] for i in range(len(rows))]
    source = "\n".join([
        ".nr PS 10p", ".nr VS 12.5p", ".nr LL 25.5c", ".nr PO 2c", ".ds FAM T", ".ds LH Vaskikosken kunta",
        ".ds RH Hyvinvointisuunnitelma", ".ds CH", ".ds CF \\\\n%", ".sp 5c", ".ps 24", ".ce 3",
        "Hyvä elämä Vaskikoskella", ".sp 0.4c", "Kunnan hyvinvointisuunnitelma kaudelle 2025\\(en2029", ".ps", ".sp 3c",
        ".DS I", *(f"{t} {'.' * 70} {n}" for t, n in (("Nykytila", 2), ("Suunnitelma", 3), ("Resurssit", 5))), ".DE",
        ".bp", ".SH", "N Y K Y T I L A", ".2C", *(f".PP\n{roff(t)}" for t in body[:8]), ".1C", ".SH",
        "S U U N N I T E L M A", two_levels(rows, marks), ".SH", "R E S U R S S I T",
        *(f".PP\n{roff(t)}" for t in body[8:]), simple(MONEY, "w(8c) w(3c) w(3c) w(3c)"), ".SP",
        simple(PEOPLE, "w(6c) w(5c) w(4c) w(5c)"), ".SP", simple(INDICATORS, "w(12c) w(3c) w(3c) w(3c) w(2c)"), "",
    ])  # fmt: skip
    done = subprocess.run(
        ["groff", "-Tpdf", "-P-pa4", "-P-l", "-dpaper=a4l", "-ms", "-t", "-k", "-Kutf8"], input=source.encode(), capture_output=True,
        check=True, env=os.environ | {"SOURCE_DATE_EPOCH": "1767225600"},
    )  # fmt: skip
    (HERE / "vaskikoski.pdf").write_bytes(done.stdout)
    record(
        About("vaskikoski.pdf", "groff", "tune", "landscape, two-level header, focus rows, indicators like outturns",
              "Vaskikoski", "suunnitelma", (2025, 2029)),
        body,
        [measure(r, "focus goal responsible schedule indicator target", indicator=m)
         for r, m in zip(rows, marks, strict=True)],
    )  # fmt: skip


PREAMBLE = r"""\documentclass[10.5pt,a4paper]{article}
\usepackage[utf8]{inputenc}\usepackage[T1]{fontenc}\usepackage{lmodern}\renewcommand{\familydefault}{\sfdefault}\usepackage[finnish]{babel}
\usepackage{longtable,array,multicol,fancyhdr,textcomp,microtype}\usepackage[margin=18mm]{geometry}\pagestyle{fancy}\fancyhf{}
\fancyfoot[L]{Hallalahden kunta \textbar{} Arviointi 2023}\fancyfoot[R]{13.5.2024\thepage}
\pdfinfoomitdate=1\pdftrailerid{}\pdfsuppressptexinfo=-1
"""


def noted(rows: list[Row], words: list[Row]) -> str:
    """A ruled table whose outturn word carries a letter; what the letters mean stands below the table."""
    columns = "|".join(rf">{{\raggedright\arraybackslash}}p{{{w}cm}}" for w in (3.2, 5.6, 3.6, 3.2))
    out, notes = [rf"\begin{{longtable}}{{|{columns}|}}\hline \textbf{{Tavoite}} & \textbf{{Toimenpide}} & "
                  r"\textbf{Yhteistyötahot} & \textbf{Toteutuma}\\ \hline"], []  # fmt: skip
    goal = ""
    for i, (r, w) in enumerate(zip(rows, words, strict=True)):
        mark = ""
        if r.outturn and i % 4 == 1:
            letter = "abcdefg"[len(notes)]
            notes.append(rf"\noindent{{\small {letter}) {tex(r.outturn)}.}}\par")
            mark = rf"\textsuperscript{{{letter})}}"
        out.append(f"{tex(r.goal) if r.goal != goal else ''} & {tex(r.action)} & {tex(r.responsible)} & {tex(w.outturn)}{mark}"
                   + (r"\\ \hline" if i + 1 == len(rows) or rows[i + 1].goal != r.goal else r"\\ \cline{2-4}"))  # fmt: skip
        goal = r.goal
    return "\n".join([*out, r"\end{longtable}", *notes])


def term() -> None:
    """A term's evaluation and a short plan for the next year, made smaller by Ghostscript."""
    body = prose("Hallalahden", "Hallalahdessa", 9, 11)
    rows, coming = pick(21, 17), pick(4, 9)
    words = worded(rows)
    para = lambda texts: "\n\n".join(tex(t) for t in texts)  # noqa: E731
    columns = "".join(rf">{{\raggedright\arraybackslash}}p{{{w}cm}}" for w in (7, 4.5, 4))
    lines = "\n".join(rf"{tex(r.action)} & {tex(r.responsible)} & {tex(r.schedule)}\\[2pt]" for r in coming)
    plain = lambda t, w: (  # noqa: E731
        rf"\begin{{tabular}}{{{'l' * w}}}\hline " + "\n".join(" & ".join(tex(c) for c in r) + r"\\" for r in t)
        .replace("▲", "+").replace("▼", "-").replace("●", "0") + r"\hline\end{tabular}\par\bigskip"
    )  # fmt: skip
    source = (
        PREAMBLE + r"\begin{document}\thispagestyle{empty}\vspace*{6cm}{\LARGE HALLALAHTI\par}\bigskip{\Huge Hyvinvointisuunnitelman"
        r" toteutumisen vuosiarviointi\par}\bigskip{\Large vuosi 2023\par}\clearpage\tableofcontents\clearpage"
        r"\section[Vuoden kuluessa]{\protect\textls[250]{Vuoden kuluessa}}\begin{multicols}{2}" + para(body[:7]) + r"\end{multicols}"
        r"\section[Toteutuneet ja kesken olevat]{\protect\textls[250]{Toteutuneet ja kesken olevat}}" + noted(rows, words)
        + r"\section[Vuoden 2024 toimet]{\protect\textls[250]{Vuoden 2024 toimet}}" + para(body[7:9])
        + rf"\begin{{longtable}}{{{columns}}}\textbf{{Teot}} & \textbf{{Vastuutaho}} & \textbf{{Ajankohta}}\\ \hline {lines}\end{{longtable}}"
        + r"\section[Luvut]{\protect\textls[250]{Luvut}}" + para(body[9:]) + r"\par\bigskip " + plain(INDICATORS, 5) + plain(MONEY, 4)
        + plain(CONTACTS, 4) + r"\end{document}"
    )  # fmt: skip
    write(source, "hallalahti_raw.pdf")
    subprocess.run(["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", "-dPDFSETTINGS=/ebook", "-dOmitInfoDate=true",
                    "-dOmitID=true", "-dOmitXMP=true", f"-sOutputFile={HERE / 'hallalahti.pdf'}", str(HERE / "hallalahti_raw.pdf")], check=True)  # fmt: skip
    (HERE / "hallalahti_raw.pdf").unlink()
    truth, notes = [], 0
    for i, (r, w) in enumerate(zip(rows, words, strict=True)):
        row = reported(r, "goal responsible", outturn=w.outturn)
        if r.outturn and i % 4 == 1:
            letter = "abcdefg"[notes]
            notes += 1
            row["outturn_also"] = [f"{w.outturn}{letter})", f"{w.outturn} {letter})", r.outturn,
                                   f"{w.outturn} {r.outturn}", f"{w.outturn}. {r.outturn}"]  # fmt: skip
        truth.append(row)
    record(
        About("hallalahti.pdf", "pdfTeX, Ghostscript", "tune", "merged goals, words with notes below, next year's acts",
              "Hallalahti", "vuosiraportti", report_year=2023),
        body, truth + [measure(r, "responsible schedule") for r in coming],
        wrong_joins=["13.5.20243", "13.5.20244"],
    )  # fmt: skip


if __name__ == "__main__":
    plan()
    term()
