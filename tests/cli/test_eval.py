"""`hyte eval`: coded units in JSON lines and in a coder's CSV, both ways, in the reader's language."""

from __future__ import annotations

import json
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from hyvinvointi_cli.cli import main

UNITS = (
    {
        "id": "1",
        "text": "Asukasraati kokoontui kahdesti.",
        "codes": ["os_raadit_tilaisuudet"],
        "status": "done",
    },
    {"id": "2", "text": "Sillan kaiteet maalattiin.", "codes": [], "status": "done"},
    {"id": "3", "text": "- Nuorisovaltuusto kokoontuu kuukausittain", "codes": ["os_toimielimet"]},
)


def run(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    monkeypatch.setattr(sys, "argv", ["hyte", *words])
    with pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    path.write_text("".join(json.dumps(unit) + "\n" for unit in UNITS), encoding="utf-8")
    return path


def test_figures_are_given_with_the_model_and_without(
    monkeypatch: pytest.MonkeyPatch, gold: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "eval", str(gold), "--format", "json") == 0
    found = json.loads(capsys.readouterr().out)
    assert found["micro"]["recall"] == 1.0
    assert found["rules_only"]["units"] == 3
    assert found["rules_only"]["no_code"] == {"units": 1, "specificity": 1.0}


@pytest.mark.parametrize(
    ("language", "words"),
    [("fi", "säännöt ja malli, 3 yksikköä"), ("sv", "enbart regler"), ("en", "no-code specificity 1.000")],
)
def test_table_speaks_the_readers_language(
    monkeypatch: pytest.MonkeyPatch, gold: Path, capsys: pytest.CaptureFixture[str], language: str, words: str
) -> None:
    assert run(monkeypatch, "eval", str(gold), "--lang", language, "--format", "table") == 0
    shown = capsys.readouterr()
    assert words in shown.out + shown.err


def test_sheet_that_a_coder_filled_is_a_second_coder(
    monkeypatch: pytest.MonkeyPatch, gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet = tmp_path / "coder.csv"
    assert run(monkeypatch, "eval", str(gold), "--sheet", str(sheet)) == 0
    header, first, second, third = sheet.read_text("utf-8-sig").splitlines()
    assert header == "id;text;form;lang;codes;optional;status;negated;note"
    assert third.startswith("3;'- Nuorisovaltuusto")
    first = first.replace(";;;;;;", ";;;os_raadit_tilaisuudet;;done;")
    sheet.write_text("\n".join((header, first, second, third)), "utf-8-sig")
    capsys.readouterr()
    assert run(monkeypatch, "eval", str(gold), "--coder", str(sheet), "--format", "json") == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["micro"]["tp"], found["micro"]["fn"]) == (1, 1)
    assert "rules_only" not in found


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("1;Kylä;;;os_tuntematon;;;;", "unknown code os_tuntematon"),
        ("1;Kylä;;;;;valmis;;", "unknown status valmis"),
        ("1;Kylä;lause;;;;;;", "unknown form lause"),
        (";Kylä;;;;;;;", "no id"),
        ("1;Kylä;;;;;;;\n1;Talo;;;;;;;", "id 1 stands twice"),
    ],
    ids=["code", "status", "form", "no id", "repeated id"],
)
def test_mistake_in_a_sheet_is_named_with_its_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str], row: str, words: str
) -> None:
    sheet = tmp_path / "coder.csv"
    sheet.write_text(f"id;text;form;lang;codes;optional;status;negated;note\n{row}\n", encoding="utf-8")
    assert run(monkeypatch, "eval", str(sheet)) == 3
    told = capsys.readouterr().err
    assert f"coder.csv:{1 + len(row.splitlines())}: " in told
    assert words in told


def test_line_break_inside_a_cell_belongs_to_the_text(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet = tmp_path / "coder.csv"
    sheet.write_text(
        'id,text,form,codes\n1,"Asukas-\nraati kokoontui.",broken,os_raadit_tilaisuudet\n', encoding="utf-8"
    )
    assert run(monkeypatch, "eval", str(sheet), "--format", "json", "--rules-only") == 0
    assert json.loads(capsys.readouterr().out)["micro"]["tp"] == 1


def test_manifest_names_the_coded_units_by_their_bytes(
    monkeypatch: pytest.MonkeyPatch, gold: Path, tmp_path: Path
) -> None:
    assert run(monkeypatch, "eval", str(gold), "--rules-only", "-o", str(tmp_path / "metrics.json")) == 0
    manifest = json.loads((tmp_path / "metrics.json.manifest.json").read_text(encoding="utf-8"))
    assert manifest["inputs"] == [{"file": str(gold), "sha256": sha256(gold.read_bytes()).hexdigest()}]
    assert manifest["trained_component"] is None


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        ("a.jsonl", "[" * 100_000, "a.jsonl:1: not a coded unit"),
        ("a.jsonl", "", "a.jsonl: no coded units"),
        ("a.csv", "1;2;3\n", "a.csv: no coded units"),
        ("a.jsonl", "5", "a.jsonl:1: not a coded unit"),
        ("a.csv", 'id;text\n1;"' + "a" * 200_000 + '"\n', "a.csv:2: not a line of CSV"),
    ],
    ids=["nested without end", "nothing", "no units", "number", "cell of 200,000 letters"],
)
def test_line_that_is_no_unit_is_named(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
    text: str,
    fault: str,
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert run(monkeypatch, "eval", str(tmp_path / name), "--rules-only") == 3
    assert fault in capsys.readouterr().err


def test_half_a_surrogate_pair_and_empty_values_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(
        '{"id": "1", "text": "\\ud800 Asukasraati kokoontui.", "codes": [], "status": null}\n', "utf-8"
    )
    assert run(monkeypatch, "eval", str(path), "--rules-only", "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)["units"] == 1
