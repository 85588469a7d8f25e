"""Cells of tables as people read them."""

from __future__ import annotations

import pytest

from hyvinvointi_cli.analysis.missing import Missing
from hyvinvointi_cli.output.answer import Field, Scalar
from hyvinvointi_cli.output.cells import shown

PLAIN = Field("x", "X")
SHARE = Field("x", "X", percent=True)


@pytest.mark.parametrize(
    ("value", "field", "language", "text"),
    [
        pytest.param(None, PLAIN, "fi", "", id="nothing"),
        pytest.param(0, PLAIN, "fi", "0", id="zero is a number"),
        pytest.param(1234, PLAIN, "fi", "1234", id="whole"),
        pytest.param(2.25, PLAIN, "fi", "2,2", id="one decimal unless asked"),
        pytest.param(2.25, Field("x", "X", decimals=2), "sv", "2,25", id="decimals of the field"),
        pytest.param(2.25, Field("x", "X", decimals=0), "fi", "2", id="no decimals"),
        pytest.param(2.25, PLAIN, "en", "2.2", id="English point"),
        pytest.param(0.125, SHARE, "fi", "12,5\N{NO-BREAK SPACE}%", id="share"),
        pytest.param(True, PLAIN, "fi", "x", id="yes"),
        pytest.param(False, PLAIN, "fi", "", id="no"),
        pytest.param("done", Field("x", "X", values="status_"), "sv", "genomfört", id="id with a name"),
        pytest.param("done", PLAIN, "sv", "done", id="the same word as text"),
        pytest.param("uusi", Field("x", "X", values="status_"), "fi", "status_uusi", id="id without a name"),
        pytest.param("a\nb\x1b[2J", PLAIN, "fi", "a b[2J", id="one harmless line"),
        pytest.param(Missing.UNREADABLE, PLAIN, "en", "unread", id="unread"),
        pytest.param(Missing.NOT_APPLICABLE, PLAIN, "fi", "ei sovellu", id="not applicable"),
    ],
)
def test_cell_is_said_in_the_readers_language(value: Scalar, field: Field, language: str, text: str) -> None:
    assert shown(value, field, language) == text
