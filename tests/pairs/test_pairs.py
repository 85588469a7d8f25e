"""Two PDFs of one municipality from two producers: measures find each other, promises their answers."""

from __future__ import annotations

from functools import cache

import pytest
from measured import Truth, compared, read, scored, truths
from rapidfuzz.fuzz import ratio

from hyvinvointi_cli.analysis.alignment import Change
from hyvinvointi_cli.analysis.comparison import Comparison, compare
from hyvinvointi_cli.model import Status
from hyvinvointi_cli.output.diff_summary import summary_lines
from hyvinvointi_cli.tagging.codebook import load_codebook

TRUTHS = [truth for truth in truths() if truth.set != "sample"]
LOOK_ALIKES = ("Hiidenperä", "Kaunislahti", "Peurajoki", "Sammalkoski", "Utusaari")
"""Pairs in which a fifth of the new measures stand beside one alike that is another."""
RETITLED = ("Harjunsalmi", "Kivisuvanto", "Lumikangas")
"""Pairs whose measures get titles of other words."""
REPHRASED = ("Granvik", "Honkasaari", "Kuikkajärvi", "Ojaniitty", "Vesivaara")
"""Pairs in which most measures are said in other words and most look-alikes are of the same body."""
HARD = (*LOOK_ALIKES, *RETITLED, *REPHRASED)
named = pytest.mark.parametrize("truth", TRUTHS, ids=lambda truth: truth.name)
_TURNED = {
    Change.MERGED: Change.SPLIT,
    Change.SPLIT: Change.MERGED,
    Change.NEW: Change.DROPPED,
    Change.DROPPED: Change.NEW,
}


@cache
def turned(truth: Truth) -> Comparison:
    old, new = map(read, truth.files)
    return compare(new, old, load_codebook([]))


def test_measures_of_other_producers_find_each_other() -> None:
    assert sum(scored(truth).f1 for truth in TRUTHS) / len(TRUTHS) >= 0.955


def test_measures_of_unseen_documents_find_each_other() -> None:
    scores = [scored(truth).f1 for truth in TRUTHS if truth.set == "held" and truth.name not in HARD]
    assert sum(scores) / len(scores) >= 0.97
    assert min(scores) >= 0.94


@pytest.mark.parametrize(("sets", "least"), [(("tune", "held"), 0.925), (("held",), 0.93)])
def test_kinds_of_change_are_right(sets: tuple[str, ...], least: float) -> None:
    assert kinds_right([t for t in TRUTHS if t.set in sets and t.name not in HARD]) >= least


def test_look_alikes_for_other_people_and_of_other_kinds_are_told_apart() -> None:
    found = [truth for truth in TRUTHS if truth.name in LOOK_ALIKES]
    assert [truth.name for truth in found if scored(truth).f1 < 0.92] == []
    assert kinds_right(found) >= 0.90


def test_measures_of_other_titles_find_each_other() -> None:
    found = [truth for truth in TRUTHS if truth.name in RETITLED]
    assert min(scored(truth).f1 for truth in found) >= 0.90
    assert kinds_right(found) >= 0.88


def test_measures_said_in_other_words_find_each_other() -> None:
    found = [truth for truth in TRUTHS if truth.name in REPHRASED]
    assert min(scored(truth).f1 for truth in found) >= 0.90
    assert kinds_right(found) >= 0.84


def test_summary_says_that_one_part_of_a_split_measure_was_done() -> None:
    (truth,) = [truth for truth in TRUTHS if truth.name == "Kivisuvanto"]
    lines = summary_lines(compared(truth), "fi")
    assert [line for line in lines if line.startswith("Osittain toteutuneista 1 on jaettu")]


def kinds_right(truths: list[Truth]) -> float:
    scores = [scored(truth) for truth in truths]
    return sum(s.kinds_right for s in scores) / sum(s.kinds for s in scores)


@named
def test_need_is_no_promise(truth: Truth) -> None:
    needs = [s["text"] for s in truth.sentences[0] if s["mark"] == "?"]
    told = [promise.old.action or "" for promise in compared(truth).promises]
    assert not [text for text in told for need in needs if ratio(text, need) > 85]


def test_promise_in_prose_finds_the_sentence_that_answers_it() -> None:
    right = wrong = 0
    for truth in TRUTHS:
        answers = {s["key"]: s["text"] for s in truth.sentences[1] if s["mark"] == "!"}
        made = {
            s["text"]: truth.texts[1][s["row"]] if "row" in s else answers.get(s["key"])
            for s in truth.sentences[0]
            if s["mark"] == "!"
        }
        for promise in compared(truth).promises:
            text = max(made, key=lambda text: ratio(text, promise.old.action or ""))
            if ratio(text, promise.old.action or "") < 85:
                continue
            found = promise.new.action if promise.new else None
            fits = (ratio(found, made[text]) > 80) if found and made[text] else found == made[text]
            right, wrong = right + fits, wrong + (not fits)
    assert right >= 52
    assert wrong <= 4


@named
def test_sentence_said_again_is_no_answer(truth: Truth) -> None:
    same = {s["text"] for s in truth.sentences[0] if s["mark"] == "="}
    for promise in compared(truth).promises:
        if promise.old.action in same:
            assert promise.new is None or promise.reused or promise.new.status is not Status.PROMISED


@named
def test_document_beside_itself_shows_nothing(truth: Truth) -> None:
    report = read(truth.files[0])
    found = compare(report, report, load_codebook([]))
    assert not found.differs
    assert {row.change for row in found.measures} == {Change.KEPT}


@named
def test_other_order_mirrors(truth: Truth) -> None:
    there = {(r.change, r.old, r.new, r.similarity) for r in compared(truth).measures}
    back = {(_TURNED.get(r.change, r.change), r.new, r.old, r.similarity) for r in turned(truth).measures}
    assert there == back
    rates = {(t.by, t.id, t.old, t.new) for t in compared(truth).themes}
    assert rates == {(t.by, t.id, t.new, t.old) for t in turned(truth).themes}
