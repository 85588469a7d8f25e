"""What a document's title says: its type and the year or council term it is about."""

from __future__ import annotations

import re
from typing import NamedTuple

# Ordered: the first pattern that matches the title zone decides. A narrower name comes before a wider
# one ("hyvinvointikertomuksen vuosiraportti" is a yearly report, not a broad one). "(?<!ja )(?<!- )" keeps
# "osallisuus- ja hyvinvointiohjelma" with the plans.
_TYPES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "poytakirja",
        (
            "pöytäkirja",
            "esityslista",
            "kokouskutsu",
            r"asianro\b",
            "sammanträdesprotokoll",
            "protokollsutdrag",
        ),
    ),
    ("kuntakortti", ("kuntakortti",)),
    (
        "tietoliite",
        ("indikaattoriliite", "tilastoliite", "tietoliite", "indikatorbilaga", "statistikbilaga"),
    ),
    (
        "tiivistelma",
        (
            r"tiivistelmä\b[^.]{0,40}hyvinvointi",
            r"hyvinvointi\w*[ -]+(?:\w+ ){0,2}tiivistelmä\b",
            "selkokielinen (?:versio|tiivistelmä)",
        ),
    ),
    (
        "vuosiraportti",
        (
            "vuosirapor",
            "vuosikatsau",
            "vuosikertomu",
            "hyvinvointirapor",
            "hyvinvointikatsau",
            "seurantarapor",
            "vuosiseurant",
            "välirapor",
            "vuosittainen (?:hyvinvointi|rapor)",
            "suppea (?:rapor|hyvinvointi)",
            r"hyvinvointikertomuksen (?:\w+ )?(?:seuranta|päivitys|toteuma)",
            r"suunnitelman (?:[\w–-]+ )?(?:seuranta|toteuma|toteutumi)",
            "hyvinvoinnin vuosi",
            "toteutuminen vuonna",
            "årsrapport",
            "årlig(?:a)? (?:välfärds|rapport)",
            "välfärdsrapport",
        ),
    ),
    (
        "alueellinen",
        (
            "alueelli(?:nen|sen) hyvinvointi",
            "maakunnalli(?:nen|sen) hyvinvointi",
            "seudullinen hyvinvointi",
            "hyvinvointialueen (?:alueellinen )?hyvinvointi(?:kertomus|suunnitelma)",
            "regional välfärds",
        ),
    ),
    (
        "erillissuunnitelma",
        (
            r"(?:lasten|nuorten|lapsi- ja|lapsiperheiden)[\w\s-]{0,25}hyvinvointi(?:suunnitelma|ohjelma)",
            "ikääntyneen väestön",
            r"ikäystävälli\w+[\w ]* (?:suunnitelma|ohjelma)",
            "(?:ikä|ikääntymis|vanhus|vammais)poliittinen",
            r"(?<!ja )(?<!- )\bosallisuusohjelma",
            "osallisuussuunnitelma",
            r"(?<!ja )(?<!- )\bturvallisuussuunnitelma",
            "mielenterveys- ja päihde",
            "kotou(?:ttamis|tumis)ohjelma",
            "yhdenvertaisuussuunnitelma",
            "tasa-arvosuunnitelma",
            "liikuntasuunnitelma",
            "delaktighetsprogram",
            "välfärdsplan för barn",
            "plan för stödjande av den äldre",
        ),
    ),
    (
        "laaja_kertomus",
        (
            r"laaja\w* (?:hyvinvointi)?kertomu",
            "hyvinvointikertomu",
            "hyvinvointi- ja terveyskertomus",
            "(?:omfattande )?välfärdsberättelse",
        ),
    ),
    (
        "suunnitelma",
        (
            "hyvinvointisuunnitelma",
            r"hyvinvointi- ja \w+(?:suunnitelma|ohjelma)",
            "- ja hyvinvointi(?:ohjelma|suunnitelma)",
            r"hyvinvoiva [\w-]+ ?[-–]ohjelma",
            "hyvinvointi(?:ohjelma|strategia)",
            "hyvän elämän ohjelma",
            "hyte-(?:suunnitelma|ohjelma)",
            "välfärds(?:plan|program)",
        ),
    ),
)
_COMPILED = tuple((id, re.compile("|".join(patterns))) for id, patterns in _TYPES)

_DATE = re.compile(r"\b\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d\b|\b\d{1,2}\.\d{1,2}\.(?=\D)")
_LAW = re.compile(r"\(?\b\d{1,4}/(?:19|20)\d\d\)?|\b(?:19|20)\d\d/\d{1,4}\b|[A-ZÅÄÖ]{2,}dno[- ]?\d{4}[-/]\d+")
_RANGE = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?[-–—−‑/]\s?((?:19|20)?\d\d)(?![\d.])")
_YEAR = re.compile(r"(?<![\d.,/])((?:19|20)\d\d)(?![\d/]|\.\d)")
_APPROVAL = re.compile(
    r"(?:hyväksy|käsitel|valtuusto\s|hallitus\s|päivitetty|laadittu|godkän|behandla|antagen|uppdaterad)[^\n]{0,40}?$"
)


class Period(NamedTuple):
    """Either a council term (start, end) or a report year, never both."""

    start: int | None = None
    end: int | None = None
    year: int | None = None


def document_type(title: str) -> str | None:
    """Return the id of the document type that the title zone names, or None."""
    text = re.sub(r"\s+", " ", title.casefold())
    return next((id for id, pattern in _COMPILED if pattern.search(text)), None)


def without_dates(text: str) -> str:
    """Blank out days, laws and diary numbers, whose years are never the reporting year."""
    return _LAW.sub(" ", _DATE.sub(" ", text))


def terms(text: str) -> tuple[tuple[int, int], ...]:
    """Return the year ranges of two to six years in `text`, in order; `2021-25` is 2021 to 2025."""
    found = []
    for match in _RANGE.finditer(text):
        start, end = int(match[1]), match[2]
        last = int(end) if len(end) == 4 else int(match[1][:2] + end)
        if 2005 <= start < last <= start + 12 and last <= 2045:
            found.append((start, last))
    return tuple(found)


def years(text: str) -> tuple[int, ...]:
    """Return the single years of `text`, ranges and the years of approval left out."""
    flat = _RANGE.sub(" ", text)
    found = []
    for match in _YEAR.finditer(flat):
        before = flat[max(0, match.start() - 60) : match.start()].casefold()
        if 2005 <= int(match[1]) <= 2045 and not _APPROVAL.search(before):
            found.append(int(match[1]))
    return tuple(found)
