"""Names of municipalities in running text, inflected, Swedish, merged or on no list."""

from __future__ import annotations

import pytest

from hyvinvointi_cli.reading.metadata.gazetteer import load_gazetteer
from hyvinvointi_cli.reading.metadata.place_names import base_form, is_place_like, without_genitive_s

_FORMS = [
    ("Iin", "Ii"),
    ("Iissä", "Ii"),
    ("Kuusamon", "Kuusamo"),
    ("Ylöjärvellä", "Ylöjärvi"),
    ("Sastamalassa", "Sastamala"),
    ("Vihtiin", "Vihti"),
    ("Vihdissä", "Vihti"),
    ("Paraisilla", "Parainen"),
    ("Kauniaisten", "Kauniainen"),
    ("Lahteen", "Lahti"),
    ("Espooseen", "Espoo"),
    ("Uudessakaupungissa", "Uusikaupunki"),
    ("Virroilla", "Virrat"),
    ("Lopen", "Loppi"),
    ("Pargas", "Parainen"),
    ("Karleby", "Kokkola"),
    ("Haukiputaan", "Oulu"),
    ("Valtimo", "Nurmes"),
]


@pytest.mark.parametrize(("form", "name"), _FORMS, ids=[form for form, _ in _FORMS])
def test_inflected_swedish_and_former_names_are_found(form: str, name: str) -> None:
    found = load_gazetteer().find(form)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("word", ["II", "III", "Ruotsin", "Kunnan", "Karjalan", "Suomen"])
def test_numerals_and_other_words_are_no_municipality(word: str) -> None:
    assert load_gazetteer().find(word) is None


def test_every_municipality_has_code_region_and_county() -> None:
    gazetteer = load_gazetteer()
    current = {m.code: m for m in gazetteer.by_form.values()}
    assert len(current) == 309
    assert all(len(m.code) == 3 and m.region and m.wellbeing_county for m in current.values())
    assert len({m.region for m in current.values()}) == 19


@pytest.mark.parametrize(
    ("genitive", "base"),
    [
        ("Raumankosken", "Raumankoski"),
        ("Kuivalammen", "Kuivalampi"),
        ("Ylä-Saarelan", "Ylä-Saarela"),
        ("Isonkankaan", "Isokangas"),
        ("Uudenkedon", "Uusiketo"),
        ("Pikku-Lehtolan", "Pikku-Lehtola"),
        ("Suopellon", "Suopelto"),
    ],
)
def test_base_form_of_a_name_on_no_list(genitive: str, base: str) -> None:
    assert base_form(genitive, set()) == base


def test_nominative_in_the_text_wins_over_the_rule() -> None:
    assert base_form("Kuusisen", {"Kuusinen"}) == "Kuusinen"
    assert base_form("Kuusisen", {"Kuusisi"}) == "Kuusisi"


INVENTED = """
    Suolahteen>Suolahti Haapalahteen>Haapalahti Haapalahden>Haapalahti Haapalahdessa>Haapalahti
    Kurkiniemen>Kurkiniemi Kurkiniemeen>Kurkiniemi Kurkiniemessä>Kurkiniemi Teerijärven>Teerijärvi
    Teerijärvellä>Teerijärvi Teerijärveen>Teerijärvi Raumankoskelle>Raumankoski
    Raumankosken>Raumankoski Raumankoskella>Raumankoski Kultasalmen>Kultasalmi
    Kultasalmessa>Kultasalmi Hirvimäen>Hirvimäki Hirvimäellä>Hirvimäki Hietarannan>Hietaranta
    Hietarannassa>Hietaranta Hietarantaan>Hietaranta Mustaveden>Mustavesi Mustavedellä>Mustavesi
    Sarvijoen>Sarvijoki Sarvijoella>Sarvijoki Vuorilammen>Vuorilampi Vuorilammella>Vuorilampi
    Kanervanummen>Kanervanummi Kanervanummella>Kanervanummi Lehtikylän>Lehtikylä
    Lehtikylässä>Lehtikylä Lehtokankaan>Lehtokangas Lehtokankaalla>Lehtokangas
    Mustikkamaiden>Mustikkamaat Pohjoisaarten>Pohjoisaaret Kalliorantojen>Kalliorannat
    Kivivaarojen>Kivivaarat Kuusisaarten>Kuusisaaret Ylä-Saarelan>Ylä-Saarela Kaislasuon>Kaislasuo
    Tammisuolla>Tammisuo Petäjäperällä>Petäjäperä Valkeaharjulla>Valkeaharju Lumivaaran>Lumivaara
    Kuurasuvannossa>Kuurasuvanto Hallasuon>Hallasuo Kotirinteen>Kotirinne Myllypuron>Myllypuro
    Isonkankaan>Isokangas Uudenkarin>Uusikari Vanhasalon>Vanhasalo
""".split()  # noqa: SIM905 - a word list reads better as words


@pytest.mark.parametrize(("inflected", "base"), [pair.split(">") for pair in INVENTED], ids=INVENTED)
def test_invented_name_in_any_case_has_its_base_form(inflected: str, base: str) -> None:
    assert base_form(inflected, set()) == base


def test_genitive_of_a_name_in_de_is_known_from_the_text() -> None:
    assert base_form("Suolahteen", {"Suolahde"}) == "Suolahde"


@pytest.mark.parametrize(
    ("genitive", "base"),
    [("Älvsunds", "Älvsund"), ("Sundviks", "Sundvik"), ("Borgnäs", "Borgnäs"), ("Strömfors", "Strömfors")],
)
def test_swedish_genitive_loses_its_s(genitive: str, base: str) -> None:
    assert without_genitive_s(genitive) == base


@pytest.mark.parametrize(
    ("name", "place"),
    [("Kurkilahti", True), ("Petäjäkoski", True), ("Sisällysluettelo", False), ("Johdanto", False)],
)
def test_name_ends_as_a_place_does(name: str, place: bool) -> None:
    assert is_place_like(name) is place
