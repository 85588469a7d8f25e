"""The page stays small enough to mail, and says what it left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from hyvinvointi_cli.model import Report
from hyvinvointi_cli.output.manifest import manifest_of
from hyvinvointi_cli.output.names import names_of
from hyvinvointi_cli.output.page.content import Content, content
from hyvinvointi_cli.output.page.fitting import Fit, fit
from hyvinvointi_cli.output.page.pictures import Place
from hyvinvointi_cli.output.page.render import html, illustrated, left_out
from hyvinvointi_cli.running.pipeline import Options, Task, load_codebook, load_frameworks, process

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*_202?.pdf"))
MOST = 5_000_000


def image() -> bytes:
    """A picture of 4 kB, as large as those of dense pages."""
    import io
    import random

    from PIL import Image

    noise = random.Random(1).randbytes(3900)
    out = io.BytesIO()
    Image.frombytes("L", (65, 60), noise).save(out, "PNG")
    return out.getvalue()


@pytest.fixture(scope="module")
def thirty() -> Content:
    """The page of thirty reports: the samples under five names each."""
    read = [process(Task(path, Options())) for path in SAMPLES]
    reports = [report for report in read if isinstance(report, Report)]
    many = [
        replace(
            report,
            sha256=f"{copy}{report.sha256[1:]}",
            metadata=replace(report.metadata, municipality=f"{report.metadata.municipality}{end}"),
        )
        for copy, end in enumerate(("", "nsaari", "mäki", "nkylä", "nvaara"))
        for report in reports
    ]
    assert len(many) == 30
    codebook = load_codebook(())
    manifest = manifest_of(many, "report", {}, (codebook.version, codebook.digest))
    return content(many, codebook, load_frameworks(()), names_of(codebook, "fi"), manifest)


def test_thirty_reports_with_pictures_stay_under_five_megabytes(thirty: Content) -> None:
    drawn = image()

    def draw(wanted: Sequence[tuple[Report, Sequence[Place]]]) -> list[list[bytes | None]]:
        return [[drawn] * len(places) for _, places in wanted]

    page = illustrated(thirty, draw)
    assert len(page.pictures) > 40
    assert len(html(page)) < MOST


def test_page_says_which_command_shows_what_was_left_out(thirty: Content) -> None:
    page = html(thirty).decode("utf-8")
    assert "Kaikki: <code>hyte show … --code os_toimielimet</code>" in page


def test_every_number_keeps_a_quotation(thirty: Content) -> None:
    assert all(quoted.quotations for shelf in thirty.shelves for quoted in shelf.groups)


def test_full_page_keeps_the_quotations_of_grades_before_those_of_themes(thirty: Content) -> None:
    groups = [[quoted.group for quoted in shelf.groups] for shelf in thirty.shelves]
    kept = fit(groups, 600_000)
    ranks = Counter(group.rank for mine in groups for group in mine if group.id in kept.opened)
    assert (kept.most, ranks[0] > 0, ranks[2]) == (1, True, 0)
    alike = [sum(group.id in kept.opened for group in mine) for mine in groups]
    assert max(alike) - min(alike) <= 1


def test_number_without_quotations_is_no_link_and_the_page_says_so(thirty: Content) -> None:
    bare = replace(
        thirty,
        fit=Fit(1, frozenset()),
        silent=3090,
        shelves=tuple(replace(shelf, groups=()) for shelf in thirty.shelves),
    )
    page = html(bare).decode("utf-8")
    assert 'href="#r1-os_toimielimet"' not in page and "puuttuvat 3\u00a0090 luvun takaa" in page
    assert left_out(bare, b"")[0] in page


def test_page_that_is_too_large_all_the_same_says_so(thirty: Content) -> None:
    assert left_out(thirty, b"x" * MOST) == ()
    assert "Sivun koko on 6 Mt" in left_out(thirty, b"x" * 6_000_000)[0]


def test_paper_has_a_quotation_of_each_dimension_at_most_twice_over_many_reports(thirty: Content) -> None:
    assert all(len(shelf.best) == 2 for shelf in thirty.shelves)
    assert all(one.quotation.grade == 3 for one in thirty.shelves[0].best)
