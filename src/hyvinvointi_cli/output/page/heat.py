"""The heat map: themes by reports, each number a rate that leads to its quotations."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hyvinvointi_cli.analysis.matrix import Matrix, Number, counted, matrix
from hyvinvointi_cli.analysis.missing import Missing
from hyvinvointi_cli.analysis.selection import DIMENSIONS, Found, Selection, select
from hyvinvointi_cli.model import Report, Status
from hyvinvointi_cli.output import numbers
from hyvinvointi_cli.output.names import Names
from hyvinvointi_cli.output.page.quotation import Candidate, Group, group_id
from hyvinvointi_cli.output.period import report_name
from hyvinvointi_cli.tagging.terms import Code, Codebook

STATUSES = tuple(Status)
SHADES = 5
_MISSING = {Missing.NOT_APPLICABLE: "–", Missing.UNREADABLE: "?"}


@dataclass(frozen=True, slots=True)
class Cell:
    """One theme in one report."""

    text: str
    shade: int
    """0 for nothing, else 1 to SHADES."""
    count: int
    by_status: str
    """Mentions by status, in the order of STATUSES; empty where there is no number."""
    group: str = ""
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One theme."""

    id: str
    name: str
    dimensions: tuple[str, ...]
    cells: tuple[Cell, ...]
    definition: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A family: its own numbers and its themes."""

    family: Line
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Heat:
    """The whole map."""

    blocks: tuple[Block, ...]
    dimensions: tuple[str, ...]
    steps: tuple[float, ...]
    """Rates at which a darker shade begins."""
    statuses: tuple[Status, ...]
    """Those that occur."""
    total: int
    negated: int

    @property
    def places(self) -> Mapping[Status, int]:
        """Return where each status stands in `by_status`."""
        return {status: n for n, status in enumerate(STATUSES)}


def heat(reports: Sequence[Report], codebook: Codebook, names: Names) -> Heat:
    """Return the map of the reports."""
    selection = counted(Selection())
    found = [found_by_code(report) for report in reports]
    rates = matrix(reports, codebook, selection, value="per-1000")
    families = matrix(reports, codebook, selection, by="family", value="per-1000")
    steps = _steps(rates.values)
    blocks = []
    for column, family in enumerate(families.columns):
        codes = [code for code in codebook.codes if code.family == family]
        lines = [_line(code, found, rates, steps, names) for code in codes]
        own = tuple(
            _cell(
                values[column],
                [f for code in codes for f in mine.get(code.id, ())],
                (),
                names,
                group_id(n, family),
            )
            for n, (values, mine) in enumerate(zip(families.values, found, strict=True))
        )
        blocks.append(
            Block(
                Line(family, names.of(family), (), own),
                tuple(sorted(lines, key=lambda line: (-sum(c.count for c in line.cells), line.name))),
            )
        )
    said = {one.mention.status for mine in found for told in mine.values() for one in told}
    statuses = tuple(status for status in STATUSES if status in said)
    return Heat(tuple(blocks), DIMENSIONS, steps, statuses, rates.total, rates.negated)


def theme_groups(n: int, report: Report, names: Names) -> Iterator[Group]:
    """Yield the quotations behind the numbers of the n-th report, theme by theme."""
    found = found_by_code(report)
    for code in sorted(found, key=lambda id: (names.group_place(id), names.groups[id], id)):
        family = names.groups[code]
        units: dict[int, list[Found]] = {}
        for one in found[code]:
            units.setdefault(one.unit.number, []).append(one)
        yield Group(
            id=group_id(n, code),
            report=report,
            title=f"{report_name(report)}: {names.of(code)}",
            command=f"hyte show … --code {code}",
            candidates=[
                Candidate(told[0].unit, tuple(one.mention for one in told)) for told in units.values()
            ],
            whole=group_id(n, family),
            rank=1,
        )


def found_by_code(report: Report) -> Mapping[str, Sequence[Found]]:
    """Return the counted mentions of a report by their code."""
    by_code: dict[str, list[Found]] = {}
    for one in select([report], counted(Selection())):
        by_code.setdefault(one.mention.code, []).append(one)
    return by_code


def _line(
    code: Code,
    found: Sequence[Mapping[str, Sequence[Found]]],
    rates: Matrix,
    steps: Sequence[float],
    names: Names,
) -> Line:
    column = rates.columns.index(code.id)
    cells = (
        _cell(values[column], mine.get(code.id, ()), steps, names, group_id(n, code.id))
        for n, (values, mine) in enumerate(zip(rates.values, found, strict=True))
    )
    definition = code.definition.get(names.language) or code.definition.get("fi", "")
    return Line(code.id, names.of(code.id), code.dimensions, tuple(cells), definition)


def _cell(
    value: Number, found: Sequence[Found], steps: Sequence[float], names: Names, group: str = ""
) -> Cell:
    if isinstance(value, Missing):
        return Cell(_MISSING[value], 0, 0, "", missing=value.value)
    counts = Counter(f.mention.status for f in found)
    return Cell(
        text=numbers.rate(value, names.language),
        shade=shade(value, steps) if found else 0,
        count=len(found),
        by_status=",".join(str(counts[status]) for status in STATUSES),
        group=group if found else "",
    )


def shade(value: float, steps: Sequence[float]) -> int:
    """Return 0 for nothing, else 1 and one more for each step reached."""
    return int(value > 0) + sum(value >= step for step in steps)


def _steps(values: Sequence[Sequence[Number]]) -> tuple[float, ...]:
    """Cut the rates that are not zero into equal parts at round numbers."""
    rates = sorted(float(v) for row in values for v in row if not isinstance(v, Missing) and v > 0)
    if not rates:
        return ()
    cuts = (rates[min(len(rates) - 1, len(rates) * n // SHADES)] for n in range(1, SHADES))
    return tuple(sorted({_round(cut) for cut in cuts}))


def _round(value: float) -> float:
    """Two digits are enough to tell shades apart: 0.43, 1.8, 12."""
    return round(value, 1 - math.floor(math.log10(value)))
