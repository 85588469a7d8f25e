"""Methods that read figures: the age of data, delay, points, and the length of sentences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median_low

from hyvinvointi_cli.analysis.evidence import Evidence, Evidences
from hyvinvointi_cli.analysis.finding import Finding
from hyvinvointi_cli.analysis.frameworks import Item
from hyvinvointi_cli.model import Form, Kind, Measure, Metadata, Status

_YEAR = re.compile(r"(?<![\d/])(?:19|20)\d\d(?![\d/])")
_OPEN = re.compile(r"(?:19|20)\d\d\s*(?:[–-](?!\s*\d)|alkaen|lähtien)|(?:från|fr\.o\.m\.)\s+(?:19|20)\d\d")
"""A term without an end cannot be late."""
_DONE = frozenset({Status.DONE, Status.PARTLY})
_DUE = frozenset({Status.NOT_DONE, Status.PARTLY, Status.ONGOING, Status.UNKNOWN})
_LONG = 25
"""Words from which a sentence is long; the plain-language guides ask for far fewer."""
_POINTS = re.compile(r"(?<![\d.,–-])(\d{1,3})(?:\s*/\s*100|\s*pist\w*|\s*poäng\w*|:\w+)(?!\w)")
_CITED_CELL = re.compile(r"^(?P<head>[^:|]*\b(?:19|20)\d\d[^:|]*): *(?P<points>\d{1,3})$")
_AHEAD = re.compile(r"^\W*(?:tavoite|mål\b|målnivå)", re.IGNORECASE)
"""A target is nothing that was reached."""
_MOST = 100
"""TEA points run from 0 to 100."""


def reference_year(metadata: Metadata) -> int | None:
    """Return the year a document speaks from: that it reports on, or the first of its term."""
    return metadata.report_year or metadata.period_start


def age(item: Item, found: Sequence[Evidence], evidences: Evidences) -> Finding:
    """Grade the age of the newest figure; years ahead of the document are targets, not data."""
    now = reference_year(evidences.report.metadata)
    if now is None:
        return Finding(0)
    newest = Counter[int]()
    for evidence in found:
        years = [year for year in _years(evidence.unit.text) if year <= now]
        if years:
            newest[max(years)] += 1
    if not newest:
        return Finding(0)
    years_old = now - max(newest)
    grade = max(1, sum(years_old <= step for step in item.steps))
    counts = tuple((str(year), newest[year]) for year in sorted(newest, reverse=True))
    return Finding(grade, breakdown=counts, value=years_old)


def delay(item: Item, found: Sequence[Evidence], evidences: Evidences) -> Finding:
    """Return the median delay of what was done or moved, and how many are overdue still.

    A measure is due in the last year of its timetable. It came in the year its outturn names, else in the
    year of a yearly report; a report on a whole term does not tell when.
    """
    metadata = evidences.report.metadata
    late, overdue, dated = list[int](), 0, 0
    for measure in (evidence.measure for evidence in found if evidence.measure is not None):
        due = _due(measure)
        if due is None:
            continue
        dated += 1
        came = _came(measure, metadata)
        if came is not None:
            late.append(max(0, came - due))
        elif measure.status in _DUE and metadata.report_year is not None and due < metadata.report_year:
            overdue += 1
    counts = Counter(late)
    others = (("overdue", overdue), ("no_due", len(found) - dated))
    breakdown = (
        *((str(years), counts[years]) for years in sorted(counts)),
        *((id, count) for id, count in others if count),
    )
    return Finding(0, breakdown=breakdown, value=median_low(late) if late else None)


def _due(measure: Measure) -> int | None:
    schedule = measure.schedule or ""
    if _OPEN.search(schedule):
        return None
    return max(_years(schedule), default=None)


def _came(measure: Measure, metadata: Metadata) -> int | None:
    years = _years(measure.outturn or "")
    if measure.status is Status.MOVED:
        # Moved to the county is moved, not late.
        return max(years, default=None)
    if measure.status is not Status.DONE:
        return None
    last = metadata.report_year or metadata.period_end
    told = [year for year in years if last is None or year <= last]
    return max(told, default=metadata.report_year)


def points(item: Item, found: Sequence[Evidence], evidences: Evidences) -> Finding:
    """List the points that are cited, by what they are of and when."""
    cited: dict[str, int] = {}
    for evidence in found:
        cited.update(_cited(evidence.unit.text))
    grade = max((evidence.grade for evidence in found), default=0)
    return Finding(grade, breakdown=tuple(cited.items()))


def _cited(text: str) -> Iterator[tuple[str, int]]:
    cells = text.split(" | ")
    if len(cells) > 1:
        what = cells[0].partition(": ")[2]
        for cell in cells[1:]:
            match = _CITED_CELL.match(cell.strip())
            if match and int(match["points"]) <= _MOST and not _AHEAD.match(cell):
                yield f"{what}, {match['head']}", int(match["points"])
        return
    years = _years(text)
    for match in _POINTS.finditer(text):
        if int(match[1]) <= _MOST:
            before = text[: match.start()].rsplit(". ", 1)[-1].split()[-4:]
            words = [word for word in before if not _YEAR.fullmatch(word)]
            yield " ".join([*words, *map(str, years[:1])]), int(match[1])


def readability(item: Item, found: Sequence[Evidence], evidences: Evidences) -> Finding:
    """Return the mean length of a sentence; headings and rows are none."""
    lengths = [
        unit.words
        for unit in evidences.report.units
        if unit.form in (Form.SENTENCE, Form.BULLET)
        and unit.kind in (Kind.SENTENCE, Kind.VALUE)
        and unit.words > 1
    ]
    counts = (
        ("pages", len(evidences.report.pages)),
        ("sentences", len(lengths)),
        ("long_sentences", sum(length >= _LONG for length in lengths)),
    )
    mean = round(sum(lengths) / len(lengths), 1) if lengths else None
    return Finding(0, breakdown=counts, value=mean)


def _years(text: str) -> list[int]:
    return [int(year) for year in _YEAR.findall(text)]
