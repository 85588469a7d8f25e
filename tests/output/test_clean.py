"""Text of a PDF can do no harm where it is shown or opened."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hyvinvointi_cli.output.clean import escape_json, inert, printable


@pytest.mark.parametrize("text", ["=1+1", "+358", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\x00=1+1"])
def test_cell_that_would_run_as_a_formula_gets_an_apostrophe(text: str) -> None:
    assert inert(text).startswith("'")


@pytest.mark.parametrize("text", ["Asukasraati", "2021–2025", "5 = viisi", "a-b"])
def test_other_cells_stay_as_they_are(text: str) -> None:
    assert inert(text) == text


def test_terminal_escapes_and_direction_overrides_are_dropped() -> None:
    assert printable("a\x1b[31mb\u202ec\u200bd\x9be\ufffef\ng") == "a[31mbcdef g"


@given(st.text())
def test_shown_text_holds_no_control_character(text: str) -> None:
    assert not {unicodedata.category(sign) for sign in printable(text)} & {"Cc", "Cf", "Cs", "Co"}


def test_json_shows_unseen_characters_as_escapes() -> None:
    assert escape_json('"\x9b\u202e"') == '"\\u009b\\u202e"'
