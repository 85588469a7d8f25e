"""Ligature glyphs that a file maps to the wrong character: found by the letters that a document lacks."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping

_KNOWN = {"Ɵ": "ti", "Ʃ": "tt", "ƫ": "tti", "ƞ": "tf", "Ō": "ft"}
"""What Word and LibreOffice write for the ligatures of Calibri and Carlito."""
_STRANGE = r"[\ufffd\ue000-\uf8ff\u0180-\u024f\u0250-\u02af]"
_BROKEN = re.compile(rf"(?<=[^\W\d_]){_STRANGE}|{_STRANGE}(?=[a-zåäö])|(?<=[a-zåäö])Ō")
_TOKEN = re.compile(rf"(?:[^\W\d_]|{_STRANGE})+")
_UNKNOWN = "\ufffd"
_LEAST = 4
_VOWELS = "aeiouyäöå"
_CANDIDATES = ("ti", "tt", "fi", "ft", "ff", "tti", "fl", "ffi")
# occurrences in 10,000 letters of Finnish municipal prose
_EXPECTED = {"ti": 100, "tt": 120, "tti": 12, "fi": 3, "ft": 1, "ff": 1, "fl": 1, "ffi": 0.3}


def is_broken(text: str) -> bool:
    """Whether the text has letters that stand for a ligature, or for nothing."""
    return bool(_BROKEN.search(text))


def learn(texts: Iterable[str]) -> dict[str, str]:
    """What each strange letter of a document stands for, by its neighbours and by what is missing."""
    around: dict[str, Counter[str]] = {}
    plain: Counter[str] = Counter()
    letters = 0
    for text in texts:
        for token in _TOKEN.findall(text):
            letters += len(token)
            strange = [i for i, c in enumerate(token) if _BROKEN.match(token, i)]
            if not strange:
                lower = token.casefold()
                plain.update({pair: lower.count(pair) for pair in _CANDIDATES})
            for i in strange:
                around.setdefault(token[i], Counter()).update(_context(token, i))
    found: dict[str, str] = {}
    for char in sorted(around, key=lambda c: (-around[c]["all"], c)):
        if char not in _KNOWN and around[char]["all"] < _LEAST:
            continue  # too few to tell
        found[char] = _KNOWN.get(char) or _guess(around[char], plain, letters, set(found.values()))
    return found


def repaired(text: str, map_: Mapping[str, str]) -> str:
    """The word with its strange letters written out."""

    def write_out(match: re.Match[str]) -> str:
        if match[0] == _UNKNOWN and _UNKNOWN in map_:
            return _by_neighbours(text[match.start() - 1 : match.start()], text[match.end() :])
        return map_.get(match[0], match[0])

    return _BROKEN.sub(write_out, text)


def _by_neighbours(before: str, after: str) -> str:
    """One mark for several ligatures: `tt` stands between vowels (mutta, otettiin), else `ti` (kotiin)."""
    between = (
        before.casefold() in _VOWELS and bool(before) and after[:1].casefold() in _VOWELS and bool(after)
    )
    return "tt" if between and (after[0] != "i" or after[:2] == "ii") else "ti"


def _context(token: str, i: int) -> Counter[str]:
    before, after = token[i - 1 : i].casefold(), token[i + 1 : i + 2].casefold()
    return Counter(
        {
            "all": 1,
            "start": not before,
            "end": not after,
            "vowel before": before in _VOWELS and bool(before),
            "consonant after": bool(after) and after not in _VOWELS,
        }
    )


def _guess(context: Counter[str], plain: Counter[str], letters: int, taken: set[str]) -> str:
    """`tt` stands between vowels, `ti` before consonants and at ends; both are missing where broken."""
    total = context["all"]

    def score(pair: str) -> float:
        expected = _EXPECTED[pair] * letters / 10_000
        missing = (expected + 0.2) / (plain[pair] + expected + 0.2)
        value = missing * math.sqrt(_EXPECTED[pair])
        if pair == "tt":
            misfits = context["consonant after"] + context["end"] + context["start"]
            value *= 0.02 + (context["vowel before"] - misfits) / total if misfits < total else 0.01
        elif pair == "ti":
            value *= 0.4 + (context["consonant after"] + context["end"] + context["start"]) / total
        return value * (0.2 if pair in taken else 1.0)

    return max(_CANDIDATES, key=score)
