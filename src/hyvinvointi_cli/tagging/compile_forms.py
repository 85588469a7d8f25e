"""Compile what ships, the codebook and its word forms: `python -m hyvinvointi_cli.tagging.compile_forms`.

Only words that are new since the last run are inflected. `--check` compiles nothing and exits 1 when what
ships is not that of the lexicons; `--all` inflects every word again.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from hyvinvointi_cli.tagging.forms import generate_forms
from hyvinvointi_cli.tagging.forms_store import SHIPPED, build_store, load_store, save_store
from hyvinvointi_cli.tagging.terms import Code, Codebook, Facet, Match, Term


def inflected_words(codebook: Codebook) -> frozenset[str]:
    """Base forms of all Finnish word patterns that match by inflection, needs and exceptions included."""
    return frozenset(
        pattern.text
        for term in all_terms(codebook)
        if term.language == "fi"
        for alternatives in term.words
        for pattern in alternatives
        if pattern.match in (Match.INFLECTED, Match.HEAD) and any(map(str.isalpha, pattern.text))
    )


def tense_entries() -> frozenset[str]:
    """Entries for the tenses of the verbs that `lexicons/cues.yaml` lists."""
    from hyvinvointi_cli.tagging.codebook import find_lexicons
    from hyvinvointi_cli.tagging.inflection import TENSES
    from hyvinvointi_cli.tagging.qualifiers.cues import FILE, read_groups

    verbs = read_groups(find_lexicons() / FILE, "fi")["verbs.activity"]
    return frozenset(f"{tense}:{verb}" for tense in TENSES for verb in verbs)


def all_terms(codebook: Codebook) -> Iterator[Term]:
    """Every term of a codebook: of codes and facets, exceptions, and the terms inside conditions."""
    entries: tuple[Code | Facet, ...] = (*codebook.codes, *codebook.facets)
    for entry in entries:
        for term in (*entry.terms, *entry.exceptions):
            yield term
            for condition in (*term.needs, *term.unless):
                if isinstance(condition, Term):
                    yield condition


def main(arguments: Sequence[str]) -> int:
    """Run the command; returns the exit code."""
    if "--inflect" in arguments:
        return _inflect_stdin()
    from hyvinvointi_cli.tagging.codebook import find_lexicons, read_codebook
    from hyvinvointi_cli.tagging.compiled_codebook import load_compiled, save_compiled

    codebook = read_codebook((find_lexicons(),))
    words = inflected_words(codebook) | tense_entries()
    store = load_store(SHIPPED)
    known = store.forms() if store and "--all" not in arguments else {}
    if "--check" in arguments:
        return int(set(known) != words or load_compiled(codebook.digest) != codebook)
    save_compiled(codebook)
    new = sorted(words - set(known))
    made = generate_forms(new) if new else {}
    kept = {word: forms for word, forms in known.items() if word in words}
    save_store(build_store(kept | made), SHIPPED)
    sys.stderr.write(f"{len(words)} words, {len(new)} inflected, {SHIPPED.stat().st_size:,} bytes\n")
    return 0


def _inflect_stdin() -> int:
    from hyvinvointi_cli.tagging.inflection import inflect_all

    words = [line for line in sys.stdin.read().split("\n") if line]
    for word, forms in inflect_all(words):
        sys.stdout.write("\t".join((word, *sorted(forms))) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
