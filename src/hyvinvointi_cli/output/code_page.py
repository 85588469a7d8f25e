"""`hyte codebook list|show`: the codes, and one of them with its terms and examples."""

from __future__ import annotations

from collections.abc import Iterator

from hyvinvointi_cli.model import Span
from hyvinvointi_cli.output.answer import Answer, Field, Passage, Run, Table
from hyvinvointi_cli.output.codebook import codebook_table
from hyvinvointi_cli.output.explanation import marked
from hyvinvointi_cli.output.labels import label, named
from hyvinvointi_cli.output.names import Names
from hyvinvointi_cli.tagging.terms import Code, Codebook, Example, Term

Line = tuple[Run, ...]


def codes_answer(codebook: Codebook, names: Names) -> Answer:
    """Return all codes, shown under their families."""
    language = names.language
    table = codebook_table(codebook, language)
    keys = [field.key for field in table.fields]
    records = [dict(zip(keys, row, strict=True)) for row in table.rows]
    fields = (
        Field("family", label("family", language), group=True),
        Field("code", label("code", language), style="code"),
        Field("theme", label("theme", language)),
        Field("dimensions", label("dimensions", language), drop=1),
        Field("terms", label("terms", language), number=True),
    )
    codes = sorted(codebook.codes, key=lambda code: (names.group_place(code.id), code.id))
    rows = tuple(
        (names.group(code.id), code.id, names.of(code.id), " ".join(code.dimensions), len(code.terms))
        for code in codes
    )
    digest = codebook.digest[:12]
    note = named("codebook_total", language, n=len(rows), version=codebook.version, digest=digest)
    return Answer(
        table=table,
        value=[
            {**record, "dimensions": list(code.dimensions)}
            for record, code in zip(records, codebook.codes, strict=True)
        ],
        shown=Table("codebook", fields, rows, notes=(note,)),
    )


def code_answer(code: Code, language: str) -> Answer:
    """Return one code: what it means, what finds it, and the sentences that test it."""
    fields = (
        Field("term", label("term", language)),
        Field("language", label("language", language)),
        Field("weak", label("weak", language)),
        Field("exception", label("exception", language)),
        Field("rule", label("rule", language)),
    )
    terms = [(term, False) for term in code.terms] + [(term, True) for term in code.exceptions]
    rows = tuple((term.source, term.language, term.weak, exception, term.rule) for term, exception in terms)
    value = {
        "code": code.id,
        "family": code.family,
        "parent": code.parent or None,
        "dimensions": list(code.dimensions),
        "label": code.label,
        "definition": code.definition,
        "include": code.include or None,
        "exclude": code.exclude or None,
        "source": code.source or None,
        "terms": [dict(zip((f.key for f in fields), row, strict=True)) for row in rows],
        "examples": [example.text for example in code.examples],
        "counterexamples": [example.text for example in code.counterexamples],
    }
    return Answer(Table("code", fields, rows), value, Passage(tuple(_page(code, language))))


def _page(code: Code, language: str) -> Iterator[Line]:
    yield (Run(code.id, "code"), Run(f"  {code.label.get(language) or code.label.get('fi', '')}", "heading"))
    yield (Run(" · ".join(filter(None, (code.family, code.parent, *code.dimensions, code.file))), "quiet"),)
    yield ()
    finnish = label("in_finnish", language)
    definition = code.definition.get(language)
    told = () if definition else (Run(f"{label('definition', language)}{finnish}: ", "quiet"),)
    yield (*told, Run(definition or code.definition.get("fi", "")))
    for key, text in (("include", code.include), ("exclude", code.exclude)):
        if text:
            yield (Run(f"{label(key, language)}{finnish}: ", "quiet"), Run(text))
    if code.source:
        yield (Run(f"{label('source', language)}: ", "quiet"), Run(code.source))
    for key, terms in (("terms_of", code.terms), ("exceptions_of", code.exceptions)):
        if terms:
            yield ()
            yield (Run(label(key, language), "heading"),)
            yield from (_term(term, language) for term in terms)
    for key, examples in (("examples", code.examples), ("counterexamples", code.counterexamples)):
        if examples:
            yield ()
            yield (Run(label(key, language), "heading"),)
            yield from (_example(example) for example in examples)


def _term(term: Term, language: str) -> Line:
    weak = (Run(f"  {label('weak_yes', language)}", "quiet"),) if term.weak else ()
    return (Run(f"  {term.source}"), *weak, Run(f"  ← {term.rule}", "quiet"))


def _example(example: Example) -> Line:
    return (Run("  "), *marked(example.text, [Span(*span) for span in example.spans]))
