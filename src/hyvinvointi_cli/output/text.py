"""`hyte text`: a document page by page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hyvinvointi_cli.model import Document, Page, PageSource
from hyvinvointi_cli.output.answer import Answer, Field, Passage, Run, Table
from hyvinvointi_cli.output.labels import label, named
from hyvinvointi_cli.output.warnings import sentence

_LEADERS = re.compile(r"(?:[.…·_] ?){5,}")
"""The dots of a table of contents; on a screen they wrap over many lines."""


def text_answer(document: Document, language: str) -> Answer:
    """Return one row a page, the pages to read, and the JSON of `--help`."""
    warnings = tuple(sentence(notice, document.file, language) for notice in document.warnings)
    fields = (
        Field("number", label("page", language), number=True),
        Field("source", label("source", language)),
        Field("text", label("text", language)),
    )
    rows = tuple((page.number, page.source.value, page.text) for page in document.pages)
    headings = {(heading.page, heading.text) for heading in document.headings}
    lines = tuple(line for page in document.pages for line in _page(page, headings, language))
    return Answer(
        table=Table("text", fields, rows, notes=warnings),
        shown=Passage(lines, notes=warnings),
        value={
            "file": document.file,
            "pages": [{"number": n, "text": text, "source": source} for n, source, text in rows],
            "headings": [{"page": h.page, "level": h.level, "text": h.text} for h in document.headings],
            "warnings": list(warnings),
        },
    )


def page_name(number: int, printed: str | None, language: str) -> str:
    """Return `sivu 5`, or `sivu 5 (painettu 3)` where the page bears another number."""
    if printed is None or printed == str(number):
        return named("page_plain", language, page=number)
    return named("page_printed", language, page=number, printed=printed)


def page_cell(number: int, printed: str | None) -> int | str:
    """Return 5, or `5 (3)` where the page bears another number, for a narrow column."""
    return number if printed in (None, str(number)) else f"{number} ({printed})"


def _page(page: Page, headings: set[tuple[int, str]], language: str) -> Iterator[tuple[Run, ...]]:
    source = "" if page.source is PageSource.TEXT else f" · {label(f'source_{page.source.value}', language)}"
    yield (Run(f"── {page_name(page.number, page.label, language)}{source} ──", "quiet"),)
    for text in page.text.splitlines():
        yield (Run(_LEADERS.sub("… ", text), "heading" if (page.number, text.strip()) in headings else ""),)
    yield ()
