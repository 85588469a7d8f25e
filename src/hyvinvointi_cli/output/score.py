"""`hyte score`: scorecards as a passage for people, a tidy table, and JSON."""

from __future__ import annotations

from collections.abc import Sequence

from hyvinvointi_cli.analysis.scorecards import ItemScore, Scorecard
from hyvinvointi_cli.model import Failure, Report
from hyvinvointi_cli.output.answer import Answer, Field, Missing, Passage, Run, Scalar, Table
from hyvinvointi_cli.output.labels import label, named
from hyvinvointi_cli.output.names import Names
from hyvinvointi_cli.output.period import period, report_name
from hyvinvointi_cli.output.score_text import (
    WIDTH,
    breakdown_of,
    card_lines,
    grade_cell,
    missing_of,
    score_notes,
    text_of,
)

Scored = tuple[Report, tuple[Scorecard, ...]]


def score_answer(
    scored: Sequence[Scored],
    failures: Sequence[Failure],
    names: Names,
    whole: bool = False,
    digest: str = "",
    width: int = WIDTH,
) -> Answer:
    """Return the scorecards of all reports.

    `whole` quotes at length, `digest` is that of the frameworks, people read within `width` columns.
    """
    language = names.language
    lines: list[tuple[Run, ...]] = []
    for report, cards in scored:
        lines += [(), (Run(report_name(report), "heading"),)]
        for card in cards:
            lines += card_lines(report, card, names, whole, width)
    return Answer(
        table=Table("score", _fields(language), _rows(scored, names)),
        read=Table("score", _fields(language), _rows(scored, names, by_name=True)),
        value=[
            *(_record(report, cards, names, digest) for report, cards in scored),
            *({"file": f.file, "frameworks": None, "error": f.message} for f in failures),
        ],
        shown=Passage(
            tuple(lines[1:]),
            (*score_notes([report for report, _ in scored], language), *_about(scored, digest, language)),
        ),
    )


def _about(scored: Sequence[Scored], digest: str, language: str) -> tuple[str, ...]:
    """What the counts are, and what a researcher cites beside the grades."""
    if not scored:
        return ()
    counts = label("score_n_note", language)
    if not digest:
        return (counts,)
    made = scored[0][0].provenance
    words = {"version": made.hyte_version, "lexicon": made.lexicon_digest[:12], "frameworks": digest[:12]}
    return (counts, named("score_cite", language, **words))


def _fields(language: str) -> tuple[Field, ...]:
    numbers = {"grade", "n", "sections", "negative", "total", "value", "evenness", "page", "page_2"}
    headings = {
        **{"report": "file", "item": "item_id", "label": "item"},
        **{"n": "score_n", "total": "of_n", "value": "score_value"},
    }
    keys = (
        *("report", "municipality", "period", "framework", "item", "label", "grade", "n", "sections"),
        *("negative", "total", "value", "evenness", "breakdown"),
        *("page", "quote", "page_2", "quote_2", "missing"),
    )
    return tuple(
        Field(
            key,
            label(headings.get(key, key), language),
            number=key in numbers,
            width=60 if key.startswith("quote") else None,
            decimals=2 if key in ("evenness", "value") else None,
        )
        for key in keys
    )


def _rows(scored: Sequence[Scored], names: Names, by_name: bool = False) -> tuple[tuple[Scalar, ...], ...]:
    """A row an item; `by_name` says frameworks and parts as people do, in place of their ids."""
    rows: list[tuple[Scalar, ...]] = []
    for report, cards in scored:
        whose = (report.file, report.metadata.municipality, period(report.metadata) or None)
        for card in cards:
            framework = text_of(card.framework.label, names.language) if by_name else card.framework.id
            rows += [(*whose, framework, *_row(report, score, names, by_name)) for score in card.items]
    return tuple(rows)


def _row(report: Report, score: ItemScore, names: Names, by_name: bool) -> tuple[Scalar, ...]:
    if by_name:
        breakdown, missing = breakdown_of(score, names), missing_of(score, names)
    else:
        breakdown = "; ".join(f"{id} {count}" for id, count in score.finding.breakdown)
        missing = ", ".join(score.finding.missing)
    quotes: list[Scalar] = [part for quote in score.quotes for part in (quote.page, quote.text)]
    quotes += [None] * (4 - len(quotes))
    return (
        *(score.item.id, text_of(score.item.label, names.language), grade_cell(report, score)),
        *(
            score.n,
            score.sections,
            score.negative,
            score.finding.total,
            score.finding.value,
            score.finding.evenness,
        ),
        breakdown or None,
        *quotes,
        missing or None,
    )


def _record(report: Report, cards: Sequence[Scorecard], names: Names, digest: str) -> dict[str, object]:
    return {
        "file": report.file,
        "municipality": report.metadata.municipality,
        "period": period(report.metadata) or None,
        "document_type": report.metadata.document_type,
        "units": len(report.units),
        "measures": len(report.measures),
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
        "grades": dict(zip(("1", "2", "3"), score.grades, strict=True)),
        "sections": score.sections,
        "negative": score.negative,
        "total": score.finding.total,
        "value": score.finding.value,
        "evenness": score.finding.evenness,
        "breakdown": dict(score.finding.breakdown),
        "chapters": [
            {"chapter": name, "for": told, "against": against}
            for name, told, against in score.finding.chapters
        ],
        "missing": list(score.finding.missing),
        "unasked": list(score.finding.unasked),
        "flags": list(score.finding.flags),
        "quotes": [
            {"page": q.page, "text": q.text, "grade": q.grade, "section": q.section} for q in score.quotes
        ],
    }
