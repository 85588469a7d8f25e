"""Plain text files: extracted or typed text, a form feed between pages."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from hyvinvointi_cli.errors import InputError
from hyvinvointi_cli.model import Page
from hyvinvointi_cli.reading.assembly import Assembled
from hyvinvointi_cli.reading.foreign import what_it_is
from hyvinvointi_cli.reading.layout.blocks import Shape, bullet_of
from hyvinvointi_cli.reading.layout.furniture import split_glued
from hyvinvointi_cli.reading.layout.language import main_language
from hyvinvointi_cli.reading.layout.passages import Passage, passage_of
from hyvinvointi_cli.reading.layout.vocabulary import HYPHENS, Vocabulary, vocabulary_of
from hyvinvointi_cli.reading.pdf.raw import Word
from hyvinvointi_cli.reading.pdf.words import mend
from hyvinvointi_cli.reading.units import UnitMaker

_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
"""Beginnings of a text in wide characters; that of UTF-32 LE begins like UTF-16 LE."""
_SYMBOL = re.compile(r"[\uf000-\uf0ff]")
_NOWHERE = Word("", 0.0, 0.0, 0.0, 0.0, 0.0, False, 0.0, 0, 0)
_TERMINAL = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
_MARKDOWN = re.compile(r"(#{1,6})\s+")
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.?\s+[A-ZÅÄÖ]")
_LONGEST_HEADING = 100
_DATE = r"\d{1,2}\.\d{1,2}\.(?:19|20)\d\d"
_STAMP = re.compile(
    rf"(?:\d{{1,3}}\s+)?(?P<a>[^\d.,;:!?]{{0,40}}?)\s*{_DATE}\s*(?P<b>[^\d.,;:!?]{{0,40}}?)\s*\d{{0,3}}"
)


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """Physical lines of one paragraph; `after` counts the blank lines above it."""

    lines: tuple[str, ...]
    after: int
    mark: str = ""
    level: int = 0


def read_plain(path: Path, name: str) -> Assembled:
    """Read a text file (UTF-8, UTF-16 or UTF-32 with a mark, UTF-8 without, else Windows-1252)."""
    data = path.read_bytes()
    if data.startswith(b"%PDF-"):
        raise InputError(f"{name}: is a PDF, not a text; give it a name that ends in .pdf", "not_pdf")
    if b"\x00" in data[:4096] and not data.startswith(_MARKS):
        raise InputError(f"{name}: {what_it_is(data, text=True)}", "not_pdf")
    return read_text(_decode(data))


def read_text(text: str) -> Assembled:
    """Pages, headings and units of a plain text."""
    pages = [_paragraphs(page) for page in text.split("\f")]
    vocabulary = _vocabulary(pages)
    passages = [
        [_passage(paragraph, number, vocabulary) for paragraph in paragraphs]
        for number, paragraphs in enumerate(pages, start=1)
    ]
    flat = [p for page in passages for p in page]
    maker = UnitMaker(vocabulary, main_language([p.text for p in flat]))
    for passage in flat:
        if not _STAMP.fullmatch(passage.text):
            maker.add(passage)
    texts = ("\n".join(f"{p.mark} {p.text}" if p.mark else p.text for p in page) for page in passages)
    out = tuple(Page(number, text) for number, text in enumerate(texts, start=1))
    return Assembled(out, tuple(maker.headings), tuple(maker.units))


def _decode(data: bytes) -> str:
    try:
        if data.startswith(_MARKS):
            wide = "utf-32" if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)) else "utf-16"
            text = data.decode(wide, errors="replace")
        else:
            text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _paragraphs(page: str) -> list[_Paragraph]:
    lines = [_SYMBOL.sub("•", line) for line in page.split("\n")]
    spaced = sum(line.endswith(" ") for line in lines if line.strip())
    soft = spaced > 0.15 * sum(bool(line.strip()) for line in lines)
    groups: list[tuple[list[str], int]] = []
    blank = 2
    for line in lines:
        if not line.strip():
            blank += 1
            continue
        if groups and _goes_on(groups[-1][0][-1], line, blank, soft):
            groups[-1][0].append(line)
        else:
            groups.append(([line], blank))
        blank = 0
    paragraphs = [_marked(group, after) for group, after in groups]
    return [_titled(p, paragraphs, i) for i, p in enumerate(paragraphs)]


def _goes_on(last: str, line: str, blank: int, soft: bool) -> bool:
    """Whether a physical line continues the paragraph; `soft` texts end wrapped lines in a space."""
    if bullet_of(line.strip()) or _STAMP.fullmatch(line.strip()) or _STAMP.fullmatch(last.strip()):
        return False
    text = last.rstrip()
    lower = line.lstrip()[:1].islower()
    if text[-1] in HYPHENS and text[-2:-1].isalpha():
        return blank <= 1 or lower
    if blank:
        return blank == 1 and lower and soft and last.endswith(" ") and not _TERMINAL.search(text)
    if lower and not _TERMINAL.search(text):
        return True
    return last.endswith(" ") if soft else not _MARKDOWN.match(line) and not _MARKDOWN.match(last)


def _marked(group: Sequence[str], after: int) -> _Paragraph:
    first = group[0].strip()
    heading = _MARKDOWN.match(first)
    if heading:
        return _Paragraph((first[heading.end() :], *group[1:]), after, level=len(heading[1]))
    mark = bullet_of(first)
    return _Paragraph((first[len(mark) :], *group[1:]), after, mark.strip())


def _titled(paragraph: _Paragraph, paragraphs: Sequence[_Paragraph], place: int) -> _Paragraph:
    """A short opening line without a full stop is a heading when something follows it."""
    text = " ".join(paragraph.lines).strip()
    if paragraph.level or paragraph.mark or len(text) > _LONGEST_HEADING or place + 1 >= len(paragraphs):
        return paragraph
    letters = sum(char.isalpha() for char in text)
    if letters < 3 or _TERMINAL.search(text) or "://" in text or "@" in text or _STAMP.fullmatch(text):
        return paragraph
    if not next(char for char in text if char.isalnum()).isupper() and not _NUMBERED.match(text):
        return paragraph
    opens = paragraph.after >= 2 and (place == 0 or paragraphs[place + 1].after <= 1)
    if opens or _NUMBERED.match(text) or (text.isupper() and letters > 4):
        return replace(paragraph, level=1)
    return paragraph


def _passage(paragraph: _Paragraph, number: int, vocabulary: Vocabulary) -> Passage:
    shape = Shape.HEADING if paragraph.level else Shape.BULLET if paragraph.mark else Shape.TEXT
    lines = [(number, _words(line)) for line in paragraph.lines]
    return passage_of(lines, vocabulary, shape, paragraph.level, paragraph.mark)


def _vocabulary(pages: Sequence[Sequence[_Paragraph]]) -> Vocabulary:
    return vocabulary_of(_words(line) for page in pages for p in page for line in p.lines)


def _words(line: str) -> tuple[Word, ...]:
    texts = (mend(text) for text in split_glued(line.strip()).split())
    return tuple(_NOWHERE._replace(text=text) for text in texts if text)
