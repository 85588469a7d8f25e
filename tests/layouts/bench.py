"""Writes the truth of one bench document into truth.json."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tracing as tr
from content_measures import Row

HERE = Path(__file__).parent
TRUTH = HERE / "truth.json"
FIELDS = (
    "focus", "goal", "action", "responsible", "resource", "indicator",
    "baseline", "target", "schedule", "outturn",
)  # fmt: skip
DASHES = {"", "-", "–", "—"}


@dataclass(frozen=True, slots=True)
class About:
    """What a document is; the metadata truth."""

    file: str
    producer: str
    set: str
    layout: str
    municipality: str | None
    document_type: str
    period: tuple[int, int] | None = None
    report_year: int | None = None
    also_types: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()  # metadata fields that may be anything
    round: str = ""  # documents made together after the others: they have floors of their own


def measure(row: Row, fields: str, status: str = "promised", **over: Any) -> dict[str, Any]:
    """Truth of one row; fields not named are null, so is a dash; `over` replaces values."""
    named = set(fields.split()) | {"action"}
    values: dict[str, Any] = {f: getattr(row, f) if f in named else None for f in FIELDS}
    values.update(over)
    for field in FIELDS:
        if values[field] in DASHES:
            values[field] = None
    return {"page": None, **values, "status": over.get("status", status)}


def reported(row: Row, fields: str, **over: Any) -> dict[str, Any]:
    """Truth of a row with an outturn column: the status is that of the outturn."""
    return measure(row, fields + " outturn", row.status, **over)


def commented(row: Row, fields: str, word: str, comment: str) -> dict[str, Any]:
    """A row with a status word in one column and a comment in the next; either may be it."""
    also = [word, f"{word} {comment}", f"{word}. {comment}", f"{word}; {comment}"]
    truth = reported(row, fields, outturn=comment or word)
    return truth | {"outturn_also": also if comment and word else []}


def record(
    about: About,
    body: Iterable[str],
    measures: list[dict[str, Any]],
    *,
    phrases: Iterable[tuple[int, str]] = (),
    wrong_joins: Iterable[str] = (),
    auto_phrases: int = 30,
    auto_joins: int = 16,
) -> None:
    """Trace the PDF and put its truth into truth.json."""
    pages = tr.read_glyphs(HERE / about.file)
    body = [s for text in body for s in re.split(r"(?<=[a-zåäö]\.) ", text)]
    cells = [v for m in measures for f in ("action", "goal", "outturn", "responsible") if (v := m[f])]
    picked = list(phrases) + pick_phrases(body, cells, pages, auto_phrases)
    sources = list(dict.fromkeys([*body, *cells]))
    joins = spread(sorted(set(tr.neighbour_joins(sources, pages))), auto_joins)
    joins += sorted(set(tr.hyphen_joins(sources, pages)))[:10] + list(wrong_joins)
    for m in measures:
        if m["page"] is None:
            m["page"] = find_page(m["action"], pages)
    save(about, picked, list(dict.fromkeys(joins)), measures)


def spread(items: list[Any], count: int) -> list[Any]:
    """At most `count` items at even steps."""
    step = max(1, -(-len(items) // max(count, 1)))
    return items[::step][:count]


def pick_phrases(
    body: list[str], cells: list[str], pages: list[tr.Glyphs], count: int
) -> list[tuple[int, str]]:
    """The hardest phrase of each line break, three quarters of them from running text."""
    chosen: list[tuple[int, str]] = []
    for sources, quota in ((body, count * 3 // 4), (cells, count - count * 3 // 4)):
        options: list[tuple[int, int, str]] = []
        for source in dict.fromkeys(sources):
            taken: list[str] = []
            for option in sorted(tr.hard_phrases(source, pages), key=lambda o: -o[0]):
                heads = set(option[2].split())
                if all(len(heads & set(t.split())) < 3 for t in taken):
                    taken.append(option[2])
                    options.append(option)
        hard = [o for o in options if o[0] >= 2]
        easy = [o for o in options if o[0] < 2]
        part = spread(hard, quota) + spread(easy, max(0, quota - len(hard)))
        chosen += [(page, phrase) for _, page, phrase in part]
    return sorted(set(chosen))


def find_page(action: str, pages: list[tr.Glyphs]) -> int | None:
    """The page where the row starts: the longest beginning of the action found on one."""
    folded = tr.fold(action)
    for length in (len(folded), 40, 25, 15, 9):
        hits = [p.number for p in pages if folded[:length] in p.letters]
        if hits:
            return hits[0]
    return None


def save(
    about: About,
    phrases: list[tuple[int, str]],
    joins: list[str],
    measures: list[dict[str, Any]],
) -> None:
    """Replace this document's entry."""
    documents = json.loads(TRUTH.read_text(encoding="utf-8")) if TRUTH.exists() else []
    start, end = about.period or (None, None)
    entry = {
        "file": about.file,
        "set": about.set,
        **({"round": about.round} if about.round else {}),
        "producer": about.producer,
        "layout": about.layout,
        "municipality": about.municipality,
        "document_type": about.document_type,
        "also_types": list(about.also_types),
        "period_start": start,
        "period_end": end,
        "report_year": about.report_year,
        "unclear": list(about.unclear),
        "phrases": [{"page": page, "text": text} for page, text in phrases],
        "wrong_joins": joins,
        "measures": measures,
    }
    documents = [d for d in documents if d["file"] != about.file] + [entry]
    documents.sort(key=lambda d: d["file"])
    TRUTH.write_text(json.dumps(documents, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    lost = sum(m["page"] is None for m in measures)
    print(
        f"{about.file}: {len(phrases)} phrases, {len(joins)} wrong joins, "
        f"{len(measures)} measures, {lost} without a page"
    )
