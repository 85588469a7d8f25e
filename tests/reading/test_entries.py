"""Measures as a bold title with labelled lines under it, without a box or a table."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from tabled import read_measures
from typeset import BODY, HEIGHT, lines

from hyvinvointi_cli.model import Status

Entry = tuple[Sequence[str], Sequence[tuple[str, str]]]
ENTRIES: tuple[Entry, ...] = (
    (
        ("Kerhoavustusten hakuaika aikaistuu",),
        (("Vastuutaho", "Nuorisopalvelut"), ("Mittari", "Hakijat, kpl"), ("Tilanne", "Haku on avattu")),
    ),
    (
        ("Portaiden kunnostus yhdessä kylien", "ja yhdistysten kanssa"),
        (("Vastuutaho", "Tekniset palvelut"), ("Mittari", "Käyttäjät"), ("Tilanne", "Kesken")),
    ),
)
TOLD = [
    ("Kerhoavustusten hakuaika aikaistuu", "Nuorisopalvelut", "Hakijat, kpl", "Haku on avattu"),
    (
        "Portaiden kunnostus yhdessä kylien ja yhdistysten kanssa",
        "Tekniset palvelut",
        "Käyttäjät",
        "Kesken",
    ),
]


def _entry(page: Canvas, entry: Entry, x: float, top: float, *, apart: bool, bold: bool = True) -> float:
    """One entry, its labels on lines of their own (`apart`) or before their values; the y below it."""
    title, fields = entry
    lines(page, title, x, top, 10, bold=bold)
    y = top + 13 * len(title) + 2
    for label, value in fields:
        texts = [label.upper(), value] if apart else [f"{label}: {value}"]
        for text in texts:
            lines(page, [text], x, y, 9)
            y += 12
    return y + 14


def _told(folder: Path, draw: object) -> list[tuple[str | None, ...]]:
    found = read_measures(folder, draw)  # type: ignore[arg-type]
    return [(m.action, m.responsible, m.indicator, m.outturn) for m in found]


@pytest.mark.parametrize("apart", [True, False], ids=["labels on their own", "labels before values"])
def test_entries_under_each_other(tmp_path: Path, apart: bool) -> None:
    def draw(page: Canvas) -> None:
        y = 200.0
        lines(page, BODY)
        for entry in ENTRIES:
            y = _entry(page, entry, 60, y, apart=apart)
        lines(page, BODY, top=y + 20)

    assert _told(tmp_path, draw) == TOLD


def test_entries_side_by_side(tmp_path: Path) -> None:
    def draw(page: Canvas) -> None:
        for i, entry in enumerate(ENTRIES):
            _entry(page, entry, 60 + 250 * i, 120, apart=True)

    assert _told(tmp_path, draw) == TOLD


@pytest.mark.parametrize("x", [40, 400], ids=["left", "right"])
def test_circle_beside_an_entry_is_its_status(tmp_path: Path, x: float) -> None:
    def draw(page: Canvas) -> None:
        y = 120.0
        for (title, fields), rgb in zip(ENTRIES, ((0.1, 0.6, 0.3), (0.85, 0.2, 0.2)), strict=True):
            page.setFillColorRGB(*rgb)
            page.circle(x, HEIGHT - y - 6, 6, stroke=0, fill=1)
            page.setFillColorRGB(0, 0, 0)
            y = _entry(page, (title, fields[:2]), 60, y, apart=True)

    assert [m.status for m in read_measures(tmp_path, draw)] == [Status.DONE, Status.NOT_DONE]


CONTACTS: tuple[Entry, ...] = tuple(
    ((name,), (("Vastuuhenkilö", "Rehtori"), ("Puhelin", "044 000 0000"), ("Osoite", "Tori 1")))
    for name in ("Koulun kanslia", "Kirjaston palvelut")
)


@pytest.mark.parametrize(
    ("entries", "bold"),
    [(ENTRIES[:1], True), (ENTRIES, False), (CONTACTS, True)],
    ids=["one alone", "titles like the text", "contacts"],
)
def test_text_with_labels_that_tells_no_measures(
    tmp_path: Path, entries: Sequence[Entry], bold: bool
) -> None:
    def draw(page: Canvas) -> None:
        y = 120.0
        for (title, *_), fields in entries:
            plain = ((title,), fields)
            lines(page, [title], 60, y, 9, bold=bold)
            y = _entry(page, ((), plain[1]), 60, y + 12, apart=False)

    assert _told(tmp_path, draw) == []
