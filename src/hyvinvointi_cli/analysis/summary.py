"""One line a document: what `hyte scan` answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from hyvinvointi_cli.analysis.frameworks import Frameworks
from hyvinvointi_cli.analysis.scorecards import grades as framework_grades
from hyvinvointi_cli.analysis.selection import DIMENSIONS
from hyvinvointi_cli.model import Failure, Metadata, Notice, Report
from hyvinvointi_cli.tagging.terms import Codebook


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of one document; for a failed one only `file` and `error` are set."""

    file: str
    metadata: Metadata | None = None
    pages: int | None = None
    words: int | None = None
    units: int | None = None
    families: dict[str, int] | None = None
    codes: dict[str, int] | None = None
    dimensions: dict[str, int] | None = None
    grades: dict[str, int | None] | None = None
    """Grades 0-3 of the dimensions by the scorecards; None where no item is graded."""
    warnings: tuple[Notice, ...] = ()
    error: str | None = None


def unread(failure: Failure) -> Summary:
    """Return the line of a file that could not be read."""
    return Summary(failure.file, error=failure.message)


def summarise(result: Report, codebook: Codebook, grades: Mapping[str, int | None] | None = None) -> Summary:
    """Count the mentions of a report by family, code and dimension (D1-D4); `grades` as they were given."""
    by_id = {code.id: code for code in codebook.codes}
    codes = Counter(mention.code for mention in result.mentions)
    families = Counter({code.family: 0 for code in codebook.codes})
    dimensions = Counter(dict.fromkeys(DIMENSIONS, 0))
    for id, count in codes.items():
        families[by_id[id].family] += count
        for dimension in by_id[id].dimensions:
            dimensions[dimension] += count
    return Summary(
        file=result.file,
        metadata=result.metadata,
        pages=len(result.pages),
        words=sum(page.words for page in result.pages),
        units=len(result.units),
        families=dict(sorted(families.items())),
        codes=dict(sorted(codes.items())),
        dimensions=dict(sorted(dimensions.items())),
        grades=None if grades is None else dict(grades),
        warnings=result.warnings,
    )


def grade_dimensions(report: Report, frameworks: Frameworks) -> dict[str, int | None]:
    """Return the grades of the frameworks that are named as the dimensions."""
    chosen = [framework for framework in frameworks.frameworks if framework.id.upper() in DIMENSIONS]
    return {id.upper(): grade for id, grade in framework_grades(report, frameworks, chosen).items()}
