"""Headers of several levels, and what "Seuranta" means in plans and reports."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from tabled import SIZE, draw_table, read_measures
from typeset import HEIGHT, Draw, lines

from hyvinvointi_cli.model import Measure
from hyvinvointi_cli.reading.tables.content import is_milestone, reports_outturn

XS = (50, 160, 300, 400, 470, 545)
STEP = 18
Groups = tuple[tuple[str, int, int], ...]
GROUPS: Groups = (("Sisältö", 0, 2), ("Kuka ja milloin", 2, 4), ("Näin seuraamme", 4, 5))
ASKING: Groups = (
    ("Mitä tavoitellaan ja miten", 0, 2),
    ("Kuka ja milloin", 2, 4),
    ("Mistä tiedetään", 4, 5),
)
HEAD = ("Päämäärä", "Keinot", "Toimijat", "Ajankohta", "Tulos")
FIRST = ("Nuoret mukaan", "Ideabudjetti kouluihin", "Koulut", "2026", "Kävijät")
SECOND = ("Kuntalaiset ääneen", "Asukasraati kylille", "Hallinto", "2027", "Raadit")


def _grid(
    page: Canvas, top: float, band: str, *rows: tuple[str, ...], ruled: bool = True, groups: Groups = GROUPS
) -> None:
    """A band over the whole width, groups of columns, headers and rows."""
    page.setFont("Helvetica", SIZE)
    levels = [((band, 0, 5),), groups, *([(t, k, k + 1) for k, t in enumerate(r)] for r in (HEAD, *rows))]
    for level, cells in enumerate(levels):
        y = HEIGHT - top - level * STEP
        for text, first, last in cells:
            if ruled:
                page.rect(XS[first], y - STEP, XS[last] - XS[first], STEP)
            page.drawString(XS[first] + 4, y - STEP + 6, text)


@pytest.mark.parametrize("groups", [GROUPS, ASKING], ids=["groups", "groups like headers"])
@pytest.mark.parametrize("ruled", [True, False], ids=["ruled", "white space"])
def test_band_above_the_header_is_the_focus_area(tmp_path: Path, ruled: bool, groups: Groups) -> None:
    def draw(page: Canvas) -> None:
        _grid(page, 80, "Kehittämiskohde: Osallisuus", FIRST, ruled=ruled, groups=groups)
        _grid(page, 180, "Kehittämiskohde: Turvallinen arki", SECOND, ruled=ruled, groups=groups)

    found = read_measures(tmp_path, draw)
    assert [(m.focus, m.goal, m.action, m.responsible) for m in found] == [
        ("Osallisuus", *FIRST[:3]),
        ("Turvallinen arki", *SECOND[:3]),
    ]


def test_name_of_the_table_above_the_header_is_no_focus_area(tmp_path: Path) -> None:
    found = read_measures(tmp_path, lambda page: _grid(page, 80, "Taulukko 3. Toimenpiteet 2026", FIRST))
    assert [(m.focus, m.action) for m in found] == [(None, FIRST[1])]


def _followed(title: str, head: tuple[str, ...], *rows: tuple[str, ...]) -> tuple[Draw, ...]:
    def draw(page: Canvas) -> None:
        lines(page, [title], size=20, bold=True)
        draw_table(page, (head, *rows), top=140, widths=(150, 90, 110, 70)[: len(head)])

    return (draw,)


PLAN, REPORT = "Koivulahden hyvinvointisuunnitelma 2025–2029", "Hyvinvointikertomuksen vuosiraportti 2024"
BARE, LEVELLED = ("Toimenpide", "Vastuu", "Seuranta"), ("Toimenpide", "Vastuu", "Seuranta", "Tavoitearvo")
MILESTONES = (
    ("Palkataan etsivä nuorisotyöntekijä", "Nuorisotoimi", "Virka täytetty", "1"),
    ("Avataan asukastila kirjastoon", "Kirjasto", "Tila avattu", "2"),
    ("Laaditaan liikkumisohjelma", "Liikuntatoimi", "Ohjelma hyväksytty", "1"),
)
OUTTURNS = (
    ("Palkataan etsivä nuorisotyöntekijä", "Nuorisotoimi", "Kesken", "1"),
    ("Avataan asukastila kirjastoon", "Kirjasto", "Tila avattu", "2"),
    ("Laaditaan liikkumisohjelma", "Liikuntatoimi", "Toteutunut", "1"),
)


def _told(measure: Measure) -> str:
    return "indicator" if measure.indicator else "outturn"


@pytest.mark.parametrize(
    ("title", "head", "rows", "told"),
    [
        (PLAN, BARE, MILESTONES, "indicator"),
        (PLAN, BARE, OUTTURNS, "outturn"),
        (REPORT, BARE, MILESTONES, "outturn"),
        (REPORT, LEVELLED, MILESTONES, "outturn"),
        ("Hyvinvointikertomus 2021–2025", LEVELLED, MILESTONES, "indicator"),
        ("Hyvinvointikertomus 2021–2025", BARE, MILESTONES, "outturn"),
    ],
    ids=["plan", "plan with outturns", "report", "report with levels", "both kinds, levels", "both kinds"],
)
def test_following_column_of_milestones(
    tmp_path: Path, title: str, head: tuple[str, ...], rows: tuple[tuple[str, ...], ...], told: str
) -> None:
    cut = [row[: len(head)] for row in rows]
    found = read_measures(tmp_path, *_followed(title, head, *cut))
    assert {_told(m) for m in found} == {told}


@pytest.mark.parametrize(
    ("text", "milestone"),
    [
        ("Virka täytetty", True),
        ("Kysely tehty", True),
        ("Käynnit toteutuneet", True),
        ("Toteutunut kyllä/ei", True),
        ("Toteutunut", False),
        ("Osittain toteutunut", False),
        ("Ryhmä on perustettu", False),
        ("Kysely tehty 2024", False),
    ],
)
def test_milestone_is_a_noun_with_a_participle(text: str, milestone: bool) -> None:
    assert is_milestone(text) is milestone


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Toteutuneiden tilaisuuksien lukumäärä", False),
        ("Toteutumisaste (%)", False),
        ("Toteutuneet käynnit ja palaute", False),
        ("Toteutuneet hyvin", True),
        ("Koulutus toteutettu kyllä/ei", False),
        ("Tilaisuuksia toteutui suuri määrä, 14 kpl", True),
        ("Toteutettiin keväällä", True),
    ],
)
def test_name_of_a_figure_tells_no_outturn(text: str, told: bool) -> None:
    assert reports_outturn(text) is told
