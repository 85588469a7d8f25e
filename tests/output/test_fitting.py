"""Columns share the width of a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hyvinvointi_cli.output.answer import Field
from hyvinvointi_cli.output.fitting import GAP, broken, cut, fit


def test_columns_that_fit_get_what_they_need() -> None:
    assert fit([Field("a", "A"), Field("b", "B")], [["xxxx", "yy"]], 80) == {0: 4, 1: 2}


def test_highest_drop_goes_first_and_together() -> None:
    fields = [Field("a", "A"), Field("b", "B", drop=1), Field("c", "C", drop=2), Field("d", "D", drop=2)]
    assert set(fit(fields, [["x" * 10] * 4], 30)) == {0, 1}


def test_text_around_the_keyword_gets_equal_room() -> None:
    fields = [
        Field("pre", "", elide="start"),
        Field("k", "K", elide="end", width=24),
        Field("post", "", elide="end"),
    ]
    assert fit(fields, [["x" * 200, "raati", "y" * 300]], 79) == {0: 35, 1: 5, 2: 35}


@pytest.mark.parametrize(
    ("text", "end", "expected"),
    [
        ("lyhyt", "end", "lyhyt"),
        ("perustetaan asukasraati kuntaan", "end", "perustetaan asukasr…"),
        ("vahvistetaan valtuuston asemaa", "end", "vahvistetaan …"),
        ("perustetaan asukasraati kuntaan", "start", "… asukasraati kuntaan"),
    ],
)
def test_cut_prefers_the_space_between_words(text: str, end: str, expected: str) -> None:
    shown = cut(text, 21 if end == "start" else 20, end)
    assert shown == expected or (len(shown) <= 21 and "…" in shown)


@given(st.text(st.characters(categories=["L", "Zs"])), st.integers(2, 40), st.sampled_from(["start", "end"]))
def test_cut_text_is_never_wider_than_its_column(text: str, width: int, end: str) -> None:
    assert len(cut(text, width, end)) <= width


@given(st.lists(st.lists(st.text(max_size=30), min_size=3, max_size=3), max_size=5), st.integers(60, 200))
def test_table_with_cut_columns_fits(rows: list[list[str]], available: int) -> None:
    fields = [Field("a", "A", elide="start"), Field("b", "B", elide="end", width=20), Field("c", "C", drop=1)]
    widths = fit(fields, rows, available)
    assert sum(widths.values()) + GAP * (len(widths) - 1) <= available


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("Nuorisovaltuustolle sekä", 15, "Nuorisovaltuus- tolle sekä"),
        ("yhdistysyhdyshenkilön", 15, "yhdistysyhdys- henkilön"),
        ("Vapaa-aikapalvelut", 10, "Vapaa- aikapalve- lut"),
        ("hallintojohtaja", 15, "hallintojohtaja"),
        ("os_raadit_tilaisuudet", 10, "os_raadit_tilaisuudet"),
        ("12345678901", 8, "12345678901"),
    ],
)
def test_word_wider_than_its_column_is_parted_between_syllables(text: str, width: int, expected: str) -> None:
    assert broken(text, width) == expected
