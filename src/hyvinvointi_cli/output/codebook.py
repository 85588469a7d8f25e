"""The codebook as a table: what each code means and how many terms find it."""

from __future__ import annotations

from hyvinvointi_cli.output.answer import Field, Table
from hyvinvointi_cli.output.labels import label
from hyvinvointi_cli.tagging.terms import Codebook

_WIDE = {"definition": 70, "label_fi": 44, "label_sv": 40, "label_en": 40}
_KEYS = (
    *("code", "label_fi", "label_sv", "label_en", "family", "parent", "dimensions"),
    *("definition", "include", "exclude", "source", "terms"),
)


def codebook_table(codebook: Codebook, language: str) -> Table:
    """Return a row a code."""
    fields = tuple(
        Field(k, label(k, language), k == "terms", _WIDE.get(k), values="" if k == "family" else None)
        for k in _KEYS
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
