"""Base forms of municipality names that no list has: Raumankosken kunta -> Raumankoski."""

from __future__ import annotations

import re
from collections.abc import Collection

# Genitive of the last part of Finnish place names -> nominative, where stripping -n is not enough.
_LAST_PARTS = {
    "joen": "joki",
    "järven": "järvi",
    "kosken": "koski",
    "lahden": "lahti",
    "lammen": "lampi",
    "lammin": "lampi",
    "niemen": "niemi",
    "salmen": "salmi",
    "saaren": "saari",
    "mäen": "mäki",
    "veden": "vesi",
    "rannan": "ranta",
    "virran": "virta",
    "kankaan": "kangas",
    "kannaksen": "kannas",
    "putaan": "pudas",
    "selän": "selkä",
    "niityn": "niitty",
    "pellon": "pelto",
    "kaupungin": "kaupunki",
    "linnan": "linna",
    "kiven": "kivi",
    "lehden": "lehti",
    "lähteen": "lähde",
    "männyn": "mänty",
    "kummun": "kumpu",
    "vuoren": "vuori",
    "hiekan": "hiekka",
    "luodon": "luoto",
    "vuoden": "vuosi",
    "särkän": "särkkä",
    "nummen": "nummi",
    "taipaleen": "taipale",
    "aavan": "aapa",
    "harjun": "harju",
    "kylän": "kylä",
    "notkon": "notko",
    "lohkon": "lohko",
    "korven": "korpi",
    "poukaman": "poukama",
    "kallion": "kallio",
    "tunturin": "tunturi",
    "suvannon": "suvanto",
    "rinteen": "rinne",
    "laakson": "laakso",
    "kulman": "kulma",
    "portin": "portti",
    "sillan": "silta",
    "metsän": "metsä",
    "hovin": "hovi",
    "nevan": "neva",
    "lähdön": "lähtö",
    "perän": "perä",
    "vaaran": "vaara",
    "valkaman": "valkama",
    "lakeuden": "lakeus",
    "vanteen": "vanne",
    "penkereen": "penger",
    "törmän": "törmä",
    "kuilun": "kuilu",
    "syvänteen": "syvänne",
    "kannon": "kanto",
    "harjanteen": "harjanne",
    "ojan": "oja",
    "laen": "laki",
    "suun": "suu",
    "pään": "pää",
    "maan": "maa",
    "suon": "suo",
    "tien": "tie",
    "jään": "jää",
    "kedon": "keto",
    "lehdon": "lehto",
    "aukean": "aukea",
    "kaaren": "kaari",
    "katajan": "kataja",
    "lehtolan": "lehtola",
    "oivan": "oiva",
    "salon": "salo",
    "kosteen": "koste",
    "vainion": "vainio",
    "kummelin": "kummeli",
    "raivion": "raivio",
    "hauen": "hauki",
}
_ADJECTIVES = {
    "ison": "Iso",
    "uuden": "Uusi",
    "vanhan": "Vanha",
    "vähän": "Vähä",
    "pitkän": "Pitkä",
    "syvän": "Syvä",
    "suuren": "Suuri",
    "pienen": "Pieni",
    "mustan": "Musta",
    "valkean": "Valkea",
    "kylmän": "Kylmä",
    "pyhän": "Pyhä",
}


def base_form(genitive: str, words: Collection[str]) -> str:
    """Return the nominative of a place name's genitive.

    `words` are the capitalised words of the document: a nominative that stands there wins over the rule
    (Kuusisen -> Kuusinen or Kuusisi is not to be known from the form alone).
    """
    guesses = tuple(_guesses(genitive))
    return next((guess for guess in guesses if guess in words), guesses[0])


def _guesses(genitive: str) -> list[str]:
    lowered = genitive.casefold()
    guesses = []
    for part, base in _LAST_PARTS.items():
        if lowered.endswith(part):
            front = genitive[: len(genitive) - len(part)]
            # Isonkankaan -> Isokangas: an adjective in front agrees in case.
            guesses.append(_in_case_of(_ADJECTIVES.get(front.casefold(), front), base))
    stem = genitive.removesuffix("n")
    if lowered.endswith(("isten", "isen")):
        guesses.append(re.sub(r"s(?:te|e)n$", "nen", genitive))
    if re.search(r"[^aeiouyäö]en$", lowered):
        guesses.append(stem[:-1] + "i")
    if lowered.endswith("in") and not lowered.endswith(("iin", "ain", "oin", "uin", "äin", "öin", "ein")):
        guesses.append(stem)
        guesses.append(stem[:-1])
    guesses.append(stem)
    guesses.extend(_strengthened(stem))
    return guesses


def _in_case_of(front: str, base: str) -> str:
    return front + (base if front and front[-1].isalpha() else base.capitalize())


def _strengthened(stem: str) -> list[str]:
    """Undo consonant gradation of the last syllable (Kempan -> Kemppa, Liedon -> Lieto)."""
    pairs: tuple[tuple[str, str], ...] = (
        ("d", "t"),
        ("v", "p"),
        ("t", "tt"),
        ("p", "pp"),
        ("k", "kk"),
        ("nn", "nt"),
        ("ll", "lt"),
    )
    pairs += (("rr", "rt"), ("mm", "mp"), ("ng", "nk"), ("", "k"))
    return [
        re.sub(f"{weak}(?=[aeiouyäö]$)", strong, stem)
        for weak, strong in pairs
        if weak and re.search(f"{weak}[aeiouyäö]$", stem)
    ]
