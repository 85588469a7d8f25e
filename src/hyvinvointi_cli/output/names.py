"""Names of codes, families, dimensions and facets in the user's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hyvinvointi_cli.analysis.selection import DIMENSIONS, FAMILIES
from hyvinvointi_cli.output.labels import label
from hyvinvointi_cli.tagging.terms import Codebook


@dataclass(frozen=True, slots=True)
class Names:
    """Looks up what people call an id; the id itself where there is no name."""

    language: str
    labels: Mapping[str, str]
    groups: Mapping[str, str]
    """Id -> the family of a code or the group of a facet."""

    def of(self, id: str) -> str:
        """Return the name of a code, facet, family, dimension, or code and facet (`code.facet`)."""
        parts = [self.labels.get(part) or label(part, self.language) for part in id.split(".")]
        return " × ".join(parts)

    def short(self, id: str) -> str:
        """Return a heading for a narrow column: dimensions with their number."""
        return f"{id} {self.of(id)}" if id in DIMENSIONS else self.of(id)

    def group(self, id: str) -> str:
        """Return the name of the family or facet group an id belongs to."""
        group = self.groups.get(id.partition(".")[0], "")
        return label(group, self.language) if group else ""

    def group_place(self, id: str) -> int:
        """Return where the id's family stands among the families; facets keep their order."""
        group = self.groups.get(id.partition(".")[0], "")
        return FAMILIES.index(group) if group in FAMILIES else len(FAMILIES)


def names_of(codebook: Codebook, language: str) -> Names:
    """Return the names in a codebook; a missing translation falls back to Finnish."""
    labels = {code.id: code.label for code in codebook.codes} | {f.id: f.label for f in codebook.facets}
    groups = {code.id: code.family for code in codebook.codes} | {f.id: f.group for f in codebook.facets}
    named = {id: words.get(language) or words.get("fi") or id for id, words in labels.items()}
    return Names(language, named, groups)
