"""Focus area and goal as titles right under each other: in tables, and as headings above them."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from tabled import draw_table, read_measures
from typeset import Draw, lines

HEAD = ("Toimenpide", "Vastuutaho", "Mittari")
WIDTHS = (220, 120, 120)
GROUPS = (
    (
        ("Perustetaan asukasraati", "Kunnanhallitus", "Kokoukset"),
        ("Avataan kylätalot", "Kirjasto", "Käynnit"),
    ),
    (("Kunnostetaan kuntopolut", "Tekninen toimi", "Polut"), ("Avataan kerhot", "Nuorisotyö", "Kerhot")),
)
Titles = tuple[tuple[str, ...], ...]
LABELLED: Titles = (
    ("Painopiste: Osallisuus", "Tavoite: Kuntalaiset ovat mukana"),
    ("Painopiste: Hyvä arki", "Tavoite: Arki liikuttaa"),
)
NUMBERED: Titles = (
    ("Painopiste 1: Osallisuus", "Tavoite 1.1: Kuntalaiset ovat mukana"),
    ("Painopiste 2: Hyvä arki", "Tavoite 2.1: Arki liikuttaa"),
)
PLAIN: Titles = (("Osallisuus", "Kuntalaiset ovat mukana"), ("Hyvä arki", "Arki liikuttaa"))
AIMS = [("Osallisuus", "Kuntalaiset ovat mukana")] * 2 + [("Hyvä arki", "Arki liikuttaa")] * 2


def _within(titles: Titles, rules: str) -> Draw:
    """One table, its groups of rows under titles in cells of their own or on lines alone."""

    def draw(page: Canvas) -> None:
        y = draw_table(page, [HEAD], 80, widths=WIDTHS, rules=rules)
        for group, rows in zip(titles, GROUPS, strict=True):
            for title in group:
                if rules == "all":
                    y = draw_table(page, [(title,)], y, widths=(sum(WIDTHS),))
                else:
                    lines(page, [title], 54, y, 9, bold=True)
                    y += 12
            y = draw_table(page, rows, y + 4 * (rules != "all"), widths=WIDTHS, rules=rules, head=False)

    return draw


def _above(titles: Titles, rules: str) -> Draw:
    """A table for each group, under headings set alike."""

    def draw(page: Canvas) -> None:
        y = 80.0
        for group, rows in zip(titles, GROUPS, strict=True):
            for title in group:
                lines(page, [title], 50, y, 12, bold=True)
                y += 16
            y = draw_table(page, [HEAD, *rows], y + 6, widths=WIDTHS, rules=rules) + 20

    return draw


@pytest.mark.parametrize("rules", ["all", "none"])
@pytest.mark.parametrize("titles", [LABELLED, NUMBERED, PLAIN], ids=["labelled", "numbered", "plain"])
def test_titles_under_each_other_are_focus_and_goal(tmp_path: Path, titles: Titles, rules: str) -> None:
    found = read_measures(tmp_path, _within(titles, rules))
    assert [(m.focus, m.goal) for m in found] == AIMS


@pytest.mark.parametrize("rules", ["all", "none"])
@pytest.mark.parametrize("titles", [LABELLED, NUMBERED], ids=["labelled", "numbered"])
def test_headings_under_each_other_are_focus_and_goal(tmp_path: Path, titles: Titles, rules: str) -> None:
    found = read_measures(tmp_path, _above(titles, rules))
    assert [(m.focus, m.goal) for m in found] == AIMS


def test_lone_title_after_pairs_is_the_next_goal(tmp_path: Path) -> None:
    titles = (PLAIN[0], PLAIN[1][1:])
    found = read_measures(tmp_path, _within(titles, "all"))
    assert [(m.focus, m.goal) for m in found][2:] == [("Osallisuus", "Arki liikuttaa")] * 2


def test_title_that_fills_its_line_goes_on_below(tmp_path: Path) -> None:
    long = (
        "Asukkaat ja järjestöt ovat mukana suunnittelemassa ja arvioimassa palveluja joka kylässä ja",
        "Taajamassa",
    )
    found = read_measures(tmp_path, _within((long, PLAIN[1][:1]), "none"))
    assert [(m.focus, m.goal) for m in found][:2] == [(" ".join(long), None)] * 2


@pytest.mark.parametrize("rules", ["all", "rows", "none"])
def test_lone_titles_that_say_what_will_be_are_goals(tmp_path: Path, rules: str) -> None:
    titles = (("Kaikkia kuullaan ajoissa",), ("Liikunta ei lopu välimatkaan",))
    found = read_measures(tmp_path, _within(titles, rules))
    assert [(m.focus, m.goal) for m in found] == [(None, t) for (t,) in titles for _ in range(2)]


@pytest.mark.parametrize("rules", ["all", "rows", "none"])
def test_lone_titles_that_name_a_theme_are_focus_areas(tmp_path: Path, rules: str) -> None:
    titles = (("Osallisuus ja kuuleminen",), ("Hyvä arki kylissä",))
    found = read_measures(tmp_path, _within(titles, rules))
    assert [(m.focus, m.goal) for m in found] == [(t, None) for (t,) in titles for _ in range(2)]
