"""Tables that look like measures and list none: aims set to companies, members, timetables, risks, goals."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from tabled import draw_table, read_measures
from typeset import lines

HEAD = ("Tavoite", "Toimenpide/mittari", "Arviointi")
WIDTHS = (140, 220, 120)
LEVELS = (
    ("Yhtiön tulos on hyvä", "Vähintään nollatulos", "Toteutui"),
    ("Yhtiö on vakavarainen", "Omavaraisuusaste yli 20 %", "Toteutui"),
    ("Tilat ovat käytössä", "Käyttöaste vähintään 90 %", "Ei toteutunut"),
    ("Veden laatu", "Talousvesi täyttää vaatimukset", "Toteutui"),
)
AIM = ("Investoinnit", "Tavanomaiset investoinnit rahoitetaan tulorahoituksella", "Toteutui")
ACTIONS = (
    ("Osallisuus vahvistuu", "Perustetaan asukasraati kunnan kyliin", "Toteutui"),
    ("Yksinäisyys vähenee", "Käynnistetään ystäväpalvelu", "Kesken"),
)


def test_aim_among_levels_is_no_measure(tmp_path: Path) -> None:
    rows = (HEAD, *LEVELS, AIM)
    assert read_measures(tmp_path, lambda page: draw_table(page, rows, widths=WIDTHS)) == ()


ACTS = (
    (
        "Vuotovedet vähenevät",
        "Verkostoja saneerataan keskustassa. Vuotovesikerroin enintään 2.",
        "Ei toteutunut",
    ),
    ("Asuinympäristö on viihtyisä", "Asuntokannan modernisointi", "Toteutui"),
)


def test_acts_among_levels_are_measures(tmp_path: Path) -> None:
    rows = (HEAD, *LEVELS, AIM, *ACTS, *LEVELS)
    found = read_measures(tmp_path, lambda page: draw_table(page, rows, widths=WIDTHS))
    assert [(m.goal, m.action, m.outturn) for m in found] == list(ACTS)


def test_actions_beside_a_level_stay_measures(tmp_path: Path) -> None:
    rows = (HEAD, *ACTIONS, LEVELS[1])
    found = read_measures(tmp_path, lambda page: draw_table(page, rows, widths=WIDTHS))
    assert [m.action for m in found] == [row[1] for row in ACTIONS]


@pytest.mark.parametrize(
    "rows",
    [
        (
            ("Tehtävä", "Vastuuhenkilö", "Puhelin"),
            ("Etsivä nuorisotyö", "Sivistysjohtaja", "044 000 0000"),
            ("Kirjasto", "Kirjastojohtaja", "044 000 0001"),
        ),
        (
            ("Päivä", "Tehtävä", "Vastuu"),
            ("1.2.2025", "Aineiston keruu", "Hyvinvointikoordinaattori"),
            ("15.5.2025", "Luonnoksen käsittely", "Hyte-ryhmä"),
        ),
        (
            ("Kuukausi", "Tehtävä", "Vastuu"),
            ("Tammi–helmikuu", "Aineiston keruu", "Hyvinvointikoordinaattori"),
            ("Toukokuu", "Luonnoksen käsittely", "Hyte-ryhmä"),
        ),
    ],
    ids=["contacts", "dates", "months"],
)
def test_contacts_and_timetables_are_no_measures(tmp_path: Path, rows: tuple[tuple[str, ...], ...]) -> None:
    assert read_measures(tmp_path, lambda page: draw_table(page, rows, widths=WIDTHS)) == ()


def test_measures_with_a_month_each_stay_measures(tmp_path: Path) -> None:
    rows = (
        ("Aikataulu", "Tavoite", "Toimenpide"),
        ("Tammikuu", "Osallisuus vahvistuu", "Perustetaan asukasraati"),
        ("Toukokuu", "Arki liikuttaa", "Kunnostetaan kuntopolku"),
    )
    found = read_measures(tmp_path, lambda page: draw_table(page, rows, widths=WIDTHS))
    assert [m.action for m in found] == [row[2] for row in rows[1:]]


def test_members_of_a_group_are_no_measures(tmp_path: Path) -> None:
    rows = (
        ("Jäsen", "Taho", "Tehtävä ryhmässä"),
        ("Sivistysjohtaja", "Sivistyspalvelut", "Puheenjohtaja"),
        ("Hyvinvointikoordinaattori", "Vapaa-aikapalvelut", "Sihteeri"),
        ("Järjestöagentti", "Kyläyhdistykset", "Jäsen"),
    )
    assert read_measures(tmp_path, lambda page: draw_table(page, rows, widths=WIDTHS)) == ()


@pytest.mark.parametrize(
    ("head", "measured"),
    [
        (("Riski", "Toimenpide", "Vastuu"), False),
        (("Tunnistettu riski", "Toimenpide", "Vastuutaho", "Seuranta"), False),
        (("Uhka", "Toimenpiteet", "Vastuu"), False),
        (("Riski", "Tavoite", "Toimenpide", "Vastuu"), True),
        (("Kehittämiskohde", "Toimenpide", "Vastuu"), True),
    ],
    ids=["risk", "risk followed", "threat", "risk with a goal", "no risk"],
)
def test_register_of_risks_lists_no_measures(tmp_path: Path, head: tuple[str, ...], measured: bool) -> None:
    cells = {"Riski": "Henkilöstö vaihtuu", "Tavoite": "Työ jatkuu", "Seuranta": "Sijaisten määrä"}
    acts = ("Sovitaan sijaisista", "Varataan määräraha")
    rows = [
        tuple(act if h.startswith("Toimen") else cells.get(h, f"{h} on selvä") for h in head) for act in acts
    ]
    found = read_measures(tmp_path, lambda page: draw_table(page, (head, *rows), widths=(110,) * len(head)))
    assert [m.action for m in found] == (list(acts) if measured else [])


GOALS = ("Tavoite", "Mittari", "Vastuutaho")
AIMS = (
    ("Yksinäisyys vähenee", "Yksinäisten osuus", "Sosiaalityö"),
    ("Nuoret voivat hyvin", "Kouluterveyskysely", "Koulut"),
)
DEEDS = (
    ("Laaditaan osallisuusohjelma", "Ohjelma", "Hallinto"),
    ("Vapaaehtoistyön koordinointi", "Vapaaehtoiset", "Kirjasto"),
    ("Kylien yhteinen toimintapäivä", "Kävijät", "Liikuntatoimi"),
)


@pytest.mark.parametrize(
    ("rows", "goals"),
    [
        ((GOALS, *AIMS), []),
        ((GOALS, *DEEDS), [row[0] for row in DEEDS]),
        ((GOALS, *AIMS, DEEDS[0]), [DEEDS[0][0]]),
    ],
    ids=["aims", "deeds", "a deed among aims"],
)
def test_goal_without_an_action_is_a_measure_where_it_says_what_is_done(
    tmp_path: Path, rows: tuple[tuple[str, ...], ...], goals: list[str]
) -> None:
    found = read_measures(tmp_path, lambda page: draw_table(page, rows, widths=(190, 150, 130)))
    assert [m.goal for m in found] == goals


def test_goals_whose_outturn_is_told_are_measures(tmp_path: Path) -> None:
    rows = (
        (*GOALS, "Toteuma"),
        *((*row, told) for row, told in zip(AIMS, ("Toteutui", "Kesken"), strict=True)),
    )
    found = read_measures(tmp_path, lambda page: draw_table(page, rows, widths=(150, 130, 110, 100)))
    assert [(m.goal, m.outturn) for m in found] == [(row[0], row[3]) for row in rows[1:]]


def test_headers_of_a_register_of_risks_label_no_card(tmp_path: Path) -> None:
    rows = (
        (("Riski", 50), ("Toimenpide", 220), ("Vastuu", 420)),
        (("Avainhenkilö vaihtuu", 50), ("Tehtävät dokumentoidaan", 220), ("Hallinto", 420)),
        (("Rahoitus ei riitä", 50), ("Haetaan hankerahaa", 220), ("Kunnanjohtaja", 420)),
        (("Tilat ovat varattuja", 50), ("Varataan ajoissa", 220), ("Tilapalvelut", 420)),
        (("Tieto ei kulje", 50), ("Sovitaan viestinnästä", 220), ("Viestintä", 420)),
        (("Kunnan tavoitteet", 50),),
        (("Asukkaiden osallisuus vahvistuu", 50),),
        (("Toteutuminen: Iltoja pidettiin neljä.", 50),),
    )

    def draw(page: Canvas) -> None:
        y = 100
        for row in rows:
            for text, x in row:
                lines(page, [text], x, y, 10)
            y += 15

    assert read_measures(tmp_path, draw) == ()
