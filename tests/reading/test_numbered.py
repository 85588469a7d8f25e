"""Tables that share numbers are one measure table; other numbered tables are left alone."""

from pathlib import Path

from hyvinvointi_cli.model import Column
from hyvinvointi_cli.reading.document import read_document
from hyvinvointi_cli.reading.measures.bodies import Body, BodyRow, Piece
from hyvinvointi_cli.reading.measures.numbered import join_numbered
from hyvinvointi_cli.reading.measures.rows import measures
from hyvinvointi_cli.reading.pdf.raw import Word
from hyvinvointi_cli.reading.tables.headers import header_score

PLAN = (("Nro", "Tavoite", "Toimenpide"), (Column.OTHER, Column.GOAL, Column.ACTION))


def piece(text: str, page: int) -> Piece:
    """A cell of one line."""
    words = tuple(Word(w, i, 0, i + 1, 10, 9, False, 0, 0, 0) for i, w in enumerate(text.split()))
    return Piece(((page, words),) if words else ())


def body(page: int, head: tuple[str, ...], named: tuple[Column, ...], *lines: tuple[str, ...]) -> Body:
    """A table under its header."""
    rows = tuple(BodyRow(page, 10.0 * i, tuple(piece(t, page) for t in line)) for i, line in enumerate(lines))
    return Body(head, tuple((c,) for c in named), rows)


def plan(*numbers: str) -> Body:
    """Measures under numbers."""
    return body(1, *PLAN, *((n, "Liikkumiskyky säilyy", f"Ryhmä {n}") for n in numbers))


def told(*numbers: str) -> Body:
    """Outturns under numbers."""
    named = (Column.OTHER, Column.OUTTURN)
    return body(3, ("Nro", "Toteuma"), named, *((n, f"Toteutui {n}") for n in numbers))


def texts(joined: Body) -> list[list[str]]:
    """What the rows say."""
    return [[p.text for p in row.pieces] for row in joined.rows]


def test_outturns_stand_beside_the_measures_of_their_numbers() -> None:
    (joined,) = join_numbered((plan("1.1", "1.2", "2.1"), told("2.1", "1.1", "1.2")))
    assert [row[-1] for row in texts(joined)] == ["Toteutui 1.1", "Toteutui 1.2", "Toteutui 2.1"]


def test_joined_cell_keeps_its_own_page() -> None:
    (joined,) = join_numbered((plan("1", "2", "3"), told("1", "2", "3")))
    assert joined.rows[0].pieces[-1].parts[0][0] == 3


def test_header_without_actions_is_taken_from_the_first_row() -> None:
    loose = body(
        3, ("", ""), (Column.OTHER, Column.OTHER), ("Nro", "Vastuutaho"), ("1.", "Kirjasto"), ("2.", "Koulu"),
        ("3.", "Nuorisotyö"),
    )  # fmt: skip
    (joined,) = join_numbered((plan("1", "2", "3"), loose))
    assert joined.columns[-1] == (Column.RESPONSIBLE,)


def test_measure_without_an_outturn_has_an_empty_cell() -> None:
    (joined,) = join_numbered((plan("1", "2", "3", "4", "5"), told("1", "2", "3", "4")))
    assert texts(joined)[-1][-1] == ""


def test_other_numbers_are_another_table() -> None:
    assert len(join_numbered((plan("1", "2", "3"), told("7", "8", "9")))) == 2


def test_two_numbers_are_no_sign() -> None:
    assert len(join_numbered((plan("1", "2"), told("1", "2")))) == 2


def test_second_table_with_the_same_columns_is_another_table() -> None:
    first = body(
        1, ("Nro", "Toimenpide", "Toteuma"), (Column.OTHER, Column.ACTION, Column.OUTTURN),
        *((n, f"Ryhmä {n}", "Valmis") for n in "123"),
    )  # fmt: skip
    assert len(join_numbered((first, told("1", "2", "3")))) == 2


def typed(tmp_path: Path, rows: list[tuple[str, str, str]]) -> list[str]:
    """Actions read from a table without lines, set solid, its first column numbers."""
    from fpdf import FPDF

    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=9)
    for i, row in enumerate([("Nro", "Toimenpide", "Vastuutaho"), *rows]):
        for x, text in zip((20, 32, 120), row, strict=True):
            pdf.text(x, 40 + 4.2 * i, text)
    path = tmp_path / "ohjelma.pdf"
    pdf.output(str(path))
    return [m.action or "" for m in measures(read_document(path).units)]


def test_row_begins_where_its_number_stands(tmp_path: Path) -> None:
    rows = [("1.1", "Perhelippu uimahalliin", "Liikuntapalvelut"),
            ("1.2", "Harrastuskyydit kolmena iltana", "Kuljetus"),
            ("", "viikossa ja kesken lukukautta", ""),
            ("1.3", "Nuorisofoorumi", "Nuorisovaltuusto")]  # fmt: skip
    assert typed(tmp_path, rows) == [
        "Perhelippu uimahalliin",
        "Harrastuskyydit kolmena iltana viikossa ja kesken lukukautta",
        "Nuorisofoorumi",
    ]


def test_numbers_and_outturns_head_a_table() -> None:
    assert header_score(["Nro", "Toteutuminen vuonna 2023"]) == 2


def test_numbers_and_unknown_words_head_no_table() -> None:
    assert header_score(["Nro", "Nimi"]) == 0
