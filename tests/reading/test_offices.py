"""Names of offices are no headers: a row that ends in a status word stays a row."""

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from typeset import lines, read, typeset

from hyvinvointi_cli.model import Column
from hyvinvointi_cli.reading.measures.rows import measures
from hyvinvointi_cli.reading.tables.columns import columns_of

ROWS = (
    ("Toimenpide", "Vastuutaho", "Toteuma 2023", "Tila"),
    ("Kasvisruokapäivä kouluille", "Ruokapalvelut", "Päivä toteutui", "Toteutunut"),
    ("Tupakointikielto hallissa", "Liikuntapalvelut", "Kyltit asennettu", "Toteutunut"),
    ("Pyöräpysäköinti kouluille", "Tekninen toimi", "Telineitä lisättiin", "Toteutunut"),
)


@pytest.mark.parametrize(("text", "found"), [("Tekninen toimi", ()), ("Toimi", (Column.ACTION,))])
def test_office_is_no_header(text: str, found: tuple[Column, ...]) -> None:
    assert columns_of(text) == found


def test_row_of_an_office_and_a_status_is_no_header(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        for r, row in enumerate(ROWS):
            for x, text in zip((40, 220, 340, 470), row, strict=True):
                lines(page, (text,), x=x, top=100 + 18 * r, bold=r == 0)

    document = read(typeset(tmp_path / "a.pdf", draw))
    assert [m.action for m in measures(document.units)] == [row[0] for row in ROWS[1:]]
