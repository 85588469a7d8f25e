"""Typeset the sample reports: src/*.md and layouts/*.typ -> *.pdf, and note the pages in truth.json.

Run `python samples/build.py` where typst, font-lato and font-roboto are installed (see README.md).
The same sources and the same typst give the same bytes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
MEASURE_COLUMNS = ("Painopiste", "Tavoite", "Toimenpide", "Vastuutaho", "Mittari", "Aikataulu")
TRUTH_FIELDS = ("priority", "goal", "measure", "responsible", "indicator", "schedule", "outturn")
# A number before the full stop is an ordinal ("Liite 1. Kooste") only in the list of annexes.
SENTENCE_END = re.compile(r"(?<=[.!?])(?<!Liite \d\.) (?=[A-ZÅÄÖ”])")

Block = dict[str, Any]


def table_cells(line: str) -> list[str]:
    """Return the trimmed cells of one Markdown table line."""
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def paragraph(text: str) -> Block:
    """Return a paragraph, its bold lead word (or "") set apart."""
    lead = re.match(r"\*\*(.+?)\*\* ", text)
    rest = text[lead.end() :] if lead else text
    return {
        "kind": "paragraph",
        "lead": lead.group(1) if lead else "",
        "text": rest,
        "sentences": SENTENCE_END.split(rest),
    }


def table(lines: list[str], measures: Iterator[dict[str, Any]]) -> Block:
    """Return a table; the rows of a measure table take their ids and statuses from the truth.

    Raises ValueError when a row differs from the truth, since both are edited by hand.
    """
    header, _, *rows = (table_cells(line) for line in lines)
    block: Block = {"kind": "table", "header": header, "rows": rows, "ids": [], "statuses": []}
    if tuple(header[: len(MEASURE_COLUMNS)]) != MEASURE_COLUMNS:
        return block
    for row in rows:
        measure = next(measures)
        expected = [measure[field] for field in TRUTH_FIELDS[: len(row)]]
        if row != expected:
            raise ValueError(f"{measure['id']}: the source says {row}, truth.json {expected}")
        block["ids"].append(measure["id"])
        block["statuses"].append(measure["status"])
    return block


def front_matter(text: str) -> dict[str, Any]:
    """Return publisher, title, facts and note of a cover written as a table or as bold labels."""
    publisher, title = re.findall(r"^# (.+)$", text, re.M)
    table_rows = [table_cells(line) for line in text.splitlines() if line.startswith("|")]
    facts = table_rows[2:] or [list(pair) for pair in re.findall(r"^\*\*(.+?):\*\* (.+)$", text, re.M)]
    notes = re.findall(r"^\*([^*].*)\*$", text, re.M)
    return {"publisher": publisher, "title": title, "facts": facts, "note": notes[0]}


def sections(text: str, measures: Iterator[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the numbered sections, each with its title and blocks in order."""
    found: list[dict[str, Any]] = []
    for chunk in re.split(r"\n\s*\n", text.strip()):
        if chunk.startswith("## "):
            found.append({"title": chunk[3:], "blocks": [], "measures": False})
        elif chunk.startswith("### "):
            found[-1]["blocks"].append({"kind": "heading", "text": chunk[4:]})
        elif chunk.startswith("|"):
            block = table(chunk.splitlines(), measures)
            found[-1]["measures"] |= bool(block["ids"])
            found[-1]["blocks"].append(block)
        else:
            found[-1]["blocks"].append(paragraph(chunk))
    return found


def read_report(source: Path, truth: dict[str, Any]) -> dict[str, Any]:
    """Return what a layout needs to know about one report."""
    cover, contents, body = re.split(r"^---$", source.read_text(encoding="utf-8"), flags=re.M)
    measures = iter(truth["measures"])
    report = front_matter(cover) | {
        "year": source.stem[-4:],
        "approved": truth["approved"],
        "contents": contents.strip().splitlines()[0].removeprefix("## "),
        "sections": sections(body, measures),
    }
    if left := [measure["id"] for measure in measures]:
        raise ValueError(f"{source.name}: no row for {', '.join(left)}")
    return report


def typeset(source: Path, truth: dict[str, Any]) -> dict[str, Any]:
    """Write the PDF of one report and return its file name, page count and measure pages."""
    import font_lato
    import font_roboto
    import typst

    compiler = typst.Compiler(
        HERE / "layouts" / f"{source.stem.split('_')[0].lower()}.typ",
        root=HERE / "layouts",
        font_paths=[font_lato.font_directory, font_roboto.font_directory],
        ignore_system_fonts=True,
        sys_inputs={"report": json.dumps(read_report(source, truth), ensure_ascii=False)},
    )
    target = source.stem + ".pdf"
    compiler.compile(output=HERE / target, format="pdf", timestamp=0)
    marks = json.loads(compiler.query("<measure>", field="value"))
    (pages,) = json.loads(compiler.query("<pages>", field="value"))
    return {
        "file": target,
        "pages": pages,
        "measure_pages": {mark["id"]: mark["page"] for mark in marks},
    }


def main() -> None:
    """Typeset every report of truth.json and add its `pdf` entry there."""
    truth_path = HERE / "truth.json"
    truth = json.loads(truth_path.read_text(encoding="utf-8"))
    for report in truth["reports"]:
        report["pdf"] = typeset(HERE / "src" / report["file"], report)
        print(f"{report['pdf']['file']}: {report['pdf']['pages']} pages")
    truth_path.write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
