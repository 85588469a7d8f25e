"""Finnish municipalities: official names, Swedish names, mergers, and their inflected forms."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from hyvinvointi_cli.reading.lexicon_files import lexicon_folder


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality with its three-digit code (Statistics Finland), region and county."""

    code: str
    name: str
    name_sv: str
    region: str
    wellbeing_county: str


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Every name form that stands for a municipality; former ones stand for their successor."""

    by_form: dict[str, Municipality]
    by_stem: dict[str, tuple[tuple[str, Municipality], ...]]
    """Genitive stem (without -n) by its first three letters (Ii: two), casefolded."""
    regions: dict[str, str]
    """Inflected names of regions and wellbeing services counties -> region."""

    def find(self, token: str) -> Municipality | None:
        """Return the municipality that a capitalised word in any case form names, else None."""
        if token in _ROMAN:
            return None
        word = token.casefold()
        if found := self.by_form.get(word):
            return found
        for stem, municipality in (*self.by_stem.get(word[:3], ()), *self.by_stem.get(word[:2], ())):
            if word.startswith(stem) and _CASE_ENDING.fullmatch(word[len(stem) :]):
                return municipality
        return None


_ROMAN = frozenset({"II", "III"})
# Case endings that follow the genitive stem, with an optional clitic; one is required, since the bare
# stem of one name may be another word (Salla, Lope).
_CASE_ENDING = re.compile(
    r"(?:n|ss[aä]|st[aä]|[aeiouyäö]n|ll[aä]|lt[aä]|lle|n[aä]|ksi|h[aeiouyäö]n)(?:kin|k[aä][aä]n|k[oö]|h[aä]n)?"
)


def _forms(row: dict[str, str]) -> Iterator[str]:
    """Yield the forms that the genitive stem and the case endings do not give."""
    name = row["name_fi"]
    yield name
    yield row["genitive"]
    yield from row["other_forms"].split()
    yield from _illatives(name)
    if name.endswith("nen"):
        stem = name[:-3]
        yield from (stem + e for e in ("sen", "sten", "siin", "sia", "siä", "seen"))
        yield from (stem + vowel + e for vowel in ("si", "se") for e in _PLURAL_ENDINGS)
    if row["name_sv"]:
        yield row["name_sv"]
        yield row["name_sv"].removesuffix("s") + "s"


_PLURAL_ENDINGS = ("ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle", "na", "nä", "ksi")


def _illatives(name: str) -> Iterator[str]:
    """Illative and essive keep the strong stem, which the genitive does not show (Lahteen, Vihtiin)."""
    last = name[-1]
    if last not in "aeiouyäö":
        return
    yield name + last + "n"
    yield from (name + "na", name + "nä")
    if last == "i":
        yield from (name[:-1] + "een", name[:-1] + "ena", name[:-1] + "enä")
    if len(name) > 1 and name[-2] in "aeiouyäö":
        yield from (name + "h" + last + "n", name + "seen")


@cache
def load_gazetteer() -> Gazetteer:
    """Read lexicons/municipalities.csv (Statistics Finland's classification, CC BY 4.0)."""
    path = lexicon_folder() / "municipalities.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    current = {
        row["name_fi"]: Municipality(
            row["code"], row["name_fi"], row["name_sv"], row["region"], row["wellbeing_county"]
        )
        for row in rows
        if not row["merged_into"]
    }
    by_form: dict[str, Municipality] = {}
    stems: dict[str, list[tuple[str, Municipality]]] = {}
    for row in rows:
        municipality = current[row["merged_into"] or row["name_fi"]]
        for form in _forms(row):
            by_form.setdefault(form.casefold(), municipality)
        stem = row["genitive"].casefold().removesuffix("n")
        stems.setdefault(stem[:3], []).append((stem, municipality))
    ordered = {key: tuple(sorted(values, key=lambda v: -len(v[0]))) for key, values in stems.items()}
    return Gazetteer(by_form, ordered, _region_forms(current.values()))


def _region_forms(municipalities: Iterable[Municipality]) -> dict[str, str]:
    forms: dict[str, str] = {}
    for municipality in municipalities:
        county = municipality.wellbeing_county.removesuffix(" hyvinvointialue")
        forms.setdefault(county.casefold(), municipality.region)
        forms.setdefault(municipality.region.casefold(), municipality.region)
    return forms
