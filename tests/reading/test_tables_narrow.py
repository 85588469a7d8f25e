"""Header words broken in narrow cells, columns of colours alone, headers that the cells decide."""

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from tabled import document, draw_table, read_measures
from typeset import HEIGHT, lines

from hyvinvointi_cli.model import Column, Status
from hyvinvointi_cli.reading.tables.columns import label_column
from hyvinvointi_cli.reading.tables.content import states_aim

PALE, GREEN, BLUE, GREY = (0.93, 0.93, 0.93), (0.4, 0.7, 0.35), (0.47, 0.67, 0.86), (0.74, 0.74, 0.74)
HEAD = ("Toimenpide", "Mittari", "Lähtötilann\ne", "Tila 12/2024")
ROWS = (
    ("Kylien talkoorengas", "Talkoot", "3", ""),
    ("Kuntoportaiden rakentaminen", "Portaat avattu", "ei", ""),
    ("Iltakerhon ohjaajan palkkaaminen", "Kerhoillat", "0", ""),
)
WIDTHS = (180, 110, 62, 90)


def _narrow(page: Canvas) -> None:
    """Shaded rows without lines, the last column coloured; its key above in lowercase words."""
    key = (("toteutunut", GREEN), ("käynnissä", BLUE), ("siirtynyt", GREY))
    for i, (word, rgb) in enumerate(key):
        page.setFillColorRGB(*rgb)
        page.rect(50 + 110 * i, HEIGHT - 72, 11, 11, stroke=0, fill=1)
        page.setFillColorRGB(0, 0, 0)
        lines(page, [word], 66 + 110 * i, 62, 9)
    page.setFillColorRGB(*PALE)
    for top in (114, 154):
        page.rect(50, HEIGHT - top - 20, sum(WIDTHS), 20, stroke=0, fill=1)
    for i, rgb in enumerate((GREEN, GREY, BLUE)):
        page.setFillColorRGB(*rgb)
        page.rect(50 + sum(WIDTHS[:3]), HEIGHT - 134 - 20 * i, WIDTHS[3], 20, stroke=0, fill=1)
    page.setFillColorRGB(0, 0, 0)
    for r, row in enumerate((HEAD, *ROWS)):
        for c, text in enumerate(row):
            top = 88 if r == 0 else 98 + 20 * r
            lines(page, text.split("\n"), 54 + sum(WIDTHS[:c]), top, 9, bold=r == 0)


def test_broken_header_word_is_whole(tmp_path: Path) -> None:
    (first, *_) = [u for u in document(tmp_path, _narrow).units if u.measure]
    assert [c.header for c in first.cells] == ["Toimenpide", "Mittari", "Lähtötilanne", "Tila 12/2024"]


def test_colours_alone_under_a_header_are_statuses(tmp_path: Path) -> None:
    found = read_measures(tmp_path, _narrow)
    assert [(m.action, m.baseline, m.status) for m in found] == [
        (ROWS[0][0], "3", Status.DONE),
        (ROWS[1][0], "ei", Status.MOVED),
        (ROWS[2][0], "0", Status.ONGOING),
    ]


def _themed(*focus: str) -> tuple[tuple[str, ...], ...]:
    head = ("Kehittämiskohde", "Toimet", "Vastuualue", "Toteuma-aste")
    return (head, *((f, f"Toimi numero {i} tehdään", "Kirjasto", "50 %") for i, f in enumerate(focus)))


@pytest.mark.parametrize(
    ("focus", "column"),
    [
        (("Unen määrä kasvaa", "Kylillä on tekemistä", "Arjen taidot"), "goal"),
        (("Mielen hyvinvointi", "Liikkuminen", "Arjen taidot"), "focus"),
    ],
    ids=["sentences", "themes"],
)
def test_what_is_developed_is_a_goal_when_it_is_said_in_sentences(
    tmp_path: Path, focus: tuple[str, ...], column: str
) -> None:
    def draw(page: Canvas) -> None:
        draw_table(page, _themed(*focus), widths=WIDTHS)

    found = read_measures(tmp_path, draw)
    assert [getattr(m, column) for m in found] == list(focus)


@pytest.mark.parametrize(
    ("text", "is_aim"),
    [("Liikkumiskyky säilyy", True), ("Erot kaventuvat", True), ("Kukaan ei jää yksin", True),
     ("Lasten hyvinvointi", False), ("Palvelut", False), ("Turvallinen arki", False)],
)  # fmt: skip
def test_goal_is_told_from_a_theme(text: str, is_aim: bool) -> None:
    assert states_aim(text) is is_aim


def test_small_heading_in_capitals_may_be_a_question() -> None:
    assert label_column("MISTÄ HUOMAAMME MUUTOKSEN") is Column.INDICATOR
    assert label_column("Mistä huomaamme muutoksen") is None


BILINGUAL = ("Tavoite / Mål", "Toimenpide / Åtgärd", "Vastuutaho / Ansvarig", "Aikataulu / Tidtabell")


def test_header_in_two_languages_wraps(tmp_path: Path) -> None:
    rows = (BILINGUAL, ("Arki liikuttaa", "Kunnostetaan kuntopolut", "Tekninen toimi", "2026"))
    widths = (120, 150, 70, 70)
    read = document(tmp_path, lambda page: draw_table(page, rows, widths=widths, rules="none"))
    (row,) = read.units
    assert [(c.header, c.text) for c in row.cells] == list(zip(BILINGUAL, rows[1], strict=True))


def test_short_cells_before_a_page_break_belong_to_the_row_after_it(tmp_path: Path) -> None:
    widths = (120, 150, 70, 70)
    short = (BILINGUAL, ("", "", "Kirjasto", "2027"))
    rest = (
        BILINGUAL,
        ("Kylät elävät", "Avataan kylätalot illaksi", "", ""),
        ("Arki liikuttaa", "Polut", "Koulu", "2026"),
    )

    def first(page: Canvas) -> None:
        draw_table(page, short, 700, widths=widths, rules="none")

    def second(page: Canvas) -> None:
        draw_table(page, rest, 80, widths=widths, rules="none")

    found = read_measures(tmp_path, first, second)
    assert [(m.page, m.action, m.responsible, m.schedule) for m in found] == [
        (1, "Avataan kylätalot illaksi", "Kirjasto", "2027"),
        (2, "Polut", "Koulu", "2026"),
    ]
