"""Why a hit does not count, or what brought it, is said in the reader's language in every command."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hyvinvointi_cli.model import Form, Mention, Span, Unit
from hyvinvointi_cli.output.reason import reason_of
from hyvinvointi_cli.tagging.grounds import UNSUPPORTED
from hyvinvointi_cli.tagging.hits import Hit
from hyvinvointi_cli.tagging.repair import mark_repaired
from hyvinvointi_cli.tagging.review import Opinion, Verdict, reviewed
from hyvinvointi_cli.tagging.tokens import tokenize
from made import mention

TEXT = "Asukasraati kokoontui."
PLAIN = mention(1, TEXT, "Asukasraati", "os_raadit_tilaisuudet")
HIT = Hit("os_raadit_tilaisuudet", "asukasraati", "x.yaml:1", Span(0, 11))


def of(hit: Hit) -> Mention:
    return replace(PLAIN, weak=hit.weak, source=hit.source, reason=hit.reason)


def vetoed() -> Mention:
    opinion = Opinion(vetoed=(Verdict(HIT.code, 0.163),))
    (hit,) = reviewed([HIT], opinion, Unit(1, TEXT, Form.SENTENCE, 1), frozenset())
    return of(hit)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fi", "opetettu malli hylkäsi (0,16)"),
        ("sv", "förkastad av modellen (0,16)"),
        ("en", "vetoed by the model (0.16)"),
    ],
)
def test_veto_is_told_with_its_score(language: str, words: str) -> None:
    assert reason_of(vetoed(), language) == words


def test_weak_term_alone_is_no_veto() -> None:
    alone = replace(PLAIN, weak=True, reason=UNSUPPORTED)
    assert reason_of(alone, "fi") == "heikko termi yksin"


def test_misread_words_are_named() -> None:
    assert reason_of(of(mark_repaired(HIT, tokenize(TEXT), {0: 0.9})), "fi") == "luettu: Asukasraati"


def test_sentences_a_model_mention_is_like_are_quoted_as_they_are() -> None:
    like = replace(PLAIN, source="model", reason="Raati kuulee nuoria. | Raati kokoontuu.")
    assert reason_of(like, "sv") == "Raati kuulee nuoria. | Raati kokoontuu."
