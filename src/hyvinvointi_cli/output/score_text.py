"""`hyte score` on a terminal: the lines of a scorecard, and the words for its parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from textwrap import wrap

from hyvinvointi_cli.analysis.frameworks import Method
from hyvinvointi_cli.analysis.missing import unread_pages
from hyvinvointi_cli.analysis.quotations import Quote
from hyvinvointi_cli.analysis.scorecards import ItemScore, Scorecard
from hyvinvointi_cli.model import Report
from hyvinvointi_cli.output.answer import Missing, Run, Scalar
from hyvinvointi_cli.output.labels import label, named
from hyvinvointi_cli.output.names import Names
from hyvinvointi_cli.output.numbers import decimal
from hyvinvointi_cli.output.unread import unread_note

WIDTH = 100
"""Columns of a scorecard."""
_INDENT = 8
_MARGIN = 7
"""Columns beside a quotation: its quotation marks and the page."""
_PARTS = re.compile(r"( → | \| )")
_LONG_QUOTE = 400
_BY_UNIT = frozenset({Method.EVIDENCE, Method.PRACTICE, Method.STEPS, Method.ACTORS, Method.POINTS})
"""Methods whose grade is that of the best unit."""
DOTS = ("○○○", "●○○", "●●○", "●●●")
"""The grades 0 to 3 as signs."""
_STYLE = ("bad", "", "", "good")


def card_lines(
    report: Report, card: Scorecard, names: Names, whole: bool, width: int = WIDTH
) -> list[tuple[Run, ...]]:
    """Return the lines of one framework within `width` columns; `whole` quotes at length."""
    language = names.language
    head = [Run(text_of(card.framework.label, language), "heading")]
    if card.grade is not None:
        how = label(f"score_aggregate_{card.framework.aggregate}", language)
        head.append(Run(f"  {named('score_framework', language, grade=card.grade)} ({how})", "quiet"))
    lines: list[tuple[Run, ...]] = [(), tuple(head)]
    for score in card.items:
        lines += _item_lines(report, score, names, whole, width)
    return lines


def _item_lines(
    report: Report, score: ItemScore, names: Names, whole: bool, width: int
) -> list[tuple[Run, ...]]:
    language = names.language
    title = text_of(score.item.label, language)
    grade = grade_cell(report, score)
    if grade is Missing.NOT_APPLICABLE:
        why = "score_na" if score.finding.total is None else "score_empty"
        return [(Run(f"  –     {title}  "), Run(label(why, language), "quiet"))]
    if grade is Missing.UNREADABLE:
        return [(Run(f"  ?     {title}  "), Run(label("score_unread", language), "quiet"))]
    dots = "  " + (f"{score.grade} {DOTS[score.grade]}" if score.grade is not None else "–    ")
    style = _STYLE[score.grade] if score.grade is not None else "quiet"
    facts = _facts(score, language)
    if len(dots) + len(title) + len(facts) + 3 > width:
        lines: list[tuple[Run, ...]] = [(Run(dots, style), Run(f" {title}"))]
        lines += [(Run(f"        {line}", "quiet"),) for line in wrap(facts, width - _INDENT)]
    else:
        lines = [(Run(dots, style), Run(f" {title}  "), Run(facts, "quiet"))]
    for words in _details(score, names):
        lines += [(Run(f"        {line}", "quiet"),) for line in wrap(words, width - _INDENT)]
    length = _LONG_QUOTE if whole else width - _INDENT - _MARGIN
    short = label("page_short", language)
    for quote in score.quotes:
        said = _fitted(quote, length - len(str(quote.page)) + 1)
        lines.append((Run(f"        {short} {quote.page} ", "quiet"), Run(f"”{said}”")))
    return lines


def _facts(score: ItemScore, language: str) -> str:
    if score.item.method is Method.READABILITY:
        return _measured(score, language) if score.finding.value is not None else ""
    if not score.n and not score.finding.total and score.item.graded:
        found = label("score_not_found", language)
    else:
        found = named("score_counts", language, n=_counts(score), sections=score.sections)
    if score.finding.total:
        found = f"{of_total(score, language)}; {found}"
    if score.finding.value is not None:
        found += f", {_measured(score, language)}"
    if score.negative:
        found += named("score_negative", language, n=score.negative)
    if score.finding.evenness is not None:
        found += named("score_evenness", language, value=decimal(score.finding.evenness, 2, language))
    return found


def _counts(score: ItemScore) -> str:
    """How many units, and how many of which grade where they differ: `8 (●○○ 4, ●●○ 3, ●●● 1)`."""
    if not score.item.graded or score.item.method not in _BY_UNIT or score.n == max(score.grades):
        return str(score.n)
    return f"{score.n} ({', '.join(f'{DOTS[grade]} {n}' for grade, n in enumerate(score.grades, 1) if n)})"


def _measured(score: ItemScore, language: str) -> str:
    value = score.finding.value or 0.0
    decimals = 0 if value == int(value) else 1 if score.item.method is Method.READABILITY else 2
    return named(f"value_{score.item.method}", language, value=decimal(value, decimals, language))


def score_notes(reports: Sequence[Report], language: str) -> tuple[str, ...]:
    """Say what the grades mean and which pages they cannot speak of."""
    if not reports:
        return (label("none_read", language),)
    return (label("score_note", language), *unread_note(reports, language))


def of_total(score: ItemScore, language: str) -> str:
    """Return how many of all: units of a share, themes or groups that are answered."""
    n = len(score.finding.breakdown) if score.item.method is Method.ANSWERED else score.n
    return named("score_of", language, n=n, total=score.finding.total)


def _details(score: ItemScore, names: Names) -> list[str]:
    language = names.language
    lines = [label(f"flag_{flag}", language) for flag in score.finding.flags]
    if items := breakdown_of(score, names):
        lines.append(named("score_breakdown", language, items=items))
    if score.finding.chapters:
        items = "; ".join(
            f"{name or '–'} +{told} −{against}" for name, told, against in score.finding.chapters
        )
        lines.append(named("score_chapters", language, items=items))
    if items := missing_of(score, names):
        lines.append(named("score_missing", language, items=items))
    if score.finding.unasked:
        items = "; ".join(part_name(score, id, names) for id in score.finding.unasked)
        lines.append(named("score_unasked", language, items=items))
    return lines


def breakdown_of(score: ItemScore, names: Names) -> str:
    """Return the parts by name with their counts; nothing where there was nothing to count.

    Names hold commas: semicolons part them. Of completeness, `2/6: 9` is nine measures with two fields.
    """
    counts = score.finding.breakdown
    if not (score.n or score.finding.total or score.finding.value is not None):
        return ""
    if score.item.method is Method.COMPLETENESS:
        counts = tuple((fields, count) for fields, count in counts if count)
    return "; ".join(f"{part_name(score, id, names)}\N{NO-BREAK SPACE}{count}" for id, count in counts)


def missing_of(score: ItemScore, names: Names) -> str:
    """Return by name the parts that have no evidence, where others have."""
    return "; ".join(part_name(score, id, names) for id in score.finding.missing) if score.n else ""


def part_name(score: ItemScore, id: str, names: Names) -> str:
    """Return what people call a part, a code, a facet, a link of the chain, a year or a delay."""
    if score.item.method is Method.COMPLETENESS:
        return f"{id}/6:"
    if id.isdigit():
        return named("delay_years", names.language, n=id) if score.item.method is Method.DELAY else f"{id}:"
    if score.item.method is Method.POINTS:
        return f"{id}:"
    for part in score.item.parts:
        if part.id == id:
            return text_of(part.label, names.language)
    said = label(f"part_{id}", names.language)
    return names.of(id) if said == f"part_{id}" else said


def text_of(texts: object, language: str) -> str:
    """Return the text in the language, else in Finnish or English."""
    words = texts if isinstance(texts, dict) else {}
    return words.get(language) or words.get("en" if language == "sv" else "fi") or words.get("fi") or ""


def grade_cell(report: Report, score: ItemScore) -> Scalar:
    """Return the grade; Missing where the document cannot show it or a page that might was not read."""
    if not score.applies:
        return Missing.NOT_APPLICABLE
    if score.grade == 0 and not score.n and unread_pages(report):
        return Missing.UNREADABLE
    return score.grade


def _fitted(quote: Quote, length: int) -> str:
    """Cut a quotation so that what made it evidence stays; of a measure something of each part."""
    text, focus = quote.text, quote.focus
    if len(text) <= length:
        return text
    parts = _PARTS.split(text)
    if len(parts) > 1 and ": " not in parts[0]:
        return _fair(parts, length)
    if focus is None or focus.end < length:
        return cut(text, length)
    start = text.rfind(" ", 0, min(focus.end - length // 2, len(text) - length + 1)) + 1
    return "…" + cut(text[start:], length - 1)


def _fair(parts: list[str], length: int) -> str:
    """Cut the longest parts alike, a short cell between action and outturn not at all; marks stay."""
    kept = (
        {n for n in range(2, len(parts) - 1, 2) if len(parts[n]) <= length // 2} if len(parts) == 5 else set()
    )
    free = [n for n in range(0, len(parts), 2) if n not in kept]
    room = length - sum(len(part) for n, part in enumerate(parts) if n not in free)
    sizes = sorted(len(parts[n]) for n in free)
    while sizes and sizes[0] <= room // len(sizes):
        room -= sizes.pop(0)
    most = max(room // len(sizes), 2) if sizes else length
    return "".join(cut(part, most) if n in free else part for n, part in enumerate(parts))


def cut(text: str, length: int) -> str:
    """Return the beginning of a text that is longer than `length`, cut at a word."""
    if len(text) <= length:
        return text
    return text[: length - 1].rsplit(" ", 1)[0].rstrip(",;:–- ") + "…"
