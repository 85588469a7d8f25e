"""Terms meet tokens: inflection, heads, beginnings, gaps, longest match, company, exceptions."""

from __future__ import annotations

from pathlib import Path

import pytest

from hyvinvointi_cli.model import Column, TaggedUnit
from hyvinvointi_cli.tagging.tagger import Tagger, unit_from_text
from hyvinvointi_cli.tagging.term_syntax import parse_term
from hyvinvointi_cli.tagging.terms import Code, Codebook, Facet, Term


def term(
    text: str,
    *,
    needs: tuple[str, ...] = (),
    unless: tuple[str, ...] = (),
    weak: bool = False,
    language: str = "fi",
) -> Term:
    words, gaps = parse_term(text)
    company = tuple(c if c.startswith("@") else term(c) for c in needs)
    unwanted = tuple(c if c.startswith("@") else term(c) for c in unless)
    return Term(text, "test.yaml:1", language, words, gaps, weak, company, unwanted)


def code(
    id: str,
    *terms: Term,
    family: str = "osallisuus",
    exceptions: tuple[Term, ...] = (),
    fallback: bool = False,
) -> Code:
    label = {"fi": id, "sv": id, "en": id}
    return Code(id, family, family, label, {}, "", "", "", (), terms, exceptions, fallback=fallback)


def book(*codes: Code, facets: tuple[Facet, ...] = ()) -> Codebook:
    return Codebook(codes, facets, "digest", "1")


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("forms")


def tag(
    codebook: Codebook, text: str, cache: Path, form: str = "sentence", language: str = "fi"
) -> TaggedUnit:
    return Tagger(codebook, rules_only=True, forms_cache=cache).tag(
        [unit_from_text(1, text, form, language)]
    )[0]


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("asukasraati", "Asukasraadissakin keskusteltiin", ["Asukasraadissakin"]),
        ("asukasraati", "asukas- ja asiakasraadit", ["asukas- ja asiakasraadit"]),
        ("asukasraati", "raatihuoneella", []),
        ("kysely", "Hyte-kyselyyn vastattiin", ["Hyte-kyselyyn"]),
        ("*neuvosto", "Nuorisoneuvostolta kysyttiin", ["Nuorisoneuvostolta"]),
        ("*neuvosto", "neuvostoon", ["neuvostoon"]),
        ("osallisuus*", "osallisuusohjelman mukaan", ["osallisuusohjelman"]),
        ("osallisuus*", "yhteisosallisuus", []),
        ("*osallisuus*", "digiosallisuustyötä tehdään", ["digiosallisuustyötä"]),
        ("=EVA", "EVA:n mukaan Eva lähti", ["EVA:n"]),
        ("=EVA", "EVA-arviointi", ["EVA-arviointi"]),
        ("=NuVa", "NuVan kokous", ["NuVan"]),
        ("=NuVa", "nuvan kokous", []),
        (
            "kuulla .. asukas|kuntalainen",
            "kuultiin alueen kaikkia asukkaita",
            ["kuultiin alueen kaikkia asukkaita"],
        ),
        ("kuulla .. asukas|kuntalainen", "kuultiin alueen kaikkia uusia nuoria asukkaita", []),
        ("avoin valmistelu", "avoimen valmistelun", ["avoimen valmistelun"]),
        ("avoin valmistelu", "avoimen, hyvän valmistelun", []),
        (
            "hyvinvointisuunnitelma",
            "hyvinvointikertomus ja -suunnitelma",
            ["hyvinvointikertomus ja -suunnitelma"],
        ),
        ("osallisuus", "www.kunta.fi/osallisuus ja https://osallisuus.fi", []),
    ],
)
def test_term_meets_text(pattern: str, text: str, found: list[str], cache: Path) -> None:
    unit = tag(book(code("os_a", term(pattern))), text, cache)
    assert [mention.text for mention in unit.mentions] == found


def test_longest_match_wins_within_a_code(cache: Path) -> None:
    unit = tag(
        book(code("os_a", term("valmistelu"), term("avoin valmistelu"))), "Avoin valmistelu jatkuu.", cache
    )
    assert [mention.text for mention in unit.mentions] == ["Avoin valmistelu"]


def test_codes_overlap_freely(cache: Path) -> None:
    codebook = book(code("os_a", term("valmistelu")), code("os_b", term("avoin valmistelu")))
    assert tag(codebook, "Avoin valmistelu jatkuu.", cache).codes == ("os_a", "os_b")


def test_exception_blocks_overlapping_hits_only(cache: Path) -> None:
    codebook = book(code("os_a", term("kysely"), exceptions=(term("kysely tunti"),)))
    unit = tag(codebook, "Kysely tunti pidettiin, ja toinen kysely lähti.", cache)
    assert [mention.span.start for mention in unit.mentions] == [34]


def test_needed_company_must_stand_in_the_unit(cache: Path) -> None:
    codebook = book(code("os_a", term("kuuleminen", needs=("asukas",))))
    assert tag(codebook, "Asukkaiden kuuleminen.", cache).codes == ("os_a",)
    assert tag(codebook, "Asianosaisten kuuleminen.", cache).codes == ()


def test_unwanted_company_silences_a_term(cache: Path) -> None:
    codebook = book(code("os_a", term("mittari", unless=("lainata",))))
    assert tag(codebook, "Mittarit lainataan kirjastosta.", cache).codes == ()


def test_company_may_be_a_family(cache: Path) -> None:
    codebook = book(
        code("os_a", term("vaikuttaa", needs=("@arviointi",))),
        code("ar_a", term("arviointi"), family="arviointi"),
    )
    assert tag(codebook, "Arviointi vaikuttaa.", cache).codes == ("ar_a", "os_a")
    assert tag(codebook, "Sää vaikuttaa.", cache).codes == ()


def test_weak_term_without_support_is_kept_but_not_counted(cache: Path) -> None:
    codebook = book(code("os_a", term("osallistuja", weak=True)))
    unit = tag(codebook, "Kursseilla oli 1 240 osallistujaa.", cache)
    assert unit.codes == () and [mention.weak for mention in unit.mentions] == [True]


def test_weak_term_counts_beside_its_family(cache: Path) -> None:
    codebook = book(code("os_a", term("osallistuja", weak=True)), code("os_b", term("raati")))
    assert tag(codebook, "Raadissa oli 12 osallistujaa.", cache).codes == ("os_a", "os_b")


def test_fallback_is_dropped_where_a_specific_code_hits_the_same_words(cache: Path) -> None:
    codebook = book(
        code("os_yleinen", term("osallisuus*"), fallback=True), code("os_b", term("osallisuusohjelma"))
    )
    assert tag(codebook, "Osallisuusohjelma laadittiin.", cache).codes == ("os_b",)
    assert tag(codebook, "Osallisuusohjelma lisää osallisuutta.", cache).codes == ("os_b",)
    assert tag(codebook, "Osallisuustyö ja osallisuusohjelma.", cache).codes == ("os_b", "os_yleinen")


def test_sequence_does_not_reach_over_a_cell(cache: Path) -> None:
    codebook = book(code("os_a", term("avoin valmistelu")))
    assert (
        tag(codebook, "Tavoite: Hallinto on avoin | Toimenpide: Valmistelu verkkoon", cache, "row").codes
        == ()
    )


def test_facet_counts_only_beside_a_code(cache: Path) -> None:
    facet = Facet("ik_nuoret", "ikaryhma", {"fi": "Nuoret", "sv": "Unga"}, (term("nuori"),))
    codebook = book(code("os_a", term("raati")), facets=(facet,))
    assert tag(codebook, "Nuorten raati kokoontui.", cache).facets == ("ik_nuoret",)
    assert tag(codebook, "Nuoret hiihtivät.", cache).facets == ()


def test_filled_cell_gives_its_column_code_and_a_dash_does_not(cache: Path) -> None:
    responsible = Code(
        "ar_vastuut", "arviointi", "arviointi", {}, {}, "", "", "", (), (), columns=(Column.RESPONSIBLE,)
    )
    assert tag(book(responsible), "Toimenpide: Raati | Vastuutaho: Kanslia", cache, "row").codes == (
        "ar_vastuut",
    )
    assert tag(book(responsible), "Toimenpide: Raati | Vastuutaho: –", cache, "row").codes == ()


def test_swedish_unit_meets_swedish_terms_only(cache: Path) -> None:
    codebook = book(code("os_a", term("delaktighet", language="sv")), code("os_b", term("osallisuus")))
    assert tag(codebook, "Delaktigheten stärks och osallisuus.", cache, language="sv").codes == ("os_a",)
