"""PDF files become RawPages through PDFium; each page is closed before the next is opened."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from hyvinvointi_cli.errors import InputError
from hyvinvointi_cli.reading.foreign import what_it_is
from hyvinvointi_cli.reading.pdf.mending import has_objects, mended
from hyvinvointi_cli.reading.pdf.raw import RawPage, strokes

_SIGNATURE = b"%PDF"
_SIGNATURE_WITHIN = 65_536
"""How far into a file junk may push the signature; viewers allow 1,024 bytes, mail gateways add more."""


def check_file(path: Path, name: str) -> None:
    """Raise InputError for a file that is missing, a folder, a pipe or device, or empty."""
    if not path.exists():
        raise InputError(f"{name}: no such file; check the path", "missing")
    if path.is_dir():
        if not os.access(path, os.R_OK | os.X_OK):
            raise InputError(f"{name}: the folder cannot be opened; check its rights", "unreadable")
        raise InputError(f"{name}: is a folder, not a document; name the files in it", "unreadable")
    if not path.is_file():  # a pipe waits for its writer, /dev/zero never ends
        raise InputError(f"{name}: is a pipe or a device; copy what it holds into a file first", "unreadable")
    if path.stat().st_size == 0:
        raise InputError(f"{name}: the file is empty (0 bytes); fetch it again", "empty")


def load(path: Path, name: str, password: str | None = None) -> Any:
    """The file as a PDFium document, which the caller closes.

    Raises InputError (missing, empty, not_pdf, encrypted, damaged) with the file's name.
    """
    return _load(path, name, password)[0]


def _load(path: Path, name: str, password: str | None) -> tuple[Any, bool]:
    """The document, and whether it is only what is left of a damaged one."""
    import pypdfium2

    check_file(path, name)
    data = path.read_bytes()
    start = data.find(_SIGNATURE, 0, _SIGNATURE_WITHIN)
    if start < 0:
        raise InputError(f"{name}: {what_it_is(data)}", "not_pdf")
    _forget_error()
    try:
        return pypdfium2.PdfDocument(data, password=password), False
    except pypdfium2.PdfiumError as error:
        if _is_locked(str(error)):
            raise InputError(_encrypted(name, password), "encrypted") from error
        if document := _after_junk(data, start, password):
            return document, False
        document = _mended(data, password)
        if document is None:
            message = f"{name}: the PDF is damaged ({_short(str(error))}); fetch it again"
            raise InputError(message, "damaged") from error
        return document, True


def _forget_error() -> None:
    """Let PDFium name no error of an earlier file: of one without pages it keeps the last it had."""
    from pypdfium2 import raw

    raw.FPDF_LoadMemDocument(b"", 0, None)


@contextmanager
def open_pages(
    path: Path, *, name: str | None = None, password: str | None = None
) -> Iterator[tuple[int, Iterator[RawPage], bool]]:
    """Open a PDF: its page count, its pages one by one, and whether it is damaged, so that some may lack.

    Raises InputError (missing, empty, not_pdf, encrypted, damaged) with the file's name. A file that
    PDFium refuses is mended by qpdf, or else read with pdfplumber.
    """
    name = name or path.name
    try:
        document, is_damaged = _load(path, name, password)
    except InputError as error:
        if error.__cause__ is None or error.reason != "damaged" or not has_objects(path.read_bytes()):
            raise
        with _plumbed(path, name, str(error.__cause__)) as opened:
            yield opened
        return
    try:
        count = len(document)
        if count == 0:
            raise InputError(f"{name}: the PDF has no pages; fetch it again", "damaged")
        yield count, _pages(document, count, name), is_damaged
    finally:
        document.close()


def _pages(document: Any, count: int, name: str) -> Iterator[RawPage]:
    """Read pages in order; one that PDFium cannot load comes out empty, so that the rest is read."""
    import pypdfium2

    from hyvinvointi_cli.reading.pdf.glyphs import read_page

    for index in range(count):
        try:
            page = document[index]
        except pypdfium2.PdfiumError:
            yield empty_page(index + 1)
            continue
        try:
            yield read_page(page, index + 1)
        except pypdfium2.PdfiumError:
            yield empty_page(index + 1)
        finally:
            page.close()


def read_texts(path: Path, password: str | None = None) -> Iterator[str]:
    """The bare text of every page, without boxes: 700 pages a second; nothing where PDFium refuses."""
    import pypdfium2

    from hyvinvointi_cli.reading.pdf.glyphs import page_text

    data = path.read_bytes()
    try:
        document = pypdfium2.PdfDocument(data[max(0, data.find(_SIGNATURE)) :], password=password)
    except pypdfium2.PdfiumError:
        return
    try:
        for index in range(len(document)):
            try:
                page = document[index]
            except pypdfium2.PdfiumError:
                continue
            yield page_text(page)
            page.close()
    finally:
        document.close()


def empty_page(number: int) -> RawPage:
    """A page of which nothing could be read."""
    import numpy as np

    nothing = np.zeros(0, np.float32)
    boxes = np.zeros((0, 4), np.float32)
    unmarked = np.zeros(0, np.bool_)
    return RawPage(number, 0.0, 0.0, "", boxes, nothing, unmarked, nothing, strokes(), (), 0.0)


def _after_junk(data: bytes, start: int, password: str | None) -> Any:
    """The document that begins at its signature, or None when that does not open either."""
    return _with_pages(data[start:], password) if start else None


def _mended(data: bytes, password: str | None) -> Any:
    """The document that is left of a damaged file, or None when that has no page."""
    whole = mended(data, password) if has_objects(data) else None
    return None if whole is None else _with_pages(whole)


def _with_pages(data: bytes, password: str | None = None) -> Any:
    """The document in the bytes, or None when it does not open or has no page."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data, password=password)
    except pypdfium2.PdfiumError:
        return None
    if len(document):
        return document
    document.close()
    return None


@contextmanager
def _plumbed(path: Path, name: str, cause: str) -> Iterator[tuple[int, Iterator[RawPage], bool]]:
    import pdfplumber

    from hyvinvointi_cli.reading.pdf.plumbed import read_page

    def pages() -> Iterator[RawPage]:
        for number, page in enumerate(plumber.pages, start=1):
            try:
                raw = read_page(page, number)
            except MemoryError:
                raise
            except Exception:  # noqa: BLE001 - pdfplumber and pdfminer promise no closed set of errors
                raw = empty_page(number)
            yield raw

    try:
        plumber = pdfplumber.open(path)
        count = len(plumber.pages)
    except MemoryError:
        raise
    except Exception as error:
        raise InputError(
            f"{name}: the PDF is damaged ({_short(cause)}); fetch it again", "damaged"
        ) from error
    if count == 0:
        plumber.stream.close()
        raise InputError(f"{name}: the PDF has no pages ({_short(cause)}); fetch it again", "damaged")
    try:
        yield count, pages(), True
    finally:
        plumber.stream.close()  # PDF.close would look for all pages once more


def _is_locked(message: str) -> bool:
    return "password" in message.casefold() or "security" in message.casefold()


def _encrypted(name: str, password: str | None) -> str:
    if password is None:
        return f"{name}: the PDF is encrypted; give its password with --password"
    return f"{name}: the PDF is encrypted and the password is wrong"


def _short(cause: str) -> str:
    return cause.removeprefix("Failed to load document ").strip("().")
