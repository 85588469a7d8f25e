"""How often two codes stand in one unit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations_with_replacement

from hyvinvointi_cli.analysis.matrix import Matrix, Row
from hyvinvointi_cli.analysis.selection import Selection, part
from hyvinvointi_cli.model import Failure, Report
from hyvinvointi_cli.tagging.terms import Codebook


def cooccurrence(results: Sequence[Report | Failure], codebook: Codebook, selection: Selection) -> Matrix:
    """Count the units in which both codes have a selected mention; the diagonal counts a code's own units."""
    pairs: Counter[tuple[str, str]] = Counter()
    total = 0
    searched, others = part(results, selection)
    for report in searched:
        for unit in report.units:
            if selection.takes_unit(unit):
                taken = [m.code for m in unit.mentions if selection.takes(m)]
                total += len(taken)
                pairs.update(combinations_with_replacement(sorted(set(taken)), 2))
    codes = tuple(code.id for code in codebook.codes if not selection.codes or code.id in selection.codes)
    values = tuple(tuple(pairs[min(a, b), max(a, b)] for b in codes) for a in codes)
    rows = tuple(Row(code) for code in codes)
    return Matrix(rows, codes, values, value="units", total=total, searched=searched, others=others)
