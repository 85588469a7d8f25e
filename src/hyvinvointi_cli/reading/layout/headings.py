"""Headings by size, weight and numbering, their levels, and tables of contents."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from hyvinvointi_cli.model import Column
from hyvinvointi_cli.reading.layout.blocks import Block, Shape, opening_label
from hyvinvointi_cli.reading.layout.lines import body_size

_NUMBERED = re.compile(
    r"(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+[A-ZÅÄÖ\"”]|(?:OSA|Osa|LIITE|Liite|LUKU|Luku|DEL|Bilaga)\s+(?:[IVX]+|\d{1,2})\b"
)
_CONTENTS_TITLE = re.compile(
    r"sisällys(?:luettelo)?|sisältö|innehåll(?:sförteckning)?|contents", re.IGNORECASE
)
_CONTENTS_LINE = re.compile(r".*[^\W\d_].*?[\s.]\d{1,3}$", re.DOTALL)
_SENTENCES = re.compile(r"[^\W\d_]{4,}[.!?] [A-ZÅÄÖ]")
_PART = re.compile(r"(?:osa|del)\s+(?:[IVX]+|\d{1,2})\b", re.IGNORECASE)
_LONGEST = 170
_DEEPEST = 6
Style = tuple[float, bool, bool]


def mark_headings(pages: Sequence[Sequence[Block]]) -> tuple[tuple[Block, ...], ...]:
    """The blocks with headings and contents lines marked and levels set."""
    body = body_size([line for blocks in pages for block in blocks for line in block.lines])
    marked = [_mark_page(blocks, body) for blocks in _contents(pages)]
    found = [b for blocks in marked for b in blocks if b.shape is Shape.HEADING]
    levels = _levels(found)
    numbered = _trusted(found, sorted(levels, key=lambda s: (-s[0], not s[1], not s[2])))
    themed = {_style(b) for b in found if opening_label(b.text) is Column.FOCUS}
    return tuple(
        tuple(
            replace(b, level=_level(b, levels, numbered, themed)) if b.shape is Shape.HEADING else b
            for b in blocks
        )
        for blocks in marked
    )


def _level(block: Block, levels: dict[Style, int], numbered: dict[Style, int], themed: set[Style]) -> int:
    """By its number, else by its style; a goal stands below a focus area set in the same style."""
    style = _style(block)
    own = style in numbered or _PART.match(block.text)
    below = style in themed and opening_label(block.text) is Column.GOAL
    return (_depth(block) if own else 0) or min(_DEEPEST, levels[style] + below)


def _mark_page(blocks: Sequence[Block], body: float) -> list[Block]:
    out: list[Block] = []
    for place, block in enumerate(blocks):
        following = blocks[place + 1] if place + 1 < len(blocks) else None
        if _is_heading(block, body, following):
            if block.shape is Shape.BULLET:
                block = replace(block, mark="")
            block = replace(block, shape=Shape.HEADING)
        out.append(block)
    return out


def _is_heading(block: Block, body: float, following: Block | None) -> bool:
    text = block.text.strip()
    if block.shape is not Shape.TEXT or len(text) > _LONGEST or block.lines[0].angle:
        return False
    letters = sum(char.isalpha() for char in text)
    if letters < 3 or letters < 0.45 * len(text.replace(" ", "")) or not _opens(text):
        return False
    if re.search(r"[.,;:–-]$", text) and not re.search(r"\b(?:ym|jne|mm)\.$", text):
        return False
    if text[0] in '”“"»' or len(block.lines) > 4 or _SENTENCES.search(text):
        return False
    if (
        following
        and following.shape is Shape.TEXT
        and following.text[:1].islower()
        and _alike(block, following)
    ):
        return False  # the beginning of a bold paragraph
    large = block.size > 1.1 * body + 0.3
    if large:
        return len(text.split()) <= 20
    if block.size < 0.93 * body:
        return False
    if block.bold:
        return len(block.lines) <= 3 and len(text.split()) <= 16
    numbered = _NUMBERED.match(text) and len(text) < 90 and len(block.lines) <= 2
    if numbered:
        return following is None or following.shape is not Shape.TEXT or not following.text[:1].islower()
    return text.isupper() and letters > 5 and len(block.lines) <= 2 and len(text.split()) <= 10


def _alike(block: Block, following: Block) -> bool:
    return block.bold == following.bold and abs(block.size - following.size) < 0.6


def _opens(text: str) -> bool:
    first = next((char for char in text if char.isalnum()), "")
    return first.isupper() or first.isdigit()


def _style(block: Block) -> Style:
    return round(block.size * 2) / 2, block.bold, block.text.isupper()


def _depth(block: Block) -> int:
    """Level by numbering: `2.1 Lapset` is 2; 0 when the heading is not numbered."""
    if _PART.match(block.text):
        return 1
    match = re.match(r"(\d{1,2}(?:\.\d{1,2})*)\.?\s+\S", block.text)
    if not match or int(match[1].split(".")[0]) > 40:
        return 0
    return min(_DEEPEST, match[1].count(".") + 1)


def _levels(headings: Sequence[Block]) -> dict[Style, int]:
    """A level for each style: what its numbered headings have, else by rank of size."""
    ranked = sorted({_style(b) for b in headings}, key=lambda s: (-s[0], not s[1], not s[2]))
    depths = _trusted(headings, ranked)
    cover = {_style(b) for b in headings} - {_style(b) for b in headings if b.page > headings[0].page}
    levels: dict[Style, int] = {}
    above, size = 0, float("inf")
    for rank, style in enumerate(ranked):
        level = depths.get(style)
        if level is None:
            below = next((depths[s] for s in ranked[rank + 1 :] if s in depths), _DEEPEST)
            step = 1 if size - style[0] > 0.4 or not above else 0
            level = max(1, min(above + step, below))
        levels[style] = min(_DEEPEST, level)
        if style not in cover or style in depths:
            above, size = levels[style], style[0]
    return levels


def _trusted(headings: Sequence[Block], ranked: Sequence[Style]) -> dict[Style, int]:
    """The depth of numbering by style; smaller print that starts again from `1.` is a list."""
    counts: dict[Style, Counter[int]] = {}
    for block in headings:
        if _depth(block) and not _PART.match(block.text):
            counts.setdefault(_style(block), Counter())[_depth(block)] += 1
    depths: dict[Style, int] = {}
    deepest = 0
    for style in ranked:
        if style in counts:
            depth = min(counts[style], key=lambda d: (-counts[style][d], d))
            if depth >= deepest:
                depths[style] = deepest = depth
    return depths


def _contents(pages: Sequence[Sequence[Block]]) -> list[list[Block]]:
    """Mark what follows the title `Sisällys` and ends in a page number as contents."""
    out: list[list[Block]] = []
    inside = False
    for blocks in pages:
        marked: list[Block] = []
        misses = 0
        seen = sum(b.shape is Shape.CONTENTS for b in blocks)
        inside = inside and (seen > 2 or sum(bool(_entry(b)) for b in blocks) > 2)
        for place, block in enumerate(blocks):
            if _CONTENTS_TITLE.fullmatch(block.text.strip(" :")):
                inside, misses = True, 0
            elif inside and (block.shape is Shape.CONTENTS or _entry(block) or _listed(blocks, place)):
                block, misses = replace(block, shape=Shape.CONTENTS), 0
            elif inside:
                misses += 1
                inside = misses < 3
            marked.append(block)
        out.append(marked)
    return out


def _listed(blocks: Sequence[Block], place: int) -> bool:
    """A numbered title among numbered titles, as on a slide that lists the chapters without pages."""
    near = blocks[max(0, place - 1) : place + 2]
    return bool(_NUMBERED.match(blocks[place].text)) and all(
        _NUMBERED.match(b.text) or _CONTENTS_TITLE.fullmatch(b.text.strip(" :")) for b in near
    )


def _entry(block: Block) -> bool:
    lines = [line.text for line in block.lines]
    return sum(bool(_CONTENTS_LINE.fullmatch(text)) for text in lines) >= 0.5 * len(lines)
