"""What `hyte show` gives programs, and which pages and statuses it shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hyvinvointi_cli.analysis.concordance import concordance
from hyvinvointi_cli.analysis.selection import Selection
from hyvinvointi_cli.model import Status
from hyvinvointi_cli.output.answer import Passage, Table
from hyvinvointi_cli.output.show import show_answer
from made import PLAN, REPORTS, YEARLY, report, unit

RAAD = Selection(codes=frozenset({"os_raadit_tilaisuudet"}))


@pytest.mark.parametrize(
    ("context", "text"),
    [
        ("sentence", "Perustetaan asukasraati ja vahvistetaan nuorisovaltuuston asemaa lautakunnissa."),
        (
            "page",
            "1 Osallisuus ja nuorisovaltuusto\n"
            "Perustetaan asukasraati ja vahvistetaan nuorisovaltuuston asemaa lautakunnissa.",
        ),
    ],
)
def test_context_asked_for_is_in_the_data(context: str, text: str) -> None:
    answer = show_answer(concordance([PLAN], RAAD), context, "fi")
    assert [row["context"] for row in answer.value] == [text]  # type: ignore[index]
    assert answer.table.rows[0][-1] == text


def test_no_context_is_in_the_data_unless_asked_for() -> None:
    assert "context" not in show_answer(concordance([PLAN], RAAD), None, "fi").value[0]  # type: ignore[operator,index]


def test_section_is_a_list_in_json_and_a_path_in_tables() -> None:
    deep = report(
        "a.pdf",
        (unit(1, "Raati.", ("Raati", "os_raadit_tilaisuudet"), section=("1 A", "1.1 B")),),
        PLAN.metadata,
    )
    answer = show_answer(concordance([deep], RAAD), None, "fi")
    place = [field.key for field in answer.table.fields].index("section")
    assert (answer.value[0]["section"], answer.table.rows[0][place]) == (["1 A", "1.1 B"], "1 A > 1.1 B")  # type: ignore[index]


def test_page_of_each_document_is_shown_once_and_no_other() -> None:
    shown = show_answer(concordance(REPORTS, RAAD), "page", "fi").shown
    assert isinstance(shown, Passage)
    lines = ["".join(run.text for run in line) for line in shown.lines]
    assert [line for line in lines if line.startswith("──")] == [
        "── sivu 1 ──",
        "── sivu 1 ──",
        "── sivu 2 (painettu 1) ──",
    ]
    assert "Vanhusneuvosto kuullaan" not in " ".join(lines)  # stands on a page of the plan without a hit
    assert lines.count(YEARLY.units[0].text) == 1


def test_heading_of_a_shown_page_is_set_apart() -> None:
    shown = show_answer(concordance([PLAN], RAAD), "page", "fi").shown
    assert isinstance(shown, Passage)
    (heading,) = [line for line in shown.lines if line and line[0].text == PLAN.units[0].text]
    (sentence,) = [line for line in shown.lines if len(line) > 1 and line[0].text == "Perustetaan "]
    assert ([run.style for run in heading], sentence[1].style) == (["heading"], "hit")


@pytest.mark.parametrize(
    ("status", "negated", "word"),
    [
        (Status.NOT_DONE, True, "ei toteutunut"),
        (Status.ENDED, True, "päättynyt"),
        (Status.NONE, True, "kielto"),
        (Status.ONGOING, True, "käynnissä, kielto"),
        (Status.ONGOING, False, "käynnissä"),
    ],
)
def test_denial_is_told_unless_the_status_says_it(status: Status, negated: bool, word: str) -> None:
    units = (unit(1, "Raati.", ("Raati", "os_raadit_tilaisuudet"), status=status, negated=negated),)
    shown = show_answer(concordance([replace(PLAN, units=units)], RAAD), None, "fi").shown
    assert isinstance(shown, Table)
    assert shown.rows[0][-1] == word


def test_code_is_a_column_only_where_several_are_shown() -> None:
    one, several = (
        show_answer(concordance([PLAN], chosen), None, "fi").shown for chosen in (RAAD, Selection())
    )
    assert isinstance(one, Table) and isinstance(several, Table)
    assert [any(field.key == "code" for field in table.fields) for table in (one, several)] == [False, True]
