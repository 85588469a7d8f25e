"""`hyte diff` and `hyte follow` as people and programs read them."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from hyvinvointi_cli.analysis.comparison import compare
from hyvinvointi_cli.analysis.following import follow
from hyvinvointi_cli.model import Measure, Metadata, Report, Status
from hyvinvointi_cli.output.answer import Passage, Table
from hyvinvointi_cli.output.destination import destination
from hyvinvointi_cli.output.diff import diff_answer
from hyvinvointi_cli.output.diff_summary import summary_lines
from hyvinvointi_cli.output.follow import follow_answer
from hyvinvointi_cli.output.names import names_of
from hyvinvointi_cli.output.write import write_answer
from made import CODEBOOK, report, unit


def _measure(action: str, status: Status, **facts: str) -> Measure:
    return Measure(page=4, unit=1, action=action, status=status, **facts)  # type: ignore[arg-type]


OLD = report(
    "plan.pdf",
    (),
    Metadata("Suvikoski", document_type="suunnitelma", period_start=2021, period_end=2025),
    measures=(
        _measure("Uimakoulut ekaluokkalaisille", Status.PROMISED, schedule="2022"),
        _measure("Kyläkyydin kokeilu", Status.PROMISED),
        _measure("Päihdesuunnitelman päivitys", Status.PROMISED),
    ),
)
NEW = report(
    "2023.pdf",
    (),
    Metadata("Suvikoski", document_type="vuosiraportti", report_year=2023),
    measures=(
        _measure("Uimakoulut ekaluokkalaisille", Status.DONE, schedule="2023", outturn="Toteutui."),
        _measure("Päihdesuunnitelma päivitetty", Status.NOT_DONE, outturn="Ei tehty koronan vuoksi."),
        _measure("=HYPERLINK(1) Lukukummit", Status.ONGOING),
    ),
)
ANSWER = diff_answer(compare(OLD, NEW, CODEBOOK), names_of(CODEBOOK, "fi"))


def test_summary_says_what_became_of_each_promise() -> None:
    assert isinstance(ANSWER.value, dict)
    assert ANSWER.value["summary"]["text"].startswith(
        "Luvatuista 3 toimenpiteestä 1 toteutui, 1 ei toteutunut, 1:tä ei mainita myöhemmin. "
        "Kokonaan tai osittain toteutumatta jäi tai päättyi 1; syyn kertoo niistä 1."
    )


def test_summary_says_that_no_reason_is_given() -> None:
    new = replace(NEW, measures=(_measure("Kyläkyydin kokeilu", Status.NOT_DONE, outturn="Ei tehty."),))
    answer = diff_answer(compare(OLD, new, CODEBOOK), names_of(CODEBOOK, "fi"))
    assert isinstance(answer.value, dict)
    assert "toteutumatta jäi tai päättyi 1; syytä ei kerrota." in answer.value["summary"]["text"]


@pytest.mark.parametrize(
    ("n", "written"), [(3, "3:a"), (8, "8:aa"), (12, "12:ta"), (20, "20:tä"), (100, "100:aa")]
)
def test_number_of_a_negative_sentence_stands_in_the_partitive(n: int, written: str) -> None:
    old = report(
        "a.pdf", (), OLD.metadata, measures=tuple(_measure(f"Asia{k}", Status.PROMISED) for k in range(n))
    )
    text = diff_answer(compare(old, NEW, CODEBOOK), names_of(CODEBOOK, "fi")).value["summary"]["text"]
    assert f"{written} ei mainita myöhemmin" in text


def test_json_has_the_keys_of_the_contract() -> None:
    value = json.loads(json.dumps(ANSWER.value))
    assert {"old", "new", "themes", "measures", "summary"} <= value.keys()
    assert [(m["kind"], m["old"] and m["old"]["page"]) for m in value["measures"]] == [
        ("kept", 4),
        ("dropped", 4),
        ("kept", 4),
        ("new", None),
    ]


def test_text_says_status_by_symbol_and_change_by_signs() -> None:
    assert isinstance(ANSWER.shown, Passage)
    lines = ["".join(run.text for run in line) for line in ANSWER.shown.lines]
    assert "✓ toteutunut  s. 4 → s. 4  Uimakoulut ekaluokkalaisille" in lines
    assert "      Aikataulu: [-2022-] {+2023+}" in [line.rstrip() for line in lines]
    assert "– ei mainita myöhemmin  s. 4 → s. –  Kyläkyydin kokeilu" in lines


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_word_has_a_translation(language: str) -> None:
    answer = diff_answer(compare(OLD, NEW, CODEBOOK), names_of(CODEBOOK, language))
    assert isinstance(answer.shown, Passage)
    text = "\n".join(run.text for line in answer.shown.lines for run in line)
    assert not [word for word in text.split() if word.startswith(("diff_", "mark_", "count_", "change_"))]


def test_csv_is_one_row_a_pair_and_no_formula(tmp_path: Path) -> None:
    write_answer(ANSWER, destination(None, tmp_path / "diff.csv", False))
    rows = list(csv.DictReader((tmp_path / "diff.csv").open(encoding="utf-8")))
    assert [row["kind"] for row in rows] == ["kept", "dropped", "kept", "new"]
    assert not rows[3]["new_action"].startswith("=")


def test_markdown_has_measures_and_themes(tmp_path: Path) -> None:
    write_answer(ANSWER, destination(None, tmp_path / "diff.md", False))
    text = (tmp_path / "diff.md").read_text(encoding="utf-8")
    assert "## Suvikoski 2021–2025 → Suvikoski 2023" in text
    assert "## Teemojen muutokset" in text


def test_memo_says_what_became_of_the_promises_before_its_table(tmp_path: Path) -> None:
    write_answer(ANSWER, destination(None, tmp_path / "diff.md", False))
    text = (tmp_path / "diff.md").read_text(encoding="utf-8")
    assert -1 < text.index("- Luvatuista") < text.index("| Muutos |") < text.index("- Parit on päätelty")


def test_workbook_says_what_became_of_the_promises_below_the_measures(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    write_answer(ANSWER, destination(None, tmp_path / "diff.xlsx", False))
    first = [str(row[0]) for row in load_workbook(tmp_path / "diff.xlsx")["measures"].values]
    assert any(cell.startswith("Luvatuista") for cell in first)


def test_workbook_has_measures_and_themes(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    write_answer(ANSWER, destination(None, tmp_path / "diff.xlsx", False))
    assert load_workbook(tmp_path / "diff.xlsx").sheetnames == ["measures", "themes"]


def test_follow_has_a_row_a_measure_and_a_column_a_document() -> None:
    reports: list[Report] = [NEW, OLD]
    table = follow_answer(follow(reports), reports, "fi").table
    assert [field.key for field in table.fields][2:4] == ["2021–2025", "2023"]
    assert [row[2:4] for row in table.rows] == [
        ("promised", "done"),
        ("promised", "not_mentioned"),
        ("promised", "not_done"),
        (None, "ongoing"),
    ]


def test_follow_shows_the_page_in_each_document() -> None:
    reports = (OLD, NEW)
    shown = follow_answer(follow(reports), reports, "en").shown
    assert isinstance(shown, Table) and shown.fields[-1].key == "pages"
    assert shown.rows[0][-1] == "4 → 4"


@pytest.mark.parametrize(
    "outturn", ["Siirretty vuodelle 2024, koska tilat puuttuvat.", "Ei, koska tilat puuttuvat."]
)
def test_diff_and_follow_give_the_same_reason(outturn: str) -> None:
    status = Status.MOVED if outturn.startswith("S") else Status.NOT_DONE
    new = replace(NEW, measures=(_measure("Kyläkyydin kokeilu", status, outturn=outturn),))
    compared = diff_answer(compare(OLD, new, CODEBOOK), names_of(CODEBOOK, "fi"))
    followed = follow_answer(follow((OLD, new)), (OLD, new), "fi")
    assert isinstance(compared.value, dict)
    assert isinstance(followed.value, list)
    told = {m["reason"] for m in compared.value["measures"]}
    assert {step["reason"] for thread in followed.value for step in thread["steps"]} == told


def test_text_tells_the_earlier_status_and_no_status_word_twice() -> None:
    old = replace(NEW, measures=(_measure("Kyläkyydin kokeilu", Status.PARTLY),))
    row = _measure("Kyläkyydin kokeilu", Status.DONE, outturn="Toteutunut; Kyytejä oli 40.")
    new = replace(NEW, file="2024.pdf", measures=(row,))
    answer = diff_answer(compare(old, new, CODEBOOK), names_of(CODEBOOK, "fi"))
    assert isinstance(answer.shown, Passage)
    lines = ["".join(run.text for run in line) for line in answer.shown.lines]
    assert "✓ toteutunut  s. 4 → s. 4  Kyläkyydin kokeilu  [aiemmin ◐ osittain]" in lines
    assert "      Kyytejä oli 40." in lines


def test_what_is_put_off_has_a_mark_of_its_own() -> None:
    new = replace(
        NEW, measures=(_measure("Kyläkyydin kokeilu", Status.MOVED, outturn="Lykätty vuodelle 2024."),)
    )
    compared = diff_answer(compare(OLD, new, CODEBOOK), names_of(CODEBOOK, "fi"))
    assert isinstance(compared.shown, Passage)
    told = ["".join(run.text for run in line) for line in compared.shown.lines]
    assert any(line.startswith("» lykätty") for line in told)
    assert "1 lykättiin" in " ".join(told)


def test_promise_in_the_text_is_not_said_to_be_reworded() -> None:
    made = unit(1, "Vuonna 2023 kunta nimeää lapsiasiainvastaavan.", status=Status.PROMISED)
    told = unit(1, "Lapsiasiainvastaava nimettiin maaliskuussa.", status=Status.DONE)
    compared = compare(replace(OLD, units=(made,)), replace(NEW, units=(told,)), CODEBOOK)
    answer = diff_answer(compared, names_of(CODEBOOK, "fi"))
    assert isinstance(answer.shown, Passage)
    lines = ["".join(run.text for run in line) for line in answer.shown.lines]
    at = lines.index("✓ toteutunut  s. 1 → s. 1  Vuonna 2023 kunta nimeää lapsiasiainvastaavan.")
    assert lines[at + 1] == "      → Lapsiasiainvastaava nimettiin maaliskuussa."


def test_follow_tells_what_became_of_the_parts_of_a_split_measure() -> None:
    old = replace(
        OLD, measures=(_measure("Turvapuhelinten jako ja kotien turvallisuuskartoitukset", Status.PROMISED),)
    )
    moved = _measure("Turvapuhelinten jako", Status.MOVED, outturn="Siirtyi hyvinvointialueelle")
    done = _measure("Kotien turvallisuuskartoitukset", Status.DONE, outturn="Kartoituksia 26")
    new = replace(NEW, measures=(moved, done))
    answer = follow_answer(follow((old, new)), (old, new), "fi")
    assert isinstance(answer.shown, Table) and isinstance(answer.value, list)
    assert "jaettu: → siirtynyt, ✓ toteutunut" in answer.shown.rows[0]
    (thread,) = answer.value
    assert [part["status"] for part in thread["steps"][-1]["parts"]] == ["moved", "done"]
    lines = summary_lines(compare(old, new, CODEBOOK), "fi")
    assert "Jaettuja toimenpiteitä, joista vain osa siirtyi hyvinvointialueelle: 1." in lines


def test_reason_that_is_the_whole_outturn_is_said_once() -> None:
    old = replace(OLD, measures=(_measure("Uimakoulu", Status.PROMISED),))
    new = replace(
        NEW, measures=(_measure("Uimakoulu", Status.NOT_DONE, outturn="Peruttiin remontin vuoksi."),)
    )
    shown = diff_answer(compare(old, new, CODEBOOK), names_of(CODEBOOK, "fi")).shown
    assert isinstance(shown, Passage)
    text = " ".join(run.text for line in shown.lines for run in line)
    assert text.count("Peruttiin remontin vuoksi") == 1
