"""Forms of the electronic template: a block of labels and values a measure, under labelled headings."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from typeset import BODY, HEIGHT, lines, read, typeset

from hyvinvointi_cli.model import Measure
from hyvinvointi_cli.reading.measures.rows import measures

FORM = (
    ("Toimenpide", "Ikäystävällinen koti -neuvonta ja asuntojen esteettömyyden arviointi"),
    ("Vastuutaho", "Rakennustarkastaja, vanhusneuvosto"),
    ("Resurssit", "Oma työ"),
    ("Aikataulu", "2025–2028"),
    ("Arviointimittari", "Neuvontakäynnit"),
)


def form(page: Canvas, rows: tuple[tuple[str, str], ...], top: float) -> None:
    """A ruled grid of labels and values."""
    for i, texts in enumerate(rows):
        for x0, x1, text in ((45, 160, texts[0]), (160, 550, texts[1])):
            page.rect(x0, HEIGHT - top - 20 * (i + 1), x1 - x0, 20)
            lines(page, [text], x0 + 4, top + 20 * i + 4, size=10)


def heads(page: Canvas) -> None:
    """A focus area and a goal in headings of one size."""
    lines(page, BODY, top=60)
    lines(page, ("Painopistealue: Ikääntyneet",), top=130, size=16, bold=True)
    lines(page, ("Tavoite: Toimintakyky säilyy",), top=165, size=16, bold=True)


def only(path: Path) -> Measure:
    """The document's one measure."""
    (found,) = measures(read(path).units)
    return found


def whole(page: Canvas) -> None:
    """A form on one page."""
    heads(page)
    form(page, FORM, 200)


@pytest.fixture
def split(tmp_path: Path) -> Measure:
    """A form whose last two rows stand on the next page."""

    def first(page: Canvas) -> None:
        heads(page)
        form(page, FORM[:3], HEIGHT - 110)

    def second(page: Canvas) -> None:
        form(page, FORM[3:], 50)
        lines(page, BODY, top=140)

    return only(typeset(tmp_path / "a.pdf", first, second))


def test_action_that_ends_in_a_header_word_is_no_header(tmp_path: Path) -> None:
    assert only(typeset(tmp_path / "a.pdf", whole)).action == FORM[0][1]


def test_focus_heading_above_a_goal_heading_of_its_size_holds(tmp_path: Path) -> None:
    found = only(typeset(tmp_path / "a.pdf", whole))
    assert (found.focus, found.goal) == ("Ikääntyneet", "Toimintakyky säilyy")


def test_form_goes_on_over_a_page_break(split: Measure) -> None:
    assert (split.page, split.action, split.schedule, split.indicator) == (
        1, FORM[0][1], "2025–2028", "Neuvontakäynnit",
    )  # fmt: skip
