"""Pages take their boxes from the page tree when they have none of their own."""

from pathlib import Path

import pikepdf
import pytest
from typeset import WIDTH, lines, typeset

from hyvinvointi_cli.reading.document import read_document
from hyvinvointi_cli.reading.pdf.pages import open_pages


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A page with a line near its upper edge; the page tree holds its boxes."""
    plain = typeset(tmp_path / "oma.pdf", lambda page: lines(page, ["Perustamme raadin."], top=15))
    inherited = tmp_path / "peritty.pdf"
    with pikepdf.open(plain) as pdf:
        page = pdf.pages[0].obj
        pdf.Root.Pages["/MediaBox"] = page["/MediaBox"]
        pdf.Root.Pages["/CropBox"] = pikepdf.Array([30, 40, WIDTH, 842])
        del page["/MediaBox"]
        pdf.save(inherited)
    return inherited


def test_text_at_the_edge_of_a_page_is_read(path: Path) -> None:
    assert read_document(path).pages[0].text == "Perustamme raadin."


def test_size_of_a_page_is_that_of_its_inherited_crop_box(path: Path) -> None:
    with open_pages(path, name=path.name) as (_, pages, _):
        (page,) = pages
    assert (round(page.width_pt), round(page.height_pt)) == (round(WIDTH) - 30, 802)
