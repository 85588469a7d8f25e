"""Halves of a row that a page break cut."""

from __future__ import annotations

from hyvinvointi_cli.reading.measures.bodies import BodyRow, Piece
from hyvinvointi_cli.reading.measures.stitching import joined
from hyvinvointi_cli.reading.pdf.raw import Word


def _piece(page: int, text: str) -> Piece:
    words = tuple(Word(t, 0.0, 0.0, 9.0, 9.0, 9.0, False, 0.0, 0, 1) for t in text.split())
    return Piece(((page, words),)) if words else Piece()


def test_focus_area_printed_on_both_pages_stands_once_in_the_joined_row() -> None:
    above = BodyRow(2, 500.0, (_piece(2, "Hyvää ikää"), _piece(2, "Autoa ei hankittu, koska")))
    below = BodyRow(3, 60.0, (_piece(3, "Hyvää ikää"), _piece(3, "rahaa ei ollut.")))
    pieces = joined(above, below).pieces
    assert [p.text for p in pieces] == ["Hyvää ikää", "Autoa ei hankittu, koska rahaa ei ollut."]
