"""`hyte diff`: two documents side by side as JSON, tables, and text that a council member reads."""

from __future__ import annotations

from collections.abc import Sequence

from hyvinvointi_cli.analysis.alignment import Change
from hyvinvointi_cli.analysis.changes import FIELDS, marked
from hyvinvointi_cli.analysis.comparison import Comparison, Followed
from hyvinvointi_cli.analysis.missing import Missing
from hyvinvointi_cli.analysis.promises import Promise
from hyvinvointi_cli.analysis.reasons import postponed
from hyvinvointi_cli.analysis.themes import Theme
from hyvinvointi_cli.model import Measure, Report
from hyvinvointi_cli.output.answer import Answer, Field, Scalar, Table
from hyvinvointi_cli.output.diff_summary import summary_lines
from hyvinvointi_cli.output.diff_text import diff_passage
from hyvinvointi_cli.output.labels import label, named
from hyvinvointi_cli.output.marks import mark_of
from hyvinvointi_cli.output.names import Names
from hyvinvointi_cli.output.period import dated_name

_BESIDE = FIELDS[1:]
"""Parts whose changes have a column: the wording of both years stands in full."""


def diff_answer(comparison: Comparison, names: Names, by: str = "code") -> Answer:
    """Return the follow-up table, the theme and promise tables, and the JSON of `--help`."""
    language = names.language
    return Answer(
        table=_measures_table(comparison, language),
        more=(_themes_table(comparison.themes, names), *_promises_table(comparison.promises, language)),
        value=_value(comparison, by, language),
        shown=diff_passage(comparison, names, by),
    )


def _value(comparison: Comparison, by: str, language: str) -> dict[str, object]:
    return {
        "old": _document(comparison.old),
        "new": _document(comparison.new),
        "themes": [_theme(theme) for theme in comparison.themes if theme.by == by],
        "measures": [_pair(row) for row in comparison.measures],
        "promises": [
            {
                "old": _measure(promise.old),
                "new": promise.new and _measure(promise.new),
                "similarity": round(promise.similarity, 2),
                "reused": promise.reused,
            }
            for promise in comparison.promises
        ],
        "summary": _summary(comparison, language),
    }


def _document(report: Report) -> dict[str, object]:
    m = report.metadata
    return {
        "file": report.file,
        "municipality": m.municipality,
        "document_type": m.document_type,
        "period_start": m.period_start,
        "period_end": m.period_end,
        "report_year": m.report_year,
    }


def _theme(theme: Theme) -> dict[str, object]:
    return {
        "code": theme.id,
        "old": _number(theme.old),
        "new": _number(theme.new),
        "old_rate": _number(theme.old_rate),
        "new_rate": _number(theme.new_rate),
        "change": None if theme.change is None else round(theme.change, 3),
        "old_share": _number(theme.old_share),
        "new_share": _number(theme.new_share),
        "trend": theme.trend.value,
        "reused": theme.reused,
    }


def _number(value: object) -> object:
    if isinstance(value, Missing):
        return None
    return round(value, 3) if isinstance(value, float) else value


def _pair(row: Followed) -> dict[str, object]:
    return {
        "kind": row.change.value,
        "old": row.old and _measure(row.old),
        "new": row.new and _measure(row.new),
        "told": row.told and _measure(row.told),
        "similarity": round(row.similarity, 2),
        "reason": row.reason,
        "county": row.county,
        "postponed": row.later is not None and postponed(row.later),
        "changes": [
            {"field": change.field, "old": change.old, "new": change.new, "diff": marked(change.pieces)}
            for change in row.changes
        ],
    }


def _measure(measure: Measure) -> dict[str, object]:
    return {
        "page": measure.page,
        "action": measure.action or measure.goal or measure.outturn,
        "status": measure.status.value,
        "outturn": measure.outturn,
    }


def _summary(comparison: Comparison, language: str) -> dict[str, object]:
    summary = comparison.summary
    return {
        "measures_old": summary.old,
        "measures_new": summary.new,
        "outcomes": {
            (status.value if status else "not_mentioned"): n
            for status, n in sorted(summary.outcomes.items(), key=lambda item: item[0] or "~")
        },
        "kinds": {change.value: n for change, n in summary.kinds.items()},
        "reasons_given": summary.reasoned,
        "reasons_missing": summary.unexplained,
        "not_mentioned_closed": summary.closed,
        "postponed": summary.postponed,
        "promises_in_text": len(comparison.promises),
        "promises_mentioned_later": sum(
            promise.new is not None and not promise.reused for promise in comparison.promises
        ),
        "promises_reused": sum(promise.reused for promise in comparison.promises),
        "differs": comparison.differs,
        "text": " ".join(summary_lines(comparison, language)),
    }


def _measures_table(comparison: Comparison, language: str) -> Table:
    def field(key: str, width: int | None = None, **more: object) -> Field:
        return Field(key, label(key, language), width=width, **more)  # type: ignore[arg-type]

    fields = (
        Field("kind", label("change", language), values="change_"),
        field("old_page", number=True),
        field("old_action", 40),
        field("old_status", values="status_"),
        field("new_page", number=True),
        field("new_action", 40),
        Field("new_status", label("new_status", language), values="mark_"),
        field("outturn", 40),
        Field("reason", label("why", language), width=30),
        *(Field(f"{key}_diff", f"{label(key, language)} ±", width=26) for key in _BESIDE),
        field("similarity", number=True, decimals=2),
    )
    rows = tuple(_measures_row(row) for row in comparison.measures)
    title = named("diff_title", language, old=dated_name(comparison.old), new=dated_name(comparison.new))
    lead = summary_lines(comparison, language)
    return Table("measures", fields, rows, title, (label("diff_confirm", language),), lead)


def _measures_row(row: Followed) -> tuple[Scalar, ...]:
    old, new = row.old, row.later
    changes = {change.field: marked(change.pieces) for change in row.changes}
    return (
        row.change.value,
        old.page if old else None,
        _subject(old),
        old.status.value if old else None,
        new.page if new else None,
        _subject(new),
        mark_of(new) if new else ("not_mentioned" if row.change is Change.DROPPED else None),
        new.outturn if new else None,
        row.reason,
        *(changes.get(key) for key in _BESIDE),
        round(row.similarity, 2) if row.old and row.new else None,
    )


def _subject(measure: Measure | None) -> str | None:
    return (measure.action or measure.goal or measure.outturn) if measure else None


def _themes_table(themes: Sequence[Theme], names: Names) -> Table:
    language = names.language
    fields = (
        Field("by", label("by", language), values="by_"),
        Field("code", label("code", language)),
        Field("label", label("theme", language), width=34),
        Field("old", label("old_count", language), number=True),
        Field("new", label("new_count", language), number=True),
        *(
            Field(key, label(key, language), number=True, decimals=2)
            for key in ("old_rate", "new_rate", "change")
        ),
        *(
            Field(key, label(key, language), number=True, decimals=1, percent=True)
            for key in ("old_share", "new_share")
        ),
        Field("trend", label("trend", language), values="trend_"),
        Field("reused", label("reused", language), number=True),
    )
    rows = tuple(
        (
            *(t.by, t.id, names.of(t.id), t.old, t.new),
            *(t.old_rate, t.new_rate, Missing.NOT_APPLICABLE if t.change is None else t.change),
            *(t.old_share, t.new_share, t.trend.value, t.reused),
        )
        for t in themes
    )
    return Table(
        "themes",
        fields,
        rows,
        title=label("diff_themes", language),
        notes=(label("diff_rates", language),),
    )


def _promises_table(promises: Sequence[Promise], language: str) -> tuple[Table, ...]:
    if not promises:
        return ()
    fields = (
        Field("old_page", label("old_page", language), number=True),
        Field("old_text", label("old_promise", language), width=50),
        Field("new_page", label("new_page", language), number=True),
        Field("new_text", label("new_promise", language), width=50),
        Field("new_status", label("new_status", language), values="mark_"),
        Field("similarity", label("similarity", language), number=True, decimals=2),
    )
    rows = tuple(
        (
            promise.old.page,
            promise.old.action,
            promise.new.page if promise.new else None,
            _subject(promise.new),
            "reused" if promise.reused else mark_of(promise.new) if promise.new else "not_mentioned",
            round(promise.similarity, 2) if promise.new else None,
        )
        for promise in promises
    )
    return (Table("promises", fields, rows, title=label("diff_promises", language)),)
