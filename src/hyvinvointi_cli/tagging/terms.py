"""The codebook as values: codes, facets, and the terms that find them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hyvinvointi_cli.model import Column


class Match(StrEnum):
    """How one word of a term meets a token (docs/codebook.md).

    INFLECTED `asukasraati`: any inflected form, clitics and possessives included, alone or as the last
    part after a hyphen. PREFIX `osallisuus*`: a token that begins so (compound modifier or cut stem).
    HEAD `*raati`: any inflected form as the last part of a compound (kyläraadissa), or alone.
    INSIDE `*osallisuu*`: anywhere inside a token. EXACT `=EVA`: this very token, case-sensitive.
    """

    INFLECTED = "inflected"
    PREFIX = "prefix"
    HEAD = "head"
    INSIDE = "inside"
    EXACT = "exact"


@dataclass(frozen=True, slots=True)
class WordPattern:
    """One word of a term; `text` is NFC and casefolded unless EXACT."""

    text: str
    match: Match


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase that finds a code.

    `words[i]` are the alternatives for the i-th word; `gaps[i]` is the number of tokens that may stand
    between word i and word i+1 (0 = next to each other; `..` in the file means 3). `needs`: at least one
    of these terms, families (`@osallisuus`), facets (`@kr_*`) must stand in the same unit; `unless`: none
    of these may. `columns`: only in these table columns. `weak`: counted only with support in the unit.
    """

    source: str
    rule: str
    """`file:line` of the entry."""
    language: str
    words: tuple[tuple[WordPattern, ...], ...]
    gaps: tuple[int, ...] = ()
    weak: bool = False
    needs: tuple[Term | str, ...] = ()
    unless: tuple[Term | str, ...] = ()
    columns: tuple[Column, ...] = ()
    own: bool = False
    """Whether a folder beside the shipped lexicons brought it."""


@dataclass(frozen=True, slots=True)
class Example:
    """A tested sentence of a codebook page; `[marked]` spans are what the code must cover."""

    text: str
    spans: tuple[tuple[int, int], ...]
    rule: str
    language: str = "fi"


@dataclass(frozen=True, slots=True)
class Code:
    """One page of the codebook. Labels and texts are keyed by `fi`, `sv`, `en`."""

    id: str
    family: str
    """osallisuus, arviointi, tasapainoisuus or kaikkia_osallistava."""
    parent: str
    label: dict[str, str]
    definition: dict[str, str]
    include: str
    exclude: str
    source: str
    dimensions: tuple[str, ...]
    terms: tuple[Term, ...]
    exceptions: tuple[Term, ...] = ()
    examples: tuple[Example, ...] = ()
    counterexamples: tuple[Example, ...] = ()
    columns: tuple[Column, ...] = ()
    """A filled cell under one of these columns gives the code."""
    fallback: bool = False
    """Dropped where a more specific code of the family hits the same words."""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """A vocabulary of who or which sector a unit is about; counted only beside a code."""

    id: str
    group: str
    """ikaryhma, kohderyhma or toimiala."""
    label: dict[str, str]
    terms: tuple[Term, ...]
    exceptions: tuple[Term, ...] = ()
    note: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Codebook:
    """All codes and facets by file order of their ids; `digest` is the sha256 of the files' text."""

    codes: tuple[Code, ...]
    facets: tuple[Facet, ...]
    digest: str
    version: str

    def code(self, id: str) -> Code:
        """Return the code with this id; KeyError when there is none."""
        for code in self.codes:
            if code.id == id:
                return code
        raise KeyError(id)
