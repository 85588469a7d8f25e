"""Text from a PDF made harmless where it is shown or opened."""

from __future__ import annotations

import unicodedata

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def printable(text: str) -> str:
    """Drop control and format characters (terminal escapes, bidi overrides), keep line ends as spaces."""
    flat = " ".join(text.splitlines()) if "\n" in text or "\r" in text else text
    return "".join(c for c in flat if unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Co"})


def inert(text: str) -> str:
    """Return `text` so that a spreadsheet shows it instead of running it as a formula (OWASP CSV injection)."""
    clean = "".join(c for c in text if c in "\t\n\r" or unicodedata.category(c) not in {"Cc", "Cs"})
    return "'" + clean if clean.startswith(_FORMULA_SIGNS) else clean
