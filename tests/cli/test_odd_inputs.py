"""Whatever stands where a document should: a row for each, the right exit code, never a traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="file names and files of POSIX")
SAMPLE = Path(__file__).parents[2] / "samples" / "Kuuslahti_2023.pdf"
TEXT = "Kokous pidettiin.\n"


def run(*words: str | bytes | Path, **options: object) -> subprocess.CompletedProcess[bytes]:
    program = "from hyvinvointi_cli.cli import main; main()"
    command = [sys.executable, "-c", program, "-q", *words]
    return subprocess.run(command, capture_output=True, check=False, timeout=300, **options)  # type: ignore[call-overload, no-any-return]


NAMES = {
    "space": "väli lyönti.txt",
    "quotes": "lainaus\"merkit'.txt",
    "newline": "rivin\nvaihto.txt",
    "terminal escape": "väri\x1b[31m.txt",
    "brackets": "[hakasulut].txt",
    "leading dash": "-viiva.txt",
    "formula": "=SUM(A1).txt",
    "not UTF-8": os.fsdecode(b"latin-\xe4\xe4.txt"),
    "Cyrillic": "отчёт.txt",
    "emoji": "raportti-📄.txt",
    "markup": "[red]punainen.txt",
}


@pytest.fixture(scope="module")
def named(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of small texts with odd names."""
    folder = tmp_path_factory.mktemp("nimet")
    for name in NAMES.values():
        (folder / name).write_text(TEXT, encoding="utf-8")
    return folder


@pytest.mark.parametrize("format", ["table", "json", "csv", "jsonl", "md"])
def test_odd_names_are_read_and_shown(named: Path, format: str) -> None:
    result = run("scan", named, "--format", format)
    assert (result.returncode, b"Traceback" in result.stderr) == (0, False)
    assert "latin-\\xe4\\xe4" in result.stdout.decode().replace("\\\\", "\\").replace("\n", "")
    assert b"\x1b[31m" not in result.stdout + result.stderr


def test_odd_names_go_into_a_workbook(named: Path, tmp_path: Path) -> None:
    result = run("scan", named, "-o", tmp_path / "out.xlsx")
    assert (result.returncode, result.stderr) == (0, b"")


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_odd_name_can_be_given_itself(named: Path, name: str) -> None:
    result = run("scan", "--format", "json", "--", f"./{name}", cwd=named)
    assert (result.returncode, [row["error"] for row in json.loads(result.stdout)]) == (0, [None])


def _missing(path: Path) -> None:
    path.symlink_to("nowhere.pdf")


def _loop(path: Path) -> None:
    path.symlink_to(path.name)


def _device(path: Path) -> None:
    path.symlink_to("/dev/zero")


ODDITIES: dict[str, tuple[Callable[[Path], object], str]] = {
    "a link to nothing": (_missing, "no such file"),
    "a link to itself": (_loop, "no such file"),
    "a pipe": (os.mkfifo, "is a pipe or a device"),
    "a device": (_device, "is a pipe or a device"),
    "an empty file": (Path.touch, "the file is empty"),
}


@pytest.fixture(scope="module")
def odd_rows(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Error by name of a folder in which each oddity stands beside one good text."""
    folder = tmp_path_factory.mktemp("oudot")
    (folder / "hyvä.txt").write_text(TEXT, encoding="utf-8")
    (folder / "kansio.pdf").mkdir()
    (folder / "silmukka").symlink_to(folder)
    for name, (make, _) in ODDITIES.items():
        make(folder / f"{name}.pdf")
    result = run("scan", folder, "--format", "json")
    assert (result.returncode, result.stderr) == (7, b"")
    return {Path(row["file"]).stem: row["error"] for row in json.loads(result.stdout)}


def test_oddities_are_one_row_each(odd_rows: dict[str, str]) -> None:
    assert sorted(odd_rows) == sorted(["hyvä", *ODDITIES])


@pytest.mark.parametrize(("name", "error"), [(name, error) for name, (_, error) in ODDITIES.items()])
def test_oddity_says_what_it_is(odd_rows: dict[str, str], name: str, error: str) -> None:
    assert error in odd_rows[name]


def test_good_file_beside_oddities_is_read(odd_rows: dict[str, str]) -> None:
    assert odd_rows["hyvä"] is None


@pytest.mark.parametrize("words", [["ei/ole.pdf"], ["x" * 5000 + ".pdf"], ["*.pdf"], ["hyvä.txt/a.pdf"]])
def test_path_that_names_nothing_is_exit_code_3(tmp_path: Path, words: list[str]) -> None:
    (tmp_path / "hyvä.txt").write_text(TEXT, encoding="utf-8")
    result = run("scan", *words, "--format", "json", cwd=tmp_path)
    assert (result.returncode, len(json.loads(result.stdout))) == (3, 1)
    assert b"Traceback" not in result.stderr


def test_word_files_of_a_folder_are_not_passed_over_in_silence(tmp_path: Path) -> None:
    word, both = tmp_path / "word", tmp_path / "both"
    for name in ("word/a.docx", "word/sub/b.DOC", "word/~$a.docx", "both/c.odt", "both/d.docx"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    for name in ("c.txt", "e.txt"):
        (both / name).write_text(TEXT, encoding="utf-8")
    said = "holds documents that are not read ({}); save them as PDF and give those files"
    alone = run("scan", word)
    assert (alone.returncode, said.format("Word 2") in alone.stderr.decode()) == (3, True)
    command = [sys.executable, "-m", "hyvinvointi_cli", "scan", str(word), str(both), "-f", "json"]
    beside = subprocess.run(command, capture_output=True, check=True, timeout=300)
    assert len(json.loads(beside.stdout)) == 2
    assert [line for line in beside.stderr.decode().splitlines() if "not read" in line] == [
        f"hyte: {word}: {said.format('Word 2')}",
        f"hyte: {both}: {said.format('Word 1')}",
    ]


def test_file_without_rights_is_a_row(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may read everything")
    closed = tmp_path / "suljettu.pdf"
    closed.write_bytes(SAMPLE.read_bytes())
    closed.chmod(0)
    result = run("scan", closed, "--format", "json")
    assert result.returncode == 3
    assert "Permission denied" in json.loads(result.stdout)[0]["error"]


def test_folder_that_vanishes_is_a_row_for_each_file(tmp_path: Path) -> None:
    import shutil

    from hyvinvointi_cli.model import Failure
    from hyvinvointi_cli.running.executors import Serial
    from hyvinvointi_cli.running.pipeline import Options, Task, process_text

    folder = tmp_path / "katoava"
    folder.mkdir()
    tasks = [Task(folder / f"{n}.txt", Options()) for n in range(3)]
    for task in tasks:
        task.path.write_text(TEXT, encoding="utf-8")
    results = []
    for _, result in Serial().run(process_text, tasks):
        results.append(result)
        shutil.rmtree(folder, ignore_errors=True)
    assert [r.reason if isinstance(r, Failure) else "read" for r in results] == ["read", "missing", "missing"]


@pytest.mark.parametrize("suffix", ["json", "csv", "md", "xlsx", "parquet"])
def test_full_disk_is_exit_code_6_and_leaves_nothing(tmp_path: Path, suffix: str) -> None:
    if suffix == "parquet":
        pytest.importorskip("pyarrow")
    import resource

    def fill() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64))

    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    target = tmp_path / "out" / f"results.{suffix}"
    target.parent.mkdir()
    plain = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}  # Python would keep modules cut at 64 bytes
    result = run("--no-cache", "scan", tmp_path / "a.txt", "-o", target, preexec_fn=fill, env=plain)
    assert result.returncode == 6
    assert b"cannot write" in result.stderr
    assert b"Traceback" not in result.stderr
    assert list(target.parent.iterdir()) == []


def test_device_is_no_place_for_a_result(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    device = tmp_path / "full.csv"
    os.mkfifo(device)
    result = run("scan", tmp_path / "a.txt", "-o", device)
    assert (result.returncode, device.is_fifo()) == (6, True)


@pytest.mark.parametrize("asked", [f"text {SAMPLE} --format json", "codebook list"], ids=["json", "table"])
def test_reader_that_goes_away_is_no_error(asked: str) -> None:
    program = f"{sys.executable} -c 'from hyvinvointi_cli.cli import main; main()'"
    command = f"{program} {asked} | head -1"
    result = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, check=False)
    assert (result.returncode, result.stderr) == (0, b"")


@pytest.mark.parametrize("words", ["scan", "score", "text", "tag"])
@pytest.mark.parametrize("page", ["cp1252", "ascii"])
def test_old_code_page_is_no_error(tmp_path: Path, words: str, page: str) -> None:
    (tmp_path / "✓.txt").write_text("Vanhusneuvosto kokoontui ✓.", encoding="utf-8")
    given = "Vanhusneuvosto kokoontui ✓." if words == "tag" else "✓.txt"
    result = run(words, given, cwd=tmp_path, env={**os.environ, "PYTHONUTF8": "0", "PYTHONIOENCODING": page})
    assert (result.returncode, b"Traceback" in result.stderr) == (0, False)


def test_tagged_json_is_utf8_on_an_old_code_page() -> None:
    line = json.dumps({"id": "1", "text": "Kyläneuvosto kokoontui ✓."}).encode()
    environment = {**os.environ, "PYTHONUTF8": "0", "PYTHONIOENCODING": "cp1252"}
    result = run("tag", "--jsonl", input=line, env=environment)
    assert json.loads(result.stdout)["text"] == "Kyläneuvosto kokoontui ✓."


def test_quiet_leaves_out_the_notes_of_a_table(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    program = [sys.executable, "-c", "from hyvinvointi_cli.cli import main; main()"]
    words = ["scan", str(tmp_path / "a.txt")]
    told, silent = (
        subprocess.run([*program, *more, *words], capture_output=True, check=True) for more in ([], ["-q"])
    )
    assert told.stderr and not silent.stderr
    assert told.stdout == silent.stdout
