"""The compiled codebook: the same value as the YAML, and never an outdated one."""

from __future__ import annotations

from pathlib import Path

import pytest

from hyvinvointi_cli.tagging import compiled_codebook
from hyvinvointi_cli.tagging.codebook import digest_lexicons, find_lexicons, read_codebook
from hyvinvointi_cli.tagging.compiled_codebook import SHIPPED, load_compiled, save_compiled
from hyvinvointi_cli.tagging.terms import Codebook


@pytest.fixture(scope="module")
def codebook() -> Codebook:
    return read_codebook((find_lexicons(),))


def test_shipped_file_holds_the_shipped_lexicons(codebook: Codebook) -> None:
    assert load_compiled(digest_lexicons((find_lexicons(),))) == codebook, (
        "run: python -m hyvinvointi_cli.tagging.compile_forms"
    )


def test_edited_lexicons_are_read_anew(codebook: Codebook, tmp_path: Path) -> None:
    path = tmp_path / "codebook"
    save_compiled(codebook, path)
    assert load_compiled(codebook.digest, path) == codebook
    assert load_compiled("another digest", path) is None


def test_other_code_reads_the_yaml_anew(
    codebook: Codebook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "codebook"
    save_compiled(codebook, path)
    monkeypatch.setattr(compiled_codebook, "_READERS", ("terms.py",))
    assert load_compiled(codebook.digest, path) is None


@pytest.mark.parametrize("length", [0, 10, 40, 5000, -1])
def test_damaged_file_is_passed_over(codebook: Codebook, tmp_path: Path, length: int) -> None:
    path = tmp_path / "codebook"
    path.write_bytes(SHIPPED.read_bytes()[:length])
    assert load_compiled(codebook.digest, path) is None


def test_missing_file_is_passed_over(tmp_path: Path) -> None:
    assert load_compiled("", tmp_path / "none") is None
