"""Which municipality a document is about, told apart from those it merely mentions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from hyvinvointi_cli.reading.metadata.gazetteer import Municipality, load_gazetteer
from hyvinvointi_cli.reading.metadata.place_names import base_form, is_place_like, without_genitive_s


@dataclass(frozen=True, slots=True)
class Subject:
    """The municipality of a document; code and region are None for a name that no list has."""

    name: str
    code: str | None = None
    region: str | None = None
    wellbeing_county: str | None = None


_NAME = r"[A-ZÅÄÖ][a-zåäöA-ZÅÄÖ]+(?:-[A-ZÅÄÖ][a-zåäöA-ZÅÄÖ]+)*"
_WORD = re.compile(_NAME)
# What follows the genitive of the municipality that speaks: its offices, papers and people.
_OWNED = re.compile(
    rf"(?<![a-zåäö])({_NAME}n)(?:\s+Tl)?\s+(?:laaja\w*\s+)?"
    r"(?:(kunta|kunnan|kunnassa|kunnalla|kunnalle|kaupunki|kaupungin|kaupungissa|kaupungilla|kaupungille)"
    r"|hyvinvoin\w+|hyte\w*|valtuusto\w*|väestö\w*|asukkaat|asukkaiden|osallisuusohjelma\w*)\b",
    re.IGNORECASE,
)
_OWNED_PLAN = re.compile(
    rf"(?<![a-zåäöA-ZÅÄÖ])({_NAME}n)\s+(?:(?:lasten|nuorten|lapsiperheiden|perheiden|ikääntyneiden|ikääntyvien"
    r"|ikäihmisten|väestön|asukkaiden|laaja|ja|sekä),?\s+){1,6}"
    r"(?:hyvinvoin|osallisuus|ikä)\w*(?:kertomu|suunnitelma|ohjelma|raport)\w*"
)
"""Only in titles: a plan of one group of residents."""
_OWNED_SV = re.compile(rf"({_NAME})\s+(?:kommuns?|stads?|köpings?)\b(?!\w)")
_TITLED_SV = re.compile(rf"({_NAME}s)\s+välfärds(?:plan|program|berättelse|rapport)")
_NAME_LINE = re.compile(rf"^({_NAME})[ \t]*(?:$|[|,–-]|(?=[A-ZÅÄÖ]))", re.MULTILINE)
"""A line of a cover or running header that a name alone begins: "Kurkilahti | 19.3.2025"."""
_PAIRED = re.compile(
    rf"(?:kommun|stad)\W{{1,4}}{_NAME}n (?:kunta|kaupunki)|(?:kunta|kaupunki)\W{{1,4}}{_NAME} (?:kommun|stad)"
)
_TITLED = re.compile(rf"(?:Hyvinvoiva|Hyvinvoivat|Osallinen|Elinvoimainen|Välmående)\s+({_NAME})")
# Words in front of "kunnan" that begin a sentence and are no names.
_NOT_NAMES = frozenset(
    """
    jokaisen kunkin oman oma suomen saman pienen suuren alueen hyvinvointialueen monen useamman koko
    uuden yhden toisen terveen eri maan nykyisen entisen kotimaan lapsen nuoren asiakkaan asukkaan
    valtion edellisen seuraavan tämän sen kuntalaisen hyvinvoivan turvallisen vanhan laajan
    alueellisen maakunnan kunnan kaupungin naapurikunnan kuntien varsinaisen elinvoimaisen
    työntekijän ihmisen väestön päättyvän päättyneen alkavan tulevan kuluvan kommunens stadens regionens
    """.split()  # noqa: SIM905 - a word list reads better as words
)
_NO_GENITIVE = re.compile(r"(?:nen|l[aä]is(?:en|ten))$")
"""Adjectives, and the people of a place ("Salmelaisten hyvinvointi"), whose form is not the place's own."""
_TITLE_OWNED, _TITLE_NAMED, _OWNED_POINTS, _OWNED_CAP, _NAMED_CAP = 40, 12, 4, 40, 20
_TITLE_LINES = 2
# One passing "X:n kunta" in the body is a mention; a subject speaks of itself again and again.
_ENOUGH = 12


def find_subject(zone: str, pages: Sequence[str]) -> Subject | None:
    """Return the municipality that speaks in the document, or None when none clearly does.

    Evidence, strongest first: "X:n kunta/kaupunki/hyvinvointi…" in the title zone, the bare name there,
    the same owned form through the body, and how often the name stands in the text.
    """
    text = "\n".join(pages)
    words = Counter(_WORD.findall(text))
    lowered = Counter(re.findall(r"\b[a-zåäö][\wåäö-]+", text))
    points: Counter[str] = Counter()
    owned: set[str] = set()
    subjects: dict[str, Subject] = {}

    def credit(token: str, score: int, owner: bool) -> None:
        subject = _resolve(token, words, lowered, owner)
        if subject is None:
            return
        subjects.setdefault(subject.name, subject)
        points[subject.name] += score
        if owner:
            owned.add(subject.name)

    for place, token in enumerate(_owners(zone) or _OWNED_PLAN.findall(re.sub(r"\s+", " ", zone))):
        credit(token, _TITLE_OWNED if place == 0 else _TITLE_OWNED // 2, True)
    for token in _TITLED.findall(zone):
        credit(token, _TITLE_NAMED, True)
    for token in _TITLED_SV.findall(zone):
        credit(token, _TITLE_OWNED, True)
    for name in sorted({_titled(n) for n in _NAME_LINE.findall(zone)}):
        if is_place_like(name) and not lowered[name.casefold()]:
            subject = _resolve(name, words, lowered, False) or Subject(name)
            subjects.setdefault(subject.name, subject)
            points[subject.name] += _TITLE_NAMED
            owned.add(subject.name)
    first_lines = _WORD.findall("\n".join(zone.splitlines()[:_TITLE_LINES]))
    for token in {s.name: t for t in first_lines if (s := _resolve(t, words, lowered, False))}.values():
        credit(token, _TITLE_NAMED, False)
    for token, count in Counter(_owners(text)).items():
        credit(token, min(count * _OWNED_POINTS, _OWNED_CAP), True)
    for token, count in words.items():
        credit(token, min(count, _NAMED_CAP), False)
    # A name that is nowhere an owner was only mentioned, unless it stands on the cover.
    ranked = sorted(
        (n for n in points if n in owned or points[n] >= 2 * _ENOUGH), key=lambda n: (-points[n], n)
    )
    best = next(iter(ranked), None)
    return subjects[best] if best and points[best] >= _ENOUGH else None


def _owners(text: str) -> list[str]:
    flat = re.sub(r"[ \t]+", " ", text)
    found = [m[1] for m in _OWNED.finditer(flat) if m[1][0].isupper()]
    swedish = [m[1] for m in _OWNED_SV.finditer(flat)]
    # A bilingual municipality goes by its Finnish name: "Sundviks kommun (Salmilahden kunta)".
    return found if found and swedish and _PAIRED.search(flat) else found + swedish


def _resolve(token: str, words: Counter[str], lowered: Counter[str], owner: bool) -> Subject | None:
    name = _titled(token)
    if known := load_gazetteer().find("Ii" if token == "II" and owner else name):
        return _known(known)
    # "Keskeneräinen hyvinvointikertomus": an adjective in -nen is no genitive.
    if not owner or name.casefold() in _NOT_NAMES or lowered[name.casefold()] or _NO_GENITIVE.search(name):
        return None
    if name.endswith("n"):
        return Subject(base_form(name, words.keys()))
    if name.endswith("s") and (name[:-1] in words or without_genitive_s(name) != name):
        return Subject(name[:-1])
    return Subject(name) if words[name] > 1 else None


def _known(municipality: Municipality) -> Subject:
    return Subject(municipality.name, municipality.code, municipality.region, municipality.wellbeing_county)


def _titled(token: str) -> str:
    """KUUSAMON -> Kuusamon, YLÄ-SAARELAN -> Ylä-Saarelan; II stays, being a numeral."""
    if len(token) > 2 and token.isupper():
        return "-".join(part.capitalize() for part in token.split("-"))
    return token
