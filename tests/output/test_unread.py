"""An answer tells apart what is not in the text, what was not read, and what was not asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from inline_snapshot import snapshot
from screen import Capture, shown

from hyvinvointi_cli.analysis.concordance import concordance
from hyvinvointi_cli.analysis.cooccurrence import cooccurrence
from hyvinvointi_cli.analysis.matrix import matrix
from hyvinvointi_cli.analysis.selection import Selection
from hyvinvointi_cli.model import Notice
from hyvinvointi_cli.output.answer import Answer
from hyvinvointi_cli.output.follow import follow_answer
from hyvinvointi_cli.output.matrix import matrix_answer
from hyvinvointi_cli.output.measures import measures_answer
from hyvinvointi_cli.output.mentions import mentions_answer
from hyvinvointi_cli.output.names import names_of
from hyvinvointi_cli.output.score import score_answer
from hyvinvointi_cli.output.score_gaps import gaps_answer
from hyvinvointi_cli.output.score_tables import comparison_answer
from hyvinvointi_cli.output.show import show_answer
from hyvinvointi_cli.output.unread import names_with_pages, nothing_note
from made import CODEBOOK, PLAN, REPORTS, SCANNED

NAMES = names_of(CODEBOOK, "fi")


def empty_notes(capsys: Capture, **conditions: object) -> str:
    answer = show_answer(concordance(REPORTS, Selection(**conditions)), None, "fi")  # type: ignore[arg-type]
    return shown(answer, capsys)


def test_nothing_found_is_not_silence(capsys: Capture) -> None:
    assert empty_notes(capsys, codes=frozenset({"os_oma_elama"})) == snapshot("""\

ei löytynyt tekstistä
Sivuja jäi lukematta: Harjula 2023 (s. 2). Niistä ei tiedetä mitään; kuvina olevat sivut lukee --ocr.
""")


def test_nothing_is_said_of_a_place_without_documents(capsys: Capture) -> None:
    assert empty_notes(capsys, municipalities=frozenset({"suvikoskela"})) == snapshot("""\

Yksikään luettu asiakirja ei ole pyydetystä kunnasta tai pyydetyltä vuodelta. Luettiin: Suvikoski 2021–2025, Suvikoski 2023, Harjula 2023
""")


def test_nothing_is_said_of_a_text_that_was_not_read(capsys: Capture) -> None:
    assert shown(show_answer(concordance([], Selection()), None, "fi"), capsys) == snapshot("""\

Yhtään asiakirjaa ei voitu lukea.
""")


def test_unread_pages_of_documents_not_asked_for_are_not_told(capsys: Capture) -> None:
    told = empty_notes(capsys, codes=frozenset({"os_oma_elama"}), municipalities=frozenset({"suvikoski"}))
    assert told == "\nei löytynyt tekstistä\n"


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(
            lambda: mentions_answer(concordance([SCANNED], Selection()), CODEBOOK, "fi"), id="mentions"
        ),
        pytest.param(lambda: measures_answer([SCANNED], "fi"), id="measures"),
        pytest.param(lambda: score_answer([(SCANNED, ())], (), NAMES), id="score"),
        pytest.param(lambda: gaps_answer([(SCANNED, ())], NAMES), id="gaps"),
        pytest.param(lambda: comparison_answer([(SCANNED, ())], "reports", NAMES), id="comparison"),
    ],
)
def test_unread_pages_are_named_by_every_answer(answer: Callable[[], Answer], capsys: Capture) -> None:
    assert "Sivuja jäi lukematta: Harjula 2023 (s. 2)." in shown(answer(), capsys)


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(lambda: mentions_answer(concordance([], Selection()), CODEBOOK, "fi"), id="mentions"),
        pytest.param(lambda: measures_answer([], "fi"), id="measures"),
        pytest.param(lambda: matrix_answer(matrix([], CODEBOOK, Selection()), "report", NAMES), id="matrix"),
        pytest.param(
            lambda: matrix_answer(cooccurrence([], CODEBOOK, Selection()), "code", NAMES), id="pairs"
        ),
        pytest.param(lambda: follow_answer((), [], "fi"), id="follow"),
        pytest.param(lambda: score_answer([], (), NAMES), id="score"),
        pytest.param(lambda: gaps_answer([], NAMES), id="gaps"),
        pytest.param(lambda: comparison_answer([], "reports", NAMES), id="comparison"),
    ],
)
def test_no_answer_speaks_of_documents_that_were_not_read(
    answer: Callable[[], Answer], capsys: Capture
) -> None:
    assert shown(answer(), capsys) == "\nYhtään asiakirjaa ei voitu lukea.\n"


def test_long_lists_of_unread_pages_are_cut() -> None:
    beyond = replace(SCANNED, warnings=(Notice("page_cap", tuple(range(3, 20)), "2/19"),))
    assert names_with_pages([beyond], "fi") == "Harjula 2023 (s. 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 …)"
    assert names_with_pages([replace(beyond, warnings=())], "fi") == "Harjula 2023 (s. 2)"


def test_long_lists_of_other_documents_are_cut() -> None:
    others = [replace(PLAN, metadata=replace(PLAN.metadata, municipality=f"Kunta{n}")) for n in range(13)]
    assert nothing_note((), others, "fi").endswith("Kunta11 2021–2025 …")
    assert nothing_note((), others[:12], "fi").endswith("Kunta11 2021–2025")
