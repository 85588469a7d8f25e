"""Which columns of a table a terminal has room for, and how wide each becomes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from hyvinvointi_cli.output.answer import Field

GAP = 2
"""Columns between two cells."""
_LEAST_CUT = 18
_LEAST_FLEXIBLE = 20
_LEAST_AT_ALL = 8
_VOWELS = frozenset("aeiouyåäöAEIOUYÅÄÖ")
_CODE = frozenset("_/\\@")
"""A word with one of these is an id, a path or an address: a hyphen would make another of it."""
_LONGEST_WORD = 14
"""A longer word is broken rather than that its column takes the room of the others."""


def fit(
    fields: Sequence[Field],
    texts: Sequence[Sequence[str]],
    available: int,
    length: Callable[[str], int] = len,
) -> Mapping[int, int]:
    """Return index -> width of the columns to show; `texts` are the cells, `length` their width in columns.

    Columns with a `drop` are left out, the highest first, while the others do not fit at their least
    width; when there is nothing to leave out, those that may be cut get narrower still. What is left
    over goes to all alike until each has what it needs.
    """
    cells = [[row[n] for row in texts] for n in range(len(fields))]
    most = {n: _most(field, cells[n], length) for n, field in enumerate(fields)}
    least = {n: min(_least(field, cells[n], length), most[n]) for n, field in enumerate(fields)}
    while _total(least) > available and (droppable := [n for n in least if fields[n].drop]):
        highest = max(fields[n].drop for n in droppable)
        least = {n: width for n, width in least.items() if fields[n].drop != highest}
    for n in sorted(least, key=lambda n: -least[n]):
        if fields[n].elide and (over := _total(least) - available) > 0:
            least[n] = max(least[n] - over, min(least[n], _LEAST_AT_ALL))
    return _share({n: most[n] for n in least}, least, available - _total(least))


def cut(text: str, width: int, end: str, length: Callable[[str], int] = len) -> str:
    """Cut the `start` or `end` of `text` so that it fits, between words where one is near."""
    if length(text) <= width:
        return text
    kept = text
    while kept and length(kept) > width - 1:
        kept = kept[1:] if end == "start" else kept[:-1]
    if end == "start":
        space = kept.find(" ")
        return "…" + (kept[space:] if 0 <= space < len(kept) // 3 else kept)
    space = kept.rfind(" ")
    return (kept[: space + 1] if space > len(kept) * 2 // 3 else kept) + "…"


def broken(text: str, width: int, length: Callable[[str], int] = len) -> str:
    """Part words that are wider than the column between their syllables, with a hyphen and a space.

    In Finnish a syllable begins at a consonant before a vowel; Swedish words are parted nearly so.
    """
    return " ".join(
        _parted(word, width) if length(word) > width and not _CODE.intersection(word) else word
        for word in text.split(" ")
    )


def _parted(word: str, width: int) -> str:
    parts: list[str] = []
    while len(word) > width and (place := _syllable(word, width - 1)):
        parts.append(word[:place].removesuffix("-") + "-")
        word = word[place:]
    return " ".join([*parts, word])


def _syllable(word: str, most: int) -> int:
    """Return where to part a word, at most there: behind a hyphen, else before a syllable; 0 for nowhere."""
    if (place := word.rfind("-", 1, most) + 1) > 1:
        return place
    for place in range(min(most, len(word) - 2), 1, -1):
        before, first, second = word[place - 1], word[place], word[place + 1]
        if before.isalpha() and first.isalpha() and first not in _VOWELS and second in _VOWELS:
            return place
    return 0


def _most(field: Field, cells: Sequence[str], length: Callable[[str], int]) -> int:
    content = max(map(length, cells), default=0)
    if field.width and field.elide:
        content = min(content, field.width)
    return max(content, _word(field.heading, length))


def _least(field: Field, cells: Sequence[str], length: Callable[[str], int]) -> int:
    if field.elide:
        return min(field.width * 2 // 3, _LEAST_CUT) if field.width else _LEAST_FLEXIBLE
    heading = min(_word(field.heading, length), _LONGEST_WORD)
    if field.number or field.whole or field.style == "code":
        return max(heading, *map(length, cells), 1)
    return max(heading, min(max((_word(cell, length) for cell in cells), default=0), _LONGEST_WORD))


def _word(text: str, length: Callable[[str], int]) -> int:
    return max(map(length, text.split()), default=0)


def _total(widths: Mapping[int, int]) -> int:
    return sum(widths.values()) + GAP * max(len(widths) - 1, 0)


def _share(most: Mapping[int, int], least: Mapping[int, int], left: int) -> Mapping[int, int]:
    widths = dict(least)
    needy = sorted(widths, key=lambda n: (most[n] - least[n], n))
    for place, n in enumerate(needy):
        more = min(most[n] - least[n], max(left, 0) // (len(needy) - place))
        widths[n] += more
        left -= more
    return widths
