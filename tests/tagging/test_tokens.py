"""Tokens: links give none, suspended hyphens are completed, glued words are parted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hyvinvointi_cli.reading.tables.columns import parse_row
from hyvinvointi_cli.tagging.tokens import fold, tokenize


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Osallisuutta, HYTE-kerroin!", ["Osallisuutta", "HYTE-kerroin"]),
        ("EVA:n arvio", ["EVA:n", "arvio"]),
        ("vuonna 1.1.2021", ["vuonna", "1.1.2021"]),
        ("osallisuuttaInfo", ["osallisuutta", "Info"]),
        ("2022Tavoite", ["2022", "Tavoite"]),
        ("18Järjestöilta", ["18", "Järjestöilta"]),
        ("osallisuus2", ["osallisuus", "2"]),
        ("75-vuotiaat", ["75-vuotiaat"]),
        ("NuVa ja TEAviisari", ["NuVa", "ja", "TEAviisari"]),
        ("ks. www.kunta.fi/osallisuus", ["ks"]),
        ("https://kunta.fi/osallisuus-ohjelma raati", ["raati"]),
        ("osallisuus@kunta.fi", []),
        ("14 §", ["14", "§"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_text_gives_tokens(text: str, words: list[str]) -> None:
    assert tokenize(text).texts == words


@pytest.mark.parametrize(
    ("text", "index", "compound"),
    [
        ("asukas- ja asiakasraadit", 0, "asukasraadit"),
        ("Vanhus- ja vammaisneuvostolta", 0, "vanhusneuvostolta"),
        ("vanhus-, nuoriso- ja vammaisneuvostot", 1, "nuorisoneuvostot"),
        ("hyvinvointikertomus ja -suunnitelma", 2, "hyvinvointisuunnitelma"),
        ("osallistumis- ja vaikuttamismahdollisuudet", 0, "osallistumismahdollisuudet"),
        ("barn- och ungdomsfullmäktige", 0, "barnfullmäktige"),
    ],
)
def test_suspended_hyphen_is_completed(text: str, index: int, compound: str) -> None:
    assert compound in tokenize(text).completions[index].keys


def test_dash_between_words_completes_nothing() -> None:
    assert not tokenize("Raati – asukkaiden ääni - kokoontui").completions


def test_header_of_a_known_column_gives_no_tokens() -> None:
    text = "Tavoite: Osallisuus | Vastuutaho: Kunta"
    assert tokenize(text, parse_row(text)).texts == ["Osallisuus", "Kunta"]


def test_cells_are_numbered() -> None:
    text = "Tavoite: Osallisuus kasvaa | Vastuutaho: Kunta"
    assert tokenize(text, parse_row(text)).cells == [0, 0, 1]


@given(st.text(max_size=200))
def test_every_token_slices_to_its_text(text: str) -> None:
    tokens = tokenize(text)
    for word, start, end in zip(tokens.texts, tokens.starts, tokens.ends, strict=True):
        assert text[start:end] == word


@given(st.text(alphabet="aäo- ,jJ0.:", max_size=60))
def test_completions_stay_inside_the_text(text: str) -> None:
    for completion in tokenize(text).completions.values():
        assert 0 <= completion.span.start < completion.span.end <= len(text)


def test_key_is_casefolded_without_its_ending() -> None:
    assert fold("HYTE:n") == "hyte"
