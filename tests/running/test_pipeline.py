"""What an earlier run found is used only where it would be found again."""

from __future__ import annotations

import shutil
from dataclasses import fields, replace
from pathlib import Path

import pytest

from hyvinvointi_cli.folders import VARIABLE
from hyvinvointi_cli.model import Failure, Report
from hyvinvointi_cli.running import keys, summarising
from hyvinvointi_cli.running.cache import open_store
from hyvinvointi_cli.running.pipeline import Options, Task, answer, process
from hyvinvointi_cli.running.summarising import (
    Summarised,
    answer_scanned,
    answer_summarised,
    process_scanned,
    process_summarised,
)

TEXT = (
    "Hyvinvointikertomus 2023\n\nNuorisovaltuusto kokoontui kuusi kertaa.\n"
    "Asukasraati, joka perustettiin keväällä, ei ole vielä antanut lausuntoa.\n"
)
OPTIONS = Options(rules_only=True, cache=True)


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache of the test's own."""
    folder = tmp_path / "cache"
    monkeypatch.setenv(VARIABLE, str(folder))
    return folder


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Kuuslahti_2023.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def entries(cache: Path) -> dict[str, int]:
    return {kind.name: kind.entries for kind in open_store(cache).info().kinds}


def read(path: Path, options: Options = OPTIONS, override: dict[str, str] | None = None) -> Report:
    report = process(Task(path, options, override))
    assert isinstance(report, Report)
    return report


def test_remembered_report_is_the_report_of_a_run_without_cache(file: Path) -> None:
    first = read(file)
    assert answer(Task(file, OPTIONS)) == first == read(file, replace(OPTIONS, cache=False))


def test_parsed_and_reviewed_units_are_remembered(file: Path, cache: Path) -> None:
    options = Options(cache=True)
    assert read(file, options) == read(file, replace(options, cache=False))
    assert {"parses", "opinions", "documents", "reports"} <= entries(cache).keys()


def test_unread_file_has_no_answer(file: Path) -> None:
    assert answer(Task(file, OPTIONS)) is None


def test_run_without_cache_leaves_no_file(file: Path, cache: Path) -> None:
    read(file, replace(OPTIONS, cache=False))
    assert not cache.exists()


def test_changed_bytes_are_read_anew(file: Path) -> None:
    read(file)
    file.write_text(TEXT + "Uusi virke.\n", encoding="utf-8")
    assert answer(Task(file, OPTIONS)) is None


def test_same_bytes_elsewhere_are_remembered_under_their_own_path(file: Path, tmp_path: Path) -> None:
    read(file)
    copy = tmp_path / "elsewhere" / file.name
    copy.parent.mkdir()
    shutil.copy(file, copy)
    report = answer(Task(copy, OPTIONS))
    assert report and report.file == str(copy)


def test_same_bytes_under_another_name_are_read_anew(file: Path) -> None:
    read(file)
    assert answer(Task(file.rename(file.with_name("Raumankoski_2022.txt")), OPTIONS)) is None


def test_edited_lexicon_tags_anew_what_was_read(file: Path, tmp_path: Path, cache: Path) -> None:
    own = tmp_path / "own"
    (own / "codes").mkdir(parents=True)
    page = own / "codes" / "lisat.yaml"
    page.write_text("adds_to: os_toimielimet\nterms:\n  fi:\n    - kokoontu*\n", encoding="utf-8")
    options = replace(OPTIONS, lexicons=(str(own),))
    before = read(file, options)
    page.write_text("adds_to: os_toimielimet\nterms:\n  fi:\n    - lausunto*\n", encoding="utf-8")
    _forget_lexicons()
    assert read(file, options).mentions != before.mentions
    assert (entries(cache)["documents"], entries(cache)["reports"]) == (1, 2)


def test_row_of_a_manifest_tags_anew_what_was_read(file: Path, cache: Path) -> None:
    read(file)
    named = read(file, override={"file": file.name, "municipality": "Raumankoski"})
    assert named.metadata.municipality == "Raumankoski" and entries(cache)["documents"] == 1


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7 nothing", b"\x00\x01\x02"], ids=["empty", "damaged", "no text"]
)
def test_failure_is_not_kept(tmp_path: Path, cache: Path, data: bytes) -> None:
    path = tmp_path / "Kuuslahti.pdf"
    path.write_bytes(data)
    assert isinstance(process(Task(path, OPTIONS)), Failure)
    assert not {"documents", "reports"} & entries(cache).keys()


@pytest.mark.parametrize("name", ["missing.pdf", "."], ids=["missing", "folder"])
def test_what_is_no_file_has_no_answer(tmp_path: Path, name: str) -> None:
    assert answer(Task(tmp_path / name, OPTIONS)) is None


def test_damaged_entry_is_made_again(file: Path, cache: Path) -> None:
    first = read(file)
    store = open_store(cache)
    store._do(lambda db: db.execute("update entries set value = zeroblob(size)").fetchall())
    assert answer(Task(file, OPTIONS)) is None
    assert read(file) == first


def test_unusable_cache_leaves_the_report_as_it_is(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "taken").write_text("")
    monkeypatch.setenv(VARIABLE, str(tmp_path / "taken" / "cache"))
    assert read(file) == read(file, replace(OPTIONS, cache=False))


def test_document_read_with_a_password_is_kept_nowhere(tmp_path: Path, cache: Path) -> None:
    path = _encrypted(tmp_path / "Kuuslahti_2023.pdf", "avain")
    report = process(Task(path, replace(OPTIONS, password="avain")))
    assert isinstance(report, Report) and "Nuorisovaltuusto" in report.units[0].text
    assert not {"documents", "reports", "parses", "opinions"} & entries(cache).keys()
    assert isinstance(process(Task(path, OPTIONS)), Failure)


def test_password_does_not_hide_what_was_read_without(file: Path) -> None:
    read(file)
    assert answer(Task(file, replace(OPTIONS, password="avain"))) is not None


_OTHERWISE = {"lexicons": ("/nowhere",), "rules_only": False, "ocr": True, "max_pages": 1}
_UNKEYED = {"password", "cache"}


@pytest.mark.parametrize("name", [field.name for field in fields(Options)])
def test_every_option_that_decides_a_report_is_in_its_key(name: str) -> None:
    def key(options: Options) -> str:
        document = keys.document_key("0" * 64, Path("a.pdf"), options)
        return keys.report_key(document, options, None)

    if name in _UNKEYED:
        changed = replace(OPTIONS, **{name: {"password": "avain", "cache": False}[name]})  # type: ignore[arg-type]
        assert key(changed) == key(OPTIONS)
    else:
        assert key(replace(OPTIONS, **{name: _OTHERWISE[name]})) != key(OPTIONS)  # type: ignore[arg-type]


def _forget_lexicons() -> None:
    """As a new process would: the digests and the codebook are read once a process."""
    from hyvinvointi_cli.running import pipeline

    for once in (keys.lexicon_version, pipeline.load_codebook, pipeline.load_tagger):
        once.cache_clear()


def _encrypted(path: Path, password: str) -> Path:
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), encrypt=StandardEncryption(password))
    canvas.drawString(72, 700, "Nuorisovaltuusto kokoontui kuusi kertaa.")
    canvas.save()
    return path


def test_scan_keeps_the_cover_of_a_report_and_its_summary(file: Path) -> None:
    task = Task(file, OPTIONS)
    assert answer_scanned(task) is None
    found = process_scanned(task)
    assert isinstance(found, Summarised)
    assert found.report.units == () and found.report.pages
    assert found.summary.units == 3 and set(found.summary.grades or ()) == {"D1", "D2", "D3", "D4"}
    assert answer_scanned(task) == found


def test_whole_report_comes_with_the_summary_that_a_scan_made(file: Path) -> None:
    task = Task(file, OPTIONS)
    assert answer_summarised(task) is None
    scanned, whole = process_scanned(task), process_summarised(task)
    assert isinstance(scanned, Summarised) and isinstance(whole, Summarised)
    assert whole.cover() == scanned and whole == answer_summarised(task)
    assert len(whole.report.units) == 3


def test_summary_bears_the_name_of_the_copy_it_is_asked_for(file: Path, tmp_path: Path) -> None:
    process_scanned(Task(file, OPTIONS))
    copy = tmp_path / "kopiot" / file.name
    copy.parent.mkdir()
    shutil.copy(file, copy)
    found = answer_scanned(Task(copy, OPTIONS))
    assert found is not None
    assert (found.report.file, found.summary.file) == (str(copy), str(copy))


def test_summary_is_made_anew_when_a_scorecard_or_the_file_changes(file: Path, tmp_path: Path) -> None:
    own = tmp_path / "oma"
    (own / "codes").mkdir(parents=True)
    (own / "codes" / "lisat.yaml").write_text("adds_to: os_toimielimet\nterms:\n  fi:\n    - lausunto*\n")
    (own / "frameworks").mkdir()
    options = replace(OPTIONS, lexicons=(str(own),))
    assert isinstance(process_scanned(Task(file, options)), Summarised)
    assert answer_scanned(Task(file, options)) is not None
    (own / "frameworks" / "oma.yaml").write_text("id: oma\n", encoding="utf-8")
    assert answer_scanned(Task(file, options)) is None
    file.write_text(TEXT + "Raati lopetettiin.\n", encoding="utf-8")
    assert answer_scanned(Task(file, OPTIONS)) is None


def test_fault_of_summarising_loses_only_its_document(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(task: Task, report: Report) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(summarising, "_summary", fail)
    found = process_summarised(Task(file, OPTIONS))
    assert isinstance(found, Failure)
    assert (found.reason, "ZeroDivisionError" in found.message) == ("crashed", True)
