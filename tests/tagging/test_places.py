"""Every mention has a place on its page: its words, the value under its header, or its row."""

from __future__ import annotations

import pytest

from hyvinvointi_cli.model import Box, Cell, Column, Form, Span, Unit, WordBox
from hyvinvointi_cli.tagging.places import boxes_of

TEXT = "Mittari: Kysely | Lähde: Sotkanet | Taso: "
ROW = Unit(
    1,
    TEXT,
    Form.ROW,
    3,
    cells=(
        Cell(Column.INDICATOR, "Mittari", "Kysely", Span(9, 15)),
        Cell(Column.OTHER, "Lähde", "Sotkanet", Span(25, 33)),
        Cell(Column.OTHER, "Taso", "", Span(42, 42)),
    ),
    words=(WordBox(9, 15, 3, 10, 50, 40, 60), WordBox(25, 33, 3, 80, 50, 120, 60)),
)
SURVEY, SOURCE = Box(3, 10, 50, 40, 60), Box(3, 80, 50, 120, 60)


@pytest.mark.parametrize(
    ("words", "boxes"),
    [
        pytest.param("Kysely", (SURVEY,), id="its words"),
        pytest.param("Lähde", (SOURCE,), id="a header: the value under it"),
        pytest.param("Lähde: Sotkanet", (SOURCE,), id="header and value"),
        pytest.param("Taso", (SURVEY, SOURCE), id="the header of an empty cell: the row"),
    ],
)
def test_mention_stands_where_a_reader_finds_it(words: str, boxes: tuple[Box, ...]) -> None:
    start = TEXT.index(words)
    assert boxes_of(ROW, Span(start, start + len(words))) == boxes


def test_plain_text_has_no_places() -> None:
    assert boxes_of(Unit(1, "Asukasraati", Form.SENTENCE, 1), Span(0, 11)) == ()
