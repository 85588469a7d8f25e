"""Circles drawn over empty cells are statuses: what their colours mean stands beside circles elsewhere."""

from pathlib import Path

import pytest

from hyvinvointi_cli.model import Status, Unit
from hyvinvointi_cli.reading.document import read_document
from hyvinvointi_cli.reading.measures.rows import measures

BLUE, GREY, GREEN = (46, 117, 182), (127, 127, 127), (0, 166, 81)


def status_of(unit: Unit) -> Status:
    """The status of a measure row."""
    return measures((unit,))[0].status


@pytest.fixture
def rows(tmp_path: Path) -> list[Unit]:
    """A key on the first page, a table with a light a row on the second."""
    from fpdf import FPDF

    pdf = FPDF()
    pdf.set_font("Helvetica", size=10)

    def light(x: float, y: float, rgb: tuple[int, int, int]) -> None:
        pdf.set_fill_color(*rgb)
        pdf.ellipse(x, y, 6, 6, style="F")

    pdf.add_page()
    for i, (rgb, word) in enumerate(((BLUE, "käynnissä"), (GREY, "siirretty"), (GREEN, "toteutunut"))):
        light(20, 30 + 12 * i, rgb)
        pdf.text(29, 34 + 12 * i, word)
    pdf.add_page()
    lines = [("Toimenpide", "Vastuutaho", "Toteuma"), ("Perhelippu uimahalliin", "Liikuntapalvelut", ""),
             ("Nuorisofoorumi", "Nuorisovaltuusto", ""), ("Kirjaston aukiolo", "Kirjasto", ""),
             ("Muistikahvila", "Seurakunta", "")]  # fmt: skip
    for r, line in enumerate(lines):
        for c, text in enumerate(line):
            pdf.rect(20 + 55 * c, 30 + 12 * r, 55, 12)
            pdf.text(22 + 55 * c, 37 + 12 * r, text)
    for r, rgb in enumerate((BLUE, GREY, GREEN)):
        light(150, 45 + 12 * r, rgb)
    path = tmp_path / "seuranta.pdf"
    pdf.output(str(path))
    return [u for u in read_document(path).units if u.measure]


@pytest.mark.parametrize(
    ("row", "status"),
    [(0, Status.ONGOING), (1, Status.MOVED), (2, Status.DONE), (3, Status.UNKNOWN)],
    ids=["blue", "grey", "green", "no light"],
)
def test_light_over_a_cell_is_its_status(rows: list[Unit], row: int, status: Status) -> None:
    assert status_of(rows[row]) is status
