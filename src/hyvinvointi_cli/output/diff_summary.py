"""The sentences that sum up two documents for a council member."""

from __future__ import annotations

from hyvinvointi_cli.analysis.alignment import Change
from hyvinvointi_cli.analysis.comparison import Comparison
from hyvinvointi_cli.model import Status
from hyvinvointi_cli.output.labels import label, named
from hyvinvointi_cli.output.period import report_name

_ORDER = (
    *(Status.DONE, Status.PARTLY, Status.ONGOING, Status.NOT_DONE, Status.ENDED, Status.MOVED),
    *(Status.PROMISED, Status.NEED, Status.UNKNOWN, Status.NONE, None),
)

_REST = frozenset({Status.MOVED, Status.ONGOING, Status.NOT_DONE, Status.ENDED, Status.PROMISED})
"""What may become of the other part of a split measure whose one part was done."""


def summary_lines(comparison: Comparison, language: str) -> tuple[str, ...]:
    """Return what became of the measures in one sentence, then what else there is to know."""
    summary = comparison.summary
    lines: list[str] = []
    if not comparison.old.measures:
        lines.append(named("diff_no_old", language, name=report_name(comparison.old)))
    elif not comparison.new.measures:
        lines.append(named("diff_no_new", language, name=report_name(comparison.new)))
    if summary.old:
        lines.append(_outcomes(comparison, language))
        if mixed := _mixed(comparison):
            lines.append(named("diff_mixed", language, n=mixed))
        if summary.closed:
            lines.append(named("diff_closed", language, n=summary.closed))
        failed = summary.reasoned + summary.unexplained
        if failed:
            told = "diff_reasons" if summary.reasoned else "diff_no_reasons"
            lines.append(named(told, language, n=failed, reasoned=summary.reasoned))
    if summary.county:
        lines.append(named("diff_county", language, n=summary.county))
    if summary.county_parts:
        lines.append(named("diff_county_part", language, n=summary.county_parts))
    if comparison.old.measures and (new := summary.kinds.get(Change.NEW)):
        lines.append(named("diff_new", language, n=new))
    if comparison.promises:
        found = sum(promise.new is not None and not promise.reused for promise in comparison.promises)
        lines.append(named("diff_prose", language, n=len(comparison.promises), found=found))
        if reused := sum(promise.reused for promise in comparison.promises):
            lines.append(named("diff_prose_reused", language, n=reused))
    if not comparison.differs:
        lines.append(label("diff_none", language))
    return tuple(lines)


def _mixed(comparison: Comparison) -> int:
    """Count the split measures told as partly done because one part was done and another was not."""
    parts: dict[int, set[Status]] = {}
    for row in comparison.measures:
        if row.change is Change.SPLIT and row.old and row.later:
            parts.setdefault(id(row.old), set()).add(row.later.status)
    return sum(Status.DONE in found and bool(found & _REST) for found in parts.values())


def _outcomes(comparison: Comparison, language: str) -> str:
    summary = comparison.summary
    counts: dict[str, int] = {}
    for status in _ORDER:
        key = "not_mentioned" if status is None else "unknown" if status is Status.NONE else status.value
        counts[key] = counts.get(key, 0) + summary.outcomes.get(status, 0)
        if status is Status.MOVED:
            counts[key] -= summary.postponed
            counts["postponed"] = summary.postponed
    parts = ", ".join(
        named(f"count_{key}", language, n=_written(n, key, language)) for key, n in counts.items() if n
    )
    if summary.old == 1:
        return named("diff_one", language, parts=parts)
    promised = not any(m.outturn for m in comparison.old.measures)  # a plan tells no outturn
    return named("diff_promised" if promised else "diff_earlier", language, n=summary.old, parts=parts)


_PARTITIVES = ("tä", "tä", "ta", "a", "ää", "tä", "ta", "ää", "aa", "ää")


def _written(n: int, key: str, language: str) -> str:
    """Write a number; what is not mentioned stands in the Finnish partitive: 5:tä, 8:aa, 100:aa."""
    if language != "fi" or key != "not_mentioned":
        return str(n)
    return f"{n}:{'aa' if n and n % 100 == 0 else _PARTITIVES[n % 10]}"
