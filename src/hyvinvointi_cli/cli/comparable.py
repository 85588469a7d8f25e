"""Which documents may be set side by side; what does not fit is refused unless forced."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from hyvinvointi_cli.errors import InputError, UsageError
from hyvinvointi_cli.model import Failure, Report


def readable(results: Sequence[Report | Failure]) -> tuple[Report, ...]:
    """Return the documents; InputError names the first that could not be read: a pair needs both."""
    for result in results:
        if isinstance(result, Failure):
            raise InputError(result.message, result.reason)
    return tuple(result for result in results if isinstance(result, Report))


def check_pair(old: Report, new: Report, *, force: bool) -> None:
    """UsageError when the two are one file, of two municipalities, or the newer comes first.

    With `force` the same is only said on standard error.
    """
    for problem in _problems(old, new):
        if not force:
            raise UsageError(f"{problem}; use --force to compare them nevertheless")
        sys.stderr.write(f"hyte: {problem}; compared because of --force\n")


def _problems(old: Report, new: Report) -> list[str]:
    problems = []
    if old.sha256 == new.sha256:
        problems.append(f"{old.file} and {new.file} are the same document")
    a, b = (r.metadata.municipality or r.metadata.region for r in (old, new))
    if a and b and a != b:
        problems.append(f"{old.file} is of {a}, but {new.file} is of {b}")
    first, second = begins(old), begins(new)
    if first and second and first > second:
        problems.append(
            f"wrong order: {old.file} is of {_when(old)} and {new.file} of {_when(new)}; "
            "name the older document first"
        )
    return problems


def begins(report: Report) -> int | None:
    """Return the first year a document speaks of."""
    return report.metadata.period_start or report.metadata.report_year


def _when(report: Report) -> str:
    m = report.metadata
    return f"{m.period_start}–{m.period_end}" if m.period_start else str(m.report_year)
