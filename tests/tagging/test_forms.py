"""Inflected forms: what ships is complete and fresh, and words no dictionary knows still inflect."""

from __future__ import annotations

from pathlib import Path

import pytest

from hyvinvointi_cli.tagging.codebook import load_codebook
from hyvinvointi_cli.tagging.compile_forms import inflected_words, tense_entries
from hyvinvointi_cli.tagging.declension import guess_forms
from hyvinvointi_cli.tagging.forms import Forms, load_forms
from hyvinvointi_cli.tagging.forms_store import SHIPPED, build_store, load_store, save_store
from hyvinvointi_cli.tagging.swedish import SwedishForms, swedish_forms

TABLE = Path(__file__).with_name("inflections.txt")


def table() -> dict[str, tuple[list[str], list[str]]]:
    rows = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            word, _, rest = line.partition(": ")
            found, _, other = rest.partition(" | ")
            rows[word] = (found.split(), other.split())
    return rows


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> Forms:
    return load_forms(table(), tmp_path_factory.mktemp("forms"))


@pytest.mark.parametrize(
    ("word", "form"), [pytest.param(w, f, id=f"{w}-{f}") for w, (found, _) in table().items() for f in found]
)
def test_inflected_form_is_found(forms: Forms, word: str, form: str) -> None:
    assert word in forms.words_of(form)


@pytest.mark.parametrize(
    ("word", "form"), [pytest.param(w, f, id=f"{w}-{f}") for w, (_, other) in table().items() for f in other]
)
def test_word_of_like_stem_is_left_alone(forms: Forms, word: str, form: str) -> None:
    assert word not in forms.words_of(form)


def test_shipped_store_holds_exactly_the_words_of_the_shipped_lexicons() -> None:
    store = load_store(SHIPPED)
    assert store is not None
    missing = (inflected_words(load_codebook()) | tense_entries()) ^ set(store.words)
    assert not missing, "run: python -m hyvinvointi_cli.tagging.compile_forms"


def test_store_survives_writing_and_reading(tmp_path: Path) -> None:
    forms = {"raati": {"raati", "raadin"}, "rata": {"rata", "radan", "raadin"}}
    path = tmp_path / "forms.marisa"
    save_store(build_store(forms), path)
    store = load_store(path)
    assert store is not None
    assert store.words_of("raadin") == ("raati", "rata")


def test_same_forms_give_the_same_bytes(tmp_path: Path) -> None:
    forms = {"raati": {"raadin", "raati"}, "nuva": {"nuvan", "nuva"}}
    first, second = tmp_path / "a", tmp_path / "b"
    save_store(build_store(forms), first)
    save_store(build_store(dict(reversed(forms.items()))), second)
    assert first.read_bytes() == second.read_bytes()


def test_store_under_another_name_is_made_again(tmp_path: Path) -> None:
    path = tmp_path / "forms.marisa"
    save_store(build_store({"raati": {"raati"}}), path)
    path.write_bytes(b"X" + path.read_bytes()[1:])
    assert load_store(path) is None


@pytest.mark.parametrize("data", [b"", b"hyte-forms\n", b"hyte-forms\n\x05\x00\x00\x001\nab", b"\x00" * 99])
def test_damaged_store_is_made_again(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "forms.marisa"
    path.write_bytes(data)
    store = load_store(path)
    assert store is None or store.words_of("raadin") == ()


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("nuva", "nuvan"),
        ("nuva", "nuvassa"),
        ("hyte", "hyten"),
        ("hyte", "hytessä"),
        ("blogiraati", "blogiraadin"),
        ("blogiraati", "blogiraateja"),
        ("välkkä", "välkän"),
        ("sparraus", "sparrauksen"),
        ("sparraus", "sparrausta"),
        ("digiosallisuus", "digiosallisuuden"),
        ("digineuvoja", "digineuvojaa"),
        ("pöhinäinen", "pöhinäisen"),
    ],
)
def test_unknown_word_inflects_by_rule(word: str, form: str) -> None:
    assert form in guess_forms(word)


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("delaktighet", "delaktigheten"),
        ("invånare", "invånarna"),
        ("enkät", "enkäterna"),
        ("förening", "föreningarnas"),
        ("plan", "planen"),
        ("uppföljning", "uppföljningen"),
        ("utvärdera", "utvärderas"),
        ("utvärdera", "utvärderades"),
        ("mål", "målen"),
        ("råd", "rådet"),
        ("kommun", "kommunens"),
    ],
)
def test_swedish_word_inflects_by_ending(word: str, form: str) -> None:
    assert form in swedish_forms(word)


def test_every_swedish_form_finds_its_words_whatever_was_asked_before() -> None:
    words = ("el", "fullmäktige", "lag", "laga", "ner", "råd", "åsikt")
    store = SwedishForms(words)
    for word in reversed(words):
        for form in swedish_forms(word):
            assert store.words_of(form) == tuple(w for w in words if form in swedish_forms(w))
    assert store.words_of("lagar") == ("lag", "laga")
    assert store.forms_from("fullm") == sorted(swedish_forms("fullmäktige"))
    assert store.words_of("xyz") == store.words_of("") == ()
