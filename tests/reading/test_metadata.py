"""Municipality, type and period from what the text says."""

from __future__ import annotations

import pytest

from hyvinvointi_cli.model import Heading, Metadata, Page
from hyvinvointi_cli.reading.metadata.facts import identify

_BODY = "Kunnassa seurataan asukkaiden hyvinvointia. " * 5


def _identify(*pages: str, file: str = "liite.pdf", headings: tuple[str, ...] = ()) -> Metadata:
    return identify(
        file,
        [Page(number, text) for number, text in enumerate(pages, 1)],
        [Heading(1, 1, text) for text in headings],
    )


_TYPES = [
    ("Laaja hyvinvointikertomus ja -suunnitelma 2021–2025", "laaja_kertomus", (2021, 2025, None)),
    ("Hyvinvointikertomus 2017-2020", "laaja_kertomus", (2017, 2020, None)),
    ("Hyvinvointikertomus 2023", "vuosiraportti", (None, None, 2023)),
    ("Hyvinvointikertomuksen\nvuosiraportti 2022", "vuosiraportti", (None, None, 2022)),
    ("Hyvinvointisuunnitelman 2021–2025 vuosiraportti 2023", "vuosiraportti", (None, None, 2023)),
    ("Hyvinvointiraportti vuodelta 2022\nHyväksytty 27.11.2023 § 88", "vuosiraportti", (None, None, 2022)),
    ("Hyvinvointi- ja turvallisuussuunnitelma 2022–2025", "suunnitelma", (2022, 2025, None)),
    ("Hyvinvoiva Kuivalampi -ohjelma 2021-25", "suunnitelma", (2021, 2025, None)),
    ("Lasten ja nuorten hyvinvointisuunnitelma 2022–2025", "erillissuunnitelma", (2022, 2025, None)),
    ("Osallisuusohjelma 2022–2025", "erillissuunnitelma", (2022, 2025, None)),
    ("Osallisuus- ja hyvinvointiohjelma 2022–2025", "suunnitelma", (2022, 2025, None)),
    (
        "Hyvinvointikertomus valtuustokaudelta 2017–2021 ja suunnitelma valtuustokaudelle 2021–2025",
        "laaja_kertomus",
        (2021, 2025, None),
    ),
    ("Välfärdsberättelse 2018–2021", "laaja_kertomus", (2018, 2021, None)),
]


@pytest.mark.parametrize(("title", "kind", "period"), _TYPES, ids=[t[0][:40] for t in _TYPES])
def test_title_gives_type_and_period(
    title: str, kind: str, period: tuple[int | None, int | None, int | None]
) -> None:
    metadata = _identify(f"Kuivalammen kunta\n{title}\n{_BODY}")
    assert metadata.document_type == kind
    assert (metadata.period_start, metadata.period_end, metadata.report_year) == period


def test_approval_year_is_not_the_reporting_year() -> None:
    text = (
        "Vesikallion kunta\nHyvinvointiraportti\nKunnanvaltuusto 24.4.2023 § 12\nVuonna 2022 järjestettiin. "
        * 2
    )
    assert _identify(text).report_year == 2022


def test_file_name_speaks_only_where_the_text_is_silent() -> None:
    assert _identify("Vesikallion kunta\nHyvinvointiraportti", file="raportti_2021.pdf").report_year == 2021
    assert (
        _identify("Vesikallion kunta\nHyvinvointiraportti 2022", file="raportti_2021.pdf").report_year == 2022
    )


def test_mentioned_municipality_is_not_the_subject() -> None:
    text = (
        "Kuivalammen kunta\nHyvinvointiraportti 2023\n"
        "Vertailukunnat ovat Kuusamo, Ii ja Kemi. Kuusamon kunta kertoi."
    )
    assert _identify(text).municipality == "Kuivalampi"


def test_text_that_only_mentions_places_has_no_subject() -> None:
    assert (
        _identify("Periaateohjelma\nHelsingissä ja Tampereella asuu moni. Helsinki kasvaa.").municipality
        is None
    )


def test_listed_municipality_has_code_and_region() -> None:
    metadata = _identify("IIN KUNTA\nHyvinvointikertomus 2021–2025\nOSA II Suunnitelma")
    assert (metadata.municipality, metadata.municipality_code, metadata.region) == (
        "Ii",
        "139",
        "Pohjois-Pohjanmaa",
    )


def test_part_ii_is_not_the_municipality_of_ii() -> None:
    assert (
        _identify("Hyvinvointikertomus\nOSA II\nOsa II jatkuu. II osan taulukot. II II II").municipality
        is None
    )


def test_bilingual_municipality_goes_by_its_finnish_name() -> None:
    text = (
        "Sundviks kommun (Salmilahden kunta)\nVälfärdsplan 2025–2029\n"
        "I Sundvik arbetar Sundviks kommun för välfärd."
    )
    assert _identify(text).municipality == "Salmilahti"


def test_running_header_names_the_municipality() -> None:
    metadata = identify("x.pdf", [Page(1, "Hyvinvointiraportti 2024")], [], running=("Uudenkedon kunta",))
    assert metadata.municipality == "Uusiketo"


def test_regional_report_has_a_region_and_no_municipality() -> None:
    metadata = _identify(
        "Pohjois-Savon hyvinvointialue\nAlueellinen hyvinvointikertomus 2023–2025\nKuopion kaupunki"
    )
    assert (metadata.municipality, metadata.region) == (None, "Pohjois-Savo")


@pytest.mark.parametrize(
    ("cover", "municipality"),
    [
        ("Hyvinvointisuunnitelman seuranta 2024\nKurkilahti Hyvinvointilautakunta 19.3.2025", "Kurkilahti"),
        (
            "Hyvinvointikertomus 2025–2029\nPetäjäkoski\nOSA I Päättyvän valtuustokauden arviointi",
            "Petäjäkoski",
        ),
        ("Älvsunds välfärdsplan 2022–2025\nÄlvsund satsar på delaktighet.", "Älvsund"),
    ],
    ids=["name before the board", "name on a line of its own", "Swedish genitive"],
)
def test_cover_names_a_municipality_on_no_list(cover: str, municipality: str) -> None:
    assert _identify(f"{cover}\n{_BODY}").municipality == municipality


def test_people_of_a_place_are_not_its_name() -> None:
    cover = "Hyvinvoiva Valkkosalmi\nHyvinvointiohjelma 2025–2029\nValkkosalmen kaupunki"
    body = "Valkkosalmelaisten hyvinvointi\nValkkosalmelaisten väestön terveys kohenee. " + _BODY
    assert _identify(cover, body, headings=("Valkkosalmelaisten hyvinvointi",)).municipality == "Valkkosalmi"
