"""Pictures of a page: the strip that is shown, and outlines on the words."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas
from typeset import HEIGHT, WIDTH, lines, typeset

from hyvinvointi_cli.errors import InputError
from hyvinvointi_cli.model import Box
from hyvinvointi_cli.reading.marking.pictures import page_picture

_BLUE, _BLACK = (0, 90, 181), (0, 0, 0)


def _picture(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


def _bounds(image: Image.Image, colour: tuple[int, int, int]) -> tuple[int, int, int, int]:
    """The smallest rectangle that holds the pixels of a colour: x0, top, x1, bottom (inclusive)."""
    pixels = image.load()
    assert pixels is not None
    found = [(x, y) for x in range(image.width) for y in range(image.height) if pixels[x, y] == colour]
    xs, ys = [x for x, _ in found], [y for _, y in found]
    return min(xs), min(ys), max(xs), max(ys)


def _turned(path: Path, rotation: int, crop: tuple[float, float, float, float] | None) -> Path:
    size = (600, 400) if rotation % 180 else (400, 600)  # ReportLab turns the media box, too
    canvas = Canvas(str(path), pagesize=size, invariant=1, cropBox=crop)
    canvas.setPageRotation(rotation)
    canvas.rect(100, 200, 40, 20, stroke=0, fill=1)  # x 100-140, y 200-220 from the lower left
    canvas.showPage()
    canvas.save()
    return path


@pytest.mark.parametrize(
    ("rotation", "crop", "box"),
    [
        pytest.param(0, None, (100, 380, 140, 400), id="upright"),
        pytest.param(90, None, (200, 100, 220, 140), id="rotate 90"),
        pytest.param(180, None, (260, 200, 300, 220), id="rotate 180"),
        pytest.param(270, None, (380, 260, 400, 300), id="rotate 270"),
        pytest.param(0, (50, 100, 350, 500), (50, 280, 90, 300), id="crop box"),
        pytest.param(90, (50, 100, 350, 500), (100, 50, 120, 90), id="rotate 90 and crop box"),
    ],
)
def test_outline_stands_around_the_block_on_turned_and_cropped_pages(
    tmp_path: Path,
    rotation: int,
    crop: tuple[float, float, float, float] | None,
    box: tuple[float, float, float, float],
) -> None:
    path = _turned(tmp_path / "a.pdf", rotation, crop)
    image = _picture(page_picture(path, 1, [Box(1, *box)], width_px=800))
    x0, top, x1, bottom = _bounds(image, _BLACK)
    left, high, right, low = _bounds(image, _BLUE)
    assert max(abs(x0 - left - 2), abs(top - high - 2), abs(right - x1 - 2), abs(low - bottom - 2)) <= 1


def test_strip_shows_the_lines_about_the_box_only(tmp_path: Path) -> None:
    path = typeset(tmp_path / "a.pdf", lambda page: lines(page, ["Sana"], top=400))
    image = _picture(page_picture(path, 1, [Box(1, 60, 400, 85, 412)], width_px=480))
    assert image.size == (480, round(92 * 480 / WIDTH))


def test_box_at_the_foot_keeps_the_page_edge(tmp_path: Path) -> None:
    path = typeset(tmp_path / "a.pdf", lambda page: lines(page, ["Sana"], top=HEIGHT - 30))
    image = _picture(page_picture(path, 1, [Box(1, 60, HEIGHT - 30, 85, HEIGHT - 18)], width_px=480))
    assert abs(image.height - 70 * 480 / WIDTH) <= 1


def test_wide_page_is_shown_in_part(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(3100, 400), invariant=1)
    canvas.rect(2000, 100, 50, 20, stroke=0, fill=1)
    canvas.showPage()
    canvas.save()
    image = _picture(page_picture(tmp_path / "a.pdf", 1, [Box(1, 2000, 280, 2050, 300)], width_px=620))
    assert _bounds(image, _BLACK) == (285, 40, 334, 59)


def test_without_boxes_the_whole_page_is_shown(tmp_path: Path) -> None:
    path = typeset(tmp_path / "a.pdf", lambda page: lines(page, ["Sana"]))
    assert _picture(page_picture(path, 1, [], width_px=200)).size == (200, round(200 * HEIGHT / WIDTH))


def test_narrow_tall_page_does_not_make_a_giant_picture(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(5, 14_000), invariant=1)
    canvas.showPage()
    canvas.save()
    assert _picture(page_picture(tmp_path / "a.pdf", 1, [], width_px=300)).size == (300, 600)


def test_boxes_of_another_page_are_left_out(tmp_path: Path) -> None:
    path = typeset(tmp_path / "a.pdf", lambda page: lines(page, ["Sana"]), lambda page: lines(page, ["Muu"]))
    box = Box(1, 60, 80, 85, 92)
    assert page_picture(path, 1, [box, Box(2, 300, 300, 400, 400)]) == page_picture(path, 1, [box])


def test_same_input_gives_same_bytes(tmp_path: Path) -> None:
    path = typeset(tmp_path / "a.pdf", lambda page: lines(page, ["Sana", "Toinen rivi"]))
    box = Box(1, 60, 80, 85, 92)
    assert page_picture(path, 1, [box]) == page_picture(path, 1, [box])


def test_page_that_is_not_there_is_named(tmp_path: Path) -> None:
    path = typeset(tmp_path / "a.pdf", lambda page: lines(page, ["Sana"]))
    with pytest.raises(InputError, match="no page 2"):
        page_picture(path, 2, [])


def test_text_file_has_no_picture(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Sana", encoding="utf-8")
    with pytest.raises(InputError, match="not a PDF"):
        page_picture(tmp_path / "a.txt", 1, [])
