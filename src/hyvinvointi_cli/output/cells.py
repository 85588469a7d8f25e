"""Cells of tables as people read them."""

from __future__ import annotations

from hyvinvointi_cli.output.answer import Field, Missing, Scalar
from hyvinvointi_cli.output.clean import printable
from hyvinvointi_cli.output.labels import label
from hyvinvointi_cli.output.numbers import decimal


def shown(value: Scalar, field: Field, language: str = "fi") -> str:
    """Return one line of text: decimals and percentages by the field, missing cells in words."""
    if value is None:
        return field.blank
    if isinstance(value, Missing):
        return label(f"missing_{value.value}", language)
    if isinstance(value, bool):
        return "x" if value else ""
    if isinstance(value, float):
        decimals = 1 if field.decimals is None else field.decimals
        if field.percent:
            return decimal(value * 100, decimals, language) + "\N{NO-BREAK SPACE}%"
        return decimal(value, decimals, language)
    if field.values is not None and isinstance(value, str):
        return label(field.values + value, language)
    return printable(str(value))
