"""Inflection by rule for words no dictionary knows: abbreviations, names, new compounds (nuva, hyte)."""

from __future__ import annotations

_VOWELS = "aeiouyäö"
_BACK = "aou"
_GRADES = (
    ("kk", "k"), ("pp", "p"), ("tt", "t"), ("nk", "ng"), ("nt", "nn"), ("mp", "mm"), ("lt", "ll"),
    ("rt", "rr"),    ("t", "d"), ("p", "v"), ("k", ""),
)  # fmt: skip
_CLOSED = ["n", "t", "ksi", "ssa", "sta", "lla", "lta", "lle", "tta", "ni", "si", "mme", "nne"]
_OPEN = ("", "a", "ta", "na", "nsa")
_PLURAL = ["a", "en", "ta", "den", "tten", "ssa", "sta", "lla", "lta", "lle", "ksi", "na", "hin", "in"]
_STEMS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("nen", ("se", "s", "si")),
    ("uus", ("uude", "uut", "uute", "uuksi", "uuks")),
    ("yys", ("yyde", "yyt", "yyte", "yyksi", "yyks")),
    ("us", ("ukse", "us", "uksi")),
    ("ys", ("ykse", "ys", "yksi")),
    ("ton", ("ttoma", "ton", "ttomi")),
    ("tön", ("ttömä", "tön", "ttömi")),
    ("is", ("ikse", "is", "iksi", "ii")),
    ("as", ("aa", "as", "ai")),
    ("äs", ("ää", "äs", "äi")),
    ("mpi", ("mma", "mpa", "mpi", "mmi")),
    ("in", ("ime", "in", "imi")),
)


def guess_forms(word: str) -> set[str]:
    """Plausible inflected forms of a base form; too many rather than too few."""
    if len(word) < 2 or not word[-1].isalpha():
        return {word}
    forms = {word}
    for ending, stems in _STEMS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            starts = {word[: -len(ending)], *_strengthened(word[: -len(ending)])}
            for start in sorted(starts):
                for stem in stems:
                    forms |= _endings(start + stem)
            return {_harmonise(form, word) for form in forms}
    stems = (word,) if word[-1] in _VOWELS else (word + "i", word)
    for stem in stems:
        forms |= _endings(stem)
        if stem.endswith("e"):
            forms |= _endings(stem + "e")
        for plural in _plural_stems(stem):
            forms |= {plural + end for end in _PLURAL}
    return {_harmonise(form, word) for form in forms}


def _endings(stem: str) -> set[str]:
    forms = {stem + end for end in (*_OPEN, *_CLOSED)}
    weak = _weakened(stem)
    forms |= {weak + end for end in _CLOSED}
    if stem[-1] == "i":
        forms.add(stem + "en")
    if stem[-1] in _VOWELS:
        forms |= {stem + stem[-1] + "n", stem + "h" + stem[-1] + "n", stem + "seen"}
    else:
        forms |= {stem + "iin"}
    return forms


def _strengthened(start: str) -> tuple[str, ...]:
    """The strong grade before an ending that weakened it: kerroin -> kertoimen, rikas -> rikkaan."""
    vowels = start[len(start.rstrip(_VOWELS)) :]
    before = start.rstrip(_VOWELS)
    if not vowels:
        return ()
    return tuple(
        before[: len(before) - len(weak)] + strong + vowels
        for strong, weak in _GRADES
        if weak and before.endswith(weak) and len(before) > len(weak)
    )


def _plural_stems(stem: str) -> tuple[str, ...]:
    last, rest = stem[-1], stem[:-1]
    weak = _weakened(stem)[:-1]
    if last in "aä":
        other = "oi" if last == "a" else "öi"
        return tuple(base + end for base in (rest, weak) for end in (other, other[0] + "j", "i"))
    if last == "i":
        return tuple(base + end for base in (rest, weak) for end in ("ei", "ej", "i"))
    if last in "ouyö":
        return tuple(base + last + end for base in (rest, weak) for end in ("i", "j"))
    return (rest + "i", rest + "ei")


def _weakened(stem: str) -> str:
    """The weak grade of the last syllable: raati -> raadi, rakki -> raki."""
    if len(stem) < 3 or stem[-1] not in _VOWELS:
        return stem
    before = stem[:-1]
    for strong, weak in _GRADES:
        if before.endswith(strong):
            if len(strong) == 1 and len(before) > 1 and before[-2] not in _VOWELS + "lrhn":
                return stem
            return before[: -len(strong)] + weak + stem[-1]
    return stem


def _harmonise(form: str, word: str) -> str:
    """Endings are written with back vowels above; a front-vowel word turns them."""
    if any(letter in _BACK for letter in word):
        return form
    tail = form[len(word) - 1 :] if len(form) > len(word) - 1 else ""
    return form[: len(form) - len(tail)] + tail.translate(str.maketrans("aou", "äöy"))
