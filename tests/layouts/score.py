"""Score what `hyte` reads from the bench PDFs against truth.json.

    python tests/layouts/score.py [--set tune|held] [--docs SUBSTRING] [--verbose]

Runs the `hyte` beside this interpreter; `--stub FOLDER` reads FILE.text.json, FILE.measures.json
and FILE.scan.json from a folder instead.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

HERE = Path(__file__).parent
FIELDS = (
    "focus", "goal", "responsible", "resource", "indicator", "baseline", "target", "schedule",
    "outturn",
)  # fmt: skip
META = ("municipality", "document_type", "period_start", "period_end", "report_year")
LABEL = re.compile(
    r"^(painopiste(alue)?|kärki|teema|tavoite|päämäärä|mål|insatsområde)?\s*\d*(\.\d+)*\s*[.:)]?\s+",
    re.IGNORECASE,
)
DASHES = {"", "-", "–", "—"}


def squeeze(text: str) -> str:
    """NFC, one kind of hyphen, single spaces."""
    text = unicodedata.normalize("NFC", text)
    return " ".join(text.translate({0x2010: "-", 0x2011: "-", 0xA0: " "}).split())


def value(raw: Any) -> str | None:
    """A field for comparison; an empty cell and a dash are null."""
    text = squeeze(str(raw)) if raw is not None else ""
    return None if text in DASHES else text.casefold().rstrip(".")


def bare(text: str | None) -> str | None:
    """Without a leading 'Painopiste 1:' or 'Tavoite 2.'."""
    return LABEL.sub("", " " + text if text[:1].isdigit() else text) if text else text


def same(found: Any, true: Any, limit: float = 90) -> bool:
    """Equal enough; null only equals null."""
    a, b = value(found), value(true)
    if a is None or b is None:
        return a is b
    return max(fuzz.ratio(a, b), fuzz.ratio(bare(a) or "", bare(b) or "")) >= limit


def run(command: list[str]) -> Any:
    """JSON of one hyte command, with a cache of its own; None when it gave none."""
    hyte = Path(sys.executable).with_name("hyte")
    with tempfile.TemporaryDirectory() as cache:
        done = subprocess.run(
            [str(hyte), *command, "--format", "json"],
            capture_output=True, text=True, check=False,
            env=os.environ | {"XDG_CACHE_HOME": cache, "HYTE_CACHE_DIR": cache},
        )  # fmt: skip
    try:
        return json.loads(done.stdout)
    except json.JSONDecodeError:
        print(f"{command[0]}: exit {done.returncode}, no JSON; {done.stderr[-300:]}")
        return None


def load(files: list[str], stub: Path | None) -> dict[str, tuple[Any, Any, Any]]:
    """Text, measures and scan of every document."""
    paths = [str(HERE / f) for f in files]
    if stub:
        found = {
            f: [json.loads(p.read_text("utf-8")) if p.exists() else None
                for k in ("text", "measures", "scan") if (p := stub / f"{Path(f).stem}.{k}.json")]
            for f in files
        }  # fmt: skip
        return {f: (t or {"pages": []}, m or [], (s or [{}])[0]) for f, (t, m, s) in found.items()}
    rows, scans = run(["measures", *paths]) or [], run(["scan", *paths]) or []
    return {
        f: (
            run(["text", p]) or {"pages": []},
            [r for r in rows if Path(r["file"]).name == f],
            next((s for s in scans if Path(s["file"]).name == f), {}),
        )
        for f, p in zip(files, paths, strict=True)
    }


def score_text(doc: dict[str, Any], text: Any, tell: Any) -> Counter[str]:
    """Phrases contiguous on their page, and joins that nobody wrote."""
    pages = {p["number"]: squeeze(p["text"] or "") for p in text["pages"]}
    folded = {n: t.casefold() for n, t in pages.items()}
    got: Counter[str] = Counter()
    for phrase in doc["phrases"]:
        hit = squeeze(phrase["text"]).casefold() in folded.get(phrase["page"], "")
        got.update(phrases=1, contiguous=hit)
        if not hit:
            near = nearest(phrase["text"], pages.get(phrase["page"], ""))
            tell(f"p{phrase['page']} phrase  {phrase['text']}\n      found   {near}")
    for join in doc["wrong_joins"]:
        bad = any(squeeze(join).casefold() in t for t in folded.values())
        got.update(joins=1, joined=bad)
        if bad:
            tell(f"wrong join {join}")
    return got


def nearest(phrase: str, page: str) -> str:
    """The most similar stretch of the page."""
    hit = fuzz.partial_ratio_alignment(squeeze(phrase), page)
    return page[max(0, hit.dest_start - 10) : hit.dest_end + 10] if hit and page else "(no text)"


def pair(true: list[Any], found: list[Any]) -> list[tuple[int, int]]:
    """Best one-to-one pairs of rows: actions alike (85) and goals not contradictory."""
    options = []
    for i, t in enumerate(true):
        for j, f in enumerate(found):
            alike = fuzz.ratio(value(t["action"]) or "", value(f.get("action")) or "")
            a, b = bare(value(t["goal"])), bare(value(f.get("goal")))
            clash = bool(a and b) and fuzz.token_set_ratio(a, b) < 60
            if alike >= 85 and not clash:
                options.append((-alike, -fuzz.ratio(a or "", b or ""), abs(i - j), i, j))
    pairs, used_t, used_f = [], set(), set()
    for *_, i, j in sorted(options):
        if i not in used_t and j not in used_f:
            pairs.append((i, j))
            used_t.add(i)
            used_f.add(j)
    return pairs


def score_rows(doc: dict[str, Any], found: list[Any], tell: Any) -> Counter[str]:
    """Rows found and missed; fields and status over matched rows."""
    true = doc["measures"]
    pairs = pair(true, found)
    got: Counter[str] = Counter(true=len(true), found=len(found), matched=len(pairs))
    for i, j in sorted(pairs):
        t, f = true[i], found[j]
        for field in FIELDS:
            good = same(f.get(field), t[field])
            if field == "outturn":  # a sign or a fill may be given as its key's words
                good = good or any(same(f.get(field), a) for a in t.get("outturn_also", []))
            got.update(fields=1, fields_ok=good)
            got.update({f"{field}_n": 1, f"{field}_ok": good})
            if not good:
                tell(f"{field}: {t[field]!r} but {f.get(field)!r}   [{t['action'][:40]}]")
        got.update(status=1, status_ok=t["status"] == f.get("status"), pages=1)
        got.update(pages_ok=t["page"] == f.get("page"))
        if t["status"] != f.get("status"):
            tell(f"status: {t['status']} but {f.get('status')}   [{t['action'][:40]}]")
    missed = set(range(len(true))) - {i for i, _ in pairs}
    for i in sorted(missed):
        tell(f"missed row p{true[i]['page']} {true[i]['action']}")
    for j in sorted(set(range(len(found))) - {j for _, j in pairs}):
        tell(f"extra row p{found[j].get('page')} {found[j].get('action')!r}")
    return got


def score_meta(doc: dict[str, Any], scan: Any, tell: Any) -> Counter[str]:
    """Municipality, type and period; a type listed in also_types is right too."""
    got: Counter[str] = Counter()
    for field in (f for f in META if f not in doc["unclear"]):
        allowed = [doc[field], *(doc.get("also_types", []) if field == "document_type" else [])]
        good = scan.get(field) in allowed
        got.update(meta=1, meta_ok=good)
        if not good:
            tell(f"{field}: {doc[field]!r} but {scan.get(field)!r}")
    return got


def share(got: Counter[str], part: str, whole: str) -> str:
    """A percentage, or a dash when there is nothing to count."""
    return f"{100 * got[part] / got[whole]:5.1f}" if got[whole] else "    -"


def line(name: str, got: Counter[str]) -> str:
    """One row of the printed table."""
    return (
        f"{name:<18} {share(got, 'contiguous', 'phrases')} {got['joined']:>3}/{got['joins']:<3} "
        f"{share(got, 'matched', 'true')} {share(got, 'matched', 'found')} "
        f"{share(got, 'fields_ok', 'fields')} {share(got, 'status_ok', 'status')} "
        f"{share(got, 'pages_ok', 'pages')} {share(got, 'meta_ok', 'meta')}"
    )


def main() -> None:
    """Print one row a document and the totals."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", choices=("tune", "held"))
    parser.add_argument("--docs", default="", help="only files or layouts with this in the name")
    parser.add_argument("--verbose", action="store_true", help="print every miss")
    parser.add_argument("--stub", type=Path, help="read JSON from this folder, do not run hyte")
    options = parser.parse_args()
    documents = [
        d
        for d in json.loads((HERE / "truth.json").read_text(encoding="utf-8"))
        if (options.docs in d["file"] or options.docs in d["layout"]) and options.set in (None, d["set"])
    ]
    total: Counter[str] = Counter()
    loaded = load([d["file"] for d in documents], options.stub)
    print(f"{'document':<18} phras  joins  recal preci field statu  page  meta")
    for doc in documents:
        notes: list[str] = []
        text, rows, scan = loaded[doc["file"]]
        got = score_text(doc, text, notes.append)
        got += score_rows(doc, rows, notes.append) + score_meta(doc, scan, notes.append)
        total += got
        print(line(f"{Path(doc['file']).stem} ({doc['set'][0]})", got), flush=True)
        if options.verbose:
            print("\n".join("    " + note for note in notes))
    print(line("total", total))
    print("fields: " + "  ".join(f"{f} {share(total, f + '_ok', f + '_n').strip()}" for f in FIELDS))


if __name__ == "__main__":
    main()
