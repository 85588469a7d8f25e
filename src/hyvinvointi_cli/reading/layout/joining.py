"""Lines of words become one running text: Finnish dehyphenation that loses no letter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from hyvinvointi_cli.reading.layout.cuts import is_cut, same_line
from hyvinvointi_cli.reading.layout.vocabulary import HYPHENS, Vocabulary, bare
from hyvinvointi_cli.reading.pdf.raw import Word

__all__ = ["HYPHENS", "Joined", "Placed", "Vocabulary", "join", "join_strings", "lines_of"]

_SOFT = "\u00ad"
_DASHES = "–—"
_VOWELS = "aeiouyäöå"
_SUSPENDING = frozenset(("ja", "tai", "sekä", "eli", "että", "ynnä", "och", "eller", "samt"))
# Abbreviations written in lower case keep their hyphen before the rest of a compound.
_CLIPPED = frozenset(re.findall(r"\w+", "sote hyte tulsote some pk ict it atk tv wc e esr cv pop ex non"))
# Wrong hyphenators cut before an ending that repeats the vowel (kunta-an, osallisu-utta): no compound.
_ENDING = re.compile(
    r"(?:([aeiouyäö])n(?:s[aä])?|[uy](?:s|st[aä]|ss[aä]|de\w{0,4}|te\w{0,3}|tt[aä]|ks[ie]\w{0,4})"
    r"|i(?:t[aä]|ss[aä]|st[aä]|ll[aä]|lle|ksi|n[aä]|den|hin))(?:ns[aä]|mme|nne|kin|k[aä]{2}n|k[oö])?"
)
# … or in the middle of -uus and -yys before a second part (kumppanu-uspöytä); usko and ystävä are words.
_DERIVED = re.compile(r"(?:us(?!ko|ea|kal)|ys(?!täv|kä))[bcdfghjklmnpqrstvwxzaeiouyäöå]")
# First parts of place names: in capitals they are the only hyphens that stay.
_PLACE_PARTS = frozenset(
    re.findall(
        r"\w+",
        "pohjois etelä itä länsi keski kaakkois lounais luoteis koillis varsinais ylä ala päijät kanta "
        "vanha uusi iso pikku meri sisä taka",
    )
)
# Heads that follow a proper name with a hyphen (Innokylä-verkkopalvelu, Tenho-hanke).
_NAME_HEADS = re.compile(
    r"(hank|ohjelm|malli|verk|palvel|työ|toimin|kysel|kerro|kerto|mittar|viisar|tapahtum|päiv|viik|kampanj"
    r"|ryhm|järjest|sovel|sivus|lomak|koulut|indikaat|kort|piste|talo|tiimi|koordinaat|neuvo|yhdist|säät)"
)
# Heads that follow a name of several words (Rahapelihaitat puheeksi -materiaali).
_TITLE_HEADS = re.compile(r"(hank|ohjelm|malli|materiaal|menetelm|kampanj|koulutu|tapahtum|konsept)")
_LINK = re.compile(r"(?:https?://|www\.)\S*$|\S+@\S*$", re.IGNORECASE)
_LINK_TAIL = re.compile(r"[a-zåäö0-9%?=&_#~+.,/-]+$", re.IGNORECASE)
_NEVER_INITIAL = re.compile(
    r"([bcdfghjklmnpqrstvwxz])\1|(?:ks|ht|hk|lk|lt|mp|nk|nt|rk|rt|ts|tk|ng|hd|hj|lm|rv|lv)"
)
_LEAD = "\"'”’“‘(«»["


class Placed(NamedTuple):
    """Where a printed word stands in a joined text: characters [start, end)."""

    start: int
    end: int
    word: Word


@dataclass(frozen=True, slots=True)
class Joined:
    """A text without line breaks; `boxes` are its words in order, a broken word in two parts."""

    text: str
    boxes: tuple[Placed, ...]


def lines_of(words: Sequence[Word]) -> tuple[tuple[Word, ...], ...]:
    """Words of one cell or column in order, cut to lines where the baseline changes or x goes back."""
    lines: list[list[Word]] = []
    for word in words:
        last = lines[-1][-1] if lines else None
        if last is not None and same_line(last, word):
            lines[-1].append(word)
        else:
            lines.append([word])
    return tuple(tuple(line) for line in lines)


def join(lines: Sequence[Sequence[Word]], vocabulary: Vocabulary, *, width: float | None = None) -> Joined:
    """Join lines to one text; `width` (points) of a narrow cell also mends words cut without a hyphen."""
    text = ""
    boxes: list[Placed] = []
    opening = True
    kept = [line for line in lines if line]
    for place, line in enumerate(kept):
        glue = ""
        if boxes:
            after = line[1:2] or (kept[place + 1][:1] if place + 1 < len(kept) else ())
            text, glue = _seam(text, (line[0].text, after[0].text if after else ""), vocabulary, opening)
            boxes[-1] = boxes[-1]._replace(end=len(text))
            if glue and width and is_cut(line, [box.word for box in boxes[-2:]], vocabulary, width):
                glue = ""
        at = len(text)
        end = at + len(glue) - 1
        for word in line:
            start = end + 1
            end = start + len(word.text)
            boxes.append(Placed(start, end, word))
        text += glue + " ".join([word.text for word in line])
        before = _last_token(text[: boxes[-1].start - 1] if len(line) > 1 else text[:at])
        opening = not before or before[-1] in ".!?:" or before in "•-–"
    return _finish(text, boxes)


def join_strings(lines: Sequence[str], vocabulary: Vocabulary) -> str:
    """Join lines of plain text by the same rules."""
    nowhere = Word("", 0.0, 0.0, 0.0, 0.0, 0.0, False, 0.0, 0, 0)
    return join([[nowhere._replace(text=t) for t in line.split()] for line in lines], vocabulary).text


def _finish(text: str, boxes: list[Placed]) -> Joined:
    """Take out soft hyphens and PDFium's marks that no line end explains."""
    if not any(mark in text for mark in "\u00ad\ufffe\x02"):
        return Joined(text, tuple(boxes))
    kept: list[str] = []
    moved = [0]
    for here, char in enumerate(text):
        if char in "\ufffe\x02":
            follows = text[here + 1 : here + 2]
            char = "-" if not follows or follows.isspace() or not follows.islower() else ""
        elif char == _SOFT:
            char = ""
        kept.append(char)
        moved.append(moved[-1] + len(char))
    return Joined("".join(kept), tuple(Placed(moved[b.start], moved[b.end], b.word) for b in boxes))


def _seam(text: str, words: tuple[str, str], vocabulary: Vocabulary, opening: bool) -> tuple[str, str]:
    """How a line end closes before the next two words: what stays of `text`, and what goes between."""
    token, following = _last_token(text), words[0]
    if _LINK.search(token):
        return _visible(text), "" if _continues_link(token, following) else " "
    if len(token) == 1 and token in HYPHENS:
        return _visible(text), "" if _is_suffix(text[:-2], following) else " "
    if len(token) > 1 and token[-1] in HYPHENS:
        if token[-1] == _SOFT:
            return text[:-1], ""
        decision = _hyphen(token[:-1], words, vocabulary, opening)
        if decision == "join":
            return text[:-1], ""
        return text[:-1] + "-", "" if decision == "keep" else " "
    if len(token) > 1 and token[-1] in _DASHES and following and _spans(token[-2], following[0]):
        return text, ""
    if token.endswith("/") and len(token) > 1 and following[:1].islower():
        return text, ""
    return text, " "


def _hyphen(token: str, words: tuple[str, str], vocabulary: Vocabulary, opening: bool) -> str:
    """`join`, `keep` (hyphen, no space) or `suspend` (hyphen and space) for a word cut at a line end."""
    first = token.lstrip(_LEAD).rsplit("/", 1)[-1]
    second, after = words[0].strip(_LEAD), words[1]
    tail = bare(second)
    if not second or not first or not (second[0].isalnum()):
        return "suspend"
    known, hyphened = _evidence(first, tail, vocabulary)
    if tail in _SUSPENDING:
        ending = tail == "ja" and (
            vocabulary.starting(first + "ja")  # toimi-ja where toimijat stands elsewhere
            or second != "ja" or not after or after[0].isdigit()  # nothing that "ja" could lead to: paikko-ja
        )  # fmt: skip
        return "join" if (known or ending) and not vocabulary.count(first + "-") else "suspend"
    stem = first.rsplit("-", 1)[-1]
    if second[0].isdigit() or not stem or not stem[-1].isalpha():
        return "keep"
    if second[0].isupper():
        return _capitals(stem, second, known, hyphened)
    if known or hyphened:
        return "join" if known >= hyphened else "keep"
    if stem.casefold() == "it" and tail.startswith("se"):
        return "join"  # itse
    if len(stem) == 1 or (stem.isupper() and len(stem) > 1) or stem.casefold() in _CLIPPED:
        return "keep"
    if any(char.isdigit() for char in stem):
        return "keep"
    if stem.casefold() == "ei":
        return "join" if tail in ("kä", "vät", "vätkä") else "keep"
    if stem[-1].casefold() == tail[:1] and tail[:1] in _VOWELS:
        return "join" if _ENDING.fullmatch(tail) or _DERIVED.match(tail) else "keep"
    named = stem[0].isupper() and _NAME_HEADS.match(tail) and not vocabulary.is_common(stem)
    return "keep" if named and (not opening or vocabulary.count(stem)) else "join"


def _capitals(stem: str, second: str, known: int, hyphened: int) -> str:
    """Before a capital the hyphen stays, but a heading in capitals breaks words like any other."""
    shouted = stem.isupper() and len(stem) > 1 and second[:2].isupper()
    if not shouted or stem.casefold() in _PLACE_PARTS or stem.casefold() in _CLIPPED:
        return "keep"
    return "join" if known >= hyphened else "keep"


def _evidence(first: str, second: str, vocabulary: Vocabulary) -> tuple[int, int]:
    """How often the document writes the word joined and with a hyphen, exactly or else by its stem."""
    joined, hyphened = vocabulary.count(first + second), vocabulary.count(f"{first}-{second}")
    if joined or hyphened or len(second) < 4 or second in _SUSPENDING:
        return joined, hyphened
    stem = second[: max(4, len(second) - 4)]
    return vocabulary.starting(first + stem), vocabulary.starting(f"{first}-{stem}")


def _is_suffix(before: str, following: str) -> bool:
    """`ensiapu 1 -` + `koulutuksella`: the hyphen belongs to the next line, it is no dash."""
    last = _last_token(before)
    if not following[:1].islower() or not last:
        return False
    if last[-1].isdigit() or (last[0].isupper() and _NAME_HEADS.match(bare(following))):
        return True
    named = any(token[0].isupper() for token in before.split()[-3:])
    return named and bool(_TITLE_HEADS.match(bare(following)))


def _spans(before: str, after: str) -> bool:
    """Whether a dash without a space before it stands in a span: 2021–2025, kesä–syyskuu."""
    return (before.isdigit() and after.isdigit()) or (before.isalpha() and after.isalpha())


def _visible(text: str) -> str:
    return text[:-1] + "-" if text[-1] in HYPHENS else text


def _continues_link(token: str, following: str) -> bool:
    if not _LINK_TAIL.match(following):
        return False
    return token[-1] in "-/_=&?.@" or following.count("-") >= 2 or "/" in following.rstrip("/")


def _last_token(text: str) -> str:
    return text[text.rfind(" ") + 1 :]
