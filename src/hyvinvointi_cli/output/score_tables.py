"""`hyte score` in its other shapes: reports side by side, gaps, and definitions."""

from __future__ import annotations

from collections.abc import Sequence

from hyvinvointi_cli.analysis.frameworks import Framework, Item
from hyvinvointi_cli.analysis.gaps import Gap
from hyvinvointi_cli.analysis.scorecards import ItemScore
from hyvinvointi_cli.model import Report
from hyvinvointi_cli.output.answer import Answer, Field, Missing, Passage, Run, Scalar, Table
from hyvinvointi_cli.output.labels import label, named
from hyvinvointi_cli.output.names import Names
from hyvinvointi_cli.output.period import report_name
from hyvinvointi_cli.output.score import Scored
from hyvinvointi_cli.output.score_text import cut, grade_cell, of_total, part_name, text_of

REFERENCES = ("reports", "region", "all")


def comparison_answer(scored: Sequence[Scored], reference: str, names: Names) -> Answer:
    """Return items by reports; with `region` or `all` the lower median of these documents beside them."""
    language = names.language
    groups = _groups([report for report, _ in scored], reference, language)
    fields = (
        Field("framework", label("framework", language), group=True),
        Field("item", label("item", language), drop=2),
        Field("label", label("item", language), elide="end", width=34),
        *(Field(f"report_{n}", report_name(report), number=True) for n, (report, _) in enumerate(scored, 1)),
        *(Field(f"reference_{n}", heading, number=True) for n, (heading, _) in enumerate(groups, 1)),
    )
    rows: list[tuple[Scalar, ...]] = []
    for c, card in enumerate(scored[0][1] if scored else ()):
        title = text_of(card.framework.label, language)
        for i, score in enumerate(card.items):
            cells = [grade_cell(report, cards[c].items[i]) for report, cards in scored]
            medians = [_median([cells[n] for n in places]) for _, places in groups]
            rows.append((title, score.item.id, text_of(score.item.label, language), *cells, *medians))
    files = [report.file for report, _ in scored]
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
    return Answer(Table("score", fields, tuple(rows), notes=(label("score_note", language),)), value)


def gaps_answer(found: Sequence[tuple[Report, tuple[Gap, ...]]], names: Names) -> Answer:
    """Return the gaps of each report, the most pressing first."""
    language = names.language
    fields = (
        Field("report", label("report", language), group=True),
        Field("gap", label("gap", language), values="gap_"),
        Field("framework", label("framework", language), drop=2),
        Field("item", label("item", language), drop=3),
        Field("label", label("item", language), elide="end", width=34),
        Field("grade", label("grade", language), number=True),
        Field("missing", label("missing", language), elide="end", width=30, drop=1),
        Field("page", label("page_short", language), number=True),
    )
    rows = [(report_name(report), *_gap_row(gap, names)) for report, many in found for gap in many]
    files = [report.file for report, many in found for _ in many]
    keys = [field.key for field in fields]
    value = [
        {"file": file, **dict(zip(keys, row, strict=True))} for file, row in zip(files, rows, strict=True)
    ]
    notes = (label("score_note", language),) if rows else (label("score_no_gaps", language),)
    return Answer(Table("score", fields, tuple(rows), notes=notes), value, _shown_gaps(found, names, notes))


def _shown_gaps(
    found: Sequence[tuple[Report, tuple[Gap, ...]]], names: Names, notes: tuple[str, ...]
) -> Table:
    """For people the frameworks go by their names, without ids."""
    language = names.language
    fields = (
        Field("report", label("report", language), group=True),
        Field("gap", label("gap", language), values="gap_"),
        Field("label", label("item", language), elide="end", width=36),
        Field("framework", label("framework", language), elide="end", width=26, drop=1),
        Field("grade", "0–3", number=True),
        Field("page", label("page_short", language), number=True),
    )
    rows = tuple(
        (
            *(report_name(report), gap.kind, text_of(gap.score.item.label, language)),
            *(text_of(gap.card.framework.label, language), gap.score.grade),
            gap.score.quotes[0].page if gap.score.quotes else None,
        )
        for report, many in found
        for gap in many
    )
    return Table("score", fields, rows, notes=notes)


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


def _gap_row(gap: Gap, names: Names) -> tuple[Scalar, ...]:
    score = gap.score
    return (
        gap.kind,
        gap.card.framework.id,
        score.item.id,
        text_of(score.item.label, names.language),
        score.grade,
        cut(_lacking(score, names), 200) or None,
        score.quotes[0].page if score.quotes else None,
    )


def _lacking(score: ItemScore, names: Names) -> str:
    if score.total:
        return of_total(score, names.language)
    return "; ".join(part_name(score, id, names) for id in score.missing) if score.n else ""


def _groups(reports: Sequence[Report], reference: str, language: str) -> list[tuple[str, list[int]]]:
    if reference == "all":
        return [(named("score_reference_all", language, n=len(reports)), list(range(len(reports))))]
    if reference != "region":
        return []
    places: dict[str, list[int]] = {}
    for n, report in enumerate(reports):
        places.setdefault(report.metadata.region or "–", []).append(n)
    return [
        (named("score_reference_region", language, region=region, n=len(found)), found)
        for region, found in sorted(places.items())
    ]


def _median(cells: Sequence[Scalar]) -> Scalar:
    grades = sorted(cell for cell in cells if isinstance(cell, int))
    return grades[(len(grades) - 1) // 2] if grades else None


def _plain(cell: Scalar) -> Scalar:
    return None if isinstance(cell, Missing) else cell
