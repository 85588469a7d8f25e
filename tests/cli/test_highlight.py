"""`hyte highlight`: as many highlights as mentions, and nothing spoilt on the way."""

from __future__ import annotations

import io
import subprocess
import sys
from collections import Counter
from functools import lru_cache
from pathlib import Path

import pypdf
import pypdfium2
import pytest
from test_output_errors import run

from hyvinvointi_cli.analysis.concordance import concordance
from hyvinvointi_cli.analysis.selection import Found, Selection
from hyvinvointi_cli.model import Report
from hyvinvointi_cli.output.highlight import bookmarks, marks, note
from hyvinvointi_cli.output.names import names_of
from hyvinvointi_cli.reading.marking.highlights import Bookmark, mark_pdf
from hyvinvointi_cli.running.pipeline import Options, Task, load_codebook, process

SAMPLES = Path(__file__).parents[2] / "samples"
FILES = sorted(SAMPLES.glob("*.pdf"))
PAIRS = sorted((Path(__file__).parents[1] / "pairs").glob("*.pdf"))
SAMPLE = SAMPLES / "Kuuslahti_2023.pdf"
_OPTIONS = Options(rules_only=True)


@lru_cache
def _found(path: Path) -> tuple[Found, ...]:
    report = process(Task(path, _OPTIONS))
    assert isinstance(report, Report)
    return tuple(line.found for line in concordance([report], Selection()).lines)


@lru_cache
def _marked(path: Path) -> bytes:
    names = names_of(load_codebook(()), "fi")
    return mark_pdf(path, path.name, marks(_found(path), names), bookmarks(_found(path), names))


def _notes(path: Path) -> Counter[str]:
    names = names_of(load_codebook(()), "fi")
    return Counter(note(found, names) for found in _found(path))


def _notes_by_pypdf(data: bytes) -> Counter[str]:
    reader = pypdf.PdfReader(io.BytesIO(data))
    notes = [note.get_object() for page in reader.pages for note in page.get("/Annots", [])]
    return Counter(note["/Contents"] for note in notes if "/" not in note.get("/NM", "/"))


def _notes_by_pdfium(data: bytes) -> Counter[str]:
    import ctypes

    import pypdfium2.raw as pdfium

    def text(note: object, key: bytes) -> str:
        length = pdfium.FPDFAnnot_GetStringValue(note, key, None, 0)
        buffer = ctypes.create_string_buffer(length)
        pdfium.FPDFAnnot_GetStringValue(
            note, key, ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR)), length
        )
        return buffer.raw.decode("utf-16-le").rstrip("\0")

    found: Counter[str] = Counter()
    document = pypdfium2.PdfDocument(data)
    for number in range(len(document)):
        page = document[number]
        for index in range(pdfium.FPDFPage_GetAnnotCount(page.raw)):
            annotation = pdfium.FPDFPage_GetAnnot(page.raw, index)
            highlight = pdfium.FPDFAnnot_GetSubtype(annotation) == pdfium.FPDF_ANNOT_HIGHLIGHT
            if highlight and "/" not in text(annotation, b"NM"):
                found[text(annotation, b"Contents")] += 1
            pdfium.FPDFPage_CloseAnnot(annotation)
        page.close()
    document.close()
    return found


@pytest.mark.parametrize("path", [*FILES, *PAIRS], ids=lambda path: path.stem)
def test_every_mention_is_a_highlight_for_two_readers(path: Path) -> None:
    data = _marked(path)
    assert _notes_by_pypdf(data) == _notes_by_pdfium(data) == _notes(path)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_text_of_every_page_is_unchanged(path: Path) -> None:
    before, after = pypdfium2.PdfDocument(path), pypdfium2.PdfDocument(_marked(path))
    assert [page.get_textpage().get_text_range() for page in after] == [
        page.get_textpage().get_text_range() for page in before
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_bookmarks_count_every_highlight_once(path: Path) -> None:
    def leaves(bookmark: Bookmark) -> list[Bookmark]:
        return [leaf for child in bookmark.children for leaf in leaves(child)] or [bookmark]

    (top,) = bookmarks(_found(path), names_of(load_codebook(()), "fi"))
    counts = [int(leaf.title.partition("(")[2].rstrip(")") or 1) for leaf in leaves(top)]
    assert top.title == f"Maininnat teemoittain ({sum(counts)})"
    assert sum(counts) == _notes(path).total()


def test_command_marks_what_is_asked_for_and_says_how_much(tmp_path: Path) -> None:
    target = tmp_path / "marked.pdf"
    result = run("highlight", str(SAMPLE), "-o", str(target), "--family", "arviointi", "--rules-only")
    notes = _notes_by_pypdf(target.read_bytes())
    expected = {text: n for text, n in _notes(SAMPLE).items() if text.startswith("Arviointi: ")}
    assert (result.returncode, dict(notes)) == (0, expected)
    assert f"Korostettuja mainintoja {notes.total()}." in result.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["marked.pdf", "marked.pdf.manifest.json"]


def test_file_is_opened_by_worker_processes_alone(tmp_path: Path) -> None:
    program = (
        "import sys\nfrom hyvinvointi_cli.cli.app import _run\ntry: _run(sys.argv[1:])\n"
        "except SystemExit as end: print(end.code, {'pypdfium2', 'pikepdf'} & set(sys.modules))"
    )
    words = ("-q", "--no-cache", "highlight", str(SAMPLE), "-o", str(tmp_path / "marked.pdf"), "--rules-only")
    ran = subprocess.run([sys.executable, "-c", program, *words], capture_output=True, text=True, check=True)
    assert ran.stdout == "0 set()\n"


def test_damaged_file_is_named_and_nothing_is_written(tmp_path: Path) -> None:
    path = tmp_path / "rikki.pdf"
    path.write_bytes(b"%PDF-1.4 nothing")
    result = run("highlight", str(path), "-o", str(tmp_path / "marked.pdf"))
    assert (result.returncode, "rikki.pdf" in result.stderr, list(tmp_path.iterdir())) == (3, True, [path])


def test_legend_is_a_page_at_the_end_with_counts(tmp_path: Path) -> None:
    target = tmp_path / "marked.pdf"
    run("highlight", str(SAMPLE), "-o", str(target), "--legend", "--rules-only")
    before, after = pypdf.PdfReader(SAMPLE), pypdf.PdfReader(target)
    text = after.pages[-1].extract_text()
    assert len(after.pages) == len(before.pages) + 1
    family = sum(n for note, n in _notes(SAMPLE).items() if note.startswith("Osallisuus: "))
    assert text.startswith("Korostusten selite")
    assert f"Osallisuus ({family})" in text and "puuttuminen ei kerro, ettei asiaa tehdä" in text


def test_file_is_never_written_over_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(SAMPLE.read_bytes())
    result = run("highlight", str(path), "-o", str(tmp_path / "." / "a.pdf"))
    assert (result.returncode, path.read_bytes()) == (2, SAMPLE.read_bytes())


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        pytest.param(["README.md", "-o", "a.pdf"], 3, "only PDF files can be marked", id="text file"),
        pytest.param(["no.pdf", "-o", "a.pdf"], 3, "no such file", id="missing file"),
        pytest.param(["Kuuslahti_2023.pdf", "-o", "missing/a.pdf"], 6, "mkdir -p", id="missing folder"),
        pytest.param(["Kuuslahti_2023.pdf", "-o", "a.docx"], 2, "name it .pdf", id="not a PDF name"),
        pytest.param(["Kuuslahti_2023.pdf", "-o", "a.pdf", "--code", "os_x"], 2, "unknown code", id="code"),
    ],
)
def test_what_cannot_be_marked_is_said_first(words: list[str], code: int, told: str, tmp_path: Path) -> None:
    file, dash_o, target, *more = words
    result = run("highlight", str(SAMPLES / file), dash_o, str(tmp_path / target), *more)
    assert (result.returncode, told in result.stderr, list(tmp_path.iterdir())) == (code, True, [])
