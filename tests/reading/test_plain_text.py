"""Text files: pages, broken words, bullets, headings, glued page numbers."""

from __future__ import annotations

from pathlib import Path

import pytest
from typeset import texts

from hyvinvointi_cli.model import Form
from hyvinvointi_cli.reading.document import read_document
from hyvinvointi_cli.reading.plain import read_text

BROKEN = {
    "syllable": ("Tasa-\npainoisuus", "Tasapainoisuus"),
    "over a blank line": (
        "• Vaikutusmahdolli-\n\nsuudet, arvostus ja \ntarpeellisuuden tunne",
        "Vaikutusmahdollisuudet, arvostus ja tarpeellisuuden tunne",
    ),
    "suspended": ("Osallistumis- ja \n\nvaikuttamistavat ", "Osallistumis- ja vaikuttamistavat"),
    "sote": ("Osallisuus \nsote-\n\nuudistus-\nhankkeessa", "Osallisuus sote-uudistushankkeessa"),
    "place name": ("Osallisuus \nPohjois-\n\nPohjanmaalla", "Osallisuus Pohjois-Pohjanmaalla"),
    "link": (
        "https://kunta.example/uutiset/ana\nlyysi-korona-kurittaa-kuntien-\nkustannuksia/",
        "https://kunta.example/uutiset/analyysi-korona-kurittaa-kuntien-kustannuksia/",
    ),
}


@pytest.mark.parametrize(("text", "unit"), BROKEN.values(), ids=BROKEN.keys())
def test_broken_lines_are_joined(text: str, unit: str) -> None:
    assert [u.text for u in read_text(text).units] == [unit]


def test_form_feed_begins_a_page() -> None:
    assembled = read_text("Ensimmäinen sivu.\fToinen sivu.")
    assert [(p.number, p.text) for p in assembled.pages] == [(1, "Ensimmäinen sivu."), (2, "Toinen sivu.")]
    assert [u.page for u in assembled.units] == [1, 2]


def test_bullets_are_units() -> None:
    units = read_text("Kulttuuri\n• Kirjaston tilat \nkäyttöön\n• Raadit").units
    assert [(u.form, u.text) for u in units][1:] == [
        (Form.BULLET, "Kirjaston tilat käyttöön"),
        (Form.BULLET, "Raadit"),
    ]


def test_numbered_line_is_a_heading() -> None:
    assembled = read_text("2.1 Osallisuus ja vaikuttaminen\n\nKunta kuulee asukkaita.")
    assert [h.text for h in assembled.headings] == ["2.1 Osallisuus ja vaikuttaminen"]
    assert assembled.units[-1].section == ("2.1 Osallisuus ja vaikuttaminen",)


def test_running_stamp_is_no_unit() -> None:
    units = read_text("Osallisuus vahvistuu.\n\nEsittelijä13.10.20205\n\nKunta kuulee.").units
    assert [u.text for u in units] == ["Osallisuus vahvistuu.", "Kunta kuulee."]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-32"])
def test_encodings_of_people_are_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Ikääntyneet pääsevät mukaan – myös kylissä.".encode(encoding))
    assert texts(read_document(path)) == ["Ikääntyneet pääsevät mukaan – myös kylissä."]
