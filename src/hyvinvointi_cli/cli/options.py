"""Groups of options that commands have in common, and the decorator that adds them to a command."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

from hyvinvointi_cli.cli import parameters as p

Group = tuple[tuple[str, object, object], ...]
"""Name, annotation and default of each option."""

SELECTING: Group = (
    ("code", p.Code, None),
    ("family", p.Family, None),
    ("dimension", p.Dimension, None),
    ("facet", p.Facet, None),
    ("status", p.Statuses, None),
    ("kind", p.Kinds, None),
    ("negated", p.Negated, None),
    ("grep", p.Grep, None),
)
"""Which mentions: read by `parameters.selection_of`."""
OF_DOCUMENTS: Group = (("municipality", p.Municipality, None), ("year", p.Year, None))
"""Of which documents: read by `parameters.selection_of`, too."""
FORMAT: Group = (("format", p.Format, None),)
"""In which format, to standard output."""
WHERE: Group = (*FORMAT, ("output", p.Output, None))
"""Where to and in which format: read by `parameters.destination_of`."""
WRITING: Group = (*WHERE, ("excel", p.Excel, False))
"""The same for a table that a spreadsheet opens."""
LEXICON: Group = (("lexicon", p.Lexicons, None),)
"""Which folders add to the shipped codebook."""
READING: Group = (
    *LEXICON,
    ("rules_only", p.RulesOnly, False),
    ("password", p.Password, None),
    ("ocr", p.Ocr, False),
    ("max_pages", p.MaxPages, p.MAX_PAGES),
)
"""How documents are read and tagged: read by `parameters.options_of`."""
OVERRIDING: Group = (("manifest", p.Manifest, None),)
"""What documents are, where their text does not say: read by `documents.read_all`."""


def taking(*groups: Group) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Add the options of the groups to a command, behind its own; it finds them in `context.params`."""

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        own = inspect.signature(command, eval_str=True)
        shared = [
            inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
            for group in groups
            for name, annotation, default in group
        ]

        def run(**given: Any) -> None:
            command(**{name: value for name, value in given.items() if name in own.parameters})

        run.__name__, run.__doc__ = command.__name__, command.__doc__
        named = [one.replace(kind=inspect.Parameter.KEYWORD_ONLY) for one in own.parameters.values()]
        whole = own.replace(parameters=[*named, *shared])
        run.__signature__ = whole  # type: ignore[attr-defined]
        run.__annotations__ = {
            parameter.name: parameter.annotation for parameter in whole.parameters.values()
        }
        return run

    return decorate
