"""Owners that stand on a line of their own under the action, in a column of both, without a label."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from tabled import SIZE, STEP, read_measures
from typeset import HEIGHT

XS = (50, 170, 330, 430)
Cell = tuple[str, ...]
"""Lines as they are broken."""
HEAD = ("Tavoite", "Toimenpiteet ja vastuutaho", "Mittari")


def _draw(page: Canvas, *cells: Cell, head: str = HEAD[1]) -> None:
    """A ruled table whose middle column holds the cells."""
    rows = [
        (("Tavoite",), (head,), ("Mittari",)),
        *((("Osallisuus vahvistuu",), c, ("Kokoukset",)) for c in cells),
    ]
    top = 80.0
    for row in rows:
        high = max(map(len, row)) * STEP + 8
        for k, cell in enumerate(row):
            page.rect(XS[k], HEIGHT - top - high, XS[k + 1] - XS[k], high)
            page.setFont("Helvetica-Bold" if row is rows[0] else "Helvetica", SIZE)
            for n, text in enumerate(cell):
                page.drawString(XS[k] + 4, HEIGHT - top - 4 - SIZE - n * STEP, text)
        top += high


OWNED: tuple[Cell, ...] = (
    ("Perustetaan asukasraati", "Kunnanhallitus"),
    ("Käynnistetään ystäväpalvelu yksin", "asuville järjestöjen kanssa", "Hyvinvointikoordinaattori"),
    ("Avataan asukastila", "Kirjasto, kansalaisopisto ja", "nuorisotyö"),
)


def test_owner_on_a_line_of_its_own_is_no_part_of_the_action(tmp_path: Path) -> None:
    found = read_measures(tmp_path, lambda page: _draw(page, *OWNED))
    assert [(m.action, m.responsible) for m in found] == [
        ("Perustetaan asukasraati", "Kunnanhallitus"),
        ("Käynnistetään ystäväpalvelu yksin asuville järjestöjen kanssa", "Hyvinvointikoordinaattori"),
        ("Avataan asukastila", "Kirjasto, kansalaisopisto ja nuorisotyö"),
    ]


@pytest.mark.parametrize(
    ("cells", "head"),
    [
        (
            (
                ("Perustetaan asukasraati", "Kootaan palaute kylistä"),
                ("Avataan asukastila", "Palkataan ohjaaja"),
            ),
            HEAD[1],
        ),
        (
            (
                ("Järjestetään harrastuspäivät yhdessä", "Koivulahden seurojen kanssa"),
                ("Kunnostetaan kuntopolut ja lisätään", "valaistusta"),
            ),
            HEAD[1],
        ),
        (OWNED, "Toimenpiteet"),
    ],
    ids=["second action", "name in the middle", "no owners in the header"],
)
def test_further_line_of_an_action_is_no_owner(tmp_path: Path, cells: tuple[Cell, ...], head: str) -> None:
    found = read_measures(tmp_path, lambda page: _draw(page, *cells, head=head))
    assert [(m.action, m.responsible) for m in found] == [(" ".join(cell), None) for cell in cells]
