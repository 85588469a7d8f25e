"""Tables that look like measures and list none: aims set to companies, members of a group."""

from __future__ import annotations

from pathlib import Path

from tabled import draw_table, read_measures

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


def test_actions_beside_a_level_stay_measures(tmp_path: Path) -> None:
    rows = (HEAD, *ACTIONS, LEVELS[1])
    found = read_measures(tmp_path, lambda page: draw_table(page, rows, widths=WIDTHS))
    assert [m.action for m in found] == [row[1] for row in ACTIONS]


def test_members_of_a_group_are_no_measures(tmp_path: Path) -> None:
    rows = (
        ("Jäsen", "Taho", "Tehtävä ryhmässä"),
        ("Sivistysjohtaja", "Sivistyspalvelut", "Puheenjohtaja"),
        ("Hyvinvointikoordinaattori", "Vapaa-aikapalvelut", "Sihteeri"),
        ("Järjestöagentti", "Kyläyhdistykset", "Jäsen"),
    )
    assert read_measures(tmp_path, lambda page: draw_table(page, rows, widths=WIDTHS)) == ()
