"""Finnish, Swedish and other languages, told paragraph by paragraph."""

from __future__ import annotations

import pytest

from hyvinvointi_cli.reading.layout.language import language_of, main_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kunta kuulee asukkaita ja julkaisee tulokset vuosittain.", "fi"),
        ("Asukasraadin kokoontuminen kahdesti vuodessa", "fi"),
        ("Kommunen hör invånarna och publicerar resultaten varje år.", "sv"),
        ("Delaktighet och påverkan", "sv"),
        ("Ungdomsfullmäktige deltar i beredningen", "sv"),
        ("The municipality listens to the residents and publishes the results.", "other"),
        ("Osallisuus", "fi"),
        ("2021–2025", "fi"),
        ("Participatory budgeting", "fi"),
        ("Hyte-kerroin, TEAviisari, Sotkanet", "fi"),
        ("www.kunta.example/en/the-municipality-of-the-people", "fi"),
    ],
)
def test_language_of_a_paragraph(text: str, language: str) -> None:
    assert language_of(text) == language


def test_short_text_takes_the_language_around_it() -> None:
    assert language_of("Åtgärd 3", default="sv") == "sv"


def test_main_language_is_that_of_most_text() -> None:
    texts = ["Kommunen hör invånarna och publicerar resultaten varje år."] * 3 + ["Kunta kuulee asukkaita."]
    assert main_language(texts) == "sv"
