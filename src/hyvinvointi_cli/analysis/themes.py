"""How much two documents speak of each theme, with their length and kind taken into account."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from hyvinvointi_cli.analysis.applicability import applies
from hyvinvointi_cli.analysis.matrix import BY, Number, counted, matrix
from hyvinvointi_cli.analysis.missing import Missing
from hyvinvointi_cli.analysis.selection import Selection
from hyvinvointi_cli.analysis.wording import tokens
from hyvinvointi_cli.model import Form, Report
from hyvinvointi_cli.tagging.terms import Codebook

_FEW = 10
"""Mentions in both documents together under which no direction is told."""
_ONCE = 2
"""Mentions outside columns that make no theme."""
_SIGNIFICANT = 1.96
"""Standard errors: what chance alone does in one of twenty."""
_WORDS = 6
"""Words of a sentence that is not the same in two documents by chance."""
COMPARED = tuple(by for by in BY if by != "code-facet")


class Trend(StrEnum):
    """Direction of a theme; FEW and SAME say that the numbers do not show one."""

    APPEARED = "appeared"
    VANISHED = "vanished"
    MORE = "more"
    LESS = "less"
    SAME = "same"
    FEW = "few"
    NOT_COMPARABLE = "not_comparable"


@dataclass(frozen=True, slots=True)
class Theme:
    """A code, family, dimension, level or facet in both documents.

    Rates are mentions per 1,000 words, shares the share of sentences and rows. `reused` mentions stand
    in sentences that both documents have word for word.
    """

    by: str
    id: str
    old: Number
    new: Number
    old_rate: Number
    new_rate: Number
    old_share: Number
    new_share: Number
    trend: Trend
    reused: int = 0

    @property
    def change(self) -> float | None:
        """The new rate less the old; None where one document cannot say."""
        if isinstance(self.old_rate, Missing) or isinstance(self.new_rate, Missing):
            return None
        return self.new_rate - self.old_rate


def themes(old: Report, new: Report, codebook: Codebook) -> tuple[Theme, ...]:
    """Compare the themes that at least one document speaks of, a `by` after the other."""
    selection = counted(Selection())
    words = sum(p.words for p in old.pages), sum(p.words for p in new.pages)
    reused = _reused(old, new)
    cells = [Counter(m.code for m in report.mentions if m.source == "column") for report in (old, new)]
    found = []
    for by in COMPARED:
        tables = [
            matrix([old, new], codebook, selection, by=by, value=value)
            for value in ("count", "per-1000", "share")
        ]
        for n, id in enumerate(tables[0].columns):
            # One file given twice is one row of the matrix.
            (a, b), rates, shares = ((t.values[0][n], t.values[-1][n]) for t in tables)
            if a in (0, Missing.NOT_APPLICABLE) and b in (0, Missing.NOT_APPLICABLE):
                continue
            trend = _trend(a, b, words)
            if by == "code" and (
                not all(applies(id, r.metadata.document_type) for r in (old, new))
                or _by_columns(trend, a, b, (cells[0][id], cells[1][id]), words)
            ):
                trend = Trend.NOT_COMPARABLE  # a few words of outturn in a plan are no base to grow from
            found.append(Theme(by, id, a, b, *rates, *shares, trend, reused[id] if by == "code" else 0))
    return tuple(found)


def _trend(old: Number, new: Number, words: tuple[int, int]) -> Trend:
    if isinstance(old, Missing) or isinstance(new, Missing) or not all(words):
        return Trend.NOT_COMPARABLE
    if not old or not new:
        return Trend.APPEARED if new else Trend.VANISHED
    total, share = old + new, words[1] / sum(words)
    if total < _FEW:
        return Trend.FEW
    errors = (new - total * share) / math.sqrt(total * share * (1 - share))
    if abs(errors) < _SIGNIFICANT:
        return Trend.SAME
    return Trend.MORE if errors > 0 else Trend.LESS


def _by_columns(
    trend: Trend, old: Number, new: Number, cells: tuple[int, int], words: tuple[int, int]
) -> bool:
    """Tell whether a change comes from columns of tables: what one document draws is no theme that grew."""
    if not isinstance(old, int) or not isinstance(new, int) or min(cells) >= max(cells) / 2:
        return False
    before, after = old - cells[0], new - cells[1]
    if trend in (Trend.APPEARED, Trend.VANISHED):
        return max(before, after) <= _ONCE
    return trend in (Trend.MORE, Trend.LESS) and _trend(before, after, words) is not trend


def _reused(old: Report, new: Report) -> Counter[str]:
    """Count the mentions of each code in sentences that both documents have word for word."""
    sides = [_sentences(old), _sentences(new)]
    both = sides[0].keys() & sides[1].keys()
    counts = [Counter(code for key in both for code in side[key]) for side in sides]
    return counts[0] & counts[1]


def _sentences(report: Report) -> dict[tuple[str, ...], list[str]]:
    found: dict[tuple[str, ...], list[str]] = {}
    for unit in report.units:
        if unit.form in (Form.SENTENCE, Form.BULLET) and len(key := tokens(unit.text)) >= _WORDS:
            found.setdefault(key, []).extend(mention.code for mention in unit.mentions if not mention.weak)
    return found
