"""`hyte tag --explain`: a unit with its hits marked, the rules and cues, and what was decided."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from hyvinvointi_cli.model import Cue, Mention, Span, Status, TaggedUnit
from hyvinvointi_cli.output.answer import Passage, Run
from hyvinvointi_cli.output.labels import label
from hyvinvointi_cli.output.reason import reason_of
from hyvinvointi_cli.tagging.terms import Codebook

Line = tuple[Run, ...]

_GOOD = frozenset({Status.DONE, Status.ONGOING})
_GROUP = re.compile(r"[a-z]+\.[a-z_]+(?::|$)")
"""A rule that is a group of cues: `status.need`."""
_USUAL = ("", "form")
"""Rules that say nothing beyond the form of the unit, which is shown already."""
_BAD = frozenset({Status.NOT_DONE, Status.ENDED})


def explanation(units: Sequence[TaggedUnit], codebook: Codebook, language: str) -> Passage:
    """Return the units as people read them: text, decisions, then each hit with its rule and cues."""
    return Passage(tuple(line for unit in units for line in (*_unit(unit, codebook, language), ())))


def marked(text: str, spans: Sequence[Span]) -> Line:
    """Return the text in runs, the spans (which may overlap) as hits."""
    cuts = sorted({0, len(text), *(edge for span in spans for edge in span)})
    return tuple(
        Run(text[a:b], "hit" if any(span.start <= a and b <= span.end for span in spans) else "")
        for a, b in pairwise(cuts)
        if a < b
    )


def _unit(unit: TaggedUnit, codebook: Codebook, language: str) -> Iterator[Line]:
    yield marked(unit.text, [mention.span for mention in unit.mentions if not mention.weak])
    yield (
        *_pair("form", label(f"form_{unit.form.value}", language), language),
        *_pair("kind", label(f"kind_{unit.kind.value}", language), language),
        *_pair("status", label(f"status_{unit.status.value}", language), language, _style(unit.status)),
    )
    if unit.facets:
        labels = {facet.id: facet.label for facet in codebook.facets}
        names = ", ".join(_name(labels.get(id, {}), id, language) for id in unit.facets)
        yield tuple(_pair("facets", names, language))
    for cue in unit.cues:
        if cue.text or cue.rule not in _USUAL:
            yield _cue(cue, language)
    if not unit.mentions:
        yield (Run("  " + label("nothing_found", language), "quiet"),)
    labels = {code.id: code.label for code in codebook.codes}
    for mention in sorted(unit.mentions, key=lambda m: (m.weak, m.span, m.code)):
        yield from _mention(
            mention, unit, _name(labels.get(mention.code, {}), mention.code, language), language
        )


def _mention(mention: Mention, unit: TaggedUnit, name: str, language: str) -> Iterator[Line]:
    marks = [
        *([Run(f"  {label('negated_yes', language)}", "bad")] if mention.negated else []),
        *([Run(f"  {label('weak_yes', language)}", "quiet")] if mention.weak else []),
    ]
    yield (Run("  " + mention.code, "quiet" if mention.weak else "code"), Run(f"  {name}"), *marks)
    place = f"{mention.rule}  {mention.term}" if mention.term else mention.rule
    yield (Run("    "), Run(f"”{mention.text}”", "" if mention.weak else "hit"), Run(f"  ← {place}", "quiet"))
    decisions = [
        *([("status", mention.status)] if mention.status is not Status.NONE else []),
        *((key, value) for key, value in _qualities(mention)),
    ]
    if decisions:
        yield (
            Run("    "),
            *(
                run
                for key, value in decisions
                for run in _pair(key, label(f"{key}_{value}", language), language)
            ),
        )
    for cue in mention.cues:
        if cue not in unit.cues:
            yield _cue(cue, language)
    if mention.reason:
        yield (Run(f"    {label('reason', language)}: {reason_of(mention, language)}", "quiet"),)


def _qualities(mention: Mention) -> Iterator[tuple[str, str]]:
    """The qualifiers that say something; the usual values are left out."""
    for key, value, usual in (
        ("role", mention.role.value, "unknown"),
        ("duration", mention.duration.value, "unknown"),
        ("commitment", mention.commitment.value, "normal"),
    ):
        if value != usual:
            yield key, value


def _cue(cue: Cue, language: str) -> Line:
    value = label(f"{cue.qualifier}_{cue.value}", language)
    value = cue.value if value == f"{cue.qualifier}_{cue.value}" else value
    seen = f"  ”{cue.text}”" if cue.text else ""
    place = "lexicons/cues.yaml  " if _GROUP.match(cue.rule) else ""
    rule = f"  ← {place}{cue.rule}" if cue.rule else ""
    return (Run(f"    {label(cue.qualifier, language)}: {value}"), Run(seen), Run(rule, "quiet"))


def _pair(key: str, value: str, language: str, style: str = "") -> Line:
    return (Run(f"  {label(key, language)}: ", "quiet"), Run(value, style))


def _style(status: Status) -> str:
    return "good" if status in _GOOD else "bad" if status in _BAD else ""


def _name(labels: dict[str, str], id: str, language: str) -> str:
    return labels.get(language) or labels.get("fi") or id
