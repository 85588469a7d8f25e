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
    "karin": "kari",
    "puron": "puro",
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
_VOWELS = "aeiouyäö"
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


_SWEDISH_S = ("fors", "näs", "ås", "nes", "hus", "ss", "is", "os")
_BASES = tuple(sorted({base for base in _LAST_PARTS.values() if len(base) > 3}))


def is_place_like(name: str) -> bool:
    """Whether a name in its base form ends as Finnish places do (Kurkilahti, Petäjäkoski)."""
    lowered = name.casefold()
    return any(lowered.endswith(base) and len(lowered) > len(base) + 2 for base in _BASES)


def without_genitive_s(name: str) -> str:
    """Älvsunds -> Älvsund; Borgnäs, whose s is its own, stays."""
    return name if name.endswith(_SWEDISH_S) else name.removesuffix("s")


_LOCAL = re.compile(r"(?:ss[aä]|st[aä]|ll[aä]|lt[aä]|lle)$")
_PLURALS = {"maiden": "maat", "soiden": "suot", "saarten": "saaret", "päiden": "päät", "teiden": "tiet"}


def base_form(inflected: str, words: Collection[str]) -> str:
    """Return the nominative of a place name in the genitive or a local case.

    `words` are the capitalised words of the document: a nominative that stands there wins over the rule
    (Kuusisen -> Kuusinen or Kuusisi is not to be known from the form alone).
    """
    genitive = _LOCAL.sub("n", inflected)
    guesses = (*_strong_forms(inflected), *_guesses(genitive))
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
    if lowered.endswith("teen"):  # the genitive of a name in -de is like the illative of one in -ti
        guesses.append(genitive[:-4] + "de")
    guesses.extend(_strengthened(stem))
    return guesses


def _strong_forms(inflected: str) -> list[str]:
    """Illatives and plural genitives of known last parts: Suolahteen, Kalliorantojen."""
    found = []
    lowered = inflected.casefold()
    for genitive, base in _LAST_PARTS.items():
        for ending in _illatives(genitive, base):
            if lowered.endswith(ending) and ending not in _LAST_PARTS:
                found.append(inflected[: -len(ending)] + base)
        plural = _plural_genitive(genitive, base)
        if lowered.endswith(plural):
            found.append(inflected[: -len(plural)] + genitive[:-1] + "t")
    for plural, nominative in _PLURALS.items():
        if lowered.endswith(plural):
            found.append(inflected[: -len(plural)] + nominative)
    return found


def _illatives(genitive: str, base: str) -> tuple[str, ...]:
    """lahti -> lahteen, ranta -> rantaan, kangas -> kankaaseen, suo -> suohon."""
    if base.endswith("si"):
        return (base[:-2] + "teen",)
    if base.endswith("i") and genitive.endswith("en"):
        return (base[:-1] + "een",)
    if genitive.endswith(("aan", "ään", "een")) and base[-1] in "se":
        return (genitive[:-1] + "seen",)
    if len(base) > 1 and base[-2] in _VOWELS:
        return (base + "h" + base[-1] + "n",)
    return (base + base[-1] + "n",)


def _plural_genitive(genitive: str, base: str) -> str:
    """lahti -> lahtien, ranta -> rantojen, kylä -> kylien, harju -> harjujen."""
    if base.endswith("a"):
        return base[:-1] + "ojen"
    if base.endswith("ä") or (base.endswith("i") and genitive.endswith("en")):
        return base[:-1] + "ien"
    return base + "jen"


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
