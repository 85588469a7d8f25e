"""`hyte score`: scorecards as a passage for people, a tidy table, and JSON."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

from hyvinvointi_cli.analysis.frameworks import Method
from hyvinvointi_cli.analysis.missing import unread_pages
from hyvinvointi_cli.analysis.scorecards import ItemScore, Scorecard
from hyvinvointi_cli.model import Failure, Report
from hyvinvointi_cli.output.answer import Answer, Field, Missing, Passage, Run, Scalar, Table
from hyvinvointi_cli.output.labels import label, named
from hyvinvointi_cli.output.names import Names
from hyvinvointi_cli.output.period import period, report_name

Scored = tuple[Report, tuple[Scorecard, ...]]
_QUOTE = 84
"""Characters of a quotation on a scorecard of 100 columns."""
_LONG_QUOTE = 400
_DOTS = ("○○○", "●○○", "●●○", "●●●")
_STYLE = ("bad", "", "", "good")


def score_answer(
    scored: Sequence[Scored],
    failures: Sequence[Failure],
    names: Names,
    whole: bool = False,
    digest: str = "",
) -> Answer:
    """Return the scorecards of all reports; `whole` quotes at length, `digest` is that of the frameworks."""
    language = names.language
    lines: list[tuple[Run, ...]] = []
    for report, cards in scored:
        lines += [(), (Run(report_name(report), "heading"),)]
        for card in cards:
            lines += _card_lines(report, card, names, whole)
    return Answer(
        table=Table("score", _fields(language), _rows(scored, names)),
        value=[
            *(_record(report, cards, names, digest) for report, cards in scored),
            *({"file": f.file, "frameworks": None, "error": f.message} for f in failures),
        ],
        shown=Passage(tuple(lines[1:]), (label("score_note", language), *_cited(scored, digest, language))),
    )


def _cited(scored: Sequence[Scored], digest: str, language: str) -> tuple[str, ...]:
    """What a researcher cites beside the grades."""
    if not scored or not digest:
        return ()
    made = scored[0][0].provenance
    words = {"version": made.hyte_version, "lexicon": made.lexicon_digest[:12], "frameworks": digest[:12]}
    return (named("score_cite", language, **words),)


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


def _fields(language: str) -> tuple[Field, ...]:
    numbers = {"grade", "n", "sections", "negative", "total", "evenness", "page", "page_2"}
    headings = {"n": "score_n", "total": "of_n"}
    keys = (
        *("report", "municipality", "period", "framework", "item", "label", "grade", "n", "sections"),
        *("negative", "total", "evenness", "page", "quote", "page_2", "quote_2", "missing"),
    )
    return tuple(
        Field(
            key,
            label(headings.get(key, key), language),
            number=key in numbers,
            width=60 if key.startswith("quote") else None,
            decimals=2 if key == "evenness" else None,
        )
        for key in keys
    )


def _rows(scored: Sequence[Scored], names: Names) -> tuple[tuple[Scalar, ...], ...]:
    rows: list[tuple[Scalar, ...]] = []
    for report, cards in scored:
        whose = (report.file, report.metadata.municipality, period(report.metadata) or None)
        for card in cards:
            rows += [(*whose, card.framework.id, *_row(report, score, names)) for score in card.items]
    return tuple(rows)


def _row(report: Report, score: ItemScore, names: Names) -> tuple[Scalar, ...]:
    quotes: list[Scalar] = [part for quote in score.quotes for part in (quote.page, quote.text)]
    quotes += [None] * (4 - len(quotes))
    return (
        *(score.item.id, text_of(score.item.label, names.language), grade_cell(report, score)),
        *(score.n, score.sections, score.negative, score.total, score.evenness),
        *quotes,
        ", ".join(score.missing) or None,
    )


def _record(report: Report, cards: Sequence[Scorecard], names: Names, digest: str) -> dict[str, object]:
    return {
        "file": report.file,
        "municipality": report.metadata.municipality,
        "period": period(report.metadata) or None,
        "document_type": report.metadata.document_type,
        "frameworks": [
            {
                "id": card.framework.id,
                "label": text_of(card.framework.label, names.language),
                "grade": card.grade,
                "aggregate": card.framework.aggregate,
                "items": [_item_record(report, score, names) for score in card.items],
            }
            for card in cards
        ],
        "provenance": {
            "hyte": report.provenance.hyte_version,
            "lexicon_sha256": report.provenance.lexicon_digest,
            "frameworks_sha256": digest or None,
        },
        "error": None,
    }


def _item_record(report: Report, score: ItemScore, names: Names) -> dict[str, object]:
    grade = grade_cell(report, score)
    return {
        "id": score.item.id,
        "label": text_of(score.item.label, names.language),
        "grade": None if isinstance(grade, Missing) else grade,
        "applies": score.applies,
        "unreadable": grade is Missing.UNREADABLE,
        "n": score.n,
        "sections": score.sections,
        "negative": score.negative,
        "total": score.total,
        "evenness": score.evenness,
        "breakdown": dict(score.breakdown),
        "missing": list(score.missing),
        "unasked": list(score.unasked),
        "flags": list(score.flags),
        "quotes": [
            {"page": q.page, "text": q.text, "grade": q.grade, "section": q.section} for q in score.quotes
        ],
    }


def _card_lines(report: Report, card: Scorecard, names: Names, whole: bool) -> list[tuple[Run, ...]]:
    language = names.language
    head = [Run(text_of(card.framework.label, language), "heading")]
    if card.grade is not None:
        how = label(f"score_aggregate_{card.framework.aggregate}", language)
        head.append(Run(f"  {named('score_framework', language, grade=card.grade)} ({how})", "quiet"))
    lines: list[tuple[Run, ...]] = [(), tuple(head)]
    for score in card.items:
        lines += _item_lines(report, score, names, whole)
    return lines


def _item_lines(report: Report, score: ItemScore, names: Names, whole: bool) -> list[tuple[Run, ...]]:
    language = names.language
    title = text_of(score.item.label, language)
    grade = grade_cell(report, score)
    if grade is Missing.NOT_APPLICABLE:
        return [(Run(f"  –     {title}  "), Run(label("score_na", language), "quiet"))]
    if grade is Missing.UNREADABLE:
        return [(Run(f"  ?     {title}  "), Run(label("score_unread", language), "quiet"))]
    dots = "  " + (f"{score.grade} {_DOTS[score.grade]}" if score.grade is not None else "–    ")
    style = _STYLE[score.grade] if score.grade is not None else "quiet"
    lines: list[tuple[Run, ...]] = [
        (Run(dots, style), Run(f" {title}  "), Run(_facts(score, language), "quiet"))
    ]
    for words in _details(score, names):
        lines += [(Run(f"        {line}", "quiet"),) for line in wrap(words, _QUOTE)]
    length = _LONG_QUOTE if whole else _QUOTE
    short = label("page_short", language)
    for quote in score.quotes:
        lines.append((Run(f"        {short} {quote.page} ", "quiet"), Run(f"”{cut(quote.text, length)}”")))
    return lines


def _facts(score: ItemScore, language: str) -> str:
    if not score.n and not score.total and score.item.graded:
        found = label("score_not_found", language)
    else:
        found = named("score_counts", language, n=score.n, sections=score.sections)
    if score.total:
        found = f"{of_total(score, language)}; {found}"
    if score.negative:
        found += named("score_negative", language, n=score.negative)
    if score.evenness is not None:
        value = f"{score.evenness:.2f}"
        found += named(
            "score_evenness", language, value=value if language == "en" else value.replace(".", ",")
        )
    return found


def of_total(score: ItemScore, language: str) -> str:
    """Return how many of all: units of a share, themes or groups that are answered."""
    n = len(score.breakdown) if score.item.method is Method.ANSWERED else score.n
    return named("score_of", language, n=n, total=score.total)


def _details(score: ItemScore, names: Names) -> list[str]:
    language = names.language
    lines = [label(f"flag_{flag}", language) for flag in score.flags]
    if score.breakdown and (score.n or score.total):
        items = ", ".join(f"{part_name(score, id, names)} {count}" for id, count in score.breakdown)
        lines.append(named("score_breakdown", language, items=items))
    if score.missing and score.n:
        items = ", ".join(part_name(score, id, names) for id in score.missing)
        lines.append(named("score_missing", language, items=items))
    if score.unasked:
        items = ", ".join(part_name(score, id, names) for id in score.unasked)
        lines.append(named("score_unasked", language, items=items))
    return lines


def part_name(score: ItemScore, id: str, names: Names) -> str:
    """Return what people call a part, a code, a facet or a link of the chain."""
    for part in score.item.parts:
        if part.id == id:
            return text_of(part.label, names.language)
    said = label(f"part_{id}", names.language)
    return names.of(id) if said == f"part_{id}" else said


def cut(text: str, length: int) -> str:
    """Return the beginning of a text that is longer than `length`, cut at a word."""
    if len(text) <= length:
        return text
    return text[: length - 1].rsplit(" ", 1)[0].rstrip(",;:–- ") + "…"
