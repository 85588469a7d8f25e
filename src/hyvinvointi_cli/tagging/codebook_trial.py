"""The codebook tries itself: every example of a page must be found, no counterexample may be."""

from __future__ import annotations

from collections.abc import Iterator

from hyvinvointi_cli.model import Mention
from hyvinvointi_cli.tagging.tagger import Tagger, unit_from_text
from hyvinvointi_cli.tagging.terms import Codebook, Example


def try_examples(codebook: Codebook) -> tuple[str, ...]:
    """Return what does not hold as `path:line:column: message`, in file order; rules only, no model."""
    cases = [(code.id, example, True) for code in codebook.codes for example in code.examples]
    cases += [(code.id, example, False) for code in codebook.codes for example in code.counterexamples]
    units = [
        unit_from_text(n, example.text, "row" if " | " in example.text else "sentence", example.language)
        for n, (_, example, _) in enumerate(cases)
    ]
    problems: list[str] = []
    for (id, example, wanted), unit in zip(cases, Tagger(codebook, rules_only=True).tag(units), strict=True):
        found = [mention for mention in unit.mentions if mention.code == id and not mention.weak]
        problems += _missed(example, found) if wanted else _unwanted(example, found)
    return tuple(sorted(problems, key=_place))


def _missed(example: Example, found: list[Mention]) -> Iterator[str]:
    for start, end in example.spans:
        if not any(mention.span.start < end and start < mention.span.end for mention in found):
            yield f"{example.rule}:1: not found: [{example.text[start:end]}] in: {example.text}"


def _unwanted(example: Example, found: list[Mention]) -> Iterator[str]:
    for mention in found:
        what = f"found by {mention.rule} in a counterexample: [{mention.text}]"
        yield f"{example.rule}:1: {what} in: {example.text}"


def _place(problem: str) -> tuple[str, int]:
    path, line, _ = problem.split(":", 2)
    return path, int(line)
