"""The quotations behind a number: which are shown, and how they are cut and marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from hyvinvointi_cli.analysis.concordance import page_labels
from hyvinvointi_cli.analysis.grades import STATEMENTS
from hyvinvointi_cli.model import Box, Form, Mention, Report, Span, Status, TaggedUnit
from hyvinvointi_cli.output.answer import Run
from hyvinvointi_cli.output.clean import printable
from hyvinvointi_cli.output.explanation import marked
from hyvinvointi_cli.output.labels import label
from hyvinvointi_cli.output.text import page_name

LONGEST = 340
"""Characters of a quotation; a table row may have thousands."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A unit that may be quoted, with the mentions to mark and what else speaks for it."""

    unit: TaggedUnit
    mentions: tuple[Mention, ...] = ()
    spans: tuple[Span, ...] = ()
    """Words to mark that are no mentions: what a framework's rule found."""
    rule: str = ""
    """The framework's rule; mentions bring their own."""
    grade: int | None = None
    negative: bool = False


@dataclass(slots=True)
class Group:
    """Everything behind one number of one report. `id` is where its link leads."""

    id: str
    report: Report
    title: str
    command: str
    """What to type for all quotations."""
    candidates: list[Candidate] = field(default_factory=list)
    note: str = ""
    whole: str = ""
    """Anchor of the family or framework whose number this is a part of."""
    rank: int = 0
    """Groups of a lower rank keep their quotations longer when a page gets full."""

    @property
    def labels(self) -> Mapping[int, str | None]:
        """Return the printed numbers of the report's pages."""
        return page_labels(self.report)

    def chosen(self, most: int) -> list[Candidate]:
        """Return the quotations to show, in the order of the text: good sentences, each status in turn."""
        queues: dict[tuple[Status, bool], list[Candidate]] = {}
        for candidate in sorted(self.candidates, key=merit):
            queues.setdefault((_status(candidate), candidate.negative), []).append(candidate)
        chosen: list[Candidate] = []
        while queues and len(chosen) < most:
            for key in list(queues):
                chosen.append(queues[key].pop(0))
                if not queues[key]:
                    del queues[key]
        return sorted(chosen[:most], key=lambda c: (c.unit.page, c.unit.number))


@dataclass(frozen=True, slots=True)
class Quotation:
    """One passage as the page shows it."""

    unit: TaggedUnit
    page: str
    section: str
    status: str
    """The id of a status, for the filter and its label."""
    denied: bool
    kind: str
    """What kind of text it is, where that is neither a sentence nor a row."""
    runs: tuple[Run, ...]
    rules: tuple[str, ...]
    language: str
    grade: int | None = None
    boxes: tuple[Box, ...] = ()
    """Where all counted mentions of the unit stand: one picture serves every number it is quoted for."""


def group_id(n: int, what: str) -> str:
    """Return the anchor of what stands behind a number of the n-th report."""
    return f"r{n + 1}-{what}"


def quotations(group: Group, most: int, language: str) -> tuple[Quotation, ...]:
    """Return the quotations of a group."""
    return tuple(quotation(candidate, group, language) for candidate in group.chosen(most))


def quotation(candidate: Candidate, group: Group, language: str) -> Quotation:
    """Return a unit of a group as the page shows it."""
    unit = candidate.unit
    spans = tuple(mention.span for mention in candidate.mentions) or candidate.spans
    own_kind = unit.kind not in STATEMENTS
    return Quotation(
        unit=unit,
        page=page_name(unit.page, group.labels.get(unit.page), language),
        section=" › ".join(unit.section),
        status=_status(candidate).value,
        denied=candidate.negative or any(mention.negated for mention in candidate.mentions),
        kind=label(f"kind_{unit.kind.value}", language) if own_kind else "",
        runs=extract(unit.text, spans),
        rules=_rules(candidate, language),
        language=unit.language if unit.language in ("fi", "sv") else "",
        grade=candidate.grade,
        boxes=boxes_on_page(unit),
    )


def boxes_on_page(unit: TaggedUnit) -> tuple[Box, ...]:
    """Return where the counted mentions of a unit stand on the page where it begins."""
    boxes = (box for m in unit.mentions if not m.weak for box in m.boxes if box.page == unit.page)
    return tuple(dict.fromkeys(boxes))


def extract(text: str, spans: Sequence[Span], length: int = LONGEST) -> tuple[Run, ...]:
    """Return the text in runs, the spans as hits; a long text is cut at words around the first hits."""
    start, end = _window(text, spans, length)
    kept = [Span(max(s.start, start) - start, min(s.end, end) - start) for s in spans]
    runs = [
        Run(clean, run.style)
        for run in marked(text[start:end], [span for span in kept if span.start < span.end])
        if (clean := printable(run.text))
    ]
    return (*([Run("… ")] if start else []), *runs, *([Run(" …")] if end < len(text) else []))


def _window(text: str, spans: Sequence[Span], length: int) -> tuple[int, int]:
    if len(text) <= length:
        return 0, len(text)
    first = min((span.start for span in spans), default=0)
    start = 0 if first < length * 2 // 3 else max(0, first - length // 3)
    end = min(len(text), start + length)
    if start:
        start = min(text.find(" ", start) + 1 or start, first)
    if end < len(text) and (space := text.rfind(" ", start, end)) > first:
        end = space
    return start, end


def merit(candidate: Candidate) -> tuple[int, bool, bool, bool, int, int]:
    """Return what quotations are sorted by, the best first."""
    unit = candidate.unit
    return (
        -(candidate.grade or 0),
        unit.kind not in STATEMENTS,
        unit.form in (Form.HEADING, Form.BROKEN),
        not 40 <= len(unit.text) <= LONGEST,
        unit.page,
        unit.number,
    )


def _status(candidate: Candidate) -> Status:
    told = [mention.status for mention in candidate.mentions if mention.status is not Status.NONE]
    return told[0] if told else candidate.unit.status


def _rules(candidate: Candidate, language: str) -> tuple[str, ...]:
    """Return each file once with its lines, `os_tilat.yaml:14, 42`; the model and columns in words."""
    lines: dict[str, list[str]] = {}
    for rule in (candidate.rule, *(mention.rule for mention in candidate.mentions)):
        file, _, line = rule.rsplit("/", 1)[-1].partition(":")
        known = lines.setdefault(file, [])
        if line and line not in known:
            known.append(line)
    return tuple(
        f"{file}:{', '.join(found)}" if found else _said(file, language)
        for file, found in lines.items()
        if file
    )


def _said(rule: str, language: str) -> str:
    if rule == "model":
        return label("html_rule_model", language)
    what, _, column = rule.partition(" ")
    return f"{label('column', language)} {label(column, language)}" if what == "column" else rule
