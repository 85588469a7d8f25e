"""The key of signs: a line such as "✓ toteutunut → käynnissä ± osittain" says what each stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise

from hyvinvointi_cli.model import Status
from hyvinvointi_cli.reading.measures.legends import status_phrase
from hyvinvointi_cli.reading.pdf.raw import Word

_NO_SIGNS = "-–—.,:;()/|&%§"
_LONGEST_PHRASE = 4
_SET_EQUAL = re.compile(r"(?:^|(?<=[\s,;|/]))([^\s=]{1,3})\s*=\s*(.*?)(?=[\s,;|/]+[^\s=]{1,3}\s*=|$)")
"""A sign or a letter or two, and what it is set equal to: "X = toteutunut, (X) = osittain"."""
_NEAR = 1.7
"""Font sizes from the top of one line of a key to the next."""


def find_signs(lines: Iterable[Sequence[Word]]) -> tuple[tuple[str, Status], ...]:
    """Sign -> status, from lines that explain two signs or more and say nothing else.

    What is set equal to words of state may stand alone on its line, under another such line.
    """
    found: dict[str, Status] = {}
    equal: list[tuple[str, Status]] = []
    none: Sequence[Word] = ()
    for words, after in pairwise(chain(lines, [none])):
        if any("=" in w.text for w in words):
            equal += _set_equal(words, after)
        for sign, status in _explained([w.text for w in words]):
            found.setdefault(sign, status)
    if len({sign for sign, _ in equal}) > 1:
        for sign, status in equal:
            found.setdefault(sign, status)
    return tuple(sorted(found.items()))


def _set_equal(words: Sequence[Word], after: Sequence[Word]) -> Iterator[tuple[str, Status]]:
    """The signs that a line sets equal to words of state; the last of them may go on below."""
    text = " ".join(w.text for w in words)
    if _goes_on(words, after):
        text += " " + " ".join(w.text for w in after)
    for match in _SET_EQUAL.finditer(text):
        sign, phrase = match[1], match[2].strip(" ,;|/.")
        status = status_phrase(phrase) if 0 < len(phrase.split()) <= _LONGEST_PHRASE else None
        if status is not None:
            yield sign, status


def _goes_on(words: Sequence[Word], after: Sequence[Word]) -> bool:
    """Whether the next line is the rest of a key's last words: short, right below, in lower case."""
    if not after or len(after) > _LONGEST_PHRASE or any("=" in w.text for w in after):
        return False
    near = 0 < after[0].top - words[0].top < _NEAR * words[0].size
    inside = words[0].x0 - 1 < after[0].x0 < words[-1].x1
    return near and inside and after[0].text[0].islower()


def _explained(texts: Sequence[str]) -> list[tuple[str, Status]]:
    starts = [i for i, text in enumerate(texts) if _is_sign(text)]
    if len(starts) < 2 or len({texts[i] for i in starts}) < len(starts):
        return []
    pairs = []
    for i, end in zip(starts, [*starts[1:], len(texts)], strict=True):
        phrase = texts[i + 1 : end]
        if phrase and phrase[0] == "=":
            phrase = phrase[1:]
        status = status_phrase(" ".join(phrase)) if 0 < len(phrase) <= _LONGEST_PHRASE else None
        if status is None:
            return []
        pairs.append((texts[i], status))
    return pairs


def _is_sign(text: str) -> bool:
    return len(text) == 1 and not text.isalnum() and text not in _NO_SIGNS and text != "="
