"""Active forms of Finnish verbs: those a list tells, and those that endings tell of verbs on no list."""

from __future__ import annotations

import re
from functools import lru_cache

from hyvinvointi_cli.tagging.forms_store import SHIPPED, FormsStore, build_store, load_store
from hyvinvointi_cli.tagging.qualifiers.cues import Seen, ending_at

_WORD = re.compile(r"[^\W\d_]{3,}")
_OPEN = re.compile(
    r"\b[a-zåäö]{2,}(?:[^\Wuynei]v[aä]t|(?<=\bkä)yvät|(?<=\bsy)övät|(?<!n)[ei]v[aä]t|(?<!n)ee|(?<=\w\w)ii|[^\Waeiouyäö](?:ui|yi)|(?:ui|yi)v[aä]t)\b"
)
_OPEN_END = re.compile(r"(?:v[aä]t|ee|ii|ui|yi)\b")
"""tukevat, kulkee, sallii; hiipui. What comes about by itself (kertyy, pienenee) tells of no activity."""
_NOT_VERB = re.compile(
    r"(?:katvee|komitee|is[ie]vat|isivät|^oli?vat|^eivät|^etteivät|elleivät|jotteivat"
    r"|päivät|(?:is|us|ys|os|in|ui)tavat|käytävät|kanavat|sohvat|tehtävät|kuvat|luvat|kaavat|hinnat|^tavat|^hyvät"
    r"|[aeo]ttavat|[eä]ttävät|uttavat|yttävät|[lnr]tavat|[lnr]tävät|^syvät|^sopivat|vakavat|turvat"
    r"|kertyi|näkyi|löytyi|tuntui|puolittui|kasautui\w*|kertyivät|löytyivät)$"
)
"""Nouns, passive participles (järjestettävät), conditionals, negatives, and what comes about by itself."""
_PLURAL = re.compile(r"[^\w,;.:]+(?!v[aä]t\b)[a-zåäö]*[a-zåäö]{3}(?<!v[aä])t\b")
"""A noun that agrees follows a participle (osallistuvat nuoret)."""
_PAST_ENDING = re.compile(r"(?:ui|yi|iv[aä]t)$")
_SAME = re.compile(r"^(?:keksi|oppi|tanssi|salli|pyöri|vaati|voi)v[aä]t$")
"""Unlisted verbs with the same plural in both tenses; of listed ones the base form tells (etsiä, voida)."""
_NEGATIVE = re.compile(r"\b(?:ei|eikä|ettei|muttei|vaikkei)\s+(?:\w+\s+)?$", re.IGNORECASE)
_SAME_BASES = ("ia", "iä", "ida", "idä")
_NOUNS_IN_I = frozenset(("tuki", "tunti", "muisti", "kasvi", "koski", "laski", "ehdi", "muuta"))
"""Past forms that are commoner as nouns, and forms of denial (ei ehdi)."""

WE = re.compile(
    r"\W*(?:Me\s+)?(?!(?:kunta|kaupunki|toiminta|tavoittee|aluee|palvelu|visio|missio|strategia|arvo|työ|asukkaa|lapse"
    r"|nuore|ikäihmise|kylä|yhteisö|suunnitelma)mme)(\w+mme)\b\W*(\w*)",
    re.IGNORECASE,
)
"""Lisäämme mahdollisuuksia: also a noun (our extra), but the only possible predicate; and the next word."""


@lru_cache(maxsize=1)
def listed() -> FormsStore:
    """The compiled word forms; `@past:` and `@present:` mark third persons of one tense only."""
    return load_store(SHIPPED) or build_store({})


@lru_cache(maxsize=1)
def base_verbs() -> frozenset[str]:
    """Base forms of the verbs on the list."""
    return frozenset(word.partition(":")[2] for word in listed().words if word.startswith("@"))


def active_forms(text: str) -> tuple[Seen | None, Seen | None]:
    """The first past and the first present form of the text: listed verbs first, then by ending."""
    past: Seen | None = None
    present: Seen | None = None
    for match in _WORD.finditer(text):
        tenses = _tenses_of(match.group().casefold())
        if not tenses or _is_denied(match, text):
            continue
        if "@past" in tenses:
            past = past or Seen.of(match)
        if "@present" in tenses:
            present = present or Seen.of(match)
    if past or present or not _OPEN_END.search(text):
        return past, present
    return _by_ending(text)


@lru_cache(maxsize=65_536)
def _tenses_of(word: str) -> frozenset[str]:
    """The marks of the tenses whose third person a casefolded word is, of the listed verbs."""
    return frozenset(base.partition(":")[0] for base in listed().words_of(word) if base.startswith("@"))


def _is_denied(match: re.Match[str], text: str) -> bool:
    """`ei ainoastaan kommentoi`: the form under a negative verb is no third person."""
    return match.group().endswith("i") and ending_at(_NEGATIVE, text, match.start()) is not None


def _by_ending(text: str) -> tuple[Seen | None, Seen | None]:
    past: Seen | None = None
    present: Seen | None = None
    for match in _OPEN.finditer(text):
        word = match.group()
        bases = [base for base in listed().words_of(word) if base in base_verbs()]
        if word.endswith(("isivat", "isivät")) or (_NOT_VERB.search(word) and not bases):
            continue
        if word.endswith(("vat", "vät")) and _PLURAL.match(text, match.end()):
            continue
        same = _SAME.match(word) or any(base.endswith(_SAME_BASES) for base in bases)
        if _PAST_ENDING.search(word) and not same:
            past = past or Seen.of(match)
        else:
            present = present or Seen.of(match)
    return past, present


def homonym(text: str) -> tuple[bool, Seen] | None:
    """A form that is also another word (antaa, varasi, kuuli), True where past: for a text with no other."""
    for match in _WORD.finditer(text):
        past = _past_homonym(match.group())
        if past is not None:
            return past, Seen.of(match)
    return None


@lru_cache(maxsize=65_536)
def _past_homonym(written: str) -> bool | None:
    """True where a word may be a past form, False where a present one; None where it is no verb."""
    verbs = base_verbs()
    word = written.casefold()
    if word in verbs and word.endswith(("aa", "ää")):
        return False
    if word.endswith("i") and word not in _NOUNS_IN_I and not word.endswith(("ksi", "isi", "oi", "öi")):
        stem = word.removesuffix("si")
        past = stem != word and (stem + "ta" in verbs or stem + "tä" in verbs)
        if past or (word.islower() and any(base in verbs for base in listed().words_of(word))):
            return True
    return None
