"""Prints what tagging costs: tokens a second of CPU with and without the trained component, units parsed.

    python benchmarks/tagging.py REPORT.pdf... [--repeat N]

Reading the files is not counted, nor is loading lexicon and models (they are warmed by one sentence);
parsing the units that need it is. A token is a word or a punctuation mark.
"""

from __future__ import annotations

import argparse
import re
import time
from pathlib import Path

from hyvinvointi_cli.model import TaggedUnit, Unit
from hyvinvointi_cli.reading.document import read_document
from hyvinvointi_cli.running.pipeline import load_tagger
from hyvinvointi_cli.tagging.language import parse
from hyvinvointi_cli.tagging.units import unit_from_text

_TOKEN = re.compile(r"\w+(?:[-'’]\w+)*|[^\w\s]")
_WARM = "Asukasraatia ei ole perustettu, vaikka vanhusneuvosto on sitä toivonut."


def main() -> None:
    """Tag the documents both ways and print a Markdown table of the best of `--repeat` runs."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("reports", type=Path, nargs="+")
    options.add_argument("--repeat", type=int, default=3)
    asked = options.parse_args()
    documents = [read_document(path).units for path in asked.reports]
    tokens = sum(len(_TOKEN.findall(unit.text)) for units in documents for unit in units)
    print("| way | units | tokens | CPU s | tokens/s | units parsed | tokens parsed |")
    print("|---|--:|--:|--:|--:|--:|--:|")
    for name, rules_only in (("rules only", True), ("with the model", False)):
        cost, tagged = min(
            (measure(documents, rules_only) for _ in range(asked.repeat)), key=lambda found: found[0]
        )
        parsed = [unit for unit in tagged if unit.parsed]
        share = sum(len(_TOKEN.findall(unit.text)) for unit in parsed) / tokens
        print(
            f"| {name} | {len(tagged):,} | {tokens:,} | {cost:.2f} | {tokens / cost:,.0f} "
            f"| {len(parsed) / len(tagged):.1%} | {share:.1%} |"
        )


def measure(documents: list[tuple[Unit, ...]], rules_only: bool) -> tuple[float, list[TaggedUnit]]:
    """Return the CPU seconds of this process, and what was tagged; nothing is remembered between runs."""
    load_tagger.cache_clear()
    if not rules_only:
        from hyvinvointi_cli.tagging.classifier import load_classifier

        load_classifier.cache_clear()
    tagger = load_tagger((), rules_only)
    tagger.tag([unit_from_text(0, _WARM)])
    list(parse([_WARM]))
    start = time.process_time()
    tagged = [unit for units in documents for unit in tagger.tag(units)]
    return time.process_time() - start, tagged


if __name__ == "__main__":
    main()
