"""`hyte score` in its other shapes: reports side by side, and definitions."""

from __future__ import annotations

from collections.abc import Sequence

from hyvinvointi_cli.analysis.frameworks import Framework, Item
from hyvinvointi_cli.model import Report
from hyvinvointi_cli.output.answer import Answer, Field, Missing, Passage, Run, Scalar, Table
from hyvinvointi_cli.output.labels import label, named
from hyvinvointi_cli.output.names import Names
from hyvinvointi_cli.output.period import report_name
from hyvinvointi_cli.output.score import Scored
from hyvinvointi_cli.output.score_text import grade_cell, score_notes, text_of

REFERENCES = ("reports", "region", "all")


def comparison_answer(scored: Sequence[Scored], reference: str, names: Names) -> Answer:
    """Return items by reports; with `region` or `all` the lower median of these documents beside them."""
    language = names.language
    reports = [report for report, _ in scored]
    groups = _groups(reports, reference, language)
    fields = (
        Field("framework", label("framework", language), group=True),
        Field("item", label("item_id", language), whole=True, drop=len(scored) + 1),
        Field("label", label("item", language), elide="end", width=34),
        *(
            Field(report.file, report_name(report), number=True, drop=n, blank="–")
            for n, (report, _) in enumerate(scored, 1)
        ),
        *(
            Field(f"reference_{n}", heading, number=True, blank="–")
            for n, (heading, _) in enumerate(groups, 1)
        ),
    )
    rows: list[tuple[Scalar, ...]] = []
    for c, card in enumerate(scored[0][1] if scored else ()):
        title = text_of(card.framework.label, language)
        for i, score in enumerate(card.items):
            cells = [grade_cell(report, cards[c].items[i]) for report, cards in scored]
            medians = [_median([cells[n] for n in places]) for _, places in groups]
            rows.append((title, score.item.id, text_of(score.item.label, language), *cells, *medians))
    files = [report.file for report, _ in scored]
    notes = (
        *_groupless(reports, reference, groups, language),
        *score_notes(reports, language),
        *((label("score_compare_ungraded", language),) if any(None in row for row in rows) else ()),
    )
    value = [
        {
            "framework": row[0],
            "item": row[1],
            "label": row[2],
            "grades": {file: _plain(cell) for file, cell in zip(files, row[3:], strict=False)},
            "reference": {
                heading: _plain(cell)
                for (heading, _), cell in zip(groups, row[3 + len(files) :], strict=True)
            },
        }
        for row in rows
    ]
    return Answer(Table("score", fields, tuple(rows), notes=notes), value)


def definition_answer(found: Sequence[tuple[Framework, Item | None]], names: Names) -> Answer:
    """Return what frameworks and items mean here and where they are from."""
    language = names.language
    records: list[dict[str, Scalar]] = []
    lines: list[tuple[Run, ...]] = []
    for framework, only in found:
        records.append(_defined(framework, language))
        lines += _defined_lines(records[-1], "", language)
        for item in framework.items if only is None else (only,):
            records.append(_defined(item, language))
            lines += _defined_lines(records[-1], "  ", language)
    keys = ("id", "label", "definition", "source", "method", "not_applicable", "rule")
    headings = {"source": "source_of", "not_applicable": "not_applicable_types"}
    fields = tuple(Field(key, label(headings.get(key, key), language)) for key in keys)
    rows = tuple(tuple(record.get(key) for key in keys) for record in records)
    return Answer(Table("score", fields, rows), records, Passage(tuple(lines)))


def _defined(what: Framework | Item, language: str) -> dict[str, Scalar]:
    record: dict[str, Scalar] = {
        "id": what.id,
        "label": text_of(what.label, language),
        "definition": text_of(what.definition, language),
        "source": what.source,
    }
    if isinstance(what, Item):
        record |= {
            "method": what.method.value,
            "not_applicable": ", ".join(what.not_applicable) or None,
            "rule": what.place,
        }
    return record


def _defined_lines(record: dict[str, Scalar], indent: str, language: str) -> list[tuple[Run, ...]]:
    head = (Run(f"{indent}{record['label']}", "heading"), Run(f"  {record['id']}", "code"))
    source = f"{indent}  {label('source_of', language)}: {record['source']}"
    if record.get("rule"):
        source += f" ({record['rule']})"
    return [head, (Run(f"{indent}  {record['definition']}"),), (Run(source, "quiet"),), ()]


def _groups(reports: Sequence[Report], reference: str, language: str) -> list[tuple[str, list[int]]]:
    if reference == "all":
        return [(named("score_reference_all", language, n=len(reports)), list(range(len(reports))))]
    if reference != "region":
        return []
    places: dict[str, list[int]] = {}
    for n, report in enumerate(reports):
        if report.metadata.region:
            places.setdefault(report.metadata.region, []).append(n)
    return [
        (named("score_reference_region", language, region=region, n=len(found)), found)
        for region, found in sorted(places.items())
    ]


def _groupless(
    reports: Sequence[Report], reference: str, groups: Sequence[tuple[str, list[int]]], language: str
) -> tuple[str, ...]:
    """Say why a report has no median of its region, or one that tells nothing."""
    if reference != "region":
        return ()
    files = ", ".join(report_name(report) for report in reports if not report.metadata.region)
    lone = [str(reports[places[0]].metadata.region) for _, places in groups if len(places) == 1]
    return (
        *((named("score_no_region", language, files=files),) if files else ()),
        *(named("score_lone_region", language, region=region) for region in lone),
    )


def _median(cells: Sequence[Scalar]) -> Scalar:
    grades = sorted(cell for cell in cells if isinstance(cell, int))
    return grades[(len(grades) - 1) // 2] if grades else None


def _plain(cell: Scalar) -> Scalar:
    return None if isinstance(cell, Missing) else cell
