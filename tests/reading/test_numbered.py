"""Tables that share numbers are one measure table; other numbered tables are left alone."""

from hyvinvointi_cli.model import Column
from hyvinvointi_cli.reading.bodies import Body, BodyRow, Piece
from hyvinvointi_cli.reading.numbered import join_numbered
from hyvinvointi_cli.reading.raw import Word

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
