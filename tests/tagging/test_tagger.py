"""The tagger as a whole: spans, determinism, the model's opinion, and no heavy import at start."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hyvinvointi_cli.model import Form, Metadata, Unit
from hyvinvointi_cli.tagging.codebook import load_codebook
from hyvinvointi_cli.tagging.review import Opinion, Verdict
from hyvinvointi_cli.tagging.tagger import Tagger
from hyvinvointi_cli.tagging.units import language_of, unit_from_text

WORDS = (
    *(
        "Asukasraati",
        "osallisuus",
        "ei",
        "ole",
        "nimetty",
        "mittarit",
        "-",
        "ja",
        "seurataan",
        "nuorisovaltuusto",
    ),
    *(
        "2024",
        ",",
        ".",
        "|",
        "Tavoite:",
        "Toimenpide:",
        "Toteuma:",
        "kysely",
        "asukas-",
        "asiakasraadit",
        "EVA",
    ),
    *("www.kunta.fi", "lopetettu", "pitäisi", "järjestettiin"),
)


@cache
def tagger() -> Tagger:
    return Tagger(load_codebook(), rules_only=True)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=25), st.sampled_from(sorted(Form)))
def test_every_mention_slices_to_its_text(words: list[str], form: Form) -> None:
    unit = unit_from_text(1, " ".join(words), form.value, "fi")
    for mention in tagger().tag([unit])[0].mentions:
        assert unit.text[mention.span.start : mention.span.end] == mention.text


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=120), st.sampled_from(sorted(Form)))
def test_any_text_is_tagged(text: str, form: Form) -> None:
    unit = unit_from_text(1, text, form.value, "fi")
    assert tagger().tag([unit])[0].text == unit.text


def test_batch_and_single_units_agree() -> None:
    texts = ["Asukasraati perustettiin.", "Mittareita ei ole.", "Kirjasto on auki."]
    units = [unit_from_text(n, text, "sentence", "fi") for n, text in enumerate(texts)]
    assert tagger().tag(units) == tuple(tagger().tag([unit])[0] for unit in units)


def test_model_adds_and_vetoes_codes() -> None:
    def review(units: Sequence[Unit], codes: Sequence[tuple[str, ...]]) -> list[Opinion]:
        proposed = (Verdict("ar_pysyva", 0.9, "near"),)
        return [Opinion(proposed, tuple(Verdict(c, 0.1) for c in found)) for found in codes]

    unit = unit_from_text(1, "Asukasraati kokoontui.", "sentence", "fi")
    tagged = Tagger(load_codebook(), reviewer=review).tag([unit])[0]
    assert tagged.codes == ("ar_pysyva",)
    assert {m.code: m.weak for m in tagged.mentions}["os_raadit_tilaisuudet"]


def test_model_vetoes_no_term_of_the_users_own_folder(tmp_path: Path) -> None:
    def review(units: Sequence[Unit], counted: Sequence[tuple[str, ...]]) -> list[Opinion]:
        return [Opinion((), tuple(Verdict(code, 0.1) for code in found)) for found in counted]

    page = "adds_to: os_raadit_tilaisuudet\nterms:\n  fi: [rantaparlamentti, asukasraati]\n"
    (tmp_path / "own.yaml").write_text(page, encoding="utf-8")
    texts = ["Rantaparlamentti kokoontui.", "Asukasraati kokoontui."]
    units = [unit_from_text(n, text, "sentence", "fi") for n, text in enumerate(texts)]
    own, shipped = Tagger(load_codebook([tmp_path]), reviewer=review).tag(units)
    assert own.codes == ("os_raadit_tilaisuudet",)
    assert shipped.codes == ()


def test_model_adds_no_column_code_to_a_row() -> None:
    def review(units: Sequence[Unit], counted: Sequence[tuple[str, ...]]) -> list[Opinion]:
        return [Opinion((Verdict("ar_vastuut", 0.9), Verdict("os_tilat", 0.9))) for _ in units]

    text = "Tavoite: Kylät elävät | Toimenpide: Sali auki iltaisin"
    tagger = Tagger(load_codebook(), reviewer=review)
    assert "ar_vastuut" not in tagger.tag([unit_from_text(1, text, "row")])[0].codes
    assert "os_tilat" in tagger.tag([unit_from_text(1, text, "row")])[0].codes
    assert "ar_vastuut" in tagger.tag([unit_from_text(1, "Kunta huolehtii tästä.")])[0].codes


def test_model_adds_nothing_to_a_row_that_is_no_measure() -> None:
    def review(units: Sequence[Unit], counted: Sequence[tuple[str, ...]]) -> list[Opinion]:
        return [Opinion((Verdict("os_yhteinen_hyva", 0.9),)) for _ in units]

    row = unit_from_text(1, "Poistoero ja vapaaehtoiset varaukset | 2024: 210 | 2023: 233", "row")
    assert Tagger(load_codebook(), reviewer=review).tag([row])[0].codes == ()


def test_model_must_be_surer_in_a_document_of_no_known_kind() -> None:
    def review(units: Sequence[Unit], counted: Sequence[tuple[str, ...]]) -> list[Opinion]:
        return [Opinion((Verdict("os_tilat", 0.9), Verdict("ar_pysyva", 0.97))) for _ in units]

    tagger = Tagger(load_codebook(), reviewer=review)
    units = [unit_from_text(1, "Kunta huolehtii tästä.")]
    assert tagger.tag(units)[0].codes == ("ar_pysyva", "os_tilat")
    accounts, report = Metadata(), Metadata(document_type="vuosiraportti")
    assert tagger.tag(units, metadata=report)[0].codes == ("ar_pysyva", "os_tilat")
    assert tagger.tag(units, metadata=accounts)[0].codes == ("ar_pysyva",)


def test_rules_only_leaves_the_model_out() -> None:
    def review(units: Sequence[Unit], codes: Sequence[tuple[str, ...]]) -> list[Opinion]:
        raise AssertionError("the model was asked")

    unit = unit_from_text(1, "Asukasraati kokoontui.", "sentence", "fi")
    assert Tagger(load_codebook(), rules_only=True, reviewer=review).tag([unit])[0].codes


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Osallisuus-\ntyötä tehdään", "Osallisuustyötä tehdään"),
        ("asukas-\nja asiakasraadit", "asukas- ja asiakasraadit"),
        ("Kaksi\nriviä", "Kaksi riviä"),
        ("12 (36)Osallisuutta lisätään", "Osallisuutta lisätään"),
    ],
)
def test_broken_text_is_mended(text: str, mended: str) -> None:
    assert unit_from_text(1, text, "broken", "fi").text == mended


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Asukasraati kokoontui neljä kertaa.", "fi"),
        ("Äldrerådet sammanträdde fyra gånger under året.", "sv"),
        ("Kommunen ordnar invånarkvällar i byarna.", "sv"),
        ("Osallisuus", "fi"),
    ],
)
def test_language_is_told(text: str, language: str) -> None:
    assert language_of(text) == language


def test_importing_the_tagger_loads_no_heavy_library() -> None:
    code = (
        "import sys, hyvinvointi_cli.tagging.tagger;"
        "print([m for m in ('spacy', 'pypykko', 'kfst', 'marisa_trie', 'pdfplumber') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
