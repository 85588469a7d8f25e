"""Cards drawn as boxes: the title is the action, a circle the status, a band over them the goal."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from tabled import read_measures
from typeset import HEIGHT, lines

from hyvinvointi_cli.model import Measure, Status

GREEN, ORANGE, BLACK = (0.1, 0.6, 0.3), (0.99, 0.68, 0.38), (0.2, 0.2, 0.2)
LABELS = ("TEKIJÄT", "MISTÄ TIEDETÄÄN", "MISSÄ MENNÄÄN")
CARDS = (
    (("Kerhoavustusten", "hakuaika aikaistuu"), ("Nuorisopalvelut", "Hakijat, kpl", "Haku on avattu")),
    (("Portaiden kunnostus",), ("Tekniset palvelut", "Käyttäjät", "Puolet portaista on korjattu")),
    (("Kuulopaja",), ("Kirjasto", "Kävijät", "–")),
)  # fmt: skip


def _key(page: Canvas) -> None:
    for i, (word, rgb) in enumerate((("valmis", GREEN), ("osin valmis", ORANGE), ("lopetettu", BLACK))):
        _circle(page, 60 + 90 * i, 84, rgb)
        lines(page, [word], 70 + 90 * i, 79, 9)


def _circle(page: Canvas, x: float, top: float, rgb: tuple[float, float, float]) -> None:
    page.setFillColorRGB(*rgb)
    page.circle(x, HEIGHT - top, 6, stroke=0, fill=1)
    page.setFillColorRGB(0, 0, 0)


def _card(
    page: Canvas, x: float, card: tuple[Sequence[str], Sequence[str]], *, filled: bool, radius: float = 0.0
) -> None:
    title, values = card
    page.setFillColorRGB(0.95, 0.95, 0.93)
    if radius:
        page.roundRect(x, HEIGHT - 290, 150, 140, radius, stroke=0, fill=1)
    else:
        page.rect(x, HEIGHT - 290, 150, 140, stroke=not filled, fill=filled)
    page.setFillColorRGB(0, 0, 0)
    lines(page, title, x + 8, 158, 9, bold=True)
    y = 160.0 + 12 * len(title)
    for label, value in zip(LABELS, values, strict=False):
        lines(page, [label], x + 8, y, 6.5)
        lines(page, [value], x + 8, y + 10, 8)
        y += 26


def _page(page: Canvas, *, filled: bool = True, radius: float = 0.0) -> None:
    page.setFillColorRGB(0.1, 0.3, 0.35)
    page.rect(50, HEIGHT - 140, 490, 30, stroke=0, fill=1)
    page.setFillColorRGB(1, 1, 1)
    lines(page, ["Kylillä on yhteistä tekemistä"], 60, 116, 13)
    for i, (card, rgb) in enumerate(zip(CARDS, (GREEN, ORANGE, None), strict=True)):
        _card(page, 50 + 170 * i, card, filled=filled, radius=radius)
        if rgb:
            _circle(page, 188 + 170 * i, 163, rgb)


def _fields(found: Sequence[Measure]) -> list[tuple[str | None, ...]]:
    return [(m.goal, m.action, m.responsible, m.indicator, m.outturn) for m in found]


@pytest.mark.parametrize(
    ("filled", "radius"), [(True, 0.0), (False, 0.0), (True, 8.0)], ids=["filled", "framed", "rounded"]
)
def test_box_with_a_title_and_labels_is_a_measure(tmp_path: Path, filled: bool, radius: float) -> None:
    found = read_measures(tmp_path, lambda page: _page(page, filled=filled, radius=radius))
    goal = "Kylillä on yhteistä tekemistä"
    assert _fields(found) == [
        (goal, "Kerhoavustusten hakuaika aikaistuu", "Nuorisopalvelut", "Hakijat, kpl", "Haku on avattu"),
        (goal, "Portaiden kunnostus", "Tekniset palvelut", "Käyttäjät", "Puolet portaista on korjattu"),
        (goal, "Kuulopaja", "Kirjasto", "Kävijät", None),
    ]  # fmt: skip


def test_circle_on_a_box_is_its_status(tmp_path: Path) -> None:
    found = read_measures(tmp_path, _key, _page)
    assert [m.status for m in found] == [Status.DONE, Status.PARTLY, Status.UNKNOWN]


def test_circle_alone_tells_the_outturn(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        _card(page, 50, (("Iltakerhon avaaminen",), ("Nuorisopalvelut", "Kävijät")), filled=True)
        _circle(page, 188, 163, BLACK)

    (found,) = read_measures(tmp_path, _key, draw)
    assert (found.action, found.outturn, found.status) == ("Iltakerhon avaaminen", None, Status.ENDED)


@pytest.mark.parametrize(
    ("title", "labels", "values"),
    [
        ("Yksinäisyyttä kokevat", ("LÄHTÖTASO", "TAVOITETASO", "TOTEUMA"), ("12 %", "9 %", "11 %")),
        ("Yhteystiedot", ("VASTUUHENKILÖ", "PUHELIN", "OSOITE"), ("Kirjasto", "044 000 0000", "Tori 1")),
    ],
    ids=["figures", "contacts"],
)  # fmt: skip
def test_box_that_tells_no_measure_is_none(
    tmp_path: Path, title: str, labels: Sequence[str], values: Sequence[str]
) -> None:
    def draw(page: Canvas) -> None:
        page.setFillColorRGB(0.95, 0.95, 0.93)
        page.rect(50, HEIGHT - 290, 150, 140, stroke=0, fill=1)
        page.setFillColorRGB(0, 0, 0)
        lines(page, [title], 58, 158, 9, bold=True)
        for i, (label, value) in enumerate(zip(labels, values, strict=True)):
            lines(page, [label], 58, 172 + 26 * i, 6.5)
            lines(page, [value], 58, 182 + 26 * i, 8)

    assert read_measures(tmp_path, draw) == ()


def test_title_on_a_strip_above_the_body_is_the_action(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        for i, (title, values) in enumerate(CARDS):
            x = 50 + 170 * i
            page.setFillColorRGB(0.1, 0.3, 0.35)
            page.rect(x, HEIGHT - 148, 150, 34, stroke=0, fill=1)
            page.setFillColorRGB(1, 1, 1)
            lines(page, title, x + 8, 118, 9, bold=True)
            page.setFillColorRGB(0.95, 0.95, 0.93)
            page.rect(x, HEIGHT - 250, 150, 100, stroke=0, fill=1)
            page.setFillColorRGB(0, 0, 0)
            for k, (label, value) in enumerate(zip(LABELS, values, strict=True)):
                lines(page, [label], x + 8, 156 + 30 * k, 6.5)
                lines(page, [value], x + 8, 166 + 30 * k, 8)

    assert [row[1:] for row in _fields(read_measures(tmp_path, draw))] == [
        ("Kerhoavustusten hakuaika aikaistuu", "Nuorisopalvelut", "Hakijat, kpl", "Haku on avattu"),
        ("Portaiden kunnostus", "Tekniset palvelut", "Käyttäjät", "Puolet portaista on korjattu"),
        ("Kuulopaja", "Kirjasto", "Kävijät", None),
    ]
