"""What stands around, below and inside measure tables: other tables, text, headings, lists, levels."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from tabled import HEAD, ROWS, document, draw_table, fields, read_measures
from typeset import HEIGHT, lines

from hyvinvointi_cli.model import Form

BAND = (0.15, 0.32, 0.28)
INDICATORS = (
    ("Mittari", "2021", "2023", "Koko maa"),
    ("Ei yhtään läheistä ystävää, % 8. luokan oppilaista", "9,1", "8,7", "8,4"),
    ("Osallistuu järjestötoimintaan, %", "31,0", "28,4", "25,7"),
    ("Toimeentulotukea pitkään saaneet, %", "1,9", "1,7", "2,2"),
)
STAFF = (
    ("Työryhmän jäsen", "Toimiala", "Vastuualue", "Puhelin"),
    ("Hyvinvointikoordinaattori", "Hallinto", "Puheenjohtaja", "040 123"),
    ("Kunnaninsinööri", "Tekninen toimi", "Ympäristö", "040 456"),
)
BUDGET = (
    ("Kustannuspaikka", "TP 2024", "TA 2025", "TA 2026"),
    ("Ehkäisevä työ", "112 400", "118 000", "121 500"),
    ("Avustukset yhdistyksille", "84 900", "80 000", "76 000"),
)


def _banded(page: Canvas, rows: Sequence[Sequence[str]], top: float) -> float:
    """A table without lines, its header on a band of colour."""
    return draw_table(page, rows, top, rules="none", fills={(0, c): BAND for c in range(4)})


@pytest.mark.parametrize("other", [INDICATORS, STAFF, BUDGET], ids=["indicators", "staff", "budget"])
@pytest.mark.parametrize("rules", ["all", "rows", "none"])
def test_table_below_a_measure_table_holds_no_measures(
    tmp_path: Path, other: Sequence[Sequence[str]], rules: str
) -> None:
    def draw(page: Canvas) -> None:
        below = draw_table(page, (HEAD, *ROWS), rules=rules) if rules != "none" else _banded(
            page, (HEAD, *ROWS), 80)  # fmt: skip
        if rules == "none":
            _banded(page, other, below + 25)
        else:
            draw_table(page, other, below + 25, rules=rules)

    assert [m.action for m in read_measures(tmp_path, draw)] == [row[1] for row in ROWS]


@pytest.mark.parametrize("rules", ["all", "rows", "none"])
def test_indicator_table_is_read_in_rows_and_holds_no_measures(tmp_path: Path, rules: str) -> None:
    found = document(tmp_path, lambda page: draw_table(page, INDICATORS, rules=rules))  # type: ignore[arg-type]
    rows = [u for u in found.units if u.form is Form.ROW]
    assert [u.text for u in rows][1] == (
        "Mittari: Osallistuu järjestötoimintaan, % | 2021: 31,0 | 2023: 28,4 | Koko maa: 25,7"
    )
    assert not any(u.measure for u in found.units)


def test_heading_and_columns_below_a_table_are_no_rows(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        below = draw_table(page, (HEAD, *ROWS), rules="none")
        lines(page, ("Mitä seuraavaksi",), x=54, top=below + 16, size=9, bold=True)
        for x, word in ((54, "Kylien yhteinen"), (320, "Kaikki tilat")):
            text = (f"{word} suunnittelu jatkuu keväällä,", "ja raportti valmistuu ennen valtuuston",
                    "kokousta marraskuun alussa.")  # fmt: skip
            lines(page, text, x=x, top=below + 44, size=9)

    found = document(tmp_path, draw)
    assert [m.action for m in read_measures(tmp_path, draw)] == [row[1] for row in ROWS]
    assert "jatkuu keväällä, ja raportti valmistuu" in found.pages[0].text


def test_bullets_with_a_tab_under_a_goal_are_measures_with_their_owners(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        lines(page, ("Tavoite: Arki liikuttaa",), size=12, bold=True)
        lines(page, ("Toimenpiteet:",), top=110)
        for row, text in enumerate(("Kunnostetaan kuntopolku (vastuu: Tekninen toimi)",
                                    "Lainataan liikuntavälineitä (vastuu: Kirjasto)")):  # fmt: skip
            lines(page, ("•",), top=135 + 16 * row)
            lines(page, (text,), x=82, top=135 + 16 * row)

    assert fields(read_measures(tmp_path, draw)) == [
        ("Arki liikuttaa", "Kunnostetaan kuntopolku", "Tekninen toimi", None),
        ("Arki liikuttaa", "Lainataan liikuntavälineitä", "Kirjasto", None),
    ]


def test_header_cut_by_a_hyphen_right_before_the_next_is_two_headers(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        draw_table(page, ROWS, 110, head=False, rules="rows", widths=(110, 180, 92, 100))
        page.setFont("Helvetica-Bold", 9)
        for x, text in (
            (54, "Tavoite"),
            (164, "Toimenpide"),
            (344, "Aktiivinen vastuuta-"),
            (436, "Mittari"),
        ):
            page.drawString(x, HEIGHT - 93, text)
        page.drawString(344, HEIGHT - 103, "ho")

    found = read_measures(tmp_path, draw)
    assert [(m.responsible, m.indicator) for m in found] == [(row[2], row[3]) for row in ROWS]


def test_level_to_reach_is_no_measure(tmp_path: Path) -> None:
    rows = (
        ("Tavoite", "Toimenpide/mittari", "Vastuutaho"),
        ("Yhtiön vakavaraisuus", "Omavaraisuusaste yli 20 %", "Toimitusjohtaja"),
        ("Viihtyisä asuinympäristö", "Kunnostetaan pihat ja leikkipaikat", "Toimitusjohtaja"),
    )
    found = read_measures(tmp_path, lambda page: draw_table(page, rows, widths=(150, 200, 120)))  # type: ignore[arg-type]
    assert [m.action for m in found] == ["Kunnostetaan pihat ja leikkipaikat"]


def test_merged_focus_goes_on_over_the_page_break(tmp_path: Path) -> None:
    head = ("Painopiste", "Toimenpide", "Vastuutaho", "Mittari")

    def first(page: Canvas) -> None:
        draw_table(page, (head, ("Osallisuus", *ROWS[0][1:]), ("", *ROWS[1][1:])), rules="all", top=60)

    def second(page: Canvas) -> None:
        draw_table(page, (head, ("Osallisuus", *ROWS[2][1:])), rules="all", top=60)

    assert [m.focus for m in read_measures(tmp_path, first, second)] == ["Osallisuus"] * 3
