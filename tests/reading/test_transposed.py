"""Tables turned over: the first column says what the rows hold, every further column is a measure."""

from __future__ import annotations

from pathlib import Path

from reportlab.pdfgen.canvas import Canvas
from tabled import draw_table, read_measures
from typeset import HEIGHT

WIDTHS = (80, 140, 140, 140)
ROWS = (
    ("Toimenpide", "Perustetaan asukasraati", "Avataan olohuone", "Kunnostetaan polku"),
    ("Vastuutaho", "Kunnanhallitus", "Järjestöt", "Tekninen toimi"),
    ("Mittari", "Kokousten määrä", "Käynnit", "Reitit"),
)


def _merged(page: Canvas, text: str, top: float) -> float:
    """A row of which the value reaches over all columns."""
    page.setFont("Helvetica", 9)
    page.drawString(54, HEIGHT - top - 13, "Tavoite")
    page.drawString(134, HEIGHT - top - 13, text)
    page.rect(50, HEIGHT - top - 19.5, 80, 19.5)
    page.rect(130, HEIGHT - top - 19.5, 420, 19.5)
    return top + 19.5


def test_goal_merged_over_the_columns_holds_for_each(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        draw_table(page, ROWS, _merged(page, "Osallisuus vahvistuu", 80), widths=WIDTHS, head=False)

    found = [(m.goal, m.action, m.responsible, m.indicator) for m in read_measures(tmp_path, draw)]
    assert found == [("Osallisuus vahvistuu", *(row[k] for row in ROWS)) for k in (1, 2, 3)]


def test_columns_go_on_over_the_page_break(tmp_path: Path) -> None:
    def above(page: Canvas) -> None:
        draw_table(page, ROWS[:1], _merged(page, "Osallisuus vahvistuu", 720), widths=WIDTHS, head=False)

    def below(page: Canvas) -> None:
        rest = ("", "kunnan kyliin", "nuorille", "rantaan")
        draw_table(page, (rest, *ROWS[1:]), 60, widths=WIDTHS, head=False)

    found = [(m.goal, m.action, m.responsible) for m in read_measures(tmp_path, above, below)]
    goal = "Osallisuus vahvistuu"
    assert found == [
        (goal, "Perustetaan asukasraati kunnan kyliin", "Kunnanhallitus"),
        (goal, "Avataan olohuone nuorille", "Järjestöt"),
        (goal, "Kunnostetaan polku rantaan", "Tekninen toimi"),
    ]


def test_names_over_the_columns_are_focus_areas_and_bullets_their_acts(tmp_path: Path) -> None:
    rows = (
        ("", "Osallinen kunta", "Liikkuva kunta", "Turvallinen arki"),
        ("Tavoite", "Asukkaat vaikuttavat", "Kaikki liikkuvat", "Koti on turvallinen"),
        (
            "Toimenpiteet",
            "• Perustetaan raati\n• Avataan palautekanava",
            "• Kunnostetaan kuntopolku\n• Valaistaan latu",
            "• Kartoitetaan liukkaat pihat\n• Pidetään kurssi",
        ),
        ("Vastuutahot", "Kunnanhallitus", "Tekninen toimi", "Pelastuslaitos"),
    )

    def draw(page: Canvas) -> None:
        draw_table(page, rows, widths=(80, 130, 130, 140), head=False)

    found = [(m.focus, m.goal, m.action, m.responsible) for m in read_measures(tmp_path, draw)]
    acts = [[a.strip() for a in rows[2][k].split("•")[1:]] for k in (1, 2, 3)]
    assert found == [(rows[0][k], rows[1][k], act, rows[3][k]) for k in (1, 2, 3) for act in acts[k - 1]]


def test_names_over_the_columns_are_acts_where_no_label_says_any(tmp_path: Path) -> None:
    rows = (("", *ROWS[0][1:]), ("Tavoite", "Osallisuus", "Yhteisö", "Liikunta"), *ROWS[1:])

    def draw(page: Canvas) -> None:
        draw_table(page, rows, widths=WIDTHS, head=False)

    found = [(m.goal, m.action, m.responsible) for m in read_measures(tmp_path, draw)]
    assert found == [(rows[1][k], rows[0][k], rows[2][k]) for k in (1, 2, 3)]
