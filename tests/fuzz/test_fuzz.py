"""Any bytes give a report or a failure, and any lexicon a codebook or its problems."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hyvinvointi_cli.analysis.framework_reader import load_frameworks
from hyvinvointi_cli.errors import LexiconError
from hyvinvointi_cli.model import Failure, Report
from hyvinvointi_cli.running.executors.processes import Processes
from hyvinvointi_cli.running.limits import Limits
from hyvinvointi_cli.running.pipeline import Options, Task, load_codebook, process
from hyvinvointi_cli.tagging.codebook import find_lexicons, read_codebook
from hyvinvointi_cli.tagging.terms import Codebook

PROJECT = Path(__file__).parents[2]
REAL = [
    path
    for folder in (PROJECT / "samples", PROJECT / "tests" / "layouts")
    for path in sorted(folder.glob("*.pdf"))
    if path.stat().st_size < 300_000
]
PAGES = sorted(find_lexicons().glob("codes/*.yaml"))
FRAMEWORKS = sorted(find_lexicons().glob("frameworks/*.yaml"))
HEAD = (find_lexicons() / "codebook.yaml").read_text(encoding="utf-8")
EXPECTED = {"damaged", "empty", "encrypted", "memory", "not_pdf", "timeout", "unreadable"}

bounded = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture(scope="module")
def pool() -> Iterator[Processes]:
    """A worker that may take 30 seconds and 1,500 MB."""
    executor = Processes(1, Limits(timeout_s=30, memory_mb=1500))
    yield executor
    executor.close()


def check(pool: Processes, path: Path, data: bytes) -> None:
    """One result comes, and nothing went wrong that was not foreseen."""
    path.write_bytes(data)
    ((_, result),) = pool.run(process, [Task(path, Options(rules_only=True, max_pages=5))])
    assert isinstance(result, Report) or result.reason in EXPECTED, result.message
    if isinstance(result, Failure):
        assert path.name in result.message


@bounded
@given(st.binary(max_size=2000))
def test_any_bytes_as_a_text_file(pool: Processes, tmp_path: Path, data: bytes) -> None:
    check(pool, tmp_path / "a.txt", data)


@bounded
@given(st.text(max_size=1000))
def test_any_text_as_a_text_file(pool: Processes, tmp_path: Path, text: str) -> None:
    check(pool, tmp_path / "a.txt", text.encode("utf-8", "surrogatepass"))


@bounded
@given(st.binary(max_size=2000))
def test_any_bytes_after_a_signature(pool: Processes, tmp_path: Path, data: bytes) -> None:
    check(pool, tmp_path / "a.pdf", b"%PDF-1.7\n" + data)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A real PDF with bytes flipped, cut out, doubled or cut off, or with its packed streams changed."""
    data = bytearray(draw(st.sampled_from(REAL)).read_bytes())
    places = st.integers(0, len(data) - 1)
    match draw(st.sampled_from(["flip", "truncate", "cut", "double", "number", "name", "stream"])):
        case "flip":
            for place in draw(st.lists(places, min_size=1, max_size=50)):
                data[place] = draw(st.integers(0, 255))
        case "truncate":
            del data[draw(places) :]
        case "cut":
            start = draw(places)
            del data[start : start + draw(st.integers(1, 5000))]
        case "double":
            start = draw(places)
            data[start:start] = data[start : start + draw(st.integers(1, 5000))]
        case "number":
            data = _replaced(
                draw, data, rb"\b\d+\b", lambda old: draw(st.sampled_from([b"9", b"0"])) * len(old)
            )
        case "name":
            data = _replaced(draw, data, rb"/[A-Z]\w+", lambda old: b"/X" + old[2:])
        case "stream":
            return re.sub(
                rb"(?s)(stream\r?\n)(.*?)(?=\r?\nendstream)", lambda m: m[1] + _stirred(draw, m[2]), data
            )
    return bytes(data)


def _replaced(draw: st.DrawFn, data: bytearray, pattern: bytes, change: Any) -> bytearray:
    found = list(re.finditer(pattern, data))
    for match in draw(st.lists(st.sampled_from(found), min_size=1, max_size=20)):
        data[match.start() : match.end()] = change(match[0])
    return data


def _stirred(draw: st.DrawFn, packed: bytes) -> bytes:
    try:
        content = bytearray(zlib.decompress(packed))
    except zlib.error:
        return packed
    for place in draw(st.lists(st.integers(0, max(0, len(content) - 1)), max_size=3)):
        content[place : place + 1] = draw(st.binary(max_size=3))
    return zlib.compress(content)


@bounded
@given(damaged())
def test_damaged_real_pdf(pool: Processes, tmp_path: Path, data: bytes) -> None:
    check(pool, tmp_path / "a.pdf", data)


def check_lexicon(root: Path, page: str) -> None:
    (root / "codes").mkdir(parents=True, exist_ok=True)
    (root / "codebook.yaml").write_text(HEAD, encoding="utf-8")
    (root / "codes" / "page.yaml").write_bytes(page.encode("utf-8", "surrogatepass"))
    try:
        assert isinstance(read_codebook([root]), Codebook)
    except LexiconError as error:
        assert error.problems


@st.composite
def changed(draw: st.DrawFn, pages: list[Path]) -> str:
    """One of `pages` with lines lost, doubled, exchanged, indented or with another value."""
    lines = draw(st.sampled_from(pages)).read_text(encoding="utf-8").split("\n")
    values = st.sampled_from(
        ["", "null", "[]", "{}", "5", "[[a]]", "{a: b}", "&a *a", "!!python/none x", "'", "on", "*"]
    )
    for _ in range(draw(st.integers(1, 5))):
        place = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(["lose", "double", "indent", "value", "item", "text"])):
            case "lose":
                del lines[place]
                lines = lines or [""]
            case "double":
                lines.insert(place, lines[place])
            case "indent":
                lines[place] = " " * draw(st.integers(0, 6)) + lines[place].lstrip()
            case "value":
                lines[place] = lines[place].partition(":")[0] + ": " + draw(values)
            case "item":
                lines[place] = "    - " + draw(values)
            case "text":
                lines[place] += draw(st.text(max_size=10))
    return "\n".join(lines)


@settings(bounded, max_examples=150)
@given(changed(PAGES))
def test_changed_lexicon_page(tmp_path: Path, page: str) -> None:
    check_lexicon(tmp_path, page)


@settings(bounded, max_examples=60)
@given(changed(FRAMEWORKS))
def test_changed_framework(tmp_path: Path, page: str) -> None:
    (tmp_path / "frameworks").mkdir(exist_ok=True)
    (tmp_path / "frameworks" / "own.yaml").write_bytes(page.encode("utf-8", "surrogatepass"))
    try:
        load_frameworks([tmp_path], load_codebook(()))
    except LexiconError as error:
        assert error.problems
