"""Finnish and Swedish verb forms told by their endings: enough for most clauses, and free of the parser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from hyvinvointi_cli.model import Span
from hyvinvointi_cli.tagging.qualifiers import active
from hyvinvointi_cli.tagging.qualifiers.active import active_forms
from hyvinvointi_cli.tagging.qualifiers.cues import Seen
from hyvinvointi_cli.tagging.qualifiers.swedish_verbs import swedish_forms
from hyvinvointi_cli.tagging.qualifiers.tense import Tense as Tense

_NEGATIVE = r"(?:ei|eivät|eikä|eivätkä|ettei|etteivät|en|emme|muttei)"
_DONE = (
    r"\w+(?:ttu|tty|nut|nyt|neet|[lrs]leet|sseet|lleet|rreet|[aeiouyäö]tu|[aeiouyäö]ty|[lnrsh]tu|[lnrsh]ty"
    r"|llut|llyt|ssut|rrut)\b"
)
_GAP = r"(?:[^\w|,;.]+(?!on\b|ovat\b|ei\b)(?:[\w-]|[.:](?=\d))+){0,5}?[^\w|,;.]+"
_PARTICIPLES = rf"(?:{_DONE}|tehty\b|saatu\b|luotu\b|nähty\b|syntynyt\b)"
_FI = (
    (
        Tense.DENIED_PAST,
        rf"\b{_NEGATIVE}\b(?:[^\w|,;.]+[\w-]+){{0,6}}?[^\w|,;.]+(?!ollut\b)(?:{_DONE}|tehty\b|nähty\b|saatu\b|luotu\b)",
    ),
    (
        Tense.PAST_PASSIVE,
        # -ttiin, and after l, n, r, s, h or a long vowel -tiin; kuntiin and raatiin are illatives.
        r"(?!(?:kun|tun|raa|poliitti|tont|avus|piir)\w{0,3}tiin)\w+(?:[aeiouyäö]t|[aeiouyäö]{2}|[lnrsh])tiin\b"
        r"|\bpidettiin\b",
    ),
    (
        Tense.PERFECT,
        # The participle agrees: `on onnistuneet` is an attribute (on asukkaiden onnistuneet juhlat).
        rf"(?<!ei )(?<!eikä )(?<!eivät )(?:\b(?:on|oli)\b{_GAP}(?!\w+eet\b){_PARTICIPLES}"
        rf"|\b(?:ovat|olivat|olemme|olette)\b{_GAP}(?!\w+n[uy]t\b){_PARTICIPLES})",
    ),
    (
        Tense.PRESENT_PASSIVE,
        r"\w+(?:[aeiouyäö]taan|[aeiouyäö]tään|daan|dään|[ae]llaan|[eä]llään|(?<=tu)llaan|(?<=uu)llaan|nnaan|nnään"
        r"|(?<=kok)eillaan|rraan|rrään)\b"
        r"|\b(?:julkais|ratkais|valais|valmis|nous|juos)taan\b|\b(?:pääs|pes)tään\b",
    ),
)
_NOT_PASSIVE = re.compile(
    r"(?:kokonaisuudessaan|edelleenkään|mitään|ketään|aikaan|mukaan|lainkaan|kuitenkaan|ainakaan"
    r"|\w+(?:(?<!te)(?<!ske)(?<!nne)(?<!kokei)(?<!uu)(?<!\btu)ll[aä]|lta|ltä)an"
    r"|tavallaan|alueellaan|paikallaan|vuorollaan|omillaan|hoitoon|ollaan|pöytään|kaikkialla|ympäristöön|tuntemattaan|tietämättään|\w+mattaan)$",
    re.IGNORECASE,
)
_NOT_PAST = re.compile(
    r"(?:ointiin|raatiin|budjettiin|projektiin|ammattiin|pilottiin|konserttiin|palettiin|palkintiin|talenttiin|(?<![a-zåäö])(?:inter)?nettiin"
    r"|tontiin|patentiin|instituuttiin|kanttiin|momenttiin|pakettiin|kabinettiin)$",
    re.IGNORECASE,
)
"""Illatives of nouns that look like past passives."""
_PARTICIPLE = re.compile(
    r"\b(?:\w+(?:ttu|tty|oitu|öity|[lnrsh]tu|[lnrsh]ty|[aeiouyäö]nyt|ssut|[aeiouyäö]nut)|tehty|saatu|luotu)\b"
)
_SV = (
    (Tense.PERFECT, r"\b(?:har|hade)\b(?:\W+\w+){0,3}?\W+\w+(?:ts|tts|at|it|tt|rt|ats)\b"),
    (
        Tense.PAST_PASSIVE,
        r"\b(?:[a-zåäö]+(?:ades|ddes|rdes|ldes|ndes|gdes|ttes|stes|ktes|ptes|vdes)|hölls|gavs|togs|byttes|drogs"
        r"|lades|skrevs|valdes|hördes|gjordes|beslöts|släpptes|sågs)\b",
    ),
    (
        Tense.PAST,
        r"\b(?:[a-zåäö]{3,}(?:ade|dde|rde|nde|lde|gde|kte|pte|ste)|fick|gav|höll|blev|tog|gick|kom|gjorde|ledde|beslöt"
        r"|skrev|valde|deltog|steg|sjönk|bad|lät|drog|satt)\b",
    ),
    (
        Tense.PRESENT_PASSIVE,
        r"\b(?:[a-zåäö]{3,}(?:eras|aras|etas|adas|ivas|ökas|amas|isas|ingas|aktas|inas|igas)|ordnas|hålls|görs|grundas|inrättas"
        r"|utvecklas|stärks|stöds|erbjuds|ges|används|följs|genomförs|utses|tas|skapas|tillsätts|ökas|främjas|startas"
        r"|inleds|införs|behandlas|kartläggs|utbildas|hörs|bereds|läggs|tillsätts|byggs|förnyas|förbättras|väljs)\b",
    ),
    (
        Tense.PRESENT,
        r"\b(?:ordnar|samlas|träffas|deltar|hjälper|stöder|håller|arbetar|utvecklar|erbjuder|ansvarar|följer|behandlar"
        r"|rapporterar|finns|kan|får|besöker|planerar|väljer|ger)\b",
    ),
)
_SV_PARTICIPLE = re.compile(r"(?:ande|[^säkvthnl]ende)$", re.IGNORECASE)
_NOUNS = {
    ("fi", Tense.PRESENT_PASSIVE): _NOT_PASSIVE,
    ("fi", Tense.PAST_PASSIVE): _NOT_PAST,
    ("sv", Tense.PAST): _SV_PARTICIPLE,
}
"""Words that look like a form of a tense and are none."""
_COMPILED = {
    "fi": tuple((tense, re.compile(pattern, re.IGNORECASE)) for tense, pattern in _FI),
    "sv": tuple((tense, re.compile(pattern, re.IGNORECASE)) for tense, pattern in _SV),
}


_SIGNS: dict[tuple[str, Tense], re.Pattern[str]] = {
    ("fi", Tense.DENIED_PAST): re.compile(rf"\b{_NEGATIVE}\b", re.IGNORECASE),
    ("fi", Tense.PERFECT): re.compile(r"\b(?:on|oli|ovat|olivat|olemme|olette)\b", re.IGNORECASE),
}
"""The word with which a form of a tense begins: its costly expression is tried from the first one on."""
_ENDINGS: dict[tuple[str, Tense], re.Pattern[str]] = {
    ("fi", Tense.PAST_PASSIVE): re.compile(r"tiin\b", re.IGNORECASE),
    ("fi", Tense.PRESENT_PASSIVE): re.compile(r"(?:aan|ään)\b", re.IGNORECASE),
}
"""The end of a form of a tense: its costly expression is tried on words that end so."""


@lru_cache(maxsize=8192)  # of a document, asked once for the parser and once for the status
def verb_forms(text: str, language: str) -> dict[Tense, Seen]:
    """The first form of each kind that endings give away."""
    found: dict[Tense, Seen] = {}
    for tense, pattern in _COMPILED.get(language, ()):
        noun = _NOUNS.get((language, tense))
        for match in _candidates(text, language, tense, pattern):
            if not (noun and noun.search(match.group())):
                found[tense] = Seen.of(match)
                break
    if language == "fi":
        _add_active(text, found)
    elif language == "sv":
        _add_swedish(text, found)
    if Tense.DENIED_PAST in found and Tense.PERFECT in found:
        _drop_inside(found, Tense.PERFECT, found[Tense.DENIED_PAST])
    return found


def _candidates(text: str, language: str, tense: Tense, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """All places of an expression in a text, looked for only where the sign of its tense stands."""
    ending = _ENDINGS.get((language, tense))
    if ending:
        start = 0
        for end in ending.finditer(text):
            start = max(start, text.rfind(" ", 0, end.start()) + 1)
            match = pattern.search(text, start, end.end())
            start = end.end()
            if match:
                yield match
        return
    sign = _SIGNS.get((language, tense))
    first = sign.search(text) if sign else None
    if first or not sign:
        yield from pattern.finditer(text, first.start() if first else 0)


def _add_active(text: str, found: dict[Tense, Seen]) -> None:
    """Active forms, which the endings of the table above do not give away (kokoontui, kokoontuvat)."""
    past, present = active_forms(text)
    if past:
        found.setdefault(Tense.PAST, past)
    if present and not present.text.endswith("mme"):
        found.setdefault(Tense.PRESENT, present)
    elif present:
        found.setdefault(Tense.WE, present)


def _add_swedish(text: str, found: dict[Tense, Seen]) -> None:
    """Forms made from the listed verbs; one that is denied takes the place of the plain one."""
    for tense, seen in swedish_forms(text).items():
        earlier = found.get(tense)
        if earlier is None or seen.span.start < earlier.span.start:
            found[tense] = seen
    for denied in (Tense.DENIED_PAST, Tense.DENIED):
        for tense in (Tense.PERFECT, Tense.PAST_PASSIVE, Tense.PAST, Tense.PRESENT_PASSIVE, Tense.PRESENT):
            if denied in found and tense in found:
                _drop_inside(found, tense, found[denied])
    if Tense.WE in found and Tense.PRESENT in found:
        _drop_inside(found, Tense.PRESENT, found[Tense.WE])


def homonym(text: str) -> tuple[Tense, Seen] | None:
    """A form that is also another word (antaa, varasi): the predicate where a text has no other."""
    first = active.WE.match(text)
    if first and first[2].casefold() not in active.base_verbs():
        return Tense.WE, Seen(first[1], Span(*first.span(1)))
    alike = active.homonym(text)
    return (Tense.PAST if alike[0] else Tense.PRESENT, alike[1]) if alike else None


def _drop_inside(found: dict[Tense, Seen], tense: Tense, outer: Seen) -> None:
    if found[tense].span.overlaps(outer.span):
        del found[tense]


def participle(text: str) -> Seen | None:
    """A past participle that stands for a verb in clipped style (`nettiin koottu esitys`)."""
    return Seen.first(_PARTICIPLE, text)
