"""Finnish and Swedish sentences: where a paragraph is cut, and where a full stop is not an end."""

from __future__ import annotations

import re

from hyvinvointi_cli.model import Span

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)")
_ABBREVIATIONS = frozenset(
    re.findall(
        r"\S+",
        "esim mm ym yms jne jms ks vrt ns nk eli ko ao mts mv n noin os puh s sv v vs vt vv ent synt kuv "
        "kpl krs klo kt milj mrd tuh tod.näk toim alk alv huom lk lkm lkv yht ml em eo ed ts t.s "
        "ed.mainittu sis til tilap vast min max ha min enint väh ap ip aik yo ylim maist prof tri fil "
        "toht lis kand dipl.ins rkl lh kh kv khs vpj pj siht jäs varajäs pvm nro no mom art lk viim seur "
        "tms t jotm joht hall johd st kk vko vk vrk tkm os.past s.o dvs bl.a t.ex m.fl m.m osv o.s.v resp "
        "ca kl jfr ev inkl exkl st f.d s.k mfl tex st dr m.a.o fr.o.m t.o.m e.d p.g.a t.ex",
    )
)
_MONTHS = (
    r"(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuu"
    r"|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
)
_AFTER_ORDINAL = re.compile(
    rf"(?:{_MONTHS}|[a-zåäö]|\d|luokka|luokan|[–-]|§|ja\b|tai\b|och\b)", re.IGNORECASE
)
_NUMBER = re.compile(r"(?:^|[\s(–-])(\d{1,4}|[IVX]{1,4})$")
_INITIAL = re.compile(r"(?:^|[\s(.-])[A-ZÅÄÖ]$")
_OPENER = re.compile(r"[\s]*[\"'”’“‘«»(\[•–-]*\s*([^\W_])")


def sentence_spans(text: str) -> tuple[Span, ...]:
    """The sentences of one paragraph as spans without surrounding space; they cover all its letters."""
    spans: list[Span] = []
    start = 0
    for match in _END.finditer(text):
        if match.end() < len(text) and not _ends(text, match.start(), match.end(), match[0]):
            continue
        _add(spans, text, start, match.end())
        start = match.end()
    _add(spans, text, start, len(text))
    return tuple(spans)


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end <= start:
        return
    if spans and not any(char.isalnum() for char in text[start:end]):
        spans[-1] = Span(spans[-1].start, end)
    else:
        spans.append(Span(start, end))


def _ends(text: str, stop: int, end: int, mark: str) -> bool:
    """Whether the mark at [stop, end) ends a sentence."""
    opener = _OPENER.match(text, end)
    following = opener[1] if opener else ""
    if following.islower():
        return False  # no Finnish or Swedish sentence begins in lower case
    if mark[0] != ".":
        return True
    before = text[:stop]
    token = before[before.rfind(" ") + 1 :].lstrip("(\"'”’“»[").casefold()
    if token in _ABBREVIATIONS or (token.count(".") and len(token) <= 6 and not token[0].isdigit()):
        # an abbreviation may also close a sentence: `… liikunta, kulttuuri ym. Kunta …`
        return token in ("ym", "yms", "jne", "jms", "tms", "osv", "m.m", "m.fl") and following.isupper()
    if _INITIAL.search(before):
        return False
    number = _NUMBER.search(before)
    return not (number and _is_ordinal(number[1], text, end, before[: number.start(1)]))


def _is_ordinal(number: str, text: str, end: int, before: str) -> bool:
    """A number with a full stop is an ordinal, or the number of a clause, unless a sentence can end there."""
    if not before.strip(" (–-•") or before.rstrip()[-1:] in ".!?:":
        return True  # `1. Tavoite`
    rest = text[end:].lstrip()
    if _AFTER_ORDINAL.match(rest) and not rest[:1].isupper():
        return True
    if not number.isdigit():
        return False
    if len(number) == 4 and 1900 <= int(number) <= 2100:
        return False  # a year ends a sentence far more often than it is an ordinal
    return bool(re.match(r"(?:Luokka|Artikla|Osa|Painopiste)\b", rest)) and int(number) < 20
