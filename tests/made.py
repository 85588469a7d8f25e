"""Small codebooks and reports made by hand, with invented municipalities."""

from __future__ import annotations

from hyvinvointi_cli.model import (
    Box,
    Cue,
    Failure,
    Form,
    Heading,
    Kind,
    Measure,
    Mention,
    Metadata,
    PageFacts,
    PageSource,
    Provenance,
    Report,
    Span,
    Status,
    TaggedUnit,
)
from hyvinvointi_cli.tagging.terms import Code, Codebook, Facet


def code(id: str, family: str, fi: str, *dimensions: str) -> Code:
    """A code without terms."""
    return Code(
        id=id,
        family=family,
        parent="",
        label={"fi": fi, "en": f"{fi} (en)"},
        definition={"fi": f"Määritelmä: {fi}."},
        include="",
        exclude="",
        source="",
        dimensions=dimensions,
        terms=(),
    )


CODEBOOK = Codebook(
    codes=(
        code("ar_mittarit", "arviointi", "Mittarit ja indikaattorit", "D3"),
        code("ar_toteuma", "arviointi", "Luvattu ja toteutettu: toteuma", "D3"),
        code("os_oma_elama", "osallisuus", "Osallisuus omassa elämässä", "D2"),
        code("os_raadit_tilaisuudet", "osallisuus", "Raadit ja tilaisuudet", "D4"),
        code("os_toimielimet", "osallisuus", "Lakisääteiset vaikuttamistoimielimet", "D1", "D4"),
    ),
    facets=(
        Facet("ik_nuoret", "ikaryhma", {"fi": "Nuoret"}, ()),
        Facet("kr_vammaiset", "kohderyhma", {"fi": "Vammaiset"}, ()),
    ),
    digest="0" * 64,
    version="1.0",
)


def mention(unit: int, text: str, word: str, code: str, **facts: object) -> Mention:
    """A mention of `code` at the first `word` of `text`."""
    start = text.index(word)
    span = Span(start, start + len(word))
    page = facts.pop("page", 1)
    box = Box(page, 10.0, 20.0, 30.5, 32.25)  # type: ignore[arg-type]
    return Mention(
        code, word.casefold(), f"lexicons/codes/{code}.yaml:14", word, span, unit, page, boxes=(box,), **facts
    )  # type: ignore[arg-type]


def unit(
    number: int,
    text: str,
    *marked: tuple[str, str],
    form: Form = Form.SENTENCE,
    kind: Kind | None = None,
    page: int = 1,
    section: tuple[str, ...] = ("1 Osallisuus",),
    status: Status = Status.NONE,
    negated: bool = False,
    facets: tuple[str, ...] = (),
    measure: bool = False,
) -> TaggedUnit:
    """A unit in which each marked (word, code) is a mention."""
    kind = kind or (Kind.ROW if form is Form.ROW else Kind.SENTENCE)
    facts = {"page": page, "status": status, "negated": negated, "kind": kind, "facets": facets}
    return TaggedUnit(
        number=number,
        text=text,
        form=form,
        kind=kind,
        page=page,
        section=section,
        language="fi",
        status=status,
        codes=tuple(sorted({code for _, code in marked})),
        facets=facets,
        mentions=tuple(mention(number, text, word, code, **dict(facts)) for word, code in marked),
        measure=measure,
        words=len(text.split()),
    )


def report(file: str, units: tuple[TaggedUnit, ...], metadata: Metadata, **facts: object) -> Report:
    """A report of two pages with 100 words each; the second bears the printed number 1."""
    values: dict[str, object] = {
        "pages": (PageFacts(1, None, 100, PageSource.TEXT), PageFacts(2, "1", 100, PageSource.TEXT)),
        "headings": (Heading(1, 1, "1 Osallisuus"),),
        "measures": (),
        "warnings": (),
        "provenance": Provenance("0.1.0", CODEBOOK.digest, "spacy-fi-experimental-web-md 0.15.0"),
        **facts,
    }
    return Report(file=file, sha256=f"{len(file):064x}", metadata=metadata, units=units, **values)  # type: ignore[arg-type]


PLAN = report(
    "Suvikoski_2021.pdf",
    (
        unit(
            1,
            "1 Osallisuus ja nuorisovaltuusto",
            ("nuorisovaltuusto", "os_toimielimet"),
            form=Form.HEADING,
            kind=Kind.HEADING,
            section=(),
        ),
        unit(
            2,
            "Perustetaan asukasraati ja vahvistetaan nuorisovaltuuston asemaa lautakunnissa.",
            ("asukasraati", "os_raadit_tilaisuudet"),
            ("nuorisovaltuuston", "os_toimielimet"),
            status=Status.PROMISED,
            facets=("ik_nuoret",),
        ),
        unit(
            3,
            "Toimenpide: Vanhusneuvosto kuullaan | Mittari: lausuntojen määrä",
            ("Vanhusneuvosto", "os_toimielimet"),
            ("lausuntojen määrä", "ar_mittarit"),
            form=Form.ROW,
            page=2,
            section=("2 Toimenpiteet",),
            status=Status.PROMISED,
            measure=True,
        ),
    ),
    Metadata("Suvikoski", "998", "Koivumaa", None, "suunnitelma", 2021, 2025, None, "fi"),
    measures=(
        Measure(
            page=2,
            unit=3,
            action="Vanhusneuvosto kuullaan",
            indicator="lausuntojen määrä",
            status=Status.PROMISED,
            codes=("ar_mittarit", "os_toimielimet"),
            section=("2 Toimenpiteet",),
        ),
    ),
)

YEARLY = report(
    "Suvikoski_2023.pdf",
    (
        unit(
            1,
            "Asukasraati ei kokoontunut vuonna 2023.",
            ("Asukasraati", "os_raadit_tilaisuudet"),
            status=Status.NOT_DONE,
            negated=True,
        ),
        unit(
            2,
            '=HYPERLINK("http://x") toteutui \x1b[31mraadissa.',
            ("raadissa", "os_raadit_tilaisuudet"),
            page=2,
        ),
        unit(
            3,
            "Kuntalain 26 § säätää nuorisovaltuustosta.",
            ("nuorisovaltuustosta", "os_toimielimet"),
            kind=Kind.LAW,
        ),
    ),
    Metadata("Suvikoski", "998", "Koivumaa", None, "vuosiraportti", None, None, 2023, "fi"),
)

SCANNED = report(
    "Harjula_2023.pdf",
    (unit(1, "Vammaisneuvosto jatkaa.", ("Vammaisneuvosto", "os_toimielimet"), facets=("kr_vammaiset",)),),
    Metadata("Harjula", "997", "Koivumaa", None, "vuosiraportti", None, None, 2023, "fi"),
    pages=(PageFacts(1, None, 3, PageSource.TEXT), PageFacts(2, None, 0, PageSource.NONE)),
)

BROKEN = Failure("rikki.pdf", "damaged", "rikki.pdf: the file is damaged; save it again as PDF")

REPORTS = (PLAN, YEARLY, SCANNED)
RESULTS = (PLAN, YEARLY, SCANNED, BROKEN)
CUE = Cue("status", "promised", "Perustetaan", "status.plan", Span(0, 11))
