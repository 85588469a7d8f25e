"""What stands together in one cell and is two things: "Toimenpiteet ja vastuutaho"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hyvinvointi_cli.model import Column
from hyvinvointi_cli.reading.measures.owners import at_owner
from hyvinvointi_cli.reading.pdf.raw import Word
from hyvinvointi_cli.reading.tables.cells import in_lines
from hyvinvointi_cli.reading.tables.columns import label_column
from hyvinvointi_cli.reading.tables.table import RowCell


def split_cell(cell: RowCell, named: Sequence[Column], *, owned: bool = False) -> list[RowCell]:
    """The cell in parts: at labels inside it, else, under a merged header, at its closing bracket.

    `owned` cells end with their owner on a line of its own.
    """
    if cell.inherited or cell.column is Column.OTHER or not cell.parts:
        return [cell]
    pieces = _at_labels(cell)
    if len(pieces) > 1:
        return pieces
    labelled = _at_labelled_bracket(cell)
    if len(labelled) > 1 or len(named) < 2:
        return labelled
    pieces = _at_bracket(cell, named[1])
    return at_owner(cell) if owned and len(pieces) < 2 else pieces


def _at_labels(cell: RowCell) -> list[RowCell]:
    """ "Perustetaan raati Vastuu: Kunnanhallitus" at every line that begins with a label."""
    found = [replace(cell, parts=())]
    for page, words in cell.parts:
        for line in in_lines(words):
            labelled = _label(line)
            if labelled is not None and labelled[0] is not cell.column:
                column, label, line = labelled
                found.append(RowCell(column, " ".join(w.text for w in label).rstrip(": "), ()))
            if line:
                found[-1] = replace(found[-1], parts=_added(found[-1].parts, page, line))
    return found


def _label(line: Sequence[Word]) -> tuple[Column, tuple[Word, ...], tuple[Word, ...]] | None:
    for i, word in enumerate(line[:4]):
        if word.text.endswith(":"):
            column = label_column(" ".join(w.text for w in line[: i + 1]))
            return (column, tuple(line[: i + 1]), tuple(line[i + 1 :])) if column else None
    return None


def _added(
    parts: tuple[tuple[int, tuple[Word, ...]], ...], page: int, line: Sequence[Word]
) -> tuple[tuple[int, tuple[Word, ...]], ...]:
    if parts and parts[-1][0] == page:
        return (*parts[:-1], (page, parts[-1][1] + tuple(line)))
    return (*parts, (page, tuple(line)))


def _at_labelled_bracket(cell: RowCell) -> list[RowCell]:
    """ "Perustetaan raati (vastuu: kunnanhallitus)": the closing bracket says what it holds."""
    page, words = cell.parts[-1]
    opening = next((i for i in range(len(words) - 1, -1, -1) if words[i].text.startswith("(")), 0)
    if opening == 0 or not words[-1].text.rstrip(".").endswith(")"):
        return [cell]
    inner = (_trimmed(words[opening], 1, 0), *words[opening + 1 :])
    labelled = _label(inner)
    if labelled is None or labelled[0] is cell.column or not labelled[2]:
        return [cell]
    column, label, value = labelled
    last = value[-1].text
    value = (*value[:-1], _trimmed(value[-1], 0, len(last) - len(last.rstrip(")."))))
    kept = (*cell.parts[:-1], (page, words[:opening]))
    header = " ".join(w.text for w in label).rstrip(": ")
    return [replace(cell, parts=kept), RowCell(column, header, ((page, tuple(w for w in value if w.text)),))]


def _at_bracket(cell: RowCell, second: Column) -> list[RowCell]:
    """ "Perustetaan raati (kunnanhallitus)": what the closing bracket holds is the second column."""
    page, words = cell.parts[-1]
    if not words or not words[-1].text.rstrip(".").endswith(")"):
        return [cell]
    opening = next((i for i in range(len(words) - 1, -1, -1) if words[i].text.startswith("(")), 0)
    if opening == 0:
        return [cell]
    inner = [*words[opening:]]
    inner[0] = _trimmed(inner[0], 1, 0)
    end = len(inner[-1].text) - len(inner[-1].text.rstrip(").")) if inner[-1].text else 0
    inner[-1] = _trimmed(inner[-1], 0, end)
    kept = (*cell.parts[:-1], (page, words[:opening]))
    return [replace(cell, parts=kept), RowCell(second, "", ((page, tuple(w for w in inner if w.text)),))]


def _trimmed(word: Word, left: int, right: int) -> Word:
    """A word without characters at its ends; its box stays."""
    end = len(word.text) - right
    return word._replace(text=word.text[left:end], start=word.start + left, end=word.end - right)
