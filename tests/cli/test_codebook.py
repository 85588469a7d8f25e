"""`hyte codebook`: list, show, check and export."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from hyvinvointi_cli.analysis.selection import read_selection
from hyvinvointi_cli.cli import main
from hyvinvointi_cli.tagging.codebook import load_codebook

PAGE = """id: os_toimielimet
label: {{fi: Toimielimet, sv: Organ, en: Bodies}}
definition: {{fi: Koe., en: A trial.}}
family: osallisuus
parent: osallisuus_rakenteet
dimensions: [D1]
terms:
  fi: [{term}]
examples:
  - Lausunto pyydettiin [senioriparlamentilta].
"""


def run(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    monkeypatch.setattr(sys, "argv", ["hyte", *words])
    with pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0)


def folder(path: Path, term: str) -> str:
    (path / "codes").mkdir()
    (path / "codes" / "os_toimielimet.yaml").write_text(PAGE.format(term=term), encoding="utf-8")
    return str(path)


def test_list_gives_every_code_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "codebook", "list", "--format", "json") == 0
    rows = json.loads(capsys.readouterr().out)
    codes = [row["code"] for row in rows]
    assert len(codes) > 50 and codes == sorted(set(codes))


def test_list_and_show_give_dimensions_alike(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run(monkeypatch, "codebook", "list", "--format", "json")
    listed = {row["code"]: row["dimensions"] for row in json.loads(capsys.readouterr().out)}
    run(monkeypatch, "codebook", "show", "os_toimielimet", "--format", "json")
    assert listed["os_toimielimet"] == json.loads(capsys.readouterr().out)["dimensions"] == ["D1", "D4"]


def test_facets_are_listed_with_what_the_option_takes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "codebook", "facets") == 0
    captured = capsys.readouterr()
    assert "ik_nuoret" in captured.out and "Nuoret (13–29)" in captured.out
    for group in ("ikaryhma", "kohderyhma", "toimiala"):
        assert group in captured.err


def test_every_facet_that_is_listed_is_taken(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run(monkeypatch, "codebook", "facets", "--format", "json")
    rows = json.loads(capsys.readouterr().out)
    words = {row["facet"] for row in rows} | {row["group"] for row in rows}
    codebook = load_codebook()
    assert len(rows) == len(codebook.facets)
    assert all(read_selection(codebook, facets=[word]).facets for word in words)


def test_show_names_the_line_of_each_term(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "codebook", "show", "os_toimielimet") == 0
    assert "nuorisovaltuusto  ← lexicons/codes/os_toimielimet.yaml:" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fi", ["Nuorisovaltuusto, vanhusneuvosto", "Ei sisälly: Pelkät"]),
        ("sv", ["Definition (på finska): Nuorisovaltuusto", "Omfattar inte (på finska): Pelkät"]),
        ("en", ["Youth council, older people's", "Excludes (in Finnish): Pelkät"]),
    ],
)
def test_page_says_what_stands_in_finnish_only(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], language: str, said: list[str]
) -> None:
    assert run(monkeypatch, "--lang", language, "codebook", "show", "os_toimielimet") == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line[: len(words)] for line, words in zip((lines[3], lines[5]), said, strict=True)] == said


def test_unknown_code_is_a_usage_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "codebook", "show", "os_toimielin") == 2
    assert "did you mean os_toimielimet" in capsys.readouterr().err


def test_check_names_the_line_of_an_example_that_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run(monkeypatch, "codebook", "check", folder(tmp_path, "nuorisovaltuusto")) == 4
    expected = f"{tmp_path.name}/codes/os_toimielimet.yaml:10:1: not found: [senioriparlamentilta]"
    assert expected in capsys.readouterr().out


def test_check_accepts_examples_that_hold(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    run(monkeypatch, "codebook", "check", folder(tmp_path, "senioriparlamen*"))
    assert tmp_path.name not in capsys.readouterr().out


def test_check_prints_every_problem_of_a_page(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "os_uusi.yaml").write_text("id: os_uusi\nfamily: osalisuus\n", encoding="utf-8")
    assert run(monkeypatch, "codebook", "check", str(tmp_path)) == 4
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) > 1
    assert all(line.startswith(f"{tmp_path.name}/os_uusi.yaml:") for line in lines)


@pytest.mark.parametrize(("suffix", "start"), [("yml", "# hyte"), ("dic", "%\n1\t"), ("qdc", "<?xml")])
def test_suffix_chooses_the_export(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, suffix: str, start: str
) -> None:
    target = tmp_path / f"codebook.{suffix}"
    assert run(monkeypatch, "codebook", "export", "-o", str(target)) == 0
    assert target.read_text(encoding="utf-8").startswith(start)


def test_check_names_the_line_of_a_fault_in_a_framework(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "frameworks").mkdir()
    made = "id: oma\nlabel: {fi: A, sv: A, en: A}\ndefinition: {fi: A, en: A}\nsource: x\nitems: [x]\n"
    (tmp_path / "frameworks" / "oma.yaml").write_text(made, encoding="utf-8")
    assert run(monkeypatch, "codebook", "check", "--no-examples", str(tmp_path)) == 4
    assert capsys.readouterr().out == (
        f"{tmp_path.name}/frameworks/oma.yaml:5:9: expected `key: value` lines\n"
    )


def test_exported_dictionary_comes_with_the_digest_of_its_lexicon(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert run(monkeypatch, "codebook", "export", "-o", str(tmp_path / "hyte.dic")) == 0
    manifest = json.loads((tmp_path / "hyte.dic.manifest.json").read_text(encoding="utf-8"))
    assert manifest["lexicon"]["sha256"] == load_codebook().digest
