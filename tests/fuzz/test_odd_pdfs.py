"""Odd PDFs give a document or a failure with its reason, within the limits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from odd_pdfs import EITHER, READ, REFUSED

from hyvinvointi_cli.model import Document, Failure, Notice, Report
from hyvinvointi_cli.running.executors.processes import Processes
from hyvinvointi_cli.running.limits import Limits
from hyvinvointi_cli.running.pipeline import Options, Task, process, process_text


@pytest.fixture(scope="module")
def pool() -> Iterator[Processes]:
    """A worker that may take 15 seconds and 700 MB."""
    executor = Processes(1, Limits(timeout_s=15, memory_mb=700))
    yield executor
    executor.close()


def read(pool: Processes, tmp_path: Path, data: bytes) -> Document | Failure:
    path = tmp_path / "odd.pdf"
    path.write_bytes(data)
    ((_, result),) = pool.run(process_text, [Task(path, Options(max_pages=50))])
    return result


@pytest.mark.parametrize("data", READ.values(), ids=READ)
def test_odd_but_whole_file_is_read(pool: Processes, tmp_path: Path, data: bytes) -> None:
    assert isinstance(read(pool, tmp_path, data), Document)


@pytest.mark.parametrize(("data", "reason"), REFUSED.values(), ids=REFUSED)
def test_unreadable_file_says_why(pool: Processes, tmp_path: Path, data: bytes, reason: str) -> None:
    result = read(pool, tmp_path, data)
    assert isinstance(result, Failure)
    assert result.reason == reason


@pytest.mark.parametrize("data", EITHER.values(), ids=EITHER)
def test_file_without_end_comes_to_an_end(pool: Processes, tmp_path: Path, data: bytes) -> None:
    result = read(pool, tmp_path, data)
    assert isinstance(result, Document) or result.reason in {"damaged", "timeout", "memory", "crashed"}


def test_text_without_spaces_is_tagged_in_time(tmp_path: Path) -> None:
    pool = Processes(1, Limits(timeout_s=60))  # the model is loaded too
    path = tmp_path / "a.txt"
    path.write_text("osallisuus" * 5_000, encoding="utf-8")
    ((_, result),) = pool.run(process, [Task(path, Options(rules_only=True))])
    pool.close()
    assert isinstance(result, Report)


def test_damaged_file_is_read_with_a_warning(pool: Processes, tmp_path: Path) -> None:
    document = read(pool, tmp_path, READ["cut short"])
    assert isinstance(document, Document)
    assert document.pages[0].text == "Vanhusneuvosto kokoontui."
    assert document.warnings == (Notice("damaged", detail="1"),)


def test_text_is_found_in_a_good_page(pool: Processes, tmp_path: Path) -> None:
    document = read(pool, tmp_path, READ["good"])
    assert isinstance(document, Document)
    assert document.pages[0].text == "Vanhusneuvosto kokoontui."
