"""The trained component: what it was trained on, and that it scores as it was trained."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from hyvinvointi_cli.tagging.classifier import ANY, load_classifier
from hyvinvointi_cli.tagging.linear import Linear
from hyvinvointi_cli.tagging.ngrams import items, pieces
from hyvinvointi_cli.tagging.train import coded_files, digest, read_coded, vectors
from hyvinvointi_cli.tagging.units import unit_from_text
from hyvinvointi_cli.tagging.weighing import FEATURES, Weighing

GOLD = Path(__file__).parents[1] / "gold"


def test_committed_model_was_trained_on_the_coded_files_as_they_are() -> None:
    """After a change of coded units: python -m hyvinvointi_cli.tagging.train tests/gold."""
    assert load_classifier().digest == digest(coded_files(GOLD))


def test_file_can_be_held_out_of_training() -> None:
    names = {path.stem for path in coded_files(GOLD, ["extra_a"])}
    assert "extra_a" not in names
    assert "extra_b" in names


def test_units_kept_aside_are_not_read() -> None:
    assert len(read_coded([GOLD / "dev.jsonl"])) == 150


def test_last_code_of_the_model_is_any_code() -> None:
    assert load_classifier().codes[-1] == ANY
    assert len(load_classifier().codes) == 62


TEXTS = (
    "Asukasraati kokoontui kahdesti, ja asukasraadin muistio julkaistiin.",
    "",
    "–",
    "Sillan kaiteet maalattiin keväällä.",
)


def test_scores_of_items_add_up_to_those_of_the_training_vectors() -> None:
    units = [unit_from_text(number, text) for number, text in enumerate(TEXTS)]
    counts = [items(unit) for unit in units]
    vocabulary = {f: n for n, f in enumerate(sorted({p for c in counts for i in c for p in pieces(i)}))}
    random = np.random.default_rng(1)
    idf = random.uniform(1, 3, len(vocabulary)).astype(np.float32)
    weights = random.integers(-127, 128, (len(vocabulary), 3)).astype(np.int8)
    scale, bias = np.array([0.1, 0.2, 0.3], np.float32), np.array([-1, 0, 1], np.float32)
    wanted = vectors(counts, vocabulary, idf) @ (weights * scale) + bias
    assert Linear(vocabulary, idf, weights, scale, bias).logits(units) == pytest.approx(wanted, abs=1e-3)


def test_hit_of_the_lexicon_raises_the_score_of_its_code_alone() -> None:
    weighing = Weighing(
        np.array([1, 1, 0, 2, 0, 0, 0], np.float32), np.zeros(2, np.float32), np.zeros(2, np.float32)
    )
    assert len(weighing.slopes) == FEATURES
    logits = np.array([[-1, -1, 0]], np.float32)
    with_hit = weighing.scores(logits, np.array([[True, False]]))[0]
    without = weighing.scores(logits, np.array([[False, False]]))[0]
    assert with_hit[0] > 0.5 > without[0]
    assert with_hit[1] == without[1]


def test_code_is_less_likely_where_another_explains_the_unit() -> None:
    weighing = load_classifier().weighing
    count = len(weighing.offsets)
    logits = np.full((2, count + 1), -3, np.float32)
    logits[:, [0, count]] = 1
    logits[1, 1] = 5
    alone, rivalled = weighing.scores(logits, np.zeros((2, count), bool))[:, 0]
    assert rivalled < alone


def test_look_alike_that_the_lexicon_hits_is_vetoed() -> None:
    unit = unit_from_text(1, "Rakennusvalvonta kuuli naapureita ennen poikkeamisluvan myöntämistä.")
    (opinion,) = load_classifier()([unit], [("os_raadit_tilaisuudet",)])
    assert [verdict.code for verdict in opinion.vetoed] == ["os_raadit_tilaisuudet"]


def test_unit_of_another_language_gets_no_opinion() -> None:
    unit = unit_from_text(1, "Asukasraati kokoontui neljä kertaa.", lang="other")
    (opinion,) = load_classifier()([unit], [()])
    assert not opinion.proposed


@pytest.mark.parametrize("text", ["2023", "| 1 240 | 1 310", "Kunta 2024"])
def test_numbers_and_lone_words_get_no_opinion(text: str) -> None:
    unit = unit_from_text(1, text)
    (opinion,) = load_classifier()([unit], [("ar_aikataulu",)])
    assert opinion.proposed == opinion.vetoed == ()
