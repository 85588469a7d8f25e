"""Finnish inflection with pypykko's transducers: slow and large, so only ever run in a child process."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from hyvinvointi_cli.tagging.declension import guess_forms

GENERATION = "1"
"""Raise this when the forms that a word gets change; it makes a stored list of forms stale."""

_CASES = ["nom", "gen", "par", "ess", "tra", "ine", "ela", "ill", "ade", "abl", "all", "abe", "com", "ins"]
_NOMINAL = tuple(f"+{number}+{case}" for number in ("sg", "pl") for case in _CASES)
_PLURAL_ONLY = tuple(f"+{case}" for case in _CASES)
_PERSONS = ["1sg", "2sg", "3sg", "1pl", "2pl", "3pl", "conneg"]
_FINITE = tuple(f"+{mood}+{person}" for mood in ("pres", "past", "cond", "poten") for person in _PERSONS)
_IMPERATIVE = tuple(f"+imper+{person}" for person in _PERSONS)
_PASSIVE = tuple(
    f"+pass+{mood}{negated}"
    for mood in ("pres", "past", "cond", "poten", "imper")
    for negated in ("", "+conneg")
)
_INFINITIVES = (
    *("+inf1", "+inf1+tra+poss3", "+inf2+ine", "+inf2+ine+poss3", "+inf2+ins", "+pass+inf2+ine"),
    *(f"+inf3+{case}" for case in ("ine", "ela", "ill", "ade", "abe", "ins")),
    *("+inf5+poss3", "+part_past+poss3", "+part_pres+poss3"),
)
_PARTICIPLES = tuple(
    participle + form
    for participle in (
        "+part_pres",
        "+part_past",
        "+part_ma",
        "+part_maton",
        "+pass+part_pres",
        "+pass+part_past",
    )
    for form in _NOMINAL
)
_DEGREES = tuple(degree + form for degree in ("", "+comparative", "+superlative") for form in _NOMINAL)

_TAGS: dict[str, tuple[str, ...]] = {
    "noun": _NOMINAL,
    "proper": _NOMINAL,
    "pronoun": _NOMINAL,
    "numeral": _NOMINAL,
    "ordinal": _NOMINAL,
    "participle": _NOMINAL,
    "adjective": _DEGREES,
    "noun-pl": _PLURAL_ONLY,
    "proper-pl": _PLURAL_ONLY,
    "verb": _FINITE + _IMPERATIVE + _PASSIVE + _INFINITIVES + _PARTICIPLES,
}
_POSSESSED = frozenset({"noun", "noun-pl", "participle"})
_NAMES = frozenset({"noun", "noun-pl", "adjective", "adverb", "pronoun"})
TENSES = {"@past": "past", "@present": "pres"}
"""Entries `@past:verb` and `@present:verb` hold the third person of a tense instead of all forms."""
_BASES = frozenset({"+sg+nom", "+nom", "+inf1", "+pl+nom", ""})
_ACTION = "+inf4"
"""pykko reads a noun in -minen as the fourth infinitive of its verb."""
_SHORTEST_HEAD = 4
_MISREAD = ("kerroin",)
"""Ends of words that pykko gives wrong forms (`kerroimen`); the rule of declension has them right."""


def inflect_all(words: Iterable[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield each word with all its inflected forms, casefolded; loads 2 GB of transducers."""
    from pypykko.generate import generator_fst
    from pypykko.utils import analyze

    def generate(line: str) -> set[str]:
        return {form for form, _ in generator_fst.lookup(line)}

    for word in words:
        tense, _, verb = word.rpartition(":")
        if tense in TENSES:
            yield word, _third_persons(verb, TENSES[tense], analyze, generate)
        else:
            yield word, inflect(word, analyze, generate)


def _third_persons(
    verb: str,
    tag: str,
    analyze: Callable[..., list[tuple[str, ...]]],
    generate: Callable[[str], set[str]],
) -> frozenset[str]:
    """He-forms of a verb in one tense, without those that are also forms of a noun or adjective."""
    found: set[str] = set()
    for person in ("3sg", "3pl", "1pl"):
        for form in generate(f"Lexicon^TAB{verb}^TAB^verb^TAB^TAB^TAB+{tag}+{person}"):
            readings = {(row[1], row[3]) for row in analyze(form, only_best=True)}
            if form != verb and not any(source == "Lexicon" and pos in _NAMES for source, pos in readings):
                found.add(form.casefold())
    return frozenset(found)


def inflect(
    word: str, analyze: Callable[..., list[tuple[str, ...]]], generate: Callable[[str], set[str]]
) -> frozenset[str]:
    """All cases, numbers, possessives, finite forms, infinitives and participles of a base form.

    A word that the transducer does not know inflects as its longest known last part does
    (`bingoraati` as `raati`, `hyte-ryhmä` as `ryhmä`), and else by `guess_forms`.
    """
    start, _, last = word.rpartition("-")
    if start and len(last) >= 2:
        return frozenset(f"{start}-{form}" for form in inflect(last, analyze, generate)) | {word}
    if word.endswith("sti") and len(word) > _SHORTEST_HEAD + 2:
        return frozenset({word})
    if word.endswith(_MISREAD):
        return frozenset(form.casefold() for form in guess_forms(word)) | {word}
    forms = _known_forms(word, analyze, generate)
    for cut in range(2, len(word) - _SHORTEST_HEAD + 1):
        if forms:
            break
        forms = {word[:cut] + form for form in _known_forms(word[cut:], analyze, generate, nouns_only=True)}
    return frozenset(form.casefold() for form in (forms or guess_forms(word)) | {word})


def _known_forms(
    word: str,
    analyze: Callable[..., list[tuple[str, ...]]],
    generate: Callable[[str], set[str]],
    nouns_only: bool = False,
) -> set[str]:
    forms: set[str] = set()
    for _, source, lemma, pos, homonym, _, tags, _ in analyze(
        word, only_best=False, normalize_separators=False
    ):
        bare = lemma.replace("|", "").replace("⁅HYPHEN⁆", "-").replace("⁅BOUNDARY⁆", "")
        plural = tags == "+pl+nom"
        action = tags == _ACTION + "+sg+nom"
        if source not in ("Lexicon", "Lexicon|Pfx") or not (action or tags in _BASES):
            continue
        if (bare != word and not plural and not action) or (nouns_only and pos == "verb" and not action):
            continue
        if not action and pos not in _TAGS:
            forms.add(word)
            continue
        start = f"{source}^TAB{lemma}^TAB^{pos}^TAB{homonym}^TAB^TAB"
        tagged = tuple(_ACTION + form for form in _NOMINAL) if action else _TAGS.get(pos, ())
        for tag in tagged:
            if plural and "+pl" not in tag:
                continue
            forms |= generate(start + tag)
            if action or pos in _POSSESSED:
                for owned in generate(start + tag + "+poss3"):
                    forms |= _all_persons(owned)
    return forms


def _all_persons(owned: str) -> set[str]:
    """The five possessive suffixes from one third-person form (talossaan, talossansa)."""
    for ending, vowel in (("nsa", "a"), ("nsä", "ä")):
        if owned.endswith(ending):
            stem = owned[:-3]
            return {owned, *(stem + end for end in ("ni", "si", "mme", "nne"))} | (
                {stem + vowel + "n"}
                if stem.endswith(("a", "ä")) and not stem.endswith(("aa", "ää"))
                else set()
            )
    stem = owned[:-2]
    return {owned, *(stem + end for end in ("ni", "si", "mme", "nne"))}
