"""Which filled outlines of four points are boxes, and where they stand on the page as shown."""

from collections.abc import Sequence
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas
from typeset import HEIGHT, typeset

from hyvinvointi_cli.reading.pdf.pages import open_pages
from hyvinvointi_cli.reading.pdf.raw import RawPage

Points = Sequence[tuple[float, float]]
_BOX = ((100, 300), (200, 300), (200, 340), (100, 340))


def _filled(page: Canvas, points: Points) -> None:
    page.setFillColorRGB(0, 0.5, 0)
    outline = page.beginPath()
    outline.moveTo(*points[0])
    for point in points[1:]:
        outline.lineTo(*point)
    outline.close()
    page.drawPath(outline, stroke=0, fill=1)


def _read(path: Path, points: Points, *, turned: float = 0) -> RawPage:
    def draw(page: Canvas) -> None:
        page.rotate(turned)
        _filled(page, points)

    with open_pages(typeset(path / "piirros.pdf", draw)) as (_, pages, _):
        return next(pages)


def test_box_is_a_fill_with_four_edges(tmp_path: Path) -> None:
    page = _read(tmp_path, _BOX)
    (fill,) = page.fills
    assert [round(side) for side in fill[:4]] == [100, round(HEIGHT - 340), 200, round(HEIGHT - 300)]
    assert fill.rgb == (0, 128, 0)
    assert (len(page.edges.vertical), len(page.edges.horizontal)) == (2, 2)


def test_box_on_a_quarter_turn_is_one_all_the_same(tmp_path: Path) -> None:
    page = _read(tmp_path, [(y, -x) for x, y in _BOX], turned=90)
    (fill,) = page.fills
    assert [round(side) for side in fill[:4]] == [100, round(HEIGHT - 340), 200, round(HEIGHT - 300)]


def test_diamond_and_slanted_box_are_no_boxes(tmp_path: Path) -> None:
    diamond = ((150, 300), (200, 320), (150, 340), (100, 320))
    assert _read(tmp_path, diamond).fills == ()
    assert _read(tmp_path, _BOX, turned=20).fills == ()


def test_thin_box_is_a_rule_and_no_fill(tmp_path: Path) -> None:
    page = _read(tmp_path, ((100, 300), (200, 300), (200, 301), (100, 301)))
    assert page.fills == () and len(page.edges.horizontal) == 2
