"""Active verb forms told by the list or by their endings."""

from __future__ import annotations

import pytest

from hyvinvointi_cli.tagging.qualifiers.predicate import Tense, homonym, verb_forms

PRESENT = [
    "Seniorit opettavat toisilleen laitteita.",
    "Kunta ja seurat tapaavat syksyisin.",
    "Aluesosionomi kulkee taloyhtiöstä toiseen.",
    "Yhdistykset voivat hakea avustusta.",
]
PAST = ["Asukkaat sanoittivat toiveensa.", "Innostus hiipui syksyn mittaan.", "Kylät pyörittivät kahvilaa."]
NEITHER = [
    "Uudet äänestystavat ja kokouskäytävät.",
    "Järjestettävät tilaisuudet.",
    "Ikäluokat pienenevät.",
]


@pytest.mark.parametrize("text", PRESENT)
def test_present_is_told_by_its_ending(text: str) -> None:
    assert Tense.PRESENT in verb_forms(text, "fi")


@pytest.mark.parametrize("text", PAST)
def test_past_is_told_by_its_ending(text: str) -> None:
    assert Tense.PAST in verb_forms(text, "fi")


@pytest.mark.parametrize("text", NEITHER)
def test_nouns_and_what_comes_about_by_itself_are_no_activity(text: str) -> None:
    assert not verb_forms(text, "fi").keys() & {Tense.PRESENT, Tense.PAST}


@pytest.mark.parametrize(
    "word", ["Laitteet asennettiin.", "Tuloksia tarkastellaan.", "Asioista keskustellaan."]
)
def test_passives_that_look_like_nouns_are_verbs(word: str) -> None:
    assert verb_forms(word, "fi").keys() & {Tense.PAST_PASSIVE, Tense.PRESENT_PASSIVE}


def test_past_that_is_also_another_word_is_told_where_no_other_verb_is() -> None:
    told = homonym("Työnantaja kuuli viranhaltijaa.")
    assert told and told[0] is Tense.PAST
