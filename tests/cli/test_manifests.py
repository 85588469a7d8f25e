"""Whatever a command writes, its manifest names the version, the lexicon and every input."""

from __future__ import annotations

import json
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from hyvinvointi_cli.cli import main
from hyvinvointi_cli.tagging.codebook import load_codebook

SAMPLES = Path(__file__).parents[2] / "samples"
OLD, NEW = str(SAMPLES / "Kuuslahti_2021.pdf"), str(SAMPLES / "Kuuslahti_2023.pdf")


@pytest.mark.parametrize(
    ("words", "inputs"),
    [
        pytest.param(["scan", NEW], [NEW], id="scan"),
        pytest.param(["text", NEW], [NEW], id="text"),
        pytest.param(["show", NEW, "--code", "os_toimielimet"], [NEW], id="show"),
        pytest.param(["mentions", NEW], [NEW], id="mentions"),
        pytest.param(["measures", NEW], [NEW], id="measures"),
        pytest.param(["matrix", OLD, NEW], [OLD, NEW], id="matrix"),
        pytest.param(["score", NEW], [NEW], id="score"),
        pytest.param(["score", "--define", "D3"], [], id="definitions"),
        pytest.param(["diff", OLD, NEW], [OLD, NEW], id="diff"),
        pytest.param(["follow", OLD, NEW], [OLD, NEW], id="follow"),
        pytest.param(["codebook", "list"], [], id="codebook"),
    ],
)
def test_file_comes_with_its_manifest(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, words: list[str], inputs: list[str]
) -> None:
    target = tmp_path / "result.csv"
    monkeypatch.setattr(sys, "argv", ["hyte", "-q", "--executor", "serial", *words, "-o", str(target)])
    with pytest.raises(SystemExit) as ended:
        main()
    assert not ended.value.code
    manifest = json.loads((tmp_path / "result.csv.manifest.json").read_text(encoding="utf-8"))
    assert manifest["lexicon"]["sha256"] == load_codebook().digest
    assert [entry["sha256"] for entry in manifest["inputs"]] == [
        sha256(Path(path).read_bytes()).hexdigest() for path in inputs
    ]
