"""A file that cannot be read says which file and why; one that can is read."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas
from typeset import BODY, HEIGHT, WIDTH, lines, read, texts, typeset

from hyvinvointi_cli.errors import InputError
from hyvinvointi_cli.model import Notice, PageSource
from hyvinvointi_cli.reading.document import read_document

EMPTY_PDF = (
    b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
    b"2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n"
    b"trailer << /Root 1 0 R /Size 3 >>\n%%EOF"
)


def _body(page: Canvas) -> None:
    lines(page, BODY)


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("tyhja.pdf", b"", "empty"),
        ("teksti.pdf", b"Hyvinvointikertomus 2023, ei PDF", "not_pdf"),
        ("kuva.pdf", b"\x89PNG\r\n\x1a\n" + bytes(200), "not_pdf"),
        ("rikki.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Cat", "damaged"),
        ("sivuton.pdf", EMPTY_PDF, "damaged"),
        ("binaari.txt", b"abc\x00\x01\x02", "not_pdf"),
        ("raportti.txt", b"%PDF-1.7\n1 0 obj\x00", "not_pdf"),
    ],
)
def test_unreadable_file_is_named_with_its_reason(
    tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(InputError, match=name) as caught:
        read(path)
    assert caught.value.reason == reason


def _zipped(path: Path, *names: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as container:
        for name in names:
            container.writestr(name, "<x/>")
    return path


def _started(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("make", "words"),
    [
        pytest.param(
            lambda folder: _zipped(folder / "a.docx", "[Content_Types].xml", "word/document.xml"),
            "Word document, not a PDF; save it as PDF",
            id="word",
        ),
        pytest.param(
            lambda folder: _zipped(folder / "a.docx", "word/document.xml", "word/embeddings/xl/workbook.xml"),
            "Word document",
            id="word that holds a workbook",
        ),
        pytest.param(
            lambda folder: _zipped(folder / "a.xlsx", "xl/workbook.xml"), "Excel workbook", id="excel"
        ),
        pytest.param(
            lambda folder: _zipped(folder / "a.pptx", "ppt/presentation.xml"), "PowerPoint", id="powerpoint"
        ),
        pytest.param(lambda folder: _zipped(folder / "a.zip", "a.txt"), "zip archive.*extract", id="zip"),
        pytest.param(
            lambda folder: _started(folder / "a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)),
            "older Word.*save it as PDF",
            id="old word",
        ),
        pytest.param(
            lambda folder: _started(folder / "a.pdf", b"\n<!DOCTYPE html><html>"), "web page", id="web page"
        ),
        pytest.param(
            lambda folder: _started(folder / "a.pdf", b"Kunnan kertomus"), "no %PDF signature", id="unknown"
        ),
        pytest.param(
            lambda folder: _zipped(folder / "a.txt", "word/document.xml"), "Word document", id="word as text"
        ),
        pytest.param(
            lambda folder: _started(folder / "a.txt", b"%PDF-1.7\x00"), r"is a PDF.*\.pdf", id="PDF as text"
        ),
        pytest.param(
            lambda folder: _started(folder / "a.txt", b"a\x00b"), "not a text.*save it", id="no text"
        ),
    ],
)
def test_file_of_another_kind_is_named_with_the_next_step(
    tmp_path: Path, make: Callable[[Path], Path], words: str
) -> None:
    with pytest.raises(InputError, match=words) as caught:
        read(make(tmp_path))
    assert caught.value.reason == "not_pdf"


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"poissa\.pdf") as caught:
        read(tmp_path / "poissa.pdf")
    assert caught.value.reason == "missing"


def test_folder_is_no_document(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="folder"):
        read(tmp_path)


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    """A PDF that opens with the password `avain`."""
    return typeset(tmp_path / "lukittu.pdf", _body, encrypt=StandardEncryption("avain", "omistaja"))


@pytest.mark.parametrize("password", [None, "väärä"])
def test_encrypted_file_asks_for_its_password(locked: Path, password: str | None) -> None:
    with pytest.raises(InputError, match=r"lukittu\.pdf.*password") as caught:
        read_document(locked, password=password)
    assert caught.value.reason == "encrypted"


def test_file_without_pages_is_not_called_encrypted_after_one_that_is(locked: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError):
        read_document(locked)
    path = _started(tmp_path / "sivuton.pdf", EMPTY_PDF)
    with pytest.raises(InputError, match="no pages") as caught:
        read(path)
    assert caught.value.reason == "damaged"


def test_encrypted_file_opens_with_its_password(locked: Path) -> None:
    assert texts(read_document(locked, password="avain"))[0].startswith("Kunnan hyvinvointityötä")


@pytest.mark.parametrize("junk", [b"\n\n", b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 5000])
def test_junk_before_the_signature_is_skipped(tmp_path: Path, junk: bytes) -> None:
    path = typeset(tmp_path / "a.pdf", _body)
    path.write_bytes(junk + path.read_bytes())
    assert texts(read(path))[0].startswith("Kunnan hyvinvointityötä")


def test_page_cap_is_told(tmp_path: Path) -> None:
    document = read_document(typeset(tmp_path / "a.pdf", *[_body] * 4), max_pages=2)
    assert len(document.pages) == 2
    assert document.warnings == (Notice("page_cap", (3, 4), "2/4"),)


def test_scanned_page_is_told_from_an_empty_one(tmp_path: Path) -> None:
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    def scan(page: Canvas) -> None:
        page.drawImage(ImageReader(Image.new("L", (60, 80), 200)), 0, 0, WIDTH, HEIGHT)

    document = read(typeset(tmp_path / "a.pdf", _body, scan, lambda page: None))
    assert [page.source for page in document.pages] == [PageSource.TEXT, PageSource.NONE, PageSource.TEXT]
    assert document.warnings == (Notice("page_without_text", (2,)),)


def test_document_without_any_text_says_so(tmp_path: Path) -> None:
    document = read(typeset(tmp_path / "a.pdf", lambda page: None))
    assert [notice.id for notice in document.warnings] == ["no_text"]


def test_same_file_gives_the_same_document(tmp_path: Path) -> None:
    path = typeset(tmp_path / "a.pdf", _body)
    assert read(path) == read(path)
