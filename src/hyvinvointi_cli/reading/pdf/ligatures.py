"""Ligature glyphs that a file maps to the wrong character: found by the letters beside them."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

_KNOWN = {"Ɵ": "ti", "Ʃ": "tt", "ƫ": "tti", "ƞ": "tf", "Ō": "ft"}
"""What Word and LibreOffice write for the ligatures of Calibri and Carlito."""
_STRANGE = r"[\x80-\x84\x86-\x9f\u0180-\u02af\u0370-\u1dff\u2c00-\u2fff\u3040-\ud7ff\ue000-\uf8ff\ufffd]"
"""Controls, letters of other scripts, private characters: the number of a glyph read as a character."""
_LATIN = r"A-Za-zÀ-ÖØ-öø-ÿ"
_BROKEN = re.compile(rf"(?<=[{_LATIN}]){_STRANGE}|{_STRANGE}(?=[a-zåäö])|(?<=[a-zåäö])Ō")
_TOKEN = re.compile(rf"(?:[^\W\d_]|{_STRANGE})+")
_UNKNOWN = "\ufffd"
_LEAST = 4
_VOWELS = "aeiouyäöå"
_CANDIDATES = ("ti", "tt", "fi", "ft", "ff", "tti", "fl", "ffi")
# occurrences in 10,000 letters of Finnish municipal prose
_EXPECTED = {"ti": 81, "tt": 95, "tti": 20, "fi": 6, "ft": 0.5, "ff": 0.5, "fl": 0.3, "ffi": 0.3}
_EDGE = "^"
_BEFORE = {
    "ti": "n303 ^224 s125 a84 h53 o52 i38 k33 l27 r17 e12 p10 y7 u5",
    "tt": "i316 e181 u159 y98 a87 o72 ä45 l18 ö10 r10",
    "tti": "e413 n159 i121 r104 a80 u46 o37 ä21 y15 l4",
    "fi": "^835 e142 i8 s6 a4",
    "ft": "i654 e192 a77 y77",
    "ff": "e538 ä192 a154 o115",
    "fl": "n792 ^208",
    "ffi": "e412 o294 a235 u59",
}
"""Letters before and after each ligature, in thousandths of 90,000 words of prose; ^ is a word's end."""
_AFTER = {
    "ti": "^221 l190 e111 i79 o65 a59 k41 s29 n29 ö29 t28 j23 g17 m16 v15 r11 p9 h7 c6 d4",
    "tt": "a368 ä178 e125 u120 o72 y65 ö59 ^9",
    "tti": "i461 ^303 a72 ö24 v19 k19 t18 n14 l12 p10 r10 ä10 o8 s7 e6",
    "fi": "^791 n186 k6 c4 o4",
    "ft": "^423 s308 e231 i38",
    "ff": "e538 ^269 a154 p38",
    "fl": "u542 y292 ä83 e83",
    "ffi": "t529 c471",
}
_UNSEEN = 4
"""Thousandths for a letter that was not seen beside a ligature."""
_TAKEN = 0.05
"""How much less likely a ligature is that another character stands for already."""


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
    return Counter({"all": 1, f"<{before or _EDGE}": 1, f">{after or _EDGE}": 1})


@cache
def _chances(pair: str) -> dict[str, float]:
    """Logarithms of how often letters stand before (<) and after (>) a ligature."""
    sides = {"<": _BEFORE[pair], ">": _AFTER[pair]}
    return {
        side + entry[0]: math.log(int(entry[1:]) / 1000)
        for side, table in sides.items()
        for entry in table.split()
    }


def _guess(context: Counter[str], plain: Counter[str], letters: int, taken: set[str]) -> str:
    """The ligature whose neighbours are most like these, of those that the document lacks (naive Bayes)."""
    unseen = math.log(_UNSEEN / 1000)

    def score(pair: str) -> float:
        expected = _EXPECTED[pair] * letters / 10_000
        missing = (expected + 0.2) / (plain[pair] + expected + 0.2)
        beside = _chances(pair)
        likely = sum(count * beside.get(key, unseen) for key, count in context.items() if key[0] in "<>")
        return math.log(missing * _EXPECTED[pair]) + likely + (math.log(_TAKEN) if pair in taken else 0.0)

    return max(_CANDIDATES, key=score)
