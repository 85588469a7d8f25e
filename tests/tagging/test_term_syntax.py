"""The notation of terms."""

from __future__ import annotations

import pytest

from hyvinvointi_cli.tagging.marks import MarkError, parse_marks
from hyvinvointi_cli.tagging.term_syntax import TermError, parse_term
from hyvinvointi_cli.tagging.terms import Match, WordPattern

ONE_WORD = {
    "base form": ("Asukasraati", WordPattern("asukasraati", Match.INFLECTED)),
    "start of a word": ("osallisuus*", WordPattern("osallisuus", Match.PREFIX)),
    "end of a compound": ("*raati", WordPattern("raati", Match.HEAD)),
    "inside a word": ("*osallisuu*", WordPattern("osallisuu", Match.INSIDE)),
    "as written": ("=EVA", WordPattern("EVA", Match.EXACT)),
    "suspended hyphen": ("osallistumis-", WordPattern("osallistumis", Match.INFLECTED)),
    "start of a year": ("20*", WordPattern("20", Match.PREFIX)),
}


@pytest.mark.parametrize(("text", "expected"), ONE_WORD.values(), ids=ONE_WORD)
def test_word_is_read(text: str, expected: WordPattern) -> None:
    assert parse_term(text) == (((expected,),), ())


def test_words_and_gaps_are_counted() -> None:
    words, gaps = parse_term("kysely .. asukas|kuntalainen ..5 vastata nopeasti")
    assert ([len(word) for word in words], gaps) == ([1, 2, 1, 1], (3, 5, 0))


@pytest.mark.parametrize(
    "text", ["", " ", "..", "a ..", ".. a", "a .. .. b", "a||b", "**", "=", "*", "k?", "a*b"]
)
def test_misshapen_term_is_refused(text: str) -> None:
    with pytest.raises(TermError):
        parse_term(text)


def test_marks_give_text_and_spans() -> None:
    assert parse_marks("[Kysely] jaettiin [asukkaille].") == (
        "Kysely jaettiin asukkaille.",
        ((0, 6), (16, 26)),
    )


@pytest.mark.parametrize("text", ["[a", "a]", "[]", "[[a]]", "[a [b]", "]["])
def test_misshapen_marks_are_refused(text: str) -> None:
    with pytest.raises(MarkError):
        parse_marks(text)
