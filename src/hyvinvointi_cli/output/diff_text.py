"""`hyte diff` on a terminal: summary, measures with what changed in them, themes."""

from __future__ import annotations

from collections.abc import Iterator

from hyvinvointi_cli.analysis.alignment import Change
from hyvinvointi_cli.analysis.changes import FieldChange
from hyvinvointi_cli.analysis.comparison import Comparison, Followed, clear_changes
from hyvinvointi_cli.analysis.promises import Promise
from hyvinvointi_cli.analysis.themes import Theme, Trend
from hyvinvointi_cli.model import Measure, Status
from hyvinvointi_cli.output.answer import Passage, Run
from hyvinvointi_cli.output.diff_summary import summary_lines
from hyvinvointi_cli.output.labels import label, named
from hyvinvointi_cli.output.marks import mark_of
from hyvinvointi_cli.output.names import Names
from hyvinvointi_cli.output.numbers import decimal
from hyvinvointi_cli.output.period import dated_name
from hyvinvointi_cli.output.warnings import sentence

_COLOURS = {
    Status.DONE: "good",
    Status.PARTLY: "hit",
    Status.ONGOING: "hit",
    Status.NOT_DONE: "bad",
    Status.ENDED: "bad",
}
_ARROWS = {Trend.MORE: "▲", Trend.LESS: "▼", Trend.APPEARED: "+", Trend.VANISHED: "−"}
_OUTCOMES = frozenset({*_COLOURS, Status.MOVED})
"""What an older report may have said of a measure; that it was promised goes without saying."""
_STATUS_WORDS = 3
_STAY = 0.3
"""Least share of a wording that stays where changes are marked word by word."""
_RARE = 2
"""Mentions in the one document that has the theme, up to which it is only named."""
_Line = tuple[Run, ...]


def diff_passage(comparison: Comparison, names: Names, by: str) -> Passage:
    """Return the lines to read; symbols say all that colours do."""
    language = names.language
    title = named("diff_title", language, old=dated_name(comparison.old), new=dated_name(comparison.new))
    lines: list[_Line] = [(Run(title, "heading"),), ()]
    lines += [(Run(line),) for line in summary_lines(comparison, language)]
    if comparison.measures:
        lines += [(), (Run(label("diff_measures", language), "heading"),), ()]
        for row in comparison.measures:
            lines += _measure(row, language)
    if comparison.promises:
        lines += [(), (Run(label("diff_promises", language), "heading"),), ()]
        for promise in comparison.promises:
            lines += _promise(promise, language)
    lines += _themes(comparison, names, by)
    notes = [sentence(n, r.file, language) for r in (comparison.old, comparison.new) for n in r.warnings]
    if comparison.measures:
        notes.append(label("diff_confirm", language))
    return Passage(tuple(lines), tuple(notes))


def _promise(promise: Promise, language: str) -> Iterator[_Line]:
    if (
        promise.reused and promise.new is not None
    ):  # the same sentence again tells nothing: one line is enough
        pages = _pages(promise.old, promise.new, language)
        text = Run(promise.old.action or "–")
        yield Run(label("mark_reused", language)), Run(f"  {pages}  ", "quiet"), text
        return
    change = Change.REWORDED if promise.new else Change.DROPPED
    yield from _measure(Followed(change, promise.old, promise.new, 0.0), language, prose=True)


def _measure(row: Followed, language: str, prose: bool = False) -> Iterator[_Line]:
    measure = row.old or row.new
    if measure is None:
        return
    yield (
        _mark(row, language),
        Run(f"  {_pages(row.old, row.later, language)}  ", "quiet"),
        Run(measure.action or measure.goal or measure.outturn or "–"),
        *(Run(f"  [{note}]", "quiet") for note in _notes(row, language, prose)),
    )
    for change in row.changes:
        if change.field != "action":
            yield _field_change(change, language)
        elif row.change is not Change.KEPT:  # other forms of the same words are no change
            yield _field_change(change, language) if _shared(change) else _new_words(row.new)
    if row.old and row.later and not row.changes and row.change is not Change.KEPT:
        yield _new_words(row.later)
    outturn = _outturn(row.new, row.new.outturn, language) if row.new and row.new.outturn else ""
    if outturn:
        yield (Run("      ", "quiet"), Run(outturn, "quiet"))
    whole = row.reason is not None and row.reason.strip(" ;,.") == outturn.strip(" ;,.")
    if row.reason and not whole:  # a reason that is all of the outturn stands there already
        yield (Run("      " + label("diff_reason", language), "quiet"), Run(row.reason))


def _new_words(new: Measure | None) -> _Line:
    return Run("      → ", "quiet"), Run((new and (new.action or new.outturn)) or "–")


def _shared(change: FieldChange) -> bool:
    """Tell whether enough words stay for the changes to be read inside the sentence."""
    stay = sum(len(piece.text) for piece in change.pieces if not piece.sign)
    return stay >= _STAY * max(len(change.old), len(change.new))


def _notes(row: Followed, language: str, prose: bool) -> Iterator[str]:
    if row.told:
        yield label("diff_in_text", language)
    elif not prose and row.change not in (Change.KEPT, Change.DROPPED):
        yield label(f"change_{row.change.value}", language)
    if row.old and row.old.status in _OUTCOMES and (row.later is None or row.later.status != row.old.status):
        yield named("diff_before", language, mark=label(f"mark_{mark_of(row.old)}", language))


def _outturn(measure: Measure, text: str, language: str) -> str:
    """Return the outturn without the word of a status column that the mark says already."""
    word, found, rest = text.partition("; ")
    status = label(f"mark_{mark_of(measure)}", language).split(" ", 1)[-1]
    return (
        rest if found and word.casefold().startswith(status) and len(word.split()) <= _STATUS_WORDS else text
    )


def _mark(row: Followed, language: str) -> Run:
    if row.later is None:
        return Run(label("mark_not_mentioned", language), "bad")
    return Run(label(f"mark_{mark_of(row.later)}", language), _COLOURS.get(row.later.status, ""))


def _pages(old: Measure | None, new: Measure | None, language: str) -> str:
    short = label("page_short", language)
    pages = [str(side.page) if side else "–" for side in (old, new)]
    return f"{short} {pages[0]} → {short} {pages[1]}"


def _field_change(change: FieldChange, language: str) -> _Line:
    runs = [Run(f"      {label(change.field, language)}: ", "quiet")]
    for piece in change.pieces:
        text, style = {
            "": (piece.text, ""),
            "-": (f"[-{piece.text}-]", "bad"),
            "+": (f"{{+{piece.text}+}}", "good"),
        }[piece.sign]
        runs += [Run(text, style), Run(" ")]
    return tuple(runs[:-1])


def _themes(comparison: Comparison, names: Names, by: str) -> Iterator[_Line]:
    language = names.language
    changed = clear_changes(theme for theme in comparison.themes if theme.by == by)
    yield ()
    yield (Run(label("diff_themes", language), "heading"),)
    if not changed:
        yield (Run(label("diff_themes_none", language)),)
        return
    yield (Run(label("diff_rates", language), "quiet"),)
    yield ()
    order = list(_ARROWS)
    ranked = sorted(changed, key=lambda t: (order.index(t.trend), -abs(t.change or 0), t.id))
    yield from (_theme(theme, names) for theme in ranked if not _rare(theme))
    for trend in (Trend.APPEARED, Trend.VANISHED):  # a mention or two makes no theme
        if rare := [names.of(theme.id) for theme in ranked if theme.trend is trend and _rare(theme)]:
            yield (
                Run(f"{_ARROWS[trend]} {label(f'diff_rare_{trend.value}', language)}  "),
                Run("; ".join(rare)),
            )


def _rare(theme: Theme) -> bool:
    counts = [n for n in (theme.old, theme.new) if isinstance(n, int | float)]
    return theme.trend in (Trend.APPEARED, Trend.VANISHED) and max(counts, default=0) <= _RARE


def _theme(theme: Theme, names: Names) -> _Line:
    language = names.language
    same = (Run("  " + named("diff_reused", language, n=theme.reused), "quiet"),) if theme.reused else ()
    return (
        Run(f"{_ARROWS[theme.trend]} {label(f'trend_{theme.trend.value}', language)}  "),
        Run(names.of(theme.id)),
        Run(f"  {_count(theme.old)} → {_count(theme.new)}"),
        Run(f"  ({_rate(theme.old_rate, language)} → {_rate(theme.new_rate, language)})", "quiet"),
        *same,
    )


def _count(value: object) -> str:
    return str(value) if isinstance(value, int) else "–"


def _rate(value: object, language: str) -> str:
    if not isinstance(value, int | float):
        return "–"
    return decimal(value, 1, language)
