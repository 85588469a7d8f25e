"""Entries that go on in the next column or on the next page."""

from __future__ import annotations

from pathlib import Path

from reportlab.pdfgen.canvas import Canvas
from tabled import read_measures
from typeset import lines

LABELS = ("Vastuu: Nuorisotoimi", "Aikataulu: syksy 2026", "Mittari: Kävijät", "Toteuma: Ovet avattiin")


def _entry(page: Canvas, title: str, x: float, top: float, labels: tuple[str, ...] = LABELS) -> None:
    lines(page, [title], x, top, 10, bold=True)
    lines(page, labels, x, top + 15, 9)


def test_entry_cut_by_a_column_is_whole(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        _entry(page, "Avataan nuorisotila", 60, 400)
        _entry(page, "Hankitaan pelejä", 60, 480, LABELS[:2])
        lines(page, LABELS[2:], 320, 400, 9)
        _entry(page, "Palkataan ohjaaja", 320, 440)

    found = {m.action: (m.schedule, m.indicator, m.outturn) for m in read_measures(tmp_path, draw)}
    whole = ("syksy 2026", "Kävijät", "Ovet avattiin")
    assert found == dict.fromkeys(("Avataan nuorisotila", "Hankitaan pelejä", "Palkataan ohjaaja"), whole)


def test_entry_cut_by_a_page_is_whole(tmp_path: Path) -> None:
    def first(page: Canvas) -> None:
        _entry(page, "Avataan nuorisotila", 60, 600)
        _entry(page, "Hankitaan pelejä", 60, 690, LABELS[:3])

    def second(page: Canvas) -> None:
        lines(page, LABELS[3:], 60, 80, 9)
        _entry(page, "Palkataan ohjaaja", 60, 120)
        _entry(page, "Kalustetaan tila", 60, 200)

    found = read_measures(tmp_path, first, second)
    assert [(m.action, m.page, m.outturn) for m in found] == [
        ("Avataan nuorisotila", 1, "Ovet avattiin"),
        ("Hankitaan pelejä", 1, "Ovet avattiin"),
        ("Palkataan ohjaaja", 2, "Ovet avattiin"),
        ("Kalustetaan tila", 2, "Ovet avattiin"),
    ]


def test_goal_set_larger_ends_an_entry(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        _entry(page, "Avataan nuorisotila", 60, 100)
        lines(page, ["Tavoite 2: Kaikki pääsevät mukaan"], 60, 166, 13, bold=True)
        _entry(page, "Palkataan ohjaaja", 60, 190)

    assert [m.goal for m in read_measures(tmp_path, draw)] == [None, "Kaikki pääsevät mukaan"]


def test_labels_set_in_from_their_title_and_apart(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        for k, title in enumerate(("1. Avataan nuorisotila", "2. Palkataan ohjaaja")):
            lines(page, [title], 60, 100 + 120 * k, 10, bold=True)
            for n, label in enumerate(LABELS):
                lines(page, [label], 78, 121 + 120 * k + 21 * n, 9)

    assert [m.outturn for m in read_measures(tmp_path, draw)] == ["Ovet avattiin"] * 2


def test_label_means_the_same_on_all_entries(tmp_path: Path) -> None:
    told = ("Ovet avattiin", "Kassit kiertävät", "Ryhmä aloitettiin")

    def draw(page: Canvas) -> None:
        for k, outturn in enumerate(told):
            labels = (*LABELS[:2], f"Arviointi 2025: {outturn}")
            _entry(page, ("Avataan tila", "Lainataan kasseja", "Kootaan ryhmä")[k], 60, 100 + 80 * k, labels)

    assert [m.outturn for m in read_measures(tmp_path, draw)] == list(told)
