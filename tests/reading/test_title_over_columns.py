"""A title in the middle of a slide stands over both text boxes, though it ends inside the right one."""

from pathlib import Path

from reportlab.pdfgen.canvas import Canvas
from typeset import lines, read, typeset

LEFT = ("Ehkäisevä päihde- ja", "mielenterveystyö perustuu", "toimielimen hyväksymään", "suunnitelmaan.")
RIGHT = (
    "Huumausaineiden kokeilut ovat", "yleistyneet toisella asteella, kun", "taas humalajuominen on",
    "vähentynyt lähes puoleen.", "Vanhempainilloissa on", "keskusteltu kotibileistä.",
)  # fmt: skip


def draw(page: Canvas) -> None:
    """The right box is drawn first; the title reaches from between the boxes over the right one."""
    lines(page, ("Huomioita vuodesta",), x=215, top=40, size=24)
    lines(page, RIGHT, x=330, top=100, size=13)
    lines(page, LEFT, x=40, top=100, size=15)


def test_columns_under_a_centred_title_are_read_one_after_the_other(tmp_path: Path) -> None:
    text = read(typeset(tmp_path / "dia.pdf", draw)).pages[0].text
    flat = " ".join(text.split())
    assert " ".join(LEFT) in flat
    assert " ".join(RIGHT) in flat
