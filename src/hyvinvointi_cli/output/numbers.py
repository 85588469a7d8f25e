"""Numbers as people read them, with the decimal sign and thousands of their language."""

from __future__ import annotations

_POINT = {"fi": ",", "sv": ",", "en": "."}
_THOUSANDS = {"fi": "\N{NO-BREAK SPACE}", "sv": "\N{NO-BREAK SPACE}", "en": ","}


def decimal(value: float, decimals: int, language: str) -> str:
    """Return a number with so many decimals."""
    return f"{value:.{decimals}f}".replace(".", _POINT[language])


def rate(value: float, language: str) -> str:
    """Return a rate with one decimal, whole from a hundred up; a little more than nothing is never 0."""
    if 0 < value < 0.05:
        return "<" + rate(0.1, language)
    return decimal(value, 0 if value >= 99.95 else 1, language)


def count(value: int, language: str) -> str:
    """Return a whole number with its thousands apart."""
    return f"{value:,}".replace(",", _THOUSANDS[language])


def plain(value: float, language: str) -> str:
    """Return a round number with the digits it has: 0.43, 1.8, 12."""
    return f"{value:g}".replace(".", _POINT[language])
