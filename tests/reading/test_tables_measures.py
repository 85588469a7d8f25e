"""Measure tables of every drawing become measures, whole and with their fields; other tables never do."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from tabled import HEAD, ROWS, document, draw_table, fields, read_measures
from typeset import HEIGHT, lines

from hyvinvointi_cli.model import Column, Form, Status


@pytest.mark.parametrize("rules", ["all", "rows", "none"])
@pytest.mark.parametrize("by_columns", [False, True], ids=["row by row", "column by column"])
def test_rows_are_read_whatever_rules_are_drawn(tmp_path: Path, rules: str, by_columns: bool) -> None:
    found = read_measures(
        tmp_path, lambda page: draw_table(page, (HEAD, *ROWS), rules=rules, by_columns=by_columns)
    )
    assert fields(found) == [tuple(row) for row in ROWS]


def test_row_unit_is_written_with_headers_and_spans(tmp_path: Path) -> None:
    unit = next(
        u for u in document(tmp_path, lambda page: draw_table(page, (HEAD, *ROWS))).units if u.measure
    )
    assert unit.form is Form.ROW
    assert unit.text == (
        "Tavoite: Osallisuus vahvistuu | Toimenpide: Perustetaan asukasraati kunnan kyliin"
        " | Vastuutaho: Kunnanhallitus | Mittari: Kokousten määrä"
    )
    assert all(unit.text[c.span.start : c.span.end] == c.text for c in unit.cells)
    assert {w.page for w in unit.words} == {1}


@pytest.mark.parametrize(
    "head",
    [
        ("Mitä tavoittelemme?", "Mitä tehdään?", "Kuka vastaa?", "Mistä tiedämme, että onnistuimme?"),
        ("Päämäärä", "Konkreettiset toimenpiteet 2025–2029", "Toteuttajat", "Seurantamittarit"),
        ("Mål", "Åtgärder", "Ansvarig", "Mätare"),
        ("Goal", "Measures", "Responsible", "Indicator"),
    ],
    ids=["questions", "variants", "Swedish", "English"],
)
def test_header_variants_name_the_same_columns(tmp_path: Path, head: tuple[str, ...]) -> None:
    found = read_measures(tmp_path, lambda page: draw_table(page, (head, *ROWS)))
    assert fields(found) == [tuple(row) for row in ROWS]


@pytest.mark.parametrize("repeated", [True, False], ids=["header repeated", "header once"])
@pytest.mark.parametrize("rules", ["all", "rows", "none"])
def test_table_goes_on_over_the_page(tmp_path: Path, repeated: bool, rules: str) -> None:
    second = (HEAD, *ROWS[1:]) if repeated else ROWS[1:]
    found = read_measures(
        tmp_path,
        lambda page: draw_table(page, (HEAD, ROWS[0]), 700, rules=rules),
        lambda page: draw_table(page, second, 60, rules=rules, head=repeated),
    )
    assert fields(found) == [tuple(row) for row in ROWS]
    assert [m.page for m in found] == [1, 2, 2]


def test_row_split_by_the_page_is_one_measure(tmp_path: Path) -> None:
    found = read_measures(
        tmp_path,
        lambda page: draw_table(
            page, (HEAD, ROWS[0], ("Arki liikuttaa", "Kunnostetaan kuntopolku", "Tekniikka", "Reitit")), 700
        ),
        lambda page: draw_table(page, (("", "ja lisätään valaistusta", "", ""), ROWS[1]), 60, head=False),
    )
    assert [m.action for m in found] == [
        ROWS[0][1],
        "Kunnostetaan kuntopolku ja lisätään valaistusta",
        ROWS[1][1],
    ]


def test_blank_goal_is_filled_down(tmp_path: Path) -> None:
    rows = (ROWS[0], ("", *ROWS[1][1:]))
    found = document(tmp_path, lambda page: draw_table(page, (HEAD, *rows)))
    goals = [next(c for c in u.cells if c.column is Column.GOAL) for u in found.units if u.measure]
    assert [(g.text, g.inherited) for g in goals] == [
        ("Osallisuus vahvistuu", False),
        ("Osallisuus vahvistuu", True),
    ]


def test_merged_header_is_split_at_the_closing_bracket(tmp_path: Path) -> None:
    rows = (
        ("Tavoite", "Toimenpiteet ja vastuutaho", "Resurssit"),
        ("Arki liikuttaa", "Kunnostetaan polku (tekninen toimi)", "5 000 €"),
    )
    (measure,) = read_measures(tmp_path, lambda page: draw_table(page, rows, widths=(120, 200, 90)))
    assert (measure.action, measure.responsible) == ("Kunnostetaan polku", "tekninen toimi")


@pytest.mark.parametrize(
    "rows",
    [
        (
            ("Mittari", "2021", "2023", "Koko maa"),
            ("Ei yhtään läheistä ystävää, %", "9,1", "8,7", "8,4"),
            ("Äänestysaktiivisuus, %", "54,8", "53,1", "54,2"),
        ),
        (
            ("Työryhmän jäsen", "Toimiala", "Vastuualue", "Puhelin"),
            ("Koordinaattori", "Hallinto", "Johto", "040 000"),
            ("Rehtori", "Sivistys", "Koulut", "040 001"),
        ),
        (
            ("Kustannuspaikka", "TP 2024", "TA 2025", "Toteuma"),
            ("Avustukset", "84 900", "80 000", "79 000"),
            ("Liikunta", "455 100", "462 300", "470 000"),
        ),
        (
            ("Aika", "Tehtävä", "Vastuu", "Paikka"),
            ("14.1.", "Työryhmän kokous", "Koordinaattori", "Kunnantalo"),
            ("9.4.", "Väliraportti", "Johtoryhmä", "Kunnantalo"),
        ),
        (
            ("Toiminta", "TP 2023", "TA 2024", "Toteuma"),
            ("Nuorisotyö", "110 000", "115 000", "113 200"),
            ("Kirjasto", "90 000", "92 000", "91 100"),
        ),
    ],
    ids=["indicators", "staff", "budget", "meetings", "budget by activity"],
)
@pytest.mark.parametrize("rules", ["all", "none"])
def test_other_tables_hold_no_measures(tmp_path: Path, rows: tuple[tuple[str, ...], ...], rules: str) -> None:
    assert read_measures(tmp_path, lambda page: draw_table(page, rows, rules=rules)) == ()


def test_heading_over_the_table_says_the_goal_when_no_column_does(tmp_path: Path) -> None:
    rows = [row[1:] for row in (HEAD, *ROWS)]

    def draw(page: Canvas) -> None:
        lines(page, ["Painopiste 1: Osallisuus"], top=50, size=16, bold=True)
        lines(page, ["Kunnan hyvinvointityötä johtaa johtoryhmä, joka kokoontuu vuosittain."], top=80)
        draw_table(page, rows, 120, widths=(200, 120, 120))

    assert {m.focus for m in read_measures(tmp_path, draw)} == {"Osallisuus"}


def test_cards_side_by_side_are_measures(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        for x, row in zip((60, 330), ROWS, strict=False):
            text = [part for label, value in zip(HEAD, row, strict=True) for part in (label, value)]
            page.rect(x - 8, HEIGHT - 230, 240, 150)
            lines(page, text, x=x, top=90, size=9)

    assert fields(read_measures(tmp_path, draw)) == [tuple(row) for row in ROWS[:2]]


def test_run_in_labels_are_cards_too(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        text = [f"{label}: {value}" for row in ROWS[:2] for label, value in zip(HEAD, row, strict=True)]
        lines(page, text, top=90)

    assert fields(read_measures(tmp_path, draw)) == [tuple(row) for row in ROWS[:2]]


@pytest.mark.parametrize(
    ("rgb", "status"),
    [((0.5, 0.8, 0.3), Status.DONE), ((1, 0.83, 0.3), Status.PARTLY), ((0.9, 0.4, 0.4), Status.NOT_DONE)],
    ids=["green", "yellow", "red"],
)
@pytest.mark.parametrize("rules", ["all", "rows"])
def test_fill_colour_of_an_outturn_cell_is_a_status(
    tmp_path: Path, rgb: tuple[float, float, float], status: Status, rules: str
) -> None:
    rows = (("Tavoite", "Toimenpide", "Vastuutaho", "Tilanne"), (*ROWS[0][:3], ""))
    (found,) = read_measures(tmp_path, lambda page: draw_table(page, rows, rules=rules, fills={(1, 3): rgb}))
    assert found.status is status


def test_legend_says_what_a_colour_means(tmp_path: Path) -> None:
    blue = (0.2, 0.4, 0.9)

    def draw(page: Canvas) -> None:
        page.setFillColorRGB(*blue)
        page.rect(60, HEIGHT - 62, 12, 10, stroke=0, fill=1)
        page.setFillColorRGB(0, 0, 0)
        lines(page, ["siirretty hyvinvointialueelle"], x=78, top=51, size=10)
        draw_table(
            page,
            (("Tavoite", "Toimenpide", "Vastuutaho", "Tilanne"), (*ROWS[0][:3], "")),
            fills={(1, 3): blue},
        )

    (found,) = read_measures(tmp_path, draw)
    assert found.status is Status.MOVED


@pytest.mark.parametrize("text", ["", "-"])
def test_empty_outturn_cell_is_unknown(tmp_path: Path, text: str) -> None:
    rows = (("Tavoite", "Toimenpide", "Vastuutaho", "Toteuma"), (*ROWS[0][:3], text))
    (found,) = read_measures(tmp_path, lambda page: draw_table(page, rows))
    assert (found.status, found.outturn) == (Status.UNKNOWN, None)


def test_bullets_under_a_goal_and_the_word_measures_are_measures(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        lines(page, ["Tavoite: Yksinäisyys vähenee", "Toimenpiteet:"], top=90)
        lines(page, [f"• {row[1]}" for row in ROWS], x=70, top=120)
        lines(page, ["Tavoite: Arki liikuttaa", "Toimenpiteet:"], top=200)
        lines(page, ["• Avataan kuntosali yhdistysten iltakäyttöön"], x=70, top=230)

    found = [(m.goal, m.action) for m in read_measures(tmp_path, draw)]
    assert found[:3] == [("Yksinäisyys vähenee", row[1]) for row in ROWS]


def test_header_without_rows_at_the_end_of_a_file_is_no_measure(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        draw_table(page, (HEAD, *ROWS))
        draw_table(page, (("Tavoite", "Toimenpide/mittari"),), top=740, widths=(200, 260))

    assert [row.action for row in read_measures(tmp_path, draw)] == [row[1] for row in ROWS]
