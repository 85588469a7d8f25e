"""Clauses of a sentence: what a denial may reach."""

from __future__ import annotations

import pytest

from hyvinvointi_cli.model import Span
from hyvinvointi_cli.tagging.qualifiers.clauses import clauses_at, clauses_of, main_text

CASES = [
    (
        "Asukasraati ei kokoontunut, mutta nuorisovaltuusto jatkaa.",
        ["Asukasraati ei kokoontunut", "mutta nuorisovaltuusto jatkaa"],
    ),
    (
        "Raportti käsiteltiin lautakunnissa, lausuntoa ei pyydetty.",
        ["Raportti käsiteltiin lautakunnissa", "lausuntoa ei pyydetty"],
    ),
    ("Asukkaita, järjestöjä ja yrittäjiä ei kuultu.", ["Asukkaita, järjestöjä ja yrittäjiä ei kuultu"]),
    (
        "Olohuone, jossa sai olla rauhassa, suljettiin keväällä.",
        ["Olohuone suljettiin keväällä", "jossa sai olla rauhassa"],
    ),
    (
        "Raportti jäi laatimatta, foorumeista toteutui yksi ja palautetta ei koottu.",
        ["Raportti jäi laatimatta", "foorumeista toteutui yksi", "palautetta ei koottu"],
    ),
    (
        "Äldrerådet hördes, men målen följs inte upp.",
        ["Äldrerådet hördes", "men målen följs inte upp"],
    ),
]


def words(text: str, stretches: tuple[Span, ...]) -> str:
    return " ".join(text[span.start : span.end].strip(" ,.") for span in stretches)


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_sentence_is_cut_into_its_clauses(text: str, expected: list[str]) -> None:
    language = "sv" if "Äldre" in text else "fi"
    found = clauses_of(text, language, Span(0, len(text)))
    assert [words(text, clause.stretches) for clause in found] == expected


def test_relative_clause_is_known_as_one() -> None:
    text = "Ryhmä on niille, jotka eivät käy muualla."
    assert [clause.relative for clause in clauses_of(text, "fi", Span(0, len(text)))] == [False, True]


def test_what_people_fault_is_no_main_clause() -> None:
    text = "Asukkaat arvostelivat sitä, että heitä ei kuultu, ja ilta pidettiin."
    assert main_text(text, "fi").split() == [
        "Asukkaat",
        "arvostelivat",
        "sitä",
        ",",
        "ja",
        "ilta",
        "pidettiin.",
    ]


def test_places_are_told_by_the_clause_that_holds_them() -> None:
    text = "Olohuone, jossa sai olla rauhassa, suljettiin keväällä."
    whole, relative = clauses_of(text, "fi", Span(0, len(text)))
    places = [text.index(word) for word in ("Olohuone", "rauhassa", "suljettiin", ".")]
    assert clauses_at((whole, relative), places) == [whole, relative, whole, None]
