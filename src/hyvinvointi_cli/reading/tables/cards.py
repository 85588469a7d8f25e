"""Cards: blocks of labels and values ("Tavoite: …", "Vastuu: …") that stand for one measure each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import compress

from hyvinvointi_cli.model import Column
from hyvinvointi_cli.reading.pdf.raw import RawPage, Word
from hyvinvointi_cli.reading.tables.abreast import repeats
from hyvinvointi_cli.reading.tables.chunks import Chunk, VisualLine, chunk, visual_lines
from hyvinvointi_cli.reading.tables.columns import columns_of, is_foreign
from hyvinvointi_cli.reading.tables.entries import find_entries
from hyvinvointi_cli.reading.tables.followed import find_followed
from hyvinvointi_cli.reading.tables.headers import header_score
from hyvinvointi_cli.reading.tables.labels import BULLET, Labelled, read_label, regions, split_bullet
from hyvinvointi_cli.reading.tables.table import Table, TableCell

_CONTEXT = frozenset({Column.GOAL, Column.FOCUS})


@dataclass(slots=True)
class _Card:
    """A card in the making: its labels and values in order."""

    fields: list[tuple[Column, tuple[Word, ...], list[Word]]] = field(default_factory=list)
    action_x: float | None = None
    bottom: float = 0.0
    listed: bool = False
    """True for the items of a bulleted list of actions."""
    goal: tuple[Word, ...] = ()
    """The goal of the list that the card is an item of, its label included."""

    @property
    def columns(self) -> set[Column]:
        return {f[0] for f in self.fields if f[2]}


def find_cards(page: RawPage, words: Sequence[Word], before: Table | None = None) -> list[Table]:
    """A Table (card=True) for every block of labels on the page that describes a measure.

    `before` is the last table of the page before, which may go on here.
    """
    lines = [_with_bullet(line) for line in visual_lines(words, 1.4)]
    headed = [_is_header(ln, lines[i + 1 : i + 2]) for i, ln in enumerate(lines)]
    heads = list(compress(lines, headed))
    lines = [ln for ln, head in zip(lines, headed, strict=True) if not head]
    labels = [lab for ln in lines for c in ln.chunks if (lab := read_label(c))]
    named = {lab.column for lab in labels}
    if Column.ACTION not in named or len(named) < (2 if Column.GOAL in named else 3):
        return find_entries(page, lines, labels, before) or find_followed(page, lines)
    contexts = _contexts(lines, labels)
    titled = {id(w) for c in contexts for w in c}
    inner = [lab for lab in labels if id(lab.piece.words[0]) not in titled]
    tables: list[Table] = []
    for left, right in regions(inner, page.width_pt):
        pieces = [
            c for ln in lines for c in ln.chunks
            if left - 12 <= c.x0 < right and id(c.words[0]) not in titled
        ]  # fmt: skip
        for card in _cards(pieces):
            table = _table(page, card, contexts)
            if table is not None and not any(table.box[1] < ln.top < table.box[3] for ln in heads):
                tables.append(table)  # else its labels are headings, with a table between them
    return tables


def _is_header(line: VisualLine, below: Sequence[VisualLine]) -> bool:
    """A line of column headers, which heads rows and labels no card; one may end on the line below."""
    if len(line.chunks) < 3 or any(c.words[-1].text.endswith(":") for c in line.chunks):
        return False
    texts = [c.text for c in line.chunks]
    if len(repeats(texts)) > 1:
        return True
    foreign = sum(map(is_foreign, texts))
    if header_score(texts) + foreign >= len(texts):
        return True
    if header_score(texts) >= 2 and foreign + sum(bool(columns_of(text)) for text in texts) >= len(texts):
        return True  # two columns of one meaning: Tila, Mitä tehtiin
    rests = [c for ln in below if ln.top - line.bottom < 0.6 * line.size for c in ln.chunks]
    whole = [" ".join([c.text, *(r.text for r in rests if abs(r.x0 - c.x0) < 2)]) for c in line.chunks]
    return bool(rests) and len(rests) < len(texts) and header_score(whole) >= max(3, len(texts) - 1)


def _with_bullet(line: VisualLine) -> VisualLine:
    """The line with a bullet and the text after its tab as one chunk."""
    if len(line.chunks) < 2 or not BULLET.match(line.chunks[0].text):
        return line
    mark, item, *rest = line.chunks
    if item.x0 - mark.x1 > 3 * item.words[0].size or item.words[0].text[0].isdigit():
        return line
    return line._replace(chunks=(chunk((*mark.words, *item.words)), *rest))


def _contexts(lines: Sequence[VisualLine], labels: Sequence[Labelled]) -> list[tuple[Word, ...]]:
    """Titles such as "Tavoite: …" set larger than the labels below: they hold for the cards under them."""
    sizes = sorted(w.size for lab in labels for w in lab.label)
    usual = sizes[len(sizes) // 2]
    found: list[tuple[Word, ...]] = []
    for i, line in enumerate(lines):
        first = read_label(line.chunks[0])
        if first is None or first.column not in _CONTEXT or not first.value or line.size < 1.12 * usual:
            continue
        title = list(line.words)
        for above, below in zip(lines[i:], lines[i + 1 :], strict=False):
            if abs(below.size - line.size) > 0.5 or below.top - above.bottom > line.size:
                break
            if read_label(below.chunks[0]):
                break
            title += below.words
        found.append(tuple(title))
    return found


def _cards(pieces: Iterable[Chunk]) -> list[_Card]:
    """Cut one column of chunks to cards: a label that comes again, or an action without one, begins anew."""
    cards: list[_Card] = []
    card = _Card()
    listed: tuple[Word, ...] | None = None  # the label of a list of actions
    active = False
    label_x = 0.0
    for piece in pieces:
        labelled = read_label(piece)
        if labelled is not None:
            again = labelled.column in card.columns or (card.listed and labelled.column in _CONTEXT)
            if again and card.fields:
                cards.append(card)
                card = _Card()
            card.fields = [f for f in card.fields if f[0] is not labelled.column]
            card.fields.append((labelled.column, labelled.label, list(labelled.value)))
            active, label_x = True, piece.x0
            if labelled.column is Column.ACTION:
                listed = None if labelled.value else labelled.label
                card.action_x = piece.x0 if labelled.value else None
        elif active and card.fields:
            bulleted, words = split_bullet(piece.words)
            column = card.fields[-1][0]
            size = piece.words[0].size
            if listed and _next_action(card, piece, label_x, bool(bulleted)):
                cards.append(card)
                item = [(Column.ACTION, listed + bulleted, list(words))]
                card.listed = card.listed or bool(bulleted)
                card = _Card(item, piece.x0, listed=card.listed, goal=card.goal or _goal_of(card))
            elif piece.top - card.bottom > 1.1 * size and not bulleted and card.fields[-1][2]:
                active = False
                continue
            else:
                if column is Column.ACTION and card.action_x is None:
                    card.action_x = piece.x0
                    card.listed = bool(bulleted)
                if not card.fields[-1][2]:
                    card.fields[-1] = (column, card.fields[-1][1] + bulleted, list(words))
                else:
                    card.fields[-1][2].extend(piece.words)
        else:
            continue
        card.bottom = piece.bottom
    return [*cards, card] if card.fields else cards


def _next_action(card: _Card, piece: Chunk, label_x: float, bulleted: bool) -> bool:
    """An unlabelled item at the level of the last action, left of the labels that belong to it."""
    if card.action_x is None or abs(piece.x0 - card.action_x) > 4:
        return False
    if card.fields[-1][0] is Column.ACTION:
        return bulleted
    return label_x > piece.x0 + 4 or bulleted


def _goal_of(card: _Card) -> tuple[Word, ...]:
    return next((tuple(label) + tuple(v) for c, label, v in card.fields if c is Column.GOAL), ())


def _table(page: RawPage, card: _Card, contexts: Sequence[tuple[Word, ...]]) -> Table | None:
    named = card.columns
    top = min((w.top for _, label, _ in card.fields for w in label), default=0.0)
    above = [c for c in contexts if c[0].top < top]
    aimed = bool(above or card.goal)
    item = card.listed and (aimed or Column.GOAL in named)
    if Column.ACTION not in named or (len(named) + aimed < 3 and not item):
        return None
    rows = [f for f in card.fields if f[2]]
    cells: list[TableCell] = []
    for i, (_, label, value) in enumerate(rows):
        for k, words in enumerate((label, value)):
            whole = chunk(words)
            cells.append(TableCell(i, k, 1, 1, (whole.x0, whole.top, whole.x1, whole.bottom), tuple(words)))
    box = (
        min(c.box[0] for c in cells), min(c.box[1] for c in cells),
        max(c.box[2] for c in cells), max(c.box[3] for c in cells),
    )  # fmt: skip
    caption = above[-1] if above else card.goal
    return Table(page.number, box, tuple(cells), len(rows), 2, False, card=True, caption=caption)
