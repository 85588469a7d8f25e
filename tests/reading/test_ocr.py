"""Scanned pages are read when asked for, and only those."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from typeset import BODY, HEIGHT, WIDTH, lines, typeset

from hyvinvointi_cli.model import Box, PageSource
from hyvinvointi_cli.reading.document import read_document
from hyvinvointi_cli.reading.marking.highlights import mark_pdf
from hyvinvointi_cli.reading.marking.looks import Colour, Mark
from hyvinvointi_cli.reading.pdf import ocr

pytestmark = pytest.mark.skipif(not ocr.is_available(), reason="tesseract with Finnish is not installed")
SCANNED = (
    "Asukkaiden osallisuutta vahvistetaan kylien foorumeissa ja kyse-",
    "lyissä. Ikääntyneet pääsevät mukaan.",
)


@pytest.fixture(scope="module")
def scan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two pages: typed text, and the picture of a text."""
    folder = tmp_path_factory.mktemp("scan")
    typed = typeset(folder / "typed.pdf", lambda page: lines(page, SCANNED, top=100, size=12))
    document = pypdfium2.PdfDocument(typed)
    image = document[0].render(scale=200 / 72).to_pil()
    document.close()

    def picture(page: Canvas) -> None:
        page.drawImage(ImageReader(image), 0, 0, WIDTH, HEIGHT)

    return typeset(folder / "a.pdf", lambda page: lines(page, BODY), picture)


def test_scanned_page_is_read_and_marked(scan: Path) -> None:
    document = read_document(scan, ocr=True)
    assert [page.source for page in document.pages] == [PageSource.TEXT, PageSource.OCR]
    assert [(u.text, u.ocr) for u in document.units if u.page == 2] == [
        ("Asukkaiden osallisuutta vahvistetaan kylien foorumeissa ja kyselyissä.", True),
        ("Ikääntyneet pääsevät mukaan.", True),
    ]
    assert document.warnings == ()


def test_boxes_of_read_words_stand_on_the_page(scan: Path) -> None:
    first = next(u for u in read_document(scan, ocr=True).units if u.ocr).words[0]
    assert (first.x0, first.top) == (pytest.approx(60, abs=2), pytest.approx(101, abs=4))


def test_scan_is_named_when_it_is_not_read(scan: Path) -> None:
    assert [(n.id, n.pages) for n in read_document(scan).warnings] == [("page_without_text", (2,))]


def test_page_without_a_letter_is_not_sent_to_ocr_again(tmp_path: Path) -> None:
    grey = ImageReader(Image.new("L", (80, 100), 128))
    plain = typeset(
        tmp_path / "a.pdf",
        lambda page: lines(page, BODY),
        lambda page: page.drawImage(grey, 0, 0, WIDTH, HEIGHT),
    )
    assert [(n.id, n.pages) for n in read_document(plain, ocr=True).warnings] == [("ocr_empty", (2,))]


def test_missing_ocr_is_told_once(scan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "is_available", lambda: False)
    assert [(n.id, n.pages) for n in read_document(scan, ocr=True).warnings] == [("ocr_missing", (2,))]


def test_read_words_can_be_highlighted(scan: Path) -> None:
    word = next(u for u in read_document(scan, ocr=True).units if u.ocr).words[0]
    mark = Mark((Box(*word[2:]),), Colour((255, 240, 80), (150, 105, 0)), "Osallisuus", "Asukkaat")
    document = pypdfium2.PdfDocument(mark_pdf(scan, "scan.pdf", [mark]))
    page = document[1].render(scale=1).to_pil().convert("RGB")
    middle = round((word.x0 + word.x1) / 2), round(word.top) + 1
    assert page.getpixel(middle) == (255, 240, 80)
