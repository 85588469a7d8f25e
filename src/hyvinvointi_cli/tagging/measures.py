"""Measures get their status and codes from the tagged row they stand in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hyvinvointi_cli.model import Measure, TaggedUnit


def with_statuses(measures: Iterable[Measure], units: Iterable[TaggedUnit]) -> tuple[Measure, ...]:
    """Return the measures with status, codes and negated codes of their row units."""
    by_number = {unit.number: unit for unit in units}
    return tuple(
        replace(measure, status=unit.status, codes=unit.codes, negated=unit.negated)
        if (unit := by_number.get(measure.unit))
        else measure
        for measure in measures
    )
