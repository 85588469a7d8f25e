"""The codebook as tables: what each code and facet means and how many terms find it."""

from __future__ import annotations

from hyvinvointi_cli.output.answer import Answer, Field, Table
from hyvinvointi_cli.output.labels import label, named
from hyvinvointi_cli.output.names import Names
from hyvinvointi_cli.tagging.terms import Codebook

_WIDE = {"definition": 70, "label_fi": 44, "label_sv": 40, "label_en": 40}
_KEYS = (
    *("code", "label_fi", "label_sv", "label_en", "family", "parent", "dimensions"),
    *("definition", "include", "exclude", "source", "terms"),
)


def codebook_table(codebook: Codebook, language: str) -> Table:
    """Return a row a code."""
    finnish = {"include", "exclude"}
    if not any(code.definition.get(language) for code in codebook.codes):
        finnish.add("definition")
    fields = tuple(
        Field(
            key,
            label(key, language) + (label("in_finnish", language) if key in finnish else ""),
            number=key == "terms",
            width=_WIDE.get(key),
            values="" if key == "family" else None,
        )
        for key in _KEYS
    )
    rows = tuple(
        (
            *(code.id, code.label.get("fi"), code.label.get("sv"), code.label.get("en")),
            *(code.family, code.parent or None, "; ".join(code.dimensions) or None),
            code.definition.get(language) or code.definition.get("fi"),
            *(code.include or None, code.exclude or None, code.source or None, len(code.terms)),
        )
        for code in codebook.codes
    )
    return Table("codebook", fields, rows)


def facets_answer(codebook: Codebook, names: Names) -> Answer:
    """Return the facets in the order of their groups: whom and which sectors `--facet` narrows to."""
    language = names.language
    keys = ("facet", "group", "label_fi", "label_sv", "label_en", "note", "terms")
    facets = sorted(codebook.facets, key=lambda facet: (facet.group, facet.id))
    rows = tuple(
        (
            *(facet.id, facet.group, facet.label.get("fi"), facet.label.get("sv"), facet.label.get("en")),
            *(facet.note or None, len(facet.terms)),
        )
        for facet in facets
    )
    fields = (
        Field("group", label("group", language), group=True),
        Field("facet", label("facet", language), style="code"),
        Field("name", label("facet_name", language)),
        Field("terms", label("terms", language), number=True),
    )
    shown = tuple((names.group(f.id), f.id, names.of(f.id), len(f.terms)) for f in facets)
    note = named("facets_total", language, n=len(facets), groups=", ".join(sorted({f.group for f in facets})))
    return Answer(
        table=Table("facets", tuple(Field(key, label(key, language), key == "terms") for key in keys), rows),
        value=[dict(zip(keys, row, strict=True)) for row in rows],
        shown=Table("facets", fields, shown, notes=(note,)),
    )
