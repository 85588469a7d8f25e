"""Every example and counterexample of every codebook page holds, through the tagger itself (rules only)."""

from __future__ import annotations

from functools import cache

import pytest

from hyvinvointi_cli.model import Mention, TaggedUnit
from hyvinvointi_cli.tagging.codebook import load_codebook
from hyvinvointi_cli.tagging.tagger import Tagger, unit_from_text
from hyvinvointi_cli.tagging.terms import Example

Case = tuple[str, Example]

EXAMPLES: list[Case] = [(code.id, example) for code in load_codebook().codes for example in code.examples]
COUNTEREXAMPLES: list[Case] = [
    (code.id, example) for code in load_codebook().codes for example in code.counterexamples
]


@cache
def tagged() -> dict[tuple[str, str], TaggedUnit]:
    """All examples tagged in one batch, by text and language."""
    texts = sorted({(example.text, example.language) for _, example in EXAMPLES + COUNTEREXAMPLES})
    units = [
        unit_from_text(number, text, "row" if " | " in text else "sentence", language)
        for number, (text, language) in enumerate(texts)
    ]
    return dict(zip(texts, Tagger(load_codebook(), rules_only=True).tag(units), strict=True))


def mentions(code: str, example: Example) -> list[Mention]:
    """Counted mentions of the code in an example."""
    unit = tagged()[example.text, example.language]
    return [mention for mention in unit.mentions if mention.code == code and not mention.weak]


def name(case: Case) -> str:
    code, example = case
    return f"{code}:{example.rule.rsplit(':', 1)[1]}"


@pytest.mark.parametrize("case", EXAMPLES, ids=name)
def test_marked_words_are_found(case: Case) -> None:
    code, example = case
    found = [mention.span for mention in mentions(code, example)]
    missed = [
        example.text[start:end]
        for start, end in example.spans
        if not any(span.start < end and start < span.end for span in found)
    ]
    assert not missed, f"{example.rule}: {example.text!r}"


@pytest.mark.parametrize("case", COUNTEREXAMPLES, ids=name)
def test_nothing_is_found_in_a_counterexample(case: Case) -> None:
    code, example = case
    assert [mention.text for mention in mentions(code, example)] == [], f"{example.rule}: {example.text!r}"


def test_every_code_has_an_example_and_a_counterexample() -> None:
    lacking = [code.id for code in load_codebook().codes if not (code.examples and code.counterexamples)]
    assert lacking == []
