"""`hyte score` defines, scores, compares and lists gaps from the command line."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

from hyvinvointi_cli.cli.app import _run
from hyvinvointi_cli.errors import LexiconError, UsageError

SAMPLE = str(Path(__file__).parents[2] / "samples" / "Kuuslahti_2023.pdf")


def out(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    with pytest.raises(SystemExit) as ended:
        _run(["-q", "score", *words])
    assert ended.value.code in (0, None)
    return capsys.readouterr().out


def test_definition_says_meaning_and_source(capsys: pytest.CaptureFixture[str]) -> None:
    text = out(capsys, "--define", "d3_vastuut")
    assert "Osuus toimenpiteistä, joilla on vastuutaho." in text and "systemaattinen arviointi" in text


@pytest.mark.parametrize(
    ("words", "message"),
    [
        pytest.param(["--define", "niukkus"], "did you mean niukkuus", id="near a framework"),
        pytest.param(["--define", "zzzz"], "frameworks: d1, d2", id="near nothing"),
        pytest.param(["--framework", "d3_toteuma"], "unknown framework", id="an item for a framework"),
        pytest.param(["--item", "D3"], "hyte score --define d1 shows", id="a framework for an item"),
        pytest.param(["--framework", "D3", "--item", "d1_pysyvyys"], "no item of --item", id="of another"),
    ],
)
def test_unknown_name_is_refused_and_the_next_step_told(words: list[str], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        _run(["score", *words, SAMPLE])


def test_csv_is_tidy(capsys: pytest.CaptureFixture[str]) -> None:
    rows = list(csv.DictReader(io.StringIO(out(capsys, SAMPLE, "--framework", "D1", "-f", "csv"))))
    assert {"report", "framework", "item", "grade", "n", "page", "quote"} <= set(rows[0])
    assert {row["framework"] for row in rows} == {"d1"}


def test_json_holds_frameworks_with_items(capsys: pytest.CaptureFixture[str]) -> None:
    (record,) = json.loads(out(capsys, SAMPLE, "-f", "json"))
    assert len(record["frameworks"]) == 17 and record["frameworks"][0]["items"][1]["quotes"][0]["page"] > 0


def test_counts_are_parted_by_grade_in_the_signs_of_the_grades(capsys: pytest.CaptureFixture[str]) -> None:
    lines = out(capsys, SAMPLE, "--framework", "D1").splitlines()
    (line,) = [line for line in lines if "Pysyvät rakenteet" in line]
    counts = re.search(r" n (\d+) \(((?:[●○]{3} \d+(?:, )?)+)\)", line)
    assert counts and int(counts[1]) == sum(map(int, re.findall(r"\d+", counts[2])))


def test_scorecard_fits_a_hundred_columns(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    text = out(capsys, SAMPLE)
    assert (
        max(map(len, text.splitlines())) <= 100 and "ei löytynyt tekstistä" in text and "ei tehdä" not in text
    )


def test_gaps_begin_with_the_law(capsys: pytest.CaptureFixture[str]) -> None:
    assert json.loads(out(capsys, SAMPLE, "--gaps", "-f", "json"))[0]["gap"] == "law"


def test_gaps_are_cut_for_people_and_whole_for_programs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "200")  # a line a gap
    shown = out(capsys, SAMPLE, "--gaps").splitlines()
    whole = out(capsys, SAMPLE, "--gaps", "--all").splitlines()
    rows = json.loads(out(capsys, SAMPLE, "--gaps", "-f", "json"))
    assert len(shown) == 3 + 12 and len(rows) == len(whole) - 3 > 12


def test_gap_that_several_frameworks_share_is_shown_once(capsys: pytest.CaptureFixture[str]) -> None:
    lines = out(capsys, SAMPLE, "--gaps").splitlines()
    assert sum("Yhteiskehittäminen" in line for line in lines) <= 1


def test_report_of_unknown_region_is_told_why_it_has_no_median(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        _run(["score", SAMPLE, "--compare", "region", "--framework", "D1"])
    said = capsys.readouterr()
    assert "maakuntaa ei tunnistettu: Kuuslahti 2023" in said.err and "–" not in said.out.split("───")[0]


def test_swedish_definition_is_swedish(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        _run(["--lang", "sv", "score", "--define", "d3_vastuut"])
    assert "Andelen åtgärder" in capsys.readouterr().out


def test_reports_stand_side_by_side_with_the_median(capsys: pytest.CaptureFixture[str]) -> None:
    rows = json.loads(out(capsys, SAMPLE, "--compare", "all", "--framework", "D1", "-f", "json"))
    assert list(rows[0]["grades"]) == [SAMPLE] and len(rows[0]["reference"]) == 1


def test_damaged_framework_ends_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "frameworks").mkdir()
    (tmp_path / "frameworks" / "d1.yaml").write_text("id: d1\nitems: x\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"frameworks/d1\.yaml:2:8: expected a list"):
        _run(["score", "--define", "D1", "--lexicon", str(tmp_path)])


def test_scorecard_fits_eighty_columns_too(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert max(map(len, out(capsys, SAMPLE).splitlines())) <= 80


def test_json_tells_grades_values_and_chapters(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("--item", "d2e_luvuittain", "--item", "d3_seuranta", "--item", "tot_viive", "-f", "json")
    (record,) = json.loads(out(capsys, SAMPLE, *words))
    items = {item["id"]: item for framework in record["frameworks"] for item in framework["items"]}
    assert record["units"] > record["measures"] == 16
    assert sum(items["d3_seuranta"]["grades"].values()) == items["d3_seuranta"]["n"]
    assert items["tot_viive"]["value"] == 0 and items["d2e_luvuittain"]["chapters"]


def test_items_keep_their_names_beside_many_reports_on_a_narrow_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    samples = sorted(str(path) for path in Path(SAMPLE).parent.glob("*.pdf"))
    lines = out(capsys, *samples, "--compare", "reports", "--framework", "D1").splitlines()
    assert any(line.startswith("Pysyvät rakenteet ") for line in lines)
    assert max(map(len, lines)) <= 80


def test_item_without_a_grade_is_a_dash_for_people_and_nothing_for_programs(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    words = (SAMPLE, "--compare", "all", "--framework", "D1")
    with pytest.raises(SystemExit):
        _run(["score", *words])
    said = capsys.readouterr()
    (line,) = [line for line in said.out.splitlines() if line.startswith("d1_paattyminen")]
    assert line.split()[-2:] == ["–", "–"] and "– kohta ei saa arvosanaa" in said.err
    rows = {row["item"]: row for row in csv.DictReader(io.StringIO(out(capsys, *words, "-f", "csv")))}
    assert rows["d1_paattyminen"][SAMPLE] == "" and rows["d1_rakenteet"][SAMPLE] == "3"


def test_workbook_says_frameworks_and_parts_by_name(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    for file, options in (("score.xlsx", ["--framework", "D2"]), ("gaps.xlsx", ["--gaps"])):
        with pytest.raises(SystemExit):
            _run(["-q", "score", SAMPLE, *options, "-o", str(tmp_path / file)])
    grid = list(openpyxl.load_workbook(tmp_path / "score.xlsx")["score"].iter_rows(values_only=True))
    row = dict(zip(grid[0], grid[1], strict=True))
    assert (row["Kehys"], row["Tiedosto"]) == ("D2 Tasapainoisuus", SAMPLE)
    assert "Järjestöt ja seurakunnat\N{NO-BREAK SPACE}4" in row["Erittely"]
    assert "Nuorisopalvelut" in row["Puuttuu"] and "ta_" not in row["Erittely"] + row["Puuttuu"]
    gaps = list(openpyxl.load_workbook(tmp_path / "gaps.xlsx")["score"].iter_rows(values_only=True))
    assert gaps[1][2] == "Lain vähimmäisvaatimukset"


def test_file_with_all_gaps_does_not_say_that_some_are_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = []
    for words in ([], ["-o", str(tmp_path / "gaps.csv")]):
        with pytest.raises(SystemExit):
            _run(["score", SAMPLE, "--gaps", *words])
        said.append("kiireellisintä puutetta" in capsys.readouterr().err)
    assert said == [True, False]
