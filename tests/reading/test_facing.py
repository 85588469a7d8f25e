"""Tables over two facing pages, told by the heights of their rows and the columns they lack."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from tabled import draw_table, read_measures
from typeset import Draw

LEFT = ("Tavoite", "Toimenpide")
RIGHT = ("Vastuutaho", "Mittari", "Aikataulu")
ROWS = (
    (
        ("Osallisuus vahvistuu", "Perustetaan asukasraati kunnan kyliin"),
        ("Kunnanhallitus", "Kokousten määrä", "2026"),
    ),
    (
        ("Yksinäisyys vähenee", "Käynnistetään ystäväpalvelu järjestöjen kanssa"),
        ("Kirjasto", "Ystäväparit", "2027"),
    ),
    (("Arki liikuttaa", "Kunnostetaan kuntopolut"), ("Tekninen toimi", "Kunnostetut reitit", "2028")),
)
MORE = (
    (
        ("Nuoret mukaan", "Ideabudjetti kouluihin ja nuorisotiloihin"),
        ("Nuorisotyö", "Toteutetut ideat", "2026"),
    ),
    (("Turvallinen arki", "Koulumatkojen vaaranpaikat kartoitetaan"), ("Koulut", "Korjatut kohteet", "2027")),
)
Rows = tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]


def _spread(rows: Rows, rules: str, right: tuple[str, ...] = RIGHT, top: float = 80) -> tuple[Draw, Draw]:
    def half(head: tuple[str, ...], side: int, at: float, page: Canvas) -> None:
        widths = (150, 300) if side == 0 else (130, 180, 100)[: len(head)]
        cells = [row[side][: len(head)] for row in rows]
        draw_table(page, (head, *cells), at, widths=widths, rules=rules)

    return (lambda page: half(LEFT, 0, 80, page)), (lambda page: half(right, 1, top, page))


def _told(rows: Rows) -> list[tuple[str, ...]]:
    return [(*left, *right) for left, right in rows]


@pytest.mark.parametrize("rules", ["all", "rows", "none"])
def test_columns_of_the_facing_page_belong_to_the_rows_at_their_height(tmp_path: Path, rules: str) -> None:
    found = read_measures(tmp_path, *_spread(ROWS, rules), *_spread(MORE, rules))
    assert [(m.goal, m.action, m.responsible, m.indicator, m.schedule) for m in found] == _told(ROWS + MORE)


def test_second_spread_may_go_on_without_headers(tmp_path: Path) -> None:
    def left(page: Canvas) -> None:
        draw_table(page, [row[0] for row in MORE], widths=(150, 300), head=False)

    def right(page: Canvas) -> None:
        draw_table(page, [row[1] for row in MORE], widths=(130, 180, 100), head=False)

    found = read_measures(tmp_path, *_spread(ROWS, "all"), left, right)
    assert [(m.goal, m.action, m.responsible, m.indicator, m.schedule) for m in found] == _told(ROWS + MORE)


def test_measure_starts_on_the_left_page(tmp_path: Path) -> None:
    assert {m.page for m in read_measures(tmp_path, *_spread(ROWS, "all"))} == {1}


@pytest.mark.parametrize("rules", ["all", "none"])
@pytest.mark.parametrize(
    ("right", "top"),
    [
        (("Toimenpide", "Mittari", "Aikataulu"), 80.0),
        (RIGHT, 180.0),
        (("Kuukausi", "Mittari", "Paikka"), 80.0),
    ],
    ids=["another table of measures", "other heights", "other headers"],
)
def test_table_on_the_next_page_that_is_no_other_half(
    tmp_path: Path, rules: str, right: tuple[str, ...], top: float
) -> None:
    found = [m for m in read_measures(tmp_path, *_spread(ROWS, rules, right, top)) if m.page == 1]
    assert [(m.goal, m.action, m.responsible, m.indicator, m.schedule) for m in found] == [
        (*left, None, None, None) for left, _ in ROWS
    ]
