"""`hyte text`: a document page by page."""

from __future__ import annotations

from hyvinvointi_cli.model import Document
from hyvinvointi_cli.output.answer import Answer, Field, Table
from hyvinvointi_cli.output.labels import label
from hyvinvointi_cli.output.warnings import sentence


def text_answer(document: Document, language: str) -> Answer:
    """Return one row a page, and the JSON of DESIGN section 4."""
    warnings = [sentence(notice, document.file, language) for notice in document.warnings]
    fields = (
        Field("number", label("page", language), number=True),
        Field("source", label("source", language)),
        Field("text", label("text", language)),
    )
    rows = tuple((page.number, page.source.value, page.text) for page in document.pages)
    return Answer(
        table=Table("text", fields, rows, notes=tuple(warnings)),
        value={
            "file": document.file,
            "pages": [{"number": n, "text": text, "source": source} for n, source, text in rows],
            "headings": [{"page": h.page, "level": h.level, "text": h.text} for h in document.headings],
            "warnings": warnings,
        },
    )
