"""Every format opens in the programs people use, and says the same."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from hyvinvointi_cli.analysis.concordance import concordance
from hyvinvointi_cli.analysis.matrix import counted, matrix
from hyvinvointi_cli.analysis.selection import Selection
from hyvinvointi_cli.output.answer import Answer, Field, Missing, Scalar, Table
from hyvinvointi_cli.output.destination import destination
from hyvinvointi_cli.output.manifest import manifest_of
from hyvinvointi_cli.output.markdown import markdown
from hyvinvointi_cli.output.matrix import matrix_answer
from hyvinvointi_cli.output.mentions import mentions_answer
from hyvinvointi_cli.output.names import names_of
from hyvinvointi_cli.output.separated import separated
from hyvinvointi_cli.output.workbook import write_workbook
from hyvinvointi_cli.output.write import write_answer
from made import CODEBOOK, REPORTS, RESULTS

MANIFEST = manifest_of(RESULTS, "matrix", {"lang": "fi"}, ("1.0", CODEBOOK.digest))


def the_matrix() -> Answer:
    counts = matrix(RESULTS, CODEBOOK, counted(Selection()))
    return matrix_answer(counts, "report", names_of(CODEBOOK, "fi"))


def the_mentions() -> Answer:
    return mentions_answer(concordance(REPORTS, Selection()), CODEBOOK, "fi")


def written(answer: Answer, path: Path, *, excel: bool = False) -> Path:
    write_answer(answer, destination(None, path, excel), MANIFEST)
    return path


def test_csv_of_the_matrix(tmp_path: Path) -> None:
    assert written(the_matrix(), tmp_path / "m.csv").read_text(encoding="utf-8") == (
        "file,municipality,period,document_type,"
        "ar_mittarit,ar_toteuma,os_oma_elama,os_raadit_tilaisuudet,os_toimielimet\n"
        "Suvikoski_2021.pdf,Suvikoski,2021–2025,suunnitelma,1,NA,0,1,2\n"
        "Suvikoski_2023.pdf,Suvikoski,2023,vuosiraportti,0,0,0,2,0\n"
        "Harjula_2023.pdf,Harjula,2023,vuosiraportti,,,,,1\n"
        "rikki.pdf,,,,,,,,\n"
    )


def test_pandas_reads_numbers_from_the_csv(tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.read_csv(written(the_matrix(), tmp_path / "m.csv"))
    assert frame["os_toimielimet"].tolist()[:3] == [2, 0, 1]
    assert frame["ar_toteuma"].isna().tolist() == [True, False, True, True]


def test_pandas_reads_every_mention_with_its_words(tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    answer = the_mentions()
    for suffix, read in (("csv", pandas.read_csv), ("xlsx", pandas.read_excel)):
        frame = read(written(answer, tmp_path / f"m.{suffix}"))
        assert frame.shape == (len(answer.table.rows), len(answer.table.fields))
        place = [field.key for field in answer.table.fields].index("rule")
        assert frame.iloc[:, place].tolist() == [row[place] for row in answer.table.rows]


@pytest.mark.parametrize("reader", ["read.csv", "read.csv2"])
def test_r_reads_numbers_and_every_row(tmp_path: Path, reader: str) -> None:
    """`read.csv` for the plain file, `read.csv2` for the one for Finnish Excel."""
    r = shutil.which("Rscript")
    if r is None:
        pytest.skip("R is not installed")
    excel = reader == "read.csv2"
    matrix_file = written(the_matrix(), tmp_path / "matrix.csv", excel=excel)
    mentions_file = written(the_mentions(), tmp_path / "mentions.csv", excel=excel)
    program = (
        f'm <- {reader}("{matrix_file}", fileEncoding="UTF-8-BOM"); '
        f'x <- {reader}("{mentions_file}", fileEncoding="UTF-8-BOM"); '
        'cat(class(m$ar_toteuma), m$os_toimielimet[1:3], dim(x), x$unit_text[1], sep="|")'
    )
    said = subprocess.run([r, "-e", program], check=True, capture_output=True, text=True, timeout=120).stdout
    table = the_mentions().table
    first = table.rows[0][[field.key for field in table.fields].index("unit_text")]
    assert said == f"integer|2|0|1|{len(table.rows)}|{len(table.fields)}|{first}"


def test_csv_for_excel_has_a_mark_semicolons_and_decimal_commas(tmp_path: Path) -> None:
    rates = matrix(REPORTS, CODEBOOK, counted(Selection()), value="per-1000", by="family")
    path = written(matrix_answer(rates, "report", names_of(CODEBOOK, "fi")), tmp_path / "m.csv", excel=True)
    data = path.read_bytes()
    assert data.startswith("\ufefffile;".encode())
    assert b";15;5\r\n" in data


def test_formula_from_a_pdf_is_text_in_the_csv(tmp_path: Path) -> None:
    with written(the_mentions(), tmp_path / "m.csv").open(encoding="utf-8", newline="") as file:
        texts = [row["unit_text"] for row in csv.DictReader(file)]
    assert '\'=HYPERLINK("http://x") toteutui [31mraadissa.' in texts


def test_json_has_rows_columns_and_values(tmp_path: Path) -> None:
    value = json.loads(written(the_matrix(), tmp_path / "m.json").read_text(encoding="utf-8"))
    assert value["values"][0] == [1, None, 0, 1, 2]
    assert value["not_applicable"] == [[0, 1]]
    assert [2, 2] in value["unreadable"]
    assert len(value["rows"]) == len(value["values"])


@pytest.mark.parametrize(
    ("suffix", "zero", "not_applicable", "unread"),
    [
        pytest.param("csv", "0", "NA", "", id="csv"),
        pytest.param("tsv", "0", "NA", "", id="tsv"),
        pytest.param("jsonl", 0, "not_applicable", "unreadable", id="jsonl"),
        pytest.param("xlsx", 0, "ei sovellu", "ei luettu", id="xlsx"),
        pytest.param("md", "0", "ei sovellu", "ei luettu", id="md"),
    ],
)
def test_zero_not_applicable_and_unread_are_three_cells(
    tmp_path: Path, suffix: str, zero: object, not_applicable: object, unread: object
) -> None:
    plan, _, scanned, *_ = _rows(written(the_matrix(), tmp_path / f"m.{suffix}"))
    assert [plan[-3], plan[-4], scanned[-3]] == [zero, not_applicable, unread]


def _rows(path: Path) -> Sequence[Sequence[object]]:
    """The rows of a written matrix, cell by cell, without the heading."""
    if path.suffix == ".xlsx":
        sheet = pytest.importorskip("openpyxl").load_workbook(path)["matrix"]
        return [[cell.value for cell in row] for row in sheet][1:]
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".jsonl":
        return [list(json.loads(line).values()) for line in text.splitlines()]
    if path.suffix == ".md":
        return [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("|")][2:]
    return list(csv.reader(io.StringIO(text), delimiter="\t" if path.suffix == ".tsv" else ","))[1:]


def test_json_lines_are_one_object_a_mention(tmp_path: Path) -> None:
    lines = written(the_mentions(), tmp_path / "m.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["code"] for line in lines].count("os_toimielimet") == 5


def test_workbook_opens_with_frozen_filtered_header_and_manifest(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.load_workbook(written(the_matrix(), tmp_path / "m.xlsx"))
    sheet = book["matrix"]
    assert book.sheetnames == ["matrix", "manifest"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("E2", "A1:I5")
    assert [cell.value for cell in sheet[2]][4:] == [1, "ei sovellu", 0, 1, 2]
    assert sheet["E5"].value == "ei luettu"


def test_workbook_holds_no_formula(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    sheet = openpyxl.load_workbook(written(the_mentions(), tmp_path / "m.xlsx"))["mentions"]
    assert not [cell for row in sheet for cell in row if cell.data_type == "f"]


def test_table_longer_than_a_sheet_goes_on_in_the_next(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    table = the_matrix().table
    write_workbook(tmp_path / "m.xlsx", [table], "fi", most_rows=3)
    book = openpyxl.load_workbook(tmp_path / "m.xlsx")
    names = [[row[0].value for row in sheet.iter_rows(min_row=2, max_row=4)] for sheet in book]
    assert book.sheetnames == ["matrix", "matrix 2"]
    assert names == [
        ["Suvikoski_2021.pdf", "Suvikoski_2023.pdf", "Harjula_2023.pdf"],
        ["rikki.pdf", None, table.notes[0]],
    ]


def test_parquet_parts_agree_in_their_types_whatever_stands_in_them(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    found = concordance(REPORTS, Selection())
    filled, empty = (
        parquet.read_schema(written(mentions_answer(part, CODEBOOK, "fi"), tmp_path / f"{name}.parquet"))
        for name, part in (("filled", found), ("empty", replace(found, lines=())))
    )
    assert filled.types == empty.types
    assert {name: str(filled.field(name).type) for name in ("page", "score", "weak")} == {
        "page": "int64",
        "score": "double",
        "weak": "bool",
    }


def test_parquet_tells_not_applicable_from_unreadable(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    table = parquet.read_table(written(the_matrix(), tmp_path / "m.parquet"))
    outturn = table["ar_toteuma"].to_pylist()
    assert outturn[0] != outturn[0]
    assert outturn[1:] == [0.0, None, None]
    assert table["os_toimielimet"].to_pylist() == [2, 0, 1, None]


@pytest.mark.parametrize(
    ("value", "excel", "cell"),
    [
        (True, False, "1"),
        (False, False, "0"),
        (0, False, "0"),
        (0.5, False, "0.5"),
        (0.5, True, "0,5"),
        (1 / 3, False, "0.333333"),
        (None, False, ""),
        (Missing.UNREADABLE, False, ""),
        (Missing.NOT_APPLICABLE, False, "NA"),
        ("=1+1", False, "'=1+1"),
    ],
)
def test_cell_of_a_csv_is_read_as_what_it_is(value: Scalar, excel: bool, cell: str) -> None:
    table = Table("t", (Field("a", "A"), Field("b", "B")), ((value, "x"),))
    assert separated(table, ";", excel=excel).split()[1] == f"{cell};x"


def test_markdown_says_missing_cells_in_words(tmp_path: Path) -> None:
    assert "| ei sovellu |" in written(the_matrix(), tmp_path / "m.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("cell", "written_cell"),
    [
        pytest.param("*a* _b_ [c](d)", r"\*a\* \_b\_ \[c\](d)", id="markup"),
        pytest.param("<b>x</b>", r"\<b\>x\</b\>", id="HTML"),
        pytest.param("Mittari | Tila", r"Mittari \| Tila", id="cell border"),
        pytest.param("ensimmäinen\ntoinen", "ensimmäinen<br>toinen", id="lines"),
        pytest.param("a\x1b[31mb", r"a\[31mb", id="terminal escape"),
    ],
)
def test_text_of_a_pdf_never_acts_as_markdown(cell: str, written_cell: str) -> None:
    table = Table("t", (Field("x", "X"),), ((cell,),))
    assert markdown(table, "fi").splitlines()[2] == f"| {written_cell} |"


@pytest.mark.parametrize("suffix", ["csv", "tsv", "json", "jsonl", "md", "xlsx", "parquet"])
def test_same_answer_gives_the_same_bytes(tmp_path: Path, suffix: str) -> None:
    if suffix == "parquet":
        pytest.importorskip("pyarrow")
    first, second = (written(the_mentions(), tmp_path / f"{n}.{suffix}").read_bytes() for n in (1, 2))
    assert first == second


def test_manifest_accompanies_a_file(tmp_path: Path) -> None:
    written(the_matrix(), tmp_path / "m.csv")
    manifest = json.loads((tmp_path / "m.csv.manifest.json").read_text(encoding="utf-8"))
    assert manifest["lexicon"] == {"version": "1.0", "sha256": CODEBOOK.digest}
    assert [entry["file"] for entry in manifest["inputs"]][-1] == "rikki.pdf"
    assert "date" not in manifest


def test_manifest_says_what_was_left_out_of_the_numbers(tmp_path: Path) -> None:
    note = "Laskusta jätettiin pois: otsikko 3."
    written(Answer(Table("t", (), (), notes=(note,)), ()), tmp_path / "m.csv")
    assert json.loads((tmp_path / "m.csv.manifest.json").read_text(encoding="utf-8"))["notes"] == [note]


@pytest.mark.parametrize(("quiet", "told"), [(False, "Laskusta jätettiin pois.\n"), (True, "")])
@pytest.mark.parametrize("name", [None, "m.csv"])
def test_notes_of_a_table_are_told_unless_quiet(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str | None, quiet: bool, told: str
) -> None:
    answer = Answer(Table("t", (), (), notes=("Laskusta jätettiin pois.",)), ())
    where = destination(None if name else "json", tmp_path / name if name else None)
    write_answer(answer, where, quiet=quiet)
    assert capsys.readouterr().err == told


def test_date_of_the_manifest_is_that_of_source_date_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert manifest_of((), "scan", {}, ("1.0", "")).date == "2023-11-14T22:13:20+00:00"


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_libreoffice_opens_the_file(tmp_path: Path, suffix: str) -> None:
    soffice = shutil.which("soffice")
    if soffice is None or shutil.which("localc") is None:  # Writer alone opens no tables
        pytest.skip("LibreOffice Calc is not installed")
    path = written(the_matrix(), tmp_path / f"m.{suffix}")
    home = f"-env:UserInstallation=file://{tmp_path}/home"
    target = "csv:Text - txt - csv (StarCalc):44,34,76"
    command = [
        soffice,
        home,
        "--headless",
        "--convert-to",
        target,
        "--outdir",
        str(tmp_path / "out"),
        str(path),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    rows = list(csv.reader(io.StringIO((tmp_path / "out" / "m.csv").read_text(encoding="utf-8"))))
    assert [row[-1] for row in rows[1:4]] == ["2", "0", "1"]
