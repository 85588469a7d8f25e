"""Words for people exist in all three languages, once each."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from hyvinvointi_cli.model import Commitment, Duration, Form, Kind, Role, Status
from hyvinvointi_cli.output import labels
from hyvinvointi_cli.output.text import page_cell

FILES = sorted((Path(labels.__file__).parent / "words").glob("*.toml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_word_has_three_languages_with_the_same_places(path: Path) -> None:
    for key, words in tomllib.loads(path.read_text(encoding="utf-8")).items():
        places = {tuple(sorted(part.split("}")[0] for part in word.split("{")[1:])) for word in words}
        assert (len(words), len(places)) == (3, 1), key


def test_no_word_stands_in_two_files() -> None:
    keys = Counter(key for path in FILES for key in tomllib.loads(path.read_text(encoding="utf-8")))
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("values", [Status, Kind, Form, Role, Duration, Commitment], ids=lambda e: e.__name__)
def test_every_value_has_a_name(values: type) -> None:
    prefix = values.__name__.casefold()
    assert [v for v in values if labels.label(f"{prefix}_{v.value}") == f"{prefix}_{v.value}"] == []  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("word", "id"),
    [
        ("ei toteutunut", "not_done"),
        ("Päättynyt", "ended"),
        ("genomfört", "done"),
        ("not done", "not_done"),
        ("not_done", "not_done"),
        ("NOT_DONE", "not_done"),
        ("tehty", "tehty"),
    ],
)
def test_status_is_known_by_its_words_in_every_language(word: str, id: str) -> None:
    assert labels.id_of(word, Status, "status_") == id


@pytest.mark.parametrize("values", [Status, Kind], ids=lambda e: e.__name__)
@pytest.mark.parametrize("language", labels.LANGUAGES)
def test_no_two_values_are_called_alike(values: type[Status] | type[Kind], language: str) -> None:
    prefix = f"{values.__name__.casefold()}_"
    words = [labels.label(prefix + value, language) for value in values]
    assert [labels.id_of(word, values, prefix) for word in words] == list(values)
    assert [labels.id_of(value, values, prefix) for value in values] == list(values)


@pytest.mark.parametrize(("printed", "cell"), [(None, 6), ("6", 6), ("5", "6 (5)"), ("iv", "6 (iv)")])
def test_printed_number_of_a_page_stands_beside_its_own(printed: str | None, cell: int | str) -> None:
    assert page_cell(6, printed) == cell
