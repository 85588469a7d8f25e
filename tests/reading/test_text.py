"""What a page says, whatever its layout and whatever the producer did to its letters."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from typeset import BODY, HEIGHT, WIDTH, lines, read, texts, typeset

from hyvinvointi_cli.model import Form, Kind

LEFT = ("Vasen palsta kertoo asukkaiden", "kuulemisesta ja jatkuu", "toiselle riville asti.", "Neljäs rivi.")
RIGHT = ("Oikea palsta kertoo järjestöjen", "avustuksista ja niiden", "perusteista kunnassa.", "Loppurivi.")
SWEDISH = (
    "Kommunen leder välfärdsarbetet och",
    "hör invånarna varje år. De äldre",
    "deltar i planeringen.",
    "Slut.",
)


def _flat(path: Path, page: int = 1) -> str:
    return " ".join(read(path).pages[page - 1].text.split())


def test_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        lines(page, LEFT)
        lines(page, RIGHT, x=320)

    assert "kuulemisesta ja jatkuu toiselle riville asti." in _flat(typeset(tmp_path / "a.pdf", draw))


def test_columns_drawn_row_by_row_are_parted(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        for row, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True)):
            page.drawString(60, HEIGHT - 90 - 15 * row, left)
            page.drawString(320, HEIGHT - 90 - 15 * row, right)

    text = _flat(typeset(tmp_path / "a.pdf", draw))
    assert "jatkuu toiselle riville asti. Neljäs rivi. Oikea palsta" in text


def test_column_drawn_first_on_the_right_is_read_last(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        lines(page, RIGHT, x=320)
        lines(page, LEFT)

    text = _flat(typeset(tmp_path / "a.pdf", draw))
    assert text.index("Vasen") < text.index("Oikea")


def test_parallel_languages_with_a_narrow_gutter_are_parted(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        page.setFont("Helvetica", 11)
        right = 60 + max(page.stringWidth(text, "Helvetica", 11) for text in LEFT) + 7
        for row, (left, swedish) in enumerate(zip(LEFT, SWEDISH, strict=True)):
            page.drawString(60, HEIGHT - 90 - 15 * row, left)
            page.drawString(right, HEIGHT - 90 - 15 * row, swedish)

    document = read(typeset(tmp_path / "a.pdf", draw))
    languages = {unit.text: unit.language for unit in document.units}
    assert languages["De äldre deltar i planeringen."] == "sv"
    assert languages["Vasen palsta kertoo asukkaiden kuulemisesta ja jatkuu toiselle riville asti."] == "fi"


def test_sidebar_drawn_last_does_not_break_a_sentence(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        lines(page, BODY, x=200)
        lines(page, ("Lue lisää", "verkosta"), x=60, size=9)

    assert "johtoryhmä, joka kokoontuu kuusi kertaa vuodessa" in _flat(typeset(tmp_path / "a.pdf", draw))


def test_pull_quote_between_columns_stands_apart(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        lines(page, LEFT)
        lines(page, RIGHT, x=320)
        lines(page, ("Kuntalaiset tekevät kunnan",), top=180, size=20)

    assert "Kuntalaiset tekevät kunnan" in texts(read(typeset(tmp_path / "a.pdf", draw)))


def test_slide_boxes_are_read_box_by_box(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        lines(page, ("Illat pidetään kylissä", "ja kunnan taloilla"), x=320, top=200, size=14)
        lines(page, ("Kyläläisiä kuullaan", "joka syksy uudelleen"), x=60, top=200, size=14)
        lines(page, ("Osallisuus vahvistuu",), x=60, top=80, size=28)

    text = _flat(typeset(tmp_path / "a.pdf", draw))
    assert "Osallisuus vahvistuu Kyläläisiä kuullaan joka syksy uudelleen Illat" in text


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_rotated_page_reads_upright(tmp_path: Path, angle: int) -> None:
    def draw(page: Canvas) -> None:
        page.setPageRotation(angle)
        page.saveState()
        if angle == 90:  # ReportLab turns the media box with the page
            page.rotate(90)
            page.translate(0, -WIDTH)
        elif angle == 180:
            page.translate(WIDTH, HEIGHT)
            page.rotate(180)
        else:
            page.translate(0, WIDTH)
            page.rotate(-90)
        page.setFont("Helvetica", 11)
        for row, text in enumerate(BODY):
            page.drawString(60, 400 - 15 * row, text)
        page.restoreState()

    document = read(typeset(tmp_path / "a.pdf", draw))
    assert texts(document)[0].endswith("yhdessä asukkaiden kanssa.")
    first, second = document.units[0].words[:2]
    assert (first.top, first.x1 < second.x0) == (pytest.approx(second.top, abs=1), True)


def test_sideways_text_is_read_after_the_page(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        page.saveState()
        page.rotate(90)
        page.setFont("Helvetica", 11)
        page.drawString(200, -30, "Painopiste on osallisuus")
        page.restoreState()
        lines(page, BODY)

    text = _flat(typeset(tmp_path / "a.pdf", draw))
    assert text.endswith("Painopiste on osallisuus")


def test_text_outside_the_crop_box_is_not_read(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        page.setCropBox((40, 40, WIDTH - 40, HEIGHT - 40))
        lines(page, BODY)
        page.drawString(100, 12, "Painomerkki")

    document = read(typeset(tmp_path / "a.pdf", draw))
    assert "Painomerkki" not in document.pages[0].text
    assert document.units[0].words[0].x0 == pytest.approx(20, abs=1)


def _reports(count: int, foot: str) -> list[object]:
    def page_of(number: int) -> object:
        def draw(page: Canvas) -> None:
            page.drawString(60, HEIGHT - 40, "Kuivalammen kunta – Vuosiraportti 2023")
            lines(page, [f"{text[:-1]} kohta {number}." for text in BODY])
            page.setFont("Helvetica", 9)
            page.drawString(280, 30, foot.format(number))

        return draw

    return [page_of(number) for number in range(3, 3 + count)]


@pytest.mark.parametrize("foot", ["{}", "Sivu {}", "- {} -", "{} (30)", "{}/30"])
def test_running_header_and_page_number_are_no_units(tmp_path: Path, foot: str) -> None:
    document = read(typeset(tmp_path / "a.pdf", *_reports(6, foot)))
    assert not [t for t in texts(document) if "Vuosiraportti" in t or t.strip("- ()/0123456789Sivu") == ""]
    assert [page.label for page in document.pages] == ["3", "4", "5", "6", "7", "8"]


def test_page_number_glued_to_a_date_is_parted(tmp_path: Path) -> None:
    document = read(typeset(tmp_path / "a.pdf", *_reports(6, "Työryhmä 13.10.2020{}")))
    assert "2020" not in " ".join(texts(document))
    assert document.pages[2].label == "5"


def test_repeated_lines_in_the_middle_of_pages_stay(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        lines(page, (*BODY, "Vastuutaho on kunta.", *BODY))

    document = read(typeset(tmp_path / "a.pdf", *[draw] * 5))
    assert sum("Vastuutaho on kunta." in t for t in texts(document)) == 5


def test_contents_lines_are_marked(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        lines(page, ("Sisällys",), size=16, bold=True)
        lines(page, ("1 Osallisuus .......... 3", "2 Seuranta ja arviointi .......... 7"), top=120)

    document = read(typeset(tmp_path / "a.pdf", draw))
    assert [u.hint for u in document.units] == [None, Kind.CONTENTS, Kind.CONTENTS]


def test_headings_give_the_section_path(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        lines(page, ("2 Osallisuus",), size=16, bold=True)
        lines(page, ("2.1 Kylien foorumit",), top=110, size=13, bold=True)
        lines(page, BODY, top=135)

    document = read(typeset(tmp_path / "a.pdf", draw))
    assert [(h.level, h.text) for h in document.headings] == [(1, "2 Osallisuus"), (2, "2.1 Kylien foorumit")]
    assert document.units[-1].section == ("2 Osallisuus", "2.1 Kylien foorumit")


def test_hyphenated_word_is_joined_over_a_page_break(tmp_path: Path) -> None:
    def first(page: Canvas) -> None:
        lines(page, (*BODY, "Asukkailla on vaikutusmahdolli-"))

    def second(page: Canvas) -> None:
        lines(page, ("suudet myös kylissä.", *BODY))

    document = read(typeset(tmp_path / "a.pdf", first, second))
    assert "Asukkailla on vaikutusmahdollisuudet myös kylissä." in texts(document)
    assert document.pages[0].text.endswith("vaikutusmahdollisuudet")


def test_real_hyphens_stay_in_line_ends(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        lines(
            page,
            ("Työryhmä käsitteli tasa-", "arvoa ja Pohjois-", "Karjalan sote-", "uudistusta sekä liikunta-"),
        )
        lines(page, ("ja kulttuuripalveluja.",), top=80 + 4 * 11 * 1.3)

    text = _flat(typeset(tmp_path / "a.pdf", draw))
    assert "tasa-arvoa ja Pohjois-Karjalan sote-uudistusta sekä liikunta- ja kulttuuripalveluja." in text


def test_bullets_are_units_of_their_own(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        lines(page, ("• kylien yhteiset illat ja", "   vanhempien verkosto", "• nuorten raati"))

    units = read(typeset(tmp_path / "a.pdf", draw)).units
    assert [(u.form, u.text) for u in units] == [
        (Form.BULLET, "kylien yhteiset illat ja vanhempien verkosto"),
        (Form.BULLET, "nuorten raati"),
    ]


def test_unit_words_slice_to_its_text(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        lines(page, BODY)

    for unit in read(typeset(tmp_path / "a.pdf", draw)).units:
        assert " ".join(unit.text[w.start : w.end] for w in unit.words) == unit.text


def test_page_number_right_behind_a_date_is_no_part_of_it(tmp_path: Path) -> None:
    path = typeset(
        tmp_path / "esitys.pdf",
        lambda page: lines(page, ["Valtuusto 13.10.20205", "Raati kokoontui."], top=300),
    )
    assert read(path).pages[0].text.split()[:3] == ["Valtuusto", "13.10.2020", "5"]
