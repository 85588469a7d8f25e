"""`hyte report` writes one page: from text files too, whole or not at all, the same each time."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest

from hyvinvointi_cli.cli.app import _run
from hyvinvointi_cli.errors import ExitCode, OutputError, UsageError
from hyvinvointi_cli.running.drawing import draw
from hyvinvointi_cli.running.pipeline import Options, Task

PROMISES = "Perustetaan asukasraati. Nuorisovaltuusto kuullaan vuosittain.\n"
HOSTILE = (
    "<script>alert(1)</script> asukasraati kokoontui kolme kertaa.\n\n"
    "Asukasraati antoi lausunnon: javascript:alert(1) {{ 7*7 }}.\n\n"
    "Nuorisovaltuusto ]]> </style></script> kokoontui kahdesti.\n"
)


def test_page_is_not_poured_over_a_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(PROMISES, encoding="utf-8")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    with pytest.raises(UsageError, match=r"-o report\.html"):
        _run(["report", str(tmp_path / "a.txt")])


class Text(HTMLParser):
    """The text that a reader sees, and the tags."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.tags: list[str] = []
        self._hidden = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._hidden += tag in ("script", "style")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.seen.append(data)


def run(*words: str) -> int:
    with pytest.raises(SystemExit) as ended:
        _run(["-q", "report", *words])
    return int(ended.value.code or 0)


@pytest.fixture
def text_report(tmp_path: Path) -> Path:
    path = tmp_path / "Suvikoski_2023.txt"
    path.write_text(f"Suvikosken hyvinvointikertomus 2023\n\n{PROMISES}", encoding="utf-8")
    return path


def test_page_of_a_text_file_has_quotations_but_no_pictures(text_report: Path, tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    assert run(str(text_report), "-o", str(target)) == ExitCode.OK
    page = target.read_text(encoding="utf-8")
    assert "<mark>asukasraati</mark>" in page and 'class="pic"' not in page


@pytest.mark.parametrize("name", ["gone.pdf", "Suvikoski_2023.txt"])
def test_file_that_is_gone_or_no_pdf_has_no_picture(text_report: Path, name: str) -> None:
    path = text_report.with_name(name)
    assert draw({str(path): [(1, ())]}, Task(path, Options())) == (None,)


def test_hostile_text_is_shown_and_never_run(tmp_path: Path) -> None:
    report, target = tmp_path / "a.txt", tmp_path / "page.html"
    report.write_text(HOSTILE, encoding="utf-8")
    run(str(report), "-o", str(target))
    page = Text(target.read_text(encoding="utf-8"))
    seen = "".join(page.seen)
    assert "<script>alert(1)</script>" in seen and "javascript:alert(1) {{ 7*7 }}" in seen
    assert "]]> </style></script>" in seen
    assert page.tags.count("script") == page.tags.count("style") == 1


def test_same_input_gives_the_same_bytes(text_report: Path, tmp_path: Path) -> None:
    targets = [tmp_path / "1.html", tmp_path / "2.html"]
    for target in targets:
        run(str(text_report), "-o", str(target))
    assert targets[0].read_bytes() == targets[1].read_bytes()


def test_unreadable_file_is_listed_and_the_others_are_shown(text_report: Path, tmp_path: Path) -> None:
    broken, target = tmp_path / "rikki.pdf", tmp_path / "page.html"
    broken.write_bytes(b"%PDF-1.4 nothing")
    assert run(str(text_report), str(broken), "-o", str(target)) == ExitCode.PARTIAL
    page = target.read_text(encoding="utf-8")
    assert "rikki.pdf" in page and "Suvikoski" in page


def test_page_says_when_nothing_could_be_read(tmp_path: Path) -> None:
    broken, target = tmp_path / "rikki.pdf", tmp_path / "page.html"
    broken.write_bytes(b"%PDF-1.4 nothing")
    assert run(str(broken), "-o", str(target)) == ExitCode.INPUT
    assert "rikki.pdf" in target.read_text(encoding="utf-8")


def test_page_goes_to_standard_output(text_report: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(str(text_report)) == ExitCode.OK
    assert capfdbinary.readouterr().out.startswith(b"<!DOCTYPE html>")


def test_name_that_no_browser_opens_is_refused(text_report: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"end the name with \.html"):
        _run(["report", str(text_report), "-o", str(tmp_path / "page.pdf")])


def test_missing_folder_is_refused_before_reading(text_report: Path, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="does not exist"):
        _run(["report", str(text_report), "-o", str(tmp_path / "none" / "page.html")])


@pytest.mark.parametrize(("language", "words"), [("sv", "Så här gjordes sidan"), ("en", "How this was made")])
def test_page_is_in_the_language_asked_for(
    text_report: Path, tmp_path: Path, language: str, words: str
) -> None:
    target = tmp_path / "page.html"
    with pytest.raises(SystemExit):
        _run(["-q", "--lang", language, "report", str(text_report), "-o", str(target)])
    assert words in target.read_text(encoding="utf-8")
