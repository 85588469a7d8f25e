"""Measures without a common word are one where one body answers for both by one indicator."""

from __future__ import annotations

from hyvinvointi_cli.analysis.alignment import Change, align
from hyvinvointi_cli.model import Measure


def measure(action: str, responsible: str = "Kunnanhallitus", indicator: str = "Kävelyt") -> Measure:
    return Measure(page=1, unit=1, action=action, responsible=responsible, indicator=indicator)


def changes(old: list[Measure], new: list[Measure]) -> list[Change]:
    return [link.change for link in align(old, new)]


OLD = measure("Torikierrosten järjestäminen")
NEW = measure("Päättäjät kuuntelevat kylillä")


def test_other_title_with_the_same_answer_is_reworded() -> None:
    assert changes([OLD], [NEW]) == [Change.REWORDED]


def test_other_indicator_is_another_measure() -> None:
    assert changes([OLD], [measure(NEW.action or "", indicator="Palautteet")]) == [Change.DROPPED, Change.NEW]


def test_two_measures_with_the_same_answer_leave_it_open() -> None:
    found = changes([OLD], [NEW, measure("Sähköinen äänestys")])
    assert found == [Change.DROPPED, Change.NEW, Change.NEW]


def test_other_people_are_another_measure() -> None:
    found = changes([measure("Ikäihmisten tanssit")], [measure("Nuorten elokuvailta")])
    assert found == [Change.DROPPED, Change.NEW]
