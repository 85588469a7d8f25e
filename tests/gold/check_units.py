"""Check coded units: form, codes, negation, statuses, duplicates and nearness to known units.

Usage: check_units.py UNITS --codebook CODEBOOK [--against FILE ...] [--max-similar 85]
Exits 1 when a unit breaks a rule; prints counts of codes, statuses and forms either way.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

FORMS = frozenset({"sentence", "row", "heading", "bullet", "broken"})
STATUSES = frozenset(
    ["promised", "ongoing", "done", "partly", "not_done", "moved", "ended", "need", "none", "unknown"]
)
SET_WORDS = 4
LANGUAGES = frozenset({"fi", "sv"})
KEYS = frozenset(["id", "text", "form", "codes", "optional", "status", "negated", "note", "lang"])
MAY_STAND = frozenset(["section", "kind", "role", "duration", "commitment"])
"""Fields that some units have: the heading above, and qualifiers beside status and negation."""


def read_units(path: Path) -> list[dict[str, object]]:
    """Read one JSON object a line."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def known_codes(codebook: Path) -> frozenset[str]:
    """Return the code ids of the codebook."""
    entries = json.loads(codebook.read_text(encoding="utf-8"))["codes"]
    return frozenset(entry["id"] for entry in entries)


def unit_faults(unit: dict[str, object], codes: frozenset[str]) -> Iterator[str]:
    """Yield what is wrong with the fields of one unit."""
    if set(unit) - MAY_STAND != KEYS:
        yield f"keys {sorted((set(unit) - MAY_STAND) ^ KEYS)}"
        return
    required, optional, negated = (list(unit[k]) for k in ("codes", "optional", "negated"))  # type: ignore[call-overload]
    unknown = sorted(set(required + optional + negated) - codes)
    if unknown:
        yield f"unknown codes {unknown}"
    if not set(negated) <= set(required):
        yield f"negated outside codes {sorted(set(negated) - set(required))}"
    if set(required) & set(optional):
        yield f"both required and optional {sorted(set(required) & set(optional))}"
    if len(set(required)) != len(required) or len(set(optional)) != len(optional):
        yield "a code twice"
    for key, words in (("form", FORMS), ("status", STATUSES), ("lang", LANGUAGES)):
        if unit[key] not in words:
            yield f"{key} {unit[key]!r}"
    if not str(unit["text"]).strip():
        yield "empty text"


def duplicate_faults(units: Sequence[dict[str, object]]) -> Iterator[str]:
    """Yield the ids and texts that occur more than once."""
    for key in ("id", "text"):
        counts = Counter(str(unit[key]).casefold() for unit in units)
        yield from (f"{key} occurs {n} times: {value}" for value, n in counts.items() if n > 1)


def similar_faults(units: Sequence[dict[str, object]], others: Sequence[str], limit: float) -> Iterator[str]:
    """Yield the units whose text is too near a known text.

    A known text of under four words is a subset of too many others for a set ratio.
    """
    from rapidfuzz import fuzz, process, utils

    long_texts = [text for text in others if len(text.split()) >= SET_WORDS]
    short_texts = [text for text in others if len(text.split()) < SET_WORDS]
    for unit in units:
        text = str(unit["text"])
        few = len(text.split()) < SET_WORDS
        for texts, scorer in (
            (long_texts, fuzz.token_sort_ratio if few else fuzz.token_set_ratio),
            (short_texts, fuzz.token_sort_ratio),
        ):
            best = process.extractOne(
                text, texts, scorer=scorer, processor=utils.default_process, score_cutoff=limit
            )
            if best and best[1] > limit:
                yield f"{unit['id']} similar {best[1]:.0f}: {text!r} ~ {best[0]!r}"


def print_counts(units: Sequence[dict[str, object]], codes: frozenset[str]) -> None:
    """Print how often each code, status and form occurs."""
    required = Counter(c for unit in units for c in unit["codes"])  # type: ignore[attr-defined]
    negated = Counter(c for unit in units for c in unit["negated"])  # type: ignore[attr-defined]
    empty = sum(not unit["codes"] for unit in units)
    print(f"units {len(units)}, without codes {empty}, required codes {required.total()}")
    print(f"with negation {sum(bool(unit['negated']) for unit in units)}")
    for key in ("status", "form", "lang"):
        print(key, dict(Counter(str(unit[key]) for unit in units).most_common()))
    rare_first = sorted(codes, key=lambda code: (required[code], code))
    print("codes (negated):", ", ".join(f"{c} {required[c]} ({negated[c]})" for c in rare_first))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the checks and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("units", type=Path)
    parser.add_argument("--codebook", type=Path, required=True)
    parser.add_argument("--against", type=Path, nargs="*", default=[])
    parser.add_argument("--max-similar", type=float, default=85.0)
    options = parser.parse_args(arguments)
    units, codes = read_units(options.units), known_codes(options.codebook)
    faults = [f"{unit.get('id')}: {fault}" for unit in units for fault in unit_faults(unit, codes)]
    faults += duplicate_faults(units)
    others = [str(unit["text"]) for path in options.against for unit in read_units(path)]
    if others:
        faults += similar_faults(units, others, options.max_similar)
    print("\n".join(faults) or "no faults")
    print_counts(units, codes)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
