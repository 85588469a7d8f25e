"""Kinds of text told by their shape: where the verb stands, what the subject is, what the line is made of."""

from __future__ import annotations

import re

from hyvinvointi_cli.model import Kind, Span
from hyvinvointi_cli.tagging.qualifiers.cues import Seen
from hyvinvointi_cli.tagging.qualifiers.predicate import Tense, homonym, verb_forms

_REPORTING = (Tense.PAST_PASSIVE, Tense.PAST, Tense.PERFECT, Tense.DENIED_PAST)
_LEADERS = re.compile(r"(?:\.{4,}|…{2,}|(?:\. ){4,})\s*\d*\s*$")
_LEADER_SIGNS = ("....", "……", ". . . .")
_NUMBERED = re.compile(r"^\W*\d+(?:\.\d+)*\.?\s+[A-ZÅÄÖ][^.:;|]*\s\d{1,3}$")
"""3.1 Lapset ja nuoret 14"""
_ENTRY_WORDS = 9
_ENTRIES = re.compile(r"(?:\d+(?:\.\d+)*\.?\s+)?[A-ZÅÄÖ][^\d.:;|]{2,60}?\s(\d{1,3})(?=\s|$)")
"""Johdanto 3 Nykytila 5: titles, each with its page."""
_FEW_ENTRIES = 3
_APPENDIX = re.compile(
    r"^\W*(?:liit(?:e|teet|etaulukko|etiedosto|eluettelo)|bilag(?:a|or))\b\s*(?P<mark>\d+|[A-Z]\b|:)?",
    re.IGNORECASE,
)
_SURNAME = r"[A-ZÅÄÖ][a-zåäö]{1,}(?:-[A-ZÅÄÖ][a-zåäö]+)?"
_NAME = re.compile(rf"\b(?:{_SURNAME}|[A-ZÅÄÖ]\.)\s+(?:af\s+|von\s+|de\s+)?{_SURNAME}(?=\W|$)")
_FEW_NAMES = 3
_LISTED = re.compile(r",\s+|\s+(?:ja|sekä|och|samt)\s+")
_ITEM = re.compile(r"[A-ZÅÄÖ][\w:-]+(?:\s+[\w:-]+){0,2}")
"""Lions Club, Nuorisoseura, Eläkeliitto"""
_NORM = re.compile(
    r"^\W*(?:(?:[\w-]+\s+){0,5}?(?P<fi>[\w-]*(?:laki|asetus|direktiivi|yleissopimus))(?:\s+\(\d+/\d{4}\))?"
    r"|(?P<sv>lagen(?:\s+om\s+\w+)?|\w+lagen|förordningen(?:\s+om\s+\w+)?))\s+(?P<next>[\w-]+)",
    re.IGNORECASE,
)
"""Perusopetuslaki takaa, Lagen om småbarnspedagogik förutsätter: a law is the subject."""
_NORMATIVE = re.compile(r"(?:aa|ää|ee|oi|uu|yy|ii|vat|vät|[ei]a|[ei]ä|er|ar|år)$", re.IGNORECASE)
"""Endings of a present tense."""
_MEANS = re.compile(
    r"^\W*(?:(?P<fi>[\w-]+(?:(?:su|sy|tu|ty|mu|[iou])u[ds]ella|y[ds]ellä|misella|misellä|udella|yydellä)"
    r"\s+(?:\w+\s+)?(?:tarkoitetaan|viitataan|ymmärretään|kuvataan))"
    r"|(?P<sv>med\s+[\w-]+(?:\s+och\s+[\w-]+)?\s+(?:menas|avses|förstås)))\b",
    re.IGNORECASE,
)
_GLOSS = re.compile(
    r"^\W*(?P<head>[\w-]*(?:uus|yys|us|ys|minen)(?:\s+[\w-]+)?)\s*[:=]\s+"
    r"(?P<body>(?:[\w-]+\s+){0,3}?(?:[\w-]+(?:mista|mistä|utta|yyttä)|kokemus\w*|tunne|se,|sitä,|prosessi|mahdollisuus)\b)",
    re.IGNORECASE,
)
"""Osallisuus: kuulumista itselle tärkeisiin ryhmiin."""
_IS = re.compile(
    r"^\W*(?P<head>[\w-]*(?:uus|yys|us|ys))\s+on\s+(?:[\w-]+\s+){0,3}?"
    r"(?:[\w-]+(?:mista|mistä|utta|yyttä)|kokemus\w*|tunne|tunnetta|prosessi)\b(?:\s+(?:siitä|jossa|jonka|\w+))",
    re.IGNORECASE,
)
_DEFINING = ((_MEANS, "says what a word means"), (_GLOSS, "word and gloss"), (_IS, "says what it is"))
_WE = re.compile(
    r"^\W*(?:meillä(?!\s+on\b)|meille|me|yhdessä|täällä|jokainen|vi|hos\s+oss|tillsammans|alla|var\s+och\s+en)\b",
    re.IGNORECASE,
)
_SLOGAN_WORDS = 10
_ALWAYS = re.compile(
    r"\b(?:aina|keskiössä|tärkeä|tärkein|arvokas|kuuluu\s+kaikille|kaikille|kaikki|jokainen|viktig\w*|värdefull\w*|alltid|alla)\b",
    re.IGNORECASE,
)


def reports(text: str, language: str) -> bool:
    """A form that tells what was done: such a text is a report, whatever its words."""
    return not verb_forms(text, language).keys().isdisjoint(_REPORTING)


def plans(text: str, language: str) -> bool:
    """A present passive: what is done or to be done (visiota päivitetään), not what is held dear."""
    return Tense.PRESENT_PASSIVE in verb_forms(text, language)


def is_contents(text: str) -> bool:
    """A line of a table of contents: dots before the page, a number before a title, titles in a run."""
    bare = text.strip()
    if any(sign in bare for sign in _LEADER_SIGNS) and _LEADERS.search(bare):
        return True
    if not bare[-1:].isdigit():
        return False  # every title ends in its page
    if len(bare.split()) <= _ENTRY_WORDS and _NUMBERED.match(bare):
        return True
    entries = list(_ENTRIES.finditer(bare))
    pages = [int(entry[1]) for entry in entries]
    covered = sum(len(entry.group()) + 1 for entry in entries)
    return len(pages) >= _FEW_ENTRIES and pages == sorted(pages) and covered >= len(bare)


def is_appendix(text: str, language: str, heading: bool) -> bool:
    """`Liite 3. Kysely`, `Liitteet: 1) …`: the word opens a heading, or a line with a mark and no verb."""
    match = _APPENDIX.match(text)
    return bool(match and (heading or (match["mark"] and not verb_forms(text, language))))


def lists_names(text: str, language: str) -> bool:
    """Three names or more and no verb, whatever titles stand between them; or only names in a row."""
    names = _NAME.findall(text)
    items = _LISTED.split(text.strip(" .•–-"))
    listed = len(items) > _FEW_NAMES and all(_ITEM.fullmatch(item) for item in items)
    # Surname first (Virtanen Anna) reads as names too; two names are a list where little else stands.
    only = len(names) == _FEW_NAMES - 1 and len(text.split()) <= 2 * len(names) + 1
    if len(names) < _FEW_NAMES and not only and not listed:
        return False
    return not verb_forms(text, language) and not re.search(r"\b(?:on|ovat|oli|är|var)\b", text)


def told_by_shape(text: str, language: str) -> tuple[Kind, Seen, str] | None:
    """Law, definition or slogan by how the sentence is built, with its words and the rule."""
    norm = _NORM.match(text)
    if norm and _NORMATIVE.search(norm["next"]):
        return Kind.LAW, _seen(norm), "a law is the subject"
    for pattern, rule in _DEFINING:
        match = pattern.match(text)
        if match and not (pattern is _GLOSS and _finite(text, language)):
            return Kind.DEFINITION, _seen(match), rule
    words = len(text.split())
    if words <= _SLOGAN_WORDS and text.rstrip().endswith("!"):
        return Kind.VALUE, Seen("!", Span(len(text.rstrip()) - 1, len(text.rstrip()))), "a slogan"
    ours = _WE.match(text)
    always = _ALWAYS.search(text)
    short = words <= _SLOGAN_WORDS and not re.search(r"\d", text)
    if ours and always and short and not plans(text, language):
        return Kind.VALUE, _seen(always), "a slogan"
    return None


def _finite(text: str, language: str) -> bool:
    return bool(verb_forms(text, language)) or homonym(text) is not None


def _seen(match: re.Match[str]) -> Seen:
    return Seen(match.group().strip(), Span(*match.span()))
