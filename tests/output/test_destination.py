"""A place that cannot be written is told before anything is read, and never half-written."""

from __future__ import annotations

from pathlib import Path

import pytest

from hyvinvointi_cli.errors import ExitCode, OutputError, UsageError
from hyvinvointi_cli.output.answer import Answer, Field, Table
from hyvinvointi_cli.output.destination import destination
from hyvinvointi_cli.output.write import replace_file, write_answer


@pytest.mark.parametrize(
    ("format", "name", "expected"),
    [
        (None, None, "table"),
        (None, "a.CSV", "csv"),
        ("tsv", "a.csv", "tsv"),
        (None, "a.parquet", "parquet"),
        ("json", None, "json"),
    ],
)
def test_format_comes_from_the_option_or_the_suffix(
    tmp_path: Path, format: str | None, name: str | None, expected: str
) -> None:
    if expected == "parquet":
        pytest.importorskip("pyarrow")
    assert destination(format, tmp_path / name if name else None).format == expected


@pytest.mark.parametrize(
    ("format", "name", "told"),
    [
        ("json", "a.csv", True),
        ("csv", "a.csv", False),
        ("csv", "a.dat", False),
        (None, "a.csv", False),
        ("json", None, False),
    ],
)
def test_file_with_the_suffix_of_another_format_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], format: str | None, name: str | None, told: bool
) -> None:
    answer = Answer(Table("t", (Field("a", "A"),), (("x",),)), [{"a": "x"}])
    write_answer(answer, destination(format, tmp_path / name if name else None))
    assert ("a.csv: tiedoston sisältö on muotoa json" in capsys.readouterr().err) is told


@pytest.mark.parametrize(
    ("format", "name"), [("xml", None), (None, "a.doc"), ("xlsx", None), (None, "noname")]
)
def test_unfit_format_is_a_usage_error(tmp_path: Path, format: str | None, name: str | None) -> None:
    with pytest.raises(UsageError):
        destination(format, tmp_path / name if name else None)


def test_missing_folder_is_exit_code_6_and_says_what_to_type(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="mkdir -p") as caught:
        destination(None, tmp_path / "none" / "a.csv")
    assert caught.value.exit_code is ExitCode.OUTPUT


def test_folder_in_place_of_a_file_is_an_output_error(tmp_path: Path) -> None:
    (tmp_path / "a.csv").mkdir()
    with pytest.raises(OutputError, match="is a folder"):
        destination(None, tmp_path / "a.csv")


def test_failed_write_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    target.write_text("old", encoding="utf-8")

    def fill(path: Path) -> None:
        path.write_text("half", encoding="utf-8")
        raise OSError(28, "No space left on device")

    with pytest.raises(OutputError, match="No space left"):
        replace_file(target, fill)
    assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()] == [
        ("a.csv", "old")
    ]
