"""A file becomes a Document: pages in reading order, headings, units, warnings, metadata."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from hyvinvointi_cli.collector import without_collector
from hyvinvointi_cli.model import Document, Notice, Page, PageSource
from hyvinvointi_cli.reading.assembly import assemble
from hyvinvointi_cli.reading.layout.language import main_language
from hyvinvointi_cli.reading.metadata.facts import identify
from hyvinvointi_cli.reading.pdf.ligatures import is_broken, learn
from hyvinvointi_cli.reading.pdf.pages import check_file, open_pages, read_texts
from hyvinvointi_cli.reading.sheets import Sheet, read_sheet, scanned_sheet

_PLAIN = frozenset({".txt", ".text", ".md"})


def read_document(
    path: Path,
    *,
    name: str | None = None,
    password: str | None = None,
    max_pages: int | None = None,
    ocr: bool = False,
) -> Document:
    """Read a PDF or a plain text file (form feed = new page).

    `name` is what messages and results call the file. Raises InputError for a file that cannot be
    read. Pages without text are named in a warning, never passed over in silence.
    """
    with without_collector():
        return _read(path, name or str(path), password, max_pages, ocr)


def is_plain(path: Path) -> bool:
    """Tell by its name whether a file is plain text."""
    return path.suffix.casefold() in _PLAIN


def _read(path: Path, name: str, password: str | None, max_pages: int | None, ocr: bool) -> Document:
    check_file(path, name)
    if is_plain(path):
        from hyvinvointi_cli.reading.plain import read_plain

        warnings: list[Notice] = []
        assembled = read_plain(path, name)
    else:
        sheets, warnings = _read_sheets(path, name, password, max_pages, ocr)
        assembled = assemble(sheets)
    warnings += _unread(assembled.pages, ocr=ocr, told=any(n.id == "ocr_missing" for n in warnings))
    metadata = identify(Path(name).name, assembled.pages, assembled.headings, assembled.running)
    if metadata.language is None:
        metadata = replace(metadata, language=main_language([page.text for page in assembled.pages]))
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return Document(
        file=name,
        sha256=digest,
        metadata=metadata,
        pages=assembled.pages,
        headings=assembled.headings,
        units=assembled.units,
        warnings=tuple(warnings),
    )


def _read_sheets(
    path: Path, name: str, password: str | None, max_pages: int | None, ocr: bool
) -> tuple[list[Sheet], list[Notice]]:
    sheets: list[Sheet] = []
    warnings: list[Notice] = []
    with open_pages(path, name=name, password=password) as (count, pages, is_damaged):
        if is_damaged:
            warnings.append(Notice("damaged", detail=str(count)))
        ligatures: dict[str, str] | None = None
        for page in pages:
            if ligatures is None and is_broken(page.text):
                ligatures = learn(read_texts(path, password))
            before = sheets[-1].tables[-1] if sheets and sheets[-1].tables else None
            sheets.append(read_sheet(page, ligatures, before))
            if max_pages is not None and len(sheets) >= max_pages:
                break
        if len(sheets) < count:
            unread = tuple(range(len(sheets) + 1, count + 1))
            warnings.append(Notice("page_cap", unread, f"{len(sheets)}/{count}"))
    if ocr:
        warnings += _read_scans(path, sheets, password)
    return sheets, warnings


def _read_scans(path: Path, sheets: list[Sheet], password: str | None) -> list[Notice]:
    """Put the words that OCR reads on the pages that had none; say so when it cannot run."""
    from hyvinvointi_cli.reading.pdf import ocr

    scans = [sheet.number for sheet in sheets if sheet.source is PageSource.NONE]
    if not scans:
        return []
    if not ocr.is_available():
        return [Notice("ocr_missing", tuple(scans), ocr.MISSING)]
    for number, words in ocr.read_scans(path, scans, password):
        if words:
            sheets[number - 1] = scanned_sheet(sheets[number - 1], words)
    return []


def _unread(pages: Sequence[Page], *, ocr: bool, told: bool) -> list[Notice]:
    """Warn of pages that could not be read, and of a document without any text.

    To ask for OCR is no advice where it was asked for: either it is missing, which is `told`, or it read
    nothing.
    """
    without = tuple(page.number for page in pages if page.source is PageSource.NONE)
    notices = [Notice("ocr_empty" if ocr else "page_without_text", without)] if without and not told else []
    if not ocr and not any(page.text.strip() for page in pages):
        notices.append(Notice("no_text"))
    return notices
