"""A text given by hand or by another program becomes a unit like those of a document."""

from __future__ import annotations

import re
import unicodedata

from hyvinvointi_cli.model import Cell, Form, Unit

_SWEDISH = frozenset(
    [
        "och",
        "att",
        "för",
        "med",
        "på",
        "som",
        "en",
        "ett",
        "är",
        "av",
        "det",
        "den",
        "till",
        "har",
        "inte",
        "om",
        "vid",
        "under",
        "eller",
        "även",
        "kan",
        "ska",
        "skall",
        "bör",
        "de",
        "hos",
        "från",
        "samt",
        "alla",
        "vi",
        "finns",
        "inom",
        "nya",
        "efter",
        "år",
        "varje",
        "görs",
        "kommunens",
        "kommunen",
        "genom",
        "ges",
    ]
)
_FINNISH = frozenset(
    [
        "ja",
        "on",
        "ei",
        "sekä",
        "että",
        "joka",
        "kun",
        "ovat",
        "myös",
        "se",
        "oli",
        "kunnan",
        "vuoden",
        "mukaan",
        "tai",
        "hän",
        "jotka",
        "ole",
        "olla",
        "kuin",
    ]
)
_FINNISH_SIGN = re.compile(r"(?:aa|ää|uu|yy|ii|ee|ssa|ssä|sta|stä|lla|llä|ksi|isten)", re.IGNORECASE)
_CUT = re.compile(r"\S*-\n\S*")
_WORD = re.compile(r"[^\W\d_]+")
_PAGE_HEAD = re.compile(
    r"^(?:[^\w\n]*(?:sivu|sid\.?|s\.)\s*\d+|\d+\s?\(\d+\))[ \t]*(?=[^\W\d_])", re.IGNORECASE
)


def unit_from_text(number: int, text: str, form: str = "sentence", lang: str | None = None) -> Unit:
    """A unit from loose text: rows are cut into cells, broken text is mended, the language is told.

    `form` is a value of `Form`; without `lang` Swedish is told by its small words.
    """
    kind = Form(form)
    text = unicodedata.normalize("NFC", text.encode(errors="replace").decode())  # JSON may hold half a pair
    text = mend(text) if kind is Form.BROKEN else " ".join(text.replace("\xad", "").split())
    cells: tuple[Cell, ...] = ()
    if kind is Form.ROW:
        from hyvinvointi_cli.reading.tables.columns import parse_row

        cells = parse_row(text)
    measure = any(cell.column.value in ("action", "goal") for cell in cells)
    return Unit(number, text, kind, 1, language=lang or language_of(text), cells=cells, measure=measure)


def mend(text: str) -> str:
    """Join the lines of a broken text by the rules of reading; a page number glued to its start goes."""
    from hyvinvointi_cli.reading.layout.joining import Vocabulary, join_strings

    lines = [line for line in text.split("\n") if line.strip()]
    if lines:
        lines[0] = _PAGE_HEAD.sub("", lines[0])
    return join_strings(lines, Vocabulary(_WORD.findall(_CUT.sub(" ", text))))


def language_of(text: str) -> str:
    """`sv` where Swedish small words outnumber Finnish ones, else `fi`."""
    words = [word.casefold() for word in _WORD.findall(text)]
    swedish = sum(word in _SWEDISH for word in words) + 2 * ("å" in text.casefold())
    finnish = sum(word in _FINNISH for word in words) + (1 if _FINNISH_SIGN.search(text) else 0)
    return "sv" if swedish > finnish + 1 or (swedish > finnish and len(words) < 12) else "fi"
