"""The compiled codebook: the same value as the YAML, and never an outdated one."""

from __future__ import annotations

from pathlib import Path

import pytest

from hyvinvointi_cli.tagging import compiled_codebook
from hyvinvointi_cli.tagging.codebook import digest_lexicons, find_lexicons, load_codebook, read_codebook
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


OWN = {
    "additions": ("lisat.yaml", "adds_to: os_toimielimet\nterms:\n  fi:\n    - koontisana*\n"),
    "words": ("words/tukisanat.yaml", "id: tukisanat\nterms:\n  fi:\n    - koontisana\n"),
}


@pytest.mark.parametrize("case", OWN)
def test_own_folder_gives_the_same_codebook_beside_the_compiled_one(tmp_path: Path, case: str) -> None:
    name, text = OWN[case]
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert load_codebook([tmp_path]) == read_codebook((find_lexicons(), tmp_path))


@pytest.mark.parametrize("folder", ["words", "codes", "facets"])
def test_own_page_may_replace_a_shipped_one(tmp_path: Path, folder: str) -> None:
    (tmp_path / folder).mkdir()
    page = sorted((find_lexicons() / folder).glob("*.yaml"))[0]
    (tmp_path / folder / page.name).write_bytes(page.read_bytes())
    assert load_codebook([tmp_path]) == read_codebook((find_lexicons(), tmp_path))
