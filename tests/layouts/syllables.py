"""Finnish soft hyphens by the consonant-vowel rule, for producers without Finnish patterns."""

import re

VOWELS = "aeiouyäö"
CUT = re.compile(f"(?<=[{VOWELS}bcdfghjklmnpqrstvwxz])(?=[bcdfghjklmnpqrstvwxz][{VOWELS}])")


def soft(text: str, mark: str = "\u00ad", longer_than: int = 8) -> str:
    """`text` with `mark` at the syllable breaks of long words."""
    return re.sub(r"[a-zåäö]+", lambda m: _mark(m[0], mark, longer_than), text)


def _mark(word: str, mark: str, longer_than: int) -> str:
    if len(word) <= longer_than:
        return word
    cuts = [m.start() for m in CUT.finditer(word) if 3 <= m.start() <= len(word) - 3]
    return "".join(mark + c if i in cuts else c for i, c in enumerate(word))
