"""A line that explains signs decides what they stand for in the outturn column."""

from __future__ import annotations

from itertools import pairwise

import pytest

from hyvinvointi_cli.model import Status
from hyvinvointi_cli.reading.measures.signs import find_signs
from hyvinvointi_cli.reading.pdf.raw import Word
from hyvinvointi_cli.reading.tables.symbols import symbol_status

KEY = "✓ toteutunut → käynnissä ± toteutunut osittain ✗ ei toteutunut » siirretty ■ päättynyt"


def _words(text: str) -> list[Word]:
    ends = [0, *(i + 1 for i, c in enumerate(text) if c == " "), len(text) + 1]
    return [Word(text[a : b - 1], a, 0, b, 10, 10, False, 0, a, b) for a, b in pairwise(ends)]


def test_key_of_signs_is_read() -> None:
    assert dict(find_signs([_words(KEY)])) == {
        "✓": Status.DONE, "→": Status.ONGOING, "±": Status.PARTLY,
        "✗": Status.NOT_DONE, "»": Status.MOVED, "■": Status.ENDED,
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["✓ Palvelu toteutunut kaikissa kunnan kouluissa", "• toteutunut • toteutunut", "Kirjasto + nuorisotila"],
)
def test_other_lines_explain_no_signs(text: str) -> None:
    assert find_signs([_words(text)]) == ()


@pytest.mark.parametrize("text", ["» 3", "»3", "»"])
def test_number_of_a_note_beside_a_sign_is_passed_over(text: str) -> None:
    assert symbol_status(text, {"»": Status.MOVED}) is Status.MOVED
