"""Mentions as highlights of a PDF: a colour a family, a note each, and bookmarks by theme."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import TypeVar

from hyvinvointi_cli.analysis.selection import Found
from hyvinvointi_cli.model import Box, Kind
from hyvinvointi_cli.output.clean import printable
from hyvinvointi_cli.output.labels import label, named
from hyvinvointi_cli.output.names import Names
from hyvinvointi_cli.output.reason import reason_of
from hyvinvointi_cli.reading.marking.highlights import Bookmark
from hyvinvointi_cli.reading.marking.legend_page import Legend
from hyvinvointi_cli.reading.marking.looks import Colour, Mark

_COLOURS: Mapping[str, Colour] = {
    "osallisuus": Colour((255, 240, 80), (150, 105, 0)),
    "arviointi": Colour((125, 200, 255), (0, 90, 181)),
    "tasapainoisuus": Colour((240, 150, 110), (170, 60, 0)),
    "kaikkia_osallistava": Colour((160, 215, 170), (0, 105, 60)),
}
"""Yellow, blue, orange, green: CIE76 distance of any two 19 without red or green cones, 16 without blue."""
_OTHER = Colour((215, 215, 215), (90, 90, 90))
"""Families of codes that a user has added."""
_PLAIN_KINDS = frozenset({Kind.SENTENCE, Kind.ROW})
_LONGEST_REASON = 300
_Key = TypeVar("_Key")


def marks(found: Sequence[Found], names: Names) -> tuple[Mark, ...]:
    """Return one highlight a mention; mentions whose place on the page is not known are left out."""
    return tuple(
        Mark(each.mention.boxes, colour_of(_family(each, names)), _subject(each, names), note(each, names))
        for each in found
        if each.mention.boxes
    )


def bookmarks(found: Sequence[Found], names: Names) -> tuple[Bookmark, ...]:
    """Return one bookmark that holds the families, in them their codes, in these the pages with counts."""
    placed = sorted((each for each in found if each.mention.boxes), key=lambda each: _place(each, names))
    if not placed:
        return ()
    families = tuple(
        _bookmark(_titled(names.group(within[0].mention.code), within), within, family, _codes(within, names))
        for family, within in _grouped(placed, lambda each: _family(each, names))
    )
    return (_bookmark(_titled(label("highlight_bookmarks", names.language), placed), placed, "", families),)


def colour_of(family: str) -> Colour:
    """Return how mentions of a family look."""
    return _COLOURS.get(family, _OTHER)


def note(found: Found, names: Names) -> str:
    """Return what opens on a highlight: theme, status, rule; negation and kind where they matter."""
    language, mention = names.language, found.mention
    lines = [
        f"{_subject(found, names)} ({mention.code})",
        f"{label('status', language)}: {label(f'status_{mention.status.value}', language)}",
    ]
    if mention.negated:
        lines.append(f"{label('negated', language)}: {label('negated_true', language)}")
    if mention.kind not in _PLAIN_KINDS:
        lines.append(f"{label('kind', language)}: {label(f'kind_{mention.kind.value}', language)}")
    lines.append(f"{label('rule', language)}: {mention.rule}")
    lines.append(f"{label('hit', language)}: {mention.text}")
    if mention.reason:
        lines.append(f"{label('reason', language)}: {reason_of(mention, language)[:_LONGEST_REASON]}")
    return "\n".join(map(printable, lines))


def legend(found: Sequence[Found], names: Names, made: str) -> Legend:
    """Return what the colours of the marks stand for, with counts; `made` says what made them."""
    placed = sorted((each for each in found if each.mention.boxes), key=lambda each: _place(each, names))
    entries = tuple(
        (colour_of(family), _titled(names.group(within[0].mention.code), within))
        for family, within in _grouped(placed, lambda each: _family(each, names))
    )
    language = names.language
    lines = (label("highlight_open", language), label("highlight_said", language), made)
    return Legend(label("highlight_legend", language), entries, lines)


def summary(found: Sequence[Found], language: str) -> tuple[str, ...]:
    """Return what was marked and what was not, in words."""
    nowhere = sum(not each.mention.boxes for each in found)
    told = [named("highlight_total", language, n=len(found) - nowhere)]
    if nowhere:
        told.append(named("highlight_nowhere", language, n=nowhere))
    return tuple(told)


def _family(found: Found, names: Names) -> str:
    return names.groups.get(found.mention.code, "")


def _place(found: Found, names: Names) -> tuple[int, str, str, int]:
    """Families in their order, in them the codes, in these the pages."""
    code = found.mention.code
    return names.group_place(code), _family(found, names), code, _first(found).page


def _subject(found: Found, names: Names) -> str:
    return f"{names.group(found.mention.code)}: {names.of(found.mention.code)}"


def _codes(found: Sequence[Found], names: Names) -> tuple[Bookmark, ...]:
    return tuple(
        _bookmark(_titled(names.of(code), within), within, "", _pages(within, names))
        for code, within in _grouped(found, lambda each: each.mention.code)
    )


def _pages(found: Sequence[Found], names: Names) -> tuple[Bookmark, ...]:
    short = label("page_short", names.language)
    return tuple(
        _bookmark(_titled(f"{short} {page}", within, least=2), within)
        for page, within in _grouped(found, lambda each: _first(each).page)
    )


def _bookmark(
    title: str, found: Sequence[Found], family: str = "", children: tuple[Bookmark, ...] = ()
) -> Bookmark:
    place = min(map(_first, found))
    return Bookmark(title, place, colour_of(family).line if family else None, children)


def _first(found: Found) -> Box:
    """Where the mention begins; pages first, then from the top."""
    return min(found.mention.boxes, key=lambda box: (box.page, box.top, box.x0))


def _titled(title: str, found: Sequence[Found], least: int = 1) -> str:
    return f"{title} ({len(found)})" if len(found) >= least else title


def _grouped(found: Iterable[Found], key: Callable[[Found], _Key]) -> Iterable[tuple[_Key, Sequence[Found]]]:
    return ((value, tuple(within)) for value, within in groupby(found, key))
