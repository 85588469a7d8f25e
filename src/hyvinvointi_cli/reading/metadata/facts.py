"""Whom and when a document is about: municipality, region, type and period from its own words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from hyvinvointi_cli.model import Heading, Metadata, Page
from hyvinvointi_cli.reading.metadata.gazetteer import load_gazetteer
from hyvinvointi_cli.reading.metadata.subject import find_subject
from hyvinvointi_cli.reading.metadata.title import Period, document_type, terms, without_dates, years

_TITLE_PAGES = 2
_TITLE_CHARACTERS = (1200, 500, 300)
"""How much of the first, second and third page belongs to the title zone."""
_PLANS = frozenset({"suunnitelma", "erillissuunnitelma"})
_YEARLY = frozenset({"vuosiraportti", "kuntakortti", "tietoliite"})
_TERM_WORDS = re.compile(
    r"valtuustokau|hyvinvointi|suunnitelma|ohjelma|fullmäktigeperiod|välfärd", re.IGNORECASE
)
# A year that the document names as its own, against one that the text merely tells about ("vuonna 2030").
_OWN_YEAR = re.compile(
    r"(?:raportti|raportin|katsaus|kertomus|vuodelta|tilinpäätös|toimintavuosi|vuosi|rapport|berättelse)"
    r"\s*[,:–-]?\s*(20\d\d)(?!\s?[-–—/]\s?\d)",
    re.IGNORECASE,
)
_TOLD_YEAR = re.compile(
    r"(?:vuonna|vuoden|toteuma|toteutuminen|toteutuma|tilanne|år|året|under)\s+(20\d\d)(?!\s?[-–—/]\s?\d)",
    re.IGNORECASE,
)
_SPACED_YEAR = re.compile(r"\b(2) (0) (\d) (\d)\b")
_COUNTY = re.compile(
    r"([A-ZÅÄÖ][\w-]+(?: ja [A-ZÅÄÖ][\w-]+)?n)\s+(?:hyvinvointialue|maakunta|maakunnan|liitto)"
)


def identify(
    file_name: str, pages: Sequence[Page], headings: Sequence[Heading], running: Sequence[str] = ()
) -> Metadata:
    """Return the metadata that the text gives; a field that it does not give is None.

    The title zone (the beginning of the first pages) decides type and period; of two council terms on a
    cover the planned one counts, approval dates never do, and the file name only where the text is silent.
    """
    zone = _title_zone(pages)
    titles = _titles(headings)
    kind = _type(titles, zone)
    period = _period(kind, titles, (zone, *running), pages, file_name)
    if kind == "laaja_kertomus" and period.year and "laaja" not in zone.casefold():
        kind = "vuosiraportti"  # "Hyvinvointikertomus 2023" without a term is the yearly one
    texts = [page.text for page in pages]
    subject = None if kind == "alueellinen" else find_subject("\n".join((zone, *running)), texts)
    region = subject.region if subject else _region(zone)
    return Metadata(
        municipality=subject.name if subject else None,
        municipality_code=subject.code if subject else None,
        region=region,
        wellbeing_county=subject.wellbeing_county if subject else None,
        document_type=kind,
        period_start=period.start,
        period_end=period.end,
        report_year=period.year,
    )


def is_plan(pages: Sequence[Page], headings: Sequence[Heading]) -> bool | None:
    """Whether the title tells a plan (True) or a yearly report (False); None when it may hold both."""
    kind = _type(_titles(headings), _title_zone(pages))
    return True if kind in _PLANS else False if kind in _YEARLY else None


def _titles(headings: Sequence[Heading]) -> list[str]:
    return [h.text for h in headings if h.page <= _TITLE_PAGES][:6]


def _title_zone(pages: Sequence[Page]) -> str:
    """Join the beginnings of the first pages: a cover or a page of signatures may come before the title."""
    texts = [page.text for page in pages if page.text.strip()][: len(_TITLE_CHARACTERS)]
    return "\n".join(text[:limit] for text, limit in zip(texts, _TITLE_CHARACTERS, strict=False))


def _type(titles: Sequence[str], zone: str) -> str | None:
    lines = [line for line in zone.splitlines() if line.strip()][:14]
    # A running text of a minute extract names a report too; its own word comes first on the page.
    if (kind := document_type(" ".join(lines[:4]))) == "poytakirja":
        return kind
    for candidate in titles[:3]:
        if kind := document_type(candidate):
            return kind
    for i in range(len(lines)):
        if document_type(" ".join(lines[i : i + 2])):
            # A title wraps: "Hyvinvointikertomuksen / vuosiraportti 2023" needs its next line.
            return document_type(" ".join(lines[i : i + 3]))
    return document_type(zone)


def _period(
    kind: str | None, titles: Sequence[str], zones: Sequence[str], pages: Sequence[Page], file_name: str
) -> Period:
    sources = tuple(_readable(text) for text in ("\n".join(titles[:3]), *zones))
    name = without_dates(file_name.replace("_", " "))
    if kind in _YEARLY:
        return (
            _title_year(sources)
            or _told_year(pages)
            or _title_year((name,))
            or _planned_term((*sources, name))
            or Period()
        )
    if kind is None:
        return _title_year(sources) or _planned_term(sources) or Period()
    return (
        _planned_term(sources)
        or _title_year(sources)
        or _body_term(pages)
        or _planned_term((name,))
        or _title_year((name,))
        or Period()
    )


def _readable(text: str) -> str:
    return _SPACED_YEAR.sub(r"\1\2\3\4", without_dates(text))


def _title_year(sources: Iterable[str]) -> Period | None:
    """The year in a title; further down the page only one that the document calls its own."""
    for text in sources:
        if named := _OWN_YEAR.search(re.sub(r"\s+", " ", text)):
            return Period(year=int(named[1]))
        first_lines = "\n".join(text.strip().splitlines()[:4])
        if found := years(first_lines):
            return Period(year=found[0])
    return None


def _told_year(pages: Sequence[Page]) -> Period | None:
    counts: Counter[int] = Counter()
    for page in pages:
        counts.update(int(year) for year in _TOLD_YEAR.findall(without_dates(page.text)))
    return Period(year=max(counts, key=lambda year: (counts[year], year))) if counts else None


def _planned_term(sources: Iterable[str]) -> Period | None:
    for text in sources:
        if found := terms(text):
            return Period(*max(found))
    return None


def _body_term(pages: Sequence[Page]) -> Period | None:
    counts: Counter[tuple[int, int]] = Counter()
    for page in pages:
        for line in page.text.splitlines():
            if _TERM_WORDS.search(line):
                counts.update(terms(without_dates(line)))
    if not counts:
        return None
    most = max(counts.values())
    return Period(*max(term for term, count in counts.items() if count * 2 >= most))


def _region(zone: str) -> str | None:
    regions = load_gazetteer().regions
    for match in _COUNTY.finditer(zone):
        for form, region in regions.items():
            if match[1].casefold().startswith(form[:-1]):
                return region
    return None
