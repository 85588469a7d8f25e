"""The manifest by which people correct what the text does not say, as spreadsheets write it and otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from hyvinvointi_cli.errors import UsageError
from hyvinvointi_cli.running.overrides import read_overrides


@pytest.mark.parametrize(
    "text",
    [
        "file,municipality\na.pdf,Kuuslahti\n",
        "file;municipality\r\na.pdf;Kuuslahti\r\n",
        "file\tmunicipality\na.pdf\tKuuslahti\n",
        "\ufeffFile, Municipality\na.pdf , Kuuslahti\n",
        "file,municipality\ra.pdf,Kuuslahti\r",
        'file,municipality\n\n"a.pdf","Kuuslahti"\n,,\n',
        "file,municipality\nreports/a.pdf,Kuuslahti,,,\n",
    ],
    ids=[
        "commas",
        "semicolons",
        "tabs",
        "mark, capitals and spaces",
        "old Mac",
        "empty lines",
        "empty cells",
    ],
)
def test_manifest_is_read_however_it_was_saved(tmp_path: Path, text: str) -> None:
    path = tmp_path / "manifest.csv"
    path.write_bytes(text.encode())
    assert {name: row["municipality"] for name, row in read_overrides(path).items()} == {"a.pdf": "Kuuslahti"}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", ":1: the first line must name"),
        ("a.pdf,Kuuslahti\n", ":1: the first line must name"),
        ("file,municipality\nb.pdf,\na.pdf,Kuuslahti, kunta\n", ":3: more cells than columns"),
        ('file,municipality\n"a.pdf,Kuuslahti\n', ":2: not a line of CSV"),
        ("file,municipality\na.pdf," + "x" * 200_000, ":2: not a line of CSV"),
        ("file,period\na.pdf,2025\nb.pdf,kausi\n", ":3: period is a year"),
        ("file,period\na.pdf,²⁰²³\n", ":2: period is a year"),
    ],
    ids=["nothing", "no head", "unquoted comma", "open quote", "huge cell", "word", "raised digits"],
)
def test_line_that_cannot_be_read_is_named(tmp_path: Path, text: str, fault: str) -> None:
    path = tmp_path / "manifest.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=r"manifest\.csv") as caught:
        read_overrides(path)
    assert fault in str(caught.value)
