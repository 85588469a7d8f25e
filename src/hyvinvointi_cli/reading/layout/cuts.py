"""Words that a narrow cell cut without a hyphen: `nuorisopalvel` + `ut`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hyvinvointi_cli.reading.layout.vocabulary import Vocabulary, bare
from hyvinvointi_cli.reading.pdf.raw import Word

_SHORT_WORDS = frozenset(
    re.findall(
        r"\w+",
        "ja tai eli ei on ovat oli sen se ne he me te jo jos kun niin vai vs kpl hlö lkm lk lkv vko "
        "vk kk pv vrk h t v min km m eur e ha os as ym jne mm ns esim ks työ yö maa tie puu pää koe "
        "syy uni tuki oma uusi muu muut joka jne och av en ett i på om är att för med det den st år",
    )
)
# Finnish words do not begin so: two consonants outside loans, or these vowel pairs.
_NEVER_INITIAL = re.compile(
    r"(?!kr|pr|tr|pl|kl|sp|st|sk|fr|br|gr|dr|fl|bl|gl|ps|kv|sv|sh|ch|sn|sm|sl|tv|ts|th|wh|ph)"
    r"[bcdfghjklmnpqrstvwxz]{2}|ee|ii|ia|iä|ea|eä|io|iö|ua|oa|ue|yä|öä|oo[^o]|uu[^dsrtv]|ää[^nrni]"
)
# … nor end so: a consonant other than these, or two consonants.
_NEVER_FINAL = re.compile(r"[^aeiouyäönstlr]$|[bcdfghjklmnpqrstvwxz]{2}$")
_JOINT = 6
"""Letters around a cut that two words do not have by chance."""


def is_cut(line: Sequence[Word], before: Sequence[Word], vocabulary: Vocabulary, width: float) -> bool:
    """True when the first word of `line` is the rest of the last word before it.

    `before` are the last two words placed; only a word that fills a line of `width` points is cut.
    """
    word, last = line[0], before[-1]
    if not last.text[-1].isalpha() or not word.text[0].islower() or word.size != last.size:
        return False
    if len(last.text) < 4 or (len(before) > 1 and same_line(before[-2], last)):
        return False
    letter = (last.x1 - last.x0) / len(last.text)
    slack = width - (last.x1 - last.x0)
    if slack > 3.5 * letter:
        return False
    if vocabulary.count(last.text + word.text):
        return True
    head, tail = bare(last.text), bare(word.text)
    if vocabulary.count(head) > 1 and vocabulary.count(tail) > 1:
        return False
    if tail in _SHORT_WORDS:
        return False
    if _NEVER_INITIAL.match(tail) or (_NEVER_FINAL.search(head) and head.islower()):
        return True
    if slack < 2 * letter and _joint_known(head, tail, vocabulary):
        return True
    if len(tail) >= 4 or tail in _SHORT_WORDS or (len(line) > 1 and len(tail) > 2):
        return slack < 2 * letter and len(tail) < 8 and vocabulary.starting(head + tail) > 0
    return slack < 2.5 * letter and not vocabulary.count(tail)


def _joint_known(head: str, tail: str, vocabulary: Vocabulary) -> bool:
    """Whether the document writes the letters around the cut within a word: `koordinaat` + `tori`.

    All of a short rest counts but an ending, and a rest with which words begin elsewhere is a word itself:
    `valtuustokokous` does not join `neuvosto` and `kokoontuu`, nor `toimintapäivä` `toiminta` and `päivällä`.
    """
    rest = re.split(r"[^\w-]", tail)[0]
    if vocabulary.starting(rest[:5]) > vocabulary.count(tail):
        return False
    rights = {min(5, len(rest)), min(5, len(rest) - 1)} if len(rest) > 3 else {len(rest)}
    joints = {
        head[-left:] + rest[:right]
        for left in (2, 3, 4)
        for right in rights
        if left + right >= _JOINT and len(head) > left
    }
    return any(joint in word for word in vocabulary.counts for joint in joints)


def same_line(last: Word, word: Word) -> bool:
    """Whether `word` follows `last` on its line."""
    if word.x0 < last.x0 - 0.5:
        return False
    if word.top == last.top and word.bottom == last.bottom:
        return word.bottom - word.top > 0.4
    height = max(min(last.bottom - last.top, word.bottom - word.top), 1.0)
    overlap = min(last.bottom, word.bottom) - max(last.top, word.top)
    return overlap > 0.4 * height
