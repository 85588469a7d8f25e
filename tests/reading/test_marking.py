"""Highlights stand on the words, and all else in the PDF stays as it was."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pikepdf
import pypdf
import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas
from typeset import BODY, HEIGHT, lines, read, typeset

from hyvinvointi_cli.errors import InputError
from hyvinvointi_cli.model import Box, Document
from hyvinvointi_cli.reading.marking.highlights import Bookmark, check_markable, mark_pdf
from hyvinvointi_cli.reading.marking.looks import Colour, Mark, looks, stretches

_YELLOW = Colour((255, 240, 80), (150, 105, 0))
_BLUE = Colour((125, 200, 255), (0, 90, 181))


def _mark(*boxes: Box, colour: Colour = _YELLOW) -> Mark:
    return Mark(boxes, colour, "Osallisuus: Raadit", "Raadit (os_raadit)\nTila: luvattu")


def _boxes(document: Document, *words: str) -> list[Box]:
    """The boxes of the first units' words that read like `words`."""
    found = [
        Box(word.page, word.x0, word.top, word.x1, word.bottom)
        for unit in document.units
        for word in unit.words
        if unit.text[word.start : word.end] in words
    ]
    assert found
    return found


def _marked(path: Path, marks: Sequence[Mark], **options: Any) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(mark_pdf(path, path.name, marks, **options)))


def _highlights(reader: pypdf.PdfReader) -> list[tuple[int, Any]]:
    return [
        (number, note.get_object())
        for number, page in enumerate(reader.pages, start=1)
        for note in page.get("/Annots", [])
        if note.get_object()["/Subtype"] == "/Highlight"
    ]


def _text_under(data: bytes, page: int, quad: Sequence[float]) -> str:
    xs, ys = [float(x) for x in quad[0::2]], [float(y) for y in quad[1::2]]
    document = pypdfium2.PdfDocument(data)
    text = document[page - 1].get_textpage().get_text_bounded(min(xs), min(ys), max(xs), max(ys))
    document.close()
    return str(text).strip()


def _turned(rotation: int, crop: tuple[float, float, float, float] | None) -> Callable[[Path], Path]:
    def write(path: Path) -> Path:
        def draw(page: Canvas) -> None:
            if crop:
                page.setCropBox(crop)
            page.setPageRotation(rotation)
            lines(page, BODY, top=300)

        return typeset(path, draw)

    return write


def _columns(path: Path) -> Path:
    def draw(page: Canvas) -> None:
        lines(page, [f"Vasen rivi {n} kertoo raadin työstä." for n in range(12)], x=50)
        lines(page, [f"Oikea rivi {n} kertoo kylän illasta." for n in range(12)], x=320)

    return typeset(path, draw)


@pytest.mark.parametrize(
    ("write", "word"),
    [
        pytest.param(_turned(0, None), "johtoryhmä,", id="upright"),
        pytest.param(_turned(90, None), "johtoryhmä,", id="rotate 90"),
        pytest.param(_turned(180, None), "johtoryhmä,", id="rotate 180"),
        pytest.param(_turned(270, None), "johtoryhmä,", id="rotate 270"),
        pytest.param(_turned(0, (30, 40, 500, 700)), "johtoryhmä,", id="crop box"),
        pytest.param(_turned(90, (30, 40, 500, 700)), "johtoryhmä,", id="rotate 90 and crop box"),
        pytest.param(_columns, "illasta.", id="right one of two columns"),
    ],
)
def test_highlight_stands_on_its_word(tmp_path: Path, write: Callable[[Path], Path], word: str) -> None:
    path = write(tmp_path / "a.pdf")
    boxes = _boxes(read(path), word)
    data = mark_pdf(path, path.name, [_mark(box) for box in boxes])
    found = _highlights(pypdf.PdfReader(io.BytesIO(data)))
    assert [_text_under(data, page, note["/QuadPoints"]) for page, note in found] == [word] * len(boxes)


def test_words_over_a_line_end_are_one_annotation_with_two_quads(tmp_path: Path) -> None:
    path = typeset(tmp_path / "a.pdf", lambda page: lines(page, BODY))
    boxes = _boxes(read(path), "kuusi", "kertaa", "vuodessa", "ja")[:4]
    data = mark_pdf(path, path.name, [_mark(*boxes)])
    ((page, note),) = _highlights(pypdf.PdfReader(io.BytesIO(data)))
    quads = note["/QuadPoints"]
    assert [_text_under(data, page, quads[:8]), _text_under(data, page, quads[8:])] == [
        "kuusi kertaa",
        "vuodessa ja",
    ]


def test_words_over_a_page_end_are_annotated_on_both_pages(tmp_path: Path) -> None:
    path = typeset(tmp_path / "a.pdf", lambda page: lines(page, BODY), lambda page: lines(page, BODY))
    reader = _marked(path, [_mark(Box(1, 60, 80, 90, 92), Box(2, 60, 80, 90, 92))])
    assert [(page, note["/NM"]) for page, note in _highlights(reader)] == [(1, "hyte-1"), (2, "hyte-1/2")]


def test_note_tells_what_was_found(tmp_path: Path) -> None:
    path = typeset(tmp_path / "a.pdf", lambda page: lines(page, BODY))
    ((_, note),) = _highlights(_marked(path, [_mark(Box(1, 60, 80, 90, 92))]))
    assert (note["/Contents"], note["/Subj"]) == ("Raadit (os_raadit)\nTila: luvattu", "Osallisuus: Raadit")


def test_highlight_is_drawn_in_its_colour(tmp_path: Path) -> None:
    path = typeset(tmp_path / "a.pdf", lambda page: None)
    data = mark_pdf(path, path.name, [_mark(Box(1, 100, 200, 140, 212))])
    image = pypdfium2.PdfDocument(data)[0].render(scale=1).to_pil().convert("RGB")
    assert (image.getpixel((120, 206)), image.getpixel((120, 190))) == (_YELLOW.fill, (255, 255, 255))


def test_two_families_on_a_word_make_no_third_colour() -> None:
    long = _mark(Box(1, 0, 0, 10, 10), Box(1, 12, 0, 20, 10), colour=_BLUE)
    short = _mark(Box(1, 12, 0, 20, 10))
    drawn = looks([long, short])
    assert [look.filled for look in drawn] == [(Box(1, 0, 0, 10, 10),), (Box(1, 12, 0, 20, 10),)]
    assert drawn[0].lines == ((0, Box(1, 0, 0, 10, 10)), (1, Box(1, 12, 0, 20, 10)))


def test_shorter_highlight_lies_on_top(tmp_path: Path) -> None:
    path = typeset(tmp_path / "a.pdf", lambda page: lines(page, BODY))
    first, second = Box(1, 60, 80, 90, 92), Box(1, 93, 80, 120, 92)
    reader = _marked(path, [_mark(second), _mark(first, second)])
    assert [note["/NM"] for _, note in _highlights(reader)] == ["hyte-2", "hyte-1"]


@pytest.mark.parametrize(
    ("boxes", "joined"),
    [
        pytest.param([Box(1, 0, 0, 10, 10), Box(1, 12, 0, 20, 11)], [Box(1, 0, 0, 20, 11)], id="neighbours"),
        pytest.param([Box(1, 50, 0, 60, 10), Box(1, 0, 12, 9, 22)], None, id="next line"),
        pytest.param([Box(1, 0, 0, 10, 10), Box(1, 60, 0, 70, 10)], None, id="next column"),
        pytest.param([Box(1, 0, 0, 10, 10), Box(2, 12, 0, 20, 10)], None, id="next page"),
    ],
)
def test_neighbours_on_a_line_are_one_stretch(boxes: list[Box], joined: list[Box] | None) -> None:
    assert list(stretches(boxes)) == (joined or boxes)


def _noted(path: Path) -> Path:
    """Two pages with an outline of two levels, a link and a sticky note."""

    def first(page: Canvas) -> None:
        lines(page, BODY)
        page.bookmarkPage("a")
        page.addOutlineEntry("Johdanto", "a", level=0)
        page.bookmarkPage("b")
        page.addOutlineEntry("Tausta", "b", level=1)
        page.linkURL("https://example.org", (60, 60, 100, 80))

    def second(page: Canvas) -> None:
        lines(page, BODY)
        page.bookmarkPage("c")
        page.addOutlineEntry("Tavoitteet", "c", level=0)
        page.textAnnotation("Oma huomautus", (200, 200, 220, 220))

    return typeset(path, first, second)


_TREE = Bookmark(
    "Maininnat (2)",
    Box(1, 60, 80, 90, 92),
    None,
    (
        Bookmark("Osallisuus (1)", Box(1, 60, 80, 90, 92), (150, 105, 0)),
        Bookmark("Arviointi (1)", Box(2, 60, 80, 90, 92), (0, 90, 181)),
    ),
)
_MARKS = [_mark(Box(1, 60, 80, 90, 92)), _mark(Box(2, 60, 80, 90, 92), colour=_BLUE)]


def _outline(reader: pypdf.PdfReader) -> list[tuple[int, str, int | None]]:
    found: list[tuple[int, str, int | None]] = []

    def walk(items: list[Any], level: int) -> None:
        for item in items:
            if isinstance(item, list):
                walk(item, level + 1)
            else:
                found.append((level, item.title, reader.get_destination_page_number(item)))

    walk(reader.outline, 0)
    return found


def test_bookmarks_follow_the_outline_of_the_file(tmp_path: Path) -> None:
    reader = _marked(_noted(tmp_path / "a.pdf"), _MARKS, bookmarks=[_TREE])
    assert _outline(reader) == [
        (0, "Johdanto", 0),
        (1, "Tausta", 0),
        (0, "Tavoitteet", 1),
        (0, "Maininnat (2)", 0),
        (1, "Osallisuus (1)", 0),
        (1, "Arviointi (1)", 1),
    ]


def test_bookmarks_open_in_a_file_without_outline(tmp_path: Path) -> None:
    path = typeset(tmp_path / "a.pdf", lambda page: lines(page, BODY), lambda page: lines(page, BODY))
    reader = _marked(path, _MARKS, bookmarks=[_TREE])
    assert [title for _, title, _ in _outline(reader)] == ["Maininnat (2)", "Osallisuus (1)", "Arviointi (1)"]
    document = pypdfium2.PdfDocument(mark_pdf(path, "a.pdf", _MARKS, [_TREE]))
    assert next(item.get_title() for item in document.get_toc()) == "Maininnat (2)"


def test_links_and_notes_of_the_file_are_kept(tmp_path: Path) -> None:
    reader = _marked(_noted(tmp_path / "a.pdf"), _MARKS)
    kinds = [[note.get_object()["/Subtype"] for note in page["/Annots"]] for page in reader.pages]
    assert kinds == [["/Link", "/Highlight"], ["/Text", "/Highlight"]]


def test_text_and_pages_stay_as_they_are(tmp_path: Path) -> None:
    path = _noted(tmp_path / "a.pdf")
    before, after = pypdf.PdfReader(path), _marked(path, _MARKS, bookmarks=[_TREE])
    assert [page.get_contents().get_data() for page in after.pages] == [  # type: ignore[union-attr]
        page.get_contents().get_data()  # type: ignore[union-attr]
        for page in before.pages
    ]
    assert after.metadata == before.metadata


def test_same_input_gives_same_bytes(tmp_path: Path) -> None:
    path = _noted(tmp_path / "a.pdf")
    assert mark_pdf(path, "a.pdf", _MARKS, [_TREE]) == mark_pdf(path, "a.pdf", _MARKS, [_TREE])


def _locked(path: Path, user: str) -> Path:
    plain = typeset(path.with_name("plain.pdf"), lambda page: lines(page, BODY))
    with pikepdf.open(plain) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(user=user, owner="omistaja", R=6))
    return path


def test_encrypted_file_stays_encrypted_with_its_password(tmp_path: Path) -> None:
    path = _locked(tmp_path / "a.pdf", "salainen")
    data = mark_pdf(path, "a.pdf", [_mark(Box(1, 60, 80, 90, 92))], password="salainen")
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(io.BytesIO(data))
    with pikepdf.open(io.BytesIO(data), password="salainen") as pdf:
        assert len(pdf.pages[0].Annots) == 1


def test_file_that_opens_without_password_but_is_restricted_is_marked(tmp_path: Path) -> None:
    path = _locked(tmp_path / "a.pdf", "")
    with pikepdf.open(io.BytesIO(mark_pdf(path, "a.pdf", [_mark(Box(1, 60, 80, 90, 92))]))) as pdf:
        assert (len(pdf.pages[0].Annots), pdf.is_encrypted) == (1, True)


@pytest.mark.parametrize("password", [None, "väärä"])
def test_locked_file_asks_for_its_password(tmp_path: Path, password: str | None) -> None:
    with pytest.raises(InputError, match="password"):
        mark_pdf(_locked(tmp_path / "a.pdf", "salainen"), "a.pdf", [], password=password)


def test_text_file_cannot_be_marked(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Asukasraati kokoontui.", encoding="utf-8")
    with pytest.raises(InputError, match="only PDF files can be marked; hyte show"):
        check_markable(path, "a.txt")


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda data: b"<html>\r\n" * 300 + data, id="junk before the signature"),
        pytest.param(lambda data: data[: data.rindex(b"xref\n")], id="no cross-reference table"),
        pytest.param(lambda data: data.replace(b"startxref", b"startxxxx"), id="broken trailer"),
    ],
)
def test_broken_file_that_can_be_read_can_be_marked(tmp_path: Path, spoil: Callable[[bytes], bytes]) -> None:
    path = typeset(tmp_path / "a.pdf", lambda page: lines(page, BODY))
    path.write_bytes(spoil(path.read_bytes()))
    boxes = _boxes(read(path), "johtoryhmä,")
    data = mark_pdf(path, "a.pdf", [_mark(*boxes)])
    ((page, note),) = _highlights(pypdf.PdfReader(io.BytesIO(data)))
    assert _text_under(data, page, note["/QuadPoints"]) == "johtoryhmä,"


def test_hopeless_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.4\nrikki")
    with pytest.raises(InputError, match=r"a\.pdf"):
        mark_pdf(path, "a.pdf", [])


def test_dark_paper_shows_the_line_under_the_words(tmp_path: Path) -> None:
    path = typeset(tmp_path / "a.pdf", lambda page: page.rect(0, 0, 600, HEIGHT, stroke=0, fill=1))
    data = mark_pdf(path, path.name, [_mark(Box(1, 100, 200, 140, 212))])
    image = pypdfium2.PdfDocument(data)[0].render(scale=2).to_pil().convert("RGB")
    assert max(image.getpixel((240, y))[0] for y in range(420, 430)) > 80  # type: ignore[index]
