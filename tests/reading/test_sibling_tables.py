"""The same table under headings side by side: the headings are its focus areas."""

from __future__ import annotations

import pytest

from hyvinvointi_cli.model import Cell, Column, Form, Span, Unit
from hyvinvointi_cli.reading.measures.rows import measures


def row(number: int, heading: str, goal: str, action: str, parent: str = "Toimenpiteet") -> Unit:
    """A measure under a heading, with its goal in a column and no focus area."""
    cells = tuple(
        Cell(column, header, text, Span(0, 0))
        for column, header, text in ((Column.GOAL, "Tavoite", goal), (Column.ACTION, "Toimenpide", action))
    )
    text = f"Tavoite: {goal} | Toimenpide: {action}"
    return Unit(number, text, Form.ROW, 1, section=(parent, heading), cells=cells, measure=True)


@pytest.mark.parametrize(
    ("headings", "focus"),
    [
        (("Ikääntyneet", "Työikäiset"), ["Ikääntyneet", "Työikäiset"]),
        (("3.1 Ikääntyneet", "3.2 Työikäiset"), ["Ikääntyneet", "Työikäiset"]),
        (("Ikääntyneet", "Ikääntyneet"), [None, None]),
        (("Toimenpiteiden seuranta", "Ikääntyneet"), [None, None]),
        (("Yksinäisyys vähenee", "Työllisyys kasvaa"), [None, None]),
    ],
    ids=["beside", "numbered", "one heading", "part of the document", "titles that are the goals"],
)
def test_headings_over_like_tables_are_focus_areas(
    headings: tuple[str, str], focus: list[str | None]
) -> None:
    units = [
        row(1, headings[0], "Yksinäisyys vähenee", "Järjestetään yhteisiä ruokahetkiä"),
        row(2, headings[1], "Työllisyys kasvaa", "Avataan ohjaamo"),
    ]
    assert [m.focus for m in measures(units)] == focus
