"""Headings by size, weight and numbering, their levels, and tables of contents."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from hyvinvointi_cli.reading.blocks import Block, Shape
from hyvinvointi_cli.reading.lines import body_size

_NUMBERED = re.compile(
    r"(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+[A-ZÅÄÖ\"”]|(?:OSA|Osa|LIITE|Liite|LUKU|Luku|DEL|Bilaga)\s+(?:[IVX]+|\d{1,2})\b"
)
_CONTENTS_TITLE = re.compile(
    r"sisällys(?:luettelo)?|sisältö|innehåll(?:sförteckning)?|contents", re.IGNORECASE
)
_CONTENTS_LINE = re.compile(r".*[^\W\d_].*?[\s.]\d{1,3}$", re.DOTALL)
_LONGEST = 170
_DEEPEST = 6
Style = tuple[float, bool, bool]


def mark_headings(pages: Sequence[Sequence[Block]]) -> tuple[tuple[Block, ...], ...]:
    """The blocks with headings and contents lines marked and levels set."""
    body = body_size([line for blocks in pages for block in blocks for line in block.lines])
    marked = [_mark_page(blocks, body) for blocks in _contents(pages)]
    levels = _levels([b for blocks in marked for b in blocks if b.shape is Shape.HEADING])
    return tuple(
        tuple(
            replace(b, level=levels[_style(b)] if _depth(b) == 0 else _depth(b))
            if b.shape is Shape.HEADING
            else b
            for b in blocks
        )
        for blocks in marked
    )


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
    if text[0] in '”“"»' or len(block.lines) > 4:
        return False
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


def _opens(text: str) -> bool:
    first = next((char for char in text if char.isalnum()), "")
    return first.isupper() or first.isdigit()


def _style(block: Block) -> Style:
    return round(block.size * 2) / 2, block.bold, block.text.isupper()


def _depth(block: Block) -> int:
    """Level by numbering: `2.1 Lapset` is 2; 0 when the heading is not numbered."""
    match = re.match(r"(\d{1,2}(?:\.\d{1,2})*)\.?\s+\S", block.text)
    if not match or int(match[1].split(".")[0]) > 40:
        return 0
    return min(_DEEPEST, match[1].count(".") + 1)


def _levels(headings: Sequence[Block]) -> dict[Style, int]:
    """A level for each style: what numbered headings of the style have, else by rank of size."""
    depths: dict[Style, Counter[int]] = {}
    for block in headings:
        depths.setdefault(_style(block), Counter())[_depth(block)] += 1
    ranked = sorted(depths, key=lambda s: (-s[0], not s[1], not s[2]))
    levels: dict[Style, int] = {}
    above = 0
    for rank, style in enumerate(ranked):
        numbered = {d: n for d, n in depths[style].items() if d}
        if numbered:
            level = min(numbered, key=lambda d: (-numbered[d], d))
        else:
            below = [min(d for d in depths[s] if d) for s in ranked[rank + 1 :] if any(depths[s])]
            level = above + 1 if not below else max(1, min(above + 1, min(below)))
            level = level if not above or ranked[rank - 1][0] - style[0] > 0.4 else max(above, level)
        levels[style] = above = max(1, min(_DEEPEST, level))
    return levels


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
