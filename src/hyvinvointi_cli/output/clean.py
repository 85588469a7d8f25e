"""Text from a PDF made harmless where it is shown or opened."""

from __future__ import annotations

import re
import unicodedata

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n")
_HARMFUL = frozenset({"Cc", "Cf", "Cs", "Co"})
_NONCHARACTERS = frozenset({0xFFFE, 0xFFFF})
"""XML, and so a workbook, may not hold them; PDFium writes U+FFFE for a line-end hyphen."""


class _Harmless(dict[int, int | None]):
    """A table for str.translate that judges each character once."""

    def __missing__(self, point: int) -> int | None:
        harmful = unicodedata.category(chr(point)) in _HARMFUL or point in _NONCHARACTERS
        self[point] = None if harmful else point
        return self[point]


_ONE_LINE = _Harmless({ord("\n"): ord(" "), ord("\t"): ord(" "), ord("\r"): None})
_LINES = _Harmless({ord("\n"): ord("\n"), ord("\t"): ord(" "), ord("\r"): None})
_UNSEEN = re.compile("[\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def printable(text: str) -> str:
    """Return `text` on one line without control and format characters (terminal escapes, bidi overrides)."""
    return text.translate(_ONE_LINE)


def printable_lines(text: str) -> str:
    """Return `text` like `printable`, with its lines kept."""
    return text.translate(_LINES)


def inert(text: str) -> str:
    """Return `text` so that a spreadsheet shows it and does not run it as a formula (OWASP CSV injection)."""
    clean = printable_lines(text)
    return "'" + clean if clean.startswith(_FORMULA_SIGNS) or text.startswith(_FORMULA_SIGNS) else clean


def escape_json(text: str) -> str:
    """Return JSON with the unseen characters that json.dumps lets through written as escapes."""
    return _UNSEEN.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)
