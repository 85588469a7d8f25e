"""What one writes first: pdfplumber's text, the whole spaCy pipeline, a PhraseMatcher over the terms.

    python benchmarks/naive.py FILE... > counts.json

It is the yardstick of `compare.py`, not a tool: it reads across columns and finds only the printed forms.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

import pdfplumber
import spacy
import yaml
from spacy.matcher import PhraseMatcher

CODES = Path(__file__).resolve().parents[1] / "lexicons" / "codes"


def main(files: list[str]) -> None:
    """Print the number of mentions by code for every file."""
    # Its lemmatizer needs a native library (libvoikko) that pip cannot install; all else runs.
    language = spacy.load("spacy_fi_experimental_web_md", exclude=["lemmatizer"])
    matcher = PhraseMatcher(language.vocab, attr="LOWER")
    for code, phrases in read_phrases().items():
        matcher.add(code, [language.make_doc(phrase) for phrase in phrases])
    counts = {file: dict(sorted(count(Path(file), language, matcher).items())) for file in files}
    json.dump(counts, sys.stdout, ensure_ascii=False, indent=1)


def read_phrases() -> dict[str, list[str]]:
    """Return the Finnish terms of every code as plain phrases, without the lexicon's signs."""
    phrases = {}
    for path in sorted(CODES.glob("*.yaml")):
        page = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
        terms = (page.get("terms") or {}).get("fi") or []
        texts = (term if isinstance(term, str) else str(term.get("term", "")) for term in terms)
        phrases[path.stem] = [text.replace("*", "").replace("=", "") for text in texts if text]
    return phrases


def count(path: Path, language: spacy.Language, matcher: PhraseMatcher) -> Counter[str]:
    """Count the matches of every code, page by page."""
    counts: Counter[str] = Counter()
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            doc = language(page.extract_text() or "")
            counts.update(language.vocab.strings[match] for match, _, _ in matcher(doc))
            page.close()
    return counts


if __name__ == "__main__":
    main(sys.argv[1:])
