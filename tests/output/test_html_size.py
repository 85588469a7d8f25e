"""The page stays small enough to mail, and says what it left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from hyvinvointi_cli.model import Report
from hyvinvointi_cli.output.manifest import manifest_of
from hyvinvointi_cli.output.names import names_of
from hyvinvointi_cli.output.page.content import Content, content
from hyvinvointi_cli.output.page.pictures import Place
from hyvinvointi_cli.output.page.render import html, illustrated
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
    assert len(page.pictures) > 50
    assert len(html(page)) < MOST


def test_page_says_which_command_shows_what_was_left_out(thirty: Content) -> None:
    page = html(thirty).decode("utf-8")
    assert "Kaikki: <code>hyte show … --code os_toimielimet</code>" in page


def test_every_number_keeps_a_quotation(thirty: Content) -> None:
    assert all(quoted for shelf in thirty.shelves for _, quoted in shelf.groups)
